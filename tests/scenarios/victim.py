"""A window in which somebody types; its parent kills it. Run as a module with a vault folder."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.conftest import PASSPHRASE
from ui.app import Program, application
from ui.player import Player

TYPED = "Wat goed gaat: het team"
MORE = " en dit wordt nog getypt"


def main() -> None:
    """Type in a field without leaving it; say when it is committed; type on until killed."""
    program = Program(application(), Path(sys.argv[1]))
    program.window.show()
    player = Player(program.window)
    player.type("Wachtwoordzin", PASSPHRASE)
    player.press("Openen")
    player.press("Nieuw consult")
    player.type("Naam van de werkende", "Iris de Vries")
    player.press("Begin")
    player.press("Aanvaard")
    player.press("Speelt niet")
    player.press_first("Verder naar ")
    player.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")
    session = program.window.session
    assert session is not None
    field = player.field("Wat is uw eigen vraag?")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    type_into(field, TYPED)
    before = session.saved_at
    player.until(lambda: session.saved_at != before, "the pause in typing is not committed")
    type_into(field, MORE)
    sys.stdout.write("committed\n")
    sys.stdout.flush()
    application().exec()


def type_into(field: QWidget, text: str) -> None:
    """Type without leaving the field."""
    for char in text:
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, char
        )
        QApplication.sendEvent(field, event)


if __name__ == "__main__":
    main()
