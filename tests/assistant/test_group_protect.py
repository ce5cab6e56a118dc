import pytest
from hypothesis import HealthCheck, given, settings

from assistant.content.standard import standard
from assistant.group.disclosure import CountTable, Policy, Refused, attack, protect
from assistant.group.disclosure.rules import spoken_shown
from assistant.group.disclosure.table import TOTAL
from assistant.group.policy import policies
from tests.assistant.group_kit import (
    ROOT,
    engine_here,
    linear_program,
    shown_of,
    tables,
    tables_with_rest,
    totals,
)

__all__ = ["engine_here"]

LINDE = {"De Linde": ["Noord", "Thuiszorg", "Zuid", "Keuken"]}
SPOKEN = {"Noord": 34, "Thuiszorg": 28, "Zuid": 22, "Keuken": 12}
HYPOTHESIS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.requirement("000-R43")
@HYPOTHESIS
@given(table=tables())
def test_no_attacker_comes_close(table: CountTable, engine_here: None) -> None:
    """No outsider and no colleague brings a hidden count within less than the cell minimum."""
    policy = Policy()
    try:
        release = protect(table, policy)
    except Refused:
        return
    tree = {parent: list(below) for parent, below in table.tree.items()}
    leaves = [unit for unit in table.persons if unit not in tree and table.persons[unit]]
    for indicator in release.indicators:
        shown, true = shown_of(release, indicator), totals(table, indicator)
        outside = linear_program(tree, table.persons, shown)
        attacks = [outside]
        attacks += [
            linear_program(tree, table.persons, shown, own=(leaf, answer))
            for leaf in leaves[:3]
            for answer in (0, 1)
        ]
        for found in attacks:
            for unit, (low, high) in found.items():
                assert policy.cell_minimum <= high - low or not table.persons[unit]
        for unit, (low, high) in outside.items():
            assert low <= true[unit] <= high


@HYPOTHESIS
@given(case=tables_with_rest())
def test_people_in_no_child_are_not_left_over(case, engine_here: None) -> None:  # noqa: ANN001
    """Who works for a unit but for none of its children is protected like a unit."""
    table, children, persons, true = case
    try:
        release = protect(table)
    except Refused:
        return

    found = linear_program(children, persons, shown_of(release, "x"))

    assert all(high - low >= 4 for low, high in found.values())
    assert all(low <= true[unit] <= high for unit, (low, high) in found.items())


@HYPOTHESIS
@given(table=tables())
def test_what_is_shown_is_true_and_allowed(table: CountTable, engine_here: None) -> None:
    """A shown count is the true one, about enough people and leaving enough people."""
    policy = Policy()
    try:
        release = protect(table, policy)
    except Refused:
        return
    for indicator in release.indicators:
        true = totals(table, indicator)
        for unit, count in shown_of(release, indicator).items():
            assert true[unit] == count
            assert policy.safe(count, table.persons[unit])


@HYPOTHESIS
@given(table=tables(indicators=1))
def test_attack_is_the_tightest(table: CountTable, engine_here: None) -> None:
    """`attack` on a release gives what linear programming gives from its figures alone."""
    try:
        release = protect(table, Policy())
    except Refused:
        return
    tree = {parent: list(below) for parent, below in table.tree.items()}
    expected = linear_program(tree, table.persons, shown_of(release, "i0"))

    found = {unit: gap for (unit, _), gap in attack(release, "outsider").items()}

    assert {unit: gap for unit, gap in expected.items() if table.persons[unit]} == found


@HYPOTHESIS
@given(table=tables())
def test_same_table_same_release(table: CountTable, engine_here: None) -> None:
    """Protecting the same table twice gives the same pattern."""
    try:
        assert protect(table, Policy()) == protect(table, Policy())
    except Refused:
        return


@pytest.mark.requirement("001-R34")
def test_demo_organisation_keeps_its_pattern() -> None:
    """19 of 28 stays visible against 33 of 96, while Keuken's 3 needs a companion."""
    counts = {"Noord": 5, "Thuiszorg": 19, "Zuid": 6, "Keuken": 3}

    release = protect(CountTable(SPOKEN, {"wisselende diensten": counts}, LINDE))

    seen = shown_of(release, "wisselende diensten")
    assert {"De Linde": 33, "Noord": 5, "Thuiszorg": 19} == seen


@pytest.mark.requirement("001-R31")
def test_three_who_share_a_problem_stay_hidden() -> None:
    """T-001-6: three of one unit are shown nowhere, not even in the whole organisation."""
    release = protect(CountTable(SPOKEN, {"gehoor": {"Zuid": 3}}, LINDE))

    assert {} == shown_of(release, "gehoor")
    assert release.cell("Zuid", "gehoor").hidden
    assert (0, 22) == attack(release)["Zuid", "gehoor"]


@pytest.mark.requirement("000-R45")
def test_too_few_people_is_refused_with_a_reason() -> None:
    """Below the unit minimum the whole organisation gets no figures, and the way on is named."""
    with pytest.raises(Refused) as refused:
        protect(CountTable({"a": 9}, {"x": {"a": 4}}))

    assert "minder dan 10 mensen" in refused.value.what
    assert "advies zonder cijfers" in refused.value.do


@pytest.mark.parametrize("persons", [{}, {"a": 0}])
def test_nobody_spoken_to_is_refused_with_a_reason(persons: dict[str, int]) -> None:
    """A table of nobody is no mistake: there is nothing to tell, and the refusal says so."""
    with pytest.raises(Refused, match="minder dan 10 mensen"):
        protect(CountTable(persons, {}))


def test_tiny_unit_cannot_be_hidden() -> None:
    """A unit of three can never stay uncertain by four: merge it, says the refusal."""
    with pytest.raises(Refused, match="Voeg deze groep samen"):
        protect(CountTable({"a": 30, "b": 3}, {"x": {"a": 9, "b": 1}}))


def test_people_outside_every_unit_are_protected_too() -> None:
    """Who works in no unit is the rest of the total, and is not left over by subtracting."""
    table = CountTable(
        {"org": 50, "a": 20, "b": 24}, {"x": {"org": 19, "a": 9, "b": 8}}, {"org": ["a", "b"]}
    )

    release = protect(table)

    assert 19 == release.cell("org", "x").count
    assert 1 == sum(release.cell(unit, "x").hidden for unit in ("a", "b"))
    assert ("org", "a", "b") == release.units


def test_unit_below_the_minimum_is_hidden_and_not_left_over() -> None:
    """A unit of 9 has no figures, and nobody gets them from the total either."""
    release = protect(CountTable({"a": 30, "b": 30, "c": 9}, {"x": {"a": 12, "b": 12, "c": 5}}))

    hidden = [unit for unit in ("a", "b", "c") if release.cell(unit, "x").hidden]
    assert 2 == len(hidden)
    assert "c" in hidden
    assert "te weinig mensen" in release.cell("c", "x").why
    assert 29 == release.cell(TOTAL, "x").count


def test_acro_example_keeps_its_margins_true() -> None:
    """ACRO 1.0.2 drops the 3 people of department B from its margins; here nobody is dropped.

    Departments A 25/12, B 30/3, C 11/14 with totals 66/29 (anchors 3.3, O8).
    """
    table = CountTable({"A": 37, "B": 33, "C": 25}, {"x": {"A": 12, "B": 3, "C": 14}})

    release = protect(table, Policy(unit_minimum=10, cell_minimum=10))

    assert 29 == release.cell(TOTAL, "x").count
    assert release.cell("B", "x").hidden
    assert attack(release)["B", "x"][1] - attack(release)["B", "x"][0] >= 10


@pytest.mark.parametrize("count", [0, 20])
def test_nobody_and_everybody_are_never_shown(count: int) -> None:
    """0 % and 100 % of a unit tell about each person in it (SDC Handbook, group disclosure)."""
    release = protect(CountTable({"a": 20, "b": 30, "c": 30}, {"x": {"a": count, "b": 9, "c": 9}}))

    assert release.cell("a", "x").hidden


def test_health_asks_for_more_people() -> None:
    """Health: from 15 persons in a unit and 5 in a cell, work: 10 and 4 (design, decision 8)."""
    table = CountTable({"a": 14, "b": 40, "c": 40}, {"x": {"a": 6, "b": 12, "c": 12}})

    assert Policy(15, 5) == Policy.health()
    assert 6 == protect(table, Policy()).cell("a", "x").count
    assert protect(table, Policy.health()).cell("a", "x").hidden


def test_small_number_of_persons_is_not_left_over() -> None:
    """Persons spoken to below 10 are not shown, nor left over by subtracting from the total."""
    table = CountTable({"a": 34, "b": 28, "c": 7}, {}, {"org": ["a", "b", "c"]})

    assert frozenset({"org", "a"}) == spoken_shown(table.shape, Policy())


@pytest.mark.requirement("000-R45")
def test_policy_is_data() -> None:
    """The minimums come from the content pack, where they carry their source."""
    assert {"work": Policy(), "health": Policy.health()} == policies(standard())


def test_release_holds_no_hidden_count() -> None:
    """A hidden count is not in the release at all, so that nothing can leak it."""
    table = CountTable(SPOKEN, {"x": {"Noord": 12, "Thuiszorg": 9, "Zuid": 8, "Keuken": 2}}, LINDE)

    release = protect(table)

    assert {"x": shown_of(release, "x")} == release.shown


@pytest.mark.parametrize(
    ("persons", "counts", "tree"),
    [
        ({"a": 5}, {"x": {"a": 6}}, None),
        ({"a": 5, "b": 5, "org": 9}, {}, {"org": ["a", "b"]}),
        ({"a": 5, "b": 5}, {"x": {"a": 1, "b": 1, "org": 3}}, {"org": ["a", "b"]}),
        ({"a": 5}, {"x": {"z": 1}}, None),
        ({"a": 5, "b": 5}, {}, {"p": ["a"], "q": ["a", "b"]}),
        ({"a": 5}, {}, {"a": ["b"], "b": ["a"]}),
        ({"org": 12, "a": 5}, {"x": {"a": 2}}, {"org": ["a"]}),
        ({"a": -5, "b": 40}, {}, None),
        ({"a": 30}, {"x": {"a": -1}}, None),
        ({"a": 30}, {"x": {"a": 9.5}}, None),
        ({"a": 30.5}, {}, None),
        ({"a": 30, "b\0": 30}, {}, None),
        ({"a": 30}, {}, {"a": ["b"]}),
        ({"a": 30}, {}, {"a": ["a"]}),
        ({"r": 30, "a": 5}, {}, {"r": [], "a": ["b"], "b": ["a"]}),
    ],
)
def test_contradicting_numbers_are_a_mistake(persons: dict, counts: dict, tree: dict) -> None:
    """A table whose numbers contradict each other is never protected as if they did not."""
    with pytest.raises(ValueError, match=r"\w"):
        CountTable(persons, counts, tree)


def test_root_of_the_tree_is_a_unit() -> None:
    """Units without a common root get one, and a given root keeps its name."""
    assert TOTAL == CountTable({"a": 1, "b": 2}, {}).shape.root
    assert ROOT == CountTable({"a": 1, "b": 2}, {}, {ROOT: ["a", "b"]}).shape.root
    assert "a" == CountTable({"a": 1}, {}).shape.root
