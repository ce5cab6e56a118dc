"""How close each reader can come to a hidden figure, in words: "Controleer herleidbaarheid"."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from assistant.content.library import Library
from assistant.group.disclosure import attack
from assistant.group.disclosure.audit import Attacker, Interval
from assistant.group.overview import Overview
from assistant.group.words import title_of
from ui.forms.layout import card, note, rule, text

_ATTACKERS: tuple[tuple[Attacker, str], ...] = (
    ("outsider", "Iemand van buiten, met alleen het rapport"),
    ("colleague", "Een collega, die het eigen antwoord kent"),
    ("employer", "De werkgever, die weet met wie is gesproken"),
)
_MOST = 12
"""So many hidden figures are named; of more, the closest."""

_TITLE = "Hoe dicht kan iemand bij een verborgen getal komen?"

_Cells = Mapping[tuple[str, str], Interval]


def attack_card(seen: Sequence[Overview], library: Library, *close: QWidget) -> QWidget:
    """What three readers can compute about every hidden figure, and that it is not enough.

    Args:
        seen: the sides of which figures are shown.
        library: the content packs.
        close: the button that takes the card away.
    """
    found = [
        (each, [attack(each.release, attacker) for attacker, _ in _ATTACKERS])
        for each in seen
        if each.release
    ]
    widths = [_width(interval) for _, by in found for cells in by for interval in cells.values()]
    if not widths:
        return card(_TITLE, note("Er is geen verborgen getal.", "success"), *close)
    verdict = (
        f"Bij elk verborgen getal blijven voor iedereen minstens {min(widths) + 1} waarden "
        "mogelijk. Niemand is uit deze cijfers te halen."
    )
    rows = [said for each, by in found for said in _rows(each, by, library)]
    return card(
        _TITLE,
        note(verdict, "success"),
        _grid(rows),
        *close,
        intro="Uitgerekend voor drie lezers, met alles wat zij kunnen weten. Per getal staat "
        "tussen welke waarden zij nog moeten raden.",
    )


def _rows(seen: Overview, by: Sequence[_Cells], library: Library) -> list[tuple[str, ...]]:
    """A hidden figure with what each reader knows of it: those in the tables, the closest first."""
    shown = {row.indicator for row in (*seen.rows, *seen.signals, *seen.measures)}
    inside = sorted(
        (cell for cell in by[0] if cell[1] in shown),
        key=lambda cell: min(_width(cells[cell]) for cells in by),
    )
    rows = [
        (
            f"{title_of(indicator, library)}, {unit}",
            *("{} tot en met {}".format(*cells[unit, indicator]) for cells in by),
        )
        for unit, indicator in inside[:_MOST]
    ]
    groups = (
        (f"De {len(inside) - _MOST} andere verborgen getallen", inside[_MOST:]),
        ("Wat niet in de tabel staat", [cell for cell in by[0] if cell[1] not in shown]),
    )
    for title, rest in groups:
        if rest:
            least = [min(_width(cells[cell]) for cell in rest) + 1 for cells in by]
            rows.append((title, *(f"minstens {many} waarden" for many in least)))
    return rows


def _grid(rows: Sequence[tuple[str, ...]]) -> QWidget:
    made = QWidget()
    made.setAccessibleName(_TITLE)
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    for place, title in enumerate(("Verborgen getal", *(who for _, who in _ATTACKERS))):
        grid.addWidget(text(title, "section"), 0, place)
        grid.setColumnStretch(place, 1)
    for number, row in enumerate(rows, start=1):
        grid.addWidget(rule(), 2 * number - 1, 0, 1, len(row))
        for place, words in enumerate(row):
            label = text(words, "" if place else "strong")
            if place:
                label.setAccessibleName(f"{row[0]}, {_ATTACKERS[place - 1][1]}: {words}")
            grid.addWidget(label, 2 * number, place)
    return made


def _width(interval: Interval) -> int:
    return interval[1] - interval[0]
