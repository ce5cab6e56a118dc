"""From a key to the painted letter in a field of a large consult, against a bare field."""

import os
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from assistant.case.records import Consult
from assistant.content.standard import standard
from db.keys import FLOOR
from db.vault import create
from tests.benchmarks.steps import NOW, TODAY, large_case
from tests.benchmarks.timing import Result, p95
from ui import sweep, theme, work
from ui.app import application
from ui.forms.typed import Area
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace

_PAUSES = 20
"""After so many letters what is typed is written, as every two seconds while one types."""


def run(keys: int = 400) -> Result:
    """Type in the longest field of the step of the talk; `ours` is the 95th percentile."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    theme.apply(app, theme.Theme())
    content = standard()
    sweep.keep()  # as the first screen does
    with TemporaryDirectory() as folder:
        vault, _code = create(Path(folder) / "vault", "een lange zin om te meten", params=FLOOR)
        session = Session(vault, content, lambda: NOW, lambda: TODAY)
        session.commit("Nieuw", large_case(session.library), "c")
        workspace = Workspace(session, Preferences(), lambda _new: None, lambda _code: None)
        workspace.resize(1280, 800)
        workspace.show()
        workspace.consult("c", session.file("c").all(Consult)[0].id, "gesprek")
        app.processEvents()
        page = workspace.consult_page
        assert page is not None
        area = next(each for each in page.middle.findChildren(Area) if each.isVisible())
        times = _typed(app, area, keys, session)
        workspace.leave()
        work.wait()
        vault.close()
    note = f"(p95, aim: under 16 ms; median {median(times) * 1000:.1f} ms; writing included)"
    return Result("a key to paint, 40 tasks, 100 factors", p95(times), _bare(app, keys), note)


def _typed(
    app: QApplication, area: QPlainTextEdit, keys: int, session: Session | None
) -> list[float]:
    area.setFocus()
    times = []
    for number in range(keys):
        begin = time.perf_counter()
        QTest.keyClick(area, Qt.Key.Key_Space if number % 7 == 6 else Qt.Key.Key_A)
        app.processEvents()
        if session is not None and number % _PAUSES == _PAUSES - 1:
            session.flush()
            app.processEvents()
        times.append(time.perf_counter() - begin)
    return times


def _bare(app: QApplication, keys: int) -> float:
    page = QWidget()
    area = QPlainTextEdit()
    QVBoxLayout(page).addWidget(area)
    page.resize(1280, 800)
    page.show()
    return p95(_typed(app, area, keys, None))
