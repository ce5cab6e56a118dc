"""What an AD knows, seen by its words in the running window: never only in a pack."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from assistant.case.changes import changed
from assistant.content.model import UNVERIFIED, Caution, Prompt, ServiceForm, SignalText
from assistant.content.standard import standard
from assistant.dutch import sentence_text
from tests.conftest import NOW
from tests.ui.steps_kit import at_step, type_and_enter
from ui.forms.form import Form
from ui.player import Player
from ui.workspace import Workspace


def of_form(form: Form, id_: str) -> Form:
    """The same form, of a consult of another kind."""
    form.session.commit("Soort", changed(form.consult.consult, NOW, form=id_), form.case_id)
    return form


def prompts_of(requirement: str) -> list[str]:
    """The words of the prompts that answer to a requirement."""
    return [each.text for each in standard().all(Prompt) if requirement in each.source]


@pytest.mark.requirement("002-R01", "002-R02")
def test_every_kind_of_consult_can_be_chosen_and_says_when_it_fits(workspace: Workspace) -> None:
    """Each service form stands in the list; preventive, early and cooperation are told apart."""
    workspace.new_consult()
    player = Player(workspace)
    groups = set()
    forms = [form for form in standard().all(ServiceForm) if not form.licence]
    for form in forms:
        player.choose("Soort consult", form.title)
        assert player.sees(f"{form.group}. {sentence_text(form.moment)}"), form.title
        groups.add(form.group)

    assert {"Preventief", "Vroegtijdig", "Onderzoek", "Samenwerking"} <= groups
    box = player.field("Soort consult")
    assert isinstance(box, QComboBox)
    assert len(forms) == box.count()


@pytest.mark.requirement("002-R08")
def test_triage_asks_its_own_questions_and_ends_in_yes_or_no(qtbot: QtBot, form: Form) -> None:
    """The questions stand among the signals; the advice is the user's, and is kept."""
    player = at_step(qtbot, of_form(form, "triage"), "signalen")
    player.answer("Is het werk te druk of te onrustig om het goed te doen?", "Ja")
    player.answer("Advies: kan een arbeidsdeskundige hierbij helpen?", "Nee")

    assert player.sees("Evenwicht telt de antwoorden niet op.")
    assert "yes" == form.consult.text("triage_druk")
    assert "no" == form.consult.text("triage_advies")


def test_another_consult_does_not_ask_the_questions_of_triage(qtbot: QtBot, form: Form) -> None:
    """The questions belong to triage alone."""
    assert not at_step(qtbot, form, "signalen").sees("Advies: kan een arbeidsdeskundige")


@pytest.mark.requirement("002-R09", "002-R10", "000-R09")
def test_every_situation_is_found_by_typing_and_several_can_stand(qtbot: QtBot, form: Form) -> None:
    """S1, S12 and S25 of the second source are found by their words; all three stand there."""
    signals = standard().all(SignalText)
    wanted = [
        next(each for each in signals if each.source.split(";")[0].endswith(f", {number}"))
        for number in ("S1", "S12", "S25")
    ]
    player = at_step(qtbot, form, "signalen")
    for signal in wanted:
        type_and_enter(player, "Zoek een signaal, of schrijf op wat u ziet", signal.text)

    for signal in wanted:
        assert player.sees(signal.text)


@pytest.mark.requirement("002-R11")
def test_when_to_wait_stands_where_the_assignment_is_weighed(qtbot: QtBot, form: Form) -> None:
    """All ten cautions and what to do instead unfold at the assignment."""
    player = at_step(qtbot, form, "opdracht")
    player.press_first("Wanneer wacht u even?")

    for caution in standard().all(Caution):
        assert player.sees(caution.instead), caution.id


@pytest.mark.requirement("002-R22")
def test_what_weighs_outside_work_is_asked_without_pressing(qtbot: QtBot, form: Form) -> None:
    """Care, money, housing and travel are named in the question, only for who wants to tell."""
    player = at_step(qtbot, form, "werk")

    assert player.sees("Wat vraagt er buiten uw werk veel van u?")
    assert player.sees("Denk aan zorg voor een ander, geld, wonen, een studie of reistijd.")


@pytest.mark.requirement("003-R23", "003-R24")
@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("mantelzorg", "Zorg voor een naaste"),
        ("schulden", "Zorgen over geld"),
        ("vrijwilligerswerk", "Studie of vrijwilligerswerk"),
    ],
)
def test_load_outside_work_is_found_by_an_everyday_word(
    qtbot: QtBot, form: Form, word: str, title: str
) -> None:
    """What people say finds the factor, also when its title has another word."""
    assert title in offered(at_step(qtbot, form, "werk"), word)


@pytest.mark.requirement("003-R24")
@pytest.mark.parametrize("word", ["tijdsdruk", "regelruimte", "computer", "ruzie"])
def test_psychosocial_load_and_technostress_are_found(qtbot: QtBot, form: Form, word: str) -> None:
    """Pressure of time, of technology and between people can be chosen as load."""
    assert offered(at_step(qtbot, form, "werk"), word)


def offered(player: Player, words: str, label: str = "Wat kwam er ter sprake?") -> list[str]:
    """What a search offers for these words; that of factors when no other is named."""
    line = player.field(label)
    line.setText(words)
    finder = line.completer()
    finder.setCompletionPrefix(words)
    found = finder.completionModel()
    return [str(found.index(row, 0).data()) for row in range(found.rowCount())]


@pytest.mark.requirement("002-R23", "002-R30", "000-R60", "002-R34")
def test_words_for_going_back_and_for_calm_stand_at_the_agreements(
    qtbot: QtBot, form: Form
) -> None:
    """Trust, return and relapse can be talked about; explanations say they are unverified."""
    player = at_step(qtbot, form, "afspraken")
    player.press_first("Praten over terugkeer en volhouden")
    for words in prompts_of("002-R23"):
        assert player.sees(words)
    player.press_first("Uitleg over regels en geld")

    assert player.sees(
        "Dan betaalt uw werkgever meestal twee jaar door, minstens 70 procent van uw loon. "
        f"({UNVERIFIED})"
    )


@pytest.mark.requirement("004-R21")
def test_what_to_look_at_stands_with_the_visit(qtbot: QtBot, form: Form) -> None:
    """Noise, machines and how the work flows are prompted where the visit is written down."""
    player = at_step(qtbot, form, "werk")
    player.press_first("Waar let u op?")

    assert player.sees("Hoeveel geluid, licht en beweging is er om u heen?")
    assert player.sees("Met welke machines en spullen werkt u?")


@pytest.mark.requirement("004-R22", "004-R23", "004-R24", "002-R35")
@pytest.mark.parametrize(
    ("about", "requirement", "number"),
    [
        ("Werkgever", "004-R22", 6),
        ("Hulpbronnen", "004-R23", 4),
        ("Organisatie", "004-R24", 6),
        ("Uitleg aan de werkgever", "002-R35", 4),
    ],
)
def test_the_talk_with_an_employer_stands_with_the_measures(
    qtbot: QtBot, form: Form, about: str, requirement: str, number: int
) -> None:
    """Motivation, resources, the organisation and the rules are one choice away."""
    player = at_step(qtbot, form, "maatregelen")
    player.press_first("Praten met de werkgever")
    player.choose("Waar gaat de vraag over?", about)
    words = prompts_of(requirement)

    assert number == len(words)
    for each in words:
        assert player.sees(each)


@pytest.mark.requirement("003-R29")
def test_working_on_until_the_pension_is_a_prompt(qtbot: QtBot, form: Form) -> None:
    """Who looks for words about the pension finds the question what makes work last till then."""
    player = at_step(qtbot, form, "gesprek")
    player.press_first("Vragen die u kunt stellen")
    player.type("Zoek een vraag", "pensioen")

    assert player.sees("Wat maakt dit werk vol te houden tot uw pensioen?")


@pytest.mark.requirement("001-R18")
def test_a_life_phase_is_told_freely_and_only_to_focus(qtbot: QtBot, form: Form) -> None:
    """The question says what it is for; the answer stands with the case and goes nowhere else."""
    player = at_step(qtbot, form, "gesprek")

    assert player.sees("Alleen als u het wilt zeggen. We letten er dan op; het gaat nergens anders")
    player.answer("Past een van deze situaties bij u?", "Ik zorg voor een ander")
    assert "zorg" == form.consult.text("aandachtsgroep")


def test_prompts_are_found_by_typing_wherever_they_are_about(qtbot: QtBot, form: Form) -> None:
    """Typing looks through all of them; a word that is nowhere says so."""
    player = at_step(qtbot, form, "gesprek")
    player.press_first("Vragen die u kunt stellen")
    player.type("Zoek een vraag", "trots")
    found = player.sees("Waar bent u trots op in uw werk?")
    player.type("Zoek een vraag", "zwembad")

    assert found
    assert player.sees("Niets gevonden. Probeer een korter woord.")


def test_the_worker_is_addressed_as_was_chosen(
    qtbot: QtBot, workspace: Workspace, form: Form
) -> None:
    """With ‘je’ chosen in the settings, prompts and questionnaire say je."""
    workspace.settings()
    Player(workspace).choose("Aanspreken van de werkende", "je")
    player = at_step(qtbot, form, "gesprek")
    player.press_first("Vragen die u kunt stellen")
    player.type("Zoek een vraag", "trots")

    assert player.sees("Waar ben je trots op in je werk?")


FACTORS, SIGNALS = "Wat kwam er ter sprake?", "Zoek een signaal, of schrijf op wat u ziet"


@pytest.mark.parametrize(
    ("step", "label", "words", "title"),
    [
        ("signalen", SIGNALS, "burn-out", "De werkgever wacht af en weet niet wat kan"),
        ("signalen", SIGNALS, "oudere werkenden", "Het werk past minder bij deze levensfase"),
        (
            "maatregelen",
            "Zoek een maatregel, of schrijf er zelf een",
            "leverancier",
            "Kleinere of lichtere verpakking bestellen",
        ),
        ("verwijzing", "Zelf iemand kiezen", "lichamelijke belasting", "Ergonoom"),
        ("werk", FACTORS, "optilt", "Tillen"),
    ],
)
def test_lists_are_found_by_what_they_are_about_as_well(
    qtbot: QtBot, form: Form, step: str, label: str, words: str, title: str
) -> None:
    """A word of the explanation or the reading help finds the entry, not only its title."""
    found = offered(at_step(qtbot, form, step), words, label)

    assert any(each.startswith(title) for each in found)
