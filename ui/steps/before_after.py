"""Before and after beside each other: a factor as it is, and as it becomes with the measures."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from assistant.advice import counting
from assistant.balance import FactorBalance
from assistant.case.file import ConsultFile
from assistant.case.records import Measure
from assistant.charts.balance import band_chart, words
from assistant.dutch import list_text
from ui.charts.painter import ChartView
from ui.forms.form import Form
from ui.forms.layout import card, column, text
from ui.steps.basics import BALANCE_TYPES
from ui.steps.live import Live
from ui.steps.page import row
from ui.theme import current

_WIDTH = 300
"""Points a band is drawn in; it is scaled to the width there is."""

Balances = Callable[[], Sequence[FactorBalance]]


def before_after(form: Form, now: Balances, later: Balances) -> QWidget:
    """Every factor that moves with the measures being tried: nothing as long as none does."""

    def moved() -> list[tuple[FactorBalance, FactorBalance]]:
        after = {balance.factor.id: balance for balance in later()}
        pairs = [(b, after[b.factor.id]) for b in now() if b.factor.id in after]
        return [(b, a) for b, a in pairs if (b.peak, b.minutes_day) != (a.peak, a.minutes_day)]

    def seen(_consult: ConsultFile) -> tuple[object, ...]:
        return tuple((b.factor.id, b.peak, b.minutes_day, words(b), a.peak, a.minutes_day, words(a))
                     for b, a in moved())  # fmt: skip

    def build() -> QWidget | None:
        pairs = moved()
        if not pairs:
            return None
        return card(
            "Voor en na",
            *(_pair(form, *pair) for pair in pairs),
            intro="Links zoals het nu is, rechts met de maatregelen die u probeert.",
        )

    return Live(form, (*BALANCE_TYPES, Measure), seen, build)


def _pair(form: Form, now: FactorBalance, later: FactorBalance) -> QWidget:
    names = [m.text for m in counting(form.consult) if m.factor == now.factor.id and m.text]
    return column(
        text(now.factor.title, "strong"),
        text(list_text(names), "small"),
        row(_side("Nu", now, later), _side("Straks", later, now)),
        spacing=4,
    )


def _side(title: str, balance: FactorBalance, other: FactorBalance) -> QWidget:
    size = current().px(13)
    picture = ChartView(
        band_chart(balance, other, _WIDTH, size), f"{title}: {balance.factor.title}"
    )
    return column(text(title, "small"), picture, text(words(balance)), spacing=4)
