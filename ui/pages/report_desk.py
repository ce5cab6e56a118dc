"""One document on the desk: made again in the background at each change; the newest wins."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.privacy.barrier import Finding
from assistant.report.catalogue import DocumentKind, why_not, written
from assistant.report.life import Stand, stand
from assistant.report.model import Document
from assistant.report.own import Written
from assistant.report.pdf.writer import write_pdf
from assistant.report.review import doubts
from assistant.report.versions import with_changes
from ui import preview, work
from ui.forms.form import Form
from ui.session import Changed, Session

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


class Desk(QObject):
    """Keeps one document of a consult up to date.

    Args:
        session: the open session.
        case_id: the case.
        consult_id: the consult.
        kind: which document.
        subject: what it is about, for a kind with one document a record.
        parent: goes with this object.
    """

    made = Signal(object)
    """Carries `Made` each time the document has been made."""
    failed = Signal(object)
    """Carries the exception when it could not be made."""

    def __init__(
        self,
        session: Session,
        case_id: str,
        consult_id: str,
        kind: DocumentKind,
        subject: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.case_id = case_id
        self.consult_id = consult_id
        self.kind = kind
        self.subject = subject
        self.form = Form(session, case_id, consult_id, self)
        self.now: Made | None = None
        """The last one made, which may be a moment old."""
        self._others = _names(session, self.form.file.worker.name)
        self._job: work.Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self._make)
        session.changed.connect(self._on_changed)

    @property
    def stand(self) -> Stand:
        """The drafts, the reactions and the signed versions of this document."""
        signed = self.session.vault.signed.of_case(self.case_id)
        return stand(self.form.consult, self.kind.id, self.subject, signed)

    @property
    def refusal(self) -> str:
        """Why this document may not go to its reader, in Dutch; empty when it may."""
        problem = why_not(self.kind, self.form.file, self.consult_id, self.session.library)
        return str(problem) if problem else ""

    def begin(self) -> None:
        """Make it for the first time, at once."""
        self._make()

    def written(self) -> Written:
        """The document as it is this moment, with what is being typed."""
        self.session.flush()
        return written(
            self.kind,
            self.form.file,
            self.consult_id,
            self.session.library,
            self.session.settings,
            self.session.today(),
            self.subject,
        )

    def close(self) -> None:
        """The page goes away."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self.session.changed.disconnect(self._on_changed)
        self.form.close()

    def _on_changed(self, changed: Changed) -> None:
        if changed.case_id in {self.case_id, None}:
            self._timer.start()

    def _make(self) -> None:
        """Read the case here, and do everything that takes time elsewhere."""
        if self._job is not None:
            self._job.cancel()
        session, kind = self.session, self.kind
        file, library, settings = self.form.file, session.library, session.settings
        today, last, others = session.today(), self.stand.last, self._others
        consult_id, subject = self.consult_id, self.subject

        def task(job: work.Job) -> Made | None:
            text = written(kind, file, consult_id, library, settings, today, subject)
            document = with_changes(text.document, last)
            if job.cancelled():
                return None
            pdf = write_pdf(document)
            own = (file.worker.name, file.case.contact)
            found = tuple(dict.fromkeys(doubts(document, kind.reader, others, own)))
            return Made(text, document, pdf, preview.texts(pdf), found)

        self._job = work.run(task, self._done, self.failed.emit)

    def _done(self, made: Made | None) -> None:
        self._job = None
        if made is not None:
            self.now = made
            self.made.emit(made)


def _names(session: Session, own: str) -> tuple[str, ...]:
    """The workers of the other cases, by name."""
    return tuple(row.worker for row in session.vault.cases.rows() if row.worker != own)
