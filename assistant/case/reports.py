"""What belongs to a report besides what it is generated from: own texts, and drafts to read.

A report is generated from the case each time it is looked at. What the AD writes into it by hand
is kept here, at the sentence it replaces or follows, and so is the day on which somebody got a
draft to read. A document about an organisation has the same two, without a case or a consult.
"""

from dataclasses import dataclass
from datetime import date

from assistant.case.words import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """A text of the AD in one document.

    `document` is the kind of document and `subject_id` what it is about, if anything; `reader`
    for whom that document is. The text stands at the sentence, paragraph or section named by
    `anchor_id`: after it when it `adds`, else in its place; an empty one leaves it out. `was` is
    what stood there, so that it shows when that has changed since.
    """

    id: str
    case_id: str
    consult_id: str
    document: str = ""
    subject_id: str = ""
    reader: str = ""
    anchor_id: str = ""
    span: Span = Span.SENTENCE
    adds: bool = False
    text: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft that was given to its reader.

    Reactions are asked `until` a day; `answered` is the day on which the reader said to be ready
    with it, earlier or later.
    """

    id: str
    case_id: str
    consult_id: str
    document: str = ""
    subject_id: str = ""
    reader: str = ""
    given: date | None = None
    until: date | None = None
    answered: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupText:
    """A text of the AD in one document about an organisation, as `ReportText` is in another."""

    id: str
    organisation_id: str
    document: str = ""
    anchor_id: str = ""
    span: Span = Span.SENTENCE
    adds: bool = False
    text: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft:
    """A draft of a document about an organisation, as `Draft` is of another."""

    id: str
    organisation_id: str
    document: str = ""
    given: date | None = None
    until: date | None = None
    answered: date | None = None


OwnText = ReportText | GroupText
"""A text of the AD in a document of whatever kind."""
