"""Packs from outside, and the copies consults keep: through the window and in a real vault."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.records import Setting
from assistant.content.fault import ContentError
from assistant.content.library import Library
from assistant.content.standard import standard
from assistant.problem import Problem
from assistant.store import Vault
from db.vault import open_vault
from tests.conftest import NOW, PASSPHRASE, TODAY
from ui import dialogs
from ui.app import Program
from ui.packs import OWN, add_own, drop_own, own_packs, take_in_own
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

GOOD = """
[pack]
id = "eigen"
version = "1.0"
title = "Eigen begrippen"
checked = 2026-11-20
sources = ["eigen praktijk"]

[[term]]
id = "tilzak"
term = "tilzak"
text = "Een zak met hulp bij het tillen."
source = "eigen praktijk"
"""

BAD = """
[pack]
id = "eigen"
version = "1.0"
title = "Eigen begrippen"
checked = 2026-11-20
sources = ["eigen praktijk"]

[[term]]
id = "belasting"
term = "belasting"
text = "Dubbel."
source = "eigen praktijk"

[[signal]]
id = "eigen_signaal"
text = "Iets"
level = "planeet"
source = ""
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A sound pack."""
    path = tmp_path / "eigen.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the part of the page where packs are brought in."""
    workspace.resize(1280, 860)
    workspace.show()
    workspace.knowledge()
    player = Player(workspace)
    player.press("Eigen inhoud")
    return player


def give(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Let the person choose this file."""
    monkeypatch.setattr(dialogs, "open_file", lambda *_arguments: path)


def test_a_bad_pack_is_refused_whole_with_every_fault(
    player: Player, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault is told with file and line, nothing of the pack counts, nothing is kept."""
    bad = tmp_path / "eigen.toml"
    bad.write_text(BAD, encoding="utf-8")
    give(monkeypatch, bad)

    player.press("Eigen inhoud laden …")

    assert player.sees("‘eigen.toml’ is niet geladen: 3 fouten.")
    assert player.sees("eigen.toml:10: In ‘term’ bestaat ‘belasting’ al, in glossary.toml.")
    assert player.sees("eigen.toml:18: De waarde 'planeet' past niet bij ‘level’")
    assert player.sees("eigen.toml:19: De bron ontbreekt; noem haar, of schrijf ‘eigen keuze’.")
    assert workspace.session.library is standard()
    assert OWN not in workspace.session.settings


WRONG = """
[pack]
id = "fout"
version = "1.0"
title = "Met elke soort fout"
checked = 2026-11-20
sources = ["eigen praktijk"]

[[term]]
id = "belasting"
term = "belasting"
text = "Deze is er al."
source = "eigen praktijk"

[[term]]
id = "zonder_bron"
term = "zonder bron"
text = "Hier ontbreekt de bron."

[[term]]
id = "te_veel"
term = "te veel"
text = "Hier staat een sleutel te veel."
source = "eigen praktijk"
kleur = "rood"

[[term]]
id = "te_weinig"
source = "eigen praktijk"
term = "te weinig"

[[signal]]
id = "verkeerd"
text = "Iets"
level = "planeet"
source = "eigen praktijk"

[[scale]]
id = "kort"
answers = ["a", "b"]
source = "eigen praktijk"

[[question]]
id = "zonder_opties"
step = "nergens"
kind = "choice"
label = "Wat kiest u?"
privacy = "work"
source = "eigen praktijk"

[[prompt]]
id = "bereik"
phase = "belang"
text = "Waarom dit cijfer?"
low = 7
high = 3
source = "eigen praktijk"

[[prompt]]
id = "moeilijk"
phase = "openen"
text = "Beschrijft u de arbeidsomstandighedenproblematiek en inzetbaarheidsmogelijkheden?"
source = "eigen praktijk"

[[theme]]
id = "zonder_richting"
title = "Zonder richting"
explanation = "Uitleg."
direction = ""
low = "Laag."
middle = "Midden."
high = "Hoog."
source = "eigen praktijk"

[[planeet]]
id = "x"
"""


def test_a_pack_with_every_kind_of_fault_tells_them_all(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault is one sentence with its line and its rule, in the order of the file."""
    bad = tmp_path / "fout.toml"
    bad.write_text(WRONG, encoding="utf-8")
    give(monkeypatch, bad)

    player.press("Eigen inhoud laden …")

    told = [
        (int(line), rule)
        for line, rule in re.findall(r"fout\.toml:(\d+): .*? \[(\w+)\]", player.words())
    ]
    assert [
        (10, "dubbel"),
        (15, "bron"),
        (25, "sleutel"),
        (27, "ontbreekt"),
        (35, "waarde"),
        (40, "aantal"),
        (43, "keuze"),
        (45, "verwijzing"),
        (55, "bereik"),
        (62, "leesbaarheid"),
        (69, "richting"),
        (75, "tabel"),
    ] == told
    assert player.sees("‘fout.toml’ is niet geladen: 12 fouten.")


def test_a_good_pack_counts_at_once(
    player: Player, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it holds is found with its own pack as origin."""
    give(monkeypatch, good)

    player.press("Eigen inhoud laden …")
    player.press("Opzoeken")
    player.type("Zoeken", "tilzak")

    assert player.sees("Een zak met hulp bij het tillen.")
    assert player.sees("Pakket: Eigen begrippen, versie 1.0, nagekeken op 20 november 2026")


def test_thinking_better_of_it_changes_nothing(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a chosen file the page stays as it is."""
    give(monkeypatch, None)

    player.press("Eigen inhoud laden …")

    assert player.sees("Hier komen de pakketten die u laadt.")


def test_a_pack_can_be_left_out_again(
    player: Player, workspace: Workspace, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One press and what it held is not found any more."""
    give(monkeypatch, good)
    player.press("Eigen inhoud laden …")

    player.press("Niet meer gebruiken")

    assert player.sees("‘Eigen begrippen’ doet niet meer mee.")
    assert [] == own_packs(workspace.session)
    assert "tilzak" not in workspace.session.library.tables["term"]


def test_an_own_pack_is_there_when_the_vault_opens_again(
    qapp: object, vault_folder: Path, tmp_path: Path, library: Library, good: Path
) -> None:
    """It lives in the vault: a new session on the same vault works with it."""
    folder = shutil.copytree(vault_folder, tmp_path / "kluis")
    vault = open_vault(folder, PASSPHRASE)
    add_own(Session(vault, library, lambda: NOW, lambda: TODAY), good)
    vault.close()
    good.unlink()

    vault = open_vault(folder, PASSPHRASE)
    again = Session(vault, library, lambda: NOW, lambda: TODAY)
    said = take_in_own(again)
    vault.close()

    assert said is None
    assert ["Eigen begrippen"] == [pack.title for pack in own_packs_of(again.library)]
    assert "tilzak" in again.library.tables["term"]


def own_packs_of(library: Library) -> list:
    """The packs that are not standard."""
    return [pack for pack in library.packs if pack not in standard().packs]


def test_an_own_pack_that_no_longer_fits_is_set_aside(session: Session, vault: Vault) -> None:
    """When a later version of the program holds the same entry, the vault opens without it."""
    vault.packs.keep("eigen", "1.0", BAD)
    session.commit("Eigen inhoud", (added(Setting(id=OWN, value="eigen 1.0"), NOW),))

    said = take_in_own(session)

    assert said is not None
    assert "doet niet meer mee" in said
    assert session.library is standard()
    assert "" == session.settings[OWN]


def test_another_text_under_the_same_version_is_refused(session: Session, good: Path) -> None:
    """A version is one text for ever, because a consult may have used it."""
    drop_own(session, add_own(session, good))
    good.write_text(GOOD.replace("hulp bij", "steun bij"), encoding="utf-8")

    with pytest.raises(Problem, match="nieuw versienummer"):
        add_own(session, good)


def test_the_same_pack_twice_is_refused(session: Session, good: Path) -> None:
    """A pack that is in use is not loaded beside itself."""
    add_own(session, good)

    with pytest.raises(ContentError) as refused:
        add_own(session, good)

    said = [fault.text for fault in refused.value.faults]
    assert "Het pakket ‘eigen’ is er al, in pakket eigen 1.0 in uw kluis." in said


def test_a_consult_keeps_a_copy_of_every_pack(workspace: Workspace, vault: Vault) -> None:
    """From the moment it begins, the text of each pack of its version is in the vault."""
    library = workspace.session.library
    workspace.new_consult()
    player = Player(workspace)
    workspace.show()
    player.type("Naam van de werkende", "Saskia de Vries")

    player.press("Begin")

    assert library.texts == {
        pack.id: vault.packs.body(pack.id, pack.version) for pack in library.packs
    }


def test_a_file_named_like_a_standard_pack_is_no_way_around(
    session: Session, tmp_path: Path
) -> None:
    """The id of a pack is what counts, not the name of its file."""
    path = tmp_path / "aids.toml"
    path.write_text(GOOD.replace('"eigen"', '"aids"'), encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        add_own(session, path)

    assert ["Het pakket ‘aids’ is er al, in aids.toml."] == [
        fault.text for fault in refused.value.faults
    ]


@pytest.mark.parametrize("body", [GOOD, BAD], ids=["still fits", "fits no more"])
def test_the_window_opens_with_the_own_packs_of_the_vault(
    qapp: QApplication, vault_folder: Path, tmp_path: Path, body: str
) -> None:
    """The program works with an own pack, or opens without it and says so in the window."""
    folder = shutil.copytree(vault_folder, tmp_path / "kluis")
    vault = open_vault(folder, PASSPHRASE)
    vault.packs.keep("eigen", "1.0", body)
    vault.cases.commit("Voorbereid", (added(Setting(id=OWN, value="eigen 1.0"), NOW),))
    program = Program(qapp, folder)
    program.window.show()

    program.enter(vault)
    QApplication.processEvents()

    session = program.window.session
    assert session is not None
    assert (body == GOOD) == ("tilzak" in session.library.tables["term"])
    assert (body == BAD) == Player(program.window).sees("Uw eigen inhoud past niet bij deze")
    program.close()
