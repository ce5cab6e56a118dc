"""The four basisvragen with what the consult holds about each, and the order of the conclusion."""

from dataclasses import dataclass

from assistant.advice.effects import counting
from assistant.balance import Fit, balance_of
from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, Talent, Task, TaskLoad
from assistant.case.words import AnswerState, Word
from assistant.content.library import Library
from assistant.content.model import BasicQuestion, Factor


@dataclass(frozen=True, slots=True)
class BasicAnswer:
    """A basisvraag, what the AD answered, and the facts of the consult that bear on it, in Dutch.

    The facts stand beside the answer; they are never an answer by themselves.
    """

    question: BasicQuestion
    state: AnswerState
    answer: str
    facts: tuple[str, ...]


def basic_answers(consult: ConsultFile, library: Library) -> tuple[BasicAnswer, ...]:
    """The four basisvragen in their order (000-R13)."""
    facts = {
        "basis1": _what_works(consult, library),
        "basis2": _what_work_asks(consult, library),
        "basis3": _how_it_fits(consult, library),
        "basis4": tuple(measure.text for measure in counting(consult) if measure.text),
    }
    result = []
    for question in library.all(BasicQuestion):
        answer = consult.answer(question.id)
        state = answer.state if answer else AnswerState.UNANSWERED
        text = consult.text(question.id)
        result.append(BasicAnswer(question, state, text, facts.get(question.id, ())))
    return tuple(result)


def _what_works(consult: ConsultFile, library: Library) -> tuple[str, ...]:
    """Talents first, then what works per factor."""
    talents = tuple(
        f"{talent.text} (te ontwikkelen)" if talent.developable else talent.text
        for talent in consult.all(Talent)
        if talent.text
    )
    works = tuple(
        f"{factor.title}: {capacity.works}"
        for capacity in consult.all(Capacity)
        if capacity.works and (factor := library.get(Factor, capacity.factor))
    )
    return talents + works


def _what_work_asks(consult: ConsultFile, library: Library) -> tuple[str, ...]:
    """Each task with the factors it asks."""
    loads = consult.all(TaskLoad)
    result = []
    for task in consult.all(Task):
        titles = [
            factor.title.lower()
            for load in loads
            if load.task_id == task.id and (factor := library.get(Factor, load.factor))
        ]
        result.append(f"{task.name}: {', '.join(titles)}" if titles else task.name)
    return tuple(result)


def _how_it_fits(consult: ConsultFile, library: Library) -> tuple[str, ...]:
    """Each factor with its outcome, worst first; what is unknown stays unknown."""
    return tuple(
        f"{item.factor.title}: {item.outcome.label}"
        + (" (voorlopig)" if item.provisional and item.outcome is not Fit.UNKNOWN else "")
        for item in balance_of(consult, library)
    )


class Work(Word):
    """Which work fits, in the order in which it is looked for (002-R18)."""

    OWN = "eigen", "de eigen functie"
    ADAPTED = "aangepast", "de eigen functie met hulpmiddelen of aanpassingen"
    OTHER_INSIDE = "ander_intern", "een andere functie of ander takenpakket bij de eigen werkgever"
    OTHER_OUTSIDE = "ander_extern", "werk bij een andere werkgever (spoor 2)"


def conclusion(consult: ConsultFile) -> tuple[Work | None, tuple[Work, ...]]:
    """The work that fits and what was looked at before it and did not; None when still open."""
    order = tuple(Work)
    chosen = next((work for work in order if work == consult.text("conclusie_volgorde")), None)
    return chosen, order[: order.index(chosen)] if chosen else ()
