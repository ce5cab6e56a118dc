"""The advice to an organisation: with what the conversations show, or marked as without figures.

There is always something to say: from what the AD saw, from the RI&E, the PMO and what people on
the spot told. What the protected figures do not carry is not said (seed 001-R33 and R35).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.case.organisation import Observation
from assistant.case.words import Reach
from assistant.content.library import Library
from assistant.dutch import day_text, list_text
from assistant.group import advice_parts as parts
from assistant.group.advice_parts import About
from assistant.group.figures_part import (
    CARRIED,
    FIGURES,
    accountability,
    in_short,
    no_statement,
    say,
    shared,
)
from assistant.group.gain_part import gain, reckoned_with
from assistant.group.load_profile import Profile, load_profiles
from assistant.group.overview import Overview
from assistant.group.policy import policies
from assistant.group.without_figures import to_look_at
from assistant.group.words import title_of
from assistant.report.model import Block, Document, Sentence, Source
from assistant.report.say import bullets, paragraph, section, source, typed
from assistant.report.work_parts import signature

MOST_IN_SHORT = 3
"""So many proposals stand in the summary; the rest of the advice has them all."""

WITHOUT = "Geen cijfers uit gesprekken."
"""Marks an advice for which the conversations carry no figures."""

_FOOTER = "Dit advies gaat over het werk en bevat geen gegevens over personen."


def advice_report(
    seen: Overview,
    about: About,
    library: Library,
    today: date,
    settings: Mapping[str, str],
    jobs: Sequence[Profile] = (),
) -> Document:
    """The advice to an organisation, for HR, management and directors.

    Args:
        seen: what may be seen of the conversations; without a release the advice says so.
        about: what is kept about the organisation.
        library: the content packs.
        today: the day the report is made.
        settings: `ad_name`, `ad_registration` and `practice` for the signature.
        jobs: what functions ask, as enough people told it.
    """
    minimums = policies(library)
    return Document(
        title="Advies aan de organisatie",
        subtitle=about.organisation.name or "Hele organisatie",
        reader="HR, management en directie",
        number="",
        made=today,
        blocks=(
            *_summary(seen, about, library),
            *_scope(seen, about),
            *(shared(seen, library) if seen.release else ()),
            *parts.other_sources(about, minimums),
            *parts.departments(about),
            *(() if seen.rows else to_look_at(about, minimums)),
            *parts.proposals(about),
            *parts.action_plan(about),
            *parts.activities(about),
            *parts.support(about),
            *gain(about),
            *_hiring(seen, about, library),
            *load_profiles(jobs, about, library),
            *section("Wat in het beleid komt", parts.of_field(about.advice, "policy")),
            *parts.plan_of_rie(about),
            *no_statement(seen),
            *_not_said(),
            *(accountability(library) if seen.release else ()),
            *reckoned_with(about),
            *signature(settings, today),
        ),
        footer=_FOOTER,
    )


def _summary(seen: Overview, about: About, library: Library) -> tuple[Block, ...]:
    lead: tuple[Sentence, ...]
    if seen.release:
        lead = (say(seen.summary, FIGURES, source(about.organisation)),)
    else:
        lead = (
            say(WITHOUT, source(about.organisation), strong=True),
            say(
                "Dit advies rust op wat de arbeidsdeskundige op de werkplek zag en op andere "
                "bronnen, zoals de RI&E en het PMO.",
                Source("rule", "groepsadvies.zonder_cijfers"),
            ),
        )
    points = [in_short(p, library) for p in seen.patterns if p.kind in CARRIED]
    asked: tuple[Sentence, ...] = ()
    if about.advice.question.strip():
        where = source(about.advice, "question")
        asked = (say("De vraag:", where), typed(about.advice, "question"))
    return section(
        "Samenvatting",
        paragraph(*lead, style="lead"),
        paragraph(*asked),
        bullets([*points, *_proposed(about)]),
    )


def _proposed(about: About) -> list[Sentence | tuple[Sentence, ...]]:
    """The first proposals in full, those that take a cause away before the others."""
    causes = [each for each in about.interventions if each.reach is Reach.STRUCTURAL]
    others = [each for each in about.interventions if each.reach is not Reach.STRUCTURAL]
    said: list[Sentence | tuple[Sentence, ...]] = [
        (say("Voorstel:", source(each), strong=True), typed(each, "text"))
        for each in [*causes, *others][:MOST_IN_SHORT]
    ]
    if said:
        text = "In het actieplan staat wie wat doet, en waaraan u ziet dat het werkt."
        days = [each.feedback for each in about.interventions if each.feedback]
        if days:
            text += f" De eerste terugkoppeling is op {day_text(min(days))}."
        said.append(say(text, Source("rule", "groepsadvies.actieplan")))
    return said


def _scope(seen: Overview, about: About) -> tuple[Block, ...]:
    """Which units the advice is about, and no others (T-001-8)."""
    names = [column.name for column in seen.columns[:-1]] if seen.release else []
    ids = [each.unit_id for each in about.interventions]
    ids += [each.unit_id for each in about.file.all(Observation)]
    others = [about.name(unit_id) for unit_id in ids if unit_id]
    more = [name for name in dict.fromkeys(others) if name not in names]
    rule = Source("rule", "groepsadvies.bereik")
    said = []
    if names:
        said.append(say(f"De gesprekken waren met mensen van {list_text(names)}.", rule))
    if more:
        said.append(say(f"De arbeidsdeskundige keek ook bij {list_text(more)}.", rule))
    if said:
        said.append(say("Over andere afdelingen zegt dit advies niets.", rule))
    return section("Waar dit advies over gaat", paragraph(*said))


def _hiring(seen: Overview, about: About, library: Library) -> tuple[Block, ...]:
    """Points for recruitment and selection: knowledge about the work, never about people."""
    found = dict.fromkeys(p.indicator for p in seen.patterns if p.kind in CARRIED)
    points = [
        say(
            f"Wees in vacatures en gesprekken open over {title_of(name, library).lower()}, "
            "zodat mensen weten wat het werk vraagt.",
            Source("content", name.partition(":")[2]),
        )
        for name in found
    ]
    return section("Werving en selectie", parts.of_field(about.advice, "hiring"), bullets(points))


def _not_said() -> tuple[Block, ...]:
    rule = Source("rule", "groepsadvies.grenzen")
    texts = (
        "Het zegt niets over één persoon, en er is niets over iemand op te vragen.",
        "Het vergelijkt afdelingen niet als beter of slechter.",
        "De gesprekken zeggen hier niets over gezondheid of over wat mensen aankunnen.",
        "Het schrijft niets voor: wat u doet, beslist u samen met de mensen die het werk doen.",
    )
    return section("Wat dit advies niet zegt", bullets([say(text, rule) for text in texts]))
