"""The questionnaire and the talk."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.case.records import Measurement, Note, Talent, Theme
from assistant.case.words import AnswerState
from assistant.content.model import ScreeningItem, ScreeningTheme
from assistant.screening.themes import ITEM_PREFIX
from tests.ui.steps_kit import at_step, beside, type_and_enter
from ui.forms.form import Form
from ui.player import Player


def _first_item(form: Form) -> ScreeningItem:
    return form.session.library.all(ScreeningItem)[0]


@pytest.mark.requirement("001-R09")
def test_six_themes_one_at_a_time(qtbot: QtBot, form: Form) -> None:
    """The questionnaire shows the questions of one of its six themes, and goes on to the next."""
    player = at_step(qtbot, form, "vragenlijst")
    themes = form.session.library.all(ScreeningTheme)
    assert 6 == len(themes)
    assert player.sees(f"Onderwerp 1 van 6: {themes[0].title}")
    player.press("Volgend onderwerp")
    assert player.sees(f"Onderwerp 2 van 6: {themes[1].title}")
    assert not player.sees(f"Onderwerp 1 van 6: {themes[0].title}")


@pytest.mark.parametrize(
    ("words", "state", "value"),
    [
        ("Eens", AnswerState.ANSWERED, "4"),
        ("Weet ik niet", AnswerState.UNKNOWN, ""),
        ("Wil ik niet zeggen", AnswerState.REFUSED, ""),
    ],
)
def test_not_knowing_is_no_empty_answer(
    qtbot: QtBot, form: Form, words: str, state: AnswerState, value: str
) -> None:
    """An answer, 'weet ik niet' and 'wil ik niet zeggen' are three different things."""
    item = _first_item(form)
    player = at_step(qtbot, form, "vragenlijst")
    player.press(words, beside(player, item.text))
    answer = form.consult.answer(ITEM_PREFIX + item.id)
    assert (state, value) == (answer.state, answer.value)


def test_the_button_counts_what_was_answered(qtbot: QtBot, form: Form) -> None:
    """A theme says how many of its questions were looked at."""
    item = _first_item(form)
    player = at_step(qtbot, form, "vragenlijst")
    player.press("Wil ik niet zeggen", beside(player, item.text))
    assert player.sees("Zelfredzaamheid · 1 van 6")


def test_our_own_questions_have_their_own_name(qtbot: QtBot, form: Form) -> None:
    """Our own questionnaire is never called Werkscan."""
    player = at_step(qtbot, form, "vragenlijst")
    everything = " ".join(label.text() for label in player.window.findChildren(QLabel))
    assert "eigen vragen" in everything
    assert "werkscan" not in everything.lower()


@pytest.mark.requirement("001-R12")
def test_a_theme_gives_a_direction_in_words(qtbot: QtBot, form: Form) -> None:
    """What the answers show is said in words with the direction, and invites to talk."""
    theme = form.session.library.all(ScreeningTheme)[0]
    items = [i for i in form.session.library.all(ScreeningItem) if i.theme == theme.id]
    player = at_step(qtbot, form, "vragenlijst")
    for item in items:
        worst = {"eens": ("Helemaal oneens", "Helemaal eens"), "vaak": ("Nooit", "Altijd")}
        player.press(worst[item.scale][item.reverse], beside(player, item.text))
    assert player.sees(f"Laag. {theme.low} {theme.direction}")
    assert player.sees("Vraag een gesprek aan over zelfredzaamheid.")


@pytest.mark.requirement("001-R11")
def test_a_wai_total_gets_its_category(qtbot: QtBot, form: Form) -> None:
    """A total of 34 reads as matig (28 to 36), with its source and what it does not say."""
    player = at_step(qtbot, form, "vragenlijst")
    player.press("Uitkomst invoeren")
    player.type("Totaal (7 tot 49)", "34")
    player.type("Waar komt dit vandaan?", "arbodienst")
    assert player.sees("34: matig. Meer punten is beter.")
    assert player.sees("Bron: arbodienst")
    assert player.sees("Een verschil kleiner dan 7 punten zegt niets.")


@pytest.mark.requirement("001-R11")
def test_points_that_do_not_exist_are_refused(qtbot: QtBot, form: Form) -> None:
    """Six points for diseases do not occur in the WAI; the field says what does."""
    player = at_step(qtbot, form, "vragenlijst")
    player.press("Uitkomst invoeren")
    player.type("Ziekten die een arts vaststelde (alleen de punten)", "6")
    assert player.sees("een van de punten 1, 2, 3, 4, 5, 7")
    assert () == form.consult.all(Measurement)[0].parts


def test_points_per_dimension_add_up(qtbot: QtBot, form: Form) -> None:
    """All seven dimensions at their highest give 49, uitstekend (WAI maximum)."""
    player = at_step(qtbot, form, "vragenlijst")
    player.press("Uitkomst invoeren")
    labels = (
        ("Werkvermogen nu, vergeleken met de beste tijd", "10"),
        ("Werkvermogen en de eisen van het werk", "10"),
        ("Ziekten die een arts vaststelde (alleen de punten)", "7"),
        ("Hinder bij het werk", "6"),
        ("Verzuim in het afgelopen jaar", "5"),
        ("Eigen verwachting over twee jaar", "7"),
        ("Plezier, energie en vertrouwen", "4"),
    )
    for label, points in labels:
        player.type(label, points)
    assert player.sees("49: uitstekend.")


def _tops(player: Player, *labels: str) -> list[int]:
    found = {label.text(): label for label in player.window.findChildren(QLabel)}
    page = player.window.widget()
    return [found[label].mapTo(page, found[label].rect().topLeft()).y() for label in labels]


@pytest.mark.requirement("000-R32")
def test_what_goes_well_comes_first(qtbot: QtBot, form: Form) -> None:
    """What goes well, energy and talents stand above the themes."""
    player = at_step(qtbot, form, "gesprek")
    tops = _tops(
        player,
        "Wat gaat er al goed in uw werk?",
        "Waar krijgt u energie van?",
        "TALENTEN",
        "Waar wilt u het over hebben?",
    )
    assert sorted(tops) == tops


def test_a_talent_can_still_grow(qtbot: QtBot, form: Form) -> None:
    """A talent is stored with whether it can still grow (003-R13)."""
    player = at_step(qtbot, form, "gesprek")
    player.press("Talent toevoegen")
    player.type("Talent of kracht", "Legt goed uit")
    player.press("Kan nog groeien")
    assert [("Legt goed uit", True)] == [(t.text, t.developable) for t in form.consult.all(Talent)]


def test_at_most_three_themes(qtbot: QtBot, form: Form) -> None:
    """After three themes the others cannot be chosen, and a line says why."""
    titles = [theme.title for theme in form.session.library.all(ScreeningTheme)]
    player = at_step(qtbot, form, "gesprek")
    for title in titles[:3]:
        player.press(title)
    assert 3 == len(form.consult.all(Theme))
    assert player.sees("Meer past niet in één gesprek.")
    marks = {each.text(): each for each in player.window.findChildren(QPushButton)}
    assert not marks[titles[3]].isEnabled()
    player.press(titles[0])
    assert titles[1:3] == [
        form.session.library.get(ScreeningTheme, t.theme).title for t in form.consult.all(Theme)
    ]


def test_an_own_theme(qtbot: QtBot, form: Form) -> None:
    """A theme in the worker's words counts as one of the three."""
    player = at_step(qtbot, form, "gesprek")
    type_and_enter(player, "Een eigen onderwerp", "Rust in mijn dienst")
    assert [("", "Rust in mijn dienst")] == [(t.theme, t.text) for t in form.consult.all(Theme)]
    assert player.sees("Rust in mijn dienst")


@pytest.mark.requirement("001-R20")
def test_prompts_follow_the_theme(qtbot: QtBot, form: Form) -> None:
    """A theme that was chosen brings its own questions to ask."""
    player = at_step(qtbot, form, "gesprek")
    assert not player.sees("Wie vraagt u om hulp als het niet lukt?")
    player.press("Zelfredzaamheid")
    assert player.sees("VRAAG BIJVOORBEELD")
    assert player.sees("Wie vraagt u om hulp als het niet lukt?")


@pytest.mark.requirement("000-R59")
def test_the_ruler_brings_a_fitting_question(qtbot: QtBot, form: Form) -> None:
    """A low and a high value on the ruler bring different questions."""
    player = at_step(qtbot, form, "gesprek")
    player.press("Zelfredzaamheid")
    label = "Hoe belangrijk is het voor u dat dit verandert?"
    player.press("2", beside(player, label))
    assert 2 == form.consult.all(Theme)[0].importance
    assert player.sees("Vraag door: U kiest een laag cijfer.")
    player.press("9", beside(player, label))
    assert player.sees("Vraag door: Wat maakt dit zo belangrijk voor u?")
    assert not player.sees("U kiest een laag cijfer.")


@pytest.mark.requirement("000-R20")
def test_what_was_tried_is_kept_per_theme(qtbot: QtBot, form: Form) -> None:
    """What the worker tried already has a field of its own."""
    player = at_step(qtbot, form, "gesprek")
    player.press("Werk en privé")
    player.type("Wat hebt u al geprobeerd?", "Ruilen met een collega")
    assert "Ruilen met een collega" == form.consult.all(Theme)[0].tried


def test_quotes_stay_apart_from_notes(qtbot: QtBot, form: Form) -> None:
    """What the worker says and what the AD notes are different things."""
    player = at_step(qtbot, form, "gesprek")
    player.press("Citaat toevoegen")
    player.type("Citaat", "Ik hoor alles even hard")
    player.press("Notitie toevoegen")
    player.type("Notitie", "Oogt moe")
    assert [("Ik hoor alles even hard", True), ("Oogt moe", False)] == [
        (note.text, note.quote) for note in form.consult.all(Note)
    ]
