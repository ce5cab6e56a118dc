"""The one table of who sees which field: every field of every record, and nothing in between.

Facts behind it: seed 000-R51, 001-R35 and dossier 5.3. Belastbaarheid, scores, themes, notes,
signals and referrals are for the worker alone; the work side and its measures go further. Which
rows of a kind a reader sees is in `rows.py`; a field that is not in the table is for nobody, and
a test fails until it has been given its place.
"""

from dataclasses import dataclass

from assistant.case.words import Word


class Reader(Word):
    """Someone a report is written for."""

    WORKER = "werkende", "de werkende"
    EMPLOYER = "werkgever", "de werkgever"
    MANAGER = "leidinggevende", "de leidinggevende"
    PRINCIPAL = "opdrachtgever", "de opdrachtgever of verzekeraar"
    CASE_MANAGER = "casemanager", "de casemanager"
    PHYSICIAN = "bedrijfsarts", "de bedrijfsarts"
    PARTNER = "partner", "de partner naar wie is verwezen"
    PEER = "vakgenoot", "de vakgenoot in intervisie"
    ORGANISATION = "organisatie", "de organisatie, over een groep"


_LETTERS = {
    "W": Reader.WORKER,
    "E": Reader.EMPLOYER,
    "M": Reader.MANAGER,
    "O": Reader.PRINCIPAL,
    "C": Reader.CASE_MANAGER,
    "B": Reader.PHYSICIAN,
    "P": Reader.PARTNER,
    "V": Reader.PEER,
    "G": Reader.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """These fields of a kind are for these readers."""

    kind: str
    fields: tuple[str, ...]
    readers: frozenset[Reader]


def _rule(kind: str, fields: str, readers: str) -> Rule:
    return Rule(kind, tuple(fields.split()), frozenset(_LETTERS[letter] for letter in readers))


TABLE: tuple[Rule, ...] = (
    _rule("setting", "value", ""),
    _rule("organisation", "name", "WEMOCBG"),
    _rule("organisation", "sector", "WEMOCBGV"),
    _rule("organisation", "headcount contact", "W"),
    _rule("unit", "organisation_id parent_id name level", "WEMOCBG"),
    _rule("unit", "headcount merged", "W"),
    _rule("worker", "name", "WEMOCBP"),
    _rule("worker", "birth_year phone email", "W"),
    _rule("case", "number job", "WEMOCBPV"),
    _rule("case", "worker_id", "WEMOCBP"),
    _rule("case", "organisation_id contract_hours", "WEMOCBV"),
    _rule("case", "unit_id", "WEMOCB"),
    _rule("case", "context contact contact_role opened closed outcome hold", "W"),
    _rule("assignment", "form role", "WEMOCBPV"),
    _rule("assignment", "principal", "WEOC"),
    _rule("assignment", "timing first_sick_day", "WC"),
    _rule("assignment", "acceptance acceptance_note initiator raised_by question", "W"),
    _rule("assignment", "prevention_level prevention_reason variants", "W"),
    _rule("assignment", "obstacle obstacle_note", "W"),
    _rule("consent", "scope item_id state on note", "W"),
    _rule("source_document", "kind title author by_physician dated", "W"),
    _rule("consult", "form content_version", "WEMOCBPV"),
    _rule("consult", "day", "WEMOCBP"),
    _rule("consult", "mode current_step opened_at confirmed closed mood role", "W"),
    _rule("step", "key position state seconds", "W"),
    _rule("answer", "question state value", "WEMOCV"),
    _rule("note", "text quote", "WEM"),
    _rule("note", "step at factor", "W"),
    _rule("signal", "catalogue text level observer day follow_up follow_up_note", "W"),
    _rule("measurement", "method value parts factor says source day version", "W"),
    _rule("theme", "theme text position own_words tried importance confidence", "W"),
    _rule("talent", "text developable", "WEM"),
    _rule("task", "name hours position", "WEMOCBV"),
    _rule("task_load", "task_id factor intensity minutes days source", "WEMOCB"),
    _rule("task_load", "note", "W"),
    _rule("capacity", "factor state limit minutes works source dated", "W"),
    _rule("capacity", "document_id fml_version fml_level", "W"),
    _rule("bottleneck", "factor text justification causes level_reason", "WEMOCBV"),
    _rule("bottleneck", "basis", "W"),
    _rule("measure", "catalogue text top level bottleneck_id factor status", "WEMOCBV"),
    _rule("measure", "decides owner side due", "WEMOCB"),
    _rule("measure", "trial_start trial_end independence", "WEMOCB"),
    _rule("measure", "effect_intensity effect_minutes effect_source tried", "W"),
    _rule("measure", "rejected_reason trial_result private trial_decision", "W"),
    _rule("referral", "partner question", "WP"),
    _rule("referral", "reason consent status sent result", "W"),
    _rule("action", "text owner side due status kind", "WEMOC"),
    _rule("visit", "day place seen", "WEMOC"),
    _rule("visit", "told_back", "WM"),
    _rule("visit", "asked", "W"),
    _rule("scenario", "text person work income organisation chosen position", "W"),
    _rule("clearance", "reader state on", "W"),
    _rule("correction", "kind day item_id about text done handled", "W"),
    _rule("meeting", "organisation_id kind day present notes", ""),
    _rule("discussion", "meeting_id kind day pseudonym asked_by present question", "W"),
    _rule("discussion", "said agreed employer_view worker_view", "W"),
    _rule("job_profile", "organisation_id name saved", ""),
    _rule("job_task", "organisation_id job_profile_id name hours position", ""),
    _rule("finding", "organisation_id unit_id source title dated text figure reference", "G"),
    _rule("group_advice", "organisation_id question gain strategic tactical operational", "G"),
    _rule("group_advice", "hiring policy parameters", "G"),
    _rule("observation", "organisation_id unit_id aspect text basis dated", "G"),
    _rule("intervention", "organisation_id unit_id aspect activity reach text top level", "G"),
    _rule("intervention", "result owner due feedback status reference outcome", "G"),
    _rule("job_load", "organisation_id job task factor source feasible text", "G"),
    _rule("cooperation_talk", "organisation_id day agreed stop course", "G"),
    _rule("cooperation_talk", "present good ours theirs", ""),
    _rule("own_hours", "organisation_id day kind amount text", "G"),
    _rule("effect_seen", "organisation_id effect seen text day", "G"),
    _rule("own_signal", "organisation_id day kind text proposal told status outcome", ""),
    _rule("group_text", "organisation_id document anchor_id span adds text was", "G"),
    _rule("group_draft", "organisation_id document given until answered", "G"),
    _rule("report_text", "document subject_id reader anchor_id span adds text was", "WEMOCBPV"),
    _rule("draft", "document subject_id reader given until answered", "W"),
    _rule("phase_summary", "phase said state text on", "W"),
    _rule("group_fact", "person organisation_id unit_id day indicator side pack_version", ""),
)
"""Read it as: this kind, these fields, these readers; W is the worker, E the employer, M the
manager, O the principal or insurer, C the case manager, B the company doctor, P a partner, V a
colleague in intervisie and G the organisation. Ids that only link records go along with their
record."""


LINKS = ("id", "case_id", "consult_id")
"""Fields without content, kept so that records still find each other."""


def allowed(kind: str, reader: Reader) -> frozenset[str]:
    """The fields of a kind this reader may see; empty when the whole kind is hidden."""
    return frozenset(
        field
        for rule in TABLE
        if rule.kind == kind and reader in rule.readers
        for field in rule.fields
    )
