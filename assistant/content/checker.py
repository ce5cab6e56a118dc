"""What must be right between entries and between packs, beyond the shape of one entry.

Each check gives faults and none stops the others; what can be seen in a row that was refused is
told as well. A reference is checked as soon as the table it points to is there at all, so a pack
can be made before its neighbour.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from assistant.case.words import Obstacle
from assistant.content.fault import Fault
from assistant.content.model import (
    TABLES,
    Factor,
    PolicyValue,
    Prompt,
    Question,
    ReferralRule,
    ScreeningTheme,
    Sourced,
    StepText,
)
from assistant.content.packfile import PackFile
from assistant.content.reading import too_hard

REQUIRED_POLICY: Final = (
    "group_unit_work",
    "group_cell_work",
    "group_unit_health",
    "group_cell_health",
    "group_period_months",
    "spoken_minimum",
    "repeat_years",
    "follow_up_days",
    "retention_years",
    "balance_margin",
    "balance_ample",
    "balance_underload",
    "themes_max",
    "factors_at_table",
    "fml_old_months",
    "talk_minutes",
    "contact_week_1",
    "contact_week_2",
    "contact_week_3",
    "progress_weeks",
    "meeting_weeks",
    "physician_weeks",
    "risk_weeks",
    "risk_bottlenecks",
    "measure_month_1",
    "measure_month_2",
    "trial_days",
    "wai_noise",
    "wai_young_age",
    "screening_part",
    "group_chance",
    "group_shared",
    "group_diverges",
)
"""The policy values the code asks for by id."""

REQUIRED: Final = {
    "step": (
        "opdracht",
        "toestemming",
        "signalen",
        "vragenlijst",
        "gesprek",
        "werk",
        "belastbaarheid",
        "balans",
        "maatregelen",
        "verwijzing",
        "afspraken",
        "teruglezen",
        "rapport",
    ),
    "question": ("hulpvraag", "gehoord", "vervolgdatum", "herhaaldatum"),
    "basic_question": ("basis1", "basis2", "basis3", "basis4"),
    "domain": ("mens", "werk", "inkomen", "organisatie"),
    "policy": REQUIRED_POLICY,
}
"""The entries the code asks for by id, per table."""

REFERENCES: Final = (
    ("question", "step", "step"),
    ("question", "forms", "form"),
    ("basic_question", "step", "step"),
    ("form", "steps", "step"),
    ("form", "prevention_level", "prevention_level"),
    ("signal", "themes", "theme"),
    ("item", "theme", "theme"),
    ("item", "scale", "scale"),
    ("factor", "fml", "fml_item"),
    ("measure", "factors", "factor"),
    ("measure", "causes", "cause"),
    ("measure", "signals", "signal"),
    ("partner", "levels", "prevention_level"),
    ("referral_rule", "partner", "partner"),
    ("referral_rule", "factors", "factor"),
    ("referral_rule", "themes", "theme"),
    ("referral_rule", "causes", "cause"),
    ("instrument", "levels", "prevention_level"),
    ("prompt", "themes", "theme"),
)
"""Table, key, and the table whose ids may stand there; an empty value points nowhere."""

CLIENT_TEXTS: Final = (
    ("step", ("heading", "intro")),
    ("question", ("label", "help")),
    ("domain", ("prompt",)),
    ("factor", ("plain",)),
    ("theme", ("explanation", "direction", "low", "middle", "high")),
    ("item", ("text", "text_informal")),
    ("prompt", ("text", "text_informal")),
)
"""The texts a worker reads or hears, which must be easy."""

LEVEL_ANCHORS: Final = 5
"""Words for the level scale 0 to 4."""


def check(packs: Sequence[PackFile]) -> list[Fault]:
    """Every fault between these packs together."""
    known = {
        table: {str(row.get("id")) for pack in packs for row in pack.rows.get(table, ())}
        for table in {table for pack in packs for table in pack.rows}
    }
    return [
        *_doubles(packs),
        *_broken_references(packs, known),
        *_missing_entries(packs, known),
        *_row_faults(packs),
        *_hard_texts(packs),
    ]


def _doubles(packs: Sequence[PackFile]) -> Iterator[Fault]:
    """An id that stands twice in a table, in one file or in two."""
    seen: dict[tuple[str, str], str] = {}
    for pack in packs:
        if pack.pack:
            head = ("pack", pack.pack.id)
            if head in seen:
                text = f"Het pakket ‘{pack.pack.id}’ is er al, in {seen[head]}."
                yield pack.fault("dubbel", text, "pack", 0, "id")
            seen.setdefault(head, pack.name)
        for table in pack.rows:
            for place, row in pack.raw(table):
                key = (table, _text(row, "id"))
                if key[1] and key in seen:
                    text = f"In ‘{table}’ bestaat ‘{key[1]}’ al, in {seen[key]}."
                    yield pack.fault("dubbel", text, table, place, "id")
                seen.setdefault(key, pack.name)


def _broken_references(packs: Sequence[PackFile], known: dict[str, set[str]]) -> Iterator[Fault]:
    """An id that stands nowhere in the table it points to."""
    for table, key, target in REFERENCES:
        ids = known.get(target)
        for pack in packs if ids else ():
            for place, row in pack.raw(table):
                for one in _texts(row, key):
                    if one and _plain(target, one) not in (ids or ()):
                        text = f"‘{one}’ bij ‘{key}’ bestaat niet in ‘{target}’."
                        yield pack.fault("verwijzing", text, table, place, key)


def _text(row: Mapping[str, object], key: str) -> str:
    """The text of a key; empty when there is none."""
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def _texts(row: Mapping[str, object], key: str) -> list[str]:
    """The texts of a key that holds one or a list."""
    value = row.get(key)
    several = value if isinstance(value, list) else [value]
    return [one.strip() for one in several if isinstance(one, str)]


def _plain(target: str, value: str) -> str:
    """Levels are written as the field does, with brackets for 'not frequent': '(2B)' is 2b."""
    return value.strip("()").lower() if target == "prevention_level" else value


def _missing_entries(packs: Sequence[PackFile], known: dict[str, set[str]]) -> Iterator[Fault]:
    """What the code asks for and no pack holds; told at the first file that has the table."""
    for table, ids in REQUIRED.items():
        for id_ in ids:
            if id_ not in known.get(table, ()):
                text = f"In ‘{table}’ ontbreekt ‘{id_}’; het programma kan niet zonder."
                home = next((pack for pack in packs if table in pack.rows), None)
                yield (
                    home.fault("nodig", text, table) if home else Fault("*.toml", 1, "nodig", text)
                )


def _row_faults(packs: Sequence[PackFile]) -> Iterator[Fault]:
    """What is wrong in one entry by itself, though every key has the right type."""
    for pack in packs:
        for table in pack.rows:
            if issubclass(TABLES[table], Sourced):
                for place, row in pack.raw(table):
                    source = row.get("source", "")
                    if isinstance(source, str) and not source.strip():
                        text = "De bron ontbreekt; noem haar, of schrijf ‘eigen keuze’."
                        yield pack.fault("bron", text, table, place, "source")
            if rule := _ROW_RULES.get(TABLES[table]):
                for place, entry in pack.each(table):
                    for word, key, text in rule(entry):
                        yield pack.fault(word, text, table, place, key)


def _question(entry: Question) -> Iterator[tuple[str, str, str]]:
    """A choice has options, each 'value = label'; nothing else has."""
    good = all(" = " in option for option in entry.options)
    if bool(entry.options) != (entry.kind == "choice") or not good:
        text = "Een keuzevraag heeft opties als ‘waarde = tekst’; andere vragen hebben er geen."
        yield "keuze", "options", text


def _theme(entry: ScreeningTheme) -> Iterator[tuple[str, str, str]]:
    """A score says nothing without its direction and what it may mean."""
    for key in ("direction", "low", "middle", "high"):
        if not getattr(entry, key):
            yield "richting", key, f"Zeg in woorden wat de score betekent bij ‘{key}’."


def _factor(entry: Factor) -> Iterator[tuple[str, str, str]]:
    """Without a unit, words say what each level is, and so which way is heavier."""
    if not entry.unit and len(entry.anchors) != LEVEL_ANCHORS:
        yield "richting", "anchors", "Zonder eenheid zijn vijf woorden nodig, voor 0 tot en met 4."


def _prompt(entry: Prompt) -> Iterator[tuple[str, str, str]]:
    """A range of ruler values runs from low to high within 0 to 10."""
    low, high = entry.low, entry.high
    if (low is None) != (high is None):
        yield "bereik", "low", "Noem ‘low’ en ‘high’ samen, of geen van beide."
    elif low is not None and high is not None and not 0 <= low <= high <= 10:  # noqa: PLR2004 - the ruler
        yield "bereik", "low", "Het bereik loopt van laag naar hoog, tussen 0 en 10."


def _rule(entry: ReferralRule) -> Iterator[tuple[str, str, str]]:
    """The obstacles are those the program knows."""
    for obstacle in entry.obstacles:
        if obstacle not in set(Obstacle):
            yield "verwijzing", "obstacles", f"‘{obstacle}’ is geen belemmering die we kennen."


def _policy(entry: PolicyValue) -> Iterator[tuple[str, str, str]]:
    """Both bounds or none, and the value itself a whole number within them."""
    if (entry.lowest is None) != (entry.highest is None):
        yield "bereik", "value", "Noem ‘lowest’ en ‘highest’ samen, of geen van beide."
    elif entry.is_open and not (entry.allows(entry.value) and entry.value.is_integer()):
        text = f"De waarde is geen heel getal van {entry.lowest} tot en met {entry.highest}."
        yield "bereik", "value", text


_ROW_RULES: Final[dict[type, Callable[..., Iterable[tuple[str, str, str]]]]] = {
    Question: _question,
    ScreeningTheme: _theme,
    Factor: _factor,
    Prompt: _prompt,
    PolicyValue: _policy,
    ReferralRule: _rule,
}


def _hard_texts(packs: Sequence[PackFile]) -> Iterator[Fault]:
    """Texts for the worker that are not easy enough to read; desk steps are not for them."""
    desk = {
        entry.id
        for pack in packs
        for _, entry in pack.each("step")
        if isinstance(entry, StepText) and entry.desk
    }
    for pack in packs:
        for table, keys in CLIENT_TEXTS:
            for place, row in pack.raw(table):
                if {_text(row, "id"), _text(row, "step")} & desk:
                    continue
                for key in keys:
                    why = too_hard(_text(row, key))
                    if why:
                        yield pack.fault("leesbaarheid", why, table, place, key)
