"""The web page of an edition, and the kit's own page for both languages."""
