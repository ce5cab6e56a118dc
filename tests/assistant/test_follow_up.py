from datetime import date, timedelta
from typing import Any

import pytest

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Action,
    Answer,
    Capacity,
    Consult,
    Measure,
    Measurement,
    Note,
    Signal,
    Task,
    TaskLoad,
    Theme,
)
from assistant.case.words import AnswerState, FollowUp, Progress
from assistant.consult.change import Row, film, moment_text
from assistant.consult.flow import steps_of
from assistant.consult.follow_up import before, in_order, next_consult
from assistant.consult.relapse import KIND, relapsed, unasked
from assistant.consult.remarks import remarks
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.screening.work_ability import METHOD
from tests.assistant.talk_kit import NOW, owned, talk

FIRST = date(2025, 11, 24)
MONTH, YEAR = FIRST + timedelta(days=31), FIRST + timedelta(days=365)


def two(*records: Any, day: date = MONTH) -> ConsultFile:
    """The second of two consults of a case."""
    consults = (
        Consult(id="c1", case_id="case", day=FIRST),
        Consult(id="c2", case_id="case", day=day),
    )
    return talk(*consults, *records, consult="c2")


def answer(id_: str, question: str, value: str, consult: str) -> Answer:
    """An answer in one of the consults."""
    return owned(Answer, id_, consult, question=question, state=AnswerState.ANSWERED, value=value)


def row(consult: ConsultFile, library: Library, title: str) -> Row:
    """What the film says about one thing."""
    parts = film(consult.file, library).parts
    return next(row for part in parts for row in part.rows if row.title == title)


def begun(library: Library, *records: Any) -> CaseFile:
    """The case after a follow-up consult was begun."""
    file = talk(*records).file
    form = library.get(ServiceForm, "telefonisch_advies")
    assert form is not None
    return file.apply(next_consult(file, form, library, today=date(2026, 12, 23), now=NOW))


def test_a_later_consult_starts_from_the_earlier_one(library: Library) -> None:
    """Tasks, what they ask and what the person can carry are there, as records of their own."""
    file = begun(
        library,
        owned(Task, "t", name="Balie", hours=12.0),
        owned(TaskLoad, "l", task_id="t", factor="tillen", intensity=20.0),
        owned(Capacity, "cap", factor="tillen", state=AnswerState.ANSWERED, limit=12.0),
    )
    first, later = in_order(file)

    (task,), (load,) = later.all(Task), later.all(TaskLoad)
    assert ("Balie", 20.0, 12.0) == (task.name, load.intensity, later.all(Capacity)[0].limit)
    assert task.id == load.task_id != first.all(Task)[0].id


def test_advice_and_words_of_the_day_are_not_taken_over(library: Library) -> None:
    """Measures, signals and notes stay where they were written; rulers are asked again."""
    file = begun(
        library,
        owned(Measure, "m", text="Palletwagen"),
        owned(Signal, "s", text="Moe"),
        owned(Note, "n", text="Kijk hier nog naar"),
        owned(Theme, "th", text="Rust", importance=8, own_words="Te druk"),
    )
    later = in_order(file)[-1]

    assert ((), (), ()) == (later.all(Measure), later.all(Signal), later.all(Note))
    (theme,) = later.all(Theme)
    assert ("Rust", None, "") == (theme.text, theme.importance, theme.own_words)


def test_a_later_consult_looks_at_what_changed(library: Library) -> None:
    """The step about change is added to a form that has none; before it stands the first."""
    first, later = in_order(begun(library))

    assert "verandering" in [step.key for step in steps_of(later)]
    assert (first.consult.id,) == tuple(each.consult.id for each in before(later))


@pytest.mark.requirement("002-R56")
@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "start"), (14, "na 14 dagen"), (31, "na 1 maand"), (61, "na 2 maanden"),
     (365, "na 1 jaar"), (731, "na 2 jaar")],
)  # fmt: skip
def test_moments_are_counted_from_the_start(days: int, words: str) -> None:
    """A consult is at the start, a month or a year later (ICE ca. 2020: start, maand, jaar)."""
    assert words == moment_text(FIRST, FIRST + timedelta(days=days))


@pytest.mark.requirement("002-R24", "002-R56", "002-R57")
def test_the_same_figures_stand_beside_each_other(library: Library) -> None:
    """The same question at both moments: the days of absence went down, and that is better."""
    consult = two(
        answer("a", "verzuimdagen", "9", "c1"), answer("b", "verzuimdagen", "2", "c2"), day=YEAR
    )

    found = row(consult, library, "Dagen verzuim in de afgelopen maand")

    assert (("9", "2"), "omlaag, beter", True) == (found.values, found.says, found.better)
    assert ("start", "na 1 jaar") == film(consult.file, library).moments


@pytest.mark.requirement("002-R58")
@pytest.mark.parametrize(
    ("question", "then", "now", "says"),
    [
        ("verzuimdagen", "2", "9", "omhoog, minder goed"),
        ("loonwaarde_nu", "80", "60", "omlaag, minder goed"),
        ("ao_percentage", "40", "70", "omhoog, minder goed"),
        ("motivatie", "8", "5", "omlaag, minder goed"),
        ("werkgever_weet", "yes", "no", "omlaag, minder goed"),
        ("motivatie", "5", "5", "gelijk"),
    ],
)
def test_what_got_worse_is_said_as_well(
    library: Library, question: str, then: str, now: str, says: str
) -> None:
    """An indicator that went the wrong way is shown and named, not left out."""
    consult = two(answer("a", question, then, "c1"), answer("b", question, now, "c2"))
    rows = film(consult.file, library).parts[0].rows

    assert [says] == [each.says for each in rows]


def test_what_was_not_asked_or_not_known_is_no_figure(library: Library) -> None:
    """A missing or unknown figure is named as such, and nothing is compared with it."""
    unknown = owned(Answer, "a", question="ao_percentage", state=AnswerState.UNKNOWN)

    found = row(two(unknown), library, "Arbeidsongeschiktheid in procenten (AO)")

    assert (("onbekend", "niet gevraagd"), "") == (found.values, found.says)


@pytest.mark.parametrize(
    ("before_", "after", "better"),
    [(30.0, 36.0, "nothing"), (30.0, 37.0, "better"), (37.0, 30.0, "worse")],
)
def test_a_small_change_of_work_ability_says_nothing(
    library: Library, before_: float, after: float, better: str
) -> None:
    """Below 7 points a WAI says nothing (De Zwart 2002, n = 97); from 7 on it does."""
    consult = two(
        owned(Measurement, "a", "c1", method=METHOD, value=before_),
        owned(Measurement, "b", "c2", method=METHOD, value=after),
    )

    found = row(consult, library, "WAI, hoger is beter")

    assert {"nothing": None, "better": True, "worse": False}[better] is found.better
    assert (better == "nothing") is ("zegt niets" in found.says)


@pytest.mark.parametrize(
    ("load", "limit", "says"),
    [
        (10.0, 12.0, "meer ruimte, beter"),
        (20.0, 20.0, "meer ruimte, beter"),
        (25.0, 12.0, "minder ruimte, minder goed"),
        (20.0, 12.0, "gelijk"),
    ],
)
def test_room_between_work_and_person_is_followed(
    library: Library, load: float, limit: float, says: str
) -> None:
    """Less load or more capacity is more room; the figures of both moments are shown."""
    consult = two(
        *weight("c1", 20.0, 12.0),
        *weight("c2", load, limit),
    )

    found = row(consult, library, "Tillen")

    assert says == found.says
    assert "werk 20, u 12 kg: 8 kg te zwaar" == found.values[0]


def weight(consult: str, load: float, limit: float) -> tuple[Any, ...]:
    """What the work asks and the person can lift at one consult."""
    return (
        owned(Task, f"t{consult}", consult, name="Lossen", hours=8.0),
        owned(TaskLoad, f"l{consult}", consult, task_id=f"t{consult}", factor="tillen",
              intensity=load),
        owned(Capacity, f"k{consult}", consult, factor="tillen", state=AnswerState.ANSWERED,
              limit=limit),
    )  # fmt: skip


def test_measures_and_signals_are_counted(library: Library) -> None:
    """How many measures were done and signals are open, at each consult."""
    consult = two(
        owned(Measure, "a", "c1", text="Wagen", status=Progress.DONE),
        owned(Measure, "b", "c1", text="Rooster", status=Progress.AGREED),
        owned(Measure, "c", "c1", text="Stoel", status=Progress.REJECTED),
        owned(Signal, "s", "c2", text="Moe", follow_up=FollowUp.OPEN),
    )

    assert ("1 van de 2", "geen") == row(consult, library, "Maatregelen gedaan").values
    assert ("geen", "1 van de 1") == row(consult, library, "Signalen zonder vervolg").values


@pytest.mark.requirement("000-R40")
def test_a_measure_that_slipped_is_remarked_on_until_it_is_taken_up(library: Library) -> None:
    """Asked, then relapsed, then agreed again: each state of a measure has its own remark."""
    measure = owned(Measure, "m", "c1", text="Wagen", status=Progress.DONE)
    slipped = answer("a", "terugval.m", "no", "c2")
    again = owned(Action, "x", "c2", text="Opnieuw", kind=f"{KIND}m")
    stories = (two(measure), two(measure, slipped), two(measure, slipped, again))

    assert [1, 0, 0] == [len(unasked(each)) for each in stories]
    assert [0, 1, 0] == [len(relapsed(each)) for each in stories]


def test_relapse_is_asked_at_the_step_about_change(library: Library) -> None:
    """The remark leads to the step where the question stands."""
    file = begun(library, owned(Measure, "m", text="Wagen", status=Progress.AGREED))
    found = [r for r in remarks(in_order(file)[-1], library) if r.code == "relapse_unasked"]

    assert [("verandering", ("measure", "m"))] == [(r.step, r.record) for r in found]
