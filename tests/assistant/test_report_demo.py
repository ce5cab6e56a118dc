"""Every document of every demo case: readable by everyone, whole, and right for its reader."""

import io
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import docx
import outloud
import pdfua
import pikepdf
import pypdfium2
import pytest

from assistant.case.file import CaseFile
from assistant.case.records import Consult
from assistant.case.words import Progress, WorkContext
from assistant.content.reading import too_hard
from assistant.content.standard import standard
from assistant.dutch import day_text
from assistant.privacy.readers import may_make, view
from assistant.privacy.table import Reader
from assistant.report import catalogue
from assistant.report import work_parts as parts
from assistant.report.catalogue import KINDS, DocumentKind, kind_named
from assistant.report.model import Document, Paragraph, Table, plain_text, sentences
from assistant.report.pdf import missing_characters, write_pdf
from assistant.report.review import doubts
from assistant.report.word import write_word
from tests.assistant.report_kit import case_of, elements
from ui.demo import SETTINGS, scenario, scenario_names

LIBRARY = standard()
DAY = date(2026, 11, 23)
ONE_PAGE = (
    "afspraken", "kort_advies", "kort_advies_werkgever", "telefoonnotitie", "verwijsbrief",
    "uitleg_privacy", "uitleg_werkgever", "toestemming",
)  # fmt: skip
NAMES = ("werk", "bronnen", "poortwachter")
"""Sentences of ours that are mostly names: of a job, a document, a moment of the law."""
VERSIONS = ("versie_werkgever", "versie_leidinggevende")
EVERY_CASE = pytest.mark.parametrize("name", scenario_names())


@cache
def case(name: str) -> CaseFile:
    """One demo case."""
    return case_of(*scenario(name, LIBRARY, DAY))


def talk(name: str) -> str:
    """The id of its one consult."""
    (consult,) = case(name).all(Consult)
    return consult.id


@cache
def documents(name: str) -> tuple[tuple[DocumentKind, Document], ...]:
    """Every document that fits a demo case, whether it was released or not."""
    file, consult = case(name), talk(name)
    return tuple(
        (kind, catalogue.make(kind, file, consult, LIBRARY, SETTINGS, DAY, subject))
        for kind in KINDS
        for subject in catalogue.subjects(kind, file, consult, LIBRARY)
    )


def document(name: str, kind: str) -> Document:
    """One document of a demo case."""
    return next(made for each, made in documents(name) if each.id == kind)


@cache
def pdf(name: str, kind: str) -> bytes:
    """The first document of this kind of a demo case, as PDF with its claim."""
    return write_pdf(document(name, kind), claim=True)


def errors(data: bytes, path: Path) -> list[str]:
    """What the checkers call an error in this PDF."""
    path.write_bytes(data)
    found = outloud.check(str(path)).findings
    return [
        *(finding.message for finding in found if finding.severity == "error"),
        *(finding.message for finding in pdfua.validate(str(path)).findings),
    ]


def test_every_document_is_shown_by_some_demo_case() -> None:
    """The demo has a case for each kind of document."""
    shown = {kind.id for name in scenario_names() for kind, _ in documents(name)}

    assert {kind.id for kind in KINDS} == shown


@pytest.mark.requirement("000-R55")
@pytest.mark.parametrize("kind", ["advies", "versie_werkgever", "afspraken", "toestemming"])
def test_the_checkers_pass_the_demo_consult(kind: str, tmp_path: Path) -> None:
    """TC-000-5, the consult that the self-test plays."""
    assert errors(pdf("tc-000-5", kind), tmp_path / "advies.pdf") == []


@pytest.mark.thorough
@EVERY_CASE
def test_the_checkers_pass_every_demo_document(name: str, tmp_path: Path) -> None:
    """Every document of every demo case."""
    found = {
        kind.id: errors(write_pdf(made, claim=True), tmp_path / "advies.pdf")
        for kind, made in documents(name)
    }

    assert {kind: [] for kind in found} == found


@EVERY_CASE
def test_every_document_is_built_to_be_read_aloud(name: str) -> None:
    """Headings without skipped levels, headers with their scope, figures in words, Dutch."""
    for kind, _ in documents(name):
        made = pikepdf.open(io.BytesIO(pdf(name, kind.id)))
        found = list(elements(made.Root.StructTreeRoot))
        levels = [int(str(e.S)[2:]) for e in found if str(e.S).startswith("/H")]
        scopes = {str(e.A.Scope) for e in found if e.S == "/TH"}

        assert levels[0] == 1
        assert all(below - above <= 1 for above, below in pairwise(levels))
        assert scopes <= {"/Column", "/Row"}
        assert all(str(e.Alt).strip() for e in found if e.S == "/Figure")
        assert str(made.Root.Lang) == "nl-NL"
        assert {str(page.Tabs) for page in made.pages} == {"/S"}
        with made.open_outline() as outline:
            assert [each.title for each in outline.root] == [document(name, kind.id).title]


@EVERY_CASE
def test_no_page_is_empty_and_no_character_missing(name: str) -> None:
    """Every page of every demo document says something, in glyphs the fonts have."""
    for kind, _ in documents(name):
        for page in pypdfium2.PdfDocument(pdf(name, kind.id)):
            text = page.get_textpage().get_text_range()
            assert len(text.split()) > 20
            assert missing_characters(text.replace("\ufffe", "")) == set()


@pytest.mark.requirement("002-R52")
@pytest.mark.requirement("004-R16")
@EVERY_CASE
def test_short_documents_are_one_page(name: str) -> None:
    """Agreements, short advice, notes, letters, privacy and consent fit on one sheet of paper."""
    pages = {
        kind.id: len(pypdfium2.PdfDocument(pdf(name, kind.id)))
        for kind, _ in documents(name)
        if kind.id in ONE_PAGE
    }

    assert dict.fromkeys(pages, 1) == pages


@pytest.mark.parametrize("kind", ["advies", "versie_werkgever", "toestemming"])
def test_the_same_case_gives_the_same_bytes(kind: str) -> None:
    """Written twice, the PDF and the Word file of a document are the same to the last byte."""
    made = document("tc-000-5", kind)

    assert pdf("tc-000-5", kind) == write_pdf(made, claim=True)
    assert write_word(made) == write_word(made)


@pytest.mark.requirement("000-R51")
@EVERY_CASE
def test_a_document_for_others_gives_no_doubt_about_the_person(name: str) -> None:
    """No word about health, capacity, an opinion, 'moeten', or somebody else."""
    others = {case(other).worker.name for other in scenario_names()} - {case(name).worker.name}
    found = [
        (kind.id, finding.words)
        for kind, made in documents(name)
        if kind.reader is not Reader.WORKER
        for finding in doubts(made, kind.reader, others)
    ]

    assert found == []


@EVERY_CASE
def test_our_own_sentences_give_the_worker_no_doubt(name: str) -> None:
    """Nothing left open, no opinion and no 'moeten' in what we write ourselves."""
    written = {
        sentence.text
        for _, made in documents(name)
        for sentence in sentences(made)
        if sentence.sources[0].kind == "rule"
    }
    found = [
        finding.words
        for kind, made in documents(name)
        for finding in doubts(made, kind.reader)
        if finding.sentence in written
    ]

    assert [] == found


@pytest.mark.requirement("001-R44")
@pytest.mark.requirement("002-R51")
@EVERY_CASE
def test_our_own_sentences_are_easy_to_read(name: str) -> None:
    """Short sentences with few long words, in every document and for every reader."""
    hard = {
        sentence.text: why
        for _, made in documents(name)
        for sentence in sentences(made)
        if sentence.sources[0].kind == "rule"
        and sentence.sources[0].id not in NAMES
        and (why := too_hard(sentence.text))
    }

    assert {} == hard


@EVERY_CASE
def test_no_paragraph_says_what_another_said(name: str) -> None:
    """In no document a sentence stands in two paragraphs; two bottlenecks may share a cause."""
    said = {
        kind.id: [
            sentence.text
            for block in made.blocks
            if isinstance(block, Paragraph)
            for sentence in block.sentences
            if sentence.sources[0].id != "oorzaken"
        ]
        for kind, made in documents(name)
    }

    assert {kind: list(dict.fromkeys(texts)) for kind, texts in said.items()} == said


@EVERY_CASE
def test_who_reads_only_the_version_for_work_can_act(name: str) -> None:
    """Every measure and action the employer or manager sees has who does it and before when."""
    found = [made for made in documents(name) if made[0].id in VERSIONS]
    for kind, made in found:
        seen = view(case(name), talk(name), kind.reader, LIBRARY)
        text = plain_text(made).lower()
        for record in parts.agreements(seen):
            assert record.text.strip(". ").lower() in text
            assert parts.who(record, seen, kind.reader).lower() in text
            when = day_text(record.due) if record.due else ""
            assert (Progress.DONE.label if record.status is Progress.DONE else when) in text

    assert found or case(name).case.context is WorkContext.SELF_EMPLOYED


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("tc-000-5", "advies"),
        ("tc-000-5", "versie_werkgever"),
        ("tc-000-5", "toestemming"),
        ("tc-000-6", "vragenlijst"),
        ("week-50", "onderzoek"),
    ],
)
def test_word_documents_have_structure_of_their_own(name: str, kind: str) -> None:
    """Headings without skipped levels, tables with a header row, pictures in words."""
    made = document(name, kind)
    word = docx.Document(io.BytesIO(write_word(made)))
    styles = [str(p.style.name) for p in word.paragraphs if p.style]
    levels = [int(s[-1]) for s in styles if s.startswith("Heading")]

    assert styles[0] == "Title"
    assert all(below - above <= 1 for above, below in pairwise([0, *levels]))
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in word.tables)
    assert len(word.tables) == len([b for b in made.blocks if isinstance(b, Table)])
    assert all(shape._inline.docPr.get("descr") for shape in word.inline_shapes)


@pytest.mark.requirement("000-R51")
def test_tc_000_5_releases_the_employers_version_without_home() -> None:
    """Saskia released it herself; care at home is not in it, her measures at work are."""
    text = plain_text(document("tc-000-5", "versie_werkgever")).lower()

    assert may_make(case("tc-000-5"), talk("tc-000-5"), Reader.EMPLOYER, LIBRARY) is None
    assert [word for word in ("moeder", "mantelzorg", "prikkels om u") if word in text] == []
    assert "medicijnen delen" in text


def test_tc_000_1_does_not_name_what_the_worker_did_not_release() -> None:
    """Without a release there is a sentence instead of an employer's version."""
    kind = kind_named("versie_werkgever")

    assert catalogue.why_not(kind, case("tc-000-1"), talk("tc-000-1"), LIBRARY) is not None


@pytest.mark.requirement("003-R25")
def test_who_has_no_employer_reads_nothing_about_one() -> None:
    """No document for the self-employed farmer of TC-000-2 speaks of what an employer gets."""
    words = ("uw werkgever", "mijn werkgever", "de werkgever beslist", "uw organisatie")
    found = [
        (kind.id, word)
        for kind, made in documents("tc-000-2")
        for word in words
        if word in plain_text(made).lower()
    ]

    assert [] == found
    report = plain_text(document("tc-000-2", "advies"))
    assert "Een opdrachtgever of verzekeraar krijgt niets" in report
