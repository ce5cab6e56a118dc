"""What a consult adds up to, beside the conversation: themes and what goes well first, scores last.

Every line leads to the step where it was said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Bottleneck,
    Measure,
    Measurement,
    Note,
    Record,
    Talent,
    Theme,
    kind_of,
)
from assistant.charts.shapes import Colour
from assistant.consult.mood import at_table
from assistant.consult.remarks import reached, remarks
from assistant.consult.steps import AGREEMENTS, BALANCE, MEASURES, QUESTIONNAIRE, TALK, WORK
from assistant.content.library import Library
from assistant.content.model import Factor, ScreeningTheme, StepText
from assistant.screening.work_ability import METHOD
from ui.steps.measured import measured_title
from ui.steps.work_ability import outcome_text

WELL = "gaat_goed"
"""The question that asks what goes well."""


@dataclass(frozen=True, slots=True)
class SoFarLine:
    """One line: its words, how it stands with it, and the step it leads to.

    `record` (kind and id) and `field` say where in that step; `note_id` is the id of the note it
    is, for who takes hold of it.
    """

    text: str
    step: str
    state: str = ""
    colour: Colour = "muted"
    note_id: str = ""
    record: tuple[str, str] | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class SoFarPart:
    """Lines under one small heading."""

    title: str
    lines: tuple[SoFarLine, ...]


def so_far(
    consult: ConsultFile, library: Library, settings: dict[str, str]
) -> tuple[SoFarPart, ...]:
    """What the consult adds up to; parts without lines are left out."""
    parts = (
        SoFarPart("Daar gaat het om", tuple(_themes(consult, library))),
        SoFarPart("Gaat goed", tuple(_well(consult))),
        SoFarPart("Knelpunten", tuple(_bottlenecks(consult, library))),
        SoFarPart("Maatregelen", tuple(_measures(consult))),
        SoFarPart("Afspraken", tuple(_actions(consult))),
        *(() if at_table(consult) else _for_the_desk(consult, library, settings)),
        SoFarPart("Gemeten", tuple(_measured(consult))),
        SoFarPart("Werkvermogen", tuple(_work_ability(consult))),
    )
    return tuple(part for part in parts if part.lines)


def _record(of: Record) -> tuple[str, str]:
    return kind_of(type(of)), of.id


def _for_the_desk(
    consult: ConsultFile, library: Library, settings: dict[str, str]
) -> Iterator[SoFarPart]:
    """What the AD keeps an eye on; at the table it is out of sight."""
    yield SoFarPart("Nog te doen", tuple(_open(consult, library, settings)))
    yield SoFarPart("Notities", tuple(_notes(consult, library)))


def _themes(consult: ConsultFile, library: Library) -> Iterator[SoFarLine]:
    for theme in sorted(consult.all(Theme), key=lambda each: each.position):
        known = library.get(ScreeningTheme, theme.theme)
        words = known.title if known else theme.text
        if words:
            yield SoFarLine(words, TALK, record=_record(theme))


def _well(consult: ConsultFile) -> Iterator[SoFarLine]:
    if said := consult.text(WELL).strip():
        yield SoFarLine(said, TALK, field=WELL)
    for talent in consult.all(Talent):
        if talent.text:
            yield SoFarLine(talent.text, TALK, record=_record(talent))


def _bottlenecks(consult: ConsultFile, library: Library) -> Iterator[SoFarLine]:
    for each in consult.all(Bottleneck):
        factor = library.get(Factor, each.factor)
        words = each.text or (factor.title if factor else "Zonder naam")
        if each.justification.strip():
            yield SoFarLine(words, BALANCE, "onderbouwd", "good", record=_record(each))
        else:
            yield SoFarLine(words, BALANCE, "onderbouwing volgt", "load", record=_record(each))


def _measures(consult: ConsultFile) -> Iterator[SoFarLine]:
    for each in consult.all(Measure):
        if each.text and not each.status.is_dropped:
            yield SoFarLine(each.text, MEASURES, each.status.label, record=_record(each))


def _actions(consult: ConsultFile) -> Iterator[SoFarLine]:
    for each in consult.all(Action):
        if each.text and not each.status.is_dropped:
            whose = each.owner or each.side.label
            yield SoFarLine(each.text, AGREEMENTS, whose, record=_record(each))


def _open(consult: ConsultFile, library: Library, settings: dict[str, str]) -> Iterable[SoFarLine]:
    for remark in reached(consult, remarks(consult, library, settings)):
        yield SoFarLine(remark.text, remark.step, record=remark.record, field=remark.field)


def _work_ability(consult: ConsultFile) -> Iterator[SoFarLine]:
    for each in consult.all(Measurement):
        said = outcome_text(consult, each) if each.method == METHOD else ""
        if said:
            yield SoFarLine(said.partition("\n")[0], QUESTIONNAIRE)


def _measured(consult: ConsultFile) -> Iterator[SoFarLine]:
    for each in consult.all(Measurement):
        if each.factor and each.method:
            yield SoFarLine(measured_title(each), WORK)


def _notes(consult: ConsultFile, library: Library) -> Iterator[SoFarLine]:
    for each in consult.all(Note):
        if each.text and not each.quote and each.step:
            step = library.get(StepText, each.step)
            at = step.title.lower() if step else ""
            yield SoFarLine(each.text, each.step, at, note_id=each.id)
