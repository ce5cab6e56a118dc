"""What the catalogue and the partner directory offer here, each with its reasons.

A suggestion comes from what was found in the talk and the balance, never from a score: a score
gives direction only and leads to a conversation (001-R12). The AD chooses; nothing is added.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from assistant.balance import Fit, balance_of
from assistant.case.file import ConsultFile
from assistant.case.records import Assignment, Bottleneck, Measure, Referral, Signal, Theme
from assistant.case.words import Level, Obstacle, Top
from assistant.content.library import Library
from assistant.content.model import (
    Cause,
    Factor,
    MeasureText,
    Partner,
    ReferralRule,
    ScreeningTheme,
    SignalText,
)
from assistant.dutch import list_text

_LEVELS = (*Level, None)
_TOPS = tuple(Top)


_ASKS = {
    Fit.OVER: "bij {} vraagt het werk meer dan past",
    Fit.UNDER: "bij {} vraagt het werk minder dan past",
    Fit.EDGE: "bij {} zit het werk op de grens",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is offered, as a clause that can follow "want", and the id it is about.

    For example "bij {} vraagt het werk meer dan past", about the factor `tillen`, by its name. For
    more than one name the clause is `more`, where that is other than `one`.
    """

    about: str
    name: str
    one: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class MeasureSuggestion:
    """A measure of the catalogue and why it is offered."""

    measure: MeasureText
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ReferralSuggestion:
    """A partner, the reasons of the rules that fit, and what in this consult made them fit."""

    partner: Partner
    reasons: tuple[str, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What came up in a consult, by id."""

    factors: dict[str, Reason]
    causes: dict[str, Reason]
    signals: dict[str, Reason]


def because(reasons: Iterable[Reason]) -> str:
    """The reasons as one sentence, each clause once: "Want bij tillen en duwen knelt het."."""
    names: dict[tuple[str, str], list[str]] = {}
    for reason in reasons:
        names.setdefault((reason.one, reason.more or reason.one), []).append(reason.name)
    said = [
        (more if len(found) > 1 else one).format(list_text(found))
        for (one, more), found in names.items()
    ]
    return f"Want {list_text(said)}."


S = TypeVar("S")


def by_reason(suggestions: Iterable[S], why: Callable[[S], str]) -> dict[str, list[S]]:
    """Suggestions under the reason they share, so that it is said once; the first one leads."""
    found: dict[str, list[S]] = {}
    for each in suggestions:
        found.setdefault(why(each), []).append(each)
    return found


def suggest_measures(consult: ConsultFile, library: Library) -> tuple[MeasureSuggestion, ...]:
    """Measures for the bottlenecks, causes and signals of a consult that it does not hold yet.

    Those that change a factor that came up stand first, best first in the arbeidshygiënische
    strategie (Arbowet art. 3), then those with most reasons, then technisch, organisatorisch,
    persoonlijk.
    """
    found = _found(consult, library)
    taken = {measure.catalogue for measure in consult.all(Measure)}
    ranked = []
    for text in library.all(MeasureText):
        factors = _hits(found.factors, text.factors)
        others = (*_hits(found.causes, text.causes), *_hits(found.signals, text.signals))
        if text.id not in taken and (factors or others):
            level, top = _LEVELS.index(text.level), _TOPS.index(text.top)
            place = (not factors, level, -len(factors), -len(others), top)
            ranked.append((place, MeasureSuggestion(text, (*factors, *others))))
    return tuple(suggestion for _, suggestion in sorted(ranked, key=lambda item: item[0]))


def suggest_referrals(consult: ConsultFile, library: Library) -> tuple[ReferralSuggestion, ...]:
    """Partners whose rule fits a bottleneck, cause, chosen theme or obstacle, in their own order.

    Themes are those the worker chose to talk about. Partners the consult refers to already are
    left out, and where there is no employer so are those only an employer has and rules about one.
    """
    found = _found(consult, library)
    disbalances: dict[str, Reason] = {
        factor.disbalance: reason
        for id_, reason in found.factors.items()
        if (factor := library.get(Factor, id_))
    }
    themes = {
        text.id: Reason(text.id, text.title.lower(), "het gesprek ging over {}")
        for theme in consult.all(Theme)
        if (text := library.get(ScreeningTheme, theme.theme))
    }
    obstacles: dict[str, Reason] = {
        assignment.obstacle: Reason(
            assignment.obstacle, assignment.obstacle.label, "er is sprake van {}"
        )
        for assignment in consult.file.all(Assignment)
        if assignment.obstacle not in (Obstacle.UNASKED, Obstacle.NONE)
    }

    reasons: dict[str, dict[str, None]] = {}
    hit: dict[str, dict[Reason, None]] = {}
    employed = consult.file.employed
    for rule in library.all(ReferralRule):
        if rule.employed not in (None, employed):
            continue
        hits = (
            *_hits(found.factors, rule.factors),
            *_hits(disbalances, rule.disbalances),
            *_hits(found.causes, rule.causes),
            *_hits(themes, rule.themes),
            *_hits(obstacles, rule.obstacles),
        )
        if hits:
            reasons.setdefault(rule.partner, {})[rule.reason] = None
            hit.setdefault(rule.partner, {}).update(dict.fromkeys(hits))
    taken = {referral.partner for referral in consult.all(Referral)}
    return tuple(
        ReferralSuggestion(partner, tuple(reasons[partner.id]), tuple(hit[partner.id]))
        for partner in library.all(Partner)
        if partner.id in reasons and partner.id not in taken
        if employed or not partner.of_employer
    )


def _found(consult: ConsultFile, library: Library) -> _Found:
    factors = {
        item.factor.id: Reason(item.factor.id, _name(item.factor), _ASKS[item.outcome])
        for item in balance_of(consult, library)
        if item.is_bottleneck or item.outcome is Fit.EDGE
    }
    bottlenecks = consult.all(Bottleneck)
    for bottleneck in bottlenecks:
        factor = library.get(Factor, bottleneck.factor)
        if factor:
            factors.setdefault(factor.id, Reason(factor.id, _name(factor), "bij {} knelt het"))
    causes = {
        id_: Reason(id_, f"‘{cause.title.lower()}’", "een oorzaak is {}", "oorzaken zijn {}")
        for bottleneck in bottlenecks
        for id_ in bottleneck.causes
        if (cause := library.get(Cause, id_))
    }
    signals = {
        signal.catalogue: Reason(
            signal.catalogue, f"‘{text.text}’", "er is een signaal: {}", "er zijn signalen: {}"
        )
        for signal in consult.all(Signal)
        if (text := library.get(SignalText, signal.catalogue))
    }
    return _Found(factors, causes, signals)


def _name(factor: Factor) -> str:
    return f"{factor.title[0].lower()}{factor.title[1:]}"


def _hits(found: dict[str, Reason], wanted: Iterable[str]) -> tuple[Reason, ...]:
    return tuple(found[id_] for id_ in wanted if id_ in found)
