"""From the start of the process to the first screen, against a bare PySide6 window."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.timing import Result, compare

_LEAVE = "import os; os._exit(0)\n"
"""The end of the process is not part of the start."""

_BARE = (
    "from PySide6.QtWidgets import QApplication, QLabel, QMainWindow\n"
    "app = QApplication([])\n"
    "window = QMainWindow()\n"
    "window.setCentralWidget(QLabel('Evenwicht'))\n"
    "window.show()\n"
    "app.processEvents()\n"
) + _LEAVE
_OURS = (
    "import sys\n"
    "from pathlib import Path\n"
    "from ui import __main__\n"
    "from ui.app import Program, application\n"
    "app = application()\n"
    "program = Program(app, Path(sys.argv[1]))\n"
    "program.window.show()\n"
    "app.processEvents()\n"
) + _LEAVE


def run(rounds: int = 15) -> Result:
    """Both in a process of their own, on the offscreen platform, compiled as when installed."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        return compare(
            "start to unlock screen",
            lambda: _start(_OURS, folder, folder / "vault"),
            lambda: _start(_BARE, folder),
            rounds,
        )


def _start(code: str, compiled: Path, *arguments: Path) -> None:
    """Run this code; the warm-up leaves its bytecode in `compiled`, as an installation does."""
    subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(compiled),
        },
        stderr=subprocess.DEVNULL,
        check=True,
    )
