"""The PDF writer: our own tagging layer over ReportLab, which has none.

Everything a screen reader needs is written: structure tree, reading order, headings, lists, tables
with headers, figures with their text, language, bookmarks and embedded fonts. No conformance is
claimed: the reference validator has not seen it.
"""

from assistant.report.pdf.fonts import missing_characters
from assistant.report.pdf.writer import write_pdf

__all__ = ["missing_characters", "write_pdf"]
