"""A question-answering bot for one organisation, whose every fact stands in the knowledge folder."""

import os

# Our matrices are small. A second thread would only wait for a busy core: ten seconds to build instead of one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
