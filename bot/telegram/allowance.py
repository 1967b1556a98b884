"""How much one visitor may ask: thirty messages in any minute."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from typing import Literal

MESSAGES, SECONDS = 30, 60.0
MOST_VISITORS = 10_000  # remembered at once; the least recent are forgotten

Verdict = Literal["welcome", "tell", "silent"]


class Allowance:
    """Counts each visitor's messages of the last minute, in real time whatever clock the bot believes."""

    __slots__ = ("_clock", "_told", "_turns")

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._turns: OrderedDict[Hashable, deque[float]] = OrderedDict()
        self._told: dict[Hashable, float] = {}

    def take(self, visitor: Hashable) -> Verdict:
        """Count one message and say whether to answer it, to tell the visitor once to slow down, or to be silent."""
        now = self._clock()
        turns = self._turns.setdefault(visitor, deque())
        self._turns.move_to_end(visitor)
        while turns and turns[0] <= now - SECONDS:
            turns.popleft()
        if len(turns) < MESSAGES:
            turns.append(now)
            self._forget()
            return "welcome"
        if now - self._told.get(visitor, -SECONDS) < SECONDS:
            return "silent"
        self._told[visitor] = now
        return "tell"

    def _forget(self) -> None:
        while len(self._turns) > MOST_VISITORS:
            visitor, _ = self._turns.popitem(last=False)
            self._told.pop(visitor, None)
