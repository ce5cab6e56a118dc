"""The AD's role: assessing, advising and guiding are visibly different, and do not mix."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Assignment, Consult
from assistant.case.words import Role
from assistant.consult.roles import role_of, roles_in, take_role
from assistant.dutch import list_text
from ui.forms.fields import words
from ui.forms.form import Form
from ui.forms.layout import card, note
from ui.steps.live import Live
from ui.steps.page import live_note, pick
from ui.steps.write import commit

_ROLES = {
    Role.ADVISE: (
        "U denkt mee en geeft mogelijkheden. Kiezen doet de werkende zelf.",
        "note",
    ),
    Role.ASSESS: (
        "U geeft een oordeel, los van wat u adviseert. Zeg dit de werkende vooraf.",
        "warning",
    ),
    Role.GUIDE: (
        "U loopt een tijd mee. Wat u nu hoort, gebruikt u later niet voor een oordeel.",
        "success",
    ),
}


def role_card(form: Form) -> QWidget:
    """Which role the AD has in this consult, and that roles do not mix in one case."""

    def take(role: Role) -> None:
        form.session.flush()
        commit(form, "Rol", *take_role(form.consult, role, form.session.now()))

    def mixed(consult: ConsultFile) -> str:
        found = sorted(role.label for role in roles_in(consult.file))
        if len(found) < 2:  # noqa: PLR2004 - more than one
            return ""
        return (
            f"In dit dossier had u ook een andere rol ({list_text(found)}). Zeg de werkende welke "
            "rol u nu hebt, en gebruik wat u in de ene rol hoorde niet in de andere."
        )

    def build_meaning() -> QWidget:
        words_, kind = _ROLES[role_of(form.file, form.consult.consult)]
        return note(words_, kind)

    return card(
        "Wat is uw rol?",
        pick(
            form,
            (Assignment, Consult),
            "In dit consult",
            words(Role),
            lambda: role_of(form.file, form.consult.consult),
            take,
        ),
        Live(
            form,
            (Assignment, Consult),
            lambda c: role_of(c.file, c.consult),
            build_meaning,
        ),
        live_note(form, (Assignment, Consult), mixed, "warning"),
    )
