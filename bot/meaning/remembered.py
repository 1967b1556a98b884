"""An encoder that remembers: after a change of a few phrases only these are encoded."""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bot.meaning.encoder import DIMS, Encode, Floats

Digests = npt.NDArray[np.void]
Halves = npt.NDArray[np.float16]
_DIGEST = np.dtype("V16")
_NO_DIGESTS, _NO_VECTORS = np.zeros(0, dtype=_DIGEST), np.zeros((0, DIMS), dtype=np.float16)


class Remembered:
    """Encodes texts it has not met, and remembers the vectors of all that were asked for; half precision is enough."""

    def __init__(self, encode: Encode, digests: Digests = _NO_DIGESTS, vectors: Halves = _NO_VECTORS) -> None:
        """Begin with what was remembered: digests, (n,), and vectors, (n, DIMS)."""
        self._encode = encode
        self._known = dict(zip((each.tobytes() for each in digests), vectors, strict=True))
        self._asked: dict[bytes, Halves] = {}

    def __call__(self, texts: Sequence[str]) -> Floats:
        digests = [hashlib.blake2b(text.encode(), digest_size=_DIGEST.itemsize).digest() for text in texts]
        new = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in self._known}
        self._known.update(zip(new, self._encode(list(new.values())).astype(np.float16), strict=True))
        self._asked.update((digest, self._known[digest]) for digest in digests)
        return np.stack([self._known[digest] for digest in digests]).astype(np.float32)

    @property
    def asked(self) -> tuple[Digests, Halves]:
        """Return what to remember: the digests and vectors of the texts that were asked for."""
        vectors = np.stack(list(self._asked.values())) if self._asked else _NO_VECTORS
        return np.array(list(self._asked), dtype=_DIGEST), vectors
