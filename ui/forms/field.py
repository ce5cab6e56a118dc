"""The frame around every control: a label that belongs to it, a help line and a fault line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.forms.layout import text

QWIDGETSIZE_MAX = 16777215
"""Qt's own figure for "no limit"; PySide does not export it."""


class Field(QWidget):
    """A label above a control, with a sentence under it when a value is refused."""

    def __init__(self, label: str, control: QWidget, help_: str = "") -> None:
        super().__init__()
        self.control = control
        self._help = help_
        self.label = QLabel(label)
        self.label.setProperty("role", "label")
        self.label.setWordWrap(True)
        self.label.setBuddy(control)
        self.fault = text("", "error")
        self.fault.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.label)
        if help_:
            box.addWidget(text(help_, "small"))
        # A control of limited width gets an alignment, or it would limit the sentences too.
        narrow = control.maximumWidth() < QWIDGETSIZE_MAX
        box.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
        box.addWidget(self.fault)
        box.addStretch(1)
        control.setAccessibleDescription(help_)
        self.setFocusProxy(control)

    def say(self, sentence: str) -> None:
        """Show why the value is refused; an empty sentence takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self._help)
        if self.control.property("wrong") != bool(sentence):
            self.control.setProperty("wrong", bool(sentence))
            self.control.style().polish(self.control)


def plain(label: str) -> str:
    """A label as the name of an undo step: without mnemonic and final mark."""
    return label.replace("&", "").rstrip(" ?:.")
