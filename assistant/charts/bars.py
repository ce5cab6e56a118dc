"""Rows with a title, a bar and words: what the themes and the pictures of a group share."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.charts.shapes import Colour, Rect, Shape, Text


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `share` runs from 0 to 1 and is None when it is not known or not shown."""

    title: str
    share: float | None
    words: str
    colour: Colour = "accent"
    text_colour: Colour = "ink"


def bar_shapes(bars: Sequence[Bar], width: float, top: float, size: float) -> list[Shape]:
    """The shapes of these bars below each other; a row is `ROW` times the text size high."""
    left, length = 0.36 * width, 0.36 * width
    right = left + length + size
    height = size
    made: list[Shape] = []
    for at, bar in enumerate(bars):
        middle = top + (at + 0.5) * ROW * size
        y = middle - height / 2
        made.append(Text(0, middle + 0.35 * size, bar.title, size, "ink", width=left - size))
        if bar.share is None:
            made.append(Rect(left, y, length, height, "ground", "line", height / 2, hatch=True))
        else:
            made.append(Rect(left, y, length, height, "sunk", None, height / 2))
            if bar.share > 0:
                filled = max(bar.share * length, height)
                made.append(Rect(left, y, filled, height, bar.colour, None, height / 2))
        made.append(
            Text(right, middle + 0.35 * size, bar.words, 0.9 * size, bar.text_colour, True, "left",
                 width - right)
        )  # fmt: skip
    return made


ROW = 2.3
"""The height of a row, in text sizes."""
