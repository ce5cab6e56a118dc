"""KIM-LHC 2019: the key indicator method for lifting, holding and carrying loads of 3 kg or more.

Source: BAuA, Leitmerkmalmethode Heben, Halten und Tragen (LMM-HHT), version 2019. Which points
belong to which description is known to us only in part from the form itself; a result names every
part whose points are not checked against it. The version of 2001 gives other numbers and is not
computed here; its outcome can be keyed in.
"""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.case.words import Word
from assistant.problem import OutOfScope

METHOD = "KIM-LHC (Leitmerkmalmethode heben, houden en dragen)"
VERSION = "2019"
SOURCE = "BAuA, LMM-HHT, versie 2019"

_INSTEAD = "Vraag een ergonoom om te meten. Vul de uitkomst in bij Werk, met naam, dag en bron."


class LoadTable(Word):
    """Which of the form's two load columns is used; the form names them by sex."""

    MEN = "men", "kolom mannen"
    WOMEN = "women", "kolom vrouwen"


class Handling(Word):
    """How the load is held."""

    SYMMETRIC = "symmetric", "met twee handen, gelijk verdeeld"
    PARTLY = "partly", "af en toe met één hand of ongelijk verdeeld"
    MOSTLY = "mostly", "meestal met één hand, of het gewicht verschuift"


class Aspect(Word):
    """What makes the work harder, each on its own scale of points."""

    HANDS = "hands", "stand van handen en armen"
    GRIP = "grip", "kracht overbrengen en grip"
    CLIMATE = "climate", "klimaat en omgeving"
    SPACE = "space", "ruimte om te bewegen"
    CLOTHING = "clothing", "kleding en uitrusting"
    HOLDING = "holding", "lang vasthouden of ver dragen"


class Organisation(Word):
    """How the work is spread over the day."""

    GOOD = "good", "goed: veel afwisseling"
    RESTRICTED = "restricted", "beperkt: weinig afwisseling"
    POOR = "poor", "ongunstig: bijna geen afwisseling"


class Part(Word):
    """The parts of the score."""

    TIME = "time", "hoe vaak"
    LOAD = "load", "gewicht"
    HANDLING = "handling", "vasthouden"
    POSTURE = "posture", "houding"
    CONDITIONS = "conditions", "omstandigheden"
    ORGANISATION = "organisation", "verdeling van het werk"


class Risk(Word):
    """What a score is called."""

    LOW = "low", "laag"
    SLIGHT = "slight", "licht verhoogd"
    SUBSTANTIAL = "substantial", "duidelijk verhoogd"
    HIGH = "high", "hoog"


@dataclass(frozen=True, slots=True)
class KimScore:
    """The outcome for one task.

    Attributes:
        points: the points of each part; `TIME` multiplies the sum of the others.
        total: that product, at full precision.
        risk: what the total is called.
        unverified: the parts whose points are not checked against the form.
    """

    points: dict[Part, float]
    total: float
    risk: Risk
    unverified: tuple[Part, ...]
    method: str = METHOD
    version: str = VERSION
    source: str = SOURCE

    @property
    def costliest(self) -> Part:
        """The part of the sum with the most points, where a change helps most."""
        return max((p for p in self.points if p is not Part.TIME), key=self.points.__getitem__)


_TIMES = (5, 20, 50, 100, 150, 220, 300, 500, 750, 1000, 1500, 2000, 2500)
_TIME_POINTS = (1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10)
_FOUND_TIMES = frozenset({50, 100, 300, 500})
"""The numbers of times a shift whose points a source gives; the others are general knowledge."""

_LOADS = (5, 10, 15, 20, 25, 30, 35, 40, math.inf)
_LOAD_POINTS = {
    LoadTable.MEN: (4, 6, 8, 11, 15, 25, 35, 75, 100),
    LoadTable.WOMEN: (6, 9, 12, 25, 75, 85, 100, 100, 100),
}
"""Points by the highest weight in kg of each class, as on the form."""

_LIGHTEST = 3.0
_HANDLING_POINTS = {Handling.SYMMETRIC: 0, Handling.PARTLY: 2, Handling.MOSTLY: 4}
_ORGANISATION_POINTS = {Organisation.GOOD: 0, Organisation.RESTRICTED: 2, Organisation.POOR: 4}
POSTURES = (0, 3, 5, 7, 9, 10, 13, 15, 18, 20)
"""The points a pair of start and end postures can have."""
MOST_EXTRA = 6.0
"""The extra points for twisting, reaching and raised hands count up to this sum."""
_ASPECT_POINTS = dict.fromkeys(Aspect, (0, 1, 2)) | {Aspect.HOLDING: (0, 2, 5)}
_RISKS = ((100, Risk.HIGH), (50, Risk.SUBSTANTIAL), (20, Risk.SLIGHT), (0, Risk.LOW))


def score(
    times: float,
    load: float,
    table: LoadTable,
    *,
    handling: Handling,
    posture: int,
    extra: Sequence[float] = (),
    conditions: Mapping[Aspect, int] | None = None,
    organisation: Organisation = Organisation.GOOD,
) -> KimScore:
    """The KIM-LHC 2019 score of one task.

    Args:
        times: how often a shift, 1-2500; between two classes the points are interpolated.
        load: the weight that is really carried, kg, 3 or more.
        table: which column of the form counts.
        handling: how the load is held.
        posture: the points of the pair of postures, one of `POSTURES`.
        extra: points for twisting, reaching and raised hands, each 0-6; together at most 6.
        conditions: points by aspect: 0, 1 or 2, and for holding or carrying 0, 2 or 5.
        organisation: how the work is spread.

    Raises:
        OutOfScope: a value the form does not have.
    """
    time, time_found = _time_points(times)
    points: dict[Part, float] = {
        Part.TIME: time,
        Part.LOAD: _load_points(load, table),
        Part.HANDLING: _HANDLING_POINTS[handling],
        Part.POSTURE: _posture_points(posture, extra),
        Part.CONDITIONS: _condition_points(conditions or {}),
        Part.ORGANISATION: _ORGANISATION_POINTS[organisation],
    }
    total = time * (sum(points.values()) - time)
    unchecked = (Part.HANDLING, Part.POSTURE, Part.CONDITIONS, Part.ORGANISATION)
    return KimScore(
        points=points,
        total=total,
        risk=next(risk for low, risk in _RISKS if total >= low),
        unverified=unchecked if time_found else (Part.TIME, *unchecked),
    )


def _time_points(times: float) -> tuple[float, bool]:
    """The points for how often, and whether a source gives the points used."""
    if not 1 <= times <= _TIMES[-1]:
        raise OutOfScope(
            f"De KIM-LHC werkt met 1 tot en met {_TIMES[-1]} keer per dienst.", _INSTEAD
        )
    above = bisect_left(_TIMES, times)
    if above == 0 or _TIMES[above] == times:
        return _TIME_POINTS[above], times in _FOUND_TIMES
    low, high = _TIMES[above - 1], _TIMES[above]
    part = (times - low) / (high - low)
    value = _TIME_POINTS[above - 1] + part * (_TIME_POINTS[above] - _TIME_POINTS[above - 1])
    return value, {low, high} <= _FOUND_TIMES


def _load_points(load: float, table: LoadTable) -> float:
    """The points for the weight."""
    if not (math.isfinite(load) and load >= _LIGHTEST):
        raise OutOfScope(
            f"De KIM-LHC is voor lasten vanaf {_LIGHTEST:g} kg.",
            "Voor lichter werk met de handen is er de KIM-MHO. Vul die uitkomst in bij Werk.",
        )
    return _LOAD_POINTS[table][bisect_left(_LOADS, load)]


def _posture_points(posture: int, extra: Sequence[float]) -> float:
    """The points for posture, with the extra points up to their ceiling."""
    if posture not in POSTURES:
        raise OutOfScope(
            "Deze punten voor houding staan niet op het formulier.",
            f"Kies een van {', '.join(map(str, POSTURES))}.",
        )
    if not all(0 <= one <= MOST_EXTRA for one in extra):
        raise OutOfScope(
            "Deze extra punten voor houding staan niet op het formulier.",
            f"Vul per onderdeel 0 tot en met {MOST_EXTRA:g} in.",
        )
    return posture + min(sum(extra), MOST_EXTRA)


def _condition_points(conditions: Mapping[Aspect, int]) -> float:
    """The points for what makes the work harder."""
    for aspect, value in conditions.items():
        if value not in _ASPECT_POINTS[aspect]:
            raise OutOfScope(
                f"Deze punten voor {aspect.label} staan niet op het formulier.",
                f"Kies een van {', '.join(map(str, _ASPECT_POINTS[aspect]))}.",
            )
    return sum(conditions.values())
