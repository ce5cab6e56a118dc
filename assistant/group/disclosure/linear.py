"""Exact linear programming over few whole numbers: how low or high a sum can get.

The simplex method with bounded variables, in whole numbers and fractions, so that the audit across
releases rests on nothing rounded and on no solver. It takes the steepest move, and after one that
brought nothing the first one (Bland's rule), so that it always comes to its end. Slow beside a
solver, and fast enough for what it is for: the classes of persons of some releases of one
organisation.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

Number = int | Fraction


@dataclass
class System:
    """Unknowns between 0 and `most`, of which some sums are known.

    Args:
        most: the highest value of each unknown.
        sums: per known sum the unknowns in it and their total.
    """

    most: Sequence[int]
    sums: Sequence[tuple[Collection[int], int]]
    _rows: list[dict[int, Number]] = field(init=False)
    _basis: list[int] = field(init=False)
    _high: list[Number | None] = field(init=False)
    _value: list[Number] = field(init=False)
    _row_of: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        count = len(self.most)
        extra = range(count, count + len(self.sums))
        self._rows = [
            {**dict.fromkeys(inside, 1), own: 1}
            for (inside, _), own in zip(self.sums, extra, strict=True)
        ]
        self._basis = list(extra)
        self._high = [*self.most, *(None for _ in extra)]
        self._value = [*(0 for _ in self.most), *(total for _, total in self.sums)]
        self._row_of = {basic: at for at, basic in enumerate(self._basis)}
        self._climb(dict.fromkeys(extra, -1))
        for unknown in extra:
            self._high[unknown] = 0

    @property
    def possible(self) -> bool:
        """Whether any values fit the known sums."""
        return all(value == 0 for value in self._value[len(self.most) :])

    @property
    def values(self) -> tuple[Number, ...]:
        """Values that fit: those of the last end asked for."""
        return tuple(self._value[: len(self.most)])

    def highest(self, inside: Collection[int], enough: Number | None = None) -> Number:
        """The highest the sum of these unknowns can be, or one that is `enough`.

        `values` then reach it.
        """
        return self._climb(dict.fromkeys(inside, 1), enough)

    def lowest(self, inside: Collection[int], enough: Number | None = None) -> Number:
        """The lowest the sum of these unknowns can be, or one that is `enough`.

        `values` then reach it.
        """
        return -self._climb(dict.fromkeys(inside, -1), None if enough is None else -enough)

    def _climb(self, gain: Mapping[int, int], enough: Number | None = None) -> Number:
        """Move from corner to corner until no move raises the gain any more, or it is enough."""
        reduced: dict[int, Number] = dict(gain)
        for basic, worth in gain.items():
            if basic in self._row_of:
                _subtract(reduced, self._rows[self._row_of[basic]], worth)
        reached = sum((worth * self._value[unknown] for unknown, worth in gain.items()), 0)
        steepest = True
        while enough is None or reached < enough:
            step = self._entering(reduced, steepest=steepest)
            if step is None:
                break
            unknown, way = step
            rate = way * reduced[unknown]
            length = self._move(unknown, way, reduced)
            reached += rate * length
            steepest = length > 0
        return reached

    def _entering(self, reduced: Mapping[int, Number], *, steepest: bool) -> tuple[int, int] | None:
        """The unknown to move and which way, or None at the top."""
        best: tuple[Number, int, int] | None = None
        for unknown, worth in reduced.items():
            if unknown in self._row_of or self._high[unknown] == 0:
                continue
            way = 1 if worth > 0 else -1
            if self._value[unknown] != (self._high[unknown] if way > 0 else 0):
                found = (-way * worth if steepest else 0, unknown, way)
                if best is None or found < best:
                    best = found
        return best[1:] if best else None

    def _move(self, entering: int, way: int, reduced: dict[int, Number]) -> Number:
        """Move one unknown until it, or a basic one, meets its bound; returns how far."""
        touched = [
            (at, row[entering] * way) for at, row in enumerate(self._rows) if entering in row
        ]
        room: list[tuple[Number, int, int | None]] = []
        own = self._high[entering]
        if own is not None:
            room.append(
                (own - self._value[entering] if way > 0 else self._value[entering], -1, None)
            )
        for at, rate in touched:
            basic = self._basis[at]
            high = self._high[basic]
            if rate > 0:
                room.append((_divided(self._value[basic], rate), basic, at))
            elif high is not None:
                room.append((_divided(high - self._value[basic], -rate), basic, at))
        length, _, leaving = min(room)
        self._value[entering] += way * length
        for at, rate in touched:
            self._value[self._basis[at]] -= rate * length
        if leaving is not None:
            self._pivot(leaving, entering)
            _subtract(reduced, self._rows[leaving], reduced[entering])
        return length

    def _pivot(self, at: int, entering: int) -> None:
        pivot = self._rows[at]
        factor = pivot[entering]
        if factor != 1:
            pivot = {unknown: _divided(n, factor) for unknown, n in pivot.items()}
            self._rows[at] = pivot
        for other, row in enumerate(self._rows):
            if other != at and entering in row:
                _subtract(row, pivot, row[entering])
        del self._row_of[self._basis[at]]
        self._basis[at] = entering
        self._row_of[entering] = at


def _subtract(row: dict[int, Number], other: Mapping[int, Number], times: Number) -> None:
    """Take another row off this one so many times; what becomes 0 is left out."""
    for unknown, n in other.items():
        value = row.get(unknown, 0) - times * n
        if value:
            row[unknown] = value if type(value) is int else _whole(value)
        else:
            row.pop(unknown, None)


def _divided(number: Number, by: Number) -> Number:
    """Divided exactly; by 1 or -1 there is nothing to reckon."""
    if by == 1:
        return number
    return -number if by == -1 else _whole(Fraction(number) / by)


def _whole(number: Number) -> Number:
    """A fraction without a denominator as a whole number, which is faster to reckon with."""
    if isinstance(number, Fraction) and number.denominator == 1:
        return number.numerator
    return number
