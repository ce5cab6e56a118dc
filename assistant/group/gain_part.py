"""What it brings the employer: in the employer's own words, and as a sum that promises nothing.

The sum is that of `assistant.advice.business_case`; only numbers that were changed are kept, as
'item=lowest;highest'.
"""

from collections.abc import Iterable, Mapping

from assistant.advice.business_case import (
    LEFT_OUT,
    MOMENT,
    OWN,
    PARAMETERS,
    SOURCE,
    THIN,
    Item,
    Parameter,
    Span,
    business_case,
    euros,
)
from assistant.dutch import number_text
from assistant.group.advice_parts import About, of_field
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source

_ITEMS = {item.value: item for item in Item}


def spans(parameters: Iterable[str]) -> dict[Item, Span]:
    """The changed numbers; what no longer fits the sum is left out."""
    found = {}
    for each in parameters:
        name, _, ends = each.partition("=")
        low, _, high = ends.partition(";")
        item = _ITEMS.get(name)
        try:
            span = Span(float(low), float(high))
        except ValueError:
            continue
        if item and 0 <= span.low <= span.high <= PARAMETERS[item].most:
            found[item] = span
    return found


def parameters(changed: Mapping[Item, Span]) -> tuple[str, ...]:
    """The changed numbers as they are kept; those that are the standard are left out."""
    return tuple(
        f"{item}={span.low:g};{span.high:g}"
        for item, span in changed.items()
        if span != PARAMETERS[item].standard
    )


def span_text(span: Span) -> str:
    """A range as it is typed: '90 tot 176', or one number."""
    low, high = number_text(span.low, 2), number_text(span.high, 2)
    return low if low == high else f"{low} tot {high}"


def gain(about: About) -> tuple[Block, ...]:
    """The employer's gain in the employer's terms, then the sum with its doubts."""
    return section("Wat het oplevert", of_field(about.advice, "gain"), _sum(about))


def _sum(about: About) -> tuple[Block, ...]:
    """The sum, only when somebody put a number of this organisation in it."""
    advice = about.advice
    changed = spans(advice.parameters)
    if not changed:
        return ()
    result = business_case(changed)
    about_it = (source(advice, "parameters"), Source("content", SOURCE))
    said = (
        ("Werk dat weer gedaan wordt", euros(result.work)),
        ("Minder vervanging", euros(result.replacement)),
        ("Onderzoek en maatregelen kosten", euros(result.measures)),
        ("Verschil, per persoon in het eerste jaar", euros(result.net)),
    )
    outcome = Table(
        "Kosten en baten per persoon, in het eerste jaar",
        ("Onderdeel", "Van laag tot hoog"),
        tuple((cell(name, *about_it), cell(text, *about_it)) for name, text in said),
        (3, 2),
    )
    doubts = (ours("businesscase", text, *about_it) for text in (THIN, MOMENT, LEFT_OUT))
    title = "Een rekensom om over te praten"
    return section(title, paragraph(*doubts), (outcome,), level=2)


def _origin(each: Parameter) -> str:
    """Where a number that nobody changed comes from; one without a source is no fact."""
    if each.source != OWN:
        return each.source
    return "een aanname, zonder bron" if each.standard.high else "nog niet ingevuld, telt als 0"


def reckoned_with(about: About) -> tuple[Block, ...]:
    """The numbers of the sum with their sources: for who wants to check it, so an appendix."""
    advice = about.advice
    changed = spans(advice.parameters)
    if not changed:
        return ()
    about_it = (source(advice, "parameters"), Source("content", SOURCE))
    numbers = Table(
        "De getallen van de rekensom",
        ("Getal", "Van laag tot hoog", "Herkomst"),
        tuple(
            (
                cell(f"{item.label} ({each.unit})", *about_it),
                cell(span_text(changed.get(item, each.standard)), *about_it),
                cell("van deze organisatie" if item in changed else _origin(each), *about_it),
            )
            for item, each in PARAMETERS.items()
        ),
        (3, 2, 3),
    )
    return section("Bijlage: waarmee de rekensom is gemaakt", (numbers,))
