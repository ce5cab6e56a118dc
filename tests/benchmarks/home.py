"""Opening the start page on a vault with 2,000 cases, against the same page on an empty vault."""

import os
import random
import time
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.records import Action, Assignment, Case, Consult, Record, Worker, new_id
from assistant.case.words import Progress, Side
from assistant.content.library import Library
from assistant.content.standard import standard
from db.keys import FLOOR
from db.vault import Vault, create
from tests.benchmarks.steps import NOW, TODAY
from tests.benchmarks.timing import Result
from ui import sweep, theme, work
from ui.app import application
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace

YEARS = 5
CALLED = 21
"""Days after which somebody called back, so that the call is done."""


def run(cases: int = 2_000, rounds: int = 40) -> Result:
    """Go from the settings to the start page, in turns."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    theme.apply(app, theme.Theme())
    content = standard()
    sweep.keep()  # as the first screen does
    with TemporaryDirectory() as name, ExitStack() as closing:
        full = _opened(Path(name) / "full", cases, content, closing)
        empty = _opened(Path(name) / "empty", 0, content, closing)
        # As after work on one case: that one is asked again.
        changed = {full: [full.session.vault.cases.rows(1)[0].id], empty: []}
        times: dict[Workspace, list[float]] = {full: [], empty: []}
        for _ in range(rounds):
            for workspace, found in times.items():
                workspace.settings()
                app.processEvents()
                workspace.session.written += changed[workspace]
                found.append(_timed(app, workspace))
        ours, bare = (median(times[each][1:]) for each in (full, empty))
        work.wait()
    return Result(f"start page, {cases} cases over {YEARS} years", ours, bare, "(aim: under 2x)")


def _timed(app: QApplication, workspace: Workspace) -> float:
    begin = time.perf_counter()
    workspace.start()
    app.processEvents()
    return time.perf_counter() - begin


def _opened(folder: Path, cases: int, content: Library, closing: ExitStack) -> Workspace:
    vault, _code = create(folder, "een lange zin om te meten", params=FLOOR)
    closing.callback(vault.close)
    _fill(vault, cases)
    session = Session(vault, content, lambda: NOW, lambda: TODAY)
    workspace = Workspace(session, Preferences(), lambda _new: None, lambda _code: None)
    closing.callback(workspace.leave)
    workspace.resize(1280, 800)
    workspace.show()
    return workspace


def _fill(vault: Vault, cases: int) -> None:
    """Cases over some years: the older ones closed and called back, the latest with a promise."""
    chance = random.Random(1)  # noqa: S311 - cases, no secret
    records: list[Record] = []
    for number in range(cases):
        ago = chance.randrange(YEARS * 365)
        day = TODAY - timedelta(ago)
        worker = Worker(id=new_id(), name=f"Persoon {number}")
        closed = day + timedelta(100) if ago > 150 else None
        case = Case(
            id=new_id(),
            number=f"{day.year}-{number:04}",
            worker_id=worker.id,
            job="verpleegkundige",
            opened=day,
            closed=closed,
        )
        consult = Consult(id=new_id(), case_id=case.id, day=day, current_step="gesprek")
        called = ago > CALLED
        action = Action(
            id=new_id(),
            case_id=case.id,
            consult_id=consult.id,
            text="Nabellen",
            side=Side.AD,
            due=day + timedelta(14),
            status=Progress.DONE if called else Progress.AGREED,
            kind="call" if called else "",
        )
        records += [worker, case, consult, Assignment(id=new_id(), case_id=case.id), action]
    vault.cases.commit("Vullen", tuple(added(record, NOW) for record in records))
