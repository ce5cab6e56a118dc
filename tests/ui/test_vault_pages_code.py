from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.keys import FLOOR
from tests.conftest import PASSPHRASE, TODAY
from ui import app, dialogs, work
from ui.pages.unlock import UnlockPage
from ui.pages.vault_code import CodeCard
from ui.player import Player
from ui.preview import texts

CODE = "K7QF2-M9XTD-22334-ABCDE-99887"


@pytest.fixture
def kept() -> list[bool]:
    """Filled when the code was kept."""
    return []


@pytest.fixture
def player(qtbot: QtBot, kept: list[bool]) -> Player:
    """Somebody looking at a new code."""
    card = CodeCard(CODE, TODAY, lambda: kept.append(True))
    qtbot.addWidget(card)
    card.show()
    return Player(card, patience=2000)


@pytest.mark.requirement("000-R52")
def test_the_code_is_kept_after_two_groups_typed_back(player: Player, kept: list[bool]) -> None:
    """The right second and fourth group, in small letters, let one go on."""
    player.press("Ik heb de code op papier")
    player.type("Groep 2 van de code", "m9xtd")
    player.type("Groep 4 van de code", "ABCDE")

    player.press("Verder")

    assert [True] == kept


def test_a_wrong_group_is_pointed_at(player: Player, kept: list[bool]) -> None:
    """A group that differs gets a sentence, and one does not go on."""
    player.press("Ik heb de code op papier")
    player.type("Groep 2 van de code", "M9XTD")
    player.type("Groep 4 van de code", "ABCDF")

    player.press("Verder")

    assert [] == kept
    assert player.sees("Dit is niet wat er in de code staat.")


def test_typing_back_is_from_paper(player: Player) -> None:
    """While groups are typed back the code is not on screen, but it can be asked for again."""
    player.press("Ik heb de code op papier")
    hidden = player.sees(CODE)

    player.press("Toon de code nog eens")

    assert not hidden
    assert player.sees(CODE)


def test_the_code_is_printed_as_a_page(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page in the PDF holds the code and says what it opens."""
    target = tmp_path / "code.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)

    player.press("Bewaar als PDF")
    player.until(lambda: player.sees("code.pdf"), "the page is not written")

    text = texts(target.read_bytes())[0]
    assert CODE in text
    assert "Deze code opent uw kluis" in text


def test_a_synchronised_folder_gets_a_remark(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever keeps the code where another computer gets it too, is told so."""
    target = tmp_path / "Dropbox" / "code.pdf"
    target.parent.mkdir()
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)

    player.press("Bewaar als PDF")

    player.until(lambda: player.sees("Let op: Dropbox houdt deze map bij."), "no remark")


def test_a_new_vault_in_a_synchronised_folder_gets_a_remark(qtbot: QtBot, tmp_path: Path) -> None:
    """Before a vault is made in such a folder, the first screen says why that is unwise."""
    page = UnlockPage(app.doors(FLOOR), tmp_path / "OneDrive - Praktijk" / "kluis")
    qtbot.addWidget(page)
    page.show()

    assert Player(page).sees("Uw kluis staat in een map die OneDrive bijhoudt.")


def test_a_folder_that_cannot_be_written_is_said(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no page can be written, the card says so and the code stays on screen."""
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "weg" / "code.pdf")

    player.press("Bewaar als PDF")
    player.until(lambda: player.sees("deze map bestaat niet"), "no sentence about it")

    assert player.sees(CODE)


@pytest.mark.requirement("000-R52")
def test_a_new_vault_opens_only_after_its_code_was_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """Making a vault shows its code first; the vault opens when two groups were typed back."""
    page = UnlockPage(app.doors(FLOOR), tmp_path / "kluis")
    qtbot.addWidget(page)
    page.show()
    opened: list[object] = []
    page.opened.connect(opened.append)
    player = Player(page)
    player.type("Wachtwoordzin", PASSPHRASE)
    player.type("Nog een keer", PASSPHRASE)
    player.press("Maak de kluis")
    player.until(lambda: player.sees("Uw herstelcode"), "no code")
    code = next(
        each.text() for each in page.findChildren(QLabel) if each.accessibleName() == "Herstelcode"
    )
    before = list(opened)

    player.press("Ik heb de code op papier")
    player.type("Groep 2 van de code", code.split("-")[1])
    player.type("Groep 4 van de code", code.split("-")[3])
    player.press("Verder")
    work.wait()
    QApplication.processEvents()

    assert [] == before
    assert 1 == len(opened)
    opened[0].close()
