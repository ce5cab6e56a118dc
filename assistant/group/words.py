"""What an indicator and a count are called on screen and in a report."""

from assistant.case.words import Level, Top
from assistant.content.library import Library
from assistant.content.model import Cause, Factor, SignalText
from assistant.group.facts import LOW, OWN

_DISBALANCE = {
    "motorisch": "Lichamelijke belasting",
    "visueel": "Zien",
    "auditief": "Horen",
    "verbaal": "Spreken en taal",
    "cognitief": "Denken en aandacht",
    "energetisch": "Energie en tijd",
    "organisch": "Omgeving en stoffen",
}


_LABELS = {word.value: word.label.capitalize() for words in (Top, Level) for word in words}


def title_of(indicator: str, library: Library) -> str:
    """The title of an indicator such as 'bottleneck:tillen'; its code when the pack lost it."""
    kind, _, id_ = indicator.partition(":")
    if id_ == OWN:
        return "Iets anders, in eigen woorden"
    if kind in ("bottleneck", "cause"):
        entry = library.get(Factor, id_) if kind == "bottleneck" else library.get(Cause, id_)
        return entry.title if entry else id_
    if kind == "signal":
        signal = library.get(SignalText, id_)
        return signal.text if signal else id_
    return {**_DISBALANCE, **_LABELS, LOW: "Werkvermogen matig of slecht"}.get(id_, id_)


def of_how_many(count: int, persons: int) -> str:
    """A share in whole people: '19 van de 28 mensen'."""
    return f"{count} van de {persons} mensen"


def is_shared_signal(indicator: str) -> bool:
    """Whether this is a signal about a team or an organisation that people can share."""
    kind, _, id_ = indicator.partition(":")
    return kind == "signal" and id_ != OWN


def is_shared_problem(indicator: str) -> bool:
    """Whether this is a problem that people can share; what was typed freely differs each."""
    kind, _, id_ = indicator.partition(":")
    return kind in ("bottleneck", "disbalance", "work_ability") and id_ != OWN
