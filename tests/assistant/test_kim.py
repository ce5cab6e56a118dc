import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.balance.methods.kim import (
    METHOD,
    POSTURES,
    SOURCE,
    VERSION,
    Aspect,
    Handling,
    KimScore,
    LoadTable,
    Organisation,
    Part,
    Risk,
    score,
)
from assistant.problem import OutOfScope


def of(times: float = 50, load: float = 3, **changes: Any) -> KimScore:
    task: dict[str, Any] = {
        "table": LoadTable.MEN,
        "handling": Handling.SYMMETRIC,
        "posture": 0,
        **changes,
    }
    return score(times, load, **task)


@pytest.mark.parametrize(
    ("times", "points"),
    [
        (1, 1),
        (5, 1),
        (20, 1.5),
        (50, 2),
        (100, 2.5),
        (150, 3),
        (220, 3.5),
        (300, 4),
        (500, 5),
        (750, 6),
        (1000, 7),
        (1500, 8),
        (2000, 9),
        (2500, 10),
    ],
)
def test_time_points_of_the_form(times: float, points: float) -> None:
    """Points for how often a shift, LMM-HHT 2019, step 1 (50, 100, 300 and 500 from a source)."""
    assert points == of(times).points[Part.TIME]


@pytest.mark.parametrize(("times", "points"), [(75, 2.25), (400, 4.5), (12.5, 1.25), (260, 3.75)])
def test_time_points_between_two_classes(times: float, points: float) -> None:
    """Between two classes the points are interpolated."""
    assert points == of(times).points[Part.TIME]


@pytest.mark.parametrize(
    ("load", "men", "women"),
    [
        (3, 4, 6),
        (5, 4, 6),
        (5.1, 6, 9),
        (10, 6, 9),
        (10.1, 8, 12),
        (15, 8, 12),
        (15.1, 11, 25),
        (20, 11, 25),
        (20.1, 15, 75),
        (25, 15, 75),
        (25.1, 25, 85),
        (30, 25, 85),
        (30.1, 35, 100),
        (35, 35, 100),
        (35.1, 75, 100),
        (40, 75, 100),
        (40.1, 100, 100),
    ],
)
def test_load_points_of_the_form(load: float, men: int, women: int) -> None:
    """Both columns of the form, on both sides of the class boundaries (LMM-HHT 2019, step 2)."""
    assert (men, women) == (
        of(load=load).points[Part.LOAD],
        of(load=load, table=LoadTable.WOMEN).points[Part.LOAD],
    )


def test_the_score_is_time_times_the_sum_of_the_rest() -> None:
    """100 times 12 kg (8), one hand now and then (2), posture 7+3, space 1, little variation 2."""
    result = of(
        100,
        12,
        handling=Handling.PARTLY,
        posture=7,
        extra=(1, 2),
        conditions={Aspect.SPACE: 1},
        organisation=Organisation.RESTRICTED,
    )

    assert 2.5 * (8 + 2 + 10 + 1 + 2) == result.total
    assert Risk.SUBSTANTIAL is result.risk
    assert Part.POSTURE is result.costliest


@pytest.mark.parametrize(
    ("extra", "points"), [((), 5), ((6, 0), 11), ((3, 3), 11), ((3, 3, 2), 11), ((0.5,), 5.5)]
)
def test_extra_posture_points_stop_at_six(extra: tuple[float, ...], points: float) -> None:
    """Points for twisting, reaching and raised hands count up to 6 together."""
    assert points == of(posture=5, extra=extra).points[Part.POSTURE]


@pytest.mark.parametrize(
    ("handling", "points"), [(Handling.SYMMETRIC, 0), (Handling.PARTLY, 2), (Handling.MOSTLY, 4)]
)
def test_handling_points(handling: Handling, points: int) -> None:
    """Two hands 0, partly one hand 2, mostly one hand 4."""
    assert points == of(handling=handling).points[Part.HANDLING]


@pytest.mark.parametrize(
    ("organisation", "points"),
    [(Organisation.GOOD, 0), (Organisation.RESTRICTED, 2), (Organisation.POOR, 4)],
)
def test_organisation_points(organisation: Organisation, points: int) -> None:
    """Good 0, restricted 2, poor 4."""
    assert points == of(organisation=organisation).points[Part.ORGANISATION]


def test_conditions_add_up() -> None:
    """All aspects at their worst give 5 times 2 and 5 for holding or carrying."""
    worst = dict.fromkeys(Aspect, 2) | {Aspect.HOLDING: 5}

    assert 15 == of(conditions=worst).points[Part.CONDITIONS]


@pytest.mark.parametrize(
    ("times", "changes", "total", "risk"),
    [
        (50, {"posture": 5}, 18, Risk.LOW),
        (50, {"conditions": {Aspect.SPACE: 1}, "posture": 5}, 20, Risk.SLIGHT),
        (500, {"posture": 5}, 45, Risk.SLIGHT),
        (500, {"conditions": {Aspect.SPACE: 1}, "posture": 5}, 50, Risk.SUBSTANTIAL),
        (500, {"posture": 15}, 95, Risk.SUBSTANTIAL),
        (500, {"conditions": {Aspect.SPACE: 1}, "posture": 15}, 100, Risk.HIGH),
    ],
)
def test_risk_on_both_sides_of_each_boundary(
    times: float, changes: dict[str, Any], total: float, risk: Risk
) -> None:
    """Below 20 low, from 20 slight, from 50 substantial, from 100 high (BAuA 2019)."""
    result = of(times, **changes)

    assert (total, risk) == (result.total, result.risk)


@pytest.mark.parametrize(
    ("times", "flagged"), [(50, False), (75, False), (400, False), (20, True), (200, True)]
)
def test_points_without_a_source_are_named(times: float, *, flagged: bool) -> None:
    """Points a source does not give are named in the result, load points never."""
    result = of(times)

    assert flagged == (Part.TIME in result.unverified)
    assert Part.LOAD not in result.unverified
    assert {Part.HANDLING, Part.POSTURE, Part.CONDITIONS, Part.ORGANISATION} <= set(
        result.unverified
    )


@pytest.mark.parametrize(
    ("times", "load", "changes"),
    [
        (0, 10, {}),
        (0.9, 10, {}),
        (2501, 10, {}),
        (math.nan, 10, {}),
        (50, 2.9, {}),
        (50, math.inf, {}),
        (50, math.nan, {}),
        (50, 10, {"posture": 4}),
        (50, 10, {"posture": -3}),
        (50, 10, {"extra": (-1,)}),
        (50, 10, {"extra": (7,)}),
        (50, 10, {"conditions": {Aspect.SPACE: 5}}),
        (50, 10, {"conditions": {Aspect.HOLDING: 1}}),
    ],
)
def test_what_the_form_does_not_have_is_refused(
    times: float, load: float, changes: dict[str, Any]
) -> None:
    """Values outside the form are refused with a sentence, never computed."""
    with pytest.raises(OutOfScope) as refused:
        of(times, load, **changes)

    assert refused.value.do


def test_a_refusal_names_the_bounds_of_the_form() -> None:
    """The table of the form ends at 2500 times a shift, and the sentence says so."""
    with pytest.raises(OutOfScope, match="1 tot en met 2500 keer per dienst"):
        of(2501, 10)


@pytest.mark.parametrize("posture", range(-1, 25))
def test_only_the_postures_of_the_form_exist(posture: int) -> None:
    """A pair of postures has 0, 3, 5, 7, 9, 10, 13, 15, 18 or 20 points, and nothing else."""
    if posture in {0, 3, 5, 7, 9, 10, 13, 15, 18, 20}:
        assert posture == of(posture=posture).points[Part.POSTURE]
    else:
        with pytest.raises(OutOfScope, match="houding"):
            of(posture=posture)


@pytest.mark.parametrize("aspect", list(Aspect))
@pytest.mark.parametrize("value", range(-1, 7))
def test_only_the_points_of_the_form_exist_per_aspect(aspect: Aspect, value: int) -> None:
    """Aspects have 0, 1 or 2 points; holding or carrying 0, 2 or 5."""
    possible = {0, 2, 5} if aspect is Aspect.HOLDING else {0, 1, 2}
    if value in possible:
        assert value == of(conditions={aspect: value}).points[Part.CONDITIONS]
    else:
        with pytest.raises(OutOfScope, match=aspect.label):
            of(conditions={aspect: value})


@given(
    st.floats(1, 2500),
    st.floats(1, 2500),
    st.floats(3, 60),
    st.floats(3, 60),
    st.sampled_from(POSTURES),
    st.sampled_from(LoadTable),
)
def test_more_never_scores_lower(
    times: float, more_times: float, load: float, more_load: float, posture: int, table: LoadTable
) -> None:
    """Lifting more often or heavier never lowers the score, which is never below 4."""
    low = of(min(times, more_times), min(load, more_load), posture=posture, table=table)
    high = of(max(times, more_times), max(load, more_load), posture=posture, table=table)

    assert 4 <= low.total <= high.total


def test_a_result_says_where_it_comes_from() -> None:
    """Method, version and source travel with a result; two versions of the form exist."""
    result = of()

    assert (METHOD, VERSION, SOURCE) == (result.method, result.version, result.source)
    assert "2019" == result.version
