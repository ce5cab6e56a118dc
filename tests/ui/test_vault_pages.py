import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from db.vault import open_vault, open_with_recovery
from tests.conftest import PASSPHRASE
from tests.ui.steps_kit import demo_form
from ui import backups, dialogs, health, work
from ui.app import Program
from ui.pages.vault_code import ASKED
from ui.pages.vault_log import EVENTS, failed_since
from ui.player import Player

NEW = "kandelaar fiets oever zeven"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(program: Program) -> Program:
    """The program with an open vault, at the page Kluis."""
    program.window.resize(1280, 900)
    program.window.workspace.vault()
    return program


@pytest.fixture
def player(program: Program) -> Player:
    """Somebody at the window."""
    return Player(program.window)


def events(program: Program) -> list[str]:
    """What the log says happened."""
    return [line.event for line in program.window.session.vault.log.lines()]


def keep_code(player: Player) -> str:
    """Take over the recovery code on screen and type two groups back."""
    player.until(lambda: player.sees("Uw herstelcode"), "no code")
    code = next(
        label.text()
        for label in player.window.findChildren(QLabel)
        if label.accessibleName() == "Herstelcode" and label.isVisible()
    )
    player.press("Ik heb de code op papier")
    for number in ASKED:
        player.type(f"Groep {number} van de code", code.split("-")[number - 1])
    player.press("Verder")
    return code


def folder_of(program: Program) -> Path:
    """The folder of the vault."""
    return program.window._folder


def lock(program: Program, player: Player) -> None:
    """Lock, and wait until the vault is closed."""
    program.window.lock()
    player.until(lambda: not program.window.unlock_page.closing, "the vault does not close")


def test_the_settings_lead_to_the_vault(program: Program, player: Player) -> None:
    """The page is reached from Instellingen."""
    program.window.workspace.settings()

    player.press("Kluis en reservekopieën")

    assert player.sees("Wie erin kan")


def test_after_opening_the_vault_is_checked(program: Program, player: Player) -> None:
    """The check in the background ends on the page, and was really done."""
    player.until(lambda: program.window.session.findings is not None, "no check")
    program.window.workspace.vault()

    player.until(lambda: player.sees("De kluis is gecontroleerd en heel."), "no verdict")


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        (None, "op de achtergrond"),
        ((), "heel"),
        (("log: line 12 does not fit",), "vanaf regel 12"),
        (("integrity_check: row 3 missing",), "beschadigd"),
        (("log: line 2 does not fit", "integrity_check: x"), "beschadigd"),
    ],
)
def test_a_check_is_told_in_a_sentence(findings: tuple[str, ...] | None, words: str) -> None:
    """A whole vault, a broken log and a damaged file each get their own sentence."""
    assert words in health.verdict(findings)


def test_backups_in_a_synchronised_folder_get_a_remark(
    program: Program, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the list stands that another program copies these backups, and what that means."""
    folder = tmp_path / "Google Drive"
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: folder)

    player.press("Andere map kiezen")

    assert player.sees("Google Drive houdt deze map bij. De kopieën zijn versleuteld")


def test_a_backup_is_made_and_listed(program: Program, player: Player) -> None:
    """'Maak nu' makes a checked backup, which stands in the list."""
    player.press("Maak nu een reservekopie")
    player.until(lambda: player.sees("gemaakt, geopend en gecontroleerd"), "no backup")

    assert 1 == len(list((folder_of(program) / "backups").glob("*.zip")))
    assert player.sees("MB, gecontroleerd")


def test_a_backup_is_proven_to_open(program: Program, player: Player) -> None:
    """One click opens the newest backup and reads all of it; the log says so."""
    player.press("Maak nu een reservekopie")
    player.until(lambda: player.sees("gemaakt, geopend en gecontroleerd"), "no backup")

    player.press("Bewijs dat mijn reservekopie opent")
    player.until(lambda: player.sees("gaat open en is heel"), "no proof")

    assert "backup proven" == events(program)[-1]


def test_a_damaged_backup_is_told(program: Program, player: Player) -> None:
    """A backup that was cut off is no proof, and the page says what to do."""
    player.press("Maak nu een reservekopie")
    player.until(lambda: player.sees("gemaakt, geopend en gecontroleerd"), "no backup")
    path = next((folder_of(program) / "backups").glob("*.zip"))
    path.write_bytes(path.read_bytes()[:5000])

    player.press("Bewijs dat mijn reservekopie opent")

    player.until(lambda: player.sees("of het is beschadigd"), "no sentence")


def test_a_backup_goes_back_into_a_new_folder(
    program: Program, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Putting a backup back makes a vault beside this one, which opens with the passphrase."""
    player.press("Maak nu een reservekopie")
    player.until(lambda: player.sees("gemaakt, geopend en gecontroleerd"), "no backup")
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: tmp_path / "terug")

    player.press_first("Terugzetten")
    player.until(lambda: player.sees("staat als kluis in de map"), "not restored")

    open_vault(tmp_path / "terug", PASSPHRASE).close()


def test_another_folder_for_backups(
    program: Program, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A chosen folder is kept in the vault, logged, and used from then on."""
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: tmp_path / "stick")

    player.press("Andere map kiezen")
    player.press("Maak nu een reservekopie")
    player.until(lambda: player.sees("gemaakt, geopend en gecontroleerd"), "no backup")

    assert tmp_path / "stick" == backups.folder(program.window.session)
    assert 1 == len(list((tmp_path / "stick").glob("*.zip")))
    assert "setting changed" in events(program)


def test_the_passphrase_is_changed(program: Program, player: Player) -> None:
    """The new passphrase opens the vault, the old one no longer does, and the page warns."""
    player.press("Wachtwoordzin wijzigen +")
    player.type("Wachtwoordzin of herstelcode van nu", PASSPHRASE)
    player.type("Nieuwe wachtwoordzin", NEW)
    player.type("Nog een keer", NEW)
    player.press("Wijzig de wachtwoordzin")
    player.until(lambda: player.sees("Uw nieuwe wachtwoordzin geldt vanaf nu."), "not changed")

    assert player.sees("Reservekopieën van eerder openen nog met de oude zin")
    lock(program, player)
    open_vault(folder_of(program), NEW).close()


def test_a_wrong_current_passphrase_changes_nothing(program: Program, player: Player) -> None:
    """Without the passphrase of now nothing changes, and the page says why."""
    player.press("Wachtwoordzin wijzigen +")
    player.type("Wachtwoordzin of herstelcode van nu", "niet de goede")
    player.type("Nieuwe wachtwoordzin", NEW)
    player.type("Nog een keer", NEW)
    player.press("Wijzig de wachtwoordzin")
    player.until(lambda: player.sees("past niet op de kluis"), "no sentence")

    lock(program, player)
    open_vault(folder_of(program), PASSPHRASE).close()


def test_a_weak_new_passphrase_is_refused(program: Program, player: Player) -> None:
    """A passphrase that is easy to guess is named so in words and not taken."""
    player.press("Wachtwoordzin wijzigen +")
    player.type("Nieuwe wachtwoordzin", "welkom01")
    judged = player.sees("Deze zin is zwak.") or player.sees("Deze zin is heel zwak.")

    player.press("Wijzig de wachtwoordzin")

    assert judged
    assert player.sees("te makkelijk te raden")


def test_a_new_recovery_code(program: Program, player: Player) -> None:
    """A new code is shown, typed back, and opens the vault."""
    player.press("Nieuwe herstelcode +")
    player.type("Uw wachtwoordzin", PASSPHRASE)
    player.press("Maak een nieuwe code")

    code = keep_code(player)

    assert player.sees("Wie erin kan")
    lock(program, player)
    open_with_recovery(folder_of(program), code).close()


def test_the_key_is_renewed(
    program: Program, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A renewed key closes the vault, shows its new code first, and keeps the passphrase."""
    asked: list[str] = []

    def yes(_parent: object, _question: str, consequence: str, *_words: str) -> bool:
        asked.append(consequence)
        return True

    monkeypatch.setattr(dialogs, "ask", yes)
    before = {path.name for path in folder_of(program).glob("*.db")}
    player.press("Sleutel vernieuwen +")
    player.type("Uw wachtwoordzin", PASSPHRASE)
    player.press("Vernieuw de sleutel")

    code = keep_code(player)

    assert "oude zin en de oude code" in asked[0]
    assert player.sees("Welkom terug")
    assert program.window.session is None
    open_with_recovery(folder_of(program), code).close()
    assert before != {path.name for path in folder_of(program).glob("*.db")}
    again = open_vault(folder_of(program), PASSPHRASE)
    made = again.backups(folder_of(program) / "backups")
    assert [()] == [again.prove(one.path) for one in made]
    again.close()


def test_a_key_is_not_renewed_without_a_yes(
    program: Program, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who thinks better of it keeps the key and stays where one was."""
    monkeypatch.setattr(dialogs, "ask", lambda *_asked: False)
    player.press("Sleutel vernieuwen +")
    player.type("Uw wachtwoordzin", PASSPHRASE)

    player.press("Vernieuw de sleutel")

    assert "key renewed" not in events(program)
    assert program.window.session is not None


def test_a_wrong_passphrase_renews_nothing(
    program: Program, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a wrong passphrase one can go on in the same window."""
    monkeypatch.setattr(dialogs, "ask", lambda *_asked: True)
    player.press("Sleutel vernieuwen +")
    player.type("Uw wachtwoordzin", "niet de goede")

    player.press("Vernieuw de sleutel")
    player.until(lambda: player.sees("past niet op de kluis"), "no sentence")

    assert program.window.isEnabled()
    assert "key renewed" not in events(program)


def test_the_log_is_shown_and_holds(program: Program, player: Player) -> None:
    """The log page lists what happened in Dutch and says that its chain is whole."""
    player.press("Naar het logboek")

    player.until(lambda: player.sees("Het logboek klopt van begin tot eind."), "no verdict")
    table = program.window.workspace.page._table
    assert "Kluis geopend" == table.item(0, 1).text()
    assert "met de wachtwoordzin" == table.item(0, 2).text()


def test_failed_tries_are_told(program: Program, player: Player) -> None:
    """Wrong passphrases before this opening stand above the log."""
    lock(program, player)
    page = program.window.unlock_page
    page.passphrase.setText("fout")
    page.submit.click()
    player.until(page.submit.isEnabled, "no answer")
    page.passphrase.setText(PASSPHRASE)
    page.submit.click()
    player.until(lambda: program.window.workspace is not None, "not opened")

    program.window.workspace.vault_log()

    player.until(lambda: player.sees("één keer een verkeerde wachtwoordzin"), "not told")
    assert 1 == failed_since(program.window.session.vault.log.lines())


def test_a_broken_log_names_its_line(program: Program, player: Player) -> None:
    """A line that was changed behind the program's back is named."""
    raw = program.window.session.vault._database.raw
    raw.execute("DROP TRIGGER log_no_update")
    raw.execute("UPDATE log SET event = 'unlocked' WHERE seq = 1")

    program.window.workspace.vault_log()

    player.until(lambda: player.sees("Regel 1 past niet op de regel ervoor"), "not named")


def test_every_event_has_its_words() -> None:
    """Each event the program writes to the log is said in Dutch."""
    written: set[str] = set()
    for folder in ("assistant", "db", "ui"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text("utf-8")
            written |= set(re.findall(r'log\.write\(\s*"([^"]+)"', text))
            written |= set(re.findall(r'add_line\(connection, "([^"]+)"', text))

    assert len(written) > 10
    assert set() == written - EVENTS.keys()


def test_the_start_page_reminds_of_backups(
    program: Program, player: Player, demo_case: None
) -> None:
    """Without a backup the start page says so and leads to the vault."""
    program.window.workspace.start()
    player.until(lambda: player.sees("Er is nog geen reservekopie van deze kluis."), "no word")

    player.press("Naar de kluis")

    assert player.sees("Wie erin kan")


@pytest.fixture
def demo_case(program: Program) -> None:
    """One demo case in the vault."""
    demo_form(program.window.session)
    work.wait()
