"""From phrases to the classifier that a knowledge base of this size can bear, and what is usual for it."""

from bot.matching.classifier import complement_bayes, fit
from bot.matching.left_out import Usual, usual
from bot.matching.linear import Linear
from bot.matching.nearest import Nearest
from bot.matching.sparse import Places, Sparse

MOST_WEIGHTS = 40_000_000  # features times labels; beyond, only the nearest phrases are asked


def learn(matrix: Sparse, labels: Places, classes: int) -> tuple[Linear | Nearest, Usual]:
    """Learn to score the labels of phrases."""
    if matrix.width * classes > MOST_WEIGHTS:
        return Nearest(matrix, labels, classes), Usual()
    fitted = fit(matrix, labels, classes)
    normal = usual(matrix, labels, classes, fitted)
    weights = complement_bayes(matrix, labels, classes)
    weights += fitted.weights
    return Linear(weights), normal
