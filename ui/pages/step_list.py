"""The steps at the left of a consult: a tick, a name, and in words how far each is.

What is done or not begun says so once, above the first: the same words on every row would shout.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from assistant.case.records import Step
from assistant.case.words import StepState
from assistant.consult.flow import duration_text
from assistant.content.library import Library
from assistant.content.model import StepText
from ui.theme import BODY, SMALL, current

_STATE = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole + 2
_INDENT, _GAP, _DOT, _APART, _UNDER = 38, 6, 9, 8, 4
_SAID_ONCE = (StepState.DONE, StepState.TODO)
_WRAP = int(Qt.TextFlag.TextWordWrap)


class StepList(QListWidget):
    """The steps of one consult; `chosen` carries the key of the step a person goes to."""

    chosen = Signal(str)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self.setProperty("role", "steps")
        self.setAccessibleName("Stappen")
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentItemChanged.connect(self._tell)

    def show_steps(self, steps: tuple[Step, ...], here: str) -> None:
        """Show these steps, standing at one of them."""
        self.blockSignals(True)
        before = [item.data(_STATE) for item in self._items()]
        if [item.data(_KEY) for item in self._items()] != [step.key for step in steps]:
            self.clear()
            for number, step in enumerate(steps, start=1):
                item = QListWidgetItem()
                self._fill(item, step, f"stap {number} van {len(steps)}")
                self.addItem(item)
        for number, (item, step) in enumerate(zip(self._items(), steps, strict=True), start=1):
            self._fill(item, step, f"stap {number} van {len(steps)}")
            if step.key == here and item is not self.currentItem():
                self.setCurrentItem(item)
        self.blockSignals(False)
        if before != [item.data(_STATE) for item in self._items()]:
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _fill(self, item: QListWidgetItem, step: Step, place: str) -> None:
        known = self._library.get(StepText, step.key)
        title = known.title if known else step.key
        said = f"{title}, {place}, {step.state.label}"
        minutes = step.seconds // 60
        took = f", {duration_text(minutes)}" if minutes else ""
        for role, value in (
            (_KEY, step.key),
            (_STATE, step.state.value),
            (Qt.ItemDataRole.DisplayRole, title),
            (Qt.ItemDataRole.AccessibleTextRole, said),
            (Qt.ItemDataRole.ToolTipRole, f"{title}: {step.state.label}{took}"),
        ):
            if item.data(role) != value:
                item.setData(role, value)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))


class _Delegate(QStyledItemDelegate):
    """Draws one step; its height fits the wrapped name and the words below it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        name, said = _places(QRect(0, 0, width, 0), index)
        return QSize(width, max(name.bottom(), said.bottom()) + 1 + current().px(_GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current()
        here = index == option.widget.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, said = _places(option.rect, index)
        box = option.rect.adjusted(0, 1, 0, -1)
        box.setTop(name.top() - theme.px(_GAP) + 1)
        if here:
            painter.setPen(
                QPen(theme.colour("accent"), 2)
                if option.widget.hasFocus()
                else QPen(Qt.PenStyle.NoPen)
            )
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), 8, 8)
        centre = QPointF(box.left() + theme.px(19), name.center().y() + 1)
        _dot(painter, centre, StepState(index.data(_STATE)), here=here)
        painter.setFont(theme.font(BODY, bold=here))
        painter.setPen(theme.colour("ink"))
        painter.drawText(name, _WRAP, index.data())
        if said.height():
            painter.setFont(theme.font(SMALL))
            painter.setPen(theme.colour("muted"))
            painter.drawText(said, 0, StepState(index.data(_STATE)).label)
        painter.restore()


def _places(rect: QRect, index: QModelIndex | QPersistentModelIndex) -> tuple[QRect, QRect]:
    """Where the name and the state of a step stand within its row.

    The state is beside the name, or below it where that is full; 'klaar' and 'niet begonnen' are
    above the first of those that follow each other. The name is measured bold, so that nothing
    moves when one goes to the step.
    """
    theme = current()
    left = rect.left() + theme.px(_INDENT)
    room = rect.width() - theme.px(_INDENT) - _APART
    top = rect.top() + theme.px(_GAP)
    bold, small = QFontMetrics(theme.font(BODY, bold=True)), QFontMetrics(theme.font(SMALL))
    state = StepState(index.data(_STATE))
    high = bold.boundingRect(QRect(0, 0, room, 10_000), _WRAP, index.data()).height()
    if state in _SAID_ONCE:
        above = index.siblingAtRow(index.row() - 1)
        line = small.height() + _UNDER if above.data(_STATE) != state.value else 0
        return QRect(left, top + line, room, high), QRect(left, top, room, line)
    wide = small.horizontalAdvance(state.label) + 1
    if bold.horizontalAdvance(index.data()) + _APART + wide > room:
        return QRect(left, top, room, high), QRect(left, top + high, room, small.height())
    line = top + bold.ascent() - small.ascent()
    return QRect(left, top, room, high), QRect(left + room - wide, line, wide, small.height())


def _dot(painter: QPainter, centre: QPointF, state: StepState, *, here: bool) -> None:
    """A ring, filled with a tick when the step is done, with a dash when it was skipped."""
    theme = current()
    radius = theme.scale * _DOT
    done = state is StepState.DONE
    begun = done or here or state is StepState.BUSY
    painter.setPen(QPen(theme.colour("accent" if begun else "muted"), 2 if begun else 1))
    painter.setBrush(theme.colour("accent") if done else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    third = radius / 2.4
    if done:
        painter.setPen(QPen(theme.colour("on_accent"), 2))
        painter.drawPolyline(
            [
                centre + QPointF(-third, 0),
                centre + QPointF(-third / 4, third * 0.8),
                centre + QPointF(third, -third * 0.8),
            ]
        )
    elif state is StepState.SKIPPED:
        painter.drawLine(centre - QPointF(third, 0), centre + QPointF(third, 0))
    elif state is StepState.BUSY:
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(centre, radius / 3, radius / 3)
