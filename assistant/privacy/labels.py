"""What stored kinds and fields are called in Dutch, for the person they are about."""

from assistant.case.records import KINDS

TITLES = {
    "worker": "Wie u bent",
    "case": "Uw dossier",
    "organisation": "De organisatie",
    "unit": "De afdeling",
    "setting": "Instellingen",
    "assignment": "De opdracht",
    "consent": "Waar u toestemming voor gaf",
    "source_document": "Documenten die zijn gebruikt",
    "consult": "Gesprekken",
    "step": "Stappen van het gesprek",
    "answer": "Antwoorden",
    "note": "Aantekeningen en uw eigen woorden",
    "signal": "Signalen",
    "measurement": "Uitkomsten van vragenlijsten en metingen",
    "theme": "Onderwerpen die u koos",
    "talent": "Wat u goed kunt",
    "task": "Uw taken",
    "task_load": "Wat uw taken vragen",
    "capacity": "Wat u kunt dragen",
    "bottleneck": "Knelpunten",
    "measure": "Maatregelen",
    "referral": "Verwijzingen",
    "action": "Afspraken",
    "visit": "Bezoeken aan de werkplek",
    "scenario": "Mogelijke wegen",
    "clearance": "Versies die u wel of niet vrijgaf",
    "correction": "Wat u liet verbeteren, en uw eigen kijk",
    "meeting": "Overleggen",
    "discussion": "Waar uw dossier is besproken",
    "job_profile": "Functies van de organisatie",
    "job_task": "Taken van een functie",
    "phase_summary": "Samenvattingen die zijn voorgelezen",
    "report_text": "Wat zelf in een rapport is geschreven",
    "draft": "Concepten die u of een ander kreeg",
    "signed_report": "Ondertekende rapporten",
    "group_fact": "Wat meetelt in het groepsbeeld",
    "finding": "Andere bronnen over de organisatie",
    "group_advice": "Het advies aan de organisatie",
    "observation": "Wat op een afdeling is gezien",
    "intervention": "Wat de organisatie kan doen",
    "job_load": "Wat een functie vraagt",
    "group_text": "Wat zelf in een document over de organisatie is geschreven",
    "group_draft": "Concepten die de organisatie kreeg",
    "cooperation_talk": "Hoe het samenwerken gaat",
    "own_hours": "Uren boven de dossiers",
    "effect_seen": "Wat het bij de organisatie bracht",
    "own_signal": "Signalen voor de eigen organisatie",
    "history": "Wat er is gewijzigd",
    "log": "Het logboek",
}
"""The title of each table, in the order of the document; history may name any of them."""

_LABELS = {
    "about": "Waarover", "acceptance": "Opdracht aanvaard", "acceptance_note": "Toelichting daarop",
    "agreed": "Afgesproken", "asked": "Gevraagd", "asked_by": "Op verzoek van",
    "at": "Moment", "author": "Schrijver", "basis": "Volgt uit",
    "birth_year": "Geboortejaar", "by_physician": "Van een arts", "catalogue": "Uit de lijst",
    "causes": "Oorzaken", "chosen": "Gekozen", "closed": "Gesloten op",
    "confidence": "Vertrouwen (0 tot 10)", "confirmed": "Samenvatting bevestigd op",
    "consent": "Toestemming", "contact": "Contactpersoon", "contact_role": "Rol van die persoon",
    "content_version": "Gebruikte inhoud", "context": "Werkt vanuit",
    "contract_hours": "Uren in het contract", "current_step": "Stap", "dated": "Van",
    "day": "Dag", "days": "Dagen per week", "decides": "Wie beslist",
    "developable": "Kan nog groeien", "done": "Wat ermee is gedaan", "due": "Uiterlijk",
    "effect_intensity": "Hoe zwaar daarna",
    "effect_minutes": "Minuten per dag daarna", "effect_source": "Waar dat uit blijkt",
    "email": "E-mail", "employer_view": "Hoe de werkgever het ziet",
    "field": "Veld", "event": "Gebeurtenis", "factor": "Waarover",
    "first_sick_day": "Eerste ziektedag", "fml_level": "Niveau in de FML",
    "fml_version": "Versie van de FML", "follow_up": "Vervolg",
    "follow_up_note": "Toelichting op het vervolg", "form": "Soort consult",
    "adds": "Toegevoegd", "answered": "Reactie gegeven op", "content": "Gebruikte inhoud",
    "document": "Document", "given": "Gegeven op", "span": "Hoeveel ervan",
    "sha256": "Kenmerk van het bestand", "signed_at": "Ondertekend op",
    "signed_by": "Ondertekend door", "texts": "Wat erin staat", "until": "Reageren tot",
    "was": "Wat er eerst stond",
    "handled": "Afgehandeld op", "headcount": "Aantal medewerkers",
    "hold": "Reden om langer te bewaren", "hours": "Uren per week",
    "importance": "Belang (0 tot 10)", "income": "Wat het betekent voor inkomen",
    "independence": "Onafhankelijk advies", "indicator": "Kenmerk", "initiator": "Gevraagd door",
    "intensity": "Hoe zwaar", "job": "Functie", "justification": "Onderbouwing", "key": "Stap",
    "kind": "Soort", "level": "Niveau", "level_reason": "Waarom niet bij de bron",
    "limit": "Grens", "link": "Schakel", "method": "Methode", "minutes": "Minuten per dag",
    "mode": "Hoe het gesprek was", "mood": "Aan tafel of achter het bureau",
    "name": "Naam", "new": "Daarna",
    "note": "Toelichting", "notes": "Verslag", "number": "Nummer",
    "observer": "Gezien door", "obstacle": "Wat eerst moet", "obstacle_note": "Toelichting daarop",
    "old": "Daarvoor",
    "on": "Op", "opened": "Begonnen op", "opened_at": "Geopend", "organisation": "Organisatie",
    "outcome": "Uitkomst", "own_words": "In eigen woorden", "owner": "Wie het doet",
    "pack_version": "Gebruikte inhoud", "partner": "Partner", "parts": "Punten per onderdeel",
    "person": "Wat het betekent voor u", "phase": "Deel van het gesprek", "phone": "Telefoon",
    "place": "Plaats",
    "position": "Plaats in de lijst", "prevention_level": "Preventieniveau",
    "present": "Met wie",
    "prevention_reason": "Waarom dat niveau", "principal": "Opdrachtgever", "private": "Privé",
    "pseudonym": "Heet in het overleg",
    "question": "Vraag", "quote": "Uw eigen woorden", "raised_by": "Aangekaart door",
    "reader": "Lezer", "reason": "Reden", "rejected_reason": "Waarom afgewezen",
    "result": "Uitkomst", "role": "Rol van de arbeidsdeskundige", "said": "Wat is gezegd",
    "saved": "Bewaard op", "says": "Wat het zegt",
    "scope": "Waarvoor", "sector": "Sector", "seconds": "Tijd in seconden",
    "seen": "Gezien", "sent": "Verstuurd op",
    "side": "Kant", "source": "Bron", "state": "Stand", "status": "Hoe ver",
    "step": "Stap", "subject": "Onderwerp", "text": "Omschrijving", "theme": "Onderwerp",
    "timing": "Wanneer ingezet", "title": "Titel", "told_back": "Teruggekoppeld",
    "top": "Soort oplossing", "trial_decision": "Doorgaan of stoppen",
    "trial_end": "Proef tot", "trial_result": "Uitkomst van de proef",
    "amount": "Uren", "course": "Hoe verder", "effect": "Effect", "good": "Wat goed gaat",
    "ours": "Wat de arbeidsdeskundige beter kan", "proposal": "Wat zou helpen",
    "stop": "Wanneer we stoppen", "theirs": "Wat de werkgever beter kan",
    "told": "Aan wie doorgegeven",
    "activity": "Vorm", "aspect": "Onderdeel",
    "figure": "Getal",
    "feasible": "Haalbaar tot de pensioenleeftijd", "feedback": "Terugkoppeling op",
    "gain": "Wat het de werkgever oplevert", "hiring": "Werving en selectie",
    "merged": "Telt mee in de eenheid erboven", "operational": "Draagvlak op de werkvloer",
    "parameters": "Getallen van de rekensom", "policy": "Wat in het beleid komt",
    "reach": "Wat het aanpakt",
    "reference": "Nummer in het plan van aanpak", "strategic": "Draagvlak bij de directie",
    "tactical": "Draagvlak bij leidinggevenden", "task": "Taak",
    "trial_start": "Proef vanaf", "tried": "Al geprobeerd", "value": "Waarde",
    "variants": "Varianten van het werk", "version": "Versie",
    "work": "Wat het betekent voor het werk",
    "worker_view": "Hoe u het ziet", "works": "Wat gaat goed",
}  # fmt: skip

LINKS = frozenset({"seq", "link", "item_id", "record_id", "subject", "subject_id", "pdf"}) | {
    field
    for type_ in KINDS.values()
    for field in type_.__slots__
    if field == "id" or field.endswith("_id")
}
"""Fields that only join rows; they stand in the JSON file and not in the readable document."""


def label_of(kind: str, field: str) -> str:
    """What a field is called, in Dutch.

    Raises:
        KeyError: nobody gave it a name; a test fails before that happens to a person.
    """
    if (kind, field) == ("answer", "value"):
        return "Antwoord"
    if (kind, field) == ("scenario", "organisation"):
        return "Wat het betekent voor de organisatie"
    return _LABELS[field]
