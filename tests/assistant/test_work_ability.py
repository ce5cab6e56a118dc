import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.problem import OutOfScope
from assistant.screening.work_ability import (
    DIMENSIONS,
    METHOD,
    SOURCE,
    VERSION,
    difference,
    of_points,
    score,
    total_text,
)
from assistant.screening.work_ability import of_total as total_alone

BEST: dict[str, Any] = {
    "current": 10,
    "work_type": "both",
    "physical_demands": 5,
    "mental_demands": 5,
    "diagnosed_diseases": 0,
    "impairment": [6],
    "sick_days": 0,
    "prognosis": 7,
    "resources": (4, 4, 4),
}
WORST: dict[str, Any] = {
    "current": 0,
    "work_type": "both",
    "physical_demands": 1,
    "mental_demands": 1,
    "diagnosed_diseases": 5,
    "impairment": [1],
    "sick_days": 365,
    "prognosis": 1,
    "resources": (0, 0, 0),
}

answers = st.fixed_dictionaries(
    {
        "current": st.integers(0, 10),
        "work_type": st.sampled_from(["physical", "mental", "both"]),
        "physical_demands": st.integers(1, 5),
        "mental_demands": st.integers(1, 5),
        "diagnosed_diseases": st.integers(0, 60),
        "impairment": st.sets(st.integers(1, 6), min_size=1),
        "sick_days": st.integers(0, 365),
        "prognosis": st.sampled_from([1, 4, 7]),
        "resources": st.tuples(*[st.integers(0, 4)] * 3),
    }
)


def of_total(total: float) -> tuple[float, ...]:
    """Points per dimension that add up to this total."""
    half = total % 1
    points = [0.0, 2.0 + half, 1.0, 1.0, 1.0, 1.0, 1.0]
    for place, steps in enumerate(
        (
            [float(n) for n in range(11)],
            [2 + half + n for n in range(9 - round(half + 0.1))],
            [1.0, 2.0, 3.0, 4.0, 5.0, 7.0],
            [float(n) for n in range(1, 7)],
            [float(n) for n in range(1, 6)],
            [1.0, 4.0, 7.0],
            [float(n) for n in range(1, 5)],
        )
    ):
        room = total - sum(points) + points[place]
        points[place] = max(step for step in steps if step <= room)
    assert total == sum(points)
    return tuple(points)


@pytest.mark.requirement("001-R11")
@pytest.mark.parametrize(("given_", "total"), [(BEST, 49), (WORST, 7)])
def test_the_range_is_seven_to_forty_nine(given_: dict[str, Any], total: int) -> None:
    """All best answers give 49, all worst 7 (Tuomi 1998)."""
    assert total == score(given_).total


@pytest.mark.parametrize(
    ("total", "rounded", "category"),
    [
        (7, 7, "poor"),
        (27, 27, "poor"),
        (27.5, 28, "moderate"),
        (28, 28, "moderate"),
        (36, 36, "moderate"),
        (36.5, 37, "good"),
        (37, 37, "good"),
        (43, 43, "good"),
        (43.5, 44, "excellent"),
        (44, 44, "excellent"),
        (49, 49, "excellent"),
    ],
)
def test_categories_on_both_sides_of_each_boundary(
    total: float, rounded: int, category: str
) -> None:
    """7-27 poor, 28-36 moderate, 37-43 good, 44-49 excellent; half points go up."""
    result = of_points(of_total(total))

    assert (rounded, category) == (result.rounded, result.category)
    assert total == result.total


@pytest.mark.parametrize(
    ("total", "category", "young"),
    [
        (7, "poor", "poor"),
        (27.4, "poor", "poor"),
        (27.5, "moderate", "poor"),
        (36.5, "good", "moderate"),
        (43.5, "excellent", "good"),
        (49, "excellent", "excellent"),
    ],
)
def test_a_total_alone_is_classified_alike(total: float, category: str, young: str) -> None:
    """A total that came without its points has its categories and seven empty dimensions."""
    result = total_alone(total, age=34)

    assert (total, category, young) == (result.total, result.category, result.young_category)
    assert (None,) * 7 == result.dimensions


@pytest.mark.parametrize("total", [6.9, 49.1, math.nan])
def test_a_total_alone_outside_the_range_is_refused(total: float) -> None:
    """There is no total below 7 or above 49."""
    with pytest.raises(OutOfScope, match="score"):
        total_alone(total)


@pytest.mark.parametrize(
    ("total", "category"),
    [
        (36, "poor"),
        (37, "moderate"),
        (40, "moderate"),
        (41, "good"),
        (44, "good"),
        (45, "excellent"),
    ],
)
def test_the_table_for_young_people(total: float, category: str) -> None:
    """Under 35: 7-36 poor, 37-40 moderate, 41-44 good, 45-49 excellent (NFBC-66)."""
    assert category == of_points(of_total(total), age=34).young_category


@pytest.mark.parametrize(("age", "shown"), [(34, True), (35, False), (None, False), (60, False)])
def test_the_young_table_is_only_for_under_thirty_five(age: int | None, *, shown: bool) -> None:
    """The second classification stands beside the first, and only under 35."""
    result = score({**BEST, "age": age})

    assert shown == (result.young_category is not None)
    assert "excellent" == result.category


@pytest.mark.parametrize(
    ("work_type", "points"), [("mental", 2 * 0.5 + 5 * 1.5), ("physical", 5.5), ("both", 7.0)]
)
def test_demands_are_weighted_by_the_kind_of_work(work_type: str, points: float) -> None:
    """Physical 2, mental 5: 8.5 in mental work, 5.5 in physical work, 7 in both."""
    result = score({**BEST, "work_type": work_type, "physical_demands": 2, "mental_demands": 5})

    assert points == result.dimensions[1]


@pytest.mark.parametrize(
    ("count", "points"), [(0, 7), (1, 5), (2, 4), (3, 3), (4, 2), (5, 1), (13, 1)]
)
def test_points_for_diagnosed_diseases(count: int, points: int) -> None:
    """None 7, then 5, 4, 3, 2 and from five on 1; there is no 6."""
    assert points == score({**BEST, "diagnosed_diseases": count}).dimensions[2]


@pytest.mark.parametrize(("ticked", "points"), [([6], 6), ([6, 3, 5], 3), ({2, 1}, 1), (4, 4)])
def test_the_lowest_impairment_counts(ticked: Any, points: int) -> None:
    """Of several statements the lowest counts."""
    assert points == score({**BEST, "impairment": ticked}).dimensions[3]


@pytest.mark.parametrize(
    ("days", "points"),
    [(0, 5), (1, 4), (9, 4), (10, 3), (24, 3), (25, 2), (99, 2), (100, 1), (365, 1)],
)
def test_points_for_sick_days(days: int, points: int) -> None:
    """0 days 5, 1-9 4, 10-24 3, 25-99 2, 100-365 1."""
    assert points == score({**BEST, "sick_days": days}).dimensions[4]


@pytest.mark.parametrize(
    ("values", "points"),
    [
        ((0, 0, 0), 1),
        ((1, 1, 1), 1),
        ((2, 1, 1), 2),
        ((2, 2, 2), 2),
        ((3, 2, 2), 3),
        ((3, 3, 3), 3),
        ((4, 3, 3), 4),
        ((4, 4, 4), 4),
    ],
)
def test_points_for_resources(values: tuple[int, ...], points: int) -> None:
    """A sum of 0-3 gives 1, 4-6 gives 2, 7-9 gives 3, 10-12 gives 4."""
    assert points == score({**BEST, "resources": values}).dimensions[6]


@pytest.mark.parametrize("missing", [key for key in BEST if key != "age"])
def test_without_one_answer_there_is_no_total(missing: str) -> None:
    """A missing answer leaves one dimension empty, the others known, and gives no total."""
    result = score({key: value for key, value in BEST.items() if key != missing})

    assert (None, None, None, None) == (
        result.total,
        result.rounded,
        result.category,
        result.young_category,
    )
    assert 1 == result.dimensions.count(None)
    assert result.dimensions == score({**BEST, missing: None}).dimensions


@pytest.mark.parametrize("values", [(), (4,), (4, 4), (4, 4, None), (None, None, None)])
def test_missing_resources_are_not_filled_in(values: tuple[int | None, ...]) -> None:
    """Two of three answers are not stretched to three."""
    assert None is score({**BEST, "resources": values}).dimensions[6]


def test_nothing_ticked_is_not_no_impairment() -> None:
    """An empty list of statements leaves the dimension empty."""
    assert None is score({**BEST, "impairment": []}).dimensions[3]


@pytest.mark.parametrize(
    ("key", "value", "about", "allowed"),
    [
        ("current", -1, DIMENSIONS[0], "van 0 tot en met 10"),
        ("current", 11, DIMENSIONS[0], "van 0 tot en met 10"),
        ("current", 7.5, DIMENSIONS[0], "een heel getal"),
        ("current", True, DIMENSIONS[0], "een heel getal"),
        ("current", "8", DIMENSIONS[0], "een heel getal"),
        ("work_type", "heavy", "soort werk", "physical, mental of both"),
        ("physical_demands", 0, "lichamelijke eisen", "van 1 tot en met 5"),
        ("physical_demands", 6, "lichamelijke eisen", "van 1 tot en met 5"),
        ("mental_demands", 0, "mentale eisen", "van 1 tot en met 5"),
        ("mental_demands", 6, "mentale eisen", "van 1 tot en met 5"),
        ("diagnosed_diseases", -1, DIMENSIONS[2], "van 0 of meer"),
        ("impairment", [0], DIMENSIONS[3], "van 1 tot en met 6"),
        ("impairment", [3, 7], DIMENSIONS[3], "van 1 tot en met 6"),
        ("sick_days", 366, DIMENSIONS[4], "van 0 tot en met 365"),
        ("sick_days", -1, DIMENSIONS[4], "van 0 tot en met 365"),
        ("prognosis", 2, DIMENSIONS[5], "een van 1, 4, 7"),
        ("prognosis", 8, DIMENSIONS[5], "van 1 tot en met 7"),
        ("resources", (1, 2, 5), DIMENSIONS[6], "van 0 tot en met 4"),
        ("resources", (1, 2, 3, 4), DIMENSIONS[6], "3 antwoorden"),
        ("age", -1, "leeftijd", "van 0 tot en met 120"),
        ("age", 121, "leeftijd", "van 0 tot en met 120"),
        ("diagnosis", "x", "diagnosis", "een bekende vraag"),
    ],
)
def test_an_answer_that_does_not_exist_is_refused(
    key: str, value: Any, about: str, allowed: str
) -> None:
    """Out of scope input is refused with what it is about and what is possible, never computed."""
    with pytest.raises(OutOfScope, match="De WAI kan niet werken met") as refused:
        score({**BEST, key: value})

    assert about in refused.value.what
    assert allowed in refused.value.do


@pytest.mark.parametrize("age", [0, 120])
def test_any_possible_age_is_taken(age: int) -> None:
    """Ages from 0 to 120 are not refused."""
    assert (age < 35) == (score({**BEST, "age": age}).young_category is not None)


@pytest.mark.parametrize("place", range(7))
def test_exactly_the_possible_points_are_taken(place: int) -> None:
    """Of all halves up to 12 each dimension takes the points of the rule and refuses the rest."""
    possible: list[set[float]] = [
        {*range(11)},
        {2 + n / 2 for n in range(17)},
        {1, 2, 3, 4, 5, 7},
        {1, 2, 3, 4, 5, 6},
        {1, 2, 3, 4, 5},
        {1, 4, 7},
        {1, 2, 3, 4},
    ]
    for value in (n / 2 for n in range(-1, 25)):
        points = [10, 10, 7, 6, 5, 7, 4]
        points[place] = value
        if value in possible[place]:
            assert value == of_points(points).dimensions[place]
        else:
            with pytest.raises(OutOfScope):
                of_points(points)


@pytest.mark.parametrize(
    ("place", "points"), [(0, 10.5), (1, 1.5), (1, 2.25), (2, 6), (5, 5), (6, 0)]
)
def test_points_a_dimension_cannot_have_are_refused(place: int, points: float) -> None:
    """Keyed-in points must exist: no 6 for diseases, only 1, 4 or 7 for the expectation."""
    points_given = list(of_total(49))
    points_given[place] = points

    with pytest.raises(OutOfScope, match=DIMENSIONS[place][:12]):
        of_points(points_given)


def test_another_number_of_dimensions_is_refused() -> None:
    """Six numbers are not a WAI."""
    with pytest.raises(OutOfScope, match="aantal dimensies"):
        of_points((10, 10, 7, 6, 5, 7))


@given(answers)
def test_a_total_is_the_sum_within_its_range(given_: dict[str, Any]) -> None:
    """Any complete set of answers adds up, lies in 7-49 and can be keyed in again."""
    result = score(given_)

    assert result.total is not None
    assert result.total == sum(p for p in result.dimensions if p is not None)
    assert 7 <= result.total <= 49
    assert result == of_points(result.dimensions)


@given(answers, st.sampled_from(["current", "physical_demands", "mental_demands", "sick_days"]))
def test_a_worse_answer_never_raises_the_total(given_: dict[str, Any], key: str) -> None:
    """Lower ability or more absence never gives a higher total or a better category."""
    worst = {"current": 0, "physical_demands": 1, "mental_demands": 1, "sick_days": 365}[key]
    before, after = score(given_), score({**given_, key: worst})

    assert before.total is not None
    assert after.total is not None
    assert after.total <= before.total


@pytest.mark.requirement("001-R12")
@pytest.mark.parametrize(
    ("before", "after", "noise"),
    [
        (40, 40, True),
        (40, 33.5, True),
        (40, 33, False),
        (33, 40, False),
        (33, 39.5, True),
    ],
)
def test_a_change_below_seven_is_noise(before: float, after: float, *, noise: bool) -> None:
    """Below 7 points a change says nothing, from 7 on it may (De Zwart 2002)."""
    result = difference(before, after)

    assert (after - before, noise) == (result.points, result.noise)
    assert noise == ("zegt niets" in result.text)


def test_a_change_says_which_way() -> None:
    """A real change is told as higher or lower, with its comma."""
    assert "De score is 7,5 punten hoger." in difference(30, 37.5).text
    assert "De score is 8 punten lager." in difference(38, 30).text


def test_the_ends_of_the_range_can_be_compared() -> None:
    """7 and 49 are both possible."""
    assert 42 == difference(7, 49).points
    assert -42 == difference(49, 7).points


@pytest.mark.parametrize(
    ("before", "after"), [(6.5, 40), (40, 49.5), (49.5, 40), (40, 6.5), (math.nan, 40)]
)
def test_a_total_that_cannot_be_is_refused(before: float, after: float) -> None:
    """Totals outside 7-49 are not compared."""
    with pytest.raises(OutOfScope, match="score"):
        difference(before, after)


def test_the_total_in_words_shows_its_rounding() -> None:
    """Half points are shown, whole ones plainly, and a missing total says why."""
    assert "27,5, afgerond 28: matig" == total_text(of_points(of_total(27.5)))
    assert "44: uitstekend" == total_text(of_points(of_total(44)))
    assert "geen totaal: 6 van de 7 onderdelen ontbreken" == total_text(score({"current": 5}))


def test_a_result_says_where_it_comes_from() -> None:
    """Method, version and source travel with a result, and that it is unverified."""
    result = score(BEST)

    assert (METHOD, VERSION, SOURCE, True) == (
        result.method,
        result.version,
        result.source,
        result.unverified,
    )
