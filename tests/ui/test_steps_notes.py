"""Notes that go where they belong, and phases that are read back."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.case.records import Answer, Note, Signal, Theme
from assistant.case.talk import PhaseSummary
from assistant.case.words import Agreement, AnswerState
from tests.ui.steps_kit import at_step, store
from ui.forms.form import Form
from ui.forms.note_drag import Grip, NoteLine, load
from ui.forms.typed import Area


def note(form: Form, text: str = "Zware zakken") -> Note:
    """A note in the consult."""
    made = Note(id="note", case_id=form.case_id, consult_id=form.consult_id, step="werk", text=text)
    store(form, made)
    return made


def let_go(area: QWidget, data: QMimeData) -> None:
    """Let go of what is carried over a field."""
    assert isinstance(area, Area)
    move, left, no = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    enter = QDragEnterEvent(QPoint(5, 5), move, data, left, no.NoModifier)
    QApplication.sendEvent(area.viewport(), enter)
    drop = QDropEvent(QPointF(5, 5), move, data, left, no.NoModifier)
    QApplication.sendEvent(area.viewport(), drop)


def test_a_note_is_put_away_by_keyboard(qtbot: QtBot, form: Form) -> None:
    """Choosing a place from the list moves the note there, as one undo step."""
    note(form)
    player = at_step(qtbot, form, "gesprek")

    player.press("Zet waar het hoort +")
    player.choose("Hier hoort het bij", "Een nieuw signaal")
    player.press("Zet daar neer")

    assert ["Zware zakken"] == [s.text for s in form.consult.all(Signal)]
    assert () == form.consult.all(Note)
    form.session.undo()
    assert (1, 0) == (len(form.consult.all(Note)), len(form.consult.all(Signal)))


def test_a_note_says_where_it_was_made(qtbot: QtBot, form: Form) -> None:
    """A note shows the step it was made at."""
    note(form)

    assert at_step(qtbot, form, "gesprek").sees("bij Werk")


def test_a_note_is_let_go_over_a_field(qtbot: QtBot, form: Form) -> None:
    """A note dropped on a field comes after what stands there and is gone, as one step."""
    made = note(form)
    theme = Theme(
        id="theme", case_id=form.case_id, consult_id=form.consult_id, text="Rust", own_words="Druk"
    )
    store(form, theme)
    player = at_step(qtbot, form, "gesprek")

    let_go(player.field("In eigen woorden"), load(made.id))

    assert "Druk\nZware zakken" == form.consult.all(Theme)[0].own_words
    assert () == form.consult.all(Note)
    form.session.undo()
    assert "Druk" == form.consult.all(Theme)[0].own_words


def test_a_note_is_not_let_go_over_itself(qtbot: QtBot, form: Form) -> None:
    """A note dropped on its own text stays as it is."""
    made = note(form)
    player = at_step(qtbot, form, "gesprek")

    let_go(player.field("Notitie"), load(made.id))

    assert ["Zware zakken"] == [n.text for n in form.consult.all(Note)]


def test_a_phase_is_read_back_and_agreed(qtbot: QtBot, form: Form) -> None:
    """The talk is summed up from what was said, and the worker's yes is kept with it."""
    theme = Theme(id="theme", case_id=form.case_id, consult_id=form.consult_id, text="Rust")
    store(form, theme)
    player = at_step(qtbot, form, "gesprek")

    player.press("Vat dit deel samen en lees het terug: Gesprek")
    player.press("Dit klopt: Gesprek")

    (kept,) = form.consult.all(PhaseSummary)
    assert (Agreement.AGREED, "Hier wilde u het over hebben\nRust.") == (kept.state, kept.said)
    assert player.sees("De werkende is akkoord op 23 november 2026.")


def test_a_phase_is_put_right(qtbot: QtBot, form: Form) -> None:
    """What must be different is written beside it, and kept."""
    question = Answer(
        id="a", case_id=form.case_id, consult_id=form.consult_id, question="hulpvraag",
        state=AnswerState.ANSWERED, value="Kan ik dit volhouden?",
    )  # fmt: skip
    store(form, question)
    player = at_step(qtbot, form, "teruglezen")

    player.press("Dit moet anders: Kennismaking")
    player.type("Hoe moet het zijn?", "Kan ik dit nog tien jaar volhouden?")

    (kept,) = form.consult.all(PhaseSummary)
    assert (Agreement.CORRECTED, "Kan ik dit nog tien jaar volhouden?") == (kept.state, kept.text)


def test_what_changed_after_reading_back_says_so(qtbot: QtBot, form: Form) -> None:
    """A phase that was agreed to and then changed asks to be read back again."""
    theme = Theme(id="theme", case_id=form.case_id, consult_id=form.consult_id, text="Rust")
    store(form, theme)
    player = at_step(qtbot, form, "gesprek")
    player.press("Vat dit deel samen en lees het terug: Gesprek")
    player.press("Dit klopt: Gesprek")

    player.type("In eigen woorden", "Veel te druk")

    assert player.sees("Sinds dit is teruggelezen, is er iets veranderd.")


def test_a_note_is_taken_hold_of_by_its_stamp_and_by_its_line(
    qtbot: QtBot, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pressing and pulling carries the note, by what stands under it and by its line beside."""
    held: list[str] = []
    monkeypatch.setattr("ui.forms.note_drag._drag", lambda _widget, id_: held.append(id_))
    for handle in (Grip("een", "bij Werk"), NoteLine("twee", "Zware zakken", "werk")):
        qtbot.addWidget(handle)
        handle.resize(200, 40)
        handle.show()
        far = QPoint(150, 20)
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
        where = QPointF(far)
        move = QMouseEvent(
            QEvent.Type.MouseMove, where, handle.mapToGlobal(where), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(handle, move)

    assert ["een", "twee"] == held
