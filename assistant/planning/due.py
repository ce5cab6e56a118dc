"""What asks for attention on a day: the moments of many cases that have come, and no others.

A store first finds the cases in which something may be due, by the windows below; what really is
due is then reckoned from each case. The windows may be too wide, never too narrow.
"""

from datetime import date, timedelta

from assistant.case.file import CaseFile
from assistant.case.lists import DueWindows
from assistant.case.records import Action, Consult
from assistant.case.words import Side
from assistant.content.library import Library
from assistant.planning.moments import (
    CONTACT_WEEKS,
    DueMoment,
    MomentKind,
    declined,
    moments,
    years_later,
)
from assistant.planning.poortwachter import DAY_COUNT, FIRST_WEEKS, LAST_WEEKS

LOOK_BACK = timedelta(weeks=13)
"""What was due longer than a quarter ago is no longer shown: nobody makes that call any more."""


def windows(library: Library, today: date, until: date) -> DueWindows:
    """Between which days something happened that makes a moment due, up to and with `until`."""
    first = today - LOOK_BACK
    weeks = [timedelta(weeks=round(library.policy(each)) - 1) for each in CONTACT_WEEKS]
    law = (timedelta(weeks=FIRST_WEEKS), timedelta(weeks=LAST_WEEKS, days=DAY_COUNT))
    call = timedelta(days=round(library.policy("follow_up_days")))
    # One day wider: 29 February and 28 February come back on the same day.
    years = -round(library.policy("repeat_years"))
    return DueWindows(
        sick=(min(first - max(weeks), today - law[1]), until - min(*weeks, law[0])),
        talked=(first - call, until - call),
        repeated=(years_later(first, years), years_later(until, years) + timedelta(days=1)),
        agreed=(first, until),
        planned=(today + timedelta(days=1), until),
    )


def due(file: CaseFile, library: Library, today: date, until: date) -> tuple[DueMoment, ...]:
    """What asks for the AD's attention in this case, earliest first.

    The moments of the law ask something of employer and UWV: they are announced, and gone once
    they are past. Of several contacts in absence that went by, only the last is left. What already
    stands among the actions is not said twice.
    """
    found = [
        moment
        for moment in moments(file, library)
        if today - LOOK_BACK <= moment.day <= until
        and (moment.kind is not MomentKind.STATUTORY or moment.day >= today)
        and not _among_actions(file, moment)
    ]
    contacts = [moment for moment in found if moment.kind is MomentKind.CONTACT]
    found = [moment for moment in found if moment not in contacts[:-1]]
    found += [
        DueMoment(MomentKind.PLANNED, consult.day, "Gesprek", consult.id)
        for consult in file.all(Consult)
        if consult.day and today < consult.day <= until and not (file.case.closed or declined(file))
    ]
    return tuple(sorted(found, key=lambda moment: moment.day))


def _among_actions(file: CaseFile, moment: DueMoment) -> bool:
    """Whether an open action of the AD is for this day, or an open one says it is for this."""
    return any(
        action.status.is_open
        and action.due is not None
        and (action.kind == moment.kind or (action.side is Side.AD and action.due == moment.day))
        for action in file.all(Action)
    )
