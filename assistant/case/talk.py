"""What is kept of the talk itself: the summary of each of its phases, as it was read back."""

from dataclasses import dataclass
from datetime import date

from assistant.case.words import Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseSummary:
    """What was read back of one phase, and what the worker said to it.

    `phase` is a key of the phases in `assistant/consult/phases.py`. `said` is what was read, as
    it followed from what was stored that day, so that it shows when that has changed since.
    `text` is how it should be according to the worker, empty when it was right.
    """

    id: str
    case_id: str
    consult_id: str
    phase: str = ""
    said: str = ""
    state: Agreement = Agreement.OPEN
    text: str = ""
    on: date | None = None
