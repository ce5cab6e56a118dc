import json
from pathlib import Path

import pytest

from ui import selftest
from ui.preview import texts


def text_of(path: Path) -> str:
    """All text of a PDF."""
    return "\n".join(texts(path.read_bytes()))


@pytest.fixture(scope="module")
def played(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder the self-test wrote its reports to."""
    out = tmp_path_factory.mktemp("selftest")
    assert selftest.run(out, as_json=False) == 0
    return out


@pytest.mark.requirement("001-R16", "001-R21", "000-R13")
def test_the_worker_gets_a_report_of_the_whole_consult(played: Path) -> None:
    """The worker's report holds the own question, the four basisvragen and the own step."""
    text = " ".join(text_of(played / "advies-werkende.pdf").split())

    missing = [
        words
        for words in (
            "ik red het zo niet lang meer",
            "Wat kan de werknemer (nog)?",
            "Wat vraagt het werk?",
            "Is er een match tussen werknemer en werk?",
            "Welke aanpassingen of alternatieven zijn mogelijk?",
            "Het gesprek met de teamleider voorbereiden",
            "voorlopig",
        )
        if words not in text
    ]
    assert [] == missing


@pytest.mark.requirement("000-R51", "003-R11")
def test_the_employer_reads_nothing_of_the_person(played: Path) -> None:
    """The employer's version holds no private load, quote, capacity, score or personal measure.

    TC-000-5: the care for her mother is not shared with the employer without consent.
    """
    text = " ".join(text_of(played / "advies-werkgever.pdf").split()).lower()

    found = [
        words
        for words in (
            "moeder",
            "mantelzorg",
            "eén ding kunnen afmaken",
            "de rek",
            "past niet",
            "meer dan past",
            "belastbaarheid",
            "stilteruimte",
            "coachpool",
            "toeslag",
            "hoor ik alles even hard",
        )
        if words in text
    ]
    assert [] == found


def test_the_employer_reads_what_to_do_by_whom_and_when(played: Path) -> None:
    """The employer's version names the measure, its owner and its day."""
    text = " ".join(text_of(played / "advies-werkgever.pdf").split())

    assert "Medicijnen delen in de afsluitbare ruimte" in text
    assert "Teamleider acute opname" in text


@pytest.mark.requirement("000-R43", "001-R34")
def test_the_group_report_names_the_pattern_and_no_person(played: Path) -> None:
    """The group report says what stands out in Thuiszorg and holds no worker's name."""
    text = " ".join(text_of(played / "groepsadvies.pdf").split())

    assert "19 van de 28" in text
    assert "Vermeer" not in text
    assert "Nachtwerk" not in text


def test_a_failing_check_is_named(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that cannot be made is named, as JSON when asked, and the exit code is 1."""
    file = tmp_path / "file"
    file.write_text("no folder")

    code = selftest.run(file / "below", as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert (1, False, False) == (code, told["ok"], told["checks"][0]["ok"])
