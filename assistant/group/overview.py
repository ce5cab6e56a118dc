"""What the organisation page and the group report show: protected figures and what they carry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from assistant.case.records import GroupFact, Organisation, Unit, new_id
from assistant.content.library import Library
from assistant.dutch import day_text, list_text
from assistant.group.disclosure import Cell, Refused, Release, ledger, protect
from assistant.group.patterns import Pattern, patterns
from assistant.group.policy import policies
from assistant.group.population import Population, population
from assistant.group.words import is_shared_problem, title_of
from assistant.store import LedgerEntry

SIDE = "work"
"""The privacy side of these figures: what the work itself asks."""

INSTEAD = "Geef advies zonder cijfers, vanuit wat u op de werkplek zag, de RI&E en het PMO."


@dataclass(frozen=True, slots=True)
class Column:
    """A unit at the head of the table; numbers are None when too small or not known."""

    name: str
    spoken: int | None
    headcount: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator with its cells, in the order of the columns."""

    indicator: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that cannot be said, why, and what the AD can do instead."""

    title: str
    text: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that may be seen of an organisation; `release` is None when nothing may.

    `made` is the day of the earlier release these figures are from, or None for new figures.
    """

    organisation: Organisation
    first: date
    last: date
    summary: str
    release: Release | None
    made: date | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    measures: tuple[Row, ...]
    patterns: tuple[Pattern, ...]
    notices: tuple[Notice, ...]


def period(today: date, library: Library) -> tuple[date, date]:
    """The first and last day of the rolling period that counts, by the policy of the pack."""
    months = int(library.policy("group_period_months"))
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    start_of_next = date(years + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last_of_month = (start_of_next - timedelta(days=1)).day
    same_day = date(years, month + 1, min(today.day, last_of_month))
    return same_day + timedelta(days=1), today


def overview(
    facts: Sequence[GroupFact],
    organisation: Organisation,
    units: Sequence[Unit],
    library: Library,
    days: tuple[date, date],
    earlier: Sequence[LedgerEntry] = (),
    cancelled: Callable[[], bool] = lambda: False,
) -> Overview:
    """What may be seen of this organisation over a period, next to every earlier release.

    When new figures would open an earlier release, the figures are those of that release.

    Args:
        facts: the facts of the period, of persons whose consent stands.
        organisation: whose facts these are.
        units: its units.
        library: the content packs, with the policy.
        days: the first and last day of the period.
        earlier: every release of this organisation in the ledger, oldest first.
        cancelled: asked now and then whether to stop.

    Raises:
        Problem: tau-ARGUS hung, stopped, or was cancelled.
    """
    policy = policies(library)[SIDE]
    counted = population(facts, units, organisation, SIDE, policy)
    released = [ledger.from_text(entry.body) for entry in earlier]
    made = None
    try:
        release = protect(counted.table, policy, released, cancelled=cancelled)
        notices = _notices(release, counted)
    except Refused as refused:
        reason = f"{refused.what} {refused.data}".strip()
        notices = [Notice("Hier zijn geen nieuwe cijfers mogelijk", reason, refused.do)]
        if not released:
            return _without_figures(organisation, days, notices)
        release, made = released[-1], earlier[-1].made_at.date()
    root, *below = release.units
    headcounts = {name: unit.headcount for name, unit in counted.unit_of.items()}
    columns = [Column(name, release.spoken(name), headcounts.get(name)) for name in below]
    whole = Column("Hele organisatie", release.spoken(root), organisation.headcount)
    return Overview(
        organisation=organisation,
        first=days[0],
        last=days[1],
        summary=_summary(release, organisation, days, made),
        release=release,
        made=made,
        columns=(*columns, whole),
        rows=_rows(release, library, is_shared_problem),
        measures=_rows(release, library, lambda name: name.startswith("measure:")),
        patterns=patterns(release, library),
        notices=tuple(notices),
    )


def ledger_entry(seen: Overview, now: datetime) -> LedgerEntry:
    """The entry that keeps these figures, to be added when they go out.

    Raises:
        ValueError: there are no figures, or they are in the ledger already.
    """
    if seen.release is None or seen.made is not None:
        raise ValueError("nothing new to keep")
    title = f"{SIDE} {seen.first.isoformat()} {seen.last.isoformat()}"
    return LedgerEntry(new_id(), seen.organisation.id, now, title, ledger.to_text(seen.release))


def _without_figures(
    organisation: Organisation, days: tuple[date, date], notices: Sequence[Notice]
) -> Overview:
    summary = "Er zijn nog geen cijfers die gedeeld mogen worden."
    return Overview(
        organisation, *days, summary, None, None, (), (), (), (), tuple(notices)
    )  # fmt: skip


def _summary(
    release: Release, organisation: Organisation, days: tuple[date, date], made: date | None
) -> str:
    spoken = release.spoken(release.units[0])
    of_all = f"{spoken} van de {organisation.headcount} medewerkers"
    who = of_all if organisation.headcount else f"{spoken} mensen"
    text = f"Er is gesproken met {who}" if spoken is not None else "Er is gesproken met mensen"
    if made:
        text += f". Dit zijn de cijfers van de uitgave van {day_text(made)}. "
    else:
        text += f", van {day_text(days[0])} tot en met {day_text(days[1])}. "
    return text + "Getallen die naar enkele mensen kunnen wijzen, blijven verborgen."


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


def _notices(release: Release, counted: Population) -> list[Notice]:
    title = "Hier is geen uitspraak mogelijk"
    shown = {unit for counts in release.shown.values() for unit in counts}
    notices = [
        Notice(title, _spoken_in(release, counted, name), _merge(name))
        for name in release.units[1:]
        if name not in shown
    ]
    if counted.left_out:
        names = list_text([unit.name for unit in counted.left_out])
        text = (
            f"{names}: hier is met zo weinig mensen gesproken, dat zij alleen meetellen in de "
            "hele organisatie."
        )
        notices.append(Notice(title, text, INSTEAD))
    if counted.silent:
        names = list_text([unit.name for unit in counted.silent])
        text = (
            f"{names}: hier is in deze periode met niemand gesproken. "
            "De cijfers gaan alleen over de mensen met wie is gesproken."
        )
        notices.append(Notice("Waar dit niet over gaat", text))
    if not any(release.shown.values()):
        text = "Geen enkel knelpunt wordt door genoeg mensen gedeeld om het te tonen."
        notices.append(Notice(title, text, INSTEAD))
    return notices


def _spoken_in(release: Release, counted: Population, name: str) -> str:
    spoken = release.spoken(name)
    headcount = counted.unit_of[name].headcount
    if counted.table.shape.persons[name] < release.policy.unit_minimum:
        return f"In {name} is met te weinig mensen gesproken voor cijfers."
    if spoken is None:
        return f"Cijfers over {name} zouden, naast het totaal, een kleinere groep laten zien."
    of_all = f"{spoken} van de {headcount} mensen" if headcount else f"{spoken} mensen"
    return f"In {name} is gesproken met {of_all}. Alle getallen zouden naar enkelen kunnen wijzen."


def _merge(name: str) -> str:
    return f"Voeg {name} samen met een andere afdeling. Of: {INSTEAD[0].lower()}{INSTEAD[1:]}"
