"""Two pages about privacy: for the worker what is kept and for whom, for the employer what comes.

The employer's page is about no one in particular, so that it may be given before any talk.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.words import ConsentScope
from assistant.content.library import Library
from assistant.dutch import number_text
from assistant.privacy.retention import term_of
from assistant.privacy.table import Reader
from assistant.report.model import Document, Sentence, Source, Table
from assistant.report.say import bullets, cell, others, ours, paragraph, section
from assistant.report.sheets.sheet import sheet

_RULE = "privacy"
_ABOUT = Source("rule", _RULE)


def worker_privacy(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """What is written down, for whom, what the employer gets and what the worker may ask."""
    name = settings.get("ad_name", "").strip() or "de arbeidsdeskundige"
    term = term_of(view.file.assignment.form, library)
    group = Source("content", "group_unit_work", "value")
    who = others(view)
    also = (
        " Zo gaat het ook met een opdrachtgever, een casemanager of een bedrijfsarts."
        if view.file.employed
        else ""
    )
    blocks = (
        *paragraph(
            _said(
                "Een gesprek over uw werk is alleen nuttig als u vrijuit kunt praten. "
                f"Daarom leest u hier wat {name} opschrijft, wie dat leest en wat u zelf beslist."
            ),
            style="lead",
        ),
        *section(
            "Wat er wordt opgeschreven",
            bullets(
                [
                    _said("Wat u doet in uw werk, en wat dat werk van u vraagt."),
                    _said("Wat goed gaat, waar het knelt en wat kan helpen."),
                    _said(
                        "Wat u zelf vertelt over wat u aankunt. Niet welke ziekte of klacht "
                        "u hebt: daar is in het dossier geen plaats voor."
                    ),
                    _said("De afspraken die u maakt."),
                ]
            ),
        ),
        *section(
            "Wie leest wat",
            bullets(
                [
                    _said("U leest alles. Uw rapport is van u."),
                    _said(
                        f"{who.capitalize()} krijgt niets, tenzij u ja zegt. Ook dan gaat het "
                        "alleen over het werk en wat daarin anders kan. U leest die versie eerst."
                        f"{also}"
                    ),
                    _said(
                        "Wat u vertelt over uw gezondheid, over thuis en over uw eigen scores "
                        f"gaat niet naar {who}."
                    ),
                    _said(
                        "Denkt iemand anders mee, zoals een ergonoom? Die krijgt alleen de vraag "
                        "over het werk, en alleen als u dat goedvindt."
                    ),
                    *([_said(_group(view, library), group)] if view.file.employed else []),
                ]
            ),
        ),
        *section(
            "Wat u mag vragen",
            bullets(
                [
                    _said("Inzage: u krijgt alles wat over u is vastgelegd."),
                    _said("Verbetering: klopt een feit niet, dan wordt het aangepast."),
                    _said("Uw eigen kijk: ziet u iets anders, dan komt dat erbij te staan."),
                    _said("Stoppen: u kunt een ja later intrekken, zonder uit te leggen waarom."),
                    _said(
                        "Vernietigen: u kunt vragen om uw dossier te vernietigen. Uit zichzelf "
                        f"gebeurt dat {number_text(term.value)} jaar na "
                        "het afsluiten.",
                        Source("content", term.id, "value"),
                    ),
                ]
            ),
        ),
        *section(
            "Waar het staat",
            paragraph(
                _said(
                    "Uw dossier staat versleuteld op de computer van de arbeidsdeskundige. Er "
                    "gaat niets naar internet. Komt u er samen niet uit? Dan kunt u een klacht "
                    "indienen bij de Autoriteit Persoonsgegevens."
                )
            ),
        ),
    )
    return sheet(view, Reader.WORKER, "Uw gegevens: wat wel en wat niet", blocks, today)


def _group(view: ConsultFile, library: Library) -> str:
    """What counting along in the group picture means, after what the worker said about it."""
    least = number_text(library.policy("group_unit_work"))
    if view.file.consent(ConsentScope.GROUP).is_no:
        return "U telt niet mee in het groepsbeeld van uw organisatie. Zo koos u dat."
    return (
        f"Telt u mee in het groepsbeeld? Dan gaat het om aantallen, van minstens {least} mensen "
        "samen. Namen staan er niet in. U mag hier nee op zeggen."
    )


_ROWS = (
    ("Wat het werk vraagt: taken, tempo, rooster, werkplek", "Ja, als de medewerker dit vrijgeeft"),
    ("Wat in het werk anders kan, wie dat doet en wanneer", "Ja, als de medewerker dit vrijgeeft"),
    (
        "Wat de medewerker zelf wil zeggen of doet",
        "Alleen wat de medewerker stuk voor stuk vrijgeeft",
    ),
    ("Of er een gesprek was waar de medewerker zelf om vroeg", "Nee"),
    ("Hoe iemand zich voelt, wat iemand mankeert, wie daarbij helpt", "Nee, nooit"),
    ("Uitkomsten van vragenlijsten en metingen van één persoon", "Nee, nooit"),
    ("Thuis, geld, relaties", "Nee"),
)


def employer_privacy(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """What an employer gets and does not get of a talk, and what helps; it names nobody."""
    del view
    name = settings.get("ad_name", "").strip() or "De arbeidsdeskundige"
    least = number_text(library.policy("group_unit_work"))
    table = Table(
        caption="Wat u krijgt en wat niet",
        header=("Waar het over gaat", "Krijgt u dit?"),
        rows=(
            *((cell(what, _ABOUT), cell(answer, _ABOUT)) for what, answer in _ROWS),
            (
                cell("Wat meer mensen op een afdeling tegenkomen", _ABOUT),
                cell(
                    f"Ja, in aantallen, vanaf {least} mensen",
                    Source("content", "group_unit_work", "value"),
                ),
            ),
        ),
        widths=(3, 2.4),
    )
    blocks = (
        *paragraph(
            _said(
                f"{name} praat met uw medewerkers over hun werk. Dat werkt alleen als zij "
                "vrijuit kunnen praten. U krijgt daarom precies wat u nodig hebt om het werk te "
                "verbeteren, en niet meer."
            ),
            style="lead",
        ),
        table,
        *section(
            "Wat u zelf kunt doen",
            bullets(
                [
                    _said("Vraag wat iemand nodig heeft om het werk goed te doen."),
                    _said(
                        "Vraag niet naar oorzaken die met gezondheid of met thuis te maken "
                        "hebben. Dat mag u ook niet opschrijven. Begint uw medewerker er zelf "
                        "over, praat dan over wat het betekent voor het werk."
                    ),
                    _said("Spreek af wie wat doet, voor welke dag, en kijk samen of het werkt."),
                ]
            ),
        ),
        *section(
            "Waarom dit zo is",
            paragraph(
                _said(
                    "Gegevens over gezondheid zijn beschermd door de privacywet (AVG). Een "
                    "werkgever legt vast wat voor het werk nodig is: welke taken kunnen, welke "
                    "aanpassing helpt en welke afspraken er zijn.",
                    Source("content", "AVG artikel 9; Autoriteit Persoonsgegevens 2016"),
                )
            ),
        ),
    )
    return Document(
        title="Wat u wel en niet krijgt",
        subtitle="Voor werkgevers en leidinggevenden, over gesprekken met medewerkers",
        reader=Reader.EMPLOYER.label,
        number="",
        made=today,
        blocks=blocks,
        footer="Dit blad gaat over niemand in het bijzonder en mag worden doorgegeven.",
    )


def _said(text: str, *about: Source) -> Sentence:
    return ours(_RULE, text, *about)
