"""A case for colleagues in intervisie: the work and the reasoning, and nobody to be recognised.

It is built from what a colleague may see (docs/readers.md): no name, no employer, no day, nothing
of health. The format that toetsingsgroepen use is in no source we have (004-R26), so this is one
page to talk about, with room for the AD's own question.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Measure
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.dutch import capital, number_text
from assistant.report import work_parts as parts
from assistant.report import work_side as side
from assistant.report.model import Block, Document, Sentence
from assistant.report.say import answered, bullets, ours, paragraph, section, source, typed
from assistant.report.sheets.investigation import WEIGHED, weighed

_RULE = "casus"
_TALK = (
    "Wat wilt u nog weten voordat u iets adviseert?",
    "Welke mogelijkheid ontbreekt hier?",
    "Waar gaat het over het werk, en waar over de rol van de arbeidsdeskundige?",
    "Wat neemt u hiervan mee naar uw eigen werk?",
)


def peer_case(
    view: ConsultFile, library: Library, _settings: Mapping[str, str], today: date
) -> Document:
    """The case, from what a colleague may see."""
    about = source(view.consult)
    form = library.get(ServiceForm, view.consult.form)
    lead = ours(
        _RULE,
        "Deze casus komt uit de praktijk. Namen, werkgever en dagen staan er niet in. "
        "Herkent u toch iemand? Zeg het, en houd het voor u.",
        about,
    )
    asked = ours(_RULE, "Wat zou u doen, en wat ziet de arbeidsdeskundige over het hoofd?", about)
    blocks = (
        *paragraph(lead, style="lead"),
        *section("De vraag aan u", paragraph(asked)),
        *section(
            "Het werk",
            paragraph(*_job(view), *answered(view, "basis2"), *answered(view, "domein.werk")),
            parts.tasks(view),
        ),
        *side.heavy(view, library),
        *section("Wat nu gekozen is", _chosen(view)),
        *section("De overweging", _weighed(view)),
        *section("Om over te praten", bullets([ours(_RULE, text, about) for text in _TALK])),
    )
    return Document(
        title="Casus voor intervisie",
        subtitle=form.title if form else "",
        reader="vakgenoten",
        number=view.file.case.number,
        made=today,
        blocks=blocks,
        footer="Vertrouwelijk. Vernietig dit blad na het overleg.",
    )


def _job(view: ConsultFile) -> tuple[Sentence, ...]:
    case, organisation = view.file.case, view.file.organisation
    if not case.job.strip():
        return ()
    hours = f", {number_text(case.contract_hours)} uur per week" if case.contract_hours else ""
    said = [ours(_RULE, f"De functie: {case.job.strip()}{hours}.", source(case, "job"))]
    if organisation and organisation.sector.strip():
        text = f"De sector: {organisation.sector.strip()}."
        said.append(ours(_RULE, text, source(organisation, "sector")))
    return tuple(said)


def _weighed(view: ConsultFile) -> tuple[Block, ...]:
    return weighed(view) if any(view.text(question) for question in WEIGHED) else ()


def _chosen(view: ConsultFile) -> tuple[Block, ...]:
    return bullets([_measure(measure) for measure in parts.chosen(view)])


def _measure(measure: Measure) -> tuple[Sentence, ...]:
    kind = ", ".join(part for part in (parts.kind_text(measure), measure.status.label) if part)
    about = (source(measure, "top"), source(measure, "status"))
    said = ours("maatregel", f"{capital(kind)}.", *about)
    return (typed(measure, "text", strong=True), said)
