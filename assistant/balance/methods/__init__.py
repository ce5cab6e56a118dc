"""Published methods that give a limit or a score: exact, versioned, honest on their scope."""
