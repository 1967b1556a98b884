"""What the matcher returns."""

from dataclasses import dataclass

from bot.matching.confidence import Decision, Signals
from bot.matching.features import Word


@dataclass(frozen=True, slots=True)
class Candidate:
    """A label and how sure we are of it, in [0, 1]."""

    label: str
    confidence: float
    covered: float = 0.0  # share of the question's stems, by weight, that the label's phrases hold
    unheld: float = 0.0  # share of the weightiest stem that they do not hold


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates, best first, and what to do with the best one."""

    candidates: tuple[Candidate, ...]
    decision: Decision
    belonging: float = 0.0  # log-odds that the words are those of one side's labels, whichever


NOTHING = Ranking((), "reject")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a question was ranked as it was."""

    words: tuple[Word, ...]
    features: tuple[tuple[str, float], ...]  # "block:feature" with what it adds to the best label, strongest first
    signals: Signals | None
    nearest: str  # phrase
    ranking: Ranking
    why: str  # one sentence

    @property
    def mended(self) -> tuple[Word, ...]:
        """Return the words in which a typo was mended."""
        return tuple(word for word in self.words if word.mended)

    def lines(self) -> tuple[str, ...]:
        """Say it in lines that a person reads."""
        mended = ", ".join(f"{word.written} → {word.meant}" for word in self.mended)
        features = ", ".join(f"{name} {strength:+.2f}" for name, strength in self.features if strength > 0)
        candidates = ", ".join(f"{each.label} {each.confidence:.2f}" for each in self.ranking.candidates)
        told = (
            ("mended", mended),
            ("strongest features", features),
            ("nearest phrase", self.nearest),
            ("candidates", candidates),
            (self.ranking.decision, self.why),
        )
        return tuple(f"{name}: {said}" for name, said in told if said)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One phrase asked with itself left out: its label, the labels ranked for it and by how much the first one leads."""

    phrase: str
    label: str
    ranking: tuple[str, ...]
    lead: float  # log-odds of the first label over its own
