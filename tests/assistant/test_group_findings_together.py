import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.case.organisation import Finding
from assistant.case.records import Unit
from assistant.case.words import FindingSource, UnitLevel
from assistant.content.standard import standard
from assistant.group.advice_parts import other_sources
from assistant.group.findings_sums import Part, leaves_few
from assistant.group.findings_table import read
from assistant.group.findings_together import why_hidden
from assistant.group.policy import policies
from assistant.report.model import Document, plain_text
from tests.assistant.advice_kit import HERE, about

POLICIES = policies(standard())
DAY = date(2026, 5, 1)
UNITS = (
    Unit(id="a", name="A", **HERE),
    Unit(id="a1", name="A1", parent_id="a", level=UnitLevel.TEAM, **HERE),
    Unit(id="b", name="B", **HERE),
    Unit(id="c", name="C", **HERE),
    Unit(id="koks", name="Koks", level=UnitLevel.JOB_GROUP, **HERE),
)
PMO, SURVEY, RIE = FindingSource.PMO, FindingSource.SURVEY, FindingSource.RIE
ABSENCE = FindingSource.ABSENCE


def said(
    figure: str,
    unit: str | None = None,
    source: FindingSource = PMO,
    text: str = "Moe na het werk",
    dated: date | None = DAY,
) -> Finding:
    """A finding with this figure; its id tells figure and unit."""
    return Finding(
        id=f"{figure}/{unit}/{text}", **HERE, unit_id=unit, source=source, text=text,
        figure=figure, dated=dated,
    )  # fmt: skip


def hidden(*findings: Finding) -> list[int]:
    """The places of the findings whose figure is hidden."""
    why = why_hidden(findings, UNITS, POLICIES)
    return [place for place, each in enumerate(findings) if each.id in why]


def test_a_total_and_all_but_one_do_not_stand_together() -> None:
    """12 of 40 and 11 of 39: the one who is left over has it. The second is hidden."""
    total = said("12 van 40", text="Moe na het werk")
    but_one = said("11 van 39", text="Moe, zonder leidinggevende")

    assert [1] == hidden(total, but_one)
    assert "verschil tussen die twee" in why_hidden([total, but_one], UNITS, POLICIES)[but_one.id]


@pytest.mark.parametrize("parent", [None, "a"])
def test_a_part_that_leaves_few_of_the_whole_is_hidden(parent: str | None) -> None:
    """20 of 60 above and 18 of 50 below: 2 of the other 10 have it."""
    child = "a1" if parent else "b"

    assert [1] == hidden(said("20 van 60", parent), said("18 van 50", child))
    assert [1] == hidden(said("18 van 50", child), said("20 van 60", parent))
    assert [] == hidden(said("20 van 60", parent), said("10 van 30", child))


def test_all_parts_but_one_do_not_open_the_last() -> None:
    """Organisation 30 of 90, A 14 of 40 and B 14 of 44: 2 of the 6 who are left."""
    found = [said("30 van 90"), said("14 van 40", "a"), said("14 van 44", "b")]

    assert [2] == hidden(*found)
    assert [2] == hidden(*found[::-1])
    assert [] == hidden(*found[:2])


def test_a_part_of_a_part_counts_once() -> None:
    """A1 lies in A, so A and B make up the whole and nobody is left over: all may stand."""
    found = [said("30 van 90"), said("14 van 40", "a"), said("16 van 50", "b")]

    assert [] == hidden(*found, said("7 van 20", "a1"))


def test_departments_beside_each_other_are_not_subtracted() -> None:
    """20 of 60 in B and 18 of 58 in C are about other people."""
    assert [] == hidden(said("20 van 60", "b"), said("18 van 58", "c"))


def test_units_are_asked_the_same_when_their_texts_share_a_word() -> None:
    """20 of 60 in all: in B 'Moe in B' may be the same question, 'Slapen' is another one."""
    whole = said("20 van 60")

    assert [1] == hidden(whole, said("18 van 50", "b", text="Moe in B"))
    assert [] == hidden(whole, said("18 van 50", "b", text="Slapen lukt slecht"))


def test_a_function_may_lie_in_any_department() -> None:
    """Who works in a functiegroep may all work in B: 20 of 60 and 19 of 58 leave 1 of 2."""
    assert [1] == hidden(said("20 van 60", "b"), said("19 van 58", "koks"))


def test_two_answers_that_leave_few_people_over_are_hidden() -> None:
    """38 of 60 well and 19 of 60 moderate: the other 3 are poor."""
    assert [1] == hidden(said("38 van 60", text="Goed"), said("19 van 60", text="Matig"))
    assert [] == hidden(said("41 van 60", text="Fit"), said("19 van 60", text="Niet fit"))


def test_three_answers_of_one_document_are_added_up() -> None:
    """20, 20 and 18 of 60 in one document: 2 are left over for the fourth answer."""
    found = [
        said("20 van 60", text="Uitstekend"),
        said("20 van 60", text="Goed"),
        said("18 van 60", text="Matig"),
    ]

    assert [2] == hidden(*found)


def test_three_figures_with_texts_of_their_own_are_subtracted() -> None:
    """Organisation 30 of 90, A 14 of 40 and B 14 of 44 in other words: 2 of the 6 who are left."""
    whole = said("30 van 90", text="Moe na het werk")
    part, other = said("14 van 40", "a", text="Vaak moe"), said("14 van 44", "b", text="Moe in B")

    assert [2] == hidden(whole, part, other)
    assert [2] == hidden(other, part, whole)
    assert [] == hidden(part, other)


def test_parts_of_one_unit_are_subtracted_whatever_they_are_called() -> None:
    """28 of 60, women 11 of 20 and men 15 of 38: both of the two who are left have it."""
    found = [
        said("28 van 60"),
        said("11 van 20", text="Vrouwen"),
        said("15 van 38", text="Mannen"),
    ]

    assert [2] == hidden(*found)
    assert [] == hidden(found[0], found[1], said("17 van 40", text="Mannen"))


def test_a_figure_of_who_has_it_not_is_subtracted_as_well() -> None:
    """12 of 40 are tired and 28 of 39 are not, so 11 of 39 are: the one left over is."""
    assert [1] == hidden(said("12 van 40"), said("28 van 39", text="Niet moe"))
    assert [] == hidden(said("12 van 40"), said("28 van 39", text="Slaapt goed"))


def test_a_function_and_a_department_are_subtracted_together() -> None:
    """Of 90 people 40 work in A and 44 are cooks, maybe all elsewhere: 2 of the 6 are left."""
    found = [said("30 van 90"), said("14 van 40", "a"), said("14 van 44", "koks")]

    assert [2] == hidden(*found)


def test_departments_are_added_up_where_the_whole_is_not_told() -> None:
    """28 of 84 in A and B, and 26 of 82 in all without leaders: both leaders have it."""
    found = [said("14 van 40", "a"), said("14 van 44", "b")]
    without = said("26 van 82", text="Moe, zonder leiding")

    assert [2] == hidden(*found, without)
    assert [2] == hidden(*found, said("26 van 82", "koks"))
    assert [] == hidden(*found, said("22 van 70", text="Moe, zonder leiding"))


def test_another_question_is_not_taken_for_the_one_that_was_asked() -> None:
    """A told about the very same, so 'Moe of ziek' there is not what is taken from the whole."""
    found = [said("33 van 90"), said("14 van 40", "a"), said("14 van 40", "b")]
    other = said("19 van 30", "a", text="Moe of ziek")

    assert [] == hidden(*found, other)
    assert [2] == hidden(found[0], other, found[2])


def test_other_answers_in_the_document_do_not_hide_what_is_left_over() -> None:
    """20, 20 and 18 of 60 leave 2, whatever else stands in the document."""
    found = [
        said("20 van 60", text="Uitstekend"),
        said("20 van 60", text="Goed"),
        said("18 van 60", text="Matig"),
    ]
    smoke, sport = said("15 van 60", text="Rookt"), said("31 van 60", text="Sport")

    assert [3] == hidden(smoke, *found, sport)
    words = [replace(each, text=f"Slaap {each.text}") for each in found]
    assert [3] == hidden(words[0], smoke, words[1], words[2])


def test_many_departments_are_added_up_without_trying_every_set() -> None:
    """Forty departments that make up all but three of the people: the last one is hidden."""
    units = [Unit(id=f"u{n}", name=f"U{n}", **HERE) for n in range(40)]
    found = [said("803 van 1603", text="Moe")]
    found += [said("20 van 40", unit.id, text=f"Moe in {unit.name}") for unit in units]

    why = why_hidden(found, units, POLICIES)

    assert [found[-1].id] == list(why)


amounts = st.tuples(st.integers(0, 9), st.integers(0, 9))


@settings(deadline=None, max_examples=300)
@given(amounts, st.lists(st.tuples(amounts, st.booleans(), st.integers(0, 2)), max_size=6))
def test_sums_are_those_of_trying_every_set(
    whole: tuple[int, int], drawn: list[tuple[tuple[int, int], bool, int]]
) -> None:
    """Whatever parts exclude each other, or stand for two amounts: no sum is missed or made up."""
    parts = [
        Part((has, has[::-1]) if both else (has,), min(place + 1 + over, len(drawn)))
        for place, (has, both, over) in enumerate(drawn)
    ]

    def few(has: int, has_not: int) -> bool:
        return has + has_not > 0 and min(has, has_not) < 3

    expected = False
    for taken in itertools.product(*((None, *part.amounts) for part in parts)):
        places = [place for place, amount in enumerate(taken) if amount is not None]
        apart = all(parts[one].after <= two for one, two in itertools.pairwise(places))
        left = [whole[way] - sum(taken[place][way] for place in places) for way in (0, 1)]
        expected = expected or bool(places and apart and min(left) >= 0 and few(*left))

    assert expected == leaves_few(whole, parts, few) == leaves_few(whole, parts, few, within=3)


def test_percentages_are_about_people_too() -> None:
    """30 % of 40 is 12 people, so beside 11 of 39 it shows the one left over."""
    assert [1] == hidden(said("30 % van 40"), said("11 van 39"))


def test_absence_of_a_function_group_is_not_left_over() -> None:
    """6,2 % of 60 and 5,1 % of 50: the absence of the other 10 follows, and 15 is the least."""
    whole, part = said("6,2 % van 60", source=ABSENCE), said("5,1 % van 50", "koks", ABSENCE)

    assert [1] == hidden(whole, part)
    assert [] == hidden(whole, said("5,1 % van 45", "koks", ABSENCE))


def test_absence_of_all_groups_but_one_is_not_left_over() -> None:
    """60 people less 25 and 25 leaves the absence of 10."""
    found = [
        said("6,2 % van 60", source=ABSENCE),
        said("5,1 % van 25", "a", ABSENCE),
        said("4,8 % van 25", "b", ABSENCE),
    ]

    assert [2] == hidden(*found)


@pytest.mark.parametrize("figure", ["0 % van 40", "100 % van 40"])
def test_absence_of_nobody_or_everybody_is_about_each(figure: str) -> None:
    """0 % says of every person that he or she was not ill."""
    assert [0] == hidden(said(figure, source=ABSENCE))


def test_another_year_or_source_is_another_measurement() -> None:
    """Figures of two years, and of PMO and survey, may stand beside each other."""
    year_before = said("11 van 39", dated=date(2025, 5, 1))

    assert [] == hidden(said("12 van 40"), year_before)
    assert [] == hidden(said("12 van 40"), said("11 van 39", source=SURVEY))
    assert [1] == hidden(said("12 van 40"), said("11 van 39", dated=None))


def test_the_rie_is_left_alone() -> None:
    """Workplaces are no persons: 12 of 40 and 11 of 39 workplaces may both stand."""
    assert [] == hidden(said("12 van 40", source=RIE), said("11 van 39", source=RIE))


def test_a_hidden_figure_is_in_no_report_and_its_words_are() -> None:
    """Of two that open each other the first is printed, of the second only the finding."""
    blocks = other_sources(
        about(said("12 van 40"), said("11 van 39", text="Ook zonder leiding")), POLICIES
    )

    text = plain_text(Document("", "", "", "", DAY, blocks))
    assert "12 van 40" in text
    assert "Ook zonder leiding" in text
    assert "39" not in text


def test_rows_of_a_file_are_judged_beside_each_other_and_what_is_there() -> None:
    """The second row opens the first, the third what was typed in before; the fourth goes along."""
    table = """bron;eenheid;datum;bevinding;getal
PMO;;01-05-2026;Moe;12 van 40
PMO;;01-05-2026;Moe, zonder leiding;11 van 39
enquête;;01-05-2026;Druk;30 van 61
PMO;A;01-05-2026;Moe;6 van 20
"""
    known = [said("30 van 60", source=SURVEY)]

    rows = read(table.encode(), "org", UNITS, POLICIES, known)

    assert [True, False, False, True] == [row.finding is not None for row in rows]
    assert ["‘12 van 40’", "‘30 van 60’"] == [re.findall("‘.*?’", row.why)[0] for row in rows[1:3]]


@st.composite
def measured(draw: st.DrawFn) -> tuple[list[Finding], dict[str, tuple[int, int]]]:
    """One question asked in departments A, B, C and elsewhere, with figures of some of them."""
    true = {unit: (draw(st.integers(0, 30)), draw(st.integers(0, 30))) for unit in ("a", "b", "c")}
    true[""] = (draw(st.integers(0, 12)), draw(st.integers(0, 12)))
    whole = sum(has for has, _ in true.values()), sum(sum(both) for both in true.values())
    every = [said(f"{whole[0]} van {whole[1]}")]
    every += [said(f"{has} van {has + not_}", unit) for unit, (has, not_) in true.items() if unit]
    return draw(st.permutations(every)), {u: (has, has + not_) for u, (has, not_) in true.items()}


def left_over(shown: Sequence[Finding], true: dict[str, tuple[int, int]]) -> tuple[int, int] | None:
    """Who can be told about by taking all shown parts from the whole, if that is shown."""
    units = {finding.unit_id for finding in shown}
    if None not in units:
        return None
    rest = [count for unit, count in true.items() if unit not in units]
    return sum(has for has, _ in rest), sum(people for _, people in rest)


@settings(deadline=None, max_examples=300)
@given(measured())
def test_nothing_that_stands_together_shows_a_few(
    asked: tuple[list[Finding], dict[str, tuple[int, int]]],
) -> None:
    """Whatever is subtracted from the whole: at least 5 have it and 5 have not, or all is told."""
    findings, true = asked
    why = why_hidden(findings, UNITS, POLICIES)
    shown = [each for each in findings if each.id not in why]

    for taken in range(1 << len(shown)):
        some = [each for place, each in enumerate(shown) if taken >> place & 1]
        if rest := left_over(some, true):
            assert rest[1] == 0 or 5 <= rest[0] <= rest[1] - 5
