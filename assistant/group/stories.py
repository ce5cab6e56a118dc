"""What the AD's work is worth: an example for the profession, and one page for an employer.

The first follows the seven headings by which the profession describes its practice examples
(Regioplan 2026, analysis frame of phase 2; seed 000-R49), with how people were chosen, when and
with what support (002-R62). It names the sector and never the organisation. The second tells an
employer what an AD can do before anyone is ill (004-R31). What is known stands there, the rest is
asked.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from assistant.case.organisation import Intervention, Observation
from assistant.dutch import sentence_text
from assistant.group.advice_parts import About, of_field
from assistant.group.figures_part import say
from assistant.report.model import Block, Document, Sentence, Source
from assistant.report.say import bullets, ours, paragraph, section, source, typed
from assistant.report.work_parts import signature

_FRAME = Source("rule", "000-R49")
_VALUE = Source("rule", "004-R31")

MOST_TOLD = 3
"""So many outcomes fit the page for an employer."""

LONGEST = 200
"""Letters of an outcome on that page; the advice has the rest."""


def practice_example(about: About, today: date) -> Document:
    """A practice example to fill in: what is known stands there, what is not is asked."""
    advice = about.advice
    seen = bullets([typed(each, "text") for each in _seen(about)])
    tried = bullets([typed(each, "text") for each in about.interventions])
    came = bullets([typed(each, "outcome") for each in _done(about)])
    blocks = (
        *paragraph(
            say(
                "Dit is een voorbeeld om van te leren, geen oordeel. Lees na of de organisatie of "
                "een mens hierin te herkennen is, en haal dat weg voordat u het deelt.",
                _FRAME,
            )
        ),
        *_asked(
            "Aanleiding",
            "Was dit een keuze vooraf, of een antwoord op een probleem? Wat maakte het dringend? "
            "Hoort het bij het beleid dat er al was, of was het een proef?",
            of_field(advice, "question"),
        ),
        *_asked(
            "De plaats van de arbeidsdeskundige",
            "Wat was de opdracht, en wat verwachtten anderen? Hoe was de verhouding met de "
            "bedrijfsarts, HR en de leidinggevende? Welke ruimte was er, en welke niet?",
        ),
        *_asked(
            "Hoe signalen boven kwamen",
            "Wie zag ze, en wat gebeurde ermee? Ging dat vanzelf, in een vast overleg, of hing het "
            "af van iemand die oplette?",
            seen,
        ),
        *_asked(
            "Mens, werk, inkomen en organisatie samen",
            "Keek u naar alle vier? Veranderde er iets in het werk zelf, of kreeg alleen één mens "
            "een oplossing?",
        ),
        *_asked(
            "De aanpak",
            "Met wie is gesproken, en hoe zijn zij gekozen? Op welk moment? Met welke hulp en met "
            "wie samen? Wat zou ergens anders ook kunnen?",
            tried,
        ),
        *_asked(
            "Beoordelen en adviseren",
            "Schuurde dat, en hoe bent u daarmee omgegaan? Wat hielp om vrij te kunnen adviseren?",
        ),
        *_asked(
            "Wat het opleverde, en wat in de weg zat",
            "Wat is gemeten? Wat betekende het voor de mensen zelf? Wat hielp, en wat hinderde?",
            came,
        ),
    )
    return _document("Een voorbeeld uit de praktijk", _sector(about), "vakgenoten", today, blocks)


def value_page(about: About, today: date, settings: Mapping[str, str]) -> Document:
    """One page for an employer: what an AD can do before anyone is ill, and what it did here."""
    can = (
        "Een gesprek met iemand die merkt dat het werk te zwaar of juist te weinig wordt.",
        "Meekijken op de werkplek: wat vraagt het werk, en wat kan er anders?",
        "Laten zien wat mensen van een afdeling delen, zonder dat iemand te herkennen is.",
        "Meedenken over roosters, taken en functies, zodat mensen het werk volhouden.",
        "Op een rij zetten wat een functie echt vraagt, voor werving en loopbaan.",
    )
    not_done = (
        "Geen oordeel over ziekte: dat is aan de bedrijfsarts.",
        "Geen verhalen over één persoon zonder diens toestemming.",
        "Geen keuze voor u: wat er verandert, beslist u met de mensen die het werk doen.",
    )
    lead = say(
        "Een arbeidsdeskundige komt vaak pas als iemand al ziek is. Eerder kan ook: dan is er "
        "meer te kiezen, voor de medewerker en voor u.",
        _VALUE,
    )
    here = (*of_field(about.advice, "gain"), *bullets([_came_of(each) for each in _done(about)]))
    blocks = (
        *paragraph(lead, style="lead"),
        *section("Wat u kunt vragen", bullets([say(text, _VALUE) for text in can])),
        *section("Wat het bij u bracht", here),
        *section("Wat u niet hoeft te verwachten", bullets([say(t, _VALUE) for t in not_done])),
        *signature(settings, today),
    )
    name = about.organisation.name or "Hele organisatie"
    return _document("Wat een arbeidsdeskundige kan doen", name, "de werkgever", today, blocks)


def _asked(title: str, questions: str, known: tuple[Block, ...] = ()) -> Iterator[Block]:
    """A heading with what to tell below it, and what is known already."""
    yield from section(title, paragraph(say(questions, _FRAME), style="note"), known)


def _seen(about: About) -> list[Observation]:
    return [each for each in about.file.all(Observation) if each.text.strip()]


def _done(about: About) -> list[Intervention]:
    """What something came of, good or not."""
    return [each for each in about.interventions if each.outcome.strip()][:MOST_TOLD]


def _came_of(each: Intervention) -> tuple[Sentence, ...]:
    return tuple(
        ours("opbrengst", _short(getattr(each, name)), source(each, name))
        for name in ("text", "outcome")
    )


def _short(text: str) -> str:
    """A text as a sentence, ended where it grows too long for one page."""
    if len(text) <= LONGEST:
        return sentence_text(text)
    return f"{text[:LONGEST].rsplit(' ', 1)[0]} …"


def _sector(about: About) -> str:
    sector = about.organisation.sector.strip()
    return f"Een organisatie in de branche {sector}" if sector else "Een organisatie"


def _document(
    title: str, subtitle: str, reader: str, today: date, blocks: tuple[Block, ...]
) -> Document:
    return Document(
        title=title,
        subtitle=subtitle,
        reader=reader,
        number="",
        made=today,
        blocks=blocks,
        footer="Dit gaat over het werk en bevat geen gegevens over personen.",
    )
