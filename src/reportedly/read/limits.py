"""What is too long to be one report.

A news article has some 5,000 characters; these bounds keep memory bounded on any input.
"""

MAX_TEXT = 1_000_000  # characters (code points) of one report
MAX_LINE = 8 * 2**20  # bytes of one line of a JSON lines file, and of one web page
MAX_FILE = 64 * 2**20  # bytes of one .json file, which must be held in memory as a whole
MAX_SAMPLE = 120  # characters kept of what was rejected
