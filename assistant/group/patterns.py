"""Do the arrows point the same way? What released figures carry about shared problems, no more.

Only what was released is looked at, so nothing here can tell more than the release does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assistant.content.library import Library
from assistant.dutch import list_text, number_text
from assistant.group.comparison import Bars, Comparison
from assistant.group.disclosure import Release, attack
from assistant.group.words import is_shared_problem, of_how_many, title_of

Kind = Literal["stands_out", "everywhere", "diverges", "chance"]

MOST_BY_CHANCE = 3
"""From so many units one bottleneck is told in one sentence: many doubts hide what stands out."""

_ORDER: tuple[Kind, ...] = ("stands_out", "everywhere", "diverges", "chance")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One thing the figures carry, as a title and sentences.

    `count` of `persons` in `unit`, against `rest` of `rest_persons` elsewhere; these are None for
    units whose cases diverge (`indicator` is then empty). Of several units together `unit` is
    empty.
    """

    kind: Kind
    unit: str
    indicator: str
    title: str
    text: str
    count: int | None = None
    persons: int | None = None
    rest: int | None = None
    rest_persons: int | None = None


def patterns(release: Release, library: Library) -> tuple[Pattern, ...]:
    """What stands out, what may be chance, what plays everywhere and where cases diverge.

    Units are not ranked: within a kind the order is that of the table.
    """
    bars = Bars.from_library(library)
    rows = [name for name in release.indicators if is_shared_problem(name)]
    units = release.units[1:]
    compared = [found for name in rows for found in _compared(release, name)]
    found: list[Pattern] = []
    for name in rows:
        mine = [c for c in compared if c.indicator == name]
        out = [c for c in mine if c.above_rest and c.chance() * len(compared) <= bars.chance]
        found += [_stands_out(c, library) for c in out]
        if not out:
            of_all = 0 < len(mine) == len(units)
            found += _everywhere(release, name, library, bars, told_of_all=of_all)
            found += _by_chance(
                [c for c in mine if c.part >= bars.shared and c.above_rest], library
            )
    work = [name for name in rows if name.startswith("bottleneck:")]
    outstanding = {pattern.unit for pattern in found if pattern.kind == "stands_out"}
    found += _diverge(
        [
            unit
            for unit in units
            if unit not in outstanding and _cases_diverge(release, work, unit, bars)
        ],
        bars,
    )
    return tuple(sorted(found, key=_place))


def _place(pattern: Pattern) -> tuple[int, int]:
    """By kind; of what plays everywhere, the most shared first, which ranks no unit."""
    everywhere = pattern.kind == "everywhere" and pattern.count
    return _ORDER.index(pattern.kind), -(everywhere or 0)


def _compared(release: Release, indicator: str) -> list[Comparison]:
    root, *units = release.units
    total, everyone = release.cell(root, indicator).count, release.spoken(root)
    if total is None or everyone is None:
        return []
    return [
        Comparison(indicator, unit, count, persons, total, everyone)
        for unit in units
        if (count := release.cell(unit, indicator).count) is not None
        and (persons := release.spoken(unit)) is not None
        and persons < everyone
    ]


def _pattern(kind: Kind, found: Comparison, title: str, text: str) -> Pattern:
    return Pattern(
        kind, found.unit, found.indicator, title, text,
        found.count, found.persons, found.rest, found.rest_persons,
    )  # fmt: skip


def _figures(found: Comparison, title: str) -> str:
    here = of_how_many(found.count, found.persons)
    return (
        f"{title}: in {found.unit} is dit een knelpunt voor {here}, "
        f"in de rest van de organisatie voor {found.rest} van de {found.rest_persons}."
    )


def _stands_out(found: Comparison, library: Library) -> Pattern:
    title = title_of(found.indicator, library)
    text = (
        f"{_figures(found, title)} Zo’n groot verschil komt door toeval bijna niet voor. "
        f"Bespreek met de mensen in {found.unit} waar dit door komt."
    )
    return _pattern("stands_out", found, "De pijlen wijzen dezelfde kant op", text)


def _chance(found: Comparison, library: Library) -> Pattern:
    title = title_of(found.indicator, library)
    text = (
        f"{_figures(found, title)} Dit verschil kan toeval zijn. We trekken er geen conclusie uit."
    )
    return _pattern("chance", found, "Het verschil kan toeval zijn", text)


def _by_chance(found: Sequence[Comparison], library: Library) -> list[Pattern]:
    """What may be chance for one bottleneck; of several units in one sentence, without figures."""
    if len(found) < MOST_BY_CHANCE:
        return [_chance(each, library) for each in found]
    names = list_text([each.unit for each in found])
    text = (
        f"{title_of(found[0].indicator, library)}: in {names} is dit iets vaker een knelpunt dan "
        "elders. Dat kan toeval zijn. We trekken er geen conclusie uit."
    )
    return [Pattern("chance", "", found[0].indicator, "Het verschil kan toeval zijn", text)]


def _everywhere(
    release: Release, indicator: str, library: Library, bars: Bars, *, told_of_all: bool
) -> list[Pattern]:
    root = release.units[0]
    count, persons = release.cell(root, indicator).count, release.spoken(root)
    if count is None or persons is None or Fraction(count, persons) < bars.shared:
        return []
    text = (
        f"{title_of(indicator, library)}: dit is een knelpunt voor {of_how_many(count, persons)} "
        "in de hele organisatie."
    )
    if told_of_all:
        text += " Geen enkele eenheid springt eruit."
    title = "Dit speelt in de hele organisatie"
    return [Pattern("everywhere", root, indicator, title, text, count, persons)]


def _cases_diverge(release: Release, rows: Sequence[str], unit: str, bars: Bars) -> bool:
    """Whether no bottleneck of the table is shared in this unit, hidden counts looked at too."""
    root = release.units[0]
    persons = release.spoken(unit)
    told = [name for name in rows if not release.cell(root, name).hidden]
    if persons is None or persons < release.policy.unit_minimum or len(told) < 2:  # noqa: PLR2004 - one alone cannot diverge
        return False
    highest = attack(release)
    shown = {name: release.cell(unit, name).count for name in told}
    return all(
        Fraction(highest[unit, name][1], persons) < bars.most
        if count is None
        else Fraction(count, persons) < bars.shared
        for name, count in shown.items()
    )


def _diverge(units: Sequence[str], bars: Bars) -> list[Pattern]:
    """The units whose cases diverge, in one pattern: it says the same of each."""
    if not units:
        return []
    most = (
        "de helft"
        if bars.most == Fraction(1, 2)
        else f"{number_text(float(100 * bars.most))} procent"
    )
    names = list_text(units)
    one = units[0] if len(units) == 1 else ""
    text = (
        f"In {names} lopen de verhalen uiteen: geen van de knelpunten in de tabel geldt daar voor "
        f"{most} van de mensen of meer. We doen geen uitspraak over "
        f"{one or 'deze eenheden'} als geheel. "
        "Wat één persoon nodig heeft, staat in het eigen advies."
    )
    return [Pattern("diverges", one, "", "De pijlen wijzen niet dezelfde kant op", text)]
