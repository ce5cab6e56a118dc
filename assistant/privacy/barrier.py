"""The second barrier: reads a finished text before it goes out and points at doubtful sentences.

It decides nothing. Words that point at health, names of other people, places that were never
filled in, opinions without a ground and prescribing words are shown at their sentence, and the AD
decides. The lists are ours and never complete: the first barrier is the reader's allow-list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.case.words import Word
from assistant.privacy.table import Reader

_HEALTH = (
    "adhd", "allergi", "angst", "artrose", "astma", "autis", "behandelaar", "behandeling",
    "beperking", "burn-out", "burnout", "chronisch", "depressi", "diabetes", "diagnos",
    "epilepsi", "fibromyalgie", "fysiotherap", "gezondheidsklacht", "handicap", "hartinfarct",
    "hernia", "hersen", "huisarts", "hyperventil", "kanker", "klachten", "lichamelijke klacht",
    "medicatie", "medicijngebruik", r"(?<!sociaal-)medisch", "migraine", "miskraam", "neuro",
    "operatie", "overbelast", "overprikkel", "overspannen", "paniek", "pijn", "psychiat",
    "psychisch", "psycholo", "ptss", "reuma", "rugklacht", "slaapproble",
    "stoornis", "symptoom", "symptomen", "syndroom", "therap", "trauma", "uitgeput", "verslaafd",
    "verslaving", "vermoeid", r"(?<!mu)ziek(?!enhui)", "zwanger",
)  # fmt: skip
"""Parts of words that point at somebody's health; compounds count ('rugpijn')."""

_CAPACITY = (
    "belastbaarheid", "fml", "functionele mogelijkheden", "werkvermogen", "wai", "kan niet meer",
    "aankan", "arbeidsongeschikt",
)  # fmt: skip

_ABSENCE = ("verzuim", "ziekteverzuim", "uitval", "uitvallen", "loondoorbetaling")
"""Words about one person's absence. The employer's gain is about the work (004-R06)."""

_SUBJECTIVE = (
    "naar mijn mening", "mijns inziens", "ik vind", "ik denk", "volgens mij", "naar mijn gevoel",
    "het lijkt mij", "kennelijk", "zogenaamd", "ongemotiveerd", "onwillig", "aanstell",
    "overdrijft", "ongetwijfeld", "natuurlijk is",
)  # fmt: skip

_PRESCRIBING = r"\b(moet|moeten|moest|moesten|dient|dienen)\b"
_PLACEHOLDER = r"\[[^\]]{0,200}\]|<[^>]{0,200}>|\{[^}]{0,200}\}|\bx{3,}\b|_{3,}|\.{4,}|\?{2,}|\bnog invullen\b|\bn\.?n\.?b\b|\btodo\b|lorem ipsum"  # noqa: E501 - one pattern


class Doubt(Word):
    """What kind of doubt a sentence gives."""

    HEALTH = "health", "dit kan over gezondheid gaan"
    CAPACITY = "capacity", "dit kan over belastbaarheid of een score gaan"
    ABSENCE = "absence", "dit gaat over uitval; noem liever wat het werk eraan heeft"
    NAME = "name", "dit is de naam van iemand anders"
    PLACEHOLDER = "placeholder", "hier is iets niet ingevuld"
    SUBJECTIVE = "subjective", "dit leest als een mening; noem waar het uit blijkt"
    PRESCRIBING = "prescribing", "dit schrijft voor; liever wat kan helpen"
    CHARACTER = "character", "dit teken kan niet worden gedrukt; er komt een open blokje"


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubtful sentence, the words that give the doubt, and why."""

    sentence: str
    words: str
    doubt: Doubt


def findings(
    texts: Iterable[str],
    reader: Reader,
    other_names: Iterable[str] = (),
    own_names: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """The doubts about these sentences, in their order.

    Args:
        texts: the sentences, headings and captions of a document.
        reader: for whom it is; the worker's own version may speak of health and belastbaarheid.
        other_names: names of people of other cases; each part of three letters or more counts.
        own_names: names that may stand there, also when somebody else shares a part of them.
    """
    patterns = _patterns(reader, _parts(other_names) - _parts(own_names))
    return tuple(
        Finding(text, _whole(text, match), doubt)
        for text in texts
        for doubt, pattern in patterns
        if (match := pattern.search(text))
    )


def _whole(text: str, match: re.Match[str]) -> str:
    """What was found, with the rest of the words it is a part of.

    Looking for the rest within the pattern would take a time that grows with the square of a word.
    """
    start, end = match.span()
    before = re.search(r"\w*$", text[max(0, start - _LONGEST) : start])
    after = re.match(r"\w*", text[end : end + _LONGEST])
    return f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"


def _parts(names: Iterable[str]) -> set[str]:
    return {part for name in names for part in re.findall(r"\w{3,}", name)}


def _patterns(reader: Reader, others: set[str]) -> list[tuple[Doubt, re.Pattern[str]]]:
    made = [
        (Doubt.PLACEHOLDER, re.compile(_PLACEHOLDER, re.IGNORECASE)),
        (Doubt.SUBJECTIVE, _starts(_SUBJECTIVE)),
        (Doubt.PRESCRIBING, re.compile(_PRESCRIBING, re.IGNORECASE)),
    ]
    if reader is not Reader.WORKER:
        made += [
            (Doubt.HEALTH, re.compile("|".join(_HEALTH), re.IGNORECASE)),
            (Doubt.CAPACITY, _starts(_CAPACITY)),
        ]
    if reader in (Reader.EMPLOYER, Reader.MANAGER):
        made.append((Doubt.ABSENCE, _starts(_ABSENCE)))
    if names := sorted(part for part in others if part.lower() not in _NAME_PARTICLES):
        made.append((Doubt.NAME, re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")))
    return made


_LONGEST = 80
"""A longer word is shown in part."""

_NAME_PARTICLES = {"van", "den", "der", "ten", "ter", "het", "the", "bin", "ben", "medewerker"}
"""Parts of names that say nothing about whose name it is."""


def _starts(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, phrases))})\w*", re.IGNORECASE)
