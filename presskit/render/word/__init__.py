"""The Word document of an edition, and everything about Word files and their templates."""
