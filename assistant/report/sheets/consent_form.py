"""Toestemmingsformulier: what the worker says yes or no to, each on its own, to sign."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Consent
from assistant.case.words import ConsentScope, ConsentState
from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report.model import Document, Sentence, Signature, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source
from assistant.report.sheets.sheet import sheet

_SCOPES = {
    ConsentScope.PARTICIPATE: "Ik doe vrijwillig mee aan dit gesprek.",
    ConsentScope.RECORD: "De arbeidsdeskundige mag opschrijven wat ik over mijn werk en mijn "
    "gezondheid vertel, in mijn eigen dossier.",
    ConsentScope.SHARE_EMPLOYER: "Mijn werkgever mag de versie over het werk krijgen, nadat ik "
    "die heb gelezen.",
    ConsentScope.SHARE_PARTNER: "Een partner mag de vraag over mijn werk krijgen, niet meer dan "
    "dat. Per partner zeg ik opnieuw ja of nee.",
    ConsentScope.GROUP: "Ik tel mee in het groepsbeeld: alleen als aantal, niet herkenbaar.",
}
"""What each consent means, in the worker's words. What is shared per item has its own moment."""

_OF_EMPLOYER = (ConsentScope.SHARE_EMPLOYER, ConsentScope.GROUP)
"""What is asked only of somebody with an employer."""

_BOX = "□"
_YES = {ConsentState.GIVEN: 1, ConsentState.REFUSED: 2, ConsentState.WITHDRAWN: 2}


def consent_form(
    view: ConsultFile, _library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The form: empty where nothing was said yet, filled in where it was."""
    name = settings.get("ad_name", "").strip() or "de arbeidsdeskundige"
    worker = view.file.worker
    said = {consent.scope: consent for consent in view.file.all(Consent) if not consent.item_id}
    absent = () if view.file.employed else _OF_EMPLOYER
    rows = tuple(_row(_SCOPES[scope], said.get(scope)) for scope in _SCOPES if scope not in absent)
    table = Table(
        "Kruis aan: ja of nee", ("Waar het over gaat", "Ja", "Nee"), rows, (2.5, 1.1, 1.1)
    )
    free = ours(
        "toestemming",
        "U beslist zelf. Een nee heeft geen gevolgen, en u hoeft niet te zeggen waarom. Een ja "
        f"kunt u later intrekken: zeg het tegen {name}. Wat al met uw ja is gedeeld, kan niet "
        "worden teruggehaald.",
    )
    signed = Signature(
        name=worker.name.strip() or "Naam:",
        title="werkende",
        registration="",
        day=None,
        sources=(source(worker, "name"),),
    )
    blocks = (
        *paragraph(
            ours(
                "toestemming",
                "Hier zegt u zelf wat er met uw gegevens mag gebeuren. Elke regel staat los van "
                "de andere.",
            ),
            style="lead",
        ),
        *section("Waar u ja of nee op zegt", (table,)),
        *section("Goed om te weten", paragraph(free)),
        *section("Handtekening", (signed,)),
    )
    return sheet(view, Reader.WORKER, "Mijn toestemming", blocks, today)


def _row(text: str, consent: Consent | None) -> tuple[Sentence | None, ...]:
    """The sentence with two boxes; what was said already stands in its own box with its day."""
    about = Source("rule", "toestemming")
    if not consent or consent.state not in _YES:
        return (cell(text, about), cell(_BOX, about), cell(_BOX, about))
    boxes: list[Sentence | None] = [None, None]
    day = f", {day_text(consent.on)}" if consent.on else ""
    label = "ja" if consent.state is ConsentState.GIVEN else consent.state.label
    boxes[_YES[consent.state] - 1] = cell(f"{label}{day}", source(consent, "state"))
    return (cell(text, about), *boxes)
