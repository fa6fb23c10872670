"""What may be shown, and what may be linked."""

import pytest

from reportedly.model import is_open
from reportedly.web.licence import licence_link, web_link


@pytest.mark.parametrize(
    "licence", ["CC BY 4.0", "cc-by-sa-3.0", "CC0 1.0", "Public domain", "Creative Commons Attribution"]
)
def test_open_licences_are_known(licence):
    assert is_open(licence)


@pytest.mark.parametrize("licence", ["", "All rights reserved", "CCTV, all rights reserved", "not CC BY", "CC"])
def test_anything_else_is_closed(licence):
    assert not is_open(licence)


@pytest.mark.parametrize(
    ("licence", "link"),
    [
        ("CC BY 2.5", "https://creativecommons.org/licenses/by/2.5/"),
        ("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("All rights reserved", ""),
    ],
)
def test_licence_is_linked_to_its_deed(licence, link):
    assert licence_link(licence) == link


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//arnor.example", "http://[", ""]
)
def test_no_other_scheme_becomes_a_link(url):
    assert web_link(url) == ""


def test_web_address_is_linked():
    assert web_link(" https://arnor.example/a?b=1 ") == "https://arnor.example/a?b=1"
