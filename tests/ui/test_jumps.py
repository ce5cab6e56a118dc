"""A line of what it adds up to leads to the very field or record, not only to its step."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.case.changes import added
from assistant.case.records import Answer, Measure, Record, Signal
from ui.forms.jump import Jump
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace, page: ConsultPage) -> Player:
    """Somebody at a consult whose window has the keyboard."""
    workspace.activateWindow()
    return Player(workspace)


def put(page: ConsultPage, *records: Record) -> None:
    """Put records in the consult without a page."""
    session = page.session
    changes = tuple(added(record, session.now()) for record in records)
    session.commit("Voorbereid", changes, page.case_id)


def follow(player: Player, page: ConsultPage, words: str) -> QWidget | None:
    """Press the line with these words at the right; what has the keyboard then."""
    page.refresh()
    lines = [line for _part, shown in page.side._made for line in shown.findChildren(Jump)]
    (line,) = [each for each in lines if each.text().startswith(words)]
    line.click()
    QApplication.processEvents()
    return QApplication.focusWidget()


def test_a_remark_about_an_answer_leads_to_its_field(player: Player, page: ConsultPage) -> None:
    """What the suspicion of level 2B rests on is asked with the cursor in that field."""
    page.show_step("signalen")

    at = follow(player, page, "Het preventieniveau is nu 2B")

    assert "opdracht" == page.step
    assert player.field("Waarop rust dit?") is at


def test_a_remark_about_the_mandate_leads_to_its_question(
    player: Player, page: ConsultPage
) -> None:
    """Whether a word about the organisation is inside the assignment is asked in its own field."""
    owner = {"case_id": page.case_id, "consult_id": page.consult_id}
    put(page, Answer(id="o", **owner, question="organisatiesignaal", value="Zakken van 25 kg"))
    page.show_step("rapport")

    at = follow(player, page, "U schrijft iets over het werk in bredere zin")

    assert "rapport" == page.step
    assert player.field("Valt dat binnen uw opdracht?").isAncestorOf(at)


def test_a_remark_about_a_measure_leads_to_that_measure(player: Player, page: ConsultPage) -> None:
    """Of two measures without somebody to carry them, each remark leads to its own."""
    owner = {"case_id": page.case_id, "consult_id": page.consult_id}
    first, second = (
        Measure(id=id_, **owner, text=text) for id_, text in (("a", "Eén"), ("b", "Twee"))
    )
    put(page, first, second)
    page.show_step("maatregelen")
    page.refresh()
    lines = [j for j in page.side.findChildren(Jump) if j.text().startswith("Wie pakt deze")]

    for nth, line in enumerate(lines):
        line.click()
        QApplication.processEvents()
        assert player.field("Wie precies?", nth) is QApplication.focusWidget()
    assert 2 == len(lines)


def test_what_was_found_leads_to_where_it_was_said(player: Player, page: ConsultPage) -> None:
    """A measure in the sum leads to its own first field, from another step."""
    put(page, Measure(id="a", case_id=page.case_id, consult_id=page.consult_id, text="Ruilen"))
    page.show_step("signalen")

    at = follow(player, page, "Ruilen")

    assert "maatregelen" == page.step
    assert player.field("Maatregel") is at


def test_a_place_that_is_not_on_screen_leaves_one_at_the_step(
    player: Player, page: ConsultPage
) -> None:
    """A record that is gone by now leads to its step, as before."""
    put(page, Signal(id="s", case_id=page.case_id, consult_id=page.consult_id, text="Moe"))

    page.show_place("signalen", ("signal", "weg"), "follow_up")

    assert "signalen" == page.step
