"""The keys of the steps and questions of the packs that the code itself speaks of."""

from typing import Final

ASSIGNMENT: Final = "opdracht"
CONSENT: Final = "toestemming"
CHANGE: Final = "verandering"
SIGNALS: Final = "signalen"
QUESTIONNAIRE: Final = "vragenlijst"
TALK: Final = "gesprek"
WORK: Final = "werk"
CAPACITY: Final = "belastbaarheid"
BALANCE: Final = "balans"
MEASURES: Final = "maatregelen"
REFERRAL: Final = "verwijzing"
AGREEMENTS: Final = "afspraken"
READ_BACK: Final = "teruglezen"
REPORT: Final = "rapport"
"""Step keys."""

OWN_QUESTION: Final = "hulpvraag"
FEELS_HEARD: Final = "gehoord"
FOLLOW_UP_DAY: Final = "vervolgdatum"
REPEAT_DAY: Final = "herhaaldatum"
DOMAIN_PREFIX: Final = "domein."
"""Question ids; a domain's question is the prefix and the domain's id."""

INCOME: Final = "inkomen"
"""The domain about wage and certainty."""

VALUES_WORK: Final = ("di_onderzoek", "loonwaarde_onderzoek")
"""The forms in which it is weighed what somebody still can do in a job."""

INDICATORS: Final = (
    "verzuimdagen",
    "loonwaarde_nu",
    "ao_percentage",
    "motivatie",
    "werkgever_weet",
)
"""The questions with the same figures at every consult (002-R56, 002-R57)."""

RELAPSE_PREFIX: Final = "terugval."
"""Before a measure's id: the question whether it still works (000-R40)."""

BROUGHT = ("effect_oordeel", "effect_uren", "effect_kosten")
"""The questions whose answers say what a consult brought: the judgement, the hours, the costs."""
