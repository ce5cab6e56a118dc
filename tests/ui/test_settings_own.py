"""The AD's own settings: what to learn, which training, and what a service costs."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.steps_kit import at_step
from ui.forms.form import Form
from ui.pages.settings_own import LEARNING, TRAINING
from ui.player import Player
from ui.prices import price_text
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the settings."""
    workspace.settings()
    found = Player(workspace)
    found.press("Uw werk")
    return found


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
