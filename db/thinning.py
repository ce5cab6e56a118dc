"""Which backups stay: the newest of each of the last days, weeks and months, by one table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Tier:
    """Of so many of the latest periods that have a backup, the newest one stays."""

    period: Callable[[datetime], Any]
    count: int


TIERS = (
    Tier(lambda moment: moment.date(), 7),
    Tier(lambda moment: moment.isocalendar()[:2], 5),
    Tier(lambda moment: (moment.year, moment.month), 12),
)
"""Seven days, five weeks, twelve months."""


def kept(moments: Iterable[datetime], tiers: Iterable[Tier] = TIERS) -> frozenset[datetime]:
    """The moments whose backups stay; always the newest one."""
    newest_first = sorted(moments, reverse=True)
    return frozenset(moment for tier in tiers for moment in _newest(newest_first, tier))


def _newest(newest_first: list[datetime], tier: Tier) -> list[datetime]:
    by_period: dict[Any, datetime] = {}
    for moment in newest_first:
        by_period.setdefault(tier.period(moment), moment)
    return list(by_period.values())[: tier.count]
