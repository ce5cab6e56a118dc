"""The advice to an organisation: with what the conversations show, or marked as without figures.

There is always something to say: from what the AD saw, from the RI&E, the PMO and what people on
the spot told. What the protected figures do not carry is not said (seed 001-R33 and R35).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.case.organisation import Observation
from assistant.case.words import Progress, Reach
from assistant.content.library import Library
from assistant.dutch import day_text, list_text
from assistant.group import advice_parts as parts
from assistant.group.absence_part import absence_points
from assistant.group.advice_parts import About
from assistant.group.directions import directions, hiring_points
from assistant.group.figures_part import (
    CARRIED,
    FIGURES,
    accountability,
    basis,
    message,
    no_statement,
    say,
    shared,
    since,
)
from assistant.group.gain_part import gain, reckoned_with
from assistant.group.load_profile import Profile, load_profiles
from assistant.group.overview import Overview
from assistant.group.plan_part import action_plan
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

_RECORDED = (Progress.AGREED, Progress.BUSY, Progress.DONE)
"""How far a measure is that can be laid down in policy."""

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
            *since(seen),
            *_basis(seen, about),
            *(shared(seen, library, short=True) if seen.has_figures else ()),
            *parts.other_sources(about, minimums),
            *parts.departments(about),
            *to_look_at(seen, about, minimums),
            *(action_plan(about) or directions(seen, library)),
            *parts.support(about),
            *gain(about),
            *_hiring(seen, about, library),
            *load_profiles(jobs, about, library),
            *absence_points(about),
            *_policy(seen, about, library),
            *parts.plan_of_rie(about),
            *no_statement(seen),
            *_not_said(),
            *(accountability(library) if seen.release else ()),
            *signature(settings, today),
            *reckoned_with(about),
        ),
        footer=_FOOTER,
    )


def _summary(seen: Overview, about: About, library: Library) -> tuple[Block, ...]:
    """The one message, the question it answers, and what is proposed."""
    without = (
        say(WITHOUT, source(about.organisation), strong=True),
        say(
            "Dit advies rust op wat de arbeidsdeskundige op de werkplek zag en op andere "
            "bronnen, zoals de RI&E en het PMO.",
            Source("rule", "groepsadvies.zonder_cijfers"),
        ),
    )
    asked: tuple[Sentence, ...] = ()
    if about.advice.question.strip():
        where = source(about.advice, "question")
        asked = (say("De vraag:", where), typed(about.advice, "question"))
    return section(
        "Samenvatting",
        message(seen, library) if seen.has_figures else paragraph(*without, style="lead"),
        paragraph(*asked),
        bullets(_proposed(about)),
    )


def _proposed(about: About) -> list[Sentence | tuple[Sentence, ...]]:
    """The first proposals, those that take a cause away before the others, with who and when."""
    causes = [each for each in about.interventions if each.reach is Reach.STRUCTURAL]
    others = [each for each in about.interventions if each.reach is not Reach.STRUCTURAL]
    said: list[Sentence | tuple[Sentence, ...]] = [
        (
            say("Voorstel:", source(each), strong=True),
            typed(each, "text"),
            *parts.who_and_when(each),
        )
        for each in [*causes, *others][:MOST_IN_SHORT]
    ]
    days = [each.feedback for each in about.interventions if each.feedback]
    if days:
        text = f"De eerste terugkoppeling is op {day_text(min(days))}."
        said.append(say(text, Source("rule", "groepsadvies.actieplan")))
    return said


def _basis(seen: Overview, about: About) -> tuple[Block, ...]:
    """What it stands on, and which units it is about and no others (T-001-8)."""
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
    stands = basis(seen, source(about.organisation)) if seen.release else ()
    return section("Waar dit advies op rust", paragraph(*stands), paragraph(*said))


def _hiring(seen: Overview, about: About, library: Library) -> tuple[Block, ...]:
    """What the AD wrote for recruitment and selection, or else what the figures carry."""
    own = parts.of_field(about.advice, "hiring")
    return section("Werving en selectie", own or bullets(hiring_points(seen, library)))


def _policy(seen: Overview, about: About, library: Library) -> tuple[Block, ...]:
    """What the AD wrote for policy, or else the problems many share and measures agreed on."""
    own = parts.of_field(about.advice, "policy")
    carried = [p.indicator for p in seen.patterns if p.kind in CARRIED]
    found = dict.fromkeys(title_of(name, library) for name in carried)
    problems = [
        say(f"Dit komt vaak voor, leg vast wat u eraan doet: {title.lower()}.", FIGURES)
        for title in found
    ]
    recorded = [
        (say("Leg vast:", source(each), strong=True), typed(each, "text"))
        for each in about.interventions
        if each.reach is Reach.STRUCTURAL and each.status in _RECORDED
    ]
    return section("Wat in het beleid komt", own or bullets([*problems, *recorded]))


def _not_said() -> tuple[Block, ...]:
    rule = Source("rule", "groepsadvies.grenzen")
    texts = (
        "Het zegt niets over één persoon, en er is niets over iemand op te vragen.",
        "Het vergelijkt afdelingen niet als beter of slechter.",
        "De gesprekken zeggen hier niets over gezondheid of over wat mensen aankunnen.",
        "Het schrijft niets voor: wat u doet, beslist u samen met de mensen die het werk doen.",
    )
    return section("Wat dit advies niet zegt", bullets([say(text, rule) for text in texts]))
