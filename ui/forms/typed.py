"""Fields one types in: they commit on leaving, and while typing every two seconds.

What is typed and cannot be stored stays in the field with a sentence under it; it is never
overwritten and never lost. One visit to a field is one undo step.
"""

import unicodedata
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from assistant.problem import Problem
from ui.forms.field import Field
from ui.forms.form import Form
from ui.forms.note_drag import carried
from ui.forms.refs import Ref
from ui.theme import current

PAUSE = 2000
"""Milliseconds that what is typed waits before it is committed, also while typing goes on."""

_MOST_ROWS = 14
_NARROWEST = 96


class Refused(ValueError):  # noqa: N818 - not a fault of the program
    """The typed text is not a value of this field; the message says why, in Dutch."""


def clean(words: str) -> str:
    """The text without what cannot be stored or printed: control characters, half characters."""
    whole = words.encode("utf-8", "ignore").decode("utf-8")
    return "".join(s for s in whole if s in "\n\t" or unicodedata.category(s) != "Cc")


def _leaves_undo_to_the_window(event: QEvent) -> bool:
    """Whether this asks for the control's own undo; the program's undo is the only one."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        )
    )


_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the keyboard goes from a field somebody is still in; else it shows its beginning again."""


class Line(QLineEdit):
    """One line of text."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(10_000_000)

    def setText(self, words: str) -> None:
        """Show this text, from its beginning."""
        super().setText(words)
        self.setCursorPosition(0)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(_NARROWEST), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if _leaves_undo_to_the_window(event):
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.setCursorPosition(0)
        self.left.emit()


class Area(QPlainTextEdit):
    """A few lines of text that grows with what is in it; Tab goes on to the next field."""

    left = Signal()
    dropped = Signal(str)
    """Carries the id of a note that was let go here."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def setText(self, words: str) -> None:
        """Show this text."""
        self.setPlainText(words)

    def event(self, event: QEvent) -> bool:
        if _leaves_undo_to_the_window(event):
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if note_id := carried(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(note_id)

    def _welcome(self, event: QDropEvent) -> None:
        event.setAccepted(bool(carried(event.mimeData())))

    def _fit(self) -> None:
        lines = round(self.document().size().height())
        shown = min(max(self._rows, lines), _MOST_ROWS)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + current().px(28))


class Typing(QObject):
    """Keeps one typed control and one stored value the same.

    Args:
        form: the form of this step.
        ref: the stored value.
        field: the frame with a `Line` or `Area` in it.
        parse: makes the stored value from the text; raises Refused.
        show: makes the text from the stored value.
        title: what undo calls it.
    """

    def __init__(
        self,
        form: Form,
        ref: Ref,
        field: Field,
        *,
        parse: Callable[[str], Any],
        show: Callable[[Any], str],
        title: str,
    ) -> None:
        super().__init__(field)
        self._form = form
        self._ref = ref
        self._field = field
        self._control: Any = field.control
        self._parse = parse
        self._show = show
        self._title = title
        self._dirty = False
        self._visit = object()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._commit_what_is_right)
        form.bind(ref, field, self._refresh)
        self._control.textChanged.connect(self._typed)
        self._control.left.connect(self._leave)
        form.on_flush(field, self.commit)
        form.on_unkept(field, self._unkept)
        if isinstance(field.control, Area):
            field.control.dropped.connect(self._take)

    def commit(self) -> None:
        """Write what is typed, or say why it cannot be.

        Raises:
            Problem: it could not be kept (a full disk); the text stays, for a next time.
        """
        if not self._dirty:
            return
        self._timer.stop()
        try:
            value = self._parse(clean(self._control.text()))
        except Refused as refused:
            self._field.say(str(refused))
            return
        self._dirty = False
        self._field.say("")
        try:
            self._form.write(self._ref, value, self._title, self._visit)
        except Problem as problem:
            self._dirty = True
            self._field.say(str(problem))
            raise

    def _commit_what_is_right(self) -> None:
        """Write what is typed so far; half a date is not scolded while it is being typed."""
        try:
            self._parse(clean(self._control.text()))
        except Refused:
            return
        self.commit()

    def _typed(self) -> None:
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def _leave(self) -> None:
        self.commit()
        self._visit = object()
        if not self._dirty:
            self._refresh(self._form.read(self._ref))

    def _take(self, note_id: str) -> None:
        """A note was let go over the field: its words come after what stands there."""
        self.commit()
        self._form.take_note(self._ref, note_id)

    def _unkept(self) -> tuple[str, str] | None:
        return (self._title, clean(self._control.text())) if self._dirty else None

    def _refresh(self, value: Any) -> None:
        if self._dirty:
            return
        words = self._show(value)
        if clean(self._control.text()) != words and not self._says_the_same(value):
            self._control.blockSignals(True)
            self._control.setText(words)
            self._control.blockSignals(False)

    def _says_the_same(self, value: Any) -> bool:
        """Whether what stands there means this value; the cursor then stays where it is."""
        if not self._control.hasFocus():
            return False
        try:
            return bool(self._parse(clean(self._control.text())) == value)
        except Refused:
            return False


def typed(
    form: Form,
    ref: Ref,
    field: Field,
    *,
    parse: Callable[[str], Any],
    show: Callable[[Any], str],
    title: str,
) -> QWidget:
    """The field, kept the same as the stored value."""
    Typing(form, ref, field, parse=parse, show=show, title=title)
    return field
