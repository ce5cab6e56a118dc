"""What the organisation page and the group report show: protected figures and what they carry."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from assistant.case.lists import SeenFact
from assistant.case.records import Organisation, Unit, new_id
from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.group.change import changes
from assistant.group.disclosure import Refused, Release, ledger, profile, protect
from assistant.group.notices import Notice, notices
from assistant.group.patterns import Pattern, patterns
from assistant.group.policy import policies
from assistant.group.population import population
from assistant.group.tables import Column, Row
from assistant.group.words import is_shared_problem, is_shared_signal, title_of
from assistant.store import LedgerEntry

Side = Literal["work", "health"]
"""The privacy side of figures: what the work itself asks, or what a limit of people does."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that may be seen of an organisation; `release` is None when nothing may.

    `signals` are those about a team that come back with more people (seed 000-R12).
    `made` is the day of the earlier release these figures are from, or None for new figures;
    `changes` says what is different from the release before.
    """

    organisation: Organisation
    side: Side
    first: date
    last: date
    summary: str
    release: Release | None = None
    made: date | None = None
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    measures: tuple[Row, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    notices: tuple[Notice, ...] = ()
    changes: tuple[str, ...] = ()
    signals: tuple[Row, ...] = ()

    @property
    def has_figures(self) -> bool:
        """Whether there is any count to show; a release may have none."""
        return bool(self.rows or self.signals or self.measures)


def period(today: date, library: Library) -> tuple[date, date]:
    """The first and last day of the rolling period that counts, by the policy of the pack."""
    months = int(library.policy("group_period_months"))
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    start_of_next = date(years + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last_of_month = (start_of_next - timedelta(days=1)).day
    same_day = date(years, month + 1, min(today.day, last_of_month))
    return same_day + timedelta(days=1), today


def overview(
    facts: Sequence[SeenFact],
    organisation: Organisation,
    units: Sequence[Unit],
    library: Library,
    days: tuple[date, date],
    earlier: Sequence[LedgerEntry] = (),
    cancelled: Callable[[], bool] = lambda: False,
    side: Side = "work",
) -> Overview:
    """What may be seen of this organisation over a period, next to every earlier release.

    When new figures would open an earlier release, or are the same, they are those of that release.

    Args:
        facts: the facts of the period, of persons whose consent stands.
        organisation: whose facts these are.
        units: its units.
        library: the content packs, with the policy.
        days: the first and last day of the period.
        earlier: every release of this organisation in the ledger, oldest first.
        cancelled: asked now and then whether to stop.
        side: 'work', or 'health' under its own minimums.

    Raises:
        Problem: tau-ARGUS hung, stopped, or was cancelled.
    """
    policy = policies(library)[side]
    counted = population(facts, units, organisation, side, policy)
    entries = of_side(earlier, side)
    released = [ledger.from_text(entry.body) for entry in entries]
    try:
        release = protect(
            counted.table,
            policy,
            released,
            profiles=profile.of_ledger(earlier),
            cancelled=cancelled,
        )
        said = notices(release, counted)
    except Refused as refused:
        reason = f"{refused.what} {refused.data}".strip()
        said = [Notice("Nu zijn er geen nieuwe cijfers", reason, refused.do)]
        if not released:
            return _without_figures(organisation, days, said, side)
        release = released[-1]
    same = bool(released) and release == released[-1]
    before = list(zip(released, entries, strict=True))
    if same:
        before.pop()
    headcounts = {name: unit.headcount for name, unit in counted.unit_of.items()}
    seen = _of_release(release, organisation, headcounts, library, days, side)
    return replace(
        seen,
        made=entries[-1].made_at.date() if same else None,
        summary=_summary(release, organisation, days, entries[-1] if same else None),
        notices=tuple(said),
        changes=changes(release, before[-1][0], before[-1][1].made_at.date(), library)
        if before
        else (),
    )


def released_overview(
    organisation: Organisation,
    units: Sequence[Unit],
    library: Library,
    earlier: Sequence[LedgerEntry],
    side: Side = "work",
) -> Overview | None:
    """The figures of the last release as they went out, or None when none did."""
    entries = of_side(earlier, side)
    if not entries:
        return None
    last = entries[-1]
    release = ledger.from_text(last.body)
    days = _days(last)
    headcounts = {unit.name: unit.headcount for unit in units}
    seen = _of_release(release, organisation, headcounts, library, days, side)
    summary = _summary(release, organisation, days, last)
    return replace(seen, made=last.made_at.date(), summary=summary)


def of_side(earlier: Sequence[LedgerEntry], side: Side) -> list[LedgerEntry]:
    """The releases of one side, oldest first."""
    return [entry for entry in earlier if entry.title.startswith(f"{side} ")]


def ledger_entry(seen: Overview, now: datetime) -> LedgerEntry:
    """The entry that keeps these figures, to be added when they go out.

    Raises:
        ValueError: there are no figures, or they are in the ledger already.
    """
    if seen.release is None or seen.made is not None:
        raise ValueError("nothing new to keep")
    title = f"{seen.side} {seen.first.isoformat()} {seen.last.isoformat()}"
    return LedgerEntry(new_id(), seen.organisation.id, now, title, ledger.to_text(seen.release))


def as_released(seen: Overview, entry: LedgerEntry) -> Overview:
    """The same figures as they read once this entry keeps them.

    Raises:
        ValueError: there are no figures.
    """
    if seen.release is None:
        raise ValueError("no figures")
    days = (seen.first, seen.last)
    summary = _summary(seen.release, seen.organisation, days, entry)
    return replace(seen, made=entry.made_at.date(), summary=summary)


def _of_release(
    release: Release,
    organisation: Organisation,
    headcounts: Mapping[str, int | None],
    library: Library,
    days: tuple[date, date],
    side: Side,
) -> Overview:
    """What a release shows; the summary and what it is set beside are added by who asks."""
    root, *below = release.units
    above = {
        child: unit
        for unit, children in release.shape.children.items()
        for child in children
        if unit != root
    }
    columns = [
        Column(name, release.spoken(name), headcounts.get(name), above.get(name, ""))
        for name in below
    ]
    whole = Column("Hele organisatie", release.spoken(root), organisation.headcount)
    return Overview(
        organisation=organisation,
        side=side,
        first=days[0],
        last=days[1],
        summary="",
        release=release,
        columns=(*columns, whole),
        rows=_rows(release, library, is_shared_problem),
        measures=_rows(release, library, lambda name: name.startswith("measure:")),
        patterns=patterns(release, library),
        signals=_rows(release, library, is_shared_signal),
    )


def _without_figures(
    organisation: Organisation, days: tuple[date, date], said: Sequence[Notice], side: Side
) -> Overview:
    summary = "Er zijn nog geen cijfers die gedeeld mogen worden."
    first, last = days
    return Overview(organisation, side, first, last, summary, notices=tuple(said))


def _summary(
    release: Release,
    organisation: Organisation,
    days: tuple[date, date],
    entry: LedgerEntry | None,
) -> str:
    spoken = release.spoken(release.units[0])
    of_all = f"{spoken} van de {organisation.headcount} medewerkers"
    who = of_all if organisation.headcount else f"{spoken} mensen"
    first, last = _days(entry) if entry else days
    text = (
        f"Dit gaat over {who if spoken is not None else 'mensen'} met wie is gesproken, van "
        f"{day_text(first)} tot en met {day_text(last)}. "
    )
    if entry:
        text += f"Dit zijn de cijfers van de uitgave van {day_text(entry.made_at.date())}. "
    return f"{text}Alleen wie daarmee instemde, telt mee."


def _days(entry: LedgerEntry) -> tuple[date, date]:
    """The first and last day of the period the figures of a release are from."""
    first, last = map(date.fromisoformat, entry.title.split()[1:3])
    return first, last


def _rows(release: Release, library: Library, wanted: Callable[[str], bool]) -> tuple[Row, ...]:
    """The rows by title; a row of which even the whole is hidden says nothing and is left out."""
    root, *units = release.units
    rows = [
        Row(
            name,
            title_of(name, library),
            tuple(release.cell(unit, name) for unit in [*units, root]),
        )
        for name in release.indicators
        if wanted(name) and not release.cell(root, name).hidden
    ]
    return tuple(sorted(rows, key=lambda row: row.title))
