"""What is data: content packs, demo cases, icons, fonts."""
