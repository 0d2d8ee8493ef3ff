"""`presskit preview`: the kits in the browser, made again as files change. Nothing is written."""

from __future__ import annotations

import sys
import time
import webbrowser
from collections.abc import Sequence
from http.server import ThreadingHTTPServer
from pathlib import Path

from presskit.cli.preview.server import serve
from presskit.cli.preview.stage import Stage
from presskit.cli.preview.watch import Watch
from presskit.cli.shell import Shell
from presskit.office import find_office
from presskit.problems import Refusal, error

PORT = 8765
# Seconds between two looks at the files: soon enough for who saves and turns to the browser.
_PAUSE = 0.3


def run_preview(
    shell: Shell, office: Path | None, releases: Sequence[str], port: int | None
) -> int:
    """Serve the kits until somebody stops it. Refuses where no office is found, and where the
    port asked for is taken."""
    root = find_office(office)
    stage = Stage(root, tuple(releases), shell.ui, shell.report_bug)
    watch = Watch(root)
    # What cannot be opened now is shown on the page: it may be mended while the page is open.
    shell.say("preview-begins")
    stage.renew(watch.changed())
    server = _served(stage, port)
    shell.farewell = "preview-over"
    address = f"http://127.0.0.1:{server.server_port}/"
    if shell.as_json:
        shell.result({"url": address}, stage.problems)
    else:
        shell.say("preview-at", url=address)
        if sys.stdin.isatty():
            webbrowser.open(address)
    while True:
        time.sleep(_PAUSE)
        changed = watch.changed()
        if changed:
            stage.renew(changed)
            shell.say("preview-renewed", n=len(stage.problems))


def _served(stage: Stage, port: int | None) -> ThreadingHTTPServer:
    try:
        return serve(stage, PORT if port is None else port)
    except OSError as taken:
        if port is not None:
            raise Refusal(error("port-taken", port=port), usage=True) from taken
    # Nobody asked for this one: any other will do.
    return serve(stage, 0)
