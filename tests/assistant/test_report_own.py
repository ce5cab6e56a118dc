"""The AD's own texts in a report: where they stand, that they are marked, that none is lost."""

from dataclasses import replace

import pytest

from assistant.case.records import Consult
from assistant.case.reports import ReportText
from assistant.case.words import Span
from assistant.content.standard import standard
from assistant.report import catalogue
from assistant.report.catalogue import KINDS, DocumentKind
from assistant.report.model import (
    OWN_MARK,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Signature,
    Source,
    Table,
    plain_text,
    sentences,
)
from assistant.report.own import Part, Written, write
from tests.assistant.report_kit import DAY, case_of, document
from ui.demo import scenario

LIBRARY = standard()
FILE = case_of(*scenario("tc-000-5", LIBRARY, DAY))
TALK = FILE.all(Consult)[0].id


def made(text: str, *sources: Source) -> Sentence:
    """A generated sentence."""
    return Sentence(text, sources or (Source("rule", "proef"),))


SMALL = Document(
    "Advies", "", "", "", DAY,
    (
        Heading(1, "Eerst"),
        Paragraph((made("Een."), made("Twee."))),
        ListBlock((Paragraph((made("Punt."),)),)),
        Heading(2, "Daaronder"),
        Table("Tabel", ("Wat", "Wie"), ((made("Cel."), None),), (1, 1)),
        Heading(1, "Daarna"),
        Paragraph((made("Slot.", Source("measure", "m1", "text")),)),
    ),
)  # fmt: skip


def part(text: str, document: Document = SMALL) -> Part:
    """The line of the outline with this text."""
    (found,) = (one for one in write(document, ()).parts if one.text == text)
    return found


def own(text: str, anchor: str, span: Span = Span.SENTENCE, **more: object) -> ReportText:
    """A text of the AD at a place."""
    return ReportText(
        id=f"own-{text}", case_id="c", consult_id="t", anchor_id=anchor, span=span, text=text,
        **more,
    )  # fmt: skip


def texts(written: Written) -> list[str]:
    """What stands in the document, headings included."""
    found = []
    for block in written.document.blocks:
        one = replace(SMALL, title="", blocks=(block,))
        found += [block.text] if isinstance(block, Heading) else [s.text for s in sentences(one)]
    return found


@pytest.mark.requirement("004-R05")
def test_nothing_written_changes_nothing() -> None:
    """Without own texts the document is the generated one, and says so."""
    written = write(SMALL, ())

    assert SMALL == written.document
    assert written.untouched


def test_an_own_sentence_stands_in_place_and_is_marked() -> None:
    """A text in place of a sentence stands exactly there, marked as typed by the AD."""
    written = write(SMALL, (own("Anders.", part("Twee.").anchor, was="Twee."),))

    assert ["Eerst", "Een.", "Anders.", "Punt."] == texts(written)[:4]
    (typed,) = (s for s in sentences(written.document) if s.text == "Anders.")
    assert (Source("typed", "own-Anders.", "text"),) == typed.sources
    assert not written.untouched


@pytest.mark.parametrize(
    ("at", "span", "order"),
    [
        ("Een.", Span.SENTENCE, ["Eerst", "Een.", "Erbij.", "Twee.", "Punt."]),
        ("Een.", Span.PARAGRAPH, ["Eerst", "Een.", "Twee.", "Erbij.", "Punt."]),
        ("Eerst", Span.SECTION, ["Eerst", "Een.", "Twee.", "Punt.", "Erbij."]),
    ],
)
def test_an_addition_follows_what_it_is_at(at: str, span: Span, order: list[str]) -> None:
    """An added text comes after its sentence, its paragraph, or the text of its section."""
    found = part(at)
    place = {Span.SENTENCE: found.anchor, Span.PARAGRAPH: found.paragraph}.get(span, found.section)
    written = write(SMALL, (own("Erbij.", place, span, adds=True),))

    assert order == texts(written)[:5]


def test_a_whole_section_can_be_written_anew() -> None:
    """A text in place of a section takes its headings below along, and nothing after it."""
    written = write(SMALL, (own("Mijn tekst.\n\nNog een.", part("Eerst").section, Span.SECTION),))

    assert ["Eerst", "Mijn tekst.", "Nog een.", "Daarna", "Slot."] == texts(written)[:-1]


def test_a_line_at_the_end_says_what_the_mark_means() -> None:
    """Once, above whoever signs; a report nobody touched has no such line."""
    signed = replace(
        SMALL,
        blocks=(
            *SMALL.blocks,
            Heading(1, "Ondertekening"),
            Signature("A. Dekker", "", "", DAY, (Source("setting", "ad_name"),)),
        ),
    )
    anchor = part("Een.", signed).anchor
    written = write(signed, (own("Mijn zin.", anchor), own("Erbij.", anchor, adds=True)))

    *_, note, heading, signature = written.document.blocks
    assert isinstance(note, Paragraph)
    assert OWN_MARK in note.sentences[0].text
    assert (heading, signature) == signed.blocks[-2:]
    assert 1 == plain_text(written.document).count(OWN_MARK)
    assert signed.blocks == write(signed, ()).document.blocks


def test_an_empty_text_leaves_something_out_with_its_heading() -> None:
    """A heading under which everything is left out is left out as well."""
    written = write(SMALL, (own("", part("Slot.").anchor),))

    assert "Daarna" not in texts(written)
    assert [""] == [one.text for one in written.parts if one.own]


def test_a_cell_is_replaced_in_its_table() -> None:
    """A sentence in a table can be written anew, and the table stays a table."""
    written = write(SMALL, (own("Andere cel.", part("Cel.").anchor),))
    (table,) = (block for block in written.document.blocks if isinstance(block, Table))

    assert "Andere cel." == table.rows[0][0].text


def test_a_text_whose_place_is_gone_is_told() -> None:
    """When the sentence a text stood at is no longer made, the text is listed, not dropped."""
    kept = own("Bij de oude maatregel.", "measure:weg:text#1")

    assert (kept,) == write(SMALL, (kept,)).lost


def test_it_shows_when_the_case_changed_under_a_text() -> None:
    """A sentence that is generated otherwise than when the AD replaced it is pointed at."""
    anchor = part("Slot.").anchor
    (fresh,) = (o for o in write(SMALL, (own("A", anchor, was="Slot."),)).parts if o.own)
    (stale,) = (o for o in write(SMALL, (own("A", anchor, was="Toen."),)).parts if o.own)

    assert not fresh.changed_since
    assert stale.changed_since


def test_every_place_of_a_document_has_a_name_of_its_own() -> None:
    """No two lines of the outline share an anchor, so that a text stands at one place only."""
    anchors = [one.anchor for one in write(document(), ()).parts]

    assert len(anchors) == len(set(anchors))


@pytest.mark.requirement("001-R23")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_sentence_knows_its_source_or_its_writer(kind: DocumentKind) -> None:
    """Each sentence of each document names what it was made from, or is marked as typed."""
    for subject in catalogue.subjects(kind, FILE, TALK, LIBRARY):
        generated = catalogue.make(kind, FILE, TALK, LIBRARY, {"ad_name": "A"}, DAY, subject)
        first = next(one for one in write(generated, ()).parts if one.sources)
        written = write(generated, (own("Van de AD zelf.", first.anchor, adds=True),))

        for sentence in sentences(written.document):
            typed = [s for s in sentence.sources if s.kind == "typed"]
            assert bool(typed) == (sentence.text == "Van de AD zelf.")
            assert all(source.id or source.field for source in sentence.sources)
        assert "Van de AD zelf." in plain_text(written.document)
