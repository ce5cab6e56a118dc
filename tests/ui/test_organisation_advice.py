import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added
from assistant.case.organisation import GroupAdvice, Intervention, JobLoad, Observation
from assistant.case.records import Organisation, Unit
from assistant.case.words import Aspect, Feasible, Level, Reach, Top
from tests.conftest import NOW
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Someone at an organisation with one department."""
    records = (
        Organisation(id="o", name="De Linde"),
        Unit(id="n", organisation_id="o", name="Noord"),
    )
    workspace.session.commit("x", tuple(added(each, NOW) for each in records))
    workspace.organisations("o")
    return Player(workspace)


def kept(workspace: Workspace):  # noqa: ANN201 - a case file
    """What is kept about the organisation."""
    return workspace.session.vault.cases.about_organisation("o")


@pytest.mark.requirement("000-R47")
def test_a_proposal_is_made_and_what_it_lacks_is_named(
    workspace: Workspace, player: Player
) -> None:
    """The page says what is open, and that all is well when nothing is."""
    player.press("Advies")
    player.press("Voorstel toevoegen")
    player.type("Voorstel", "Vaste diensten")
    assert player.sees("Vaste diensten: nog niet ingevuld is waaraan u ziet dat het werkt")
    player.choose("Waar", "Noord")
    player.choose("Onderdeel", "Roosters")
    player.choose("Pakt aan", "Oorzaak in het werk")
    player.choose("Soort", "Organisatorisch")
    player.choose("Plaats", "Bron")
    player.type("Waaraan ziet u dat het werkt?", "twee late diensten op rij")
    player.type("Wie doet het?", "teamleider")
    player.type("Vóór", "01-02-2027")
    player.type("Terugkoppeling op", "01-03-2027")

    assert player.sees("Elk voorstel heeft een doel, iemand die het doet en een dag.")
    (found,) = kept(workspace).all(Intervention)
    assert ("n", Aspect.ROSTERS, Reach.STRUCTURAL, Top.ORGANISATIONAL, Level.SOURCE) == (
        found.unit_id, found.aspect, found.reach, found.top, found.level
    )  # fmt: skip


@pytest.mark.requirement("000-R46")
def test_what_was_seen_is_kept_by_aspect(workspace: Workspace, player: Player) -> None:
    """An observation has a department, an aspect, a basis and the day of today."""
    player.press("Advies")
    player.press("Waarneming toevoegen")
    player.choose("Onderdeel", "Leiderschap")
    player.type("Wat zag of hoorde u?", "De teamleider is er twee dagen")
    player.type("Waaruit bleek dit?", "rooster")

    (found,) = kept(workspace).all(Observation)
    assert (Aspect.LEADERSHIP, "rooster") == (found.aspect, found.basis)
    assert workspace.session.today() == found.dated


@pytest.mark.requirement("004-R15")
def test_the_advice_is_one_record_from_its_first_word(workspace: Workspace, player: Player) -> None:
    """Question and support go into one record; undo takes the last word back."""
    player.press("Advies")
    player.type("Wat wil de organisatie weten?", "Waarom vallen mensen uit?")
    player.type("Bij de directie", "akkoord")

    (found,) = kept(workspace).all(GroupAdvice)
    assert ("Waarom vallen mensen uit?", "akkoord") == (found.question, found.strategic)
    workspace.session.undo()
    assert "" == kept(workspace).all(GroupAdvice)[0].strategic


@pytest.mark.requirement("002-R60")
def test_numbers_of_the_sum_are_open_to_change(workspace: Workspace, player: Player) -> None:
    """An own day wage is kept; a number that cannot be is refused with the reason."""
    player.press("Advies")
    player.press("Een rekensom erbij +")
    assert player.sees("Het bewijs is dun")
    player.type("Dagloon", "120 tot 150")
    player.type("Deel van het werk dat dan blijft liggen", "130")

    assert player.sees("Vul een getal in van 0 tot en met 100.")
    assert ("day_wage=120;150",) == kept(workspace).all(GroupAdvice)[0].parameters


@pytest.mark.requirement("002-R46")
def test_a_task_is_marked_as_not_feasible_until_pension_age(
    workspace: Workspace, player: Player
) -> None:
    """A line of a function's profile holds the task, the factor and the AD's own judgement."""
    player.press("Functies")
    player.press("Taak van een functie toevoegen")
    player.type("Functie", "Stratenmaker")
    player.type("Taak", "Stenen leggen")
    player.choose("Tot de pensioenleeftijd", "Niet haalbaar")

    (found,) = kept(workspace).all(JobLoad)
    assert ("Stratenmaker", "Stenen leggen", Feasible.NO) == (found.job, found.task, found.feasible)


def test_every_part_is_reached_by_keyboard(player: Player) -> None:
    """The space bar shows each part, and Tab leads into it."""
    for name in ("Andere bronnen", "Functies", "Advies", "Documenten", "Gegevens", "Beeld"):
        player.press(name)
        mark = player.button(name)
        assert mark.isChecked()
        assert mark.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_too_long_a_name_is_refused_and_stays(workspace: Workspace, player: Player) -> None:
    """Nothing that is pasted is cut silently: the field says so, and keeps what was typed."""
    player.press("Gegevens")
    box = player.field("Naam")
    QApplication.clipboard().setText("x" * 40_000)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    player.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    player.key(Qt.Key.Key_Tab)

    assert player.sees("Dit is langer dan 1000 tekens. Maak de tekst korter.")
    assert 40_000 == len(box.text())
    assert ["De Linde"] == [each.name for each in workspace.session.vault.cases.organisations()]


def test_another_part_begins_at_its_top(workspace: Workspace, player: Player) -> None:
    """Who scrolled down the advice does not land halfway the next part."""
    player.press("Advies")
    bar = workspace.page.verticalScrollBar()
    player.until(lambda: bar.maximum() > 0, "nothing to scroll")
    bar.setValue(bar.maximum())

    player.press("Andere bronnen")

    assert 0 == bar.value()
