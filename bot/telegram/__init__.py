"""The Telegram edge: updates in, messages out, no decision about content."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library's own switch: durations as timedelta, no warnings
