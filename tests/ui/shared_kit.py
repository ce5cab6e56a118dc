"""What the tests of the shared view share: a consult with a balance in it, and somebody at it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.steps_kit import demo_form
from ui.forms.form import Form
from ui.player import Player
from ui.shared.room import SharedRoom
from ui.workspace import Workspace

CODE = "4711"


def opened(workspace: Workspace, name: str = "tc-000-5", step: str = "balans") -> Form:
    """The workspace on a demo consult, at the step Balans."""
    form = demo_form(workspace.session, name)
    workspace.consult(form.case_id, form.consult_id, step)
    return form


def begin(player: Player) -> None:
    """Choose a code by keyboard, after which the view opens."""
    player.type("Code van 4 cijfers of meer", CODE)
    player.type("Nog een keer", CODE)
    player.press("Samen kijken")


def shared(workspace: Workspace) -> tuple[SharedRoom, Player]:
    """The shared view of the consult on screen, and somebody at it."""
    player = Player(workspace, patience=2000)
    player.key(Qt.Key.Key_F9)
    begin(player)
    assert workspace.shared is not None
    return workspace.shared, player


def ask(player: Player, code: str) -> None:
    """Type a code where it is asked, and press Enter."""
    field = player.field("Code")
    field.setText(code)
    press_enter(field)


def press_enter(field: QWidget) -> None:
    """Press Enter in a field."""
    field.setFocus()
    Player(field.window()).key(Qt.Key.Key_Return)
    QApplication.processEvents()
