"""The steps, their questions, the four basisvragen, domains and causes of the packs."""

import pytest

from assistant.content.library import Library
from assistant.content.model import (
    BasicQuestion,
    Cause,
    Domain,
    Question,
    StepText,
)


def test_steps_in_the_order_of_the_consult(library: Library) -> None:
    """The consult has its fourteen steps in order, the first and the last at the desk."""
    steps = library.all(StepText)

    assert (
        "Opdracht · Toestemming en hulpvraag · Verandering · Signalen · Vragenlijst · Gesprek · "
        "Werk · Belastbaarheid · Balans en oorzaken · Maatregelen · Verwijzing · Afspraken · "
        "Teruglezen · Rapport"
    ) == " · ".join(step.title for step in steps)
    assert ["opdracht", "rapport"] == [step.id for step in steps if step.desk]


def test_steps_fit_the_talk(library: Library) -> None:
    """The minutes of the steps at the table are the length of a consult (AKC Cahier 26: 1.5 h)."""
    minutes = sum(step.minutes for step in library.all(StepText) if not step.desk)

    assert 90 == minutes == library.policy("talk_minutes")


@pytest.mark.requirement("000-R13")
def test_basic_questions_verbatim(library: Library) -> None:
    """The four basisvragen stand there word for word (AKC/CWG 2026, begrippenkader)."""
    expected = [
        ("balans", "Wat kan de werknemer (nog)?"),
        ("balans", "Wat vraagt het werk?"),
        ("balans", "Is er een match tussen werknemer en werk?"),
        ("maatregelen", "Welke aanpassingen of alternatieven zijn mogelijk?"),
    ]

    assert expected == [(one.step, one.text) for one in library.all(BasicQuestion)]


@pytest.mark.requirement("000-R18")
def test_four_domains(library: Library) -> None:
    """Every analysis looks at mens, werk, inkomen and organisatie."""
    assert ["mens", "werk", "inkomen", "organisatie"] == [one.id for one in library.all(Domain)]


@pytest.mark.requirement("000-R19")
def test_causes(library: Library) -> None:
    """The six causes of the source are there; the medical one only points to the physician."""
    causes = {cause.id: cause for cause in library.all(Cause)}

    expected = {"medisch", "mismatch", "functieontwerp", "samenwerking", "werkdruk", "buiten_werk"}
    assert expected <= set(causes)
    assert "bedrijfsarts" in causes["medisch"].pointer
    assert {"medisch"} == {id_ for id_, cause in causes.items() if cause.pointer}
    assert "private" == causes["buiten_werk"].privacy


@pytest.mark.requirement("002-R18")
def test_conclusion_order(library: Library) -> None:
    """The conclusion goes from the own function to another employer, in the source's order."""
    question = library.get(Question, "conclusie_volgorde")

    assert question is not None
    expected = ["eigen", "aangepast", "ander_intern", "ander_extern", "open"]
    assert expected == [option.split(" = ")[0] for option in question.options]


@pytest.mark.requirement("000-R53")
def test_label_of_a_statement(library: Library) -> None:
    """Statements are labelled as advising or judging, and advising is the first choice."""
    question = library.get(Question, "aard_uitspraak")

    assert question is not None
    assert "advies = adviserend" == question.options[0]


@pytest.mark.requirement("000-R05")
@pytest.mark.requirement("000-R20")
@pytest.mark.requirement("003-R04")
def test_questions_of_the_talk(library: Library) -> None:
    """The own question, what was tried, wishes, surroundings and culture each have a field."""
    expected = {
        "hulpvraag": "toestemming",
        "gehoord": "toestemming",
        "wensen": "toestemming",
        "al_geprobeerd": "gesprek",
        "sociale_context": "gesprek",
        "bedrijfscultuur": "gesprek",
        "buiten_werk": "werk",
    }
    found = {question.id: question.step for question in library.all(Question)}

    assert expected.items() <= found.items()


def test_what_is_private_stays_private(library: Library) -> None:
    """Home, wishes and the own question are private; no reader but the worker gets them."""
    private = {question.id for question in library.all(Question) if question.privacy == "private"}

    assert {"hulpvraag", "wensen", "sociale_context", "buiten_werk", "reflectie"} <= private


@pytest.mark.requirement("001-R07")
@pytest.mark.requirement("001-R18")
@pytest.mark.requirement("000-R32")
@pytest.mark.requirement("003-R07")
@pytest.mark.requirement("004-R06")
def test_further_questions(library: Library) -> None:
    """Cost, payer, what goes well, a group to mind, the wider signal and the gain have fields."""
    privacy = {question.id: question.privacy for question in library.all(Question)}

    assert {"kosten", "betaler", "gaat_goed", "organisatiesignaal", "winst_werkgever"} <= {
        id_ for id_, kind in privacy.items() if kind == "work"
    }
    assert "private" == privacy["aandachtsgroep"]


@pytest.mark.requirement("002-R22")
def test_questions_outside_work(library: Library) -> None:
    """Care, money, housing and balance at home are told only when the worker wants to."""
    question = library.get(Question, "buiten_werk")

    assert question is not None
    assert all(word in question.help for word in ("zorg", "geld", "wonen", "Alleen als u"))
