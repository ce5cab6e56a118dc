"""The standard packs hold what the field's sources list, counted and checked against them."""

import re
from pathlib import Path

import pytest

from assistant.content.checker import REQUIRED_POLICY
from assistant.content.library import Library
from assistant.content.model import (
    TABLES,
    BasicQuestion,
    Cause,
    Caution,
    DocumentKind,
    Domain,
    Partner,
    PolicyValue,
    PreventionLevel,
    Prompt,
    Question,
    ReferralRule,
    Scale,
    ScreeningItem,
    ScreeningTheme,
    ServiceForm,
    SignalText,
    Sourced,
    StepText,
    Term,
    Variant,
)
from assistant.content.standard import standard


@pytest.fixture
def library() -> Library:
    """The standard packs."""
    return standard()


def test_steps_in_the_order_of_the_consult(library: Library) -> None:
    """The consult has its thirteen steps in order, the first and the last at the desk."""
    steps = library.all(StepText)

    assert (
        "Opdracht · Toestemming en hulpvraag · Signalen · Vragenlijst · Gesprek · Werk · "
        "Belastbaarheid · Balans en oorzaken · Maatregelen · Verwijzing · Afspraken · "
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


@pytest.mark.requirement("000-R09")
def test_signal_catalogue(library: Library) -> None:
    """Signals exist for a person, a team and an organisation, as in the catalogue of AKC/CWG."""
    levels = [str(signal.level) for signal in library.all(SignalText)]

    assert 21 <= levels.count("individual")
    assert 10 <= levels.count("team")
    assert 5 <= levels.count("organisation")


@pytest.mark.requirement("002-R09")
@pytest.mark.requirement("002-R10")
def test_situations_of_the_early_forms(library: Library) -> None:
    """Every situation S1 to S25 of the second source has a signal."""
    found = {
        number
        for signal in library.all(SignalText)
        for number in re.findall(r"\bS(\d+)\b", signal.source)
    }

    assert {str(number) for number in range(1, 26)} == found


@pytest.mark.requirement("002-R11")
def test_cautions(library: Library) -> None:
    """Every caution N1 to N10 is there and says what to do instead."""
    cautions = library.all(Caution)

    assert [f"ICE ca. 2020, N{number}" for number in range(1, 11)] == [c.source for c in cautions]
    assert all(caution.instead for caution in cautions)


ILLNESS = re.compile(
    r"kanker|burn-?out|dementie|\bMS\b|hersenletsel|chronisch|depressi|psychisch|overgewicht"
    r"|autis|diagnose|ziekte(?!verzuim)|aandoening",
    re.IGNORECASE,
)


@pytest.mark.requirement("000-R26")
def test_no_stored_signal_names_an_illness(library: Library) -> None:
    """What is stored of a signal is functional; illnesses stand in the reading help alone."""
    named = [signal.id for signal in library.all(SignalText) if ILLNESS.search(signal.text)]
    helped = [
        signal.id for signal in library.all(SignalText) if ILLNESS.search(signal.reading_help)
    ]

    assert [] == named
    assert "belastbaarheid_daalt" in helped


@pytest.mark.requirement("001-R09")
def test_six_screening_themes(library: Library) -> None:
    """The questionnaire has the six determinants of work ability, each with five items or more."""
    expected = [
        "zelfredzaamheid",
        "gezondheid",
        "loopbaan",
        "arbeidssituatie",
        "cultuur",
        "werk_prive",
    ]
    items = library.all(ScreeningItem)

    assert expected == [theme.id for theme in library.all(ScreeningTheme)]
    assert all(5 <= sum(item.theme == id_ for item in items) for id_ in expected)


def test_screening_direction(library: Library) -> None:
    """Every theme says in words that higher is better."""
    assert {"Hoger is beter"} == {
        theme.direction.split(":")[0] for theme in library.all(ScreeningTheme)
    }


def test_screening_has_reversed_items(library: Library) -> None:
    """Every theme has an item where agreeing is not good."""
    reverse = {item.theme for item in library.all(ScreeningItem) if item.reverse}

    assert {theme.id for theme in library.all(ScreeningTheme)} == reverse


def test_screening_scales_run_from_least_to_most(library: Library) -> None:
    """Answer 1 is the least and answer 5 the most on both scales."""
    ends = {scale.id: (scale.answers[0], scale.answers[-1]) for scale in library.all(Scale)}

    assert {"vaak": ("nooit", "altijd"), "eens": ("helemaal oneens", "helemaal eens")} == ends


def test_screening_addresses_both_ways(library: Library) -> None:
    """The formal text never says je, the informal text never says u."""
    mixed = [
        item.id
        for item in library.all(ScreeningItem)
        if re.search(r"\b(je|jij|jou|jouw)\b", item.text, re.IGNORECASE)
        or re.search(r"\b(u|uw)\b", item.text_informal, re.IGNORECASE)
    ]

    assert [] == mixed


@pytest.mark.requirement("001-R12")
def test_scores_give_no_verdict(library: Library) -> None:
    """What a low score may say is careful and leads to the talk, not to a measure."""
    lows = [theme.low for theme in library.all(ScreeningTheme)]

    assert all(re.search(r"misschien", low, re.IGNORECASE) for low in lows)
    assert all(re.search(r"praat|kijk samen", low, re.IGNORECASE) for low in lows)


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


@pytest.mark.requirement("002-R19")
def test_dossier_check_has_its_three_questions(library: Library) -> None:
    """A dossier check answers three questions (ICE, 'Dossier check')."""
    form = library.get(ServiceForm, "dossiercheck")

    assert form is not None
    assert 3 == len(form.questions)


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


@pytest.mark.requirement("000-R34")
def test_partners_of_table_4(library: Library) -> None:
    """The partners of table 4 stand in its three groups: four, five and four of them."""
    table_4 = [partner for partner in library.all(Partner) if "tabel 4" in partner.source]
    groups = [partner.group for partner in table_4]

    # The table joins bedrijfsarts and verzekeringsarts in a row, and psycholoog and coach.
    assert 5 == groups.count("Kernpartners (structureel)")
    assert 6 == groups.count("Aanvullende professionals (casusafhankelijk)")
    assert 4 == groups.count("Organisatie- en netwerkniveau")
    assert all(partner.ad_role for partner in table_4)


@pytest.mark.requirement("001-R26")
@pytest.mark.requirement("001-R27")
def test_professional_groups(library: Library) -> None:
    """The twelve professional groups have the levels of Regioplan 2016, dated and to be checked."""
    expected = {
        "ao_deskundige": ("1", "2A"),
        "psycholoog": ("1", "2A", "2B", "3A", "3B"),
        "arbeidshygienist": ("2A", "2B"),
        "preventiemedewerker": ("1", "2A"),
        "bedrijfsarts": ("(1)", "(2A)", "2B", "3A", "3B"),
        "maatschappelijk_werk": ("(1)", "2B", "3A", "3B"),
        "casemanager": ("3A", "3B"),
        "ergonoom": ("1", "2A", "(2B)", "(3A)", "(3B)"),
        "loopbaanprofessional": ("1", "2A", "(2B)", "(3A)"),
        "hr": ("1", "2A", "(3A)"),
        "veiligheidskundige": ("2A", "2B"),
        "verzekeringsarts": ("2A", "2B", "(3A)"),
    }
    groups = {partner.id: partner for partner in library.all(Partner) if partner.levels}

    assert expected == {id_: partner.levels for id_, partner in groups.items()}
    for partner in groups.values():
        assert ("2016", True) == (partner.dated, partner.unverified)
        assert partner.training
        assert partner.certification


@pytest.mark.requirement("000-R35")
def test_referral_rules(library: Library) -> None:
    """Each referral theme of the source leads to its partner, with a reason."""
    rules = library.all(ReferralRule)
    by_factor = {(factor, rule.partner) for rule in rules for factor in rule.factors}
    by_cause = {(cause, rule.partner) for rule in rules for cause in rule.causes}

    assert ("tillen", "ergonoom") in by_factor
    assert ("emoties_anderen", "psycholoog") in by_factor
    assert ("prikkels", "specialist_doelgroep") in by_factor
    assert any("motorisch" in r.disbalances and r.partner == "fysiotherapeut" for r in rules)
    assert ("mismatch", "reintegratiebureau") in by_cause
    assert ("medisch", "bedrijfsarts") in by_cause
    assert all(rule.reason.endswith(".") for rule in rules)


@pytest.mark.requirement("001-R29")
def test_every_profession_is_reached_by_a_rule(library: Library) -> None:
    """Every profession whose theme the second source names is suggested by some rule."""
    by_rule = {rule.partner for rule in library.all(ReferralRule)}
    named = {partner.id for partner in library.all(Partner) if partner.levels}

    # A verzekeringsarts is met through a benefit or an insurance, not through what came up.
    assert {"verzekeringsarts"} == named - by_rule


@pytest.mark.requirement("003-R12")
def test_conflict_leads_to_what_solves_it(library: Library) -> None:
    """A conflict suggests a mediator, before anything else."""
    assert ["mediator"] == [
        rule.partner for rule in library.all(ReferralRule) if "conflict" in rule.obstacles
    ]


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


@pytest.mark.requirement("001-R20")
@pytest.mark.requirement("000-R59")
def test_rulers_have_a_follow_up_for_every_value(library: Library) -> None:
    """Importance and confidence have a follow-up question for each value from 0 to 10."""
    for phase in ("belang", "vertrouwen"):
        covered = {
            value
            for prompt in library.all(Prompt)
            if prompt.phase == phase and prompt.low is not None and prompt.high is not None
            for value in range(prompt.low, prompt.high + 1)
        }
        assert set(range(11)) == covered


def test_every_theme_has_prompts(library: Library) -> None:
    """Each of the six themes has prompts of its own."""
    themes = {theme for prompt in library.all(Prompt) for theme in prompt.themes}

    assert {theme.id for theme in library.all(ScreeningTheme)} == themes


@pytest.mark.requirement("002-R30")
@pytest.mark.requirement("004-R21")
@pytest.mark.requirement("004-R25")
def test_phases_of_the_talk(library: Library) -> None:
    """There are prompts for the return, relapse, the workplace and the employer."""
    phases = {prompt.phase for prompt in library.all(Prompt)}

    assert {"openen", "waarderen", "focus", "verkennen", "plannen", "samenvatten"} <= phases
    assert {"terugkeer", "terugval", "werkplek", "werkgever", "oplossingsgericht"} <= phases


@pytest.mark.requirement("000-R56")
def test_abbreviations(library: Library) -> None:
    """The 22 abbreviations of AKC/CWG 2026 (Bijlage 2) are explained."""
    first = {"AKC", "AOV", "Arbo", "CWG", "DI", "DPIA", "EU", "FML", "HR", "IZP", "MDO"}
    second = {"MKB", "NCvB", "NVAB", "NVvA", "PMO", "PSA", "RI&E", "SMT", "UWV", "WAI", "WVP"}

    assert first | second <= {term.abbreviation for term in library.all(Term)}


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


def test_every_entry_has_a_source(library: Library) -> None:
    """No entry of any pack stands without its source."""
    bare = [
        f"{table}.{entry.id}"
        for table in TABLES
        for entry in library.tables.get(table, {}).values()
        if isinstance(entry, Sourced) and not entry.source
    ]

    assert [] == bare


def test_version_names_every_pack(library: Library) -> None:
    """What a consult stores as its content version names every pack once."""
    names = library.version.split()

    assert len(library.packs) == len(set(names))
    assert "stappen-1.0" in names


def test_every_pack_text_is_kept_with_the_library(library: Library) -> None:
    """A vault can keep the very text of each pack, for the library carries it."""
    assert {pack.id for pack in library.packs} == set(library.texts)
    assert 'id = "stappen"' in library.texts["stappen"]


def test_entries_survive_a_round_trip(library: Library) -> None:
    """An entry written out and read again is the same entry."""
    changed = [
        (table, entry.id)
        for table, type_ in TABLES.items()
        for entry in library.tables.get(table, {}).values()
        if type_.model_validate_json(entry.model_dump_json()) != entry
    ]

    assert [] == changed


@pytest.mark.requirement("000-R60")
@pytest.mark.requirement("002-R34")
def test_calm_explanations(library: Library) -> None:
    """What helps against worry about rules and money can be said, and is marked to be checked."""
    told = [prompt for prompt in library.all(Prompt) if prompt.phase == "uitleg"]

    assert any("70 procent" in prompt.text for prompt in told)
    assert all(prompt.unverified for prompt in told)


@pytest.mark.requirement("000-R26")
def test_attention_points_name_no_illness(library: Library) -> None:
    """Groups that need their own attention are met by what they notice, not by a diagnosis."""
    points = [prompt for prompt in library.all(Prompt) if prompt.phase == "aandacht"]

    assert 5 <= len(points)
    assert not any(ILLNESS.search(prompt.text) for prompt in points)


@pytest.mark.requirement("004-R22")
@pytest.mark.requirement("004-R23")
@pytest.mark.requirement("004-R24")
@pytest.mark.requirement("000-R46")
def test_prompts_about_the_organisation(library: Library) -> None:
    """Six questions on an employer's motivation, four resources, and checks of a department."""
    sources = [(prompt.phase, prompt.source) for prompt in library.all(Prompt)]
    employer = [source for phase, source in sources if phase == "werkgever"]

    assert 6 == sum("004-R22" in source for source in employer)
    assert 4 == sum(phase == "hulpbronnen" for phase, _ in sources)
    assert 6 == sum(phase == "organisatie" for phase, _ in sources)
    assert 6 == sum(phase == "afdeling" for phase, _ in sources)


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
