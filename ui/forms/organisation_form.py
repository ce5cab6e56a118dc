"""The context of fields about an organisation: their records belong to no case and no consult."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from assistant.case.changes import added, changed
from assistant.case.file import CaseFile
from assistant.case.organisation import GroupAdvice
from assistant.case.records import KINDS, Organisation, Unit, kind_of
from ui.forms.form import Form
from ui.forms.one_of import Options
from ui.forms.refs import FieldRef
from ui.session import Changed, Session


class OrganisationForm(Form):
    """A form on what is kept about one organisation; every kind of field works in it.

    Args:
        session: the open session.
        organisation: the organisation.
        units: its units, for the fields that name one.
        parent: what it goes away with.
    """

    def __init__(
        self,
        session: Session,
        organisation: Organisation,
        units: list[Unit],
        parent: QObject | None = None,
    ) -> None:
        self._file: CaseFile | None = None
        super().__init__(session, "", "", parent)
        self.organisation = organisation
        self.units = units

    @property
    def file(self) -> CaseFile:
        """What is kept about the organisation now."""
        if self._file is None:
            self._file = self.session.vault.cases.about_organisation(self.organisation.id)
        return self._file

    @property
    def consult(self) -> CaseFile:
        """The same, for parts that look at what is stored: there is no consult here."""
        return self.file

    def read(self, ref: FieldRef) -> Any:
        """The stored value of a field; None when its record is gone."""
        return getattr(self.file.get(KINDS[ref.kind], ref.id), ref.name, None)

    def write(self, ref: FieldRef, value: Any, title: str, visit: object | None = None) -> None:
        """Commit a value; nothing happens when the record is gone.

        The advice is one record that is there from its first word on.
        """
        record = self.file.get(KINDS[ref.kind], ref.id)
        now = self.session.now()
        if record is not None:
            changes = changed(record, now, **{ref.name: value})
        elif ref.kind == kind_of(GroupAdvice) and value:
            made = GroupAdvice(id=ref.id, organisation_id=self.organisation.id)
            changes = (added(replace(made, **{ref.name: value}), now),)
        else:
            return
        self.session.commit(title, changes, "", visit)

    def unit_options(self) -> Options:
        """The whole organisation and each of its units."""
        return [
            (None, "hele organisatie"),
            *((unit.id, unit.name or "zonder naam") for unit in self.units),
        ]

    def unit_name(self, unit_id: str | None) -> str:
        """What a unit is called; the whole organisation without one."""
        return next((u.name for u in self.units if u.id == unit_id), "hele organisatie")

    def _on_changed(self, changed_: Changed) -> None:
        self._file = None
        super()._on_changed(changed_)
