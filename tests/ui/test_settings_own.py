"""The AD's own settings: what to learn, which training, and what a service costs."""

import pytest
from pytestqt.qtbot import QtBot

from assistant.content.standard import standard
from tests.ui.steps_kit import at_step
from ui.forms.form import Form
from ui.packs import take_in_own
from ui.pages.settings_own import LEARNING, TRAINING
from ui.player import Player
from ui.prices import price_text
from ui.session import Session
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the settings."""
    workspace.settings()
    return Player(workspace)


@pytest.mark.requirement("001-R47", "001-R08")
def test_what_one_wants_to_learn_and_has_learned_is_kept(
    player: Player, workspace: Workspace
) -> None:
    """The learning list and the trainings with their day stay in the vault."""
    player.type("Wat wilt u nog leren?", "Gesprekken over geldzorgen")
    player.type("Welke training volgde u, en wanneer?", "Werkscan, 12-03-2025")
    workspace.start()

    settings = workspace.session.settings
    assert "Gesprekken over geldzorgen" == settings[LEARNING]
    assert "Werkscan, 12-03-2025" == settings[TRAINING]


@pytest.mark.requirement("002-R07")
def test_every_service_has_its_own_price_and_says_what_it_is(
    player: Player, workspace: Workspace
) -> None:
    """A price belongs to the service chosen; another one has none yet; both are described."""
    player.choose("Dienst", "Dossier-APK")
    player.type("Prijs", "400 euro")
    described = player.sees("Wanneer: week 6 tot 13 van het verzuim.")
    player.choose("Dienst", "Preventief spreekuur")
    workspace.start()

    assert described
    assert "400 euro" == price_text(workspace.session.settings, "dossier_apk")
    assert "" == price_text(workspace.session.settings, "spreekuur")


@pytest.mark.requirement("002-R07")
def test_the_price_is_seen_where_the_service_is_chosen(
    player: Player, workspace: Workspace, qtbot: QtBot, consult: tuple[str, str]
) -> None:
    """Beside the form of the consult stands what the AD asks for it."""
    player.choose("Dienst", "Preventief adviesgesprek")
    player.type("Prijs", "950 euro zonder btw")
    workspace.start()

    at_table = at_step(qtbot, Form(workspace.session, *consult), "opdracht")

    assert at_table.sees("Uw prijs: 950 euro zonder btw")


MOMENT = "Eerste vaste contactmoment bij verzuim (week)"


@pytest.mark.requirement("002-R04")
def test_a_moment_of_ones_own_counts_at_once_and_after_opening_again(
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


def test_an_empty_moment_is_that_of_the_source(player: Player, workspace: Workspace) -> None:
    """Emptying the field goes back to what the packs say, and shows it."""
    player.type(MOMENT, "8")
    player.type(MOMENT, " ")

    assert 13 == workspace.session.library.policy("contact_week_1")
    assert "13" == player.field(MOMENT).text()


def test_a_moment_that_cannot_be_is_refused(player: Player, workspace: Workspace) -> None:
    """Week 0 stays in the field with a sentence, and nothing changes."""
    player.type(MOMENT, "0")

    assert player.sees("Vul een getal in van 1 tot en met 104.")
    assert 13 == workspace.session.library.policy("contact_week_1")
