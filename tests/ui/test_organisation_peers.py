"""What goes from an organisation to colleagues, where it may not be recognised."""

import pytest

from assistant.case.changes import added
from assistant.case.organisation import GroupAdvice
from assistant.case.records import Organisation, Unit
from assistant.privacy.barrier import Doubt
from ui import work
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Someone at the documents of an organisation whose names stand in what was typed."""
    session = workspace.session
    asked = "Hoe houdt men het bij Bakkerij Proef vol, en in de Broodhal?"
    made = (
        Organisation(id="o", name="Bakkerij Proef"),
        Unit(id="u", organisation_id="o", name="Broodhal"),
        GroupAdvice(id="g", organisation_id="o", question=asked),
    )
    session.commit("Begin", tuple(added(each, session.now()) for each in made))
    workspace.organisations("o", "Documenten")
    player = Player(workspace)
    player.until(lambda: player.has_button("Een voorbeeld uit de praktijk"), "no documents")
    return player


def named(workspace: Workspace, player: Player, title: str) -> list[str]:
    """The names the second barrier points at in a document."""
    player.until(lambda: not work.busy(), "the window rests")
    player.press_first(title)
    desk = workspace.report_page.desk
    player.until(lambda: desk.now is not None and not work.busy(), "no preview")
    assert desk.now is not None
    return [one.words for one in desk.now.doubts if one.doubt is Doubt.NAME]


def test_an_example_for_colleagues_points_at_the_name_of_the_organisation(
    workspace: Workspace, player: Player
) -> None:
    """Typed in the question, the name is a doubt before the example goes to colleagues."""
    assert ["Bakkerij"] == named(workspace, player, "Een voorbeeld uit de praktijk")


def test_a_document_for_the_organisation_may_name_it(workspace: Workspace, player: Player) -> None:
    """The advice to the organisation itself names it freely."""
    assert [] == named(workspace, player, "Advies aan de organisatie")
