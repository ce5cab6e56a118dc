"""What earlier releases add: nobody may be read from the difference between two of them.

Those who count are classed by which releases they were in. The model of the attacker is that what
holds for one now also held in the earlier release, so that the difference between two counts is
about exactly those who came or went; `readings` says who that is when some are spoken to again.
"""

from collections import defaultdict
from collections.abc import Sequence

from assistant.group.disclosure.audit import Interval, intervals
from assistant.group.disclosure.readings import Number, People, readings
from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy, Refused
from assistant.group.disclosure.table import CountTable

TOO_CLOSE = (
    "Sinds een eerdere uitgave is er zo weinig veranderd, dat het verschil enkele mensen toont.",
    "Maar enkelen kwamen, gingen of zijn opnieuw gesproken. De eerdere uitgave blijft geldig.",
    "Gebruik de cijfers van de eerdere uitgave, of wacht tot er meer mensen zijn gesproken.",
)
_UNKNOWN_PEOPLE = (
    "Het is niet na te gaan wie ook in een eerdere uitgave zat; één persoon verschil is te veel.",
    "De eerdere uitgave blijft geldig.",
    "Gebruik de cijfers van de eerdere uitgave.",
)


def comparable(table: CountTable, released: Sequence[Release]) -> None:
    """Refuse when it is unknown who was in which release."""
    if released and (table.people is None or any(old.members is None for old in released)):
        raise Refused(*_UNKNOWN_PEOPLE)


def closed(
    table: CountTable, indicator: str, released: Sequence[Release], policy: Policy
) -> frozenset[str]:
    """The units whose count must stay hidden now, because of what was released before."""
    return frozenset(
        unit
        for unit, count in table.rows[indicator].items()
        if released
        and table.shape.persons[unit]
        and (
            _small_class(table, unit, indicator, released, policy)
            or any(_opens(table, unit, count, indicator, old, policy) for old in released)
        )
    )


def _small_class(
    table: CountTable, unit: str, indicator: str, released: Sequence[Release], policy: Policy
) -> bool:
    """Whether few persons of this unit share the same set of releases they were counted in."""
    groups = [_members(table, unit)]
    groups += [
        old.members[unit]
        for old in released
        if old.members and unit in old.members and indicator in old.shown
    ]
    return few_alike(groups, policy)


def few_alike(groups: Sequence[People], policy: Policy) -> bool:
    """Whether few people are in the same of these groups: a class smaller than the minimum."""
    return any(
        len(alike) < policy.cell_minimum
        for read in readings(groups)
        for alike in classes([read(group) for group in groups])
    )


def classes(groups: Sequence[People]) -> list[People]:
    """Those who count by which of these groups they are in."""
    alike: dict[tuple[bool, ...], set[Number]] = defaultdict(set)
    for counted in frozenset().union(*groups):
        alike[tuple(counted in group for group in groups)].add(counted)
    return list(map(frozenset, alike.values()))


def _opens(
    table: CountTable, unit: str, count: int, indicator: str, old: Release, policy: Policy
) -> bool:
    """Whether this count beside one earlier release tells about few persons of any unit there."""
    shown = old.shown.get(indicator)
    if shown is None or old.members is None:
        return False
    now = _members(table, unit)
    before: dict[str, Interval] | None = None
    for name, then in old.members.items():
        if now.isdisjoint(then):
            continue
        came, went = len(now - then), len(then - now)
        if name in shown:
            more = count - shown[name]
            if told(came, max(0, more), min(came, more + went), policy):
                return True
            if told(went, max(0, -more), min(went, came - more), policy):
                return True
        else:
            before = before or intervals(old.shape, shown)
            low, high = before[name]
            if min(high, count + went) - max(low, count - came) < policy.cell_minimum:
                return True
    return False


def told(size: int, least: int, most: int, policy: Policy) -> bool:
    """Whether knowing that between `least` and `most` of so many persons have it is too much.

    It is not when they stay as uncertain as a hidden cell (altogether, when they are few), or when
    their count would be safe to show by itself. Bounds that cross tell that answers have changed.
    """
    if least > most:
        return False
    uncertain = most - least >= min(policy.cell_minimum, size)
    safe = least >= policy.cell_minimum and size - most >= policy.cell_minimum
    return not (uncertain or safe)


def _members(table: CountTable, unit: str) -> People:
    return (table.people or {})[unit]
