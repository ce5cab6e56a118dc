"""Partners and the rules that suggest them, counted against their tables."""

import pytest

from assistant.content.library import Library
from assistant.content.model import (
    Partner,
    ReferralRule,
)


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


@pytest.mark.requirement("001-R45")
def test_insurers_programmes(library: Library) -> None:
    """The five programmes of four insurers are listed, dated 2016 and to be checked."""
    programmes = [p for p in library.all(Partner) if p.id.startswith("verzekeraar_")]

    assert 5 == len(programmes)
    assert {("2016", True)} == {(one.dated, one.unverified) for one in programmes}
