"""The balance picture: a band for what fits, a dot for what the work asks, words beside both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.balance.comparison import FactorBalance, Fit
from assistant.charts.shapes import Chart, Circle, Colour, Line, Rect, Shape, Text
from assistant.dutch import list_text, number_text

READING = (
    "De band is wat past. De stip is wat het werk vraagt. "
    "Een stip buiten de band is een knelpunt. Een gestreepte band is nog onbekend."
)
"""How to read the picture; stands beside it wherever it is shown."""

MOVES = "De gestippelde cirkel is waar de stip komt met de maatregelen."
"""What the dashed circle means; stands beside a picture that has one."""

_DAY = 480.0
"""Minutes of a working day: the end of a scale of time, unless more is asked or carried."""

_COLOURS: dict[Fit, Colour] = {
    Fit.AMPLE: "good",
    Fit.FITS: "good",
    Fit.EDGE: "ink",
    Fit.OVER: "load",
    Fit.UNDER: "ink",
    Fit.UNKNOWN: "muted",
}
_WORDS = {
    Fit.AMPLE: "ruim passend",
    Fit.FITS: "passend",
    Fit.EDGE: "op de grens",
    Fit.OVER: "meer dan past",
    Fit.UNDER: "minder dan past",
    Fit.UNKNOWN: "onbekend",
}


def words(balance: FactorBalance) -> str:
    """The outcome in words: '8 kg te zwaar', 'op de grens'."""
    if balance.outcome is not Fit.OVER or balance.margin is None:
        return _WORDS[balance.outcome]
    if balance.binds == "minutes":
        return f"{number_text(-balance.margin, 0)} minuten per dag te lang"
    if balance.factor.unit:
        much = "te zwaar" if balance.factor.unit == "kg" else "te veel"
        return f"{number_text(-balance.margin)} {balance.factor.unit} {much}"
    return _WORDS[Fit.OVER]


def balance_chart(
    balances: Sequence[FactorBalance],
    tasks: Mapping[str, str],
    width: float,
    after: Sequence[FactorBalance] = (),
    size: float = 10.5,
) -> Chart:
    """The picture of these factors, in their order.

    Args:
        balances: the factors as they are now.
        tasks: the names of the tasks by id.
        width: the width of the picture, in points.
        after: the same factors as they become with the measures chosen; only what moves is drawn.
        size: the size of a factor's title, in points; everything else follows from it.
    """
    moved = {later.factor.id: later for later in after}
    rows = [_Row(now, _moved(now, moved), tasks) for now in balances]
    row_height = 3.5 * size
    shapes: list[Shape] = []
    for at, row in enumerate(rows):
        shapes += row.shapes(width, at * row_height, size)
        if at:
            y = at * row_height
            shapes.append(Line(0, y, width, y, "line", 0.5))
    return Chart(width, len(rows) * row_height, tuple(shapes), _alt(rows))


def band_chart(balance: FactorBalance, other: FactorBalance, width: float, size: float) -> Chart:
    """One factor alone: its band and its dot, on a scale that has room for another state of it.

    Args:
        balance: the factor as it is drawn.
        other: the same factor at the other moment, so that two bands can be laid side by side.
        width: the width of the picture, in points.
        size: the size that the band and the dot follow from, in points.
    """
    row = _Row(balance, None, {})
    height = 1.75 * size
    shapes = row.band(0, width, height / 2, size, other)
    return Chart(width, height, tuple(shapes), row.sentence())


def _moved(now: FactorBalance, moved: Mapping[str, FactorBalance]) -> FactorBalance | None:
    later = moved.get(now.factor.id)
    if later is None or (later.peak, later.minutes_day) == (now.peak, now.minutes_day):
        return None
    return later


def _alt(rows: Sequence["_Row"]) -> str:
    return " ".join([READING, *(row.sentence() for row in rows)])


@dataclass(frozen=True, slots=True)
class _Row:
    """One factor: now, and where it moves to."""

    now: FactorBalance
    later: FactorBalance | None
    tasks: Mapping[str, str]

    @property
    def below(self) -> str:
        """What stands below the title: the tasks that cause it, or why it is unknown."""
        if self.now.outcome is Fit.UNKNOWN:
            return self.now.gap.label
        return ", ".join(self.tasks[id_] for id_ in self.now.tasks if id_ in self.tasks)

    def lines(self) -> list[tuple[str, Colour]]:
        """The words at the right, one or two lines."""
        first = words(self.now)
        if self.later is None:
            return [(first, _COLOURS[self.now.outcome])]
        outcome = self.later.outcome
        return [
            (f"nu {first}", _COLOURS[self.now.outcome]),
            (f"met maatregel: {_WORDS[outcome]}", _COLOURS[outcome]),
        ]

    def sentence(self) -> str:
        """The row as one sentence, for who does not see the picture."""
        text = f"{self.now.factor.title}: {', '.join(line for line, _ in self.lines())}"
        names = [self.tasks[id_] for id_ in self.now.tasks if id_ in self.tasks]
        if self.now.outcome is Fit.UNKNOWN and self.below:
            text += f" ({self.below})"
        elif names:
            text += f", bij {list_text(names)}"
        return f"{text}."

    def shapes(self, width: float, top: float, size: float) -> list[Shape]:
        """The row's shapes, from `top` down."""
        band_left, band_width = 0.38 * width, 0.31 * width
        words_left = 0.71 * width
        middle = top + 1.75 * size
        small = size * 0.85
        made: list[Shape] = [
            Text(0, middle - 0.2 * size, self.now.factor.title, size, "ink", True, "left",
                 band_left - size),
        ]  # fmt: skip
        if self.below:
            made.append(
                Text(0, middle + 1.1 * size, self.below, small, "muted", width=band_left - size)
            )
        made += self.band(band_left, band_width, middle, size)
        lines = self.lines()
        first = middle + 0.3 * size - (len(lines) - 1) * 0.65 * size
        made += [
            Text(words_left, first + at * 1.3 * size, text, small, colour, True, "left",
                 width - words_left)
            for at, (text, colour) in enumerate(lines)
        ]  # fmt: skip
        return made

    def band(
        self,
        left: float,
        width: float,
        middle: float,
        size: float,
        beside: FactorBalance | None = None,
    ) -> list[Shape]:
        """The band and the dot; the scale has room for where it moves to, or for `beside`."""
        height = 1.45 * size
        radius = height / 2
        y = middle - radius
        if self.now.outcome is Fit.UNKNOWN:
            return [Rect(left, y, width, height, "ground", "line", radius, hatch=True)]
        asked, limit, end = _scale(self.now, self.later or beside)
        dot = 0.5 * size

        def x(value: float) -> float:
            return left + min(max(value / end * width, dot), width - dot)

        made: list[Shape] = [Rect(left, y, width, height, "sunk", None, radius)]
        band = min(limit / end, 1) * width
        if band > 0:
            made.append(Rect(left, y, max(band, height), height, "capacity", None, radius))
        if self.later is not None:
            later, _, _ = _scale(self.later, self.now, self.now.binds)
            made.append(Line(x(later), middle, x(asked), middle, "load", 1.5))
            made.append(Circle(x(later), middle, dot, None, "load", dashed=True))
        made.append(Circle(x(asked), middle, dot, "load", "surface"))
        return made


def _scale(
    balance: FactorBalance, other: FactorBalance | None, binds: str = ""
) -> tuple[float, float, float]:
    """What is asked, what fits and where the scale ends, for the side that decided."""
    if (binds or balance.binds) == "minutes":
        asked, limit = balance.minutes_day or 0, balance.minutes_limit or 0
        most = max(asked, limit, (other.minutes_day or 0) if other else 0)
        return asked, limit, max(_DAY, most)
    asked, limit = balance.peak or 0, balance.limit or 0
    most = max(asked, limit, (other.peak or 0) if other else 0)
    return asked, limit, max(balance.factor.top, most)
