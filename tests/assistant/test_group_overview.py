import tomllib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import cache
from importlib.resources import files

import pytest

from assistant.case.records import GroupFact, Organisation, Unit, new_id
from assistant.content.standard import standard
from assistant.group.comparison import Comparison
from assistant.group.disclosure import CountTable, attack, ledger, protect
from assistant.group.overview import Overview, ledger_entry, overview, period
from assistant.group.patterns import patterns
from assistant.group.report import group_report
from assistant.problem import Problem
from assistant.report.model import Document, Figure, Table, plain_text, sentences

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def people(
    unit: str, number: int, shared: Sequence[tuple[str, int, int]], first: int = 0
) -> list[GroupFact]:
    """Facts of so many people of a unit; `shared` gives factor, how many, and from which person."""
    found = []
    for person in range(first, first + number):
        factors = [f"bottleneck:{f}" for f, many, start in shared if start <= person < start + many]
        found += [
            GroupFact(
                id=new_id(),
                case_id="k",
                consult_id=f"{unit}{person}",
                person=f"{unit}{person}",
                organisation_id="org",
                unit_id=unit,
                day=TODAY,
                indicator=indicator,
            )
            for indicator in ["spoken", *factors]
        ]
    return found


def units(*names: str) -> list[Unit]:
    """Units right below the organisation."""
    return [Unit(id=name, organisation_id="org", name=name, headcount=80) for name in names]


def look(facts: list[GroupFact], *names: str, earlier: Sequence[Overview] = ()) -> Overview:
    """The overview of an organisation of 240 people with these facts."""
    return overview(
        facts,
        Organisation(id="org", name="Wilgenhof", headcount=240),
        units(*names),
        standard(),
        period(TODAY, standard()),
        [ledger_entry(seen, NOW) for seen in earlier],
    )


@cache
def demo() -> Overview:
    """The demo organisation of 96 persons over four units."""
    data = tomllib.loads(files("resources").joinpath("demo/organisaties.toml").read_text("utf-8"))
    entries = [entry for entry in data["eenheid"] if entry["organisatie"] == "linde"]
    facts: list[GroupFact] = []
    for entry in entries:
        shared = [
            (share["factor"], share["aantal"], share["vanaf"])
            for share in data["deelt"]
            if share["eenheid"] == entry["sleutel"]
        ]
        facts += people(entry["naam"], entry["gesproken"], shared)
    return look(facts, *(entry["naam"] for entry in entries))


@pytest.mark.requirement("001-R34")
@pytest.mark.requirement("000-R42")
def test_demo_pattern_stands_out() -> None:
    """19 of 28 in Thuiszorg against 14 of 68 elsewhere is more than chance."""
    (found,) = [p for p in demo().patterns if p.kind == "stands_out"]

    assert ("Thuiszorg", 19, 28, 14, 68) == (
        found.unit, found.count, found.persons, found.rest, found.rest_persons,
    )  # fmt: skip
    assert "19 van de 28 mensen" in found.text
    assert "14 van de 68" in found.text


@pytest.mark.requirement("001-R31")
def test_demo_three_are_in_no_row() -> None:
    """T-001-6: night work of three people in one unit is nowhere, not even in the whole."""
    seen = demo()

    assert "bottleneck:nachtwerk" in seen.release.indicators
    assert "bottleneck:nachtwerk" not in [row.indicator for row in seen.rows]
    assert {} == seen.release.shown["bottleneck:nachtwerk"]


def test_demo_unit_whose_cases_diverge() -> None:
    """T-001-7: in Zuid the cases do not point the same way, and no claim is made."""
    found = [p for p in demo().patterns if p.kind == "diverges"]

    assert ["Zuid"] == [p.unit for p in found]
    assert "lopen de verhalen uiteen" in found[0].text


def test_differences_by_chance_give_no_conclusion() -> None:
    """12 of 34 against 19 of 62 may be chance, and says so."""
    texts = [p.text for p in demo().patterns if p.kind == "chance" and p.unit == "Noord"]

    assert ["geen conclusie" in text for text in texts] == [True]


@pytest.mark.parametrize(("right", "chance"), [(4, Fraction(1, 70)), (3, Fraction(17, 70))])
def test_chance_is_that_of_fishers_tea_tasting(right: int, chance: Fraction) -> None:
    """Of 8 cups 4 had milk first; finding 4 or 3 of them (Fisher, Design of Experiments, 1935)."""
    assert chance == Comparison("x", "chosen", right, 4, 4, 8).chance()


@pytest.mark.parametrize(
    ("here", "there", "kind"), [(17, 4, "stands_out"), (12, 9, "chance"), (15, 15, "everywhere")]
)
def test_only_more_than_chance_stands_out(here: int, there: int, kind: str) -> None:
    """Of 30 and 30 people, 17 against 4 stands out, 12 against 9 may be chance, 15 each is all."""
    table = CountTable({"a": 30, "b": 30}, {"bottleneck:tillen": {"a": here, "b": there}})

    assert kind in {p.kind for p in patterns(protect(table), standard())}
    assert {"a"} >= {p.unit for p in patterns(protect(table), standard()) if p.kind == "stands_out"}


@pytest.mark.requirement("004-R33")
def test_no_ranking_no_percentages_no_decimals() -> None:
    """No text of the page or the report ranks units or shows a percentage or a decimal."""
    texts = [p.text for p in demo().patterns] + [plain_text(report())]

    for text in texts:
        assert "%" not in text
        assert "procent" not in text
        assert not any(f",{digit}" in text for digit in "0123456789")
        assert "slechtste" not in text


def test_only_one_department_screened_limits_the_statement() -> None:
    """T-001-8: where nobody was spoken to, it says the figures are not about them."""
    seen = look(people("Noord", 40, [("tillen", 20, 0)]), "Noord", "Zuid", "Oost")

    (notice,) = [n for n in seen.notices if n.title == "Waar dit niet over gaat"]
    assert notice.text.startswith("Zuid en Oost:")


@pytest.mark.requirement("000-R45")
def test_too_few_says_so_and_what_to_do() -> None:
    """T-001-6: below the threshold there are no figures, only the reason and a way on."""
    seen = look(people("Noord", 3, [("tillen", 3, 0)]), "Noord")

    assert seen.release is None
    assert "minder dan 10 mensen" in seen.notices[0].text
    assert "advies zonder cijfers" in seen.notices[0].instead


@pytest.mark.requirement("001-R31")
def test_small_unit_is_named_with_a_way_on() -> None:
    """A unit with 7 people spoken to has no figures: merge it, or advise without figures."""
    facts = people("Noord", 30, [("tillen", 15, 0)]) + people("Zuid", 30, [("tillen", 9, 0)])
    facts += people("Oost", 7, [("tillen", 6, 0)])

    seen = look(facts, "Noord", "Zuid", "Oost")

    (notice,) = [n for n in seen.notices if "Oost" in n.text]
    assert "minder dan 10 mensen gesproken" in notice.text
    assert "Voeg Oost samen" in notice.instead
    assert [None] == [column.spoken for column in seen.columns if column.name == "Oost"]


def test_nobody_spoken_to_yet() -> None:
    """Without any consult there is a sentence, not an error."""
    seen = look([], "Noord")

    assert seen.release is None
    assert seen.summary


def test_one_more_person_shows_the_earlier_release() -> None:
    """When new figures would show who came, the page shows those of the earlier release."""
    facts = people("Noord", 40, [("tillen", 20, 0)]) + people("Zuid", 40, [("tillen", 10, 0)])
    first = look(facts, "Noord", "Zuid")
    more = facts + people("Noord", 1, [("tillen", 99, 0)], first=40)

    second = look(more, "Noord", "Zuid", earlier=[first])

    assert TODAY == second.made
    assert first.release == second.release
    assert "zo weinig veranderd" in second.notices[0].text
    with pytest.raises(ValueError, match="nothing new"):
        ledger_entry(second, NOW)


def test_release_survives_the_ledger() -> None:
    """A release as text and back is the same release."""
    release = demo().release

    assert release == ledger.from_text(ledger.to_text(release))


def test_unknown_ledger_text_is_not_read() -> None:
    """A text of another format is refused, not half read."""
    with pytest.raises(ValueError, match="unknown format"):
        ledger.from_text('{"format": 99}')


def test_period_is_twelve_months() -> None:
    """The rolling period is the twelve months up to and including today."""
    assert (date(2025, 11, 24), TODAY) == period(TODAY, standard())
    assert (date(2023, 3, 1), date(2024, 2, 29)) == period(date(2024, 2, 29), standard())


def report() -> Document:
    """The group report of the demo organisation."""
    seen = demo()
    return group_report(seen, seen.organisation, standard(), TODAY)


@pytest.mark.requirement("000-R43")
def test_report_names_no_person_and_no_hidden_problem() -> None:
    """The report holds no person number, no three people's problem and nothing about health."""
    text = plain_text(report())

    assert not any(
        member in text for people in demo().release.members.values() for member in people
    )
    assert "Nachtwerk" not in text
    assert "HR, management en directie" == report().reader


@pytest.mark.requirement("001-R35")
def test_report_advises_on_the_work_and_on_hiring_only() -> None:
    """Directions are technical or organisational measures and points for recruitment."""
    text = plain_text(report())

    assert "Organisatorisch: " in text
    assert "Persoonlijk: " not in text
    assert "Werving en selectie" in text


def test_every_sentence_has_a_source_and_the_figure_words() -> None:
    """Every sentence carries where it comes from, and the figure says what it shows."""
    document = report()

    assert [] == [s for s in sentences(document) if not s.sources]
    (figure,) = [block for block in document.blocks if isinstance(block, Figure)]
    assert "Wisselende diensten, Thuiszorg: 19 van 28, elders 14 van 68." in figure.alt
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert {len(table.header)} == {len(row) for row in table.rows}


def test_no_figures_no_report() -> None:
    """Without figures that may be shared there is no group report, and a way on."""
    seen = look([], "Noord")

    with pytest.raises(Problem, match="zonder cijfers"):
        group_report(seen, seen.organisation, standard(), TODAY)


def test_a_colleague_stays_far_from_every_hidden_cell() -> None:
    """Every hidden cell of the demo keeps an interval of four or more, even for a colleague."""
    release = demo().release
    hidden = sum(release.cell(u, i).hidden for u in release.units for i in release.indicators)

    found = attack(release, "colleague")

    assert hidden == len(found)
    assert hidden > 0
    assert all(4 <= high - low for low, high in found.values())


def test_report_is_signed_by_the_ad() -> None:
    """With the AD's name in the settings the report ends with a signature."""
    seen = demo()
    settings = {"ad_name": "Kim de Boer", "ad_registration": "SRA 1", "practice": "De Boer"}

    document = group_report(seen, seen.organisation, standard(), TODAY, settings)

    assert "Kim de Boer" in plain_text(document)
    assert document.blocks[: len(report().blocks)] == report().blocks
