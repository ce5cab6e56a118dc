"""The summary of the worker's report: one page that can be read alone."""

from collections.abc import Mapping
from datetime import date

from assistant.balance import Fit, balance_of
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Bottleneck,
)
from assistant.case.words import Side
from assistant.consult.steps import FOLLOW_UP_DAY, OWN_QUESTION
from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.fits import to_come
from assistant.report.model import Block, Sentence
from assistant.report.say import (
    answered,
    bullets,
    day_of,
    ours,
    paragraph,
    section,
    source,
)

_ME = Reader.WORKER

_MOST = 6
"""So many bottlenecks and so many agreements the summary names."""


def summary(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> tuple[Block, ...]:
    """The question, what goes well, where it is tight, what can help and who does it."""
    lead = opening(view, settings, today)
    found = [_short(bottleneck, view, library) for bottleneck in view.all(Bottleneck)]
    agreed = [parts.promise(m, view, _ME) for m in parts.chosen(view)]
    agreed += [
        parts.promise(a, view, _ME)
        for a in view.all(Action)
        if not a.status.is_dropped and a.side is Side.WORKER and a.text.strip()
    ]
    return section(
        "Samenvatting",
        paragraph(*lead, style="lead"),
        section("Dit gaat goed", paragraph(*answered(view, "gaat_goed")), level=2),
        section("Hier knelt het", bullets(_first(found)), level=2),
        section("Dit kan helpen", bullets(_first(agreed)), level=2),
        next_contact(view),
    )


def _first(items: list[tuple[Sentence, ...]]) -> list[tuple[Sentence, ...]]:
    """As many as leave the summary on its one page, and how many more there are."""
    more = len(items) - _MOST
    if more <= 1:
        return items
    text = f"En nog {more} andere. U leest ze verderop."
    return [*items[:_MOST], (ours("samenvatting", text, *items[_MOST][0].sources),)]


def opening(view: ConsultFile, settings: Mapping[str, str], today: date) -> tuple[Sentence, ...]:
    """When the worker spoke (or will speak) with whom, and the worker's own question."""
    consult = view.consult
    with_whom = settings.get("ad_name", "").strip()
    talked = "U sprak"
    if consult.day:
        verb = "spreekt" if to_come(view, today) else "sprak"
        talked = f"Op {day_text(consult.day)} {verb} u"
    partner = f"met {with_whom}, arbeidsdeskundige" if with_whom else "met de arbeidsdeskundige"
    lead = ours("samenvatting", f"{talked} {partner}.", source(consult, "day"))
    asked = answered(view, OWN_QUESTION, quote=True)
    if not asked:
        return (lead,)
    question = "Uw vraag is:" if to_come(view, today) else "Uw vraag was:"
    return (lead, ours("samenvatting", question, *asked[0].sources), *asked)


def _short(bottleneck: Bottleneck, view: ConsultFile, library: Library) -> tuple[Sentence, ...]:
    title = f"{parts.title_of(bottleneck, library)}."
    outcomes = [b.outcome for b in balance_of(view, library) if b.factor.id == bottleneck.factor]
    return (
        ours("samenvatting", title, source(bottleneck), strong=True),
        *(
            ours("balans", _SAYS[outcome], source(bottleneck, "factor"))
            for outcome in outcomes
            if outcome in _SAYS
        ),
    )


_SAYS = {
    Fit.OVER: "Het werk vraagt hier meer dan past.",
    Fit.EDGE: "Het werk vraagt hier zoveel als nog net past.",
    Fit.UNDER: "Het werk vraagt hier minder dan u kunt.",
}


def next_contact(view: ConsultFile) -> tuple[Block, ...]:
    """When the AD asks how it goes, if a day was agreed."""
    follow_up = day_of(view, FOLLOW_UP_DAY)
    answer = view.answer(FOLLOW_UP_DAY)
    if not follow_up or not answer:
        return ()
    text = f"Op {day_text(follow_up)} vraagt de arbeidsdeskundige u hoe het gaat."
    return paragraph(ours("vervolg", text, source(answer, "value")))
