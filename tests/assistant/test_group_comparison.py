from fractions import Fraction
from math import comb

from assistant.group.comparison import Comparison


def test_the_chance_is_that_of_dealing_out_at_random() -> None:
    """For every small organisation: the ways to deal so many or more, of all ways there are."""
    for everyone in range(2, 11):
        for persons in range(1, everyone):
            for total in range(everyone + 1):
                rest = everyone - total
                for count in range(max(0, persons - rest), min(total, persons) + 1):
                    ways = sum(
                        comb(total, here) * comb(rest, persons - here)
                        for here in range(count, min(total, persons) + 1)
                    )
                    found = Comparison("x", "u", count, persons, total, everyone)
                    assert Fraction(ways, comb(everyone, persons)) == found.chance()


def test_who_is_not_above_the_rest_never_stands_out() -> None:
    """A unit with no larger part than the rest has at least one chance in four: no news."""
    for everyone in range(2, 11):
        for persons in range(1, everyone):
            for total in range(everyone + 1):
                for count in range(max(0, persons - everyone + total), min(total, persons) + 1):
                    found = Comparison("x", "u", count, persons, total, everyone)
                    assert found.above_rest or found.chance() >= Fraction(1, 4)
