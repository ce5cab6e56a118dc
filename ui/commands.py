"""The pages and deeds that can be found by their name, also by other words for them."""

from ui.go import Go
from ui.pages.finds import Command


def commands(go: Go) -> list[Command]:
    """Every page of the window, and what can be done from anywhere."""
    return [
        Command("Nieuw consult", "dossier gesprek beginnen werkende", go.new_consult),
        Command("Start", "deze week aandacht", go.start),
        Command("Agenda", "bellen beloften termijnen ics kalender", go.agenda),
        Command("Dossiers", "lijst archief gesloten", go.cases),
        Command("Organisaties", "afdeling team groepsbeeld patroon", go.organisations),
        Command("Overleg", "smt mdo risicodossiers consultatie voortgang verslag", go.meetings),
        Command("Eigen organisatie", "signalen regels dienstverlening tijd", go.own_signals),
        Command("Kennis", "opzoeken rekenen begrippen methode", go.knowledge),
        Command("Instellingen", "thema tekstgrootte naam", go.settings),
        Command("De kluis", "reservekopie wachtwoordzin herstelcode sleutel", go.vault),
        Command("Logboek", "wat er gebeurde", go.vault_log),
        Command("Opruimen", "bewaartermijn vernietigen", go.clean_up),
        Command("Vergrendelen", "slot afsluiten", go.lock),
    ]
