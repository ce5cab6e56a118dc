"""Rapport: what is still open, the documents of this consult, and who may read which."""

from PySide6.QtWidgets import QWidget

from assistant.case.changes import added
from assistant.case.file import ConsultFile
from assistant.case.records import KINDS as RECORD_KINDS
from assistant.case.records import (
    Answer,
    Assignment,
    Bottleneck,
    Case,
    Clearance,
    Consent,
    Consult,
    Measure,
    Record,
    Referral,
    Setting,
    Step,
    Theme,
    new_id,
)
from assistant.case.reports import Draft
from assistant.case.words import ConsentState, Outcome
from assistant.consult.remarks import Remark, blocking, remarks
from assistant.consult.steps import REPORT
from assistant.content.model import Partner, StepText
from assistant.dutch import day_text
from assistant.privacy.readers import may_make
from assistant.privacy.table import Reader
from assistant.report.catalogue import KINDS, DocumentKind, subjects, written
from assistant.report.life import Stand, stand
from assistant.report.model import Document
from assistant.report.next_step import NextStep, next_step
from ui.forms.fields import choice, words
from ui.forms.form import Form, ref
from ui.forms.jump import jump
from ui.forms.layout import button, card, column, line, note, text
from ui.steps.basics import BALANCE_TYPES
from ui.steps.consent import YES_NO
from ui.steps.corrections import corrections
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.page import for_employer, live_text, page, pick
from ui.steps.questions import questions
from ui.steps.write import own

_TYPES: tuple[type[Record], ...] = (
    *BALANCE_TYPES, Answer, Assignment, Bottleneck, Case, Clearance, Consent, Consult, Draft,
    Measure, Referral, Setting, Step, Theme,
)  # fmt: skip
_OTHERS = (
    Reader.MANAGER, Reader.PRINCIPAL, Reader.CASE_MANAGER, Reader.PHYSICIAN, Reader.PEER,
)  # fmt: skip


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        card("Wat nu", Live(form, _TYPES, lambda _c: _next(form), lambda: _now(form))),
        card(
            "Documenten voor de werkende",
            _documents(form, Reader.WORKER),
            intro="De werkende leest als eerste wat u schrijft. Kies een document om het te zien.",
        ),
        for_employer(form, lambda: _for_employer(form)),
        card(
            "Documenten voor anderen",
            Live(
                form,
                (Referral,),
                lambda _c: _found(form, Reader.PARTNER),
                lambda: _documents(form, Reader.PARTNER),
            ),
            more(
                "Wie nog meer?",
                lambda: column(*(_other(form, reader) for reader in _OTHERS), spacing=24),
            ),
        ),
        card(
            "Uw oordeel",
            *questions(form, REPORT),
            choice(
                form,
                ref(form.file.case, "outcome"),
                "Wat kwam er van dit dossier?",
                words(Outcome),
                "Vul dit later in, als u weet hoe het afliep.",
            ),
        ),
        more("Correcties en zienswijze", lambda: corrections(form)),
    )


def _other(form: Form, reader: Reader) -> QWidget:
    """The documents for one more reader; a leidinggevende is somebody at an employer."""
    if reader is Reader.MANAGER:
        return for_employer(form, lambda: _released(form, reader))
    return _released(form, reader)


def _for_employer(form: Form) -> QWidget:
    return card(
        "Documenten voor de werkgever",
        _released(form, Reader.EMPLOYER),
        intro="Alleen over het werk en de maatregelen. Nooit over gezondheid of scores.",
    )


def open_points(form: Form) -> tuple[Remark, ...]:
    """What the remarks of the consult say now."""
    return remarks(form.consult, form.session.library, form.session.settings)


def _next(form: Form) -> tuple[NextStep, tuple[Remark, ...]]:
    """What to do next with the documents, and what is still open."""
    session, found = form.session, open_points(form)
    signed = session.vault.signed.of_case(form.case_id)
    step = next_step(
        form.consult, signed, session.library, session.today(), blocked=bool(blocking(found))
    )
    return step, found


def _now(form: Form) -> QWidget:
    step, found = _next(form)
    parts: list[QWidget] = [text(step.words)]
    if step.kind is not None:
        kind = step.kind
        parts.append(line(button("&Open dit document", "plain", lambda: form.open_report(kind.id))))
    if not found:
        parts.append(note("Er staat niets meer open.", "success"))
    else:
        first = blocking(found)
        rest = [remark for remark in found if not remark.blocks]
        rows = [_point(form, remark) for remark in (*first, *rest)]
        parts.append(column(text("Nog open", "strong"), *rows, spacing=4))
    return column(*parts, spacing=12)


def _point(form: Form, remark: Remark) -> QWidget:
    step = form.session.library.get(StepText, remark.step)
    title = step.title if step else ""
    state = f"moet eerst · {title}" if remark.blocks else title
    return jump(
        remark.text,
        lambda: form.jump(remark.step, remark.record, remark.field),
        state,
        "load" if remark.blocks else "muted",
    )


def _found(form: Form, reader: Reader) -> tuple[tuple[DocumentKind, str], ...]:
    """The documents this consult has for a reader, each with what it is about."""
    return tuple(
        (kind, subject)
        for kind in KINDS
        if kind.reader is reader
        for subject in subjects(kind, form.file, form.consult_id, form.session.library)
    )


def _documents(form: Form, reader: Reader) -> QWidget:
    """The documents for a reader with how it stands with each; pressing one opens it."""

    def look(consult: ConsultFile) -> tuple[tuple[DocumentKind, str, str], ...]:
        signed = form.session.vault.signed.of_case(form.case_id)
        return tuple(
            (kind, subject, _stands(form, kind, subject, stand(consult, kind.id, subject, signed)))
            for kind, subject in _found(form, reader)
        )

    def build_rows() -> QWidget | None:
        rows = [_document(form, *each) for each in look(form.consult)]
        return column(*rows, spacing=6) if rows else None

    # What is signed may hold anything of the case.
    return Live(form, tuple(RECORD_KINDS.values()), look, build_rows)


def _stands(form: Form, kind: DocumentKind, subject: str, now: Stand) -> str:
    """How it stands with a document, and whether it reads otherwise than when it was signed."""

    def make() -> Document:
        file, session = form.file, form.session
        library, settings, today = session.library, session.settings, session.today()
        return written(kind, file, form.consult_id, library, settings, today, subject).document

    return now.words_now(make)


def _document(form: Form, kind: DocumentKind, subject: str, state: str) -> QWidget:
    about = _about(form, kind, subject)
    title = f"{kind.title}: {about}" if about else kind.title
    state = "" if kind.general else state
    return jump(title, lambda: form.open_report(kind.id, subject), state, boxed=True)


def _about(form: Form, kind: DocumentKind, subject: str) -> str:
    """What a document with one a record is about, in a few words."""
    record = form.file.get(kind.per, subject) if kind.per else None
    if not isinstance(record, Referral):
        return ""
    partner = form.session.library.get(Partner, record.partner)
    return partner.title if partner else record.partner


def _released(form: Form, reader: Reader) -> QWidget:
    """Whether the worker lets this reader's version go out, and the documents for that reader."""

    def cleared() -> Clearance | None:
        said = [c for c in form.consult.all(Clearance) if c.reader == reader.value]
        return said[-1] if said else None

    def say(state: ConsentState) -> None:
        clearance = Clearance(
            id=new_id(),
            **own(form),
            reader=reader.value,
            state=state,
            on=form.session.today(),
        )
        session = form.session
        session.commit("Vrijgave", (added(clearance, session.now()),), form.case_id, undoable=False)
        session.vault.log.write("version released or held back", form.consult_id)

    def why_not(_consult: ConsultFile) -> str:
        problem = may_make(form.file, form.consult_id, reader, form.session.library)
        return str(problem) if problem else ""

    def when(_consult: ConsultFile) -> str:
        said = cleared()
        return f"Gezegd op {day_text(said.on)}." if said and said.on else ""

    def held_back() -> QWidget | None:
        reason = why_not(form.consult)
        return note(reason) if reason else None

    return column(
        pick(
            form,
            (Clearance,),
            f"Geeft de werkende de versie voor {reader.label} vrij?",
            YES_NO,
            lambda: getattr(cleared(), "state", None),
            say,
        ),
        live_text(form, (Clearance,), when, "small"),
        Live(form, _TYPES, why_not, held_back),
        _documents(form, reader),
        spacing=8,
    )
