"""The policy on screen: what stands where it comes from, what can be set, and the way back."""

import pytest
from PySide6.QtWidgets import QTableWidget

from assistant.content.model import UNVERIFIED, PolicyValue
from assistant.content.standard import standard
from assistant.group.policy import policies
from ui.packs import take_in_own
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

MOMENT = "Eerste vaste contactmoment bij verzuim (week)"
UNIT = "Kleinste aantal mensen in een eenheid, over het werk (personen)"


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the policy in the settings."""
    workspace.settings()
    found = Player(workspace)
    found.press("Beleid")
    return found


@pytest.mark.requirement("002-R04", "000-R56")
def test_every_value_stands_there_with_its_source_and_its_doubt(player: Player) -> None:
    """No threshold, term or moment is hidden: title, value, unit, source, and no more certainty."""
    seen = player.words()
    player.press("Bewaren")
    seen += player.words()
    for value in standard().all(PolicyValue):
        assert value.title in seen, value.id
        assert value.source in seen or value.source == "eigen keuze", value.id
    doubted = [value for value in standard().all(PolicyValue) if value.unverified]
    assert doubted
    assert len(doubted) == seen.count(UNVERIFIED.capitalize())
    assert "Een knelpunt heet gedeeld in een eenheid vanaf: 33 procent" in seen


@pytest.mark.requirement("002-R04")
def test_a_value_of_ones_own_counts_at_once_and_after_opening_again(
    player: Player, workspace: Workspace
) -> None:
    """Week 8 in place of 13 is what the program reckons with, also in a session begun later."""
    player.type(MOMENT, "8")
    workspace.start()
    session = workspace.session
    later = Session(session.vault, standard())
    take_in_own(later)

    assert 8 == session.library.policy("contact_week_1")
    assert 8 == later.library.policy("contact_week_1")


def test_an_empty_value_is_that_of_the_packs(player: Player, workspace: Workspace) -> None:
    """Emptying the field goes back to what the packs say, and shows it."""
    player.type(MOMENT, "8")
    player.type(MOMENT, " ")

    assert 13 == workspace.session.library.policy("contact_week_1")
    assert "13" == player.field(MOMENT).text()


def test_a_button_leads_back_and_goes_when_it_is_not_needed(
    player: Player, workspace: Workspace
) -> None:
    """The way back stands only at a value that was set differently."""
    back = f"Terug naar 13: {MOMENT.removesuffix(' (week)')}"
    before = player.has_button(back)
    player.type(MOMENT, "8")
    player.press(back)

    assert not before
    assert not player.has_button(back)
    assert 13 == workspace.session.library.policy("contact_week_1")
    assert "13" == player.field(MOMENT).text()


@pytest.mark.parametrize(
    ("label", "typed", "said", "id_"),
    [
        (MOMENT, "0", "Vul een getal in van 1 tot en met 104.", "contact_week_1"),
        (UNIT, "9", "Vul een getal in van 10 tot en met 50.", "group_unit_work"),
        (UNIT, "tien", "Vul een getal in.", "group_unit_work"),
    ],
)
def test_what_cannot_be_is_refused(
    player: Player, workspace: Workspace, label: str, typed: str, said: str, id_: str
) -> None:
    """It stays in the field with a sentence, and nothing changes."""
    player.type(label, typed)

    assert player.sees(said)
    assert standard().policy(id_) == workspace.session.library.policy(id_)


def test_a_change_is_logged_by_the_name_of_the_value_alone(
    player: Player, workspace: Workspace
) -> None:
    """The log says which value was set and never to what; the log page calls it by its title."""
    player.type(UNIT, "12")
    title = standard().get(PolicyValue, "group_unit_work").title
    line = workspace.session.vault.log.lines()[-1]
    workspace.vault_log()

    assert ("policy changed", "group_unit_work") == (line.event, line.subject)
    assert "Beleid gewijzigd" in table_words(workspace)
    assert title in table_words(workspace)


def table_words(workspace: Workspace) -> list[str]:
    """What stands in the table on screen."""
    (table,) = [each for each in workspace.findChildren(QTableWidget) if each.isVisible()]
    return [
        table.item(row, column).text()
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    ]


def test_a_stricter_minimum_hides_a_group(player: Player, workspace: Workspace) -> None:
    """What was set is what the group work asks for from then on."""
    player.type(UNIT, "12")

    assert 12 == policies(workspace.session.library)["work"].unit_minimum
    assert (
        "15"
        == player.field(
            "Kleinste aantal mensen in een eenheid, over gezondheid of werkvermogen (personen)"
        ).text()
    )
