"""What every page works through: the open vault's cases, one way to write, one way to undo."""

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass, is_dataclass, replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, Signal

from assistant.case.changes import WHOLE, Change, inverse, kinds_of
from assistant.case.file import CaseFile
from assistant.content.library import Library
from assistant.store import Vault
from ui.work import Job


@dataclass(frozen=True, slots=True)
class Changed:
    """What a commit touched; pages refresh when it is theirs. `title` is what undo is called."""

    title: str
    case_id: str | None
    kinds: frozenset[str]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Undoable:
    """One step back: its name, its changes, and where it was done.

    `visit` is the visit to a field that is still adding to it.
    """

    title: str
    changes: tuple[Change, ...]
    case_id: str | None
    visit: object | None
    here: str

    @property
    def ids(self) -> set[str]:
        """The records it touches."""
        return {change.id for change in self.changes}

    @property
    def leans_on(self) -> set[str]:
        """The records it touches and those it points at, among the other words it wrote."""
        written = [
            value
            for change in self.changes
            for side in (change.old, change.new)
            for value in (astuple(side) if is_dataclass(side) else (side,))
        ]
        return self.ids | {value for value in written if isinstance(value, str)}


class Session(QObject):
    """An unlocked vault with its content and its clock; the only caller of `commit`.

    Args:
        vault: the open vault.
        library: the checked content.
        now: the clock, UTC.
        today: the day where the AD is.
    """

    changed = Signal(object)
    """Carries `Changed` after every commit, undo and redo."""

    def __init__(
        self,
        vault: Vault,
        library: Library,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.vault = vault
        self.library = library
        self.now = now
        self.today = today
        self.saved_at: datetime | None = None
        self.written: list[str] = []
        """The case of every write so far, empty for what is of no case or of any: whoever
        remembers something of the vault sees here what of it is old."""
        self.findings: tuple[str, ...] | None = None
        """What the last check of the vault found; None as long as it was not checked."""
        self.check: Job | None = None
        """The last check of the vault, whether it still runs or not."""
        self.view_code = ""
        """What lets the AD out of the shared view; chosen anew each time the vault is opened."""
        self.view_misses = 0
        """How many wrong codes were typed since the last right one."""
        self.here = ""
        """What is open, as an id: a case, an organisation or a page. Undo takes back what was done
        there or to it, and nothing that is out of sight."""
        self._undo: list[Undoable] = []
        self._redo: list[Undoable] = []
        self._file: CaseFile | None = None
        self._settings: Mapping[str, str] | None = None
        self._flushers: list[Callable[[], None]] = []

    def file(self, case_id: str) -> CaseFile:
        """A case with everything in it; the case last asked for is kept in memory."""
        if self._file is None or self._file.case.id != case_id:
            self._file = self.vault.cases.load(case_id)
        return self._file

    @property
    def settings(self) -> Mapping[str, str]:
        """The vault's settings as plain text by key."""
        if self._settings is None:
            found = self.vault.cases.settings()
            self._settings = {key: setting.value for key, setting in found.items()}
        return self._settings

    def commit(
        self,
        title: str,
        changes: tuple[Change, ...],
        case_id: str | None = None,
        visit: object | None = None,
        *,
        undoable: bool = True,
    ) -> None:
        """Write changes: one transaction, one undo step, one refresh.

        Args:
            title: what it is called in "Ongedaan maken: ...", without case content.
            changes: what changes; nothing happens when empty.
            case_id: the case it belongs to.
            visit: commits of one visit to a field share this and become one undo step.
            undoable: False for walking from step to step, which nobody wants to undo.
        """
        if not changes:
            return
        self._write(title, changes, case_id)
        if not undoable:
            self._tell(title, changes, case_id)
            return
        done = Undoable(title, changes, case_id, visit, self.here)
        # What was taken back elsewhere can still be done again, unless this went over it.
        self._redo = [
            step for step in self._redo if not (self._is_here(step) or step.ids & done.leans_on)
        ]
        last = self._undo[-1] if self._undo else None
        if visit is not None and last is not None and last.visit is visit:
            self._undo[-1] = replace(last, changes=last.changes + changes)
        else:
            self._undo.append(done)
        self._tell(title, changes, case_id)

    @property
    def undo_title(self) -> str:
        """What undo would take back of what is open, or an empty text."""
        step = self._last(self._undo)
        return step.title if step else ""

    @property
    def redo_title(self) -> str:
        """What redo would do again of what is open, or an empty text."""
        step = self._last(self._redo)
        return step.title if step else ""

    def undo(self) -> None:
        """Take back the last step of what is open."""
        self.flush()
        step = self._last(self._undo)
        if step is not None:
            back = inverse(step.changes, self.now())
            self._write_back(step.title, back, step.case_id)
            self._undo.remove(step)
            self._redo.append(step)
            self._tell(step.title, back, step.case_id)

    def redo(self) -> None:
        """Do the last step taken back of what is open again."""
        step = self._last(self._redo)
        if step is not None:
            self._write_back(step.title, step.changes, step.case_id)
            self._redo.remove(step)
            self._undo.append(step)
            self._tell(step.title, step.changes, step.case_id)

    def forget_undo(self) -> None:
        """Close the way back, after something that cannot be undone."""
        self._undo.clear()
        self._redo.clear()

    def on_flush(self, flusher: Callable[[], None]) -> Callable[[], None]:
        """Register what commits a text still being typed; returns how to unregister it."""
        self._flushers.append(flusher)
        return lambda: self._flushers.remove(flusher)

    def flush(self) -> None:
        """Commit whatever is being typed, before locking, leaving or reading all."""
        for flusher in tuple(self._flushers):
            flusher()

    def forget(self) -> None:
        """Let go of the case and the code in memory and close the way back."""
        self._file = self._settings = None
        self.view_code = ""
        self.written.append("")
        self.forget_undo()

    def close(self) -> None:
        """Commit what is being typed, forget the case and the way back, and close the vault."""
        self.flush()
        self.forget()
        self.vault.close()

    def _is_here(self, step: Undoable) -> bool:
        return self.here in {step.here, step.case_id}

    def _last(self, steps: list[Undoable]) -> Undoable | None:
        """The last of what is open, unless a later step done elsewhere leans on its records."""
        later: set[str] = set()
        for step in reversed(steps):
            if self._is_here(step):
                return None if step.ids & later else step
            later |= step.leans_on
        return None

    def _write(self, title: str, changes: tuple[Change, ...], case_id: str | None) -> None:
        self.vault.cases.commit(title, changes, case_id)
        self.saved_at = self.now()
        self.written.append(case_id or "")
        if "setting" in kinds_of(changes):
            self._settings = None
        if self._file is not None:
            belongs = case_id == self._file.case.id
            self._file = self._file.apply(changes) if belongs else None

    def _write_back(self, title: str, changes: tuple[Change, ...], case_id: str | None) -> None:
        """Write what was there before; the vault knows at what place a record comes back."""
        self._write(title, changes, case_id)
        if any(change.field == WHOLE and change.new is not None for change in changes):
            self._file = None

    def _tell(self, title: str, changes: tuple[Change, ...], case_id: str | None) -> None:
        self.changed.emit(Changed(title, case_id, kinds_of(changes), changes))
