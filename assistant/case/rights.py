"""What the worker may have put beside what was written: a factual correction or an own view.

A fact that is wrong is put right; on a conclusion somebody may differ, and then the worker's own
view stands beside it (AVG article 16; memo SRA of 26 May 2020). Nothing that was written is taken
away by it.
"""

from dataclasses import dataclass
from datetime import date

from assistant.case.words import CorrectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the worker said about something that was written, and what the AD did with it.

    `about` says in words which fact, sentence or conclusion; `item_id` names the record it is
    about, such as a draft of a report, and is empty when that is the case as a whole. `handled` is
    the day `done` was done.
    """

    id: str
    case_id: str
    kind: CorrectionKind = CorrectionKind.FACT
    day: date | None = None
    item_id: str = ""
    about: str = ""
    text: str = ""
    done: str = ""
    handled: date | None = None
