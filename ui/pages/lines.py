"""Lines of a card in one grid: when, what it is about, an aside, and what one can do there.

The lines are made once and told what to say: on a page that is shown often, making them again
would cost most of the time. For the same reason the words of a line are one widget, not four, and
what stands between two lines is drawn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStaticText, QTextOption, QTransform
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.forms.layout import button
from ui.theme import BODY, SMALL, current

Act = tuple[str, Callable[[], object]]
"""The words on a button, and what it does."""

_ACTS = 2
_WHEN, _ASIDE = (136, 180), (184, 200)
"""Pixels of these columns at the usual size of text, and at most: large text leaves the most room
for what it is about."""
_WHAT_LEAST = 96
_GAP, _ABOVE = 16, 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line: when, what, about which case, an aside; and at most two things to do."""

    when: str
    what: str
    under: str
    aside: str
    acts: tuple[Act, ...]


class Lines(QWidget):
    """Lines under each other, their columns in line, and a thin line between two."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(2 * _ABOVE + 1)
        grid.setColumnStretch(0, 1)
        self._between = current().colour("line")

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines and no others."""
        while len(self._rows) < len(lines):
            self._rows.append(_Row(self._grid, len(self._rows)))
        for number, row in enumerate(self._rows):
            row.show_line(lines[number] if number < len(lines) else None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in self._rows[1:]:
            if row.words.isVisible():
                above = row.words.y() - _ABOVE - 1
                painter.fillRect(0, above, self.width(), 1, self._between)
        painter.end()


class _Row:
    """The widgets of one line in the grid."""

    def __init__(self, grid: QGridLayout, number: int) -> None:
        self._acts: tuple[Act, ...] = ()
        self._said: object = ()
        self.words = _Words()
        self._buttons = [self._button(place) for place in range(_ACTS)]
        for place, part in enumerate((self.words, *reversed(self._buttons))):
            grid.addWidget(part, number, place)

    def show_line(self, line: Line | None) -> None:
        """Say this line, or nothing at all."""
        self._acts = line.acts if line else ()
        said = line and (
            line.when,
            line.what,
            line.under,
            line.aside,
            *(act[0] for act in line.acts),
        )
        if said == self._said:
            return
        self._said = said
        self.words.setVisible(line is not None)
        for place, made in enumerate(self._buttons):
            made.setVisible(place < len(self._acts))
        if line is None:
            return
        self.words.say(line.when, line.what, line.under, line.aside)
        for made, (words, _do) in zip(self._buttons, self._acts, strict=False):
            made.setText(words)
            made.setAccessibleName(f"{words}: {line.what}, {line.under}")

    def _button(self, place: int) -> QPushButton:
        def act() -> None:
            self._acts[place][1]()

        return button("", "plain", act)


class _Words(QLabel):
    """The words of a line in their columns; as a label it has all of them, for who listens."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme = current()
        body, bold, small = theme.font(BODY), theme.font(BODY, bold=True), theme.font(SMALL)
        muted, ink = theme.colour("muted"), theme.colour("ink")
        self._looks = ((body, muted), (bold, ink), (small, muted), (body, ink))
        self._parts = tuple(QStaticText() for _ in self._looks)
        self._laid_out = -1
        self._heights: tuple[float, ...] = ()
        wrapped = QTextOption()
        wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for part in self._parts:
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setTextOption(wrapped)
        self._when, self._aside = (min(theme.px(at), most) for at, most in (_WHEN, _ASIDE))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, *words: str) -> None:
        """Show when, what, what stands under it, and the aside."""
        self.setText("\n".join(words))
        for part, text in zip(self._parts, words, strict=True):
            part.setText(text)
        self._laid_out = -1

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        when, what, under, aside = self._lay_out(width)
        return ceil(max(when, what + under, aside))

    def minimumSizeHint(self) -> QSize:
        width = self._when + self._aside + current().px(_WHAT_LEAST) + 2 * _GAP
        return QSize(width, self.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        when, what, under, aside = self._lay_out(self.width())
        height, beside = self.height(), self._when + _GAP
        top = (height - what - under) / 2
        places = (
            (0, (height - when) / 2),
            (beside, top),
            (beside, top + what),
            (self.width() - self._aside, (height - aside) / 2),
        )
        painter = QPainter(self)
        for part, (font, colour), place in zip(self._parts, self._looks, places, strict=True):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawStaticText(QPointF(*place), part)
        painter.end()

    def _lay_out(self, width: int) -> tuple[float, ...]:
        """Wrap the texts in their columns of a line so wide; their heights."""
        if width != self._laid_out:
            self._laid_out = width
            what = width - self._when - self._aside - 2 * _GAP
            widths = (self._when, what, what, self._aside)
            for part, (font, _), wide in zip(self._parts, self._looks, widths, strict=True):
                part.setTextWidth(wide)
                part.prepare(QTransform(), font)
            # An empty text would be as high as a line.
            self._heights = tuple(
                part.size().height() if part.text() else 0.0 for part in self._parts
            )
        return self._heights
