"""Demo cases, all fictitious: no person, organisation or event in them is real."""
