"""What may be said in words of a function, next to everything that went out before.

A word stands for a range: 'bij veel mensen' for from so many to so many of the people in the
function. Those ranges are audited as counts are. Functions lie beside the units of the figures:
whoever has a bottleneck on a factor told that the work asks it, so that a figure is a lowest for
the function, the lower the more the other functions leave room for. A word that would tell too
much becomes a vaguer one, and if need be none.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from assistant.dutch import day_text, list_text
from assistant.group.disclosure import beside
from assistant.group.disclosure.earlier import classes, few_alike
from assistant.group.disclosure.how_common import SOME
from assistant.group.disclosure.readings import (
    People,
    Reading,
    person_of,
    persons_of,
    readings,
)
from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy
from assistant.group.disclosure.together import Look, looks_of, told_of
from assistant.store import LedgerEntry

BOTTLENECK = "bottleneck:"
"""Begins the name of the indicator that lies beside a line: a bottleneck on the same factor."""

TITLE = "profile "
"""Begins the title of an entry of the ledger that holds profiles."""

_RENAMED = 2 / 3
"""Which part of all people must be in both for a profile to go on under another name; a choice."""

_FORMAT = 1

_Halt = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Line:
    """What a function asks on one factor: how common and how heavy, in words.

    By `common` a reader knows that it was told by `least` to `most` of the people.
    """

    factor: str
    common: str
    heavy: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What a function asks, as the `people` in it told.

    `people` are their random numbers, never shown. `made` is the day this profile went out, or
    None for a new one; `why` says why it is not a newer one.
    """

    job: str
    people: People
    lines: tuple[Line, ...]
    made: date | None = None
    why: str = ""


def protect_profiles(
    found: Sequence[Profile],
    earlier: Sequence[Profile],
    figures: Sequence[Release],
    policy: Policy,
    halt: _Halt = lambda: None,
) -> tuple[Profile, ...]:
    """These profiles as they may be seen; one that would open an earlier one is that earlier one.

    Args:
        found: the profiles as they were told.
        earlier: every profile of this organisation that went out, oldest first, with its day.
        figures: every release of figures of its work side.
        policy: the minimums of the work side.
        halt: called now and then; raises when the work has to stop.
    """
    kept = {profile.job: _kept(profile, earlier, policy) for profile in found}
    new = [profile for profile in found if kept[profile.job] is None]
    lines: dict[str, dict[str, Line]] = {}
    for factor in dict.fromkeys(line.factor for profile in new for line in profile.lines):
        halt()
        lines[factor] = _lines(factor, new, earlier, figures, policy, halt)
    shown = []
    for profile in found:
        safe = (
            lines[line.factor].get(profile.job) for line in profile.lines if line.factor in lines
        )
        shown.append(
            kept[profile.job] or replace(profile, lines=tuple(line for line in safe if line))
        )
    return tuple(shown)


def _was(profile: Profile, old: Profile) -> bool:
    """Whether an earlier profile was of this function: by its name, or as most people are the same.

    Of the smaller of the two, so that a function that is renamed, split or joined with another is
    known again, and some people who move from one to another do not make the two the same.
    """
    now, before = persons_of(profile.people), persons_of(old.people)
    return old.job == profile.job or 2 * len(now & before) > min(len(now), len(before))


def who_count(
    job: str, people: People, earlier: Sequence[Profile], policy: Policy
) -> tuple[People, str]:
    """The people of a function that a new profile can be about, and why not all, in Dutch.

    A class of those who were in the same earlier profiles, with this talk or another, counts as a
    whole, or for so many that neither they nor the others are few. So few who come back, stay away
    or are new do not hold up a profile for ever, as long as it is about most of the people. Where
    it is not, it is about all of them, and what went out before decides whether there can be one.
    """
    before = [old for old in earlier if _was(Profile(job, people, ()), old)]
    groups = [old.people for old in before]
    if not few_alike([people, *groups], policy):
        return people, ""
    counted: People = frozenset()
    everyone = people.union(*groups)
    with_any_talk = [
        frozenset(each for each in everyone if person_of(each) in persons)
        for persons in map(persons_of, groups)
    ]
    for alike in classes([*groups, *with_any_talk, people.difference(*groups)]):
        inside, others = alike & people, alike - people
        if len(inside) >= policy.cell_minimum and not 0 < len(others) < policy.cell_minimum:
            counted |= inside
    few = len(counted) < max(policy.unit_minimum, len(people) / 2)
    if few or counted in groups:
        return people, ""
    days = list_text([day_text(old.made) for old in before if old.made])
    return counted, (
        f"Enkele mensen tellen in dit profiel niet mee. Naast het profiel van {days} zou anders te "
        "lezen zijn wat zij vertelden."
    )


def _kept(profile: Profile, earlier: Sequence[Profile], policy: Policy) -> Profile | None:
    """The earlier profile that stays the one of this function, or None when it may be a new one.

    It is the one of the most alike people, under the present name. One of another name has to be
    of mostly these people, or it would tell about another function; without any, nothing is said.
    """

    def alike(old: Profile) -> float:
        now, then = persons_of(profile.people), persons_of(old.people)
        return len(now & then) / len(now | then)

    before = [old for old in reversed(earlier) if _was(profile, old)]
    same = any(old.people == profile.people for old in before)
    if not same and not few_alike([profile.people, *(old.people for old in before)], policy):
        return None
    own = [old for old in before if old.job == profile.job or alike(old) >= _RENAMED]
    why = _why_kept(profile, before, policy)
    if not own:
        return replace(profile, lines=(), why=f"Er is nu geen profiel van deze functie. {why}")
    last = max(own, key=alike)
    when = f"Dit is het profiel van {day_text(last.made)}. " if last.made else ""
    return replace(last, job=profile.job, why=f"{when}{why}")


def _why_kept(profile: Profile, before: Sequence[Profile], policy: Policy) -> str:
    """Which earlier profile stands in the way of a new one, and what can be done, in Dutch."""

    def few(old: Profile) -> bool:
        both = (profile.people, old.people)
        return any(
            0 < len(read(one) - read(other)) < policy.cell_minimum
            for read in readings(both)
            for one, other in (both, both[::-1])
        )

    more = (
        f"Er kan een nieuw profiel komen als u met minstens {policy.unit_minimum} mensen in dit "
        "werk sprak die nog niet meetelden, en zij de meesten zijn. Schrijf tot dan bij ‘Wat u "
        "zelf weet’ op wat er aan het werk is veranderd."
    )
    if any(old.people == profile.people for old in before):
        return f"Er kwam niemand bij en er ging niemand af. {more}"
    near = [old for old in before if few(old)][:1]
    days = list_text([day_text(old.made) for old in (near or before[::-1]) if old.made])
    who = (
        f"Sinds het profiel van {days} kwamen of gingen er maar enkele mensen, of u sprak maar "
        "enkelen opnieuw."
        if near
        else f"Maar enkele mensen waren precies bij dezelfde van de profielen van {days}."
    )
    return f"{who} Uit het verschil met een nieuw profiel is te lezen wat zij vertelden. {more}"


def _lines(
    factor: str,
    new: Sequence[Profile],
    earlier: Sequence[Profile],
    figures: Sequence[Release],
    policy: Policy,
    halt: _Halt,
) -> dict[str, Line]:
    """The lines about one factor per function, as vague as needed and some left out."""
    lines = {each.job: line for each in new for line in each.lines if line.factor == factor}
    counted = looks_of(BOTTLENECK + factor, figures)
    groups = [some for members, _ in counted for some in members.values()]
    groups += [each.people for each in (*new, *earlier)]
    seen = [_beside(factor, new, earlier, counted, read) for read in readings(groups)]
    for give in (_vaguer, _nothing):
        given: list[str] = []
        for each in seen:
            weak = each.told_too_much(lines, policy, halt)
            given += [job for job in lines if job not in given and weak & each.ever[job]]
        for job in given:
            give(lines, job, len(seen[0].people[job]), policy)
        while counted and lines:
            halt()
            opening = {job for each in seen for job in each.opening(lines, policy)}
            more = [job for job in lines if job in opening and job not in given]
            if not more:
                break
            give(lines, more[0], len(seen[0].people[more[0]]), policy)
            given.append(more[0])
        if not given:
            return lines
    return {} if any(each.told_too_much(lines, policy, halt) for each in seen) else lines


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the lines about a factor stand beside, in one reading of who was counted.

    `people` has who is in each new profile, `ever` also who was in one before it; `looks` and `old`
    are what went out before in words, `counted` what did in figures.
    """

    people: dict[str, People]
    ever: dict[str, People]
    looks: list[Look]
    old: list[beside.Told]
    counted: list[Look]

    def told_too_much(self, lines: dict[str, Line], policy: Policy, halt: _Halt) -> People:
        """The people of whom these lines tell too much beside what went out in words."""
        ranges = {job: (line.least, line.most) for job, line in lines.items()}
        now = (self.people, ranges)
        return told_of(self.looks, now, policy, halt) if self.looks else frozenset()

    def opening(self, lines: dict[str, Line], policy: Policy) -> list[str]:
        """The functions whose lines tell too much beside the figures."""
        told = [(self.people[job], line.most) for job, line in lines.items()]
        opening = beside.opening(told, self.old, self.counted, policy)
        return [job for job, opens in zip(lines, opening, strict=True) if opens]


def _beside(
    factor: str,
    new: Sequence[Profile],
    earlier: Sequence[Profile],
    counted: Sequence[Look],
    read: Reading,
) -> _Beside:
    people = {each.job: read(each.people) for each in new}
    out = [
        (old, read(old.people), line)
        for old in earlier
        for line in old.lines
        if line.factor == factor
    ]
    return _Beside(
        people,
        {
            each.job: people[each.job].union(
                *(read(old.people) for old in earlier if _was(each, old))
            )
            for each in new
        },
        [
            (dict.fromkeys(jobs, then), dict.fromkeys(jobs, (line.least, line.most)))
            for old, then, line in out
            for jobs in [[old.job, *(each.job for each in new if _was(each, old))]]
        ],
        [(then, line.most) for _, then, line in out],
        [({unit: read(some) for unit, some in members.items()}, told) for members, told in counted],
    )


def _vaguer(lines: dict[str, Line], job: str, everyone: int, policy: Policy) -> None:
    lines[job] = replace(lines[job], common=SOME, least=policy.cell_minimum, most=everyone)


def _nothing(lines: dict[str, Line], job: str, _everyone: int, _policy: Policy) -> None:
    del lines[job]


def beside_profiles(
    indicator: str, looks: Sequence[Look], profiles: Sequence[Profile], policy: Policy
) -> frozenset[str]:
    """The units of the last look that help to tell too much beside profiles that went out before.

    `looks` are what the releases show of this indicator, the new one last.
    """
    told = [
        (profile.people, line.most)
        for profile in profiles
        for line in profile.lines
        if indicator == BOTTLENECK + line.factor
    ]
    return beside.helping(looks, told, policy) if told else frozenset()


def of_ledger(entries: Sequence[LedgerEntry]) -> list[Profile]:
    """Every profile that went out, in the order of the entries, with the day it did."""
    return [
        profile
        for entry in entries
        if entry.title.startswith(TITLE)
        for profile in from_text(entry.body, entry.made_at.date())
    ]


def to_text(profiles: Sequence[Profile]) -> str:
    """The profiles as JSON for the ledger, with the random person numbers behind them."""
    kept = [
        {
            "job": profile.job,
            "people": sorted(profile.people),
            "lines": [asdict(line) for line in profile.lines],
        }
        for profile in profiles
    ]
    return json.dumps({"format": _FORMAT, "profiles": kept}, ensure_ascii=False)


def from_text(text: str, made: date) -> tuple[Profile, ...]:
    """The profiles a text of `to_text` holds, which went out on this day.

    Raises:
        ValueError: the text is of another format.
    """
    stored = json.loads(text)
    if stored.get("format") != _FORMAT:
        raise ValueError("profiles of an unknown format")
    return tuple(
        Profile(
            each["job"],
            frozenset(each["people"]),
            tuple(Line(**line) for line in each["lines"]),
            made,
        )
        for each in stored["profiles"]
    )
