"""Whoever opens the demo finds something to look at in every room."""

import pytest

from assistant.advice.brought import brought
from assistant.case.meetings import Discussion, Meeting
from assistant.case.records import Action, Measure, Referral
from assistant.case.rights import Correction
from assistant.case.words import (
    ConsultMode,
    CorrectionKind,
    DiscussionKind,
    Obstacle,
    Outcome,
    Progress,
    TrialDecision,
    WorkContext,
)
from assistant.consult.change import film
from assistant.content.library import Library
from assistant.content.model import ScreeningItem
from assistant.planning.risk import risk_cases
from assistant.report.versions import differences
from tests.conftest import NOW, TODAY
from tests.scenarios.conftest import consult_of
from ui import demo
from ui.preview import texts
from ui.session import Session


def test_meetings_have_minutes_and_what_was_said(filled: Session) -> None:
    """A structural and an incidental meeting have minutes and cases, each under its own letter."""
    cases = filled.vault.cases
    held = {
        one.kind: cases.about_meeting(one.id).all(Discussion)
        for one in sorted(cases.every(Meeting), key=lambda one: one.day or TODAY)
        if one.notes and one.present
    }

    assert {"smt": ["Dossier A", "Dossier B", "Dossier C"], "mdo": ["Dossier A"]} == {
        kind: sorted(said.pseudonym for said in there) for kind, there in held.items()
    }


def test_a_meeting_has_risk_dossiers_left_to_choose(filled: Session) -> None:
    """Beside what was discussed there are cases that meet the criterion."""
    cases = filled.vault.cases
    last = max(cases.every(Meeting), key=lambda one: one.day or TODAY)
    taken = {said.case_id for said in cases.about_meeting(last.id).all(Discussion)}
    found = risk_cases(cases.risk_rows(last.organisation_id or ""), filled.library, TODAY)

    assert {one.row.case_id for one in found} - taken


def test_the_questionnaire_of_the_main_case_is_whole(filled: Session, library: Library) -> None:
    """All 36 questions are answered, so that 'Wat het laat zien' has something to show."""
    consult = consult_of(filled, "Saskia Vermeer")

    assert 36 == len([one for one in library.all(ScreeningItem) if consult.text(f"item.{one.id}")])


def test_a_year_is_followed_in_every_part_of_the_film(filled: Session) -> None:
    """Start, a month and a year lie side by side: better, worse and equal all occur."""
    file = consult_of(filled, "Wouter Zandstra").file
    shown = film(file, filled.library)

    assert ("start", "na 1 maand", "na 1 jaar") == shown.moments
    assert [
        "Meetpunten",
        "Werk en mens",
        "Onderwerpen",
        "Maatregelen, knelpunten en signalen",
        "Werkvermogen",
    ] == [part.title for part in shown.parts]
    assert {True, False} <= {row.better for part in shown.parts for row in part.rows}


def test_what_it_brought_has_judgements_and_measures(filled: Session) -> None:
    """Consults are judged in more than one way, and measures were done, stopped and rejected."""
    found = brought(filled.vault.cases.brought(), filled.library)

    assert len(found.judgements) > 2
    assert {Outcome.PREVENTED, Outcome.ADAPTED} < {row.outcome for row in found.consults}
    assert all(
        sum(getattr(row, name) for row in found.measures)
        for name in ("done", "stopped", "rejected", "trial_continued", "trial_stopped")
    )


def test_trials_were_decided_both_ways_and_one_is_left(filled: Session) -> None:
    """One aid stayed, one went back, and one is still being tried."""
    measures = consult_of(filled, "Wouter Zandstra").file.all(Measure)

    assert set(TrialDecision) == {m.trial_decision for m in measures if m.trial_start}


def test_a_referral_was_answered(filled: Session) -> None:
    """What the ergonomist answered stands with the question."""
    (asked,) = consult_of(filled, "Fatma Yıldız").all(Referral)

    assert Progress.DONE is asked.status
    assert asked.sent
    assert asked.result


def test_a_report_was_signed_twice_with_its_changes(filled: Session) -> None:
    """The second version lists what came since the first, such as the own view."""
    file = consult_of(filled, "Fatma Yıldız").file
    first, second = filled.vault.signed.of_case(file.case.id)
    (own,) = [one for one in file.all(Correction) if one.kind is CorrectionKind.VIEW]

    came = [each.text for each in differences(first.texts, second.texts)]
    assert any(own.text in text for text in came)
    text = " ".join(texts(filled.vault.signed.pdf(second.id)))
    assert "Wat er is veranderd" in text


def test_something_else_goes_first_in_one_case(filled: Session) -> None:
    """A conflict is to be solved first; that is agreed and the mediator was asked."""
    consult = consult_of(filled, "Lieke Oldenhof")

    assert Obstacle.CONFLICT is consult.file.assignment.obstacle
    assert ["obstacle"] == [one.kind for one in consult.all(Action)]
    assert ["mediator"] == [one.partner for one in consult.all(Referral)]


def test_one_case_was_asked_about_outside_meetings(filled: Session) -> None:
    """The company doctor consulted the AD, and there are progress talks held and planned."""
    asked = consult_of(filled, "Ingrid Mulder").file.all(Discussion)
    talks = consult_of(filled, "Wouter Zandstra").file.all(Discussion)

    assert DiscussionKind.CONSULTATION in {one.kind for one in asked}
    assert [True, False] == [bool(one.said) for one in sorted(talks, key=lambda e: e.day or TODAY)]


def test_somebody_without_employer_was_advised_by_telephone(filled: Session) -> None:
    """A self-employed person called, and that is how the talk was held."""
    consult = consult_of(filled, "Youssef Amrani")

    assert WorkContext.SELF_EMPLOYED is consult.file.case.context
    assert ConsultMode.PHONE is consult.consult.mode


@pytest.mark.parametrize("days", [0, 1])
def test_the_demo_is_the_same_every_time(library: Library, days: int) -> None:
    """The same day gives the same records; no id or day is made up on the way."""
    today = TODAY.replace(day=TODAY.day + days)

    assert demo.changes(library, today) == demo.changes(library, today)


def test_nothing_in_the_demo_was_written_after_today(filled: Session) -> None:
    """A signed version and a change carry a moment that has passed."""
    written = [one.when for one in demo.changes(filled.library, TODAY)]
    file = consult_of(filled, "Fatma Yıldız").file
    signed = [one.signed_at for one in filled.vault.signed.of_case(file.case.id)]

    assert max((*written, *signed)) <= NOW
