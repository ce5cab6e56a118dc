"""From a table to a release: rules, tau-ARGUS, the attacker's audit, and if need be a refusal."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.dutch import list_text
from assistant.group.disclosure import earlier, together
from assistant.group.disclosure.argus import Task, halt, suppress
from assistant.group.disclosure.audit import narrow
from assistant.group.disclosure.profile import Profile, beside_profiles
from assistant.group.disclosure.readings import People, Reading, readings
from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy, Refused, primary
from assistant.group.disclosure.table import REST, CountTable, Shape

ROUNDS = 4
"""How often a row goes to tau-ARGUS before everything below its root is hidden instead."""

DEFAULT_POLICY = Policy()


@dataclass(frozen=True, slots=True)
class _Row:
    """One indicator on its way: its true counts and the units hidden so far."""

    counts: Mapping[str, int]
    hidden: frozenset[str]

    def shown(self) -> dict[str, int]:
        return {unit: count for unit, count in self.counts.items() if unit not in self.hidden}


@dataclass(frozen=True, slots=True)
class _Seen:
    """The table and what went out before it, in one reading of who was counted."""

    table: CountTable
    released: Sequence[Release]
    profiles: Sequence[Profile]


def protect(
    table: CountTable,
    policy: Policy = DEFAULT_POLICY,
    released: Sequence[Release] = (),
    *,
    profiles: Sequence[Profile] = (),
    seconds: float = 120,
    cancelled: Callable[[], bool] = lambda: False,
) -> Release:
    """The figures of this table that may be seen, next to everything released before.

    Margins stay true and nobody is dropped from them. What cannot be hidden well enough takes its
    whole row along, and when even that leaves a hidden count too certain there is no release.

    Args:
        table: persons and counts per unit.
        policy: the minimums.
        released: every earlier release of the same organisation.
        profiles: every profile of a function of the same organisation that went out.
        seconds: the time it gets; as much for each round of tau-ARGUS.
        cancelled: asked now and then whether to stop.

    Raises:
        Refused: no release is possible; its text is the reason in Dutch.
        Problem: the engine hung, stopped, or was cancelled.
    """
    shape = table.shape
    stop = partial(halt, time.monotonic() + seconds, cancelled)
    _enough_people(shape, policy)
    earlier.comparable(table, released)
    seen = _seen(table, released, profiles)
    rows: dict[str, _Row] = {}
    for name, counts in table.rows.items():
        stop()
        closed = frozenset[str]().union(
            *(earlier.closed(each.table, name, each.released, policy) for each in seen)
        )
        rows[name] = _spread(shape, _Row(counts, primary(shape, counts, policy) | closed))
    open_rows = dict(rows)
    for _ in range(ROUNDS):
        weak = {}
        for name, row in open_rows.items():
            weak[name] = _weak(seen, name, row, policy, stop)
        open_rows = {name: open_rows[name] for name, units in weak.items() if units}
        if not open_rows:
            break
        tasks = [
            _task(shape, row, weak[name], policy, _hidden_before(name, released))
            for name, row in open_rows.items()
        ]
        solutions = suppress(tasks, seconds=seconds, cancelled=cancelled)
        for (name, row), solution in zip(list(open_rows.items()), solutions, strict=True):
            more = row.hidden | (solution or frozenset())
            open_rows[name] = rows[name] = _spread(shape, replace(row, hidden=more))
    for name in open_rows:
        rows[name] = _last_resort(seen, name, rows[name], policy, stop)
    shown = {name: row.shown() for name, row in rows.items()}
    by_itself = any(shape.root not in primary(shape, row.counts, policy) for row in rows.values())
    if released and by_itself and not any(shown.values()):
        raise Refused(*earlier.TOO_CLOSE)
    return Release(policy, shape, shown, table.people)


def _enough_people(shape: Shape, policy: Policy) -> None:
    """Refuse what no hiding can mend: too few people in all, or a unit too small to hide."""
    if shape.persons[shape.root] < policy.unit_minimum:
        raise Refused(
            f"Er is met minder dan {policy.unit_minimum} mensen gesproken. "
            "Cijfers zouden naar personen kunnen wijzen.",
            "",
            "Geef advies zonder cijfers, vanuit wat u op de werkplek zag.",
        )
    tiny = [unit for unit, n in shape.persons.items() if 0 < n < policy.hidden_width]
    if tiny:
        names = dict.fromkeys(unit.removesuffix(REST) for unit in tiny)
        raise Refused(
            f"In {list_text(list(names))} is met zo weinig mensen gesproken, "
            "dat hun antwoorden ook achter een verborgen getal te raden zijn.",
            "",
            "Voeg deze groep samen met een andere, of kijk alleen naar de hele organisatie.",
        )


def _seen(
    table: CountTable, released: Sequence[Release], profiles: Sequence[Profile]
) -> list[_Seen]:
    """All that has to be looked at together, in every reading of who was counted."""
    groups = [table.people, *(old.members for old in released)]
    people = [some for each in groups if each for some in each.values()]
    return [
        _Seen(
            replace(table, members=_read(table.people, read)),
            [replace(old, members=_read(old.members, read)) for old in released],
            [replace(old, people=read(old.people)) for old in profiles],
        )
        for read in readings([*people, *(old.people for old in profiles)])
    ]


def _read(members: Mapping[str, People] | None, read: Reading) -> dict[str, People] | None:
    return {unit: read(people) for unit, people in members.items()} if members else None


def _spread(shape: Shape, row: _Row) -> _Row:
    """A row whose root is hidden shows nothing at all."""
    return replace(row, hidden=frozenset(shape.persons)) if shape.root in row.hidden else row


def _weak(
    seen: Sequence[_Seen], name: str, row: _Row, policy: Policy, stop: together.Halt
) -> frozenset[str]:
    """The hidden units some attacker comes too close to, with this release and earlier ones."""
    shape = seen[0].table.shape
    if shape.root in row.hidden:
        return frozenset()
    shown = row.shown()
    weak = narrow(shape, shown, policy)
    for each in seen:
        table, released = each.table, each.released
        weak |= together.exposed(table, name, shown, released, policy, stop)
        if each.profiles and table.people is not None:
            looks = [*together.looks_of(name, released), (table.people, together.exact(shown))]
            helping = beside_profiles(name, looks, each.profiles, policy)
            weak |= helping - {shape.root} or helping
    return weak


def _task(
    shape: Shape, row: _Row, weak: frozenset[str], policy: Policy, hidden_before: frozenset[str]
) -> Task:
    """What tau-ARGUS is asked: how far around its count each hidden unit must stay uncertain."""
    people = {unit: n for unit, n in shape.persons.items() if n}
    width = policy.hidden_width
    required = {}
    for unit in (row.hidden | weak) & people.keys():
        low = min(row.counts[unit], width)
        required[unit] = (low, width - low)
    return Task(
        children={
            unit: tuple(child for child in below if child in people)
            for unit, below in shape.children.items()
            if unit in people
        },
        persons=people,
        counts={unit: row.counts[unit] for unit in people},
        required=required,
        cost={unit: 1 if unit in hidden_before else n for unit, n in people.items()},
    )


def _hidden_before(name: str, released: Sequence[Release]) -> frozenset[str]:
    """What the last release hid in this row, so that the pattern stays the same where it can."""
    if not released or name not in released[-1].shown:
        return frozenset()
    return frozenset(released[-1].shape.persons) - released[-1].shown[name].keys()


def _last_resort(
    seen: Sequence[_Seen], name: str, row: _Row, policy: Policy, stop: together.Halt
) -> _Row:
    """Hide everything below the root, and when that is not enough the root as well."""
    shape = seen[0].table.shape
    everything = frozenset(shape.persons)
    for hidden in (row.hidden, everything - {shape.root}):
        attempt = replace(row, hidden=hidden)
        if not _weak(seen, name, attempt, policy, stop):
            return attempt
    return replace(row, hidden=everything)
