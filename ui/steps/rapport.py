"""Rapport: what is still open, the worker's own report, and who else may read a version."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QPushButton, QWidget

from assistant.case.changes import added
from assistant.case.file import ConsultFile
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
    Setting,
    Step,
    Theme,
    new_id,
)
from assistant.case.words import ConsentState, Outcome
from assistant.consult.remarks import Remark, blocking, remarks
from assistant.consult.steps import REPORT
from assistant.content.model import StepText
from assistant.dutch import day_text
from assistant.privacy.readers import may_make
from assistant.privacy.table import Reader
from assistant.report.pdf.writer import write_pdf
from assistant.report.save import save
from ui import dialogs, notices, work
from ui.forms.fields import choice, words
from ui.forms.form import Form, ref
from ui.forms.jump import jump
from ui.forms.layout import button, card, column, line, note
from ui.steps.basics import BALANCE_TYPES
from ui.steps.consent import YES_NO
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.page import live_text, page, pick
from ui.steps.questions import questions
from ui.steps.second_look import document, second_look
from ui.steps.write import own

_TYPES: tuple[type[Record], ...] = (
    *BALANCE_TYPES, Answer, Assignment, Bottleneck, Case, Clearance, Consent, Consult, Measure,
    Setting, Step, Theme,
)  # fmt: skip
_OTHERS = (Reader.MANAGER, Reader.PRINCIPAL, Reader.CASE_MANAGER, Reader.PHYSICIAN)
_KINDS = "PDF (*.pdf)"


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        card(
            "Nog open",
            Live(form, _TYPES, lambda _c: open_points(form), lambda: _open(form)),
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
        _for_worker(form),
        _for_employer(form),
        card(
            "Versies voor anderen",
            more(
                "Wie nog meer?",
                lambda: column(*(_version(form, reader) for reader in _OTHERS), spacing=24),
            ),
        ),
    )


def open_points(form: Form) -> tuple[Remark, ...]:
    """What the remarks of the consult say now."""
    return remarks(form.consult, form.session.library, form.session.settings)


def _open(form: Form) -> QWidget:
    found = open_points(form)
    if not found:
        return note("Er staat niets meer open.", "success")
    first = blocking(found)
    rest = [remark for remark in found if not remark.blocks]
    return column(
        *(_point(form, remark) for remark in first), *(_point(form, remark) for remark in rest),
        spacing=4,
    )  # fmt: skip


def _point(form: Form, remark: Remark) -> QWidget:
    step = form.session.library.get(StepText, remark.step)
    title = step.title if step else ""
    state = f"moet eerst · {title}" if remark.blocks else title
    return jump(
        remark.text,
        lambda: form.jump(remark.step),
        state,
        "load" if remark.blocks else "muted",
    )


def _for_worker(form: Form) -> QWidget:
    def build_button() -> QWidget:
        if blocking(open_points(form)):
            return note("Dit kan zodra de punten met ‘moet eerst’ klaar zijn.", "warning")
        return _ready(form, Reader.WORKER, "Maak het rapport (PDF)")

    return card(
        "Rapport voor de werkende",
        Live(form, _TYPES, lambda _c: bool(blocking(open_points(form))), build_button),
        intro="De werkende leest als eerste wat u schrijft.",
    )


def _for_employer(form: Form) -> QWidget:
    return card(
        "Versie voor de werkgever",
        _version(form, Reader.EMPLOYER),
        intro="Alleen over het werk en de maatregelen. Nooit over gezondheid of scores.",
    )


def _version(form: Form, reader: Reader) -> QWidget:
    """Whether the worker lets this reader's version go out, and then the way to make it."""

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

    def why_not() -> str:
        problem = may_make(form.file, form.consult_id, reader, form.session.library)
        return str(problem) if problem else ""

    def build_button() -> QWidget:
        reason = why_not()
        if reason:
            return note(reason)
        if blocking(open_points(form)):
            return note("Dit kan zodra de punten met ‘moet eerst’ klaar zijn.", "warning")
        return _ready(form, reader, "Maak deze versie (PDF)")

    def when(_consult: ConsultFile) -> str:
        said = cleared()
        return f"Gezegd op {day_text(said.on)}." if said and said.on else ""

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
        Live(form, _TYPES, lambda _c: (why_not(), bool(blocking(open_points(form)))), build_button),
        spacing=8,
    )


def _ready(form: Form, reader: Reader, says: str) -> QWidget:
    """The button that makes a version, under the sentences of it to look at once more."""
    made = button(says, "primary" if reader is Reader.WORKER else "plain")
    made.setAccessibleName(f"Maak de versie voor {reader.label}")
    made.clicked.connect(lambda: _make(form, reader, made))
    doubtful = Live(
        form, _TYPES, lambda _c: document(form, reader), lambda: second_look(form, reader)
    )
    return column(doubtful, line(made), spacing=8)


def _make(form: Form, reader: Reader, pressed: QPushButton) -> None:
    """Ask where, write in the background, and say how it went."""
    form.session.flush()
    target = dialogs.save_file(
        pressed, "Rapport bewaren", _folder() / file_name(form, reader), _KINDS
    )
    if target is None:
        return
    pressed.setEnabled(False)

    def done(_nothing: object) -> None:
        pressed.setEnabled(True)
        form.session.vault.log.write("report written", form.consult_id)
        notices.say(pressed, f"Het rapport is bewaard als {target.name}.", "success")

    def failed(error: Exception) -> None:
        pressed.setEnabled(True)
        notices.problem(pressed, error)

    write = writer(form, reader)
    work.run(lambda _job: save(write(), target), done, failed)


def writer(form: Form, reader: Reader) -> Callable[[], bytes]:
    """What makes this reader's report from the case as it is now, on any thread."""
    made = document(form, reader)
    return lambda: write_pdf(made)


def file_name(form: Form, reader: Reader) -> str:
    """A name that says nothing of the person or of health."""
    return f"advies-{form.file.case.number}-{reader.value}.pdf"


def _folder() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
