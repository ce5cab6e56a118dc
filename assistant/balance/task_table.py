"""Tasks with their hours from a table: what each row gives, or in words why it gives nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch import fold, number_text
from assistant.sheet_file import Row

HOURS_IN_WEEK = 168
LONGEST_NAME = 1000

_HEADS = re.compile(
    r"(taak|taken|werkzaamheden|omschrijving|functies?|activiteit|activiteiten|naam)\b(.*)"
)
_HOURS = re.compile(r"(uren|uur|hours)($|\W*(per|p|week)\b)")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])(:00)?")
"""Hours and minutes, as a spreadsheet shows a length of time."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row of the table: its number, the task and its hours a week, or why it is refused."""

    number: int
    name: str
    hours: float | None
    why: str = ""

    @property
    def said(self) -> str:
        """The row in words."""
        hours = "" if self.hours is None else f"{number_text(self.hours, 2)} uur"
        return ", ".join(part for part in (self.name, hours) if part)


def task_rows(rows: Sequence[Row], known: Sequence[str] = ()) -> tuple[TaskRow, ...]:
    """A task for each row, or why there is none.

    A first row with the names of the columns is used to find them; without one the first column
    is the task and the second its hours. 'Taken' is such a name, 'Taken verdelen' only beside a
    column of hours, and no row with a number in it has names: a task is never taken for one.

    Args:
        rows: the rows of a table.
        known: the names of tasks that are there already; the same one is not taken twice.
    """
    name_at, hours_at, body = _columns(rows)
    seen = {fold(name) for name in known}
    found = []
    for number, cells in body:
        made = _task(number, _cell(cells, name_at), _cell(cells, hours_at))
        if not made.why and fold(made.name) in seen:
            made = TaskRow(number, made.name, made.hours, "Deze taak staat er al.")
        if not made.why:
            seen.add(fold(made.name))
        found.append(made)
    return tuple(found)


def _columns(rows: Sequence[Row]) -> tuple[int, int, Sequence[Row]]:
    """Which column is the task, which its hours, and the rows without the header."""
    heads = [fold(cell) for cell in rows[0][1]] if rows else []
    hours = [place for place, head in enumerate(heads) if _HOURS.match(head)]
    names = [
        place
        for place, head in enumerate(heads)
        if (named := _HEADS.match(head)) and (hours or not named[2])
    ]
    if not (names or hours) or any(head[:1].isdigit() for head in heads):
        return 0, 1, rows
    if not names:
        return (1 if hours[0] == 0 else 0), hours[0], rows[1:]
    return names[0], (hours[0] if hours else names[0] + 1), rows[1:]


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _task(number: int, name: str, typed: str) -> TaskRow:
    name = " ".join(name.split())
    if not name:
        return TaskRow(number, typed, None, "Er staat geen taak in deze rij.")
    if len(name) > LONGEST_NAME:
        return TaskRow(number, name[:40], None, f"De taak is langer dan {LONGEST_NAME} tekens.")
    bare = typed.replace(",", ".").strip()
    bare = re.sub(r"\s*(uur|uren|u|h)\.?$", "", bare, flags=re.IGNORECASE)
    if not bare:
        return TaskRow(number, name, None)
    if clock := _CLOCK.fullmatch(bare):
        bare = str(int(clock[1]) + int(clock[2]) / 60)
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]+)?", bare):
        return TaskRow(number, name, None, f"‘{typed}’ is geen aantal uren, zoals 4 of 2,5.")
    hours = round(float(bare), 2)
    if hours > HOURS_IN_WEEK:
        return TaskRow(
            number, name, None, f"{number_text(hours, 2)} uur is meer dan er in een week zitten."
        )
    return TaskRow(number, name, hours)
