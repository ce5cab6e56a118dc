"""The work ability scale from 7 to 49 with its categories, the outcome on it and its source."""

from collections.abc import Sequence

from assistant.charts.shapes import Chart, Circle, Colour, Line, Rect, Shape, Text
from assistant.dutch import number_text

_LOWEST, _HIGHEST = 7.0, 49.0
_FILLS: tuple[Colour, ...] = ("sunk", "accent_soft", "capacity", "accent")
_DIRECTION = "Hoger is beter."


def scale_chart(
    value: float,
    category: str,
    categories: Sequence[tuple[str, float]],
    source: str,
    width: float,
    size: float = 10.5,
) -> Chart:
    """The outcome on its scale.

    Args:
        value: the outcome in points, 7 to 49.
        category: the outcome's category in words.
        categories: each category with the points at which it starts, lowest first.
        source: where the outcome comes from.
        width: the width in points.
        size: the size of the text in points.
    """

    def x(points: float) -> float:
        return (points - _LOWEST) / (_HIGHEST - _LOWEST) * width

    at = min(max(x(value), size), width - size)
    bar, height = 2.6 * size, 1.2 * size
    middle = bar + height / 2
    said = f"{number_text(value)} van 49: {category}"
    shapes: list[Shape] = [
        Text(0, size, said, 1.1 * size, "ink", True),
        Text(width, size, _DIRECTION, 0.85 * size, "muted", align="right"),
    ]
    ends = [start for _, start in categories[1:]] + [_HIGHEST]
    for (name, start), end, fill in zip(categories, ends, _FILLS, strict=True):
        shapes.append(Rect(x(start), bar, x(end) - x(start), height, fill))
        for line, text in enumerate((name, f"vanaf {number_text(start)}")):
            y = bar + (2.3 + line) * size
            shapes.append(Text(x(start), y, text, 0.8 * size, "muted", width=x(end) - x(start) - 4))
    shapes += [
        Line(at, bar - 0.4 * size, at, bar + height + 0.4 * size, "load", 1.5),
        Circle(at, middle, 0.5 * size, "load", "surface"),
        Text(0, bar + 4.9 * size, f"Bron: {source}", 0.8 * size, "muted", width=width),
    ]
    steps = ", ".join(f"{name} vanaf {number_text(start)}" for name, start in categories)
    alt = f"Werkvermogen op een schaal van 7 tot 49: {said}. {_DIRECTION} {steps}. Bron: {source}."
    return Chart(width, bar + 5.4 * size, tuple(shapes), alt)
