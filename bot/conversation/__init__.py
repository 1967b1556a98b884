"""From a question and its context to a reply: every decision the bot takes about content."""
