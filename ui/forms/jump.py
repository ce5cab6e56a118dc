"""A line of text that wraps and can be pressed: it leads to where a remark can be mended.

In a box with an arrow it leads to a document.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from assistant.charts.shapes import Colour
from ui.theme import BODY, SMALLEST_TARGET, current

PADDING = 4
"""Pixels around the words of a line."""

_BOXED = 10
_ARROW = "›"
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Jump(QAbstractButton):
    """Words at the left, and in a few words how it stands with them at the right.

    A boxed one has a border and an arrow at its end.
    """

    def __init__(
        self, words: str, state: str = "", role: Colour = "muted", *, boxed: bool = False
    ) -> None:
        super().__init__()
        self._boxed = boxed
        self._padding = _BOXED if boxed else PADDING
        self.setText(words)
        self.setAccessibleName(f"{words}: {state}" if state else words)
        self._state = state
        self._role = role
        self._laid: dict[tuple[int, str], tuple[QRect, QRect]] = {}
        """Where things go at a width: a column of these asks it dozens of times at once."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(current().font(BODY))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        needed = self._layout(width)[0].height() + 2 * self._padding
        return max(needed, SMALLEST_TARGET, current().px(SMALLEST_TARGET))

    def sizeHint(self) -> QSize:
        return QSize(current().px(200), self.heightForWidth(current().px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(80), SMALLEST_TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = QPen(theme.colour("line"), 1) if self._boxed else QPen(Qt.PenStyle.NoPen)
        painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else border)
        if self.underMouse():
            painter.setBrush(theme.colour("sunk"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        words, state = self._layout(self.width())
        painter.setPen(theme.colour("ink"))
        painter.drawText(words, _WRAP, self.text())
        if self._state:
            painter.setPen(theme.colour(self._role))
            painter.drawText(state, int(Qt.AlignmentFlag.AlignRight) | _WRAP, self._state)
        if self._boxed:
            painter.setPen(theme.colour("accent"))
            room = self.rect().adjusted(0, 0, -self._padding, 0)
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(end), _ARROW)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._laid.clear()

    def _layout(self, width: int) -> tuple[QRect, QRect]:
        wanted = (width, self.text())
        if wanted not in self._laid:
            self._laid[wanted] = self._lay_out(width)
        return self._laid[wanted]

    def _lay_out(self, width: int) -> tuple[QRect, QRect]:
        metrics, edge = self.fontMetrics(), self._padding
        room = width - 2 * edge
        if self._boxed:
            room -= metrics.horizontalAdvance(_ARROW) + 8
        aside = metrics.horizontalAdvance(self._state) if self._state else 0
        beside = aside and aside < room // 2
        left = room - aside - 8 if beside else room
        high = 100_000
        words = metrics.boundingRect(QRect(0, 0, left, high), _WRAP, self.text())
        own = QRect(edge, edge, left, words.height())
        if not self._state:
            return own, QRect()
        if beside:
            return own, QRect(edge + left + 8, edge, aside + 1, words.height())
        line = metrics.height()
        under = QRect(edge, edge + words.height(), room, line)
        return own.adjusted(0, 0, 0, line), under


def jump(
    words: str,
    on_press: Callable[[], object],
    state: str = "",
    role: Colour = "muted",
    *,
    boxed: bool = False,
) -> Jump:
    """A pressable line; see `Jump`."""
    made = Jump(words, state, role, boxed=boxed)
    made.clicked.connect(lambda _checked=False: on_press())
    return made
