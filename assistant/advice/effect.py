"""What the balance becomes when measures work as expected.

The effect of a measure is what the load becomes, with a source or as the AD's estimate
(`Measure.effect_source`). Nothing here estimates it: no source gives figures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.balance import FactorBalance, compare_with
from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Measure, TaskLoad
from assistant.case.words import Progress
from assistant.content.library import Library
from assistant.content.model import Factor

_AGREED = (Progress.AGREED, Progress.BUSY, Progress.DONE)


def counting(consult: ConsultFile) -> tuple[Measure, ...]:
    """The measures whose effect is shown: ticked to try, or agreed, and not stopped or rejected."""
    return tuple(
        measure
        for measure in consult.all(Measure)
        if measure.status in _AGREED or (measure.tried and measure.status is Progress.PROPOSED)
    )


def effect(
    consult: ConsultFile, measures: Iterable[Measure], library: Library
) -> tuple[FactorBalance, ...]:
    """The balance of the consult after these measures.

    A measure makes the load on its factor (or that of its bottleneck) what it says: heavier tasks
    come down to `effect_intensity`, or rise to it where the work asked too little; the minutes a
    day of all tasks together become `effect_minutes`, each task keeping its share. Of several
    measures on one factor the one that helps most counts. A measure without figures, or on a
    factor no task asks, changes nothing.
    """
    intensity: dict[str, list[float]] = {}
    minutes: dict[str, list[float]] = {}
    for measure in measures:
        factor = factor_of(consult, measure)
        if measure.effect_intensity is not None:
            intensity.setdefault(factor, []).append(measure.effect_intensity)
        if measure.effect_minutes is not None:
            minutes.setdefault(factor, []).append(measure.effect_minutes)

    loads = consult.all(TaskLoad)
    for id_, values in intensity.items():
        found = library.get(Factor, id_)
        best = max(values) if found and found.underload else min(values)
        loads = _with_peak(loads, id_, best)
    for id_, values in minutes.items():
        loads = _with_minutes(loads, id_, min(values))
    return compare_with(consult, library, loads)


def factor_of(consult: ConsultFile, measure: Measure) -> str:
    """The factor a measure is about: its own, or that of its bottleneck; may be empty."""
    bottleneck = consult.file.get(Bottleneck, measure.bottleneck_id)
    return measure.factor or (bottleneck.factor if bottleneck else "")


def _with_peak(loads: Sequence[TaskLoad], factor: str, new: float) -> tuple[TaskLoad, ...]:
    """The loads with `new` as the peak of this factor."""
    known = [x.intensity for x in loads if x.factor == factor and x.intensity is not None]
    peak = max(known, default=new)
    return tuple(
        replace(load, intensity=new)
        if load.factor == factor
        and load.intensity is not None
        and (load.intensity > new or load.intensity == peak)
        else load
        for load in loads
    )


def _with_minutes(loads: Sequence[TaskLoad], factor: str, new: float) -> tuple[TaskLoad, ...]:
    """The loads with `new` as the minutes a day of this factor over all its tasks."""
    known = [load.minutes for load in loads if load.factor == factor and load.minutes]
    total = sum(known)
    return tuple(
        replace(load, minutes=load.minutes * new / total)
        if load.factor == factor and load.minutes
        else load
        for load in loads
    )
