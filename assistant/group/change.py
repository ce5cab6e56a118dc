"""What changed since the release before: in words, and only what chance does not explain.

Most people are in both releases, which makes chance smaller than reckoned here (Fisher's exact
test, one-sided both ways, with Bonferroni's correction), so this errs on the side of saying
nothing. Why something changed, figures never tell.
"""

from collections.abc import Iterator
from datetime import date

from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.group.comparison import Bars, Comparison
from assistant.group.disclosure import Release
from assistant.group.words import is_shared_problem, of_how_many, title_of


def changes(release: Release, before: Release, made: date, library: Library) -> tuple[str, ...]:
    """Sentences about what is more or less common than in the release `made` that day."""
    compared = list(_compared(release, before))
    when = f"de uitgave van {day_text(made)}"
    if not compared:
        return (f"Er is geen getal dat ook in {when} staat. Er valt niets te vergelijken.",)
    bar = Bars.from_library(library).chance / (2 * len(compared))
    said = []
    for more, less in compared:
        way = "vaker" if more.chance() <= bar else "minder vaak" if less.chance() <= bar else ""
        if way:
            now = of_how_many(more.count, more.persons)
            then = of_how_many(more.rest, more.rest_persons)
            said.append(
                f"{title_of(more.indicator, library)}, {more.unit}: {way} een knelpunt dan in "
                f"{when}. Toen {then}, nu {now}. Waar dat door komt, zeggen de getallen niet."
            )
    return tuple(said) or (f"Vergeleken met {when} is er geen verschil dat groter is dan toeval.",)


def _compared(release: Release, before: Release) -> Iterator[tuple[Comparison, Comparison]]:
    """Now against then, for what is shown in both: of who has it, and of who has it not."""
    for name in release.indicators:
        if not is_shared_problem(name) or name not in before.shown:
            continue
        for unit, count in release.shown[name].items():
            then = before.shown[name].get(unit)
            persons, persons_then = release.spoken(unit), before.spoken(unit)
            if then is None or persons is None or persons_then is None:
                continue
            everyone = persons + persons_then
            more = Comparison(name, unit, count, persons, count + then, everyone)
            left = persons - count
            less = Comparison(name, unit, left, persons, everyone - count - then, everyone)
            yield more, less
