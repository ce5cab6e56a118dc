"""A document on the desk: made again in the background at each change; the newest wins.

`CaseDesk` (a document of a consult) and `GroupDesk` (one about an organisation) say what the
document is made from, where its texts, drafts and signed versions are kept, and where a sentence
was said. Everything on the page stands on what they share.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.case.reports import Draft, GroupDraft, OwnText
from assistant.case.words import Span
from assistant.content.model import Procedure
from assistant.privacy.barrier import Finding
from assistant.privacy.table import Reader
from assistant.report.life import Stand
from assistant.report.model import Document, Source
from assistant.report.origin import Origin
from assistant.report.own import Part, Written
from assistant.report.pdf.writer import write_pdf
from assistant.report.review import doubts
from assistant.report.versions import with_changes
from assistant.store import SignedReport
from ui import preview, work
from ui.forms.form import Form
from ui.go import Go
from ui.session import Changed

SETTLE = 60
"""Milliseconds without a change before the document is made again."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document as it is now, everything the page shows of it."""

    written: Written
    document: Document
    pdf: bytes
    pages: tuple[str, ...]
    doubts: tuple[Finding, ...]

    @property
    def remarks(self) -> int:
        """How much there is to look at again before it goes out."""
        changed = sum(part.changed_since for part in self.written.parts)
        return len(self.doubts) + len(self.written.lost) + changed


class Offered(Protocol):
    """What the page needs to know of a kind of document."""

    @property
    def id(self) -> str:
        """Its name in the vault."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def reader(self) -> Reader:
        """For whom it is."""

    @property
    def general(self) -> bool:
        """Whether it says nothing of anyone in particular, and goes out without a round."""


@dataclass(frozen=True, slots=True)
class Round:
    """How a draft goes round: the rule, what a draft waits for, and what signing waits for."""

    rule: Procedure
    waits: tuple[str, ...]
    reasons: tuple[str, ...]


class Desk(QObject):
    """Keeps one document up to date.

    Args:
        form: what its own texts are typed into; it goes when the desk closes.
        kind: which document.
        subject: what it is about, for a kind with one document a record.
        names: the people who may not be in it, and those who may.
        parent: goes with this object.
    """

    made = Signal(object)
    """Carries `Made` each time the document has been made."""
    failed = Signal(object)
    """Carries the exception when it could not be made."""

    back = ""
    """Where the way back leads, as the words on its button."""
    writes = True
    """Whether the AD writes in it, gives drafts of it and signs it."""
    takes_views = True
    """Whether a reader's own view is put into the document beside ours."""

    def __init__(
        self,
        form: Form,
        kind: Offered,
        subject: str,
        names: tuple[tuple[str, ...], tuple[str, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        form.setParent(self)
        self.form = form
        self.session = form.session
        self.kind = kind
        self.subject = subject
        self.now: Made | None = None
        """The last one made, which may be a moment old."""
        self._others, self._own = names
        self._job: work.Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self.begin)
        self.session.changed.connect(self._on_changed)

    @property
    def titles(self) -> tuple[str, str]:
        """What the top bar says: what it belongs to, and which document."""
        raise NotImplementedError

    @property
    def stand(self) -> Stand:
        """The drafts, the reactions and the signed versions of this document."""
        raise NotImplementedError

    @property
    def refusal(self) -> str:
        """Why this document may not go to its reader, in Dutch; empty when it may."""
        return ""

    @property
    def stays(self) -> tuple[str, ...]:
        """Why this document may not leave yet, each reason in a sentence."""
        return ()

    @property
    def before_out(self) -> str:
        """What to know before it leaves, in Dutch; empty when there is nothing."""
        return ""

    @property
    def round(self) -> Round:
        """How a draft of it goes round, as it stands now."""
        raise NotImplementedError

    def reading(self) -> Callable[[], Written]:
        """Read here what is needed; what is returned makes the document, on any thread."""
        raise NotImplementedError

    def own_text(self, part: Part, span: Span, *, adds: bool, text: str, was: str) -> OwnText:
        """A text of the AD at this line of the document, not yet kept."""
        raise NotImplementedError

    def draft(self, given: date, until: date) -> Draft | GroupDraft:
        """A draft that was given, not yet kept."""
        raise NotImplementedError

    def version(
        self, number: int, signed_at: datetime, sha256: str, texts: tuple[str, ...]
    ) -> SignedReport:
        """A version that is signed now, not yet kept."""
        raise NotImplementedError

    def origin(self, sources: tuple[Source, ...]) -> Origin:
        """Where a sentence was said; its place is empty when nobody said it."""
        raise NotImplementedError

    def place_title(self, place: str) -> str:
        """What a place of `origin` is called on screen."""
        raise NotImplementedError

    def go_to(self, go: Go, place: str = "") -> None:
        """Show a place of `origin`; without one, where the document is chosen."""
        raise NotImplementedError

    def file_name(self, ending: str, version: int = 0) -> str:
        """A name that says nothing of a person or of health."""
        raise NotImplementedError

    def log(self, event: str) -> None:
        """Have the log tell what happened with this document."""
        raise NotImplementedError

    def let_out(self) -> None:
        """Keep what has to be known of what leaves; called right before the document is made."""

    def begin(self) -> None:
        """Make it, at once."""
        if self._job is not None:
            self._job.cancel()
        reading, last, kind = self.reading(), self.stand.last, self.kind
        others, own = self._others, self._own

        def task(job: work.Job) -> Made | None:
            text = reading()
            document = with_changes(text.document, last)
            if job.cancelled():
                return None
            pdf = write_pdf(document)
            found = tuple(dict.fromkeys(doubts(document, kind.reader, others, own)))
            return Made(text, document, pdf, preview.texts(pdf), found)

        self._job = work.run(task, self._done, self.failed.emit)

    def written(self) -> Written:
        """The document as it is this moment, with what is being typed."""
        self.session.flush()
        return self.reading()()

    def close(self) -> None:
        """The page goes away."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self.session.changed.disconnect(self._on_changed)
        self.form.close()

    def _on_changed(self, changed: Changed) -> None:
        if changed.case_id in {self.form.case_id, None}:
            self._timer.start()

    def _done(self, made: Made | None) -> None:
        self._job = None
        if made is not None:
            self.now = made
            self.made.emit(made)
