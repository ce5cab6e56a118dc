"""The store against what it must agree with: changes applied in memory, and work in the pool."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.case.changes import Change, added, changed, inverse, removed
from assistant.case.file import CaseFile
from assistant.case.records import Answer, Case, Consult, Note, Setting, Worker, new_id
from assistant.case.words import AnswerState
from db.vault import Vault
from tests.db.samples import NOW

# Whatever can be typed or pasted, but half of a character (which is refused, with a sentence).
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
deeds = st.lists(st.tuples(st.sampled_from("anrcu"), st.integers(0, 9), texts), max_size=25)


def _start(vault: Vault) -> CaseFile:
    worker = Worker(id=new_id())
    case = Case(id=new_id(), worker_id=worker.id)
    consult = Consult(id=new_id(), case_id=case.id)
    vault.cases.commit("nieuw", tuple(added(one, NOW) for one in (worker, case, consult)))
    return vault.cases.load(case.id)


def _changes(file: CaseFile, deed: str, place: int, text: str) -> tuple[Change, ...]:
    own: dict[str, Any] = {"case_id": file.case.id, "consult_id": file.all(Consult)[0].id}
    notes = file.all(Note)
    if deed == "a":
        return (added(Answer(id=new_id(), **own, value=text, state=AnswerState.UNKNOWN), NOW),)
    if deed == "n":
        return (added(Note(id=new_id(), **own, text=text, at=NOW), NOW),)
    if deed == "c":
        return changed(file.case, NOW, job=text, contract_hours=place / 2 if place else None)
    if not notes:
        return ()
    note = notes[place % len(notes)]
    return (removed(note, NOW),) if deed == "r" else changed(note, NOW, text=text, quote=True)


@given(deeds)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_store_agrees_with_memory(vault: Vault, played: list[tuple[str, int, str]]) -> None:
    """Whatever is written, in any order, and undone: the store has what memory has."""
    start = file = _start(vault)
    done = []
    for deed in played:
        changes = _changes(file, *deed)
        vault.cases.commit("deed", changes, file.case.id)
        file = file.apply(changes)
        done.append(changes)
    assert _rows(file) == _rows(vault.cases.load(file.case.id))
    for changes in reversed(done):
        vault.cases.commit("undo", inverse(changes, NOW), file.case.id)
    assert _rows(start) == _rows(vault.cases.load(file.case.id))


def _rows(file: CaseFile) -> dict[str, Any]:
    return {kind: rows for kind, rows in file.rows.items() if rows}


def test_work_in_the_pool_beside_typing(vault: Vault, tmp_path: Path) -> None:
    """Checks and backups run beside the typing: every commit is kept, nothing is in the way."""
    vault.cases.commit("nieuw", (added(Setting(id="a"), NOW),))

    def pool() -> list[tuple[str, ...]]:
        vault.back_up(tmp_path / "copies", NOW)
        return [vault.check() for _ in range(5)]

    with ThreadPoolExecutor(1) as executor:
        busy, number = executor.submit(pool), 0
        while not busy.done() or number < 100:
            change = Change("setting", "a", "value", "", str(number), NOW)
            vault.cases.commit("typen", (change,))
            number += 1
        assert [()] * 5 == busy.result()
    assert str(number - 1) == vault.cases.settings()["a"].value
    assert () == vault.check()


def test_destroying_beside_a_check(vault: Vault) -> None:
    """A case is destroyed for good while a check reads the same file."""
    file = _start(vault)
    with ThreadPoolExecutor(1) as executor:
        busy = executor.submit(vault.check)
        vault.destroy_cases((file.case.id,), NOW)
        assert () == busy.result()
    with pytest.raises(KeyError):
        vault.cases.load(file.case.id)
