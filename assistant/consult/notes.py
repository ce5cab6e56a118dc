"""Where a note made on the way belongs in the end, and moving it there as one step.

A note is written down in passing. Later it becomes a quote, a signal or part of what stands at a
theme, a bottleneck, a measure or a question; its words go there and the note is gone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from assistant.case.changes import Change, added, changed, removed
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Answer,
    Bottleneck,
    Note,
    Record,
    Signal,
    Theme,
    new_id,
)
from assistant.case.words import AnswerState
from assistant.consult.summary import bottleneck_title, theme_title
from assistant.content.library import Library
from assistant.content.model import Question, StepText

QUOTE, SIGNAL = "quote", "signal"
"""Places that are not part of something that stands there already."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note can go: a name for it, and what it is for the code.

    `key` is QUOTE or SIGNAL, a question's id, or empty with the record and its field.
    """

    title: str
    key: str = ""
    record: Record | None = None
    field: str = ""


def places(consult: ConsultFile, library: Library, note: Note) -> tuple[Place, ...]:
    """Where this note can go, what fits soonest first."""
    return tuple(_places(consult, library, note))


def _places(consult: ConsultFile, library: Library, note: Note) -> Iterator[Place]:
    if not note.quote:
        yield Place("Eigen woorden van de werkende", QUOTE)
    for theme in sorted(consult.all(Theme), key=lambda each: each.position):
        title = theme_title(theme, library) or "zonder naam"
        yield Place(f"Onderwerp {title}: eigen woorden", record=theme, field="own_words")
        yield Place(f"Onderwerp {title}: al geprobeerd", record=theme, field="tried")
    yield Place("Een nieuw signaal", SIGNAL)
    for bottleneck in consult.all(Bottleneck):
        title = bottleneck_title(bottleneck, library)
        yield Place(f"Knelpunt {title}: onderbouwing", record=bottleneck, field="justification")
    own = [question for question in library.all(Question) if question.kind == "long"]
    for question in sorted(own, key=lambda each: each.step != note.step):
        step = library.get(StepText, question.step)
        yield Place(f"{step.title if step else 'Vraag'}: {question.label}", question.id)


def moved(
    consult: ConsultFile, note: Note, place: Place, *, today: date, now: datetime
) -> tuple[Change, ...]:
    """The changes that bring a note to its place."""
    if place.key == QUOTE:
        return changed(note, now, quote=True)
    gone = removed(note, now)
    if place.key == SIGNAL:
        signal = Signal(
            id=new_id(),
            case_id=note.case_id,
            consult_id=note.consult_id,
            text=note.text,
            day=today,
        )
        return (added(signal, now), gone)
    if place.record is not None:
        return (*joined(place.record, place.field, note.text, now), gone)
    return (*_answered(consult, place.key, note.text, now), gone)


def joined(record: Record, field: str, words: str, now: datetime) -> tuple[Change, ...]:
    """The words on a line of their own under what stands in a field."""
    return changed(record, now, **{field: together(getattr(record, field), words)})


def together(first: str, more: str) -> str:
    """Two texts, the second on a line of its own."""
    return "\n".join(part for part in (first.rstrip(), more) if part)


def _answered(consult: ConsultFile, question: str, words: str, now: datetime) -> tuple[Change, ...]:
    answer = consult.answer(question)
    if answer is None:
        blank = Answer(
            id=new_id(),
            case_id=consult.consult.case_id,
            consult_id=consult.consult.id,
            question=question,
        )
        return (added(replace(blank, state=AnswerState.ANSWERED, value=words), now),)
    value = together(consult.text(question), words)
    return changed(answer, now, state=AnswerState.ANSWERED, value=value)
