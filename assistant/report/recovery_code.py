"""The page with a recovery code, to print and put away; it says what it is and names nobody."""

from datetime import date

from assistant.report.model import Document, Heading, ListBlock, Paragraph, Sentence, Source

_RULE = (Source("rule", "recovery_code"),)


def code_page(code: str, today: date) -> Document:
    """The page for this code, in groups as people see it."""
    return Document(
        title="Herstelcode van uw kluis",
        subtitle="Druk deze bladzijde af en leg haar op een veilige plek.",
        reader="",
        number="",
        made=today,
        blocks=(
            _paragraph(
                "Deze code opent uw kluis van Evenwicht als u uw wachtwoordzin niet meer weet."
            ),
            Heading(1, "De code"),
            Paragraph((Sentence(code, _RULE, strong=True),), "lead"),
            Heading(1, "Zo gebruikt u de code"),
            ListBlock(
                (
                    _paragraph("Open Evenwicht en kies ‘Herstelcode gebruiken’."),
                    _paragraph("Typ de code over. Streepjes en hoofdletters maken niet uit."),
                    _paragraph("Kies daarna op de pagina Kluis een nieuwe wachtwoordzin."),
                ),
                numbered=True,
            ),
            Heading(1, "Zo bewaart u de code"),
            ListBlock(
                (
                    _paragraph(
                        "Wie deze code en uw kluis heeft, kan alles lezen. Bewaar het papier "
                        "daarom achter slot, en niet bij uw computer."
                    ),
                    _paragraph("Wis dit bestand van de computer nadat u het hebt afgedrukt."),
                    _paragraph(
                        "Maakt u later een nieuwe code, of vernieuwt u de sleutel, dan opent deze "
                        "code alleen nog de reservekopieën van daarvoor."
                    ),
                )
            ),
        ),
    )


def _paragraph(words: str) -> Paragraph:
    return Paragraph((Sentence(words, _RULE),))
