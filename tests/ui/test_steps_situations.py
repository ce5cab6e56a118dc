"""Situations a consult must fit: who asked, at a distance, self-employed, and what came of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.advice.suggestions import suggest_measures
from assistant.case.records import Bottleneck, Measure
from assistant.case.words import ConsultMode, Initiator, Level, Observer, Top, WorkContext
from assistant.planning.moments import MomentKind, moments
from tests.ui.steps_kit import at_step, store, type_and_enter
from ui.forms.form import Form
from ui.packs import add_own
from ui.player import Player
from ui.steps.write import own
from ui.workspace import Workspace

OWN_MEASURE = """
[pack]
id = "aanpassingen_de_linde"
version = "1.0"
title = "Vaste aanpassingen van De Linde"
checked = 2026-11-20
sources = ["afspraken met De Linde"]

[[measure]]
id = "linde_heftafel"
title = "Heftafel uit het magazijn"
help = "Staat klaar bij de balie van het magazijn."
top = "technical"
level = "source"
factors = ["tillen"]
decides = "manager"
source = "afspraken met De Linde"
"""


@pytest.mark.requirement("002-R05")
def test_who_asked_and_why_is_kept(qtbot: QtBot, form: Form) -> None:
    """The initiative, who saw it first, and the question each have their place."""
    player = at_step(qtbot, form, "opdracht")
    player.press("De werkgever, voor één werkende")
    player.choose("Wie zag het eerst?", "Casemanager")
    player.type("Wat is de vraag?", "Kan het rooster anders?")

    assignment = form.file.assignment
    assert (Initiator.EMPLOYER_ONE, Observer.CASE_MANAGER, "Kan het rooster anders?") == (
        assignment.initiator,
        assignment.raised_by,
        assignment.question,
    )


@pytest.mark.requirement("003-R22")
def test_a_talk_can_be_held_at_a_distance(qtbot: QtBot, form: Form) -> None:
    """The consult says that it was held by video."""
    player = at_step(qtbot, form, "opdracht")
    player.press("Via beeldbellen")

    assert ConsultMode.VIDEO is form.consult.consult.mode


@pytest.mark.requirement("003-R25")
def test_who_works_without_an_employer_has_no_moments_of_poortwachter(
    qtbot: QtBot, form: Form
) -> None:
    """For somebody self-employed the moments that bind an employer are not there."""
    player = at_step(qtbot, form, "opdracht")
    player.press("Vroegtijdig, na een ziekmelding")
    player.type("Eerste ziektedag", "01-11-2026")
    before = {moment.kind for moment in moments(form.file, form.session.library)}
    player.choose("Werksituatie", "Zelfstandige of AOV")
    after = {moment.kind for moment in moments(form.file, form.session.library)}

    assert WorkContext.SELF_EMPLOYED is form.file.case.context
    assert {MomentKind.STATUTORY} == before - after


@pytest.mark.requirement("000-R48")
def test_what_it_brought_is_noted_as_a_judgement(qtbot: QtBot, form: Form) -> None:
    """Time, cost and whether absence was prevented stand at the report, named a judgement."""
    player = at_step(qtbot, form, "rapport")
    player.answer("Is er uitval voorkomen, denkt u?", "Voor een deel")
    player.type("Hoeveel uur kostte dit u, alles bij elkaar?", "6,5")
    player.type("Wat kostten onderzoek en maatregelen samen, in euro?", "1400")

    assert player.sees("Het is uw oordeel, geen bewijs")
    assert ("deels", "6.5", "1400") == tuple(
        form.consult.text(f"effect_{part}") for part in ("oordeel", "uren", "kosten")
    )


@pytest.mark.requirement("002-R47")
def test_standard_adaptations_of_a_company_are_at_hand(
    qtbot: QtBot, form: Form, tmp_path: Path
) -> None:
    """A pack with what a company does as a rule is offered with its factor, level and kind."""
    pack = tmp_path / "linde.toml"
    pack.write_text(OWN_MEASURE, encoding="utf-8")
    add_own(form.session, pack)
    store(form, Bottleneck(id="b", **own(form), factor="tillen"))
    offered = [each.measure.id for each in suggest_measures(form.consult, form.session.library)]

    player = at_step(qtbot, form, "maatregelen")
    type_and_enter(player, "Een andere maatregel", "Heftafel uit het magazijn")

    assert "linde_heftafel" in offered
    (measure,) = form.consult.all(Measure)
    assert ("linde_heftafel", Level.SOURCE, Top.TECHNICAL) == (
        measure.catalogue,
        measure.level,
        measure.top,
    )


@pytest.mark.requirement("004-R14")
@pytest.mark.parametrize(
    "title",
    [
        "Een taak uit het werk halen",
        "Een deel van het werk in een andere rol",
        "Werkproces opnieuw inrichten",
        "Werkplek anders indelen",
        "Jobcoach op de werkplek",
        "Vacuümheffer of heftafel",
        "Loonkostensubsidie",
    ],
)
def test_every_kind_of_adaptation_is_found(workspace: Workspace, title: str) -> None:
    """Tasks, jobs, processes, workplaces, guidance, aids and schemes: one of each is looked up."""
    workspace.knowledge()
    player = Player(workspace)
    player.type("Zoeken", title)

    assert title == workspace.page.look_up.view.model().at(0).title
