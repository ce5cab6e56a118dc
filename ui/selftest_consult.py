"""Plays scenario TC-000-5 through the real pages, from the demo data, as a person would.

The nurse asked for the talk herself; at the end she lets the employer's version go out.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from assistant.case.words import Level, Side, Top, Word
from assistant.content.library import Library
from assistant.content.model import (
    Cause,
    Domain,
    Factor,
    Partner,
    PreventionLevel,
    Question,
    ScreeningTheme,
)
from ui.demo import raw
from ui.player import Player

SCENARIO = "tc-000-5"


def play(player: Player, library: Library, today: date) -> None:
    """Do the whole consult, from 'Nieuw consult' to the report page.

    Raises:
        NotOnScreenError: something a person needs is not on the screen.
    """
    told = raw(SCENARIO)
    consult = _Consult(player, library, today, told)
    consult.begin()
    for step in (
        consult.assignment,
        consult.consent,
        consult.signals,
        consult.questionnaire,
        consult.talk,
        consult.work,
        consult.capacity,
        consult.balance,
        consult.measures,
        consult.referral,
        consult.agreements,
        consult.read_back,
    ):
        step()
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

    def begin(self) -> None:
        self.player.press("Nieuw consult")
        self.player.type("Naam van de werkende", self.told["worker"]["name"])
        self.player.type("Functie", self.told["case"]["job"])
        self.player.choose("Organisatie", "Andere organisatie …")
        self.player.type("Naam van de organisatie", self.told["organisation"]["name"])
        self.player.choose("Soort consult", "Preventief adviesgesprek")
        self.player.press("Begin")

    def go_on(self) -> None:
        """Press 'Verder naar ...'."""
        self.player.press_first("Verder naar ")

    def assignment(self) -> None:
        told = self.told["assignment"]
        self.player.answer("Uw besluit", "Aanvaard")
        self.player.answer("Vraag dit als eerste", "Speelt niet")
        self.player.type("Wat is de vraag?", told["question"])
        level = _entry(self.library, PreventionLevel, told["prevention_level"])
        self.player.answer("Preventieniveau", level.title)
        self.player.type("Waarop rust dit?", told["prevention_reason"])

    def consent(self) -> None:
        for asked in (
            "Doet u vrijwillig mee aan dit gesprek?",
            "Mag ik opschrijven wat u over uw werk en uw gezondheid vertelt?",
            "Mogen maatregelen over het werk naar uw werkgever?",
            "Mag dit gesprek meetellen in het beeld van uw organisatie?",
        ):
            self.player.answer(asked, "Ja")
        self._answer("hulpvraag", "wensen")

    def signals(self) -> None:
        for signal in self.told["signal"]:
            self.player.add("Zoek een signaal, of schrijf op wat u ziet", signal["text"])
            self.player.answer("Wat gebeurt ermee?", "Actie")
            self.player.type("Wat spreken we erover af?", signal["follow_up_note"])

    def questionnaire(self) -> None:
        self.player.until(lambda: self.player.sees("Onze eigen vragen"), "no questionnaire")

    def talk(self) -> None:
        self._answer("gaat_goed", "energiebronnen", "al_geprobeerd")
        for talent in self.told["talent"]:
            self.player.press("Talent toevoegen")
            self.player.type("Talent of kracht", talent["text"])
        for theme in self.told["theme"]:
            self.player.press(_entry(self.library, ScreeningTheme, theme["theme"]).title)
            self.player.type("In eigen woorden", theme["own_words"])
            self.player.type("Wat hebt u al geprobeerd?", theme.get("tried", ""))
            for label, name in (
                ("Hoe belangrijk is het voor u dat dit verandert?", "importance"),
                ("Hoeveel vertrouwen hebt u dat het lukt?", "confidence"),
            ):
                self.player.answer(label, str(theme[name]))
        for said in self.told["note"]:
            self.player.press("Citaat toevoegen")
            self.player.type("Citaat", said["text"])

    def work(self) -> None:
        self.player.type("Contracturen per week", str(self.told["case"]["contract_hours"]))
        for task in self.told["task"]:
            self.player.enter("Taken", task["name"], str(task["hours"]))
        names = {task["id"]: task["name"] for task in self.told["task"]}
        for load in self.told["task_load"]:
            factor = self._bring_up(load["factor"])
            self.player.press(names[load["task_id"]])
            self._level("Hoe zwaar", factor, load["intensity"])
            if factor.timed:
                self.player.type("Minuten per dag", str(load["minutes"]))
                self.player.type("Dagen per week", str(load["days"]))
        self._answer("buiten_werk")

    def capacity(self) -> None:
        for carried in self.told["capacity"]:
            factor = self._bring_up(carried["factor"])
            known = carried["state"] == "answered"
            self.player.answer("Weten we wat u aankunt?", "Bekend" if known else "Onbekend")
            if known:
                self.player.type("Wat lukt wel?", carried.get("works", "Dit gaat goed."))
                self._level("Tot hoe zwaar lukt het?", factor, carried["limit"])
                if factor.timed:
                    self.player.type("Hoe lang lukt het?", str(carried["minutes"]))
                self.player.type("Van welke dag?", _day(self.today))

    def balance(self) -> None:
        for found in self.told["bottleneck"]:
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
            self.player.type(label, self.told["answers"][words])

    def measures(self) -> None:
        player = self.player
        asked = "Welke aanpassingen of alternatieven zijn mogelijk?"
        player.type(asked, self.told["answers"]["basis4"])
        titles = {b["id"]: _entry(self.library, Factor, b["factor"]).title for b in self._found()}
        reasons = {b["id"]: b["level_reason"] for b in self._found()}
        for measure in self.told["measure"]:
            card = player.card(titles[measure["bottleneck_id"]])
            player.add("Een andere maatregel", measure["text"], card)
            player.choose("Soort", _label(Top, measure["top"]), within=card)
            player.choose("Plaats", _label(Level, measure["level"]), within=card)
            player.choose("Wie doet het?", _label(Side, measure["side"]), within=card)
            player.type("Wie precies?", measure["owner"], within=card)
            player.type("Klaar op", _day(self.today + timedelta(measure["due"])), within=card)
            player.choose("Stand", "Afgesproken", within=card)
            if measure.get("private"):
                player.press("Privé: niet naar de werkgever", card)
            if reasons[measure["bottleneck_id"]]:
                player.type_first(
                    "Waarom kan het niet eerder", reasons[measure["bottleneck_id"]], card
                )
        for domain in self.library.all(Domain):
            player.type(domain.title, self.told["answers"][f"domein.{domain.id}"])

    def referral(self) -> None:
        for told in self.told["referral"]:
            partner = _entry(self.library, Partner, told["partner"])
            self.player.add("Zelf iemand kiezen", partner.title)
            self.player.type("Waarom deze partner?", told["reason"])
            self.player.type("Wat vraagt u?", told["question"])
            self.player.answer("Mag ik dit aan deze partner vragen?", "Ja")

    def agreements(self) -> None:
        for action in self.told["action"]:
            own = action["side"] == "worker"
            card = self.player.card("Wat u zelf doet" if own else "Wat anderen doen")
            self.player.press("Eigen stap toevoegen" if own else "Afspraak toevoegen", card)
            self.player.type("Wat", action["text"], within=card)
            if not own:
                self.player.choose("Wie", _label(Side, action["side"]), within=card)
                self.player.type("Naam of functie", action["owner"], within=card)
            self.player.type("Voor", _day(self.today + timedelta(action["due"])), within=card)
        self.player.press_first("Over 14 dagen")
        self.player.press_first("Over 3 jaar")
        self.player.answer("Staat u achter wat hier staat?", "Ja")

    def read_back(self) -> None:
        self.player.press("De werkende is akkoord")

    def _found(self) -> Sequence[Mapping[str, Any]]:
        found: Sequence[Mapping[str, Any]] = self.told["bottleneck"]
        return found

    def _answer(self, *ids: str) -> None:
        for id_ in ids:
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


def _entry(library: Library, type_: Any, id_: str) -> Any:
    found = library.get(type_, id_)
    if found is None:
        raise KeyError(id_)
    return found


def _label(type_: type[Word], value: str) -> str:
    return type_(value).label.capitalize()


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
