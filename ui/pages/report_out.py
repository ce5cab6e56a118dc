"""How a report leaves: as PDF, as Word, as PDF with a password, or on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.privacy.synced import export_remark
from assistant.report.model import Document
from assistant.report.pdf.writer import write_pdf
from assistant.report.protect import Quality, quality, with_password
from assistant.report.save import save
from assistant.report.versions import with_changes
from assistant.report.word import write_word
from ui import dialogs, printing, work
from ui.forms.field import Field
from ui.forms.flow import flow
from ui.forms.layout import button, card, clear, line, note, text
from ui.pages.report_desk import Desk
from ui.pages.vault_work import Working

PDF, WORD = "PDF (*.pdf)", "Word (*.docx)"

_NONE = Quality("Typ eerst een wachtwoord voor het bestand.", enough=False)


class OutPart(QWidget):
    """The ways out; each asks where, writes in the background, and says how it went."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[str, ...] | None = None
        """Why it stays, and what to know before it leaves."""
        desk.made.connect(lambda _made: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the ways out, or why there are none yet."""
        reasons, before = self._desk.stays, self._desk.before_out
        if (*reasons, before) == self._shown:
            return
        self._shown = (*reasons, before)
        clear(self._room)
        for reason in reasons:
            self._room.addWidget(note(reason, "warning"))
        if not reasons:
            if before:
                self._room.addWidget(note(before))
            for each in self._ways():
                self._room.addWidget(each)
        self._room.addStretch(1)

    def _ways(self) -> tuple[QWidget, ...]:
        pdf, word = button("Bewaar als &PDF", "primary"), button("Bewaar als &Word", "plain")
        paper = button("&Afdrukken", "plain")
        secret = QLineEdit()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        judged = text("", "small")
        locked = button("Bewaar met wachtwoord", "plain")
        working = Working(pdf, word, paper, locked)
        pdf.clicked.connect(lambda: self._save(working, PDF, _plain))
        word.clicked.connect(lambda: self._save(working, WORD, _plain))
        paper.clicked.connect(lambda: self._print(working))
        secret.textChanged.connect(
            lambda words: judged.setText(quality(words).words if words else "")
        )

        def save_locked() -> None:
            password = secret.text()
            said = quality(password) if password else _NONE
            judged.setText(said.words)
            if not said.enough:
                secret.setFocus()
                return
            secret.clear()
            self._save(working, PDF, lambda data: with_password(data, password))

        locked.clicked.connect(save_locked)
        return (
            card(
                "Bewaren of afdrukken",
                flow([pdf, word, paper]),
                intro="De naam van het bestand zegt niets over de persoon of over gezondheid.",
            ),
            card(
                "Voor in een e-mail",
                Field(
                    "Wachtwoord van het &bestand",
                    secret,
                    "Geef het wachtwoord langs een andere weg door, bijvoorbeeld per telefoon. "
                    "Evenwicht bewaart het niet.",
                ),
                judged,
                line(locked),
            ),
            working,
        )

    def _save(self, working: Working, kinds: str, last: Callable[[bytes], bytes]) -> None:
        desk = self._desk
        ending = "docx" if kinds is WORD else "pdf"
        target = dialogs.save_file(
            self, "Rapport bewaren", folder() / desk.file_name(ending), kinds
        )
        if target is None:
            return
        document = _leaving(desk)

        def task(job: work.Job) -> None:
            data = write_word(document) if kinds is WORD else last(write_pdf(document))
            if not job.cancelled():
                save(data, target)

        def done(_nothing: object) -> None:
            desk.log("report written")
            working.say(saved_words(target), "success")

        working.run("Het rapport wordt gemaakt", task, done)

    def _print(self, working: Working) -> None:
        desk = self._desk
        printer = printing.new_printer(desk.file_name("pdf"))
        if not dialogs.choose_printer(self, printer):
            return
        document = _leaving(desk)

        def done(printed: bool) -> None:  # noqa: FBT001 - what the work returns
            if printed:
                desk.log("report printed")
                working.say("Het rapport is naar de printer.", "success")

        working.run(
            "Het rapport wordt afgedrukt",
            lambda job: printing.print_pages(write_pdf(document), printer, job.cancelled),
            done,
        )


def _leaving(desk: Desk) -> Document:
    """The document as it goes out."""
    desk.let_out()
    return with_changes(desk.written().document, desk.stand.last)


def _plain(data: bytes) -> bytes:
    return data


def saved_words(target: Path) -> str:
    """That it is kept, with what there is to know about the folder."""
    remark = export_remark(target)
    return f"Het rapport is bewaard als {target.name}." + (f" {remark}" if remark else "")


def folder() -> Path:
    """The folder that is proposed."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
