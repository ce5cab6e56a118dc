"""Load against capacity, factor by factor: the one place that says whether something fits.

Rule and outcomes: dossier of methods 3.3 (margin, 'onbekend' as an outcome of its own). The
thresholds are choices of policy, not facts: no source gives a figure.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from assistant.balance.fml import why_not_physician
from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, SourceDocument, TaskLoad
from assistant.case.words import AnswerState, CapacitySource, LoadSource, Word
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.content.standard import standard
from assistant.problem import OutOfScope


class Fit(Word):
    """How the load on a factor lies against what the person can carry."""

    AMPLE = "ample", "ruim passend"
    FITS = "fits", "passend"
    EDGE = "edge", "op de grens"
    OVER = "over", "meer dan past"
    UNDER = "under", "minder dan past"
    UNKNOWN = "unknown", "onbekend"


class Gap(Word):
    """Why an outcome is unknown."""

    NONE = "none", ""
    NO_LOAD = "no_load", "wat het werk vraagt is niet ingevuld"
    LOAD_OPEN = "load_open", "wat het werk vraagt is niet volledig ingevuld"
    NOT_ASKED = "not_asked", "komt voor, niet besproken"
    NOT_KNOWN = "not_known", "besproken, nog onbekend"
    REFUSED = "refused", "wil de werkende niet zeggen"


_GAP_OF_STATE = {AnswerState.UNKNOWN: Gap.NOT_KNOWN, AnswerState.REFUSED: Gap.REFUSED}
_WORST_FIRST = (Fit.OVER, Fit.UNDER, Fit.EDGE, Fit.FITS, Fit.AMPLE)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where one outcome ends and the next begins, as fractions of the capacity (0.1 is 10 %).

    Up to `ample` of the capacity is 'ruim passend'; within `margin` on either side of all of it is
    'grens'. Where a factor can ask too little as well, below `underload` is 'onderbelasting'.
    """

    margin: float
    ample: float
    underload: float

    @classmethod
    def from_library(cls, library: Library) -> Self:
        """The policy values of the packs, which are percentages."""
        return cls(
            margin=library.policy("balance_margin") / 100,
            ample=library.policy("balance_ample") / 100,
            underload=library.policy("balance_underload") / 100,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorBalance:
    """One factor: what the work asks, what the person can carry, and how these lie.

    `peak` and `limit` are in the factor's unit (or levels 0-4); `minutes_day` is a day on which
    all its tasks are done, `minutes_week` counts their days. `binds` says which of the two decided
    the outcome and `margin` is what is left of that one: in the factor's unit, or minutes a day.
    `tasks` are the ids of the tasks that cause it: those at the peak, or, when time binds, all
    that take time, most first. `provisional` means no physician's document stands behind it.
    """

    factor: Factor
    outcome: Fit
    gap: Gap = Gap.NONE
    peak: float | None = None
    limit: float | None = None
    minutes_day: float | None = None
    minutes_week: float | None = None
    minutes_limit: float | None = None
    binds: Literal["intensity", "minutes", ""] = ""
    margin: float | None = None
    relative: float = math.inf
    tasks: tuple[str, ...] = ()
    load_source: LoadSource | None = None
    capacity_source: CapacitySource | None = None
    capacity_dated: date | None = None
    provisional: bool = True

    @property
    def is_bottleneck(self) -> bool:
        """Whether the work asks clearly too much or clearly too little."""
        return self.outcome in (Fit.OVER, Fit.UNDER)

    @property
    def unit(self) -> str:
        """The unit of `margin`, in Dutch."""
        if self.binds == "minutes":
            return "minuten per dag"
        return self.factor.unit or "niveau"


def balance_of(
    consult: ConsultFile, library: Library, tasks: Iterable[TaskLoad] | None = None
) -> tuple[FactorBalance, ...]:
    """The balance of one consult: as it stands, or if its tasks asked this, as after a measure."""
    return compare(
        consult.all(TaskLoad) if tasks is None else tasks,
        consult.all(Capacity),
        {factor.id: factor for factor in library.all(Factor)},
        Thresholds.from_library(library),
        {document.id: document for document in consult.file.all(SourceDocument)},
    )


def compare(
    tasks: Iterable[TaskLoad],
    capacity: Iterable[Capacity],
    factors: Mapping[str, Factor] | None = None,
    thresholds: Thresholds | None = None,
    documents: Mapping[str, SourceDocument] | None = None,
) -> tuple[FactorBalance, ...]:
    """The balance of every factor that came up, smallest relative margin first, unknown last.

    Args:
        tasks: what each task asks on each factor.
        capacity: what the person can carry; the last said about a factor counts.
        factors: the factors of the content packs by id; those of the standard packs if left out.
        thresholds: where outcomes begin; the policy of the standard packs if left out.
        documents: the source documents of the case by id; without them all is provisional.

    Raises:
        KeyError: a load or capacity names a factor the packs do not have.
        OutOfScope: an amount is below zero, or no number.
    """
    if factors is None:
        factors = {factor.id: factor for factor in standard().all(Factor)}
    thresholds = thresholds or Thresholds.from_library(standard())
    loads: dict[str, list[TaskLoad]] = {}
    for load in tasks:
        _check(load.intensity, load.minutes, load.days)
        loads.setdefault(load.factor, []).append(load)
    carried = {item.factor: item for item in capacity}
    for item in carried.values():
        _check(item.limit, item.minutes)
    balances = [
        _balance(factors[id_], loads.get(id_, []), carried.get(id_), thresholds, documents or {})
        for id_ in loads | carried
    ]
    return tuple(
        sorted(balances, key=lambda b: (b.outcome is Fit.UNKNOWN, b.relative, b.factor.title))
    )


def _check(*amounts: float | None) -> None:
    if not all(amount is None or 0 <= amount < math.inf for amount in amounts):
        raise OutOfScope(
            "Belasting en belastbaarheid worden vergeleken met getallen vanaf 0.",
            "Kijk na wat er bij zwaarte, minuten en dagen staat.",
        )


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two things compared: how heavy (intensity) or how long (minutes)."""

    name: Literal["intensity", "minutes"]
    outcome: Fit
    margin: float
    relative: float


def _side(
    name: Literal["intensity", "minutes"],
    asked: float,
    limit: float,
    thresholds: Thresholds,
    *,
    underload: bool,
) -> _Side:
    # Rounded, so that 1.2 of 3 is 0.4 and not just below it.
    share = round(asked / limit, 9) if limit else (math.inf if asked else 0.0)
    if share > 1 + thresholds.margin:
        outcome = Fit.OVER
    elif underload and limit and share < thresholds.underload:
        outcome = Fit.UNDER
    elif share <= thresholds.ample:
        outcome = Fit.AMPLE
    elif share < 1 - thresholds.margin:
        outcome = Fit.FITS
    else:
        outcome = Fit.EDGE
    return _Side(name, outcome, limit - asked, 1 - share)


def _severity(side: _Side) -> tuple[int, float]:
    return _WORST_FIRST.index(side.outcome), side.relative


def _balance(
    factor: Factor,
    loads: Sequence[TaskLoad],
    capacity: Capacity | None,
    thresholds: Thresholds,
    documents: Mapping[str, SourceDocument],
) -> FactorBalance:
    lasting = [load for load in loads if load.intensity != 0]
    peak = max((load.intensity for load in loads if load.intensity is not None), default=None)
    day = _total(lasting, lambda load: load.minutes) if loads else None
    week = _total(lasting, _minutes_a_week) if loads else None
    known = capacity if capacity and capacity.state is AnswerState.ANSWERED else None
    limit = known.limit if known else None
    minutes_limit = known.minutes if known and factor.timed else None

    sides = []
    if peak is not None and limit is not None:
        sides.append(_side("intensity", peak, limit, thresholds, underload=factor.underload))
    if day is not None and minutes_limit is not None:
        sides.append(_side("minutes", day, minutes_limit, thresholds, underload=False))
    binding = min(sides, key=_severity, default=None)

    gap = _gap(loads, capacity, limit, minutes_limit)
    # What is still unknown can only add load, so an overschrijding is certain already.
    if binding and gap is not Gap.NONE and binding.outcome is not Fit.OVER:
        binding = None

    document = documents.get(known.document_id or "") if known else None
    return FactorBalance(
        factor=factor,
        outcome=binding.outcome if binding else Fit.UNKNOWN,
        gap=Gap.NONE if binding else gap,
        peak=peak,
        limit=limit,
        minutes_day=day,
        minutes_week=week,
        minutes_limit=minutes_limit,
        binds=binding.name if binding else "",
        margin=binding.margin if binding else None,
        relative=binding.relative if binding else math.inf,
        tasks=_causes(lasting, peak, by_time=binding is not None and binding.name == "minutes"),
        load_source=next((load.source for load in loads if load.intensity == peak), None),
        capacity_source=known.source if known else None,
        capacity_dated=known.dated if known else None,
        provisional=known is None or why_not_physician(known, document) is not None,
    )


def _gap(
    loads: Sequence[TaskLoad],
    capacity: Capacity | None,
    limit: float | None,
    minutes_limit: float | None,
) -> Gap:
    if not loads:
        return Gap.NO_LOAD
    if limit is None and minutes_limit is None:
        return _GAP_OF_STATE.get(capacity.state, Gap.NOT_ASKED) if capacity else Gap.NOT_ASKED
    if limit is not None and any(load.intensity is None for load in loads):
        return Gap.LOAD_OPEN
    if minutes_limit is not None and any(
        load.minutes is None and load.intensity != 0 for load in loads
    ):
        return Gap.LOAD_OPEN
    return Gap.NONE


def _minutes_a_week(load: TaskLoad) -> float | None:
    if load.minutes is None or load.days is None:
        return None
    return load.minutes * load.days


def _total(loads: Sequence[TaskLoad], value: Callable[[TaskLoad], float | None]) -> float | None:
    """The sum of what is known; None when nothing is."""
    known = [amount for load in loads if (amount := value(load)) is not None]
    return math.fsum(known) if known or not loads else None


def _causes(loads: Sequence[TaskLoad], peak: float | None, *, by_time: bool) -> tuple[str, ...]:
    if by_time:
        lasting = [(load.minutes, load.task_id) for load in loads if load.minutes]
        return tuple(task for _, task in sorted(lasting, key=lambda item: -item[0]))
    return tuple(load.task_id for load in loads if load.intensity == peak)
