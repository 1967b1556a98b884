"""Belonging: whether a question speaks as questions about our topics do, or about what is someone else's, whichever topic.

A subject that no list foresaw is still told by its words: "recipe", "flight", "landlord" stand in phrases of none of ours.
"""

import numpy as np

from bot.conversation import logistic
from bot.conversation.topics import ELSEWHERE
from bot.matching import Phrasebook
from bot.matching.sparse import Floats

_STRENGTH = 6.0  # of the phrases against the penalty; 2 to 25 tell strangers equally well


def learn(book: Phrasebook) -> Floats | None:
    """Return the weight of each feature for our topics; None where nothing is listed as someone else's."""
    is_ours = np.array([not label.startswith(ELSEWHERE) for label in book.labels])
    if is_ours.all() or not is_ours.any():
        return None
    return logistic.fit(book.matrix, is_ours[book.classes].astype(np.float32), _STRENGTH)
