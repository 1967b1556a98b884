"""Misbehaviour on demand, for tests: latency, refusals, dropped connections, updates twice or out of order."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Fault:
    """What happens to the next calls of a method instead of an answer; status 0 drops the connection."""

    method: str  # "" is any method
    status: int
    times: int = 1
    retry_after: int = 0
    after: bool = False  # the call takes effect first, then its answer is lost

    def body(self) -> dict[str, Any]:
        if self.status == 429:
            description = f"Too Many Requests: retry after {self.retry_after}"
            return {
                "ok": False,
                "error_code": 429,
                "description": description,
                "parameters": {"retry_after": self.retry_after},
            }
        return {"ok": False, "error_code": self.status, "description": "Internal Server Error"}


@dataclass(slots=True)
class Faults:
    """All misbehaviour that is asked for; empty, the API behaves."""

    latency: float = 0.0  # seconds before every answer but to getUpdates
    planned: list[Fault] = field(default_factory=list)
    updates_twice: bool = False
    updates_shuffled: bool = False

    def plan(self, method: str, status: int, times: int = 1, *, retry_after: int = 0, after: bool = False) -> None:
        """Let the next calls of a method fail; 429 tells to retry after some seconds, 0 drops the connection."""
        self.planned.append(Fault(method, status, times, retry_after, after))

    def take(self, method: str) -> Fault | None:
        """Return the fault that is due for a call, used up once."""
        for fault in self.planned:
            if fault.method in {"", method} and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def delivered(self, updates: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return a batch of updates as it is handed out."""
        batch = updates + updates if self.updates_twice else list(updates)
        return batch[::-1] if self.updates_shuffled else batch
