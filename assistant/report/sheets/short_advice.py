"""Short forms of advice: "licht advies" on one page, and the note of an advice by telephone."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Visit
from assistant.case.words import ConsultMode
from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.fits import to_come
from assistant.report.model import Block, Document, Sentence
from assistant.report.say import answered, bullets, ours, paragraph, section, source
from assistant.report.sheets.sheet import sheet
from assistant.report.summary_part import next_contact, opening

PHONE_FORM = "telefonisch_advies"
LIGHT_FORMS = frozenset({"licht_advies", "los_advies", PHONE_FORM})
"""The service forms whose outcome is a short advice."""


def by_phone(view: ConsultFile) -> bool:
    """Whether the advice was given by telephone."""
    return view.consult.mode is ConsultMode.PHONE or view.consult.form == PHONE_FORM


def light_advice(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The worker's short advice: what can be tried now, and what else asks attention."""
    blocks = (
        *paragraph(*opening(view, settings, today), style="lead"),
        *section("Wat goed gaat", paragraph(*answered(view, "gaat_goed"))),
        *section("Dit kan nu al geprobeerd worden", _to_try(view, Reader.WORKER)),
        *section(
            "Waar het knelt, en wat meespeelt",
            bullets(_tight(view, library)),
            paragraph(*answered(view, "buiten_werk")),
        ),
        *section("Hoe verder", next_contact(view), paragraph(_more(view))),
        *parts.signature(settings, today),
    )
    return sheet(view, Reader.WORKER, "Kort advies", blocks, today)


def light_advice_work(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The same for the employer: what can be tried in the own work, by whom and by when."""
    worker, job = view.file.worker, view.file.case.job.strip()
    about = f"Dit advies gaat over het werk van {worker.name.strip() or 'uw medewerker'}"
    lead = ours(
        "samenvatting", f"{about}{f', {job}' if job else ''}.", source(view.file.case, "job")
    )
    together = ours(
        "samen-beslissen",
        "Het zijn mogelijkheden. U beslist er samen met de medewerker over. "
        "Probeer eerst wat snel kan, en kijk na een paar weken samen of het werkt.",
        source(worker, "name"),
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *section("Dit kan nu al geprobeerd worden", _to_try(view, Reader.EMPLOYER)),
        *section("Wat het werk zwaar maakt", bullets(_tight(view, library))),
        *section("Hoe verder", paragraph(together)),
        *parts.signature(settings, today),
    )
    return sheet(view, Reader.EMPLOYER, "Kort advies over het werk", blocks, today)


def phone_note(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """What was said by telephone, so that nobody has to remember it."""
    seen = any(visit.seen.strip() for visit in view.all(Visit))
    rests_on = (
        "Dit is een voorbereiding op een gesprek aan de telefoon. Zij gaat uit van wat u vooraf "
        "liet weten"
        if to_come(view, today)
        else "Dit is een kort advies, gegeven aan de telefoon. Het gaat uit van wat u vertelde"
    )
    limit = ours(
        "telefonisch",
        rests_on + ("." if seen else "; de werkplek is hiervoor niet bekeken."),
        source(view.consult, "mode"),
    )
    blocks = (
        *paragraph(*_called(view, settings, today), style="lead"),
        *section(
            "Waar het over gaat",
            paragraph(*answered(view, "gaat_goed")),
            bullets(_tight(view, library)),
        ),
        *section("Wat u meteen kunt proberen", _to_try(view, Reader.WORKER)),
        *section("Hoe verder", next_contact(view), paragraph(limit)),
    )
    return sheet(view, Reader.WORKER, "Notitie van ons telefoongesprek", blocks, today)


def _called(view: ConsultFile, settings: Mapping[str, str], today: date) -> tuple[Sentence, ...]:
    """The opening of a talk by telephone."""
    _, *asked = opening(view, settings, today)
    name = settings.get("ad_name", "").strip()
    who = f"{name}, arbeidsdeskundige" if name else "de arbeidsdeskundige"
    day = f" op {day_text(view.consult.day)}" if view.consult.day else ""
    verb = "spreekt" if to_come(view, today) else "sprak"
    text = f"U {verb}{day} aan de telefoon met {who}."
    return (ours("samenvatting", text, source(view.consult, "day")), *asked)


def _to_try(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    none = ours(
        "afspraken", "Er zijn nog geen mogelijkheden genoemd om te proberen.", source(view.consult)
    )
    return parts.agreed(view, reader, "Mogelijkheden en afspraken") or paragraph(none)


def _tight(view: ConsultFile, library: Library) -> list[tuple[Sentence, ...]]:
    return [
        (
            ours("knelpunt", f"{parts.title_of(b, library)}.", source(b), strong=True),
            *parts.causes_text(b, library),
        )
        for b in view.all(Bottleneck)
    ]


def _more(view: ConsultFile) -> Sentence:
    text = (
        "Werkt dit niet genoeg? Dan kan een uitgebreider onderzoek volgen, ook op de werkplek. "
        "Dat gebeurt alleen als u dat wilt."
    )
    return ours("licht-advies", text, source(view.consult, "form"))
