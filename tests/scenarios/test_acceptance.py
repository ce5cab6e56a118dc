"""Acceptance rules T-001 (001, section 19) that concern a consult, and its light forms, on screen.

T-001-6 to -11 and -15 are about groups and stand in `test_group_rules`.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.organisation import Observation
from assistant.case.records import Answer, Measure, Organisation, Signal
from assistant.case.words import Observer, Timing, WorkContext
from assistant.consult.flow import step_of
from tests.conftest import NOW, TODAY
from ui import work
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, session: Session) -> Iterator[Workspace]:
    """An unlocked window on an empty vault."""
    made = Workspace(session, Preferences(), lambda _preferred: None, lambda _code: None)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.start()
    yield made
    made.leave()
    work.wait()


def begin(window: Workspace, form: str) -> tuple[Player, ConsultPage]:
    """Begin a consult of this form with somebody without an employer, who takes part."""
    player = Player(window)
    player.press("Nieuw consult")
    player.type("Naam van de werkende", "Bram Hofstra")
    player.choose("Organisatie", "Geen organisatie")
    player.choose("Soort consult", form)
    player.press("Begin")
    page = window.consult_page
    assert page is not None
    page.show_step("toestemming")
    player.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")
    page.show_step("opdracht")
    return player, page


def still_open(player: Player, page: ConsultPage) -> str:
    """What the report page says is still open."""
    page.show_step("rapport")
    QApplication.processEvents()
    words = player.words()
    page.show_step("opdracht")
    return words


def at_level(player: Player, level: str) -> None:
    """Choose the level of prevention that begins like this."""
    player.press_first(f"{level} ", player.card("Op welk niveau werkt u?"))


REASON = "Schrijf op waarop dat vermoeden rust."
SICK = "Daar past preventieniveau 3A bij"


def test_t_1_a_worker_without_signals_needs_no_reason(window: Workspace) -> None:
    """T-001-1: level 2A is kept as chosen, also after the screening; nobody asks for a reason."""
    player, page = begin(window, "Preventief adviesgesprek")

    at_level(player, "2A")
    page.show_step("vragenlijst")
    player.answer("Als iets in mijn werk niet goed gaat, weet ik wat ik kan doen.", "Oneens")

    assert ["2"] == [a.value for a in page.consult.all(Answer) if a.question.startswith("item.")]
    assert "2a" == page.consult.file.assignment.prevention_level
    assert REASON not in still_open(player, page)


@pytest.mark.requirement("001-R01")
def test_t_2_a_suspicion_of_imbalance_needs_a_reason(window: Workspace) -> None:
    """T-001-2: level 2B asks on what the suspicion rests, until that is said."""
    player, page = begin(window, "Preventief adviesgesprek")
    at_level(player, "2B")
    before = still_open(player, page)

    player.type("Waarop rust dit?", "Zij meldde zich drie keer kort ziek.")

    assert REASON in before
    assert REASON not in still_open(player, page)


@pytest.mark.requirement("001-R28")
def test_t_3_a_sick_worker_is_at_level_3a(window: Workspace) -> None:
    """T-001-3: after a sick report level 3A fits, and a signal can be passed on to others."""
    player, page = begin(window, "Preventief adviesgesprek")
    at_level(player, "2A")
    player.answer("Wanneer komt u erbij?", "Vroegtijdig, na een ziekmelding")
    assert Timing.EARLY is page.consult.file.assignment.timing
    before = still_open(player, page)

    at_level(player, "3A")

    assert SICK in before
    assert "met de rol van Verbinder" in before
    assert SICK not in still_open(player, page)
    player.press("Verbinder")
    assert player.sees("Signalen doorgeven en doorverwijzen.")
    assert "verbinder" in page.consult.file.assignment.variants
    page.show_step("verwijzing")
    assert player.sees("Hier komt wat u doorgeeft aan bijvoorbeeld de bedrijfsarts.")


@pytest.mark.requirement("001-R48")
def test_t_4_who_asks_for_no_talk_is_called_after_two_weeks(window: Workspace) -> None:
    """T-001-4: a screening without a talk comes back on the start page, to call about."""
    player, page = begin(window, "Preventief adviesgesprek")
    page.show_step("vragenlijst")
    player.answer("Als iets in mijn werk niet goed gaat, weet ik wat ik kan doen.", "Oneens")
    call = "Bellen om te vragen hoe het gaat"

    seen = [on_start(window, player, TODAY + timedelta(days=n), call) for n in (1, 14)]
    player.press_first("Gedaan")

    assert [False, True] == seen
    assert player.sees("Deze week vraagt niets uw aandacht.")


@pytest.mark.requirement("001-R17")
def test_t_12_after_three_years_one_looks_again(window: Workspace) -> None:
    """T-001-12: three years after the screening the start page asks to look again, not before."""
    player, page = begin(window, "Preventief adviesgesprek")
    page.show_step("vragenlijst")
    player.answer("Als iets in mijn werk niet goed gaat, weet ik wat ik kan doen.", "Eens")

    seen = [
        on_start(window, player, day, "Opnieuw samen kijken")
        for day in (date(2028, 11, 23), date(2029, 11, 23))
    ]

    assert [False, True] == seen


def test_t_13_a_werkscangesprek_needs_a_licence(window: Workspace) -> None:
    """T-001-13: without the day of a licence the form warns and nothing is signed; with it, yes."""
    player, page = begin(window, "Preventief adviesgesprek")
    player.choose("Vorm", "Werkscangesprek")
    warned = player.sees("hebt u een licentie nodig")
    before = still_open(player, page)

    window.settings()
    player.type("Datum van uw Werkscanlicentie", "01-02-2025")
    window.consult(page.case_id, page.consult_id, "opdracht")
    after = still_open(player, window.consult_page)

    assert warned
    assert ("moet eerst" in before, "moet eerst" in after) == (True, False)


def on_start(window: Workspace, player: Player, day: date, words: str) -> bool:
    """Whether this stands on the start page on a day."""
    window.session.today = lambda: day
    window.start()
    QApplication.processEvents()
    return player.sees(words)


@pytest.mark.requirement("001-R04", "000-R04")
def test_what_the_ad_saw_waits_for_a_yes_and_stands_nameless_before(window: Workspace) -> None:
    """TC-000-4a: seen on the floor is kept with the organisation; by name only after her yes."""
    session = window.session
    session.commit("x", (added(Organisation(id="o", name="De Korenmarkt"), NOW),))
    window.organisations("o", "Advies")
    player = Player(window)
    player.press("Waarneming toevoegen")
    player.type("Wat zag of hoorde u?", "Aan de kassa wordt ver gereikt en gedraaid.")
    player.press("Start")
    player.press("Nieuw consult")
    player.type("Naam van de werkende", "Fatma Aydin")
    player.choose("Organisatie", "De Korenmarkt")
    player.press("Begin")
    page = window.consult_page
    page.show_step("signalen")
    closed = player.sees("Vraag eerst of de werkende vrijwillig meedoet.")
    shut = not player.field("Zoek een signaal, of schrijf op wat u ziet").isEnabled()

    page.show_step("toestemming")
    player.answer("Doet u vrijwillig mee aan dit gesprek?", "Ja")
    page.show_step("signalen")
    player.add("Zoek een signaal, of schrijf op wat u ziet", "Werkt in een belastende houding")
    player.choose("Gezien door", "Arbeidsdeskundige, door te kijken")

    assert (True, True) == (closed, shut)
    (seen,) = session.vault.cases.about_organisation("o").all(Observation)
    assert "Aan de kassa wordt ver gereikt en gedraaid." == seen.text
    (signal,) = page.consult.all(Signal)
    assert Observer.AD is signal.observer
    assert "" == page.consult.text("hulpvraag")


@pytest.mark.requirement("001-R23", "001-R25")
def test_t_5_advice_without_an_analysis_is_remarked_on(window: Workspace) -> None:
    """T-001-5: a measure that rests on nothing gives a remark; a named bottleneck takes it away."""
    player, page = begin(window, "Preventief adviesgesprek")
    page.show_step("maatregelen")
    player.add("Zoek een maatregel, of schrijf er zelf een", "Taken ruilen")
    weak = "Er staat al advies, maar nog niet waarop het rust."
    assert [m.text for m in page.consult.all(Measure)] == ["Taken ruilen"]
    before = still_open(player, page)
    page.show_step("balans")

    player.press("Knelpunt toevoegen")

    assert weak in before
    assert weak not in still_open(player, page)


def test_t_14_an_ergonomist_is_not_often_there_at_2b(window: Workspace) -> None:
    """T-001-14: at level 2B the ergonomist is not among those often in sight; at 2A she is."""
    player, page = begin(window, "Preventief adviesgesprek")
    often = {}
    for level in ("2A", "2B"):
        page.show_step("opdracht")
        at_level(player, level)
        page.show_step("verwijzing")
        QApplication.processEvents()
        (line,) = [w for w in player.words().split(" | ") if "Daar vaak in beeld" in w]
        often[level] = line

    assert "rgonoom" not in often["2B"]
    assert "rgonoom" in often["2A"]


@pytest.mark.requirement("000-R06", "003-R25")
def test_somebody_without_an_employer_is_a_normal_case(window: Workspace) -> None:
    """Self-employed is chosen by itself, and nothing stands in the way of a report."""
    player, page = begin(window, "Preventief adviesgesprek")

    assert WorkContext.SELF_EMPLOYED is page.consult.file.case.context
    assert "moet eerst" not in still_open(player, page)


@pytest.mark.requirement("002-R52")
def test_advice_by_telephone_is_a_light_form(window: Workspace) -> None:
    """By telephone there are six steps; the last of them makes its short note."""
    player, page = begin(window, "Telefonisch advies")
    shown = [page.steps.item(row).text() for row in range(page.steps.count())]
    page.show_step("rapport")
    QApplication.processEvents()

    assert [
        "Opdracht",
        "Toestemming en hulpvraag",
        "Gesprek",
        "Maatregelen",
        "Afspraken",
        "Rapport",
    ] == shown
    assert not player.sees("moet eerst")
    assert player.has_button("Notitie van een telefonisch advies")


@pytest.mark.requirement("001-R46")
def test_after_a_pause_of_days_one_is_where_one_was(window: Workspace) -> None:
    """A consult left at a step goes on there days later; the days between are no talk."""
    player, page = begin(window, "Preventief adviesgesprek")
    page.show_step("werk")
    case_id, session = page.case_id, window.session
    session.now = lambda: NOW + timedelta(minutes=12)
    window.start()
    session.now = lambda: NOW + timedelta(days=3)

    player.press_first("Verder")

    page = window.consult_page
    assert page is not None
    assert (case_id, "werk") == (page.case_id, page.step)
    assert 12 * 60 == step_of(page.consult, "werk").seconds
