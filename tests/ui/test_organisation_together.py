"""The cooperation with an employer in the window: talks about it, and hours above the cases."""

import pytest

from assistant.case.changes import added
from assistant.case.cooperation import CooperationTalk, EffectSeen, OwnHours
from assistant.case.records import Organisation
from assistant.case.words import Course, HoursKind, Seen
from tests.conftest import NOW
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Someone at what there is of the cooperation with one employer."""
    workspace.session.commit("x", (added(Organisation(id="o", name="De Linde"), NOW),))
    workspace.organisations("o")
    player = Player(workspace)
    player.press("Samenwerking")
    return player


@pytest.mark.requirement("004-R29")
def test_a_talk_about_the_cooperation_has_a_criterion_to_stop(
    workspace: Workspace, player: Player
) -> None:
    """What each thinks of the other is kept, and when both stop; the page says how it stands."""
    player.press("Gesprek toevoegen")
    assert player.sees("Er is nog niet afgesproken wanneer u samen stopt.")
    player.type("Wat kunt u zelf beter doen?", "eerder bellen")
    player.type("Wat kan de werkgever beter doen?", "planners erbij")
    player.type("Wij stoppen als …", "niemand tijd vrijmaakt")
    assert player.sees("Afgesproken is te stoppen als: niemand tijd vrijmaakt")
    player.choose("Hoe verder", "Samen stoppen")

    assert player.sees("U stopt samen.")
    (talk,) = workspace.session.vault.cases.about_organisation("o").all(CooperationTalk)
    assert ("eerder bellen", "planners erbij") == (talk.ours, talk.theirs)
    assert (Course.STOP, workspace.session.today()) == (talk.course, talk.day)


@pytest.mark.requirement("004-R30")
def test_hours_above_the_cases_are_agreed_used_and_left(
    workspace: Workspace, player: Player
) -> None:
    """The sum follows what is typed, and what was needed and not there is kept apart."""
    player.press("Uren toevoegen")
    player.choose("Wat zijn dit?", "Afgesproken")
    player.type("Uren", "12")
    assert player.sees("Afgesproken: 12 uur, besteed: 0 uur. Nog over: 12 uur.")
    player.choose("Wat zijn dit?", "Nodig, maar er niet")
    assert player.sees("Nodig en niet beschikbaar: 12 uur.")
    (entry,) = workspace.session.vault.cases.about_organisation("o").all(OwnHours)
    assert (HoursKind.MISSED, 12) == (entry.kind, entry.amount)


@pytest.mark.requirement("002-R59")
def test_an_effect_of_the_list_is_looked_at_once(workspace: Workspace, player: Player) -> None:
    """It is found by a word, and says whether it was seen and what shows it."""
    title = "De werkgever vraagt eerder advies (vóór verzuim)"
    for _ in range(2):
        player.add("Nog een effect bekijken", title)
    # Without a desktop nobody gives the keyboard back to the window when a list closes.
    workspace.activateWindow()
    player.choose("Te zien?", "Juist andersom")
    player.type("Waaruit blijkt dat?", "twee vragen minder")

    (found,) = workspace.session.vault.cases.about_organisation("o").all(EffectSeen)
    assert ("wg-p-7", Seen.REVERSE, "twee vragen minder") == (found.effect, found.seen, found.text)
