"""Makes a text fit the room it has, the same way in every painter."""

from collections.abc import Callable

_SMALLEST = 0.8
"""How much smaller a text may become before it is cut."""


def fit(
    text: str, size: float, width: float | None, measure: Callable[[str, float], float]
) -> tuple[str, float]:
    """A text and size that fit: first a little smaller, then cut with an ellipsis.

    Args:
        text: what stands there.
        size: the size in points it is meant to have.
        width: the room in points, or None when there is no limit.
        measure: the width of a text at a size, in points.
    """
    if width is None or (wide := measure(text, size)) <= width:
        return text, size
    whole = size
    # On a screen letters are whole pixels high, so that the share may be just too large.
    for share in (width / wide, _SMALLEST):
        size = whole * max(share, _SMALLEST)
        if measure(text, size) <= width + 0.01:
            return text, size
    while text and measure(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…", size
