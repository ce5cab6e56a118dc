"""What is told of the cooperation with an employer, of the hours, and of one's own signals."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.case.cooperation import CooperationTalk, OwnHours, OwnSignal
from assistant.case.records import Organisation
from assistant.case.words import Course, Heard, Hindrance, HoursKind
from assistant.content.standard import standard
from assistant.group.cooperation import Hours, criterion, hours, hours_text
from assistant.group.own_sheet import own_sheet
from assistant.group.sheets import quarterly_sheet
from assistant.report.model import plain_text
from tests.assistant.advice_kit import about

TODAY = date(2026, 11, 23)
FIRST = CooperationTalk(
    id="t1",
    organisation_id="o",
    day=date(2026, 3, 2),
    stop="Niemand tijd heeft",
    course=Course.CONTINUE,
)
LATER = CooperationTalk(
    id="t2",
    organisation_id="o",
    day=date(2026, 9, 7),
    present="manager HR",
    good="zij bellen eerder",
    ours="korter schrijven",
    theirs="de planners erbij",
    agreed="een ochtend meelopen",
    course=Course.ADJUST,
)


def spent(kind: HoursKind, amount: float | None, of: str = "o") -> OwnHours:
    """An entry of hours at an employer."""
    return OwnHours(id=f"{kind}/{amount}/{of}", organisation_id=of, kind=kind, amount=amount)


@pytest.mark.requirement("004-R30")
def test_hours_are_summed_per_kind() -> None:
    """Agreed twice and used once leave the rest; an entry without an amount counts for nothing."""
    entries = [
        spent(HoursKind.AGREED, 8),
        spent(HoursKind.AGREED, 4),
        spent(HoursKind.USED, 2.5),
        spent(HoursKind.USED, None),
        spent(HoursKind.MISSED, 3),
    ]
    assert Hours(12, 2.5, 3) == hours(entries)
    assert (
        "Afgesproken: 12 uur, besteed: 2,5 uur. Nog over: 9,5 uur. "
        "Nodig en niet beschikbaar: 3 uur."
    ) == hours_text(hours(entries))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Hours(None, 0, 0), ""),
        (Hours(None, 4, 0), "Besteed: 4 uur. Er zijn geen uren afgesproken."),
        (
            Hours(4, 5.25, 0),
            "Afgesproken: 4 uur, besteed: 5,25 uur. Dat is 1,25 uur meer dan afgesproken.",
        ),
        (Hours(4, 4, 0), "Afgesproken: 4 uur, besteed: 4 uur. Nog over: 0 uur."),
    ],
)
def test_hours_in_a_sentence(found: Hours, said: str) -> None:
    """Nothing, hours nobody agreed, more than agreed, and just enough."""
    assert said == hours_text(found)


def test_the_criterion_is_the_one_agreed_last() -> None:
    """A later talk that says nothing about stopping leaves the criterion as it was."""
    assert FIRST == criterion([LATER, FIRST])
    newer = replace(LATER, stop="de vraag is opgelost")
    assert newer == criterion([newer, FIRST])
    assert criterion([LATER]) is None


@pytest.mark.requirement("004-R29")
def test_the_quarterly_sheet_tells_what_was_agreed_and_not_what_each_thought() -> None:
    """The employer reads how it goes on, what was agreed, when both stop and the hours left."""
    entries = (spent(HoursKind.AGREED, 10), spent(HoursKind.USED, 4))
    made = quarterly_sheet(None, about(FIRST, LATER, *entries), standard(), TODAY, {})

    text = plain_text(made)

    assert "Op 7 september 2026 spraken wij over de samenwerking." in text
    assert "Wij gaan verder, maar anders." in text
    assert "Afgesproken: een ochtend meelopen." in text
    assert "Wij stoppen als: niemand tijd heeft." in text
    assert "Nog over: 6 uur." in text
    for kept in ("bellen eerder", "korter schrijven", "planners", "manager HR"):
        assert kept.lower() not in text.lower()


def test_without_a_talk_there_is_no_section() -> None:
    """A quarterly sheet of an employer with whom nothing was discussed says nothing of it."""
    assert "Onze samenwerking" not in plain_text(
        quarterly_sheet(None, about(), standard(), TODAY, {})
    )


SIGNALS = (
    OwnSignal(
        id="s1",
        organisation_id="o",
        kind=Hindrance.LAW,
        text="vooraf uitproberen wordt niet vergoed",
        proposal="een potje voor proeven",
        told="het team beleid",
        status=Heard.TOLD,
    ),
    OwnSignal(
        id="s2",
        kind=Hindrance.LAW,
        text="het formulier vraagt te veel",
        status=Heard.SOLVED,
        outcome="het is korter",
    ),
    OwnSignal(id="s3", kind=Hindrance.ROOM, text="er zijn geen uren voor meekijken"),
    OwnSignal(id="s4", kind=Hindrance.SERVICE),
)
EMPLOYERS = (Organisation(id="o", name="De Linde", sector="zorg"), Organisation(id="p", name="P"))


def sheet(signals: tuple[OwnSignal, ...] = SIGNALS, entries: tuple[OwnHours, ...] = ()) -> str:
    """The text of the sheet for the AD's own organisation."""
    return plain_text(own_sheet(signals, entries, EMPLOYERS, TODAY, {"practice": "Van Dam"}))


@pytest.mark.requirement("004-R28")
def test_signals_stand_by_place_with_what_would_help_and_how_far_they_are() -> None:
    """Each with the branch and never the employer; an empty one is no signal."""
    text = sheet()

    assert "3 signalen uit het werk. Daarvan wachten er 2 op een antwoord." in text
    assert text.index("Wet of regel") < text.index("Tijd, ruimte of geld")
    assert "Vooraf uitproberen wordt niet vergoed." in text
    assert "zorg" in text
    assert "De Linde" not in text
    assert "Een potje voor proeven." in text
    assert "Doorgegeven, aan het team beleid." in text
    assert "Opgelost. Het is korter." in text
    assert "Onze dienstverlening" not in text


@pytest.mark.requirement("004-R30")
def test_the_need_for_time_is_shown_per_employer_and_in_all() -> None:
    """An employer without hours has no line; what was needed and not there is told as well."""
    text = sheet((), (spent(HoursKind.AGREED, 6), spent(HoursKind.MISSED, 8)))

    assert "Er zijn nog geen signalen opgeschreven." in text
    assert "De Linde" in text
    assert "\nP\n" not in text
    assert "Nodig en niet beschikbaar: 8 uur." in text
