"""Exact linear programming over few whole numbers: how low or high a sum can get.

The simplex method with bounded variables and Bland's rule, in whole numbers and fractions, so that
the audit across releases rests on nothing rounded and on no solver. Slow beside one, and fast
enough for what it is for: the classes of persons of a few releases of one organisation.
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

    def highest(self, inside: Collection[int]) -> Number:
        """The highest the sum of these unknowns can be; `values` then reach it."""
        self._climb(dict.fromkeys(inside, 1))
        return sum(self._value[unknown] for unknown in inside)

    def lowest(self, inside: Collection[int]) -> Number:
        """The lowest the sum of these unknowns can be; `values` then reach it."""
        self._climb(dict.fromkeys(inside, -1))
        return sum(self._value[unknown] for unknown in inside)

    def _climb(self, gain: Mapping[int, int]) -> None:
        """Move from corner to corner until no move raises the gain any more."""
        while step := self._entering(gain):
            self._move(*step)

    def _entering(self, gain: Mapping[int, int]) -> tuple[int, int] | None:
        """The first unknown worth moving and which way, or None at the top."""
        reduced: dict[int, Number] = dict(gain)
        for basic, worth in gain.items():
            if basic in self._row_of:
                for unknown, factor in self._rows[self._row_of[basic]].items():
                    reduced[unknown] = reduced.get(unknown, 0) - worth * factor
        for unknown in sorted(reduced):
            if unknown in self._row_of or reduced[unknown] == 0 or self._high[unknown] == 0:
                continue
            way = 1 if reduced[unknown] > 0 else -1
            end = self._high[unknown] if way > 0 else 0
            if self._value[unknown] != end:
                return unknown, way
        return None

    def _move(self, entering: int, way: int) -> None:
        """Move one unknown until it, or a basic one, meets its bound."""
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
                room.append((Fraction(self._value[basic]) / rate, basic, at))
            elif high is not None:
                room.append((Fraction(high - self._value[basic]) / -rate, basic, at))
        length, _, leaving = min(room)
        length = _whole(length)
        self._value[entering] += way * length
        for at, rate in touched:
            self._value[self._basis[at]] -= rate * length
        if leaving is not None:
            self._pivot(leaving, entering)

    def _pivot(self, at: int, entering: int) -> None:
        pivot = self._rows[at]
        factor = pivot[entering]
        if factor != 1:
            pivot = {unknown: _whole(Fraction(n) / factor) for unknown, n in pivot.items()}
            self._rows[at] = pivot
        for other, row in enumerate(self._rows):
            if other == at or entering not in row:
                continue
            times = row[entering]
            for unknown, n in pivot.items():
                if value := _whole(row.get(unknown, 0) - times * n):
                    row[unknown] = value
                else:
                    row.pop(unknown, None)
        del self._row_of[self._basis[at]]
        self._basis[at] = entering
        self._row_of[entering] = at


def _whole(number: Number) -> Number:
    """A fraction without a denominator as a whole number, which is faster to reckon with."""
    if isinstance(number, Fraction) and number.denominator == 1:
        return number.numerator
    return number
