from datetime import UTC, datetime

import pytest

from assistant.advice.questions import BasicAnswer, Work, basic_answers, conclusion
from assistant.case.changes import added, apply
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Answer,
    Capacity,
    Consult,
    Measure,
    Record,
    Talent,
    Task,
    TaskLoad,
)
from assistant.case.words import AnswerState, Progress
from assistant.content.library import Library
from assistant.content.model import Question

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HERE = {"case_id": "case", "consult_id": "consult"}


def consult(*records: Record) -> ConsultFile:
    """A consult with these records."""
    own = Consult(id="consult", case_id="case")
    changes = tuple(added(record, NOW) for record in (own, *records))
    return CaseFile(apply({}, changes)).consult("consult")


def said(question: str, value: str, state: AnswerState = AnswerState.ANSWERED) -> Answer:
    """An answer."""
    return Answer(id=question, **HERE, question=question, state=state, value=value)


def answers(file: ConsultFile, library: Library) -> tuple[BasicAnswer, ...]:
    """The four basisvragen with their answers."""
    found = basic_answers(file, library)
    assert 4 == len(found)
    return found


@pytest.mark.requirement("000-R13")
def test_the_four_questions_stand_verbatim_in_their_order(library: Library) -> None:
    """The basisvragen are those of AKC/CWG 2026, begrippenkader, word for word."""
    assert [
        "Wat kan de werknemer (nog)?",
        "Wat vraagt het werk?",
        "Is er een match tussen werknemer en werk?",
        "Welke aanpassingen of alternatieven zijn mogelijk?",
    ] == [answer.question.text for answer in answers(consult(), library)]


def test_each_question_carries_its_answer_and_its_state(library: Library) -> None:
    """An answered question gives its text; one that is onbekend says so and gives none."""
    file = consult(said("basis1", "Veel."), said("basis2", "", AnswerState.UNKNOWN))
    first, second, third, _ = answers(file, library)

    assert (AnswerState.ANSWERED, "Veel.") == (first.state, first.answer)
    assert (AnswerState.UNKNOWN, "") == (second.state, second.answer)
    assert (AnswerState.UNANSWERED, "") == (third.state, third.answer)


@pytest.mark.requirement("000-R15")
@pytest.mark.requirement("002-R13")
def test_facts_stand_beside_each_question(library: Library) -> None:
    """What works, what the tasks ask, how it fits and which measures count are put beside it."""
    file = consult(
        Talent(id="ta", **HERE, text="Legt goed uit"),
        Task(id="t", **HERE, name="Lossen"),
        TaskLoad(id="l", **HERE, task_id="t", factor="tillen", intensity=20),
        Capacity(
            id="c",
            **HERE,
            factor="tillen",
            state=AnswerState.ANSWERED,
            limit=12,
            works="Tot twaalf kilo, vanaf heuphoogte.",
        ),
        Measure(id="m", **HERE, text="Vacuümheffer", status=Progress.AGREED),
        Measure(id="n", **HERE, text="Niets doen", status=Progress.REJECTED),
    )

    assert [
        ("Legt goed uit", "Tillen: Tot twaalf kilo, vanaf heuphoogte."),
        ("Lossen: tillen",),
        ("Tillen: meer dan past (voorlopig)",),
        ("Vacuümheffer",),
    ] == [answer.facts for answer in answers(file, library)]


@pytest.mark.requirement("003-R13")
def test_talents_come_first_present_and_developable(library: Library) -> None:
    """Under 'Wat kan de werknemer (nog)?' talents stand before limits, and some can still grow."""
    file = consult(
        Capacity(id="c", **HERE, factor="staan", works="Een half uur."),
        Talent(id="a", **HERE, text="Legt goed uit"),
        Talent(id="b", **HERE, text="Leidinggeven", developable=True),
    )

    assert (
        "Legt goed uit",
        "Leidinggeven (te ontwikkelen)",
        "Staan: Een half uur.",
    ) == answers(file, library)[0].facts


def test_what_is_unknown_is_not_called_provisional(library: Library) -> None:
    """A factor that was not discussed stays onbekend beside the third question."""
    file = consult(TaskLoad(id="l", **HERE, task_id="t", factor="nachtwerk", intensity=2))

    assert ("Nachtwerk: onbekend",) == answers(file, library)[2].facts


@pytest.mark.requirement("002-R18")
@pytest.mark.parametrize(
    ("value", "chosen", "before"),
    [
        ("eigen", Work.OWN, ()),
        ("aangepast", Work.ADAPTED, (Work.OWN,)),
        ("ander_intern", Work.OTHER_INSIDE, (Work.OWN, Work.ADAPTED)),
        ("ander_extern", Work.OTHER_OUTSIDE, (Work.OWN, Work.ADAPTED, Work.OTHER_INSIDE)),
        ("open", None, ()),
    ],
)
def test_the_conclusion_follows_the_order(
    value: str, chosen: Work | None, before: tuple[Work, ...]
) -> None:
    """Own function, adapted, other work inside, other employer: what came before did not fit."""
    assert (chosen, before) == conclusion(consult(said("conclusie_volgorde", value)))


@pytest.mark.requirement("003-R10")
def test_without_an_answer_there_is_no_conclusion() -> None:
    """Nothing is concluded that the AD did not say."""
    assert (None, ()) == conclusion(consult())


@pytest.mark.requirement("002-R18")
def test_the_question_offers_the_same_order(library: Library) -> None:
    """The choice on screen offers the same work, in the same order and words."""
    question = library.get(Question, "conclusie_volgorde")
    offered = [tuple(option.split(" = ")) for option in question.options] if question else []

    assert [(work.value, work.label) for work in Work] == offered[:4]
