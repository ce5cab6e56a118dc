import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.group.disclosure import CountTable, Policy, Release, attack
from assistant.group.disclosure.audit import intervals
from tests.assistant.group_kit import ROOT, brute_force, linear_program, trees


@st.composite
def half_shown(draw: st.DrawFn, largest: int):  # noqa: ANN201 - a Hypothesis tuple
    """A random tree with the true counts of a random part of its units shown."""
    children, persons = draw(trees(largest=largest))
    leaves = [unit for unit in persons if unit not in children]
    counts = {leaf: draw(st.integers(0, persons[leaf])) for leaf in leaves}
    table = CountTable(persons, {"x": counts}, children)
    shown = {unit: n for unit, n in table.rows["x"].items() if draw(st.booleans())}
    return children, persons, table.shape, shown


@settings(max_examples=150, deadline=None)
@given(half_shown(largest=30))
def test_bounds_are_those_of_linear_programming(case) -> None:  # noqa: ANN001 - drawn above
    """The outsider's intervals are exactly those HiGHS finds."""
    children, persons, shape, shown = case

    expected = linear_program(children, persons, shown)

    assert {u: gap for u, gap in expected.items() if persons[u]} == intervals(shape, shown)


@settings(max_examples=60, deadline=None)
@given(half_shown(largest=2))
def test_bounds_are_those_of_trying_everything(case) -> None:  # noqa: ANN001 - drawn above
    """On small tables the intervals are those of every table that fits what is shown."""
    children, persons, shape, shown = case
    if sum(u not in children for u in persons) > 8:
        return

    expected = brute_force(children, persons, shown)

    assert {u: gap for u, gap in expected.items() if persons[u]} == intervals(shape, shown)


@settings(max_examples=60, deadline=None)
@given(half_shown(largest=12))
def test_colleague_is_the_worst_of_all_colleagues(case) -> None:  # noqa: ANN001 - drawn above
    """The colleague's intervals are as narrow as the narrowest of every possible colleague's."""
    children, persons, shape, shown = case
    leaves = [unit for unit in persons if unit not in children and persons[unit]]
    attacks = [linear_program(children, persons, shown)]
    attacks += [
        linear_program(children, persons, shown, own=(unit, answer))
        for unit in leaves
        for answer in (0, 1)
    ]

    widths = {
        unit: min(found[unit][1] - found[unit][0] for found in attacks if found)
        for unit in persons.keys() - shown.keys()
        if persons[unit]
    }

    ours = intervals(shape, shown, "colleague")
    assert widths == {unit: high - low for unit, (low, high) in ours.items()}


def test_one_hidden_cell_is_no_secret() -> None:
    """A single hidden cell beside its total is computed exactly (SDC Handbook, differencing)."""
    shape = CountTable({"a": 20, "b": 20}, {"x": {"a": 3, "b": 9}}, {ROOT: ["a", "b"]}).shape

    assert {"a": (3, 3)} == intervals(shape, {ROOT: 12, "b": 9})


def test_attack_names_every_hidden_cell() -> None:
    """`attack` answers for each hidden (unit, indicator) and for no shown one."""
    table = CountTable({"a": 20, "b": 20}, {"x": {"a": 3, "b": 9}}, {ROOT: ["a", "b"]})
    release = Release(Policy(), table.shape, {"x": {ROOT: 12}})

    assert {("a", "x"): (0, 12), ("b", "x"): (0, 12)} == attack(release)
    assert attack(release) == attack(release, attacker="employer")


def test_unknown_attacker_is_a_mistake() -> None:
    """An attacker that is not one of the three is our mistake, not a silent outsider."""
    table = CountTable({"a": 20}, {"x": {"a": 9}})

    with pytest.raises(ValueError, match="attacker"):
        attack(Release(Policy(), table.shape, {"x": {}}), attacker="martian")
