"""Before and after beside each other: a factor as it is, and as it becomes with the measures."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from assistant.advice import aimed, counting, factor_of
from assistant.balance import FactorBalance
from assistant.case.file import ConsultFile
from assistant.case.records import Measure
from assistant.charts.balance import band_chart
from assistant.charts.balance_words import change_text, moved, words
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
    """Every factor that measures are tried for: nothing as long as none says what it does."""

    def still() -> list[FactorBalance]:
        """The factors a measure was meant for, and where it brings nothing."""
        touched = aimed(form.consult, counting(form.consult))
        away = {balance.factor.id for balance, _ in moved(now(), later())}
        return [b for b in now() if b.factor.id in touched and b.factor.id not in away]

    def seen(_consult: ConsultFile) -> tuple[object, ...]:
        pairs = tuple(
            (b.factor.id, b.peak, b.minutes_day, words(b), a.peak, a.minutes_day, words(a))
            for b, a in moved(now(), later())
        )
        return (pairs, tuple(balance.factor.id for balance in still()))

    def build() -> QWidget | None:
        pairs, unmoved = moved(now(), later()), still()
        if not pairs and not unmoved:
            return None
        return card(
            "Voor en na",
            *(_pair(form, *pair) for pair in pairs),
            *(_unmoved(form, balance) for balance in unmoved),
            intro="Links zoals het nu is, rechts met de maatregelen die u probeert."
            if pairs
            else "",
        )

    return Live(form, (*BALANCE_TYPES, Measure), seen, build)


def _pair(form: Form, now: FactorBalance, later: FactorBalance) -> QWidget:
    says = change_text(now, later)
    return column(
        *_title(form, now),
        row(_side("Nu", now, later), _side("Straks", later, now)),
        *([text(says)] if says else []),
        spacing=4,
    )


def _unmoved(form: Form, now: FactorBalance) -> QWidget:
    return column(*_title(form, now), text(change_text(now, now)), spacing=4)


def _title(form: Form, balance: FactorBalance) -> tuple[QWidget, QWidget]:
    """The factor, and the measures that are tried on it."""
    consult, id_ = form.consult, balance.factor.id
    names = [m.text for m in counting(consult) if factor_of(consult, m) == id_ and m.text]
    return text(balance.factor.title, "strong"), text(list_text(names), "small")


def _side(title: str, balance: FactorBalance, other: FactorBalance) -> QWidget:
    size = current().px(13)
    picture = ChartView(
        band_chart(balance, other, _WIDTH, size), f"{title}: {balance.factor.title}"
    )
    return column(text(title, "small"), picture, text(words(balance)), spacing=4)
