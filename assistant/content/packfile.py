"""One pack file as read: its text, its rows as TOML gave them and as the models accepted them.

Packs are flat, one key a line, so the line of a fault is found by counting `[[table]]` headers.
That is done only when there is a fault: reading a sound pack costs nothing for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.content.fault import Fault
from assistant.content.model import Entry, Pack


@dataclass(slots=True)
class PackFile:
    """A pack file; `entries` keeps the places of `rows`, with None where a row was refused."""

    name: str
    text: str
    rows: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    entries: dict[str, list[Entry | None]] = field(default_factory=dict)
    pack: Pack | None = None

    def each(self, table: str) -> Iterator[tuple[int, Entry]]:
        """Place and entry of every sound row of a table."""
        for place, entry in enumerate(self.entries.get(table, ())):
            if entry is not None:
                yield place, entry

    def raw(self, table: str) -> Iterator[tuple[int, dict[str, object]]]:
        """Place and row as TOML gave it, of every row of a table, the refused ones too."""
        return enumerate(self.rows.get(table, ()))

    def fault(self, rule: str, text: str, table: str, place: int = 0, key: str = "") -> Fault:
        """A fault in this file, at the line of a row or of a key in it."""
        return Fault(self.name, line_of(self.text, table, place, key), rule, text)


def line_of(text: str, table: str, place: int = 0, key: str = "") -> int:
    """The line of the n-th `[table]` or `[[table]]`, or of a key in it; its header without one.

    Returns:
        The line, counted from 1; 1 when the table is not there.
    """
    header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]")
    wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
    seen, found = -1, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("["):
            if found:
                return found
            if header.match(line):
                seen += 1
                found = number if seen == place else 0
        elif found and key and wanted.match(line):
            return number
    return found or 1
