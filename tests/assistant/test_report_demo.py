from datetime import date
from pathlib import Path

import outloud
import pdfua
import pypdfium2
import pytest

from assistant.case.file import CaseFile
from assistant.case.records import Consult
from assistant.content.standard import standard
from assistant.privacy.readers import may_make, view
from assistant.privacy.table import Reader
from assistant.report.advice import advice_report
from assistant.report.employer import employer_report
from assistant.report.model import Document
from assistant.report.pdf import missing_characters, write_pdf
from assistant.report.review import doubts
from tests.assistant.report_kit import case_of
from ui.demo import scenario, scenario_names

LIBRARY = standard()
DAY = date(2026, 11, 23)
SETTINGS = {"ad_name": "Marijke van Dam", "practice": "voorbeeld"}
MAKERS = {Reader.WORKER: advice_report, Reader.EMPLOYER: employer_report}


def case(name: str) -> CaseFile:
    """One demo case."""
    return case_of(*scenario(name, LIBRARY, DAY))


def report(name: str, reader: Reader) -> Document:
    """A demo case's report for this reader."""
    file = case(name)
    (consult,) = file.all(Consult)
    return MAKERS[reader](view(file, consult.id, reader, LIBRARY), LIBRARY, SETTINGS, DAY)


def errors(data: bytes, path: Path) -> list[str]:
    """What the checkers call an error in this PDF."""
    path.write_bytes(data)
    found = outloud.check(str(path)).findings
    return [
        *(finding.message for finding in found if finding.severity == "error"),
        *(finding.message for finding in pdfua.validate(str(path)).findings),
    ]


@pytest.mark.parametrize("reader", MAKERS)
def test_the_checkers_pass_the_demo_consult(reader: Reader, tmp_path: Path) -> None:
    """TC-000-5, the consult that the self-test plays, in both versions."""
    data = write_pdf(report("tc-000-5", reader), claim=True)

    assert errors(data, tmp_path / "advies.pdf") == []


@pytest.mark.thorough
@pytest.mark.parametrize("reader", MAKERS)
@pytest.mark.parametrize("name", scenario_names())
def test_the_checkers_pass_every_demo_document(name: str, reader: Reader, tmp_path: Path) -> None:
    """Every document of every demo case."""
    data = write_pdf(report(name, reader), claim=True)

    assert errors(data, tmp_path / "advies.pdf") == []


@pytest.mark.parametrize("name", scenario_names())
def test_no_page_is_empty_and_no_character_missing(name: str) -> None:
    """Every page of every demo report says something, in glyphs the fonts have."""
    for reader in MAKERS:
        for page in pypdfium2.PdfDocument(write_pdf(report(name, reader))):
            text = page.get_textpage().get_text_range()
            assert len(text.split()) > 20
            assert missing_characters(text.replace("\ufffe", "")) == set()


@pytest.mark.requirement("000-R51")
@pytest.mark.parametrize("name", scenario_names())
def test_an_employers_version_of_a_demo_gives_no_doubt_about_the_person(name: str) -> None:
    """No word about health, capacity, or somebody else."""
    others = {case(other).worker.name for other in scenario_names()} - {case(name).worker.name}
    found = doubts(report(name, Reader.EMPLOYER), Reader.EMPLOYER, others)

    assert [finding.words for finding in found] == []


@pytest.mark.requirement("000-R51")
def test_tc_000_5_releases_the_employers_version_without_home() -> None:
    """Saskia released it herself; care at home is not in it, her measures at work are."""
    file = case("tc-000-5")
    (consult,) = file.all(Consult)
    text = str(report("tc-000-5", Reader.EMPLOYER)).lower()

    assert may_make(file, consult.id, Reader.EMPLOYER, LIBRARY) is None
    assert [word for word in ("moeder", "mantelzorg", "prikkels om u") if word in text] == []
    assert "medicijnen delen" in text


def test_tc_000_1_does_not_name_what_the_worker_did_not_release() -> None:
    """Without a release there is a sentence instead of an employer's version."""
    file = case("tc-000-1")
    (consult,) = file.all(Consult)

    assert may_make(file, consult.id, Reader.EMPLOYER, LIBRARY) is not None
