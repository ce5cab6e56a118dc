"""The document of an inzage: everything held about one person, with what it is for."""

from datetime import date

from assistant.dutch import sentence_text
from assistant.privacy.access import Row, Section
from assistant.report.model import (
    Block,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Source,
    Table,
)
from assistant.report.say import ours

_RULE = "access"


def access_report(sections: tuple[Section, ...], number: str, made: date) -> Document:
    """The readable document for the person whose data these are."""
    blocks: list[Block] = [
        Paragraph(
            (
                ours(_RULE, "Hier leest u alles wat over u is vastgelegd in Evenwicht."),
                ours(
                    _RULE,
                    "Het is alleen gebruikt om met u naar uw werk te kijken en u te adviseren.",
                ),
                ours(
                    _RULE,
                    "Dezelfde gegevens kunt u ook krijgen als bestand voor een ander programma.",
                ),
            ),
            "lead",
        ),
        Heading(1, "Wat u kunt vragen"),
        ListBlock(
            (
                _item("Klopt een feit niet? Dan verbetert uw arbeidsdeskundige het."),
                _item(
                    "Kijkt u anders tegen een conclusie aan? Dan komt uw eigen kijk, uw "
                    "zienswijze, erbij te staan."
                ),
                _item(
                    "U kunt uw toestemming intrekken en vragen om uw dossier te vernietigen. "
                    "Een groepsbeeld dat al is gemaakt, blijft zoals het was: daarin staan "
                    "alleen aantallen."
                ),
                _item(
                    "Komt u er samen niet uit? Dan kunt u een klacht indienen bij de Autoriteit "
                    "Persoonsgegevens."
                ),
            )
        ),
    ]
    for section in sections:
        blocks.append(Heading(1, section.title))
        if section.kind == "history":
            blocks.append(_history(section))
        else:
            items = tuple(_facts(section.kind, row) for row in section.rows if row.facts)
            blocks += [ListBlock(items)] if items else []
    return Document(
        title="Inzage in uw gegevens",
        subtitle="Alles wat over u is vastgelegd",
        reader="de werkende",
        number=number,
        made=made,
        blocks=tuple(blocks),
        footer="Alleen voor de werkende",
    )


def _item(words: str) -> Paragraph:
    return Paragraph((ours(_RULE, words),))


def _facts(kind: str, row: Row) -> Paragraph:
    return Paragraph(
        tuple(
            Sentence(
                sentence_text(f"{fact.label}: {fact.text}"), (Source(kind, row.id, fact.field),)
            )
            for fact in row.facts
        )
    )


def _history(section: Section) -> Table:
    def cells(row: Row) -> tuple[Sentence | None, ...]:
        texts = {fact.field: fact.text for fact in row.facts}
        what = " · ".join(texts[name] for name in ("title", "kind", "field") if name in texts)
        shown = (texts.get("at", ""), what, texts.get("old", ""), texts.get("new", ""))
        about = (Source("history", row.id),)
        return tuple(Sentence(text, about) if text else None for text in shown)

    return Table(
        caption="Elke wijziging in uw dossier",
        header=("Moment", "Wat", "Daarvoor", "Daarna"),
        rows=tuple(cells(row) for row in section.rows),
        widths=(2, 3, 3, 3),
    )
