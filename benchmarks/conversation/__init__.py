"""The sets of messages and dialogues that the conversation is measured by, and how a reply is judged."""
