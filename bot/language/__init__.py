"""Words: normalising, stemming, repairing typos, identifying the language."""
