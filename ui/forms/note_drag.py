"""Taking hold of a note and letting it go over a field: it carries an id, never its words."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.forms.jump import Jump

_NOTE = "application/x-evenwicht-note"


def carried(data: QMimeData) -> str:
    """The id of the note that is carried, or an empty text."""
    return bytes(data.data(_NOTE).data()).decode()


def load(note_id: str) -> QMimeData:
    """What is carried of a note."""
    data = QMimeData()
    data.setData(_NOTE, QByteArray(note_id.encode()))
    return data


class NoteLine(Jump):
    """A note in the column at the right: pressed it leads to its step, and it can be dragged."""

    def __init__(self, note_id: str, words: str, state: str) -> None:
        super().__init__(words, state)
        self._note_id = note_id
        self._from = QPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if _far(event, self._from):
            self.setDown(False)
            _drag(self, self._note_id)
        else:
            super().mouseMoveEvent(event)


class Grip(QLabel):
    """Words by which a note is taken hold of."""

    def __init__(self, note_id: str, words: str) -> None:
        super().__init__(words)
        self.setProperty("role", "small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip("Sleep deze notitie naar het veld waar zij bij hoort")
        self._note_id = note_id
        self._from = QPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if _far(event, self._from):
            _drag(self, self._note_id)


def _far(event: QMouseEvent, start: QPoint) -> bool:
    gone = (event.position().toPoint() - start).manhattanLength()
    held = bool(event.buttons() & Qt.MouseButton.LeftButton)
    return held and gone >= QApplication.startDragDistance()


def _drag(widget: QWidget, note_id: str) -> None:
    drag = QDrag(widget)
    drag.setMimeData(load(note_id))
    drag.exec(Qt.DropAction.MoveAction)
