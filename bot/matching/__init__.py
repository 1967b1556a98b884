"""From a question to ranked entries with a calibrated confidence."""
