"""Balans en oorzaken: load against capacity, what is a bottleneck and why, and what would help."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from assistant.advice import aimed, counting, effect
from assistant.balance import FactorBalance, Fit, balance_of
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Assignment,
    Bottleneck,
    Measurement,
    Note,
    Task,
    new_id,
)
from assistant.charts.balance import MOVES, balance_chart
from assistant.charts.balance_words import moved, words
from assistant.charts.shapes import Chart
from assistant.consult.steps import ASSIGNMENT, BALANCE, WORK
from assistant.consult.summary import WEIGHED
from assistant.content.model import BasicQuestion, Factor
from assistant.dutch import capital
from ui.forms.fields import long_text
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, heading, note
from ui.forms.records import record_list
from ui.steps.basics import BALANCE_TYPES, basic_question, settled
from ui.steps.before_after import before_after
from ui.steps.bottlenecks import factor_bottleneck, other_bottlenecks
from ui.steps.live import Live
from ui.steps.measured import measured_lines
from ui.steps.page import for_employer, live_text, page, row
from ui.steps.picture import Picture
from ui.steps.questions import questions
from ui.steps.read_back import read_back_card
from ui.steps.remembered import Remembered
from ui.steps.switch import Switch
from ui.steps.tries import bottleneck_of, tries
from ui.steps.write import own
from ui.theme import BODY, current

Found = Remembered[tuple[FactorBalance, ...]]

_SAYS = {
    Fit.UNDER: "Het werk vraagt hier minder dan u kunt. Ook dat kan een knelpunt zijn.",
    Fit.EDGE: "Dit past net. Let op wat er bij komt.",
    Fit.OVER: "Het werk vraagt hier meer dan past.",
}


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        Live(
            form,
            (Assignment,),
            lambda c: c.file.assignment.obstacle,
            lambda: _balance(form) if settled(form.consult) else _first(form),
        ),
        _basic(form),
        for_employer(form, lambda: card("Hoe ziet een ander het?", *questions(form, BALANCE))),
        read_back_card(form, WEIGHED),
    )


def _first(form: Form) -> QWidget:
    return card(
        "Nog geen oordeel over de balans",
        note(
            f"Er speelt nu: {form.file.assignment.obstacle.label}. Los dat eerst op. Daarna is "
            "pas te zien of werk en mens bij elkaar passen.",
            "warning",
            button("Naar Opdracht", "plain", lambda: form.jump(ASSIGNMENT)),
        ),
    )


def _balance(form: Form) -> QWidget:
    library = form.session.library

    found = Remembered(form, lambda consult: balance_of(consult, library))
    later = Remembered(form, lambda consult: effect(consult, counting(consult), library))

    def make(width: float, size: float) -> Chart:
        consult, balances = form.consult, found()
        tasks = {task.id: task.name for task in consult.all(Task)}
        picture.rows = len(balances)
        touched = aimed(consult, counting(consult))
        return balance_chart(balances, tasks, width, later(), size, touched)

    def show() -> None:
        picture.draw()
        for part in (picture, chosen):
            part.setVisible(picture.rows > 0)

    picture = Picture(make, current().px(BODY))

    def says_moves(_consult: ConsultFile) -> str:
        return MOVES if moved(found(), later()) else ""

    def entries() -> list[tuple[str, str]]:
        return [(b.factor.id, f"{b.factor.title}: {words(b)}") for b in found()]

    def part(factor_id: str) -> QWidget:
        return _factor(form, library.get(Factor, factor_id), found)

    switch = Switch(form, BALANCE_TYPES, entries, part, "Factoren")
    picture.row_clicked.connect(lambda place: switch.choose(entries()[place][0]))
    chosen = card("Kies een factor", switch, intro="Dit zegt de figuur, in woorden.")
    whole = column(
        card(
            "",
            Live(
                form,
                BALANCE_TYPES,
                lambda _c: bool(found()),
                lambda: None if found() else _empty(form),
            ),
            picture,
            live_text(
                form, BALANCE_TYPES, lambda _c: MOVES if moved(found(), later()) else "", "small"
            ),
        ),
        before_after(form, found, later),
        chosen,
        other_bottlenecks(form),
    )
    form.on_change(BALANCE_TYPES, picture, show)
    return whole


def _empty(form: Form) -> QWidget:
    return note(
        "Hier komt het beeld van wat het werk vraagt en wat u aankunt. Begin bij Werk.",
        "note",
        button("Naar Werk", "plain", lambda: form.jump(WORK)),
    )


def _factor(form: Form, factor: Factor, found: Found) -> QWidget:
    left = column(
        heading(factor.title, 2),
        live_text(form, BALANCE_TYPES, lambda _c: _meaning(found(), factor)),
        live_text(form, (Measurement,), lambda c: measured_lines(c, factor.id), "muted"),
        heading("In eigen woorden", 3),
        record_list(
            form,
            Note,
            lambda inner, quote: long_text(inner, ref(quote, "text"), "Uitspraak", rows=2),
            noun="Uitspraak",
            empty="Nog geen uitspraak hierover.",
            add="Uitspraak toevoegen",
            make=lambda: Note(
                id=new_id(),
                **own(form),
                step=BALANCE,
                at=form.session.now(),
                quote=True,
                factor=factor.id,
            ),
            where=lambda quote: quote.quote and quote.factor == factor.id,
        ),
        Live(
            form,
            (Bottleneck,),
            lambda c: getattr(bottleneck_of(c, factor.id), "id", None),
            lambda: factor_bottleneck(form, factor.id),
        ),
        spacing=12,
    )
    return row(left, tries(form, factor))


def _meaning(found: Sequence[FactorBalance], factor: Factor) -> str:
    balance = next((b for b in found if b.factor.id == factor.id), None)
    if balance is None:
        return ""
    if balance.outcome is Fit.UNKNOWN:
        gap = f"{capital(balance.gap.label)}. " if balance.gap.label else ""
        return f"{gap}Onbekend is ook een uitkomst."
    says = _SAYS.get(balance.outcome, "Dit past.")
    return f"{says} Dit is voorlopig." if balance.provisional else says


def _basic(form: Form) -> QWidget:
    asked = [q for q in form.session.library.all(BasicQuestion) if q.step == BALANCE]
    return card("De basisvragen", *(basic_question(form, q) for q in asked))
