"""How a case survives: the encrypted vault, its tables, backups, log and ledger."""
