"""Which open cases are risk dossiers: those a structural meeting looks at first.

The sources do not say what makes a dossier one, so the criterion is policy: how long somebody is
absent, how many bottlenecks there are, and that something has to be solved first. It only puts
cases on a list to choose from; which are discussed is decided by people.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.case.lists import RiskRow
from assistant.case.words import Obstacle
from assistant.content.library import Library
from assistant.planning.poortwachter import timeline

_FIRST: dict[str, str] = {
    Obstacle.CONFLICT: "er speelt een conflict",
    Obstacle.REORGANISATION: "er speelt een reorganisatie",
    Obstacle.DYSFUNCTION: "er wordt over functioneren gesproken",
}


@dataclass(frozen=True, slots=True)
class RiskCase:
    """A case on the list, with in words why it stands there."""

    row: RiskRow
    why: tuple[str, ...]


def risk_cases(rows: Sequence[RiskRow], library: Library, today: date) -> tuple[RiskCase, ...]:
    """The cases that meet the criterion, those with most reasons first."""
    found = [RiskCase(row, tuple(_why(row, library, today))) for row in rows]
    return tuple(sorted((each for each in found if each.why), key=lambda each: -len(each.why)))


def criterion(library: Library) -> str:
    """The criterion as it is set now, in one sentence."""
    weeks, count = library.policy("risk_weeks"), library.policy("risk_bottlenecks")
    parts = []
    if weeks:
        parts.append(f"minstens {weeks:.0f} weken verzuim")
    if count:
        parts.append(f"minstens {count:.0f} knelpunten")
    parts.append("iets dat eerst opgelost moet worden")
    return f"Een dossier staat hier bij {', of bij '.join(parts)}."


def _why(row: RiskRow, library: Library, today: date) -> Iterator[str]:
    weeks = library.policy("risk_weeks")
    if row.first_sick_day and weeks and row.first_sick_day <= today:
        week = timeline(row.first_sick_day).week_of(today)
        if week and week > weeks:
            yield f"verzuimweek {week}"
    count = library.policy("risk_bottlenecks")
    if count and row.bottlenecks >= count:
        yield f"{row.bottlenecks} knelpunten"
    if row.obstacle in _FIRST:
        yield _FIRST[row.obstacle]
