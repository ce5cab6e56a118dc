"""What is told at the first screen and right after opening, about what a person did meanwhile."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.records import Setting
from assistant.content.library import Library
from db.keys import FLOOR
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE
from ui import app as wiring
from ui import dialogs, work
from ui.app import Program
from ui.player import Player

CODE = re.compile(r"\b[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}\b")
Open = Callable[..., Player]


@pytest.fixture
def opened(qapp: QApplication, library: Library) -> Iterator[Open]:
    """Starts the program on a folder, at a moment, and closes what was started before."""
    programs: list[Program] = []

    def start(folder: Path, now: datetime = NOW, keep: Path | None = None) -> Player:
        close()
        ways = replace(wiring.doors(FLOOR), content=lambda: library)
        program = Program(qapp, folder, ways=ways, keep=keep, now=lambda: now, today=now.date)
        programs.append(program)
        program.window.show()
        return Player(program.window)

    def close() -> None:
        while programs:
            programs[-1].close()
            programs.pop().window.deleteLater()

    yield start
    close()
    work.wait()


@pytest.fixture
def folder(vault_folder: Path, tmp_path: Path) -> Path:
    """A closed vault in which something was changed at the usual moment."""
    found = copytree(vault_folder, tmp_path / "kluis")
    vault = open_vault(found, PASSPHRASE)
    vault.cases.commit("Naam", (added(Setting(id="ad_name", value="Marijke"), NOW),))
    vault.close()
    return found


def enter(player: Player) -> Player:
    """Open the vault with its passphrase."""
    player.type("Wachtwoordzin", PASSPHRASE)
    player.press("Openen")
    player.until(lambda: player.sees("Verder waar u was"), "no start page")
    return player


def test_a_clock_that_was_set_back_is_told(opened: Open, folder: Path) -> None:
    """Days and terms would be wrong, so it is said before anything is written."""
    player = enter(opened(folder, NOW - timedelta(days=400)))

    assert player.sees("Volgens deze computer is het 19 oktober 2025")
    assert player.sees("in deze kluis is op 23 november 2026 nog gewerkt")


@pytest.mark.parametrize("later", [timedelta(0), timedelta(days=-1), timedelta(days=30)])
def test_a_clock_that_runs_as_it_should_is_not_told(
    opened: Open, folder: Path, later: timedelta
) -> None:
    """The same moment, a day of travelling and every later day are in order."""
    player = enter(opened(folder, NOW + later))

    assert not player.sees("Controleer de klok")


def test_a_vault_that_was_moved_is_looked_for(opened: Open, folder: Path, tmp_path: Path) -> None:
    """Who renamed the folder is told so where else a new vault would be made."""
    keep = tmp_path / "window.json"
    keep.write_text(json.dumps({"vault": str(folder)}))
    there = opened(folder, keep=keep).sees("verplaatst of hernoemd")
    opened(tmp_path / "elders", keep=keep)
    folder.rename(tmp_path / "kluis-oud")
    player = opened(folder, keep=keep)

    assert not there
    assert player.sees("staat niet meer in de map “kluis”. Is de map verplaatst of hernoemd?")
    assert player.has_button("Een bestaande kluis openen")


def test_a_first_vault_is_made_without_such_a_word(opened: Open, tmp_path: Path) -> None:
    """Where nothing was opened before, nothing is missed."""
    assert not opened(tmp_path / "kluis").sees("verplaatst of hernoemd")


def test_a_code_that_was_never_kept_is_told_until_a_new_one_is(
    opened: Open, tmp_path: Path
) -> None:
    """Closing at the code of a new vault leaves nobody with it; a new one ends the reminder."""
    folder = tmp_path / "nieuw"
    player = opened(folder)
    player.type("Wachtwoordzin", PASSPHRASE)
    player.type("Nog een keer", PASSPHRASE)
    player.press("Maak de kluis")
    player.until(lambda: player.sees("Uw herstelcode"), "no code")
    player = enter(opened(folder))
    told = player.sees("voordat u de herstelcode van deze kluis overtypte")
    player.press("Naar de kluis")
    player.press_first("Nieuwe herstelcode")
    player.type("Uw wachtwoordzin", PASSPHRASE)
    player.press("Maak een nieuwe code")
    player.until(lambda: player.sees("Uw herstelcode"), "no new code")
    groups = CODE.search(player.words()).group().split("-")
    player.press("Ik heb de code op papier")
    player.type("Groep 2 van de code", groups[1])
    player.type("Groep 4 van de code", groups[3])
    player.press("Verder")
    again = enter(opened(folder))

    assert told
    assert not again.sees("overtypte")


def renew(player: Player, button: str, part: str) -> list[str]:
    """Ask for a new code, by itself or with a new key; gives its groups."""
    player.until(lambda: player.sees("Verder waar u was"), "no start page")
    player.window.workspace.vault()
    player.press_first(part)
    player.type("Uw wachtwoordzin", PASSPHRASE)
    player.press(button)
    player.until(lambda: player.sees("Uw herstelcode"), "no new code")
    return CODE.search(player.words()).group().split("-")


def type_back(player: Player, groups: list[str]) -> None:
    """Type the groups that are asked from paper."""
    player.press("Ik heb de code op papier")
    player.type("Groep 2 van de code", groups[1])
    player.type("Groep 4 van de code", groups[3])
    player.press("Verder")


KEY = ("Vernieuw de sleutel", "Sleutel vernieuwen")
NEW_CODE = ("Maak een nieuwe code", "Nieuwe herstelcode")


@pytest.mark.parametrize("asked", [KEY, NEW_CODE], ids=["key", "code"])
@pytest.mark.parametrize("written", [True, False], ids=["written", "left"])
def test_a_renewed_code_that_was_left_is_told(
    opened: Open,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str, str],
    written: bool,  # noqa: FBT001 - a case of the test
) -> None:
    """Closing the window at a renewed code is told at the next opening; typed back it is not."""
    monkeypatch.setattr(dialogs, "ask", lambda *_asked: True)
    keep = tmp_path / "window.json"
    player = enter(opened(folder, keep=keep))
    groups = renew(player, *asked)
    if written:
        type_back(player, groups)
    again = enter(opened(folder, keep=keep))

    assert written is not again.sees("voordat u de herstelcode van deze kluis overtypte")


def test_a_key_renewed_after_a_code_was_left_ends_the_reminder(
    opened: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code that came with the new key was typed back, so that nothing is missing any more."""
    monkeypatch.setattr(dialogs, "ask", lambda *_asked: True)
    renew(enter(opened(folder)), *NEW_CODE)
    player = enter(opened(folder))
    told = player.sees("overtypte")
    type_back(player, renew(player, *KEY))
    again = enter(player)

    assert told
    assert not again.sees("overtypte")
