"""What consults and measures brought, over all cases of an AD: no names and nothing about health.

An AD's own judgements and counts (000-R48), to talk about costs and gains with; no proof of
anything. Of measures only those of the work side are counted, by their entry in the catalogue.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Answer, Consult, Measure
from assistant.case.words import AnswerState, Outcome, Progress, Top, TrialDecision
from assistant.consult.steps import BROUGHT
from assistant.content.library import Library
from assistant.content.model import MeasureText, Question, ServiceForm

JUDGEMENT, HOURS, COSTS = BROUGHT

DIRECTLY = 56
"""Percentage of investigations after which work could be adjusted at once, without another one.

Source: ICE (ca. 2020), onderzoek naar preventieve en vroegtijdige inzet van arbeidsdeskundigen,
section 4.2: one dossier study, about absence and not about prevention.
"""


@dataclass(frozen=True, slots=True)
class ConsultRow:
    """What one consult brought, by its case number.

    Attributes:
        number: the case number.
        day: of the consult.
        form: what kind of consult it was.
        judgement: whether absence was prevented, in the words of the AD; empty when not said.
        hours: of the AD, or None.
        costs: of research and measures together in euros, or None.
        outcome: what came of the case.
    """

    number: str
    day: date | None
    form: str
    judgement: str
    hours: float | None
    costs: float | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """How often a measure was chosen and how it went; measures of one's own count by their kind."""

    title: str
    top: Top | None
    chosen: int
    done: int
    stopped: int
    rejected: int
    trial_continued: int
    trial_stopped: int


@dataclass(frozen=True, slots=True)
class Brought:
    """The consults with something to tell, latest first, and the measures, most chosen first.

    Of all `cases` with a consult, `again` had another one later.
    """

    consults: tuple[ConsultRow, ...]
    measures: tuple[MeasureRow, ...]
    cases: int
    again: int

    @property
    def judgements(self) -> Counter[str]:
        """How often each judgement was given."""
        return Counter(row.judgement for row in self.consults if row.judgement)


def brought(files: Iterable[CaseFile], library: Library) -> Brought:
    """What these cases brought; they need only consults, measures and the answers to `BROUGHT`."""
    files = tuple(files)
    consults = [
        row
        for file in files
        for consult in file.all(Consult)
        if _tells(row := _consult_row(file.consult(consult.id), library))
    ]
    consults.sort(key=lambda row: (row.day or date.min, row.number), reverse=True)
    counted: dict[tuple[str, Top | None], list[Measure]] = {}
    for file in files:
        for measure in file.all(Measure):
            if (key := _key(measure, library)) is not None:
                counted.setdefault(key, []).append(measure)
    rows = [_measure_row(*key, measures) for key, measures in counted.items()]
    rows.sort(key=lambda row: (-row.chosen, row.title))
    talks = [count for file in files if (count := len(file.all(Consult)))]
    return Brought(tuple(consults), tuple(rows), len(talks), sum(count > 1 for count in talks))


def _tells(row: ConsultRow) -> bool:
    said = row.judgement or row.hours is not None or row.costs is not None
    return bool(said) or row.outcome is not Outcome.UNKNOWN


def _consult_row(consult: ConsultFile, library: Library) -> ConsultRow:
    case, form = consult.file.case, library.get(ServiceForm, consult.consult.form)
    return ConsultRow(
        number=case.number,
        day=consult.consult.day,
        form=form.title if form else consult.consult.form,
        judgement=_judgement(consult, library),
        hours=_number(consult.answer(HOURS)),
        costs=_number(consult.answer(COSTS)),
        outcome=case.outcome,
    )


def _judgement(consult: ConsultFile, library: Library) -> str:
    """The words of the answer, as the question of the packs has them."""
    said = consult.text(JUDGEMENT)
    question = library.get(Question, JUDGEMENT)
    pairs = (option.partition("=") for option in question.options) if question else ()
    return next((words.strip() for value, _, words in pairs if value.strip() == said), said)


def _number(answer: Answer | None) -> float | None:
    known = answer is not None and answer.state is AnswerState.ANSWERED and answer.value
    return float(answer.value) if answer and known else None


def _key(measure: Measure, library: Library) -> tuple[str, Top | None] | None:
    """Under what a measure counts; None for what is private or about health."""
    entry = library.get(MeasureText, measure.catalogue)
    if measure.private or (entry is not None and entry.privacy != "work"):
        return None
    return (entry.title, entry.top) if entry else ("Eigen maatregel", measure.top)


def _measure_row(title: str, top: Top | None, measures: list[Measure]) -> MeasureRow:
    stands = Counter(measure.status for measure in measures)
    trials = Counter(measure.trial_decision for measure in measures)
    return MeasureRow(
        title,
        top,
        chosen=len(measures),
        done=stands[Progress.DONE],
        stopped=stands[Progress.STOPPED],
        rejected=stands[Progress.REJECTED],
        trial_continued=trials[TrialDecision.CONTINUE],
        trial_stopped=trials[TrialDecision.STOP],
    )
