"""Every document the program makes: for which reader, when it fits a consult, and how it is built.

A document is one entry of `KINDS`; screens, tests and checks walk that list, so that a document
that is added here can be opened, checked and exported without another word.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Record, Referral, Visit, kind_of
from assistant.case.reports import ReportText
from assistant.content.library import Library
from assistant.privacy.readers import may_make, view
from assistant.privacy.table import Reader
from assistant.problem import Problem
from assistant.report.advice import advice_report
from assistant.report.employer import employer_report
from assistant.report.fits import all_of, has, of_form, with_employer
from assistant.report.house import house_style
from assistant.report.manager import manager_report
from assistant.report.model import Document
from assistant.report.other_versions import (
    case_manager_report,
    physician_report,
    principal_report,
)
from assistant.report.own import Written, write
from assistant.report.sheets.agreements import agreements_sheet
from assistant.report.sheets.consent_form import consent_form
from assistant.report.sheets.effects_list import effects_list
from assistant.report.sheets.employability_plan import employability_plan
from assistant.report.sheets.file_checks import (
    early_test,
    early_test_case_manager,
    file_check,
    file_check_case_manager,
)
from assistant.report.sheets.investigation import FORMS, investigation, investigation_principal
from assistant.report.sheets.peer_case import peer_case
from assistant.report.sheets.plans import in_absence, plan_addition, return_plan, visit_report
from assistant.report.sheets.preparation import preparation
from assistant.report.sheets.privacy_pages import employer_privacy, worker_privacy
from assistant.report.sheets.profile import profile
from assistant.report.sheets.questionnaire import questionnaire_form
from assistant.report.sheets.referral_letter import referral_letter
from assistant.report.sheets.screening_report import screened, screening_report
from assistant.report.sheets.short_advice import (
    LIGHT_FORMS,
    by_phone,
    light_advice,
    light_advice_work,
    phone_note,
)
from assistant.report.sheets.wage_value import wage_value
from assistant.report.views import with_views

Build = Callable[[ConsultFile, Library, Mapping[str, str], date], Document]
"""From what the reader may see, the content, the settings and today to a document."""


def always(_consult: ConsultFile) -> bool:
    """A document that fits every consult."""
    return True


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document the program can make.

    Attributes:
        id: its name in the vault and in file names: lower case, no health words.
        title: what it is called on screen.
        reader: for whom it is; it is built from this reader's view and nothing else.
        build: makes it.
        when: whether a consult, seen whole, has a place for it.
        per: one document for each record of this type; the view then holds that one only.
        general: it says nothing about a person, so that no release is asked for.
    """

    id: str
    title: str
    reader: Reader
    build: Build
    when: Callable[[ConsultFile], bool] = always
    per: type[Record] | None = None
    general: bool = False


def _version(reader: Reader, build: Build) -> DocumentKind:
    """A version of the report for another reader than the worker."""
    fits = with_employer if reader in (Reader.EMPLOYER, Reader.MANAGER) else always
    title = f"Versie voor {reader.label}"
    return DocumentKind(f"versie_{reader.value}", title, reader, build, fits)


_ME = Reader.WORKER
_LIGHT = of_form(*LIGHT_FORMS)
_CHECK, _TEST, _RESEARCH = of_form("dossiercheck"), of_form("vroege_toets"), of_form(*FORMS)

KINDS: tuple[DocumentKind, ...] = (
    DocumentKind("advies", "Rapport voor de werkende", Reader.WORKER, advice_report),
    _version(Reader.EMPLOYER, employer_report),
    _version(Reader.MANAGER, manager_report),
    _version(Reader.PRINCIPAL, principal_report),
    _version(Reader.CASE_MANAGER, case_manager_report),
    _version(Reader.PHYSICIAN, physician_report),
    DocumentKind("afspraken", "Afsprakenblad", _ME, agreements_sheet),
    DocumentKind(
        "gesprek_leidinggevende", "Voorbereiding op het gesprek", _ME, preparation, with_employer
    ),
    DocumentKind("plan_inzetbaar", "Inzetbaarheidsplan", _ME, employability_plan),
    DocumentKind("profiel", "Inzetbaarheidsprofiel", _ME, profile),
    DocumentKind("terugkijklijst", "Lijst om terug te kijken", _ME, effects_list),
    DocumentKind("vragenlijst", "Rapport van de vragenlijst", _ME, screening_report, screened),
    DocumentKind(
        "vragenlijst_leeg",
        "Vragenlijst om vooraf in te vullen",
        _ME,
        questionnaire_form,
        general=True,
    ),
    DocumentKind("kort_advies", "Kort advies", _ME, light_advice, _LIGHT),
    DocumentKind(
        "kort_advies_werkgever",
        "Kort advies, versie voor de werkgever",
        Reader.EMPLOYER,
        light_advice_work,
        all_of(_LIGHT, with_employer),
    ),
    DocumentKind(
        "telefoonnotitie", "Notitie van een telefonisch advies", _ME, phone_note, by_phone
    ),
    DocumentKind(
        "verwijsbrief", "Verwijsbrief", Reader.PARTNER, referral_letter, has(Referral), per=Referral
    ),
    DocumentKind("casus_vakgenoot", "Casus voor intervisie", Reader.PEER, peer_case),
    DocumentKind(
        "werkplekbezoek",
        "Terugkoppeling van een bezoek",
        Reader.MANAGER,
        visit_report,
        has(Visit),
        per=Visit,
    ),
    DocumentKind(
        "werkhervatting",
        "Werkhervattingsplan",
        Reader.EMPLOYER,
        return_plan,
        all_of(in_absence, with_employer),
    ),
    DocumentKind(
        "bijlage_plan",
        "Bijlage bij het plan van aanpak",
        Reader.EMPLOYER,
        plan_addition,
        of_form("plan_week_8"),
    ),
    DocumentKind("dossiercheck", "Dossiercheck", _ME, file_check, _CHECK),
    DocumentKind(
        "dossiercheck_casemanager",
        "Dossiercheck, versie voor de casemanager",
        Reader.CASE_MANAGER,
        file_check_case_manager,
        _CHECK,
    ),
    DocumentKind("vroege_toets", "Vroege toets", _ME, early_test, _TEST),
    DocumentKind(
        "vroege_toets_casemanager",
        "Vroege toets, versie voor de casemanager",
        Reader.CASE_MANAGER,
        early_test_case_manager,
        _TEST,
    ),
    DocumentKind(
        "loonwaarde",
        "Bijlage over de loonwaarde",
        _ME,
        wage_value,
        of_form("loonwaarde_onderzoek"),
    ),
    DocumentKind("onderzoek", "Rapport in vier vragen", _ME, investigation, _RESEARCH),
    DocumentKind(
        "onderzoek_opdrachtgever",
        "Rapport in vier vragen, versie voor de opdrachtgever",
        Reader.PRINCIPAL,
        investigation_principal,
        _RESEARCH,
    ),
    DocumentKind("uitleg_privacy", "Uitleg over privacy", _ME, worker_privacy),
    DocumentKind("toestemming", "Toestemmingsformulier", _ME, consent_form),
    DocumentKind(
        "uitleg_werkgever",
        "Wat de werkgever wel en niet krijgt",
        Reader.EMPLOYER,
        employer_privacy,
        with_employer,
        general=True,
    ),
)
"""The documents, in the order in which they are offered."""


def kind_named(id_: str) -> DocumentKind:
    """The document with this id.

    Raises:
        KeyError: there is none.
    """
    return {one.id: one for one in KINDS}[id_]


def subjects(
    kind: DocumentKind, file: CaseFile, consult_id: str, library: Library
) -> tuple[str, ...]:
    """What this consult gives documents of this kind about.

    One empty id for a document about the consult as a whole, an id for each record the reader may
    see where there is one document a record, and nothing where the document does not fit.
    """
    if not kind.when(file.consult(consult_id)):
        return ()
    if kind.per is None:
        return ("",)
    seen = view(file, consult_id, kind.reader, library)
    return tuple(record.id for record in seen.file.all(kind.per))


def why_not(
    kind: DocumentKind, file: CaseFile, consult_id: str, library: Library
) -> Problem | None:
    """Why this document may not be made for its reader now, or None when it may."""
    return None if kind.general else may_make(file, consult_id, kind.reader, library)


def make(
    kind: DocumentKind,
    file: CaseFile,
    consult_id: str,
    library: Library,
    settings: Mapping[str, str],
    today: date,
    subject: str = "",
) -> Document:
    """The document, as it is generated from the case.

    Raises:
        KeyError: no such consult.
    """
    seen = _seen(kind, file, consult_id, library, subject)
    made = kind.build(seen, library, settings, today)
    return replace(with_views(made, seen, kind.id, subject), house=house_style(settings))


def written(
    kind: DocumentKind,
    file: CaseFile,
    consult_id: str,
    library: Library,
    settings: Mapping[str, str],
    today: date,
    subject: str = "",
) -> Written:
    """The document with what the AD wrote in it, and its outline.

    Raises:
        KeyError: no such consult.
    """
    own = (
        text
        for text in _seen(kind, file, consult_id, library, subject).all(ReportText)
        if (text.document, text.subject_id) == (kind.id, subject)
    )
    return write(make(kind, file, consult_id, library, settings, today, subject), own)


def _seen(
    kind: DocumentKind, file: CaseFile, consult_id: str, library: Library, subject: str
) -> ConsultFile:
    """What the reader of this document may see; of a kind with one a record, that record only."""
    seen = view(file, consult_id, kind.reader, library)
    if kind.per is None:
        return seen
    name = kind_of(kind.per)
    kept = {id_: row for id_, row in seen.file.rows[name].items() if id_ == subject}
    return ConsultFile(CaseFile({**seen.file.rows, name: kept}), seen.consult)
