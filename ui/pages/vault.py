"""The page Kluis: whether it is whole, its backups, who can open it, what it keeps, its log."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.privacy.synced import vault_remark
from ui import health
from ui.forms.layout import button, card, clear, line, note, two_columns
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.vault_backups import VaultBackups
from ui.pages.vault_keys import VaultKeys
from ui.session import Session


class VaultPage(Page):
    """Everything about the vault itself."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._health = QVBoxLayout()
        self._backups = VaultBackups(session)
        self.box.addWidget(
            page_head(
                "Kluis",
                "Waar uw dossiers veilig staan, en hoe dat zo blijft.",
                button("Terug naar &Instellingen", "plain", go.settings),
            )
        )
        self.box.addLayout(self._health)
        self.box.addWidget(two_columns(self._backups, VaultKeys(session, go)))
        self.box.addWidget(two_columns(self._keeping(), self._log()))

    def refresh(self) -> None:
        self._say_health()
        self._backups.refresh()

    def _say_health(self) -> None:
        findings = self._session.findings
        again = button("&Controleer nu", "quiet", self._check)
        clear(self._health)
        kind = "warning" if findings else "success" if findings is not None else "note"
        self._health.addWidget(note(health.verdict(findings), kind, again))
        if remark := vault_remark(self._session.vault.path):
            self._health.addWidget(note(remark, "warning"))

    def _check(self) -> None:
        self._session.findings = None
        self._say_health()
        health.check(self._session, self._say_health)

    def _keeping(self) -> QWidget:
        return card(
            "Niet langer bewaren dan nodig",
            line(button("&Opruimen", "plain", self._go.clean_up)),
            intro=(
                "Een gesloten dossier heeft een bewaartermijn. Kijk elk jaar welke dossiers weg "
                "kunnen."
            ),
        )

    def _log(self) -> QWidget:
        return card(
            "Wat er is gebeurd",
            line(button("Naar het &logboek", "plain", self._go.vault_log)),
            intro=(
                "Het logboek houdt bij wanneer de kluis is geopend, welke rapporten zijn gemaakt "
                "en welke dossiers zijn vernietigd. Er staat niets in over wat er in een dossier "
                "staat."
            ),
        )
