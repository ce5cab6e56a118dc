"""The settings: who the AD is, how the program looks, and the policy it works by."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QWidget

from assistant.content.address import ADDRESS
from ui.forms.field import Field
from ui.forms.fields import short_text
from ui.forms.flow import flow
from ui.forms.layout import button, card, column, two_columns
from ui.forms.one_of import Choice, Options
from ui.forms.settings_form import SettingsForm, setting
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.settings_house import HouseStyle
from ui.pages.settings_own import OwnWork
from ui.pages.settings_policy import PolicyCards
from ui.pages.settings_terms import Terms
from ui.session import Session
from ui.steps.room import Mark

THEMES = (("light", "Licht"), ("dark", "Donker"))
SIZES = (100, 125, 150, 175, 200)
IDLE = (1, 2, 5, 10, 15, 20, 30, 45, 60)
AD_NAME, AD_REGISTRATION, AD_PRACTICE = "ad_name", "ad_registration", "practice"
LICENCE_DATE = "licence_date"
"""Keys of the settings in the vault."""


class SettingsPage(Page):
    """Everything that can be set, at once in force; one part at a time, made when it is asked."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._form = SettingsForm(session, self)
        makers: tuple[tuple[str, Callable[[], QWidget]], ...] = (
            ("U en het scherm", lambda: two_columns(self._who(), self._look())),
            ("Documenten", lambda: HouseStyle(self._form)),
            ("Uw werk", lambda: OwnWork(self._form)),
            ("Beleid", lambda: self._policy(keeping=False)),
            ("Bewaren", lambda: column(self._policy(keeping=True), Terms(self._form), spacing=16)),
        )
        self._makers = [make for _, make in makers]
        self._parts: dict[int, QWidget] = {}
        self._policies: list[PolicyCards] = []
        self._marks = QButtonGroup(self)
        marks = [Mark(words) for words, _ in makers]
        for place, mark in enumerate(marks):
            self._marks.addButton(mark, place)
        self._marks.idClicked.connect(self._show)
        self.box.addWidget(
            page_head(
                "Instellingen",
                "Wat u verandert, geldt meteen.",
                button("&Kluis en reservekopieën", "plain", go.vault),
            )
        )
        self.box.addWidget(flow(marks))
        self._marks.button(0).setChecked(True)
        self._show(0)

    def leave(self) -> None:
        for policy in self._policies:
            policy.leave()

    def _show(self, place: int) -> None:
        if place not in self._parts:
            self._parts[place] = self._makers[place]()
            self.box.addWidget(self._parts[place])
        for each, part in self._parts.items():
            part.setVisible(each == place)

    def _policy(self, *, keeping: bool) -> PolicyCards:
        cards = PolicyCards(self._session, keeping=keeping)
        self._policies.append(cards)
        return cards

    def _who(self) -> QWidget:
        return card(
            "Wie u bent",
            short_text(self._form, setting(AD_NAME), "&Naam"),
            short_text(self._form, setting(AD_REGISTRATION), "&Registratienummer"),
            short_text(self._form, setting(AD_PRACTICE), "&Praktijk of dienst"),
            short_text(
                self._form,
                setting(LICENCE_DATE),
                "&Datum van uw Werkscanlicentie",
                "Zonder licentie kunt u geen Werkscangesprek kiezen.",
            ),
            intro="Deze gegevens staan in uw rapporten.",
        )

    def _look(self) -> QWidget:
        now = self._go.preferences
        return card(
            "Hoe het eruitziet",
            self._choice("Kl&euren", THEMES, now.theme, lambda value: self._go.prefer(theme=value)),
            self._choice(
                "&Grootte van de tekst",
                [(size / 100, f"{size} %") for size in SIZES],
                now.scale,
                lambda value: self._go.prefer(scale=value),
            ),
            self._choice(
                "&Aanspreken van de werkende",
                (("u", "u"), ("je", "je")),
                self._session.settings.get(ADDRESS, "u"),
                lambda value: self._form.write(setting(ADDRESS), value, "Aanspreken"),
                "Op het scherm en in de vragenlijst. In brieven en rapporten staat altijd u.",
            ),
            self._choice(
                "&Zelf vergrendelen na",
                [
                    (minutes, "1 minuut" if minutes == 1 else f"{minutes} minuten")
                    for minutes in IDLE
                ],
                now.idle_minutes,
                lambda value: self._go.prefer(idle_minutes=value),
            ),
        )

    def _choice(
        self,
        label: str,
        options: Options,
        now: Any,
        take: Callable[[Any], None],
        help_: str = "",
    ) -> Field:
        box = Choice(options, take)
        box.show_value(now)
        return Field(label, box, help_)
