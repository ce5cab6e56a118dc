"""The closed lists of values a case is made of, each with the Dutch word people see."""

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A value that is stored in English and shown in Dutch."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """A member from its stored value and its Dutch label."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word


class AnswerState(Word):
    """What is known about an answer; an empty value alone never says it."""

    UNANSWERED = "unanswered", "niet ingevuld"
    ANSWERED = "answered", "ingevuld"
    UNKNOWN = "unknown", "onbekend"
    REFUSED = "refused", "wil niet zeggen"
    NOT_APPLICABLE = "not_applicable", "niet van toepassing"


class StepState(Word):
    """How far a step of the consult is."""

    TODO = "todo", "niet begonnen"
    BUSY = "busy", "bezig"
    DONE = "done", "klaar"
    SKIPPED = "skipped", "overgeslagen"


class Role(Word):
    """What the AD does in this assignment; mixing roles in one case gives a remark."""

    ADVISE = "advise", "adviseren"
    ASSESS = "assess", "beoordelen"
    GUIDE = "guide", "begeleiden"


class Acceptance(Word):
    """Whether the AD took the assignment."""

    OPEN = "open", "nog niet besloten"
    ACCEPTED = "accepted", "aanvaard"
    DECLINED = "declined", "niet aanvaard"


class Initiator(Word):
    """Who asked for the consult (001-R06)."""

    WORKER = "worker", "de werkende zelf"
    EMPLOYER_ONE = "employer_one", "de werkgever, voor één werkende"
    EMPLOYER_GROUP = "employer_group", "de werkgever, voor een groep"


class Observer(Word):
    """Who saw the signal or raised the question (000-R04)."""

    WORKER = "worker", "de werkende zelf"
    MANAGER = "manager", "leidinggevende"
    COLLEAGUE = "colleague", "collega"
    HR = "hr", "HR"
    COMPANY_DOCTOR = "company_doctor", "bedrijfsarts"
    CASE_MANAGER = "case_manager", "casemanager"
    AD = "ad", "arbeidsdeskundige, door te kijken"


class Timing(Word):
    """Before any sick report, or in early absence (000-R01)."""

    PREVENTIVE = "preventive", "preventief, zonder ziekmelding"
    EARLY = "early", "vroegtijdig, na een ziekmelding"


class Obstacle(Word):
    """What is settled first, because it makes the balance impossible to judge (003-R12)."""

    UNASKED = "unasked", "nog niet gevraagd"
    NONE = "none", "speelt niet"
    CONFLICT = "conflict", "conflict"
    REORGANISATION = "reorganisation", "reorganisatie"
    DYSFUNCTION = "dysfunction", "disfunctioneren"


class WorkContext(Word):
    """Where the worker works from (000-R06)."""

    EMPLOYER = "employer", "werkgever, via arbodienst of AD"
    INTERNAL = "internal", "eigen organisatie van de AD"
    SELF_EMPLOYED = "self_employed", "zelfstandige of AOV"
    PUBLIC = "public", "publieke organisatie"


class ConsentScope(Word):
    """What the worker may consent to, each on its own."""

    PARTICIPATE = "participate", "vrijwillig meedoen aan dit consult"
    RECORD = "record", "vastleggen van gezondheid en werk in dit dossier"
    SHARE_EMPLOYER = "share_employer", "delen van maatregelen met de werkgever"
    SHARE_ITEM = "share_item", "delen van dit onderdeel met de werkgever"
    SHARE_PARTNER = "share_partner", "delen van de functionele vraag met een partner"
    GROUP = "group", "meetellen in het groepsbeeld"


class ConsentState(Word):
    """What the worker said about one scope."""

    UNASKED = "unasked", "nog niet gevraagd"
    GIVEN = "given", "ja"
    REFUSED = "refused", "nee"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def is_no(self) -> bool:
        """Whether the answer is no, at once or later."""
        return self in (ConsentState.REFUSED, ConsentState.WITHDRAWN)


class SignalLevel(Word):
    """Whom a signal is about."""

    INDIVIDUAL = "individual", "persoon"
    TEAM = "team", "team"
    ORGANISATION = "organisation", "organisatie"


class FollowUp(Word):
    """Where a signal ends (000-R11)."""

    OPEN = "open", "nog te bepalen"
    ACTION = "action", "actie"
    REFERRAL = "referral", "verwijzing"
    MONITOR = "monitor", "volgen"


class CapacitySource(Word):
    """Who or what says what the person can carry."""

    WORKER = "worker", "de werkende zelf"
    TOGETHER = "together", "samen vastgesteld"
    METHOD = "method", "grens van een methode"
    PHYSICIAN = "physician", "document van een arts"


class LoadSource(Word):
    """Where a load figure comes from."""

    WORKER = "worker", "verteld door de werkende"
    OBSERVED = "observed", "gezien op de werkplek"
    MEASURED = "measured", "gemeten"
    DOCUMENT = "document", "uit een document"


class BottleneckBasis(Word):
    """What makes it a bottleneck; decides whether it counts as health or as work side."""

    TASK_LOAD = "task_load", "de belasting van het werk zelf"
    METHOD = "method", "de grens van een methode"
    LIMITATION = "limitation", "een grens van deze persoon"


class Top(Word):
    """The kind of solution: T, O or P (called begeleiding in the AKC guideline)."""

    TECHNICAL = "technical", "technisch"
    ORGANISATIONAL = "organisational", "organisatorisch"
    PERSONAL = "personal", "persoonlijk"


class Level(Word):
    """The place in the arbeidshygiënische strategie, best first."""

    SOURCE = "source", "bron"
    COLLECTIVE = "collective", "collectief"
    INDIVIDUAL = "individual", "individueel"
    PROTECTIVE = "protective", "persoonlijke beschermingsmiddelen"


class Side(Word):
    """Who carries an action or measure."""

    WORKER = "worker", "werkende"
    EMPLOYER = "employer", "werkgever"
    MANAGER = "manager", "leidinggevende"
    AD = "ad", "arbeidsdeskundige"
    OTHER = "other", "iemand anders"


class Progress(Word):
    """How far a measure, action or referral is."""

    PROPOSED = "proposed", "voorstel"
    AGREED = "agreed", "afgesproken"
    BUSY = "busy", "bezig"
    DONE = "done", "gedaan"
    STOPPED = "stopped", "gestopt"
    REJECTED = "rejected", "afgewezen"

    @property
    def is_dropped(self) -> bool:
        """Whether nothing comes of it (any more)."""
        return self in (Progress.STOPPED, Progress.REJECTED)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self in (Progress.PROPOSED, Progress.AGREED, Progress.BUSY)

    @property
    def is_agreed(self) -> bool:
        """Whether somebody said to do it, is doing it, or did it."""
        return self in (Progress.AGREED, Progress.BUSY, Progress.DONE)


class ConsultMode(Word):
    """How the talk was held."""

    TABLE = "table", "aan tafel"
    VIDEO = "video", "via beeldbellen"
    PHONE = "phone", "telefonisch"


class UnitLevel(Word):
    """The level of a unit in the tree of an organisation."""

    SITE = "site", "vestiging"
    DEPARTMENT = "department", "afdeling"
    TEAM = "team", "team"
    JOB_GROUP = "job_group", "functiegroep"


class Outcome(Word):
    """What came of the case (000-R41)."""

    UNKNOWN = "unknown", "nog onbekend"
    PREVENTED = "prevented", "uitval voorkomen"
    WORKABLE = "workable", "werkbare situatie"
    ADAPTED = "adapted", "taken aangepast"
    REPLACED = "replaced", "ander werk gevonden"
    REPORTED_SICK = "reported_sick", "toch ziekgemeld"


class Span(Word):
    """How much of a report an own text replaces or follows."""

    SENTENCE = "sentence", "zin"
    PARAGRAPH = "paragraph", "alinea"
    SECTION = "section", "onderdeel"


class CorrectionKind(Word):
    """What the worker asked to be put right or put beside it."""

    FACT = "fact", "feitelijke correctie"
    VIEW = "view", "eigen kijk (zienswijze)"


class MeetingKind(Word):
    """A meeting about employability that comes back (000-R38)."""

    SMT = "smt", "sociaal-medisch team (SMT)"
    MDO = "mdo", "multidisciplinair overleg (MDO)"
    EMPLOYABILITY = "employability", "overleg over duurzame inzetbaarheid"
    PHYSICIAN = "physician", "overleg met de bedrijfsarts"
    REVIEW = "review", "personeelsschouw"
    OTHER = "other", "ander overleg"


class DiscussionKind(Word):
    """Why a case was discussed with others (002-R38 to R40)."""

    MEETING = "meeting", "besproken in een overleg"
    CONSULTATION = "consultation", "consultatie over dit dossier"
    PROGRESS = "progress", "voortgangsgesprek"


class FindingSource(Word):
    """Where something about an organisation comes from, beside the conversations (002-R45)."""

    RIE = "rie", "RI&E"
    PMO = "pmo", "PMO"
    SURVEY = "survey", "enquête onder medewerkers"
    ABSENCE = "absence", "verzuimcijfers"
    TALK = "talk", "gesprek met bedrijfsarts of preventiemedewerker"


class Aspect(Word):
    """What a department is looked at for (000-R46)."""

    CULTURE = "culture", "cultuur"
    ROSTERS = "rosters", "roosters"
    TASKS = "tasks", "taakverdeling"
    LEADERSHIP = "leadership", "leiderschap"
    WORKLOAD = "workload", "werkdruk"
    ABSENCE = "absence", "verzuimpatroon"


class Activity(Word):
    """The form of something an organisation does (000-R46, 002-R49)."""

    MEASURE = "measure", "maatregel"
    COACHING = "coaching", "teamcoaching"
    CASE_TALK = "case_talk", "casuïstiekbespreking"
    GOOD_TALK = "good_talk", "goed gesprek"
    REDESIGN = "redesign", "werkproces anders inrichten"
    WORKSHOP = "workshop", "workshop"
    MEETING = "meeting", "bijeenkomst"
    WORKPLACE = "workplace", "advies over werkplekken"
    THEME = "theme", "thema van de maand"


class Reach(Word):
    """Whether something takes away a cause in the work, or helps one person at a time (000-R44)."""

    STRUCTURAL = "structural", "oorzaak in het werk"
    INDIVIDUAL = "individual", "per persoon"


class Feasible(Word):
    """Whether a task can be done until pension age (002-R46)."""

    UNKNOWN = "unknown", "niet bekeken"
    YES = "yes", "haalbaar"
    NO = "no", "niet haalbaar"


class Mood(Word):
    """Where a consult is looked at: alone at the desk, or with the worker beside the screen."""

    DESK = "desk", "achter het bureau"
    TABLE = "table", "aan tafel"


class Agreement(Word):
    """What the worker said to a summary that was read back."""

    OPEN = "open", "nog niet teruggelezen"
    AGREED = "agreed", "akkoord"
    CORRECTED = "corrected", "verbeterd"


class TrialDecision(Word):
    """What was decided after trying an aid out (000-R29)."""

    OPEN = "open", "nog niet besloten"
    CONTINUE = "continue", "doorgaan"
    STOP = "stop", "stoppen"


class Course(Word):
    """How the cooperation with an employer goes on after a talk about it (004-R29)."""

    OPEN = "open", "nog niet besproken"
    CONTINUE = "continue", "zo verder"
    ADJUST = "adjust", "verder, maar anders"
    STOP = "stop", "samen stoppen"


class HoursKind(Word):
    """What an entry of hours for work above the single case is (004-R30)."""

    AGREED = "agreed", "afgesproken"
    USED = "used", "besteed"
    MISSED = "missed", "nodig, maar er niet"


class Seen(Word):
    """Whether an effect was seen; it may be the other way round as well (002-R58, R59)."""

    UNKNOWN = "unknown", "niet te zeggen"
    YES = "yes", "te zien"
    PARTLY = "partly", "een beetje te zien"
    NO = "no", "niet te zien"
    REVERSE = "reverse", "juist andersom"


class Hindrance(Word):
    """Where something lies that stands in the way of tailored work (004-R28)."""

    LAW = "law", "wet of regel"
    SERVICE = "service", "onze dienstverlening"
    ROOM = "room", "tijd, ruimte of geld"
    ROLES = "roles", "wie wat doet"


class Heard(Word):
    """How far a signal to the AD's own organisation came (004-R28)."""

    OPEN = "open", "nog niet doorgegeven"
    TOLD = "told", "doorgegeven"
    BUSY = "busy", "wordt opgepakt"
    SOLVED = "solved", "opgelost"
    STAYS = "stays", "blijft zo"
