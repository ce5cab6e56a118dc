"""Going from step to step in a large consult, against switching between bare pages."""

import os
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from assistant.case.changes import Change, added
from assistant.case.records import (
    Bottleneck,
    Capacity,
    Case,
    Consent,
    Consult,
    Measure,
    Record,
    Task,
    TaskLoad,
    Worker,
)
from assistant.case.words import AnswerState, ConsentScope, ConsentState
from assistant.consult import flow
from assistant.content.library import Library
from assistant.content.model import Factor, ServiceForm
from assistant.content.standard import standard
from db.keys import FLOOR
from db.vault import create
from tests.benchmarks.timing import Result, p95
from ui import sweep, theme, work
from ui.app import application
from ui.pages.step_pages import AHEAD
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace

TASKS, FACTORS, MEASURES = 40, 100, 30
NOW, TODAY = datetime(2026, 11, 23, 9, tzinfo=UTC), date(2026, 11, 23)
PLAIN_FIELDS = 20


def run(rounds: int = 5) -> Result:
    """All steps, there and back, once every page is made; `ours` is the 95th percentile."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    theme.apply(app, theme.Theme())
    with TemporaryDirectory() as folder:
        vault, _code = create(Path(folder) / "vault", "een lange zin om te meten", params=FLOOR)
        content = standard()
        sweep.keep()  # as the first screen does
        session = Session(vault, content, lambda: NOW, lambda: TODAY)
        session.commit("Nieuw", large_case(session.library), "c")
        workspace = Workspace(session, Preferences(), lambda _new: None, lambda: None)
        workspace.resize(1280, 800)
        workspace.show()
        workspace.consult("c", session.file("c").all(Consult)[0].id)
        page = workspace.consult_page
        assert page is not None
        keys = [step.key for step in flow.steps_of(page.consult)]
        first = [_timed(app, lambda key=key: page.show_step(key)) for key in keys[1:]]
        page.middle._ahead.stop()
        there_and_back = (keys + keys[::-1]) * rounds
        ours = [_timed(app, lambda key=key: page.show_step(key)) for key in there_and_back]
        workspace.leave()
        work.wait()
        vault.close()
    note = (
        f"(p95 of a page that is there; median {median(ours) * 1000:.0f} ms; a page made on the"
        f" spot {max(first) * 1000:.0f} ms at most, but they are made {AHEAD} ms apart while"
        " somebody reads)"
    )
    return Result("step change, 40 tasks, 100 factors", p95(ours), _bare(app, len(ours)), note)


def large_case(library: Library) -> tuple[Change, ...]:
    """A case larger than any consult of an hour and a half can give."""
    form = library.get(ServiceForm, "preventief_adviesgesprek")
    assert form is not None
    start = flow.new_case(
        form, library, Case(id="c", number="2026-001"), Worker(id="w"), today=TODAY, now=NOW
    )
    consult_id = next(c.new.id for c in start if isinstance(c.new, Consult))
    own = {"case_id": "c", "consult_id": consult_id}
    factors = library.all(Factor)[:FACTORS]
    records: list[Record] = [
        Consent(
            id="y",
            case_id="c",
            scope=ConsentScope.PARTICIPATE,
            state=ConsentState.GIVEN,
            on=TODAY,
        )
    ]
    records += [Task(id=f"t{n}", **own, name=f"Taak {n}", hours=1.0) for n in range(TASKS)]
    for n, factor in enumerate(factors):
        task = f"t{n % TASKS}"
        records.append(TaskLoad(id=f"l{n}", **own, task_id=task, factor=factor.id, intensity=2.0))
        records.append(
            Capacity(id=f"k{n}", **own, factor=factor.id, state=AnswerState.ANSWERED, limit=1.0)
        )
    for n in range(MEASURES):
        records.append(Bottleneck(id=f"b{n}", **own, factor=factors[n].id, justification="Omdat"))
        records.append(Measure(id=f"m{n}", **own, bottleneck_id=f"b{n}", text=f"Maatregel {n}"))
    return (*start, *(added(record, NOW) for record in records))


def _bare(app: QApplication, times: int) -> float:
    """The same number of switches between plain pages with some fields; the 95th percentile."""
    pages = QStackedWidget()
    for _ in range(2):
        page = QWidget()
        box = QVBoxLayout(page)
        for _field in range(PLAIN_FIELDS):
            box.addWidget(QLineEdit())
        pages.addWidget(page)
    pages.resize(1280, 800)
    pages.show()
    turns = [n % 2 for n in range(times)]
    return p95([_timed(app, lambda n=n: pages.setCurrentIndex(n)) for n in turns])


def _timed(app: QApplication, do: Callable[[], object]) -> float:
    begin = time.perf_counter()
    do()
    app.processEvents()
    return time.perf_counter() - begin
