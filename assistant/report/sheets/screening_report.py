"""The report of a screening: what the answers show, what they do not, and an invitation to talk."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Measurement
from assistant.case.words import AnswerState
from assistant.content.library import Library
from assistant.privacy.table import Reader
from assistant.report import scores_part
from assistant.report.model import Block, Document, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section, source
from assistant.report.sheets.sheet import sheet
from assistant.screening.themes import ITEM_PREFIX, theme_scores
from assistant.screening.work_ability import METHOD

_RULE = "screening"
_REFERENCE = (
    "Ter vergelijking: in 2012 vulden veel werkenden in Nederland deze vragen in. Van elke 100 "
    "was de uitkomst bij 44 uitstekend, bij 44 goed, bij 11 matig en bij 2 slecht. Dat is een "
    "vergelijking, geen norm. Bron: Blik op Werk, 136.397 mensen, 2010 tot en met 2012."
)
"""Blik op Werk, 136.397 people between January 2010 and October 2012; 43.50, 43.68, 10.89 and
1.93 % in 2012, rounded."""
_NOT = (
    "Of u ziek bent of wordt. Het is geen medisch onderzoek.",
    "Waardoor iets zo is. Dat zoekt u in een gesprek samen uit.",
    "Of u uw werk goed doet.",
    "Wat er gaat gebeuren. Een antwoord van vandaag kan volgende maand anders zijn.",
    "Iets aan een werkgever. Die krijgt deze bladzijden niet.",
)


def screened(consult: ConsultFile) -> bool:
    """Whether a questionnaire was filled in, or a work ability keyed in."""
    answered = any(
        a.question.startswith(ITEM_PREFIX) and a.state is AnswerState.ANSWERED
        for a in consult.all(Answer)
    )
    return answered or any(m.method == METHOD for m in consult.all(Measurement))


def screening_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The report, for the worker alone."""
    name = settings.get("ad_name", "").strip() or "de arbeidsdeskundige"
    about = source(view.consult)
    lead = ours(
        _RULE,
        "U hebt vragen beantwoord over uzelf en uw werk. Hier leest u wat uw antwoorden laten "
        "zien. Ze geven een richting. Ze zijn geen oordeel en geen advies.",
        about,
    )
    talk = ours(
        _RULE,
        f"Praat erover met {name}. U kijkt dan samen waar het aan ligt, wat al goed gaat en wat "
        "kan helpen. Het gesprek is vrijwillig, en wat u zegt is van u.",
        about,
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *scores_part.themes(view, library),
        *_directions(view, library),
        *scores_part.work_ability(view),
        *_reference(view),
        *section("Wat dit niet zegt", bullets([ours(_RULE, text, about) for text in _NOT])),
        *section("Wilt u erover praten?", paragraph(talk)),
    )
    return sheet(view, Reader.WORKER, "Wat uw antwoorden laten zien", blocks, today)


def _directions(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """Which way is good, per theme that was filled in."""
    rows = tuple(
        (
            cell(score.theme.title, Source("content", score.theme.id, "title")),
            cell(score.direction, Source("content", score.theme.id, "direction")),
        )
        for score in theme_scores(view, library)
        if score.place is not None
    )
    if not rows:
        return ()
    return (Table("Welke kant is goed", ("Thema", "Wat hoger betekent"), rows, (2, 4)),)


def _reference(view: ConsultFile) -> tuple[Block, ...]:
    if not any(m.method == METHOD for m in view.all(Measurement)):
        return ()
    about = Source("content", "Blik op Werk 2010-2012, 136.397 mensen")
    return paragraph(ours(_RULE, _REFERENCE, about), style="note")
