"""The statutory calendar of absence (Wet verbetering poortwachter), counted from the first day.

Sources: Regeling procesgang eerste en tweede ziektejaar, Ziektewet art. 38, Wet WIA art. 23, 25
and 64, BW 7:629, as found on 2026-11-23. The text of the law and the count of days must be checked
against the calculator of UWV before anybody relies on a single day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.case.words import Word
from assistant.problem import OutOfScope, Problem

METHOD = "Kalender Wet verbetering poortwachter"
VERSION = "wetteksten gezien op 23 november 2026"
SOURCE = "Regeling procesgang; ZW art. 38; WIA art. 23, 25 en 64; BW 7:629"
NOTE = (
    "Deze data zijn berekend. Controleer ze met de rekenhulp van UWV: een dag eerder of later kan, "
    "en de wet kan zijn veranderd."
)

DAY_COUNT = 0
"""The one convention: after n weeks falls on the first day + 7n + this many days.

0 puts 'within six weeks' on the day after 42 full days of absence; -1 puts it on the last of them.
"""

_LAST_YEAR = date.max.year - 10

GAP_WEEKS = 4
"""Interruptions shorter than this are added together; from this on a new case begins."""


class Phase(Word):
    """How far absence is, as the field speaks of it (000-R02)."""

    BEFORE = "before", "zonder ziekmelding"
    FIRST_WEEKS = "first_weeks", "eerste weken"
    THIRD_MONTH = "third_month", "derde maand"
    WEEK_13 = "week_13", "vanaf week 13"
    WEEK_26 = "week_26", "vanaf week 26"
    WEEK_42 = "week_42", "vanaf week 42"
    WEEK_52 = "week_52", "vanaf week 52"


_PHASE_FROM = (
    (52, Phase.WEEK_52),
    (42, Phase.WEEK_42),
    (26, Phase.WEEK_26),
    (13, Phase.WEEK_13),
    (10, Phase.THIRD_MONTH),
    (1, Phase.FIRST_WEEKS),
)


def phase_of(week: int | None) -> Phase:
    """The phase of a week of absence; None is no absence.

    Raises:
        ValueError: a week below 1.
    """
    if week is None:
        return Phase.BEFORE
    if week < 1:
        raise ValueError(f"a week of absence is 1 or more: {week}")
    return next(phase for low, phase in _PHASE_FROM if week >= low)


class Rule(Word):
    """Each moment of the calendar, in order."""

    IVA_FROM = "iva_from", "Vanaf nu kan een vervroegde IVA-uitkering worden aangevraagd"
    PROBLEM_ANALYSIS = "problem_analysis", "Probleemanalyse van de bedrijfsarts of arbodienst"
    PLAN = "plan", "Plan van aanpak op papier"
    REPORT_42 = "report_42", "Werkgever meldt het verzuim bij UWV"
    UWV_LETTER = "uwv_letter", "UWV stuurt een brief met uitleg"
    FIRST_YEAR = "first_year", "Eerstejaarsevaluatie: terugkijken en vooruitkijken"
    TRACK_2 = "track_2", "Zoeken naar werk bij een andere werkgever is begonnen (spoor 2)"
    IVA_UNTIL = "iva_until", "Laatste dag voor een vervroegde IVA-aanvraag"
    WIA_NOTICE = "wia_notice", "UWV stuurt bericht over de WIA-aanvraag"
    FINAL_REPORT = "final_report", "Re-integratieverslag is klaar"
    WIA_APPLICATION = "wia_application", "WIA-aanvraag is binnen bij UWV"
    WAGE_SANCTION = "wage_sanction", "UWV besluit over langer loon doorbetalen"
    END = "end", "Einde van de wachttijd en van de loondoorbetaling"


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of the calendar.

    Attributes:
        rule: which moment it is; `rule.label` is what happens.
        week: the number of full weeks of absence that have passed.
        date: the calculated day.
        article: where it stands, or that it is practice.
        statutory: a law or regulation sets it; otherwise it is practice.
        unverified: no source was found that vouches for this day.
    """

    rule: Rule
    week: int
    date: date
    article: str
    statutory: bool
    unverified: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The calendar of one period of absence; iterating gives its moments, earliest first.

    Attributes:
        first_day: the first day of absence that counts: a gap of four weeks starts anew.
        interruptions: the shorter gaps, which are left out of the count.
        moments: every moment, earliest first.
    """

    first_day: date
    interruptions: tuple[tuple[date, date], ...]
    moments: tuple[Moment, ...]
    method: str = METHOD
    version: str = VERSION
    source: str = SOURCE
    note: str = NOTE

    def __iter__(self) -> Iterator[Moment]:
        return iter(self.moments)

    def __len__(self) -> int:
        return len(self.moments)

    def week_of(self, day: date) -> int | None:
        """The week of absence a day falls in, 1 for the first seven days.

        None before the first day and during an interruption.
        """
        if day < self.first_day or any(first <= day <= last for first, last in self.interruptions):
            return None
        return (_counted(self.first_day, self.interruptions, day) // 7) + 1

    def start_of_week(self, week: int) -> date:
        """The first day of a week of absence (1 or more)."""
        return _day_after(self.first_day, self.interruptions, 7 * (week - 1))


_PROCEDURE = "Regeling procesgang art. {}"
_RULES: tuple[tuple[Rule, int, str, bool], ...] = (
    (Rule.IVA_FROM, 3, "WIA art. 23", True),
    (Rule.PROBLEM_ANALYSIS, 6, _PROCEDURE.format(2), True),
    (Rule.PLAN, 8, _PROCEDURE.format(4), True),
    (Rule.REPORT_42, 42, "ZW art. 38", True),
    (Rule.UWV_LETTER, 44, "gewoonte bij UWV", False),
    (Rule.FIRST_YEAR, 52, _PROCEDURE.format("4; beleidsregels poortwachter"), True),
    (Rule.TRACK_2, 58, "gewoonte: binnen zes weken na de eerstejaarsevaluatie", False),
    (Rule.IVA_UNTIL, 68, "WIA art. 23", True),
    (Rule.WIA_NOTICE, 89, "WIA art. 64 lid 2", True),
    (Rule.FINAL_REPORT, 91, "WIA art. 25 lid 3", True),
    (Rule.WIA_APPLICATION, 93, "WIA art. 64 lid 3", True),
    (Rule.WAGE_SANCTION, 98, "WIA art. 25 lid 9 en 10", True),
    (Rule.END, 104, "WIA art. 23; BW 7:629", True),
)
"""Each rule with its full weeks, its article and whether a law or regulation sets it."""

FIRST_WEEKS, LAST_WEEKS = _RULES[0][1], _RULES[-1][1]
"""The full weeks of absence at the first and at the last moment."""


def timeline(first_day: date, interruptions: Sequence[tuple[date, date]] = ()) -> Timeline:
    """The calendar that starts on this first day of absence.

    Args:
        first_day: the first day of absence.
        interruptions: periods of full recovery as (first day back, last day back), both included.
            Shorter than four weeks: the absence before and after is added together, and the gap
            moves what comes later. Four weeks or longer: a new case starts on the day after it.

    Raises:
        Problem: an interruption ends before it begins, starts before the absence, or touches
            another one.
        OutOfScope: the end of the calendar lies beyond the last day that can be written.
    """
    if max([first_day, *(last for _, last in interruptions)]).year > _LAST_YEAR:
        raise OutOfScope("Een van deze dagen ligt te ver weg.", "Kijk het jaartal na.")
    gaps: list[tuple[date, date]] = []
    sick_from = first_day
    for first, last in sorted(interruptions):
        if last < first or first <= sick_from:
            raise Problem(
                "De periodes zonder verzuim kloppen niet met elkaar.",
                "De kalender is niet berekend.",
                "Kijk na of elke periode na de eerste ziektedag begint en of ze elkaar niet raken.",
            )
        sick_from = last + timedelta(days=1)
        if (sick_from - first).days < 7 * GAP_WEEKS:
            gaps.append((first, last))
        else:
            first_day, gaps = sick_from, []
    moments = tuple(
        Moment(
            rule=rule,
            week=weeks,
            date=_day_after(first_day, gaps, 7 * weeks + DAY_COUNT),
            article=article,
            statutory=statutory,
            unverified=not statutory,
        )
        for rule, weeks, article, statutory in _RULES
    )
    return Timeline(first_day, tuple(gaps), moments)


def _counted(first_day: date, gaps: Sequence[tuple[date, date]], day: date) -> int:
    """Days of absence before this day, without the gaps."""
    out = sum((last - first).days + 1 for first, last in gaps if last < day)
    return (day - first_day).days - out


def _day_after(first_day: date, gaps: Sequence[tuple[date, date]], days: int) -> date:
    """The day on which so many days of absence have passed."""
    result = first_day + timedelta(days=days)
    for first, last in gaps:
        if first <= result:
            result += timedelta(days=(last - first).days + 1)
    return result
