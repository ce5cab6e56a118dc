"""The attacker's side: what can be computed about each hidden count, exactly.

This shares no code with tau-ARGUS. For one indicator the counts of a tree of units are sums of
their children, each between 0 and the persons of its unit. Such constraints have no circles, so
carrying the bounds once up and once down the tree gives the tightest interval for every unit, and
every whole number in it can occur. The tests hold this against linear programming and against
trying out every table.
"""

from collections.abc import Mapping
from typing import Literal

from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy
from assistant.group.disclosure.table import REST, Shape

Attacker = Literal["outsider", "colleague", "employer"]
Interval = tuple[int, int]


def bounds(
    children: Mapping[str, tuple[str, ...]], limits: dict[str, Interval]
) -> dict[str, Interval] | None:
    """The tightest interval per unit, from limits per unit and sums over children.

    Args:
        children: children per parent.
        limits: what is known of each unit beforehand, parents before their children.

    Returns:
        The intervals, or None when nothing fits the limits.
    """
    tight = dict(limits)
    for unit in reversed(limits):
        if unit in children:
            low = max(tight[unit][0], sum(tight[child][0] for child in children[unit]))
            high = min(tight[unit][1], sum(tight[child][1] for child in children[unit]))
            tight[unit] = (low, high)
        if tight[unit][0] > tight[unit][1]:
            return None
    for unit in limits:
        low, high = tight[unit]
        below = children.get(unit, ())
        lows = sum(tight[child][0] for child in below)
        highs = sum(tight[child][1] for child in below)
        for child in below:
            child_low, child_high = tight[child]
            tight[child] = (
                max(child_low, low - (highs - child_high)),
                min(child_high, high - (lows - child_low)),
            )
    return tight


def intervals(
    shape: Shape, shown: Mapping[str, int], attacker: Attacker = "outsider"
) -> dict[str, Interval]:
    """The tightest interval per hidden unit of one indicator; units without people have none.

    The outsider knows what is shown, the rules of sums, and how many persons each unit has, also
    where that is not shown. So does the employer: the headcount adds nothing to it. A colleague
    knows the own answer as well; given is the narrowest interval any colleague, in any unit and
    with either answer, can reach.
    """
    limits = {
        unit: (shown[unit], shown[unit]) if unit in shown else (0, persons)
        for unit, persons in shape.persons.items()
    }
    outside = bounds(shape.children, limits)
    if outside is None:
        raise ValueError("the shown counts contradict each other")
    hidden = [unit for unit, persons in shape.persons.items() if persons and unit not in shown]
    best = {unit: outside[unit] for unit in hidden}
    if attacker != "colleague":
        return best
    for own in shape.leaves():
        low, high = outside[own]
        told = []
        if low == 0 < high:
            told.append((1, high))
        if low < high == shape.persons[own]:
            told.append((low, high - 1))
        for interval in told:
            inside = bounds(shape.children, {**limits, own: interval}) or outside
            for unit in hidden:
                best[unit] = min(best[unit], inside[unit], key=_width)
    return best


def attack(release: Release, attacker: Attacker = "outsider") -> dict[tuple[str, str], Interval]:
    """The tightest interval this attacker can compute for every hidden cell.

    Args:
        release: the protected figures.
        attacker: 'outsider', 'colleague' (knows the own answer) or 'employer' (knows how many
            persons of each unit were spoken to).

    Returns:
        Low and high per (unit, indicator), both included.
    """
    if attacker not in ("outsider", "colleague", "employer"):
        raise ValueError(f"no such attacker: {attacker}")
    return {
        (unit, indicator): interval
        for indicator in release.indicators
        for unit, interval in intervals(release.shape, release.shown[indicator], attacker).items()
        if not unit.endswith(REST)
    }


def narrow(shape: Shape, shown: Mapping[str, int], policy: Policy) -> frozenset[str]:
    """The hidden units that some attacker can bring within less than the minimum of a cell."""
    outside = intervals(shape, shown)
    if all(_width(interval) >= policy.hidden_width for interval in outside.values()):
        return frozenset()  # a colleague can take off at most one
    inside = intervals(shape, shown, "colleague")
    return frozenset(u for u, interval in inside.items() if _width(interval) < policy.cell_minimum)


def _width(interval: Interval) -> int:
    return interval[1] - interval[0]
