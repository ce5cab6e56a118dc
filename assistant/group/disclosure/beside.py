"""Counts of bottlenecks beside words about functions, which lie beside the units of the counts.

Whoever has a bottleneck on a factor told that the work asks it. So a count is a lowest for how many
told in a function, and what a word says at most is a highest for how many have the bottleneck in
it: of two functions in one department each bounds the other.
"""

from collections.abc import Sequence

from assistant.group.disclosure.rules import Policy
from assistant.group.disclosure.together import Look, fewest

_People = frozenset[int | str]

Told = tuple[_People, int]
"""A word: the people in the function, and the most of them that it says told."""


def opening(
    new: Sequence[Told], old: Sequence[Told], counted: Sequence[Look], policy: Policy
) -> list[bool]:
    """Which new words tell too much beside these counts and all other words.

    All of them, when they tell about an old word more than was told without them.
    """
    lows = _lows(counted, [*new, *old])
    found = zip(old, lows[len(new) :], _lows(counted, old), strict=True)
    if any(low > known and _tells(each, low, policy) for each, low, known in found):
        return [True] * len(new)
    return [_tells(each, low, policy) for each, low in zip(new, lows, strict=False)]


def helping(looks: Sequence[Look], told: Sequence[Told], policy: Policy) -> frozenset[str]:
    """The units of the last look that help to tell too much beside words that went out before.

    What the earlier looks tell by themselves is done and not looked at.
    """
    members, counts = looks[-1]
    found: set[str] = set()
    for each, low, known in zip(told, _lows(looks, told), _lows(looks[:-1], told), strict=True):
        if low > known and _tells(each, low, policy):
            people, _ = each
            inside = {unit for unit in counts if members[unit] & people}
            alone = {u for u in inside if counts[u][0] > len(members[u] - people)}
            found |= alone or inside or counts.keys()
    return frozenset(found)


def _lows(looks: Sequence[Look], told: Sequence[Told]) -> list[int]:
    """Of how many in each of these functions the counts say at least that they told."""
    caps = [({"": people}, {"": (0, most)}) for people, most in told]
    return fewest(looks, [people for people, _ in told], caps)


def _tells(told: Told, low: int, policy: Policy) -> bool:
    """Whether a word tells too much beside counts of bottlenecks on its factor.

    The nearer the fewest who have it (`low`) come to the most people the word allows, the surer it
    is that the others told nothing. As long as there is as much between the two as a group must
    stay uncertain, every group of people may lie as far apart as the counts leave it: one can be
    exchanged for another within each count.
    """
    return told[1] - low < policy.cell_minimum
