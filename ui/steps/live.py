"""A part of a page that is built again when what it is made of changed, and only then."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Record
from ui.forms.form import Form
from ui.forms.records import first_field


class Live(QWidget):
    """Shows what `build` makes for what `look` sees in the consult.

    A part with fields in it looks at what decides which fields there are (the ids of records, one
    choice), never at what is typed into them. When the part that goes had the cursor, the first
    field of the new part gets it.

    Args:
        form: the form of the step.
        types: the record types whose changes may matter.
        look: what the part depends on; it is built again when this is different.
        build: makes the part, or gives None when there is nothing to show.
    """

    def __init__(
        self,
        form: Form,
        types: tuple[type[Record], ...],
        look: Callable[[ConsultFile], Hashable],
        build: Callable[[], QWidget | None],
    ) -> None:
        super().__init__()
        self._form = form
        self._look = look
        self._build = build
        self._seen: Hashable = object()
        self._shown: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form.on_change(types, self, self.look_again)

    def look_again(self) -> None:
        """Build again when what it looks at is different."""
        seen = self._look(self._form.consult)
        if seen == self._seen:
            return
        self._seen = seen
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = self._build()
        if self._shown is None:
            self.hide()
            return
        self.layout().addWidget(self._shown)
        if self.parentWidget() is not None:
            self.show()
        if had_focus:
            first_field(self._shown).setFocus(Qt.FocusReason.OtherFocusReason)
