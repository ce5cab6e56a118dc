"""Maatregelen: per bottleneck what could be done, by whom and when, the source of it first."""

from PySide6.QtWidgets import QWidget

from assistant.advice.suggestions import (
    MeasureSuggestion,
    because,
    by_reason,
    suggest_measures,
)
from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Measure, Scenario, Signal
from assistant.case.words import AnswerState, Level
from assistant.consult.rules_advice import skipped_levels
from assistant.consult.steps import BALANCE, DOMAIN_PREFIX, INCOME, MEASURES, VALUES_WORK
from assistant.consult.summary import bottleneck_title
from assistant.content.model import BasicQuestion, Domain, MeasureText, Question
from assistant.dutch import list_text
from ui.forms.fields import long_text, short_text
from ui.forms.form import AnswerRef, Form, ref
from ui.forms.layout import button, card, column, heading, line, note, text
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.steps.basics import BALANCE_TYPES, basic_question
from ui.steps.company import company_measures
from ui.steps.live import Live
from ui.steps.measure_row import measure_row
from ui.steps.more import more
from ui.steps.page import for_employer, in_pairs, live_text, page
from ui.steps.prompts import prompts
from ui.steps.questions import question, questions, with_states
from ui.steps.scenarios import scenarios
from ui.steps.tries import new_measure
from ui.steps.write import add

MOST_SUGGESTED = 3
"""Suggestions shown at once for a bottleneck; the rest is found by typing."""

_GAIN = "winst_werkgever"
"""The question that only somebody with an employer is asked."""

MOST_OPEN = 3
"""Bottlenecks shown whole; what belongs to the next ones unfolds, so that the page opens fast."""

EMPLOYER_TALK = (
    "werkgever",
    "leidinggevende",
    "organisatie",
    "afdeling",
    "hulpbronnen",
    "voorwaarden",
    "uitleg aan de werkgever",
)
"""What prompts for a talk with the employer are about."""


def build(form: Form) -> QWidget:
    """The page of this step."""
    library = form.session.library
    asked = [q for q in library.all(BasicQuestion) if q.step == MEASURES]
    return page(
        card("De vierde basisvraag", *(basic_question(form, q) for q in asked)),
        Live(
            form,
            (Bottleneck,),
            lambda c: tuple((b.id, b.factor, b.text) for b in c.all(Bottleneck)),
            lambda: _bottlenecks(form),
        ),
        _loose(form),
        card(
            "Alle kanten bekeken?",
            in_pairs([_domain(form, domain) for domain in library.all(Domain)]),
            intro="Kijk naar alle vier. Speelt er niets, zeg dat dan.",
        ),
        card(
            "Welke mogelijkheden zijn er?",
            more(
                "Zet ze naast elkaar",
                lambda: scenarios(form),
                opened=bool(form.consult.all(Scenario)),
            ),
        ),
        card(
            "Gaat het lukken?",
            *questions(form, MEASURES, leave_out=(_GAIN,)),
            for_employer(form, lambda: _employer(form)),
        ),
    )


def _employer(form: Form) -> QWidget:
    """What is in it for the employer, and how to talk about that."""
    asked = form.session.library.get(Question, _GAIN)
    return column(
        *([question(form, asked)] if asked else []),
        prompts(form, "Praten met de werkgever", EMPLOYER_TALK),
        spacing=12,
    )


def _domain(form: Form, domain: Domain) -> QWidget:
    where = AnswerRef(form.consult_id, DOMAIN_PREFIX + domain.id)
    asked = " ".join([domain.prompt, *(_about_income(form) if domain.id == INCOME else ())])
    field = long_text(form, where, domain.title, asked)
    return with_states(form, where, field, AnswerState.NOT_APPLICABLE, AnswerState.UNKNOWN)


def _about_income(form: Form) -> list[str]:
    """What else to ask about income, by who the worker is and what is investigated.

    AKC/CWG 2026: insurance of the self-employed (case 2), and the talk of the full norm and of
    precedents when somebody's value of work is looked at (barriers, 'cultuur').
    """
    asked: list[str] = []
    if not form.file.employed:
        asked.append("Hebt u een verzekering (AOV), en wat doet die als u minder kunt werken?")
    if form.consult.consult.form in VALUES_WORK:
        asked.append(
            "Spreek vooraf af wat een ander takenpakket betekent voor het loon. Anders gaat het "
            "gesprek over de 100 %-norm en over wat collega’s dan ook willen."
        )
    return asked


def _bottlenecks(form: Form) -> QWidget:
    found = form.consult.all(Bottleneck)
    if not found:
        return note(
            "Er is nog geen knelpunt benoemd. Dat doet u bij Balans en oorzaken.",
            "note",
            button("Naar Balans", "plain", lambda: form.jump(BALANCE)),
        )
    whole = [_bottleneck(form, bottleneck) for bottleneck in found[:MOST_OPEN]]
    return column(*whole, *(_folded(form, bottleneck) for bottleneck in found[MOST_OPEN:]))


def _bottleneck(form: Form, bottleneck: Bottleneck) -> QWidget:
    title = bottleneck_title(bottleneck, form.session.library)
    return card(title, *_parts(form, bottleneck), intro=bottleneck.justification)


def _folded(form: Form, bottleneck: Bottleneck) -> QWidget:
    """The card of a bottleneck with its measures named, until it is unfolded."""
    title = bottleneck_title(bottleneck, form.session.library)

    def chosen(consult: ConsultFile) -> str:
        return list_text([m.text for m in consult.all(Measure) if belongs_to(m, bottleneck)])

    return card(
        title,
        live_text(form, (Measure,), chosen, "strong"),
        more(
            "Bekijk en kies maatregelen",
            lambda: column(*_parts(form, bottleneck), spacing=12),
            about=title,
        ),
        intro=bottleneck.justification,
    )


def _parts(form: Form, bottleneck: Bottleneck) -> list[QWidget]:
    """What a bottleneck's card holds: its measures, what fits, and a way to find others."""
    library = form.session.library

    def belongs(measure: Measure) -> bool:
        return belongs_to(measure, bottleneck)

    def take(catalogue: str, words_: str) -> None:
        _add(form, bottleneck, catalogue, words_)

    return [
        record_list(
            form,
            Measure,
            measure_row,
            noun="Maatregel",
            empty="Hier komt wat eraan te doen is.",
            where=belongs,
        ),
        Live(
            form,
            BALANCE_TYPES,
            lambda c: _skipped(c, bottleneck),
            lambda: _level_reason(form, bottleneck),
        ),
        Live(
            form,
            (*BALANCE_TYPES, Signal),
            lambda c: tuple(s.measure.id for s in suggestions_for(form, c, bottleneck)),
            lambda: _suggestions(form, bottleneck),
        ),
        company_measures(form, bottleneck, take),
        search_add(form, library.all(MeasureText), "Een andere maatregel", take),
    ]


def belongs_to(measure: Measure, bottleneck: Bottleneck) -> bool:
    """Whether a measure is meant for this bottleneck."""
    if measure.bottleneck_id:
        return measure.bottleneck_id == bottleneck.id
    return bool(measure.factor) and measure.factor == bottleneck.factor


def suggestions_for(
    form: Form, consult: ConsultFile, bottleneck: Bottleneck
) -> list[MeasureSuggestion]:
    """The first suggestions that fit one bottleneck, by its factor or its causes."""
    now = consult.file.get(Bottleneck, bottleneck.id) or bottleneck
    found = suggest_measures(consult, form.session.library)
    by_factor = [s for s in found if now.factor in s.measure.factors]
    by_cause = [s for s in found if s not in by_factor and set(now.causes) & set(s.measure.causes)]
    return [*by_factor, *by_cause][:MOST_SUGGESTED]


def _because(form: Form, bottleneck: Bottleneck, suggestion: MeasureSuggestion) -> str:
    """Why it is offered here: the reasons that are about this bottleneck."""
    now = form.file.get(Bottleneck, bottleneck.id) or bottleneck
    here = [r for r in suggestion.reasons if r.about in (now.factor, *now.causes)]
    return because(here or suggestion.reasons)


def _suggestions(form: Form, bottleneck: Bottleneck) -> QWidget | None:
    found = suggestions_for(form, form.consult, bottleneck)
    if not found:
        return None
    groups = by_reason(found, lambda each: _because(form, bottleneck, each))
    lines = [
        column(
            *(_suggested(form, bottleneck, each) for each in group),
            text(why, "small"),
            spacing=4,
        )
        for why, group in groups.items()
    ]
    return column(heading("Wat hierbij past", 3), *lines, spacing=8)


def _suggested(form: Form, bottleneck: Bottleneck, suggestion: MeasureSuggestion) -> QWidget:
    return line(
        column(
            text(suggestion.measure.title, "strong"),
            text(suggestion.measure.help, "small"),
            spacing=0,
        ),
        _take_button(form, bottleneck, suggestion),
        stretch=0,
    )


def _take_button(form: Form, bottleneck: Bottleneck, suggestion: MeasureSuggestion) -> QWidget:
    made = button("Neem over", "quiet", lambda: _add(form, bottleneck, suggestion.measure.id, ""))
    made.setAccessibleName(f"Neem over: {suggestion.measure.title}")
    return made


def _add(form: Form, bottleneck: Bottleneck | None, catalogue: str, words_: str) -> None:
    form.session.flush()
    factor = bottleneck.factor if bottleneck else ""
    owner = bottleneck.id if bottleneck else None
    add(
        form,
        "Maatregel toegevoegd",
        new_measure(form, factor, catalogue, words_, owner, tried=False),
    )


def _skipped(consult: ConsultFile, bottleneck: Bottleneck) -> tuple[Level, ...]:
    return skipped_levels(consult, consult.file.get(Bottleneck, bottleneck.id) or bottleneck)


def _level_reason(form: Form, bottleneck: Bottleneck) -> QWidget | None:
    skipped = _skipped(form.consult, bottleneck)
    if not skipped:
        return None
    names = list_text([level.label for level in skipped])
    return short_text(
        form,
        ref(bottleneck, "level_reason"),
        f"Waarom kan het niet eerder: {names}?",
        "Eerst de bron, dan iedereen, dan deze persoon, dan pas bescherming.",
    )


def _loose(form: Form) -> QWidget:
    def loose(measure: Measure) -> bool:
        return not any(belongs_to(measure, b) for b in form.consult.all(Bottleneck))

    return card(
        "Andere maatregelen",
        record_list(
            form,
            Measure,
            measure_row,
            noun="Maatregel",
            empty="Hier komt wat niet bij één knelpunt hoort.",
            where=loose,
        ),
        search_add(
            form,
            form.session.library.all(MeasureText),
            "Zoek een maatregel, of schrijf er zelf een",
            lambda catalogue, words_: _add(form, None, catalogue, words_),
        ),
    )
