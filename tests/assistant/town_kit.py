"""A town of people who come, go, move nowhere and are spoken to again; and who attacks it all."""

import itertools
import random
from collections import Counter, defaultdict

import highspy

from assistant.group.disclosure import CountTable, Release
from assistant.group.disclosure.readings import number
from tests.assistant.group_kit import shown_of

UNITS = ("noord", "zuid", "oost")
TREE = {"org": list(UNITS)}


class Town:
    """People who come and go, with what holds for each: the same until they are spoken to again."""

    def __init__(self, seed: int, size: int = 40, share: float = 0.4) -> None:
        self.random = random.Random(seed)  # noqa: S311 - not for secrets
        self.share = share
        self.numbers = itertools.count(1)
        self.holds: dict[int, bool] = {}
        self.where: dict[int, str] = {}
        self.talks: Counter[int] = Counter()
        for unit in UNITS:
            self.join(unit, size)

    def join(self, unit: str, people: int) -> None:
        """So many new people in a unit."""
        for new in itertools.islice(self.numbers, people):
            self.where[new] = unit
            self.holds[new] = self.random.random() < self.share

    def leave(self, unit: str, people: int) -> None:
        """So many people leave a unit."""
        there = [n for n, place in self.where.items() if place == unit]
        for gone in self.random.sample(there, min(people, len(there))):
            del self.where[gone]

    def speak_again(self, unit: str, people: int) -> None:
        """So many people of a unit have another talk, in which they may say otherwise."""
        there = [n for n, place in self.where.items() if place == unit]
        for again in self.random.sample(there, min(people, len(there))):
            self.talks[again] += 1
            self.holds[again] = self.random.random() < self.share

    def table(self) -> CountTable:
        """What is counted now."""
        there = {unit: [n for n, place in self.where.items() if place == unit] for unit in UNITS}
        members = {
            unit: frozenset(number(f"p{n}", f"{self.talks[n]}") for n in people)
            for unit, people in there.items()
        }
        counts = {unit: sum(self.holds[n] for n in people) for unit, people in there.items()}
        persons = {unit: len(people) for unit, people in members.items()}
        return CountTable(persons, {"x": counts}, TREE, members)


def paths(released: list[Release]) -> dict[tuple, set[str]]:
    """Those who counted by the unit they were in, release by release."""
    places: dict[str, list] = defaultdict(lambda: [None] * len(released))
    for at, release in enumerate(released):
        for unit in UNITS:
            for person in release.members[unit]:
                places[person][at] = unit
    classes: dict[tuple, set[str]] = defaultdict(set)
    for person, path in places.items():
        classes[tuple(path)].add(person)
    return classes


def joint_attack(released: list[Release], known: int) -> dict[frozenset[str], tuple[int, int]]:
    """What HiGHS tells about every group of people, from the first `known` releases together.

    Groups are those with the same units in every release, and who came to or left a unit between
    any two releases; what holds for whoever counted stays the same. Empty when the releases
    contradict that.
    """
    classes = paths(released)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    unknown = {path: highs.addVariable(lb=0, ub=len(who)) for path, who in classes.items()}

    def sum_over(people: frozenset[str]) -> object:
        return sum(unknown[path] * 1.0 for path, who in classes.items() if who <= people)

    for release in released[:known]:
        for unit, count in shown_of(release, "x").items():
            highs.addConstr(sum_over(release.members[unit]) == count)
    groups = {frozenset(who) for who in classes.values()}
    for one, two in itertools.permutations(released, 2):
        groups |= {one.members[unit] - two.members[unit] for unit in ("org", *UNITS)}
    found = {}
    for people in groups - {frozenset()}:
        ends = []
        for solve in (highs.minimize, highs.maximize):
            solve(sum_over(people))
            if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                return {}
            ends.append(round(highs.getInfo().objective_function_value))
        found[people] = (ends[0], ends[1])
    return found
