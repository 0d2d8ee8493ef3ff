"""Translation services that run inside a test, and a program that does: real sockets and pipes,
no network. What they answer is decided by the test.

    with DeepL() as server:
        engine = open_engine(EngineSettings(), {}, ("fr", "en"), server.environment)
        ...
    server.requests, server.billed, server.texts_seen
"""

from __future__ import annotations

import html
import json
import re
import socket
import sys
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

LOGIN_PAGE = "<!doctype html><title>Wi-Fi</title><p>Bienvenue, connectez-vous.</p>"
Words = Callable[[str], str]


@dataclass(frozen=True)
class Request:
    """One request as it arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """What goes back; of a `cut` one the line is closed before this share of it is sent."""

    status: int = 200
    content: Any = None
    cut: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> bytes:
        text = self.content if isinstance(self.content, str) else json.dumps(self.content)
        return text.encode()


@dataclass
class Fault:
    """Something that goes wrong, some times, at one path: before or after the work is done."""

    reply: Reply
    path: str
    times: int
    after_billing: bool


class Loopback:
    """A service on 127.0.0.1, running inside `with`.

    `words` translates what stands outside tags, `says` gives whole answers for whole texts.
    `delay` is in seconds; `shorten` leaves out the last answer; `garble` stands in place of every
    answer, with status 200, a call with a text that holds `rejects` is refused whole.
    """

    translating = "/translate"

    def __init__(self, words: Words = str.upper) -> None:
        self.words = words
        self.says: dict[str, str] = {}
        self.requests: list[Request] = []
        self.texts_seen: list[str] = []
        self.billed = 0
        self.delay = 0.0
        self.shorten = False
        self.garble: str | None = None
        self.rejects: str | None = None
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        self._closing = threading.Event()
        # Bound and listening from now on, but nobody answers before `with`.
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    def fail_with(
        self, status: int, *, times: int = 1, after_billing: bool = False, on: str = "",
        content: Any = None, headers: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """The next calls get this status; `after_billing` says that the work is done all the same.
        `on` is another path than that of translations."""
        said = {"message": "no"} if content is None else content
        reply = Reply(status, said, headers=headers or {})
        self._faults.append(Fault(reply, on or self.translating, times, after_billing))

    def drop(self, *, times: int = 1, halfway: bool = False, on: str = "") -> None:
        """The next calls are done and billed, and the line is closed before or `halfway` through
        the answer."""
        reply = Reply(200, {"translations": []}, cut=0.5 if halfway else 0)
        self._faults.append(Fault(reply, on or self.translating, times, after_billing=True))

    @property
    def calls(self) -> list[Request]:
        """The requests for translations."""
        return [each for each in self.requests if each.path == self.translating]

    def reply_to(self, request: Request) -> Reply:
        """Everything that happens to a request, one at a time."""
        with self._lock:
            self.requests.append(request)
            fault = self._next_fault(request.path)
            if fault is None:
                reply = self.answer(request)
            else:
                if fault.after_billing:
                    self.answer(request)
                reply = fault.reply
            if self.garble is not None and reply.status < 300:
                reply = Reply(200, self.garble)
        if request.path == self.translating:
            self._closing.wait(self.delay)
        return reply

    def answer(self, request: Request) -> Reply:
        """What the service says when all is well."""
        raise NotImplementedError

    def _next_fault(self, path: str) -> Fault | None:
        for fault in self._faults:
            if fault.path == path and fault.times:
                fault.times -= 1
                return fault
        return None


def _handler(service: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = urlsplit(self.path).path
            reply = service.reply_to(Request(self.command, path, dict(self.headers), body))
            try:
                self.send(reply)
            except OSError:  # the other side has gone
                self.close_connection = True

        do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = handle_any  # noqa: N815

        def send(self, reply: Reply) -> None:
            if reply.cut != 0:
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body[: int(len(reply.body) * (reply.cut or 1))])
            if reply.cut is not None:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)

        def log_message(self, *_: object) -> None:
            """Silence is part of a test."""

    return Handler


# --- DeepL -----------------------------------------------------------------------------------


class DeepL(Loopback):
    """DeepL as its documentation describes it: 50 texts, 128 KiB, strict XML, code points counted
    without tags, a quota (`limit`) that is all or nothing for a call.

    `used` is what the account had used before; `glossaries` maps ids to what was made.
    `most_glossaries` is 1 on a free account.
    """

    translating = "/v2/translate"

    def __init__(
        self, words: Words = str.upper, limit: int = 500_000, key: str = "loopback-key-7c1f:fx"
    ) -> None:
        super().__init__(words)
        self.key = key
        self.limit = limit
        self.used = 0
        self.glossaries: dict[str, dict[str, Any]] = {}
        self.glossaries_made = 0
        self.most_glossaries = 1000

    @property
    def environment(self) -> dict[str, str]:
        """What a person would have set."""
        return {"DEEPL_AUTH_KEY": self.key, "DEEPL_SERVER_URL": self.url}

    def answer(self, request: Request) -> Reply:
        if request.headers.get("Authorization") != f"DeepL-Auth-Key {self.key}":
            return Reply(403, {"message": "Wrong key"})
        match request.method, request.path.strip("/").split("/"):
            case "POST", ["v2", "translate"]:
                return self._translate(request)
            case "GET", ["v2", "usage"]:
                count = self.used + self.billed
                return Reply(200, {"character_count": count, "character_limit": self.limit})
            case "GET", ["v3", "glossaries"]:
                return Reply(200, {"glossaries": list(self.glossaries.values())})
            case "POST", ["v3", "glossaries"]:
                return self._make_glossary(request.json)
            case "DELETE", ["v3", "glossaries", id] if self.glossaries.pop(id, None):
                return Reply(204, "")
        return Reply(404, {"message": "Not found"})

    def _translate(self, request: Request) -> Reply:
        if len(request.body) > 128 * 1024:
            return Reply(413, {"message": "Payload too large"})
        asked = request.json
        trouble = self._trouble(asked)
        if trouble:
            return Reply(400, {"message": trouble})
        if self.rejects and any(self.rejects in text for text in asked["text"]):
            return Reply(400, {"message": "Bad text"})
        try:
            texts = [(text, *translated(text, self.words)) for text in asked["text"]]
        except ET.ParseError:
            return Reply(400, {"message": "Tag handling parsing failed, please check input."})
        cost = sum(count for _, _, count in texts)
        if self.used + self.billed + cost > self.limit:
            return Reply(456, {"message": "Quota exceeded"})
        self.billed += cost
        self.texts_seen += asked["text"]
        answers = [self._one(self.says.get(text, answer), n, asked) for text, answer, n in texts]
        return Reply(200, {"translations": answers[:-1] if self.shorten else answers})

    def _trouble(self, asked: Mapping[str, Any]) -> str:
        """Why DeepL would not take the request; "" if it would."""
        english = asked["target_lang"].startswith("EN")
        wrongs = {
            "Too many texts": not 0 < len(asked["text"]) <= 50,
            "'target_lang' not supported": asked["target_lang"] not in ("EN-GB", "EN-US", "FR"),
            "'formality' not supported": english and asked.get("formality") in ("more", "less"),
            "'tag_handling' must be xml here": asked.get("tag_handling") != "xml",
            "'glossary_id' not supported": asked.get("glossary_id", None)
            not in (None, *self.glossaries),
        }
        return next((words for words, wrong in wrongs.items() if wrong), "")

    def _one(self, text: str, billed: int, asked: Mapping[str, Any]) -> dict[str, Any]:
        answer = {"detected_source_language": asked["source_lang"], "text": text}
        if asked.get("show_billed_characters"):
            answer["billed_characters"] = billed
        if "model_type" in asked:
            answer["model_type_used"] = asked["model_type"]
        return answer

    def _make_glossary(self, asked: Mapping[str, Any]) -> Reply:
        if len(self.glossaries) >= self.most_glossaries:
            return Reply(456, {"message": "Quota exceeded", "detail": "Too many glossaries"})
        self.glossaries_made += 1
        made = {
            "glossary_id": f"glossary-{self.glossaries_made}",
            "name": asked["name"],
            "creation_time": "2026-06-01T08:00:00.000000Z",
            "dictionaries": [
                {**pair, "entry_count": len(pair["entries"].splitlines())}
                for pair in asked["dictionaries"]
            ],
        }
        self.glossaries[made["glossary_id"]] = made
        return Reply(201, made)


def translated(markup: str, words: Words) -> tuple[str, int]:
    """Strict XML with its words translated, tags and the inside of <x> left alone, and the code
    points it counts; raises `ParseError`."""
    root = ET.fromstring(f"<t>{markup}</t>")
    count = len("".join(root.itertext()))
    _translate_words(root, words)
    whole = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return whole.removeprefix("<t>").removesuffix("</t>"), count


def _translate_words(element: ET.Element, words: Words) -> None:
    if element.tag != "x":
        element.text = words(element.text) if element.text else element.text
        for child in element:
            _translate_words(child, words)
    for child in element:
        child.tail = words(child.tail) if child.tail else child.tail


# --- LibreTranslate --------------------------------------------------------------------------


class LibreTranslate(Loopback):
    """LibreTranslate 1.9 as far as one reaches it: plain text, no glossary, HTML unescaped in its
    answers. `key` is what it asks for, if anything; `languages` what each language leads to."""

    def __init__(self, words: Words = str.upper, key: str = "") -> None:
        super().__init__(words)
        self.key = key
        self.languages = {"en": ["en", "fr"], "fr": ["en", "fr"]}

    @property
    def environment(self) -> dict[str, str]:
        """What a person would have set."""
        return {"LIBRETRANSLATE_API_KEY": self.key} if self.key else {}

    def answer(self, request: Request) -> Reply:
        if (request.method, request.path) == ("GET", "/languages"):
            known = self.languages.items()
            return Reply(200, [{"code": c, "name": c, "targets": t} for c, t in known])
        if (request.method, request.path) != ("POST", "/translate"):
            return Reply(404, {"error": "Not found"})
        asked = request.json
        if self.key and asked.get("api_key") != self.key:
            return Reply(403, {"error": "Invalid API key"})
        if asked["target"] not in self.languages.get(asked["source"], []):
            return Reply(400, {"error": f"{asked['target']} is not supported"})
        if self.rejects and any(self.rejects in text for text in asked["q"]):
            return Reply(500, {"error": "Cannot translate text: list index out of range"})
        self.texts_seen += asked["q"]
        answers = [html.unescape(self.says.get(q, self.words(q))) for q in asked["q"]]
        return Reply(200, {"translatedText": answers[:-1] if self.shorten else answers})


# --- a program -------------------------------------------------------------------------------

_PROGRAM = """
import json, re, sys, time
from pathlib import Path

how = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
asked = [json.loads(line) for line in sys.stdin.buffer.read().decode("utf-8").splitlines()]
with open(Path(__file__).with_suffix(".log"), "a", encoding="utf-8") as log:
    log.write(json.dumps(asked) + "\\n")


def translated(text):
    parts = re.split(r"(<x [^>]*>.*?</x>|<[^>]*>|&[a-z]+;|\\u27e6\\\\d+\\u27e7)", text)
    return "".join(part if n % 2 else part.upper() for n, part in enumerate(parts))


answers = [{"id": each["id"], "text": translated(each["text"])} for each in asked]
for answer, each in zip(answers, asked):
    if how.get("rejects") and how["rejects"] in each["text"]:
        answer.pop("text")
        answer["error"] = "I cannot"
answers = answers[::-1] if how.get("backwards") else answers
answers = answers[:-1] if how.get("shorten") else answers
time.sleep(how.get("delay", 0))
sys.stderr.write(how.get("talk", ""))
if "garble" in how:
    print(how["garble"])
else:
    for answer in answers[: len(answers) // 2] if how.get("exit") else answers:
        print(json.dumps(answer))
sys.stdout.flush()
sys.exit(how.get("exit", 0))
"""


@dataclass
class Program:
    """A translating program in a folder. `how` says what it does next: `backwards`, `shorten`,
    `garble` (printed instead), `delay` (seconds), `rejects` (a text that has these words), `exit`
    (a code, half-way) and `talk` (on stderr)."""

    folder: Path
    how: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.path = self.folder / "translator.py"
        self.path.write_text(_PROGRAM, "utf-8")
        self.behave()

    def behave(self, **how: Any) -> None:
        """From now on."""
        self.how = how
        self.path.with_suffix(".json").write_text(json.dumps(how), "utf-8")

    @property
    def command(self) -> tuple[str, ...]:
        return (sys.executable, str(self.path))

    @property
    def calls(self) -> list[list[dict[str, Any]]]:
        """The lines of every call, as the program read them."""
        log = self.path.with_suffix(".log")
        lines = log.read_text("utf-8").splitlines() if log.is_file() else ()
        return [json.loads(line) for line in lines]


def closed_port() -> str:
    """An address where nobody listens."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{door.getsockname()[1]}"


def words_outside_tags(markup: str) -> str:
    """A tagged text as a person reads it."""
    return html.unescape(re.sub(r"<[^<>]*>", "", markup))
