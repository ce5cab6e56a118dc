"""Tasks, load and capacity, and the comparison between them."""

from assistant.balance.comparison import (
    FactorBalance,
    Fit,
    Gap,
    Thresholds,
    balance_of,
    compare,
)

__all__ = [
    "FactorBalance",
    "Fit",
    "Gap",
    "Thresholds",
    "balance_of",
    "compare",
]
