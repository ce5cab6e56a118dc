"""Speed as ratios to a bare baseline in the same run; never asserted by the clock in a test."""
