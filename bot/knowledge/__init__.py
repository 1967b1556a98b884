"""What the bot knows: the model of the knowledge folder and its loader."""
