from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Note, Record, Talent, Theme, new_id
from assistant.case.words import StepState
from assistant.consult.flow import step_of, steps_of
from ui.forms.jump import Jump
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.workspace import Workspace


def add(page: ConsultPage, type_: type[Record], **values: str) -> None:
    """Store a record in the consult on screen."""
    record = type_(id=new_id(), case_id=page.case_id, consult_id=page.consult_id, **values)
    page.session.commit("Toegevoegd", (added(record, page.session.now()),), page.case_id)


def jumps(page: ConsultPage) -> list[str]:
    """The lines at the right."""
    page.refresh()
    return [line.text() for _part, shown in page.side._made for line in shown.findChildren(Jump)]


def test_a_consult_opens_at_its_first_step(page: ConsultPage) -> None:
    """A new consult stands at the first step of its form."""
    assert page.step == "opdracht"


def test_going_on_finishes_the_step(page: ConsultPage) -> None:
    """'Verder' marks the step as done and shows the next."""
    page.bar.next.click()

    assert step_of(page.consult, "opdracht").state is StepState.DONE
    assert page.step == "toestemming"


def test_a_skipped_step_can_be_taken_up_again(page: ConsultPage) -> None:
    """A step passed over is skipped, and busy again when taken up."""
    page.show_step("signalen")
    page.bar.skip.click()
    skipped = step_of(page.consult, "signalen").state
    page.show_step("signalen")

    page.bar.skip.click()

    assert skipped is StepState.SKIPPED
    assert step_of(page.consult, "signalen").state is StepState.BUSY


def test_a_step_one_only_looks_at_is_not_begun(page: ConsultPage) -> None:
    """A step is busy while one is there, and stays so only when something was entered in it."""
    page.show_step("gesprek")
    here = step_of(page.consult, "gesprek").state
    page.show_step("werk")
    add(page, Note, text="Tilt veel", step="werk")
    page.show_step("balans")
    states = [step_of(page.consult, key).state for key in ("gesprek", "werk")]

    assert here is StepState.BUSY
    assert [StepState.TODO, StepState.BUSY] == states


def test_walking_is_no_undo_step(page: ConsultPage) -> None:
    """Going from step to step leaves nothing to undo."""
    page.bar.next.click()
    page.bar.next.click()

    assert page.session.undo_title == ""


def test_coming_back_lands_where_one_was(workspace: Workspace, page: ConsultPage) -> None:
    """A consult that is opened again shows the step it was left at."""
    page.show_step("werk")
    workspace.start()

    workspace.consult(page.case_id, page.consult_id)

    assert workspace.consult_page.step == "werk"


@pytest.mark.requirement("001-R04")
def test_nothing_is_filled_in_before_the_worker_agreed(
    workspace: Workspace, consult: tuple[str, str]
) -> None:
    """Before taking part was agreed to, later steps say so and their fields are closed."""
    workspace.consult(*consult, step="gesprek")

    shown = workspace.consult_page.middle.currentWidget()
    assert not shown.content.isEnabled()
    assert shown._closed.isVisibleTo(shown)


@pytest.mark.requirement("001-R04")
def test_after_agreeing_the_steps_are_open(page: ConsultPage) -> None:
    """Once the worker agreed, every step can be filled in."""
    page.show_step("gesprek")

    assert page.middle.currentWidget().content.isEnabled()


def test_themes_come_before_everything_else(page: ConsultPage) -> None:
    """At the right the worker's themes and what goes well come first."""
    add(page, Talent, text="Vakkennis")
    add(page, Theme, text="Rust aan de balie")

    assert jumps(page)[:2] == ["Rust aan de balie", "Vakkennis"]


def test_a_line_leads_to_where_it_was_said(page: ConsultPage) -> None:
    """Pressing a line at the right shows its step."""
    add(page, Theme, text="Rust aan de balie")
    page.refresh()
    line = page.side._made[0][1].findChildren(Jump)[0]

    line.click()

    assert page.step == "gesprek"


def test_the_bar_names_what_undo_takes_back(page: ConsultPage) -> None:
    """The bar below says what would be undone, and does it."""
    add(page, Theme, text="Rust")
    page.refresh()
    named = page.bar.undo.text()

    page.bar.undo.click()

    assert named == "Ongedaan maken: toegevoegd"
    assert page.consult.all(Theme) == ()


def test_a_note_is_stamped_with_step_and_time(page: ConsultPage) -> None:
    """A note knows at which step and when it was made."""
    page.show_step("werk")
    page.notes.area.setPlainText("Zware zakken")

    page.session.flush()

    (note,) = page.consult.all(Note)
    assert (note.step, note.text, note.at) == ("werk", "Zware zakken", page.session.now())


def test_a_note_belongs_to_the_step_it_was_begun_at(page: ConsultPage) -> None:
    """Going on keeps the note at its step and leaves the field empty for the next."""
    page.show_step("werk")
    page.notes.area.setPlainText("Zware zakken")

    page.show_step("balans")

    assert [note.step for note in page.consult.all(Note)] == ["werk"]
    assert page.notes.area.toPlainText() == ""


def test_ctrl_n_goes_to_the_note(workspace: Workspace, page: ConsultPage, qtbot: QtBot) -> None:
    """Ctrl+N puts the cursor in the note field."""
    workspace.activateWindow()

    qtbot.keyClick(workspace, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert page.notes.area.hasFocus()


def test_page_keys_walk_the_steps(workspace: Workspace, page: ConsultPage, qtbot: QtBot) -> None:
    """Ctrl+PageDown and Ctrl+PageUp go a step on and back."""
    workspace.activateWindow()
    qtbot.keyClick(workspace, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    on = page.step

    qtbot.keyClick(workspace, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    assert (on, page.step) == ("toestemming", "opdracht")


def test_time_is_kept_per_step(agreed: tuple[str, str], workspace: Workspace) -> None:
    """The time between coming to a step and leaving it is added to the step."""
    session = workspace.session
    start = session.now()
    session.now = lambda: start
    workspace.consult(*agreed)
    page = workspace.consult_page
    session.now = lambda: start.replace(minute=start.minute + 5)

    page.show_step("werk")

    assert step_of(page.consult, "opdracht").seconds == 300


def test_every_step_says_how_far_it_is(page: ConsultPage) -> None:
    """A screen reader hears the name, the place and the state of a step."""
    page.bar.next.click()

    said = page.steps.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Opdracht, stap 1 van {len(steps_of(page.consult))}, klaar"


def test_what_is_typed_is_kept_on_going_on(page: ConsultPage) -> None:
    """A text still being typed is stored when the next step is shown."""
    page.show_step("gesprek")
    area = page.middle.currentWidget().findChildren(QPlainTextEdit)[0]
    area.setPlainText("De sfeer")

    page.bar.next.click()

    assert page.consult.text("gaat_goed") == "De sfeer"


def test_the_bar_says_less_where_there_is_little_room(page: ConsultPage) -> None:
    """In a narrow window the buttons are short, and are still called by their whole words."""
    page.show_step("werk")
    add(page, Theme, text="Rust")
    page.refresh()
    wide = page.bar.skip.text()

    page.bar.resize(420, page.bar.height())

    assert "Sla deze stap over" == wide
    assert ("Sla over", "Sla deze stap over") == (
        page.bar.skip.text(),
        page.bar.skip.accessibleName(),
    )
    assert ("Ongedaan", "Ongedaan maken: toegevoegd") == (
        page.bar.undo.text(),
        page.bar.undo.accessibleName(),
    )


def test_a_step_the_consult_lacks_can_be_added_where_it_is_asked_for(
    workspace: Workspace, page: ConsultPage
) -> None:
    """A button that leads to a step the consult does not have offers to add that step."""
    page.show_step("verandering")
    stayed = page.step

    Player(workspace).press("Voeg de stap toe")

    assert ("opdracht", "verandering") == (stayed, page.step)


def test_the_time_of_a_step_is_told(agreed: tuple[str, str], workspace: Workspace) -> None:
    """Coming back to a step tells how long one was there, beside the time of the talk."""
    session = workspace.session
    start = session.now()
    session.now = lambda: start
    workspace.consult(*agreed)
    page = workspace.consult_page
    page.show_step("gesprek")
    session.now = lambda: start.replace(minute=start.minute + 7)
    page.show_step("werk")
    page.show_step("gesprek")

    assert page._time.text().startswith("7 minuten in gesprek\n7 minuten bij deze stap")


def test_a_talk_that_is_longer_than_usual_hears_so_gently(
    agreed: tuple[str, str], workspace: Workspace
) -> None:
    """After an hour and a half (AKC Cahier 26) it is said that the rest can wait; before it not."""
    session = workspace.session
    start = session.now()
    session.now = lambda: start
    workspace.consult(*agreed)
    page = workspace.consult_page
    page.show_step("gesprek")
    session.now = lambda: start + timedelta(minutes=90)
    page.show_step("werk")
    enough = page._time.text()
    session.now = lambda: start + timedelta(minutes=91)
    page.show_step("gesprek")

    assert "Meestal genoeg" not in enough
    assert "Meestal genoeg: 1 uur en 30 minuten." in page._time.text()


def test_ctrl_n_brings_the_note_in_a_narrow_window(
    workspace: Workspace, page: ConsultPage, qtbot: QtBot
) -> None:
    """Where the column at the right has no room it comes when a note is asked for."""
    workspace.resize(720, 700)
    QApplication.processEvents()
    hidden = not page.notes.isVisible()

    qtbot.keyClick(workspace, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert hidden
    assert page.notes.area.hasFocus()
    assert page.notes.isVisible()


def test_the_cards_of_every_step_end_at_one_place(page: ConsultPage) -> None:
    """A step that is high enough to scroll is as wide as one that is not."""
    ends = set()
    bars = set()
    for key in ("signalen", "gesprek"):
        page.show_step(key)
        QApplication.processEvents()
        shown = page.middle.currentWidget()
        bars.add(shown.verticalScrollBar().isVisible())
        content = shown.content
        ends.add(content.mapTo(page, content.rect().topRight()).x())

    assert {True, False} == bars
    assert 1 == len(ends)


def test_lines_at_the_right_have_their_height_at_once(
    workspace: Workspace, page: ConsultPage
) -> None:
    """A line that wraps is not painted squeezed when the consult is opened."""
    for number in range(9):
        add(page, Theme, text=f"Onderwerp {number} " + "dat over meer dan één regel gaat " * 3)
    workspace.consult(page.case_id, page.consult_id)
    QApplication.processEvents()
    lines = workspace.consult_page.side.findChildren(Jump)

    assert len(lines) >= 9
    assert [] == [
        each.text() for each in lines if each.height() < each.heightForWidth(each.width())
    ]
