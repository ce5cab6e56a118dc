"""Every kind of entry the packs hold, and how each is written out for the page of knowledge.

Scales and referral rules have no line of their own: they stand with their theme and their partner.
"""

from collections.abc import Callable, Iterator
from typing import Any

from assistant.content.library import Library
from assistant.content.model import (
    Aid,
    BasicQuestion,
    Cause,
    Caution,
    DocumentKind,
    Domain,
    Factor,
    FmlItem,
    Instrument,
    MeasureText,
    Partner,
    PolicyValue,
    PreventionLevel,
    Prompt,
    Question,
    ReferralRule,
    Scale,
    ScreeningItem,
    ScreeningTheme,
    ServiceForm,
    SignalText,
    StepText,
    Term,
    Variant,
)
from assistant.dutch import list_text, number_text, sentence_text
from ui.pages.knowledge_item import Item, item

BRACKETS = "haakjes betekenen: niet vaak"
NOT_CONFIRMED = "niet bevestigd"
PROFESSIONS = "De 12 beroepsgroepen (2016)"
_SIDE = {"work": "werk", "health": "gezondheid", "private": "privé"}


def items(library: Library) -> list[Item]:
    """Every entry of every pack, kind by kind in the order of the consult."""
    return [made for kind in KINDS for made in _WRITERS[kind](library, kind)]


def _forms(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(ServiceForm):
        steps = [step.title for key in each.steps if (step := library.get(StepText, key))]
        yield item(
            library,
            kind,
            each,
            each.title,
            ("Wanneer", sentence_text(each.moment)),
            ("Wat u nodig hebt", "\n".join(each.inputs)),
            ("Stappen", _text(steps)),
            ("Vragen", "\n".join(each.questions)),
            ("Wat het oplevert", "\n".join(each.outputs)),
            ("Preventieniveau", _title(library, PreventionLevel, each.prevention_level)),
            ("", "Alleen met een licentie." if each.licence else ""),
            ("", "De werkende vraagt dit zelf aan." if each.worker_asked else ""),
            groups=(each.group,),
            levels=(each.prevention_level,) if each.prevention_level else (),
        )


def _signals(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(SignalText):
        themes = [_title(library, ScreeningTheme, theme) for theme in each.themes]
        yield item(
            library,
            kind,
            each,
            each.text,
            ("Te zien bij", each.level.label),
            ("Thema", _text(themes)),
            ("Leeshulp, wordt nooit bewaard", each.reading_help),
            groups=(each.level.label,),
        )


def _cautions(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Caution):
        yield item(library, kind, each, each.text, ("Doe liever dit", each.instead))


def _themes(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(ScreeningTheme):
        asked = [one for one in library.all(ScreeningItem) if one.theme == each.id]
        texts = [f"{one.text}{' (omgekeerd geteld)' if one.reverse else ''}" for one in asked]
        scales = dict.fromkeys(one.scale for one in asked)
        answers = [", ".join(found.answers) for id_ in scales if (found := library.get(Scale, id_))]
        yield item(
            library,
            kind,
            each,
            each.title,
            ("Waar het over gaat", each.explanation),
            ("Richting", each.direction),
            ("Bij een lage score", each.low),
            ("Daartussen", each.middle),
            ("Bij een hoge score", each.high),
            ("Vragen", "\n".join(texts)),
            ("Antwoorden, van 1 tot 5", "\n".join(answers)),
            ("", "Een score alleen is nooit een advies, en er is geen norm."),
        )


def _factors(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Factor):
        numbered = (f"{place}: {word}" for place, word in enumerate(each.anchors))
        scale = f"in {each.unit}, tot {number_text(each.top)}" if each.unit else "0 tot en met 4"
        yield item(
            library,
            kind,
            each,
            each.title,
            ("Vraag aan de werkende", each.plain),
            ("Schaal", scale),
            ("Woorden bij de schaal", "\n".join(numbered)),
            ("", "Ook de tijd per dag telt mee." if each.timed else ""),
            ("Richting", "Te weinig kan ook een knelpunt zijn." if each.underload else ""),
            ("Disbalans", each.disbalance),
            ("Methode die dit kan meten", each.method),
            ("FML-item", _fml_title(library, each.fml)),
            ("Hoort bij", _SIDE[each.privacy]),
            groups=(each.group,),
            search=each.search,
        )


def _fml(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(FmlItem):
        version = each.fml_version
        yield item(
            library,
            kind,
            each,
            f"{each.number} {each.title}",
            ("Rubriek", each.rubric),
            ("Niveaus, van normaal naar beperkt", "\n".join(each.levels)),
            ("Let op", each.note),
            ("Versie van de lijst", f"{version} ({NOT_CONFIRMED})" if each.unverified else version),
            ("", "Een niveau kiest u alleen met een document van een arts erbij."),
            groups=(each.rubric,),
        )


def _causes(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Cause):
        lines = (("", each.help), ("Wiens vak dit is", each.pointer))
        yield item(library, kind, each, each.title, *lines)


def _measures(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(MeasureText):
        factors = [_title(library, Factor, id_) for id_ in each.factors]
        causes = [_title(library, Cause, id_) for id_ in each.causes]
        top = each.top.label + (" (begeleiding)" if each.top == "personal" else "")
        yield item(
            library,
            kind,
            each,
            each.title,
            ("", each.help),
            ("Soort (TOP)", top),
            ("Plaats in de arbeidshygiënische strategie", each.level.label if each.level else ""),
            ("Effect op de belasting", each.effect),
            ("Proefperiode", each.trial),
            ("Wie beslist", each.decides.label),
            ("Wie betaalt", each.funding),
            ("Past bij belasting", _text(factors)),
            ("Past bij oorzaak", _text(causes)),
            ("", "Dit is een hulpmiddel." if each.aid else ""),
            groups=(each.top.label, each.level.label) if each.level else (each.top.label,),
        )


def _partners(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Partner):
        rules = [rule.reason for rule in library.all(ReferralRule) if rule.partner == each.id]
        yield item(
            library,
            kind,
            each,
            each.title,
            ("Wanneer", sentence_text(each.when)),
            ("Wat deze partner bijdraagt", sentence_text(each.contribution)),
            ("Wat u vraagt", each.ask),
            ("Uw rol", each.ad_role),
            ("Evenwicht stelt deze partner voor als", "\n".join(rules)),
            ("Preventieniveaus", _levels(each.levels)),
            ("Opleiding", each.training),
            ("Certificering", each.certification),
            groups=(each.group, PROFESSIONS) if each.training else (each.group,),
            levels=each.levels,
        )


def _instruments(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Instrument):
        yield item(
            library,
            kind,
            each,
            each.title,
            ("", each.note),
            ("Preventieniveaus", _levels(each.levels)),
            ("Categorie", each.category),
            groups=[one.strip().capitalize() for one in each.category.split(",")],
            levels=each.levels,
        )


def _aids(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Aid):
        lines = (("", each.note), ("Wie past dit toe of vraagt het aan", each.applies))
        yield item(
            library, kind, each, each.title, *lines, ("Soort", each.kind), groups=[each.kind]
        )


def _prevention_levels(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(PreventionLevel):
        yield item(library, kind, each, each.title, ("", each.text), levels=(each.id,))


def _variants(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Variant):
        yield item(
            library,
            kind,
            each,
            each.title,
            ("", each.text),
            ("Preventieniveau", each.level),
            ("Haalbaar", "direct haalbaar" if each.feasible else "niet direct haalbaar"),
            ("Grenzen", each.limits),
            levels=each.level.split(", "),
        )


def _prompts(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Prompt):
        ruler = "" if each.low is None else f"{each.low} tot en met {each.high}"
        yield item(
            library,
            kind,
            each,
            each.text,
            ("Met je en jij", each.text_informal if each.text_informal != each.text else ""),
            ("Fase", each.phase),
            ("Bij een cijfer van", ruler),
            ("Thema", _text([_title(library, ScreeningTheme, theme) for theme in each.themes])),
            groups=(each.phase,),
        )


def _questions(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Question):
        step = _title(library, StepText, each.step)
        options = [option.partition(" = ")[2] for option in each.options]
        yield item(
            library,
            kind,
            each,
            each.label,
            ("", each.help),
            ("Stap", step),
            ("Keuzes", _text(options)),
            ("Hoort bij", _SIDE[each.privacy]),
            groups=(step,),
        )


def _basic_questions(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(BasicQuestion):
        yield item(library, kind, each, each.text, ("Stap", _title(library, StepText, each.step)))


def _domains(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Domain):
        lines = (("Vraag", each.prompt), ("Hoort bij", _SIDE[each.privacy]))
        yield item(library, kind, each, each.title, *lines)


def _documents(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(DocumentKind):
        by = "Van een arts." if each.physician else "Niet van een arts."
        yield item(library, kind, each, each.title, ("", by))


def _terms(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Term):
        lines = (("", each.text), ("Afkorting", each.abbreviation))
        yield item(library, kind, each, each.term, *lines)


def _policy(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(PolicyValue):
        chosen = each.basis == "keuze"
        basis = "keuze van Evenwicht; de bronnen zwijgen hierover" if chosen else each.basis
        value = f"{number_text(each.value, 2)} {each.unit}"
        yield item(library, kind, each, each.title, ("Waarde", value), ("Grond", basis))


_WRITERS: dict[str, Callable[[Library, str], Iterator[Item]]] = {
    "Vorm van dienstverlening": _forms,
    "Signaal": _signals,
    "Reden om te wachten": _cautions,
    "Thema van de vragenlijst": _themes,
    "Vraag in het consult": _questions,
    "Basisvraag": _basic_questions,
    "Domein": _domains,
    "Gespreksvraag": _prompts,
    "Belasting en belastbaarheid": _factors,
    "FML-item": _fml,
    "Oorzaak": _causes,
    "Maatregel": _measures,
    "Partner of beroepsgroep": _partners,
    "Hulpmiddel, regeling of subsidie": _aids,
    "Instrument (2016)": _instruments,
    "Preventieniveau": _prevention_levels,
    "Variant van het werk": _variants,
    "Soort document": _documents,
    "Begrip of afkorting": _terms,
    "Beleid": _policy,
}

KINDS = tuple(_WRITERS)
"""Every kind, in the order in which it is shown."""


def _title(library: Library, type_: Any, id_: str) -> str:
    found = library.get(type_, id_) if id_ else None
    return found.title if found else id_


def _fml_title(library: Library, id_: str) -> str:
    found = library.get(FmlItem, id_) if id_ else None
    return f"{found.number} {found.title} ({found.fml_version})" if found else id_


def _levels(levels: tuple[str, ...]) -> str:
    shown = ", ".join(levels)
    return f"{shown} ({BRACKETS})" if "(" in shown else shown


def _text(words: object) -> str:
    return list_text([*words]) if words else ""
