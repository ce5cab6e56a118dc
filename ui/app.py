"""Wires the window to the vault: what opens it, what makes one, what goes on while it is open."""

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui import preferences, theme, work
from ui.away import Away
from ui.faults import on_error
from ui.pages.unlock import Doors
from ui.preferences import Preferences
from ui.shell import Shell
from ui.sweep import sweep_here

if TYPE_CHECKING:
    from assistant.content.library import Library
    from assistant.store import Vault
    from db.keys import Params
    from ui.session import Session
    from ui.workspace import Workspace


def application() -> QApplication:
    """The one application of this process, with Qt's own texts in Dutch."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        sweep_here(app)
    app.setApplicationName("evenwicht")
    app.setApplicationDisplayName("Evenwicht")
    QLocale.setDefault(QLocale("nl_NL"))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app


def doors(params: "Params | None" = None) -> Doors:
    """How the first screen reaches vaults: the database loads at the first use of one.

    Args:
        params: how heavy a guess is made in a new vault; measured on this machine when None.
    """

    def create(folder: Path, passphrase: str) -> "tuple[Vault, str]":
        from db import keys, vault  # noqa: PLC0415 - loads behind the first screen

        return vault.create(folder, passphrase, params=params or keys.calibrate())

    def open_(folder: Path, passphrase: str) -> "Vault":
        from db import vault  # noqa: PLC0415 - idem

        return vault.open_vault(folder, passphrase)

    def recover(folder: Path, code: str) -> "Vault":
        from db import vault  # noqa: PLC0415 - idem

        return vault.open_with_recovery(folder, code)

    def restore(backup: Path, folder: Path) -> None:
        from db import backup as backups  # noqa: PLC0415 - idem

        backups.restore(backup, folder)

    def content() -> "Library":
        from assistant.content.standard import standard  # noqa: PLC0415 - idem
        from db import vault  # noqa: PLC0415 - warmed up while a passphrase is typed

        assert vault  # noqa: S101 - imported for its effect
        return standard()

    def exists(folder: Path) -> bool:
        return any(folder.joinpath(name).exists() for name in ("keys.json", "keys-copy.json"))

    return Doors(exists, create, open_, recover, restore, content)


class Program:
    """The window with everything behind it.

    Args:
        app: the application.
        folder: the folder of the vault.
        keep: the file preferences are kept in; nothing is kept when None.
        hint: the passphrase to show on the first screen, for the demo.
        ways: how vaults are reached.
        now: the clock, UTC.
        today: the day where the AD is.
    """

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        keep: Path | None = None,
        hint: str = "",
        ways: Doors | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        today: Callable[[], date] = date.today,
    ) -> None:
        self._app = app
        self._keep = keep
        self._now = now
        self._today = today
        self.preferences = preferences.load(keep) if keep else Preferences()
        self._ways = ways or doors()
        self._apply(self.preferences)
        self.window = Shell(self._ways, folder, self.preferences, hint)
        self.window.vault_opened.connect(self.enter)
        self.window.code_shown.connect(self._on_code)
        self._typed_back = False
        if str(folder) == self.preferences.vault and not self._ways.exists(folder):
            self.window.unlock_page.say(
                f"De kluis die u het laatst opende, staat niet meer in de map “{folder.name}”. Is "
                "de map verplaatst of hernoemd? Kies dan ‘Een bestaande kluis openen’."
            )
        self._away = Away()
        self._away.gone.connect(self.window.lock)

    def enter(self, vault: "Vault") -> None:
        """Show the workspace of a vault that was opened.

        After a fault of ours the vault is shut, so that the first screen can open it once more.
        """
        from ui import health, opening, packs  # noqa: PLC0415 - loads behind the first screen
        from ui.session import Session  # noqa: PLC0415 - idem
        from ui.workspace import Workspace  # noqa: PLC0415 - idem

        try:
            session = Session(vault, self._ways.content(), self._now, self._today)
            self._tell_code(session)
            refused = packs.take_in_own(session)
            workspace = Workspace(session, self.preferences, self._prefer, self.window.lock)
        except Exception:
            vault.close()
            self.window.unlock_page.show_vault(vault.path)
            raise
        self.window.enter(session, workspace)
        opening.tell(workspace, refused)
        work.run(_warm_up, lambda _nothing: None, _raise)
        health.check(session, lambda: _tell_health(workspace))
        self._remember(vault=str(vault.path))

    def close(self) -> None:
        """Lock, keep the window's size and let what still runs come to its end."""
        self.window.lock()
        if (made := self.window.unlock_page.let_go()) is not None:
            from ui import opening  # noqa: PLC0415 - loads behind the first screen
            from ui.session import Session  # noqa: PLC0415 - idem

            opening.left_at_code(Session(made, self._ways.content(), self._now, self._today))
        self._remember(width=self.window.width(), height=self.window.height())
        work.wait()

    def _on_code(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        """A code of a vault that is closed: what is remembered of it stands outside the vault."""
        self._remember(unkept=str(self.window.folder) if shown else "")
        self._typed_back = not shown

    def _tell_code(self, session: "Session") -> None:
        from ui import opening  # noqa: PLC0415 - loads behind the first screen

        if self.preferences.unkept == str(session.vault.path):
            opening.code_unkept(session)
        elif self._typed_back:
            opening.code_kept(session)
        self._remember(unkept="")
        self._typed_back = False

    def _prefer(self, changed: Preferences) -> None:
        larger = changed.scale != self.preferences.scale
        # The rest, such as the last vault, is not the workspace's to say.
        self._remember(theme=changed.theme, scale=changed.scale, idle_minutes=changed.idle_minutes)
        self._apply(self.preferences)
        self.window.set_idle_minutes(changed.idle_minutes)
        if larger:
            QTimer.singleShot(0, self._lay_out_again)

    def _lay_out_again(self) -> None:
        """Make the pages again at another text size, once the click that asked for it is over."""
        from ui.workspace import Workspace  # noqa: PLC0415 - loads behind the first screen

        session, old = self.window.session, self.window.workspace
        if session is not None and old is not None:
            old.leave()
            workspace = Workspace(session, self.preferences, self._prefer, self.window.lock)
            self.window.enter(session, workspace)
            workspace.settings()

    def _apply(self, wanted: Preferences) -> None:
        name: theme.Name = "dark" if wanted.theme == "dark" else "light"
        theme.apply(self._app, theme.Theme(name, wanted.scale))

    def _remember(self, **values: Any) -> None:
        self.preferences = replace(self.preferences, **values)
        if self._keep is not None:
            preferences.save(self._keep, self.preferences)


def run(folder: Path | None) -> int:
    """Open the window on a vault (the last one, when none is named) until it is closed."""
    app = application()
    sys.excepthook = on_error
    keep = preferences.default_file()
    last = preferences.load(keep).vault
    where = folder or (Path(last) if last else preferences.default_vault())
    program = Program(app, where, keep=keep)
    return _until_closed(app, program)


def run_demo() -> int:
    """Open the window on a temporary vault filled with the demo cases, gone afterwards."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - only the demo needs it

    from ui import demo  # noqa: PLC0415 - brings in pydantic, which `run` loads later

    app = application()
    sys.excepthook = on_error
    with TemporaryDirectory(prefix="evenwicht-demo-") as name:
        folder = Path(name) / "kluis"
        program = Program(app, folder, hint=demo.PASSPHRASE, ways=demo_doors(folder))
        return _until_closed(app, program)


def demo_doors(folder: Path) -> Doors:
    """The doors of the demo: its vault is made and filled while the first screen already shows."""
    ways = doors()
    filling = threading.Lock()

    def fill() -> None:
        from db.keys import FLOOR  # noqa: PLC0415 - loads behind the first screen

        with filling:
            if not ways.exists(folder):
                fill_demo(doors(FLOOR), folder)

    def open_(where: Path, passphrase: str) -> "Vault":
        fill()
        return ways.open(where, passphrase)

    def content() -> "Library":
        library = ways.content()
        fill()
        return library

    return replace(ways, exists=lambda _folder: True, open=open_, content=content)


def fill_demo(ways: Doors, folder: Path) -> None:
    """Make a vault with the demo cases in a folder, and close it again."""
    from ui import demo  # noqa: PLC0415 - only the demo needs it
    from ui.session import Session  # noqa: PLC0415 - idem

    vault, _code = ways.create(folder, demo.PASSPHRASE)
    session = Session(vault, ways.content())
    demo.fill(session)
    session.close()


def _warm_up(_job: work.Job) -> None:
    """Load the writers of reports, so that the last step opens as fast as the others."""
    for name in ("assistant.report.pdf.writer", "assistant.report.protect", "ui.preview"):
        import_module(name)


def _tell_health(workspace: "Workspace") -> None:
    """Say at once that something is wrong with the vault; that all is well stands on its page."""
    from ui import health  # noqa: PLC0415 - loads behind the first screen

    findings = workspace.session.findings
    if findings and isValid(workspace):
        workspace.notices.say(
            health.verdict(findings), "warning", ("Naar de kluis", workspace.vault)
        )


def _raise(error: Exception) -> None:
    raise error


def _until_closed(app: QApplication, program: Program) -> int:
    program.window.show()
    code = app.exec()
    program.close()
    return code
