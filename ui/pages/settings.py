"""The settings: who the AD is, how the program looks, and the policy it works by."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from assistant.content.address import ADDRESS
from ui.forms.field import Field
from ui.forms.fields import short_text
from ui.forms.layout import button, card, two_columns
from ui.forms.one_of import Choice, Options
from ui.forms.settings_form import SettingsForm, setting
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.settings_house import HouseStyle
from ui.pages.settings_own import OwnWork
from ui.pages.settings_policy import PolicyCards
from ui.pages.settings_terms import Terms
from ui.session import Session

THEMES = (("light", "Licht"), ("dark", "Donker"))
SIZES = (100, 125, 150, 175, 200)
IDLE = (1, 2, 5, 10, 15, 20, 30, 45, 60)
AD_NAME, AD_REGISTRATION, AD_PRACTICE = "ad_name", "ad_registration", "practice"
LICENCE_DATE = "licence_date"
"""Keys of the settings in the vault."""


class SettingsPage(Page):
    """Everything that can be set, at once in force."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._form = SettingsForm(session, self)
        self.box.addWidget(
            page_head(
                "Instellingen",
                "Wat u verandert, geldt meteen.",
                button("&Kluis en reservekopieën", "plain", go.vault),
            )
        )
        self.box.addWidget(two_columns(self._who(), self._look()))
        self.box.addWidget(HouseStyle(self._form))
        self.box.addWidget(OwnWork(self._form))
        self._policy = PolicyCards(session)
        self.box.addWidget(self._policy)
        self.box.addWidget(Terms(self._form))

    def leave(self) -> None:
        self._policy.leave()

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

    def _choice(self, label: str, options: Options, now: Any, take: Callable[[Any], None]) -> Field:
        box = Choice(options, take)
        box.show_value(now)
        return Field(label, box)
