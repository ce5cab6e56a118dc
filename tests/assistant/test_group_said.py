"""What is said of organisations in which little or everything is shared: a reason, and a way on."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import GroupFact, Organisation, Unit
from assistant.case.words import Aspect
from assistant.content.standard import standard
from assistant.group.advice import WITHOUT, advice_report
from assistant.group.advice_parts import About
from assistant.group.catalogue import GROUP_KINDS, Material
from assistant.group.overview import Overview, Side, ledger_entry, overview, period
from assistant.group.report import group_report
from assistant.group.tables import in_tables
from assistant.report.model import Heading, plain_text
from tests.assistant.group_kit import engine_here
from tests.assistant.test_group_overview import look, people, units

__all__ = ["engine_here"]

TODAY = date(2026, 11, 23)
ORGANISATION = Organisation(id="org", name="Wilgenhof", headcount=240)


def text_of(seen: Overview) -> str:
    """The advice about this, with nothing else known of the organisation."""
    about = About(seen.organisation, (), CaseFile({}))
    return plain_text(advice_report(seen, about, standard(), TODAY, {}))


def titles(seen: Overview) -> list[str]:
    """The documents that are offered."""
    about = About(seen.organisation, (), CaseFile({}))
    made_of = Material(about, seen, seen, None, (), standard(), {}, TODAY)
    return [kind.title for kind in GROUP_KINDS if kind.when(made_of)]


@cache
def small_teams() -> Overview:
    """Eight teams of three to seven people, of whom more than half share one thing."""
    sizes = (6, 5, 4, 7, 3, 5, 6, 4)
    names = [f"Team {number}" for number in range(1, 9)]
    facts = [
        fact
        for name, size in zip(names, sizes, strict=True)
        for fact in people(name, size, [("tijdsdruk", size // 2 + 1, 0)])
    ]
    return look(facts, *names)


@pytest.mark.requirement("001-R31")
def test_many_small_teams_are_one_reason_and_no_column_that_says_nothing(
    engine_here: None,
) -> None:
    """All teams are named once, in their order; the table holds what can be told."""
    seen = small_teams()

    (notice,) = seen.notices
    named = "Team 1, Team 2, Team 3, Team 4, Team 5, Team 6, Team 7 en Team 8"
    assert notice.text.startswith(f"In {named} is met minder dan 10 mensen gesproken.")
    assert 8 == len(notice.unit_ids)
    ((columns, rows),) = in_tables(seen.columns, seen.rows)
    assert ["Hele organisatie"] == [column.name for column in columns]
    assert [[26]] == [[cell.count for cell in row.cells] for row in rows]


@pytest.mark.parametrize("many", [0, 20], ids=["nobody", "everyone"])
def test_what_nobody_or_everyone_shares_reads_the_same(many: int, engine_here: None) -> None:
    """The reason does not tell which of the two; the advice asks about the work all the same."""
    facts = [fact for name in ("Noord", "Zuid") for fact in people(name, 20, [("tillen", many, 0)])]
    seen = look(facts, "Noord", "Zuid")
    text = text_of(seen)

    assert ["Er is geen getal dat gedeeld mag worden"] == [each.title for each in seen.notices]
    assert "en ook als bijna iedereen het deelt" in seen.notices[0].text
    assert "tillen" not in text.lower()
    assert WITHOUT in text
    assert all(f"{aspect.label[1:]}:" in text for aspect in Aspect)
    assert "minstens 10 mensen" not in text
    assert "Groepsbeeld werk" not in titles(seen)
    assert "Advies aan de organisatie" in titles(seen)


@pytest.mark.requirement("001-R32")
def test_the_table_follows_the_tree(engine_here: None) -> None:
    """The departments of a site stand in a table of their own, with the site at the end."""
    facts = [
        fact
        for name, shared in (("Balie", 9), ("Kantoor", 11), ("Werf", 15))
        for fact in people(name, 24, [("tillen", shared, 0)])
    ]
    tree = [
        Unit(id="Stadhuis", organisation_id="org", name="Stadhuis"),
        *(Unit(id=n, organisation_id="org", name=n, parent_id="Stadhuis")
          for n in ("Balie", "Kantoor")),
        Unit(id="Werf", organisation_id="org", name="Werf"),
    ]  # fmt: skip
    seen = overview(facts, ORGANISATION, tree, standard(), period(TODAY, standard()))

    heads = [[c.name for c in columns] for columns, _ in in_tables(seen.columns, seen.rows)]

    assert [["Stadhuis", "Werf", "Hele organisatie"], ["Balie", "Kantoor", "Stadhuis"]] == heads
    assert "binnen Stadhuis" in plain_text(group_report(seen, ORGANISATION, standard(), TODAY))


def test_a_unit_that_is_everyone_is_no_column_of_its_own(engine_here: None) -> None:
    """One team is the whole organisation, and the same counts do not stand there twice."""
    seen = look(people("Bakkerij", 18, [("tillen", 8, 0)]), "Bakkerij")

    ((columns, _),) = in_tables(seen.columns, seen.rows)

    assert ["Hele organisatie"] == [column.name for column in columns]


def test_units_whose_cases_diverge_share_one_sentence(engine_here: None) -> None:
    """It says the same of each, so it is said once, and there is still something to look at."""
    shared = [("tillen", 8, 0), ("tijdsdruk", 8, 12)]
    facts = [f for name in ("Noord", "Zuid", "Oost") for f in people(name, 30, shared)]
    seen = look(facts, "Noord", "Zuid", "Oost")
    text = text_of(seen)

    (found,) = [pattern for pattern in seen.patterns if pattern.kind == "diverges"]
    assert found.text.startswith("In Noord, Zuid en Oost lopen de verhalen uiteen")
    assert "de verhalen wijzen niet samen één kant op" in text
    assert "Waar u samen naar kunt kijken" in text


def test_without_a_proposal_the_advice_has_directions(engine_here: None) -> None:
    """What the figures carry leads to changes of the work itself, to talk about."""
    facts = people("Noord", 30, [("tillen", 17, 0)]) + people("Zuid", 30, [("tillen", 4, 0)])

    assert "Richtingen voor advies" in text_of(look(facts, "Noord", "Zuid"))


def test_what_changed_stands_before_what_it_rests_on(engine_here: None) -> None:
    """A second year: the report tells what is less common now, right below the summary."""
    days = period(TODAY, standard())
    then = people("Noord", 40, [("tillen", 30, 0)]) + people("Zuid", 40, [("tillen", 10, 0)])
    now = people("Noord", 40, [("tillen", 10, 0)]) + people("Zuid", 40, [("tillen", 10, 0)])
    tree = units("Noord", "Zuid")
    first = overview(then, ORGANISATION, tree, standard(), days)
    entry = ledger_entry(first, datetime(2025, 11, 20, tzinfo=UTC))
    seen = overview(now, ORGANISATION, tree, standard(), days, [entry])

    made = group_report(seen, ORGANISATION, standard(), TODAY)

    headings = [block.text for block in made.blocks if isinstance(block, Heading)]
    assert ["Samenvatting", "Sinds de vorige uitgave", "Waar dit op rust"] == headings[:3]
    assert "Toen 30 van de 40 mensen, nu 10 van de 40 mensen." in plain_text(made)


def test_the_picture_of_health_says_what_to_do_and_asks_for_no_person(engine_here: None) -> None:
    """It leads to the bedrijfsarts and to the work, never to who it is."""
    side: Side = "health"
    facts = [
        GroupFact(
            id=f"{name}{number}{code}", case_id="k", consult_id=f"{name}{number}",
            person=f"{name}{number}", organisation_id="org", unit_id=name,
            day=TODAY - timedelta(days=3), indicator=code, side=kind,
        )
        for name in ("Noord", "Zuid")
        for number in range(30)
        for code, kind in (("spoken", "work"), ("disbalance:motorisch", side))
        if kind == "work" or number < 12
    ]  # fmt: skip
    seen = overview(
        facts, ORGANISATION, units("Noord", "Zuid"), standard(), period(TODAY, standard()),
        side=side,
    )  # fmt: skip

    text = plain_text(group_report(seen, ORGANISATION, standard(), TODAY))

    assert "Bespreek dit met de bedrijfsarts" in text
    assert "Vraag niemand om wie het gaat." in text
    assert "Richtingen voor advies" not in text
