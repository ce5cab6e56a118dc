"""What the worker said about a draft beside what the AD wrote: the zienswijze is in the report.

A wrong fact is put right in the case; a different view on a conclusion is not argued away but
stands in the report in the worker's own words (memo SRA of 26 May 2020).
"""

from dataclasses import replace

from assistant.case.file import ConsultFile
from assistant.case.reports import Draft
from assistant.case.rights import Correction
from assistant.case.words import CorrectionKind
from assistant.report.model import Block, Document, Heading, Signature
from assistant.report.say import ours, paragraph, section, source, typed


def with_views(document: Document, view: ConsultFile, kind: str, subject: str) -> Document:
    """The document with what its reader said about the drafts of it, before the signature."""
    drafts = {d.id for d in view.all(Draft) if (d.document, d.subject_id) == (kind, subject)}
    said = [
        sentence
        for one in view.file.all(Correction)
        if one.item_id in drafts and one.kind is CorrectionKind.VIEW and one.text.strip()
        for sentence in (
            *((ours("zienswijze", f"Over {one.about.strip()}:", source(one, "about")),)
              if one.about.strip() else ()),
            typed(one, "text", quote=True),
        )
    ]  # fmt: skip
    return before_signature(document, section("Hoe u er zelf naar kijkt", paragraph(*said)))


def before_signature(document: Document, blocks: tuple[Block, ...]) -> Document:
    """The document with these blocks before the place to sign, or else at its end."""
    signs = [at for at, block in enumerate(document.blocks) if isinstance(block, Signature)]
    at = signs[-1] if signs else len(document.blocks)
    if at and signs and isinstance(document.blocks[at - 1], Heading):
        at -= 1
    return replace(document, blocks=document.blocks[:at] + blocks + document.blocks[at:])
