"""The context of fields about the vault's own settings: they belong to no case and no consult."""

from typing import Any

from PySide6.QtCore import QObject

from assistant.case.changes import added, changed
from assistant.case.records import Setting, kind_of
from ui.forms.form import Form
from ui.forms.refs import FieldRef, Ref
from ui.forms.values import as_digits
from ui.session import Session


class SettingsForm(Form):
    """A form on the settings; every kind of field works in it.

    What is typed and cannot be kept, as on a full disk, so stays in its field with a sentence.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, "", "", parent)

    def read(self, ref: Ref) -> Any:
        """The stored text of a setting; empty when it was never set."""
        return self.session.settings.get(ref.id, "") if isinstance(ref, FieldRef) else ""

    def write(self, ref: Ref, value: Any, title: str, visit: object | None = None) -> None:
        """Commit a text or number as the text of a setting; nothing happens when it is the same."""
        if not isinstance(ref, FieldRef):
            return
        words = as_digits(value) if isinstance(value, float) else str(value or "")
        now = self.session.now()
        known = self.session.vault.cases.settings().get(ref.id)
        if known is not None:
            changes = changed(known, now, value=words)
        else:
            changes = (added(Setting(id=ref.id, value=words), now),) if words else ()
        self.session.commit(title, changes, visit=visit)


def setting(key: str) -> FieldRef:
    """The ref of the setting with this key."""
    return FieldRef(kind_of(Setting), key, "value")
