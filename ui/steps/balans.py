"""Balans en oorzaken: load against capacity, what is a bottleneck and why, and what would help."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.advice.effect import counting, effect
from assistant.advice.questions import basic_answers
from assistant.balance import FactorBalance, Fit, compare
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Answer,
    Assignment,
    Bottleneck,
    Capacity,
    Measure,
    Note,
    SourceDocument,
    Talent,
    Task,
    TaskLoad,
    new_id,
)
from assistant.case.words import BottleneckBasis, Obstacle
from assistant.charts.balance import MOVES, balance_chart, words
from assistant.charts.shapes import Chart
from assistant.consult.steps import ASSIGNMENT, BALANCE, WORK
from assistant.content.model import BasicQuestion, Cause, Factor
from ui.charts.painter import ChartView
from ui.forms import fields
from ui.forms.fields import long_text, multi, radios, short_text
from ui.forms.form import AnswerRef, Form, ref
from ui.forms.layout import button, card, column, heading, line, note
from ui.forms.records import record_list
from ui.steps.live import Live
from ui.steps.page import capital, live_text, page, row
from ui.steps.questions import questions
from ui.steps.switch import Switch
from ui.steps.tries import bottleneck_of, tries
from ui.steps.write import add, own, remove
from ui.theme import current

BALANCE_TYPES = (Task, TaskLoad, Capacity, Measure, Bottleneck, SourceDocument)
"""The records the balance is made of."""

_NARROWEST, _SIZE, _LARGEST = 320, 13, 1 / 45
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
        card("Hoe ziet een ander het?", *questions(form, BALANCE)),
    )


def settled(consult: ConsultFile) -> bool:
    """Whether nothing has to be solved before the balance can be judged."""
    return consult.file.assignment.obstacle in (Obstacle.NONE, Obstacle.UNASKED)


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


class Picture(ChartView):
    """The balance as a picture in the width there is; a click on a row chooses its factor.

    Args:
        make: draws the picture in a width, with texts of a size, both in pixels.
    """

    row_clicked = Signal(int)

    def __init__(self, make: Callable[[float, float], Chart]) -> None:
        super().__init__(name="Balans van werk en mens")
        self._make = make
        self.rows = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self) -> None:
        """Draw again, for what is stored now and the width there is."""
        width = max(self.width(), _NARROWEST)
        chart = self._make(width, min(current().px(_SIZE), width * _LARGEST))
        self.setFixedHeight(round(chart.height))
        self.set_chart(chart)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rows and self.height():
            self.row_clicked.emit(int(event.position().y() * self.rows / self.height()))


def _balance(form: Form) -> QWidget:
    library = form.session.library

    def make(width: float, size: float) -> Chart:
        consult = form.consult
        balances = compare(consult, library)
        tasks = {task.id: task.name for task in consult.all(Task)}
        after = effect(consult, counting(consult), library)
        picture.rows = len(balances)
        return balance_chart(balances, tasks, width, after, size)

    def show() -> None:
        picture.draw()
        for part in (picture, chosen):
            part.setVisible(picture.rows > 0)

    picture = Picture(make)

    def entries() -> list[tuple[str, str]]:
        found = compare(form.consult, library)
        return [(b.factor.id, f"{b.factor.title}: {words(b)}") for b in found]

    def part(factor_id: str) -> QWidget:
        return _factor(form, library.get(Factor, factor_id))

    switch = Switch(form, BALANCE_TYPES, entries, part, "Factoren")
    picture.row_clicked.connect(lambda place: switch.choose(entries()[place][0]))
    chosen = card("Kies een factor", switch, intro="Dit zegt de figuur, in woorden.")
    whole = column(
        card(
            "",
            Live(
                form,
                BALANCE_TYPES,
                lambda c: bool(compare(c, library)),
                lambda: None if compare(form.consult, library) else _empty(form),
            ),
            picture,
            live_text(form, BALANCE_TYPES, lambda c: MOVES if counting(c) else "", "small"),
        ),
        chosen,
        _others(form),
    )
    form.on_change(BALANCE_TYPES, picture, show)
    return whole


def _empty(form: Form) -> QWidget:
    return note(
        "Hier komt het beeld van wat het werk vraagt en wat u aankunt. Begin bij Werk.",
        "note",
        button("Naar Werk", "plain", lambda: form.jump(WORK)),
    )


def _factor(form: Form, factor: Factor) -> QWidget:
    left = column(
        heading(factor.title, 2),
        live_text(form, BALANCE_TYPES, lambda c: _meaning(form, c, factor)),
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
            lambda: _bottleneck(form, factor),
        ),
        spacing=12,
    )
    return row(left, tries(form, factor))


def _meaning(form: Form, consult: ConsultFile, factor: Factor) -> str:
    found = _of(form, consult, factor.id)
    if found is None:
        return ""
    if found.outcome is Fit.UNKNOWN:
        gap = f"{capital(found.gap.label)}. " if found.gap.label else ""
        return f"{gap}Onbekend is ook een uitkomst."
    says = _SAYS.get(found.outcome, "Dit past.")
    return f"{says} Dit is voorlopig." if found.provisional else says


def _of(form: Form, consult: ConsultFile, factor_id: str) -> FactorBalance | None:
    found = compare(consult, form.session.library)
    return next((b for b in found if b.factor.id == factor_id), None)


def _bottleneck(form: Form, factor: Factor) -> QWidget:
    found = bottleneck_of(form.consult, factor.id)
    if found is None:
        return line(
            button("Maak er een knelpunt van", "primary", lambda: _make(form, factor.id)),
        )
    return column(
        bottleneck_fields(form, found),
        line(button("Toch geen knelpunt", "quiet", lambda: _unmake(form, factor.id))),
        spacing=12,
    )


def bottleneck_fields(form: Form, found: Bottleneck) -> QWidget:
    """Why it is a bottleneck, where it comes from, and whose trade a cause is."""
    causes = form.session.library.all(Cause)

    def pointers(consult: ConsultFile) -> str:
        now = consult.file.get(Bottleneck, found.id)
        chosen = now.causes if now else ()
        return "\n".join(
            f"{cause.help} {cause.pointer}".strip() for cause in causes if cause.id in chosen
        )

    return column(
        long_text(
            form,
            ref(found, "justification"),
            "Onderbouwing",
            "Waarom is dit volgens u een knelpunt?",
        ),
        radios(form, ref(found, "basis"), "Het komt door", fields.words(BottleneckBasis)),
        multi(form, ref(found, "causes"), "Oorzaken", [(c.id, c.title) for c in causes]),
        live_text(form, (Bottleneck,), pointers, "muted"),
        spacing=12,
    )


def _others(form: Form) -> QWidget:
    """Bottlenecks that are no factor, such as unclear roles."""
    return card(
        "Andere knelpunten",
        record_list(
            form,
            Bottleneck,
            lambda inner, found: column(
                short_text(inner, ref(found, "text"), "Knelpunt"),
                bottleneck_fields(inner, found),
                spacing=12,
            ),
            noun="Knelpunt",
            empty="Hier komt wat niet in de figuur past, zoals onduidelijke rollen.",
            add="Knelpunt toevoegen",
            where=lambda found: not found.factor,
        ),
    )


def _make(form: Form, factor_id: str) -> None:
    form.session.flush()
    add(form, "Knelpunt toegevoegd", Bottleneck(id=new_id(), **own(form), factor=factor_id))


def _unmake(form: Form, factor_id: str) -> None:
    form.session.flush()
    found = bottleneck_of(form.consult, factor_id)
    if found is not None:
        remove(form, "Knelpunt weggehaald", found)


def _basic(form: Form) -> QWidget:
    asked = [q for q in form.session.library.all(BasicQuestion) if q.step == BALANCE]
    return card("De basisvragen", *(basic_question(form, q) for q in asked))


def basic_question(form: Form, asked: BasicQuestion) -> QWidget:
    """A basisvraag, verbatim, with what the consult already holds about it."""

    def facts(consult: ConsultFile) -> str:
        found = basic_answers(consult, form.session.library)
        lines = [fact for each in found if each.question.id == asked.id for fact in each.facts]
        return "\n".join(["Uit dit gesprek:", *lines]) if lines else ""

    return column(
        long_text(form, AnswerRef(form.consult_id, asked.id), asked.text),
        live_text(form, (*BALANCE_TYPES, Talent, Answer), facts, "small"),
        spacing=4,
    )
