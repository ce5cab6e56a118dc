"""From bottleneck to advice: the effect of measures, what to suggest and why, the conclusion."""

from assistant.advice.effects import aimed, counting, effect, factor_of

__all__ = ["aimed", "counting", "effect", "factor_of"]
