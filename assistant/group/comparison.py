"""Is a bottleneck more common in one unit than chance explains?

A unit stands out when the number of its people with a bottleneck is too high for chance: drawn at
random from everyone spoken to, so many or more of them would be in one unit at most `chance` of the
time, divided over all comparisons of the table (Fisher's exact test, one-sided, with Bonferroni's
correction). The source asks for "enough" cases that point the same way and gives no figure
(Regioplan 2016, L387-388 and L1912-1916), so the figures are policy of the packs.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import comb
from typing import Self

from assistant.content.library import Library


@dataclass(frozen=True, slots=True)
class Bars:
    """What figures must reach before anything is said of them, as parts of one.

    Attributes:
        chance: how often chance alone may make some unit of the table stand out.
        shared: from which part of a unit's people a bottleneck is called shared.
        most: a unit's cases diverge when no shown count reaches `shared` and no hidden one can
            reach this.
    """

    chance: Fraction
    shared: Fraction
    most: Fraction

    @classmethod
    def from_library(cls, library: Library) -> Self:
        """The policy values of the packs, which are percentages."""
        names = ("group_chance", "group_shared", "group_diverges")
        return cls(*(Fraction(library.policy(name)) / 100 for name in names))


@dataclass(frozen=True, slots=True)
class Comparison:
    """A unit against the rest of the organisation, for one bottleneck.

    `count` of `persons` in the unit, `total` of `total_persons` in the whole organisation.
    """

    indicator: str
    unit: str
    count: int
    persons: int
    total: int
    total_persons: int

    @property
    def rest(self) -> int:
        """How many have it outside the unit."""
        return self.total - self.count

    @property
    def rest_persons(self) -> int:
        """How many were spoken to outside the unit."""
        return self.total_persons - self.persons

    @property
    def above_rest(self) -> bool:
        """Whether the unit's part is larger than that of the rest."""
        return self.count * self.rest_persons > self.rest * self.persons

    @property
    def part(self) -> Fraction:
        """The part of the unit that has it."""
        return Fraction(self.count, self.persons)

    def chance(self) -> Fraction:
        """The chance of so many or more in this unit, if the people were dealt out at random."""
        rest = self.total_persons - self.total
        ways = comb(self.total, self.count) * comb(rest, self.persons - self.count)
        found = 0
        # Each next number of ways from the one before: in a large organisation a single `comb` is
        # a number of thousands of digits.
        for here in range(self.count, min(self.total, self.persons) + 1):
            found += ways
            more = (self.total - here) * (self.persons - here)
            ways = ways * more // ((here + 1) * (rest - self.persons + here + 1))
        return Fraction(found, comb(self.total_persons, self.persons))
