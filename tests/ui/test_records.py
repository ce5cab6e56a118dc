from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assistant.case.records import Task
from ui.forms.fields import short_text
from ui.forms.form import Form, ref
from ui.forms.records import RecordList, record_list


def tasks(form: Form, qtbot: QtBot) -> RecordList[Task]:
    """A list of tasks in a window."""
    made = record_list(
        form,
        Task,
        lambda inner, task: short_text(inner, ref(task, "name"), "Naam"),
        noun="Taak",
        empty="Hier komen de taken.",
        add="Taak toevoegen",
    )
    qtbot.addWidget(made)
    made.show()
    return made


def shown(rows: RecordList[Task]) -> list[QLineEdit]:
    """The fields on screen, from top to bottom."""
    found = [box for box in rows.findChildren(QLineEdit) if box.isVisible()]
    return sorted(found, key=lambda box: box.mapTo(rows, QPoint()).y())


def names(rows: RecordList[Task]) -> list[str]:
    return [task.name for task in rows.records()]


def test_an_empty_list_says_what_comes_there(form: Form, qtbot: QtBot) -> None:
    """Without records the list says what will appear in it."""
    rows = tasks(form, qtbot)

    assert rows.findChildren(QWidget)[0].text() == "Hier komen de taken."


def test_adding_puts_the_cursor_in_the_new_row(form: Form, qtbot: QtBot) -> None:
    """After adding one can type at once."""
    rows = tasks(form, qtbot)
    rows.activateWindow()

    rows.add_button.click()

    assert rows.focusWidget().accessibleName() == ""
    assert len(rows.records()) == 1


def test_removing_is_taken_back_by_undo(form: Form, qtbot: QtBot) -> None:
    """A removed record comes back with everything in it."""
    rows = tasks(form, qtbot)
    task = rows.add(name="Tillen")
    rows.remove(task.id)
    gone = names(rows)

    form.session.undo()

    assert (gone, names(rows)) == ([], ["Tillen"])
    assert form.session.undo_title == "Taak toegevoegd"


def test_undo_puts_a_record_back_in_its_place(form: Form, qtbot: QtBot) -> None:
    """Records removed from the middle stand between the others again, on screen and stored."""
    rows = tasks(form, qtbot)
    made = [rows.add(name=name) for name in "abcd"]
    rows.remove(made[1].id)
    rows.remove(made[2].id)

    form.session.undo()
    form.session.undo()
    qtbot.waitUntil(lambda: len(shown(rows)) == len(made))

    assert list("abcd") == names(rows)
    assert list("abcd") == [box.text() for box in shown(rows)]
    stored = form.session.vault.cases.load(form.case_id).all(Task)
    assert list("abcd") == [task.name for task in stored]


def test_moving_up_changes_the_order(form: Form, qtbot: QtBot) -> None:
    """A row moved up changes places with the one above it, as one undo step."""
    rows = tasks(form, qtbot)
    rows.add(name="a")
    second = rows.add(name="b")

    rows.move(second.id, -1)

    assert names(rows) == ["b", "a"]
    assert form.session.undo_title == "Taak verplaatst"


def test_moving_past_the_end_does_nothing(form: Form, qtbot: QtBot) -> None:
    """The first row cannot go higher."""
    rows = tasks(form, qtbot)
    first = rows.add(name="a")
    rows.add(name="b")

    rows.move(first.id, -1)

    assert names(rows) == ["a", "b"]


def test_rows_keep_their_widgets(form: Form, qtbot: QtBot) -> None:
    """Adding a row leaves the others as they are, so that nobody loses the cursor."""
    rows = tasks(form, qtbot)
    first = rows.add(name="a")
    before = rows._rows[first.id]

    rows.add(name="b")

    assert rows._rows[first.id] is before
