"""A consult without a mouse: from the passphrase to a saved report by keys alone.

Every key goes to where the keyboard stands, as the window system does; nothing is clicked and
nothing is given the focus.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Task
from assistant.case.words import ConsentScope, ConsentState
from tests.conftest import PASSPHRASE
from tests.scenarios.faults_kit import Desk, Sit
from ui.player import plain
from ui.preview import texts

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Somebody with only a keyboard, who knows the words on the screen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def here(self) -> QWidget:
        """Where the keyboard stands; the window itself as long as that is nowhere in it."""
        return QApplication.focusWidget() or self.desk.program.window

    @property
    def consult(self) -> ConsultFile:
        """The consult on screen as it is stored."""
        return self.desk.program.window.workspace.consult_page.consult

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key; a list that hangs open gets it first."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            # Without a screen a list that opens takes the window along, and elsewhere it does not.
            self.desk.program.window.activateWindow()
        QTest.keyClick(popup or self.here, key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text; Qt's own typing for tests stops the program at an é."""
        for char in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, NONE, char)
                QApplication.sendEvent(QApplication.activePopupWidget() or self.here, event)

    def tab_to(self, label: str) -> None:
        """Press Tab until the keyboard stands at the control with this name."""
        self._tab_until(lambda: says(self.here, label), label)

    def fill(self, label: str, text: str) -> None:
        """Go to a field and put this in it."""
        self.tab_to(label)
        self.key(Qt.Key.Key_A, CTRL)
        self.write(text)

    def press(self, label: str) -> None:
        """Go to a button and press it."""
        self.tab_to(label)
        self.key(Qt.Key.Key_Space)

    def pick(self, label: str, option: str) -> None:
        """Go to a list and choose by its arrows; the list stays closed."""
        self.tab_to(label)
        box = self.here
        assert isinstance(box, QComboBox)
        self.key(Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == option:
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"{label!r} has no {option!r} for the arrows")

    def answer(self, question: str, option: str) -> None:
        """Go to the buttons of a question, by the arrows to one of them, and press it."""
        self._tab_until(lambda: question.rstrip("?") in askers(self.here), question)
        for _ in range(20):
            if says(self.here, option):
                break
            self.key(Qt.Key.Key_Right)
        assert says(self.here, option), f"{question!r} has no {option!r} for the arrows"
        if not self.here.isChecked():
            self.key(Qt.Key.Key_Space)

    def go_to_step(self, key: str) -> None:
        """Walk on to a later step."""
        page = self.desk.program.window.workspace.consult_page
        while page.step != key:
            before = page.step
            self.key(Qt.Key.Key_PageDown, CTRL)
            assert before != page.step, f"the walk ends at {before}, before {key}"

    def _tab_until(self, there: Callable[[], bool], what: str) -> None:
        seen: list[QWidget] = []
        while not there():
            if self.here in seen:
                names = [name(widget) for widget in seen]
                raise AssertionError(f"Tab does not come by {what!r}, only by {names}")
            seen.append(self.here)
            self.key(Qt.Key.Key_Tab)


def name(widget: QWidget) -> str:
    """What a screen reader says of it: its label, which for a list is told apart from its value."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    labels = spoken.relations(QAccessible.RelationFlag.Label)
    return plain((labels[0][0] if labels else spoken).text(QAccessible.Text.Name))


def says(widget: QWidget, label: str) -> bool:
    """Whether it is called so, or shows this; a unit in brackets aside."""
    words = {name(widget)}
    if isinstance(widget, QAbstractButton):
        words.add(plain(widget.text()))
    return any(each == label or each.startswith(f"{label} (") for each in words)


def askers(widget: QWidget) -> set[str]:
    """The names of what it stands in."""
    found = set()
    above = widget.parentWidget()
    while above is not None:
        found.add(above.accessibleName())
        above = above.parentWidget()
    return found


@pytest.fixture
def hands(sit: Sit, vault_copy: Path) -> Hands:
    """Somebody at the start page, who typed the passphrase and pressed Enter."""
    desk = sit(vault_copy)
    desk.program.window.activateWindow()
    hands = Hands(desk)
    desk.player.until(lambda: QApplication.focusWidget() is not None, "no focus")
    hands.write(PASSPHRASE)
    hands.key(Qt.Key.Key_Return)
    desk.player.until(lambda: desk.player.sees("Verder waar u was"), "no start page")
    return hands


def begin(hands: Hands) -> None:
    """Begin a consult with a worker who takes part, at the second step."""
    hands.press("Nieuw consult")
    hands.fill("Naam van de werkende", "Renée Smit")
    hands.fill("Functie", "magazijnmedewerker")
    hands.pick("Organisatie", "Geen organisatie")
    hands.pick("Soort consult", "Preventief adviesgesprek")
    hands.press("Begin")
    hands.go_to_step("toestemming")
    hands.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")
    hands.answer("Mag ik opschrijven wat u over uw werk en uw gezondheid vertelt?", "Ja")


@pytest.mark.requirement("000-R01")
def test_a_consult_from_the_first_step_to_a_pdf_by_keyboard_alone(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tab, arrows, Space, Enter and typing are enough to hold a consult and hand over a report."""
    target = tmp_path / "advies.pdf"
    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: target)

    begin(hands)
    talk(hands)
    weigh(hands)
    agree(hands)
    hands.go_to_step("rapport")
    hands.press("Rapport voor de werkende")
    hands.tab_to("Opmerkingen")
    for _ in ("Tekst", "Afronden", "Bewaren"):
        hands.key(Qt.Key.Key_Right)
    hands.press("Bewaar als PDF")
    hands.desk.player.until(target.exists, "no report")

    text = " ".join(" ".join(texts(target.read_bytes())).split())
    for words in ("Hoe houd ik dit vol?", "De dozen zijn zwaar.", "Heftafel", "Vraag Kees om hulp"):
        assert words in text


def talk(hands: Hands) -> None:
    """The worker's question, one theme and one task with what it asks."""
    hands.fill("Wat is uw eigen vraag?", "Hoe houd ik dit vol?")
    hands.go_to_step("gesprek")
    hands.press("Gezondheid en vitaliteit")
    hands.fill("In eigen woorden", "Mijn rug is moe.")
    hands.answer("Hoe belangrijk is het voor u dat dit verandert?", "8")
    hands.go_to_step("werk")
    hands.tab_to("Taken")
    for words in ("Lossen", "20"):
        hands.write(words)
        hands.key(Qt.Key.Key_Return)
    hands.fill("Wat kwam er ter sprake?", "Tillen")
    hands.key(Qt.Key.Key_Return)
    hands.press("Lossen")
    hands.fill("Hoe zwaar", "25")
    hands.go_to_step("belastbaarheid")
    hands.answer("Weten we wat u aankunt?", "Bekend")
    hands.fill("Wat lukt wel?", "Kleine dozen.")
    hands.fill("Tot hoe zwaar lukt het?", "10")


def weigh(hands: Hands) -> None:
    """A bottleneck with its justification, and a measure with an owner and a date."""
    hands.go_to_step("balans")
    hands.press("Maak er een knelpunt van")
    hands.fill("Onderbouwing", "De dozen zijn zwaar.")
    hands.go_to_step("maatregelen")
    hands.fill("Een andere maatregel", "Heftafel")
    hands.key(Qt.Key.Key_Return)
    hands.fill("Wie precies?", "Magazijnchef")
    hands.fill("Klaar op", "01-03-2027")


def agree(hands: Hands) -> None:
    """The worker's own step, and that what was read back is right."""
    hands.go_to_step("afspraken")
    hands.press("Eigen stap toevoegen")
    hands.fill("Wat", "Vraag Kees om hulp")
    hands.answer("Staat u achter wat hier staat?", "Ja")
    hands.go_to_step("teruglezen")
    hands.press("De werkende is akkoord")


def test_tab_reads_on_at_what_was_added(hands: Hands) -> None:
    """Tab from a field of a visit that was added comes to its next; Shift+Tab goes back."""
    begin(hands)
    hands.go_to_step("werk")
    hands.press("Bezoek toevoegen")
    hands.tab_to("Dag")

    hands.key(Qt.Key.Key_Tab)
    after = name(hands.here)
    hands.key(Qt.Key.Key_Tab, SHIFT)

    assert ("Plek", "Dag") == (after, name(hands.here))


def test_enter_goes_on_to_the_next_task(hands: Hands) -> None:
    """Task, Enter, hours, Enter, and the next task can be typed; Enter without one goes on."""
    begin(hands)
    hands.go_to_step("werk")
    hands.tab_to("Taken")
    for words in ("Lossen", "20", "Laden", "16", ""):
        hands.write(words)
        hands.key(Qt.Key.Key_Return)

    assert [("Lossen", 20), ("Laden", 16)] == [
        (task.name, task.hours) for task in hands.consult.all(Task)
    ]
    assert "Zet taak hoger" == name(hands.here)


def test_undo_and_redo_by_keys_outside_a_field(hands: Hands) -> None:
    """Ctrl+Z takes back the consent that was just given, Ctrl+Shift+Z gives it again."""
    begin(hands)
    scope = ConsentScope.RECORD

    states = [hands.consult.file.consent(scope)]
    for modifier in (CTRL, CTRL | SHIFT):
        hands.key(Qt.Key.Key_Z, modifier)
        states.append(hands.consult.file.consent(scope))

    given = ConsentState.GIVEN
    assert [given, ConsentState.UNASKED, given] == states


def test_undo_in_a_field_takes_back_what_is_being_typed(hands: Hands) -> None:
    """Ctrl+Z with the cursor in a text empties that text and leaves the step before it alone."""
    begin(hands)
    hands.fill("Wat is uw eigen vraag?", "Hoe houd ik dit vol?")

    hands.key(Qt.Key.Key_Z, CTRL)

    assert "" == hands.here.toPlainText()
    assert ConsentState.GIVEN is hands.consult.file.consent(ConsentScope.RECORD)


def test_note_and_lock_by_keys(hands: Hands) -> None:
    """Ctrl+N goes to the note from inside a field; Ctrl+L locks."""
    begin(hands)
    hands.tab_to("Wat is uw eigen vraag?")
    hands.key(Qt.Key.Key_N, CTRL)
    assert "Notitie bij deze stap" == name(hands.here)
    hands.write("Kwam vroeg.")

    hands.key(Qt.Key.Key_L, CTRL)

    hands.desk.player.until(lambda: hands.desk.player.sees("Wachtwoordzin"), "not locked")
    assert hands.desk.program.window.session is None
