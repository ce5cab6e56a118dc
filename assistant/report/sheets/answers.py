"""What was answered in a consult, as a part of the document of its form."""

from assistant.case.file import ConsultFile
from assistant.case.records import Talent
from assistant.content.library import Library
from assistant.content.model import Question
from assistant.report.model import Block
from assistant.report.say import answered, bullets, ours, paragraph, section, source, typed


def question_section(view: ConsultFile, library: Library, question: str) -> tuple[Block, ...]:
    """The question as a heading, and its answer or that there is none yet."""
    entry = library.get(Question, question)
    return section(entry.label if entry else question, answer_to(view, question))


def answer_to(view: ConsultFile, question: str) -> tuple[Block, ...]:
    """The answer, or that there is none yet."""
    none = ours("onbeantwoord", "Hierop is nog geen antwoord gegeven.", source(view.consult))
    return paragraph(*(answered(view, question) or (none,)))


def talents(view: ConsultFile) -> tuple[Block, ...]:
    """What the worker is good at, in the words that were typed."""
    return bullets([typed(talent, "text") for talent in view.all(Talent) if talent.text.strip()])
