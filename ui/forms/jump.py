"""A line of text that wraps and can be pressed: a remark that leads to where it can be mended."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from assistant.charts.shapes import Colour
from ui.theme import BODY, SMALLEST_TARGET, current

_PADDING = 4
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Jump(QAbstractButton):
    """Words at the left, and in a few words how it stands with them at the right."""

    def __init__(self, words: str, state: str = "", role: Colour = "muted") -> None:
        super().__init__()
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
        needed = self._layout(width)[0].height() + 2 * _PADDING
        return max(needed, SMALLEST_TARGET, current().px(SMALLEST_TARGET))

    def sizeHint(self) -> QSize:
        return QSize(current().px(200), self.heightForWidth(current().px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(80), SMALLEST_TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunk"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        words, state = self._layout(self.width())
        painter.setPen(theme.colour("ink"))
        painter.drawText(words, _WRAP, self.text())
        if self._state:
            painter.setPen(theme.colour(self._role))
            painter.drawText(state, int(Qt.AlignmentFlag.AlignRight) | _WRAP, self._state)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

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
        metrics = self.fontMetrics()
        room = width - 2 * _PADDING
        aside = metrics.horizontalAdvance(self._state) if self._state else 0
        beside = aside and aside < room // 2
        left = room - aside - 8 if beside else room
        high = 100_000
        words = metrics.boundingRect(QRect(0, 0, left, high), _WRAP, self.text())
        own = QRect(_PADDING, _PADDING, left, words.height())
        if not self._state:
            return own, QRect()
        if beside:
            return own, QRect(_PADDING + left + 8, _PADDING, aside + 1, words.height())
        line = metrics.height()
        under = QRect(_PADDING, _PADDING + words.height(), room, line)
        return own.adjusted(0, 0, 0, line), under


def jump(
    words: str, on_press: Callable[[], object], state: str = "", role: Colour = "muted"
) -> Jump:
    """A pressable line; see `Jump`."""
    made = Jump(words, state, role)
    made.clicked.connect(lambda _checked=False: on_press())
    return made
