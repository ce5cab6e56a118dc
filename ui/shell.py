"""The window: the first screen or the workspace in it, and the lock that closes by itself."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from assistant.problem import Problem
from ui.pages.unlock import Doors, UnlockPage
from ui.preferences import Preferences

if TYPE_CHECKING:
    from ui.session import Session
    from ui.workspace import Workspace

_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Shell(QMainWindow):
    """One window. Locked it shows the first screen; unlocked the workspace."""

    vault_opened = Signal(object)
    """Carries the open vault; the wiring answers with `enter`."""
    locked = Signal()
    code_shown = Signal(bool)
    """A renewed key's recovery code came on screen (True), or was typed back (False)."""

    def __init__(self, doors: Doors, folder: Path, preferences: Preferences, hint: str) -> None:
        super().__init__()
        self._doors = doors
        self._folder = folder
        self._hint = hint
        self.workspace: Workspace | None = None
        self.session: Session | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self.set_idle_minutes(preferences.idle_minutes)
        self._copied_here = False
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)
        self.setWindowTitle("Evenwicht")
        wanted = QSize(preferences.width, preferences.height)
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self.unlock_page = self._show_unlock()

    @property
    def folder(self) -> Path:
        """The folder of the vault that is or was open."""
        return self._folder

    def enter(self, session: "Session", workspace: "Workspace") -> None:
        """Show the workspace of an unlocked vault."""
        self.session = session
        self.workspace = workspace
        self._folder = session.vault.path
        self.setCentralWidget(workspace)
        workspace.start()
        self._idle.start()

    def lock(self, code: str = "") -> None:
        """Commit what is being typed, empty the window and close the vault, after a backup.

        Args:
            code: the new recovery code of a vault that closed because its key was renewed; it is
                shown before the first screen.
        """
        if self.session is None or self.workspace is None or not self.isEnabled():
            return  # closed already, or its key is being renewed
        self._idle.stop()
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field commits when it is left, so while the vault is open
        try:
            self.workspace.leave()
        except Problem as problem:
            self._idle.start()  # it is tried again later, and the text stays until then
            raise Problem(
                "De kluis blijft open, want wat u typte kan nog niet worden bewaard.",
                problem.what,
                problem.do,
            ) from problem
        session, self.session, self.workspace = self.session, None, None
        if self._copied_here:
            QGuiApplication.clipboard().clear()
        self.unlock_page = self._show_unlock()
        session.flush()
        session.forget()
        from ui import backups  # noqa: PLC0415 - loads behind the first screen

        if code:
            self.code_shown.emit(True)
            self.unlock_page.show_code(code, self._code_kept)
        else:
            self.unlock_page.close_vault(backups.Closing(session))
        self.locked.emit()

    def _code_kept(self) -> None:
        self.code_shown.emit(False)
        self.unlock_page.show_vault(self._folder)

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after this many minutes without a key or a click."""
        self._idle.setInterval(minutes * 60_000)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # it stays open when what is being typed cannot be kept
        self.lock()
        if not self.isEnabled():
            return
        if self.unlock_page.closing:
            # The window stays until the vault is closed; one sees why, and can skip the backup.
            self.unlock_page.vault_closed.connect(self.close)
            return
        super().closeEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._idle.isActive():
            self._idle.start()
        return False

    def _on_copied(self) -> None:
        # What is copied while this window is in use was copied in it.
        self._copied_here = QApplication.activeWindow() is not None

    def _show_unlock(self) -> UnlockPage:
        page = UnlockPage(self._doors, self._folder, self._hint)
        page.opened.connect(self.vault_opened)
        self.setCentralWidget(page)
        self.setWindowTitle("Evenwicht")
        page.passphrase.setFocus()
        return page
