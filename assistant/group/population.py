"""Who is counted: persons, not consults, once a period, in the tree of units of their employer."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.case.lists import SeenFact
from assistant.case.records import Organisation, Unit
from assistant.case.words import UnitLevel
from assistant.group.disclosure import CountTable, Policy
from assistant.group.disclosure.readings import number

COUNTED = {
    "work": ("bottleneck:", "measure:", "signal:"),
    "health": ("disbalance:", "work_ability:"),
}
"""What goes into the table of each side. Causes, levels and disbalances follow partly from
bottlenecks, so that beside them they could show what is hidden. On the health side the disbalance
is counted and the bottleneck is not: the two sides then share no count, and neither bounds the
other."""


@dataclass(frozen=True, slots=True)
class Population:
    """A table ready to be protected.

    `unit_of` gives the record behind a name of the table. `left_out` are the units with so few
    persons that they count only in the unit above, `kept_back` those that do so to protect such a
    one beside them, `silent` those in which nobody was spoken to. `names` has what every unit is
    called, by its id, so that no two are called the same.
    """

    table: CountTable
    unit_of: dict[str, Unit]
    left_out: tuple[Unit, ...]
    kept_back: tuple[Unit, ...]
    silent: tuple[Unit, ...]
    names: dict[str, str]


def population(
    facts: Sequence[SeenFact],
    units: Sequence[Unit],
    organisation: Organisation,
    side: str,
    policy: Policy,
) -> Population:
    """Count the persons of a period for one privacy side ('work' or 'health').

    A person with more consults counts with the latest, in the unit that one names. Who is in no
    unit, or in one outside the tree (a functiegroep lies beside it), counts in the whole
    organisation. A unit with too few persons to be hidden safely counts in the unit above, and so
    does one that was merged.
    """
    latest = _latest(facts)
    tree_units = {unit.id: unit for unit in units if unit.level is not UnitLevel.JOB_GROUP}
    apart = {unit.id: unit for unit in tree_units.values() if not unit.merged}
    names = _names(organisation, apart)
    people: dict[str, set[str]] = defaultdict(set)
    holds: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person, own in latest.items():
        counted = number(person, own[0].consult_id)
        told = {
            fact.indicator
            for fact in own
            if fact.side == side and fact.indicator.startswith(COUNTED[side])
        }
        for unit in _upward(own[0].unit_id, tree_units):
            people[unit].add(counted)
            for indicator in told:
                holds[indicator][unit].add(counted)
    tree, left_out, kept_back = _tree(
        _children(apart, tree_units), {unit: len(people[unit]) for unit in ["", *apart]}, policy
    )
    kept = ["", *(child for below in tree.values() for child in below)]
    table = CountTable(
        persons={names[unit]: len(people[unit]) for unit in kept},
        counts={
            indicator: {names[unit]: len(by_unit[unit]) for unit in kept}
            for indicator, by_unit in sorted(holds.items())
        },
        tree={names[unit]: [names[child] for child in below] for unit, below in tree.items()},
        members={names[unit]: frozenset(people[unit]) for unit in kept},
    )
    return Population(
        table,
        {names[unit]: apart[unit] for unit in kept if unit},
        tuple(apart[unit] for unit in left_out if people[unit]),
        tuple(apart[unit] for unit in kept_back),
        tuple(unit for unit in apart.values() if not people[unit.id]),
        names,
    )


def _latest(facts: Sequence[SeenFact]) -> dict[str, list[SeenFact]]:
    """The facts of each person's latest consult."""
    of_consult: dict[tuple[str, str], list[SeenFact]] = defaultdict(list)
    for fact in facts:
        of_consult[fact.person, fact.consult_id].append(fact)
    latest: dict[str, list[SeenFact]] = {}
    for (person, _), own in sorted(of_consult.items(), key=lambda item: _when(item[1])):
        latest[person] = own
    return latest


def _when(facts: Sequence[SeenFact]) -> tuple[str, str]:
    return facts[0].day.isoformat() if facts[0].day else "", facts[0].consult_id


def _upward(unit_id: str | None, units: Mapping[str, Unit]) -> list[str]:
    """The unit, those above it, and last the whole organisation, which is ''."""
    path: list[str] = []
    unit = units.get(unit_id or "")
    while unit and unit.id not in path:
        path.append(unit.id)
        unit = units.get(unit.parent_id or "")
    return [*path, ""]


def _children(apart: Mapping[str, Unit], units: Mapping[str, Unit]) -> dict[str, list[str]]:
    """The units that count apart, below the nearest unit above them that does so too."""
    children: dict[str, list[str]] = defaultdict(list)
    for unit in apart:
        above = next(id_ for id_ in _upward(unit, units)[1:] if not id_ or id_ in apart)
        children[above].append(unit)
    return children


def _tree(
    children: Mapping[str, Sequence[str]], persons: Mapping[str, int], policy: Policy
) -> tuple[dict[str, list[str]], list[str], list[str]]:
    """The units with enough persons to be hidden safely, those that have not, and those kept back.

    Whoever is left over beside the children kept must be enough to hide as well, so the smallest
    of them are kept back while that is not so. The units below one that is kept back then count
    apart below the unit above it, as far as they can have figures.
    """
    tree: dict[str, list[str]] = {}
    left_out: list[str] = []
    kept_back: list[str] = []
    todo = [""]
    for unit in todo:
        kept: list[str] = []
        below, least = children.get(unit, ()), policy.hidden_width
        while True:
            kept += [c for c in below if persons[c] >= least]
            left_out += [c for c in below if persons[c] < least]
            beside = persons[unit] - sum(persons[c] for c in kept)
            if not kept or not 0 < beside < policy.hidden_width:
                break
            back = min(kept, key=lambda child: (persons[child], child))
            kept.remove(back)
            kept_back.append(back)
            below, least = children.get(back, ()), max(policy.unit_minimum, policy.hidden_width)
        if kept:
            tree[unit] = kept
            todo += kept
    return tree, left_out, kept_back


def _names(organisation: Organisation, units: Mapping[str, Unit]) -> dict[str, str]:
    """A name for every unit that no other has; '' is the whole organisation."""
    bare = {unit.id: unit.name or "Eenheid zonder naam" for unit in units.values()}
    often = Counter(bare.values())
    names = {"": organisation.name or "Hele organisatie"}
    for unit in units.values():
        name = bare[unit.id]
        above = units.get(unit.parent_id or "")
        if above and (often[name] > 1 or name in names.values()):
            name = f"{name} ({above.name})"
        number = 2
        while name in names.values():
            name = f"{bare[unit.id]} {number}"
            number += 1
        names[unit.id] = name
    return names
