"""What somebody sees at the first screen when the vault is not as it should be."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.content.loader import load
from assistant.content.standard import folder as packs
from db import keys
from db.keys import FLOOR
from db.vault import open_vault
from tests.conftest import PASSPHRASE
from tests.scenarios.faults_kit import Sit
from ui import app as wiring
from ui.pages.unlock import UnlockPage
from ui.player import Player


def contents(folder: Path) -> dict[str, bytes]:
    """The database and both keys, byte for byte."""
    found = [*folder.glob("vault-*.db"), *folder.glob("keys*.json")]
    return {path.name: path.read_bytes() for path in found}


def database(folder: Path) -> Path:
    """The one database of a closed vault."""
    return next(folder.glob("vault-*.db"))


def first_page(folder: Path) -> None:
    """Change one bit of every byte of the first page, the salt aside."""
    path = database(folder)
    whole = path.read_bytes()
    path.write_bytes(whole[:16] + bytes(byte ^ 1 for byte in whole[16:4096]) + whole[4096:])


def truncated(folder: Path) -> None:
    """Cut the database off within its first page."""
    path = database(folder)
    path.write_bytes(path.read_bytes()[:1000])


def half(folder: Path) -> None:
    """Cut the database off halfway, at the edge of a page."""
    path = database(folder)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 8192 * 4096])


def no_keys(folder: Path) -> None:
    """Spoil both files with keys."""
    for name in (keys.KEYS, keys.COPY):
        folder.joinpath(name).write_bytes(b"\xff\xfe{ geen json")


def keys_of_a_list(folder: Path) -> None:
    """Put sound JSON of another kind in both files with keys."""
    for name in (keys.KEYS, keys.COPY):
        folder.joinpath(name).write_text("[1, 2]", "utf-8")


def newer(folder: Path) -> None:
    """Say in the database that a later program changed its tables."""
    vault = open_vault(folder, PASSPHRASE)
    vault._database.raw.execute("UPDATE alembic_version SET version_num = '9999'")
    vault.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (first_page, "Het gegevensbestand van deze kluis is beschadigd."),
        (truncated, "Het gegevensbestand van deze kluis is beschadigd."),
        (half, "Het gegevensbestand van deze kluis is beschadigd."),
        (no_keys, "De sleutels van deze kluis ontbreken of zijn beschadigd."),
        (keys_of_a_list, "De sleutels van deze kluis ontbreken of zijn beschadigd."),
        (newer, "Deze kluis is gemaakt met een nieuwere versie van Evenwicht."),
    ],
)
def test_a_vault_that_cannot_be_opened_is_told_and_left_alone(
    sit: Sit, vault_copy: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    """Damage or a newer version is named on the first screen; not one byte of the vault changes."""
    spoil(vault_copy)
    before = contents(vault_copy)
    desk = sit(vault_copy)

    desk.unlock()

    desk.player.until(lambda: desk.player.sees(sentence), sentence)
    assert desk.program.window.workspace is None
    assert desk.told == []
    assert before == contents(vault_copy)


def test_a_wrong_passphrase_changes_no_byte_and_the_right_one_still_opens(
    sit: Sit, vault_copy: Path
) -> None:
    """A wrong passphrase gets its sentence, changes nothing, and does not lock anyone out."""
    before = contents(vault_copy)
    desk = sit(vault_copy)

    desk.unlock("paard batterij nietje lamp!")
    desk.player.until(lambda: desk.player.sees("past niet op de kluis"), "no sentence")
    after = contents(vault_copy)
    desk.enter()

    assert before == after


def test_damaged_keys_are_mended_from_their_copy(sit: Sit, vault_copy: Path) -> None:
    """With a spoilt keys.json the copy opens the vault, and keys.json is whole again."""
    sound = (vault_copy / keys.KEYS).read_bytes()
    (vault_copy / keys.KEYS).write_bytes(sound[:-40])
    desk = sit(vault_copy)

    desk.enter()

    assert json.loads(sound) == json.loads((vault_copy / keys.KEYS).read_bytes())


def test_a_second_window_on_one_vault_is_refused(sit: Sit, vault_copy: Path) -> None:
    """The second window says that the vault is open already; the first goes on."""
    first, second = sit(vault_copy), None
    first.enter()
    second = sit(vault_copy)

    second.unlock()

    second.player.until(
        lambda: second.player.sees("al geopend in een ander venster"), "no sentence"
    )
    assert first.program.window.workspace is not None


def test_a_folder_that_cannot_be_written_opens_nothing(
    sit: Sit, vault_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder without the right to write the vault stays shut, with a sentence."""
    before = contents(vault_copy)
    really = io.open

    def refuse(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if str(file).startswith(str(vault_copy)) and set(mode) & set("wax+"):
            raise PermissionError(13, "Permission denied", str(file))
        return really(file, mode, *rest, **named)

    desk = sit(vault_copy)
    monkeypatch.setattr(io, "open", refuse)
    desk.unlock()

    desk.player.until(lambda: desk.player.sees("kan niet worden geschreven"), "no sentence")
    monkeypatch.undo()
    assert desk.program.window.workspace is None
    assert before == contents(vault_copy)


@pytest.mark.parametrize("what", ["file", "full folder"])
def test_no_vault_is_made_in_the_place_of_something_else(
    sit: Sit, tmp_path: Path, what: str
) -> None:
    """`--vault` with a file is refused with a sentence; what was there is untouched."""
    place = tmp_path / "iets"
    if what == "file":
        place.write_text("belangrijk")
    else:
        place.mkdir()
        (place / "brief.txt").write_text("belangrijk")
    desk = sit(place)
    desk.player.type("Wachtwoordzin", "paard batterij nietje juist lamp")
    desk.player.type("Nog een keer", "paard batterij nietje juist lamp")
    desk.player.press("Maak de kluis")

    if what == "file":
        desk.player.until(lambda: desk.player.sees("geen map"), "no sentence")
        assert "belangrijk" == place.read_text()
    else:
        desk.player.until(lambda: desk.player.sees("Uw herstelcode"), "no vault")
        assert "belangrijk" == (place / "brief.txt").read_text()
    assert desk.told == []


def test_a_fault_in_a_real_pack_stands_on_the_first_screen(
    qapp: QApplication, qtbot: QtBot, vault_copy: Path, tmp_path: Path
) -> None:
    """A misspelt key in a pack is shown with file, line and rule, and nothing can be opened."""
    spoilt = tmp_path / "eigen.toml"
    text = (packs() / "signals.toml").read_text("utf-8")
    spoilt.write_text(text.replace('\nid = "', '\nidd = "', 1).replace("evenwicht", "eigen", 1))
    page = UnlockPage(
        replace(wiring.doors(FLOOR), content=lambda: load(packs(), spoilt)), vault_copy
    )
    qtbot.addWidget(page)
    page.show()
    player = Player(page)

    player.until(lambda: player.sees("eigen.toml"), "no file")

    assert "regel" in player.words()
    assert not [line for line in page.findChildren(QLineEdit) if line.isVisible()]
