"""Parts of the picture of a group: what people share, the tables, and the way on without any."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from assistant.content.library import Library
from assistant.group.overview import Overview
from assistant.group.picture import READING, pattern_chart
from assistant.group.tables import Row, in_tables
from ui.charts.painter import ChartView
from ui.forms.layout import button, card, column, line, muted, text
from ui.pages.group_table import group_table
from ui.theme import current

_CHART_WIDTH, _CHART_TEXT = 900.0, 13
_WAY_ON = (
    "Schrijf op wat u op de werkplek zag en wat andere bronnen zeggen, en stel voor wat er anders "
    "kan. In het document staan ook vragen om samen naar het werk te kijken."
)


def patterns_card(seen: Overview, library: Library) -> QWidget:
    """What people share, in sentences by kind and as a picture."""
    parts: list[QWidget] = []
    for title in dict.fromkeys(found.title for found in seen.patterns):
        same = [found for found in seen.patterns if found.title == title]
        parts.append(column(text(title, "strong"), *(text(p.text) for p in same), spacing=4))
    chart = pattern_chart(seen.patterns, library, _CHART_WIDTH, current().px(_CHART_TEXT))
    if chart.shapes:
        parts += [muted(READING), ChartView(chart, "Deel van de mensen met dit knelpunt")]
    return card("Wijzen de pijlen dezelfde kant op?", *parts)


def tables_of(
    seen: Overview,
    found: Sequence[Row],
    first: str,
    outstanding: frozenset[tuple[str, str]] = frozenset(),
) -> list[QWidget]:
    """The tables of these rows; those below a unit say below which."""
    tables = []
    for columns, rows in in_tables(seen.columns, found):
        last = columns[-1]
        within = "" if last is seen.columns[-1] else f", binnen {last.name}"
        tables.append(group_table(columns, rows, f"{first}{within}", outstanding))
    return tables


def way_on_card(go: Callable[[str], object]) -> QWidget:
    """What can be done where no figure may be shown: there is always an advice to give."""
    return card(
        "Er is wel iets te zeggen",
        text(_WAY_ON),
        line(
            button("Schrijf het &advies", "primary", lambda: go("Advies")),
            button("Naar de &documenten", "plain", lambda: go("Documenten")),
        ),
    )
