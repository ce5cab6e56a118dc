"""Work, capacity and the balance between them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Bottleneck,
    Capacity,
    Measure,
    Note,
    SourceDocument,
    Task,
    TaskLoad,
    Visit,
)
from assistant.case.words import AnswerState, CapacitySource
from assistant.content.model import Factor
from tests.conftest import TODAY
from tests.ui.steps_kit import at_step, beside, demo_form, store, type_and_enter
from ui.forms.form import Form
from ui.player import Player
from ui.session import Session
from ui.steps.picture import Picture
from ui.steps.werk import hours_sentence
from ui.steps.write import own


def test_tasks_are_typed_one_after_the_other(qtbot: QtBot, form: Form) -> None:
    """Enter goes from the task to its hours, and from the hours to the next task."""
    player = at_step(qtbot, form, "werk")
    player.enter("Taken", "Lossen", "12", "Balie", "20")
    tasks = [(t.name, t.hours) for t in form.consult.all(Task)]
    assert [("Lossen", 12), ("Balie", 20)] == tasks


def _with_tasks(form: Form, contract: float | None, *hours: float) -> ConsultFile:
    consult = form.consult
    case = replace(consult.file.case, contract_hours=contract)
    tasks = {str(i): Task(id=str(i), **own(form), hours=h) for i, h in enumerate(hours)}
    rows = {**consult.file.rows, "case": {case.id: case}, "task": tasks}
    return ConsultFile(type(consult.file)(rows), consult.consult)


@pytest.mark.parametrize(
    ("contract", "hours", "sentence"),
    [
        (32, (), ""),
        (32, (20, 12), "Samen 32 uur per week."),
        (None, (20, 12.5), "Samen 32,5 uur per week."),
        (36, (20, 12), "Samen 32 uur per week: 4 uur minder dan in het contract. Klopt dat?"),
        (24, (20, 12), "Samen 32 uur per week: 8 uur meer dan in het contract. Klopt dat?"),
        (
            36,
            (100, 69),
            "Samen 169 uur per week. Dat is meer dan er in een week zitten (168 uur).",
        ),
    ],
)
def test_hours_are_set_against_the_contract(
    form: Form, contract: float | None, hours: tuple[float, ...], sentence: str
) -> None:
    """What the tasks add up to is compared with the contract and with a week."""
    assert sentence == hours_sentence(_with_tasks(form, contract, *hours))


def test_one_task_cannot_take_more_than_a_week(qtbot: QtBot, form: Form) -> None:
    """More hours than a week has are refused at the field, and stay in it."""
    player = at_step(qtbot, form, "werk")
    player.enter("Taken", "Lossen", "169")
    assert player.sees("Rij 1: Vul een getal in van 0 tot en met 168.")
    assert form.consult.all(Task)[0].hours is None
    assert "169" == player.field("Taken").model().index(0, 1).data()


@pytest.mark.requirement("000-R14")
def test_a_factor_is_found_by_typing(qtbot: QtBot, form: Form) -> None:
    """A factor that came up is found by its name and is onbekend until something is filled in."""
    player = at_step(qtbot, form, "werk")
    type_and_enter(player, "Wat kwam er ter sprake?", "Tillen")
    player.until(lambda: bool(form.consult.all(Capacity)), "no factor")
    (capacity,) = form.consult.all(Capacity)
    assert ("tillen", AnswerState.UNANSWERED) == (capacity.factor, capacity.state)
    assert player.sees("Tillen")


@pytest.mark.requirement("000-R14")
def test_a_load_is_filled_in_per_task(qtbot: QtBot, form: Form) -> None:
    """What a task asks on a factor is ticked and then filled in with its own unit."""
    store(
        form,
        Task(id="t", **own(form), name="Lossen"),
        Capacity(id="c", **own(form), factor="tillen"),
    )
    player = at_step(qtbot, form, "werk")
    player.press("Lossen")
    player.type("Hoe zwaar (kg)", "20,5")
    player.type("Minuten per dag", "40")
    player.type("Dagen per week", "3")
    (load,) = form.consult.all(TaskLoad)
    assert ("t", "tillen", 20.5, 40, 3) == (
        load.task_id,
        load.factor,
        load.intensity,
        load.minutes,
        load.days,
    )
    player.press("Lossen")
    assert () == form.consult.all(TaskLoad)


def test_load_outside_work_needs_no_task(qtbot: QtBot, form: Form) -> None:
    """Care for a relative is a load of no task."""
    store(form, Capacity(id="c", **own(form), factor="mantelzorg"))
    player = at_step(qtbot, form, "werk")
    player.press("Speelt dit buiten het werk?")
    assert [("", "mantelzorg")] == [
        (each.task_id, each.factor) for each in form.consult.all(TaskLoad)
    ]


def test_more_than_eight_factors_get_a_line(qtbot: QtBot, form: Form) -> None:
    """With nine factors the page asks to choose what matters most."""
    factors = [f.id for f in form.session.library.all(Factor)][:9]
    store(form, *(Capacity(id=f"c{f}", **own(form), factor=f) for f in factors[:8]))
    player = at_step(qtbot, form, "werk")
    assert not player.sees("Dit zijn er meer dan 8.")
    store(form, Capacity(id="last", **own(form), factor=factors[8]))
    assert player.sees("Dit zijn er meer dan 8.")


@pytest.mark.requirement("000-R22")
def test_a_visit_is_logged(qtbot: QtBot, form: Form) -> None:
    """A visit to the workplace keeps what was seen, asked and told back."""
    player = at_step(qtbot, form, "werk")
    player.press("Bezoek toevoegen")
    player.type("Wat zag u?", "Zakken van 25 kg")
    player.type("Wat vertelde u de leidinggevende?", "De heftafel staat stil")
    (visit,) = form.consult.all(Visit)
    assert (TODAY, "Zakken van 25 kg", "De heftafel staat stil") == (
        visit.day,
        visit.seen,
        visit.told_back,
    )


def _with_capacity(form: Form, **values: object) -> None:
    store(form, Capacity(id="c", **own(form), factor="tillen", **values))


@pytest.mark.requirement("000-R15")
def test_unknown_is_an_answer(qtbot: QtBot, form: Form) -> None:
    """'Onbekend' is stored as such and asks nothing more."""
    _with_capacity(form)
    player = at_step(qtbot, form, "belastbaarheid")
    player.press("Onbekend")
    assert AnswerState.UNKNOWN == form.consult.all(Capacity)[0].state
    assert not player.sees("Wat lukt wel?")


@pytest.mark.requirement("000-R16")
def test_without_a_physician_it_is_provisional(qtbot: QtBot, form: Form) -> None:
    """What the worker says is enough to go on, and is called voorlopig."""
    _with_capacity(form)
    player = at_step(qtbot, form, "belastbaarheid")
    player.press("Bekend")
    player.type("Wat lukt wel?", "Tot heuphoogte, met pauzes")
    player.type("Tot hoe zwaar lukt het? (kg)", "12")
    (capacity,) = form.consult.all(Capacity)
    assert (12, "Tot heuphoogte, met pauzes") == (capacity.limit, capacity.works)
    assert player.sees("Dit is voorlopig")


def _document(author: str) -> SourceDocument:
    return SourceDocument(
        id="d", case_id="", kind="fml", author=author, by_physician=True, dated=TODAY
    )


@pytest.mark.parametrize("author", ["", "drs. P. Arts"])
def test_fml_levels_need_author_and_date(qtbot: QtBot, form: Form, author: str) -> None:
    """FML levels can be chosen only from a physician's document with author and date."""
    store(form, replace(_document(author), case_id=form.case_id))
    _with_capacity(
        form, state=AnswerState.ANSWERED, source=CapacitySource.PHYSICIAN, document_id="d"
    )
    player = at_step(qtbot, form, "belastbaarheid")
    assert bool(author) == player.sees("Niveau in de FML")
    assert (not author) == player.sees("Vul bij het document de schrijver en de datum in.")


def test_a_level_without_its_document_can_be_taken_away(qtbot: QtBot, form: Form) -> None:
    """A level that was left behind when the source changed is pointed at and can go."""
    store(form, replace(_document("drs. P. Arts"), case_id=form.case_id))
    _with_capacity(
        form,
        state=AnswerState.ANSWERED,
        source=CapacitySource.PHYSICIAN,
        document_id="d",
        fml_level="beperkt",
    )
    player = at_step(qtbot, form, "belastbaarheid")
    assert not player.sees("Hier staat nog een FML-niveau")
    player.choose("Wie zegt dit?", "De werkende zelf")
    assert player.sees("Hier staat nog een FML-niveau")
    player.press("Haal het FML-niveau weg")
    assert not player.sees("Hier staat nog een FML-niveau")
    assert "" == form.consult.all(Capacity)[0].fml_level


def test_talents_stand_before_limits(qtbot: QtBot, session: Session) -> None:
    """What someone can do well stands above what work may ask (003-R13)."""
    player = at_step(qtbot, demo_form(session), "belastbaarheid")
    words = player.words()
    assert words.index("Eerst: wat kunt u goed?") < words.index("Wat kunt u aan?")


@pytest.mark.requirement("000-R13")
def test_the_basic_questions_are_verbatim(qtbot: QtBot, form: Form) -> None:
    """The first three basisvragen stand there word for word (AKC/CWG 2026, L498-504)."""
    player = at_step(qtbot, form, "balans")
    for question in (
        "Wat kan de werknemer (nog)?",
        "Wat vraagt het werk?",
        "Is er een match tussen werknemer en werk?",
    ):
        player.type(question, "Zo is het")
    assert ["Zo is het"] * 3 == [form.consult.text(f"basis{n}") for n in (1, 2, 3)]


@pytest.mark.requirement("000-R17")
def test_every_factor_says_how_it_lies(qtbot: QtBot, session: Session) -> None:
    """Each factor has its outcome in words beside the picture, 'onbekend' as well."""
    player = at_step(qtbot, demo_form(session), "balans")
    assert player.sees("Onderbrekingen: meer dan past")
    assert player.sees("Tillen: passend")
    assert player.sees("Nachtwerk: onbekend")


def _picture(player: Player) -> Picture:
    (picture,) = player.window.findChildren(Picture)
    return picture


def test_trying_a_measure_moves_the_dot(qtbot: QtBot, form: Form) -> None:
    """Ticking a measure and saying what the load becomes changes the picture; unticking undoes."""
    store(
        form,
        Task(id="t", **own(form), name="Lossen"),
        TaskLoad(id="l", **own(form), task_id="t", factor="tillen", intensity=20),
        Capacity(id="c", **own(form), factor="tillen", state=AnswerState.ANSWERED, limit=12),
    )
    player = at_step(qtbot, form, "balans")
    picture = _picture(player)
    assert "8 kg te zwaar" in picture.accessibleDescription()
    player.press("Bron: Kleinere of lichtere verpakking bestellen")
    player.type("Wordt dan (kg)", "8")
    assert "met maatregel: ruim passend" in picture.accessibleDescription()
    player.press("Bron: Kleinere of lichtere verpakking bestellen")
    assert "met maatregel" not in picture.accessibleDescription()
    assert () == form.consult.all(Measure)


def test_a_click_on_a_row_chooses_its_factor(qtbot: QtBot, session: Session) -> None:
    """The rows of the picture can be clicked; the words below are the same choice by keyboard."""
    player = at_step(qtbot, demo_form(session), "balans")
    picture = _picture(player)
    last = QPoint(20, picture.height() - 5)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=last)
    assert player.sees("Onbekend is ook een uitkomst.")
    player.press("Tillen: passend")
    assert not player.sees("Onbekend is ook een uitkomst.")


def test_too_little_can_be_a_bottleneck(qtbot: QtBot, form: Form) -> None:
    """Work that asks too little is an outcome of its own."""
    store(
        form,
        Task(id="t", **own(form), name="Archief"),
        TaskLoad(id="l", **own(form), task_id="t", factor="eigen_inbreng", intensity=1),
        Capacity(id="c", **own(form), factor="eigen_inbreng", state=AnswerState.ANSWERED, limit=4),
    )
    player = at_step(qtbot, form, "balans")
    assert player.sees("Ook dat kan een knelpunt zijn.")


@pytest.mark.requirement("000-R19")
def test_a_bottleneck_gets_its_justification_and_causes(qtbot: QtBot, session: Session) -> None:
    """A factor becomes a bottleneck with why, and with the causes that were explored."""
    form = demo_form(session)
    player = at_step(qtbot, form, "balans")
    player.press("Tillen: passend")
    player.press("Maak er een knelpunt van")
    assert player.field("Onderbouwing") is QApplication.focusWidget()
    player.type("Onderbouwing", "Twee pallets met de hand")
    player.press("Mogelijk medisch", beside(player, "Oorzaken"))
    found = next(b for b in form.consult.all(Bottleneck) if b.factor == "tillen")
    assert ("Twee pallets met de hand", ("medisch",)) == (found.justification, found.causes)
    assert player.sees("Een arts gaat over ziekte en gebrek")


def test_a_quote_belongs_to_its_factor(qtbot: QtBot, session: Session) -> None:
    """What is quoted at a factor is kept with that factor."""
    form = demo_form(session)
    player = at_step(qtbot, form, "balans")
    player.press("Tillen: passend")
    player.press("Uitspraak toevoegen")
    player.type("Uitspraak", "Dat gaat best")
    assert ("tillen", True) == next(
        (n.factor, n.quote) for n in form.consult.all(Note) if n.text == "Dat gaat best"
    )


def test_an_empty_balance_says_where_to_begin(qtbot: QtBot, form: Form) -> None:
    """Without factors the page says what will come and leads to Werk."""
    went: list[str] = []
    form.jump = lambda step, *_where: went.append(step)
    player = at_step(qtbot, form, "balans")
    player.press("Naar Werk")
    assert ["werk"] == went


def test_a_bottleneck_needs_no_factor(qtbot: QtBot, form: Form) -> None:
    """Unclear roles are a bottleneck as well, with their own name and reason."""
    store(form, Capacity(id="c", **own(form), factor="tillen"))
    player = at_step(qtbot, form, "balans")
    player.press("Knelpunt toevoegen")
    player.type("Knelpunt", "Onduidelijke rollen")
    player.type("Onderbouwing", "Twee mensen sturen dezelfde taak aan")
    (found,) = form.consult.all(Bottleneck)
    assert ("", "Onduidelijke rollen", "Twee mensen sturen dezelfde taak aan") == (
        found.factor,
        found.text,
        found.justification,
    )


@pytest.mark.parametrize(
    ("factor", "label"), [("tillen", "Hoe zwaar (kg)"), ("reiken", "Hoeveel (cm)")]
)
def test_only_what_is_weighed_is_asked_how_heavy_it_is(
    qtbot: QtBot, form: Form, factor: str, label: str
) -> None:
    """A weight is heavy; a reach or a time is so much."""
    store(
        form,
        Task(id="t", **own(form), name="Lossen"),
        Capacity(id="c", **own(form), factor=factor),
    )
    player = at_step(qtbot, form, "werk")

    player.press("Lossen")

    assert player.field(label).isVisible()


def test_a_line_shows_its_beginning_when_it_is_left(qtbot: QtBot, form: Form) -> None:
    """Of a function too long for its field the first words stay in sight."""
    player = at_step(qtbot, form, "werk")

    player.type("Functie", "verpleegkundige op de afdeling acute opname van het ziekenhuis")

    assert 0 == player.field("Functie").cursorPosition()
