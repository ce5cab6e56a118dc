"""Desk and table: what is out of sight while the worker sits beside the screen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Capacity, Note, Signal, Task, TaskLoad, new_id
from assistant.case.words import Mood
from assistant.consult.mood import factors_on_table
from assistant.content.library import Library
from assistant.content.model import MeasureText
from tests.assistant.talk_kit import owned, talk
from ui.notices import Notices
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.workspace import Workspace


def shown(page: ConsultPage) -> list[str]:
    """The names of the steps at the left."""
    return [page.steps.item(row).text() for row in range(page.steps.count())]


def test_a_new_consult_is_at_the_desk(page: ConsultPage) -> None:
    """Nothing is hidden until the AD says the worker is there."""
    assert Mood.DESK is page.consult.consult.mood
    assert {"Opdracht", "Rapport"} <= set(shown(page))


def test_the_steps_of_the_ad_alone_are_gone_at_the_table(
    workspace: Workspace, page: ConsultPage
) -> None:
    """At the table assignment and report are no steps, and one stands at the first that is."""
    Player(workspace).press("Tafel")

    assert not {"Opdracht", "Rapport"} & set(shown(page))
    assert "toestemming" == page.step


def test_names_of_others_are_gone_at_the_table(workspace: Workspace, page: ConsultPage) -> None:
    """At the table no place with names of others can be gone to, by button or by key."""
    page.set_mood(Mood.TABLE)
    player = Player(workspace)
    assert not any(player.has_button(place) for place in ("Start", "Dossiers", "Organisaties"))

    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_5, Qt.Key.Key_K):
        player.key(key, Qt.KeyboardModifier.ControlModifier)
        assert page is workspace.consult_page


def test_the_way_back_to_the_desk_is_offered(workspace: Workspace, page: ConsultPage) -> None:
    """Whoever wants to go elsewhere from the table is told how, and goes to the desk by it."""
    page.set_mood(Mood.TABLE)
    player = Player(workspace)
    player.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    player.press("Naar het bureau", workspace.findChild(Notices))

    assert Mood.DESK is page.consult.consult.mood
    assert player.has_button("Start")


def test_what_the_ad_keeps_an_eye_on_is_out_of_sight(page: ConsultPage) -> None:
    """Notes of the AD and what is still open stand beside the talk at the desk only."""
    note = Note(id=new_id(), case_id=page.case_id, consult_id=page.consult_id, text="Oplossen?",
                step="gesprek")  # fmt: skip
    page.session.commit("Notitie", (added(note, page.session.now()),), page.case_id)
    page.show_step("gesprek")
    page.refresh()
    player = Player(page)
    player.until(lambda: player.sees("NOG TE DOEN"), "what is still open")
    at_desk = player.sees("Uw notities")

    page.set_mood(Mood.TABLE)

    assert at_desk
    player.until(lambda: not player.sees("NOG TE DOEN"), "still open at the table")
    assert not player.sees("Oplossen?")


@pytest.mark.requirement("000-R22")
def test_visits_are_logged_at_the_desk(page: ConsultPage) -> None:
    """Visits to the workplace are written at the desk and are gone at the table."""
    page.show_step("werk")
    player = Player(page)
    at_desk = player.sees("Bezoek aan de werkplek")

    page.set_mood(Mood.TABLE)

    assert (True, False) == (at_desk, player.sees("Bezoek aan de werkplek"))


def test_at_the_table_a_few_factors_lie_ready(page: ConsultPage) -> None:
    """Instead of a search through all factors there are five to eight to choose from."""
    page.set_mood(Mood.TABLE)
    page.show_step("belastbaarheid")
    player = Player(page)
    ready = [factor.title for factor in factors_on_table(page.consult, page.session.library)]
    assert 5 <= len(ready) <= 8
    assert not player.sees("Wat kwam er ter sprake?")

    player.press(f"Erbij nemen: {ready[0]}")

    assert [ready[0]] == [
        page.session.library.tables["factor"][c.factor].title for c in page.consult.all(Capacity)
    ]


def test_the_last_step_at_the_table_leads_to_the_desk(page: ConsultPage) -> None:
    """After reading back one goes on at the desk, not to the start page with its names."""
    page.set_mood(Mood.TABLE)
    page.show_step("teruglezen")
    assert "Verder achter het bureau" == page.bar.next.text()

    page.bar.next.click()

    assert ("rapport", Mood.DESK) == (page.step, page.consult.consult.mood)


def test_the_mood_is_kept(workspace: Workspace, page: ConsultPage, qtbot: QtBot) -> None:
    """A consult that is opened again at the table shows what the table may show."""
    page.set_mood(Mood.TABLE)
    workspace.start()

    workspace.consult(page.case_id, page.consult_id)

    assert "Opdracht" not in shown(workspace.consult_page)


def test_what_came_up_stays_on_the_table(library: Library) -> None:
    """Factors that came up are first, in their order, also where they are more than eight."""
    ids = list(library.tables["factor"])[:10]
    came_up = [owned(TaskLoad, id_, factor=id_) for id_ in ids]

    assert ids == [factor.id for factor in factors_on_table(talk(*came_up), library)]


def test_a_signal_brings_its_factors(library: Library) -> None:
    """A signal puts a factor on the table that some measure names together with it."""
    measure = next(m for m in library.all(MeasureText) if m.signals and m.factors)
    signal = owned(Signal, "s", catalogue=measure.signals[0])

    found = {factor.id for factor in factors_on_table(talk(signal), library)}

    assert found & {
        factor
        for each in library.all(MeasureText)
        if measure.signals[0] in each.signals
        for factor in each.factors
    }


def test_a_consult_opened_at_a_step_out_of_sight_stands_at_one_that_is_not(
    workspace: Workspace, page: ConsultPage
) -> None:
    """A link to the report of a consult that is at the table shows a step of the table, and why."""
    page.set_mood(Mood.TABLE)

    workspace.consult(page.case_id, page.consult_id, "rapport")

    assert "toestemming" == workspace.consult_page.step
    assert Player(workspace).sees("Die stap doet u alleen, achter het bureau.")


def test_the_strategy_of_measures_is_the_ads_at_the_table(
    workspace: Workspace, page: ConsultPage
) -> None:
    """A measure to try names its place in the strategy at the desk, and itself at the table."""
    measure = "Kleinere of lichtere verpakking bestellen"
    load = (
        Task(id="t", **_own(page), name="Lossen"),
        TaskLoad(id="l", **_own(page), task_id="t", factor="tillen", intensity=20),
    )
    session = page.session
    session.commit("Werk", tuple(added(record, session.now()) for record in load), page.case_id)
    page.show_step("balans")
    player = Player(workspace)
    assert player.button(f"Bron: {measure}").isVisible()

    player.press("Tafel")

    assert player.button(measure).isVisible()
    assert not player.has_button("Bron: ")


def _own(page: ConsultPage) -> dict[str, str]:
    return {"case_id": page.case_id, "consult_id": page.consult_id}
