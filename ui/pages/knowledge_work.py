"""Load, measures and who can help, written out for the page of knowledge.

A referral rule has no line of its own: it stands with its partner.
"""

from collections.abc import Iterator

from assistant.balance.fml import version_text
from assistant.content.library import Library
from assistant.content.model import (
    Aid,
    Cause,
    Effect,
    Factor,
    FmlItem,
    Instrument,
    MeasureText,
    Partner,
    PreventionLevel,
    ReferralRule,
    Variant,
)
from assistant.dutch import number_text, sentence_text
from ui.pages.knowledge_item import SIDES, Item, item, text_of, title_of

BRACKETS = "haakjes betekenen: niet vaak"
NOT_CONFIRMED = "niet bevestigd"
PROFESSIONS = "De 12 beroepsgroepen (2016)"


def factors(library: Library, kind: str) -> Iterator[Item]:
    """A factor with its scale, its words, the method that measures it and its FML item."""
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
            ("Hoort bij", SIDES[each.privacy]),
            groups=(each.group,),
            search=each.search,
        )


def fml(library: Library, kind: str) -> Iterator[Item]:
    """An item of the FML with its levels and the version of the list."""
    for each in library.all(FmlItem):
        yield item(
            library,
            kind,
            each,
            f"{each.number} {each.title}",
            ("Rubriek", each.rubric),
            ("Niveaus, van normaal naar beperkt", "\n".join(each.levels)),
            ("Let op", each.note),
            ("Versie van de lijst", version_text(each.fml_version, unverified=each.unverified)),
            ("", "Een niveau kiest u alleen met een document van een arts erbij."),
            groups=(each.rubric,),
        )


def causes(library: Library, kind: str) -> Iterator[Item]:
    """A cause, and whose trade it is when not an AD's."""
    for each in library.all(Cause):
        lines = (("", each.help), ("Wiens vak dit is", each.pointer))
        yield item(library, kind, each, each.title, *lines)


def measures(library: Library, kind: str) -> Iterator[Item]:
    """A measure on both axes, its effect, who decides and who pays."""
    for each in library.all(MeasureText):
        factors = [title_of(library, Factor, id_) for id_ in each.factors]
        causes = [title_of(library, Cause, id_) for id_ in each.causes]
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
            ("Past bij belasting", text_of(factors)),
            ("Past bij oorzaak", text_of(causes)),
            ("", "Dit is een hulpmiddel." if each.aid else ""),
            groups=(each.top.label, each.level.label) if each.level else (each.top.label,),
        )


def partners(library: Library, kind: str) -> Iterator[Item]:
    """When to think of a partner, what to ask, and what is known of the profession."""
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


def aids(library: Library, kind: str) -> Iterator[Item]:
    """A hulpmiddel, scheme or subsidy with who applies it."""
    for each in library.all(Aid):
        lines = (("", each.note), ("Wie past dit toe of vraagt het aan", each.applies))
        yield item(
            library, kind, each, each.title, *lines, ("Soort", each.kind), groups=[each.kind]
        )


def effects(library: Library, kind: str) -> Iterator[Item]:
    """An effect the field expects, with who may see it and when; none of them is proven."""
    for each in library.all(Effect):
        side = "Gezien door de werkgever" if each.side == "werkgever" else "Gezien door de werkende"
        moment = "preventief" if each.moment == "preventief" else "vroeg in het verzuim"
        lines = (("", each.text), ("Lijst", f"{side}, {moment}"), ("Wanneer", each.term))
        more = ("", "Verwacht in het vak en niet bewezen. Het kan ook de andere kant op gaan.")
        yield item(library, kind, each, each.title, *lines, more, groups=[f"{side}, {moment}"])


def instruments(library: Library, kind: str) -> Iterator[Item]:
    """An instrument of the inventory of 2016."""
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


def prevention_levels(library: Library, kind: str) -> Iterator[Item]:
    """The five preventieniveaus."""
    for each in library.all(PreventionLevel):
        yield item(library, kind, each, each.title, ("", each.text), levels=(each.id,))


def variants(library: Library, kind: str) -> Iterator[Item]:
    """A variant of the work of an AD, whether it is feasible, and its limits."""
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


def _fml_title(library: Library, id_: str) -> str:
    found = library.get(FmlItem, id_) if id_ else None
    if found is None:
        return id_
    title = f"{found.number} {found.title}"
    return f"{title} ({NOT_CONFIRMED})" if found.unverified else title


def _levels(levels: tuple[str, ...]) -> str:
    shown = ", ".join(levels)
    return f"{shown} ({BRACKETS})" if "(" in shown else shown
