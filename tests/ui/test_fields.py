from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.case.records import Case
from assistant.case.words import AnswerState, Role
from ui.forms.fields import (
    choice,
    date_field,
    long_text,
    multi,
    number,
    radios,
    ruler,
    short_text,
    tick,
    words,
    yes_no,
)
from ui.forms.form import Form, ref
from ui.forms.refs import AnswerRef


class Page(QWidget):
    """A window to put fields in, with a second place for the cursor to go."""

    def __init__(self) -> None:
        super().__init__()
        self.elsewhere = QLineEdit()
        QVBoxLayout(self).addWidget(self.elsewhere)

    def show_field(self, field: QWidget) -> Any:
        """Put a field in the window and show it."""
        self.layout().addWidget(field)
        self.show()
        self.activateWindow()
        return field


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """A window that is gone after the test."""
    made = Page()
    qtbot.addWidget(made)
    return made


def case_of(form: Form) -> Case:
    return form.file.case


def type_in(qtbot: QtBot, field: QWidget, text: str, kind: type = QLineEdit) -> Any:
    """Put the cursor in the field's control and type."""
    control = field.findChild(kind)
    control.setFocus()
    qtbot.keyClicks(control, text)
    return control


def test_a_text_is_stored_on_leaving(qtbot: QtBot, page: Page, form: Form) -> None:
    """A text is written when the cursor leaves the field."""
    field = page.show_field(short_text(form, ref(case_of(form), "contact"), "Contact"))
    control = type_in(qtbot, field, "HR")

    control.left.emit()

    assert case_of(form).contact == "HR"


def test_a_text_is_stored_while_typing_goes_on(
    qtbot: QtBot, page: Page, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text is written a while after its first key, whether or not others follow."""
    monkeypatch.setattr("ui.forms.typed.PAUSE", 10)
    field = page.show_field(short_text(form, ref(case_of(form), "contact"), "Contact"))

    with qtbot.waitSignal(form.session.changed):
        type_in(qtbot, field, "HR")

    assert case_of(form).contact == "HR"


def test_half_a_date_is_not_scolded_while_typing(
    qtbot: QtBot, page: Page, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not right yet gets its sentence on leaving, not while it is being typed."""
    monkeypatch.setattr("ui.forms.typed.PAUSE", 0)
    field = page.show_field(date_field(form, ref(case_of(form), "closed"), "Dag"))
    control = type_in(qtbot, field, "3-2")
    qtbot.wait(1)
    while_typing = field.fault.text()

    control.left.emit()

    assert while_typing == ""
    assert field.fault.text() != ""


def test_flush_stores_what_is_being_typed(qtbot: QtBot, page: Page, form: Form) -> None:
    """Locking commits a text that is still being typed."""
    field = page.show_field(
        long_text(form, AnswerRef(form.consult_id, "gaat_goed"), "Wat gaat er goed?")
    )
    type_in(qtbot, field, "de sfeer", QPlainTextEdit)

    form.session.flush()

    assert form.consult.text("gaat_goed") == "de sfeer"


def test_one_visit_is_one_undo_step(qtbot: QtBot, page: Page, form: Form) -> None:
    """Two commits of one visit are taken back by one undo."""
    field = page.show_field(short_text(form, ref(case_of(form), "contact"), "Contact"))
    control = type_in(qtbot, field, "a")
    form.session.flush()
    qtbot.keyClicks(control, "b")
    form.session.flush()

    form.session.undo()

    assert case_of(form).contact == ""
    assert control.text() == ""


def test_a_number_out_of_range_is_refused_and_kept(qtbot: QtBot, page: Page, form: Form) -> None:
    """More hours than a week has stay in the field with a sentence, and are not stored."""
    field = page.show_field(
        number(form, ref(case_of(form), "contract_hours"), "Uren", "uur", maximum=168, decimals=1)
    )
    control = type_in(qtbot, field, "200")

    form.session.flush()

    assert case_of(form).contract_hours is None
    assert control.text() == "200"
    assert field.fault.text() == "Vul een getal in van 0 tot en met 168."


@pytest.mark.parametrize(
    ("typed", "stored"), [("32,5", 32.5), ("32.5", 32.5), ("", None), ("0", 0), (" 8 ", 8)]
)
def test_a_number_is_typed_as_people_write_it(
    qtbot: QtBot, page: Page, form: Form, typed: str, stored: float | None
) -> None:
    """Comma and point both work, and an empty field stores nothing."""
    field = page.show_field(
        number(form, ref(case_of(form), "contract_hours"), "Uren", maximum=168, decimals=1)
    )
    type_in(qtbot, field, typed)

    form.session.flush()

    assert case_of(form).contract_hours == stored


@pytest.mark.parametrize("typed", ["1e5", "nan", "inf", "acht", "1.000,5", "-3", "8,55"])
def test_what_is_no_number_is_refused(qtbot: QtBot, page: Page, form: Form, typed: str) -> None:
    """Anything but a plain number within its limits is refused with a sentence."""
    field = page.show_field(
        number(form, ref(case_of(form), "contract_hours"), "Uren", maximum=168, decimals=1)
    )
    type_in(qtbot, field, typed)

    form.session.flush()

    assert case_of(form).contract_hours is None
    assert field.fault.text() != ""


@pytest.mark.parametrize(
    ("typed", "day"),
    [("3-2-2026", date(2026, 2, 3)), ("03-02-2026", date(2026, 2, 3)), ("", None)],
)
def test_a_day_is_typed_with_or_without_zeros(
    qtbot: QtBot, page: Page, form: Form, typed: str, day: date | None
) -> None:
    """A day reads with one or two figures for day and month."""
    field = page.show_field(date_field(form, ref(case_of(form), "opened"), "Dag"))
    control = field.findChild(QLineEdit)
    control.clear()
    type_in(qtbot, field, typed)

    form.session.flush()

    assert case_of(form).opened == day


def test_a_day_in_the_future_is_refused(qtbot: QtBot, page: Page, form: Form) -> None:
    """Where only the past makes sense, tomorrow is refused with a sentence."""
    field = page.show_field(date_field(form, ref(case_of(form), "closed"), "Dag", future=False))
    control = type_in(qtbot, field, "24-11-2026")

    form.session.flush()

    assert case_of(form).closed is None
    assert control.text() == "24-11-2026"
    assert field.fault.text().startswith("Deze dag moet nog komen.")


@pytest.mark.parametrize("typed", ["31-2-2026", "2026-02-03", "gisteren", "1-1-26"])
def test_what_is_no_day_is_refused(qtbot: QtBot, page: Page, form: Form, typed: str) -> None:
    """A day that does not exist, or is written otherwise, gets a sentence with an example."""
    field = page.show_field(date_field(form, ref(case_of(form), "closed"), "Dag"))
    type_in(qtbot, field, typed)

    form.session.flush()

    assert case_of(form).closed is None
    assert "bijvoorbeeld 23-11-2026" in field.fault.text()


@pytest.mark.parametrize(
    "words_", ["👷🏽‍♀️ naar huis", "ليلى الهاشمي", "a\u200bb", "é" * 100_000, "regel\nregel\ttab"]
)
def test_any_text_comes_back_as_it_was(page: Page, form: Form, words_: str) -> None:
    """Emoji, right-to-left names and a hundred thousand characters are kept as typed."""
    question = AnswerRef(form.consult_id, "gaat_goed")
    field = page.show_field(long_text(form, question, "Wat gaat er goed?"))
    field.findChild(QPlainTextEdit).setPlainText(words_)

    form.session.flush()

    assert form.consult.text("gaat_goed") == words_


def test_half_characters_and_control_characters_are_left_out(page: Page, form: Form) -> None:
    """What no file can hold is dropped, so that writing never breaks."""
    question = AnswerRef(form.consult_id, "gaat_goed")
    field = page.show_field(long_text(form, question, "Wat gaat er goed?"))
    field.findChild(QPlainTextEdit).setPlainText("a\ud800b\x00c")

    form.session.flush()

    assert form.consult.text("gaat_goed") == "abc"


def test_a_line_that_is_too_long_is_kept_and_refused(page: Page, form: Form) -> None:
    """A line of 100,000 characters stays in the field with a sentence."""
    field = page.show_field(short_text(form, ref(case_of(form), "contact"), "Contact"))
    field.findChild(QLineEdit).setText("x" * 100_000)

    form.session.flush()

    assert case_of(form).contact == ""
    assert len(field.findChild(QLineEdit).text()) == 100_000
    assert "langer dan 1000 tekens" in field.fault.text()


def test_a_change_elsewhere_shows_in_the_field(page: Page, form: Form) -> None:
    """A field shows what was written by another page."""
    where = ref(case_of(form), "contact")
    field = page.show_field(short_text(form, where, "Contact"))

    form.write(where, "HR", "Contact")

    assert field.findChild(QLineEdit).text() == "HR"


def test_what_is_being_typed_is_not_overwritten(qtbot: QtBot, page: Page, form: Form) -> None:
    """A change elsewhere leaves alone a field with text that is not stored yet."""
    where = ref(case_of(form), "contact")
    field = page.show_field(short_text(form, where, "Contact"))
    control = type_in(qtbot, field, "bezig")

    form.write(where, "HR", "Contact")

    assert control.text() == "bezig"


def test_a_choice_stores_its_value(page: Page, form: Form) -> None:
    """Choosing from the list stores the value that belongs to the words."""
    where = ref(form.file.assignment, "role")
    field = page.show_field(choice(form, where, "Rol", words(Role)))
    box = field.findChild(QComboBox)

    box.activated.emit(box.findText("Beoordelen"))

    assert form.file.assignment.role is Role.ASSESS


def test_a_radio_stores_its_value(page: Page, form: Form) -> None:
    """Pressing a radio button stores its value."""
    where = ref(form.file.assignment, "role")
    field = page.show_field(radios(form, where, "Rol", words(Role)))

    button_with(field, "Begeleiden").click()

    assert form.file.assignment.role is Role.GUIDE


def test_do_not_know_is_a_state_of_its_own(page: Page, form: Form) -> None:
    """'Weet niet' is stored as unknown, apart from unanswered."""
    field = page.show_field(yes_no(form, AnswerRef(form.consult_id, "q"), "Speelt dit?"))

    button_with(field, "Weet niet").click()

    assert form.consult.answer("q").state is AnswerState.UNKNOWN


def test_undo_empties_a_ruler(page: Page, form: Form) -> None:
    """Taking back the first value of a ruler leaves no number chosen."""
    where = AnswerRef(form.consult_id, "q")
    field = page.show_field(ruler(form, where, "Hoe belangrijk?", "niet", "heel"))
    button_with(field, "7").click()
    stored = form.consult.text("q")

    form.session.undo()

    assert stored == "7"
    assert not any(b.isChecked() for b in field.findChildren(QAbstractButton))


def test_a_tick_of_an_answer_is_yes_or_nothing(page: Page, form: Form) -> None:
    """A ticked box stores yes; unticking makes it unanswered."""
    box = page.show_field(tick(form, AnswerRef(form.consult_id, "q"), "Besproken"))

    box.click()
    first = form.consult.text("q")
    box.click()

    assert (first, form.consult.text("q")) == ("yes", "")


def test_many_values_keep_the_order_of_the_options(page: Page, form: Form) -> None:
    """A tuple field holds the chosen values in the order of the options."""
    where = ref(form.file.assignment, "variants")
    options = [("a", "Adviseur"), ("b", "Verbinder"), ("c", "Screener")]
    field = page.show_field(multi(form, where, "Variant", options))

    button_with(field, "Screener").click()
    button_with(field, "Adviseur").click()

    assert form.file.assignment.variants == ("a", "c")


def test_a_value_outside_the_list_is_not_lost(page: Page, form: Form) -> None:
    """Values a pack no longer has stay stored when others are chosen."""
    where = ref(form.file.assignment, "variants")
    form.write(where, ("oud",), "Variant")
    field = page.show_field(multi(form, where, "Variant", [("a", "Adviseur")]))

    button_with(field, "Adviseur").click()

    assert form.file.assignment.variants == ("a", "oud")


def test_the_wheel_does_not_change_a_choice(page: Page, form: Form) -> None:
    """Scrolling over a list leaves its value alone, because the page scrolls."""
    before = form.file.assignment.role
    field = page.show_field(choice(form, ref(form.file.assignment, "role"), "Rol", words(Role)))
    one_notch_down = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(field.control, one_notch_down)

    assert before is form.file.assignment.role
    assert not one_notch_down.isAccepted()


def test_the_fault_is_told_to_a_screen_reader(qtbot: QtBot, page: Page, form: Form) -> None:
    """The sentence of a refused value is the description of its field."""
    field = page.show_field(number(form, ref(case_of(form), "contract_hours"), "Uren"))
    control = type_in(qtbot, field, "veel")

    form.session.flush()

    assert control.accessibleDescription() == "Vul een getal in."


@pytest.mark.parametrize("make", [short_text, long_text])
def test_the_window_gets_undo_not_the_field(
    page: Page, form: Form, make: Callable[..., Any]
) -> None:
    """A field leaves Ctrl+Z to the window; there is one undo in the program."""
    field = page.show_field(make(form, ref(case_of(form), "contact"), "Contact"))
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z"
    )

    field.control.event(asked)

    assert not asked.isAccepted()


def button_with(field: QWidget, words_: str) -> QAbstractButton:
    return next(b for b in field.findChildren(QAbstractButton) if b.text() == words_)


def test_a_narrow_list_tells_its_words_whole(page: Page, form: Form) -> None:
    """A list has room for words to tell its entries apart; the pointer shows the chosen one."""
    where = AnswerRef(form.consult_id, "q")
    short = page.show_field(choice(form, where, "Kort", [("a", "Ja"), ("b", "Nee")]))
    long = page.show_field(choice(form, where, "Lang", [("a", "Heel druk, geen rustige plek")]))
    narrow, wide = short.findChild(QComboBox), long.findChild(QComboBox)
    wide.setCurrentIndex(0)

    pointed = QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), wide.mapToGlobal(QPoint(4, 4)))
    QApplication.sendEvent(wide, pointed)

    assert wide.minimumSizeHint().width() > narrow.minimumSizeHint().width()
    assert "Heel druk, geen rustige plek" == QToolTip.text()
    QToolTip.hideText()
