import json
from pathlib import Path

import pytest
from PySide6.QtQml import QJSEngine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.changes import changed
from assistant.case.records import Answer
from assistant.case.words import AnswerState, Mood
from assistant.content.library import Library
from assistant.screening.beforehand import FILLED_ON
from assistant.screening.fill_in_page import fill_in_page
from assistant.screening.filled_in import KIND, read_filled_in
from tests.conftest import NOW, TODAY
from tests.ui.steps_kit import store
from ui import dialogs
from ui.forms.form import Form
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.steps.vragenlijst import build

BROWSER = """
var saved = "", pressed = null;
function field(name, value, checked) { return {name: name, value: value, checked: checked}; }
var by = [field("door", "zelf", false), field("door", "hulp", true)];
var asked = [field("zelf1", "3", false), field("zelf1", "4", true), field("zelf2", "1", false),
  field("zelf3", "weet_niet", true)];
var parts = {
  lijst: {dataset: {soort: "KIND", kenmerk: "MARK", klaar: "Het bestand is bewaard."}},
  gezegd: {textContent: ""},
  bewaar: {addEventListener: function (what, act) { pressed = act; }},
};
var document = {
  getElementById: function (id) { return parts[id]; },
  querySelectorAll: function (which) { return which.indexOf("door") > 0 ? by : asked; },
  createElement: function () { return {click: function () {}}; },
};
var URL = {createObjectURL: function (blob) { saved = blob; return "blob:x"; }};
function Blob(parts) { return parts.join(""); }
Blob = new Proxy(Blob, {construct: function (_, args) { return new String(args[0].join("")); }});
"""


@pytest.fixture
def page(workspace, agreed: tuple[str, str]) -> ConsultPage:  # noqa: ANN001 - of the kit
    """The step Vragenlijst at the desk."""
    workspace.consult(*agreed, "vragenlijst")
    form = Form(workspace.session, *agreed)
    consult = form.consult.consult
    workspace.session.commit("Bureau", changed(consult, NOW, mood=Mood.DESK), agreed[0])
    QApplication.processEvents()
    return workspace.consult_page


def put(path: Path, consult_id: str, **answers: str) -> Path:
    """A filled in file for this consult."""
    body = {
        "soort": KIND,
        "kenmerk": consult_id,
        "ingevuld": "2026-11-20",
        "door": "zelf",
        "antwoorden": answers,
    }
    path.write_text(json.dumps(body))
    return path


def stored(page: ConsultPage) -> dict[str, tuple[AnswerState, str]]:
    """Every answer of the consult."""
    return {each.question: (each.state, each.value) for each in page.consult.all(Answer)}


def test_the_page_saves_what_the_program_reads(qapp: QApplication, library: Library) -> None:
    """What the script of the page puts in its file is read back answer by answer."""
    page = fill_in_page(library, "gesprek", je=False)
    script = page.partition("<script>")[2].partition("</script>")[0]
    engine = QJSEngine()
    engine.evaluate(BROWSER.replace("KIND", KIND).replace("MARK", "gesprek"))
    fault = engine.evaluate(script)
    engine.evaluate("pressed()")
    saved = json.loads(engine.evaluate("String(saved)").toString())

    assert not fault.isError(), fault.toString()
    assert engine.evaluate("parts.gezegd.textContent").toString() == "Het bestand is bewaard."
    assert {"zelf1": "4", "zelf3": "weet_niet"} == saved["antwoorden"]
    assert (KIND, "gesprek", "hulp") == (saved["soort"], saved["kenmerk"], saved["door"])


def test_a_file_is_looked_at_before_it_is_taken_over(
    page: ConsultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview says what comes in and what not; nothing is stored until the AD says yes."""
    file = put(tmp_path / "f.json", page.consult_id, zelf1="4", zelf2="weet_niet", zelf3="zeven")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player = Player(page.window())
    player.press("Neem ingevuld bestand over")

    assert player.sees("Ingevuld op 20 november 2026: 2 antwoorden.")
    assert player.sees("zelf3 = zeven: Dit is geen antwoord dat kan.")
    assert stored(page) == {}

    player.press("Neem deze antwoorden over")

    assert (AnswerState.ANSWERED, "4") == stored(page)["item.zelf1"]
    assert (AnswerState.UNKNOWN, "") == stored(page)["item.zelf2"]
    assert "item.zelf3" not in stored(page)
    assert (AnswerState.ANSWERED, "2026-11-20") == stored(page)[FILLED_ON]
    assert player.sees("U vulde dit vooraf in op 20 november 2026.")


def test_taking_over_is_one_step_back(
    page: ConsultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undo takes back all answers of the file at once."""
    file = put(tmp_path / "f.json", page.consult_id, zelf1="4", zelf2="5")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player = Player(page.window())
    player.press("Neem ingevuld bestand over")
    player.press("Neem deze antwoorden over")
    page.session.undo()

    assert stored(page) == {}


def test_thinking_better_of_it_stores_nothing(
    page: ConsultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview goes, and so does what was read."""
    file = put(tmp_path / "f.json", page.consult_id, zelf1="4")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player = Player(page.window())
    player.press("Neem ingevuld bestand over")
    player.press("Toch niet")

    assert stored(page) == {}
    assert not player.sees("Ingevuld op 20 november 2026")


def test_what_would_change_is_shown(
    page: ConsultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that already stands in the case differently is shown with both."""
    form = Form(page.session, page.case_id, page.consult_id)
    answer = Answer(
        id="a", case_id=page.case_id, consult_id=page.consult_id, question="item.zelf1",
        state=AnswerState.ANSWERED, value="2",
    )  # fmt: skip
    store(form, answer)
    file = put(tmp_path / "f.json", page.consult_id, zelf1="4")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player = Player(page.window())
    player.press("Neem ingevuld bestand over")

    assert player.sees("Nu: oneens. In het bestand: eens.")


@pytest.mark.parametrize(
    ("mark", "said"),
    [("ander", "Dit bestand hoort bij een ander gesprek."), ("", "kan niet worden gelezen")],
)
def test_a_file_that_does_not_do_gives_a_sentence_to_act_on(
    page: ConsultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: str, said: str
) -> None:
    """A file of another talk, or one that is gone, changes nothing and says what to do."""
    file = put(tmp_path / "f.json", mark, zelf1="4")
    if not mark:
        file.unlink()
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    player = Player(page.window())
    player.press("Neem ingevuld bestand over")

    assert player.sees(said)
    assert not player.has_button("Neem deze antwoorden over")
    assert stored(page) == {}


def test_the_page_to_fill_in_is_saved_for_this_talk(
    page: ConsultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page carries the talk it is for and no name; its file is accepted by that talk alone."""
    target = tmp_path / "vragenlijst.html"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: target)
    Player(page.window()).press("Als invulpagina")
    body = target.read_text("utf-8")
    file = put(tmp_path / "f.json", page.consult_id, zelf1="4")
    found = read_filled_in(file.read_bytes(), page.consult, page.session.library, TODAY)

    assert f'data-kenmerk="{page.consult_id}"' in body
    assert page.consult.file.worker.name not in body
    assert len(found.given) == 1


def test_paper_leads_to_its_document(page: ConsultPage) -> None:
    """The printable list is a document of the consult, to see, save and print."""
    Player(page.window()).press("Op papier")

    assert page.window().report_page is not None


def test_at_the_table_the_ways_to_fill_it_in_are_gone(qtbot: QtBot, page: ConsultPage) -> None:
    """Beside the worker nothing is imported or printed."""
    form = Form(page.session, page.case_id, page.consult_id)
    consult = form.consult.consult
    page.session.commit("Tafel", changed(consult, NOW, mood=Mood.TABLE), page.case_id)
    step = build(form)
    qtbot.addWidget(step)
    step.show()

    assert not Player(step, patience=100).has_button("Neem ingevuld bestand over")
