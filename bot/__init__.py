"""A question-answering bot for one organisation, whose every fact stands in the knowledge folder."""
