"""The advice to an organisation in the making: what was seen, what can be done, what it brings."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from assistant.advice.business_case import (
    MOMENT,
    PARAMETERS,
    THIN,
    Item,
    Span,
    business_case,
    euros,
)
from assistant.case.organisation import GroupAdvice, Intervention, Observation
from assistant.case.records import new_id
from assistant.case.words import Activity, Aspect, Level, Progress, Reach, Top
from assistant.group.gain_part import parameters, span_text, spans
from assistant.problem import OutOfScope
from ui.forms.field import Field
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import ref
from ui.forms.layout import card, column, note, text
from ui.forms.organisation_form import OrganisationForm
from ui.forms.records import record_list
from ui.forms.typed import Line, Refused, typed
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.page import in_pairs, row

_ASPECTS = [(None, "–"), *words(Aspect)]
_SPAN = "Eén getal, of van laag naar hoog: ‘90 tot 176’."


def advice_cards(form: OrganisationForm) -> Iterator[QWidget]:
    """The cards of the advice, in the order in which it is made."""
    found = form.file.all(GroupAdvice)
    advice = found[0] if found else GroupAdvice(id=new_id(), organisation_id=form.organisation.id)
    yield _open(form)
    yield card(
        "De vraag",
        long_text(form, ref(advice, "question"), "Wat wil de organisatie weten?", rows=2),
    )
    yield card(
        "Wat u zag",
        record_list(
            form,
            Observation,
            _observation,
            noun="Waarneming",
            empty="Hier komt wat u op een afdeling zag of hoorde: cultuur, roosters, "
            "taakverdeling, leiderschap, werkdruk.",
            add="Waarneming toevoegen",
            make=lambda: Observation(
                id=new_id(), organisation_id=form.organisation.id, dated=form.session.today()
            ),
        ),
        intro="Over het werk en de afdeling, nooit over één persoon.",
    )
    yield card(
        "Wat de organisatie kan doen",
        record_list(
            form,
            Intervention,
            _intervention,
            noun="Voorstel",
            empty="Hier komen de voorstellen, elk met wie het doet en waaraan u ziet dat het "
            "werkt.",
            add="Voorstel toevoegen",
            make=lambda: Intervention(id=new_id(), organisation_id=form.organisation.id),
        ),
        intro="Zoek eerst wat bij de bron iets verandert. Wat per persoon helpt, staat er in het "
        "advies los van.",
    )
    yield card(
        "Draagvlak",
        row(
            long_text(form, ref(advice, "strategic"), "Bij de directie", "Strategisch"),
            long_text(form, ref(advice, "tactical"), "Bij leidinggevenden en HR", "Tactisch"),
            long_text(form, ref(advice, "operational"), "Op de werkvloer", "Operationeel"),
        ),
    )
    yield card(
        "Wat erbij hoort",
        row(
            long_text(
                form,
                ref(advice, "hiring"),
                "Werving en selectie",
                "Wat mensen moeten weten van dit werk.",
            ),
            long_text(form, ref(advice, "policy"), "Beleid", "Wat de organisatie vastlegt."),
        ),
    )
    yield _gain(form, advice)


def _open(form: OrganisationForm) -> QWidget:
    """What is still missing from the proposals; nothing stops the advice from being made."""

    def build() -> QWidget:
        missing = missing_from(form.file.all(Intervention))
        if not missing:
            return note("Elk voorstel heeft een doel, iemand die het doet en een dag.", "success")
        return column(*(text(sentence) for sentence in missing), spacing=4)

    return card(
        "Nog open",
        Live(
            form,
            (Intervention,),
            lambda _file: missing_from(form.file.all(Intervention)),
            build,
        ),
    )


def missing_from(found: tuple[Intervention, ...]) -> tuple[str, ...]:
    """What each proposal still lacks, in a sentence each; and that there is none yet."""
    wanted = (
        ("result", "waaraan u ziet dat het werkt"),
        ("owner", "wie het doet"),
        ("due", "vóór welke dag"),
        ("feedback", "de dag van de terugkoppeling"),
        ("top", "technisch, organisatorisch of persoonlijk"),
    )
    said = []
    for number, each in enumerate(found, start=1):
        lacks = [words_ for name, words_ in wanted if not getattr(each, name)]
        if lacks and not each.status.is_dropped:
            name = each.text.strip()[:60] or f"Voorstel {number}"
            said.append(f"{name}: nog niet ingevuld is {', '.join(lacks)}.")
    return tuple(said) if found else ("Er is nog geen voorstel.",)


def _observation(form: OrganisationForm, seen: Observation) -> QWidget:
    return column(
        row(
            choice(form, ref(seen, "unit_id"), "Waar", form.unit_options()),
            choice(form, ref(seen, "aspect"), "Onderdeel", words(Aspect)),
            short_text(form, ref(seen, "basis"), "Waaruit bleek dit?"),
            date_field(form, ref(seen, "dated"), "Op welke dag?", future=False),
        ),
        long_text(form, ref(seen, "text"), "Wat zag of hoorde u?", rows=2),
        spacing=8,
    )


def _intervention(form: OrganisationForm, each: Intervention) -> QWidget:
    return column(
        long_text(form, ref(each, "text"), "Voorstel", rows=2),
        row(
            choice(form, ref(each, "unit_id"), "Waar", form.unit_options()),
            choice(form, ref(each, "aspect"), "Onderdeel", _ASPECTS),
            choice(form, ref(each, "reach"), "Pakt aan", words(Reach)),
            choice(form, ref(each, "activity"), "Vorm", words(Activity)),
        ),
        row(
            choice(form, ref(each, "top"), "Soort", words(Top)),
            choice(form, ref(each, "level"), "Plaats", words(Level)),
            choice(form, ref(each, "status"), "Hoe ver", words(Progress)),
            short_text(form, ref(each, "reference"), "Nummer in het plan van aanpak"),
        ),
        row(
            short_text(form, ref(each, "result"), "Waaraan ziet u dat het werkt?"),
            short_text(form, ref(each, "owner"), "Wie doet het?"),
            date_field(form, ref(each, "due"), "Vóór"),
            date_field(form, ref(each, "feedback"), "Terugkoppeling op"),
        ),
        more(
            "Wat kwam ervan?",
            lambda: long_text(
                form,
                ref(each, "outcome"),
                "Wat kwam ervan?",
                "Ook als het niet hielp: dat is net zo goed een uitkomst.",
                rows=2,
            ),
            opened=bool(each.outcome),
        ),
        spacing=8,
    )


def _gain(form: OrganisationForm, advice: GroupAdvice) -> QWidget:
    """The employer's gain in words, and the sum with its numbers open to change."""

    def changed() -> dict[Item, Span]:
        return spans(form.read(ref(advice, "parameters")) or ())

    def build() -> QWidget:
        try:
            result = business_case(changed())
        except OutOfScope as wrong:
            return note(str(wrong), "warning")
        return column(
            text(f"Verschil per persoon, eerste jaar: {euros(result.net)}", "strong"),
            text("Onder nul kost het meer dan het oplevert."),
            spacing=0,
        )

    return card(
        "Wat het oplevert",
        long_text(
            form,
            ref(advice, "gain"),
            "In de woorden van de werkgever",
            "Bijvoorbeeld minder uitzendkrachten, minder verloop of een rooster dat rond komt.",
            rows=2,
        ),
        more(
            "Een rekensom erbij",
            lambda: column(
                note(THIN, "warning"),
                text(MOMENT, "small"),
                in_pairs([_number(form, advice, item, changed) for item in PARAMETERS]),
                Live(form, (GroupAdvice,), lambda _file: tuple(changed().items()), build),
                spacing=12,
            ),
            opened=bool(advice.parameters),
        ),
        intro="De rekensom komt in het advies zodra u een getal van deze organisatie invult.",
    )


def _number(
    form: OrganisationForm,
    advice: GroupAdvice,
    item: Item,
    changed: Callable[[], dict[Item, Span]],
) -> QWidget:
    """One number of the sum, as a range; emptied it is the standard again."""
    standard = PARAMETERS[item]

    def parse(words_: str) -> tuple[str, ...]:
        now = changed() | {item: _span(words_) if words_.strip() else standard.standard}
        try:
            business_case(now)
        except OutOfScope as wrong:
            raise Refused(f"{wrong.what} {wrong.do}") from wrong
        return parameters(now)

    def show(kept: Any) -> str:
        return span_text(spans(kept or ()).get(item, standard.standard))

    field = Field(f"{item.label} ({standard.unit})", Line(), f"Bron: {standard.source}.")
    return typed(form, ref(advice, "parameters"), field, parse=parse, show=show, title=item.label)


def _span(words_: str) -> Span:
    """A typed range. Raises Refused for anything else."""
    low, _, high = words_.replace(",", ".").replace("€", "").partition("tot")
    try:
        return Span(float(low), float(high or low))
    except ValueError:
        raise Refused(_SPAN) from None
