"""One measure: what it is, who decides and does it, how far it is, and its trial."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Measure
from assistant.case.words import ConsentScope, Level, Progress, Side, Top, TrialDecision
from assistant.content.model import MeasureText
from assistant.dutch import day_text
from ui.forms.fields import choice, date_field, long_text, short_text, tick, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, column, line, muted
from ui.steps.consent import consent
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.page import for_employer, live_text, pick, row
from ui.steps.write import alter


def measure_row(form: Form, measure: Measure) -> QWidget:
    """A measure in a line; its fields unfold, and are open until somebody carries it."""

    def summary(consult: ConsultFile) -> str:
        now = consult.file.get(Measure, measure.id)
        return _summary(now) if now else ""

    def name(consult: ConsultFile) -> str:
        now = consult.file.get(Measure, measure.id)
        return now.text if now else ""

    return column(
        live_text(form, (Measure,), name, "strong"),
        live_text(form, (Measure,), summary, "small"),
        more(
            "Bekijk en wijzig",
            lambda: _fields(form, measure),
            opened=not measure.owner,
            about=measure.text,
        ),
        spacing=0,
    )


def _summary(measure: Measure) -> str:
    kind = measure.top.label if measure.top else ""
    until = f"vóór {day_text(measure.due)}" if measure.due else ""
    parts = (kind, measure.owner or measure.side.label, until, measure.status.label)
    return " · ".join(part for part in parts if part)


def _fields(form: Form, measure: Measure) -> QWidget:
    return column(
        short_text(form, ref(measure, "text"), "Maatregel"),
        row(
            choice(form, ref(measure, "top"), "Soort", words(Top)),
            choice(form, ref(measure, "level"), "Plaats", [(None, "Geen"), *words(Level)]),
            shares=(2, 3),
        ),
        row(
            choice(form, ref(measure, "decides"), "Wie beslist?", words(Side)),
            choice(form, ref(measure, "side"), "Wie doet het?", words(Side)),
            short_text(form, ref(measure, "owner"), "Wie precies?"),
        ),
        row(
            date_field(form, ref(measure, "due"), "Klaar op"),
            choice(form, ref(measure, "status"), "Stand", words(Progress)),
        ),
        Live(
            form,
            (Measure,),
            lambda c: getattr(c.file.get(Measure, measure.id), "status", None),
            lambda: _rejected(form, measure.id),
        ),
        for_employer(form, lambda: _private(form, measure)),
        _aid(form, measure),
        spacing=8,
    )


def _rejected(form: Form, measure_id: str) -> QWidget | None:
    measure = form.file.get(Measure, measure_id)
    if measure is None or measure.status is not Progress.REJECTED:
        return None
    return long_text(
        form,
        ref(measure, "rejected_reason"),
        "Waarom kan dit niet?",
        "Bijvoorbeeld: dit beschermingsmiddel is verplicht.",
        rows=2,
    )


def _private(form: Form, measure: Measure) -> QWidget:
    """What the employer need not know, and whether the worker lets it go after all."""
    return column(
        tick(form, ref(measure, "private"), f"Privé: niet naar de {_other_reader(form)}"),
        Live(
            form,
            (Measure,),
            lambda c: getattr(c.file.get(Measure, measure.id), "private", False),
            lambda: _share(form, measure.id),
        ),
        spacing=8,
    )


def _other_reader(form: Form) -> str:
    return "werkgever" if form.file.employed else "opdrachtgever of verzekeraar"


def _share(form: Form, measure_id: str) -> QWidget | None:
    """A private measure goes on only when the worker says so for this one."""
    measure = form.file.get(Measure, measure_id)
    if measure is None or not measure.private:
        return None
    return consent(
        form,
        ConsentScope.SHARE_ITEM,
        f"Mag juist deze maatregel toch naar de {_other_reader(form)}?",
        item_id=measure_id,
    )


def _aid(form: Form, measure: Measure) -> QWidget:
    """Trying an aid out, and how the AD stands towards who sells it."""
    known = form.session.library.get(MeasureText, measure.catalogue)
    aid = (known is not None and known.aid) or measure.trial_start is not None

    def details() -> QWidget:
        return column(
            *([muted(f"Proef: {known.trial}")] if known and known.trial else []),
            row(
                date_field(form, ref(measure, "trial_start"), "Proef begint"),
                date_field(form, ref(measure, "trial_end"), "Proef eindigt"),
            ),
            Live(
                form,
                (Measure,),
                lambda c: _usual_end(form, c.file.get(Measure, measure.id)),
                lambda: _offer_end(form, measure.id),
            ),
            long_text(
                form,
                ref(measure, "trial_result"),
                "Wat deed de proef?",
                rows=2,
            ),
            pick(
                form,
                (Measure,),
                "Doorgaan of stoppen?",
                words(TrialDecision),
                lambda: getattr(form.file.get(Measure, measure.id), "trial_decision", None),
                lambda decision: _decide(form, measure.id, decision),
            ),
            long_text(
                form,
                ref(measure, "independence"),
                "Hoe staat u tegenover de leverancier?",
                "Bijvoorbeeld: ik heb geen band met de leverancier.",
                rows=2,
            ),
            spacing=8,
        )

    return more("Proef met een hulpmiddel", details, opened=aid)


def _usual_end(form: Form, measure: Measure | None) -> date | None:
    """When a trial usually ends, while it has a beginning and no end yet."""
    if measure is None or measure.trial_start is None or measure.trial_end is not None:
        return None
    return measure.trial_start + timedelta(days=round(form.session.library.policy("trial_days")))


def _offer_end(form: Form, measure_id: str) -> QWidget | None:
    measure = form.file.get(Measure, measure_id)
    end = _usual_end(form, measure)
    if measure is None or end is None:
        return None
    words_ = f"Laat de proef tot {day_text(end)} duren"
    return line(button(words_, "quiet", lambda: alter(form, "Proef", measure, trial_end=end)))


def _decide(form: Form, measure_id: str, decision: TrialDecision) -> None:
    """What was decided after the trial; who stops has stopped the measure as well."""
    form.session.flush()
    measure = form.file.get(Measure, measure_id)
    if measure is None:
        return
    stops = decision is TrialDecision.STOP
    status = Progress.STOPPED if stops else measure.status
    if not stops and measure.status is Progress.STOPPED:
        status = Progress.BUSY
    alter(form, "Besluit na de proef", measure, trial_decision=decision, status=status)
