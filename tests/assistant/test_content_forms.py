"""Service forms, levels, variants, documents and moments as the sources list them."""

import re
from pathlib import Path

import pytest

from assistant.content.checker import REQUIRED_POLICY
from assistant.content.library import Library
from assistant.content.model import (
    DocumentKind,
    PolicyValue,
    PreventionLevel,
    ServiceForm,
    StepText,
    Variant,
)


@pytest.mark.requirement("002-R01")
def test_service_forms(library: Library) -> None:
    """All forms of the second source, section 2, are there beside our own first set."""
    expected = {
        "preventief_adviesgesprek",
        "spreekuur",
        "werkscangesprek",
        "di_onderzoek",
        "loonwaarde_onderzoek",
        "werkplekonderzoek",
        "telefonisch_advies",
        "functiegroep_advies",
        "functiehuis_advies",
        "vroegtijdig_consult_13",
        "vroegtijdig_consult_26",
        "vroegtijdig_consult_42",
        "triage",
        "dossier_apk",
        "plan_week_8",
        "dossiercheck",
        "vroege_toets",
        "risicodossiers",
        "licht_advies",
        "ao_vervroegd",
        "begeleiding",
        "arbeidsdeskundig_onderzoek",
        "structureel_overleg",
        "incidenteel_overleg",
        "pom",
        "taakdelegatie",
    }

    assert expected <= {form.id for form in library.all(ServiceForm)}


@pytest.mark.requirement("002-R02")
def test_preventive_and_early_forms_are_apart(library: Library) -> None:
    """Preventive and early forms stand in groups of their own."""
    groups = {form.id: form.group for form in library.all(ServiceForm)}

    assert "Preventief" == groups["spreekuur"]
    assert "Vroegtijdig" == groups["dossiercheck"]
    assert "Samenwerking" == groups["structureel_overleg"]


def test_form_steps_keep_the_order_of_the_consult(library: Library) -> None:
    """No form puts its steps in another order than the consult."""
    order = [step.id for step in library.all(StepText)]

    assert all(
        list(form.steps) == sorted(form.steps, key=order.index) for form in library.all(ServiceForm)
    )


def test_only_the_werkscan_needs_a_licence(library: Library) -> None:
    """The Werkscangesprek alone is for licence holders."""
    licensed = [form.id for form in library.all(ServiceForm) if form.licence]

    assert ["werkscangesprek"] == licensed


def test_spreekuur_is_the_workers_own(library: Library) -> None:
    """In a spreekuur the worker asked, and the questionnaire is off."""
    form = library.get(ServiceForm, "spreekuur")

    assert form is not None
    assert (True, False) == (form.worker_asked, form.questionnaire)
    assert "vragenlijst" in form.steps


@pytest.mark.requirement("001-R04")
def test_who_is_spoken_to_is_asked_first(library: Library) -> None:
    """Every form with a talk, a questionnaire, a capacity or a reading back asks consent first."""
    personal = {"gesprek", "vragenlijst", "belastbaarheid", "teruglezen"}

    assert [] == [
        form.id
        for form in library.all(ServiceForm)
        if personal & set(form.steps) and "toestemming" not in form.steps
    ]


@pytest.mark.requirement("002-R19")
def test_dossier_check_has_its_three_questions(library: Library) -> None:
    """A dossier check answers three questions (ICE, 'Dossier check')."""
    form = library.get(ServiceForm, "dossiercheck")

    assert form is not None
    assert 3 == len(form.questions)


@pytest.mark.requirement("001-R01")
def test_prevention_levels(library: Library) -> None:
    """The five preventieniveaus have their definitions."""
    levels = library.all(PreventionLevel)

    assert ["1", "2a", "2b", "3a", "3b"] == [level.id for level in levels]
    assert all(level.text for level in levels)


@pytest.mark.requirement("001-R02")
@pytest.mark.requirement("001-R42")
def test_variants(library: Library) -> None:
    """The seven variants are there; only three are feasible now, the Coördinator not."""
    variants = library.all(Variant)

    assert 7 == len(variants)
    expected = {"verbinder", "screener_individu", "adviseur_individu"}
    assert expected == {variant.id for variant in variants if variant.feasible}
    assert all(variant.limits for variant in variants)


@pytest.mark.requirement("002-R16")
def test_document_kinds(library: Library) -> None:
    """The sources of an investigation can be named; only physicians' papers count as theirs."""
    kinds = {kind.id: kind.physician for kind in library.all(DocumentKind)}

    assert {"probleemanalyse", "plan_van_aanpak", "re_integratiedossier", "fml"} <= set(kinds)
    assert kinds["fml"]
    assert not kinds["plan_van_aanpak"]


@pytest.mark.requirement("001-R31")
def test_group_thresholds_are_marked_as_our_choice(library: Library) -> None:
    """The thresholds of the design, 10 and 4, 15 and 5, say that no source fixes them."""
    ids = ("group_unit_work", "group_cell_work", "group_unit_health", "group_cell_health")
    values = [library.get(PolicyValue, id_) for id_ in ids]

    assert [10, 4, 15, 5] == [value.value for value in values if value]
    assert {"keuze"} == {value.basis for value in values if value}


@pytest.mark.requirement("000-R03")
@pytest.mark.requirement("001-R17")
def test_moments(library: Library) -> None:
    """Contact in week 13, 26 and 42, and a repeat after three years, are policy."""
    weeks = [library.policy(f"contact_week_{number}") for number in (1, 2, 3)]

    assert [13, 26, 42] == weeks
    assert 3 == library.policy("repeat_years")


def test_every_policy_the_code_asks_for_is_required() -> None:
    """A policy id written in the code is one the checker demands, so it can never be missing."""
    root = Path(__file__).parents[2]
    asked = {
        id_
        for room in ("assistant", "db", "ui")
        for file in (root / room).rglob("*.py")
        for id_ in re.findall(r'policy\("([a-z0-9_.]+)"\)', file.read_text(encoding="utf-8"))
    }

    assert "balance_margin" in asked
    assert set() == asked - set(REQUIRED_POLICY)


@pytest.mark.requirement("002-R08")
def test_triage_ends_in_yes_or_no(library: Library) -> None:
    """The triage ends in a clear advice, and says that its questions are our own."""
    form = library.get(ServiceForm, "triage")

    assert form is not None
    assert form.questions[-1].endswith("ja of nee?")
    assert "eigen keuze" in form.source
