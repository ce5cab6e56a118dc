"""The balance picture: a band for what fits, a dot for what the work asks, words beside both."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from assistant.balance.comparison import FactorBalance, Fit
from assistant.charts.balance_words import moves, words, words_after
from assistant.charts.shapes import Chart, Circle, Colour, Line, Rect, Shape, Text
from assistant.dutch import list_text

READING = (
    "De band is wat past. De stip is wat het werk vraagt. "
    "Een stip buiten de band is een knelpunt. Een gestreepte band is nog onbekend."
)
"""How to read the picture; stands beside it wherever it is shown."""

MOVES = "De gestippelde cirkel is waar de stip komt met de maatregelen."
"""What the dashed circle means; stands beside a picture that has one."""

_BESIDE = 40
"""Times the size of its texts that a picture is wide at least, to have its words beside a band."""

_NARROW = 0.45
"""The width of a letter as a share of its size, when a text is drawn as small as it may be."""

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


def balance_chart(
    balances: Sequence[FactorBalance],
    tasks: Mapping[str, str],
    width: float,
    after: Sequence[FactorBalance] = (),
    size: float = 10.5,
    aimed: Collection[str] = (),
) -> Chart:
    """The picture of these factors, in their order.

    Args:
        balances: the factors as they are now.
        tasks: the names of the tasks by id.
        width: the width of the picture, in points.
        after: the same factors as they become with the measures chosen; only what moves is drawn.
        size: the size of a factor's title, in points; everything else follows from it.
        aimed: the ids of the factors a measure was chosen for; what does not move says so there.
    """
    moved = {later.factor.id: later for later in after}
    rows = [_Row(now, _later(now, moved, aimed), tasks) for now in balances]
    beside = width >= _BESIDE * size
    row_height = (3.5 if beside else 6) * size
    shapes: list[Shape] = []
    for at, row in enumerate(rows):
        draw = row.beside if beside else row.above
        shapes += draw(width, at * row_height, size)
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


def _later(
    now: FactorBalance, moved: Mapping[str, FactorBalance], aimed: Collection[str]
) -> FactorBalance | None:
    later = moved.get(now.factor.id)
    if later is None or not (moves(now, later) or now.factor.id in aimed):
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
        becomes = words_after(self.now, self.later)
        return [
            (f"nu {first}", _COLOURS[self.now.outcome]),
            (f"met maatregel: {becomes}", _COLOURS[self.later.outcome]),
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

    def beside(self, width: float, top: float, size: float) -> list[Shape]:
        """The row's shapes from `top` down: the title, the band and the words on one line."""
        middle = top + 1.75 * size
        return [
            *self._title(0.34 * width - size, middle - 0.2 * size, size),
            *self.band(0.34 * width, 0.29 * width, middle, size),
            *self._said(0.65 * width, 0.35 * width, middle + 0.3 * size, size),
        ]

    def above(self, width: float, top: float, size: float) -> list[Shape]:
        """The same for large texts in little room: the title and the words above the band."""
        return [
            *self._title(0.44 * width - size, top + 1.6 * size, size),
            *self._said(0.44 * width, 0.56 * width, top + 2.1 * size, size),
            *self.band(0, width, top + 4.5 * size, size),
        ]

    def _title(self, width: float, y: float, size: float) -> list[Shape]:
        """The title, on two lines where one would cut it, and below it why or by what."""
        title = self.now.factor.title
        lines = (
            [title] if len(title) * _NARROW * size <= width else wrap(title, len(title) // 2 + 3)
        )
        first = y - (len(lines) - 1) * 0.6 * size
        made: list[Shape] = [
            Text(0, first + at * 1.15 * size, line, size, "ink", True, "left", width)
            for at, line in enumerate(lines)
        ]
        if self.below:
            under = first + ((len(lines) - 1) * 1.15 + 1.3) * size
            made.append(Text(0, under, self.below, size * 0.85, "muted", width=width))
        return made

    def _said(self, left: float, width: float, middle: float, size: float) -> list[Shape]:
        lines = self.lines()
        first = middle - (len(lines) - 1) * 0.65 * size
        return [
            Text(left, first + at * 1.3 * size, text, size * 0.85, colour, True, "left", width)
            for at, (text, colour) in enumerate(lines)
        ]

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
        if self.later is not None and moves(self.now, self.later):
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
