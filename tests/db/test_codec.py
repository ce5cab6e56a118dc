from dataclasses import fields
from datetime import datetime, timedelta, timezone

import pytest

from assistant.case.records import KINDS, Consult, Record
from db import codec
from db.tables import RECORDS, metadata
from tests.db.samples import full_case


@pytest.mark.parametrize("kind", KINDS)
def test_round_trip(kind: str) -> None:
    """A record of every kind comes back equal from its row, with every field's own type."""
    record = full_case()[kind]
    again = codec.from_row(kind, codec.to_row(record, kind))
    assert record == again
    assert _types(record) == _types(again)


def _types(record: Record) -> list[type]:
    return [type(getattr(record, field.name)) for field in fields(record)]


def test_instants_are_kept_in_utc() -> None:
    """An instant of another zone is the same instant, kept in UTC."""
    moment = datetime(2026, 7, 1, 11, 30, tzinfo=timezone(timedelta(hours=2)))
    assert "2026-07-01T09:30:00+00:00" == codec.encode(moment)
    consult = Consult(id="k", case_id="c", opened_at=moment)
    assert consult == codec.from_row("consult", codec.to_row(consult, "consult"))


def test_history_values() -> None:
    """The history keeps None as nothing, and any other value or record as JSON."""
    assert codec.as_json(None) is None
    assert '"é"' == codec.as_json("é")
    assert "2.5" == codec.as_json(2.5)
    assert '{"id": "a", "value": "b"}' == codec.as_json(KINDS["setting"](id="a", value="b"))


def test_every_kind_has_its_table() -> None:
    """Each kind of record has a table with a column for each field."""
    for kind, type_ in KINDS.items():
        names = [field.name for field in fields(type_)]
        assert ["seq", *names] == [column.name for column in RECORDS[kind].columns]


@pytest.mark.requirement("002-R66")
def test_no_place_for_what_may_not_be_kept() -> None:
    """No table has a column for a diagnosis, a BSN or a nationality."""
    names = {column.name for table in metadata.tables.values() for column in table.columns}
    for word in ("diagnos", "bsn", "nationalit", "disease", "medic", "treatment"):
        assert not any(word in name for name in names), word
