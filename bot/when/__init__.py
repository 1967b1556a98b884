"""The words of time: from a text to readings, each a stretch of time with its grain."""
