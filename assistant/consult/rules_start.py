"""Remarks about how the consult starts: assignment, consent, own question, signals, themes."""

from collections.abc import Iterator

from assistant.case.records import Signal, Theme
from assistant.case.words import (
    Acceptance,
    ConsentScope,
    ConsentState,
    FollowUp,
    Obstacle,
    Timing,
)
from assistant.consult.remark import Remark, Rule, Subject
from assistant.consult.roles import roles_in
from assistant.consult.steps import (
    ASSIGNMENT,
    CONSENT,
    FEELS_HEARD,
    OWN_QUESTION,
    SIGNALS,
    TALK,
)
from assistant.content.model import ServiceForm
from assistant.dutch import list_text


def acceptance(subject: Subject) -> Iterator[Remark]:
    """The chain of kerntaken starts with taking the assignment or not (001-R43)."""
    if not subject.has_step(ASSIGNMENT):
        return
    match subject.consult.file.assignment.acceptance:
        case Acceptance.OPEN:
            yield Remark(
                "acceptance_open",
                ASSIGNMENT,
                "Er staat nog niet of u de opdracht aanvaardt.",
                field="acceptance",
            )
        case Acceptance.DECLINED:
            yield Remark(
                "acceptance_declined",
                ASSIGNMENT,
                "U hebt deze opdracht niet aanvaard. Een advies hoort er dan niet bij.",
            )


def obstacle(subject: Subject) -> Iterator[Remark]:
    """A conflict, reorganisation or dysfunction is settled before the balance (003-R12)."""
    found = subject.consult.file.assignment.obstacle
    if found is Obstacle.UNASKED:
        if subject.has_step(ASSIGNMENT):
            yield Remark(
                "obstacle_unasked",
                ASSIGNMENT,
                "Vraag eerst of er een conflict, een reorganisatie of disfunctioneren speelt.",
                field="obstacle",
            )
    elif found is not Obstacle.NONE:
        yield Remark(
            "obstacle_present",
            ASSIGNMENT,
            f"Er is sprake van {found.label}. De balans is daardoor nog niet goed te beoordelen. "
            "Kijk eerst wat dit oplost.",
        )


def licence(subject: Subject) -> Iterator[Remark]:
    """A form under licence may be chosen only with a licence date (T-001-13)."""
    form = subject.library.get(ServiceForm, subject.consult.consult.form)
    if form and form.licence and not subject.settings.get("licence_date", "").strip():
        yield Remark(
            "licence_missing",
            ASSIGNMENT,
            f"Voor een {form.title} hebt u een licentie nodig. Vul bij Instellingen de datum van "
            "uw licentie in, of kies een andere vorm.",
            blocks=True,
        )


def prevention_level(subject: Subject) -> Iterator[Remark]:
    """Level 2B selects beforehand and says why; who is ill already is at level 3 (T-001-2, -3)."""
    assignment = subject.consult.file.assignment
    level = assignment.prevention_level.upper()
    if level == "2B" and not assignment.prevention_reason.strip():
        yield Remark(
            "level_reason_missing",
            ASSIGNMENT,
            "Het preventieniveau is nu 2B: er is vooraf een vermoeden dat werk en mens niet in "
            "balans zijn. Schrijf op waarop dat vermoeden rust.",
            field="prevention_reason",
        )
    if assignment.timing is Timing.EARLY and level and not level.startswith("3"):
        yield Remark(
            "level_of_sick_worker",
            ASSIGNMENT,
            "De werkende is ziekgemeld. Daar past preventieniveau 3A bij (oplossen na uitval), met "
            f"de rol van Verbinder, en niet {level}.",
            field="prevention_level",
        )


def roles(subject: Subject) -> Iterator[Remark]:
    """Assessing, advising and guiding do not mix in one case (rolzuiverheid, 000-R53)."""
    found = sorted(role.label for role in roles_in(subject.consult.file))
    if len(found) > 1:
        yield Remark(
            "roles_mixed",
            ASSIGNMENT,
            f"In dit dossier hebt u meer dan één rol: {list_text(found)}. Maak voor de werkende "
            "duidelijk welke rol u nu hebt.",
        )


def participation(subject: Subject) -> Iterator[Remark]:
    """Taking part is voluntary and recorded before data entry (001-R04).

    A form without the consent step has nobody at the table to ask, for example about a job group.
    """
    state = subject.consult.file.consent(ConsentScope.PARTICIPATE)
    if state is ConsentState.UNASKED and subject.has_step(CONSENT):
        yield Remark(
            "participation_unasked",
            CONSENT,
            "Vraag eerst of de werkende vrijwillig meedoet. Daarna kunt u gegevens invullen.",
            blocks=True,
        )
    elif state.is_no:
        yield Remark(
            "participation_refused",
            CONSENT,
            "De werkende doet niet (meer) mee. Vul niets meer in en sluit het dossier.",
            blocks=True,
        )


def recording(subject: Subject) -> Iterator[Remark]:
    """Health and work are recorded only when the worker agrees; against a no, nothing goes out."""
    state = subject.consult.file.consent(ConsentScope.RECORD)
    if state is ConsentState.UNASKED and subject.has_step(CONSENT):
        yield Remark(
            "recording_unasked",
            CONSENT,
            "Vraag of u gegevens over gezondheid en werk in dit dossier mag vastleggen.",
        )
    elif state.is_no:
        yield Remark(
            "recording_refused",
            CONSENT,
            "De werkende wil niet dat u gegevens over gezondheid en werk vastlegt.",
            blocks=True,
        )


def own_question(subject: Subject) -> Iterator[Remark]:
    """No preventive talk without the worker's own question or feeling heard (000-R05)."""
    heard = subject.consult.text(FEELS_HEARD) == "yes"
    if subject.has_step(CONSENT) and not heard and not subject.consult.text(OWN_QUESTION).strip():
        yield Remark(
            "own_question_missing",
            CONSENT,
            "De eigen vraag van de werkende staat er nog niet. Is er geen vraag, noteer dan of de "
            "werkende zich gehoord voelt.",
            field=OWN_QUESTION,
        )


def signals(subject: Subject) -> Iterator[Remark]:
    """Every signal ends in an action, a referral or 'volgen' (000-R11)."""
    for signal in subject.consult.all(Signal):
        if signal.follow_up is FollowUp.OPEN:
            yield Remark(
                "signal_without_follow_up",
                SIGNALS,
                "Kies wat er met dit signaal gebeurt: een actie, een verwijzing of volgen.",
                ("signal", signal.id),
                field="follow_up",
            )


def themes(subject: Subject) -> Iterator[Remark]:
    """The worker chooses a few themes, so that each gets its time (policy 'themes_max')."""
    count = len(subject.consult.all(Theme))
    most = round(subject.library.policy("themes_max"))
    if count > most:
        yield Remark(
            "too_many_themes",
            TALK,
            f"Er zijn nu {count} onderwerpen. Laat de werkende er hoogstens {most} kiezen; de "
            "andere kunnen een volgende keer.",
        )


START_RULES: tuple[Rule, ...] = (
    acceptance,
    obstacle,
    licence,
    prevention_level,
    roles,
    participation,
    recording,
    own_question,
    signals,
    themes,
)
