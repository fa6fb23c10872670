"""What may be linked."""

import re
from urllib.parse import urlsplit

_CC_BY = re.compile(r"CC[ -](BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)[ -](\d\.\d)", re.I)


def licence_link(licence: str) -> str:
    """Address of the deed of a Creative Commons licence, "" for any other."""
    found = _CC_BY.match(licence.strip())
    if found:
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if licence.strip().upper().startswith("CC0"):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return ""


def web_link(url: str) -> str:
    """The address where it is one of the web, "" for anything else: `javascript:` and `file:` never become a link."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
