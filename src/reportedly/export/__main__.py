"""docs/codebook.md, made from the columns: `python -m reportedly.export > docs/codebook.md`."""

import sys

from reportedly.export.codebook import page
from reportedly.export.formats import tables

if __name__ == "__main__":
    sys.stdout.write(page(tables()))
