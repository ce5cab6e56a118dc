"""Whatever is typed or pasted is kept or refused at its field, and never stops a report."""

from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.case.records import Step
from assistant.privacy.readers import view
from assistant.privacy.table import Reader
from assistant.report.advice import advice_report
from assistant.report.pdf.writer import write_pdf
from assistant.report.word import write_word
from tests.conftest import TODAY
from tests.scenarios.conftest import consult_of
from tests.scenarios.faults_kit import Desk, Sit
from ui.forms.field import Field
from ui.forms.typed import Area, Line, clean
from ui.preview import texts

TEXTS = {
    "emoji": "👷🏽‍♀️ gaat 🏠",
    "right to left": "ليلى الهاشمي \u202eomgekeerd\u202c",
    "zero width": "on\u200bzicht\ufeffbaar\u2060",
    "control": "a\x00b\x07c\x1bd\x7fe\x85f",
    "sql": 'Robert\'); DROP TABLE "case";-- \\ %s {0}',
    "markup": "<b>vet</i> &amp; &nope; <para><img src='/etc/passwd'/> ]]> <!--",
    "half a character": "a\ud83db",
    "many lines": "regel\n" * 300,
    "one long word": "x" * 2_000,
}
SHORT = 100
TEXTS["all signs together"] = " ".join(words for words in TEXTS.values() if len(words) < SHORT)
KINDS = [
    kind if len(words) >= SHORT else pytest.param(kind, marks=pytest.mark.thorough)
    for kind, words in TEXTS.items()
]


@pytest.fixture
def desk(sit: Sit, demo_folder: Path, tmp_path: Path) -> Desk:
    """Somebody with the consult of TC-000-5 on screen."""
    made = sit(Path(copytree(demo_folder, tmp_path / "demo")))
    made.enter()
    consult = consult_of(made.program.window.session, "Saskia Vermeer")
    made.program.window.workspace.consult(consult.file.case.id, consult.consult.id)
    return made


def typed_fields(page: QWidget) -> list[Field]:
    """The fields of a page that one types in."""
    return [f for f in page.findChildren(Field) if isinstance(f.control, Line | Area)]


def put_everywhere(desk: Desk, words: str, only: tuple[str, ...] = ()) -> list[str]:
    """Paste a text in every field of (only these) steps; what was neither kept nor refused."""
    page = desk.program.window.workspace.consult_page
    lost = []
    for key in only or [step.key for step in page.consult.all(Step)]:
        page.show_step(key)
        QApplication.processEvents()
        for field in typed_fields(page.middle.currentWidget()):
            field.control.setText(words)
            field.control.left.emit()
            shown = field.control.text()
            if field.fault.isHidden() and clean(shown) != clean(words):
                lost.append(f"{key}: {field.label.text()}: {shown[:40]!r}")
    return lost


@pytest.mark.parametrize("kind", KINDS)
def test_any_text_in_every_field_is_kept_or_refused_and_gives_reports(
    desk: Desk, kind: str
) -> None:
    """The text is kept or refused in each field, and the reports are made with it."""
    lost = put_everywhere(desk, TEXTS[kind])

    assert [] == lost
    assert_reports(desk)


def test_a_hundred_thousand_characters_are_kept_and_give_reports(desk: Desk) -> None:
    """A text of 100,000 characters is kept where a text may be long, and printed."""
    words = ("Dit is een lange tekst over het werk. " * 2632)[:100_000]

    lost = put_everywhere(desk, words, ("toestemming",))
    session = desk.program.window.session
    stored = consult_of(session, "Saskia Vermeer").text("hulpvraag")

    assert [] == lost
    assert words == stored
    assert_reports(desk)


@pytest.mark.parametrize(
    ("label", "typed", "sentence"),
    [
        ("Contracturen per week", "200", "Vul een getal in van 0 tot en met"),
        ("Contracturen per week", "-3", "Vul een getal in van 0 tot en met"),
        ("Contracturen per week", "veel", "Vul een getal in"),
        ("Contracturen per week", "9" * 40, "Vul een getal in"),
        ("Contracturen per week", "٣٦", "Vul een getal in"),
    ],
)
def test_an_impossible_number_stays_in_its_field_with_a_sentence(
    desk: Desk, label: str, typed: str, sentence: str
) -> None:
    """A number that cannot be is refused at its field, and what was stored stays."""
    desk.step("werk")
    session = desk.program.window.session
    before = consult_of(session, "Saskia Vermeer").file.case.contract_hours

    desk.player.type(label, typed)

    assert sentence in desk.player.words()
    assert typed == desk.player.field(label).text()
    assert before == consult_of(session, "Saskia Vermeer").file.case.contract_hours


@pytest.mark.parametrize(
    "typed", ["31-02-2026", "00-01-2026", "01-01-0001", "31-12-9999", "gister"]
)
def test_an_impossible_day_stays_in_its_field_with_a_sentence(desk: Desk, typed: str) -> None:
    """A day that cannot be, or in a year nobody counts terms from, is refused at its field."""
    desk.step("opdracht")

    desk.player.type("Op welke dag?", typed)

    assert typed == desk.player.field("Op welke dag?").text()
    assert any(words in desk.player.words() for words in ("Vul de datum in", "Vul een jaar in"))
    assert [] == desk.told


def assert_reports(desk: Desk) -> None:
    """The worker's report can be made, as PDF and as a Word file."""
    session = desk.program.window.session
    consult = consult_of(session, "Saskia Vermeer")
    case = session.file(consult.file.case.id)
    seen = view(case, consult.consult.id, Reader.WORKER, session.library)
    document = advice_report(seen, session.library, session.settings, TODAY)
    pdf, word = write_pdf(document), write_word(document)

    assert [] == desk.told
    assert len(texts(pdf)) > 1
    assert word.startswith(b"PK")
