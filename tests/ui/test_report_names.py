"""Names that were typed freely, held against a document in which nobody may be recognised."""

import pytest

from assistant.case.records import Action, Measure
from assistant.case.words import Progress
from assistant.privacy.barrier import Doubt
from tests.ui.steps_kit import demo_form, store
from ui import work
from ui.forms.form import Form
from ui.player import Player
from ui.session import Session
from ui.steps.write import alter
from ui.workspace import Workspace


@pytest.fixture
def form(session: Session) -> Form:
    """A case whose principal and owners are known, and named again in texts."""
    form = demo_form(session, "tc-000-6")
    own = {"case_id": form.case_id, "consult_id": form.consult_id}
    alter(form, "Opdrachtgever", form.file.assignment, principal="Verzekeraar Borgstede")
    store(
        form,
        Measure(id="m1", **own, text="Met Tjitske ruilen", owner="Tjitske, werkgever"),
        Measure(id="m2", **own, text="Werkgever en Arbeidsdeskundige bellen", owner="Werkgever"),
        Measure(id="m3", **own, text="Borgstede betaalt mee", status=Progress.AGREED),
        Measure(id="m4", **own, text="Rooster van Eelco gebruiken"),
        Action(id="a1", **own, text="Bellen", owner="Eelco (Arbeidsdeskundige)"),
    )
    return form


def named(workspace: Workspace, form: Form, kind: str) -> set[str]:
    """The names the second barrier points at in a document."""
    workspace.report(form.case_id, form.consult_id, kind, "")
    desk = workspace.report_page.desk
    Player(workspace).until(lambda: desk.now is not None and not work.busy(), "no preview")
    return {one.words for one in desk.now.doubts if one.doubt is Doubt.NAME}


@pytest.mark.requirement("004-R26")
def test_a_case_for_colleagues_points_at_the_names_that_were_typed(
    workspace: Workspace, form: Form
) -> None:
    """Who asked and who carries something are doubts there by name, and not by their role."""
    assert {"Borgstede", "Tjitske", "Eelco"} == named(workspace, form, "casus_vakgenoot")


def test_the_report_of_the_worker_may_name_them(workspace: Workspace, form: Form) -> None:
    """Only colleagues read of nobody; the worker reads who does what."""
    assert set() == named(workspace, form, "advies")
