"""One case's keeping: how long it stays and why, how it is closed, inzage, and its destruction."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.case.changes import changed
from assistant.case.file import CaseFile
from assistant.case.words import Outcome
from assistant.privacy.access import as_json, sections
from assistant.privacy.retention import keeping
from assistant.report.access import access_report
from assistant.report.pdf.writer import write_pdf
from assistant.report.save import save
from ui import backups, dialogs, notices
from ui.forms.field import Field
from ui.forms.layout import button, card, clear, line, muted, note, text, two_columns
from ui.forms.one_of import Choice
from ui.forms.typed import clean
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.vault_backups import still_hold
from ui.pages.vault_clean import countdown
from ui.pages.vault_work import Working
from ui.session import Session

_CANNOT = (
    "Dit kan niet ongedaan worden gemaakt. Het dossier verdwijnt uit de kluis en uit de "
    "reservekopieën in de map die u koos. Uit andere reservekopieën gaat het weg zodra "
    "Evenwicht die weer ziet of terugzet. Bestanden die u eerder bewaarde, blijven staan. "
    "Wat al meetelde in een groepsadvies, blijft daar een aantal."
)


class KeepingPage(Page):
    """Everything that is not the conversation: keeping, inzage and destroying."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._case_id = ""
        self._shown: tuple[object, ...] = ()
        self._room = QVBoxLayout()
        self._room.setSpacing(16)
        self.box.addLayout(self._room)

    def choose(self, case_id: str) -> None:
        """Show this case from the next refresh on."""
        self._case_id = case_id

    def refresh(self) -> None:
        file = self._session.file(self._case_id)
        seen = (file.case, keeping(file, self._session.library), self._session.today())
        if seen == self._shown:
            return
        self._shown = seen
        clear(self._room)
        self._room.addWidget(
            page_head(
                f"Dossier {file.case.number} bewaren",
                countdown(keeping(file, self._session.library), self._session.today()),
                button("Naar &Opruimen", "plain", self._go.clean_up),
            )
        )
        self._room.addWidget(two_columns(self._closing(file), self._hold(file)))
        self._room.addWidget(two_columns(self._access(file), self._destroy(file)))

    def _closing(self, file: CaseFile) -> QWidget:
        outcome = Choice(
            [(word, word.label) for word in Outcome],
            lambda word: self._set("Uitkomst van het dossier", outcome=word),
        )
        outcome.show_value(file.case.outcome)
        closed = file.case.closed
        day = None if closed else self._session.today()
        title = "Dossier gesloten" if day else "Dossier heropend"
        term = keeping(file, self._session.library).term
        return card(
            "Sluiten",
            Field("&Wat heeft het opgeleverd?", outcome),
            line(
                button(
                    "Heropen het dossier" if closed else "&Sluit het dossier",
                    "plain",
                    lambda: self._set(title, closed=day),
                )
            ),
            text(f"Grond van de termijn ({term.basis}): {term.source}.", "small"),
            intro="Sluit een dossier na het laatste gesprek dat u samen hebt afgesproken.",
        )

    def _hold(self, file: CaseFile) -> QWidget:
        reason = QLineEdit(file.case.hold)
        reason.editingFinished.connect(lambda: self._set_hold(clean(reason.text()).strip()))
        return card(
            "Langer bewaren",
            Field(
                "&Reden om langer te bewaren",
                reason,
                "Bijvoorbeeld een klacht of een lopende procedure. Leeg betekent: geen reden.",
            ),
            intro="Met een reden staat het dossier niet bij wat weg kan.",
        )

    def _access(self, file: CaseFile) -> QWidget:
        pdf = button("&Inzage als PDF", "plain")
        plain = button("Inzage als &JSON", "plain")
        working = Working(pdf, plain)
        pdf.clicked.connect(lambda: self._write(file, working, "pdf"))
        plain.clicked.connect(lambda: self._write(file, working, "json"))
        return card(
            "Inzage",
            line(pdf, plain),
            working,
            intro=(
                "De werkende mag alles zien wat u hebt vastgelegd: als leesbaar document, en als "
                "bestand voor een ander programma. Ook uw eigen aantekeningen staan erin."
            ),
        )

    def _destroy(self, file: CaseFile) -> QWidget:
        press = button("&Dossier vernietigen", "plain")
        working = Working(self)
        press.clicked.connect(lambda: self._destroy_for_good(file, working))
        held = file.case.hold.strip()
        press.setEnabled(not held)
        return card(
            "Vernietigen",
            line(press),
            note("Er is een reden om dit dossier te bewaren. Haal die eerst weg.", "warning")
            if held
            else muted("Alles gaat weg, ook uit de reservekopieën. Het nummer blijft bekend."),
            working,
            intro="Als de termijn voorbij is, of als de werkende het vraagt.",
        )

    def _set(self, title: str, **values: object) -> None:
        case = self._session.file(self._case_id).case
        self._session.commit(title, changed(case, self._session.now(), **values), case.id)

    def _set_hold(self, reason: str) -> None:
        if reason != self._session.file(self._case_id).case.hold:
            self._session.vault.log.write("hold changed", self._case_id)
            self._set("Reden om langer te bewaren", hold=reason)

    def _write(self, file: CaseFile, working: Working, kind: str) -> None:
        session = self._session
        session.flush()
        start = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        name = f"inzage-{file.case.number}.{kind}"
        target = dialogs.save_file(
            self, "Inzage bewaren", start / name, f"{kind.upper()} (*.{kind})"
        )
        if target is None:
            return
        held = session.vault.cases.held_about(file.worker.id)
        library, today = session.library, session.today()

        def write() -> bytes:
            if kind == "json":
                return as_json(held, today).encode()
            return write_pdf(access_report(sections(held, library), file.case.number, today))

        def written(_nothing: object) -> None:
            session.vault.log.write("access written", file.case.id)
            working.say(f"De inzage is bewaard als {target.name}.", "success")

        working.run("De inzage wordt geschreven.", lambda _job: save(write(), target), written)

    def _destroy_for_good(self, file: CaseFile, working: Working) -> None:
        session, number = self._session, file.case.number
        if not dialogs.ask(
            self,
            f"Dossier {number} vernietigen?",
            _CANNOT,
            "Vernietigen",
            "Bewaren",
        ):
            return
        session.flush()
        session.forget()
        vault, now, where = session.vault, session.now(), backups.folders(session)
        window = self.window()

        def gone(out_of_reach: tuple[Path, ...]) -> None:
            session.forget()
            self._go.clean_up()
            if out_of_reach:
                notices.say(window, still_hold(out_of_reach), "warning")
            else:
                notices.say(window, f"Dossier {number} is vernietigd.", "success")

        working.run(
            "Het dossier wordt vernietigd, ook in de reservekopieën.",
            lambda _job: vault.destroy_case(file.case.id, now, where),
            gone,
            stoppable=False,
        )
