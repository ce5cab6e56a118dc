"""From the page of a case's keeping one goes back to the case."""

from assistant.case.records import Consult
from tests.ui.steps_kit import demo_form
from ui.player import Player
from ui.workspace import Workspace


def test_from_keeping_one_goes_back_to_the_case(workspace: Workspace) -> None:
    """The page of a case's keeping leads to its last consult."""
    case = demo_form(workspace.session).file.case
    workspace.keeping(case.id)

    Player(workspace).press("Naar het dossier")

    page = workspace.consult_page
    assert page is not None
    assert page is workspace.page
    last = workspace.session.file(case.id).all(Consult)[-1]
    assert (case.id, last.id) == (page.case_id, page.consult_id)
