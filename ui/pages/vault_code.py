"""A recovery code on screen, once: written down or printed, and then typed back in part."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.privacy.synced import export_remark
from assistant.problem import Problem
from ui import dialogs, work
from ui.forms.field import Field
from ui.forms.layout import NoteKind, button, card, clear, column, line, muted, note, text

ASKED = (2, 4)
"""The groups that are typed back, counted from one."""

_KINDS = "PDF (*.pdf)"


class CodeCard(QWidget):
    """Shows a code until two of its groups were typed back from paper.

    Args:
        code: the code in groups, as people see it.
        today: the day on the printed page.
        on_kept: called when the groups were right.
    """

    def __init__(self, code: str, today: date, on_kept: Callable[[], object]) -> None:
        super().__init__()
        self._code = code
        self._today = today
        self._on_kept = on_kept
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._show_code()

    def _show_code(self) -> None:
        clear(self._room)
        shown = text(self._code, "title")
        shown.setAccessibleName("Herstelcode")
        self._said = QVBoxLayout()
        written = button("Ik heb de &code op papier", "primary", self._ask_back)
        self._room.addWidget(
            card(
                "Uw herstelcode",
                shown,
                muted(
                    "U ziet deze code maar één keer. Bent u uw wachtwoordzin kwijt, dan opent "
                    "alleen deze code de kluis. Schrijf hem over of druk hem af."
                ),
                self._said,
                line(written, button("&Bewaar als PDF", "plain", self._save)),
            )
        )
        written.setFocus()

    def _ask_back(self) -> None:
        clear(self._room)
        self.fields: list[Field] = []
        for number in ASKED:
            control = QLineEdit()
            control.returnPressed.connect(self._compare)
            self.fields.append(Field(f"Groep {number} van de code", control))
        self._room.addWidget(
            card(
                "Staat de code goed op papier?",
                column(*self.fields),
                line(
                    button("&Verder", "primary", self._compare),
                    button("&Toon de code nog eens", "quiet", self._show_code),
                ),
                intro="Typ twee groepen over van uw papier. Dan weet u zeker dat ze kloppen.",
            )
        )
        self.fields[0].setFocus()

    def _compare(self) -> None:
        groups = self._code.split("-")
        wrong = [
            field
            for number, field in zip(ASKED, self.fields, strict=True)
            if field.control.text().strip().upper() != groups[number - 1]
        ]
        for field in self.fields:
            field.say("Dit is niet wat er in de code staat." if field in wrong else "")
        if wrong:
            wrong[0].setFocus()
        else:
            self._on_kept()

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        target = dialogs.save_file(
            self, "Herstelcode bewaren", Path(folder) / "herstelcode.pdf", _KINDS
        )
        if target is not None:
            code, today = self._code, self._today
            work.run(lambda _job: write_page(code, today, target), self._saved, self._failed)

    def _saved(self, target: Path) -> None:
        words = f"De code staat in {target.name}. Druk dat bestand af en wis het daarna."
        remark = export_remark(target)
        self._say(f"{words} {remark}".strip(), "warning" if remark else "success")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._say(str(error), "warning")

    def _say(self, words: str, kind: NoteKind) -> None:
        clear(self._said)
        self._said.addWidget(note(words, kind))


def write_page(code: str, today: date, target: Path) -> Path:
    """Write the page with this code as a PDF; returns where.

    Raises:
        Problem: the file cannot be written there.
    """
    from assistant.report.pdf.writer import write_pdf  # noqa: PLC0415 - slow to load, rarely used
    from assistant.report.recovery_code import code_page  # noqa: PLC0415 - idem
    from assistant.report.save import save  # noqa: PLC0415 - idem

    save(write_pdf(code_page(code, today)), target)
    return target
