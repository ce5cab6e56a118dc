"""Builds sentences that know where they come from; every report is made with these."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from assistant.case.file import ConsultFile
from assistant.case.records import Record, kind_of
from assistant.case.words import AnswerState
from assistant.dutch import sentence_text
from assistant.report.model import (
    Block,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Source,
)


def source(record: Record, field: str = "") -> Source:
    """A record, or one field of it, as a source."""
    return Source(kind_of(type(record)), record.id, field)


def sources(records: Iterable[Record]) -> tuple[Source, ...]:
    """Several records as sources."""
    return tuple(source(record) for record in records)


def typed(record: Record, field: str, *, strong: bool = False, quote: bool = False) -> Sentence:
    """What somebody typed in a field, as a sentence; a quotation stays as it was said."""
    text = str(getattr(record, field)).strip()
    shown = text if quote else sentence_text(text)
    return Sentence(shown, (source(record, field),), strong, quote)


def ours(rule: str, text: str, *about: Source, strong: bool = False) -> Sentence:
    """A sentence of ours: the rule that makes it and the records it is about."""
    return Sentence(text, (Source("rule", rule), *about), strong)


def cell(text: str, *about: Source, strong: bool = False) -> Sentence | None:
    """A table cell, or None when there is nothing to say."""
    return Sentence(text, about, strong) if text.strip() else None


def paragraph(
    *found: Sentence, style: Literal["body", "lead", "note"] = "body"
) -> tuple[Block, ...]:
    """One paragraph, or nothing when there is nothing to say."""
    return (Paragraph(found, style),) if found else ()


def bullets(items: Sequence[Sentence | tuple[Sentence, ...]]) -> tuple[Block, ...]:
    """A list, or nothing when there is nothing to say."""
    if not items:
        return ()
    made = tuple(Paragraph((item,) if isinstance(item, Sentence) else item) for item in items)
    return (ListBlock(made),)


def section(title: str, *parts: Iterable[Block], level: Literal[1, 2, 3] = 1) -> tuple[Block, ...]:
    """A heading with its blocks; without blocks there is no heading either."""
    blocks = tuple(block for part in parts for block in part)
    return (Heading(level, title), *blocks) if blocks else ()


def answered(view: ConsultFile, question: str, *, quote: bool = False) -> tuple[Sentence, ...]:
    """An answer as it was given, or nothing."""
    answer = view.answer(question)
    if answer is None or answer.state is not AnswerState.ANSWERED or not answer.value.strip():
        return ()
    return (typed(answer, "value", quote=quote),)


def day_of(view: ConsultFile, question: str) -> date | None:
    """The day that was answered, or None."""
    try:
        return date.fromisoformat(view.text(question))
    except ValueError:
        return None


def others(view: ConsultFile) -> str:
    """Who gets nothing without a yes: 'uw werkgever', or who there is for somebody without one."""
    return "uw werkgever" if view.file.employed else "een opdrachtgever of verzekeraar"
