from fractions import Fraction
from math import ceil, floor

import highspy
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.group.disclosure.linear import System


@st.composite
def systems(draw: st.DrawFn):  # noqa: ANN201 - a Hypothesis tuple
    """Random unknowns with true values, random known sums of them, and a sum to ask for."""
    most = draw(st.lists(st.integers(0, 9), min_size=1, max_size=9))
    true = [draw(st.integers(0, high)) for high in most]
    unknowns = st.sets(st.integers(0, len(most) - 1), min_size=1)
    sums = [
        (inside, sum(true[i] for i in inside)) for inside in draw(st.lists(unknowns, max_size=6))
    ]
    return most, sums, draw(unknowns)


@settings(max_examples=200, deadline=None)
@given(systems())
def test_ends_are_those_of_highs(case) -> None:  # noqa: ANN001 - drawn above
    """The lowest and highest sum are exactly those of HiGHS, whatever is asked before."""
    most, sums, asked = case
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    variables = [highs.addVariable(lb=0, ub=high) for high in most]
    for inside, total in sums:
        highs.addConstr(sum(variables[i] for i in inside) * 1.0 == total)
    goal = sum(variables[i] for i in asked) * 1.0
    expected = []
    for solve in (highs.minimize, highs.maximize):
        solve(goal)
        expected.append(round(highs.getInfo().objective_function_value, 6))

    system = System(most, sums)

    assert system.possible
    assert expected == [
        round(float(system.lowest(asked)), 6), round(float(system.highest(asked)), 6),
    ]  # fmt: skip
    assert expected[0] == round(float(system.lowest(asked)), 6)


@settings(max_examples=100, deadline=None)
@given(systems())
def test_values_fit_what_is_known(case) -> None:  # noqa: ANN001 - drawn above
    """The values at an end keep every bound and every known sum."""
    most, sums, asked = case
    system = System(most, sums)

    highest = system.highest(asked)

    assert highest == sum(system.values[i] for i in asked)
    assert all(0 <= value <= high for value, high in zip(system.values, most, strict=True))
    assert all(total == sum(system.values[i] for i in inside) for inside, total in sums)


def test_contradiction_is_seen() -> None:
    """Sums that contradict each other fit nothing."""
    assert not System([5, 5], [({0, 1}, 4), ({0}, 5)]).possible
    assert not System([5, 5], [({0, 1}, 11)]).possible


def test_fractions_are_exact() -> None:
    """Three sums of pairs fix three halves exactly, without rounding."""
    system = System([5, 5, 5], [({0, 1}, 3), ({1, 2}, 3), ({0, 2}, 3)])

    assert Fraction(3, 2) == system.highest({0}) == system.lowest({0})
    assert (2, 1) == (ceil(system.lowest({0})), floor(system.highest({0})))
