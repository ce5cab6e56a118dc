"""The Work Ability Index (WAI): seven dimensions, a total of 7-49, and what two totals say.

We ship the scoring rule and the names of the dimensions, never the licensed questions. A total is
given only when every dimension is known: nothing is filled in for somebody.

Source of the rule: Tuomi, Ilmarinen e.a., Work Ability Index, 2nd edition (FIOH, 1998). Points per
answer and the rounding of half points are not checked against the licensed Dutch manual yet, so
every result says `unverified`.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from assistant.case.words import Word
from assistant.dutch import number_text
from assistant.problem import OutOfScope

METHOD = "Work Ability Index (WAI)"
VERSION = "1998, 2e editie; afronding half naar boven"
SOURCE = "Tuomi, Ilmarinen e.a., Work Ability Index, FIOH 1998; indeling tot 35 jaar: NFBC-66"

DIMENSIONS = (
    "Werkvermogen nu, vergeleken met de beste tijd",
    "Werkvermogen en de eisen van het werk",
    "Ziekten die een arts vaststelde (alleen de punten)",
    "Hinder bij het werk",
    "Verzuim in het afgelopen jaar",
    "Eigen verwachting over twee jaar",
    "Plezier, energie en vertrouwen",
)
"""What each dimension is about, in our words and in WAI order."""

NOISE = 7
"""Points: in a retest 95 % of people differed less than this (De Zwart 2002, n = 97)."""

YOUNG = 35
"""Years: below this age a second classification is shown (31-year-olds, NFBC-66, n = 3725)."""


class Category(Word):
    """What a total is called."""

    POOR = "poor", "slecht"
    MODERATE = "moderate", "matig"
    GOOD = "good", "goed"
    EXCELLENT = "excellent", "uitstekend"


_FROM = (
    (44, Category.EXCELLENT),
    (37, Category.GOOD),
    (28, Category.MODERATE),
    (7, Category.POOR),
)
_FROM_YOUNG = (
    (45, Category.EXCELLENT),
    (41, Category.GOOD),
    (37, Category.MODERATE),
    (7, Category.POOR),
)
"""What a rounded total is called from this number on."""

_HALVES = tuple(half / 2 for half in range(4, 21))
_POINTS: tuple[frozenset[float], ...] = (
    frozenset(range(11)),
    frozenset(_HALVES),
    frozenset({1, 2, 3, 4, 5, 7}),
    frozenset(range(1, 7)),
    frozenset(range(1, 6)),
    frozenset({1, 4, 7}),
    frozenset(range(1, 5)),
)
"""The points each dimension can have."""

_WEIGHTS = {"physical": (1.5, 0.5), "mental": (0.5, 1.5), "both": (1.0, 1.0)}
"""How physical and mental demands count, by what the work mainly asks."""

_DISEASE_POINTS = (7, 5, 4, 3, 2, 1)
"""By the number of diagnosed diseases, five or more last; there is no 6."""

_SICK_DAYS = ((100, 1), (25, 2), (10, 3), (1, 4), (0, 5))
"""Points from this number of days of absence on."""

_RESOURCES = ((10, 4), (7, 3), (4, 2), (0, 1))
"""Points from this sum of the three answers on."""

_RESOURCE_ITEMS = 3

_LOWEST, _HIGHEST = 7, 49
"""The lowest and the highest total."""

_KEYS = {
    "current": DIMENSIONS[0],
    "work_type": "soort werk",
    "physical_demands": "lichamelijke eisen",
    "mental_demands": "mentale eisen",
    "diagnosed_diseases": DIMENSIONS[2],
    "impairment": DIMENSIONS[3],
    "sick_days": DIMENSIONS[4],
    "prognosis": DIMENSIONS[5],
    "resources": DIMENSIONS[6],
    "age": "leeftijd",
}
"""The keys of a set of answers, with what each is about."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WorkAbility:
    """A WAI outcome.

    Attributes:
        dimensions: the points of the seven dimensions, in WAI order; None where not answered.
        total: 7-49, possibly with a half, or None when a dimension is missing.
        rounded: the total as a whole number, half up; this is what is classified.
        category: what the total is called.
        young_category: the same by the table for people under 35, else None.
        unverified: the points are not checked against the licensed manual yet.
    """

    dimensions: tuple[float | None, ...]
    total: float | None
    rounded: int | None
    category: Category | None
    young_category: Category | None
    method: str = METHOD
    version: str = VERSION
    source: str = SOURCE
    unverified: bool = True


def score(answers: Mapping[str, Any]) -> WorkAbility:
    """The outcome of a set of answers; None or an absent key is unanswered.

    Args:
        answers: `current` 0-10; `work_type` physical, mental or both; `physical_demands` and
            `mental_demands` 1-5; `diagnosed_diseases` 0 or more; `impairment` one or more of 1-6,
            of which the lowest counts; `sick_days` 0-365 in the past year; `prognosis` 1, 4 or 7;
            `resources` three values 0-4; optionally `age` in years.

    Raises:
        OutOfScope: an answer that does not exist, or an unknown key.
    """
    if unknown := answers.keys() - _KEYS:
        raise _refused(", ".join(sorted(unknown)), "een bekende vraag")
    given = {key: value for key, value in answers.items() if value is not None}
    dimensions = (
        _whole(given, "current", 0, 10),
        _demands(given),
        _diseases(given),
        _impairment(given),
        _from(_SICK_DAYS, _whole(given, "sick_days", 0, 365)),
        _one_of(given, "prognosis", (1, 4, 7)),
        _resources(given),
    )
    return of_points(dimensions, _whole(given, "age", 0, 120))


def of_points(points: Sequence[float | None], age: int | None = None) -> WorkAbility:
    """The outcome of points per dimension, as someone else's form gives them.

    Args:
        points: the points of the seven dimensions in WAI order; None where missing.
        age: in years, or None.

    Raises:
        OutOfScope: another number of dimensions, or points a dimension cannot have.
    """
    if len(points) != len(DIMENSIONS):
        raise _refused("aantal dimensies", f"{len(DIMENSIONS)} dimensies")
    for name, value, possible in zip(DIMENSIONS, points, _POINTS, strict=True):
        if value is not None and value not in possible:
            allowed = ", ".join(number_text(p) for p in sorted(possible))
            raise _refused(name, f"een van de punten {allowed}")
    known = [value for value in points if value is not None]
    return _outcome(points, sum(known) if len(known) == len(DIMENSIONS) else None, age)


def of_total(total: float, age: int | None = None) -> WorkAbility:
    """The outcome of a total alone, when the points per dimension did not come with it.

    Args:
        total: 7-49.
        age: in years, or None.

    Raises:
        OutOfScope: a total outside 7-49.
    """
    _check_total(total)
    return _outcome((None,) * len(DIMENSIONS), total, age)


def _outcome(points: Sequence[float | None], total: float | None, age: int | None) -> WorkAbility:
    """A total with what it is called, beside the points it came from."""
    rounded = None if total is None else math.floor(total + 0.5)
    young = age is not None and age < YOUNG
    return WorkAbility(
        dimensions=tuple(points),
        total=total,
        rounded=rounded,
        category=_from(_FROM, rounded),
        young_category=_from(_FROM_YOUNG, rounded) if young else None,
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """What two totals of one person say together.

    Attributes:
        points: after minus before.
        noise: the change is too small to mean anything.
        text: the same in a Dutch sentence.
    """

    points: float
    noise: bool
    text: str


def difference(before: float, after: float) -> Difference:
    """What two totals say: a change below 7 points says nothing.

    Args:
        before: the earlier total, 7-49.
        after: the later total, 7-49.

    Raises:
        OutOfScope: a total outside 7-49.
    """
    _check_total(before)
    _check_total(after)
    points = after - before
    shown = number_text(abs(points))
    if abs(points) < NOISE:
        text = (
            f"Het verschil is {shown} punten. Een verschil kleiner dan {NOISE} punten zegt niets: "
            "zoveel verschilt een score ook als er niets verandert."
        )
    else:
        text = (
            f"De score is {shown} punten {'hoger' if points > 0 else 'lager'}. Zo veel "
            "schommelt een score meestal niet vanzelf; vraag wat er veranderd is."
        )
    return Difference(points, abs(points) < NOISE, text)


def total_text(result: WorkAbility) -> str:
    """The total in words: '27,5, afgerond 28: matig'; hoe meer punten, hoe beter."""
    if result.total is None or result.category is None:
        missing = sum(value is None for value in result.dimensions)
        return f"geen totaal: {missing} van de {len(DIMENSIONS)} onderdelen ontbreken"
    shown = number_text(result.total)
    half = "" if result.total == result.rounded else f", afgerond {result.rounded}"
    return f"{shown}{half}: {result.category.label}"


def _check_total(total: float) -> None:
    """Refuse a total outside the range."""
    if not _LOWEST <= total <= _HIGHEST:
        raise _refused("score", f"een totaal van {_LOWEST} tot en met {_HIGHEST}")


def _whole(given: Mapping[str, Any], key: str, low: int, high: int | None) -> int | None:
    """A whole number within its bounds, or None when unanswered."""
    value = given.get(key)
    if value is None:
        return None
    if (
        isinstance(value, bool)
        or not isinstance(value, int)
        or value < low
        or (high is not None and value > high)
    ):
        upto = "of meer" if high is None else f"tot en met {high}"
        raise _refused(_KEYS[key], f"een heel getal van {low} {upto}")
    return value


def _one_of(given: Mapping[str, Any], key: str, allowed: tuple[int, ...]) -> int | None:
    """One of a few numbers, or None when unanswered."""
    value = _whole(given, key, min(allowed), max(allowed))
    if value is not None and value not in allowed:
        raise _refused(_KEYS[key], f"een van {', '.join(map(str, allowed))}")
    return value


def _demands(given: Mapping[str, Any]) -> float | None:
    """Points for the demands, weighted by what the work mainly asks."""
    work_type = given.get("work_type")
    if work_type is not None and work_type not in _WEIGHTS:
        raise _refused(_KEYS["work_type"], "physical, mental of both")
    physical = _whole(given, "physical_demands", 1, 5)
    mental = _whole(given, "mental_demands", 1, 5)
    if work_type is None or physical is None or mental is None:
        return None
    of_physical, of_mental = _WEIGHTS[work_type]
    return physical * of_physical + mental * of_mental


def _diseases(given: Mapping[str, Any]) -> int | None:
    """Points for the number of diagnosed diseases."""
    count = _whole(given, "diagnosed_diseases", 0, None)
    return None if count is None else _DISEASE_POINTS[min(count, len(_DISEASE_POINTS) - 1)]


def _impairment(given: Mapping[str, Any]) -> int | None:
    """The lowest of the statements that were ticked; one number may stand alone."""
    value = given.get("impairment")
    ticked = list(value) if isinstance(value, Iterable) else [value]
    points = [_whole({"impairment": one}, "impairment", 1, 6) for one in ticked]
    return min((one for one in points if one is not None), default=None)


def _resources(given: Mapping[str, Any]) -> int | None:
    """Points for the sum of the three answers; nothing when one of them is missing."""
    values = list(given.get("resources", ()))
    if len(values) > _RESOURCE_ITEMS:
        raise _refused(_KEYS["resources"], f"{_RESOURCE_ITEMS} antwoorden")
    points = [_whole({"resources": one}, "resources", 0, 4) for one in values]
    known = [one for one in points if one is not None]
    return _from(_RESOURCES, sum(known)) if len(known) == _RESOURCE_ITEMS else None


def _from(table: tuple[tuple[int, T], ...], value: int | None) -> T | None:
    """The entry of the first row this value reaches, or None without a value."""
    if value is None:
        return None
    return next(entry for low, entry in table if value >= low)


def _refused(what: str, allowed: str) -> OutOfScope:
    """The refusal of a value, with what is possible."""
    return OutOfScope(
        f"De WAI kan niet werken met wat is ingevuld bij ‘{what}’.", f"Vul in: {allowed}."
    )
