"""The advice report for the worker: a summary first, then the consult in the worker's words."""

from collections.abc import Mapping
from datetime import date

from assistant.advice.questions import basic_answers, conclusion
from assistant.balance import Fit, compare
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Bottleneck,
    Consent,
    Measure,
    Note,
    Referral,
    Scenario,
    SourceDocument,
    Talent,
    Theme,
)
from assistant.case.words import AnswerState, ConsentState, Side
from assistant.consult.steps import DOMAIN_PREFIX, FOLLOW_UP_DAY, OWN_QUESTION, REPEAT_DAY
from assistant.content.library import Library
from assistant.content.model import DocumentKind, Domain, Factor, Partner, ServiceForm
from assistant.dutch import day_text, list_text, number_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.balance_part import balance
from assistant.report.model import Block, Document, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section, source, sources, typed
from assistant.report.scores_part import scores

_ME = Reader.WORKER
_FOOTER = "Dit rapport is van u. U beslist wie het leest."


def advice_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The worker's report.

    Args:
        view: what the worker may see (`privacy.readers.view`).
        library: the content of the consult.
        settings: `ad_name`, `ad_registration` and `practice`; an absent one is left out.
        today: the day the report is made.
    """
    form = library.get(ServiceForm, view.consult.form)
    held = f" van {day_text(view.consult.day)}" if view.consult.day else ""
    blocks = (
        *_summary(view, library, settings),
        *_question(view),
        *_good(view),
        *_themes(view),
        *_work(view),
        *scores(view, library),
        *balance(view, library),
        *_bottlenecks(view, library),
        *_four_questions(view, library),
        *section("Wat er anders kan", parts.measures(view, _ME), _not_chosen(view)),
        *_domains(view, library),
        *_referrals(view, library),
        *_agreements(view),
        *_sources(view, library),
        *_privacy(view, library),
        *parts.signature(settings, today),
    )
    return Document(
        title="Advies over uw werk",
        subtitle=f"{form.title if form else 'Gesprek'}{held}",
        reader=view.file.worker.name,
        number=view.file.case.number,
        made=today,
        blocks=blocks,
        footer=_FOOTER,
    )


def _answer(view: ConsultFile, question: str, *, quote: bool = False) -> tuple[Sentence, ...]:
    """An answer as it was given, or nothing."""
    answer = view.answer(question)
    if answer is None or answer.state is not AnswerState.ANSWERED or not answer.value.strip():
        return ()
    return (typed(answer, "value", quote=quote),)


def _day(view: ConsultFile, question: str) -> date | None:
    try:
        return date.fromisoformat(view.text(question))
    except ValueError:
        return None


def _summary(view: ConsultFile, library: Library, settings: Mapping[str, str]) -> tuple[Block, ...]:
    consult = view.consult
    with_whom = settings.get("ad_name", "").strip()
    talked = "U sprak" if not consult.day else f"Op {day_text(consult.day)} sprak u"
    partner = f"met {with_whom}, arbeidsdeskundige" if with_whom else "met de arbeidsdeskundige"
    lead = [ours("samenvatting", f"{talked} {partner}.", source(consult, "day"))]
    if asked := _answer(view, OWN_QUESTION, quote=True):
        lead += [ours("samenvatting", "Uw vraag was:", *asked[0].sources), *asked]
    found = [_short(bottleneck, view, library) for bottleneck in view.all(Bottleneck)]
    agreed = [parts.promise(m, view, _ME) for m in parts.chosen(view)]
    agreed += [
        parts.promise(a, view, _ME)
        for a in view.all(Action)
        if a.status not in parts.OFF and a.side is Side.WORKER and a.text.strip()
    ]
    return section(
        "Samenvatting",
        paragraph(*lead, style="lead"),
        section("Dit gaat goed", paragraph(*_answer(view, "gaat_goed")), level=2),
        section("Hier knelt het", bullets(found), level=2),
        section("Dit kan helpen", bullets(agreed), level=2),
        _next(view),
    )


def _short(bottleneck: Bottleneck, view: ConsultFile, library: Library) -> tuple[Sentence, ...]:
    title = f"{parts.title_of(bottleneck, library)}."
    outcomes = [b.outcome for b in compare(view, library) if b.factor.id == bottleneck.factor]
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


def _next(view: ConsultFile) -> tuple[Block, ...]:
    follow_up = _day(view, FOLLOW_UP_DAY)
    answer = view.answer(FOLLOW_UP_DAY)
    if not follow_up or not answer:
        return ()
    text = f"Op {day_text(follow_up)} vraagt de arbeidsdeskundige u hoe het gaat."
    return paragraph(ours("vervolg", text, source(answer, "value")))


def _question(view: ConsultFile) -> tuple[Block, ...]:
    return section("Wat u wilt bereiken", paragraph(*_answer(view, "wensen")))


def _good(view: ConsultFile) -> tuple[Block, ...]:
    talents = [
        (
            typed(talent, "text"),
            *(
                (ours("talent", "Dit kan nog groeien.", source(talent, "developable")),)
                if talent.developable
                else ()
            ),
        )
        for talent in view.all(Talent)
        if talent.text.strip()
    ]
    return section(
        "Wat goed gaat",
        paragraph(*_answer(view, "gaat_goed")),
        section("Wat u kunt en waar u goed in bent", bullets(talents), level=2),
        section("Waar u energie van krijgt", paragraph(*_answer(view, "energiebronnen")), level=2),
        section(
            "Wat u zelf al heeft geprobeerd", paragraph(*_answer(view, "al_geprobeerd")), level=2
        ),
    )


def _themes(view: ConsultFile) -> tuple[Block, ...]:
    made: list[Block] = []
    for theme in sorted(view.all(Theme), key=lambda theme: theme.position):
        if not theme.text.strip():
            continue
        said = [typed(theme, "own_words", quote=True)] if theme.own_words.strip() else []
        tried = [typed(theme, "tried")] if theme.tried.strip() else []
        made += section(theme.text.strip(), paragraph(*said, *tried, *_rulers(theme)), level=2)
    return section("Waar u het over wilde hebben", made)


def _rulers(theme: Theme) -> tuple[Sentence, ...]:
    said = []
    if theme.importance is not None:
        text = f"Hoe belangrijk dit voor u is: {theme.importance} van de 10."
        said.append(ours("liniaal", text, source(theme, "importance")))
    if theme.confidence is not None:
        text = f"Hoeveel vertrouwen u heeft dat het lukt: {theme.confidence} van de 10."
        said.append(ours("liniaal", text, source(theme, "confidence")))
    return tuple(said)


def _work(view: ConsultFile) -> tuple[Block, ...]:
    case = view.file.case
    said = []
    if case.job.strip():
        hours = f", {number_text(case.contract_hours)} uur per week" if case.contract_hours else ""
        organisation = view.file.organisation
        where = f" bij {organisation.name}" if organisation and organisation.name else ""
        said.append(
            ours("werk", f"U werkt als {case.job.strip()}{where}{hours}.", source(case, "job"))
        )
    return section(
        "Uw werk",
        paragraph(*said, *_answer(view, "eigen_aanpassingen"), *_answer(view, "taken_verschoven")),
        parts.tasks(view),
        parts.visits(view),
        section("Buiten uw werk", paragraph(*_answer(view, "buiten_werk")), level=2),
    )


def _bottlenecks(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    made: list[Block] = []
    for bottleneck in view.all(Bottleneck):
        quotes = [
            typed(note, "text", quote=True)
            for note in view.all(Note)
            if note.quote and note.factor and note.factor == bottleneck.factor
        ]
        why = [typed(bottleneck, "justification")] if bottleneck.justification.strip() else []
        made += section(
            parts.title_of(bottleneck, library),
            paragraph(*quotes),
            paragraph(*why, *parts.causes_text(bottleneck, library)),
            level=2,
        )
    return section("Waar het knelt, en waardoor", made)


def _four_questions(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    made: list[Block] = []
    for answered in basic_answers(view, library):
        answer = view.answer(answered.question.id)
        if answer is None:
            continue
        if answered.answer.strip():
            said = typed(answer, "value")
        elif answer.state is AnswerState.UNKNOWN:
            said = ours("onbekend", "Dit is nog niet bekend.", source(answer, "state"))
        else:
            continue
        made += section(answered.question.text, paragraph(said), level=2)
    return section("De vier vragen van de arbeidsdeskundige", made, _conclusion(view))


def _conclusion(view: ConsultFile) -> tuple[Block, ...]:
    """Which work fits, and what was looked at before it."""
    fits, before = conclusion(view)
    answer = view.answer("conclusie_volgorde")
    if fits is None or answer is None:
        return ()
    text = f"Wat nu het beste past: {fits.label}."
    if before:
        text += f" Eerst is gekeken naar {list_text([work.label for work in before])}."
    return section(
        "Welk werk past", paragraph(ours("volgorde", text, source(answer, "value"))), level=2
    )


def _not_chosen(view: ConsultFile) -> tuple[Block, ...]:
    off = [m for m in view.all(Measure) if m.status in parts.OFF and m.text.strip()]
    items = [
        (typed(m, "text"), typed(m, "rejected_reason")) if m.rejected_reason.strip()
        else (typed(m, "text"),)
        for m in off
    ]  # fmt: skip
    return section("Ook besproken, nu niet gekozen", bullets(items), level=2)


def _domains(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    made: list[Block] = []
    for domain in library.all(Domain):
        said = _answer(view, DOMAIN_PREFIX + domain.id)
        made += section(domain.title, paragraph(*said), level=2)
    return section(
        "Wat dit betekent voor u, uw werk, uw inkomen en de organisatie",
        made,
        _scenarios(view),
    )


def _scenarios(view: ConsultFile) -> tuple[Block, ...]:
    found = [s for s in sorted(view.all(Scenario), key=lambda s: s.position) if s.text.strip()]
    if not found:
        return ()
    named = {
        field: title
        for field, title in _SCENARIO_COLUMNS.items()
        if any(getattr(scenario, field).strip() for scenario in found)
    }
    rows = tuple(
        (
            cell(
                f"{scenario.text.strip()} (uw keuze)" if scenario.chosen else scenario.text.strip(),
                source(scenario, "text"),
                source(scenario, "chosen"),
            ),
            *(cell(getattr(scenario, field), source(scenario, field)) for field in named),
        )
        for scenario in found
    )
    header = ("Mogelijkheid", *named.values())
    return (Table("De mogelijkheden naast elkaar", header, rows, (2,) * len(header)),)


_SCENARIO_COLUMNS = {
    "person": "Voor u",
    "work": "Voor uw werk",
    "income": "Voor uw inkomen",
    "organisation": "Voor de organisatie",
}


def _referrals(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    items = []
    for referral in view.all(Referral):
        partner = library.get(Partner, referral.partner)
        name = partner.title if partner else referral.partner.replace("_", " ")
        if not name.strip() or referral.consent is ConsentState.REFUSED:
            continue
        said = [ours("verwijzing", f"{name[0].upper()}{name[1:]}.", source(referral), strong=True)]
        said += [typed(referral, f) for f in ("reason", "question") if getattr(referral, f).strip()]
        if referral.consent is ConsentState.GIVEN:
            text = "U vindt het goed dat deze vraag wordt gesteld."
            said.append(ours("verwijzing", text, source(referral, "consent")))
        items.append(tuple(said))
    return section("Wie kan nog meer met u meedenken", bullets(items))


def _agreements(view: ConsultFile) -> tuple[Block, ...]:
    found = view.all(Action)
    own = [action for action in found if action.side is Side.WORKER]
    others = [action for action in found if action.side is not Side.WORKER]
    said = []
    agrees = view.answer("eens_met_uitkomst")
    if agrees and agrees.state is AnswerState.ANSWERED and agrees.value == "yes":
        said.append(
            ours("eens", "U staat achter deze uitkomst. U houdt zelf de regie.", source(agrees))
        )
    repeat, answer = _day(view, REPEAT_DAY), view.answer(REPEAT_DAY)
    if repeat and answer:
        text = f"Rond {day_text(repeat)} kunt u dit gesprek opnieuw doen, of eerder als u wilt."
        said.append(ours("herhalen", text, source(answer, "value")))
    return section(
        "Afspraken",
        parts.actions(own, view, _ME, "Wat u zelf doet"),
        parts.actions(others, view, _ME, "Wat anderen doen"),
        _next(view),
        paragraph(*said),
    )


def _sources(view: ConsultFile, library: Library) -> tuple[Block, ...]:
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
    talk = ours(
        "bronnen", "Het gesprek met u, en wat u daarin over uw werk vertelde.", source(view.consult)
    )
    version = view.consult.content_version or library.version
    made = ours("bronnen", f"Gemaakt met de inhoud: {version}.", Source("content", version))
    return section(
        "Waar dit op rust",
        _nature(view),
        bullets([talk, *items]),
        paragraph(made, style="note"),
    )


_NATURE = {
    "advies": "Dit rapport adviseert. Het is geen beoordeling en geen besluit over u.",
    "oordeel": "Dit rapport beoordeelt, omdat de opdracht daarom vraagt.",
    "beide": "Dit rapport adviseert en beoordeelt; bij elke uitspraak staat welke van de twee.",
}
"""What kind of statements the report makes; advice unless the AD says otherwise (000-R53)."""


def _nature(view: ConsultFile) -> tuple[Block, ...]:
    answer = view.answer("aard_uitspraak")
    text = _NATURE.get(view.text("aard_uitspraak"), _NATURE["advies"])
    about = (source(answer, "value"),) if answer else ()
    return paragraph(ours("aard-uitspraak", text, *about))


def _privacy(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    years = round(library.policy("retention_years"))
    said = (
        ours(
            "privacy",
            "Dit rapport is voor u. Uw werkgever krijgt niets, tenzij u daar zelf ja op zegt. "
            "Ook dan gaat het alleen over het werk en over wat er in het werk anders kan. "
            "Wat u over uw gezondheid of over thuis vertelde, gaat niet naar uw werkgever.",
            Source("rule", "lezers"),
        ),
        ours(
            "privacy",
            f"Uw dossier staat versleuteld bij de arbeidsdeskundige, en wordt {years} jaar na het "
            "afsluiten vernietigd. U mag het altijd inzien. Klopt een feit niet, dan wordt het "
            "verbeterd. Ziet u iets anders, dan komt uw eigen kijk erbij te staan.",
            Source("content", "retention_years", "value"),
        ),
    )
    items = [
        ours("toestemming", f"{consent.scope.label[0].upper()}{consent.scope.label[1:]}: "
             f"{consent.state.label}{_on(consent)}.", source(consent))
        for consent in view.file.all(Consent)
        if not consent.item_id and consent.state is not ConsentState.UNASKED
    ]  # fmt: skip
    return section(
        "Uw gegevens en uw keuzes",
        paragraph(*said),
        section("Wat u heeft gekozen", bullets(items), level=2),
    )


def _on(consent: Consent) -> str:
    return f" ({day_text(consent.on)})" if consent.on else ""
