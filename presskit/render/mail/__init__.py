"""The e-mail draft of an edition: its page, its pictures, its message."""
