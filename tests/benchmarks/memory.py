"""Memory after a hundred opened cases, against memory after ten."""

import gc
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from assistant.case.changes import Change
from assistant.case.records import Case, Consult, Worker
from assistant.consult import flow
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.content.standard import standard
from db.keys import FLOOR
from db.vault import create
from tests.benchmarks.steps import NOW, TODAY
from tests.benchmarks.timing import Result
from ui import sweep, theme, work
from ui.app import application
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace

FEW, MANY = 10, 100


def run() -> Result:
    """Open every case at its first and its balance step; the figures are megabytes, not time."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    theme.apply(app, theme.Theme())
    content = standard()
    sweep.keep()  # as the first screen does
    with TemporaryDirectory() as folder:
        vault, _code = create(Path(folder) / "vault", "een lange zin om te meten", params=FLOOR)
        session = Session(vault, content, lambda: NOW, lambda: TODAY)
        for number in range(MANY):
            session.commit("Nieuw", _case(content, number), f"c{number}")
        session.forget_undo()
        workspace = Workspace(session, Preferences(), lambda _new: None, lambda _code: None)
        workspace.resize(1280, 800)
        workspace.show()
        few = _opened(app, workspace, range(FEW))
        many = _opened(app, workspace, range(FEW, MANY))
        workspace.leave()
        work.wait()
        vault.close()
    # Thousands, so that the line of the result shows megabytes where others show milliseconds.
    note = f"(MB of memory in use after {MANY} cases and after {FEW}; aim: flat)"
    return Result("memory after opened cases", many / 1000, few / 1000, note)


def _case(content: Library, number: int) -> tuple[Change, ...]:
    form = content.get(ServiceForm, "preventief_adviesgesprek")
    assert form is not None
    worker = Worker(id=f"w{number}", name=f"Persoon {number}")
    case = Case(id=f"c{number}", number=f"2026-{number + 1:03}", worker_id=worker.id)
    return flow.new_case(form, content, case, worker, today=TODAY, now=NOW)


def _opened(app: QApplication, workspace: Workspace, numbers: range) -> float:
    """Megabytes in use after these cases were opened and left."""
    for number in numbers:
        consult = workspace.session.file(f"c{number}").all(Consult)[0]
        workspace.consult(f"c{number}", consult.id)
        app.processEvents()
        for key in ("werk", "balans"):
            if workspace.consult_page is not None:
                workspace.consult_page.show_step(key)
            app.processEvents()
        workspace.start()
        # What the loop and the timer of the running program do between two cases.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000
