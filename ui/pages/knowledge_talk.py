"""What is asked and said in a consult, written out for the page of knowledge.

A scale has no line of its own: it stands with its theme.
"""

from collections.abc import Iterator

from assistant.content.library import Library
from assistant.content.model import (
    BasicQuestion,
    Caution,
    Domain,
    PreventionLevel,
    Prompt,
    Question,
    Scale,
    ScreeningItem,
    ScreeningTheme,
    ServiceForm,
    SignalText,
    StepText,
    WaiItem,
)
from assistant.dutch import sentence_text
from assistant.screening.work_ability import DIMENSIONS
from ui.pages.knowledge_item import SIDES, Item, item, text_of, title_of


def forms(library: Library, kind: str) -> Iterator[Item]:
    """When a form is chosen, from what, by which steps and to what end."""
    for each in library.all(ServiceForm):
        steps = [step.title for key in each.steps if (step := library.get(StepText, key))]
        yield item(
            library,
            kind,
            each,
            each.title,
            ("Wanneer", sentence_text(each.moment)),
            ("Wat u nodig hebt", "\n".join(each.inputs)),
            ("Stappen", text_of(steps)),
            ("Vragen", "\n".join(each.questions)),
            ("Wat het oplevert", "\n".join(each.outputs)),
            ("Preventieniveau", title_of(library, PreventionLevel, each.prevention_level)),
            ("", "Alleen met een licentie." if each.licence else ""),
            ("", "De werkende vraagt dit zelf aan." if each.worker_asked else ""),
            groups=(each.group,),
            levels=(each.prevention_level,) if each.prevention_level else (),
        )


def signals(library: Library, kind: str) -> Iterator[Item]:
    """What is seen, on whom, and the reading help that is never stored."""
    for each in library.all(SignalText):
        themes = [title_of(library, ScreeningTheme, theme) for theme in each.themes]
        yield item(
            library,
            kind,
            each,
            each.text,
            ("Te zien bij", each.level.label),
            ("Thema", text_of(themes)),
            ("Leeshulp, wordt nooit bewaard", each.reading_help),
            groups=(each.level.label,),
        )


def cautions(library: Library, kind: str) -> Iterator[Item]:
    """When to hold back, and what to do instead."""
    for each in library.all(Caution):
        yield item(library, kind, each, each.text, ("Doe liever dit", each.instead))


def themes(library: Library, kind: str) -> Iterator[Item]:
    """A theme with its direction, what its scores may mean, its questions and their answers."""
    for each in library.all(ScreeningTheme):
        asked = [one for one in library.all(ScreeningItem) if one.theme == each.id]
        texts = [f"{one.text}{' (omgekeerd geteld)' if one.reverse else ''}" for one in asked]
        scales = dict.fromkeys(one.scale for one in asked)
        answers = [", ".join(found.answers) for id_ in scales if (found := library.get(Scale, id_))]
        yield item(
            library,
            kind,
            each,
            each.title,
            ("Waar het over gaat", each.explanation),
            ("Richting", each.direction),
            ("Bij een lage score", each.low),
            ("Daartussen", each.middle),
            ("Bij een hoge score", each.high),
            ("Vragen", "\n".join(texts)),
            ("Antwoorden, van 1 tot 5", "\n".join(answers)),
            ("", "Een score alleen is nooit een advies, en er is geen norm."),
        )


def questions(library: Library, kind: str) -> Iterator[Item]:
    """A question of a step, with its choices and whose business the answer is."""
    for each in library.all(Question):
        step = title_of(library, StepText, each.step)
        options = [option.partition(" = ")[2] for option in each.options]
        yield item(
            library,
            kind,
            each,
            each.label,
            ("", each.help),
            ("Stap", step),
            ("Keuzes", text_of(options)),
            ("Hoort bij", SIDES[each.privacy]),
            groups=(step,),
        )


def wai_items(library: Library, kind: str) -> Iterator[Item]:
    """The licensed questions of an own pack, at the dimension they count for."""
    for each in library.all(WaiItem):
        yield item(library, kind, each, each.text, ("Onderdeel", DIMENSIONS[each.dimension - 1]))


def basic_questions(library: Library, kind: str) -> Iterator[Item]:
    """The four basisvragen, word for word."""
    for each in library.all(BasicQuestion):
        yield item(library, kind, each, each.text, ("Stap", title_of(library, StepText, each.step)))


def domains(library: Library, kind: str) -> Iterator[Item]:
    """The four domains with the question that opens each."""
    for each in library.all(Domain):
        lines = (("Vraag", each.prompt), ("Hoort bij", SIDES[each.privacy]))
        yield item(library, kind, each, each.title, *lines)


def prompts(library: Library, kind: str) -> Iterator[Item]:
    """Something to ask or say, by phase."""
    for each in library.all(Prompt):
        ruler = "" if each.low is None else f"{each.low} tot en met {each.high}"
        yield item(
            library,
            kind,
            each,
            each.text,
            ("Met je en jij", each.text_informal if each.text_informal != each.text else ""),
            ("Fase", each.phase),
            ("Bij een cijfer van", ruler),
            ("Thema", text_of([title_of(library, ScreeningTheme, theme) for theme in each.themes])),
            groups=(each.phase,),
        )
