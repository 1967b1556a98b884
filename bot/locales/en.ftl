# The bot's own sentences. Each room has its section; knowledge/ holds everything about the organisation.

## hours

hours-open-until = Yes, open now, until { $until }.

## telegram

telegram-slow-down = You are writing faster than I can answer. Give me a minute, then go on. If someone is in danger, write it: I always answer that.
telegram-fault = Sorry, something went wrong on my side. Please ask again in a moment, or in other words.
