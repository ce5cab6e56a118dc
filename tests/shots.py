"""Writes a picture of every page and step, light and dark: `python -m tests.shots DIR`.

For looking at, by people; no test compares pictures. Steps are shown of the demo case that is
furthest along, and of a consult that has only just begun.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from assistant.case.lists import CaseRow
from assistant.case.words import StepState
from assistant.consult.flow import steps_of
from db.keys import FLOOR
from ui import app as wiring
from ui import demo, work
from ui.pages.unlock import Doors
from ui.player import Player
from ui.preferences import Preferences
from ui.shell import Shell
from ui.workspace import Workspace

SIZE = (1280, 800)
_TODAY = date(2026, 11, 23)
_NOW = datetime(2026, 11, 23, 13, 3, tzinfo=UTC)
_LOOKS = (("licht", "light", 1.0), ("donker", "dark", 1.0), ("groot", "light", 2.0))


def main(folder: Path) -> None:
    """Write all pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = wiring.application()
    with tempfile.TemporaryDirectory() as name:
        vault = Path(name) / "kluis"
        ways = wiring.doors(FLOOR)
        wiring.fill_demo(ways, vault)
        for look, theme, scale in _LOOKS:
            for where, shot in _shots(application, vault, ways, theme, scale):
                shot.save(str(folder / f"{look}-{where}.png"))
                sys.stdout.write(f"{look}-{where}.png\n")


def _shots(
    application: QApplication, vault: Path, ways: Doors, theme: str, scale: float
) -> Iterator[tuple[str, QPixmap]]:
    program = wiring.Program(
        application, vault, ways=ways, hint=demo.PASSPHRASE, now=lambda: _NOW, today=lambda: _TODAY
    )
    window = program.window
    window.resize(*SIZE)
    program._prefer(Preferences(theme=theme, scale=scale))
    window.show()
    with _settled():
        yield "ontgrendelen", window.grab()
    window.unlock_page.passphrase.setText(demo.PASSPHRASE)
    window.unlock_page.submit.click()
    _until(lambda: window.workspace is not None)
    workspace = window.workspace
    pages: dict[str, Callable[[], None]] = {
        "start": workspace.start,
        "agenda": workspace.agenda,
        "dossiers": workspace.cases,
        "overleg": workspace.meetings,
        "nieuw-consult": workspace.new_consult,
        "instellingen": workspace.settings,
        "kluis": workspace.vault,
        "logboek": workspace.vault_log,
        "opruimen": workspace.clean_up,
        "bewaren": lambda: workspace.keeping(workspace.session.vault.cases.rows()[0].id),
        "organisatie": lambda: workspace.organisations(_largest(workspace)),
    }
    for name, go in pages.items():
        go()
        with _settled():
            yield name, window.grab()
    rows = [row for row in workspace.session.vault.cases.rows() if row.closed is None]
    by_progress = sorted(rows, key=lambda row: _done(workspace, row))
    chosen = {"begin": by_progress[0], "verder": by_progress[-1]}
    for name, row in chosen.items():
        workspace.consult(row.id, row.consult_id or "")
        page = workspace.consult_page
        for number, step in enumerate(steps_of(page.consult), start=1):
            page.show_step(step.key)
            with _settled():
                yield f"{name}-{number:02}-{step.key}", window.grab()
    yield from _report(window, by_progress[-1])
    yield from _shared(workspace, by_progress[-1])
    program.close()
    window.deleteLater()


def _report(window: Shell, row: CaseRow) -> Iterator[tuple[str, QPixmap]]:
    """The page of a document, each part of it, and two readers beside each other."""
    window.workspace.report(row.id, row.consult_id or "", "advies")
    player = Player(window)
    player.until(lambda: window.workspace.report_page.desk.now is not None, "no preview")
    for part in ("Opmerkingen", "Tekst", "Afronden", "Bewaren", "Wat de werkgever niet ziet"):
        player.press_first(part)
        with _settled():
            yield f"rapport-{part.split()[-1].lower()}", window.grab()


def _shared(workspace: Workspace, row: CaseRow) -> Iterator[tuple[str, QPixmap]]:
    """The shared view of a consult: the code, each part, and the way out."""
    window = workspace.window()
    workspace.consult(row.id, row.consult_id or "")
    workspace.share()
    room = workspace.shared
    with _settled():
        yield "samen-kijken-0-code", window.grab()
    workspace.session.view_code = "1234"
    room.begin()
    for place, name in enumerate(("vragenlijst", "balans", "maatregelen", "uitkomst"), start=1):
        room.show_part(place - 1)
        window.showNormal()
        window.resize(*SIZE)
        with _settled():
            yield f"samen-kijken-{place}-{name}", window.grab()
    room.ask()
    with _settled():
        yield "samen-kijken-5-terug", window.grab()


def _done(workspace: Workspace, row: CaseRow) -> tuple[int, str]:
    """How many steps of a case's last consult are done; its number decides between equals."""
    consult = workspace.session.file(row.id).consult(row.consult_id or "")
    return sum(step.state is StepState.DONE for step in steps_of(consult)), row.number


def _largest(workspace: Workspace) -> str:
    """The organisation most people were spoken to in."""
    cases = workspace.session.vault.cases
    first = date(_TODAY.year - 1, _TODAY.month, _TODAY.day)
    return max(
        cases.organisations(), key=lambda each: len(cases.group_facts(each.id, first, _TODAY))
    ).id


@contextmanager
def _settled() -> Iterator[None]:
    """After long work has come to its end and the window is painted."""
    _until(lambda: not work.busy())
    _wait(60)
    yield


def _until(reached: Callable[[], bool]) -> None:
    for _ in range(6000):
        if reached():
            return
        _wait(20)
    raise TimeoutError


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
