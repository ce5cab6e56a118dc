"""The context of fields about the AD's own work: they belong to no case and to no employer."""

from assistant.case.cooperation import OwnSignal
from assistant.case.file import CaseFile
from assistant.case.records import kind_of
from ui.forms.file_form import FileForm


class OwnForm(FileForm):
    """A form on the signals for the AD's own organisation, from wherever they came."""

    def load(self) -> CaseFile:
        """Every signal."""
        found = self.session.vault.cases.every(OwnSignal)
        return CaseFile({kind_of(OwnSignal): {each.id: each for each in found}})
