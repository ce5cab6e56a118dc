"""What goes in: persons and counts per unit, checked and made whole over the tree of units."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

TOTAL = "totaal"
"""The name of the computed root when the units given have no single one."""

REST = "\x00"
"""Ends the name of the part of a unit that lies in none of its children; never shown."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The tree of units with the persons in each; parents come before their children.

    People who belong to a unit but to none of its children form a child of their own, whose name
    is the unit's with `REST` behind it, so that every parent is exactly the sum of its children.
    """

    root: str
    children: dict[str, tuple[str, ...]]
    persons: dict[str, int]

    def leaves(self) -> tuple[str, ...]:
        """The units without children."""
        return tuple(unit for unit in self.persons if unit not in self.children)

    def inner(self) -> tuple[str, ...]:
        """The units with children, children before their parents."""
        return tuple(unit for unit in reversed(self.persons) if unit in self.children)


@dataclass(frozen=True)
class CountTable:
    """Persons per unit, and per indicator how many of them it holds for.

    Args:
        persons: persons spoken to per unit, nobody when empty; may be left out for a unit with
            children, which is then their sum. A unit may hold more people than its children
            together, never fewer.
        counts: per indicator the persons per unit; a unit left out counts 0, or, when it has
            children, their sum.
        tree: children per parent. Units that are under no common root are put under `TOTAL`.
        members: random person numbers per unit, needed to compare with earlier releases.

    Raises:
        ValueError: the numbers contradict each other.
    """

    persons: Mapping[str, int]
    counts: Mapping[str, Mapping[str, int]]
    tree: Mapping[str, Sequence[str]] | None = None
    members: Mapping[str, AbstractSet[int | str]] | None = None
    shape: Shape = field(init=False, repr=False, compare=False)
    rows: dict[str, dict[str, int]] = field(init=False, repr=False, compare=False)
    people: dict[str, frozenset[int | str]] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        shape = _shape(self.persons, self.tree or {})
        rows = {name: _row(shape, name, given) for name, given in self.counts.items()}
        people = None if self.members is None else _people(shape, self.members)
        object.__setattr__(self, "shape", shape)
        object.__setattr__(self, "rows", rows)
        object.__setattr__(self, "people", people)


def _shape(persons: Mapping[str, int], tree: Mapping[str, Sequence[str]]) -> Shape:
    below = _below(persons, tree)
    if not persons and not tree:
        persons = {TOTAL: 0}
    roots = [unit for unit in dict.fromkeys([*tree, *persons]) if unit not in set(below)]
    links = {parent: list(children) for parent, children in tree.items() if children}
    if len(roots) > 1:
        if TOTAL in {*persons, *below, *links}:
            raise ValueError(f"the name {TOTAL} is taken")
        links[TOTAL], roots = roots, [TOTAL]
    if not roots:
        raise ValueError("the units have no root")
    size: dict[str, int] = {}
    order = _downward(roots[0], links)
    if unreached := {*persons, *below, *links} - set(order):
        raise ValueError(f"units in a circle: {sorted(unreached)}")
    for unit in reversed(order):
        below_unit = sum(size[child] for child in links.get(unit, ()))
        if unit not in links and unit not in persons:
            raise ValueError(f"no persons given for {unit}")
        size[unit] = persons.get(unit, below_unit)
        if unit in links and size[unit] > below_unit:
            links[unit].append(unit + REST)
            size[unit + REST] = size[unit] - below_unit
        if size[unit] < below_unit:
            raise ValueError(f"{unit} has fewer persons than its children")
    whole = _downward(roots[0], links)
    children = {unit: tuple(links[unit]) for unit in whole if unit in links}
    return Shape(roots[0], children, {unit: size[unit] for unit in whole})


def _below(persons: Mapping[str, int], tree: Mapping[str, Sequence[str]]) -> list[str]:
    """The units that have a parent, when the names and numbers given can be used at all."""
    below = [child for children in tree.values() for child in children]
    if len(below) != len(set(below)):
        raise ValueError("a unit has two parents")
    if strange := [unit for unit in (*persons, *tree, *below) if unit.endswith(REST)]:
        raise ValueError(f"a name ends in a sign that is not a letter: {strange}")
    if broken := [unit for unit, size in persons.items() if not isinstance(size, int)]:
        raise ValueError(f"the persons are no whole number: {broken}")
    return below


def _downward(root: str, links: Mapping[str, Sequence[str]]) -> list[str]:
    """The units from the root down; a parent stands before its children."""
    order = [root]
    for unit in order:
        order.extend(links.get(unit, ()))
    return order


def _row(shape: Shape, name: str, given: Mapping[str, int]) -> dict[str, int]:
    if unknown := given.keys() - shape.persons.keys():
        raise ValueError(f"{name} is counted in unknown units: {sorted(unknown)}")
    row = {unit: given.get(unit, 0) for unit in shape.leaves()}
    for unit in shape.inner():
        rest = unit + REST
        below = sum(row[child] for child in shape.children[unit] if child != rest)
        if rest in shape.persons:
            if unit not in given:
                raise ValueError(f"{name} has no count for {unit}, which has people of its own")
            row[rest] = given[unit] - below
        elif given.get(unit, below) != below:
            raise ValueError(f"{name} in {unit} is not the sum of its children")
        row[unit] = given.get(unit, below)
    for unit, count in row.items():
        if not isinstance(count, int) or not 0 <= count <= shape.persons[unit]:
            raise ValueError(f"{name} in {unit} is no whole number between 0 and its persons")
    return {unit: row[unit] for unit in shape.persons}


def _people(
    shape: Shape, given: Mapping[str, AbstractSet[int | str]]
) -> dict[str, frozenset[int | str]]:
    people: dict[str, frozenset[int | str]] = {}
    for unit in reversed(shape.persons):
        if unit.endswith(REST):
            continue
        named = [child for child in shape.children.get(unit, ()) if not child.endswith(REST)]
        below = frozenset().union(*(people[child] for child in named))
        people[unit] = frozenset(given.get(unit, below))
        if unit + REST in shape.persons:
            people[unit + REST] = people[unit] - below
        if not below <= people[unit] or len(people[unit]) != shape.persons[unit]:
            raise ValueError(f"the members of {unit} are not its persons")
    return {unit: people[unit] for unit in shape.persons}
