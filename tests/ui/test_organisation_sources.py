from pathlib import Path

import pytest

from assistant.case.changes import added
from assistant.case.organisation import Finding
from assistant.case.records import Organisation, Unit
from tests.conftest import NOW
from ui import dialogs
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Someone at the other sources of an organisation."""
    records = (Organisation(id="o", name="De Linde"), Unit(id="n", organisation_id="o", name="N"))
    workspace.session.commit("x", tuple(added(each, NOW) for each in records))
    workspace.organisations("o")
    player = Player(workspace)
    player.press("Andere bronnen")
    return player


def findings(workspace: Workspace) -> tuple[Finding, ...]:
    """What is kept."""
    return workspace.session.vault.cases.about_organisation("o").all(Finding)


@pytest.mark.requirement("002-R45")
def test_a_finding_is_typed_in_with_source_and_day(workspace: Workspace, player: Player) -> None:
    """What the survey says is kept with its date, unit and figure."""
    player.press("Bevinding toevoegen")
    player.choose("Bron", "Enquête onder medewerkers")
    player.choose("Gaat over", "N")
    player.type("Datum van de bron", "01-10-2026")
    player.type("Bevinding", "De pauze schiet erbij in.")
    player.type("Getal", "12 van 40")

    (found,) = findings(workspace)
    assert ("survey", "n", "12 van 40", "De pauze schiet erbij in.") == (
        found.source, found.unit_id, found.figure, found.text
    )  # fmt: skip


def test_a_figure_about_few_people_is_refused(workspace: Workspace, player: Player) -> None:
    """Two of forty stays in the field with the reason, and is not kept."""
    player.press("Bevinding toevoegen")
    player.type("Getal", "2 van 40")

    assert player.sees("minder dan 4 mensen")
    assert "" == findings(workspace)[0].figure


def test_a_figure_that_opens_another_is_refused(workspace: Workspace, player: Player) -> None:
    """12 of 40 stands; 11 of 39 beside it stays in the field with the reason, and is not kept."""
    for figure in ("12 van 40", "11 van 39"):
        player.press("Bevinding toevoegen")
        player.choose("Bron", "PMO")
        player.type("Getal", figure)

    assert player.sees("Samen met ‘12 van 40’ laat dit getal enkele mensen zien")
    assert ["12 van 40", ""] == [found.figure for found in findings(workspace)]


def test_a_figure_that_is_left_out_says_why(workspace: Workspace, player: Player) -> None:
    """Two surveys are two measurements; called one, the second figure goes into no document."""
    for source, figure in (("PMO", "12 van 40"), ("Enquête onder medewerkers", "11 van 39")):
        player.press("Bevinding toevoegen")
        player.choose("Bron", source)
        player.type("Getal", figure)
    assert not player.sees("Dit getal komt in geen document.")

    player.choose("Bron", "PMO")

    assert player.sees("Dit getal komt in geen document. Samen met ‘12 van 40’")


def test_a_table_is_looked_at_before_it_is_taken_over(
    workspace: Workspace, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each row is shown with why it cannot go along; one press takes the others."""
    file = tmp_path / "bevindingen.csv"
    file.write_text(
        "bron;bevinding;getal\nPMO;Moe na de late dienst.;20 van 60\nPMO;Iets.;1 van 60\n"
    )
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: file)

    player.press("Tabel inlezen …")
    assert player.sees("1 rij kan mee, 1 niet.")
    assert player.sees("Rij 3: Dit getal laat een groep van minder dan 5 mensen zien")
    assert () == findings(workspace)

    player.press("Neem 1 bevinding over")
    assert ["20 van 60"] == [found.figure for found in findings(workspace)]
    workspace.session.undo()
    assert () == findings(workspace)


def test_a_file_that_is_gone_is_a_sentence(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be read gives a reason on the page."""
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: tmp_path / "weg.csv")

    player.press("Tabel inlezen …")

    assert player.sees("Het bestand is niet te lezen.")


def test_a_table_of_heads_alone_is_a_sentence(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The empty table, read before anything was filled in, is answered in words."""
    file = tmp_path / "leeg.csv"
    file.write_text("bron;bevinding\n", "utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_args: file)

    player.press("Tabel inlezen …")

    assert player.sees("Onder de namen van de kolommen staat in dit bestand niets.")


def test_an_empty_table_has_the_right_columns(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The empty table that can be saved is one the program reads."""
    target = tmp_path / "leeg.csv"
    monkeypatch.setattr(dialogs, "save_file", lambda *_args: target)

    player.press("Lege tabel bewaren …")

    assert "bron;eenheid;datum;document;bevinding;getal;nummer\r\n" == target.read_bytes().decode(
        "utf-8-sig"
    )
