"""What to look at where a group drops out more often: four points, as questions to people on site.

The points are those of preventive advice about function groups (ICE ca. 2020; seed 002-R44):
physical and mental health, way of living, getting older. The answers are about health and stay with
the bedrijfsarts; what the employer can change in the work stands beside each.
"""

from assistant.case.organisation import Finding, Observation
from assistant.case.words import Aspect, FindingSource
from assistant.group.advice_parts import About
from assistant.group.figures_part import say
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, paragraph, section, sources

_RULE = Source("rule", "002-R44")

_POINTS = (
    (
        "Lichamelijk gezond blijven",
        "Welk werk vraagt steeds dezelfde spieren of houding?",
        "Taken afwisselen, hulpmiddelen klaarzetten, tijd om te herstellen.",
    ),
    (
        "Mentaal gezond blijven",
        "Waar lopen druk, agressie of onduidelijkheid op? Wie vangt dat op?",
        "Duidelijke taken, invloed op het eigen werk, opvang na een lastig moment.",
    ),
    (
        "Leefstijl",
        "Kunnen mensen tijdens het werk pauze nemen, bewegen en gewoon eten?",
        "Echte pauzes, een rooster dat slaap toelaat, een aanbod voor wie dat zelf wil.",
    ),
    (
        "Ouder worden",
        "Welke taken worden op den duur te zwaar, en wat kan iemand daarna doen?",
        "Vroeg over ander werk praten, leren onder werktijd, zware diensten beperken.",
    ),
)


def absence_points(about: About) -> tuple[Block, ...]:
    """The four points, where absence of a group was found or seen; nothing elsewhere."""
    found: list[Finding | Observation] = [
        *(f for f in about.file.all(Finding) if f.source is FindingSource.ABSENCE),
        *(o for o in about.file.all(Observation) if o.aspect is Aspect.ABSENCE),
    ]
    told = [each for each in found if each.text.strip()]
    rows = tuple(tuple(cell(text, _RULE) for text in point) for point in _POINTS)
    header = ("Aandachtspunt", "Vraag op de werkvloer", "Wat het werk kan doen")
    table = Table("Vier aandachtspunten bij verzuim", header, rows, (2, 3.2, 3.6))
    lead = say(
        "Valt een groep vaker uit? Bespreek deze punten met de bedrijfsarts en de "
        "preventiemedewerker. Wat mensen over hun gezondheid vertellen, blijft bij de "
        "bedrijfsarts.",
        _RULE,
        *sources(told),
    )
    return section("Als een groep vaker uitvalt", paragraph(lead), (table,)) if told else ()
