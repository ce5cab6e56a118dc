"""A document about an organisation on the desk, with the figures it lets out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from assistant.case.records import new_id
from assistant.case.reports import GroupDraft, GroupText
from assistant.case.words import Span
from assistant.dutch import list_text
from assistant.group.advice_parts import About
from assistant.group.catalogue import (
    GroupKind,
    Material,
    group_stand,
    once_out,
    outgoing,
    written_group,
)
from assistant.group.origin import group_origin
from assistant.privacy.table import Reader
from assistant.report.life import Stand, procedure_named
from assistant.report.model import Source
from assistant.report.origin import Origin
from assistant.report.own import Part, Written
from assistant.store import SignedReport
from ui.forms.organisation_form import OrganisationForm
from ui.go import Go
from ui.pages.report_desk import Desk, Round
from ui.session import Session

DOCUMENTS = "Documenten"
"""The part of the page of an organisation where its documents are chosen."""


class GroupDesk(Desk):
    """One document about an organisation.

    Args:
        session: the open session.
        kind: which document.
        material: what documents about the organisation are made from, with protected figures.
    """

    back = "Terug naar de documenten"
    takes_views = False

    def __init__(self, session: Session, kind: GroupKind, material: Material) -> None:
        about = material.about
        form = OrganisationForm(session, about.organisation, list(about.units))
        everyone = tuple(row.worker for row in session.vault.cases.rows())
        # Colleagues read of no organisation by name; each other document is for itself.
        own = (about.organisation.name, *(unit.name for unit in about.units))
        super().__init__(form, kind, "", (everyone, own if kind.reader is Reader.PEER else ()))
        self.form: OrganisationForm = form
        self.kind: GroupKind = kind
        self._material = material

    @property
    def titles(self) -> tuple[str, str]:
        return self.form.organisation.name, self.kind.title

    @property
    def before_out(self) -> str:
        """That figures and profiles become a release, when they are not one yet."""
        seen = self._material.figures(self.kind.shows)
        new = ["nieuwe cijfers"] if seen is not None and seen.made is None else []
        if self.kind.jobs and any(each.lines and not each.made for each in self._material.jobs):
            new.append("nieuwe profielen van functies")
        if not new:
            return ""
        return (
            f"Als u dit document bewaart, afdrukt of ondertekent, gaan er {list_text(new)} naar "
            "buiten. Evenwicht houdt ze bij als uitgave, zodat een latere uitgave niemand verraadt."
        )

    @property
    def stand(self) -> Stand:
        signed = self.session.vault.signed.of_organisation(self.form.organisation.id)
        return group_stand(self.kind, self._about(), signed)

    @property
    def round(self) -> Round:
        rule = procedure_named("organisatie", self.session.library)
        return Round(rule, (), ())

    def reading(self) -> Callable[[], Written]:
        session, kind = self.session, self.kind
        made_of = replace(
            self._material,
            about=self._about(),
            library=session.library,
            settings=session.settings,
            today=session.today(),
        )
        return lambda: written_group(kind, made_of)

    def own_text(self, part: Part, span: Span, *, adds: bool, text: str, was: str) -> GroupText:
        return GroupText(
            id=new_id(),
            organisation_id=self.form.organisation.id,
            document=self.kind.id,
            anchor_id=part.place(span),
            span=span,
            adds=adds,
            text=text,
            was=was,
        )

    def draft(self, given: date, until: date) -> GroupDraft:
        return GroupDraft(
            id=new_id(),
            organisation_id=self.form.organisation.id,
            document=self.kind.id,
            given=given,
            until=until,
        )

    def version(
        self, number: int, signed_at: datetime, sha256: str, texts: tuple[str, ...]
    ) -> SignedReport:
        session = self.session
        return SignedReport(
            id=new_id(),
            case_id=None,
            consult_id=None,
            document=self.kind.id,
            subject_id="",
            reader=self.kind.reader.value,
            version=number,
            signed_at=signed_at,
            signed_by=session.settings.get("ad_name", "").strip(),
            content=session.library.version,
            sha256=sha256,
            texts=texts,
            organisation_id=self.form.organisation.id,
        )

    def origin(self, sources: tuple[Source, ...]) -> Origin:
        return group_origin(sources)

    def place_title(self, place: str) -> str:
        return place

    def go_to(self, go: Go, place: str = "") -> None:
        go.organisations(self.form.organisation.id, place or DOCUMENTS)

    def file_name(self, ending: str, version: int = 0) -> str:
        """The kind of document, and nothing else."""
        signed = f"-versie-{version}" if version else ""
        return f"{self.kind.id}{signed}.{ending}"

    def log(self, event: str) -> None:
        self.session.vault.log.write(event, self.form.organisation.id)

    def let_out(self) -> None:
        """Keep the figures and profiles of this document in the ledger, if they are not there."""
        session = self.session
        earlier = session.vault.ledger.releases(self.form.organisation.id)
        entries = outgoing(self.kind, self._material, earlier, session.now())
        for entry in entries:
            if entry not in earlier:
                session.vault.ledger.add(entry)
                self.log("group report released")
            self._material = once_out(self._material, entry)
        if entries:
            self.begin()

    def _about(self) -> About:
        return About(self.form.organisation, self.form.units, self.form.file)
