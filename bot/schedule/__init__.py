"""Opening hours: the model of a schedule, its engine and its calendars."""
