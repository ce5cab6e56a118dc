"""Days and times as a person says them on screen: vandaag, di 24 nov, 14:03."""

from datetime import date, datetime

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_COUNTS = (
    "Geen", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien",
    "Elf", "Twaalf",
)  # fmt: skip
_NOON, _EVENING = 12, 18


def short_day(day: date, today: date) -> str:
    """A day near today: 'vandaag', 'morgen', 'di 24 nov', with the year when it is another one."""
    near = {-1: "gisteren", 0: "vandaag", 1: "morgen"}.get((day - today).days)
    if near is not None:
        return near
    words = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def due_day(day: date, today: date) -> str:
    """The day something is due: 'morgen', or 'al sinds gisteren' when that day went by."""
    return f"al sinds {short_day(day, today)}" if day < today else short_day(day, today)


def time_text(moment: datetime) -> str:
    """The time of an instant where the AD is: 14:03."""
    return f"{moment.astimezone():%H:%M}"


def moment_text(moment: datetime, today: date) -> str:
    """An instant: 'vandaag 14:03'."""
    here = moment.astimezone()
    return f"{short_day(here.date(), today)} {here:%H:%M}"


def greeting(moment: datetime) -> str:
    """What one says at this time of the day."""
    hour = moment.astimezone().hour
    return "Goedemorgen" if hour < _NOON else "Goedemiddag" if hour < _EVENING else "Goedenavond"


def count_text(number: int) -> str:
    """A small number as a word with a capital, a large one in figures."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)
