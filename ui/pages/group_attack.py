"""How close each reader can come to a hidden figure, in words: "Controleer herleidbaarheid"."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QWidget

from assistant.content.library import Library
from assistant.group.disclosure import attack
from assistant.group.disclosure.audit import Attacker, Interval
from assistant.group.overview import Overview
from assistant.group.words import title_of
from ui.forms.layout import card, column, note, text

_ATTACKERS: tuple[tuple[Attacker, str], ...] = (
    ("outsider", "Iemand van buiten, met alleen het rapport"),
    ("colleague", "Een collega, die het eigen antwoord kent"),
    ("employer", "De werkgever, die weet met wie is gesproken"),
)
_MOST = 12
"""So many hidden figures are named; of more, the closest."""


def attack_card(seen: list[Overview], library: Library, *close: QWidget) -> QWidget:
    """What three readers can compute about every hidden figure, and that it is not enough.

    Args:
        seen: the sides of which figures are shown.
        library: the content packs.
        close: the button that takes the card away.
    """
    parts: list[QWidget] = []
    widths: list[int] = []
    for attacker, who in _ATTACKERS:
        said: list[str] = []
        for each in seen:
            found = attack(each.release, attacker) if each.release else {}
            widths += map(_width, found.values())
            said += _said(each, found, library)
        parts += [text(who, "strong"), *map(text, said or ["Er is geen verborgen getal."])]
    verdict = "Er is geen verborgen getal."
    if widths:
        verdict = (
            f"Bij elk verborgen getal blijven voor iedereen minstens {min(widths) + 1} waarden "
            "mogelijk. Niemand is uit deze cijfers te halen."
        )
    return card(
        "Hoe dicht kan iemand bij een verborgen getal komen?",
        note(verdict, "success"),
        column(*parts, spacing=4),
        *close,
        intro="Uitgerekend voor drie lezers, met alles wat zij kunnen weten.",
    )


def _said(
    seen: Overview, found: Mapping[tuple[str, str], Interval], library: Library
) -> Iterator[str]:
    """How close this reader comes: in the rows of the table, and elsewhere at closest."""
    shown = {row.indicator for row in (*seen.rows, *seen.signals, *seen.measures)}
    named = sorted(
        (cell for cell in found.items() if cell[0][1] in shown), key=lambda cell: _width(cell[1])
    )
    for (unit, indicator), (low, high) in named[:_MOST]:
        yield f"{title_of(indicator, library)}, {unit}: {low} tot en met {high}."
    if len(named) > _MOST:
        yield f"De {len(named) - _MOST} andere verborgen getallen zijn nog minder zeker."
    widths = [_width(interval) for (_, name), interval in found.items() if name not in shown]
    if widths:
        yield (
            "Wat niet in de tabel staat: bij elk getal blijven minstens "
            f"{min(widths) + 1} waarden mogelijk."
        )


def _width(interval: Interval) -> int:
    return interval[1] - interval[0]
