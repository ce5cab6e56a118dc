"""The functiehuis of an organisation: which tasks a function is made of, without anybody in it.

A function is saved once from a consult and taken over in the next, so that the same tasks need
not be typed again.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class JobProfile:
    """A function of an organisation; `saved` is the day its tasks were last saved."""

    id: str
    organisation_id: str = ""
    name: str = ""
    saved: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTask:
    """A task of a function with its usual hours per week."""

    id: str
    organisation_id: str = ""
    job_profile_id: str = ""
    name: str = ""
    hours: float | None = None
    position: int = 0
