"""The agenda as an iCalendar file (RFC 5545), without anything of a case in it.

Whatever reads the file may sit in somebody else's cloud: there are no names, no texts and no
places in it, only days and a few fixed words, and the case's number for who wants that.

Written by hand: whole days and fixed words need six kinds of lines, no time zones and no repeats,
for which the well-known library brings some 2.5 MB of time zones along. Our tests read the file
with that library.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from assistant.planning.agenda import ACTION, PROGRESS, TRIAL, Item
from assistant.planning.moments import MomentKind

_WORDS = {
    ACTION: "afspraak nakijken",
    TRIAL: "proef bekijken",
    PROGRESS: "voortgangsgesprek",
    MomentKind.CONTACT: "contactmoment",
    MomentKind.STATUTORY: "moment uit de wet",
    MomentKind.FOLLOW_UP: "vervolg",
    MomentKind.CALL: "bellen",
    MomentKind.REPEAT: "opnieuw samen kijken",
    MomentKind.PLANNED: "gesprek",
}
"""What an item of each kind is called in somebody's calendar."""

_WIDEST = 75
"""Bytes a line may have before it goes on in the next (RFC 5545, 3.1)."""


def calendar(items: Sequence[Item], now: datetime, *, numbers: bool) -> bytes:
    """The items as whole days in a calendar file.

    The same item has the same identity in every file, so that reading a newer file moves what
    changed instead of doubling it.

    Args:
        items: what is due; of a kind without fixed words nothing is written.
        now: the instant it is made.
        numbers: whether the number of the case stands in the title.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Evenwicht//agenda//NL"]
    for item in items:
        if item.kind in _WORDS:
            lines += _event(item, now, numbers=numbers)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(item: Item, now: datetime, *, numbers: bool) -> Iterator[str]:
    title = f"Evenwicht: {_WORDS[item.kind]}"
    if numbers and item.number:
        title += f" ({item.number})"
    # Of the case and what it is about, not of the day: a day that moves stays the same item.
    identity = uuid5(NAMESPACE_OID, f"{item.case_id}/{item.kind}/{item.id}")
    yield "BEGIN:VEVENT"
    yield f"UID:{identity}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{item.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{item.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(title)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escaped(words: str) -> str:
    """A text as a value: its backslashes, semicolons, commas and line ends marked."""
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\r\n", "\n").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line in bytes of UTF-8, none longer than it may be and no letter cut in two."""
    parts: list[bytes] = []
    part = b""
    for letter in line:
        more = letter.encode()
        # What comes after a line end begins with a space, which counts.
        if len(part) + len(more) > _WIDEST - (1 if parts else 0):
            parts.append(part)
            part = b""
        part += more
    return b"\r\n ".join([*parts, part]) + b"\r\n"
