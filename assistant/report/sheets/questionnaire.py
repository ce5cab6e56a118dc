"""The questionnaire on paper, to fill in before the talk; it names nobody and asks no illness."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.content.address import addressed, informal
from assistant.content.library import Library
from assistant.content.model import Scale, ScreeningItem, ScreeningTheme
from assistant.report.model import Block, Document, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section
from assistant.screening.filling_in import explanation

_RULE = "vragenlijst"
_BOX = "□"
_ABOUT = Source("rule", _RULE)
_DAY = "Ingevuld op (dag, maand, jaar): □□ - □□ - □□□□"
_STATES = ("weet ik niet", "wil ik niet zeggen")
_QUESTION, _ANSWER, _STATE = 2.1, 1.0, 0.86
"""Shares of the width for a question and for each box; the longest answer is 'helemaal oneens'."""


def questionnaire_form(
    _view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The empty questionnaire: every question with a box for each answer, theme by theme."""
    je = informal(settings)
    blocks: list[Block] = [
        *section(
            "Voordat je begint" if je else "Voordat u begint",
            bullets([ours(_RULE, sentence) for sentence in explanation(je=je)]),
        ),
        *paragraph(ours(_RULE, _DAY), style="lead"),
    ]
    for theme in library.all(ScreeningTheme):
        blocks += _theme(addressed(theme, je=je), library, je=je)
    title = "Vragenlijst: hoe sta je ervoor in je werk?"
    return Document(
        title=title if je else "Vragenlijst: hoe staat u ervoor in uw werk?",
        subtitle="Om vooraf in te vullen",
        reader="",
        number="",
        made=today,
        blocks=tuple(blocks),
        footer="Deze lijst is van wie haar invult.",
    )


def _theme(theme: ScreeningTheme, library: Library, *, je: bool) -> tuple[Block, ...]:
    """The questions of one theme, a table for each kind of answer."""
    items = [item for item in library.all(ScreeningItem) if item.theme == theme.id]
    scales = dict.fromkeys(item.scale for item in items)
    tables = []
    for scale_id in scales:
        scale = library.get(Scale, scale_id)
        if scale is not None:
            asked = [addressed(item, je=je) for item in items if item.scale == scale_id]
            tables.append(_table(theme, scale, asked))
    return section(theme.title, paragraph(ours(_RULE, theme.explanation)), tables)


def _table(theme: ScreeningTheme, scale: Scale, items: list[ScreeningItem]) -> Table:
    answers = (*scale.answers, *_STATES)
    boxes: tuple[Sentence | None, ...] = (cell(_BOX, _ABOUT),) * len(answers)
    rows = tuple((cell(item.text, Source("content", item.id, "text")), *boxes) for item in items)
    return Table(
        f"{theme.title}: kruis bij elke vraag één antwoord aan",
        ("Vraag", *answers),
        rows,
        (_QUESTION, *((_ANSWER,) * len(scale.answers)), *((_STATE,) * len(_STATES))),
    )
