"""A scenario of the source document (000, section 13) that was played, and ways to look at it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant.case.file import ConsultFile
from assistant.content.library import Library
from assistant.content.model import BasicQuestion, Domain
from tests.scenarios.faults_kit import Desk
from ui.demo_data import raw
from ui.preview import texts
from ui.selftest_consult import play

BLAME = ("schuld", "verwijt", "nalatig", "in gebreke", "tekortgeschoten")
"""Words that lay the fault with somebody."""


class Table:
    """A scenario that was played in the real window, at the report page."""

    def __init__(self, desk: Desk, library: Library, target: Path, name: str, today: date) -> None:
        self.desk = desk
        self.player = desk.player
        self.library = library
        self.target = target
        self.told = raw(name)
        desk.enter()
        play(self.player, library, today, name)

    @property
    def consult(self) -> ConsultFile:
        """The consult as it is stored."""
        return self.desk.program.window.workspace.consult_page.consult

    def step(self, key: str) -> None:
        """Go to a step of the consult."""
        self.desk.step(key)

    def document(self, button: str) -> str:
        """The text of a document that is saved as PDF from the report page."""
        self.step("rapport")
        self.player.press(button)
        self.player.press("Bewaren")
        self.target.unlink(missing_ok=True)
        self.player.press("Bewaar als PDF")
        self.player.until(self.target.exists, "no document")
        text = " ".join(" ".join(texts(self.target.read_bytes())).split())
        self.player.press("‹ Terug naar het consult")
        return text

    def says_what_is_empty(self) -> None:
        """Each of the four domains is remarked on while nothing was said of it, and only then."""
        self.step("rapport")
        lines = self.player.words().split(" | ")
        empty = " ".join(line for line in lines if "staat nog niets. Speelt daar niets" in line)
        for domain in self.library.all(Domain):
            said = bool(self.told["answers"].get(f"domein.{domain.id}"))
            assert said != (f"‘{domain.title.lower()}’" in empty), domain.title

    def answers_the_four(self, text: str) -> None:
        """Every basisvraag stands in this document, verbatim, with the answer of the scenario."""
        for asked in self.library.all(BasicQuestion):
            assert asked.text in text
            assert self.told["answers"][asked.id] in text

    def came_of_it(self, words: str) -> None:
        """Say at the report page what came of the case."""
        self.step("rapport")
        self.player.choose("Wat kwam er van dit dossier?", words)

    def close(self) -> None:
        """Close the case from the list of cases."""
        self.player.press("Start")
        self.player.press("Dossiers")
        self.player.press("Dossier sluiten")


Play = Callable[[str], Table]
"""Plays a scenario by the name of its demo case."""
