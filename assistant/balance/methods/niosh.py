"""The revised NIOSH lifting equation in metric units: lifting index and what costs most.

Source: Waters, Putz-Anderson and Garg, Applications Manual for the Revised NIOSH Lifting Equation,
DHHS (NIOSH) 94-110, revised 9/2021 (public domain). Formulas of section 1.3, table 5 (frequency)
and table 7 (coupling). The manual's examples round each multiplier to two decimals first (page
29); here everything is kept at full precision, so an index can differ by 0.1 from a printed one.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.case.words import Word
from assistant.problem import OutOfScope

METHOD = "Herziene NIOSH-tilvergelijking"
VERSION = "1991, handleiding herzien 9/2021, metrisch"
SOURCE = "DHHS (NIOSH) 94-110, revised 9/2021"

LOAD_CONSTANT = 23.0
"""Kilograms: the recommended weight when every multiplier is 1."""

_INSTEAD = "Vraag een ergonoom om te meten. Vul de uitkomst in bij Werk, met naam, dag en bron."


class Coupling(Word):
    """How well the hands can hold the load (table 6)."""

    GOOD = "good", "goed"
    FAIR = "fair", "matig"
    POOR = "poor", "slecht"


class Duration(Word):
    """How long the lifting goes on, with the recovery that goes with it."""

    SHORT = "short", "hoogstens 1 uur"
    MODERATE = "moderate", "hoogstens 2 uur"
    LONG = "long", "hoogstens 8 uur"


class Condition(Word):
    """What makes the equation not apply (section 1.2)."""

    ONE_HANDED = "one_handed", "tillen met één hand"
    SEATED = "seated", "zittend of knielend tillen"
    RESTRICTED = "restricted", "tillen in een krappe ruimte"
    UNSTABLE = "unstable", "een last die niet stabiel is"
    MOVING = "moving", "tillen tijdens dragen, duwen of trekken"
    SHOVEL = "shovel", "werken met een schep of kruiwagen"
    FAST = "fast", "snel tillen, vlugger dan ongeveer 75 cm per seconde"
    SLIPPERY = "slippery", "een gladde vloer"
    CLIMATE = "climate", "werken buiten 19-26 °C of 35-50 % vochtigheid"


class Multiplier(Word):
    """The six multipliers of the equation; each lies between 0 and 1."""

    HORIZONTAL = "HM", "afstand tot het lichaam"
    VERTICAL = "VM", "hoogte van de handen"
    DISTANCE = "DM", "afstand omhoog of omlaag"
    ASYMMETRY = "AM", "draaien"
    FREQUENCY = "FM", "hoe vaak en hoe lang"
    COUPLING = "CM", "grip"


class Reading(Word):
    """What the manual says about an index (section 1.4.3)."""

    GOAL = "goal", "binnen het doel voor ontwerp (hoogstens 1)"
    RAISED = "raised", "verhoogd risico voor een deel van de werkenden (meer dan 1)"
    HIGH = "high", "verhoogd risico voor bijna iedereen (meer dan 3)"


@dataclass(frozen=True, slots=True)
class Hands:
    """Where the hands are.

    Attributes:
        horizontal: cm from the ankles to the hands, up to 63; below 25 counts as 25.
        vertical: cm from the floor to the hands, 0-175.
        asymmetry: degrees the load stands beside the body, 0-135.
    """

    horizontal: float
    vertical: float
    asymmetry: float = 0.0


@dataclass(frozen=True, slots=True)
class AtPoint:
    """The equation at the origin or the destination.

    Attributes:
        multipliers: each of the six, at full precision.
        limit: the recommended weight in kg.
        index: load divided by limit.
    """

    multipliers: dict[Multiplier, float]
    limit: float
    index: float

    @property
    def costliest(self) -> Multiplier | None:
        """The multiplier that takes most off the limit, or None when none takes anything."""
        worst = min(self.multipliers, key=self.multipliers.__getitem__)
        return worst if self.multipliers[worst] < 1 else None

    def index_without(self, multiplier: Multiplier) -> float:
        """What the index would be if this multiplier were ideal."""
        return self.index * self.multipliers[multiplier]


@dataclass(frozen=True, slots=True)
class LiftingIndex:
    """The outcome for one lifting task.

    Attributes:
        origin: the equation where the lift begins.
        destination: the equation where it ends, when the load is placed with care; else None.
        governing: the one of the two with the lowest limit; its index is the task's index.
        duration: the class the work time and recovery fall in.
    """

    origin: AtPoint
    destination: AtPoint | None
    governing: AtPoint
    duration: Duration
    method: str = METHOD
    version: str = VERSION
    source: str = SOURCE

    @property
    def index(self) -> float:
        """The lifting index of the task."""
        return self.governing.index

    @property
    def limit(self) -> float:
        """The recommended weight of the task in kg."""
        return self.governing.limit

    @property
    def reading(self) -> Reading:
        """What the manual says about this index."""
        if self.index <= 1:
            return Reading.GOAL
        return Reading.RAISED if self.index <= _HIGH else Reading.HIGH


_HIGH = 3
_FARTHEST, _HIGHEST, _MOST_TURNED, _LEAST = 63.0, 175.0, 135.0, 25.0
_KNUCKLES = 75.0
_HOUR, _LONGEST = 60.0, 480.0
_MODERATE_RECOVERY = 0.3
_SAMPLE = 15.0

_FREQUENCIES = (0.2, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
_FREQUENCY_MULTIPLIERS: dict[tuple[Duration, bool], tuple[float, ...]] = {
    (Duration.SHORT, False): (
        *(1.00, 0.97, 0.94, 0.91, 0.88, 0.84, 0.80, 0.75, 0.70, 0.60, 0.52, 0.45, 0.41, 0.37),
        *(0, 0, 0),
    ),
    (Duration.SHORT, True): (
        *(1.00, 0.97, 0.94, 0.91, 0.88, 0.84, 0.80, 0.75, 0.70, 0.60, 0.52, 0.45, 0.41, 0.37),
        *(0.34, 0.31, 0.28),
    ),
    (Duration.MODERATE, False): (
        *(0.95, 0.92, 0.88, 0.84, 0.79, 0.72, 0.60, 0.50, 0.42, 0.35, 0.30, 0.26, 0, 0),
        *(0, 0, 0),
    ),
    (Duration.MODERATE, True): (
        *(0.95, 0.92, 0.88, 0.84, 0.79, 0.72, 0.60, 0.50, 0.42, 0.35, 0.30, 0.26, 0.23, 0.21),
        *(0, 0, 0),
    ),
    (Duration.LONG, False): (
        *(0.85, 0.81, 0.75, 0.65, 0.55, 0.45, 0.35, 0.27, 0.22, 0.18, 0, 0, 0, 0),
        *(0, 0, 0),
    ),
    (Duration.LONG, True): (
        *(0.85, 0.81, 0.75, 0.65, 0.55, 0.45, 0.35, 0.27, 0.22, 0.18, 0.15, 0.13, 0, 0),
        *(0, 0, 0),
    ),
}
"""Table 5, by duration and whether the hands start at 75 cm or higher."""

_COUPLING_MULTIPLIERS = {
    Coupling.GOOD: (1.00, 1.00),
    Coupling.FAIR: (0.95, 1.00),
    Coupling.POOR: (0.90, 0.90),
}
"""Table 7: below 75 cm, and from 75 cm on."""


def lifting_index(
    load: float,
    origin: Hands,
    destination: Hands,
    *,
    frequency: float,
    minutes: float,
    recovery_minutes: float,
    coupling: Coupling,
    careful_placing: bool = False,
    conditions: Iterable[Condition] = (),
) -> LiftingIndex:
    """The lifting index of one two-handed lifting task.

    Args:
        load: kg, more than 0.
        origin: where the hands are when the lift begins.
        destination: where they are when it ends.
        frequency: lifts a minute, averaged over 15 minutes (see `average_frequency`), up to 15;
            below 0.2 counts as 0.2.
        minutes: work time without a break, more than 0 and up to 480.
        recovery_minutes: light work after it, 0 or more.
        coupling: how well the hands can hold the load.
        careful_placing: the load is held, guided or gripped again at the destination, so that
            the destination counts as well.
        conditions: what makes the equation not apply; any of them refuses.

    Raises:
        OutOfScope: the task is outside what the equation was made for.
    """
    _check_scope(load, (origin, destination), conditions)
    duration = duration_of(minutes, recovery_minutes)
    travelled = max(abs(destination.vertical - origin.vertical), _LEAST)
    by_frequency = _frequency_multiplier(frequency, duration, high=origin.vertical >= _KNUCKLES)

    def at(hands: Hands) -> AtPoint:
        multipliers = {
            Multiplier.HORIZONTAL: _LEAST / max(hands.horizontal, _LEAST),
            Multiplier.VERTICAL: 1 - 0.003 * abs(hands.vertical - _KNUCKLES),
            Multiplier.DISTANCE: 0.82 + 4.5 / travelled,
            Multiplier.ASYMMETRY: 1 - 0.0032 * hands.asymmetry,
            Multiplier.FREQUENCY: by_frequency,
            Multiplier.COUPLING: _COUPLING_MULTIPLIERS[coupling][hands.vertical >= _KNUCKLES],
        }
        limit = LOAD_CONSTANT * math.prod(multipliers.values())
        return AtPoint(multipliers, limit, load / limit)

    first = at(origin)
    last = at(destination) if careful_placing else None
    governing = last if last and last.limit < first.limit else first
    return LiftingIndex(first, last, governing, duration)


def duration_of(minutes: float, recovery_minutes: float) -> Duration:
    """The duration class of a work time and the light work after it (section 1.3.5.2).

    Raises:
        OutOfScope: no work time, more than eight hours, or a recovery below 0.
    """
    _check("de duur", minutes, 0, _LONGEST, "minuten")
    _check("het herstel", recovery_minutes, 0, math.inf, "minuten")
    if minutes == 0:
        raise OutOfScope("Zonder werktijd is er niets te beoordelen.", "Vul de duur in minuten in.")
    if minutes <= _HOUR and recovery_minutes >= minutes:
        return Duration.SHORT
    if minutes <= 2 * _HOUR and recovery_minutes >= _MODERATE_RECOVERY * minutes:
        return Duration.MODERATE
    return Duration.LONG


def average_frequency(lifts_per_minute: float, minutes_of_fifteen: float) -> float:
    """Lifts a minute over 15 minutes, when the lifting is not continuous (section 1.3.5.5).

    Raises:
        OutOfScope: more than 15 lifts a minute, or minutes outside 0-15.
    """
    _check("het aantal keren per minuut", lifts_per_minute, 0, _SAMPLE, "keer")
    _check("de minuten van een kwartier", minutes_of_fifteen, 0, _SAMPLE, "minuten")
    return lifts_per_minute * minutes_of_fifteen / _SAMPLE


def _check_scope(load: float, points: tuple[Hands, ...], conditions: Iterable[Condition]) -> None:
    """Refuse what the equation was not made for."""
    if found := [condition.label for condition in conditions]:
        raise OutOfScope(f"De NIOSH-tilvergelijking geldt niet bij {', '.join(found)}.", _INSTEAD)
    if not (math.isfinite(load) and load > 0):
        raise OutOfScope("Het gewicht van de last moet meer dan 0 kg zijn.", "Vul het gewicht in.")
    for hands in points:
        _check("de afstand tot het lichaam", hands.horizontal, 0, _FARTHEST, "cm")
        _check("de hoogte van de handen", hands.vertical, 0, _HIGHEST, "cm")
        _check("de hoek van het draaien", hands.asymmetry, 0, _MOST_TURNED, "graden")


def _check(what: str, value: float, low: float, high: float, unit: str) -> None:
    """Refuse a value outside its range, where the equation allows no weight at all."""
    if not (math.isfinite(value) and low <= value <= high):
        upto = "of meer" if high == math.inf else f"tot en met {high:g}"
        raise OutOfScope(
            f"De NIOSH-tilvergelijking werkt voor {what} met {low:g} {upto} {unit}.", _INSTEAD
        )


def _frequency_multiplier(frequency: float, duration: Duration, *, high: bool) -> float:
    """Table 5, linear between two rows; refuses where the table allows no lifting."""
    _check("het aantal keren per minuut", frequency, 0, _FREQUENCIES[-1], "keer")
    column = _FREQUENCY_MULTIPLIERS[duration, high]
    value = max(frequency, _FREQUENCIES[0])
    above = bisect_left(_FREQUENCIES, value)
    below = above if _FREQUENCIES[above] == value else above - 1
    if not column[above]:
        raise OutOfScope(
            f"Zo vaak tillen ({duration.label}) past niet in de NIOSH-tilvergelijking: zij beveelt "
            "dan geen enkel gewicht aan.",
            "Bekijk hoe het minder vaak of korter kan.",
        )
    if above == below:
        return column[above]
    part = (value - _FREQUENCIES[below]) / (_FREQUENCIES[above] - _FREQUENCIES[below])
    return column[below] + part * (column[above] - column[below])
