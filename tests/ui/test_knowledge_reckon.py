"""The sheets to reckon on, in the window: published outcomes, refusals, sources and doubts."""

import pytest
from PySide6.QtWidgets import QApplication

from assistant.advice.business_case import PARAMETERS, THIN
from ui.player import Player
from ui.workspace import Workspace

NIOSH = {
    "Gewicht (kg)": "20",
    "Keer per minuut, zolang er getild wordt": "0,2",
    "Hoe lang achter elkaar (minuten)": "60",
    "Lichter werk daarna (minuten)": "60",
    "Afstand tot het lichaam bij het begin (cm)": "58",
    "Hoogte van de handen bij het begin (cm)": "40",
    "Afstand tot het lichaam aan het eind (cm)": "58",
    "Hoogte van de handen aan het eind (cm)": "90",
}


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """A person at the part of the page where one reckons."""
    workspace.resize(1280, 860)
    workspace.show()
    workspace.knowledge()
    player = Player(workspace)
    player.press("Rekenen")
    return player


def sheet(player: Player, title: str) -> None:
    """Choose what to reckon."""
    player.choose("Wat wilt u uitrekenen?", title)


def fill(player: Player, values: dict[str, str]) -> None:
    """Type each value into the field with that label."""
    for label, value in values.items():
        player.type(label, value)


def test_an_empty_sheet_says_what_will_appear(player: Player) -> None:
    """Before everything is filled in there is a sentence and no outcome."""
    assert player.sees("dan verschijnt hier de uitkomst")
    assert not player.sees("Tilindex ")


def test_a_lifting_index_with_its_source(player: Player) -> None:
    """Ideal but for one stretch of 58 cm, 35 cm low and 50 cm up, 20 kg gives LI 2.48.

    23 x 25/58 x (1 - 0.003 x 35) x (0.82 + 4.5/50) = 8.07 kg by DHHS (NIOSH) 94-110, section 1.3.
    """
    fill(player, NIOSH)

    assert player.sees("Tilindex 2,48")
    assert player.sees("Aanbevolen gewicht: hoogstens 8,1 kg.")
    assert player.sees("‘afstand tot het lichaam’")
    assert player.sees("Bron: DHHS (NIOSH) 94-110, revised 9/2021")


def test_the_outcome_follows_what_is_typed(player: Player) -> None:
    """Changing the load changes the index at once, without a button."""
    fill(player, NIOSH)
    player.type("Gewicht (kg)", "10")

    assert player.sees("Tilindex 1,24")
    assert not player.sees("Tilindex 2,48")


def test_out_of_scope_gives_the_sentence_of_the_method(player: Player) -> None:
    """One-handed lifting is refused in the words of the method, and nothing is reckoned."""
    fill(player, NIOSH)
    player.press("Tillen met één hand")

    assert player.sees("De NIOSH-tilvergelijking geldt niet bij tillen met één hand.")
    assert player.sees("Vraag een ergonoom om te meten")
    assert player.sees("Er is niets berekend.")
    assert not player.sees("Tilindex ")


def test_what_is_no_number_is_said_at_the_field(player: Player) -> None:
    """Letters where a number belongs give a sentence there, and no outcome."""
    fill(player, NIOSH | {"Gewicht (kg)": "zwaar"})

    assert player.sees("Vul een getal in, bijvoorbeeld 4,5.")
    assert not player.sees("Tilindex ")


@pytest.mark.requirement("000-R23")
def test_kim_names_what_is_not_verified(player: Player) -> None:
    """100 times 12 kg, column men, upright: (8 + 0) x 2.5 = 20 points; doubts are named.

    Source of 2.5 and 8: BAuA, LMM-HHT 2019, as in tests/assistant/test_kim.py.
    """
    sheet(player, "Tillen en dragen: KIM-LHC")
    fill(player, {"Keer per dienst": "100", "Gewicht dat iemand echt draagt (kg)": "12"})

    assert player.sees("20 punten")
    assert player.sees("licht verhoogd")
    assert player.sees("Niet geverifieerd in de bron: de punten voor")
    assert player.sees("versie 2019")


def test_a_light_load_is_outside_kim(player: Player) -> None:
    """Below 3 kg the method refuses and says what there is instead."""
    sheet(player, "Tillen en dragen: KIM-LHC")
    fill(player, {"Keer per dienst": "100", "Gewicht dat iemand echt draagt (kg)": "2,9"})

    assert player.sees("De KIM-LHC is voor lasten vanaf 3 kg.")
    assert player.sees("Er is niets berekend.")


@pytest.mark.requirement("000-R23")
def test_a_work_ability_total_with_what_it_may_say(player: Player) -> None:
    """36.5 rounds half up to 37, good; under 35 moderate; 2.5 points of change say nothing.

    Classes: Tuomi e.a. 1998 (good from 37); NFBC-66 (moderate 37-40); noise: De Zwart 2002.
    """
    sheet(player, "Werkvermogen: WAI-score")
    fill(
        player,
        {
            "Of alleen het totaal (7 tot 49)": "36,5",
            "Leeftijd, als u die weet": "31",
            "Eerder totaal, om te vergelijken": "34",
        },
    )

    assert player.sees("36,5, afgerond 37: goed")
    assert player.sees("mensen onder de 35: matig")
    assert player.sees("Het verschil is 2,5 punten.")
    assert player.sees("Niet geverifieerd in de bron")


def test_points_a_dimension_cannot_have_are_refused(player: Player) -> None:
    """There is no 6 for diagnosed diseases; the possible points are named."""
    sheet(player, "Werkvermogen: WAI-score")
    fill(player, {"Ziekten die een arts vaststelde (alleen de punten)": "6"})

    assert player.sees("een van de punten 1, 2, 3, 4, 5, 7")
    assert player.sees("Er is niets berekend.")


def test_the_calendar_of_absence(player: Player) -> None:
    """Absence from 3 March 2025: week 6 on 14 April, the end on 1 March 2027 (104 weeks)."""
    sheet(player, "Verzuim: momenten van Poortwachter")
    fill(player, {"Eerste ziektedag": "3-3-2025"})

    assert player.sees("14 april 2025")
    assert player.sees("1 maart 2027")
    assert player.sees("Controleer ze met de rekenhulp van UWV")


def test_four_weeks_of_recovery_start_anew(player: Player) -> None:
    """After 28 days at work the count starts on the day after them."""
    sheet(player, "Verzuim: momenten van Poortwachter")
    fill(
        player,
        {
            "Eerste ziektedag": "3-3-2025",
            "Beter vanaf (1)": "1-4-2025",
            "Beter tot en met (1)": "28-4-2025",
        },
    )

    assert player.sees("Het verzuim telt vanaf 29 april 2025.")


def test_a_gap_that_cannot_be_is_refused(player: Player) -> None:
    """Recovered before falling ill is refused with what to look at."""
    sheet(player, "Verzuim: momenten van Poortwachter")
    fill(
        player,
        {
            "Eerste ziektedag": "3-3-2025",
            "Beter vanaf (1)": "1-2-2025",
            "Beter tot en met (1)": "10-2-2025",
        },
    )

    assert player.sees("De kalender is niet berekend.")


def test_a_year_that_cannot_be_is_refused(player: Player) -> None:
    """A first day in the year 9999 gives a sentence, not a fault of the program."""
    sheet(player, "Verzuim: momenten van Poortwachter")
    fill(player, {"Eerste ziektedag": "3-3-9999"})

    assert player.sees("Vul een jaar in van 1900 tot en met 2199.")


@pytest.mark.requirement("000-R25", "002-R60", "002-R68", "002-R71")
def test_every_number_of_the_business_case_is_open(player: Player) -> None:
    """Each of its numbers is a field with its source; the doubt stands with the outcome."""
    sheet(player, "Kosten en baten van een advies")

    for item, parameter in PARAMETERS.items():
        assert player.field(f"{item.label}, laagste ({parameter.unit})").isEnabled()
        assert player.sees(f"Bron: {parameter.source}")
    assert player.sees(THIN)
    assert player.sees("(loonwaarde)")


@pytest.mark.requirement("002-R60", "003-R08")
def test_the_business_case_follows_its_numbers(player: Player) -> None:
    """The example of ICE ca. 2020 shows € 9.152 when its numbers are typed in."""
    sheet(player, "Kosten en baten van een advies")
    example = {
        "Dagloon, {} (€ per dag)": "176",
        "Daling van het arbeidsongeschiktheidspercentage, {} (procentpunten)": "30",
        "Bij welk deel aanpassen meteen kan, {} (%)": "100",
    }
    for label, value in example.items():
        for end in ("laagste", "hoogste"):
            player.type(label.format(end), value)

    assert player.sees("(loonwaarde): € 9.152 |")


def test_a_range_the_wrong_way_round_is_refused(player: Player) -> None:
    """A lowest above its highest gives a sentence and no amounts."""
    sheet(player, "Kosten en baten van een advies")
    player.type("Dagloon, laagste (€ per dag)", "500")

    assert player.sees("Wissel de twee getallen om.")
    assert not player.sees("Verschil: ")


def test_nothing_that_is_reckoned_is_stored(player: Player, workspace: Workspace) -> None:
    """A sheet writes nothing: the vault has seen no commit."""
    fill(player, NIOSH)
    QApplication.processEvents()

    assert workspace.session.saved_at is None


def test_a_sheet_keeps_what_was_filled_in(player: Player) -> None:
    """Going to another sheet and back leaves the values where they were."""
    fill(player, {"Gewicht (kg)": "17"})
    sheet(player, "Werkvermogen: WAI-score")
    sheet(player, "Tillen: NIOSH-tilindex")

    assert "17" == player.field("Gewicht (kg)").text()
