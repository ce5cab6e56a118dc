from datetime import date

from assistant.report.model import plain_text
from assistant.report.recovery_code import code_page


def test_the_page_says_what_the_code_is_for() -> None:
    """The page holds the code, how it is used, how it is kept and when it no longer counts."""
    text = plain_text(code_page("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", date(2026, 11, 23)))

    for words in ("AAAAA-BBBBB", "Herstelcode gebruiken", "achter slot", "nieuwe code"):
        assert words in text


def test_the_page_is_for_nobody_in_particular() -> None:
    """No reader and no case stand on the page."""
    page = code_page("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", date(2026, 11, 23))

    assert ("", "") == (page.reader, page.number)
