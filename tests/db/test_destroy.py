import json
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.case.changes import added, changed, removed
from assistant.case.records import CASE_KINDS, KINDS, Record, Worker, new_id
from assistant.store import LedgerEntry
from db import backup
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.pages import plain
from tests.db.samples import NOW, add_all, backups_in, case_of, full_case

MARKER = "MERKTEKEN"
IN_INDEX = MARKER.lower()[3:].encode()
LATER = NOW + timedelta(days=1)
NOT_OF_THE_CASE = KINDS.keys() - {"case", "worker", *CASE_KINDS}


def _marked() -> dict[str, Record]:
    """A full case whose every text carries the marker and its own kind and field."""
    return {
        kind: record if kind in NOT_OF_THE_CASE else _mark(kind, record)
        for kind, record in full_case().items()
    }


def _mark(kind: str, record: Record) -> Record:
    texts: dict[str, Any] = {
        field.name: f"{MARKER}.{kind}.{field.name}"
        for field in fields(record)
        if type(getattr(record, field.name)) is str
        and field.name not in ("id", "number", "person")
        and not field.name.endswith("_id")
    }
    return replace(record, **texts)


@pytest.fixture
def records(vault: Vault) -> dict[str, Record]:
    """A marked case that was written, changed, searched, and partly removed."""
    marked = _marked()
    case = case_of(marked)
    vault.cases.commit("nieuw", add_all(marked), case.id)
    note = marked["note"]
    vault.cases.commit("notitie", changed(note, NOW, text=f"{MARKER}.gewijzigd"), case.id)
    vault.cases.commit("weg", (removed(marked["visit"], NOW),), case.id)
    vault.cases.commit("naam", changed(marked["worker"], NOW, name=f"{MARKER}.naam"))
    vault.cases.search(MARKER)
    return marked


@pytest.mark.requirement("000-R52")
def test_really_gone(vault: Vault, records: dict[str, Record], tmp_path: Path) -> None:
    """After destroying, no page of the vault, its log or its backups has a word of the case.

    Every marker is found there first: in every page decrypted, with the key of this vault.
    """
    copies = vault.path / "backups"
    vault.back_up(copies, NOW)
    vault.back_up(copies, LATER)
    key = bytes(vault._key)
    before = plain(vault.path, key)
    for kind, record in records.items():
        if kind not in NOT_OF_THE_CASE:
            for field in fields(record):
                value = getattr(record, field.name)
                if type(value) is str and value.startswith(MARKER):
                    assert value.encode() in before
    case = case_of(records)
    assert IN_INDEX in before, "the full-text index has words in small letters, their start shared"
    assert 2 == len(backups_in(copies))
    assert () == vault.destroy_cases((case.id,), LATER, [copies])
    after = plain(vault.path, key)
    assert MARKER.encode() not in after
    assert IN_INDEX not in after
    assert case.worker_id.encode() not in plain(vault.path, key)
    assert 2 == len(backups_in(copies))
    assert () == vault.check()
    for found in backups_in(copies):
        assert () == vault.prove(found.path)


def test_others_stay(vault: Vault, records: dict[str, Record]) -> None:
    """Another case, the employer, its units and the settings stay as they were."""
    other = full_case()
    other["setting"] = replace(other["setting"], id="b")
    vault.cases.commit("ander", add_all(other), case_of(other).id)
    before = vault.cases.load(case_of(other).id)
    vault.destroy_cases((case_of(records).id,), NOW)
    assert before == vault.cases.load(case_of(other).id)
    assert 2 == len(vault.cases.organisations())
    assert 2 == len(vault.cases.settings())
    with pytest.raises(KeyError):
        vault.cases.load(case_of(records).id)


def test_worker_with_another_case_stays(vault: Vault, records: dict[str, Record]) -> None:
    """Someone who has another case is kept for that one, and goes with the last."""
    case = case_of(records)
    second = replace(case, id=new_id(), number="2026-015")
    vault.cases.commit("tweede", (added(second, NOW), added(_assignment(second.id), NOW)))
    vault.destroy_cases((case.id,), NOW)
    assert case.worker_id == vault.cases.load(second.id).worker.id
    vault.destroy_cases((second.id,), NOW)
    count = vault._database.raw.execute("SELECT count(*) FROM worker").fetchone()
    assert (0,) == count


def _assignment(case_id: str) -> Record:
    return KINDS["assignment"](id=new_id(), case_id=case_id)  # type: ignore[call-arg]


def test_releases_stay(vault: Vault, records: dict[str, Record]) -> None:
    """What a group release already counted stays a count."""
    entry = LedgerEntry("1", "org", NOW, "Groepsadvies", '{"tillen": 12}')
    vault.ledger.add(entry)
    vault.destroy_cases((case_of(records).id,), NOW)
    assert (entry,) == vault.ledger.releases("org")
    assert () == vault.cases.group_facts(case_of(records).organisation_id or "", NOW, NOW)


def test_numbers_are_not_given_out_again(vault: Vault, records: dict[str, Record]) -> None:
    """The number of a destroyed case is not used for another."""
    assert "2026-014" == case_of(records).number
    vault.destroy_cases((case_of(records).id,), NOW)
    assert "2026-015" == vault.cases.next_number(2026)


def test_logged_without_content(vault: Vault, records: dict[str, Record]) -> None:
    """The log says that a case was destroyed, by its id, and stays whole."""
    vault.destroy_cases((case_of(records).id,), NOW)
    line = vault.log.lines()[-1]
    assert ("case destroyed", case_of(records).id, NOW) == (line.event, line.subject, line.at)
    assert vault.log.first_broken() is None


def test_unknown_case(vault: Vault) -> None:
    """Destroying a case that is not there is refused."""
    with pytest.raises(KeyError):
        vault.destroy_cases(("nergens",), NOW)


def test_restored_backups_lose_it_too(
    vault: Vault, records: dict[str, Record], tmp_path: Path
) -> None:
    """A backup that was away when a case was destroyed loses it as soon as it is opened."""
    copies, away = tmp_path / "copies", tmp_path / "away"
    vault.back_up(copies, NOW)
    found = backups_in(copies)[0].path
    away.mkdir()
    kept = found.rename(away / found.name)
    vault.destroy_cases((case_of(records).id,), LATER, [copies])
    kept.rename(found)
    backup.restore(found, tmp_path / "restored")
    again = vaults.open_vault(tmp_path / "restored", PASSPHRASE)
    assert () == again.cases.rows()
    again.close()
    assert MARKER.encode() not in plain(tmp_path / "restored", bytes(vault._key))


def test_backups_seen_again_lose_it_too(
    vault: Vault, records: dict[str, Record], tmp_path: Path
) -> None:
    """A folder of backups that was away is rid of the case at the next backup into it."""
    copies = tmp_path / "copies"
    vault.back_up(copies, NOW)
    vault.destroy_cases((case_of(records).id,), LATER)
    key = bytes(vault._key)
    assert MARKER.encode() in plain(copies, key)
    assert () == vault.back_up(copies, LATER)
    assert 2 == len(backups_in(copies))
    assert MARKER.encode() not in plain(copies, key)


def test_out_of_reach_is_said(vault: Vault, records: dict[str, Record], tmp_path: Path) -> None:
    """A backup from before the key was renewed cannot be rewritten, and is named."""
    copies = tmp_path / "copies"
    vault.back_up(copies, NOW)
    vault.renew_key(PASSPHRASE, NOW)
    again = vaults.open_vault(vault.path, PASSPHRASE)
    again.back_up(copies, LATER)
    old, new = backups_in(copies)
    assert (old.path,) == again.destroy_cases((case_of(records).id,), LATER, [copies])
    assert MARKER.encode() not in plain_of(new.path, bytes(again._key), tmp_path / "look")
    again.close()


def plain_of(path: Path, key: bytes, work: Path) -> bytes:
    """One backup, decrypted."""
    work.mkdir()
    (work / path.name).write_bytes(path.read_bytes())
    return plain(work, key)


def test_the_list_says_nothing(vault: Vault, records: dict[str, Record], tmp_path: Path) -> None:
    """The plain list beside the backups has ids only: no number, no name."""
    copies = tmp_path / "copies"
    vault.back_up(copies, NOW)
    vault.destroy_cases((case_of(records).id,), LATER, [copies])
    text = (copies / backup.DESTROYED).read_text()
    assert case_of(records).id in text
    assert case_of(records).number not in text
    assert MARKER not in text
    assert isinstance(records["worker"], Worker)
    assert records["worker"].id not in text


def test_several_go_at_once_or_none(vault: Vault, records: dict[str, Record]) -> None:
    """One that is not there stops all; else each is gone, with a line in the log for each."""
    first = case_of(records)
    second = replace(first, id=new_id(), number="2026-999")
    vault.cases.commit("nog een", (added(second, NOW),), second.id)
    with pytest.raises(KeyError):
        vault.destroy_cases((first.id, "nergens"), LATER)
    left = [row.id for row in vault.cases.rows()]
    vault.destroy_cases((first.id, second.id), LATER)

    gone = [line.subject for line in vault.log.lines() if line.event == "case destroyed"]
    assert {first.id, second.id} == set(left)
    assert () == tuple(vault.cases.rows())
    assert [first.id, second.id] == gone


def test_a_folder_that_is_not_there_stops_nothing(
    vault: Vault, records: dict[str, Record], tmp_path: Path
) -> None:
    """Before the first backup, or its disk away, a case goes; a next backup knows it."""
    nowhere = tmp_path / "stick" / "backups"
    out_of_reach = vault.destroy_cases((case_of(records).id,), LATER, [nowhere])
    vault.back_up(nowhere, LATER)

    assert () == out_of_reach
    assert () == tuple(vault.cases.rows())
    assert [case_of(records).id] == json.loads((nowhere / "destroyed.json").read_text())["cases"]
