"""From draft to signed version: who read what until when, what was said of it, and signing."""

from collections.abc import Callable, Hashable
from hashlib import sha256

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.changes import added, changed
from assistant.case.reports import Draft, GroupDraft
from assistant.dutch import day_text
from assistant.report.life import Stand, until
from assistant.report.model import Document
from assistant.report.pdf.writer import write_pdf
from assistant.report.save import save
from assistant.report.versions import as_draft, differences, texts_of, with_changes
from assistant.store import SignedReport
from ui import dialogs, notices, work
from ui.forms.layout import button, card, clear, column, line, muted, note, text
from ui.pages.report_desk import Desk, Made, Round
from ui.pages.report_out import PDF, folder, saved_words
from ui.pages.vault_work import Working
from ui.steps.corrections import corrections

_MOST_SHOWN = 12


class RoundPart(QWidget):
    """The cards of the draft, of the reactions to it, and of signing.

    Args:
        desk: the document.
        show: shows a signed version in the preview.
    """

    def __init__(self, desk: Desk, show: Callable[[SignedReport], object]) -> None:
        super().__init__()
        self._desk = desk
        self._show = show
        self._giving, self._signing_work = Working(), Working()
        self._parts = (_Kept(), _Kept(), _Kept())
        giving, said, signing = self._parts
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for each in (giving, self._giving, said, signing, self._signing_work):
            box.addWidget(each)
        box.addStretch(1)
        desk.made.connect(self._made)

    def _made(self, made: Made) -> None:
        """Show how it stands now; what is being typed in a reaction stays as it is."""
        desk, document = self._desk, made.written.document
        stand, stays = desk.stand, desk.stays
        reasons: tuple[str, ...] = ()
        draft = stand.draft
        giving, said, signing = self._parts
        if not desk.kind.general:
            round_ = desk.round
            reasons = round_.reasons
            giving.show_for((draft, round_.waits), lambda: self._draft(stand, round_))
        if isinstance(draft, Draft):
            said.show_for(draft.id, lambda: corrections(desk.form, draft.id))
        new = texts_of(document) if stand.last else ()
        signing.show_for(
            (stand.signed, stays, reasons, new, made.remarks, desk.before_out),
            lambda: self._signing(stand, (*stays, *reasons), document, made.remarks),
        )

    def _draft(self, stand: Stand, round_: Round) -> QWidget:
        rule, draft = round_.rule, stand.draft
        parts: list[QWidget] = [text(_given(draft), "strong")]
        if draft is not None and draft.answered is None:
            parts.append(line(button("De lezer heeft &gereageerd", "plain", self._answered)))
        parts += [note(reason, "warning") for reason in round_.waits]
        if not round_.waits:
            again = "Geef een nieuw &concept" if draft else "Geef een &concept"
            parts.append(line(button(again, "plain", self._give)))
        ground = "Dat is een keuze van Evenwicht." if rule.basis == "keuze" else f"({rule.basis})"
        days = f"Na een concept is er {rule.days} dagen om te reageren. {ground}"
        return card("Concept", *parts, text(days, "small"), intro=rule.explanation)

    def _give(self) -> None:
        """Keep the draft where the person says, and record that it was given today."""
        desk = self._desk
        session = desk.session
        today = session.today()
        last_day = until(today, desk.round.rule)
        name = f"concept-{desk.file_name('pdf').removeprefix('document-')}"
        target = dialogs.save_file(self, "Concept bewaren", folder() / name, PDF)
        if target is None:
            return
        desk.let_out()
        written = desk.written().document
        document = as_draft(written, today, last_day, views=desk.takes_views)
        draft = desk.draft(today, last_day)

        def task(job: work.Job) -> None:
            data = write_pdf(document)
            if not job.cancelled():
                save(data, target)

        def done(_nothing: object) -> None:
            change = added(draft, session.now())
            session.commit("Concept gegeven", (change,), desk.form.case_id, undoable=False)
            desk.log("draft given")
            notices.say(self, saved_words(target), "success")

        self._giving.run("Het concept wordt gemaakt", task, done)

    def _answered(self) -> None:
        draft = self._desk.stand.draft
        session = self._desk.session
        if draft is not None:
            changes = changed(draft, session.now(), answered=session.today())
            session.commit("Reactie op het concept", changes, self._desk.form.case_id)

    def _signing(
        self, stand: Stand, reasons: tuple[str, ...], document: Document, remarks: int
    ) -> QWidget:
        parts: list[QWidget] = []
        last = stand.last
        if last is not None:
            parts.append(_changes(last, document))
        if reasons:
            parts += [note(reason, "warning") for reason in reasons]
        elif last is None or last.texts != texts_of(document):
            number = last.version + 1 if last else 1
            if remarks:
                parts.append(note(_to_read(remarks)))
            if self._desk.before_out:
                parts.append(note(self._desk.before_out))
            parts.append(line(button(f"&Onderteken versie {number}", "primary", self._sign)))
        for each in reversed(stand.signed):
            parts.append(self._version(each))
        return card(
            "Ondertekenen",
            *parts,
            intro="Wat u ondertekent, blijft precies zo bewaard. Verandert er later iets, dan "
            "komt er een nieuwe versie, met een lijst van wat anders is.",
        )

    def _version(self, signed: SignedReport) -> QWidget:
        day = day_text(signed.signed_at.date())
        by = f", door {signed.signed_by}" if signed.signed_by else ""
        opens = button("Bekijk", "quiet", lambda: self._show(signed))
        opens.setAccessibleName(f"Bekijk versie {signed.version}")
        keeps = button("Bewaar", "quiet", lambda: self._save(signed))
        keeps.setAccessibleName(f"Bewaar versie {signed.version}")
        return column(
            text(f"Versie {signed.version}, {day}{by}", "strong"),
            text(f"Kenmerk {signed.sha256[:16]}", "small"),
            line(opens, keeps, spacing=4),
            spacing=0,
        )

    def _sign(self) -> None:
        """Freeze the document as it is now, with its bytes and what it was made with."""
        desk = self._desk
        session = desk.session
        desk.let_out()
        plain, stand = desk.written().document, desk.stand
        document = with_changes(plain, stand.last)
        number = stand.last.version + 1 if stand.last else 1

        def done(pdf: bytes) -> None:
            made = sha256(pdf).hexdigest()
            report = desk.version(number, session.now(), made, texts_of(plain))
            session.vault.signed.add(report, pdf)
            desk.log("report signed")
            session.forget_undo()
            notices.say(self, f"Versie {number} is ondertekend en blijft zo bewaard.", "success")
            desk.begin()

        self._signing_work.run(
            "Het rapport wordt ondertekend", lambda _job: write_pdf(document), done,
            stoppable=False,
        )  # fmt: skip

    def _save(self, signed: SignedReport) -> None:
        desk = self._desk
        name = desk.file_name("pdf", signed.version)
        target = dialogs.save_file(self, "Versie bewaren", folder() / name, PDF)
        if target is None:
            return

        def done(_nothing: object) -> None:
            desk.log("report written")
            notices.say(self, saved_words(target), "success")

        pdf = desk.session.vault.signed.pdf(signed.id)
        self._signing_work.run("De versie wordt bewaard", lambda _job: save(pdf, target), done)


class _Kept(QWidget):
    """A part that is built again only when what it depends on is different."""

    def __init__(self) -> None:
        super().__init__()
        self._for: Hashable = None
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_for(self, key: Hashable, build: Callable[[], QWidget]) -> None:
        """Show what is built for this; the same again changes nothing."""
        if key == self._for:
            return
        self._for = key
        clear(self.layout())
        self.layout().addWidget(build())
        self.show()


def _to_read(remarks: int) -> str:
    """That there is something to look at before signing."""
    many = "staat nog één opmerking" if remarks == 1 else f"staan nog {remarks} opmerkingen"
    return f"Er {many} bij dit document. Lees die eerst. U beslist."


def _given(draft: Draft | GroupDraft | None) -> str:
    """How it stands with the draft, in a sentence."""
    if draft is None or draft.given is None:
        return "Er is nog geen concept gegeven."
    said = f"Concept gegeven op {day_text(draft.given)}."
    if draft.answered:
        return f"{said} Reactie op {day_text(draft.answered)}."
    return f"{said} Reageren kan tot en met {day_text(draft.until)}." if draft.until else said


def _changes(last: SignedReport, document: Document) -> QWidget:
    """What is different from the version signed last."""
    found = differences(last.texts, texts_of(document))
    if not found:
        return note(f"De tekst is nog zoals in versie {last.version}.", "success")
    shown = [text(f"{one.how.label}: {one.text}", "small") for one in found[:_MOST_SHOWN]]
    rest = len(found) - _MOST_SHOWN
    if rest > 0:
        shown.append(muted(f"En nog {rest} andere."))
    return column(text(f"Anders dan in versie {last.version}", "strong"), *shown, spacing=4)
