"""The field's knowledge as versioned data: packs in TOML, checked before anything uses them."""
