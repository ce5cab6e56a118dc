"""The desk and the shared view: one of the two is on screen, so that no key reaches the other."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.go import Go
from ui.session import Session
from ui.shared.room import SharedRoom


class Rooms(QStackedWidget):
    """Shows the desk, and over all of it the shared view as long as that is looked at.

    Args:
        desk: everything but the shared view.
    """

    def __init__(self, desk: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self.shared: SharedRoom | None = None
        """The shared view while it is on screen."""
        self.addWidget(desk)

    def begin(
        self, session: Session, go: Go, case_id: str, consult_id: str, out: Callable[[], None]
    ) -> None:
        """Show the shared view of a consult; it calls `out` when its code was typed."""
        self._before = self.window().windowState()
        self.shared = SharedRoom(session, go, case_id, consult_id, out)
        self.addWidget(self.shared)
        self.setCurrentWidget(self.shared)
        self.shared.begin()

    def end(self) -> None:
        """Show the desk again, in a window as large as it was; nothing when it is shown."""
        room, self.shared = self.shared, None
        if room is not None:
            room.close_room()
            self.setCurrentWidget(self._desk)
            self.removeWidget(room)
            room.deleteLater()
            self.window().setWindowState(self._before)
