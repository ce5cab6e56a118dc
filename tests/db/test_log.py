import pytest
import sqlcipher3.dbapi2 as sqlcipher

from db.vault import Vault


def _break(vault: Vault, statement: str) -> int | None:
    """Write three more lines, tamper, and ask which line does not fit."""
    for event in ("a", "b", "c"):
        vault.log.write(event, "id")
    raw = vault._database.raw
    for deed in ("update", "delete"):
        raw.execute(f"DROP TRIGGER log_no_{deed}")
    raw.execute(statement)
    return vault.log.first_broken()


def test_lines(vault: Vault) -> None:
    """Events come back in order, numbered without gaps, with what they are about."""
    vault.log.write("export", "case-id")
    lines = vault.log.lines()
    assert list(range(1, len(lines) + 1)) == [line.seq for line in lines]
    assert ("vault created", "") == (lines[0].event, lines[0].subject)
    assert ("export", "case-id") == (lines[-1].event, lines[-1].subject)
    assert vault.log.first_broken() is None


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE log SET event = 'x' WHERE seq = 3", 3),
        ("UPDATE log SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 1", 1),
        ("UPDATE log SET subject = 'x' WHERE seq = 5", 5),
        ("UPDATE log SET link = 'x' WHERE seq = 2", 2),
        ("DELETE FROM log WHERE seq = 4", 4),
        ("DELETE FROM log WHERE seq = 5", 5),
        ("INSERT INTO log VALUES (9, '', 'x', '', '')", 6),
        ("SELECT 1", None),
    ],
)
def test_tampering_is_found(vault: Vault, statement: str, broken: int | None) -> None:
    """A line changed, taken out, cut off the end or put in is named by its number."""
    assert broken == _break(vault, statement)


@pytest.mark.parametrize("table", ["log", "ledger"])
def test_append_only(vault: Vault, table: str) -> None:
    """The database itself refuses to change or remove a line of log and ledger."""
    raw = vault._database.raw
    raw.execute(
        "INSERT INTO ledger (id, organisation_id, made_at, title, body) VALUES (1, 2, 3, 4, 5)"
    )
    for deed in ("DELETE FROM {}", "UPDATE {} SET seq = 9"):
        with pytest.raises(sqlcipher.IntegrityError, match=f"{table} is append-only"):
            raw.execute(deed.format(table))
