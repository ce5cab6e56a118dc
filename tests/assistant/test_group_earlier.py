import itertools
from collections import Counter

import pytest

from assistant.group.disclosure import CountTable, Policy, Refused, Release, attack, protect
from assistant.problem import Problem
from tests.assistant.group_kit import engine_here, shown_of, too_close
from tests.assistant.town_kit import TREE, UNITS, Town, joint_attack

__all__ = ["engine_here"]


def differences(first: Release, second: Release) -> list[tuple[int, int, int]]:
    """For every unit shown in both: how many came, how many went, and the change in the count."""
    one, two = shown_of(first, "x"), shown_of(second, "x")
    return [
        (
            len(second.members[unit] - first.members[unit]),
            len(first.members[unit] - second.members[unit]),
            two[unit] - one[unit],
        )
        for unit in one.keys() & two.keys()
    ]


@pytest.mark.requirement("000-R43")
@pytest.mark.parametrize(("came", "went"), [(1, 0), (0, 1), (3, 0), (1, 1), (8, 2)])
def test_few_comers_or_goers_refuse_the_release(came: int, went: int) -> None:
    """The difference of two totals would be about one to three people: no second release."""
    town = Town(seed=1)
    first = protect(town.table())
    town.leave("noord", went)
    town.join("noord", came)

    with pytest.raises(Refused) as refused:
        protect(town.table(), released=(first,))

    assert "zo weinig veranderd" in refused.value.what
    assert refused.value.do


def test_same_people_same_release(engine_here: None) -> None:
    """The same people give the same figures again, hidden cells included."""
    town = Town(seed=2, share=0.15)
    first = protect(town.table())

    assert first == protect(town.table(), released=(first,))


def test_without_person_numbers_nothing_can_be_compared() -> None:
    """Without member numbers two releases may differ by one person: the second is refused."""
    table = CountTable({"a": 30}, {"x": {"a": 9}})
    first = protect(table)

    with pytest.raises(Refused, match="niet na te gaan"):
        protect(table, released=(first,))


def test_withdrawn_consent_does_not_show_who_withdrew() -> None:
    """T-001-15: who withdraws is gone from the next count, and cannot be read from it."""
    town = Town(seed=3)
    first = protect(town.table())
    town.leave("zuid", 1)

    with pytest.raises(Refused):
        protect(town.table(), released=(first,))


def test_one_unit_with_one_comer_is_closed() -> None:
    """Others grew by many, one unit by one person: that unit's count is not shown again."""
    town = Town(seed=4)
    first = protect(town.table())
    assert 0 < len(shown_of(first, "x").keys() & {"noord"})
    town.join("noord", 1)
    town.join("zuid", 30)
    town.join("oost", 30)

    try:
        second = protect(town.table(), released=(first,))
    except Refused:
        return

    assert second.cell("noord", "x").hidden


def test_hidden_cell_is_not_opened_later() -> None:
    """A count hidden last time is not shown now for the same people."""
    members = {unit: frozenset(range(k * 100, k * 100 + 30)) for k, unit in enumerate(UNITS)}
    persons = dict.fromkeys(UNITS, 30)
    first = protect(CountTable(persons, {"x": {"noord": 2, "zuid": 9, "oost": 12}}, TREE, members))
    later = CountTable(persons, {"x": {"noord": 8, "zuid": 9, "oost": 12}}, TREE, members)

    try:
        second = protect(later, released=(first,))
    except Refused:
        return

    assert second.cell("noord", "x").hidden


@pytest.mark.requirement("000-R43")
def test_every_difference_in_a_sequence_is_about_enough_people(engine_here: None) -> None:
    """Joiners and leavers over years: every pair and chain of releases tells about 4 or more."""
    policy = Policy()
    made = 0
    for seed in range(60):
        town = Town(seed=seed, share=(0.2, 0.5)[seed % 2])
        released: list[Release] = []
        for _ in range(4):
            for unit in UNITS:
                town.leave(unit, town.random.choice([0, 0, 1, 5, 9]))
                town.join(unit, town.random.choice([0, 0, 2, 6, 12]))
            try:
                release = protect(town.table(), policy, tuple(released))
            except Refused:
                continue
            for earlier in released:
                for came, went, change in differences(earlier, release):
                    assert came == 0 or came >= policy.cell_minimum
                    assert went == 0 or went >= policy.cell_minimum
                    if came and not went:
                        assert policy.cell_minimum <= change <= came - policy.cell_minimum
            released.append(release)
            for unit in shown_of(release, "x"):
                signatures = Counter(
                    tuple(person in old.members[unit] for old in released)
                    for person in frozenset().union(*(old.members[unit] for old in released))
                )
                assert min(signatures.values()) >= policy.cell_minimum
            for low, high in attack(release, "colleague").values():
                assert policy.cell_minimum <= high - low
        made += max(0, len(released) - 1)
    assert made > 10


@pytest.mark.requirement("000-R43")
def test_all_releases_together_tell_too_little_about_anyone(engine_here: None) -> None:
    """No new release lets HiGHS come closer to any group of people than the minimum of a cell."""
    attacked = 0
    for seed in range(48):
        size, share = (20, 40, 60)[seed % 3], (0.1, 0.2, 0.5, 0.8)[seed % 4]
        town = Town(seed, size, share)
        released: list[Release] = []
        for _ in range(3):
            for unit in UNITS:
                town.leave(unit, town.random.choice([0, 0, 4, 5, 9]))
                town.join(unit, town.random.choice([0, 0, 4, 6, 12]))
            try:
                released.append(protect(town.table(), released=tuple(released)))
            except Refused:
                continue
            if len(released) == 1 or not shown_of(released[-1], "x"):
                continue
            before = joint_attack(released, len(released) - 1)
            for people, (low, high) in joint_attack(released, len(released)).items():
                known = too_close(len(people), *before[people])
                assert known or not too_close(len(people), low, high)
            attacked += 1
    assert attacked > 20


def two_years() -> tuple[CountTable, Release]:
    """A release, and the table of a year later with other people in each unit."""
    town = Town(3)
    before = protect(town.table())
    for unit in UNITS:
        town.leave(unit, 8)
        town.join(unit, 8)
    return town.table(), before


def test_the_audit_across_releases_can_be_stopped(engine_here: None) -> None:
    """Asked again at every group of people, it stops as soon as the answer is yes."""
    table, before = two_years()
    asked = itertools.count(1)

    with pytest.raises(Problem, match="gestopt"):
        protect(table, released=[before], cancelled=lambda: next(asked) > 3)

    assert 5 == next(asked)


def test_the_audit_across_releases_ends_in_time(engine_here: None) -> None:
    """Past its time limit there is a sentence, and no release."""
    table, before = two_years()

    with pytest.raises(Problem, match="duurde te lang"):
        protect(table, released=[before], seconds=0)
