from dataclasses import replace
from datetime import date

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import (
    KINDS,
    Bottleneck,
    Case,
    Consult,
    GroupFact,
    Measure,
    Measurement,
    Organisation,
    Record,
    Signal,
    Theme,
    Unit,
    Worker,
    new_id,
)
from assistant.case.words import BottleneckBasis, Progress, SignalLevel, Top, UnitLevel
from assistant.content.standard import standard
from assistant.group.disclosure import Policy
from assistant.group.disclosure.readings import number
from assistant.group.facts import facts_of
from assistant.group.population import population
from assistant.screening.work_ability import METHOD

DAY = date(2026, 11, 23)
ORG = Organisation(id="org", name="Wilgenhof")


def consult_with(*records: Record, organisation: str | None = "org"):  # noqa: ANN201 - a consult
    """A confirmed consult of one worker with these records in it."""
    everything = (
        Case(id="k", worker_id="w", organisation_id=organisation, unit_id="noord"),
        Worker(id="w", name="Sanne Smit"),
        Consult(id="c", case_id="k", day=date(2026, 3, 4), confirmed=date(2026, 3, 5)),
        *records,
    )
    rows = {
        kind: {r.id: r for r in everything if type(r) is type_} for kind, type_ in KINDS.items()
    }
    return CaseFile(rows).consult("c")


def codes(*records: Record) -> set[tuple[str, str]]:
    """The codes and sides of a consult with these records, 'spoken' left out."""
    facts = facts_of(consult_with(*records), standard(), DAY)
    return {(fact.indicator, fact.side) for fact in facts} - {("spoken", "work")}


def bottleneck(factor: str, basis: BottleneckBasis = BottleneckBasis.TASK_LOAD) -> Bottleneck:
    """A bottleneck on a factor."""
    return Bottleneck(
        id=f"{factor}{basis}", case_id="k", consult_id="c", factor=factor, basis=basis
    )


def test_everyone_spoken_to_counts_with_unit_and_day() -> None:
    """A consult gives one 'spoken' fact with the unit and day of the consult."""
    (fact,) = facts_of(consult_with(), standard(), DAY)

    assert ("spoken", "noord", date(2026, 3, 4), "w") == (
        fact.indicator, fact.unit_id, fact.day, fact.person,
    )  # fmt: skip


def test_without_employer_nothing_counts() -> None:
    """A worker without an employer is in no group."""
    assert () == facts_of(consult_with(organisation=None), standard(), DAY)


def test_facts_are_the_same_every_time() -> None:
    """The same consult gives the same facts, ids included, each code once."""
    consult = consult_with(bottleneck("tillen"), bottleneck("tillen", BottleneckBasis.METHOD))
    facts = facts_of(consult, standard(), DAY)

    assert facts == facts_of(consult, standard(), DAY)
    assert len(facts) == len({(fact.indicator, fact.side) for fact in facts})


def test_limitation_is_health_and_load_is_work() -> None:
    """A bottleneck set by a limitation is health; one set by the work or a method is work side."""
    assert ("bottleneck:tillen", "work") in codes(bottleneck("tillen"))
    assert ("bottleneck:tillen", "work") in codes(bottleneck("tillen", BottleneckBasis.METHOD))
    assert {"health"} == {
        side for _, side in codes(bottleneck("tillen", BottleneckBasis.LIMITATION))
    }


def test_free_text_never_becomes_a_code() -> None:
    """What was typed freely counts as 'own' and leaves no word of it."""
    found = codes(
        Bottleneck(id="b", case_id="k", consult_id="c", text="ruzie met Kees"),
        Theme(id="t", case_id="k", consult_id="c", text="mijn scheiding"),
        Signal(id="s", case_id="k", consult_id="c", text="huilt vaak", level=SignalLevel.TEAM),
    )

    assert {("bottleneck:own", "work"), ("theme:own", "private"), ("signal:own", "work")} == found


def test_private_things_stay_private() -> None:
    """Themes, signals about a person and private measures are on the private side."""
    found = codes(
        Theme(id="t", case_id="k", consult_id="c", theme="werk_prive"),
        Signal(id="s", case_id="k", consult_id="c", catalogue="x"),
        Measure(id="m", case_id="k", consult_id="c", top=Top.PERSONAL, private=True),
    )

    assert {"private"} == {side for _, side in found}


def test_rejected_measures_do_not_count() -> None:
    """A measure that was turned down or stopped is not counted."""
    rejected = Measure(
        id="m", case_id="k", consult_id="c", top=Top.TECHNICAL, status=Progress.REJECTED
    )

    assert set() == codes(rejected)


def fact(person: str, unit: str | None, indicator: str = "spoken", **more: object) -> GroupFact:
    """A work fact of a person in a unit."""
    values = {"case_id": "k", "consult_id": f"c-{person}", "day": DAY, "side": "work", **more}
    return GroupFact(
        id=new_id(),
        person=person,
        organisation_id="org",
        unit_id=unit,
        indicator=indicator,
        **values,
    )


def unit(id_: str, parent: str | None = None, **more: object) -> Unit:
    """A unit whose name is its id."""
    return Unit(id=id_, organisation_id="org", parent_id=parent, name=id_, **more)


def spoken(id_: str, people: int) -> list[GroupFact]:
    """So many people of a unit spoken to."""
    return [fact(f"{id_}{number}", id_) for number in range(people)]


@pytest.mark.requirement("001-R31")
def test_a_person_counts_once() -> None:
    """Two consults of one person in a period count as one person, with the latest."""
    facts = [
        *spoken("noord", 20),
        fact("noord0", "noord", "bottleneck:tillen"),
        fact("noord0", "noord", consult_id="later", day=date(2026, 12, 1)),
        fact("noord0", "noord", "bottleneck:staan", consult_id="later", day=date(2026, 12, 1)),
    ]

    table = population(facts, [unit("noord")], ORG, "work", Policy()).table

    assert 20 == table.persons["Wilgenhof"]
    assert {"bottleneck:staan": {"Wilgenhof": 1, "noord": 1}} == table.counts
    assert number("noord0", "later") in table.members["noord"]


def test_the_unit_is_that_of_the_consult() -> None:
    """Who moved since counts in the unit of the consult, and only there."""
    facts = [*spoken("noord", 20), *spoken("zuid", 20), fact("mover", "noord")]

    table = population(facts, [unit("noord"), unit("zuid")], ORG, "work", Policy()).table

    assert {"Wilgenhof": 41, "noord": 21, "zuid": 20} == table.persons


def test_sides_are_counted_apart() -> None:
    """Health and private facts are in no work table; no count of health is one of the work."""
    facts = [
        *spoken("noord", 20),
        fact("noord0", "noord", "bottleneck:tillen", side="health"),
        fact("noord0", "noord", "disbalance:motorisch", side="health"),
        fact("noord0", "noord", "disbalance:energetisch", side="work"),
        fact("noord0", "noord", "work_ability:low", side="health"),
        fact("noord0", "noord", "theme:cultuur", side="private"),
    ]

    units = [unit("noord")]

    assert {} == population(facts, units, ORG, "work", Policy()).table.counts
    health = population(facts, units, ORG, "health", Policy.health()).table.counts
    assert {"disbalance:motorisch", "work_ability:low"} == health.keys()


def test_what_follows_from_a_bottleneck_is_not_beside_it() -> None:
    """Disbalances and causes follow from bottlenecks, so they could show hidden ones: left out."""
    facts = [*spoken("noord", 20), fact("noord0", "noord", "disbalance:motorisch")]

    assert {} == population(facts, [unit("noord")], ORG, "work", Policy()).table.counts


@pytest.mark.requirement("001-R31")
def test_functiegroep_is_no_unit_of_the_tree() -> None:
    """Who is filed under a functiegroep counts in the whole organisation, not in a unit."""
    group = unit("koks", level=UnitLevel.JOB_GROUP)
    facts = [*spoken("noord", 20), *spoken("koks", 12)]

    table = population(facts, [unit("noord"), group], ORG, "work", Policy()).table

    assert {"Wilgenhof": 32, "noord": 20} == table.persons


def test_tiny_units_count_only_in_the_whole() -> None:
    """A unit too small to hide goes up, and takes a neighbour along when what is left is tiny."""
    facts = [*spoken("noord", 20), *spoken("zuid", 12), *spoken("balie", 2)]

    counted = population(facts, [unit("noord"), unit("zuid"), unit("balie")], ORG, "work", Policy())

    assert {"Wilgenhof": 34, "noord": 20} == counted.table.persons
    assert ("balie", "zuid") == (counted.left_out[0].name, counted.kept_back[0].name)


def test_tree_of_three_levels() -> None:
    """A vestiging holds the people of its teams; members go along for every unit."""
    units = [unit("oost"), unit("team1", "oost"), unit("team2", "oost"), unit("west")]
    facts = [*spoken("team1", 11), *spoken("team2", 12), *spoken("west", 13)]

    table = population(facts, units, ORG, "work", Policy()).table

    assert {"Wilgenhof": 36, "oost": 23, "team1": 11, "team2": 12, "west": 13} == table.persons
    assert {"Wilgenhof": ["oost", "west"], "oost": ["team1", "team2"]} == table.tree
    assert 23 == len(table.members["oost"])


def test_units_with_one_name_stay_apart() -> None:
    """Two teams with the same name are two units."""
    units = [
        unit("oost"), unit("west"),
        Unit(id="a", organisation_id="org", parent_id="oost", name="Team 1"),
        Unit(id="b", organisation_id="org", parent_id="west", name="Team 1"),
    ]  # fmt: skip

    table = population([*spoken("a", 11), *spoken("b", 12)], units, ORG, "work", Policy()).table

    assert {"Team 1 (oost)": 11, "Team 1 (west)": 12}.items() <= table.persons.items()


def test_merged_units_count_as_one() -> None:
    """Two units taken together are one in the table; nobody is lost, neither is seen apart."""
    both = [
        unit("samen"),
        replace(unit("noord"), parent_id="samen", merged=True),
        replace(unit("zuid"), parent_id="samen", merged=True),
        unit("oost"),
    ]

    found = population(
        [*spoken("noord", 7), *spoken("zuid", 8), *spoken("oost", 12)], both, ORG, "work", Policy()
    )

    assert {"Wilgenhof": 27, "samen": 15, "oost": 12} == found.table.persons
    assert () == found.left_out


def test_a_team_below_a_merged_department_counts_below_the_whole() -> None:
    """A unit below one that was merged keeps its place, under the two together."""
    tree = [
        unit("samen"),
        replace(unit("noord"), parent_id="samen", merged=True),
        replace(unit("team"), parent_id="noord"),
    ]

    table = population(
        [*spoken("team", 12), *spoken("noord", 9)], tree, ORG, "work", Policy()
    ).table

    assert {"Wilgenhof": 21, "samen": 21, "team": 12} == table.persons


@pytest.mark.parametrize(
    ("points", "value", "low"),
    [
        (("8", "8", "5", "5", "4", "7", "4"), None, False),
        (("4", "5", "3", "3", "3", "4", "2"), None, True),
        ((), 36.0, True),
        ((), 37.0, False),
        (("4", "", "", "", "", "", ""), None, False),
        (("x",), None, False),
        ((), 3.0, False),
    ],
)
def test_a_low_work_ability_is_a_fact_of_health(
    points: tuple[str, ...],
    value: float | None,
    low: bool,  # noqa: FBT001 - a value of the table above
) -> None:
    """Moderate ends at 36 (Tuomi e.a. 1998); an outcome that is incomplete or odd counts not."""
    measured = Measurement(
        id="m", case_id="k", consult_id="c", method=METHOD, parts=points, value=value
    )

    assert low is (("work_ability:low", "health") in codes(measured))
