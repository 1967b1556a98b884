"""Whether a message is like those that ask about hours: a regression, learnt from examples and shipped as its weights.

benchmarks/fit_hours.py learns it from data/hours_examples_*.txt and the questions of the tests that may be read.
"""

from collections.abc import Mapping
from functools import cache

from bot.language.packaged import table

# Log-odds from which a message asks about hours, even odds among the examples being 0: a question that is missed may
# still be matched to the opening hours, so that the line is not lower. docs/hours.md has the figures on both sides of it.
LINE = -0.5
CLEAR = 2.5  # … and from which it asks about nothing else; below, a sure match to another topic is believed


@cache
def weights(lang: str) -> Mapping[str, float]:
    """Return the weight of each feature; none for a language without examples."""
    return {feature: weight / 100 for feature, weight in table("bot.conversation", f"hours_weights_{lang}").items()}


def odds(features: Mapping[str, float], lang: str) -> float:
    """Return the log-odds that a message with these features asks about hours."""
    known = weights(lang)
    return sum(weight * known.get(feature, 0.0) for feature, weight in features.items())
