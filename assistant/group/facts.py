"""What one confirmed consult adds to the picture of a group: codes, never text."""

from collections.abc import Iterator
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, GroupFact, Measure, Measurement, Signal, Theme
from assistant.case.words import BottleneckBasis, SignalLevel
from assistant.content.library import Library
from assistant.content.model import Cause, Factor, MeasureText, Privacy
from assistant.problem import OutOfScope
from assistant.screening.work_ability import METHOD, Category, of_points, of_total

SPOKEN = "spoken"
"""The indicator that holds for everyone who was spoken to."""

OWN = "own"
"""Stands for something in the AD's own words, which never leaves the case."""

LOW = "low"
"""Of work ability: a total that its authors call moderate or poor (Tuomi e.a. 1998)."""


def facts_of(consult: ConsultFile, library: Library, today: date) -> tuple[GroupFact, ...]:
    """The group facts of a consult whose summary was confirmed; each code once.

    Codes are 'spoken', 'bottleneck:<factor>', 'disbalance:<kind>', 'cause:<cause>',
    'theme:<theme>', 'signal:<signal>', 'measure:<T, O or P>', 'level:<place in the strategy>' and
    'work_ability:low'.
    Whether they may be counted is decided by the worker's consent, which is not looked at here.

    Returns:
        Nothing when the worker has no employer in this case.
    """
    case = consult.file.case
    if not case.organisation_id:
        return ()
    found = dict.fromkeys([(SPOKEN, "work"), *_codes(consult, library)])
    return tuple(
        GroupFact(
            id=str(uuid5(NAMESPACE_OID, f"{consult.consult.id}/{indicator}/{side}")),
            case_id=case.id,
            consult_id=consult.consult.id,
            person=consult.file.worker.id,
            organisation_id=case.organisation_id,
            unit_id=case.unit_id,
            day=consult.consult.day or consult.consult.confirmed or today,
            indicator=indicator,
            side=side,
            pack_version=consult.consult.content_version or library.version,
        )
        for indicator, side in found
    )


def _codes(consult: ConsultFile, library: Library) -> Iterator[tuple[str, Privacy]]:
    for bottleneck in consult.all(Bottleneck):
        yield from _bottleneck_codes(bottleneck, library)
    for theme in consult.all(Theme):
        yield f"theme:{theme.theme or OWN}", "private"
    for signal in consult.all(Signal):
        about_person = signal.level is SignalLevel.INDIVIDUAL
        yield f"signal:{signal.catalogue or OWN}", "private" if about_person else "work"
    if any(_is_low(measurement) for measurement in consult.all(Measurement)):
        yield f"work_ability:{LOW}", "health"
    for measure in consult.all(Measure):
        if not measure.status.is_dropped:
            yield from _measure_codes(measure, library)


def _bottleneck_codes(bottleneck: Bottleneck, library: Library) -> Iterator[tuple[str, Privacy]]:
    factor = library.get(Factor, bottleneck.factor)
    side = _side(bottleneck, factor)
    yield f"bottleneck:{factor.id if factor else OWN}", side
    if factor:
        yield f"disbalance:{factor.disbalance}", side
    for id_ in bottleneck.causes:
        if cause := library.get(Cause, id_):
            yield f"cause:{cause.id}", _stricter(side, cause.privacy)


def _is_low(measurement: Measurement) -> bool:
    """Whether this is a WAI in one of its two lower categories."""
    if measurement.method != METHOD:
        return False
    try:
        points = [float(point) if point.strip() else None for point in measurement.parts]
        told = any(point is not None for point in points)
        found = of_points(points) if told else of_total(measurement.value or 0)
    except (ValueError, OutOfScope):
        return False
    return found.category in (Category.MODERATE, Category.POOR)


def _measure_codes(measure: Measure, library: Library) -> Iterator[tuple[str, Privacy]]:
    entry = library.get(MeasureText, measure.catalogue)
    privacy: Privacy = "private" if measure.private else entry.privacy if entry else "work"
    if measure.top:
        yield f"measure:{measure.top}", privacy
    if measure.level:
        yield f"level:{measure.level}", privacy


def _side(bottleneck: Bottleneck, factor: Factor | None) -> Privacy:
    """Health when a limitation of the person set it; work when the work or a method's limit did."""
    basis: Privacy = "health" if bottleneck.basis is BottleneckBasis.LIMITATION else "work"
    return _stricter(basis, factor.privacy) if factor else basis


def _stricter(one: Privacy, other: Privacy) -> Privacy:
    order: tuple[Privacy, ...] = ("work", "health", "private")
    return max(one, other, key=order.index)
