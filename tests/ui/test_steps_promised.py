"""What the sources ask of a consult, seen where a person finds it on the screen."""

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from assistant.case.records import Action, Capacity, Measure, Talent
from assistant.case.words import Progress, Side, Top
from assistant.consult.follow_up import in_order
from assistant.privacy.readers import view
from assistant.privacy.table import Reader
from tests.ui.steps_kit import at_step, demo_form
from ui.forms.form import Form
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace


@pytest.mark.requirement("000-R07")
def test_the_forms_of_prevention_are_there_to_choose(workspace: Workspace) -> None:
    """A consult begins as one of the forms the study names, from consultation hour to visit."""
    workspace.new_consult()
    box = Player(workspace).field("Soort consult")
    assert isinstance(box, QComboBox)
    offered = {box.itemText(index) for index in range(box.count())}

    assert {
        "Preventief spreekuur",
        "Werkplekonderzoek",
        "Vroegtijdig consult, week 13",
        "Vroegtijdig consult, week 26",
        "Vroegtijdig consult, week 42",
        "Structureel multidisciplinair overleg",
        "Telefonisch advies",
    } <= offered


@pytest.mark.requirement("000-R58", "003-R27")
def test_the_ad_reflects_for_himself(qtbot: QtBot, form: Form) -> None:
    """The AD's own reflection is kept, and no report holds it, the worker's included."""
    player = at_step(qtbot, form, "rapport")
    player.type("Voor uzelf: waar aarzelde u, en bleef u binnen uw rol?", "Ik twijfelde.")
    assert "Ik twijfelde." == form.consult.text("reflectie")

    for reader in Reader:
        if reader is not Reader.ORGANISATION:
            seen = view(form.file, form.consult_id, reader, form.session.library)
            assert "" == seen.text("reflectie")


@pytest.mark.requirement("002-R21", "004-R02")
def test_what_works_is_asked_with_every_limit(qtbot: QtBot, session: Session) -> None:
    """Talents come first, and what does work stands beside how heavy and how long."""
    form = demo_form(session)
    player = at_step(qtbot, form, "belastbaarheid")

    assert player.sees("Eerst: wat kunt u goed?")
    assert player.sees("Wat lukt wel?")
    assert form.consult.all(Talent)
    assert [c.works for c in form.consult.all(Capacity) if c.works]


@pytest.mark.requirement("001-R22", "002-R25", "003-R16")
@pytest.mark.parametrize("kind", list(Top))
def test_a_measure_is_about_the_work_or_the_person(qtbot: QtBot, form: Form, kind: Top) -> None:
    """Each measure says which of the three it is, and the line of it repeats that."""
    player = at_step(qtbot, form, "maatregelen")
    player.add("Zoek een maatregel, of schrijf er zelf een", "Taken ruilen")

    player.choose("Soort", kind.label.capitalize())

    assert [kind] == [m.top for m in form.consult.all(Measure)]
    assert player.sees(f"{kind.label} · ")


@pytest.mark.requirement("002-R33")
def test_what_helps_and_what_stands_in_the_way_is_asked(qtbot: QtBot, form: Form) -> None:
    """Whether it will work is asked of the two, not decided for them."""
    player = at_step(qtbot, form, "maatregelen")

    player.type("Wat helpt om dit te laten lukken, en wat staat in de weg?", "De chef wil wel.")

    assert "De chef wil wel." == form.consult.text("haalbaarheid")


@pytest.mark.requirement("002-R32", "000-R37")
def test_an_agreement_of_somebody_else_has_an_owner(qtbot: QtBot, form: Form) -> None:
    """What others do carries who does it; what the worker does stands apart."""
    player = at_step(qtbot, form, "afspraken")
    card = player.card("Wat anderen doen")
    player.press("Afspraak toevoegen", card)
    player.type("Wat", "Rooster bespreken", within=card)
    player.type("Naam of functie", "Teamleider", within=card)

    (action,) = form.consult.all(Action)
    assert (Side.EMPLOYER, "Teamleider") == (action.side, action.owner)


@pytest.mark.requirement("002-R37", "003-R14")
def test_whose_trade_it_is_can_be_read(qtbot: QtBot, form: Form) -> None:
    """The partners are there with when to ask them, what they do and what to ask."""
    player = at_step(qtbot, form, "verwijzing")

    player.choose("Partner", "Ergonoom")

    assert all(player.sees(words) for words in ("Wanneer:", "Wat die doet:", "Wat u vraagt:"))


@pytest.mark.requirement("001-R28")
def test_a_signal_passed_on_is_kept(qtbot: QtBot, form: Form) -> None:
    """What is passed on to a professional of a higher level is registered, and is a promise too."""
    player = at_step(qtbot, form, "verwijzing")
    card = player.card("Signaal doorgeven")

    player.press("Signaal doorgeven", card)
    player.type("Wat geeft u door, en aan wie?", "Nachtwerk valt zwaar; bedrijfsarts", within=card)

    (action,) = form.consult.all(Action)
    assert (Side.AD, "Nachtwerk valt zwaar; bedrijfsarts") == (action.side, action.text)
    assert at_step(qtbot, form, "afspraken").sees("Nachtwerk valt zwaar; bedrijfsarts")


@pytest.mark.requirement("004-R03")
def test_the_talk_begins_with_free_words(qtbot: QtBot, form: Form) -> None:
    """The first thing at the talk is a free text about what goes well; prompts are folded."""
    player = at_step(qtbot, form, "gesprek")
    first = player.window.findChildren(QPlainTextEdit)[0]

    assert first is player.field("Wat gaat er al goed in uw werk?")
    assert player.has_button("Vragen die u kunt stellen +")


@pytest.mark.requirement("001-R24", "003-R02", "004-R18")
def test_a_promise_is_looked_at_in_the_next_consult(session: Session, workspace: Workspace) -> None:
    """The worker says how far a promise is; it is kept where it was made."""
    first = demo_form(session)
    workspace.new_consult(first.case_id)
    player = Player(workspace)
    player.choose("Soort consult", "Telefonisch advies")
    player.press("Begin")
    workspace.consult_page.show_step("verandering")
    promised = next(action for action in first.consult.all(Action) if action.text)

    player.choose("Stand", "Gedaan", 0, player.card("Wat spraken we af?"))

    now = first.file.get(Action, promised.id)
    assert (2, Progress.DONE) == (len(in_order(first.file)), getattr(now, "status", None))
