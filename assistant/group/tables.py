"""Protected figures in tables that fit a page: what stands at the head, and in a row."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.group.disclosure import Cell

MOST_UNITS = 6
"""So many units fit beside each other; more go into a next table."""


@dataclass(frozen=True, slots=True)
class Column:
    """A unit at the head of the table; numbers are None when too small or not known.

    `above` is the unit it is part of, empty right below the whole organisation.
    """

    name: str
    spoken: int | None
    headcount: int | None
    above: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator with its cells, in the order of the columns."""

    indicator: str
    title: str
    cells: tuple[Cell, ...]


def in_tables(
    columns: Sequence[Column], rows: Sequence[Row]
) -> list[tuple[tuple[Column, ...], tuple[Row, ...]]]:
    """The columns and rows as tables that fit a page: first the units below the organisation.

    Then, per unit, those below it. What they are part of stands last. A unit without any figure is
    told about in words, and so is one in which everybody spoken to works.
    """
    if not rows:
        return []
    whole = len(columns) - 1
    place = {column.name: at for at, column in enumerate(columns[:whole])}
    tables = []
    for above in dict.fromkeys(["", *(column.above for column in columns[:whole])]):
        last = place.get(above, whole)
        units = [
            at
            for at, column in enumerate(columns[:whole])
            if column.above == above
            and (column.spoken is None or column.spoken != columns[last].spoken)
            and any(not row.cells[at].hidden for row in rows)
        ]
        told = [row for row in rows if any(not row.cells[at].hidden for at in units)]
        for first in range(0, max(len(units), 0 if above else 1), MOST_UNITS):
            here = [*units[first : first + MOST_UNITS], last]
            some = tuple(
                replace(row, cells=tuple(row.cells[at] for at in here))
                for row in (told if above else rows)
            )
            tables.append((tuple(columns[at] for at in here), some))
    return tables
