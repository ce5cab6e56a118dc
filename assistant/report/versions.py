"""From draft to signed version: what is written above a draft, and what changed since the last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from assistant.case.words import Word
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report.model import Document, Figure, Heading, Table, sentences
from assistant.report.say import bullets, ours, paragraph, section
from assistant.report.views import before_signature
from assistant.store import SignedReport

_LONGEST = 120


class How(Word):
    """What happened to a sentence between two versions."""

    ADDED = "added", "Erbij"
    GONE = "gone", "Weg"


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that came or went."""

    how: How
    text: str


def texts_of(document: Document) -> tuple[str, ...]:
    """Every text of a document that a reader reads, in order: what versions are compared by."""
    found: list[str] = [document.title]
    for block in document.blocks:
        if isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, Figure):
            found += [block.caption, block.alt]
        else:
            if isinstance(block, Table):
                found.append(block.caption)
            found += [said.text for said in sentences(replace(document, blocks=(block,)))]
    return tuple(found)


def differences(before: Sequence[str], now: Sequence[str]) -> tuple[Difference, ...]:
    """What went and what came between two versions, in reading order."""
    made: list[Difference] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if tag != "equal":
            made += [Difference(How.GONE, text) for text in before[i1:i2]]
            made += [Difference(How.ADDED, text) for text in now[j1:j2]]
    return tuple(made)


def with_changes(document: Document, last: SignedReport | None) -> Document:
    """The document with, before its signature, what changed since the version signed last.

    What went is quoted to the worker alone. For anyone else it was perhaps taken out because that
    reader should not have it, so that only how much it was is said.
    """
    if last is None:
        return document
    changed = differences(last.texts, texts_of(document))
    day = day_text(last.signed_at.date())
    intro = f"Dit is versie {last.version + 1}. Versie {last.version} is van {day}."
    gone = [one for one in changed if one.how is How.GONE]
    quoted = changed if last.reader == Reader.WORKER else [c for c in changed if c not in gone]
    items = [ours("versies", f"{one.how.label}: {_short(one.text)}") for one in quoted]
    if gone and quoted is not changed:
        many = "1 tekst" if len(gone) == 1 else f"{len(gone)} teksten"
        items.append(ours("versies", f"{How.GONE.label}: {many}."))
    return before_signature(
        document,
        section(
            "Wat er is veranderd",
            paragraph(ours("versies", intro if items else f"{intro} De tekst is dezelfde.")),
            bullets(items),
        ),
    )


def as_draft(document: Document, made: date, until: date | None, *, views: bool = True) -> Document:
    """The document marked as a draft, with above it what its reader can do with it.

    With `views` the reader's own view is put into it where the conclusions differ.
    """
    asks = f" U kunt reageren tot en met {day_text(until)}." if until else ""
    other = " Kijkt u ergens anders naar, dan komt uw eigen kijk erbij te staan." if views else ""
    note = ours(
        "concept",
        f"Dit is een concept van {day_text(made)}.{asks} Klopt een feit niet, dan wordt dat "
        f"verbeterd.{other}",
    )
    return replace(
        document,
        title=f"Concept: {document.title}",
        blocks=(*paragraph(note, style="note"), *document.blocks),
    )


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rstrip()}…"
