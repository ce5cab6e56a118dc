import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.problem import Problem
from db import keys
from db.keys import COPY, FLOOR, KEYS, Params

SECRET = "één zin"  # noqa: S105 - of keys that open nothing


@pytest.fixture(scope="module")
def data_key() -> bytes:
    """A data key."""
    return keys.new_data_key()


@pytest.fixture(scope="module")
def wrapped(data_key: bytes) -> keys.Wrap:
    """That data key under SECRET, bound to vault-a.db."""
    return keys.wrap(data_key, SECRET, "vault-a.db", FLOOR)


def test_round_trip(data_key: bytes, wrapped: keys.Wrap) -> None:
    """The right secret gives the data key back, typed with either form of é."""
    assert 32 == len(data_key)
    assert data_key == keys.unwrap(wrapped, SECRET, "vault-a.db")
    assert data_key == keys.unwrap(wrapped, "e\u0301e\u0301n zin", "vault-a.db")


def test_wrong_secret(wrapped: keys.Wrap) -> None:
    """A wrong secret gives nothing."""
    assert keys.unwrap(wrapped, SECRET + " ", "vault-a.db") is None


def test_bound_to_its_database(wrapped: keys.Wrap) -> None:
    """A wrap does not open a database with another name."""
    assert keys.unwrap(wrapped, SECRET, "vault-b.db") is None


@pytest.mark.parametrize(
    "params", [Params(63, 3, 4), Params(64, 2, 4), Params(64, 3, 3), Params(1024, 1, 4)]
)
def test_floor(wrapped: keys.Wrap, params: Params) -> None:
    """Parameters with anything below 64 MiB, 3 passes, 4 lanes are refused both ways."""
    with pytest.raises(ValueError, match="floor"):
        keys.wrap(b"0" * 32, SECRET, "vault-a.db", params)
    with pytest.raises(Problem, match="te zwak"):
        keys.unwrap(replace(wrapped, params=params), SECRET, "vault-a.db")


def test_figures_of_the_design() -> None:
    """The default is 256 MiB, 3 passes, 4 lanes; the floor 64 MiB, 3, 4 (RFC 9106, second)."""
    assert Params(256, 3, 4) == keys.DEFAULT
    assert Params(64, 3, 4) == FLOOR


def test_calibrate_doubles_until_it_takes_long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Calibration doubles the passes until a derivation takes the wanted time."""
    clock = 0.0

    def derive(secret: str, salt: bytes, params: Params) -> bytes:
        nonlocal clock
        clock += params.passes * 0.05
        return b""

    monkeypatch.setattr(keys, "_derive", derive)
    monkeypatch.setattr(keys.time, "perf_counter", lambda: clock)
    assert Params(256, 12, 4) == keys.calibrate(0.5)
    assert Params(256, 3, 4) == keys.calibrate(0.1)


def test_the_key_is_not_in_the_file(data_key: bytes, wrapped: keys.Wrap, tmp_path: Path) -> None:
    """keys.json shows neither the data key nor the secret."""
    keys.write_keys(tmp_path, keys.Keys("1234abcd", 1, "vault-a.db", wrapped, wrapped))
    text = (tmp_path / KEYS).read_text("utf-8")
    assert data_key.hex() not in text
    assert keys._text(data_key) not in text
    assert SECRET not in text


@pytest.mark.parametrize("spoil", ["missing", "empty", "cut", "changed", "other"])
def test_restored_from_its_copy(wrapped: keys.Wrap, tmp_path: Path, spoil: str) -> None:
    """A missing or damaged keys.json is read from its copy, and mended at the next opening."""
    stored = keys.Keys("1234abcd", 1, "vault-a.db", wrapped, wrapped)
    keys.write_keys(tmp_path, stored)
    path = tmp_path / KEYS
    text = path.read_text("utf-8")
    spoilt = {
        "empty": "",
        "cut": text[:100],
        "changed": text.replace('"lanes": 4', '"lanes": 5', 1),
        "other": '["iets anders"]',
    }
    if spoil == "missing":
        path.unlink()
    else:
        path.write_text(spoilt[spoil], "utf-8")
    assert stored == keys.read_keys(tmp_path)
    keys.mend(tmp_path, stored)
    assert text == path.read_text("utf-8")


def test_both_damaged(wrapped: keys.Wrap, tmp_path: Path) -> None:
    """When both files are damaged it says so, and leaves them as they are."""
    for name in (KEYS, COPY):
        (tmp_path / name).write_text("{}", "utf-8")
    with pytest.raises(Problem, match="ontbreken of zijn beschadigd"):
        keys.read_keys(tmp_path)
    assert "{}" == (tmp_path / KEYS).read_text("utf-8")


def test_a_folder_that_was_moved_is_not_called_damaged(tmp_path: Path) -> None:
    """A folder that is moved, or on a disk that was taken out, is said to be gone."""
    with pytest.raises(Problem, match="staat niet meer op haar plek"):
        keys.read_keys(tmp_path / "weg")


def test_an_older_key_never_wins(wrapped: keys.Wrap, tmp_path: Path) -> None:
    """Keys unpacked from an old backup over the newest neither hide nor remove the newest."""
    new = keys.Keys("1234abcd", 2, "vault-a.db", wrapped, wrapped)
    old = keys.Keys("1234abcd", 1, "vault-b.db", wrapped, wrapped)
    for name in ("vault-a.db", "vault-b.db"):
        (tmp_path / name).touch()
    keys.write_keys(tmp_path, new)
    (tmp_path / KEYS).write_text(keys.dump(old), "utf-8")
    assert new == keys.read_keys(tmp_path)
    (tmp_path / "vault-a.db").unlink()
    assert old == keys.read_keys(tmp_path), "what can be opened goes before what cannot"


def test_newer_keys(wrapped: keys.Wrap, tmp_path: Path) -> None:
    """Keys in the form of a newer program are refused, not taken for damaged."""
    body = json.loads(keys.dump(keys.Keys("1234abcd", 1, "vault-a.db", wrapped, wrapped)))
    del body["checksum"]
    body["format"] = keys.FORMAT + 1
    (tmp_path / KEYS).write_text(json.dumps({**body, "checksum": keys._checksum(body)}), "utf-8")
    with pytest.raises(Problem, match="nieuwere versie"):
        keys.read_keys(tmp_path)


def test_mend_removes_what_no_key_opens(wrapped: keys.Wrap, tmp_path: Path) -> None:
    """Databases left by a switch that was cut short go; the one in use and its log stay."""
    for name in ("vault-a.db", "vault-a.db-wal", "vault-b.db", "vault-b.db-wal"):
        (tmp_path / name).touch()
    (tmp_path / f"{KEYS}.new").touch()
    (tmp_path / f"{keys.WORKING}x").mkdir()
    (tmp_path / f"{keys.WORKING}x" / "vault-c.db").touch()
    keys.mend(tmp_path, keys.Keys("1234abcd", 1, "vault-a.db", wrapped, wrapped))
    stay = {"vault-a.db", "vault-a.db-wal", KEYS, COPY}
    assert stay == {path.name for path in tmp_path.iterdir()}
