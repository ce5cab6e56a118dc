"""Which rows of a kind a reader other than the worker sees.

A row may be shared for itself (`Consent` with scope SHARE_ITEM) when it is about private life; what
is about health is never shared with an employer, whatever the consent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.case.file import CaseFile
from assistant.case.records import (
    Action,
    Answer,
    Assignment,
    Bottleneck,
    Case,
    Consult,
    Measure,
    Note,
    Organisation,
    Record,
    Referral,
    Talent,
    Task,
    TaskLoad,
    Unit,
    Visit,
    Worker,
)
from assistant.case.reports import ReportText
from assistant.case.words import (
    BottleneckBasis,
    ConsentScope,
    ConsentState,
    Side,
    Top,
)
from assistant.content.library import Library
from assistant.content.model import Factor, MeasureText
from assistant.privacy.table import Reader

NOBODY = frozenset({"reflectie"})
"""Questions the AD answers for himself; they stand in no report, the worker's included."""

_WORK = frozenset({"basis2", "domein.werk", "terugkeerdatum"})
"""What the work asks and can become, and the day somebody wants to work again."""

_FILE = frozenset(
    {"aanknopingspunten", "kans_eigen_werk", "kans_ander_werk", "in_de_weg", "dossier_mist"}
    | {"spoor1_benut", "volgens_regels", "conclusie_volgorde", "aard_uitspraak"}
    | {f"overweging_{work}" for work in ("eigen", "aangepast", "ander_intern", "ander_extern")}
)
"""The answers an assignment in absence asks for."""

_TRIAGE = frozenset(f"triage_{one}" for one in ("zwaar", "druk", "taken", "beter", "advies"))
"""What a triage asks about the work, and whether an AD can help: it ends with the case manager."""

_DAYS = frozenset({"terugkeerdatum"})

QUESTIONS: dict[Reader, frozenset[str]] = {
    Reader.EMPLOYER: _WORK
    | {"domein.organisatie", "winst_werkgever", "organisatiesignaal", "aanknopingspunten"},
    Reader.MANAGER: _WORK | {"winst_werkgever"},
    Reader.PRINCIPAL: _WORK | _FILE,
    Reader.CASE_MANAGER: _WORK | _FILE | _TRIAGE,
    Reader.PEER: (_WORK | _FILE) - _DAYS,
}
"""The answers that are about the work, by who may see them; every other answer is the worker's."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks at which case, with the content that says what is work and what is not."""

    file: CaseFile
    reader: Reader
    library: Library

    def shared(self, record: Record) -> bool:
        """Whether the worker said yes to sharing this one record, which is with the employer."""
        given = self.file.consent(ConsentScope.SHARE_ITEM, record.id) is ConsentState.GIVEN
        return given and self.reader in (Reader.EMPLOYER, Reader.MANAGER)

    def is_work(self, factor: str) -> bool:
        """Whether a factor is about the work; a factor the packs do not know is not."""
        known = self.library.get(Factor, factor)
        return known is not None and known.privacy == "work" and not known.outside_work


def _always(_record: Any, _sight: Sight) -> bool:
    return True


def _answer(answer: Answer, sight: Sight) -> bool:
    return answer.question in QUESTIONS.get(sight.reader, frozenset())


def _note(note: Note, sight: Sight) -> bool:
    return note.quote and sight.shared(note)


def _talent(talent: Talent, sight: Sight) -> bool:
    return sight.shared(talent)


def _load(load: TaskLoad, sight: Sight) -> bool:
    return sight.is_work(load.factor)


def _bottleneck(bottleneck: Bottleneck, sight: Sight) -> bool:
    on_work = bottleneck.basis is not BottleneckBasis.LIMITATION
    return on_work and (not bottleneck.factor or sight.is_work(bottleneck.factor))


def _measure(measure: Measure, sight: Sight) -> bool:
    if measure.status.is_dropped:
        return False
    entry = sight.library.get(MeasureText, measure.catalogue)
    privacy = entry.privacy if entry else "work"
    if privacy == "health":
        return False
    personal = measure.private or measure.top is Top.PERSONAL or privacy == "private"
    if measure.factor and not sight.is_work(measure.factor):
        personal = True
    return not personal or sight.shared(measure)


def _action(action: Action, sight: Sight) -> bool:
    if action.status.is_dropped:
        return False
    return action.side in (Side.EMPLOYER, Side.MANAGER) or sight.shared(action)


def _referral(referral: Referral, _sight: Sight) -> bool:
    return referral.consent is ConsentState.GIVEN


def _report_text(own: ReportText, sight: Sight) -> bool:
    return own.reader == sight.reader.value


ROWS: dict[type[Record], Callable[[Any, Sight], bool]] = {
    Organisation: _always,
    Unit: _always,
    Worker: _always,
    Case: _always,
    Assignment: _always,
    Consult: _always,
    Task: _always,
    Visit: _always,
    Answer: _answer,
    Note: _note,
    Talent: _talent,
    TaskLoad: _load,
    Bottleneck: _bottleneck,
    Measure: _measure,
    Action: _action,
    Referral: _referral,
    ReportText: _report_text,
}
"""What decides for each kind; the rows of any other kind are hidden."""
