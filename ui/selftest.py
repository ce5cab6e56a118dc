"""The program tests itself, also where it was installed or built: a whole consult, no display.

It plays one demo consult through the real pages in a temporary vault, writes the reports a person
would write, reopens the vault and checks it.
"""

import json
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from assistant.content.library import Library
from assistant.content.standard import standard
from ui import demo, dialogs, work
from ui.app import Program, application
from ui.pages.vault_code import ASKED
from ui.player import Player
from ui.selftest_consult import play

PASSPHRASE = "vier losse woorden appel morgen"  # noqa: S105 - opens a vault that is thrown away
ORGANISATION = "Zorggroep De Linde"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked: what, whether it held, and what was seen when it did not."""

    name: str
    ok: bool
    seen: str = ""


class _Run:
    """The checks in order; after one that fails the rest is not tried, as it stands on it."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.checks: list[Check] = []

    def check(self, name: str, do: Callable[[], object]) -> bool:
        """Do it and keep how it went."""
        if any(not check.ok for check in self.checks):
            return False
        try:
            do()
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is reported
            place = traceback.extract_tb(error.__traceback__)[-1]
            seen = f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}: {error}"
            self.checks.append(Check(name, ok=False, seen=seen))
            return False
        self.checks.append(Check(name, ok=True))
        return True


def run(out: Path, *, as_json: bool) -> int:
    """Run the self-test.

    Args:
        out: the folder the reports are written to; made when it is not there.
        as_json: print one JSON object instead of a line a check.

    Returns:
        0 when every check held, else 1.
    """
    test = _Run(out)
    if test.check(f"de map {out} is er", lambda: out.mkdir(parents=True, exist_ok=True)):
        with tempfile.TemporaryDirectory(prefix="evenwicht-selftest-") as folder:
            _checks(test, Path(folder) / "kluis")
    good = all(check.ok for check in test.checks)
    if as_json:
        told = {"ok": good, "checks": [asdict(check) for check in test.checks]}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    else:
        for check in test.checks:
            sys.stdout.write(f"{'goed' if check.ok else 'FOUT'}  {check.name}\n")
            if check.seen:
                sys.stdout.write(f"      {check.seen}\n")
    return 0 if good else 1


def _checks(test: _Run, vault: Path) -> None:
    program = Program(application(), vault)
    player = Player(program.window, patience=60_000)
    program.window.resize(1280, 800)
    program.window.show()
    library: Library | None = None

    def content() -> None:
        nonlocal library
        library = standard()

    def consult() -> None:
        assert library is not None  # noqa: S101 - the check before this one read it
        play(player, library, date.today())  # noqa: DTZ011 - the day where the user is

    test.check("de inhoud is gelezen en klopt", content)
    test.check("een kluis maken", lambda: _make_vault(player))
    test.check("een consult spelen, van opdracht tot rapport (TC-000-5)", consult)
    test.check("advies-werkende.pdf", lambda: _report(player, test.out, "werkende"))
    test.check("advies-werkgever.pdf, na vrijgave", lambda: _report(player, test.out, "werkgever"))
    test.check("de voorbeelden laden", lambda: _fill(program))
    test.check("groepsadvies.pdf", lambda: _group(player, test.out))
    test.check("de kluis vergrendelen", program.window.lock)
    test.check("een verkeerde wachtwoordzin wordt geweigerd", lambda: _wrong(player))
    test.check("de kluis opnieuw openen", lambda: _open(player))
    test.check("de kluis is heel", lambda: _whole(program))
    program.close()


def _make_vault(player: Player) -> None:
    player.type("Wachtwoordzin", PASSPHRASE)
    player.type("Nog een keer", PASSPHRASE)
    player.press("Maak de kluis")
    _keep_code(player)
    player.until(lambda: player.sees("Verder waar u was"), "the start page does not come")


def _keep_code(player: Player) -> None:
    """Take over the recovery code as somebody with a pen does."""
    player.until(lambda: player.sees("Uw herstelcode"), "the recovery code does not come")
    shown = next(
        label.text()
        for label in player.window.findChildren(QLabel)
        if label.accessibleName() == "Herstelcode"
    )
    player.press("Ik heb de code op papier")
    for number in ASKED:
        player.type(f"Groep {number} van de code", shown.split("-")[number - 1])
    player.press("Verder")


def _report(player: Player, out: Path, reader: str) -> None:
    target = out / f"advies-{reader}.pdf"
    if reader == "werkende":
        player.press("Rapport voor de werkende")
        _save_signed(player, target)
        player.press("Bewaren")
        _save(player, target.with_suffix(".docx"), "Bewaar als Word")
    else:
        player.press("Versie voor de werkgever")
        player.press("Bewaren")
        if player.has_button("Bewaar als PDF"):
            raise AssertionError("the employer's version could be kept before it was released")
        player.press("‹ Terug naar het consult")
        player.answer(f"Geeft de werkende de versie voor de {reader} vrij?", "Ja")
        player.press("Versie voor de werkgever")
        player.press("Bewaren")
        _save(player, target, "Bewaar als PDF")
    player.press("‹ Terug naar het consult")


def _save_signed(player: Player, target: Path) -> None:
    """Sign, and keep the version byte for byte."""
    player.press("Afronden")
    player.press("Onderteken versie 1")
    player.until(lambda: player.sees("Versie 1 is ondertekend"), "it is not signed")
    _save(player, target, "Bewaar versie 1")


def _save(player: Player, target: Path, words: str) -> None:
    """Press the button that asks where, answer this file, and wait until it is there."""
    target.unlink(missing_ok=True)
    asked = dialogs.save_file
    dialogs.save_file = lambda *_asked: target
    try:
        player.press(words)
        player.until(target.exists, f"{target.name} is not written")
    finally:
        dialogs.save_file = asked
    work.wait()
    QApplication.processEvents()


def _fill(program: Program) -> None:
    session = program.window.session
    assert session is not None  # noqa: S101 - the window is unlocked here
    demo.fill(session)


def _group(player: Player, out: Path) -> None:
    player.press("Start")
    player.press("Organisaties")
    player.choose("Organisatie", ORGANISATION)
    player.press("Documenten")
    player.press("Groepsbeeld werk")
    player.until(lambda: player.has_button("Bewaren"), "no document about the group")
    player.press("Bewaren")
    _save(player, out / "groepsadvies.pdf", "Bewaar als PDF")


def _wrong(player: Player) -> None:
    player.type("Wachtwoordzin", "dit is niet de goede zin")
    player.press("Openen")
    player.until(lambda: player.sees("past niet op de kluis"), "no sentence about it")


def _open(player: Player) -> None:
    player.type("Wachtwoordzin", PASSPHRASE)
    player.press("Openen")
    player.until(lambda: player.sees("Verder waar u was"), "the start page does not come")
    player.until(lambda: player.sees("Dossier"), "the case is not there")


def _whole(program: Program) -> None:
    session = program.window.session
    assert session is not None  # noqa: S101 - it was opened just now
    found = session.vault.check()
    if found:
        raise AssertionError("; ".join(found))
