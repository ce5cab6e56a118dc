"""The audit of a release together with all earlier ones, by exact linear programming.

Everyone who was ever counted belongs to a class: the units he or she was in, release by release.
Every count shown is then a sum over classes, and what all of them together tell about any group of
classes is a linear program. Looked at are all classes, who came to and who left each unit since an
earlier release, and every hidden cell of every release.

The attacker's model is that what holds for a person stays the same. When the shown counts of all
releases together contradict that, answers have changed, and each earlier release is looked at by
itself; one that contradicts the new figures by itself tells nothing more about who came and went.

A count is a range from its lowest to its highest, so that words ('bij veel mensen') are audited in
the same way.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil, floor

from assistant.group.disclosure.audit import Interval
from assistant.group.disclosure.earlier import told
from assistant.group.disclosure.linear import Number, System
from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy
from assistant.group.disclosure.table import CountTable

_People = frozenset[int | str]
Halt = Callable[[], None]
Look = tuple[Mapping[str, _People], Mapping[str, Interval]]
"""Of one release: the members per unit, and between what the shown counts of one indicator lie."""


def exposed(
    table: CountTable,
    indicator: str,
    shown: Mapping[str, int],
    released: Sequence[Release],
    policy: Policy,
    halt: Halt = lambda: None,
) -> frozenset[str]:
    """The units shown now that help to tell too much about someone; empty when all is well.

    What the earlier releases tell by themselves is done and not looked at.

    The root is among them when hiding units below it would not help. `halt` is called now and
    then, and raises when the work has to stop.
    """
    if not released or not shown or table.people is None:
        return frozenset()
    now = (table.people, exact(shown))
    people = told_of(looks_of(indicator, released), now, policy, halt)
    root = table.shape.root
    helping = {u for u in shown if u != root and not people.isdisjoint(table.people[u])}
    return frozenset(helping or {root}) if people else frozenset()


def told_of(
    earlier: Sequence[Look], now: Look, policy: Policy, halt: Halt = lambda: None
) -> _People:
    """The people the look of now, with all earlier ones, tells too much about."""
    people = _told_of([*earlier, now], policy, halt)
    if people is None:
        pairs = [_told_of([old, now], policy, halt) for old in earlier]
        people = frozenset().union(*(found for found in pairs if found))
    return people


def fewest(
    looks: Sequence[Look], groups: Sequence[_People], caps: Sequence[Look] = ()
) -> list[int]:
    """The fewest of each of these groups it can hold for.

    `caps` hold beside all looks. Where the looks contradict each other, answers have changed, and
    it is the most that any of them asks.
    """
    found = _fewest([*looks, *caps], groups)
    if found is None:
        each = [_fewest([look, *caps], groups) or _fewest([look], groups) for look in looks]
        found = [max(lows) for lows in zip(*filter(None, each), strict=True)]
    return found or [0] * len(groups)


def _fewest(looks: Sequence[Look], groups: Sequence[_People]) -> list[int] | None:
    """The fewest of each group it can hold for, or None when the looks contradict."""
    classes = _classes([*looks, ({str(place): each for place, each in enumerate(groups)}, {})])
    place_of = {next(iter(alike)): place for place, alike in enumerate(classes)}
    system = _system(place_of, [len(alike) for alike in classes], looks)
    if not system.possible:
        return None
    return [ceil(system.lowest(_inside(place_of, people))) for people in groups]


def looks_of(indicator: str, released: Sequence[Release]) -> list[Look]:
    """What each of these releases shows of an indicator, where it is known who were counted."""
    return [
        (old.members, exact(old.shown[indicator]))
        for old in released
        if old.members is not None and indicator in old.shown
    ]


def exact(counts: Mapping[str, int]) -> dict[str, Interval]:
    """Counts as ranges."""
    return {unit: (count, count) for unit, count in counts.items()}


def _told_of(looks: Sequence[Look], policy: Policy, halt: Halt) -> _People | None:
    """The people the last look tells too much about, or None when the looks contradict."""
    classes = _classes(looks)
    sizes = [len(people) for people in classes]
    place_of = {next(iter(people)): place for place, people in enumerate(classes)}
    if _roomy(place_of, sizes, looks, policy):
        return frozenset()
    now = _system(place_of, sizes, looks)
    if not now.possible:
        return None
    groups = {inside for people in _groups(looks) if (inside := _inside(place_of, people))}
    groups |= {frozenset([place]) for place in range(len(classes))}
    risky = _told_about(now, sizes, sorted(groups, key=sorted), policy, halt)
    if not risky:
        return frozenset()
    before = _system(place_of, sizes, looks[:-1])
    known = _told_about(before, sizes, risky, policy, halt)
    told_of = (inside for inside in risky if inside not in known)
    return frozenset().union(*(classes[place] for inside in told_of for place in inside))


def _system(
    classes: Mapping[int | str, int], sizes: Sequence[int], looks: Sequence[Look]
) -> System:
    """What all these looks show, as sums over classes.

    What a count may lie below its highest is one more unknown in its sum.
    """
    most = list(sizes)
    sums = []
    for members, counts in looks:
        for unit, (low, high) in counts.items():
            inside = _inside(classes, members[unit])
            if low < high:
                inside |= {len(most)}
                most.append(high - low)
            sums.append((inside, high))
    return System(most, sums)


def _roomy(
    classes: Mapping[int | str, int], sizes: Sequence[int], looks: Sequence[Look], policy: Policy
) -> bool:
    """Whether values fit that stay well within every range, so that nobody is told about.

    From such values any group can be higher or lower by as much as a hidden count must be uncertain
    while all sums stay in their ranges. One program then does for all groups.
    """
    inner: list[Look] = []
    for members, counts in looks:
        ranges = {}
        for unit, (low, high) in counts.items():
            least = low + policy.hidden_width if low > 0 else low
            most = high - policy.hidden_width if high < len(members[unit]) else high
            if least > most:
                return False
            ranges[unit] = (least, most)
        inner.append((members, ranges))
    return _system(classes, sizes, inner).possible


def _classes(looks: Sequence[Look]) -> list[_People]:
    """The people by the units they were in, release by release."""
    units: dict[int | str, list[tuple[int, str]]] = defaultdict(list)
    for number, (members, _) in enumerate(looks):
        for unit, people in members.items():
            for person in people:
                units[person].append((number, unit))
    classes: dict[tuple[tuple[int, str], ...], set[int | str]] = defaultdict(set)
    for person, places in units.items():
        classes[tuple(places)].add(person)
    return [frozenset(people) for _, people in sorted(classes.items())]


def _groups(looks: Sequence[Look]) -> Iterator[_People]:
    """Who must not be told about: comers and goers of a unit, and every hidden cell."""
    now = looks[-1][0]
    for members, counts in looks:
        for unit, people in members.items():
            if unit not in counts:
                yield people
            if unit in now:
                yield now[unit] - people
                yield people - now[unit]


def _inside(classes: Mapping[int | str, int], people: _People) -> frozenset[int]:
    """The classes that make up these people; a class lies wholly inside or outside a unit.

    `classes` gives the place of each class by one person in it.
    """
    return frozenset(classes[person] for person in classes.keys() & people)


def _told_about(
    system: System,
    sizes: Sequence[int],
    groups: Sequence[frozenset[int]],
    policy: Policy,
    halt: Halt,
) -> list[frozenset[int]]:
    """The groups about which too much is told.

    Values that fit count for every group, so that few groups need a program of their own.
    """
    reach = _Reach(system, groups)
    found = []
    for place, inside in enumerate(groups):
        halt()
        size = sum(sizes[at] for at in inside)
        doubt = min(policy.cell_minimum, size)
        if reach.width(place) < doubt:
            system.highest(inside, reach.low[place] + doubt)
            reach.look()
        if reach.width(place) < doubt:
            system.lowest(inside, reach.high[place] - doubt)
            reach.look()
        if told(size, ceil(reach.low[place]), floor(reach.high[place]), policy):
            found.append(inside)
    return found


class _Reach:
    """How low and high each group was seen to get, kept up to date with the values that fit."""

    def __init__(self, system: System, groups: Sequence[frozenset[int]]) -> None:
        self._system = system
        self._values = system.values
        self._groups_of: dict[int, list[int]] = defaultdict(list)
        for place, inside in enumerate(groups):
            for at in inside:
                self._groups_of[at].append(place)
        self._now = [sum(self._values[at] for at in inside) for inside in groups]
        self.low, self.high = list(self._now), list(self._now)

    def width(self, place: int) -> Number:
        """How far apart the lowest and highest are that were seen of a group."""
        return self.high[place] - self.low[place]

    def look(self) -> None:
        """Take in the values the system has now; only what moved is looked at."""
        before, self._values = self._values, self._system.values
        moved = set()
        for at, (old, new) in enumerate(zip(before, self._values, strict=True)):
            if old != new:
                for place in self._groups_of[at]:
                    self._now[place] += new - old
                    moved.add(place)
        for place in moved:
            self.low[place] = min(self.low[place], self._now[place])
            self.high[place] = max(self.high[place], self._now[place])
