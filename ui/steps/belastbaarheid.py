"""Belastbaarheid en mogelijkheden: what works comes first, and 'onbekend' is an answer."""

from PySide6.QtWidgets import QWidget

from assistant.balance.fml import is_global, version_text, why_not_physician
from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, SourceDocument, new_id
from assistant.case.words import AnswerState, CapacitySource
from assistant.consult.steps import ASSIGNMENT, CAPACITY
from assistant.content.model import Factor, FmlItem
from assistant.dutch import capital, number_text
from ui.forms.fields import choice, date_field, long_text, number, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, note, text
from ui.steps.documents import document_name
from ui.steps.factors import factor_card, how_much, intensity
from ui.steps.live import Live
from ui.steps.page import choose, live_text, page, pick, row
from ui.steps.questions import questions
from ui.steps.talents import talents
from ui.steps.write import add, alter, own

MINUTES_IN_DAY = 1440
_KNOWN = [
    (AnswerState.ANSWERED, "Bekend"),
    (AnswerState.UNKNOWN, "Onbekend"),
    (AnswerState.REFUSED, "Wil ik niet zeggen"),
]


def build(form: Form) -> QWidget:
    """The page of this step."""
    first, *others = questions(form, CAPACITY)
    return page(
        card("Eerst: wat kunt u goed?", talents(form), first),
        factor_card(
            form,
            "Wat kunt u aan?",
            "Zeg per factor wat lukt. Weet u het niet, kies dan onbekend.",
            lambda factor: _capacity(form, factor),
            _done,
        ),
        card("Waar houden we rekening mee?", *others),
    )


def capacity_of(consult: ConsultFile, factor_id: str) -> Capacity | None:
    """What was last said about a factor, or None when nothing was."""
    found = [c for c in consult.all(Capacity) if c.factor == factor_id]
    return found[-1] if found else None


def _done(consult: ConsultFile, factor: Factor) -> bool:
    capacity = capacity_of(consult, factor.id)
    return capacity is not None and capacity.state is not AnswerState.UNANSWERED


def _capacity(form: Form, factor: Factor) -> QWidget:
    def known() -> AnswerState | None:
        return getattr(capacity_of(form.consult, factor.id), "state", None)

    def say(state: AnswerState) -> None:
        form.session.flush()
        capacity = capacity_of(form.consult, factor.id)
        if capacity is None:
            new = Capacity(id=new_id(), **own(form), factor=factor.id, state=state)
            add(form, "Belastbaarheid", new)
        else:
            alter(form, "Belastbaarheid", capacity, state=state)

    return column(
        pick(form, (Capacity,), "Weten we wat u aankunt?", _KNOWN, known, say),
        Live(
            form,
            (Capacity,),
            lambda c: (known(), getattr(capacity_of(c, factor.id), "id", None)),
            lambda: _details(form, factor) if known() is AnswerState.ANSWERED else None,
        ),
        spacing=12,
    )


def _details(form: Form, factor: Factor) -> QWidget:
    capacity = capacity_of(form.consult, factor.id)
    label = f"Tot {how_much(factor).lower()} lukt het?"
    how = [intensity(form, ref(capacity, "limit"), factor, label)]
    if factor.timed:
        how.append(
            number(
                form,
                ref(capacity, "minutes"),
                "Hoe lang lukt het?",
                "minuten per dag",
                maximum=MINUTES_IN_DAY,
            )
        )
    return column(
        long_text(form, ref(capacity, "works"), "Wat lukt wel?", rows=2),
        row(*how),
        row(
            choice(form, ref(capacity, "source"), "Wie zegt dit?", words(CapacitySource)),
            date_field(form, ref(capacity, "dated"), "Van welke dag?", future=False),
        ),
        Live(
            form,
            (Capacity, SourceDocument),
            lambda c: _physician_state(c, factor.id),
            lambda: _physician(form, factor),
        ),
        Live(
            form,
            (Capacity, SourceDocument),
            lambda c: _left_behind(c, factor.id),
            lambda: _take_away(form, factor) if _left_behind(form.consult, factor.id) else None,
        ),
        live_text(form, (Capacity, SourceDocument), lambda c: _provisional(form, c, factor.id)),
        spacing=12,
    )


def _physician_state(consult: ConsultFile, factor_id: str) -> tuple[object, ...]:
    capacity = capacity_of(consult, factor_id)
    documents = tuple((d.id, d.title, d.author, d.dated) for d in _physicians(consult))
    return (getattr(capacity, "source", None), getattr(capacity, "document_id", None), documents)


def _physicians(consult: ConsultFile) -> list[SourceDocument]:
    return [d for d in consult.file.all(SourceDocument) if d.by_physician]


def _physician(form: Form, factor: Factor) -> QWidget | None:
    """The physician's document, and the FML level once author and date are known."""
    capacity = capacity_of(form.consult, factor.id)
    if capacity is None or capacity.source is not CapacitySource.PHYSICIAN:
        return None
    documents = _physicians(form.consult)
    if not documents:
        return note(
            "Er is nog geen document van een arts. Voeg het toe bij Opdracht.",
            "note",
            button("Naar Opdracht", "quiet", lambda: form.jump(ASSIGNMENT)),
        )
    chosen = form.file.get(SourceDocument, capacity.document_id)
    problem = why_not_physician(capacity, chosen)
    return column(
        choice(
            form,
            ref(capacity, "document_id"),
            "Welk document?",
            [(d.id, document_name(form, d)) for d in documents],
        ),
        text(problem.do, "muted") if problem else _fml(form, factor),
        spacing=8,
    )


def _fml(form: Form, factor: Factor) -> QWidget:
    item = form.session.library.get(FmlItem, factor.fml)
    if item is None:
        return text("De FML kent hiervoor geen eigen onderdeel.", "muted")

    def take(level: str) -> None:
        capacity = capacity_of(form.consult, factor.id)
        if capacity is not None:
            alter(form, "FML-niveau", capacity, fml_level=level, fml_version=item.fml_version)

    return choose(
        form,
        (Capacity,),
        f"Niveau in de FML: {item.number} {item.title}",
        [("", "Niet overgenomen"), *((level, capital(level)) for level in item.levels)],
        lambda: getattr(capacity_of(form.consult, factor.id), "fml_level", ""),
        take,
        version_text(item.fml_version, unverified=item.unverified),
    )


def _left_behind(consult: ConsultFile, factor_id: str) -> bool:
    """Whether there is an FML level without the physician's document it came from."""
    capacity = capacity_of(consult, factor_id)
    if capacity is None or not capacity.fml_level:
        return False
    document = consult.file.get(SourceDocument, capacity.document_id)
    return why_not_physician(capacity, document) is not None


def _take_away(form: Form, factor: Factor) -> QWidget:
    def take() -> None:
        capacity = capacity_of(form.consult, factor.id)
        if capacity is not None:
            alter(form, "FML-niveau weggehaald", capacity, fml_level="", fml_version="")

    return note(
        "Hier staat nog een FML-niveau, maar het document van de arts hoort er niet meer bij.",
        "warning",
        button("Haal het FML-niveau weg", "quiet", take),
    )


def _provisional(form: Form, consult: ConsultFile, factor_id: str) -> str:
    capacity = capacity_of(consult, factor_id)
    if capacity is None:
        return ""
    document = consult.file.get(SourceDocument, capacity.document_id)
    if why_not_physician(capacity, document) is not None:
        return "Dit is voorlopig: er is geen document van een arts bij. Dat mag."
    months = form.session.library.policy("fml_old_months")
    day = consult.consult.day or form.session.today()
    if document is not None and is_global(document, day, months):
        return (
            f"Het document is ouder dan {number_text(months)} maanden. "
            "Dit is een globale vaststelling."
        )
    return ""
