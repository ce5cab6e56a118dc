"""What may stand in a content pack, entry by entry.

Every pack file is flat TOML: one `[pack]` table and lists of `[[entry]]` tables, one key a line.
Texts are Dutch and in our own words; `source` names where a fact or figure comes from,
`unverified` marks what the sources themselves do not vouch for, and both are shown on screen.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.case.words import Level, Side, SignalLevel, Top

Privacy = Literal["work", "health", "private"]
Disbalance = Literal[
    "motorisch", "visueel", "auditief", "verbaal", "cognitief", "energetisch", "organisch"
]


class Entry(BaseModel):
    """One entry of a pack: strict, frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$")


UNVERIFIED = "niet geverifieerd in de bron"
"""How an entry that is `unverified` is marked, on screen and on paper."""


class Sourced(Entry):
    """An entry that carries where it comes from."""

    source: str = ""
    unverified: bool = False


class Pack(Entry):
    """The head of a pack file: what it is, its version, its sources and when they were checked."""

    version: str = Field(pattern=r"^\d+\.\d+$")
    title: str
    checked: date
    sources: tuple[str, ...] = Field(min_length=1)


class StepText(Entry):
    """A step of the consult: its key, its titles and what is said at its top.

    `desk` is true where the AD works alone, without the client looking along.
    """

    title: str
    heading: str
    intro: str = ""
    desk: bool = False
    minutes: int = Field(ge=0, le=90)


class Question(Sourced):
    """A question of a step whose answer is stored by its id.

    `kind`: short text, long text, yes/no, one choice, ruler 0-10, date, number.
    `options` are 'value = label' pairs for a choice. `privacy` decides which readers may see it.
    With `forms` it is asked in those service forms only. What is `required` is remarked on as long
    as it is empty.
    """

    step: str
    kind: Literal["short", "long", "yesno", "choice", "ruler", "date", "number"]
    label: str
    help: str = ""
    options: tuple[str, ...] = ()
    privacy: Privacy
    required: bool = False
    forms: tuple[str, ...] = ()


class BasicQuestion(Sourced):
    """One of the four basisvragen, verbatim."""

    step: str
    text: str


class Domain(Sourced):
    """One of the four domains every analysis looks at: mens, werk, inkomen, organisatie."""

    title: str
    prompt: str
    privacy: Privacy


class Cause(Sourced):
    """A possible cause of a bottleneck; `pointer` names whose trade it is when not an AD's."""

    title: str
    help: str
    pointer: str = ""
    privacy: Privacy


class ServiceForm(Sourced):
    """A kind of consult or assignment: when, from what, which steps, to what outputs.

    `licence` true means it may be chosen only with a licence date in the settings.
    `worker_asked` true means nobody but the worker knows of it by default.
    """

    title: str
    group: str
    moment: str
    inputs: tuple[str, ...] = ()
    steps: tuple[str, ...] = Field(min_length=1)
    questions: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    licence: bool = False
    worker_asked: bool = False
    questionnaire: bool = False
    prevention_level: str = ""


class SignalText(Sourced):
    """A signal of the catalogue; only `text`, which names no illness, is ever stored."""

    text: str
    level: SignalLevel
    reading_help: str = ""
    themes: tuple[str, ...] = ()


class Caution(Sourced):
    """When to hold back, and what to do instead."""

    text: str
    instead: str


class ScreeningTheme(Sourced):
    """One of the six themes of our own questionnaire; higher is always better."""

    title: str
    explanation: str
    direction: str
    low: str
    middle: str
    high: str
    explanation_informal: str = ""
    direction_informal: str = ""
    low_informal: str = ""
    middle_informal: str = ""
    high_informal: str = ""


class ScreeningItem(Sourced):
    """A question of the questionnaire in our own words; `reverse` where agreeing is not good."""

    theme: str
    text: str
    text_informal: str
    reverse: bool = False
    scale: str


class Scale(Sourced):
    """Five answers from 1 to 5, in words."""

    answers: tuple[str, str, str, str, str]


class WaiItem(Sourced):
    """A question of the WAI, word for word: only in a pack of somebody who holds the licence.

    `dimension` is 1-7, in WAI order. The text is read aloud or shown; its answer is never kept.
    """

    dimension: int = Field(ge=1, le=7)
    text: str


class Factor(Sourced):
    """What work asks and a person carries, on one scale.

    `unit` is what intensity is counted in ('kg', 'graden') or '' for the level scale 0-4, whose
    words are `anchors`. `top` is the end of the drawn scale. `timed` factors also compare minutes
    a day. `underload` factors can ask too little as well. `fml` names an item of the FML pack.
    """

    title: str
    plain: str
    group: str
    unit: str = ""
    top: float = Field(gt=0)
    step: float = Field(gt=0)
    anchors: tuple[str, ...] = ()
    timed: bool = False
    underload: bool = False
    disbalance: Disbalance
    privacy: Privacy
    method: str = ""
    fml: str = ""
    outside_work: bool = False
    search: tuple[str, ...] = ()


class FmlItem(Sourced):
    """An item of the Functionele Mogelijkhedenlijst; `levels` from the norm down."""

    fml_version: str
    rubric: str
    number: str
    title: str
    levels: tuple[str, ...] = ()
    note: str = ""


class MeasureText(Sourced):
    """A measure of the catalogue, coded on both axes, keyed to factors, causes and signals."""

    title: str
    help: str
    top: Top
    level: Level | None = None
    factors: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    effect: str = ""
    trial: str = ""
    decides: Side
    funding: str = ""
    aid: bool = False
    privacy: Privacy = "work"


class Partner(Sourced):
    """Someone the AD works with: when, for what, and what to ask (a functional question).

    `of_employer`: somebody an employer has or hires, so nobody for who is self-employed.
    """

    title: str
    group: str
    when: str
    contribution: str
    ask: str
    ad_role: str = ""
    levels: tuple[str, ...] = ()
    training: str = ""
    certification: str = ""
    dated: str = ""
    of_employer: bool = False


class ReferralRule(Sourced):
    """Suggest this partner when one of these factors, themes, causes or groups came up.

    `employed`: only for who has an employer (true) or has none (false).
    """

    partner: str
    reason: str
    employed: bool | None = None
    factors: tuple[str, ...] = ()
    disbalances: tuple[Disbalance, ...] = ()
    themes: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    obstacles: tuple[str, ...] = ()


class Instrument(Sourced):
    """An instrument of the 2016 inventory."""

    title: str
    levels: tuple[str, ...] = ()
    category: str
    note: str = ""
    dated: str = "2016"


class Aid(Sourced):
    """A hulpmiddel, scheme or subsidy, and who applies for it."""

    title: str
    kind: str
    applies: str
    note: str = ""
    dated: str = ""


class Effect(Sourced):
    """Something an early consult may bring: an entry of the evaluation list.

    `side` is from whose place it is seen, `moment` before or during absence, `term` when it may be
    seen. None of them was shown to come about; what is seen may be the other way round.
    """

    side: Literal["werkgever", "werkende"]
    moment: Literal["preventief", "verzuim"]
    term: Literal["direct", "korte termijn", "lange termijn"]
    title: str
    text: str


class PreventionLevel(Sourced):
    """A preventieniveau (1, 2A, 2B, 3A, 3B)."""

    title: str
    text: str


class Variant(Sourced):
    """A variant of the AD's work (Verbinder, Screener, Adviseur, Coördinator)."""

    title: str
    level: str
    text: str
    limits: str
    feasible: bool


class Prompt(Sourced):
    """Something to ask or say, by phase; rulers have prompts for a range of values.

    `of_employer`: about an employer, so nothing to say to who is self-employed.
    """

    phase: str
    of_employer: bool = False
    text: str
    text_informal: str = ""
    themes: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None


class DocumentKind(Sourced):
    """A kind of source document."""

    title: str
    physician: bool = False


class Term(Sourced):
    """A term or abbreviation, explained; `elsewhere` is what other professions say for it."""

    term: str
    text: str
    abbreviation: str = ""
    elsewhere: tuple[str, ...] = ()


class PolicyValue(Sourced):
    """A threshold, term or moment; `basis` is a law, a source, or 'keuze' where these are silent.

    `value` is a number in `unit`. An AD may set another whole number from `lowest` up to and
    including `highest`; without these two the value stands. Figures that protect people can so be
    made stricter and never milder, and facts of a method and terms of the law cannot be changed.
    """

    title: str
    value: float
    unit: str
    basis: str
    group: str = "Overig"
    lowest: int | None = None
    highest: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether an AD may set another value."""
        return self.lowest is not None and self.highest is not None

    def allows(self, value: float) -> bool:
        """Whether an AD may set this value."""
        lowest, highest = self.lowest, self.highest
        return lowest is not None and highest is not None and lowest <= value <= highest


class Procedure(Sourced):
    """How a draft goes round before a report is signed, in one context.

    Its reader gets `days` to react. When `waits`, signing waits for that. Nobody gets a draft
    earlier than the worker.
    """

    title: str
    days: int = Field(ge=1, le=60)
    waits: bool
    explanation: str
    basis: str


TABLES: dict[str, type[Entry]] = {
    "step": StepText,
    "question": Question,
    "basic_question": BasicQuestion,
    "domain": Domain,
    "cause": Cause,
    "form": ServiceForm,
    "signal": SignalText,
    "caution": Caution,
    "theme": ScreeningTheme,
    "item": ScreeningItem,
    "scale": Scale,
    "wai_item": WaiItem,
    "factor": Factor,
    "fml_item": FmlItem,
    "measure": MeasureText,
    "partner": Partner,
    "referral_rule": ReferralRule,
    "instrument": Instrument,
    "aid": Aid,
    "effect": Effect,
    "prevention_level": PreventionLevel,
    "variant": Variant,
    "prompt": Prompt,
    "document_kind": DocumentKind,
    "term": Term,
    "policy": PolicyValue,
    "procedure": Procedure,
}
"""The entry types by the name of their table in a pack file."""
