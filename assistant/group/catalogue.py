"""Every document about an organisation: what it is for, which figures it lets out, how it is made.

As with the documents of a case, one is an entry of `GROUP_KINDS` and nothing more: the window
offers it with its preview, the AD's own texts, drafts and signing, and the tests walk the list.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from assistant.case.reports import GroupDraft, GroupText
from assistant.content.library import Library
from assistant.group.advice import advice_report
from assistant.group.advice_parts import About
from assistant.group.disclosure import profile
from assistant.group.load_profile import Profile, profile_entry
from assistant.group.overview import Overview, as_released, ledger_entry, of_side
from assistant.group.report import TITLES, group_report
from assistant.group.sheets import discussion_sheet, profile_sheet, quarterly_sheet
from assistant.group.stories import practice_example, value_page
from assistant.group.training import themes, training_sheet
from assistant.privacy.table import Reader
from assistant.report.house import house_style
from assistant.report.life import Stand
from assistant.report.model import Document
from assistant.report.own import Written, write
from assistant.store import LedgerEntry, SignedReport

Shows = Literal["work", "health", ""]
"""The side of the figures a document lets out, if any."""


@dataclass(frozen=True, slots=True)
class Material:
    """What documents about an organisation are made from.

    `seen` and `health` are both sides of what may be seen now, `released` the work side as it went
    out last, and `jobs` what enough people told of a function.
    """

    about: About
    seen: Overview
    health: Overview
    released: Overview | None
    jobs: Sequence[Profile]
    library: Library
    settings: Mapping[str, str]
    today: date

    def figures(self, shows: Shows) -> Overview | None:
        """The figures of a side that may be shown, or None."""
        seen = {"work": self.seen, "health": self.health}.get(shows)
        return seen if seen is not None and seen.release is not None else None


@dataclass(frozen=True, slots=True)
class GroupKind:
    """A document about an organisation.

    Attributes:
        id: its name in the vault and in file names.
        title: what it is called on screen.
        intro: what it is for, in a sentence.
        build: makes it.
        shows: the side of the figures it lets out.
        when: whether there is enough to make it.
        reader: for whom it is: nothing in it is about a person.
        general: it can go out without a round of drafts.
        jobs: what functions ask is in it.
    """

    id: str
    title: str
    intro: str
    build: Callable[[Material], Document]
    shows: Shows = ""
    when: Callable[[Material], bool] = lambda _made_of: True
    reader: Reader = Reader.ORGANISATION
    general: bool = False
    jobs: bool = False


GROUP_KINDS: tuple[GroupKind, ...] = (
    GroupKind(
        "groepsadvies",
        TITLES["work"],
        "De patronen: wat mensen in hun werk delen, met de cijfers.",
        lambda m: group_report(m.seen, m.about.organisation, m.library, m.today, m.settings),
        "work",
        lambda m: m.seen.has_figures,
    ),
    GroupKind(
        "advies-organisatie",
        "Advies aan de organisatie",
        "Wat u zag, wat andere bronnen zeggen en wat de organisatie kan doen.",
        lambda m: advice_report(m.seen, m.about, m.library, m.today, m.settings, m.jobs),
        "work",
        jobs=True,
    ),
    GroupKind(
        "gespreksblad",
        "Gespreksblad voor MT en HR",
        "Eén bladzijde om samen te bespreken.",
        lambda m: discussion_sheet(m.seen, m.about, m.library, m.today),
        "work",
    ),
    GroupKind(
        "belastingprofiel",
        "Belastingprofiel per functie",
        "Wat functies vragen, en wat tot de pensioenleeftijd niet haalbaar is.",
        lambda m: profile_sheet(m.jobs, m.about, m.library, m.today),
        jobs=True,
    ),
    GroupKind(
        "oefenblad",
        "Oefenblad voor casemanagers",
        "Om het gesprek te oefenen met wat er hier speelt.",
        lambda m: training_sheet(m.seen, m.about, m.library, m.today),
        "work",
        lambda m: bool(themes(m.seen, m.about, m.library)),
    ),
    GroupKind(
        "kwartaalblad",
        "Kwartaalblad",
        "De cijfers van de laatste uitgave, met hoe ver de afspraken zijn.",
        lambda m: quarterly_sheet(m.released, m.about, m.library, m.today, m.settings),
    ),
    GroupKind(
        "groepsbeeld",
        TITLES["health"],
        "Waar een grens van mensen zelf meespeelt, met strengere drempels.",
        lambda m: group_report(m.health, m.about.organisation, m.library, m.today, m.settings),
        "health",
        lambda m: bool(m.health.rows),
    ),
    GroupKind(
        "meerwaarde",
        "Wat een arbeidsdeskundige kan doen",
        "Eén bladzijde voor de werkgever: wat u vraagt voordat iemand ziek is, en wat het bracht.",
        lambda m: value_page(m.about, m.today, m.settings),
        general=True,
    ),
    GroupKind(
        "praktijkvoorbeeld",
        "Een voorbeeld uit de praktijk",
        "Om van te leren met vakgenoten, zonder de naam van de organisatie.",
        lambda m: practice_example(m.about, m.today),
        reader=Reader.PEER,
        general=True,
    ),
)
"""The documents, in the order in which they are offered."""


def written_group(kind: GroupKind, material: Material) -> Written:
    """The document in the house style, with what the AD wrote in it, and its outline."""
    made = replace(kind.build(material), house=house_style(material.settings))
    own = (text for text in material.about.file.all(GroupText) if text.document == kind.id)
    return write(made, own)


def group_stand(kind: GroupKind, about: About, signed: Sequence[SignedReport]) -> Stand:
    """How it stands with one document about an organisation."""
    drafts = [draft for draft in about.file.all(GroupDraft) if draft.document == kind.id]
    versions = tuple(one for one in signed if one.document == kind.id)
    return Stand(drafts[-1] if drafts else None, (), versions)


def let_out(seen: Overview, earlier: Sequence[LedgerEntry], now: datetime) -> LedgerEntry | None:
    """The entry that keeps these figures when they go out, new or already in the ledger.

    None when there are none, or they are known to be in the ledger.
    """
    if seen.release is None or seen.made is not None:
        return None
    new = ledger_entry(seen, now)
    return next((e for e in of_side(earlier, seen.side) if e.body == new.body), new)


def outgoing(
    kind: GroupKind, material: Material, earlier: Sequence[LedgerEntry], now: datetime
) -> list[LedgerEntry]:
    """The entries that keep what this document lets out, new or already in the ledger."""
    seen = material.figures(kind.shows)
    entries = [let_out(seen, earlier, now) if seen else None]
    if kind.jobs:
        days = (material.seen.first, material.seen.last)
        entries.append(profile_entry(material.jobs, material.about.organisation.id, days, now))
    return [entry for entry in entries if entry]


def once_out(material: Material, entry: LedgerEntry) -> Material:
    """The material as it is once what this entry keeps went out."""
    if jobs := profile.of_ledger((entry,)):
        out = {(each.job, each.people): each for each in jobs}
        return replace(
            material, jobs=[out.get((each.job, each.people), each) for each in material.jobs]
        )
    if entry in of_side((entry,), "health"):
        return replace(material, health=as_released(material.health, entry))
    return replace(material, seen=as_released(material.seen, entry))
