"""A document of a consult on the desk."""

from collections.abc import Callable
from datetime import date, datetime

from assistant.case.records import new_id
from assistant.case.reports import Draft, ReportText
from assistant.case.words import Span
from assistant.consult.remarks import blocking, remarks
from assistant.consult.steps import REPORT
from assistant.content.model import StepText
from assistant.privacy.table import Reader
from assistant.report.catalogue import DocumentKind, why_not, written
from assistant.report.life import Stand, not_yet, procedure, stand, worker_first
from assistant.report.model import Source
from assistant.report.origin import Origin, origin
from assistant.report.own import Part, Written
from assistant.report.review import others_named
from assistant.store import SignedReport
from ui.forms.form import Form
from ui.go import Go
from ui.pages.report_desk import Desk, Round
from ui.session import Session


class CaseDesk(Desk):
    """One document of a consult.

    Args:
        session: the open session.
        case_id: the case.
        consult_id: the consult.
        kind: which document.
        subject: what it is about, for a kind with one document a record.
    """

    back = "Terug naar het consult"

    def __init__(
        self, session: Session, case_id: str, consult_id: str, kind: DocumentKind, subject: str
    ) -> None:
        form = Form(session, case_id, consult_id)
        worker = form.file.worker.name
        rows = session.vault.cases.rows()
        others = tuple(row.worker for row in rows if row.worker != worker)
        own = [worker, form.file.case.contact]
        if kind.reader is Reader.PEER:
            own += [one.name for one in (form.file.organisation, form.file.unit) if one]
            own += others_named(form.file)
        super().__init__(form, kind, subject, (others, tuple(own)))
        self.case_id = case_id
        self.consult_id = consult_id
        self.kind: DocumentKind = kind

    @property
    def titles(self) -> tuple[str, str]:
        return f"Dossier {self.form.file.case.number}", self.kind.title

    @property
    def stand(self) -> Stand:
        return stand(self.form.consult, self.kind.id, self.subject, self._signed())

    @property
    def refusal(self) -> str:
        problem = why_not(self.kind, self.form.file, self.consult_id, self.session.library)
        return str(problem) if problem else ""

    @property
    def stays(self) -> tuple[str, ...]:
        found = [self.refusal] if self.refusal else []
        library, settings = self.session.library, self.session.settings
        if not self.kind.general and blocking(remarks(self.form.consult, library, settings)):
            found.append("Dit kan zodra de punten met ‘moet eerst’ bij de stap Rapport klaar zijn.")
        return tuple(found)

    @property
    def round(self) -> Round:
        library, consult, signed = self.session.library, self.form.consult, self._signed()
        rule = procedure(self.form.file, library)
        first = worker_first(self.kind, consult, signed)
        return Round(
            rule,
            tuple(reason for reason in (first, *self.stays) if reason)[:1],
            not_yet(self.kind, consult, self.subject, signed, library, self.session.today()),
        )

    def reading(self) -> Callable[[], Written]:
        session, kind, file = self.session, self.kind, self.form.file
        library, settings, today = session.library, session.settings, session.today()
        consult_id, subject = self.consult_id, self.subject
        return lambda: written(kind, file, consult_id, library, settings, today, subject)

    def own_text(self, part: Part, span: Span, *, adds: bool, text: str, was: str) -> ReportText:
        return ReportText(
            id=new_id(),
            case_id=self.case_id,
            consult_id=self.consult_id,
            document=self.kind.id,
            subject_id=self.subject,
            reader=self.kind.reader.value,
            anchor_id=part.place(span),
            span=span,
            adds=adds,
            text=text,
            was=was,
        )

    def draft(self, given: date, until: date) -> Draft:
        return Draft(
            id=new_id(),
            case_id=self.case_id,
            consult_id=self.consult_id,
            document=self.kind.id,
            subject_id=self.subject,
            reader=self.kind.reader.value,
            given=given,
            until=until,
        )

    def version(
        self, number: int, signed_at: datetime, sha256: str, texts: tuple[str, ...]
    ) -> SignedReport:
        session = self.session
        return SignedReport(
            id=new_id(),
            case_id=self.case_id,
            consult_id=self.consult_id,
            document=self.kind.id,
            subject_id=self.subject,
            reader=self.kind.reader.value,
            version=number,
            signed_at=signed_at,
            signed_by=session.settings.get("ad_name", "").strip(),
            content=self.form.consult.consult.content_version or session.library.version,
            sha256=sha256,
            texts=texts,
        )

    def origin(self, sources: tuple[Source, ...]) -> Origin:
        return origin(sources, self.form.consult, self.session.library)

    def place_title(self, place: str) -> str:
        known = self.session.library.get(StepText, place)
        return known.title if known else place

    def go_to(self, go: Go, place: str = "") -> None:
        go.consult(self.case_id, self.consult_id, place or REPORT)

    def file_name(self, ending: str, version: int = 0) -> str:
        """The number and the reader, and nothing else."""
        signed = f"-versie-{version}" if version else ""
        number = self.form.file.case.number
        return f"document-{number}-{self.kind.reader.value}{signed}.{ending}"

    def log(self, event: str) -> None:
        self.session.vault.log.write(event, self.consult_id)

    def _signed(self) -> tuple[SignedReport, ...]:
        return tuple(self.session.vault.signed.of_case(self.case_id))
