"""Quiet remarks: what is still open in a consult, each with the place where it can be mended.

A remark is a friendly sentence, not an error. Only a few stand in the way of entering data or of
signing, and only where a rule of the field says so; the AD decides about all others.
"""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.case.file import ConsultFile
from assistant.case.words import ConsentScope, ConsentState, StepState
from assistant.consult.flow import steps_of
from assistant.consult.remark import Remark, Subject
from assistant.consult.rules_advice import ADVICE_RULES
from assistant.consult.rules_start import START_RULES
from assistant.consult.rules_talk import TALK_RULES
from assistant.consult.steps import CONSENT
from assistant.content.library import Library

_NO_SETTINGS: Mapping[str, str] = MappingProxyType({})


def remarks(
    consult: ConsultFile, library: Library, settings: Mapping[str, str] = _NO_SETTINGS
) -> tuple[Remark, ...]:
    """Everything that is still open, in the order of the default steps.

    Args:
        consult: the consult.
        library: the content it is held with.
        settings: values of the vault's settings by key; 'licence_date' is looked at.
    """
    subject = Subject(consult, library, settings)
    rules = (*START_RULES, *ADVICE_RULES, *TALK_RULES)
    return tuple(remark for rule in rules for remark in rule(subject))


def reached(consult: ConsultFile, found: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """The remarks to show during the talk: up to the step one is at, or about a record.

    All of them at once would be a wall in front of a consult that has only just started.
    """
    steps = steps_of(consult)
    here = [step.position for step in steps if step.key == consult.consult.current_step]
    ahead = {
        step.key
        for step in steps
        if step.state is StepState.TODO
        and not step.seconds
        and step.position >= max(here, default=0)
    }
    return tuple(remark for remark in found if remark.record or remark.step not in ahead)


def blocking(found: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """The remarks that stand in the way of signing."""
    return tuple(remark for remark in found if remark.blocks)


def may_enter_data(consult: ConsultFile) -> bool:
    """Whether anything may be filled in: the worker said to take part voluntarily (001-R04).

    Without the consent step nobody is at the table to ask; a no still stands.
    """
    state = consult.file.consent(ConsentScope.PARTICIPATE)
    asks = any(step.key == CONSENT for step in steps_of(consult))
    return state is ConsentState.GIVEN or (state is ConsentState.UNASKED and not asks)


__all__ = ["Remark", "blocking", "may_enter_data", "reached", "remarks"]
