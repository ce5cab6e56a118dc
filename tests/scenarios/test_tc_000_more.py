"""The scenarios TC-000-3, -5 and -7 of the source document (000, section 13) in the demo vault.

Two are about groups, of which nobody can play dozens of consults in a test; TC-000-5 is played by
the self-test, and is looked at here where that has no eye for.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.case.records import Measure
from assistant.case.words import Top
from tests.scenarios.conftest import consult_of
from tests.scenarios.table_kit import BLAME
from ui import work
from ui.player import Player
from ui.preview import texts
from ui.workspace import Workspace

THEMES = ("Cultuur", "Roosters", "Taakverdeling", "Leiderschap")
TRIED = "Stel ook de vraag ‘Wat hebt u zelf al geprobeerd, en wat hielp niet?’."

Save = Callable[[str], str]
"""Opens a document, keeps it as PDF, goes back and gives its text."""


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Somebody at that window, who can wait for figures."""
    return Player(workspace, patience=60_000)


@pytest.fixture
def save(
    workspace: Workspace, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Save:
    """Keeps a document of the list on screen."""
    target = tmp_path / "document.pdf"
    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: target)

    def keep(title: str) -> str:
        target.unlink(missing_ok=True)
        player.press_first(title)
        page = workspace.report_page
        player.until(lambda: page.desk.now is not None, f"no {title}")
        player.press("Bewaren")
        player.press("Bewaar als PDF")
        player.until(lambda: target.exists() and not work.busy(), f"{title} is not kept")
        text = " ".join(" ".join(texts(target.read_bytes())).split())
        player.press_first("‹ Terug naar")
        return text

    return keep


def figures_of(workspace: Workspace, player: Player, name: str) -> None:
    """Go to the organisation of this name and wait for what may be said of it."""
    found = workspace.session.vault.cases.organisations()
    workspace.organisations(next(each.id for each in found if each.name == name))
    player.until(lambda: bool(workspace.page._group.seen), "no figures")


def names(workspace: Workspace) -> set[str]:
    """The surnames of everybody in the vault, which no document of a group may hold."""
    rows = workspace.session.vault.cases.rows()
    return {row.worker.split()[-1] for row in rows if len(row.worker.split()) > 1}


@pytest.mark.requirement("000-R42", "000-R43", "000-R45", "000-R46")
def test_tc_3_tells_of_departments_what_finds_nobody(
    workspace: Workspace, player: Player, save: Save
) -> None:
    """TC-000-3: too few is refused and explained; the advice goes by theme and names no one."""
    figures_of(workspace, player, "Ziekenhuis Waterland")
    assert player.sees("In Kliniek is met minder dan 10 mensen gesproken.")
    assert player.sees("Dat is te weinig voor cijfers.")
    assert player.sees("naast het totaal, een kleinere groep laten zien.")
    assert player.sees("13 van de 24 mensen in de hele organisatie")
    assert not player.sees("Nachtwerk")
    shown = workspace.page._group.seen[0].rows
    assert [[True, True, False]] == [[cell.hidden for cell in row.cells] for row in shown]

    player.press("Advies")
    for theme_ in THEMES:
        player.press("Waarneming toevoegen")
        player.choose("Onderdeel", theme_)
        player.type("Wat zag of hoorde u?", f"Gezien bij {theme_.lower()}.")
        player.type("Waaruit bleek dit?", "gesprek met de teamleider")
    player.press("Documenten")
    advice, picture = save("Advies aan de organisatie"), save("Groeps")

    for theme_ in THEMES:
        assert theme_ in advice
        assert f"Gezien bij {theme_.lower()}." in advice
    for text in (advice, picture):
        assert "Nachtwerk" not in text
        assert [] == [name for name in names(workspace) if f" {name} " in text]
    assert "13 van de 24" in picture
    assert "In Kliniek is met minder dan 10 mensen gesproken." in picture


@pytest.mark.requirement("000-R45")
def test_tc_7_describes_two_units_and_judges_neither(
    workspace: Workspace, player: Player, save: Save
) -> None:
    """TC-000-7: two units beside each other above the threshold, and neither is called better."""
    figures_of(workspace, player, "Onderwijsgroep De Brug")
    beside = [
        [cell.count for cell in row.cells]
        for row in workspace.page._group.seen[0].rows
        if row.indicator == "bottleneck:tijdsdruk"
    ]
    player.press("Documenten")
    picture = save("Groeps")
    workspace.settings()
    player.press("Beleid")
    player.type("Kleinste aantal mensen in een eenheid, over het werk (personen)", "25")
    figures_of(workspace, player, "Onderwijsgroep De Brug")
    stricter = [
        cell.hidden for row in workspace.page._group.seen[0].rows for cell in row.cells[:-1]
    ]
    player.press("Beeld")

    assert [[7, 9, 16]] == beside
    assert "Stichting Noord" in picture
    assert "vergelijkt eenheden niet als beter of slechter" in picture
    assert all(stricter)
    assert player.sees("minder dan 25 mensen gesproken")


@pytest.mark.requirement("000-R20", "000-R31")
def test_tc_5_asks_what_was_tried_and_blames_nobody(
    workspace: Workspace, player: Player, save: Save
) -> None:
    """TC-000-5: what was tried may not stay empty; the care at home is hers to tell."""
    consult = consult_of(workspace.session, "Saskia Vermeer")
    technical = [m for m in consult.all(Measure) if m.top is Top.TECHNICAL]
    workspace.consult(consult.file.case.id, consult.consult.id, "rapport")
    page = workspace.consult_page
    page.refresh()
    at_first = player.sees(TRIED)
    told = player.words()
    page.show_step("gesprek")
    player.type("Wat hebt u zelf al geprobeerd, en wat hielp niet?", " ")
    page.show_step("rapport")
    page.refresh()
    emptied = player.sees(TRIED)
    player.press_first(TRIED)
    led_to = page.step
    page.show_step("maatregelen")
    card = player.card("Prikkels om u heen")
    player.add("Een andere maatregel", "Vaste vrije dinsdag voor de mantelzorg", card)
    player.type("Wie precies?", "Teamleider acute opname", within=card)
    player.press("Privé: niet naar de werkgever", card)
    page.show_step("rapport")
    before = save("Versie voor de werkgever")
    page = workspace.consult_page
    page.show_step("maatregelen")
    title = "Bekijk en wijzig: Vaste vrije dinsdag voor de mantelzorg"
    if not player.sees("Mag juist deze maatregel toch naar de werkgever?"):
        player.press(title)
    player.answer("Mag juist deze maatregel toch naar de werkgever?", "Ja")
    page.show_step("rapport")
    after = save("Versie voor de werkgever")
    sheet = save("Voorbereiding op het gesprek")

    assert (False, True, "gesprek") == (at_first, emptied, led_to)
    assert [] == technical
    assert "Er staat niets meer open." in told
    assert "mantelzorg" not in before.lower()
    assert "Vaste vrije dinsdag voor de mantelzorg" in after
    assert "moeder" not in after
    assert [] == [word for word in BLAME if word in sheet.lower()]
    assert "Uw leidinggevende heeft ook een verhaal" in sheet
