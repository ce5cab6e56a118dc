"""What a function asks, from the tasks that enough people in it told about: its belastingprofiel.

In words only, and only from as many people as the policy asks of a unit. A profile is a release
like any other: it is kept in the ledger, and looked at next to every earlier one and next to the
figures (`disclosure/profile.py`). What cannot be done until pension age is the AD's own judgement
about the work (seed 002-R46).
"""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from statistics import median

from assistant.case.lists import SeenLoad
from assistant.case.organisation import JobLoad
from assistant.case.records import new_id
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.dutch import capital, day_text
from assistant.group.advice_parts import About
from assistant.group.disclosure import Policy, Release, how_common, ledger, profile
from assistant.group.disclosure.argus import halt
from assistant.group.disclosure.profile import Line, Profile, protect_profiles
from assistant.group.disclosure.readings import number
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source
from assistant.store import LedgerEntry

__all__ = ["Profile", "load_profiles", "profile_entry", "profiles"]

_SECONDS = 120
"""How long looking at profiles next to earlier ones may take."""

_HEAVY = ((0.66, "zwaar"), (0.33, "middelzwaar"), (0, "licht"))
"""From which part of the factor's scale, in words; a choice of this program."""


def profiles(
    loads: Sequence[SeenLoad],
    policy: Policy,
    library: Library,
    earlier: Sequence[LedgerEntry] = (),
    figures: Release | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Profile, ...]:
    """The functions told about by enough people, each with what may be said of it in words.

    Args:
        loads: what was told, the last talk last, of persons whose consent stands; of who was
            spoken to more often the last talk counts.
        policy: the minimums of the work side.
        library: the content packs.
        earlier: every release of this organisation in the ledger, oldest first.
        figures: the figures of the work side that are about to go out beside them.
        cancelled: asked now and then whether to stop.

    Raises:
        Problem: it was cancelled, or took longer than two minutes.
    """
    last = {load.person: load.talk for load in loads}
    by_job: dict[str, list[SeenLoad]] = defaultdict(list)
    for load in loads:
        if load.job.strip() and load.talk == last[load.person]:
            by_job[" ".join(load.job.split()).casefold()].append(load)
    before = profile.of_ledger(earlier)
    found = []
    for job, told in sorted(by_job.items()):
        name = capital(job)
        everyone = frozenset(number(load.person, load.talk) for load in told)
        if len(everyone) >= policy.unit_minimum:
            people, why = profile.who_count(name, everyone, before, policy)
            counted = [load for load in told if number(load.person, load.talk) in people]
            lines = tuple(_lines(counted, len(people), policy, library))
            found.append(Profile(name, people, lines, why=why))
    beside = [ledger.from_text(e.body) for e in earlier if e.title.startswith("work ")]
    if figures is not None:
        beside.append(figures)
    stop = partial(halt, time.monotonic() + _SECONDS, cancelled)
    return protect_profiles(found, before, beside, policy, stop)


def profile_entry(
    found: Sequence[Profile], organisation_id: str, days: tuple[date, date], now: datetime
) -> LedgerEntry | None:
    """The entry that keeps what is new in these profiles when they go out; None without any."""
    new = [each for each in found if each.made is None and each.lines]
    first, last = days
    title = f"{profile.TITLE}{first.isoformat()} {last.isoformat()}"
    return LedgerEntry(new_id(), organisation_id, now, title, profile.to_text(new)) if new else None


def _lines(told: Sequence[SeenLoad], everyone: int, policy: Policy, library: Library) -> list[Line]:
    heaviest: dict[str, dict[str, float]] = defaultdict(dict)
    for load in told:
        if load.factor and load.intensity:
            of = heaviest[load.factor]
            of[load.person] = max(of.get(load.person, 0), load.intensity)
    lines = []
    for id_, people in heaviest.items():
        factor = library.get(Factor, id_)
        word = how_common.common(len(people), everyone, policy)
        if factor is not None and factor.privacy == "work" and word:
            part = median(people.values()) / factor.top
            heavy = next(name for least, name in _HEAVY if part >= least)
            lines.append((factor.title, Line(id_, word[0], heavy, *word[1:])))
    return [line for _, line in sorted(lines, key=lambda each: each[0])]


def load_profiles(seen: Sequence[Profile], about: About, library: Library) -> tuple[Block, ...]:
    """The belastingprofiel per function: what people told, then what the AD knows of it."""
    jobs = list(dict.fromkeys([p.job for p in seen] + [_job(j) for j in about.file.all(JobLoad)]))
    told = {profile.job: profile for profile in seen}
    parts: list[Block] = []
    for job in jobs:
        own = [each for each in about.file.all(JobLoad) if _job(each) == job and job]
        parts += section(
            job or "Functie zonder naam",
            _told(told[job], library) if job in told else (),
            _own(own, library),
            level=2,
        )
    intro = ours(
        "belastingprofiel",
        "Dit gaat over het werk, niet over wie het doet. U kunt het gebruiken bij werving en om "
        "een functie te laten meegroeien met de loopbaan.",
        Source("rule", "belastingprofiel"),
    )
    return section("Wat functies vragen", paragraph(intro), parts) if parts else ()


def _job(load: JobLoad) -> str:
    words = " ".join(load.job.split())
    return capital(words)


def _told(found: Profile, library: Library) -> tuple[Block, ...]:
    rule = Source("rule", "groep.afgeschermd")
    rows = tuple(
        (
            cell(factor.title, Source("content", factor.id), strong=True),
            cell(line.common, rule),
            cell(line.heavy, rule),
        )
        for line in found.lines
        if (factor := library.get(Factor, line.factor))
    )
    header = ("Wat het werk vraagt", "Hoe vaak genoemd", "Hoe zwaar meestal")
    if not rows:
        return ()
    table = Table(f"{found.job}, uit de gesprekken", header, rows, (3, 2, 2))
    if found.made is None:
        return (table,)
    text = f"Dit is het profiel van {day_text(found.made)}."
    return (*paragraph(ours("belastingprofiel", text, rule)), table)


def _own(found: Sequence[JobLoad], library: Library) -> tuple[Block, ...]:
    rows = []
    for each in found:
        factor = library.get(Factor, each.factor)
        what = [each.task.strip(), factor.title if factor else ""]
        named = ", ".join(word for word in what if word)
        if named:
            rows.append(
                (
                    cell(named, source(each, "task")),
                    cell(each.feasible.label, source(each, "feasible")),
                    cell(each.text.strip(), source(each, "text")),
                    cell(each.source.label, source(each, "source")),
                )
            )
    header = ("Taak", "Tot de pensioenleeftijd", "Hoe het kan veranderen", "Herkomst")
    if not rows:
        return ()
    return (Table("Bekeken door de arbeidsdeskundige", header, tuple(rows), (3, 2, 3, 2)),)
