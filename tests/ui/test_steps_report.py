"""Reading back, confirming and the reports."""

from hashlib import sha256

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.case.records import Clearance, Consent, GroupFact, Measure
from assistant.case.words import ConsentScope, ConsentState, Initiator, Outcome
from assistant.consult.summary import START, TALKED, summary
from assistant.report.catalogue import kind_named, written
from assistant.report.versions import texts_of
from assistant.store import SignedReport
from tests.conftest import NOW, TODAY
from tests.ui.steps_kit import at_step, beside, demo_form
from ui.forms.form import Form
from ui.session import Session
from ui.steps.confirm import confirm, unconfirm
from ui.steps.write import alter, remove


def test_the_own_words_come_first(session: Session) -> None:
    """Each phase that is read back opens with the worker's question or own words, as quotations."""
    form = demo_form(session)
    parts = summary(form.consult, session.library)
    first = {part.phase: part for part in reversed(parts)}
    assert ("Uw vraag", "In uw eigen woorden") == (first[START].title, first[TALKED].title)
    assert all(line.quote for phase in (START, TALKED) for line in first[phase].lines)


def test_every_line_is_a_sentence(session: Session) -> None:
    """What is read back reads as sentences, each with its end."""
    form = demo_form(session)
    ends = {
        line.text[-1]
        for part in summary(form.consult, session.library)
        for line in part.lines
        if not line.quote
    }
    assert ends <= {".", "?", "!"}


def _unconfirmed(session: Session) -> Form:
    form = demo_form(session)
    unconfirm(form)
    return form


def test_confirming_counts_with_consent(qtbot: QtBot, session: Session) -> None:
    """Agreeing sets the day and writes the group's codes, in one step."""
    form = _unconfirmed(session)
    assert () == form.consult.all(GroupFact)
    at_step(qtbot, form, "teruglezen").press("De werkende is akkoord")
    assert TODAY == form.consult.consult.confirmed
    assert "bottleneck:onderbrekingen" in {f.indicator for f in form.consult.all(GroupFact)}
    session.undo()
    assert form.consult.consult.confirmed is None
    assert () == form.consult.all(GroupFact)


def test_confirming_counts_nothing_without_consent(session: Session) -> None:
    """Without consent for the group nothing of the consult is counted."""
    form = _unconfirmed(session)
    remove(form, "Voorbereid", *[
        c for c in form.file.all(Consent) if c.scope is ConsentScope.GROUP
    ])  # fmt: skip
    confirm(form)
    assert TODAY == form.consult.consult.confirmed
    assert () == form.consult.all(GroupFact)


def test_a_correction_is_kept(qtbot: QtBot, session: Session) -> None:
    """What has to be different is written down beside the summary."""
    form = _unconfirmed(session)
    player = at_step(qtbot, form, "teruglezen")
    player.type("Wat moet er anders, of wat mist u?", "Het gaat om mijn vader")
    assert "Het gaat om mijn vader" == form.consult.text("correctie")


def test_open_points_lead_to_their_step(qtbot: QtBot, form: Form) -> None:
    """A line about something open leads to the step where it can be mended."""
    went: list[str] = []
    form.jump = lambda step, *_where: went.append(step)
    player = at_step(qtbot, form, "rapport")
    player.press("Er staat nog niet of u de opdracht aanvaardt.: Opdracht")
    assert ["opdracht"] == went


def test_a_document_opens_from_the_list(qtbot: QtBot, session: Session) -> None:
    """Every document that fits stands in the list with its state; pressing it opens it."""
    form = demo_form(session)
    opened: list[tuple[str, str]] = []
    form.open_report = lambda kind, subject="": opened.append((kind, subject))
    player = at_step(qtbot, form, "rapport")
    player.press("Rapport voor de werkende: nog niet gegeven")
    assert [("advies", "")] == opened


def test_the_list_says_that_a_case_changed_after_signing(qtbot: QtBot, session: Session) -> None:
    """What stands in the list follows what was signed, and says when it reads otherwise now."""
    form = demo_form(session)
    document = written(
        kind_named("advies"), form.file, form.consult_id, session.library, session.settings, TODAY
    ).document
    signed = SignedReport(
        id="een", case_id=form.case_id, consult_id=form.consult_id, document="advies",
        subject_id="", reader="werkende", version=1, signed_at=NOW, signed_by="", content="",
        sha256=sha256(b"%PDF").hexdigest(), texts=texts_of(document),
    )  # fmt: skip
    session.vault.signed.add(signed, b"%PDF")
    title, player = "Rapport voor de werkende", at_step(qtbot, form, "rapport")
    assert player.button(f"{title}: versie 1 ondertekend")

    first = form.consult.all(Measure)[0]
    alter(form, "Maatregel", first, text="Een rustige plek om te schrijven")

    assert player.button(f"{title}: versie 1 ondertekend, daarna veranderd")
    session.undo()
    assert player.button(f"{title}: versie 1 ondertekend")


def _employers_card(player: object) -> QWidget:
    return player.card("Documenten voor de werkgever")


@pytest.mark.requirement("000-R51")
def test_the_employer_waits_for_the_worker(qtbot: QtBot, session: Session) -> None:
    """No version for the employer before the worker released it; the page says why."""
    form = demo_form(session)
    remove(form, "Voorbereid", *form.consult.all(Clearance))
    player = at_step(qtbot, form, "rapport")
    assert player.sees("De werkende vroeg zelf om dit gesprek.")
    asked = "Geeft de werkende de versie voor de werkgever vrij?"
    player.press("Ja", beside(player, asked))
    (clearance,) = form.consult.all(Clearance)
    assert ("werkgever", ConsentState.GIVEN, TODAY) == (
        clearance.reader,
        clearance.state,
        clearance.on,
    )
    assert not player.sees("De werkende vroeg zelf om dit gesprek.")
    player.press("Nee", beside(player, asked))
    assert player.sees("De werkende vroeg zelf om dit gesprek.")


def test_an_employers_request_waits_as_well(qtbot: QtBot, session: Session) -> None:
    """When the employer asked for the consult the worker still reads first."""
    form = demo_form(session)
    remove(form, "Voorbereid", *form.consult.all(Clearance))
    alter(form, "Voorbereid", form.file.assignment, initiator=Initiator.EMPLOYER_ONE)
    player = at_step(qtbot, form, "rapport")
    assert player.sees("nog niet vrijgegeven")


@pytest.mark.requirement("000-R41")
def test_the_outcome_of_the_case_is_kept(qtbot: QtBot, form: Form) -> None:
    """What came of the case is chosen from a closed list."""
    player = at_step(qtbot, form, "rapport")
    player.choose("Wat kwam er van dit dossier?", "Taken aangepast")
    assert Outcome.ADAPTED == form.file.case.outcome
