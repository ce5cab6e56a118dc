"""What earlier releases add: nobody may be read from the difference between two of them.

Persons are classed by which releases they were in. The model of the attacker is that what holds
for a person now also held in the earlier release, so that the difference between two counts is
about exactly those who came or went.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.group.disclosure.audit import Interval, bounds, intervals
from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy, Refused
from assistant.group.disclosure.table import CountTable

TOO_CLOSE = (
    "Sinds een eerdere uitgave is er zo weinig veranderd, dat het verschil enkele mensen toont.",
    "De eerdere uitgave blijft geldig.",
    "Gebruik de cijfers van de eerdere uitgave, of wacht tot er meer mensen zijn gesproken.",
)
_UNKNOWN_PEOPLE = (
    "Het is niet na te gaan wie ook in een eerdere uitgave zat; één persoon verschil is te veel.",
    "De eerdere uitgave blijft geldig.",
    "Gebruik de cijfers van de eerdere uitgave.",
)

_People = frozenset[int | str]


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
            _small_class(table, unit, released, policy)
            or any(_opens(table, unit, count, indicator, old, policy) for old in released)
        )
    )


def _small_class(table: CountTable, unit: str, released: Sequence[Release], policy: Policy) -> bool:
    """Whether few persons of this unit share the same set of releases they were in."""
    groups = [_members(table, unit)]
    groups += [old.members[unit] for old in released if old.members and unit in old.members]
    in_releases = Counter(
        tuple(person in group for group in groups) for person in frozenset().union(*groups)
    )
    return any(size < policy.cell_minimum for size in in_releases.values())


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
            difference = count - shown[name]
            if _told(came, went, (difference, difference), policy):
                return True
        else:
            before = before or intervals(old.shape, shown)
            low, high = before[name]
            if min(high, count + went) - max(low, count - came) < policy.cell_minimum:
                return True
    return False


def exposed(
    table: CountTable,
    indicator: str,
    shown: Mapping[str, int],
    released: Sequence[Release],
    policy: Policy,
) -> frozenset[str]:
    """The units whose comers and goers are told about when the trees are subtracted as a whole."""
    found: set[str] = set()
    for old in released:
        old_shown = old.shown.get(indicator, {})
        if old.members is None:
            continue
        same = [unit for unit in table.shape.persons if unit in old.members]
        moved = {unit: _moved(table, unit, old.members[unit]) for unit in same}
        limits = {}
        for unit, (came, went) in moved.items():
            known = unit in shown and unit in old_shown
            change = shown[unit] - old_shown[unit] if known else 0
            limits[unit] = (change, change) if known else (-went, came)
            if known and not -went <= change <= came:
                break  # answers changed as well, so the difference is about more than who moved
        else:
            children = {
                unit: below
                for unit, below in table.shape.children.items()
                if old.shape.children.get(unit) == below and unit in moved
            }
            difference = bounds(children, limits) or {}
            found |= {u for u, gap in difference.items() if _told(*moved[u], gap, policy)}
    return frozenset(found)


def _told(came: int, went: int, difference: Interval, policy: Policy) -> bool:
    """Whether a difference within these bounds tells too much about who came or who went.

    It does not when a class stays as uncertain as a hidden cell (all of it, when the class is
    small), or when its count would be safe to show by itself.
    """
    low, high = difference
    classes = (
        (came, max(0, low), min(came, high + went)),
        (went, max(0, -high), min(went, came - low)),
    )
    return any(
        least <= most
        and most - least < min(policy.cell_minimum, size)
        and (least < policy.cell_minimum or size - most < policy.cell_minimum)
        for size, least, most in classes
    )


def _members(table: CountTable, unit: str) -> _People:
    return (table.people or {})[unit]


def _moved(table: CountTable, unit: str, then: _People) -> tuple[int, int]:
    now = _members(table, unit)
    return len(now - then), len(then - now)
