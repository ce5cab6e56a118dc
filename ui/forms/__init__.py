"""The small building blocks every page is made of: fields, lists of records, cards."""
