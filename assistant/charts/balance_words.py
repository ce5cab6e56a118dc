"""What the balance picture says in words: how a factor lies, and what a measure does to it."""

from collections.abc import Iterable

from assistant.balance.comparison import FactorBalance, Fit
from assistant.dutch import number_text

_STILL = {
    Fit.AMPLE: "Dit scheelt. Het paste al ruim.",
    Fit.FITS: "Dit scheelt. Het paste al.",
    Fit.EDGE: "Dit scheelt, maar het blijft op de grens.",
    Fit.OVER: "Dit scheelt, maar het is nog niet genoeg.",
    Fit.UNDER: "Dit scheelt, maar het werk vraagt nog steeds minder dan past.",
    Fit.UNKNOWN: "Dit scheelt. Of het dan past, is nog onbekend.",
}


def words(balance: FactorBalance) -> str:
    """The outcome in words: '8 kg te zwaar', 'op de grens'."""
    if balance.outcome is not Fit.OVER or balance.margin is None:
        return balance.outcome.label
    if balance.binds == "minutes":
        return f"{number_text(-balance.margin, 0)} minuten per dag te lang"
    if balance.factor.unit:
        much = "te zwaar" if balance.factor.unit == "kg" else "te veel"
        return f"{number_text(-balance.margin)} {balance.factor.unit} {much}"
    return Fit.OVER.label


def moves(now: FactorBalance, later: FactorBalance) -> bool:
    """Whether the work asks something else of this factor later."""
    return (later.peak, later.minutes_day) != (now.peak, now.minutes_day)


def moved(
    now: Iterable[FactorBalance], later: Iterable[FactorBalance]
) -> list[tuple[FactorBalance, FactorBalance]]:
    """The factors of which the work asks something else later, as they are and as they become."""
    after = {balance.factor.id: balance for balance in later}
    pairs = [(balance, after.get(balance.factor.id, balance)) for balance in now]
    return [pair for pair in pairs if moves(*pair)]


def words_after(now: FactorBalance, later: FactorBalance) -> str:
    """What a measure makes of it, short enough to stand beside a band.

    An outcome that stays the same says so, and how much is left when it is still too much.
    """
    if not moves(now, later):
        return "geen verschil"
    if later.outcome is not now.outcome:
        return later.outcome.label
    if later.outcome is not Fit.OVER:
        return f"blijft {later.outcome.label}"
    return f"{'nog' if _helps(now, later) else 'dan'} {_short(later)}"


def change_text(now: FactorBalance, later: FactorBalance) -> str:
    """A sentence for a measure that does not bring another outcome; empty for one that does."""
    if not moves(now, later):
        return "Met deze maatregel vraagt het werk evenveel als nu."
    if later.outcome is not now.outcome:
        return ""
    return _STILL[now.outcome] if _helps(now, later) else "Met deze maatregel wordt het niet beter."


def _helps(now: FactorBalance, later: FactorBalance) -> bool:
    """Whether the work asks less on no side more; where it asks too little, the other way."""
    before, after = (now, later) if now.outcome is not Fit.UNDER else (later, now)
    return (after.peak or 0) <= (before.peak or 0) and (
        (after.minutes_day or 0) <= (before.minutes_day or 0)
    )


def _short(balance: FactorBalance) -> str:
    """How much too much; the row says already of what."""
    if balance.margin is None or not (balance.factor.unit or balance.binds == "minutes"):
        return "te veel"
    if balance.binds == "minutes":
        return f"{number_text(-balance.margin, 0)} minuten te lang"
    if balance.factor.unit == "kg":
        return words(balance)
    return f"{number_text(-balance.margin)} te veel"
