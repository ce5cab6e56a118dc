"""Material to train and coach casemanagers and re-integratieadviseurs with, out of group patterns.

What people share, or what the AD saw where there are no figures, becomes something to practise:
what to ask, what often helps, who can think along (Holleman, the AD's practice of the future; seed
003-R31). The people in it are made up on the spot by who practises; no case is retold.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from assistant.case.organisation import Observation
from assistant.case.words import Aspect, Level
from assistant.content.library import Library
from assistant.content.model import Factor, MeasureText, Partner, ReferralRule
from assistant.dutch import capital
from assistant.group.advice_parts import About
from assistant.group.figures_part import CARRIED, in_short, say
from assistant.group.overview import Overview
from assistant.report.model import Block, Document, Sentence, Source
from assistant.report.say import bullets, paragraph, section, typed

_RULE = Source("rule", "oefenblad")

MOST_THEMES = 3
"""So many themes fit a morning of practice; the reports have the rest."""

_MOST_MEASURES, _MOST_PARTNERS, _MOST_SEEN = 3, 2, 3

_STEPS = (
    "Oefen met z’n drieën: een medewerker, een casemanager en iemand die kijkt. Wissel daarna.",
    "De medewerker verzint zelf een naam, een functie en een week. Speel nooit iemand die bestaat.",
    "De casemanager vraagt naar taken, tijden en wat al is geprobeerd. Niet naar ziekte.",
    "Wie kijkt, schrijft op welke vraag het gesprek verder bracht.",
)
_AFTER = (
    "Wanneer ging het gesprek over het werk, en wanneer over de persoon?",
    "Welke oplossing lag bij de bron, en welke legde u bij de medewerker?",
    "Wat zou u nu eerder vragen aan de leidinggevende?",
    "Wanneer had u de arbeidsdeskundige of de bedrijfsarts erbij gehaald?",
)
_LIMITS = (
    "Dit blad zegt niets over één medewerker. Vraag ieder opnieuw hoe het is.",
    "Wat iemand over gezondheid vertelt, is voor de bedrijfsarts en komt in geen verslag.",
    "Beloof geen oplossing waar een ander over beslist. Zeg wel wanneer u erop terugkomt.",
)
_ASKS = {
    Aspect.CULTURE: "Wat doet u als het te veel wordt? Wie merkt dat?",
    Aspect.ROSTERS: "Hoe zag uw rooster er de laatste vier weken uit? Wat veranderde er nog?",
    Aspect.TASKS: "Welke taken kosten de meeste kracht, en wie doet ze nog meer?",
    Aspect.LEADERSHIP: "Wanneer sprak u uw leidinggevende voor het laatst? Waarover?",
    Aspect.WORKLOAD: "Op welk moment van de dag loopt het vast? Wat komt er dan samen?",
    Aspect.ABSENCE: "Wat maakt dat iemand hier blijft werken of zich juist ziek meldt?",
}


def themes(seen: Overview, about: About, library: Library) -> list[tuple[str, list[Block]]]:
    """What there is to practise: a title with its blocks, most carried first.

    The patterns that the figures carry; without these what the AD saw himself, by aspect.
    """
    found: dict[str, list[Block]] = {}
    for pattern in seen.patterns if seen.has_figures else ():
        factor = library.get(Factor, pattern.indicator.partition(":")[2])
        if pattern.kind in CARRIED and factor is not None and factor.title not in found:
            shared = in_short(pattern, library)
            found[factor.title] = [*paragraph(shared), *_of_factor(factor, library)]
    if not found:
        every = [each for each in about.file.all(Observation) if each.text.strip()]
        for aspect in Aspect:
            here = [each for each in every if each.aspect is aspect][:_MOST_SEEN]
            if here:
                found[capital(aspect.label)] = [*_of_aspect(aspect, here)]
    return list(found.items())[:MOST_THEMES]


def training_sheet(seen: Overview, about: About, library: Library, today: date) -> Document:
    """The sheet to practise with.

    Args:
        seen: what may be seen of the conversations.
        about: what is kept about the organisation.
        library: the content packs.
        today: the day the sheet is made.
    """
    lead = say(
        "Met dit blad oefent u het gesprek over werk dat te zwaar wordt, met wat er hier speelt. "
        "Het gaat over het werk, niet over iemand.",
        _RULE,
    )
    said = [
        block
        for title, blocks in themes(seen, about, library)
        for block in section(title, blocks, level=2)
    ]
    return Document(
        title="Oefenblad voor casemanagers",
        subtitle=about.organisation.name or "Hele organisatie",
        reader="casemanagers en re-integratieadviseurs",
        number="",
        made=today,
        blocks=(
            *paragraph(lead, style="lead"),
            *section("Wat er speelt", said),
            *section("Zo oefent u", _list(_STEPS)),
            *section("Om daarna te bespreken", _list(_AFTER)),
            *section("Waar u op let", _list(_LIMITS)),
        ),
        footer="Dit blad gaat over het werk en bevat geen gegevens over personen.",
    )


def _list(texts: Sequence[str]) -> tuple[Block, ...]:
    return bullets([say(text, _RULE) for text in texts])


def _of_factor(factor: Factor, library: Library) -> Iterator[Block]:
    """What to ask about it, what often helps (at the source first), and who can think along."""
    levels = list(Level)
    fits = [
        each
        for each in library.all(MeasureText)
        if factor.id in each.factors and each.privacy == "work" and each.level is not None
    ]
    fits.sort(key=lambda each: levels.index(each.level or Level.PROTECTIVE))
    partners = {
        rule.partner: rule for rule in library.all(ReferralRule) if factor.id in rule.factors
    }
    items: list[Sentence | tuple[Sentence, ...]] = [
        _labelled("Vraag:", factor.plain, factor.id),
        _labelled("Vraag door:", "Wanneer gaat het wel? Wat is er dan anders?", "oefenblad"),
    ]
    items += [_labelled("Kan vaak:", f"{each.title}.", each.id) for each in fits[:_MOST_MEASURES]]
    items += [
        _labelled("Denkt mee:", f"{capital(partner.title)}.", partner.id)
        for id_ in list(partners)[:_MOST_PARTNERS]
        if (partner := library.get(Partner, id_))
    ]
    yield from bullets(items)


def _of_aspect(aspect: Aspect, seen: Sequence[Observation]) -> Iterator[Block]:
    """What was seen of an aspect, and what to ask about it."""
    items: list[Sentence | tuple[Sentence, ...]] = [
        (say("Gezien op het werk:", _RULE, strong=True), typed(each, "text")) for each in seen
    ]
    yield from bullets([*items, _labelled("Vraag:", _ASKS[aspect], "oefenblad")])


def _labelled(label: str, text: str, content: str) -> tuple[Sentence, Sentence]:
    return say(label, _RULE, strong=True), say(text, Source("content", content))
