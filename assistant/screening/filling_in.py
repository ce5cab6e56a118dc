"""What somebody reads before filling in the questionnaire alone, on paper or in the page."""


def explanation(*, je: bool) -> tuple[str, ...]:
    """What the list is, who reads the answers, and that every answer is free; one sentence each."""
    if je:
        return (
            "Dit zijn vragen over jou en je werk. Invullen kost ongeveer tien minuten.",
            "Er zijn geen goede of foute antwoorden. Kies wat nu het beste bij je past.",
            "Je hoeft niets in te vullen wat je niet wilt. Overslaan mag ook.",
            "De antwoorden zijn voor het gesprek met de arbeidsdeskundige.",
            "Ook een werkgever krijgt de antwoorden niet.",
            "Schrijf je naam er niet bij, en schrijf niets op over ziekten of klachten.",
            "Geef de lijst alleen aan de arbeidsdeskundige zelf.",
        )
    return (
        "Dit zijn vragen over u en uw werk. Invullen kost ongeveer tien minuten.",
        "Er zijn geen goede of foute antwoorden. Kies wat nu het beste bij u past.",
        "U hoeft niets in te vullen wat u niet wilt. Overslaan mag ook.",
        "De antwoorden zijn voor het gesprek met de arbeidsdeskundige.",
        "Ook een werkgever krijgt de antwoorden niet.",
        "Schrijf uw naam er niet bij, en schrijf niets op over ziekten of klachten.",
        "Geef de lijst alleen aan de arbeidsdeskundige zelf.",
    )
