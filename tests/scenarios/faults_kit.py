"""A person at the whole program, with the program's own fault net under it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.conftest import PASSPHRASE
from ui.app import Program
from ui.player import Player


@dataclass
class Desk:
    """The program on a vault, who works with it, and what dialogs told."""

    program: Program
    player: Player
    told: list[str] = field(default_factory=list)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type a passphrase and ask to open."""
        self.player.type("Wachtwoordzin", passphrase)
        self.player.press("Openen")

    def enter(self) -> None:
        """Open the vault and come to the start page."""
        self.unlock()
        self.player.until(lambda: self.player.sees("Verder waar u was"), "no start page")

    def begin(self, name: str = "Saskia de Vries") -> None:
        """Open the vault, begin a consult with a worker and let her agree to take part."""
        self.enter()
        self.player.press("Nieuw consult")
        self.player.type("Naam van de werkende", name)
        self.player.choose("Organisatie", "Geen organisatie")
        self.player.choose("Soort consult", "Preventief adviesgesprek")
        self.player.press("Begin")
        self.player.until(lambda: self.player.sees("Wat is de vraag?"), "no first step")
        self.step("toestemming")
        self.player.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")

    def step(self, key: str) -> None:
        """Go to a step of the consult on screen."""
        page = self.program.window.workspace.consult_page
        page.show_step(key)
        QApplication.processEvents()


Sit = Callable[[Path], Desk]
