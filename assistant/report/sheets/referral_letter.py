"""Verwijsbrief: one functional question to one partner, with the worker's consent for that one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Referral
from assistant.content.library import Library
from assistant.content.model import Partner
from assistant.dutch import capital, sentence_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.model import Document, Sentence
from assistant.report.say import bullets, ours, paragraph, section, source
from assistant.report.sheets.sheet import sheet


def referral_letter(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The letter about the one referral in this view, which holds the partner and the question."""
    (referral,) = view.all(Referral)
    case, worker = view.file.case, view.file.worker
    partner = library.get(Partner, referral.partner)
    whom = partner.title if partner else referral.partner.replace("_", " ")
    name = worker.name.strip() or "de werkende"
    job = f", {case.job.strip()}" if case.job.strip() else ""
    lead = ours(
        "verwijsbrief",
        f"Met toestemming van {name}{job}, leg ik u een vraag voor. Ik adviseer {name} over het "
        "werk en zoek wat er in dat werk anders kan.",
        source(worker, "name"),
        source(case, "job"),
        source(referral, "partner"),
    )
    back = (
        "Wat kan er volgens u in het werk anders?",
        "Wat kunt u zelf bijdragen, en vanaf wanneer?",
        "Wat is er rond het werk nodig om dit te laten slagen?",
    )
    limits = ours(
        "verwijsbrief",
        "Deze brief bevat alleen de vraag over het werk. Wilt u meer weten? Vraag het dan aan "
        f"{name} zelf. Laat gegevens over gezondheid weg uit uw antwoord: ik gebruik ze niet. "
        f"{capital(name)} leest uw antwoord ook.",
        source(referral, "question"),
    )
    made = sheet(
        view,
        Reader.PARTNER,
        "Verzoek om mee te denken",
        (
            *paragraph(lead, style="lead"),
            *section("De vraag", paragraph(_question(referral, partner))),
            *section(
                "Wat ik graag van u hoor",
                bullets([ours("verwijsbrief", t, source(referral)) for t in back]),
            ),
            *section("Wat er in deze brief staat", paragraph(limits)),
            *parts.signature(settings, today),
        ),
        today,
    )
    return replace(made, reader=capital(whom))


def _question(referral: Referral, partner: Partner | None) -> Sentence:
    """The question that was written, or the one the pack has for this partner."""
    written = sentence_text(referral.question)
    asked = written or (partner.ask if partner else "Wat kan in het werk helpen?")
    return ours("verwijsbrief", asked, source(referral, "question"), strong=True)
