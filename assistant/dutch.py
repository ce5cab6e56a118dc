"""How days, numbers and lists are written in Dutch, and how words compare, wherever they stand."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip


def day_text(day: date) -> str:
    """A day in words: 3 december 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def number_text(value: float, decimals: int = 1) -> str:
    """A number with a decimal comma, without needless zeros: 2,5 and 23.

    Half goes up, away from zero, as people do: 2,25 becomes 2,3.
    """
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded + 0:f}"  # Adding nought takes the minus off a nought.
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def list_text(words: Sequence[str]) -> str:
    """Words as one enumeration: a, b en c."""
    *first, last = words or ("",)
    return f"{', '.join(first)} en {last}" if first else last


def titles_text(titles: Sequence[str]) -> str:
    """Titles as one enumeration; 'rooster en werktijden' comes last and brings its own 'en'."""
    doubles = [title for title in titles if " en " in title]
    if not doubles:
        return list_text(titles)
    return ", ".join([title for title in titles if title not in doubles] + doubles)


def fold(words: str) -> str:
    """The words in small letters without accents, for comparing."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).strip()


def capital(words: str) -> str:
    """The words with a capital in front, the rest as it was."""
    return words[:1].upper() + words[1:]


def sentence_text(text: str) -> str:
    """What somebody typed as a sentence: a capital in front, a full stop at the end."""
    text = text.strip()
    if not text:
        return ""
    end = "" if text[-1] in '.!?…:”"' else "."
    return capital(text) + end
