"""Numbers and days as they are typed and shown: with a comma, and day-month-year."""

import re
from datetime import date
from typing import Any

from assistant.case.words import AnswerState
from ui.forms.typed import Refused

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Days outside these years are slips of the finger; terms could not be counted from them."""


def parse_number(
    typed_text: str, minimum: float | None, maximum: float | None, decimals: int
) -> float | None:
    """A typed number, with a comma or a point; None when nothing is typed.

    Raises:
        Refused: no number, outside the bounds, or more decimals than these.
    """
    bare = typed_text.strip().replace(",", ".")
    if not bare:
        return None
    if not re.fullmatch(r"[-+]?[0-9]{1,15}(\.[0-9]+)?", bare):
        raise Refused("Vul een getal in, bijvoorbeeld 4,5." if decimals else "Vul een getal in.")
    if len(bare.partition(".")[2]) > decimals:
        raise Refused(
            f"Gebruik hoogstens {decimals} cijfers achter de komma."
            if decimals
            else "Vul een heel getal in."
        )
    value = float(bare) if decimals else int(bare)
    if minimum is not None and maximum is not None and not minimum <= value <= maximum:
        raise Refused(
            f"Vul een getal in van {show_number(minimum)} tot en met {show_number(maximum)}."
        )
    if minimum is not None and value < minimum:
        raise Refused(f"Vul een getal in van {show_number(minimum)} of meer.")
    if maximum is not None and value > maximum:
        raise Refused(f"Vul een getal in van {show_number(maximum)} of minder.")
    return value


def as_digits(value: float) -> str:
    """A number as digits with a point, without an exponent."""
    return f"{value:g}" if value % 1 == 0 and abs(value) < 1e6 else str(value)  # noqa: PLR2004 - above that :g would use an exponent


def show_number(value: Any) -> str:
    """A stored number with a decimal comma; an empty text without one."""
    if value is None or value == "" or isinstance(value, AnswerState):
        return ""
    return as_digits(float(value)).replace(".", ",")


def parse_day(typed_text: str) -> date | None:
    """A typed day, day-month-year; None when nothing is typed.

    Raises:
        Refused: not such a day, or not in a year that anyone alive has to do with.
    """
    bare = typed_text.strip()
    if not bare:
        return None
    found = re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", bare)
    if found and not FIRST_YEAR <= int(found[3]) <= LAST_YEAR:
        raise Refused(f"Vul een jaar in van {FIRST_YEAR} tot en met {LAST_YEAR}.")
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        pass
    raise Refused("Vul de datum in als dag-maand-jaar, bijvoorbeeld 23-11-2026.")


def show_day(value: Any) -> str:
    """A stored day as it is typed; an empty text without one."""
    if isinstance(value, AnswerState) or not value:
        return ""
    day = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{day:%d-%m-%Y}"
