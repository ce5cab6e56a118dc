import itertools
import math
import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime

import highspy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.case.lists import SeenLoad
from assistant.content.standard import standard
from assistant.group.disclosure import CountTable, Policy, Release, protect
from assistant.group.disclosure.how_common import SOME, common
from assistant.group.disclosure.profile import (
    Line,
    Profile,
    from_text,
    of_ledger,
    protect_profiles,
)
from assistant.group.load_profile import load_profiles, profile_entry, profiles
from assistant.group.policy import policies
from assistant.report.model import Document, plain_text
from assistant.store import LedgerEntry
from tests.assistant.advice_kit import about
from tests.assistant.group_kit import too_close

TODAY = date(2026, 11, 23)
THEN = datetime(2026, 6, 1, 12, tzinfo=UTC)
YEAR = (date(2025, 6, 1), date(2026, 6, 1))
WORK = policies(standard())["work"]
FACTORS = ("staan", "tillen")


def told(
    factor: str, people: Sequence[int], job: str = "Kok", heavy: float = 20, talk: str = ""
) -> list[SeenLoad]:
    """These people of a function said in a talk that the work asks this."""
    return [SeenLoad(f"p{number}", job, factor, heavy, talk) for number in people]


def entries(
    loads: Sequence[SeenLoad], earlier: Sequence[LedgerEntry] = (), when: datetime = THEN
) -> list[LedgerEntry]:
    """The ledger after the profiles of these loads went out."""
    found = profiles(loads, WORK, standard(), earlier)
    entry = profile_entry(found, "org", YEAR, when)
    return [*earlier, entry] if entry else list(earlier)


def named(found: Sequence[Profile]) -> list[str]:
    """The factors in the only profile there is."""
    (profile,) = found
    return [line.factor for line in profile.lines]


@pytest.mark.requirement("001-R40")
@pytest.mark.parametrize(("came", "went"), [(1, 0), (0, 1), (3, 3), (2, 3)])
def test_few_comers_or_goers_keep_the_earlier_profile(came: int, went: int) -> None:
    """Three named lifting, a fourth joins and names it: the new profile does not tell so."""
    before = told("staan", range(30)) + told("tillen", range(3))
    ledger = entries(before)
    now = told("staan", range(went, 30 + came)) + told("tillen", range(went, 3))
    now += told("tillen", range(30, 30 + came)) + told("tillen", range(20, 26))

    (found,) = profiles(now, WORK, standard(), ledger)

    assert ["staan"] == named([found])
    assert date(2026, 6, 1) == found.made
    assert "maar enkele mensen" in found.why
    assert ledger == entries(now, ledger)


def test_enough_new_people_give_a_new_profile() -> None:
    """Twelve joined: what the function asks is told anew, and kept in the ledger."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(3)))
    now = told("staan", range(42)) + told("tillen", [0, 1, 2, 30, 31, 32])

    (found,) = profiles(now, WORK, standard(), ledger)

    assert FACTORS == tuple(named([found]))
    assert (None, "") == (found.made, found.why)
    assert 2 == len(entries(now, ledger))


def test_a_withdrawn_consent_cannot_be_read_from_a_profile() -> None:
    """T-001-15: the fourth who named it withdraws; the profile stays what it was."""
    before = told("staan", range(30)) + told("tillen", range(4))
    ledger = entries(before)
    now = told("staan", range(1, 30)) + told("tillen", range(1, 4))

    assert ["staan", "tillen"] == named(profiles(now, WORK, standard(), ledger))


def test_the_same_people_have_the_same_profile() -> None:
    """Who answers otherwise a second time is not found by laying two profiles side by side."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(3)))
    now = told("staan", range(30)) + told("tillen", range(4))

    (found,) = profiles(now, WORK, standard(), ledger)

    assert ["staan"] == named([found])
    assert "Er kwam niemand bij" in found.why


def test_words_that_tell_of_all_who_joined_become_vaguer() -> None:
    """From at most 11 of 30 to at least 15 of 36: four or more of the six who joined named it."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(11)))
    now = told("staan", range(36)) + told("tillen", [*range(11), *range(30, 36)])

    (fresh,) = profiles(now, WORK, standard())
    (found,) = profiles(now, WORK, standard(), ledger)

    assert ["bij bijna iedereen", "bij veel mensen"] == [line.common for line in fresh.lines]
    assert ["bij bijna iedereen", SOME] == [line.common for line in found.lines]


def test_a_class_of_few_between_three_profiles_closes_it() -> None:
    """Five left and came back but one: only that one was in the first two and not in the third."""
    first = told("staan", range(30))
    ledger = entries(first)
    ledger = entries(told("staan", [*range(5, 30), *range(40, 46)]), ledger)
    third = told("staan", [*range(1, 30), *range(40, 46)])

    (found,) = profiles(third, WORK, standard(), ledger)

    assert 2 == len(ledger)
    assert found.made is not None


def test_few_who_come_back_do_not_hold_up_a_profile_for_ever() -> None:
    """Two of thirty were seen again, beside thirty new people: the profile is about the new."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(12)))
    now = told("staan", [0, 1, *range(30, 60)]) + told("tillen", [0, 1, 30, 31, 32])

    (found,) = profiles(now, WORK, standard(), ledger)

    assert (None, {f"p{n}" for n in range(30, 60)}) == (found.made, found.people)
    assert ["staan"] == named([found])
    assert "Naast het profiel van 1 juni 2026 zou anders te lezen zijn" in found.why
    assert 2 == len(entries(now, ledger))


def test_few_who_are_spoken_to_again_leave_the_profile_as_it_was() -> None:
    """Three of twelve said something else in a second talk: the earlier profile stays, with why."""
    ledger = entries(told("staan", range(12), talk="een"))
    now = told("staan", range(3, 12), talk="een") + told("tillen", range(3), talk="twee")

    (found,) = profiles(now, WORK, standard(), ledger)

    assert THEN.date() == found.made
    assert "u sprak maar enkelen opnieuw" in found.why


def test_all_who_are_spoken_to_again_give_a_new_profile() -> None:
    """Twelve people said something else in a second talk, and that is the new profile."""
    ledger = entries(told("staan", range(12), talk="een"))

    (found,) = profiles(told("tillen", range(12), talk="twee"), WORK, standard(), ledger)

    assert (None, ["tillen"]) == (found.made, named([found]))


def test_of_who_was_spoken_to_more_often_the_last_talk_counts() -> None:
    """What twelve people told in a first talk is not in a profile of their second."""
    loads = told("staan", range(12), talk="een") + told("tillen", range(12), talk="twee")

    assert ["tillen"] == named(profiles(loads, WORK, standard()))


def test_few_who_stay_away_leave_a_profile_of_the_others() -> None:
    """Two of twelve stay away: none of the twelve count again, and the twenty others do."""
    ledger = entries(told("staan", range(12)))
    now = told("staan", range(2, 32))

    (found,) = profiles(now, WORK, standard(), ledger)

    assert {f"p{n}" for n in range(12, 32)} == found.people


def test_a_kept_profile_says_which_release_holds_it_and_what_helps() -> None:
    """Next to the last profile there are people enough; two who left since the first hold it."""
    first = datetime(2025, 3, 4, tzinfo=UTC)
    ledger = entries(told("staan", range(12)), when=first)
    ledger = entries(told("staan", range(4, 16)), ledger)

    (found,) = profiles(told("staan", [*range(4), *range(6, 12)]), WORK, standard(), ledger)

    assert 2 == len(ledger)
    assert date(2025, 3, 4) == found.made
    assert "Sinds het profiel van 4 maart 2025 kwamen of gingen er maar enkele" in found.why
    assert "minstens 10 mensen in dit werk sprak die nog niet meetelden" in found.why


def test_a_pattern_over_several_profiles_is_told_as_one() -> None:
    """Two profiles are far enough from the third each, and only together they hold it."""
    ledger = entries(told("staan", range(16)), when=datetime(2025, 3, 4, tzinfo=UTC))
    ledger = entries(told("staan", [*range(8), *range(16, 24)]), ledger)
    now = told("staan", [0, 1, 2, 3, 4, 5, 8, 9, 16, 17, 24, 25])

    (found,) = profiles(now, WORK, standard(), ledger)

    assert 2 == len(ledger)
    assert "bij dezelfde van de profielen van 4 maart 2025 en 1 juni 2026" in found.why


@pytest.mark.parametrize("people", [range(29), range(30), range(1, 31)])
def test_another_name_for_a_function_gives_no_new_profile(people: range) -> None:
    """'Kok' is now 'Koks', with one person less, the same or one exchanged: the profile stays."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(3)))
    now = told("staan", people, "Koks") + told("tillen", people[:12], "Koks")

    (found,) = profiles(now, WORK, standard(), ledger)

    assert ("Koks", ["staan"]) == (found.job, named([found]))
    assert date(2026, 6, 1) == found.made
    assert ledger == entries(now, ledger)


def test_two_functions_that_became_one_do_not_pass_on_the_profile_of_either() -> None:
    """Thirty cooks and thirty bakers but one are 'Keuken': a word about cooks is not theirs."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(30, 60), "Bakker"))

    for people, lines in ((range(59), 0), (range(60), 2)):
        now = told("staan", people, "Keuken") + told("tillen", people[25:], "Keuken")
        (found,) = profiles(now, WORK, standard(), ledger)
        assert ("Keuken", lines, None) == (found.job, len(found.lines), found.made)


def test_people_who_move_to_another_function_leave_both_their_profiles() -> None:
    """Eight cooks became bakers and twelve bakers are new: both functions are told of anew."""
    ledger = entries(told("staan", range(30)) + told("tillen", range(30, 60), "Bakker"))
    now = told("staan", range(22)) + told("tillen", range(22, 72), "Bakker")

    found = profiles(now, WORK, standard(), ledger)

    assert [("Bakker", None), ("Kok", None)] == [(each.job, each.made) for each in found]


def test_a_repeated_profile_says_from_when_it_is() -> None:
    """A reader sees the day of the profile."""
    ledger = entries(told("staan", range(30)))
    found = profiles(told("staan", range(31)), WORK, standard(), ledger)

    blocks = load_profiles(found, about(), standard())

    text = plain_text(Document("", "", "", "", TODAY, blocks))
    assert "het profiel van 1 juni 2026" in text


def test_profiles_survive_the_ledger() -> None:
    """What comes back from the ledger is what went in, with the day it went out."""
    (found,) = profiles(told("staan", range(30)), WORK, standard())
    (entry,) = entries(told("staan", range(30)))

    assert entry.title == "profile 2025-06-01 2026-06-01"
    (back,) = of_ledger([entry])
    assert (found.people, found.lines) == (back.people, back.lines)
    with pytest.raises(ValueError, match="unknown format"):
        from_text('{"format": 2}', TODAY)


def test_releases_of_figures_and_of_profiles_are_kept_apart() -> None:
    """A ledger with figures in it holds no profile, and a profile is no figure."""
    figures = LedgerEntry("1", "org", THEN, "work 2025-06-01 2026-06-01", "{}")

    assert [] == of_ledger([figures])


@pytest.mark.parametrize("everyone", [10, 15, 19, 20, 33, 200])
def test_a_word_leaves_in_doubt_how_many_it_was(everyone: int) -> None:
    """Each word stands for at least six numbers, or for a range safe at both ends."""
    words = {common(many, everyone, WORK) for many in range(everyone + 1)} - {None}

    for _, least, most in words:
        assert most - least >= 5 or (least >= 4 and everyone - most >= 4)
    assert (1 if everyone < 20 else 3) == len(words)
    assert common(3, everyone, WORK) is None


def test_a_policy_as_large_as_a_unit_shows_nothing() -> None:
    """When even 'some' would mean everyone, nothing is said."""
    assert common(10, 10, Policy(unit_minimum=10, cell_minimum=8)) is None


def beside(count: int, unit: range, line: tuple[str, int, int], people: range) -> tuple[Line, ...]:
    """The lines of a function next to figures of a unit with so many bottlenecks of lifting."""
    members = {"org": frozenset(range(1000, 1100)) | frozenset(unit), "u": frozenset(unit)}
    figures = Release(
        WORK,
        CountTable({"org": len(members["org"]), "u": len(unit)}, {}, {"org": ["u"]}).shape,
        {"bottleneck:tillen": {"u": count}},
        members,
    )
    profile = Profile("Kok", frozenset(people), (Line("tillen", line[0], "zwaar", *line[1:]),))
    (found,) = protect_profiles([profile], [], [figures], WORK)
    return found.lines


def test_a_line_that_tells_about_one_outside_a_unit_becomes_vaguer() -> None:
    """24 of the 25 cooks are a unit with 9 bottlenecks, so 'a part' (4 to 9) says the 25th not."""
    (line,) = beside(9, range(24), ("bij een deel", 4, 9), range(25))

    assert (SOME, 4, 25) == (line.common, line.least, line.most)


def test_a_line_far_from_the_figures_stays() -> None:
    """With 10 to 18 of 25 beside 5 of 24, the one outside the unit may or may not have named it."""
    (line,) = beside(5, range(24), ("bij veel mensen", 10, 18), range(25))

    assert "bij veel mensen" == line.common


def test_figures_that_open_an_earlier_profile_are_hidden() -> None:
    """The other way round: 'a part' of 25 cooks went out, then their unit of 24 is counted."""
    line = Line("tillen", "bij een deel", "zwaar", 4, 9)
    profile = Profile("Kok", frozenset(range(25)), (line,), TODAY)
    members = {"a": frozenset(range(24)), "b": frozenset(range(30, 60))}
    counts = {"bottleneck:tillen": {"a": 9, "b": 12}, "bottleneck:staan": {"a": 9, "b": 12}}
    table = CountTable({"a": 24, "b": 30}, counts, {"org": ["a", "b"]}, members)

    release = protect(table, WORK, profiles=[profile])

    assert release.cell("a", "bottleneck:tillen").hidden
    assert 9 == release.cell("a", "bottleneck:staan").count


def in_functions(released: Sequence[Sequence[Profile]]) -> list[frozenset[int | str]]:
    """The people by the functions they were in, release by release."""
    places: dict[int | str, list[tuple[int, str]]] = defaultdict(list)
    for number, together in enumerate(released):
        for profile in together:
            for person in profile.people:
                places[person].append((number, profile.job))
    classes: dict[tuple[tuple[int, str], ...], set[int | str]] = defaultdict(set)
    for person, where in places.items():
        classes[tuple(where)].add(person)
    return [frozenset(people) for people in classes.values()]


def attack_all(
    released: Sequence[Sequence[Profile]], factor: str, known: int
) -> dict[frozenset[int | str], tuple[int, int]]:
    """What HiGHS tells about each group from the words of the first `known` releases.

    Groups are the people in the same functions in every release, and who came to or left one.
    """
    classes = in_functions(released)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    unknown = [(who, highs.addVariable(lb=0, ub=len(who))) for who in classes]

    def sum_over(people: frozenset[int | str]) -> object:
        return sum(each * 1.0 for who, each in unknown if who <= people)

    for profile in itertools.chain.from_iterable(released[:known]):
        for line in profile.lines:
            if line.factor == factor:
                highs.addConstr(sum_over(profile.people) >= line.least)
                highs.addConstr(sum_over(profile.people) <= line.most)
    pairs = itertools.permutations(itertools.chain.from_iterable(released), 2)
    groups = {one.people - two.people for one, two in pairs if one.job == two.job}
    found = {}
    for people in {*classes, *groups} - {frozenset()}:
        ends = []
        for solve in (highs.minimize, highs.maximize):
            solve(sum_over(people))
            assert highspy.HighsModelStatus.kOptimal == highs.getModelStatus()
            ends.append(highs.getInfo().objective_function_value)
        found[people] = (math.ceil(ends[0] - 1e-6), math.floor(ends[1] + 1e-6))
    return found


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**6), share=st.sampled_from([0.2, 0.35, 0.6]))
def test_no_sequence_of_profiles_tells_about_few_people(seed: int, share: float) -> None:
    """Comers, goers and movers between two functions: no pair and no chain comes too close."""
    rolling = random.Random(seed)  # noqa: S311 - not for secrets
    numbers = itertools.count()
    job_of = {n: ("Kok", "Bakker")[n % 2] for n in itertools.islice(numbers, 70)}
    holds: dict[int, bool] = defaultdict(lambda: rolling.random() < share)
    ledger: list[LedgerEntry] = []
    released: list[Sequence[Profile]] = []
    for _ in range(3):
        loads = [SeenLoad(f"p{n}", job, "staan", 2) for n, job in job_of.items()]
        loads += [SeenLoad(f"p{n}", job, "tillen", 20) for n, job in job_of.items() if holds[n]]
        found = profiles(loads, WORK, standard(), ledger)
        new = [profile for profile in found if profile.made is None]
        ledger = entries(loads, ledger)
        if new:
            released.append(new)
            for factor in FACTORS:
                before = attack_all(released, factor, len(released) - 1)
                for people, interval in attack_all(released, factor, len(released)).items():
                    known = too_close(len(people), *before[people])
                    assert known or not too_close(len(people), *interval)
            for profile in new:
                same = [[p for p in each if p.job == profile.job] for each in released]
                assert WORK.cell_minimum <= min(map(len, in_functions(same)))
        for n in rolling.sample(sorted(job_of), rolling.choice([0, 1, 6, 14])):
            del job_of[n]
        for n in rolling.sample(sorted(job_of), rolling.choice([0, 0, 3, 8])):
            job_of[n] = "Bakker" if job_of[n] == "Kok" else "Kok"
        same = rolling.choice([True, False, None])
        for n in itertools.islice(numbers, rolling.choice([0, 1, 5, 16])):
            job_of[n] = rolling.choice(["Kok", "Bakker"])
            if same is not None:
                holds[n] = same
