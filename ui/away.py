"""Tells that the person left: the computer slept, or its screen was locked.

Sleep is told by the system where it can (logind); everywhere else it shows on waking, because the
clock then has moved on while nothing ran, before anyone can read the window. A locked screen is
told by the desktop on Linux; on Windows and macOS the lock after some idle minutes has to do.
"""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot

TICK = 5_000
"""Milliseconds between two looks at the clock."""

SLEPT = 30
"""Seconds the clock has to be ahead for it to have been sleep, and not a busy moment."""

_SCREENS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIND = "org.freedesktop.login1"


class Away(QObject):
    """Watches as long as it lives.

    Args:
        clock: seconds that go on while the computer sleeps.
    """

    gone = Signal()

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        if sys.platform.startswith("linux"):
            self._listen()

    def look(self) -> None:
        """Compare the clock with the last look."""
        now = self._clock()
        slept = now - self._last > TICK / 1000 + SLEPT
        self._last = now
        if slept:
            self.gone.emit()

    @Slot(bool)
    def told(self, begins: bool) -> None:  # noqa: FBT001 - a Qt slot
        """The system says that sleep or a locked screen begins, or ends."""
        if begins:
            self.gone.emit()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - only there for Linux

        session = QDBusConnection.sessionBus()
        for bus, service, interface, name in (
            (QDBusConnection.systemBus(), _LOGIND, f"{_LOGIND}.Manager", "PrepareForSleep"),
            *((session, screen, screen, "ActiveChanged") for screen in _SCREENS),
        ):
            if bus.isConnected():
                bus.connect(service, "", interface, name, self, SLOT("told(bool)"))
