"""What share of a unit has something, beside the rest of the organisation, in whole per cents."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.charts.bars import ROW, Bar, bar_shapes
from assistant.charts.shapes import Chart, Line, Shape, Text

HIDDEN = "te weinig mensen om te tonen"
"""What stands beside a share that may not be shown."""


@dataclass(frozen=True, slots=True)
class GroupBar:
    """One indicator: per cents (0-100) of the unit and of the rest; None is not shown."""

    title: str
    unit: int | None
    rest: int | None


def group_chart(
    bars: Sequence[GroupBar], unit: str, rest: str, width: float, size: float = 10.5
) -> Chart:
    """Two bars an indicator; `unit` and `rest` say whose they are."""
    block = 2 * ROW * size + 2.4 * size
    shapes: list[Shape] = []
    for at, bar in enumerate(bars):
        top = at * block
        if at:
            shapes.append(Line(0, top, width, top, "line", 0.5))
        shapes.append(Text(0, top + 1.6 * size, bar.title, size, "ink", True, "left", width))
        pair = (
            Bar(unit, _share(bar.unit), _words(bar.unit)),
            Bar(rest, _share(bar.rest), _words(bar.rest), "capacity", "muted"),
        )
        shapes += bar_shapes(pair, width, top + 1.9 * size, size)
    sentences = (
        f"{bar.title}: {unit} {_words(bar.unit)}, {rest} {_words(bar.rest)}." for bar in bars
    )
    alt = " ".join(["Balken: hoe langer, hoe meer mensen het noemen.", *sentences])
    return Chart(width, len(bars) * block, tuple(shapes), alt)


def _share(percent: int | None) -> float | None:
    return None if percent is None else percent / 100


def _words(percent: int | None) -> str:
    return HIDDEN if percent is None else f"{percent} van de 100"
