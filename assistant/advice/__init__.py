"""From bottleneck to advice: the effect of measures, what to suggest and why, the conclusion."""
