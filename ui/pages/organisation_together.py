"""How it goes between the AD and an employer: talks about it, the hours, and what is seen of it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from assistant.case.changes import added
from assistant.case.cooperation import CooperationTalk, EffectSeen, OwnHours
from assistant.case.records import new_id
from assistant.case.words import Course, HoursKind, Seen
from assistant.content.model import Effect
from assistant.group.cooperation import criterion, hours, hours_text, latest
from assistant.group.effects_part import MOMENTS, NO_PROOF, title
from ui.forms.fields import choice, date_field, long_text, number, short_text, words
from ui.forms.form import ref
from ui.forms.layout import card, column, note, text
from ui.forms.organisation_form import OrganisationForm
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.steps.live import Live
from ui.steps.page import row
from ui.theme import current


def together_cards(form: OrganisationForm) -> Iterator[QWidget]:
    """The cards of the cooperation with this employer."""
    of, today = form.organisation.id, form.session.today
    yield card(
        "Hoe het samenwerken gaat",
        Live(form, (CooperationTalk,), lambda _file: _stand(form), lambda: _said(form)),
        record_list(
            form,
            CooperationTalk,
            _talk,
            noun="Gesprek",
            empty="Hier komen uw gesprekken over de samenwerking zelf, en wanneer u samen stopt.",
            add="Gesprek toevoegen",
            make=lambda: CooperationTalk(id=new_id(), organisation_id=of, day=today()),
        ),
        intro="Vraag het over en weer, en spreek vooraf af wanneer u samen stopt. Wat u allebei "
        "van elkaar vindt, blijft hier. Op het kwartaalblad komt alleen wat u afsprak.",
    )
    yield card(
        "Uw tijd boven de dossiers",
        Live(form, (OwnHours,), lambda _file: _hours(form), lambda: _hours_said(form)),
        record_list(
            form,
            OwnHours,
            _entry,
            noun="Uren",
            empty="Hier komen de uren voor werk dat niet bij één dossier hoort.",
            add="Uren toevoegen",
            make=lambda: OwnHours(id=new_id(), organisation_id=of, day=today()),
            flat=True,
        ),
        intro="Meekijken op een afdeling, patronen uitzoeken, met leidinggevenden praten. Schrijf "
        "ook op wat nodig was en niet kon: zo laat u zien wat dit werk vraagt.",
    )

    yield card(
        "Wat er te zien is",
        record_list(
            form,
            EffectSeen,
            _effect,
            noun="Effect",
            empty="Hier komt waar u samen op let. Kies hieronder een effect.",
        ),
        search_add(
            form,
            [_Entry(each) for each in form.session.library.all(Effect) if each.side == "werkgever"],
            "Nog een effect bekijken",
            lambda id_, _words: _look_at(form, id_),
            allow_own=False,
            help="Typ een woord, zoals verzuim, beleid of advies. Alle effecten staan bij Kennis.",
        ),
        intro=f"{NO_PROOF} Schrijf ook op wat niet te zien is, of juist andersom ging.",
    )


def _stand(form: OrganisationForm) -> tuple[str, Course | None]:
    """The criterion as it was agreed last, and how it goes on; None without a talk."""
    talks = form.file.all(CooperationTalk)
    stop, last = criterion(talks), latest(talks)
    return stop.stop.strip() if stop else "", last.course if last else None


def _said(form: OrganisationForm) -> QWidget | None:
    stop, course = _stand(form)
    if course is Course.STOP:
        return note(
            "U stopt samen. Vertel wie een gesprek met u had hoe het verder gaat, en rond af wat "
            "u nog had afgesproken.",
            "warning",
        )
    if stop:
        return text(f"Afgesproken is te stoppen als: {stop}")
    return note("Er is nog niet afgesproken wanneer u samen stopt.") if course else None


def _hours(form: OrganisationForm) -> str:
    return hours_text(hours(form.file.all(OwnHours)))


def _hours_said(form: OrganisationForm) -> QWidget | None:
    said = _hours(form)
    return text(said, "strong") if said else None


def _talk(form: OrganisationForm, talk: CooperationTalk) -> QWidget:
    return column(
        row(
            date_field(form, ref(talk, "day"), "Dag"),
            short_text(form, ref(talk, "present"), "Met wie (rol)?"),
            choice(form, ref(talk, "course"), "Hoe verder", words(Course)),
            shares=(2, 3, 3),
        ),
        row(
            long_text(form, ref(talk, "good"), "Wat gaat goed?", rows=2),
            long_text(form, ref(talk, "ours"), "Wat kunt u zelf beter doen?", rows=2),
            long_text(form, ref(talk, "theirs"), "Wat kan de werkgever beter doen?", rows=2),
        ),
        row(
            long_text(form, ref(talk, "agreed"), "Wat spreekt u af?", rows=2),
            long_text(form, ref(talk, "stop"), "Wij stoppen als …", rows=2),
        ),
        spacing=8,
    )


def _entry(form: OrganisationForm, entry: OwnHours) -> QWidget:
    return _with_text(
        row(
            date_field(form, ref(entry, "day"), "Dag"),
            choice(form, ref(entry, "kind"), "Wat zijn dit?", words(HoursKind)),
            number(form, ref(entry, "amount"), "Uren", maximum=10000, decimals=2),
            shares=(2, 3, 2),
        ),
        short_text(form, ref(entry, "text"), "Waarvoor?"),
    )


def _with_text(short: QWidget, long: QWidget) -> QWidget:
    """The short fields with a text beside them, or below them where the letters are large."""
    if current().scale > 1:
        return column(short, long, spacing=8)
    return row(short, long)


class _Entry:
    """An effect in the field that finds; two of the same name differ in their moment."""

    def __init__(self, effect: Effect) -> None:
        self.id = effect.id
        self.title = f"{effect.title} ({MOMENTS[effect.moment]})"
        self.search = (effect.text,)


def _look_at(form: OrganisationForm, effect: str) -> None:
    """Put an effect among what is looked at, unless it is there already."""
    if all(each.effect != effect for each in form.file.all(EffectSeen)):
        session = form.session
        of, today = form.organisation.id, session.today()
        made = EffectSeen(id=new_id(), organisation_id=of, effect=effect, day=today)
        session.commit("Effect toegevoegd", (added(made, session.now()),), "")


def _effect(form: OrganisationForm, each: EffectSeen) -> QWidget:
    return column(
        text(title(each, form.session.library), "strong"),
        _with_text(
            row(
                choice(form, ref(each, "seen"), "Te zien?", words(Seen)),
                date_field(form, ref(each, "day"), "Bekeken op", future=False),
            ),
            short_text(form, ref(each, "text"), "Waaruit blijkt dat?"),
        ),
        spacing=8,
    )
