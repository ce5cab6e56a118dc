"""Plays a scenario through the real pages, from the demo data, as a person would.

The self-test plays TC-000-5: the nurse asked for the talk herself, and at the end she lets the
employer's version go out. The tests play the others as well.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from assistant.case.words import (
    ConsentScope,
    FollowUp,
    Initiator,
    Level,
    LoadSource,
    Observer,
    Progress,
    Side,
    Top,
    Word,
)
from assistant.content.library import Library
from assistant.content.model import (
    Cause,
    Domain,
    Factor,
    Partner,
    PreventionLevel,
    Question,
    ScreeningTheme,
    ServiceForm,
)
from ui.demo_data import raw
from ui.player import Player
from ui.steps.factors import how_much

SCENARIO = "tc-000-5"

_ASKED = {
    ConsentScope.PARTICIPATE: "Doet u vrijwillig mee aan dit gesprek?",
    ConsentScope.RECORD: "Mag ik opschrijven wat u over uw werk en uw gezondheid vertelt?",
    ConsentScope.SHARE_EMPLOYER: "Mogen maatregelen over het werk naar uw werkgever?",
    ConsentScope.GROUP: "Mag dit gesprek meetellen in het beeld van uw organisatie?",
}


def play(player: Player, library: Library, today: date, scenario: str = SCENARIO) -> None:
    """Do the whole consult, from 'Nieuw consult' to the report page.

    Args:
        player: the person at the window.
        library: the content the window shows.
        today: the day where the person is.
        scenario: the demo case that is played; its form decides which steps there are.

    Raises:
        NotOnScreenError: something a person needs is not on the screen.
    """
    told = raw(scenario)
    consult = _Consult(player, library, today, told)
    steps = {
        "opdracht": consult.assignment,
        "toestemming": consult.consent,
        "signalen": consult.signals,
        "vragenlijst": consult.questionnaire,
        "gesprek": consult.talk,
        "werk": consult.work,
        "belastbaarheid": consult.capacity,
        "balans": consult.balance,
        "maatregelen": consult.measures,
        "verwijzing": consult.referral,
        "afspraken": consult.agreements,
        "teruglezen": consult.read_back,
    }
    consult.begin()
    for key in consult.form.steps:
        if key in steps and not (key == "vragenlijst" and not consult.form.questionnaire):
            steps[key]()
            consult.go_on()


class _Consult:
    """The scenario with the screen it is played on."""

    def __init__(
        self, player: Player, library: Library, today: date, told: Mapping[str, Any]
    ) -> None:
        self.player = player
        self.library = library
        self.today = today
        self.told = told
        self.form: ServiceForm = _entry(library, ServiceForm, told["consult"]["form"])

    def begin(self) -> None:
        self.player.press("Nieuw consult")
        self.player.type("Naam van de werkende", self.told["worker"]["name"])
        self.player.type("Functie", self.told["case"]["job"])
        employer = _employer(self.told)
        if employer:
            self.player.choose("Organisatie", "Andere organisatie …")
            self.player.type("Naam van de organisatie", employer)
        else:
            self.player.choose("Organisatie", "Geen organisatie")
        self.player.choose("Soort consult", self.form.title)
        self.player.press("Begin")

    def go_on(self) -> None:
        """Press 'Verder naar ...'."""
        self.player.press_first("Verder naar ")

    def assignment(self) -> None:
        told = self.told["assignment"]
        self.player.answer("Uw besluit", "Aanvaard")
        self.player.answer("Vraag dit als eerste", "Speelt niet")
        self.player.answer("Op initiatief van", _label(Initiator, told["initiator"]))
        self.player.choose("Wie zag het eerst?", _label(Observer, told["raised_by"]))
        self.player.type("Opdrachtgever", told.get("principal", ""))
        self.player.type("Wat is de vraag?", told["question"])
        level = _entry(self.library, PreventionLevel, told["prevention_level"])
        self.player.answer("Preventieniveau", level.title)
        self.player.type("Waarop rust dit?", told.get("prevention_reason", ""))

    def consent(self) -> None:
        for told in self.told["consent"]:
            asked = _ASKED[ConsentScope(told["scope"])]
            self.player.answer(asked, "Ja" if told["state"] == "given" else "Nee")
        self._answer("hulpvraag", "wensen")

    def signals(self) -> None:
        for signal in self._all("signal"):
            self.player.add("Zoek een signaal, of schrijf op wat u ziet", signal["text"])
            self.player.choose("Gezien door", _label(Observer, signal["observer"]))
            self.player.answer("Wat gebeurt ermee?", _label(FollowUp, signal["follow_up"]))
            self.player.type("Wat spreken we erover af?", signal.get("follow_up_note", ""))

    def questionnaire(self) -> None:
        self.player.until(lambda: self.player.sees("Onze eigen vragen"), "no questionnaire")

    def talk(self) -> None:
        self._answer("gaat_goed", "energiebronnen", "al_geprobeerd")
        for talent in self._all("talent"):
            self.player.press("Talent toevoegen")
            self.player.type("Talent of kracht", talent["text"])
        for theme in self._all("theme"):
            self.player.press(_entry(self.library, ScreeningTheme, theme["theme"]).title)
            self.player.type("In eigen woorden", theme["own_words"])
            self.player.type("Wat hebt u al geprobeerd?", theme.get("tried", ""))
            for label, name in (
                ("Hoe belangrijk is het voor u dat dit verandert?", "importance"),
                ("Hoeveel vertrouwen hebt u dat het lukt?", "confidence"),
            ):
                self.player.answer(label, str(theme[name]))
        for said in self._all("note"):
            self.player.press("Citaat toevoegen")
            self.player.type("Citaat", said["text"])

    def work(self) -> None:
        hours = self.told["case"].get("contract_hours", "")
        self.player.type("Contracturen per week", str(hours))
        for task in self._all("task"):
            self.player.enter("Taken", task["name"], str(task["hours"]))
        names = {task["id"]: task["name"] for task in self._all("task")}
        for load in self._all("task_load"):
            factor = self._bring_up(load["factor"])
            self.player.press(names[load["task_id"]])
            self._level(how_much(factor), factor, load["intensity"])
            if factor.timed:
                self.player.type("Minuten per dag", str(load["minutes"]))
                self.player.type("Dagen per week", str(load["days"]))
            if "source" in load:
                self.player.choose("Hoe weet u dit?", _label(LoadSource, load["source"]))
        self._answer("buiten_werk")

    def capacity(self) -> None:
        for carried in self._all("capacity"):
            factor = self._bring_up(carried["factor"])
            known = carried["state"] == "answered"
            self.player.answer("Weten we wat u aankunt?", "Bekend" if known else "Onbekend")
            if known:
                self.player.type("Wat lukt wel?", carried.get("works", "Dit gaat goed."))
                asked = f"Tot {how_much(factor).lower()} lukt het?"
                self._level(asked, factor, carried["limit"])
                if factor.timed:
                    self.player.type("Hoe lang lukt het?", str(carried["minutes"]))
                self.player.type("Van welke dag?", _day(self.today))

    def balance(self) -> None:
        for found in self._all("bottleneck"):
            factor = _entry(self.library, Factor, found["factor"])
            self.player.press_first(f"{factor.title}: ")
            self.player.press("Maak er een knelpunt van")
            self.player.type("Onderbouwing", found["justification"])
            if found["basis"] == "limitation":
                self.player.answer("Het komt door", "Een grens van deze persoon")
            for cause in found["causes"]:
                self.player.answer("Oorzaken", _entry(self.library, Cause, cause).title)
        for number, words in enumerate(("basis1", "basis2", "basis3")):
            label = (
                "Wat kan de werknemer (nog)?",
                "Wat vraagt het werk?",
                "Is er een match tussen werknemer en werk?",
            )[number]
            self.player.type(label, self.told["answers"].get(words, ""))

    def measures(self) -> None:
        player = self.player
        asked = "Welke aanpassingen of alternatieven zijn mogelijk?"
        player.type(asked, self.told["answers"].get("basis4", ""))
        found = self._all("bottleneck")
        titles = {b["id"]: _entry(self.library, Factor, b["factor"]).title for b in found}
        reasons = {b["id"]: b.get("level_reason") for b in found}
        for measure in self._all("measure"):
            card = player.card(titles[measure["bottleneck_id"]])
            player.add("Een andere maatregel", measure["text"], card)
            player.choose("Soort", _label(Top, measure["top"]), within=card)
            player.choose("Plaats", _label(Level, measure["level"]), within=card)
            player.choose("Wie doet het?", _label(Side, measure["side"]), within=card)
            player.type("Wie precies?", measure["owner"], within=card)
            if "due" in measure:
                due = self.today + timedelta(measure["due"])
                player.type("Klaar op", _day(due), within=card)
            player.choose("Stand", _label(Progress, measure["status"]), within=card)
            if "rejected_reason" in measure:
                player.type("Waarom kan dit niet?", measure["rejected_reason"], within=card)
            if "trial_start" in measure:
                self._trial(measure, card)
            if measure.get("private"):
                player.press("Privé: niet naar de werkgever", card)
            if reasons[measure["bottleneck_id"]]:
                player.type_first(
                    "Waarom kan het niet eerder", reasons[measure["bottleneck_id"]], card
                )
        for domain in self.library.all(Domain):
            if said := self.told["answers"].get(f"domein.{domain.id}"):
                player.type(domain.title, said)

    def _trial(self, measure: Mapping[str, Any], card: QWidget) -> None:
        """When an aid is tried, what it did, and how the AD stands towards who sells it."""
        player = self.player
        if player.has_button("Proef met een hulpmiddel +"):
            player.press("Proef met een hulpmiddel +", card)
        for label, name in (("Proef begint", "trial_start"), ("Proef eindigt", "trial_end")):
            player.type(label, _day(self.today + timedelta(measure[name])), within=card)
        player.type("Wat deed de proef?", measure.get("trial_result", ""), within=card)
        player.type(
            "Hoe staat u tegenover de leverancier?", measure.get("independence", ""), within=card
        )

    def referral(self) -> None:
        for told in self._all("referral"):
            partner = _entry(self.library, Partner, told["partner"])
            self.player.add("Zelf iemand kiezen", partner.title)
            self.player.type("Waarom deze partner?", told["reason"])
            self.player.type("Wat vraagt u?", told["question"])
            self.player.answer("Mag ik dit aan deze partner vragen?", "Ja")

    def agreements(self) -> None:
        for action in self._all("action"):
            own = action["side"] == "worker"
            card = self.player.card("Wat u zelf doet" if own else "Wat anderen doen")
            self.player.press("Eigen stap toevoegen" if own else "Afspraak toevoegen", card)
            self.player.type("Wat", action["text"], within=card)
            if not own:
                self.player.choose("Wie", _label(Side, action["side"]), within=card)
                self.player.type("Naam of functie", action["owner"], within=card)
            self.player.type("Vóór", _day(self.today + timedelta(action["due"])), within=card)
        self.player.press_first("Over 14 dagen")
        self.player.press_first("Over 3 jaar")
        self.player.answer("Staat u achter wat hier staat?", "Ja")

    def read_back(self) -> None:
        self.player.press("De werkende is akkoord")

    def _all(self, kind: str) -> Sequence[Mapping[str, Any]]:
        """The records of a kind that the scenario tells of."""
        found: Sequence[Mapping[str, Any]] = self.told.get(kind, ())
        return found

    def _answer(self, *ids: str) -> None:
        for id_ in ids:
            if id_ in self.told["answers"]:
                label = _entry(self.library, Question, id_).label
                self.player.type(label, self.told["answers"][id_])

    def _bring_up(self, factor_id: str) -> Factor:
        """Find a factor by typing, unless it is there already, and look at it."""
        factor = _entry(self.library, Factor, factor_id)
        filled_in = f"{factor.title} · ingevuld"
        if not self.player.has_button(factor.title):
            self.player.add("Wat kwam er ter sprake?", factor.title)
        # The whole name: 'Tillen weghalen' begins with Tillen as well, and may come first.
        self.player.press(filled_in if self.player.has_button(filled_in) else factor.title)
        return factor

    def _level(self, label: str, factor: Factor, value: float) -> None:
        if factor.unit:
            self.player.type(label, f"{value:g}".replace(".", ","))
        else:
            self.player.choose(label, factor.anchors[int(value)].capitalize())


def _employer(told: Mapping[str, Any]) -> str:
    """Where the worker works: an organisation of the scenario's own, or one that more work at."""
    if "organisation" in told:
        return str(told["organisation"]["name"])
    key = told["case"].get("organisation_id")
    found = (each["naam"] for each in raw("organisaties")["organisatie"] if each["sleutel"] == key)
    return next(found, "")


def _entry(library: Library, type_: Any, id_: str) -> Any:
    found = library.get(type_, id_)
    if found is None:
        raise KeyError(id_)
    return found


def _label(type_: type[Word], value: str) -> str:
    return type_(value).label.capitalize()


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
