"""The case: assignment, people, consent, consults, answers, and the changes to them."""
