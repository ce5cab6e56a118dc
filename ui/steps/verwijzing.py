"""Verwijzing: who could help, by rule and with the reason; the worker says yes or no each time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from assistant.advice.suggestions import (
    ReferralSuggestion,
    because,
    by_reason,
    suggest_referrals,
)
from assistant.case.records import Assignment, Case, Referral, Signal, Theme, new_id
from assistant.case.words import ConsentState, Progress
from assistant.consult.steps import REFERRAL
from assistant.content.library import Library
from assistant.content.model import Partner, PreventionLevel
from assistant.dutch import list_text
from ui.forms.fields import choice, date_field, long_text, radios, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, line, muted, text
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.steps.basics import BALANCE_TYPES
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.page import at_desk, choose, live_text, page, row
from ui.steps.passed_on import passed_on
from ui.steps.questions import questions
from ui.steps.write import add, own

MOST_SHOWN = 5
"""Suggestions in sight at once; the others unfold."""

_TYPES = (*BALANCE_TYPES, Referral, Signal, Theme, Assignment, Case)
_CONSENT = [
    (ConsentState.UNASKED, "Nog niet gevraagd"),
    (ConsentState.GIVEN, "Ja"),
    (ConsentState.REFUSED, "Nee"),
]


def build(form: Form) -> QWidget:
    """The page of this step."""
    found = questions(form, REFERRAL)
    return page(
        _suggestions(form),
        _referrals(form),
        passed_on(form),
        at_desk(form, lambda: _trade(form)),
        *([card("Verder", *found)] if found else []),
    )


def _suggestions(form: Form) -> QWidget:
    library = form.session.library

    def build_lines() -> QWidget:
        found = suggest_referrals(form.consult, library)
        if not found:
            return muted("Uit dit gesprek volgt nu geen voorstel. U kunt hieronder zelf kiezen.")
        first, rest = found[:MOST_SHOWN], found[MOST_SHOWN:]
        return column(
            *_grouped(form, first),
            *([_rest(form, rest)] if rest else []),
            spacing=12,
        )

    return card(
        "Wie kan meedenken?",
        Live(
            form,
            _TYPES,
            lambda c: tuple((s.partner.id, s.because) for s in suggest_referrals(c, library)),
            build_lines,
        ),
        intro="Voorstellen uit wat er besproken is. De werkende beslist.",
    )


def _rest(form: Form, found: Sequence[ReferralSuggestion]) -> QWidget:
    return more(
        f"Nog {len(found)} voorstellen" if len(found) > 1 else "Nog 1 voorstel",
        lambda: column(*_grouped(form, found), spacing=12),
    )


def _grouped(form: Form, found: Sequence[ReferralSuggestion]) -> list[QWidget]:
    """The suggestions that share a reason together, with the reason said once below them."""
    groups = by_reason(found, lambda each: because(each.because))
    return [
        column(*(_suggestion(form, each) for each in group), text(why, "small"), spacing=8)
        for why, group in groups.items()
    ]


def _suggestion(form: Form, found: ReferralSuggestion) -> QWidget:
    take = button(
        "Bespreek dit",
        "quiet",
        lambda: _add(form, found.partner.id, " ".join(found.reasons)),
    )
    take.setAccessibleName(f"Bespreek dit: {found.partner.title}")
    return line(
        column(
            text(found.partner.title, "strong"),
            text(" ".join(found.reasons)),
            spacing=0,
        ),
        take,
        stretch=0,
    )


def _add(form: Form, partner_id: str, reason: str) -> None:
    form.session.flush()
    partner = form.session.library.get(Partner, partner_id)
    add(
        form,
        "Verwijzing toegevoegd",
        Referral(
            id=new_id(),
            **own(form),
            partner=partner_id,
            reason=reason,
            question=partner.ask if partner else "",
        ),
    )


def _referrals(form: Form) -> QWidget:
    return card(
        "Verwijzingen",
        record_list(
            form,
            Referral,
            _referral,
            noun="Verwijzing",
            empty="Hier komt wie u samen gaat vragen.",
        ),
        search_add(
            form,
            form.session.library.all(Partner),
            "Zelf iemand kiezen",
            lambda partner_id, _words: _add(form, partner_id, ""),
            allow_own=False,
        ),
    )


def _referral(form: Form, referral: Referral) -> QWidget:
    partner = form.session.library.get(Partner, referral.partner)
    return column(
        text(partner.title if partner else referral.partner, "strong"),
        short_text(form, ref(referral, "reason"), "Waarom deze partner?"),
        long_text(
            form,
            ref(referral, "question"),
            "Wat vraagt u?",
            "Vraag naar het werk: wat kan, hoe lang, waar moet het werk rekening mee houden. "
            "Noem geen ziekte.",
            rows=2,
        ),
        radios(
            form,
            ref(referral, "consent"),
            "Mag ik dit aan deze partner vragen?",
            _CONSENT,
            across=True,
        ),
        row(
            choice(form, ref(referral, "status"), "Stand", words(Progress)),
            date_field(form, ref(referral, "sent"), "Gevraagd op", future=False),
            shares=(1, 1),
        ),
        short_text(form, ref(referral, "result"), "Wat kwam eruit?"),
        spacing=8,
    )


def _trade(form: Form) -> QWidget:
    """Whose trade something is, for when it is not an AD's."""
    library = form.session.library
    partners = library.all(Partner)
    shown = muted("Kies een partner. Dan leest u wanneer u die vraagt en wat u vraagt.")

    def tell(partner_id: str) -> None:
        partner = library.get(Partner, partner_id)
        if partner is not None:
            shown.setText(partner_text(partner))

    return card(
        "Wie is van dit vak?",
        choose(form, (), "Partner", [(p.id, p.title) for p in partners], lambda: None, tell),
        shown,
        live_text(
            form,
            (Assignment,),
            lambda c: _level_text(library, c.file.assignment.prevention_level),
            "small",
        ),
    )


def partner_text(partner: Partner) -> str:
    """What one needs to know of a partner, in a few lines."""
    lines = [
        f"Groep: {partner.group}.",
        f"Wanneer: {partner.when}.",
        f"Wat die doet: {partner.contribution}.",
        f"Wat u vraagt: {partner.ask}",
    ]
    if partner.ad_role:
        lines.append(f"Uw eigen rol: {partner.ad_role}.")
    if partner.levels:
        lines.append(f"Preventieniveaus: {', '.join(partner.levels)} (haakjes: niet vaak).")
    if partner.training:
        lines.append(f"Opleiding: {partner.training}.")
    if partner.certification:
        lines.append(f"Certificering: {partner.certification}.")
    if partner.dated:
        lines.append(f"Gegevens uit {partner.dated}: controleer ze eerst.")
    return "\n".join(lines)


def _level_text(library: Library, level: str) -> str:
    """Who is often met at this prevention level, and what that level is."""
    known = library.get(PreventionLevel, level)
    partners = library.all(Partner)
    names = [p.title for p in partners if level in {each.lower() for each in p.levels}]
    if known is None or not names:
        return ""
    return f"U werkt op preventieniveau {known.title}. Daar vaak in beeld: {list_text(names)}."
