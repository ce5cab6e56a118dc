"""Taking hold of a note and letting it go over a field: it carries an id, never its words."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.forms.jump import Jump
from ui.forms.layout import text

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


def grip(note_id: str, words: str) -> QWidget:
    """Words by which a note is taken hold of."""
    made = text(words, "small")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setCursor(Qt.CursorShape.OpenHandCursor)
    made.setToolTip("Sleep deze notitie naar het veld waar zij bij hoort")
    start = [QPoint()]

    def press(event: QMouseEvent) -> None:
        start[0] = event.position().toPoint()

    def move(event: QMouseEvent) -> None:
        if _far(event, start[0]):
            _drag(made, note_id)

    made.mousePressEvent = press  # type: ignore[method-assign]
    made.mouseMoveEvent = move  # type: ignore[method-assign]
    return made


def _far(event: QMouseEvent, start: QPoint) -> bool:
    gone = (event.position().toPoint() - start).manhattanLength()
    held = bool(event.buttons() & Qt.MouseButton.LeftButton)
    return held and gone >= QApplication.startDragDistance()


def _drag(widget: QWidget, note_id: str) -> None:
    drag = QDrag(widget)
    drag.setMimeData(load(note_id))
    drag.exec(Qt.DropAction.MoveAction)
