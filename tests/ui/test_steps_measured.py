"""Outcomes kept with a factor: reckoned in the step where the factor is, or keyed in."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from assistant.balance.methods import kim, niosh
from assistant.case.records import Measure, Measurement
from tests.ui.steps_kit import at_step, store
from tests.ui.test_knowledge_reckon import NIOSH, fill
from ui.forms.form import Form
from ui.pages.so_far import so_far
from ui.player import Player
from ui.sheets.sheet import KEEP
from ui.steps.factors import bring_up
from ui.steps.measured import measurements
from ui.steps.write import own

LIFT = NIOSH | {"Gewicht (kg)": "20"}


@pytest.fixture
def player(qtbot: QtBot, form: Form) -> Player:
    """A person at the work, where lifting came up."""
    bring_up(form, "tillen")
    player = at_step(qtbot, form, "werk")
    player.press("Gemeten of berekend: Tillen")
    return player


@pytest.mark.requirement("000-R19", "000-R23")
def test_a_lifting_index_is_kept_with_method_version_and_source(player: Player, form: Form) -> None:
    """20 kg far from the body is LI 2.48 (94-110, section 1.3); it is kept at full precision."""
    player.press("Reken uit met de NIOSH-tilindex: Tillen")
    fill(player, LIFT)
    player.press(KEEP)

    (kept,) = measurements(form.consult, "tillen")
    assert (niosh.METHOD, niosh.VERSION, niosh.SOURCE) == (kept.method, kept.version, kept.source)
    assert kept.value == pytest.approx(20 / (23 * 25 / 58 * 0.895 * 0.91))
    assert form.session.today() == kept.day
    assert player.sees("Herziene NIOSH-tilvergelijking: 2,48")
    assert player.sees("Tilindex: verhoogd risico voor een deel van de werkenden")
    assert player.sees(f"Bron: {niosh.SOURCE}, versie {niosh.VERSION}, 23 november 2026.")
    assert player.sees("Gerekend met 20 kg, 0,2 keer per minuut over een kwartier, 60 minuten")
    assert ["Herziene NIOSH-tilvergelijking: 2,48"] == [
        line.text
        for part in so_far(form.consult, form.session.library, {})
        for line in part.lines
        if part.title == "Gemeten"
    ]


def test_kim_is_kept_with_what_is_not_verified(player: Player, form: Form) -> None:
    """100 times 12 kg is 20 points (BAuA, LMM-HHT 2019); the doubt goes along."""
    player.press("Reken uit met KIM-LHC: Tillen")
    fill(player, {"Keer per dienst": "100", "Gewicht dat iemand echt draagt (kg)": "12"})
    player.press(KEEP)

    (kept,) = measurements(form.consult, "tillen")
    assert (kim.METHOD, "2019", 20) == (kept.method, kept.version, kept.value)
    assert "licht verhoogd" in kept.says
    assert "zijn niet nagekeken" in kept.says


def test_taking_over_is_one_step_that_can_be_undone(player: Player, form: Form) -> None:
    """Undo takes the outcome out of the case again."""
    player.press("Reken uit met de NIOSH-tilindex: Tillen")
    fill(player, LIFT)
    player.press(KEEP)
    form.session.undo()

    assert [] == measurements(form.consult, "tillen")


def test_out_of_scope_cannot_be_kept(player: Player) -> None:
    """A refused task has no outcome, and so no way to keep one."""
    player.press("Reken uit met de NIOSH-tilindex: Tillen")
    fill(player, LIFT | {"Hoe lang achter elkaar (minuten)": "481"})

    assert player.sees("Er is niets berekend.")
    assert not player.has_button(KEEP)


def test_what_somebody_else_measured_is_keyed_in(player: Player, form: Form) -> None:
    """An ergonomist's outcome is kept with its name, number, meaning, source and day."""
    player.press("Uitkomst invoeren")
    player.type("Methode of meting", "HARM 2.0")
    player.type("Uitkomst", "41")
    player.type("Wat zegt dit?", "Verhoogd risico voor de rechterhand.")
    player.type("Waar komt dit vandaan?", "Rapport van de ergonoom")
    player.type("Van welke dag?", "02-11-2026")
    player.press("Reken uit met KIM-LHC: Tillen")

    (kept,) = form.consult.all(Measurement)
    assert ("HARM 2.0", 41, "Rapport van de ergonoom") == (kept.method, kept.value, kept.source)
    assert "Verhoogd risico voor de rechterhand." == kept.says
    assert "2026-11-02" == kept.day.isoformat()
    assert "tillen" == kept.factor


def test_a_factor_without_a_sheet_says_which_method_can_measure_it(
    qtbot: QtBot, form: Form
) -> None:
    """Noise is measured, not reckoned: the method is named and there is nothing to reckon with."""
    bring_up(form, "geluid")
    player = at_step(qtbot, form, "werk")
    player.press_first("Gemeten of berekend")

    assert player.sees("Dit kan het meten: geluidsmeting.")
    assert not player.has_button("Reken uit")


def test_what_was_measured_stands_with_the_balance_of_the_factor(qtbot: QtBot, form: Form) -> None:
    """Who weighs a factor sees its outcome beside it, with what it says."""
    bring_up(form, "tillen")
    store(
        form,
        Measurement(
            id="m", **own(form), method="HARM 2.0", value=41, says="Te hoog.", factor="tillen"
        ),
    )
    player = at_step(qtbot, form, "balans")

    assert player.sees("Gemeten: HARM 2.0: 41. Te hoog.")


def test_a_trial_of_the_usual_length_is_one_press_away(qtbot: QtBot, form: Form) -> None:
    """A trial from 1 December lasts 28 days by the policy; the offer goes when there is an end."""
    store(form, Measure(id="m", **own(form), text="Tilhulp", trial_start=date(2026, 12, 1)))
    player = at_step(qtbot, form, "maatregelen")
    player.press("Laat de proef tot 29 december 2026 duren")

    assert date(2026, 12, 29) == form.file.get(Measure, "m").trial_end
    assert not player.has_button("Laat de proef")
