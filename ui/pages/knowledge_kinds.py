"""Every kind of entry the packs hold, in the order in which the page of knowledge shows them."""

from collections.abc import Callable, Iterator

from assistant.content.library import Library
from assistant.content.model import DocumentKind, PolicyValue, Procedure, Term
from assistant.dutch import number_text
from ui.pages import knowledge_talk as talk
from ui.pages import knowledge_work as work
from ui.pages.knowledge_item import Item, item


def items(library: Library) -> list[Item]:
    """Every entry of every pack, kind by kind in the order of the consult."""
    return [made for kind in KINDS for made in _WRITERS[kind](library, kind)]


def _documents(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(DocumentKind):
        by = "Van een arts." if each.physician else "Niet van een arts."
        yield item(library, kind, each, each.title, ("", by))


def _terms(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Term):
        lines = (
            ("", each.text),
            ("Afkorting", each.abbreviation),
            ("Zo zegt een ander het", "; ".join(each.elsewhere)),
        )
        yield item(library, kind, each, each.term, *lines)


def _procedures(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(Procedure):
        waits = (
            "Ondertekenen wacht daarop." if each.waits else "Ondertekenen hoeft niet te wachten."
        )
        lines = (
            ("", each.explanation),
            ("Tijd om te reageren", f"{each.days} dagen. {waits}"),
            ("Grond", ground(each.basis)),
        )
        yield item(library, kind, each, each.title, *lines)


def ground(basis: str) -> str:
    """What a value rests on, in words."""
    return "keuze van Evenwicht; de bronnen zwijgen hierover" if basis == "keuze" else basis


def _policy(library: Library, kind: str) -> Iterator[Item]:
    for each in library.all(PolicyValue):
        value = f"{number_text(each.value, 2)} {each.unit}"
        bounds = (
            f"{each.lowest} tot en met {each.highest}, bij Instellingen" if each.is_open else ""
        )
        lines = (("Waarde", value), ("Zelf te kiezen", bounds), ("Grond", ground(each.basis)))
        yield item(library, kind, each, each.title, *lines, groups=(each.group,))


_WRITERS: dict[str, Callable[[Library, str], Iterator[Item]]] = {
    "Vorm van dienstverlening": talk.forms,
    "Signaal": talk.signals,
    "Reden om te wachten": talk.cautions,
    "Thema van de vragenlijst": talk.themes,
    "WAI-vraag onder licentie": talk.wai_items,
    "Vraag in het consult": talk.questions,
    "Basisvraag": talk.basic_questions,
    "Domein": talk.domains,
    "Gespreksvraag": talk.prompts,
    "Belasting en belastbaarheid": work.factors,
    "FML-item": work.fml,
    "Oorzaak": work.causes,
    "Maatregel": work.measures,
    "Partner of beroepsgroep": work.partners,
    "Hulpmiddel, regeling of subsidie": work.aids,
    "Instrument (2016)": work.instruments,
    "Effect om op te letten": work.effects,
    "Preventieniveau": work.prevention_levels,
    "Variant van het werk": work.variants,
    "Soort document": _documents,
    "Begrip of afkorting": _terms,
    "Rondgang van een concept": _procedures,
    "Beleid": _policy,
}

KINDS = tuple(_WRITERS)
"""Every kind, in the order in which it is shown."""
