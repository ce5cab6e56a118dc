"""What an organisation can look at itself, as long as the conversations give no figures.

Questions about the work and never an answer: what no count carries is not suggested, but where to
look is known all the same (the aspects of 000-R46, the sources of 002-R45). What the AD already saw
or read is left out, so that this part shrinks as the advice grows.
"""

from collections.abc import Mapping

from assistant.case.organisation import Finding, Observation
from assistant.case.words import Aspect, FindingSource
from assistant.dutch import capital
from assistant.group.advice_parts import About
from assistant.group.disclosure import Policy
from assistant.group.figures_part import CARRIED, say
from assistant.group.overview import Overview
from assistant.report.model import Block, Sentence, Source
from assistant.report.say import bullets, paragraph, section

_RULE = Source("rule", "groepsadvies.zonder_cijfers")

_QUESTIONS = {
    Aspect.CULTURE: "Wat gebeurt er als iemand zegt dat het te veel is? Nemen mensen pauze?",
    Aspect.ROSTERS: "Hoe ver vooruit staat het rooster vast, en hoe vaak verandert het daarna nog?",
    Aspect.TASKS: "Welk zwaar of lastig werk komt steeds bij dezelfde mensen terecht?",
    Aspect.LEADERSHIP: "Hoe vaak spreekt een leidinggevende ieder even alleen, ook als alles goed "
    "gaat?",
    Aspect.WORKLOAD: "Op welke uren van de dag of de week loopt het werk vast, en waardoor?",
    Aspect.ABSENCE: "Bij welk werk meldt men zich vaker ziek, en wat is er anders aan dat werk?",
}
"""What to look at per aspect of a department; questions in our own words."""

_SOURCES = {
    FindingSource.RIE: "Leg de RI&E erbij: welke punten van het plan van aanpak staan nog open?",
    FindingSource.PMO: "Vraag de arbodienst wat het laatste PMO liet zien, over groepen die groot "
    "genoeg zijn.",
    FindingSource.TALK: "Vraag de preventiemedewerker en de bedrijfsarts wat zij vaker horen, "
    "zonder namen.",
}
"""Where else something is known, beside the conversations."""


def to_look_at(seen: Overview, about: About, policies: Mapping[str, Policy]) -> tuple[Block, ...]:
    """What to look at together and what to ask for, with what it takes before there are figures.

    Nothing where the figures carry something, or something was proposed beside them.
    """
    carried = any(pattern.kind in CARRIED for pattern in seen.patterns)
    if seen.has_figures and (carried or about.interventions):
        return ()
    known = {each.aspect for each in about.file.all(Observation) if each.text.strip()}
    read = {each.source for each in about.file.all(Finding) if each.text.strip()}
    questions = [_question(aspect) for aspect in _QUESTIONS if aspect not in known]
    asked = [say(text, _RULE) for kind, text in _SOURCES.items() if kind not in read]
    least = policies["work"].unit_minimum
    later = say(
        f"Cijfers kunnen er pas zijn als minstens {least} mensen een gesprek hadden en ermee "
        "instemmen dat zij meetellen. Meedoen blijft ieders eigen keuze.",
        _RULE,
    )
    more = (
        "Cijfers zeggen niet alles." if seen.has_figures else "Ook zonder cijfers is veel te zien."
    )
    intro = say(
        f"{more} Deze vragen gaan over het werk. Loop ze na met leidinggevenden en met de mensen "
        "die het werk doen.",
        _RULE,
    )
    looking = (*paragraph(intro), *bullets(questions)) if questions else ()
    return section(
        "Waar u samen naar kunt kijken",
        looking,
        bullets([*asked, *([] if seen.release else [later])]),
    )


def _question(aspect: Aspect) -> tuple[Sentence, ...]:
    title = capital(aspect.label)
    return (say(f"{title}:", _RULE, strong=True), say(_QUESTIONS[aspect], _RULE))
