"""From bottleneck to advice: the effect of measures, what to suggest and why, the conclusion."""

from assistant.advice.effects import counting, effect, factor_of

__all__ = ["counting", "effect", "factor_of"]
