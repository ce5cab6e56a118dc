"""What the balance becomes when measures work as expected.

The effect of a measure is what the load becomes, with a source or as the AD's estimate
(`Measure.effect_source`). Nothing here estimates it: no source gives figures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.balance import FactorBalance, balance_of
from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Measure, TaskLoad
from assistant.case.words import Progress
from assistant.content.library import Library
from assistant.content.model import Factor


def counting(consult: ConsultFile) -> tuple[Measure, ...]:
    """The measures whose effect is shown: ticked to try, or agreed, and not stopped or rejected."""
    return tuple(
        measure
        for measure in consult.all(Measure)
        if measure.status.is_agreed or (measure.tried and measure.status is Progress.PROPOSED)
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
    peaks: dict[str, float] = {}
    minutes: dict[str, float] = {}
    for measure in measures:
        id_ = factor_of(consult, measure)
        factor = library.get(Factor, id_)
        better = max if factor and factor.underload else min
        if measure.effect_intensity is not None:
            peaks[id_] = better(measure.effect_intensity, peaks.get(id_, measure.effect_intensity))
        if measure.effect_minutes is not None:
            minutes[id_] = min(measure.effect_minutes, minutes.get(id_, measure.effect_minutes))

    by_factor: dict[str, list[TaskLoad]] = {}
    for load in consult.all(TaskLoad):
        by_factor.setdefault(load.factor, []).append(load)
    after: list[TaskLoad] = []
    for id_, loads in by_factor.items():
        lighter = _with_peak(loads, peaks[id_]) if id_ in peaks else loads
        after += _with_minutes(lighter, minutes[id_]) if id_ in minutes else lighter
    return balance_of(consult, library, after)


def aimed(consult: ConsultFile, measures: Iterable[Measure]) -> frozenset[str]:
    """The ids of the factors for which one of these measures says what the work becomes."""
    return frozenset(
        factor_of(consult, measure)
        for measure in measures
        if (measure.effect_intensity, measure.effect_minutes) != (None, None)
    )


def factor_of(consult: ConsultFile, measure: Measure) -> str:
    """The factor a measure is about: its own, or that of its bottleneck; may be empty."""
    bottleneck = consult.file.get(Bottleneck, measure.bottleneck_id)
    return measure.factor or (bottleneck.factor if bottleneck else "")


def _with_peak(loads: Sequence[TaskLoad], new: float) -> list[TaskLoad]:
    """The loads on one factor with `new` as their peak; open ones stay open."""
    peak = max((load.intensity for load in loads if load.intensity is not None), default=new)
    return [
        replace(load, intensity=new)
        if load.intensity is not None and (load.intensity > new or load.intensity == peak)
        else load
        for load in loads
    ]


def _with_minutes(loads: Sequence[TaskLoad], new: float) -> list[TaskLoad]:
    """The loads on one factor with `new` as their minutes a day together."""
    total = sum(load.minutes or 0 for load in loads)
    return [
        replace(load, minutes=load.minutes * new / total) if load.minutes else load
        for load in loads
    ]
