import random
from dataclasses import replace
from datetime import date

import highspy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.group.disclosure import CountTable, Policy, Release, protect
from assistant.group.disclosure.how_common import SOME, common
from assistant.group.disclosure.profile import Line, Profile, protect_profiles
from tests.assistant.group_kit import too_close

WORK = Policy()
DAY = date(2026, 6, 1)
TILLEN = "bottleneck:tillen"
COOKS = frozenset(range(25))
MEMBERS = {"a": frozenset(range(12)), "b": frozenset(range(12, 24)), "c": frozenset(range(24, 50))}
COUNTS = {"a": 4, "b": 5, "c": 8}


def table(members: dict[str, frozenset[int]], counts: dict[str, int]) -> CountTable:
    """Bottlenecks of lifting in the departments of one organisation."""
    sizes = {unit: len(people) for unit, people in members.items()}
    return CountTable(sizes, {TILLEN: counts}, {"org": list(members)}, members)


def release(made: CountTable, shown: dict[str, int]) -> Release:
    """These figures of a table, with who was counted."""
    return Release(WORK, made.shape, {TILLEN: shown}, made.people)


def cooks(people: frozenset[int], many: int, job: str = "Kok") -> Profile:
    """So many of the cooks told about lifting, in the word for it."""
    word = common(many, len(people), WORK)
    lines = (Line("tillen", word[0], "zwaar", *word[1:]),) if word else ()
    return Profile(job, people, lines)


@pytest.mark.requirement("001-R40")
def test_two_departments_together_do_not_open_a_word() -> None:
    """4 of 12 and 5 of 12 cooks with a bottleneck, and 4 to 9 of 25 told: the 25th did not."""
    made = table(MEMBERS, COUNTS)

    (found,) = protect_profiles([cooks(COOKS, 9)], [], [release(made, COUNTS)], WORK)

    assert [(SOME, 4, 25)] == [(line.common, line.least, line.most) for line in found.lines]


@pytest.mark.requirement("001-R40")
def test_two_departments_are_not_shown_beside_a_word_that_went_out() -> None:
    """The other way round: neither of the two is shown, nor can it be had by subtracting."""
    made = table(MEMBERS, COUNTS)

    without = protect(made, WORK)
    beside = protect(made, WORK, profiles=[cooks(COOKS, 9)])

    assert {"org", "a", "b", "c"} == without.shown[TILLEN].keys()
    assert {"org": 17} == beside.shown[TILLEN]


HALF = 25
BOTH = {"u": frozenset(range(2 * HALF)), "v": frozenset(range(100, 130))}
KITCHEN, BAKERY = frozenset(range(HALF)), frozenset(range(HALF, 2 * HALF))


@pytest.mark.requirement("001-R40")
def test_two_functions_in_one_department_bound_each_other() -> None:
    """17 of 50 in u and at most 9 of 25 bakers: 8 or more of the cooks told, and at most 9."""
    counts = {"u": 17, "v": 10}
    made = table(BOTH, counts)
    figures = [release(made, made.rows[TILLEN])]
    profiles = [cooks(KITCHEN, 9), cooks(BAKERY, 9, "Bakker")]

    alone = [protect_profiles([each], [], figures, WORK)[0] for each in profiles]
    first, second = protect_profiles(profiles, [], figures, WORK)
    third = protect_profiles([profiles[1]], [replace(profiles[0], made=DAY)], figures, WORK)[0]

    assert ["bij een deel"] * 2 == [line.common for each in alone for line in each.lines]
    assert [SOME, "bij een deel"] == [line.common for line in (*first.lines, *second.lines)]
    assert [SOME] == [line.common for line in third.lines]


@pytest.mark.requirement("001-R40")
def test_figures_are_hidden_that_two_earlier_words_make_exact() -> None:
    """The other way round: both words went out, then 17 of 50 are counted in their department."""
    made = table(BOTH, {"u": 17, "v": 10})
    profiles = [cooks(KITCHEN, 9), cooks(BAKERY, 9, "Bakker")]

    assert made.rows[TILLEN] == protect(made, WORK, profiles=profiles[:1]).shown[TILLEN]
    assert {"org": 27} == protect(made, WORK, profiles=profiles).shown[TILLEN]


def attack(
    classes: list[tuple[str, frozenset[int]]], shown: dict[str, int], found: list[Profile]
) -> dict[frozenset[int], tuple[int, int]]:
    """Between what HiGHS says that the number lies who told, of each class in a function and pairs.

    Whoever has a bottleneck told; `classes` are the people by department and function.
    """
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    has = [highs.addVariable(lb=0, ub=len(who)) for _, who in classes]
    told = [highs.addVariable(lb=0, ub=len(who)) for _, who in classes]
    for one, other in zip(has, told, strict=True):
        highs.addConstr(other - one >= 0)
    for unit, count in shown.items():
        inside = [at for at, (name, _) in enumerate(classes) if unit in ("org", name)]
        highs.addConstr(sum(has[at] * 1.0 for at in inside) == count)
    in_jobs = [[at for at, (_, who) in enumerate(classes) if who <= job.people] for job in found]
    for job, in_job in zip(found, in_jobs, strict=True):
        for line in job.lines:
            highs.addConstr(sum(told[at] * 1.0 for at in in_job) >= line.least)
            highs.addConstr(sum(told[at] * 1.0 for at in in_job) <= line.most)
    ends = {}
    for group in {frozenset([a, b]) for in_job in in_jobs for a in in_job for b in in_job}:
        reached = []
        for solve in (highs.minimize, highs.maximize):
            solve(sum(told[at] * 1.0 for at in group))
            assert highspy.HighsModelStatus.kOptimal == highs.getModelStatus()
            reached.append(round(highs.getInfo().objective_function_value))
        ends[frozenset().union(*(classes[at][1] for at in group))] = (reached[0], reached[1])
    return ends


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_a_word_beside_figures_tells_no_more_of_a_few(seed: int) -> None:
    """Whatever the departments and the function: a word adds nothing about any part of it."""
    rolling = random.Random(seed)  # noqa: S311 - not for secrets
    sizes = [rolling.randint(10, 25) for _ in range(rolling.randint(2, 4))]
    numbers = iter(range(sum(sizes)))
    members = {f"u{at}": frozenset(next(numbers) for _ in range(n)) for at, n in enumerate(sizes)}
    jobs: list[frozenset[int]] = []
    for _ in range(rolling.choice([1, 2, 2, 3])):
        free = {unit: people.difference(*jobs) for unit, people in members.items()}
        job = [
            person
            for people in free.values()
            for person in sorted(people)[: rolling.choice([0, 1, len(people) // 2, len(people)])]
        ]
        jobs += [frozenset(job)] if len(job) >= WORK.unit_minimum else []
    has = {person for people in members.values() for person in people if rolling.random() < 0.4}
    told = has | {person for person in range(sum(sizes)) if rolling.random() < 0.05}
    made = table(members, {unit: len(people & has) for unit, people in members.items()})
    counts = {**made.rows[TILLEN], "org": len(has)}
    shown = {unit: n for unit, n in counts.items() if rolling.random() < 0.8}
    profiles = [cooks(job, len(job & told), f"f{at}") for at, job in enumerate(jobs)]
    went_out = [replace(each, made=DAY) for each in profiles[: rolling.choice([0, 1])]]

    found = list(protect_profiles(profiles, went_out, [release(made, shown)], WORK))

    classes = [
        (unit, part)
        for unit, people in members.items()
        for part in (people.difference(*jobs), *(people & job for job in jobs))
        if part
    ]
    known = [replace(each, lines=()) for each in profiles[len(went_out) :]]
    before = attack(classes, shown, [*went_out, *known])
    for people, ends in attack(classes, shown, found).items():
        assert too_close(len(people), *before[people]) or not too_close(len(people), *ends)
