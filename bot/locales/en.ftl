# The bot's own sentences. Each room has its section; knowledge/ holds everything about the organisation.

## hours

hours-open-until = Yes, open now, until { $until }.
