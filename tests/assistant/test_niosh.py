import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.balance.methods.niosh import (
    METHOD,
    SOURCE,
    VERSION,
    Condition,
    Coupling,
    Duration,
    Hands,
    LiftingIndex,
    Multiplier,
    Reading,
    average_frequency,
    duration_of,
    lifting_index,
)
from assistant.problem import OutOfScope

IDEAL: dict[str, Any] = {
    "frequency": 0.2,
    "minutes": 60,
    "recovery_minutes": 60,
    "coupling": Coupling.GOOD,
}
CM = 2.5
"""Centimetres per inch in the manual's parallel constants (25 cm beside 10 in, 75 beside 30)."""
POUND = 51 / 23
"""Pounds per kilogram in the manual's parallel constants (load constant 51 lb beside 23 kg)."""


def manual(
    pounds: float, origin: tuple[float, ...], destination: tuple[float, ...], **task: Any
) -> LiftingIndex:
    """A task of the manual, given in inches and pounds, through its own parallel constants."""
    return lifting_index(
        pounds / POUND,
        Hands(origin[0] * CM, origin[1] * CM, *origin[2:]),
        Hands(destination[0] * CM, destination[1] * CM, *destination[2:]),
        **{**IDEAL, "careful_placing": True, **task},
    )


def two_places(value: float) -> float:
    """Half up to two decimals, as the manual's tables are rounded."""
    return math.floor(value * 100 + 0.5 + 1e-9) / 100


def as_printed(
    result: LiftingIndex, pounds: float, printed: dict[Multiplier, float] | None = None
) -> list[tuple[float, float]]:
    """Limit (lb) and index per point as the manual computes: multipliers at two decimals first.

    `printed` replaces a multiplier by what a table of the manual prints for it.
    """
    rows = []
    for point in (result.origin, result.destination):
        if point:
            rounded = {m: two_places(value) for m, value in point.multipliers.items()}
            limit = round(51 * math.prod({**rounded, **(printed or {})}.values()), 1)
            rows.append((limit, round(pounds / limit, 1)))
    return rows


def test_example_4_package_inspection() -> None:
    """Manual, figure 14, page 46: 26 lb, 34.9 and 15.2 lb printed; 34.8 and 15.3 unrounded."""
    result = manual(
        26,
        (10, 22),
        (20, 59),
        frequency=3,
        minutes=45,
        recovery_minutes=60,
        coupling=Coupling.FAIR,
    )

    assert result.destination is not None
    assert [(34.9, 0.7), (15.2, 1.7)] == as_printed(result, 26)
    assert 34.8 == round(result.origin.limit * POUND, 1)
    assert 15.3 == round(result.destination.limit * POUND, 1)
    assert 1.7 == round(result.index, 1)


def test_example_2_loading_supply_rolls() -> None:
    """Manual, figure 9: a 35 lb roll, 28.0 lb at the origin, 18.1 lb and 1.9 at the destination."""
    result = manual(35, (15, 27), (20, 10), coupling=Coupling.POOR)

    assert [(28.0, 1.2), (18.1, 1.9)] == as_printed(result, 35)
    assert result.governing is result.destination


def test_example_1_loading_punch_press_stock() -> None:
    """Manual, figure 6: 44 lb, 16.3 and 14.5 lb, index 2.7 and 3.0.

    Table 1 prints .44 for 23 inches where the formula gives .43, and the worksheet uses the table.
    """
    result = manual(44, (23, 15), (23, 63), coupling=Coupling.FAIR)

    assert [(16.3, 2.7), (14.5, 3.0)] == as_printed(result, 44, {Multiplier.HORIZONTAL: 0.44})
    assert 0.43 == two_places(result.origin.multipliers[Multiplier.HORIZONTAL])
    assert 3.1 == round(result.index, 1)


def test_example_4_in_metric_units() -> None:
    """The same task in kg and cm: 25, 55 and 95 cm, 3 a minute, fair: 15.7 kg."""
    result = lifting_index(
        12,
        Hands(25, 55),
        Hands(50, 150),
        frequency=3,
        minutes=45,
        recovery_minutes=60,
        coupling=Coupling.FAIR,
    )

    assert 15.7 == round(result.limit, 1)
    assert 12 / result.limit == result.index


def test_ideal_task_has_the_load_constant() -> None:
    """With every multiplier 1 the limit is 23 kg and nothing costs anything."""
    result = lifting_index(23, Hands(25, 75), Hands(25, 100), **IDEAL)

    assert (23.0, 1.0, Reading.GOAL) == (result.limit, result.index, result.reading)
    assert None is result.origin.costliest


@pytest.mark.parametrize(
    ("horizontal", "expected"), [(0, 1.0), (25, 1.0), (40, 0.63), (50, 0.5), (63, 0.4)]
)
def test_horizontal_multiplier(horizontal: float, expected: float) -> None:
    """Table 1: 25 cm and nearer 1.00, 40 cm .63, 50 cm .50, 63 cm .40."""
    result = lifting_index(5, Hands(horizontal, 75), Hands(25, 75), **IDEAL)

    assert expected == two_places(result.origin.multipliers[Multiplier.HORIZONTAL])


@pytest.mark.parametrize(
    ("vertical", "expected"), [(0, 0.78), (30, 0.87), (75, 1.0), (100, 0.93), (175, 0.70)]
)
def test_vertical_multiplier(vertical: float, expected: float) -> None:
    """Table 2: floor .78, 30 cm .87, 75 cm 1.00, 100 cm .93, 175 cm .70."""
    result = lifting_index(5, Hands(25, vertical), Hands(25, vertical), **IDEAL)

    assert expected == two_places(result.origin.multipliers[Multiplier.VERTICAL])


@pytest.mark.parametrize(
    ("travel", "expected"), [(0, 1.0), (25, 1.0), (40, 0.93), (70, 0.88), (175, 0.85)]
)
def test_distance_multiplier_up_and_down(travel: float, expected: float) -> None:
    """Table 3: up to 25 cm 1.00, 40 cm .93, 70 cm .88, 175 cm .85, lifting or lowering."""
    up = lifting_index(5, Hands(25, 0), Hands(25, travel), **IDEAL)
    down = lifting_index(5, Hands(25, travel), Hands(25, 0), **IDEAL)

    assert expected == two_places(up.origin.multipliers[Multiplier.DISTANCE])
    assert (
        up.origin.multipliers[Multiplier.DISTANCE] == down.origin.multipliers[Multiplier.DISTANCE]
    )


@pytest.mark.parametrize(("angle", "expected"), [(0, 1.0), (30, 0.9), (90, 0.71), (135, 0.57)])
def test_asymmetric_multiplier(angle: float, expected: float) -> None:
    """Table 4: 0 degrees 1.00, 30 .90, 90 .71, 135 .57."""
    result = lifting_index(5, Hands(25, 75, angle), Hands(25, 75), **IDEAL)

    assert expected == two_places(result.origin.multipliers[Multiplier.ASYMMETRY])


TABLE_5 = """
0.2  1.00 1.00  .95 .95  .85 .85
0.5   .97  .97  .92 .92  .81 .81
1     .94  .94  .88 .88  .75 .75
2     .91  .91  .84 .84  .65 .65
3     .88  .88  .79 .79  .55 .55
4     .84  .84  .72 .72  .45 .45
5     .80  .80  .60 .60  .35 .35
6     .75  .75  .50 .50  .27 .27
7     .70  .70  .42 .42  .22 .22
8     .60  .60  .35 .35  .18 .18
9     .52  .52  .30 .30  .00 .15
10    .45  .45  .26 .26  .00 .13
11    .41  .41  .00 .23  .00 .00
12    .37  .37  .00 .21  .00 .00
13    .00  .34  .00 .00  .00 .00
14    .00  .31  .00 .00  .00 .00
15    .00  .28  .00 .00  .00 .00
"""
"""Table 5 of the manual, page 15: lifts a minute; short, moderate, long; below and from 75 cm."""


@pytest.mark.parametrize("row", TABLE_5.split("\n")[1:-1])
def test_the_whole_frequency_table(row: str) -> None:
    """Every cell of table 5 is computed as printed, and refused where it says .00."""
    frequency, *cells = (float(cell) for cell in row.split())
    columns = [(t, r, v) for t, r in ((60, 60), (120, 36), (480, 0)) for v in (74.9, 75)]
    for (minutes, recovery, vertical), expected in zip(columns, cells, strict=True):
        task = {
            **IDEAL,
            "frequency": frequency,
            "minutes": minutes,
            "recovery_minutes": recovery,
        }
        if expected:
            result = lifting_index(1, Hands(25, vertical), Hands(25, vertical), **task)
            assert expected == result.origin.multipliers[Multiplier.FREQUENCY]
        else:
            with pytest.raises(OutOfScope, match="geen enkel gewicht"):
                lifting_index(1, Hands(25, vertical), Hands(25, vertical), **task)


@pytest.mark.parametrize(
    ("minutes", "recovery", "vertical", "frequency", "expected"),
    [
        (60, 60, 0, 0.0, 1.0),
        (60, 60, 0, 0.2, 1.0),
        (60, 60, 0, 12, 0.37),
        (60, 60, 75, 15, 0.28),
        (120, 36, 0, 10, 0.26),
        (120, 36, 75, 12, 0.21),
        (480, 0, 74.9, 8, 0.18),
        (480, 0, 75, 10, 0.13),
        (60, 60, 0, 0.35, 0.985),
        (60, 60, 0, 2.4, 0.898),
        (480, 0, 0, 4.5, 0.40),
        (60, 60, 75, 14.5, 0.295),
    ],
)
def test_frequency_multiplier(
    minutes: float, recovery: float, vertical: float, frequency: float, expected: float
) -> None:
    """Table 5 by duration and height of the origin, linear between its rows."""
    result = lifting_index(
        1,
        Hands(25, vertical),
        Hands(25, vertical),
        frequency=frequency,
        minutes=minutes,
        recovery_minutes=recovery,
        coupling=Coupling.GOOD,
    )

    assert expected == pytest.approx(result.origin.multipliers[Multiplier.FREQUENCY])


@pytest.mark.parametrize(
    ("minutes", "recovery", "vertical", "frequency"),
    [
        (60, 60, 74.9, 12.5),
        (60, 60, 0, 13),
        (120, 36, 0, 10.1),
        (120, 36, 75, 13),
        (480, 0, 0, 9),
        (480, 0, 75, 11),
    ],
)
def test_lifting_too_often_is_refused(
    minutes: float, recovery: float, vertical: float, frequency: float
) -> None:
    """Where table 5 gives .00 no weight is recommended, so nothing is computed."""
    with pytest.raises(OutOfScope, match="geen enkel gewicht"):
        lifting_index(
            1,
            Hands(25, vertical),
            Hands(25, vertical),
            frequency=frequency,
            minutes=minutes,
            recovery_minutes=recovery,
            coupling=Coupling.GOOD,
        )


def test_coupling_counts_where_the_hands_are() -> None:
    """Table 7: fair is .95 below 75 cm and 1.00 from there; poor is .90 everywhere."""
    fair = lifting_index(
        5,
        Hands(25, 74),
        Hands(25, 75),
        **{**IDEAL, "coupling": Coupling.FAIR, "careful_placing": True},
    )
    poor = lifting_index(5, Hands(25, 75), Hands(25, 75), **{**IDEAL, "coupling": Coupling.POOR})

    assert fair.destination is not None
    assert (0.95, 1.0) == (
        fair.origin.multipliers[Multiplier.COUPLING],
        fair.destination.multipliers[Multiplier.COUPLING],
    )
    assert 0.90 == poor.origin.multipliers[Multiplier.COUPLING]


def test_frequency_looks_at_the_origin() -> None:
    """The frequency multiplier uses the origin's height at the destination too (page 15)."""
    result = lifting_index(
        1,
        Hands(25, 80),
        Hands(25, 20),
        frequency=14,
        minutes=60,
        recovery_minutes=60,
        coupling=Coupling.GOOD,
        careful_placing=True,
    )

    assert result.destination is not None
    assert 0.31 == result.destination.multipliers[Multiplier.FREQUENCY]


def test_the_destination_counts_only_with_careful_placing() -> None:
    """Without control at the end only the origin counts; with it the lower limit does."""
    dropped = lifting_index(10, Hands(25, 75), Hands(60, 75), **IDEAL)
    placed = lifting_index(10, Hands(25, 75), Hands(60, 75), **{**IDEAL, "careful_placing": True})
    origin_worse = lifting_index(
        10, Hands(60, 75), Hands(25, 75), **{**IDEAL, "careful_placing": True}
    )

    assert None is dropped.destination
    assert dropped.governing is dropped.origin
    assert placed.governing is placed.destination
    assert placed.index > dropped.index
    assert origin_worse.governing is origin_worse.origin


def test_of_two_equal_ends_the_beginning_governs() -> None:
    """Where both ends allow as much, what is said is about where the lift begins."""
    level = lifting_index(10, Hands(40, 75), Hands(40, 75), **{**IDEAL, "careful_placing": True})

    assert level.governing is level.origin


@pytest.mark.parametrize(
    ("minutes", "recovery", "expected"),
    [
        (0.5, 0.5, Duration.SHORT),
        (30, 30, Duration.SHORT),
        (60, 60, Duration.SHORT),
        (60, 59, Duration.MODERATE),
        (61, 61, Duration.MODERATE),
        (75, 22.5, Duration.MODERATE),
        (120, 36, Duration.MODERATE),
        (120, 35, Duration.LONG),
        (121, 121, Duration.LONG),
        (480, 0, Duration.LONG),
    ],
)
def test_duration_needs_its_recovery(minutes: float, recovery: float, expected: Duration) -> None:
    """Short needs as much recovery as work, moderate 0.3 times (page 14: 2 hours, 36 minutes)."""
    assert expected is duration_of(minutes, recovery)


def test_intermittent_lifting_is_averaged_over_fifteen_minutes() -> None:
    """Manual, page 16: 10 lifts a minute for 8 of 15 minutes is 5.33 a minute."""
    assert 5.33 == round(average_frequency(10, 8), 2)
    assert 0 == average_frequency(0, 15) == average_frequency(15, 0)


def test_the_smallest_multiplier_costs_most() -> None:
    """At 50 cm from the body the distance costs most; without it the index halves."""
    result = lifting_index(10, Hands(50, 60, 30), Hands(25, 100), **IDEAL)

    assert Multiplier.HORIZONTAL is result.origin.costliest
    assert result.index / 2 == pytest.approx(result.origin.index_without(Multiplier.HORIZONTAL))


@pytest.mark.parametrize(
    ("load", "reading"),
    [
        (23, Reading.GOAL),
        (23.01, Reading.RAISED),
        (69, Reading.RAISED),
        (69.01, Reading.HIGH),
    ],
)
def test_reading_on_both_sides_of_one_and_three(load: float, reading: Reading) -> None:
    """Up to 1 is the goal, above 1 raised, above 3 high (section 1.4.3)."""
    assert reading is lifting_index(load, Hands(25, 75), Hands(25, 75), **IDEAL).reading


@pytest.mark.requirement("001-R29")
@pytest.mark.parametrize("condition", list(Condition))
def test_what_the_equation_was_not_made_for_is_refused(condition: Condition) -> None:
    """Each condition of section 1.2 is refused by name and sent to an ergonoom."""
    with pytest.raises(OutOfScope, match=condition.label) as refused:
        lifting_index(10, Hands(25, 75), Hands(25, 75), **{**IDEAL, "conditions": [condition]})

    assert "ergonoom" in refused.value.do


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("load", 0),
        ("load", -1),
        ("load", math.nan),
        ("load", math.inf),
        ("origin", Hands(63.1, 75)),
        ("origin", Hands(-1, 75)),
        ("origin", Hands(25, 175.1)),
        ("origin", Hands(25, -1)),
        ("origin", Hands(25, 75, 135.1)),
        ("origin", Hands(25, 75, -1)),
        ("origin", Hands(math.nan, 75)),
        ("destination", Hands(64, 75)),
        ("frequency", 15.1),
        ("frequency", -1),
        ("minutes", 0),
        ("minutes", 481),
        ("recovery_minutes", -1),
    ],
)
def test_values_outside_their_range_are_refused(field: str, value: Any) -> None:
    """Where the equation gives no weight, or a value cannot be, it refuses instead of computing."""
    task = {"load": 10, "origin": Hands(25, 75), "destination": Hands(25, 75), **IDEAL}

    with pytest.raises(OutOfScope):
        lifting_index(**{**task, field: value})


def test_a_refusal_names_the_range() -> None:
    """The sentence says between which values the equation works, or from which on."""
    with pytest.raises(OutOfScope, match="met 0 tot en met 63 cm"):
        lifting_index(10, Hands(64, 75), Hands(25, 75), **IDEAL)
    with pytest.raises(OutOfScope, match="met 0 of meer minuten"):
        duration_of(30, -1)


@pytest.mark.parametrize(("rate", "minutes"), [(15.1, 10), (-1, 10), (10, 16), (10, -1)])
def test_averaging_outside_its_range_is_refused(rate: float, minutes: float) -> None:
    """More than 15 lifts a minute, or more than a quarter, cannot be averaged."""
    with pytest.raises(OutOfScope):
        average_frequency(rate, minutes)


hands = st.builds(Hands, st.floats(0, 63), st.floats(0, 175), st.floats(0, 135))


@given(hands, hands, st.floats(0.1, 100), st.floats(0, 8), st.booleans())
def test_more_load_never_lowers_the_index(
    origin: Hands, destination: Hands, load: float, frequency: float, placed: object
) -> None:
    """A heavier load has the same limit and a higher index; every multiplier lies in (0, 1]."""
    task = {
        **IDEAL,
        "frequency": frequency,
        "minutes": 480,
        "careful_placing": bool(placed),
    }
    light = lifting_index(load, origin, destination, **task)
    heavy = lifting_index(load * 1.5, origin, destination, **task)

    assert light.limit == heavy.limit
    assert heavy.index > light.index
    assert all(0 < value <= 1 + 1e-12 for value in light.governing.multipliers.values())


@given(hands, st.floats(0, 20), st.floats(0, 7))
def test_farther_or_more_often_never_raises_the_limit(
    origin: Hands, farther: float, more: float
) -> None:
    """Reaching farther or lifting more often never allows more weight."""
    end = Hands(25, 100)
    base = lifting_index(10, origin, end, **{**IDEAL, "frequency": 1.0})
    reach = Hands(min(origin.horizontal + farther, 63), origin.vertical, origin.asymmetry)
    worse = lifting_index(10, reach, end, **{**IDEAL, "frequency": 1.0 + more})

    assert worse.limit <= base.limit + 1e-9


def test_a_result_says_where_it_comes_from() -> None:
    """Method, version and source travel with a result."""
    result = lifting_index(10, Hands(25, 75), Hands(25, 75), **IDEAL)

    assert (METHOD, VERSION, SOURCE) == (result.method, result.version, result.source)
