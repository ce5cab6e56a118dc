"""Who can open the vault: another passphrase, a new recovery code, a new key underneath."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import backups, dialogs, health
from ui.forms.field import Field
from ui.forms.layout import button, card, clear, column, line, muted
from ui.go import Go
from ui.opening import code_kept, code_unkept
from ui.pages.vault_code import CodeCard
from ui.pages.vault_passphrase import NewPassphrase, secret_line, show_button
from ui.pages.vault_work import Working
from ui.session import Session
from ui.steps.more import more

_OLD_BACKUPS = "Reservekopieën van eerder openen nog met de oude zin en de oude code."


class VaultKeys(QWidget):
    """Three things one can do with the keys; each asks the passphrase of now."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._show()

    def _show(self) -> None:
        clear(self._room)
        self._room.addWidget(
            card(
                "Wie erin kan",
                more("Wachtwoordzin wijzigen", self._passphrase),
                more("Nieuwe herstelcode", self._code),
                more("Sleutel vernieuwen", self._key),
                intro="Uw wachtwoordzin opent de kluis. Bent u die kwijt, dan uw herstelcode.",
            )
        )

    def _passphrase(self) -> QWidget:
        vault = self._session.vault

        def change() -> None:
            if not press.isEnabled() or not new.accepted():
                return
            old, chosen = current.text(), new.first.text()
            working.run(
                "De wachtwoordzin wordt gewijzigd.",
                lambda _job: vault.change_passphrase(old, chosen),
                changed,
                stoppable=False,
            )

        def changed(_nothing: object) -> None:
            for each in (current, new.first, new.again):
                each.clear()
            working.say(f"Uw nieuwe wachtwoordzin geldt vanaf nu. {_OLD_BACKUPS}", "success")

        current = secret_line(change)
        new = NewPassphrase("Nieuwe &wachtwoordzin", change)
        press = button("Wijzi&g de wachtwoordzin", "primary", change)
        working = Working(current, new.widget, press)
        return column(
            Field("Wachtwoordzin of &herstelcode van nu", current),
            new.widget,
            line(press, show_button(current, new.first, new.again)),
            working,
            muted(_OLD_BACKUPS),
            spacing=12,
        )

    def _code(self) -> QWidget:
        vault = self._session.vault

        def start(secret: str, working: Working) -> None:
            working.run(
                "Er wordt een nieuwe code gemaakt.",
                lambda _job: vault.new_recovery_code(secret),
                self._show_code,
                stoppable=False,
            )

        return self._with_secret(
            "Maak een nieuwe &code",
            "Daarna opent de oude code deze kluis niet meer. Doe dit als iemand de code kan "
            "hebben gezien, of als u het papier kwijt bent.",
            start,
        )

    def _key(self) -> QWidget:
        vault = self._session.vault

        def start(secret: str, working: Working) -> None:
            if not dialogs.ask(
                self,
                "De sleutel van de kluis vernieuwen?",
                "Alles wordt opnieuw versleuteld. Uw wachtwoordzin blijft gelijk; u krijgt een "
                f"nieuwe herstelcode en daarna opent u de kluis opnieuw. {_OLD_BACKUPS}",
                "Vernieuwen",
                "Niet doen",
            ):
                return
            self._session.flush()
            health.stop(self._session)
            now, where = self._session.now(), backups.folder(self._session)
            working.run(
                "Alles wordt opnieuw versleuteld en gecontroleerd. Laat Evenwicht open staan.",
                lambda _job: vault.renew_key(secret, now, where),
                self._go.lock,
                stoppable=False,
            )

        return self._with_secret(
            "&Vernieuw de sleutel",
            "Doe dit als iemand uw wachtwoordzin en een oude kopie van de kluis kan hebben. "
            "Evenwicht maakt daarna meteen een nieuwe reservekopie.",
            start,
            self.window(),
        )

    def _with_secret(
        self,
        words: str,
        why: str,
        start: Callable[[str, Working], None],
        *resting: QWidget,
    ) -> QWidget:
        """A passphrase to type and a button that starts something with it."""

        def go_on() -> None:
            secret = current.text()
            current.clear()
            if secret:
                start(secret, working)

        current = secret_line(go_on)
        press = button(words, "primary", go_on)
        working = Working(*(resting or (current, press)))
        return column(
            muted(why),
            Field("&Uw wachtwoordzin", current),
            line(press, show_button(current)),
            working,
            spacing=12,
        )

    def _show_code(self, code: str) -> None:
        code_unkept(self._session)
        clear(self._room)
        self._room.addWidget(CodeCard(code, self._session.today(), self._kept))

    def _kept(self) -> None:
        code_kept(self._session)
        self._show()
