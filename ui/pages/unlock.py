"""The first screen: open the vault, or make one. The database loads behind it, not before it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from assistant.privacy.synced import vault_remark
from assistant.problem import Problem
from ui import dialogs, work
from ui.forms.field import Field
from ui.forms.layout import button, card, clear, column, line, muted, note, text
from ui.pages.vault_code import CodeCard
from ui.pages.vault_passphrase import NewPassphrase, secret_line, show_button
from ui.sweep import keep
from ui.theme import current

if TYPE_CHECKING:
    from assistant.content.library import Library
    from assistant.store import Vault
    from ui.backups import Closing

_SHOWN = 50
"""Milliseconds after which the first screen has been painted."""


@dataclass(frozen=True, slots=True)
class Doors:
    """How the first screen reaches vaults and content; the wiring fills these in.

    `content` raises the problem of a pack with faults.
    """

    exists: Callable[[Path], bool]
    create: Callable[[Path, str], "tuple[Vault, str]"]
    open: Callable[[Path, str], "Vault"]
    recover: Callable[[Path, str], "Vault"]
    restore: Callable[[Path, Path], None]
    content: Callable[[], "Library"]


class UnlockPage(QWidget):
    """Opens a vault or makes one; tells with `opened` that one is open."""

    opened = Signal(object)
    vault_closed = Signal()
    """The vault that was left is closed, however that went."""

    def __init__(self, doors: Doors, folder: Path, hint: str = "") -> None:
        super().__init__()
        self._doors = doors
        self._folder = folder
        self._hint = hint
        self._made: Vault | None = None
        self._recovering = False
        self._sound = True
        self.closing = False
        self._room = QVBoxLayout()
        self._room.setSpacing(16)
        self._message = QVBoxLayout()
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName("Bezig")
        self._busy.hide()
        self.passphrase = QLineEdit()
        self.again = QLineEdit()
        self.submit = button("", "primary", self._submit)
        brand = text("Evenwicht", "brand")
        brand.setStyleSheet(f"font-size: {current().px(24)}px;")
        panel = column(brand, self._room, self._message, self._busy, spacing=16)
        panel.setFixedWidth(current().px(520))
        # Stretches and no alignment: an aligned widget gets no height for its wrapped texts.
        box = QVBoxLayout(self)
        middle = QHBoxLayout()
        box.addStretch(1)
        box.addLayout(middle)
        box.addStretch(2)
        middle.addStretch(1)
        middle.addWidget(panel)
        middle.addStretch(1)
        self.show_vault(folder)
        # Behind the window, not beside it: two threads loading at once make the first one late.
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.timeout.connect(self._load_content)
        soon.start(_SHOWN)

    def show_vault(self, folder: Path) -> None:
        """Show what fits this folder: open the vault in it, or make one."""
        self._folder = folder
        self._recovering = False
        self.say("")
        if self._doors.exists(folder):
            self._show_open()
        else:
            self._show_create()
        self.passphrase.setFocus()

    def say(self, words: str) -> None:
        """Show what went wrong; an empty text takes it away."""
        clear(self._message)
        if words:
            self._message.addWidget(note(words, "warning"))

    def close_vault(self, ending: "Closing") -> None:
        """Finish with the vault that was left; meanwhile no vault can be opened."""
        self.closing = True
        self.submit.setEnabled(False)
        self._busy.show()
        self._message.addWidget(
            note(
                "Een ogenblik: de kluis krijgt een reservekopie en gaat dicht.",
                action=button("&Overslaan", "quiet", ending.skip),
            )
        )

        def done(_nothing: object) -> None:
            self._on_closed()
            self.say("")

        def failed(error: Exception) -> None:
            self._on_closed()
            self._on_failure(error)

        work.run(ending.work, done, failed)

    def _on_closed(self) -> None:
        self.closing = False
        self._busy.hide()
        self.submit.setEnabled(True)
        self.vault_closed.emit()

    def _load_content(self) -> None:
        work.run(lambda _job: self._doors.content(), lambda _library: keep(), self._content_broken)

    def _content_broken(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._sound = False
        clear(self._room)
        self.say(str(error))
        faults = [str(fault) for fault in getattr(error, "faults", ())]
        if faults:
            self._message.addWidget(card("Alle fouten", *(muted(fault) for fault in faults)))

    def _show_open(self) -> None:
        self._fresh_fields()
        secret = Field("&Wachtwoordzin", self.passphrase)
        self.submit.setText("&Openen")
        self.submit.setEnabled(True)
        parts: list[QWidget] = []
        if self._hint:
            parts.append(note(f"De wachtwoordzin van de demo is: {self._hint}"))
        self._room.addWidget(
            card(
                "Welkom terug",
                *parts,
                secret,
                line(self.submit, show_button(self.passphrase)),
                intro=f"De kluis staat in de map “{self._folder.name}”.",
            )
        )
        if not self._hint:
            self._way = button("&Herstelcode gebruiken", "quiet", self._use_other)
            self._room.addWidget(
                line(
                    self._way,
                    button("&Andere kluis of nieuwe kluis", "quiet", self._choose),
                )
            )
            self._room.addWidget(line(self._restore_button()))
        self._secret = secret

    def _show_create(self) -> None:
        self._fresh_fields()
        self._new = NewPassphrase("&Wachtwoordzin", self._submit)
        self.passphrase, self.again = self._new.first, self._new.again
        self.submit.setText("&Maak de kluis")
        self.submit.setEnabled(True)
        if remark := vault_remark(self._folder):
            self._room.addWidget(note(remark, "warning"))
        self._room.addWidget(
            card(
                "Maak uw kluis",
                self._new.widget,
                line(self.submit, show_button(self.passphrase, self.again)),
                intro=(
                    "In de kluis staan al uw dossiers, versleuteld. Zonder wachtwoordzin of "
                    "herstelcode kan niemand erin, ook wij niet."
                ),
            )
        )
        open_other = button("&Een bestaande kluis openen", "quiet", self._choose)
        self._room.addWidget(line(open_other, self._restore_button()))

    def _fresh_fields(self) -> None:
        clear(self._room)
        self.passphrase = secret_line(self._submit)
        self.submit = button("", "primary", self._submit)

    def _use_other(self) -> None:
        """Ask for the recovery code, which is read from paper, or for the passphrase again."""
        self._recovering = not self._recovering
        asked, other = "&Wachtwoordzin", "&Herstelcode"
        mode = QLineEdit.EchoMode.Password
        if self._recovering:
            asked, other, mode = other, asked, QLineEdit.EchoMode.Normal
        self._secret.label.setText(asked)
        self._way.setText(f"{other} gebruiken")
        self.say("")
        self.passphrase.setEchoMode(mode)
        self.passphrase.clear()
        self.passphrase.setFocus()

    def _choose(self) -> None:
        folder = dialogs.choose_folder(self, "Kies de map van de kluis", self._folder)
        if folder is not None:
            self.show_vault(folder)

    def _restore_button(self) -> QWidget:
        return button("&Reservekopie terugzetten", "quiet", self._restore)

    def _restore(self) -> None:
        path = dialogs.open_file(
            self, "Kies de reservekopie", self._folder, "Reservekopie van Evenwicht (*.zip)"
        )
        if path is None:
            return
        folder = dialogs.choose_folder(
            self, "Kies een nieuwe, lege map voor de kluis", self._folder.parent
        )
        if folder is not None:
            self._start(
                lambda: self._doors.restore(path, folder), lambda _nothing: self._restored(folder)
            )

    def _restored(self, folder: Path) -> None:
        self._busy.hide()
        self.show_vault(folder)
        self._message.addWidget(
            note(
                "De reservekopie is teruggezet. Open haar met de wachtwoordzin van toen.",
                "success",
            )
        )

    def _submit(self) -> None:
        if not self._sound or not self.submit.isEnabled():
            return
        secret = self.passphrase.text()
        folder = self._folder
        if self._doors.exists(folder):
            door = self._doors.recover if self._recovering else self._doors.open
            self._start(lambda: door(folder, secret), self._on_open)
        elif self._new.accepted():
            self._start(lambda: self._doors.create(folder, secret), self._on_created)

    def _start(self, open_it: Callable[[], object], done: Callable[[object], None]) -> None:
        self.submit.setEnabled(False)
        self._busy.show()
        self.say("")
        work.run(lambda _job: open_it(), done, self._on_failure)

    def _on_failure(self, error: Exception) -> None:
        self._busy.hide()
        self.submit.setEnabled(True)
        if not isinstance(error, Problem):
            raise error
        self.say(str(error))
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _on_open(self, vault: object) -> None:
        self._busy.hide()
        self.opened.emit(vault)

    def _on_created(self, made: object) -> None:
        self._busy.hide()
        self._made, code = made
        self.show_code(code, self._enter_made)

    def _enter_made(self) -> None:
        made, self._made = self._made, None
        self.opened.emit(made)

    def let_go(self) -> "Vault | None":
        """A vault that was made and never entered, to be closed: the window closes at its code."""
        made, self._made = self._made, None
        return made

    def show_code(self, code: str, on_kept: Callable[[], object]) -> None:
        """Show a new recovery code until it was kept."""
        self._fresh_fields()
        today = date.today()  # noqa: DTZ011 - the day where the user is
        self._room.addWidget(CodeCard(code, today, on_kept))
