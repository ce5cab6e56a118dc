"""The context of fields about an organisation: their records belong to no case and no consult."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from assistant.case.changes import added
from assistant.case.file import CaseFile
from assistant.case.organisation import GroupAdvice
from assistant.case.records import KINDS, Organisation, Unit, kind_of
from ui.forms.file_form import FileForm
from ui.forms.one_of import Options
from ui.forms.refs import FieldRef
from ui.session import Session


class OrganisationForm(FileForm):
    """A form on what is kept about one organisation.

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
        super().__init__(session, parent)
        self.organisation = organisation
        self.units = units

    def load(self) -> CaseFile:
        """The organisation itself, its units, and what is kept about it."""
        cases, id_ = self.session.vault.cases, self.organisation.id
        own = {each.id: each for each in cases.organisations() if each.id == id_}
        units = {each.id: each for each in cases.units(id_)}
        kept = cases.about_organisation(id_).rows
        return CaseFile({**kept, kind_of(Organisation): own, kind_of(Unit): units})

    def write(self, ref: FieldRef, value: Any, title: str, visit: object | None = None) -> None:
        """Commit a value; nothing happens when the record is gone.

        The advice is one record that is there from its first word on.
        """
        gone = self.file.get(KINDS[ref.kind], ref.id) is None
        if gone and ref.kind == kind_of(GroupAdvice) and value:
            made = GroupAdvice(id=ref.id, organisation_id=self.organisation.id)
            first = added(replace(made, **{ref.name: value}), self.session.now())
            self.session.commit(title, (first,), "", visit)
        else:
            super().write(ref, value, title, visit)

    def unit_options(self) -> Options:
        """The whole organisation and each of its units."""
        return [
            (None, "hele organisatie"),
            *((unit.id, unit.name or "zonder naam") for unit in self.units),
        ]
