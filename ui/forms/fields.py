"""Every kind of field of a step, each a function that returns it with its label above it."""

from collections.abc import Sequence
from textwrap import fill
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistant.case.words import AnswerState, Word
from assistant.dutch import capital
from ui.forms.field import Field, plain
from ui.forms.flow import Flow
from ui.forms.form import Form
from ui.forms.layout import button, text
from ui.forms.one_of import Buttons, Choice, Options
from ui.forms.refs import AnswerRef, Ref
from ui.forms.typed import Area, Line, Refused, typed
from ui.forms.values import as_digits, parse_day, parse_number, show_day, show_number
from ui.theme import current

LONGEST_LINE = 1000
"""Characters in a field of one line."""

LONGEST_TICK = 36
"""Characters after which the words of a box to tick go on below; Qt does not wrap them."""

LONGEST_RADIO = 52
"""The same for one of a few values, which has the whole width."""

FEW = 11
"""The steps of a ruler, 0 to 10."""


def words(type_: type[Word]) -> list[tuple[Any, str]]:
    """The options of a closed list of values, with their Dutch words."""
    return [(word, capital(word.label)) for word in type_]


def short_text(form: Form, ref: Ref, label: str, help: str = "") -> QWidget:  # noqa: A002 - the word every page uses
    """One line of text, at most LONGEST_LINE characters."""
    field = Field(label, Line(), help)
    return typed(form, ref, field, parse=_short, show=_as_text, title=plain(label))


def long_text(
    form: Form,
    ref: Ref,
    label: str,
    help: str = "",  # noqa: A002 - idem
    rows: int = 3,
) -> QWidget:
    """Text of any length, at least `rows` lines high."""
    field = Field(label, Area(rows), help)
    return typed(form, ref, field, parse=str, show=_as_text, title=plain(label))


def number(
    form: Form,
    ref: Ref,
    label: str,
    unit: str = "",
    *,
    minimum: float | None = 0,
    maximum: float | None = None,
    decimals: int = 0,
    help: str = "",  # noqa: A002 - idem
) -> QWidget:
    """A number, typed with a comma or a point; an empty field stores None (or no answer)."""
    control = Line()
    control.setFixedWidth(current().px(140))
    shown = f"{label} ({unit})" if unit else label

    def parse(typed_text: str) -> Any:
        value = parse_number(typed_text, minimum, maximum, decimals)
        if isinstance(ref, AnswerRef):
            return "" if value is None else as_digits(value)
        return value

    return typed(
        form,
        ref,
        Field(shown, control, help),
        parse=parse,
        show=show_number,
        title=plain(label),
    )


def date_field(
    form: Form,
    ref: Ref,
    label: str,
    help: str = "",  # noqa: A002 - idem
    *,
    past: bool = True,
    future: bool = True,
) -> QWidget:
    """A day, typed as dd-mm-jjjj; `past` and `future` say whether such days may be stored."""
    control = Line()
    control.setPlaceholderText("dd-mm-jjjj")
    control.setFixedWidth(current().px(160))

    def parse(typed_text: str) -> Any:
        day = parse_day(typed_text)
        today = form.session.today()
        if day is not None and not future and day > today:
            raise Refused("Deze dag moet nog komen. Vul vandaag of een eerdere dag in.")
        if day is not None and not past and day < today:
            raise Refused("Deze dag is al geweest. Vul vandaag of een latere dag in.")
        if isinstance(ref, AnswerRef):
            return "" if day is None else day.isoformat()
        return day

    return typed(
        form,
        ref,
        Field(label, control, help),
        parse=parse,
        show=show_day,
        title=plain(label),
    )


def choice(
    form: Form,
    ref: Ref,
    label: str,
    options: Options,
    help: str = "",  # noqa: A002 - idem
) -> QWidget:
    """One of many values, from a list that opens; a value outside the list shows as a dash."""
    box = Choice(options, lambda value: form.write(ref, value, plain(label)))
    field = Field(label, box, help)
    form.bind(ref, field, box.show_value)
    return field


def radios(
    form: Form,
    ref: Ref,
    label: str,
    options: Options,
    help: str = "",  # noqa: A002 - idem
    *,
    across: bool = False,
) -> QWidget:
    """One of a few values, all in sight; `across` puts them beside each other."""
    control = QWidget()
    box = Flow(12) if across else QVBoxLayout()
    control.setLayout(box)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(12 if across else 0)
    buttons = []
    for _, words_ in options:
        radio = QRadioButton(fill(words_, LONGEST_RADIO).replace("&", "&&"))
        radio.setAccessibleName(words_)
        buttons.append(radio)
        box.addWidget(radio)
    values = [value for value, _ in options]
    return _one_of(form, ref, label, help, control=control, buttons=buttons, values=values)


def yes_no(
    form: Form,
    ref: Ref,
    label: str,
    help: str = "",  # noqa: A002 - idem
) -> QWidget:
    """Ja, nee or weet niet; an answer stores "yes", "no" or the state unknown."""
    values: Options = [("yes", "Ja"), ("no", "Nee"), (AnswerState.UNKNOWN, "Weet niet")]
    if not isinstance(ref, AnswerRef):
        values = [(True, "Ja"), (False, "Nee")]
    return radios(form, ref, label, values, help, across=True)


def ruler(
    form: Form,
    ref: Ref,
    label: str,
    low_word: str,
    high_word: str,
    *,
    help: str = "",  # noqa: A002 - idem
) -> QWidget:
    """A whole number from 0 to 10, with what both ends mean in words."""
    control = QWidget()
    rows = QVBoxLayout(control)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    marks = QHBoxLayout()
    marks.setSpacing(4)
    ends = QHBoxLayout()
    rows.addLayout(marks)
    rows.addLayout(ends)
    buttons = []
    for value in range(FEW):
        mark = button(str(value), "mark")
        mark.setCheckable(True)
        mark.setAccessibleName(f"{plain(label)}: {value}")
        buttons.append(mark)
        marks.addWidget(mark, 1)
    ends.addWidget(text(f"0: {low_word}", "small"))
    high = text(f"10: {high_word}", "small")
    high.setAlignment(Qt.AlignmentFlag.AlignRight)
    ends.addWidget(high)
    values = [str(v) if isinstance(ref, AnswerRef) else v for v in range(FEW)]
    return _one_of(form, ref, label, help, control=control, buttons=buttons, values=values)


def tick(form: Form, ref: Ref, label: str) -> QWidget:
    """A box to tick; an answer stores "yes" or nothing."""
    box = QCheckBox(label)
    answer = isinstance(ref, AnswerRef)

    def show(value: Any) -> None:
        with QSignalBlocker(box):
            box.setChecked(bool(value))

    def write(on: bool) -> None:  # noqa: FBT001 - a Qt slot
        value: Any = ("yes" if on else "") if answer else on
        form.write(ref, value, plain(label))

    form.bind(ref, box, show)
    box.toggled.connect(write)
    return box


def multi(
    form: Form,
    ref: Ref,
    label: str,
    options: Options,
    help: str = "",  # noqa: A002 - idem
) -> QWidget:
    """Any number of values of a tuple field, in the order of the options."""
    control = QWidget()
    box = QVBoxLayout(control)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    boxes: list[tuple[Any, QCheckBox]] = []

    def show(value: Any) -> None:
        for own, tick_box in boxes:
            with QSignalBlocker(tick_box):
                tick_box.setChecked(own in (value or ()))

    def write() -> None:
        known = {own for own, _ in boxes}
        others = tuple(v for v in form.read(ref) or () if v not in known)
        chosen = tuple(own for own, tick_box in boxes if tick_box.isChecked())
        form.write(ref, chosen + others, plain(label))

    for value, words_ in options:
        tick_box = QCheckBox(fill(words_, LONGEST_TICK).replace("&", "&&"))
        tick_box.setAccessibleName(words_)
        boxes.append((value, tick_box))
        box.addWidget(tick_box)
        tick_box.toggled.connect(lambda _on: write())
    control.setAccessibleName(plain(label))
    field = Field(label, control, help)
    field.setFocusProxy(boxes[0][1] if boxes else None)
    form.bind(ref, field, show)
    return field


def _one_of(
    form: Form,
    ref: Ref,
    label: str,
    help_: str,
    *,
    control: QWidget,
    buttons: Sequence[QAbstractButton],
    values: Sequence[Any],
) -> Field:
    group = Buttons(control, buttons, values, lambda value: form.write(ref, value, plain(label)))
    field = group.field(label, help_)
    form.bind(ref, field, group.show_value)
    return field


def _as_text(value: Any) -> str:
    if isinstance(value, AnswerState):
        return ""
    return value or ""


def too_long(words_: str) -> str:
    """Why a line cannot be kept, when it is longer than LONGEST_LINE; otherwise an empty text."""
    if len(words_) <= LONGEST_LINE:
        return ""
    return f"Dit is langer dan {LONGEST_LINE} tekens. Maak de tekst korter."


def _short(typed_text: str) -> str:
    if why := too_long(typed_text):
        raise Refused(f"{why} Tot dan bewaart Evenwicht wat er eerder stond.")
    return typed_text
