"""Writes docs/readers.md from the table, so that the page and the code cannot differ."""

from assistant.case.records import KINDS
from assistant.privacy.table import TABLE, Reader

_HEAD = """# Wie ziet wat

Deze bladzijde is gemaakt uit `assistant/privacy/table.py`; een test faalt als zij verschillen.
Maak haar opnieuw met `python -m assistant.privacy.readers_page > docs/readers.md`.

Een veld dat hier voor een lezer geen kruisje heeft, staat niet in wat die lezer krijgt, ook niet
verborgen: een rapport wordt gemaakt uit wat overblijft. Daarnaast gelden deze regels per regel:

- De werkende ziet het eigen consult helemaal, behalve de vraag die de arbeidsdeskundige voor
  zichzelf beantwoordt.
- Anderen krijgen alleen iets als de werkende hun versie vrijgeeft. Heeft de werkende zelf om het
  gesprek gevraagd, dan is er standaard geen versie voor anderen.
- Anderen zien antwoorden alleen bij vragen over het werk, belasting alleen bij factoren van het
  werk, en knelpunten alleen als die uit het werk zelf of uit een methode volgen.
- Eigen woorden, talenten, persoonlijke maatregelen en acties van de werkende gaan alleen naar
  werkgever en leidinggevende, en alleen als de werkende daar per onderdeel ja op zegt. Wat over
  gezondheid gaat nooit.
- Een partner ziet alleen de functionele vraag waar de werkende mee instemt.
- Een vakgenoot in intervisie ziet het werk en de overweging, zonder naam, werkgever of dag, en
  alleen als de werkende dat goedvindt.
"""


def readers_page() -> str:
    """The page as Markdown."""
    parts = [_HEAD]
    title = "| veld | " + " | ".join(reader.value for reader in Reader) + " |"
    line = "|---" * (len(Reader) + 1) + "|"
    for kind in KINDS:
        rows = [
            "| " + " | ".join([field, *("×" if r in rule.readers else "" for r in Reader)]) + " |"
            for rule in TABLE
            if rule.kind == kind
            for field in rule.fields
        ]
        parts.append("\n".join([f"## {kind}\n", title, line, *rows, ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    print(readers_page(), end="")  # noqa: T201 - this is how the page is written
