"""Undo and redo over a real vault: nothing lost, and each step back exact."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from assistant.case.changes import added, changed, removed
from assistant.case.file import CaseFile
from assistant.case.records import (
    Bottleneck,
    Case,
    Consult,
    Measure,
    Record,
    Task,
    TaskLoad,
    Worker,
)
from assistant.consult.flow import new_case
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE, TODAY
from ui.session import Session

KINDS: tuple[tuple[type[Record], str], ...] = (
    (Task, "name"),
    (TaskLoad, "note"),
    (Bottleneck, "justification"),
    (Measure, "text"),
)
WORDS = st.text(max_size=40).map(lambda words: words.encode("utf-8", "ignore").decode())


State = dict[str, list[Record]]


def plain(file: CaseFile) -> State:
    """What a case holds, in its order, without kinds of which there is nothing."""
    return {kind: list(records.values()) for kind, records in file.rows.items() if records}


CASES = ("c", "d")


class Undoing(RuleBasedStateMachine):
    """Somebody in two cases who adds, changes, removes, undoes, does again and locks."""

    folder: ClassVar[Path]
    library: ClassVar[Library]

    def __init__(self) -> None:
        super().__init__()
        self._room = TemporaryDirectory()
        self._folder = Path(shutil.copytree(self.folder, Path(self._room.name) / "kluis"))
        self._open()
        form = self.library.get(ServiceForm, "preventief_adviesgesprek")
        for id_ in CASES:
            case, worker = Case(id=id_, number=f"2026-{id_}"), Worker(id=f"w{id_}")
            changes = new_case(form, self.library, case, worker, today=TODAY, now=NOW)
            self.session.commit("Nieuw", changes, id_)
        self.made = 0
        for here in CASES * 3:  # in turns, as somebody does who goes to and fro
            self.here = here
            for kind in KINDS:
                self.session.commit("Al gedaan", (added(self._new(kind), NOW),), here)
        self.session.forget_undo()
        self._begin()

    def _open(self) -> None:
        self.session = Session(
            open_vault(self._folder, PASSPHRASE), self.library, lambda: NOW, lambda: TODAY
        )

    def _begin(self) -> None:
        self.pasts: dict[str, list[State]] = {id_: [] for id_ in CASES}
        self.futures: dict[str, list[State]] = {id_: [] for id_ in CASES}
        self.session.here = self.here

    @property
    def past(self) -> list[State]:
        """What the open case was before each step, the last one last."""
        return self.pasts[self.here]

    @property
    def future(self) -> list[State]:
        """What the open case was before each step that was taken back."""
        return self.futures[self.here]

    def _file(self) -> CaseFile:
        return self.session.file(self.here)

    def _now(self) -> State:
        kept, stored = self._file(), self.session.vault.cases.load(self.here)
        assert plain(stored) == plain(kept)
        return plain(stored)

    @rule(id_=st.sampled_from(CASES))
    def go_to(self, id_: str) -> None:
        """Open a case; the other stays as it is, with its own way back."""
        self.here = self.session.here = id_

    def _commit(self, do: Callable[[], None]) -> None:
        before = self._now()
        do()
        if self._now() != before:
            self.past.append(before)
            self.future.clear()

    def _records(self) -> list[Record]:
        found = [each for kind, _ in KINDS for each in self._file().all(kind)]
        return sorted(found, key=lambda each: each.id)  # the same picks at every replay

    @rule(kind=st.sampled_from(KINDS), words=WORDS, pick=st.integers(0, 99))
    def add(self, kind: tuple[type[Record], str], words: str, pick: int) -> None:
        """Write a new record."""
        record = self._new(kind, words, pick)
        self._commit(lambda: self.session.commit("Erbij", (added(record, NOW),), self.here))

    def _new(self, kind: tuple[type[Record], str], words: str = "", pick: int = 0) -> Record:
        type_, field = kind
        file = self._file()
        values: dict[str, Any] = {field: words, "case_id": self.here}
        values["consult_id"] = file.all(Consult)[0].id
        tasks, found = file.all(Task), file.all(Bottleneck)
        if type_ is TaskLoad:
            values["task_id"] = tasks[pick % len(tasks)].id if tasks else "weg"
        if type_ is Measure:
            values["bottleneck_id"] = found[pick % len(found)].id if found else ""
        self.made += 1
        return type_(id=f"{self.made:03}", **values)

    @precondition(lambda self: self._records())
    @rule(pick=st.integers(0, 99), words=WORDS)
    def change(self, pick: int, words: str) -> None:
        """Give a text another value."""
        record = self._records()[pick % len(self._records())]
        field = dict(KINDS)[type(record)]
        changes = changed(record, NOW, **{field: words})
        self._commit(lambda: self.session.commit("Anders", changes, self.here))

    @precondition(lambda self: self._records())
    @rule(pick=st.integers(0, 99))
    def remove_with_what_hangs_on_it(self, pick: int) -> None:
        """Take a record away, with the loads or measures that point to it."""
        record = self._records()[pick % len(self._records())]
        hanging = [
            each
            for each in self._records()
            if record.id in {getattr(each, "task_id", ""), getattr(each, "bottleneck_id", "")}
        ]
        changes = tuple(removed(each, NOW) for each in (*hanging, record))
        self._commit(lambda: self.session.commit("Weg", changes, self.here))

    @rule()
    def undo(self) -> None:
        """Take back the last step."""
        before = self._now()
        self.session.undo()
        if self.past:
            self.future.append(before)
            before = self.past.pop()
        assert before == self._now()

    @rule()
    def redo(self) -> None:
        """Do it again."""
        before = self._now()
        self.session.redo()
        if self.future:
            self.past.append(before)
            before = self.future.pop()
        assert before == self._now()

    @rule()
    def lock_and_open(self) -> None:
        """Close the vault and open it."""
        before = self._now()
        self.session.close()
        self._open()
        self._begin()
        assert before == self._now()

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.session.close()
        self._room.cleanup()


@pytest.mark.usefixtures("qapp")
def test_undo_gives_back_the_exact_earlier_case(vault_folder: Path, library: Library) -> None:
    """Whatever is done in whatever order in two cases, undo gives each its exact earlier self."""
    _play(vault_folder, library, examples=4, steps=15)


@pytest.mark.thorough
@pytest.mark.usefixtures("qapp")
def test_undo_holds_over_long_work(vault_folder: Path, library: Library) -> None:
    """The same over more and longer runs."""
    _play(vault_folder, library, examples=8, steps=50)


def _play(folder: Path, library: Library, *, examples: int, steps: int) -> None:
    Undoing.folder, Undoing.library = folder, library
    run_state_machine_as_test(
        Undoing,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
