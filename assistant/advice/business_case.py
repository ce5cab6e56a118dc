"""What absence and measures cost, as ranges: something to talk about, never a promise.

Source of the standard values and of the sum: ICE (ca. 2020), onderzoek naar preventieve en
vroegtijdige inzet van arbeidsdeskundigen, section 4.2 (one dossier study of almost 4000 dossiers).
Its own example: a day wage of 176 euro and a fall of 30 points give 176 x 260/12 x (0.1 + 0.2 +
7 x 0.3) = 9152 euro per person who can be adjusted at once, 5125 over all (56 %), and 9100 euro
of replacement at 200 euro a day. The study gives no net result; the subtraction is ours.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.case.words import Word
from assistant.problem import OutOfScope

METHOD = "Kosten en baten van arbeidsdeskundige inzet"
VERSION = "1.0, naar het voorstel van ICE, ca. 2020"
SOURCE = "ICE ca. 2020, paragraaf 4.2: voorstel voor een businesscase"

THIN = (
    "Het bewijs is dun: er is één dossieronderzoek, en een sluitende businesscase is nog niet te "
    "maken. De uitkomst kan ook tegenvallen. Gebruik haar om over te praten, niet als belofte."
)
MOMENT = (
    "Eerder inzetten gaf in dat onderzoek geen grotere daling van het arbeidsongeschiktheids"
    "percentage: de daling hangt nauwelijks van het moment af."
)
LEFT_OUT = (
    "Niet meegerekend, omdat niemand er cijfers over heeft: minder begeleiding, minder verlies "
    "van productie en minder kans op een sanctie."
)

_ICE = "ICE ca. 2020"
OWN = "geen bron; vul zelf in"
"""What stands in the place of a source, where there is none."""


class Item(Word):
    """What the sum is made of."""

    DAY_WAGE = "day_wage", "Dagloon"
    WORK_DAYS = "work_days", "Werkdagen in een jaar"
    ABSENT_MONTHS = "absent_months", "Hoe lang het verzuim duurt"
    ABSENT_PART = "absent_part", "Deel van het werk dat dan blijft liggen"
    REPLACEMENT = "replacement", "Vervanging per gemiste dag"
    LATER = "later", "Later risico, zoals premie of uitkering"
    FALL = "fall", "Daling van het arbeidsongeschiktheidspercentage"
    BUILD_UP = "build_up", "Maanden van opbouw"
    FULL_MONTHS = "full_months", "Maanden daarna, tot het eind van het jaar"
    SHARE = "share", "Bij welk deel aanpassen meteen kan"
    RESEARCH = "research", "Onderzoek door de arbeidsdeskundige"
    MEASURES = "measures", "Maatregelen: aanschaf, uren en begeleiding"


@dataclass(frozen=True, slots=True)
class Span:
    """From the lowest to the highest that is likely; the same twice for a known number."""

    low: float
    high: float

    def __mul__(self, other: "Span") -> "Span":
        return Span(self.low * other.low, self.high * other.high)

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        """From the worst to the best the two can make together."""
        return Span(self.low - other.high, self.high - other.low)

    def per(self, parts: float) -> "Span":
        """Divided by a number above 0."""
        return Span(self.low / parts, self.high / parts)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of the sum.

    Attributes:
        unit: what it is counted in, in Dutch.
        standard: what stands there before somebody changes it.
        most: the highest value that makes sense; the lowest is 0.
        source: where the standard comes from.
        note: what to know about it, in Dutch.
    """

    unit: str
    standard: Span
    most: float
    source: str
    note: str = ""


PARAMETERS: Mapping[Item, Parameter] = {
    Item.DAY_WAGE: Parameter(
        "€ per dag", Span(90, 176), 2_000, f"{_ICE}: 176 gemiddeld (CBS); rekent ook met 120 en 90"
    ),
    Item.WORK_DAYS: Parameter(
        "dagen", Span(260, 260), 366, f"{_ICE}: noemt 21,7 per maand, rekent met 260/12"
    ),
    Item.ABSENT_MONTHS: Parameter("maanden", Span(3, 12), 24, OWN),
    Item.ABSENT_PART: Parameter("%", Span(50, 100), 100, OWN),
    Item.REPLACEMENT: Parameter(
        "€ per dag", Span(0, 200), 2_000, f"{_ICE}: aanname van 200; 0 is geen vervanging"
    ),
    Item.LATER: Parameter("€", Span(0, 0), 1_000_000, OWN),
    Item.FALL: Parameter(
        "procentpunten",
        Span(0, 33),
        100,
        f"{_ICE}: 29 of 30 na een half jaar, 33 na 10 tot 12 maanden; 0, want niet bewezen",
        "De bron zegt niet eenduidig of dit procenten of procentpunten zijn. Hier: punten.",
    ),
    Item.BUILD_UP: Parameter("maanden", Span(2, 2), 24, f"{_ICE}: maand 4 en 5"),
    Item.FULL_MONTHS: Parameter("maanden", Span(7, 7), 24, f"{_ICE}: maand 6 tot en met 12"),
    Item.SHARE: Parameter(
        "%",
        Span(56, 100),
        100,
        f"{_ICE}: ongeveer 56 % van de onderzoeken; 100 is deze ene persoon",
    ),
    Item.RESEARCH: Parameter(
        "€", Span(1_000, 1_440), 1_000_000, f"{_ICE}: ongeveer 1000; 1440 met heronderzoek"
    ),
    Item.MEASURES: Parameter("€", Span(0, 0), 1_000_000, OWN),
}
"""Every number of the sum, with where its standard comes from."""


@dataclass(frozen=True, slots=True)
class BusinessCase:
    """The outcome, in euro at full precision.

    Attributes:
        absence: what this absence costs: wages without work, replacement, later risk.
        work: the wage value of work that is done again.
        replacement: what replacement costs less.
        measures: research and measures together.
        net: work and replacement less measures, from worst to best; below 0 it costs money.
    """

    absence: Span
    work: Span
    replacement: Span
    measures: Span
    net: Span
    method: str = METHOD
    version: str = VERSION
    source: str = SOURCE


def business_case(values: Mapping[Item, Span] | None = None) -> BusinessCase:
    """What absence and measures cost.

    The build-up is even: with two months of it a third and two thirds of the fall is reached, and
    replacement falls only after it.

    Args:
        values: the numbers that differ from the standard.

    Raises:
        OutOfScope: a number below 0 or above what makes sense, or a lowest above its highest.
    """
    span = {item: parameter.standard for item, parameter in PARAMETERS.items()} | dict(values or {})
    for item, given in span.items():
        _check(item, given)
    days = span[Item.WORK_DAYS].per(12)
    wage, replacement = span[Item.DAY_WAGE] * days, span[Item.REPLACEMENT] * days
    absent = span[Item.ABSENT_MONTHS] * span[Item.ABSENT_PART].per(100)
    reached = span[Item.FALL].per(100) * span[Item.SHARE].per(100)
    full = span[Item.FULL_MONTHS]
    work = wage * reached * (full + span[Item.BUILD_UP].per(2))
    replaced = replacement * reached * full
    measures = span[Item.RESEARCH] + span[Item.MEASURES]
    return BusinessCase(
        absence=(wage + replacement) * absent + span[Item.LATER],
        work=work,
        replacement=replaced,
        measures=measures,
        net=work + replaced - measures,
    )


def euros(span: Span) -> str:
    """A range in whole euros with dots for thousands: '€ -1.440 tot € 9.152'."""
    ends = (math.floor(end + 0.5) for end in (span.low, span.high))
    low, high = (f"{end:,}".replace(",", ".") for end in ends)
    return f"€ {low}" if low == high else f"€ {low} tot € {high}"


def _check(item: Item, given: Span) -> None:
    """Refuse a number that cannot be."""
    most = PARAMETERS[item].most
    if not all(math.isfinite(end) and 0 <= end <= most for end in (given.low, given.high)):
        raise OutOfScope(
            f"De berekening kan niet werken met wat is ingevuld bij ‘{item.label}’.",
            f"Vul een getal in van 0 tot en met {most:g}.",
        )
    if given.low > given.high:
        raise OutOfScope(
            f"Bij ‘{item.label}’ is het laagste getal groter dan het hoogste.",
            "Wissel de twee getallen om.",
        )
