"""The notes of a consult: the worker's own words apart from what the AD wrote down in passing.

A note says at which step and when it was made. It is put where it belongs from a list of places,
or dragged to a field.
"""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Note, Record, Theme, new_id
from assistant.consult.notes import Place, moved, places
from assistant.consult.steps import TALK
from assistant.content.model import StepText
from ui.clock import time_text
from ui.forms.field import Field
from ui.forms.fields import long_text
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column
from ui.forms.note_drag import Grip
from ui.forms.one_of import Choice
from ui.forms.records import record_list
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.page import at_desk, row
from ui.steps.write import commit, own

_TYPES: tuple[type[Record], ...] = (Note, Theme, Bottleneck)


def own_words_and_notes(form: Form) -> QWidget:
    """The worker's own words beside the AD's notes."""
    return row(
        card(
            "In eigen woorden", _notes(form, quote=True), intro="Wat de werkende letterlijk zegt."
        ),
        at_desk(
            form,
            lambda: card(
                "Uw notities",
                _notes(form, quote=False),
                intro="Wat u zelf ziet of denkt. Zet het later waar het hoort.",
            ),
        ),
    )


def _notes(form: Form, *, quote: bool) -> QWidget:
    noun = "Citaat" if quote else "Notitie"
    return record_list(
        form,
        Note,
        _note,
        noun=noun,
        empty="Hier komen uitspraken." if quote else "Hier komen uw notities.",
        add=f"{noun} toevoegen",
        make=lambda: Note(id=new_id(), **own(form), step=TALK, at=form.session.now(), quote=quote),
        where=lambda each: each.quote is quote,
    )


def _note(form: Form, note: Note) -> QWidget:
    return column(
        long_text(form, ref(note, "text"), "Citaat" if note.quote else "Notitie", rows=2),
        Grip(note.id, _stamp(form, note)),
        more(
            "Zet waar het hoort",
            lambda: Live(
                form,
                _TYPES,
                lambda c: _places(form, c, note.id),
                lambda: _put(form, note.id),
            ),
            about=note.text[:40],
        ),
        spacing=4,
    )


def _stamp(form: Form, note: Note) -> str:
    """Where and when it was written down: 'bij Werk, 14:03'."""
    step = form.session.library.get(StepText, note.step)
    where = f"bij {step.title}" if step else ""
    when = time_text(note.at) if note.at else ""
    return ", ".join(part for part in (where, when) if part)


def _places(form: Form, consult: ConsultFile, note_id: str) -> tuple[Place, ...]:
    note = consult.file.get(Note, note_id)
    return places(consult, form.session.library, note) if note else ()


def _put(form: Form, note_id: str) -> QWidget | None:
    """The places this note can go to; only pressing the button moves it."""
    found = _places(form, form.consult, note_id)
    if not found:
        return None
    options = [(number, place.title) for number, place in enumerate(found)]
    where = Choice(options, lambda _number: None)
    where.setCurrentIndex(0)

    def take() -> None:
        session = form.session
        session.flush()
        note, place = form.file.get(Note, note_id), found[where.value()]
        if note is not None:
            changes = moved(form.consult, note, place, today=session.today(), now=session.now())
            commit(form, "Notitie verplaatst", *changes)

    press = button("Zet daar neer", "plain", take)
    return row(Field("Hier hoort het bij", where), column(press, spacing=0), shares=(3, 1))
