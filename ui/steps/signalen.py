"""Signalen: from the catalogue or just seen; every signal ends somewhere."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Signal, new_id
from assistant.case.words import FollowUp, Observer, Side, SignalLevel
from assistant.consult.steps import REFERRAL, SIGNALS
from assistant.consult.summary import START
from assistant.content.model import SignalText
from ui.forms.fields import choice, date_field, radios, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, line, text
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.steps.live import Live
from ui.steps.page import page, row
from ui.steps.questions import questions
from ui.steps.read_back import read_back_card
from ui.steps.write import add, own

KIND = "signal"
"""The kind of an action that answers a signal."""


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(_signals(form), *_rest(form), read_back_card(form, START))


def _signals(form: Form) -> QWidget:
    library = form.session.library
    rows = record_list(
        form,
        Signal,
        _signal,
        noun="Signaal",
        empty="Hier komt wat u en de werkende opvalt.",
    )

    def take(catalogue: str, words_: str) -> None:
        known = library.get(SignalText, catalogue)
        rows.add(
            catalogue=catalogue,
            text=words_,
            level=known.level if known else SignalLevel.INDIVIDUAL,
            day=form.session.today(),
        )

    return card(
        "Wat valt op?",
        search_add(
            form,
            library.all(SignalText),
            "Zoek een signaal, of schrijf op wat u ziet",
            take,
            help="Over de persoon, het team of de organisatie.",
        ),
        rows,
    )


def _signal(form: Form, signal: Signal) -> QWidget:
    return column(
        text(signal.text, "strong")
        if signal.catalogue
        else short_text(form, ref(signal, "text"), "Wat ziet u?"),
        row(
            choice(form, ref(signal, "level"), "Over", words(SignalLevel)),
            choice(form, ref(signal, "observer"), "Gezien door", words(Observer)),
            date_field(form, ref(signal, "day"), "Op", future=False),
            shares=(2, 5, 2),
        ),
        radios(form, ref(signal, "follow_up"), "Wat gebeurt ermee?", words(FollowUp), across=True),
        short_text(form, ref(signal, "follow_up_note"), "Wat spreken we erover af?"),
        Live(
            form,
            (Signal, Action),
            lambda c: _way_on(c, signal.id),
            lambda: _onward(form, signal.id),
        ),
        spacing=8,
    )


def _way_on(consult: ConsultFile, signal_id: str) -> tuple[FollowUp | None, bool]:
    """Where a signal ends, and whether that stands among the agreements."""
    signal = consult.file.get(Signal, signal_id)
    if signal is None:
        return None, False
    words_ = {signal.follow_up_note, signal.text}
    agreed = any(a.kind == KIND and a.text in words_ for a in consult.all(Action))
    return signal.follow_up, agreed


def _onward(form: Form, signal_id: str) -> QWidget | None:
    follow_up, agreed = _way_on(form.consult, signal_id)
    if follow_up is FollowUp.ACTION and agreed:
        return text("Dit staat bij de afspraken.", "good")
    if follow_up is FollowUp.ACTION:
        return line(button("Zet dit bij de afspraken", "plain", lambda: _act(form, signal_id)))
    if follow_up is FollowUp.REFERRAL:
        return line(button("Kies wie kan meedenken", "plain", lambda: form.jump(REFERRAL)))
    return None


def _act(form: Form, signal_id: str) -> None:
    form.session.flush()
    signal = form.file.get(Signal, signal_id)
    if signal is None:
        return
    what = signal.follow_up_note or signal.text
    add(
        form,
        "Actiepunt toegevoegd",
        Action(id=new_id(), **own(form), text=what, side=Side.AD, kind=KIND),
    )


def _rest(form: Form) -> list[QWidget]:
    found = questions(form, SIGNALS)
    return [card("Verder", *found)] if found else []
