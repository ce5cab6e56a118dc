"""A step as one column of cards, and the small parts several steps share."""

from collections.abc import Callable, Sequence
from textwrap import fill
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Case, Consult, Record
from assistant.consult.mood import at_table
from ui.forms.field import Field
from ui.forms.fields import LONGEST_TICK
from ui.forms.flow import flow
from ui.forms.form import Form
from ui.forms.layout import NoteKind, column, note, text
from ui.forms.one_of import Buttons, Choice, Options
from ui.steps.live import Live
from ui.steps.room import Beside, Mark

_FEW, _FEW_LETTERS, _MANY_LETTERS = 4, 32, 14
"""So many options have room for long words; with more of them words go on below earlier."""


def page(*parts: QWidget) -> QWidget:
    """The parts of a step below each other, at the top of the page."""
    made = column(*parts, spacing=16)
    box = made.layout()
    if isinstance(box, QVBoxLayout):
        box.addStretch(1)
    return made


def at_desk(form: Form, build: Callable[[], QWidget]) -> Live:
    """A part for the AD alone: at the table it is gone."""
    return Live(form, (Consult,), at_table, lambda: None if at_table(form.consult) else build())


def for_employer(form: Form, build: Callable[[], QWidget]) -> Live:
    """A part about the employer: who is self-employed has none, and does not see it."""
    return Live(
        form,
        (Case,),
        lambda c: c.file.employed,
        lambda: build() if form.file.employed else None,
    )


def live_text(
    form: Form, types: tuple[type[Record], ...], say: Callable[[ConsultFile], str], role: Any = ""
) -> Live:
    """A sentence that follows what is stored; an empty one takes no room."""

    def build() -> QWidget | None:
        sentence = say(form.consult)
        return text(sentence, role) if sentence else None

    return Live(form, types, say, build)


def live_note(
    form: Form,
    types: tuple[type[Record], ...],
    say: Callable[[ConsultFile], str],
    kind: NoteKind = "note",
) -> Live:
    """A quiet remark that follows what is stored; an empty one takes no room."""

    def build() -> QWidget | None:
        sentence = say(form.consult)
        return note(sentence, kind) if sentence else None

    return Live(form, types, say, build)


def pick(
    form: Form,
    types: tuple[type[Record], ...],
    label: str,
    options: Options,
    read: Callable[[], Any],
    write: Callable[[Any], None],
    help_: str = "",
    apart: int = 0,
) -> Field:
    """One of a few values as buttons, the last few apart, where it is not simply a field."""
    letters = _MANY_LETTERS if len(options) - apart > _FEW else _FEW_LETTERS
    first = len(options) - apart
    buttons = [Mark(words, letters) for _, words in options[:first]]
    buttons += [Mark(words) for _, words in options[first:]]
    control = column(flow(buttons[:first]), *([flow(buttons[first:])] if apart else []), spacing=8)
    group = Buttons(control, buttons, [value for value, _ in options], write)
    field = group.field(label, help_)
    form.on_change(types, field, lambda: group.show_value(read()))
    return field


def choose(
    form: Form,
    types: tuple[type[Record], ...],
    label: str,
    options: Options,
    read: Callable[[], Any],
    write: Callable[[Any], None],
    help_: str = "",
) -> Field:
    """One of many values from a list that opens, where the value is not simply a field."""
    box = Choice(options, write)
    field = Field(label, box, help_)
    form.on_change(types, field, lambda: box.show_value(read()))
    return field


def ticked(
    form: Form,
    types: tuple[type[Record], ...],
    label: str,
    read: Callable[[], bool],
    write: Callable[[bool], None],
) -> QCheckBox:
    """A box to tick where being ticked is not simply a field."""
    box = QCheckBox(fill(label, LONGEST_TICK).replace("&", "&&"))
    box.setAccessibleName(label)

    def show() -> None:
        with QSignalBlocker(box):
            box.setChecked(read())

    form.on_change(types, box, show)
    box.toggled.connect(write)
    return box


def in_pairs(widgets: Sequence[QWidget]) -> QWidget:
    """Widgets two by two, where two fit."""
    two = range(0, len(widgets), 2)
    return column(*(row(*widgets[place : place + 2]) for place in two), spacing=12)


def row(*fields: QWidget, shares: Sequence[int] = ()) -> QWidget:
    """Fields beside each other that share the width (equally, or by `shares`), where they fit."""
    return Beside(fields, shares)
