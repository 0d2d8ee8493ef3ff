"""`--online`: whether the links of releases answer. The only check that asks the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from presskit.cli.shell import Shell
from presskit.office import Desk, ReleaseFile, locate
from presskit.problems import ModelPath, Problem, warning
from presskit.subject import Subject

_IN_TEXT = re.compile(r"https?://[^\s<>)\]»\"”]*[^\s<>)\]»\"”.,;:!?]")
_SECONDS, _AT_ONCE = 10, 8
# Answers that say nothing of the page: it asks who we are, or how often.
_UNDECIDED = frozenset({401, 403, 405, 406, 429, 451, 503, 999})


def check_links(shell: Shell, desk: Desk) -> Iterator[Problem]:
    """A warning for every address that does not answer; each address is asked once."""
    links = [(file, path, url) for file in desk.releases for path, url in links_of(file, desk)]
    addresses = list(dict.fromkeys(url for _, _, url in links))
    shell.say("asking-links", n=len(addresses))
    with ThreadPoolExecutor(_AT_ONCE) as askers:
        reasons = dict(zip(addresses, askers.map(ask, addresses), strict=True))
    for file, path, url in links:
        if reasons[url]:
            yield locate(warning("link-dead", *path, found=url, reason=reasons[url]), desk, file)


def links_of(file: ReleaseFile, desk: Desk) -> Iterator[tuple[ModelPath, str]]:
    """The addresses that a release prints, with the path of what names them."""
    if file.release is None:
        return
    for number, link in enumerate(file.release.links):
        if link.url.startswith(("https://", "http://")):
            yield ("links", number, "url"), link.url
    for written in Subject(file.release, desk, file.path.parent).writings:
        for found in _IN_TEXT.finditer(written.text):
            yield written.path, found[0]


def ask(url: str) -> str:
    """Why an address does not answer, in a few words; "" where it does."""
    import requests

    try:
        with requests.get(url, timeout=_SECONDS, stream=True,
                          headers={"User-Agent": "presskit link check"}) as answer:  # fmt: skip
            status = answer.status_code
    except requests.exceptions.Timeout:
        return f"{_SECONDS} s"
    except (requests.exceptions.RequestException, ValueError) as failure:
        return type(failure).__name__
    return "" if status < 400 or status in _UNDECIDED else f"HTTP {status}"
