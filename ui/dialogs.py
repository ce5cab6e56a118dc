"""The few questions that need a window of their own: a file, a folder, a last warning.

Call these through the module (`dialogs.ask(...)`), so that a test can put others in their place.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets  # Qt makes a dialog's classes when they are first named
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask(parent: QWidget | None, question: str, consequence: str, yes: str, no: str) -> bool:
    """Ask something that cannot be undone; True when the person chooses `yes`."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle("Evenwicht")
    box.setText(question)
    box.setInformativeText(consequence)
    accept = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(no, QtWidgets.QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is accept


def tell(parent: QWidget | None, sentence: str, more: str = "") -> None:
    """Tell something that cannot wait."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle("Evenwicht")
    box.setText(sentence)
    box.setInformativeText(more)
    box.addButton("Sluiten", QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def choose_folder(parent: QWidget | None, title: str, start: Path) -> Path | None:
    """A folder, or None when the person thinks better of it."""
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
    chosen = box.selectedFiles() if box.exec() else []
    return Path(chosen[0]) if chosen else None


def choose_printer(parent: QWidget | None, printer: "QPrinter") -> bool:
    """Let a person choose where and how to print; False when they think better of it."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - few ever print

    return QPrintDialog(printer, parent).exec() == QtWidgets.QDialog.DialogCode.Accepted


def open_file(parent: QWidget | None, title: str, start: Path, kinds: str) -> Path | None:
    """A file to read; `kinds` as Qt wants it: 'Pakket (*.toml)'."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, str(start), kinds)
    return Path(chosen) if chosen else None
