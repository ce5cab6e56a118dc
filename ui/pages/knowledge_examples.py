"""Worked examples for inspiration: the demo cases as one reads them, with made-up names."""

from typing import Any

from assistant.case.words import Level, Top
from assistant.content.library import Library
from assistant.content.model import BasicQuestion, Factor, Partner, ServiceForm
from assistant.dutch import fold
from ui.demo import scenario_names
from ui.demo_data import raw
from ui.pages.knowledge_item import Item

EXAMPLE = "Uitgewerkt voorbeeld"
_ORIGIN = (
    "Bron: bedacht door de makers van Evenwicht.",
    "De persoon en de organisatie bestaan niet. Het is een voorbeeld, geen bewijs dat dit werkt.",
)


def examples(library: Library) -> list[Item]:
    """The demo cases that came as far as measures."""
    return [_example(library, data) for data in map(raw, scenario_names()) if "measure" in data]


def _example(library: Library, data: dict[str, Any]) -> Item:
    answers = data["answers"]
    title = f"{data['worker']['name']}, {data['case']['job']}"
    form = library.get(ServiceForm, data["assignment"]["form"])
    lines = (
        ("De dienst", form.title if form else ""),
        ("Wat de dienst oplevert", ", ".join(form.outputs) if form else ""),
        ("De vraag", data["assignment"]["question"]),
        ("Wat de werkende wil", answers.get("hulpvraag", "")),
        *((each.text, answers.get(each.id, "")) for each in library.all(BasicQuestion)),
        (
            "Knelpunten",
            "\n".join(_bottleneck(library, each) for each in data.get("bottleneck", ())),
        ),
        ("Maatregelen", "\n".join(_measure(each) for each in data["measure"])),
        ("Wat de werkgever eraan heeft", answers.get("winst_werkgever", "")),
        ("Wie er nog bij kwam", "\n".join(_asked(library, e) for e in data.get("referral", ()))),
    )
    shown = tuple((label, text) for label, text in lines if text)
    words = (EXAMPLE, title, *(text for _, text in shown))
    return Item(EXAMPLE, title, shown, _ORIGIN, False, (), (), fold(" ".join(words)))


def _bottleneck(library: Library, bottleneck: dict[str, Any]) -> str:
    factor = library.get(Factor, bottleneck["factor"])
    return f"{factor.title if factor else bottleneck['factor']}: {bottleneck['justification']}"


def _measure(measure: dict[str, Any]) -> str:
    words = [Top(measure["top"]).label]
    if "level" in measure:
        words.append(Level(measure["level"]).label)
    return f"{measure['text']} ({', '.join(words)})"


def _asked(library: Library, referral: dict[str, Any]) -> str:
    partner = library.get(Partner, referral["partner"])
    return f"{partner.title if partner else referral['partner']}: {referral['question']}"
