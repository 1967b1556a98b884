"""What holds for every test: as many processes as cores run them, so linear algebra takes one thread in each.

OpenBLAS reads this when NumPy is first imported, which is later than this file.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
