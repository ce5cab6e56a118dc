"""The themes of a questionnaire as bars, with the direction in words and no figures."""

from collections.abc import Sequence

from assistant.charts.bars import ROW, Bar, bar_shapes
from assistant.charts.shapes import Chart, Shape, Text

_DIRECTION = "Hoe langer de balk, hoe beter."


def themes_chart(themes: Sequence[Bar], width: float, size: float = 10.5) -> Chart:
    """The bars of the themes; each `words` says what the bar means for this person."""
    head = 2 * size
    shapes: tuple[Shape, ...] = (
        Text(0.36 * width, size, _DIRECTION, 0.85 * size, "muted"),
        *bar_shapes(themes, width, head, size),
    )
    alt = " ".join(
        [
            f"Balken per thema. {_DIRECTION}",
            *(f"{theme.title}: {theme.words}." for theme in themes),
        ]
    )
    return Chart(width, head + len(themes) * ROW * size, shapes, alt)
