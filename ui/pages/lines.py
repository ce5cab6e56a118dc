"""Lines of a card in one grid: when, what it is about, an aside, and what one can do there.

The lines are made once and told what to say: on a page that is shown often, making them again
would cost most of the time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ui.forms.layout import button, column, muted, rule, text
from ui.theme import current

Act = tuple[str, Callable[[], object]]
"""The words on a button, and what it does."""

_ACTS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line: when, what, about which case, an aside; and at most two things to do."""

    when: str
    what: str
    under: str
    aside: str
    acts: tuple[Act, ...]


class Lines(QFrame):
    """Lines under each other, their columns in line."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        # Large text leaves the most room for what it is about.
        for place, width, most in ((0, 136, 180), (2, 184, 200)):
            grid.setColumnMinimumWidth(place, min(current().px(width), most))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines and no others."""
        while len(self._rows) < len(lines):
            self._rows.append(_Row(self._grid, len(self._rows)))
        for number, row in enumerate(self._rows):
            row.show_line(lines[number] if number < len(lines) else None)


class _Row:
    """The widgets of one line in the grid."""

    def __init__(self, grid: QGridLayout, number: int) -> None:
        self._acts: tuple[Act, ...] = ()
        self._when, self._what = muted(""), text("", "strong")
        self._under, self._aside = text("", "small"), text("")
        self._buttons = [self._button(place) for place in range(_ACTS)]
        parts: list[QWidget] = [
            self._when,
            column(self._what, self._under, spacing=0),
            self._aside,
            *reversed(self._buttons),
        ]
        self._all: list[QWidget] = parts[: -len(self._buttons)]
        if number:
            above = rule()
            grid.addWidget(above, 2 * number - 1, 0, 1, len(parts))
            self._all.append(above)
        for place, part in enumerate(parts):
            grid.addWidget(part, 2 * number, place)

    def show_line(self, line: Line | None) -> None:
        """Say this line, or nothing at all."""
        for part in self._all:
            part.setVisible(line is not None)
        acts = line.acts if line else ()
        for place, made in enumerate(self._buttons):
            made.setVisible(place < len(acts))
        if line is None:
            return
        _say(self._when, line.when)
        _say(self._what, line.what)
        _say(self._under, line.under)
        _say(self._aside, line.aside)
        self._acts = line.acts
        for made, (words, _do) in zip(self._buttons, acts, strict=False):
            _say(made, words)
            made.setAccessibleName(f"{words}: {line.what}, {line.under}")

    def _button(self, place: int) -> QPushButton:
        def act() -> None:
            self._acts[place][1]()

        return button("", "plain", act)


def _say(widget: QLabel | QPushButton, words: str) -> None:
    """Only what is different: each new text is laid out again."""
    if widget.text() != words:
        widget.setText(words)
