"""The calendar file, read back by the library everybody uses for it."""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.agenda import ACTION, TRIAL, Item
from assistant.planning.ics import calendar, escaped, folded
from assistant.planning.moments import MomentKind

NOW = datetime(2026, 11, 23, 13, 3, tzinfo=UTC)


def item(kind: str, day: date = date(2026, 12, 1), **values: Any) -> Item:
    """Something due, with a text that must not get out."""
    told = {"id": "een", "text": "Geheim", "case_id": "zaak", "number": "2026-014", "job": "Lasser"}
    return Item(day=day, kind=kind, **{**told, **values})


def read(items: list[Item], *, numbers: bool = False) -> list[icalendar.Event]:
    """The events a calendar program finds in the file."""
    made = icalendar.Calendar.from_ical(calendar(items, NOW, numbers=numbers))
    assert not made.errors
    return list(made.walk("VEVENT"))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (MomentKind.CALL, "Evenwicht: bellen"),
        (MomentKind.PLANNED, "Evenwicht: gesprek"),
        (TRIAL, "Evenwicht: proef bekijken"),
        (ACTION, "Evenwicht: afspraak nakijken"),
    ],
)
def test_a_day_with_a_fixed_word(kind: str, expected: str) -> None:
    """An item is one whole day with a word of the closed list as its title."""
    (event,) = read([item(kind)])
    assert expected == event["summary"]
    assert date(2026, 12, 1) == event["dtstart"].dt
    assert date(2026, 12, 2) == event["dtend"].dt
    assert NOW == event["dtstamp"].dt


def test_nothing_of_the_case_gets_out() -> None:
    """No text, function, name or number stands in the file, unless the number is asked for."""
    made = calendar([item(kind) for kind in (ACTION, TRIAL, *MomentKind)], NOW, numbers=False)
    for word in (b"Geheim", b"Lasser", b"2026-014", b"zaak"):
        assert word not in made
    (event,) = read([item(ACTION)], numbers=True)
    assert "Evenwicht: afspraak nakijken (2026-014)" == event["summary"]


def test_a_moved_day_is_the_same_event() -> None:
    """The identity of an item stays when its day moves, and differs between items and cases."""
    first, moved = read([item(ACTION)])[0], read([item(ACTION, date(2027, 1, 2))])[0]
    assert first["uid"] == moved["uid"]
    others = [item(TRIAL), item(ACTION, id="twee"), item(ACTION, case_id="andere")]
    assert 4 == len({first["uid"], *(event["uid"] for event in read(others))})


def test_what_has_no_fixed_word_stays_home() -> None:
    """A kind without a neutral word, such as the end of keeping, is not written."""
    assert [] == read([item("keeping")])


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_survives(words: str) -> None:
    """Whatever stands in a title is read back as it was, in lines of at most 75 bytes."""
    made = folded(f"SUMMARY:{escaped(words)}")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    event = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + made + b"END:VEVENT\r\n")
    assert words == str(event["summary"])


def test_a_line_goes_on_at_75_bytes() -> None:
    """75 bytes are whole; a next line has a space and 74 more; no letter is cut (RFC 5545, 3.1)."""
    assert b"a" * 75 + b"\r\n" == folded("a" * 75)
    assert b"a" * 75 + b"\r\n " + b"a" * 74 + b"\r\n a\r\n" == folded("a" * 150)
    assert b"a" * 74 + b"\r\n \xc3\xa9\r\n" == folded("a" * 74 + "é")
