"""The playground: a chat page and the embedded Bot API behind it."""
