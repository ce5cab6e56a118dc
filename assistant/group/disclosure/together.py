"""The audit of a release together with all earlier ones, by exact linear programming.

Everyone who was ever counted belongs to a class: the units he or she was in, release by release.
Every count shown is then a sum over classes, and what all of them together tell about any group of
classes is a linear program. Looked at are all classes, who came to and who left each unit since an
earlier release, and every hidden cell of every release.

The attacker's model is that what holds for a person stays the same. When the shown counts of all
releases together contradict that, answers have changed, and each earlier release is looked at by
itself; one that contradicts the new figures by itself tells nothing more about who came and went.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor

from assistant.group.disclosure.earlier import told
from assistant.group.disclosure.linear import System
from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy
from assistant.group.disclosure.table import CountTable

_People = frozenset[int | str]
_Look = tuple[Mapping[str, _People], Mapping[str, int]]
"""Of one release: the members per unit, and what is shown of one indicator."""


def exposed(
    table: CountTable,
    indicator: str,
    shown: Mapping[str, int],
    released: Sequence[Release],
    policy: Policy,
) -> frozenset[str]:
    """The units shown now that help to tell too much about someone; empty when all is well.

    What the earlier releases tell by themselves is done and not looked at.

    The root is among them when hiding units below it would not help.
    """
    if not released or not shown or table.people is None:
        return frozenset()
    looks: list[_Look] = [
        (old.members, old.shown[indicator])
        for old in released
        if old.members is not None and indicator in old.shown
    ]
    now = (table.people, shown)
    people = _told_of([*looks, now], policy)
    if people is None:
        pairs = [_told_of([old, now], policy) for old in looks]
        people = frozenset().union(*(found for found in pairs if found))
    root = table.shape.root
    helping = {u for u in shown if u != root and not people.isdisjoint(table.people[u])}
    return frozenset(helping or {root}) if people else frozenset()


def _told_of(looks: Sequence[_Look], policy: Policy) -> _People | None:
    """The people the last look tells too much about, or None when the looks contradict."""
    classes = _classes(looks)
    sizes = [len(people) for people in classes]
    now, before = (_system(classes, sizes, known) for known in (looks, looks[:-1]))
    if not now.possible:
        return None
    groups = {inside for people in _groups(looks) if (inside := _inside(classes, people))}
    groups |= {frozenset([place]) for place in range(len(classes))}
    risky = _told_about(now, sizes, sorted(groups, key=sorted), policy)
    known = _told_about(before, sizes, risky, policy)
    told_of = (inside for inside in risky if inside not in known)
    return frozenset().union(*(classes[place] for inside in told_of for place in inside))


def _system(classes: Sequence[_People], sizes: Sequence[int], looks: Sequence[_Look]) -> System:
    """What all these looks show, as sums over classes."""
    return System(
        sizes,
        [
            (_inside(classes, members[unit]), count)
            for members, counts in looks
            for unit, count in counts.items()
        ],
    )


def _classes(looks: Sequence[_Look]) -> list[_People]:
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


def _groups(looks: Sequence[_Look]) -> Iterator[_People]:
    """Who must not be told about: comers and goers of a unit, and every hidden cell."""
    now = looks[-1][0]
    for members, counts in looks:
        for unit, people in members.items():
            if unit not in counts:
                yield people
            if unit in now:
                yield now[unit] - people
                yield people - now[unit]


def _inside(classes: Sequence[_People], people: _People) -> frozenset[int]:
    """The classes that make up these people; a class lies wholly inside or outside a unit."""
    return frozenset(at for at, persons in enumerate(classes) if next(iter(persons)) in people)


def _told_about(
    system: System, sizes: Sequence[int], groups: Sequence[frozenset[int]], policy: Policy
) -> list[frozenset[int]]:
    """The groups about which too much is told.

    Values that fit count for every group, so that few groups need a program of their own.
    """
    ends = [[sum(system.values[at] for at in inside)] * 2 for inside in groups]
    found = []
    for inside, own in zip(groups, ends, strict=True):
        size = sum(sizes[at] for at in inside)
        for end in (system.highest, system.lowest):
            if own[1] - own[0] >= min(policy.cell_minimum, size):
                break
            end(inside)
            for members, reached in zip(groups, ends, strict=True):
                value = sum(system.values[at] for at in members)
                reached[:] = min(reached[0], value), max(reached[1], value)
        if told(size, ceil(own[0]), floor(own[1]), policy):
            found.append(inside)
    return found
