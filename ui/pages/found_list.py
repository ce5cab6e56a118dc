"""The list of what was found: grouped, each in two lines, walked by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from assistant.charts.shapes import Colour
from ui.pages.finds import Find
from ui.theme import BODY, SMALL, current

_FIND = Qt.ItemDataRole.UserRole + 1
_PADDING, _GAP = 12, 6
_ASIDE = 0.35
"""The part of the width that is left for what stands at the right."""


class FoundList(QListWidget):
    """What was found; `chosen` carries what a person opens."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "list")
        self.setAccessibleName("Gevonden")
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemActivated.connect(self._tell)
        self.itemClicked.connect(self._tell)

    def show_finds(self, finds: Sequence[Find]) -> None:
        """Show these, under the names of their groups, standing at the first."""
        self.clear()
        group = ""
        for find in finds:
            if find.group != group:
                group = find.group
                head = QListWidgetItem(group)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(head)
            item = QListWidgetItem(find.title)
            item.setData(_FIND, find)
            parts = (find.title, find.under, find.aside, group)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part)
            )
            self.addItem(item)
        self.walk(1)

    def walk(self, step: int) -> None:
        """Stand at the next (1) or the one before (-1), past the names of the groups."""
        row = self.currentRow() + step
        while 0 <= row < self.count():
            if self.item(row).data(_FIND) is not None:
                self.setCurrentRow(row)
                return
            row += step

    def open_current(self) -> None:
        """Open the one stood at, if there is any."""
        item = self.currentItem()
        if item is not None:
            self._tell(item)

    def _tell(self, item: QListWidgetItem) -> None:
        if item.data(_FIND) is not None:
            self.chosen.emit(item.data(_FIND))


class _Delegate(QStyledItemDelegate):
    """Draws the name of a group, or a find with what is known of it."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = current()
        find = index.data(_FIND)
        height = QFontMetrics(theme.font(SMALL)).height() + 2 * theme.px(_GAP)
        if find is not None:
            small = QFontMetrics(theme.font(SMALL)).height() if find.under else 0
            height = QFontMetrics(theme.font(BODY, bold=True)).height() + small
            height += 2 * theme.px(_GAP)
        return QSize(theme.px(200), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current()
        find = index.data(_FIND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(0, 1, 0, -1)
        inner = box.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        if find is None:
            painter.setFont(theme.font(SMALL, bold=True))
            painter.setPen(theme.colour("muted"))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), index.data().upper())
        else:
            if index == option.widget.currentIndex():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent_soft"))
                painter.drawRoundedRect(box, 8, 8)
            _draw(painter, inner, find)
        painter.restore()


def _draw(painter: QPainter, box: QRect, find: Find) -> None:
    theme = current()
    small, bold = theme.font(SMALL), theme.font(BODY, bold=True)
    aside = round(box.width() * _ASIDE) if find.aside else 0
    title = QRect(box.left(), box.top(), box.width() - aside, box.height())
    if find.under:
        middle = box.top() + theme.px(_GAP) + QFontMetrics(bold).height()
        title.setBottom(middle)
        title.setTop(box.top() + theme.px(_GAP) - 1)
        under = QRect(box.left(), middle, box.width() - aside, QFontMetrics(small).height())
        _line(painter, under, find.under, small, "muted")
    _line(painter, title, find.title, bold, "ink")
    right = QRect(box.right() - aside, box.top(), aside, box.height())
    _line(painter, right, find.aside, small, "muted", Qt.AlignmentFlag.AlignRight)


def _line(
    painter: QPainter,
    box: QRect,
    words: str,
    font: QFont,
    colour: Colour,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(current().colour(colour))
    shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
