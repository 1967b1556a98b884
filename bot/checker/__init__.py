"""The linter of the knowledge folder, and the operator's regression set."""
