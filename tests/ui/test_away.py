import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.away import SLEPT, TICK, Away

ROOT = Path(__file__).parents[2]
SIGNAL = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from ui.away import Away

app = QCoreApplication([])
away, said = Away(), []
away.gone.connect(lambda: (said.append(1), app.quit()))
bus = QDBusConnection.sessionBus()
assert bus.registerService("org.freedesktop.ScreenSaver")
name = "org.freedesktop.ScreenSaver"
signal = QDBusMessage.createSignal("/org/freedesktop/ScreenSaver", name, "ActiveChanged")
signal.setArguments([True])
bus.send(signal)
QTimer.singleShot(10_000, app.quit)
app.exec()
print(len(said))
"""


@pytest.mark.parametrize(
    ("seconds", "told"), [(TICK / 1000, []), (TICK / 1000 + SLEPT, []), (3600, [True])]
)
def test_a_clock_that_jumped_means_sleep(qtbot: QtBot, seconds: float, told: list[bool]) -> None:
    """An hour between two looks is sleep; a busy half minute is not."""
    clock = [1000.0]
    away = Away(lambda: clock[0])
    said: list[bool] = []
    away.gone.connect(lambda: said.append(True))

    clock[0] += seconds
    away.look()
    away.look()

    assert told == said


def test_only_the_beginning_of_being_away_counts(qtbot: QtBot) -> None:
    """A screen that is unlocked again tells nothing."""
    away = Away()
    said: list[bool] = []
    away.gone.connect(lambda: said.append(True))

    away.told(False)
    away.told(True)

    assert [True] == said


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no message bus to start")
def test_a_locked_screen_is_heard() -> None:
    """The signal a Linux desktop sends when it locks its screen is heard on a real bus."""
    command = ["dbus-run-session", "--", sys.executable, "-c", SIGNAL]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert "1" == done.stdout.strip()
