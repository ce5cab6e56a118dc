"""The few questions that need a window of their own: a file, a folder, a last warning.

Call these through the module (`dialogs.ask(...)`), so that a test can put others in their place.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets  # Qt makes a dialog's classes when they are first named
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@contextmanager
def _asking() -> Iterator[None]:
    """The keyboard goes back to where it was, whatever the answer."""
    before = QApplication.focusWidget()
    yield
    if before is not None and isValid(before) and before.isVisible():
        before.activateWindow()
        before.setFocus(Qt.FocusReason.OtherFocusReason)


def ask(parent: QWidget | None, question: str, consequence: str, yes: str, no: str) -> bool:
    """Ask something that cannot be undone; True when the person chooses `yes`."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle("Evenwicht")
    box.setText(question)
    box.setInformativeText(consequence)
    accept = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(no, QtWidgets.QMessageBox.ButtonRole.RejectRole))
    with _asking():
        box.exec()
    return box.clickedButton() is accept


def tell(parent: QWidget | None, sentence: str, more: str = "") -> None:
    """Tell something that cannot wait."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle("Evenwicht")
    box.setText(sentence)
    box.setInformativeText(more)
    box.addButton("Sluiten", QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    with _asking():
        box.exec()


def choose_folder(parent: QWidget | None, title: str, start: Path) -> Path | None:
    """A folder, or None when the person thinks better of it."""
    with _asking():
        chosen = QtWidgets.QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def save_file(parent: QWidget | None, title: str, start: Path, kinds: str) -> Path | None:
    """Where to write a file; `kinds` as Qt wants it: 'PDF (*.pdf)'.

    A name that is typed without its ending gets that of `start`.
    """
    box = QtWidgets.QFileDialog(parent, title, str(start.parent), kinds)
    box.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
    box.setDefaultSuffix(start.suffix.removeprefix("."))
    box.selectFile(start.name)
    with _asking():
        chosen = box.selectedFiles() if box.exec() else []
    return Path(chosen[0]) if chosen else None


def choose_printer(parent: QWidget | None, printer: "QPrinter") -> bool:
    """Let a person choose where and how to print; False when they think better of it."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - few ever print

    with _asking():
        return QPrintDialog(printer, parent).exec() == QtWidgets.QDialog.DialogCode.Accepted


def open_file(parent: QWidget | None, title: str, start: Path, kinds: str) -> Path | None:
    """A file to read; `kinds` as Qt wants it: 'Pakket (*.toml)'."""
    with _asking():
        chosen, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, str(start), kinds)
    return Path(chosen) if chosen else None
