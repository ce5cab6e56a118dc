"""What the tests of group figures stand on: random tables and an attacker of its own making."""

import itertools
import os
from collections.abc import Mapping
from pathlib import Path

import highspy
import pytest
from hypothesis import strategies as st

from assistant.group.disclosure import CountTable, Release, argus, protection

Interval = tuple[int, int]
ROOT = "org"


def too_close(size: int, low: int, high: int) -> bool:
    """Whether an interval about so many people tells too much, by the policy of the work side."""
    return high - low < min(4, size) and (low < 4 or size - high < 4)


def linear_program(
    children: Mapping[str, list[str]],
    persons: Mapping[str, int],
    shown: Mapping[str, int],
    own: tuple[str, int] | None = None,
) -> dict[str, Interval]:
    """Every hidden unit's interval by HiGHS; `own` is a colleague's unit and answer.

    One variable per person group at the bottom; sums are written out over all of them, so nothing
    of the program's own way of reasoning is used.
    """
    bottom = {unit: _bottom(children, unit) for unit in persons}
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    variables = {}
    for unit in bottom[ROOT]:
        low, high = 0, persons[unit]
        if own and own[0] == unit:
            low, high = (1, high) if own[1] else (low, high - 1)
        variables[unit] = highs.addVariable(lb=low, ub=high)
    for unit, count in shown.items():
        highs.addConstr(sum(variables[leaf] for leaf in bottom[unit]) * 1.0 == count)
    found = {}
    for unit in persons.keys() - shown.keys():
        goal = sum(variables[leaf] for leaf in bottom[unit]) * 1.0
        ends = []
        for solve in (highs.minimize, highs.maximize):
            solve(goal)
            if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                return {}
            ends.append(round(highs.getInfo().objective_function_value))
        found[unit] = (ends[0], ends[1])
    return found


def brute_force(
    children: Mapping[str, list[str]], persons: Mapping[str, int], shown: Mapping[str, int]
) -> dict[str, Interval]:
    """Every hidden unit's interval by trying out every table that fits what is shown."""
    bottom = {unit: _bottom(children, unit) for unit in persons}
    leaves = bottom[ROOT]
    seen: dict[str, set[int]] = {unit: set() for unit in persons.keys() - shown.keys()}
    for values in itertools.product(*(range(persons[leaf] + 1) for leaf in leaves)):
        of = dict(zip(leaves, values, strict=True))
        total = {unit: sum(of[leaf] for leaf in bottom[unit]) for unit in persons}
        if all(total[unit] == count for unit, count in shown.items()):
            for unit, values_seen in seen.items():
                values_seen.add(total[unit])
    return {unit: (min(values), max(values)) for unit, values in seen.items()}


def _bottom(children: Mapping[str, list[str]], unit: str) -> list[str]:
    if unit not in children:
        return [unit]
    return [leaf for child in children[unit] for leaf in _bottom(children, child)]


@st.composite
def trees(
    draw: st.DrawFn, largest: int = 40, smallest: int = 0
) -> tuple[dict[str, list[str]], dict[str, int]]:
    """A tree of up to three levels below the root, and persons for every unit."""
    children: dict[str, list[str]] = {}
    persons: dict[str, int] = {}

    def grow(unit: str, depth: int) -> int:
        width = draw(st.integers(1, 4)) if depth == 0 else draw(st.integers(0, 3))
        if depth == 3 or width == 0:
            persons[unit] = draw(st.integers(smallest, largest))
        else:
            children[unit] = [f"{unit}.{place}" for place in range(width)]
            persons[unit] = sum([grow(child, depth + 1) for child in children[unit]])
        return persons[unit]

    grow(ROOT, 0)
    return children, persons


@st.composite
def tables(draw: st.DrawFn, indicators: int = 3) -> CountTable:
    """A table over a random tree, with small, middling and nearly full counts."""
    children, persons = draw(trees(smallest=draw(st.sampled_from([0, 5]))))
    leaves = _bottom(children, ROOT)
    counts = {
        f"i{number}": {leaf: draw(st.integers(0, persons[leaf])) for leaf in leaves}
        for number in range(draw(st.integers(1, indicators)))
    }
    return CountTable(persons, counts, children)


@st.composite
def tables_with_rest(
    draw: st.DrawFn,
) -> tuple[CountTable, dict[str, list[str]], dict[str, int], dict[str, int]]:
    """A table in which people work for a unit and for none of its children.

    With it the tree, persons and true counts in which those people are units of their own.
    """
    children, persons = draw(trees(smallest=5))
    for unit in list(children):
        if draw(st.booleans()):
            children[unit] = [*children[unit], f"{unit}.rest"]
            persons[f"{unit}.rest"] = draw(st.integers(5, 30))
    bottom = {unit: _bottom(children, unit) for unit in persons}
    persons = {unit: sum(persons[leaf] for leaf in bottom[unit]) for unit in persons}
    true = {leaf: draw(st.integers(0, persons[leaf])) for leaf in bottom[ROOT]}
    true = {unit: sum(true[leaf] for leaf in bottom[unit]) for unit in persons}
    told = [unit for unit in persons if not unit.endswith("rest")]
    table = CountTable(
        {unit: persons[unit] for unit in told},
        {"x": {unit: true[unit] for unit in told}},
        {unit: [c for c in below if c in told] for unit, below in children.items()},
    )
    return table, children, persons, true


def totals(table: CountTable, indicator: str) -> dict[str, int]:
    """The true count of every unit of a table made by `tables`."""
    tree = {parent: list(below) for parent, below in (table.tree or {}).items()}
    given = table.counts[indicator]
    return {unit: sum(given[leaf] for leaf in _bottom(tree, unit)) for unit in table.persons}


def shown_of(release: Release, indicator: str) -> dict[str, int]:
    """The counts a reader sees."""
    cells = {unit: release.cell(unit, indicator) for unit in release.units}
    return {unit: cell.count for unit, cell in cells.items() if cell.count is not None}


@pytest.fixture
def engine_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """tau-ARGUS in the test's own process, so that hundreds of tables take seconds."""

    def suppress(tasks: list[argus.Task], **_: object) -> list[argus.Solution]:
        before = Path.cwd()
        os.chdir(tmp_path)
        try:
            answers = [argus._solve(argus._files(task)) for task in tasks]
        finally:
            os.chdir(before)
        return [argus._solution(task, answer) for task, answer in zip(tasks, answers, strict=True)]

    monkeypatch.setattr(protection, "suppress", suppress)
