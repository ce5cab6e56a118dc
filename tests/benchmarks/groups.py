"""Group figures: counting against one SQL aggregate, and protecting against tau-ARGUS alone.

`count` does what the window does before it protects, for 300, 5,000 and 50,000 persons: over a
connection of its own it reads what is counted, and makes the tables of both sides; as in the
window, Python's garbage is not swept meanwhile (`ui.sweep`). `protect` is for 4 to 200 units,
against the engine on the same tables in a process of its own; `again` the second release of a year
later, against the first.
"""

import gc
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.case.changes import added
from assistant.case.records import (
    Case,
    Consent,
    Consult,
    GroupFact,
    Organisation,
    Record,
    TaskLoad,
    Unit,
    Worker,
)
from assistant.case.words import ConsentScope, ConsentState
from assistant.group.disclosure import CountTable, Policy, argus, protect, protection
from assistant.group.disclosure.rules import primary
from assistant.group.population import population
from db.keys import FLOOR
from db.vault import Vault, create
from tests.benchmarks.timing import Result, compare

DAY = date(2026, 5, 1)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
FACTORS, LOADS = 12, 3
PERIOD = (date(2026, 1, 1), date(2026, 12, 31))
ORGANISATION = Organisation(id="org", name="Groot")

_AGGREGATE = """
    SELECT side, indicator, unit_id, count(DISTINCT person) FROM group_fact
    WHERE organisation_id = 'org' AND day BETWEEN '2026-01-01' AND '2026-12-31'
    GROUP BY side, indicator, unit_id
"""


def run(rounds: int = 3) -> Iterator[Result]:
    """One line for each size."""
    with _unswept():
        yield from (_count(persons, rounds) for persons in (300, 5_000, 50_000))
    yield from (_protect(units, rounds) for units in (4, 20, 200))
    yield _again(200, 1)


def _count(persons: int, rounds: int) -> Result:
    """From stored facts to a table of counts."""
    units = _units(20)
    with _vault(persons, units) as vault:
        raw = vault._database.raw

        def ours() -> None:
            with vault.reading() as cases:
                facts = cases.group_facts("org", *PERIOD)
                cases.seen_loads("org", *PERIOD)
            for side, policy in (("work", Policy()), ("health", Policy.health())):
                population(facts, units, ORGANISATION, side, policy)

        return compare(
            f"count {persons} persons",
            ours,
            lambda: raw.execute(_AGGREGATE).fetchall(),
            rounds,
            "(bare: one SQL aggregate over the same rows)",
        )


def _protect(units: int, rounds: int) -> Result:
    """From a table to a release."""
    table = _table(units, year=0)
    shape, policy = table.shape, Policy()
    people = {unit: n for unit, n in shape.persons.items() if n}
    tasks = []
    for row in table.rows.values():
        hidden = primary(shape, row, policy)
        if hidden and shape.root not in hidden:
            tasks.append(
                protection._task(
                    shape, protection._Row(row, hidden), frozenset(), policy, frozenset()
                )
            )
    return compare(
        f"protect {units} units, {sum(people[u] for u in shape.leaves())} persons",
        lambda: protect(table),
        lambda: argus.suppress(tasks, seconds=120),
        rounds,
        f"(bare: tau-ARGUS alone on the {len(tasks)} tables that need it)",
    )


def _again(units: int, rounds: int) -> Result:
    """A second release, audited together with the first."""
    table, later = _table(units, year=0), _table(units, year=1)
    first = protect(table)
    return compare(
        f"second release of {units} units",
        lambda: protect(later, released=[first]),
        lambda: protect(later),
        rounds,
        "(bare: the same without an earlier one)",
    )


def _table(units: int, year: int) -> CountTable:
    """Counts over a tree of two levels; each year a tenth of the people is new."""
    tree: dict[str, list[str]] = {"org": []}
    members, counts = {}, {f"bottleneck:f{n}": {} for n in range(FACTORS)}
    for number in range(units):
        department = f"d{number // 10}"
        if department not in tree:
            tree[department] = []
            tree["org"].append(department)
        name = f"u{number}"
        tree[department].append(name)
        size = 12 + number % 30
        gone = size // 10 * year
        people = [f"{name}.{n}" for n in range(gone, size)] + [
            f"{name}.{year}.{n}" for n in range(gone)
        ]
        members[name] = frozenset(people)
        for factor, (indicator, row) in enumerate(counts.items()):
            row[name] = sum(_has(person, indicator, factor) for person in people)
    persons = {name: len(people) for name, people in members.items()}
    return CountTable(persons, counts, tree, members)


def _has(person: str, indicator: str, factor: int) -> bool:
    """Whether something holds for a person: the same every time it is asked."""
    chance = random.Random(f"{person}/{indicator}")  # noqa: S311 - a figure, no secret
    return chance.random() < (factor % 6 + 1) / 10


def _units(number: int) -> list[Unit]:
    return [Unit(id=f"u{n}", organisation_id="org", name=f"Afdeling {n}") for n in range(number)]


@contextmanager
def _unswept() -> Iterator[None]:
    """Python's garbage collector stands still, as it does in the window's other threads."""
    gc.disable()
    yield
    gc.enable()


@contextmanager
def _vault(persons: int, units: list[Unit]) -> Iterator[Vault]:
    """A vault with so many people who count, each with some facts and loads; gone afterwards."""
    with TemporaryDirectory() as parent:
        vault, _ = create(Path(parent) / "vault", "een lange zin om te meten", params=FLOOR)
        first: tuple[Record, ...] = (ORGANISATION, *units)
        vault.cases.commit("Vullen", tuple(added(each, NOW) for each in first))
        for start in range(0, persons, 1_000):
            numbers = range(start, min(start + 1_000, persons))
            records = [record for n in numbers for record in _person(n, units)]
            vault.cases.commit("Vullen", tuple(added(record, NOW) for record in records))
        yield vault
        vault.close()


def _person(number: int, units: list[Unit]) -> list[Record]:
    case, consult, worker = f"c{number}", f"g{number}", f"w{number}"
    unit = units[number % len(units)].id
    names = ["spoken"] + [f"bottleneck:f{n}" for n in range(FACTORS) if _has(worker, str(n), n)]
    return [
        Worker(id=worker, name=f"Persoon {number}"),
        Case(id=case, number=f"2026-{number}", worker_id=worker, organisation_id="org"),
        Consult(id=consult, case_id=case, day=DAY, confirmed=DAY),
        Consent(
            id=f"t{number}", case_id=case, scope=ConsentScope.GROUP, state=ConsentState.GIVEN,
            on=DAY,
        ),
        *(
            GroupFact(
                id=f"f{number}.{name}", case_id=case, consult_id=consult, person=worker,
                organisation_id="org", unit_id=unit, day=DAY, indicator=name,
            )
            for name in names
        ),
        *(
            TaskLoad(id=f"l{number}.{n}", case_id=case, consult_id=consult, factor=f"f{n}",
                     intensity=10.0)
            for n in range(LOADS)
        ),
    ]  # fmt: skip
