"""Plants a marker in every field there is, and looks for it everywhere it may not be."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.forms.records import RecordList

MARKER = "Zilvermeeuw"


def plant(window: QWidget) -> int:
    """Unfold and add all there is, put the marker in every field, and count the fields."""
    for fold in window.findChildren(QAbstractButton):
        if isValid(fold) and fold.isVisible() and fold.text().endswith(" +"):
            fold.click()
    for listed in window.findChildren(RecordList):
        if isValid(listed) and listed.add_button.isVisible():
            listed.add_button.click()
    QApplication.processEvents()
    fields = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    planted = 0
    for field in fields:
        if isValid(field) and field.isVisible() and field.isEnabled() and not field.isReadOnly():
            field.setFocus()
            field.setText(MARKER) if isinstance(field, QLineEdit) else field.setPlainText(MARKER)
            field.clearFocus()
            if isinstance(field, QLineEdit):
                field.editingFinished.emit()
            planted += 1
    QApplication.processEvents()
    return planted


def titles() -> str:
    """What the windows are called, as the system's own lists of windows show it."""
    return " ".join(each.windowTitle() for each in QApplication.topLevelWidgets())


def still_shown() -> list[str]:
    """The widgets, in sight or not, that still hold the marker."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in QApplication.allWidgets()
        if MARKER in _words(each)
    ]


def files_with_marker(*folders: Path) -> list[str]:
    """The files under these folders that hold the marker, or carry it in their name."""
    forms = (MARKER.encode(), MARKER.encode("utf-16-le"))
    return [
        str(path)
        for folder in folders
        for path in folder.rglob("*")
        if MARKER in path.name
        or (path.is_file() and any(form in path.read_bytes() for form in forms))
    ]


def _words(widget: QWidget) -> str:
    words = [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
    words.append(widget.accessibleDescription())
    if isinstance(widget, QLineEdit | QLabel):
        words.append(widget.text())
    if isinstance(widget, QPlainTextEdit):
        words.append(widget.toPlainText())
    if isinstance(widget, QComboBox):
        words += [widget.itemText(row) for row in range(widget.count())]
    return " ".join(words)
