"""What is due and when: the statutory calendar of absence, and the moments of a case."""
