"""The shapes a chart is made of; colours are roles, so each painter brings its own palette."""

from dataclasses import dataclass
from typing import Literal

Colour = Literal[
    "ground", "surface", "sunk", "line", "ink", "muted", "accent", "accent_soft",
    "load", "capacity", "good", "on_accent",
]  # fmt: skip
"""Roles of the palette (design: the two-theme table)."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with its top left corner, in points, y downwards; `hatch` for 'onbekend'."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    stroke: Colour | None = None
    radius: float = 0
    hatch: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a centre; `dashed` for where a dot would move to."""

    x: float
    y: float
    radius: float
    fill: Colour | None = None
    stroke: Colour | None = None
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Colour
    width: float = 1


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is the baseline. `width` is the room it has: painters fit or elide."""

    x: float
    y: float
    text: str
    size: float
    colour: Colour = "ink"
    bold: bool = False
    align: Literal["left", "right", "centre"] = "left"
    width: float | None = None


Shape = Rect | Circle | Line | Text


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of a size in points with its shapes, painted in order, and its text alternative."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str
