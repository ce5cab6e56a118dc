"""Somebody who is spoken to again may answer otherwise, and nobody may read that answer."""

from dataclasses import replace

import pytest

from assistant.group.disclosure import Refused, Release, attack, protect
from assistant.group.disclosure.readings import number, persons_of, readings
from tests.assistant.group_kit import engine_here, shown_of, too_close
from tests.assistant.town_kit import UNITS, Town, joint_attack

__all__ = ["engine_here"]


def by_person(release: Release) -> Release:
    """The release as somebody reads it who thinks that a second talk changes nothing."""
    return replace(
        release, members={unit: persons_of(people) for unit, people in release.members.items()}
    )


@pytest.mark.requirement("000-R43")
@pytest.mark.parametrize("again", [1, 2, 3])
def test_a_few_who_are_spoken_to_again_refuse_the_release(again: int) -> None:
    """The same forty people a unit, of whom one to three said something new: no second release."""
    town = Town(seed=1)
    first = protect(town.table())
    town.speak_again("noord", again)

    with pytest.raises(Refused) as refused:
        protect(town.table(), released=(first,))

    assert "opnieuw gesproken" in refused.value.data


def test_many_who_are_spoken_to_again_give_new_figures(engine_here: None) -> None:
    """A dozen people a unit said something new, and the second release tells what changed."""
    town = Town(seed=2)
    first = protect(town.table())
    for unit in UNITS:
        town.speak_again(unit, 12)

    second = protect(town.table(), released=(first,))

    assert second.shown != first.shown
    assert not second.cell("org", "x").hidden


def test_nobody_spoken_to_again_is_one_reading() -> None:
    """Only when a person counts with two talks there are two readings of who was counted."""
    first = frozenset({number("a", "1"), number("b", "1")})

    assert 1 == len(readings([first, frozenset({number("c", "2")})]))
    assert 2 == len(readings([first, frozenset({number("a", "2")})]))


def test_a_release_from_before_talks_were_kept_is_read_by_person() -> None:
    """Beside an old release of bare persons one joiner is still one joiner."""
    town = Town(seed=3)
    first = by_person(protect(town.table()))
    town.join("noord", 1)

    with pytest.raises(Refused):
        protect(town.table(), released=(first,))


@pytest.mark.requirement("000-R43")
def test_no_reading_of_all_releases_together_tells_too_much(engine_here: None) -> None:
    """Joiners, leavers and second talks: HiGHS comes too close to nobody, in either reading."""
    attacked = _attacked(24)

    assert attacked > 8


@pytest.mark.thorough
@pytest.mark.requirement("000-R43")
def test_no_reading_of_many_releases_tells_too_much(engine_here: None) -> None:
    """The same over many more towns."""
    attacked = _attacked(300)

    assert attacked > 100


def _attacked(towns: int) -> int:
    """How many second and third releases were attacked together with all before them."""
    attacked = 0
    for seed in range(towns):
        size, share = (20, 40, 60)[seed % 3], (0.1, 0.2, 0.5, 0.8)[seed % 4]
        town = Town(seed, size, share)
        released: list[Release] = []
        for _ in range(3):
            for unit in UNITS:
                town.leave(unit, town.random.choice([0, 0, 4, 9]))
                town.join(unit, town.random.choice([0, 0, 4, 12]))
                town.speak_again(unit, town.random.choice([0, 0, 2, 5, 11]))
            try:
                released.append(protect(town.table(), released=tuple(released)))
            except Refused:
                continue
            for low, high in attack(released[-1], "colleague").values():
                assert 4 <= high - low
            if len(released) == 1 or not shown_of(released[-1], "x"):
                continue
            for seen in (released, [by_person(release) for release in released]):
                before = joint_attack(seen, len(seen) - 1)
                for people, (low, high) in joint_attack(seen, len(seen)).items():
                    known = people in before and too_close(len(people), *before[people])
                    assert known or not too_close(len(people), low, high)
            attacked += 1
    return attacked
