"""How the worker's report ends: partners, agreements, what it rests on, and privacy."""

from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Bottleneck,
    Consent,
    Referral,
    SourceDocument,
)
from assistant.case.words import AnswerState, ConsentState, Side
from assistant.consult.steps import REPEAT_DAY
from assistant.content.library import Library
from assistant.content.model import DocumentKind, Factor, Partner
from assistant.dutch import capital, day_text, number_text
from assistant.privacy.retention import term_of
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.fits import to_come
from assistant.report.model import Block, Source
from assistant.report.say import (
    bullets,
    day_of,
    others,
    ours,
    paragraph,
    section,
    source,
    sources,
    typed,
)

_ME = Reader.WORKER


def referrals(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """Whom the worker is pointed to, for what reason and with what question."""
    items = []
    for referral in view.all(Referral):
        partner = library.get(Partner, referral.partner)
        name = partner.title if partner else referral.partner.replace("_", " ")
        if not name.strip() or referral.consent is ConsentState.REFUSED:
            continue
        said = [ours("verwijzing", f"{capital(name)}.", source(referral), strong=True)]
        for field, lead in (("reason", "Waarover:"), ("question", "De vraag:")):
            if getattr(referral, field).strip():
                said += [ours("verwijzing", lead, source(referral)), typed(referral, field)]
        if referral.consent is ConsentState.GIVEN:
            text = "U vindt het goed dat deze vraag wordt gesteld."
            said.append(ours("verwijzing", text, source(referral, "consent")))
        items.append(tuple(said))
    return section("Wie kan nog meer met u meedenken", bullets(items))


def agreements(view: ConsultFile) -> tuple[Block, ...]:
    """The worker's own actions beside those of others, and when to talk again.

    The next contact stands in the summary, which everybody reads.
    """
    found = view.all(Action)
    own = [action for action in found if action.side is Side.WORKER]
    others = [action for action in found if action.side is not Side.WORKER]
    said = []
    agrees = view.answer("eens_met_uitkomst")
    if agrees and agrees.state is AnswerState.ANSWERED and agrees.value == "yes":
        said.append(
            ours("eens", "U staat achter deze uitkomst. U houdt zelf de regie.", source(agrees))
        )
    repeat, answer = day_of(view, REPEAT_DAY), view.answer(REPEAT_DAY)
    if repeat and answer:
        text = f"Rond {day_text(repeat)} kunt u dit gesprek opnieuw doen, of eerder als u wilt."
        said.append(ours("herhalen", text, source(answer, "value")))
    return section(
        "Afspraken",
        parts.actions(own, view, _ME, "Wat u zelf doet"),
        parts.actions(others, view, _ME, "Wat anderen doen"),
        paragraph(*said),
    )


def sources_of(view: ConsultFile, library: Library, today: date) -> tuple[Block, ...]:
    """What kind of report this is and what it rests on."""
    items = []
    for document in view.file.all(SourceDocument):
        kind = library.get(DocumentKind, document.kind)
        name = document.title.strip() or (kind.title if kind else "Document")
        by = f", {document.author.strip()}" if document.author.strip() else ""
        day = f", {day_text(document.dated)}" if document.dated else ""
        items.append(ours("bronnen", f"{name}{by}{day}.", source(document)))
    facts = sorted(
        {
            f"{factor.method.strip()}"
            for b in view.all(Bottleneck)
            if b.basis.value == "method"
            and (factor := library.get(Factor, b.factor))
            and factor.method.strip()
        }
    )
    items += [
        ours("bronnen", f"Methode: {name}.", *sources(view.all(Bottleneck))) for name in facts
    ]
    heard = (
        "Wat u vooraf over uw werk liet weten. Het gesprek met u komt nog."
        if to_come(view, today)
        else "Het gesprek met u, en wat u daarin over uw werk vertelde."
    )
    talk = ours("bronnen", heard, source(view.consult))
    return section("Waar dit op rust", nature(view), bullets([talk, *items]))


_NATURE = {
    "advies": "Dit rapport adviseert. Het is geen beoordeling en geen besluit.",
    "oordeel": "Dit rapport beoordeelt, omdat de opdracht daarom vraagt.",
    "beide": "Dit rapport beoordeelt en adviseert. Welk werk past, is een oordeel. "
    "Wat er in het werk anders kan, is een advies.",
}
"""What kind of statements the report makes; advice unless the AD says otherwise (000-R53)."""


def nature(view: ConsultFile) -> tuple[Block, ...]:
    """Whether what is said is advice, a verdict, or which part is which."""
    answer = view.answer("aard_uitspraak")
    text = _NATURE.get(view.text("aard_uitspraak"), _NATURE["advies"])
    about = (source(answer, "value"),) if answer else ()
    return paragraph(ours("aard-uitspraak", text, *about))


def privacy(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """What happens with what was said, and what the worker chose."""
    term = term_of(view.file.assignment.form, library)
    who = others(view)
    said = (
        ours(
            "privacy",
            f"Dit rapport is voor u. {who.capitalize()} krijgt niets, tenzij u daar zelf ja "
            "op zegt. "
            "Ook dan gaat het alleen over het werk en over wat er in het werk anders kan. "
            f"Wat u over uw gezondheid of over thuis vertelt, gaat niet naar {who}.",
            Source("rule", "lezers"),
        ),
        ours(
            "privacy",
            "Uw dossier staat versleuteld bij de arbeidsdeskundige, en wordt "
            f"{number_text(term.value)} jaar na het afsluiten vernietigd. U mag het altijd "
            "inzien. Klopt een feit niet, dan wordt het verbeterd. Ziet u iets anders, dan komt "
            "uw eigen kijk erbij te staan.",
            Source("content", term.id, "value"),
        ),
    )
    items = [
        ours("toestemming", f"{capital(consent.scope.label)}: "
             f"{consent.state.label}{_on(consent)}.", source(consent))
        for consent in view.file.all(Consent)
        if not consent.item_id and consent.state is not ConsentState.UNASKED
    ]  # fmt: skip
    return section(
        "Uw gegevens en uw keuzes",
        paragraph(*said),
        section("Wat u hebt gekozen", bullets(items), level=2),
    )


def _on(consent: Consent) -> str:
    return f" ({day_text(consent.on)})" if consent.on else ""
