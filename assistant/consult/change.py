"""Film instead of photo: what changed between the consults of one case, up or down, in words.

The same figures are asked at every consult; a difference is named whichever way it goes, and one
that says nothing (a work ability score that moved less than 7 points) is said to say nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.balance import FactorBalance, Fit, balance_of
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Bottleneck, Measure, Measurement, Signal, Theme
from assistant.case.words import AnswerState, FollowUp, Progress
from assistant.charts.balance_words import words as outcome_words
from assistant.consult.follow_up import in_order
from assistant.consult.steps import INDICATORS
from assistant.consult.summary import theme_title
from assistant.content.library import Library
from assistant.content.model import Factor, Question
from assistant.dutch import number_text
from assistant.screening.work_ability import METHOD, difference

_MONTH, _YEAR = 30.4, 12
_UNKNOWN = "niet gevraagd"
_ASIDE = (AnswerState.UNKNOWN, AnswerState.REFUSED, AnswerState.NOT_APPLICABLE)
_LESS_IS_BETTER = {"verzuimdagen", "ao_percentage"}
"""Indicators of which less is better; of the others more is."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing followed through the consults.

    Attributes:
        title: what it is.
        values: how it was at each consult, in words, in the order of the moments.
        says: which way it went, in words; empty when there is nothing to compare.
        better: whether that is for the better; None where it says nothing or was not asked.
    """

    title: str
    values: tuple[str, ...]
    says: str = ""
    better: bool | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Film:
    """The consults of a case as moments, and what was followed through them."""

    moments: tuple[str, ...]
    parts: tuple[Part, ...]


def film(file: CaseFile, library: Library) -> Film:
    """What changed between the consults of a case; parts without rows are left out."""
    consults = in_order(file)
    parts = (
        Part("Meetpunten", tuple(_indicators(consults, library))),
        Part("Werk en mens", tuple(_factors(consults, library))),
        Part("Onderwerpen", tuple(_themes(consults, library))),
        Part("Maatregelen, knelpunten en signalen", tuple(_counts(consults))),
        Part("Werkvermogen", tuple(_work_ability(consults))),
    )
    first = consults[0].consult.day
    moments = tuple(moment_text(first, each.consult.day) for each in consults)
    return Film(moments, tuple(part for part in parts if part.rows))


def moment_text(first: date | None, day: date | None) -> str:
    """When a consult was, counted from the first: 'start', 'na 1 maand', 'na 1 jaar'."""
    if first is None or day is None or day == first:
        return "start"
    days = (day - first).days
    months = round(days / _MONTH)
    if months == 0:
        return f"na {days} {'dag' if days == 1 else 'dagen'}"
    if months % _YEAR == 0:
        return f"na {months // _YEAR} jaar"
    return f"na {months} {'maand' if months == 1 else 'maanden'}"


def _indicators(consults: Sequence[ConsultFile], library: Library) -> Iterator[Row]:
    for id_ in INDICATORS:
        question = library.get(Question, id_)
        shown = [_answer(consult, id_, question) for consult in consults]
        if question is not None and any(shown):
            figures = [_number(consult.text(id_)) for consult in consults]
            says, better = _way(figures, more_is_better=id_ not in _LESS_IS_BETTER)
            yield Row(question.label, tuple(words or _UNKNOWN for words in shown), says, better)


def _answer(consult: ConsultFile, id_: str, question: Question | None) -> str:
    """An answer as it is shown; an empty text when it was not asked."""
    answer = consult.answer(id_)
    if answer is None:
        return ""
    if answer.state in _ASIDE:
        return answer.state.label
    words = {"yes": "ja", "no": "nee"}
    options = question.options if question else ()
    pairs = (option.partition("=") for option in options)
    labels = {value.strip(): label.strip() for value, _, label in pairs}
    value = answer.value.replace(".", ",")
    return labels.get(answer.value) or words.get(answer.value) or value


def _number(value: str) -> float | None:
    """A stored number; yes and no count as one and nought, so that they can go up and down."""
    known = {"yes": 1.0, "no": 0.0}
    if value in known:
        return known[value]
    try:
        return float(value)
    except ValueError:
        return None


def _way(figures: Sequence[float | None], *, more_is_better: bool) -> tuple[str, bool | None]:
    """Which way the figures went, from the first to the last that is known."""
    known = [figure for figure in figures if figure is not None]
    if len(known) < 2:  # noqa: PLR2004 - two to compare
        return "", None
    apart = known[-1] - known[0]
    if apart == 0:
        return "gelijk", None
    better = (apart > 0) is more_is_better
    return f"{'omhoog' if apart > 0 else 'omlaag'}, {'beter' if better else 'minder goed'}", better


def _factors(consults: Sequence[ConsultFile], library: Library) -> Iterator[Row]:
    """Load and capacity per factor, and whether there came more room."""
    found = [{b.factor.id: b for b in balance_of(each, library)} for each in consults]
    for id_ in dict.fromkeys(id_ for balances in found for id_ in balances):
        factor = library.get(Factor, id_)
        here = [balances.get(id_) for balances in found]
        if factor is None or sum(b is not None for b in here) < 2:  # noqa: PLR2004 - idem
            continue
        known = [b for b in here if b is not None and b.outcome is not Fit.UNKNOWN]
        says, better = _room(known)
        yield Row(factor.title, tuple(_balance_text(b) for b in here), says, better)


def _room(known: Sequence[FactorBalance]) -> tuple[str, bool | None]:
    """Whether the room between load and capacity grew; other sides cannot be compared."""
    if len(known) < 2:  # noqa: PLR2004 - idem
        return "", None
    first, last = known[0], known[-1]
    if first.binds != last.binds or first.margin is None or last.margin is None:
        return "niet te vergelijken", None
    if first.margin == last.margin:
        return "gelijk", None
    more = last.margin > first.margin
    if Fit.UNDER in (first.outcome, last.outcome):
        return f"{'meer' if more else 'minder'} ruimte", None
    return ("meer ruimte, beter", True) if more else ("minder ruimte, minder goed", False)


def _balance_text(balance: FactorBalance | None) -> str:
    """Load and capacity of one factor: 'werk 20, u 12 kg: 8 kg te zwaar'."""
    if balance is None:
        return _UNKNOWN
    if balance.outcome is Fit.UNKNOWN:
        return outcome_words(balance)
    asked, limit = balance.peak, balance.limit
    if balance.binds == "minutes":
        asked, limit = balance.minutes_day, balance.minutes_limit
    if asked is None or limit is None:
        return outcome_words(balance)
    both = (number_text(asked), number_text(limit))
    if balance.binds == "minutes" or balance.factor.unit:
        return f"werk {both[0]}, u {both[1]} {balance.unit}: {outcome_words(balance)}"
    return f"werk niveau {both[0]}, u niveau {both[1]}: {outcome_words(balance)}"


def _themes(consults: Sequence[ConsultFile], library: Library) -> Iterator[Row]:
    """How important a theme is to the worker and how sure it will work, each time it was asked."""
    titles = dict.fromkeys(
        theme_title(theme, library) for each in consults for theme in each.all(Theme)
    )
    for title in titles:
        for name, words in (("importance", "belang"), ("confidence", "vertrouwen")):
            figures = [_ruler(each, library, title, name) for each in consults]
            if sum(figure is not None for figure in figures) < 2:  # noqa: PLR2004 - idem
                continue
            says, better = _way(figures, more_is_better=True)
            if name == "importance":
                says, better = says.partition(",")[0], None
            shown = tuple(_UNKNOWN if f is None else f"{f:.0f} van de 10" for f in figures)
            yield Row(f"{title}: {words}", shown, says, better)


def _ruler(consult: ConsultFile, library: Library, title: str, name: str) -> float | None:
    found = [t for t in consult.all(Theme) if theme_title(t, library) == title]
    return getattr(found[0], name) if found else None


def _counts(consults: Sequence[ConsultFile]) -> Iterator[Row]:
    counted: tuple[tuple[str, Callable[[ConsultFile], tuple[int, int]], str, bool], ...] = (
        ("Maatregelen gedaan", _measures_done, "{} van de {}", True),
        ("Signalen zonder vervolg", _open_signals, "{} van de {}", False),
    )
    for title, count, words, more_is_better in counted:
        pairs = [count(each) for each in consults]
        if not any(of for _, of in pairs):
            continue
        figures = [float(some) if of else None for some, of in pairs]
        says, better = _way(figures, more_is_better=more_is_better)
        shown = tuple(words.format(some, of) if of else "geen" for some, of in pairs)
        yield Row(title, shown, says, better)
    bottlenecks = [len(each.all(Bottleneck)) for each in consults]
    if any(bottlenecks):
        says, better = _way([float(n) for n in bottlenecks], more_is_better=False)
        yield Row("Knelpunten", tuple(map(str, bottlenecks)), says, better)


def _measures_done(consult: ConsultFile) -> tuple[int, int]:
    kept = [m for m in consult.all(Measure) if not m.status.is_dropped]
    return sum(m.status is Progress.DONE for m in kept), len(kept)


def _open_signals(consult: ConsultFile) -> tuple[int, int]:
    found = consult.all(Signal)
    return sum(signal.follow_up is FollowUp.OPEN for signal in found), len(found)


def _work_ability(consults: Sequence[ConsultFile]) -> Iterator[Row]:
    totals = [_total(each) for each in consults]
    known = [total for total in totals if total is not None]
    if not known:
        return
    shown = tuple(_UNKNOWN if t is None else f"{number_text(t)} van de 49" for t in totals)
    if len(known) < 2:  # noqa: PLR2004 - idem
        yield Row("WAI, hoger is beter", shown)
        return
    apart = difference(known[0], known[-1])
    better = None if apart.noise else apart.points > 0
    yield Row("WAI, hoger is beter", shown, apart.text, better)


def _total(consult: ConsultFile) -> float | None:
    found = [m for m in consult.all(Measurement) if m.method == METHOD and m.value is not None]
    return found[-1].value if found else None
