"""Tasks, load and capacity, and the comparison between them."""

from assistant.balance.comparison import (
    FactorBalance,
    Fit,
    Gap,
    Thresholds,
    compare,
    compare_loads,
    compare_with,
)

__all__ = [
    "FactorBalance",
    "Fit",
    "Gap",
    "Thresholds",
    "compare",
    "compare_loads",
    "compare_with",
]
