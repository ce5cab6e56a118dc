"""Meetings in which cases are discussed, and what was said there about each of them.

A meeting itself holds nothing about a person; what is said about somebody is a `Discussion`, which
belongs to that person's case, is seen by whoever asks for inzage, and goes when the case goes.
"""

from dataclasses import dataclass
from datetime import date

from assistant.case.words import DiscussionKind, MeetingKind, Observer


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting that comes back, such as an SMT, MDO or a quarterly talk about risk dossiers.

    `present` and `notes` (the minutes) are about the meeting and the work in general, never about
    one person.
    """

    id: str
    organisation_id: str | None = None
    kind: MeetingKind = MeetingKind.SMT
    day: date | None = None
    present: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """What was said about one case: in a meeting, on somebody's request, or about its progress.

    `meeting_id` is None outside a meeting. `pseudonym` is what the case is called on the sheet for
    the others ("Dossier A"). `question` says in functional words why it is on the table.
    """

    id: str
    case_id: str
    meeting_id: str | None = None
    kind: DiscussionKind = DiscussionKind.MEETING
    day: date | None = None
    pseudonym: str = ""
    asked_by: Observer = Observer.CASE_MANAGER
    present: str = ""
    question: str = ""
    said: str = ""
    agreed: str = ""
    employer_view: str = ""
    worker_view: str = ""
