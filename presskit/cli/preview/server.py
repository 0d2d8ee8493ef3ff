"""The server of a preview: on this machine alone, for this machine's browser alone."""

from __future__ import annotations

import os
import threading
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from urllib.parse import unquote

from presskit.cli.preview.stage import Stage
from presskit.wording import talk

_OWN = {"": ("page.html", "text/html; charset=utf-8"),
        "page.css": ("page.css", "text/css; charset=utf-8"),
        "page.js": ("page.js", "text/javascript; charset=utf-8")}  # fmt: skip
_WORDS = ("release", "renewed-at", "problems-none", "problems-some", "stopped", "refused",
          "error", "warning", "frame")  # fmt: skip
# The frame itself runs its own two files and shows the kit; the kit brings a stricter policy.
_POLICY = ("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
           "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
           "frame-ancestors 'self'")  # fmt: skip


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Elsewhere a port is free at once after a preview; on Windows it would be free during one, and
    # the browser would meet either of two.
    allow_reuse_address = os.name != "nt"

    def __init__(self, stage: Stage, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.stage = stage
        self.hosts = {f"{name}:{self.server_port}" for name in ("127.0.0.1", "localhost")}


def serve(stage: Stage, port: int) -> ThreadingHTTPServer:
    """Serve the scenes of a stage on the loopback address (0: any free port), beside the caller.
    `OSError` where the port is taken."""
    server = _Server(stage, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version, sys_version = "presskit", ""
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The page, its state, or a file of a kit."""
        # A page elsewhere may name this port under a name of its own (DNS rebinding): refused.
        if self.headers.get("Host") not in self.server.hosts:
            self._answer(HTTPStatus.FORBIDDEN)
            return
        path = unquote(self.path.partition("?")[0]).lstrip("/")
        if path in _OWN:
            name, kind = _OWN[path]
            self._answer(HTTPStatus.OK, _own(name, self.server.stage.ui), kind, _POLICY)
        elif path == "state":
            self._answer(HTTPStatus.OK, self.server.stage.state(), "application/json")
        else:
            self._answer_file(path)

    def do_HEAD(self) -> None:
        """The same without a body."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a browser that asks is no news."""

    def _answer_file(self, path: str) -> None:
        room, _, rest = path.partition("/")
        slug, _, name = rest.partition("/")
        found = self.server.stage.file(slug, name or "index.html") if room == "kit" else None
        if found is None:
            self._answer(HTTPStatus.NOT_FOUND)
        else:
            self._answer(HTTPStatus.OK, found.data, found.media_type)

    def _answer(
        self, status: HTTPStatus, body: bytes = b"", kind: str = "text/plain", policy: str = ""
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@cache
def _own(name: str, ui: str) -> bytes:
    """A file of the preview's own page, its words in the language of the interface."""
    text = resources.files("presskit.cli.preview").joinpath(name).read_text("utf-8")
    text = text.replace("{ui}", ui)
    for word in _WORDS:
        text = text.replace(f"{{{word}}}", talk(f"preview-{word}", "fr" if ui == "fr" else "en"))
    return text.encode()
