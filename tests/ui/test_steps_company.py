"""What an employer usually does about a load is at hand in every case of that employer."""

import pytest
from pytestqt.qtbot import QtBot

from assistant.case.changes import added, changed
from assistant.case.organisation import JobLoad
from assistant.case.records import Bottleneck, Measure, Organisation
from tests.conftest import NOW
from tests.ui.steps_kit import at_step, store
from ui.forms.form import Form
from ui.steps.write import own


def employed(form: Form, *loads: JobLoad) -> None:
    """Put the worker at an employer of which this is known."""
    session = form.session
    employer = Organisation(id="o", name="De Linde")
    other = Organisation(id="p", name="De Brug")
    session.commit("x", tuple(added(each, NOW) for each in (employer, other, *loads)))
    session.commit("y", changed(form.file.case, NOW, organisation_id="o"), form.case_id)
    store(form, Bottleneck(id="b", **own(form), factor="tillen"))


@pytest.mark.requirement("002-R47")
def test_a_standard_adaptation_of_the_employer_is_taken_over(qtbot: QtBot, form: Form) -> None:
    """It stands at the bottleneck it is about, with its function, until it was taken."""
    fits = JobLoad(id="1", organisation_id="o", job="Kok", factor="tillen", text="Pannen op wielen")
    employed(form, fits)

    player = at_step(qtbot, form, "maatregelen")
    assert player.sees("GEBRUIKELIJK BIJ DEZE WERKGEVER")
    assert player.sees("Kok")
    player.press("Neem over: Pannen op wielen")

    (measure,) = form.consult.all(Measure)
    assert ("Pannen op wielen", "b", "tillen") == (
        measure.text, measure.bottleneck_id, measure.factor
    )  # fmt: skip
    assert not player.sees("GEBRUIKELIJK BIJ DEZE WERKGEVER")


def test_of_another_employer_or_load_nothing_is_offered(qtbot: QtBot, form: Form) -> None:
    """Neither what another employer does, nor what is about another load, nor an empty line."""
    employed(
        form,
        JobLoad(id="1", organisation_id="p", factor="tillen", text="Van een ander"),
        JobLoad(id="2", organisation_id="o", factor="staan", text="Een kruk"),
        JobLoad(id="3", organisation_id="o", factor="tillen"),
    )

    player = at_step(qtbot, form, "maatregelen")

    assert not player.sees("GEBRUIKELIJK")
