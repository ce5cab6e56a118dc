"""Each phase of the talk is read back when it ends; the worker says whether it is right.

What was read is kept as it was read, so that it shows when something changed since.
"""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from assistant.case.changes import Change, added, changed
from assistant.case.file import ConsultFile
from assistant.case.records import new_id
from assistant.case.talk import PhaseSummary
from assistant.case.words import Agreement
from assistant.consult.summary import AGREED, START, TALKED, WEIGHED, Part, summary
from assistant.content.library import Library

PHASES: Mapping[str, str] = MappingProxyType(
    {
        START: "Kennismaking",
        TALKED: "Gesprek",
        WEIGHED: "Balans",
        AGREED: "Afspraken",
    }
)
"""The title of each phase, in their order."""


def parts_of(consult: ConsultFile, library: Library, phase: str) -> tuple[Part, ...]:
    """What there is to read back of one phase."""
    return tuple(part for part in summary(consult, library) if part.phase == phase)


def text_of(parts: tuple[Part, ...]) -> str:
    """Parts as one text, the way they are kept."""
    lines = []
    for part in parts:
        lines.append(part.title)
        lines += [f"“{line.text}”" if line.quote else line.text for line in part.lines]
    return "\n".join(lines)


def read_back(consult: ConsultFile, phase: str) -> PhaseSummary | None:
    """What was last read back of a phase, or None."""
    return next((s for s in consult.all(PhaseSummary) if s.phase == phase), None)


def is_stale(consult: ConsultFile, library: Library, phase: str) -> bool:
    """Whether what the worker agreed to is no longer what the consult says."""
    kept = read_back(consult, phase)
    if kept is None or kept.state is Agreement.OPEN:
        return False
    return kept.said != text_of(parts_of(consult, library, phase))


def say(
    consult: ConsultFile,
    library: Library,
    phase: str,
    state: Agreement,
    *,
    today: date,
    now: datetime,
) -> tuple[Change, ...]:
    """The worker says this to a phase as it stands now; a correction that was given stays."""
    said = text_of(parts_of(consult, library, phase))
    kept = read_back(consult, phase)
    if kept is not None:
        return changed(kept, now, said=said, state=state, on=today)
    made = PhaseSummary(
        id=new_id(),
        case_id=consult.consult.case_id,
        consult_id=consult.consult.id,
        phase=phase,
        said=said,
        state=state,
        on=today,
    )
    return (added(made, now),)


def agree_to_all(
    consult: ConsultFile, library: Library, *, today: date, now: datetime
) -> tuple[Change, ...]:
    """The worker agrees to the whole: every phase with something in it that is open or changed."""
    changes: tuple[Change, ...] = ()
    for phase in PHASES:
        kept = read_back(consult, phase)
        done = kept is not None and kept.state is not Agreement.OPEN
        if not parts_of(consult, library, phase) or (
            done and not is_stale(consult, library, phase)
        ):
            continue
        changes += say(consult, library, phase, Agreement.AGREED, today=today, now=now)
    return changes
