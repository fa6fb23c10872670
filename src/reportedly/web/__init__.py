"""Pages on this machine: one file that opens from the disk and loads nothing."""

from reportedly.web.page import report_page
from reportedly.web.visible import visible

__all__ = ["report_page", "visible"]
