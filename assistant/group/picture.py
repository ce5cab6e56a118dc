"""The picture of the patterns: a unit beside the rest of the organisation, in whole people."""

from collections.abc import Sequence

from assistant.charts.bars import ROW, Bar, bar_shapes
from assistant.charts.shapes import Chart, Colour, Line, Shape, Text
from assistant.content.library import Library
from assistant.group.patterns import Pattern
from assistant.group.words import title_of

READING = "Hoe langer de balk, hoe groter het deel van de mensen voor wie dit een knelpunt is."
"""How to read the picture; stands beside it wherever it is shown."""


def pattern_chart(
    found: Sequence[Pattern], library: Library, width: float, size: float = 10.5
) -> Chart:
    """Two bars per pattern that compares a unit with the rest; the other patterns have no bars.

    Args:
        found: the patterns, drawn in their order.
        library: the content packs.
        width: the width of the picture, in points.
        size: the size of a title, in points.
    """
    block = 2 * ROW * size + 2.4 * size
    shapes: list[Shape] = []
    said: list[str] = []
    for pattern in found:
        bars = _bars(pattern)
        if not bars:
            continue
        top = len(said) * block
        unsure = " – verschil kan toeval zijn" if pattern.kind == "chance" else ""
        title = f"{title_of(pattern.indicator, library)}, {pattern.unit}{unsure}"
        if said:
            shapes.append(Line(0, top, width, top, "line", 0.5))
        shapes.append(Text(0, top + 1.6 * size, title, size, "ink", True, "left", width))
        shapes += bar_shapes(bars, width, top + 1.9 * size, size)
        said.append(f"{title}: {bars[0].words}, elders {bars[1].words}.")
    return Chart(width, len(said) * block, tuple(shapes), " ".join([READING, *said]))


def _bars(pattern: Pattern) -> tuple[Bar, ...]:
    if pattern.count is None or not pattern.persons or pattern.rest is None:
        return ()
    rest_persons = pattern.rest_persons or 0
    colour: Colour = "load" if pattern.kind == "stands_out" else "accent"
    return (
        Bar(
            pattern.unit,
            pattern.count / pattern.persons,
            f"{pattern.count} van {pattern.persons}",
            colour,
        ),
        Bar(
            "Elders",
            pattern.rest / rest_persons,
            f"{pattern.rest} van {rest_persons}",
            "capacity",
            "muted",
        ),
    )
