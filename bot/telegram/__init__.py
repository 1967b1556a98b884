"""The Telegram edge: updates in, messages out, no decision about content."""
