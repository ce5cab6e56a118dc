"""What a function asks, from the tasks that enough people in it told about: its belastingprofiel.

In words only, and only from as many people as the policy asks of a unit: how many people it was,
and for how many a thing holds, is not told, so that nothing can be subtracted from it later. What
cannot be done until pension age is the AD's own judgement about the work (seed 002-R46).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from assistant.case.organisation import JobLoad
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.group.advice_parts import About
from assistant.group.disclosure import Policy
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source
from assistant.store import SeenLoad

_COMMON = ((0.75, "bij bijna iedereen"), (0.4, "bij veel mensen"), (0, "bij een deel"))
"""From which part of the people, in words; a choice of this program."""

_HEAVY = ((0.66, "zwaar"), (0.33, "middelzwaar"), (0, "licht"))
"""From which part of the factor's scale, in words; a choice of this program."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a function asks on one factor: how common and how heavy, in words."""

    factor: Factor
    common: str
    heavy: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A function of which enough people told what it asks."""

    job: str
    lines: tuple[Line, ...]


def profiles(loads: Sequence[SeenLoad], policy: Policy, library: Library) -> tuple[Profile, ...]:
    """The functions told about by enough people, each with what enough of them named.

    Args:
        loads: what was told, of persons whose consent stands; a person may be in it more often.
        policy: the minimums of the work side.
        library: the content packs.
    """
    by_job: dict[str, list[SeenLoad]] = defaultdict(list)
    for load in loads:
        if load.job.strip():
            by_job[" ".join(load.job.split()).casefold()].append(load)
    found = []
    for job, told in sorted(by_job.items()):
        everyone = {load.person for load in told}
        if len(everyone) >= policy.unit_minimum:
            lines = tuple(_lines(told, len(everyone), policy, library))
            found.append(Profile(job[:1].upper() + job[1:], lines))
    return tuple(found)


def _lines(told: Sequence[SeenLoad], everyone: int, policy: Policy, library: Library) -> list[Line]:
    heaviest: dict[str, dict[str, float]] = defaultdict(dict)
    for load in told:
        if load.factor and load.intensity:
            of = heaviest[load.factor]
            of[load.person] = max(of.get(load.person, 0), load.intensity)
    lines = []
    for id_, people in heaviest.items():
        factor = library.get(Factor, id_)
        if factor is None or factor.privacy != "work" or len(people) < policy.cell_minimum:
            continue
        common = _word(_COMMON, len(people) / everyone)
        heavy = _word(_HEAVY, median(people.values()) / factor.top)
        lines.append(Line(factor, common, heavy))
    return sorted(lines, key=lambda line: line.factor.title)


def _word(words: Sequence[tuple[float, str]], part: float) -> str:
    return next(word for least, word in words if part >= least)


def load_profiles(seen: Sequence[Profile], about: About, library: Library) -> tuple[Block, ...]:
    """The belastingprofiel per function: what people told, then what the AD knows of it."""
    jobs = list(dict.fromkeys([p.job for p in seen] + [_job(j) for j in about.file.all(JobLoad)]))
    told = {profile.job: profile for profile in seen}
    parts: list[Block] = []
    for job in jobs:
        own = [each for each in about.file.all(JobLoad) if _job(each) == job and job]
        parts += section(
            job or "Functie zonder naam",
            _told(told[job]) if job in told else (),
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
    return words[:1].upper() + words[1:]


def _told(profile: Profile) -> tuple[Block, ...]:
    rule = Source("rule", "groep.afgeschermd")
    rows = tuple(
        (
            cell(line.factor.title, Source("content", line.factor.id), strong=True),
            cell(line.common, rule),
            cell(line.heavy, rule),
        )
        for line in profile.lines
    )
    header = ("Wat het werk vraagt", "Hoe vaak genoemd", "Hoe zwaar meestal")
    if not rows:
        return ()
    return (Table(f"{profile.job}, uit de gesprekken", header, rows, (3, 2, 2)),)


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
