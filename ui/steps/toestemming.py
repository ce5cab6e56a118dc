"""Toestemming en hulpvraag: taking part is free, the question is the worker's own."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Consent
from assistant.case.words import ConsentScope, ConsentState
from assistant.consult.steps import CONSENT
from assistant.consult.summary import START
from ui.forms.form import Form
from ui.forms.layout import button, card, line
from ui.steps.confirm import group_said
from ui.steps.consent import consent, withdraw
from ui.steps.page import for_employer, live_note, page
from ui.steps.questions import questions
from ui.steps.read_back import read_back_card


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        _free(form),
        _question(form),
        read_back_card(form, START),
        for_employer(form, lambda: _share(form)),
        _stop(form),
    )


def _free(form: Form) -> QWidget:
    return card(
        "Meedoen is vrij",
        consent(
            form,
            ConsentScope.PARTICIPATE,
            "Doet u vrijwillig mee aan dit gesprek?",
            "Nee zeggen mag altijd, en heeft geen gevolgen voor uw werk.",
        ),
        consent(
            form,
            ConsentScope.RECORD,
            "Mag ik opschrijven wat u over uw werk en uw gezondheid vertelt?",
            "Ik schrijf alleen op wat nodig is. Een diagnose hoef ik niet te weten.",
        ),
    )


def _question(form: Form) -> QWidget:
    return card("Uw eigen vraag", *questions(form, CONSENT))


def _share(form: Form) -> QWidget:
    return card(
        "Wat mag naar wie?",
        consent(
            form,
            ConsentScope.SHARE_EMPLOYER,
            "Mogen maatregelen over het werk naar uw werkgever?",
            "Nooit over uw gezondheid. U leest eerst zelf wat er weggaat.",
        ),
        consent(
            form,
            ConsentScope.GROUP,
            "Mag dit gesprek meetellen in het beeld van uw organisatie?",
            "Alleen als aantal, samen met veel anderen. Niemand kan u erin herkennen.",
            also=lambda state: group_said(form, state),
        ),
        intro="U kiest per onderdeel. Voor een verwijzing vraag ik het u apart.",
    )


def _stop(form: Form) -> QWidget:
    def stopped(consult: ConsultFile) -> str:
        if consult.file.consent(ConsentScope.PARTICIPATE) is not ConsentState.WITHDRAWN:
            return ""
        return (
            "De toestemming is ingetrokken. Er gaat niets meer weg en dit gesprek telt nergens "
            "meer mee. Bij Dossiers kunt u het dossier sluiten."
        )

    return card(
        "Toch stoppen?",
        live_note(form, (Consent,), stopped, "warning"),
        line(button("Alle toestemming intrekken", "plain", lambda: withdraw(form))),
        intro="U mag altijd terugkomen op wat u zei, ook later.",
    )
