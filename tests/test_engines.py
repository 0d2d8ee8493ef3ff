"""Engines keep the same promises, whoever translates; and each its own."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from presskit.translation.engines import (
    Answer,
    Asked,
    Engine,
    EngineFailure,
    EngineSettings,
    Limits,
    Patience,
    batches,
    fits,
    open_engine,
)
from tests.engines_on_loopback import (
    LOGIN_PAGE,
    DeepL,
    LibreTranslate,
    Loopback,
    Program,
    Request,
    closed_port,
    words_outside_tags,
)

KEY = "loopback-key-7c1f:fx"
GLOSSARY = {"Région": "Region", "préfecture": "prefect’s office"}
AWKWARD = (
    "Le <b>12&#160;juin</b> &amp; après, l’été à Dijon",
    "Écrire à <x id=\"1\">presse@region.example</x>, <i>merci</i>",
    "Voir <a id=\"2\">le dossier</a>&#8239;: 12,5&#160;M€",
    "Ça coûte 3 &lt; 4, œuf, 🧬, مرحبا",
)  # fmt: skip


@dataclass
class Waits:
    """Nobody sleeps in a test: what was to be slept is written down, and time passes by that."""

    slept: list[float] = field(default_factory=list)

    @property
    def patience(self) -> Patience:
        return Patience(self.slept.append, jitter=lambda: 0.5, clock=lambda: sum(self.slept))


@dataclass
class Rig:
    """An engine and who answers it: what every engine must bear."""

    settings: EngineSettings
    fake: Loopback | Program
    environment: Mapping[str, str]
    waits: Waits = field(default_factory=Waits)

    def engine(self, timeout: float | None = None, **glossary: str) -> Engine:
        return open_engine(
            self.settings, glossary, ("fr", "en"), self.environment, self.waits.patience, timeout
        )

    def goes_wrong(self, **how: Any) -> None:
        if isinstance(self.fake, Program):
            self.fake.behave(**how)
        for name, value in how.items():
            setattr(self.fake, name, value)

    def dies_halfway(self) -> None:
        if isinstance(self.fake, Program):
            self.fake.behave(exit=3)
        else:
            self.fake.drop()

    @property
    def calls(self) -> int:
        return len(self.fake.calls)


def rig_of(kind: str, folder: Path, stack: ExitStack) -> Rig:
    if kind == "deepl":
        deepl = stack.enter_context(DeepL(key=KEY))
        return Rig(EngineSettings(), deepl, deepl.environment)
    if kind == "libretranslate":
        libre = stack.enter_context(LibreTranslate(key=KEY))
        return Rig(EngineSettings("libretranslate", libre.url), libre, libre.environment)
    program = Program(folder)
    settings = EngineSettings(
        "command", command=program.command, markup="xml" if kind == "command, xml" else "text"
    )
    return Rig(settings, program, {**os.environ, "DEEPL_AUTH_KEY": KEY})


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture(params=["deepl", "libretranslate", "command, xml", "command, text"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    with ExitStack() as stack:
        yield rig_of(request.param, tmp_path, stack)


@pytest.fixture(params=["deepl", "libretranslate"])
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    """The engines behind a network."""
    with ExitStack() as stack:
        yield rig_of(request.param, tmp_path, stack)


@pytest.fixture
def deepl() -> Iterator[DeepL]:
    with DeepL(key=KEY) as server:
        yield server


def asked(*texts: str) -> Asked:
    return Asked(texts, "fr", "en-GB", "Assises régionales")


def failure_of(engine: Engine, *texts: str) -> EngineFailure:
    """How a call fails. No key stands in anything that a person could come to read of it."""
    with pytest.raises(EngineFailure) as caught:
        engine.translate(asked(*texts))
    failure = caught.value
    told = "".join(traceback.format_exception(failure))
    told += repr(engine) + repr(failure) + failure.detail + failure.raw
    assert KEY not in told
    assert not any(text in failure.detail for text in texts if len(text) > 3)
    return failure


# --- the same for all ------------------------------------------------------------------------


def test_every_text_has_its_answer_in_its_place(rig: Rig) -> None:
    answers = rig.engine().translate(asked(*AWKWARD))

    said = [words_outside_tags(text) for text in AWKWARD]
    kept = "presse@region.example"
    expected = [text.upper().replace(kept.upper(), kept) for text in said]
    assert [words_outside_tags(answer.text) for answer in answers] == expected


def test_tags_come_back_as_they_went(rig: Rig) -> None:
    answers = rig.engine().translate(asked('<b>a</b> <x id="1">b@c.example</x> <a id="2">d</a>'))

    assert [each.text for each in answers] == [
        '<b>A</b> <x id="1">b@c.example</x> <a id="2">D</a>'
    ]  # fmt: skip


def test_a_call_that_is_too_large_is_not_made(rig: Rig) -> None:
    engine = rig.engine()

    failures = [
        failure_of(engine, *["un"] * (engine.limits.texts + 1)),
        failure_of(engine, "é" * (engine.limits.bytes // 6 + 1)),
    ]
    assert [failure.reason for failure in failures] == ["too-large"] * 2
    assert rig.calls == 0


def test_an_answer_with_fewer_texts_is_no_answer(rig: Rig) -> None:
    rig.goes_wrong(shorten=True)

    failure = failure_of(rig.engine(), "un", "deux")
    assert (failure.reason, "UN" in failure.raw, rig.calls) == ("garbled", True, 1)


@pytest.mark.parametrize(
    "garbage", [LOGIN_PAGE, "", "[]", "null", "{}", '{"translations": [{}, {"text": 5}]}',
                '{"translations": null}', '{"translatedText": "UN"}', '{"id": 1}', '{"id": 1, "te',
                '{"translations": [["a"], ["b"]]}']
)  # fmt: skip
def test_something_else_than_an_answer_is_kept_and_named(rig: Rig, garbage: str) -> None:
    rig.goes_wrong(garble=garbage)

    failure = failure_of(rig.engine(), "un", "deux")
    assert (failure.reason, failure.raw.strip()) == ("garbled", garbage)


def test_a_late_answer_is_not_asked_for_again(rig: Rig) -> None:
    rig.goes_wrong(delay=30)

    failure = failure_of(rig.engine(timeout=1), "un")
    assert (failure.reason, failure.detail) == ("lost", "answer-timeout")
    assert (rig.calls <= 1, rig.waits.slept) == (True, [])


def test_an_answer_that_breaks_off_is_not_asked_for_again(rig: Rig) -> None:
    rig.dies_halfway()

    failure = failure_of(rig.engine(), "un", "deux")
    assert (failure.reason, rig.calls, rig.waits.slept) == ("lost", 1, [])


def test_a_text_that_is_not_accepted_is_rejected_and_the_others_pass_without_it(rig: Rig) -> None:
    rig.goes_wrong(rejects="mauvais")
    engine = rig.engine()

    assert failure_of(engine, "bon", "mauvais").reason == "rejected"
    assert [answer.text for answer in engine.translate(asked("bon"))] == ["BON"]


# --- the same for all behind a network -------------------------------------------------------


def test_a_busy_service_is_asked_again_with_longer_and_longer_waits(service: Rig) -> None:
    assert isinstance(service.fake, Loopback)
    service.fake.fail_with(429, times=2)
    service.fake.fail_with(503)
    service.fake.fail_with(529)

    answers = service.engine().translate(asked("un"))
    assert [answer.text for answer in answers] == ["UN"]
    assert service.waits.slept == [1, 2, 4, 8]


def test_a_service_that_stays_busy_is_left_alone_after_half_a_minute(service: Rig) -> None:
    assert isinstance(service.fake, Loopback)
    service.fake.fail_with(429, times=99)

    failure = failure_of(service.engine(), "un")
    assert (failure.reason, failure.detail) == ("busy", "HTTP 429")
    assert service.waits.slept == [1, 2, 4, 8, 16]


@pytest.mark.parametrize(
    ("status", "reason"),
    [(400, "rejected"), (401, "refused"), (403, "refused"), (404, "garbled"), (405, "garbled"),
     (413, "too-large"), (414, "too-large"), (456, "quota"), (500, "lost"), (502, "lost"),
     (504, "lost")],
)  # fmt: skip
def test_each_status_has_its_reason_and_is_not_tried_again(
    service: Rig, status: int, reason: str
) -> None:
    assert isinstance(service.fake, Loopback)
    service.fake.fail_with(status, after_billing=status >= 500)

    failure = failure_of(service.engine(), "un")
    assert (failure.reason, failure.detail) == (reason, f"HTTP {status}")
    assert (service.calls, service.waits.slept) == (1, [])


def test_a_network_that_fails_slowly_is_not_waited_for() -> None:
    moments: list[float] = []

    def attempt() -> None:
        moments.append(4.0)
        raise EngineFailure("unreachable", "connect-timeout")

    with pytest.raises(EngineFailure):
        Patience(sleep=moments.append, clock=lambda: sum(moments)).through(attempt)
    assert moments.count(4.0) == 2


def unreachable(kind: str, url: str, waits: Waits) -> Engine:
    environment = {"DEEPL_AUTH_KEY": KEY, "DEEPL_SERVER_URL": url}
    settings = EngineSettings("deepl") if kind == "deepl" else EngineSettings("libretranslate", url)
    return open_engine(settings, {}, ("fr", "en"), environment, waits.patience)


@pytest.mark.parametrize("kind", ["deepl", "libretranslate"])
def test_where_nobody_listens_is_tried_three_times_within_five_seconds(kind: str) -> None:
    waits = Waits()

    failure = failure_of(unreachable(kind, closed_port(), waits), "un")
    assert (failure.reason, failure.detail) == ("unreachable", "connection-refused")
    assert (len(waits.slept), sum(waits.slept) < 5) == (2, True)


@pytest.mark.parametrize("kind", ["deepl", "libretranslate"])
@pytest.mark.parametrize(
    ("trouble", "detail"),
    [("socket.gaierror", "unknown-host"), ("builtins.TimeoutError", "connect-timeout"),
     ("ssl.SSLCertVerificationError", "certificate"), ("builtins.OSError", "no-connection")],
)  # fmt: skip
def test_what_fails_before_anything_is_sent_is_unreachable(
    kind: str, trouble: str, detail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, _, name = trouble.rpartition(".")
    error = getattr(__import__(module), name)

    def nobody(*_: object, **__: object) -> None:
        raise error("nobody there")

    monkeypatch.setattr("urllib3.util.connection.create_connection", nobody)

    failure = failure_of(unreachable(kind, "http://mt.example", Waits()), "un")
    assert (failure.reason, failure.detail) == ("unreachable", detail)


@pytest.mark.parametrize("kind", ["deepl", "libretranslate"])
@pytest.mark.parametrize("address", ["mt.example", "ftp://mt.example", "http://", "http://[::"])
def test_an_address_that_is_none_is_unreachable(kind: str, address: str) -> None:
    with pytest.raises(EngineFailure) as caught:
        unreachable(kind, address, Waits())

    assert (caught.value.reason, caught.value.detail) == ("unreachable", "address")


def test_a_proxy_that_does_not_answer_is_named_and_its_password_is_not() -> None:
    environment = {
        "DEEPL_AUTH_KEY": KEY, "DEEPL_SERVER_URL": "http://mt.example",
        "DEEPL_PROXY_URL": closed_port().replace("//", f"//user:{KEY}@"),
    }  # fmt: skip
    engine = open_engine(EngineSettings(), {}, ("fr", "en"), environment, Waits().patience)

    assert failure_of(engine, "un").reason == "unreachable"


# --- DeepL -----------------------------------------------------------------------------------


def opened(server: DeepL, waits: Waits | None = None, **more: str) -> Engine:
    environment = server.environment | more
    patience = (waits or Waits()).patience
    return open_engine(EngineSettings(), GLOSSARY, ("fr", "en"), environment, patience)


def test_deepl_is_asked_exactly_so(deepl: DeepL) -> None:
    engine = open_engine(EngineSettings(), {}, ("fr", "en"), deepl.environment)

    answers = engine.translate(asked("<b>un</b> deux"))
    assert answers == [Answer("<b>UN</b> DEUX", 7)]
    assert deepl.calls[0].json == {
        "text": ["<b>un</b> deux"], "source_lang": "FR", "target_lang": "EN-GB",
        "context": "Assises régionales", "show_billed_characters": True, "tag_handling": "xml",
        "tag_handling_version": "v2", "ignore_tags": ["x"], "outline_detection": False,
        "preserve_formatting": True, "formality": "prefer_more", "model_type": "quality_optimized",
    }  # fmt: skip
    assert (deepl.billed, len(deepl.requests)) == (7, 1)


def test_a_user_agent_tells_of_presskit_and_not_of_the_machine(deepl: DeepL) -> None:
    opened(deepl).translate(asked("un"))

    agent = deepl.calls[0].headers["User-Agent"]
    assert (" presskit/" in agent, "Linux" in agent, " python/" in agent) == (True, False, False)


def test_the_other_way_goes_to_french(deepl: DeepL) -> None:
    opened(deepl).translate(Asked(("one",), "en", "fr-FR"))

    request = deepl.calls[0].json
    assert (request["source_lang"], request["target_lang"]) == ("EN", "FR")
    assert "context" not in request


def test_what_is_billed_is_known_and_what_was_lost_is_not_sent_twice(deepl: DeepL) -> None:
    deepl.fail_with(500, after_billing=True)
    engine = opened(deepl)

    assert failure_of(engine, "un").reason == "lost"
    assert (deepl.billed, len(deepl.calls)) == (2, 1)


def test_an_answer_cut_in_the_middle_is_lost(deepl: DeepL) -> None:
    deepl.drop(halfway=True)

    assert failure_of(opened(deepl), "un").reason == "lost"
    assert len(deepl.calls) == 1


@pytest.mark.parametrize("said", ['{"text": "UN"}', '{"billed_characters": 2}'])
def test_an_answer_without_its_bill_or_its_text_is_not_deepls(deepl: DeepL, said: str) -> None:
    deepl.garble = f'{{"translations": [{said}]}}'
    engine = open_engine(EngineSettings(), {}, ("fr", "en"), deepl.environment)

    assert failure_of(engine, "un").reason == "garbled"


def test_an_empty_answer_is_an_answer_for_the_checker_to_judge(deepl: DeepL) -> None:
    deepl.says["un"] = ""

    assert opened(deepl).translate(asked("un")) == [Answer("", 2)]


def test_xml_that_does_not_parse_is_rejected_and_costs_nothing(deepl: DeepL) -> None:
    assert failure_of(opened(deepl), "3 < 4").reason == "rejected"
    assert deepl.billed == 0


def test_a_quota_is_all_or_nothing_for_a_call(deepl: DeepL) -> None:
    deepl.limit = 5

    assert failure_of(opened(deepl), "quatre", "un").reason == "quota"
    assert deepl.billed == 0


def test_the_usage_says_what_is_left(deepl: DeepL) -> None:
    deepl.used, deepl.limit = 180_118, 500_000

    usage = opened(deepl).usage()
    assert usage is not None
    assert (usage.count, usage.limit, usage.left) == (180_118, 500_000, 319_882)


def test_an_account_without_a_limit_has_none(deepl: DeepL) -> None:
    deepl.limit = 10**12

    usage = opened(deepl).usage()
    assert usage is not None
    assert (usage.limit, usage.left) == (None, None)


def test_a_lost_usage_costs_nothing_and_is_asked_again(deepl: DeepL) -> None:
    waits = Waits()
    deepl.drop(on="/v2/usage", times=2)

    assert opened(deepl, waits).usage() is not None
    assert len(waits.slept) == 2


def test_a_login_page_is_no_usage(deepl: DeepL) -> None:
    deepl.garble = LOGIN_PAGE

    with pytest.raises(EngineFailure) as caught:
        opened(deepl).usage()
    assert (caught.value.reason, caught.value.raw) == ("garbled", LOGIN_PAGE)


def test_without_a_key_there_is_no_engine_and_an_empty_one_is_none() -> None:
    for environment in ({}, {"DEEPL_AUTH_KEY": " ", "DEEPL_API_KEY": ""}):
        with pytest.raises(EngineFailure) as caught:
            open_engine(EngineSettings(), {}, ("fr", "en"), environment)
        assert caught.value.reason == "no-key"


def test_the_key_of_deepls_own_command_is_accepted(deepl: DeepL) -> None:
    environment = {"DEEPL_API_KEY": f" {KEY}\n", "DEEPL_SERVER_URL": deepl.url}
    engine = open_engine(EngineSettings(), {}, ("fr", "en"), environment)

    assert engine.translate(asked("un")) == [Answer("UN", 2)]


@pytest.mark.parametrize("key", ["clé", "two words", "a\nb", "“quoted”"])
def test_a_key_that_cannot_be_one_is_refused_without_being_quoted(key: str) -> None:
    with pytest.raises(EngineFailure) as caught:
        open_engine(EngineSettings(), {}, ("fr", "en"), {"DEEPL_AUTH_KEY": key})

    assert caught.value.reason == "refused"
    assert key not in "".join(traceback.format_exception(caught.value))


def test_a_wrong_key_is_refused_at_the_first_call(deepl: DeepL) -> None:
    deepl.key = "another"
    engine = open_engine(
        EngineSettings(), {}, ("fr", "en"), {"DEEPL_AUTH_KEY": KEY, "DEEPL_SERVER_URL": deepl.url}
    )

    assert failure_of(engine, "un").reason == "refused"
    assert len(deepl.requests) == 1


@pytest.mark.parametrize(
    ("key", "host", "keeps"),
    [("a:fx", "api-free.deepl.com", True), ("a", "api.deepl.com", False)],
)
def test_the_plan_can_say_where_texts_go(key: str, host: str, keeps: bool) -> None:
    engine = open_engine(EngineSettings(), {}, ("fr", "en"), {"DEEPL_AUTH_KEY": key})

    assert (engine.name, engine.where) == ("deepl/quality_optimized", host)
    assert (engine.outside, engine.keeps_texts, engine.charges) == (True, keeps, True)


# --- DeepL's glossary ------------------------------------------------------------------------


def test_a_glossary_is_made_once_in_both_directions_and_found_by_its_name(deepl: DeepL) -> None:
    for _ in range(2):
        engine = opened(deepl)
        engine.translate(asked("un"))
        engine.translate(Asked(("one",), "en", "fr-FR"))

    made = [each.json for each in deepl.requests if each.path == "/v3/glossaries" and each.body]
    assert [(pair["source_lang"], pair["target_lang"], pair["entries"])
            for pair in made[0]["dictionaries"]] == [
        ("fr", "en", "préfecture\tprefect’s office\nRégion\tRegion"),
        ("en", "fr", "prefect’s office\tpréfecture\nRegion\tRégion"),
    ]  # fmt: skip
    assert len(made) == 1
    assert {each.json["glossary_id"] for each in deepl.calls} == {"glossary-1"}


def test_other_terms_are_another_glossary_and_another_order_is_not(deepl: DeepL) -> None:
    for terms in ({"a": "b", "c": "d"}, {"c": "d", "a": "b"}, {"a": "b"}):
        engine = open_engine(EngineSettings(), terms, ("fr", "en"), deepl.environment)
        engine.translate(asked("un"))

    assert deepl.glossaries_made == 2


def test_the_first_of_two_terms_with_one_translation_wins_on_the_way_back(deepl: DeepL) -> None:
    terms = {"maire": "mayor", "édile": "mayor", "préfet\tde région": "prefect", " ": "nothing"}
    engine = open_engine(EngineSettings(), terms, ("fr", "en"), deepl.environment)
    engine.translate(asked("un"))

    back = next(iter(deepl.glossaries.values()))["dictionaries"][1]["entries"].splitlines()
    assert sorted(back) == ["mayor\tmaire", "prefect\tpréfet de région"]


def test_without_terms_no_glossary_is_asked_for(deepl: DeepL) -> None:
    open_engine(EngineSettings(), {}, ("fr", "en"), deepl.environment).translate(asked("un"))

    assert [each.path for each in deepl.requests] == ["/v2/translate"]


def test_a_glossary_deleted_meanwhile_is_made_again_once(deepl: DeepL) -> None:
    engine = opened(deepl)
    engine.translate(asked("un"))
    deepl.glossaries.clear()
    assert engine.translate(asked("deux")) == [Answer("DEUX", 4)]
    deepl.glossaries.clear()

    assert failure_of(engine, "trois").reason == "rejected"
    assert deepl.glossaries_made == 2


def test_what_may_be_charged_is_not_sent_again_because_the_glossary_is_gone(deepl: DeepL) -> None:
    engine = opened(deepl)
    engine.translate(asked("un"))
    deepl.glossaries.clear()
    deepl.fail_with(200, content=LOGIN_PAGE)

    assert failure_of(engine, "deux").reason == "garbled"
    assert len(deepl.calls) == 2


def test_a_bad_text_does_not_make_the_glossary_again(deepl: DeepL) -> None:
    engine = opened(deepl)

    assert failure_of(engine, "3 < 4").reason == "rejected"
    assert deepl.glossaries_made == 1


def test_an_account_for_one_glossary_gets_the_new_one_in_the_old_ones_place(deepl: DeepL) -> None:
    deepl.most_glossaries = 1
    opened(deepl).translate(asked("un"))

    other = open_engine(EngineSettings(), {"a": "b"}, ("fr", "en"), deepl.environment)
    assert other.translate(asked("un")) == [Answer("UN", 2)]
    assert len(deepl.glossaries) == 1


def test_a_glossary_of_someone_else_is_never_removed(deepl: DeepL) -> None:
    deepl.most_glossaries = 1
    deepl.glossaries["theirs"] = {
        "glossary_id": "theirs", "name": "presskit-of-another-kind", "dictionaries": [],
        "creation_time": "2026-06-01T08:00:00.000000Z",
    }  # fmt: skip

    failure = failure_of(opened(deepl), "un")
    assert (failure.reason, failure.detail) == ("glossary", "HTTP 456")
    assert (list(deepl.glossaries), deepl.billed) == (["theirs"], 0)


def test_a_login_page_for_a_glossary_is_charged_to_nobody(deepl: DeepL) -> None:
    deepl.garble = LOGIN_PAGE

    assert failure_of(opened(deepl), "un").reason == "glossary"
    assert deepl.calls == []


# --- what DeepL publishes --------------------------------------------------------------------

OPENAPI = Path(__file__).parents[2] / "shared" / "schemas" / "deepl-openapi.json"


def faults_of(request: Request, document: Mapping[str, Any]) -> list[str]:
    """What DeepL's own description has against a request, unknown fields included."""
    body = document["paths"][request.path]["post"]["requestBody"]["content"]["application/json"]
    schema = body["schema"]
    name = schema.get("$ref", "").rpartition("/")[2]
    known = (document["components"]["schemas"][name] if name else schema)["properties"]
    faults = Draft202012Validator({**document, **schema}).iter_errors(request.json)
    return [fault.message for fault in faults] + sorted(set(request.json) - set(known))


@pytest.mark.skipif(not OPENAPI.is_file(), reason="DeepL's description is not here: not compared")
def test_every_request_is_one_that_deepl_describes(deepl: DeepL) -> None:
    document = json.loads(OPENAPI.read_text("utf-8"))
    engine = opened(deepl)
    engine.translate(asked(*AWKWARD))
    engine.translate(Asked(("one",), "en", "fr-FR"))
    engine.translate(Asked(("un",), "fr", "en-US"))

    posts = [each for each in deepl.requests if each.method == "POST"]
    assert [each.path for each in posts] == ["/v3/glossaries", *["/v2/translate"] * 3]
    assert [faults_of(each, document) for each in posts] == [[]] * 4
    assert {each.path for each in deepl.requests} <= set(document["paths"])


@pytest.mark.parametrize(
    ("change", "status"),
    [({}, 200), ({"text": ["un"] * 50}, 200), ({"text": ["un"] * 51}, 400),
     ({"text": ["a" * 131_072]}, 413), ({"text": ["a < b"]}, 400), ({"target_lang": "EN"}, 400),
     ({"formality": "more"}, 400), ({"glossary_id": "gone"}, 400)],
)  # fmt: skip
def test_our_own_deepl_is_as_strict_as_theirs(
    deepl: DeepL, change: dict[str, Any], status: int
) -> None:
    body = {"text": ["un"], "source_lang": "FR", "target_lang": "EN-GB", "tag_handling": "xml"}
    headers = {"Authorization": f"DeepL-Auth-Key {deepl.key}"}

    answer = requests.post(f"{deepl.url}/v2/translate", json=body | change, headers=headers)
    assert answer.status_code == status


def test_our_own_deepl_counts_code_points_without_tags(deepl: DeepL) -> None:
    engine = open_engine(EngineSettings(), {}, ("fr", "en"), deepl.environment)
    answers = engine.translate(asked('<b>é</b> &amp; 😀 <x id="1">a@b.example</x>'))

    assert [answer.billed for answer in answers] == [17]


# --- LibreTranslate --------------------------------------------------------------------------


def libre(server: LibreTranslate) -> Engine:
    settings = EngineSettings("libretranslate", f"{server.url}/")
    return open_engine(settings, {}, ("fr", "en"), server.environment, Waits().patience)


def test_a_server_is_asked_for_its_languages_once() -> None:
    with LibreTranslate() as server:
        engine = libre(server)
        engine.translate(asked("un"))
        engine.translate(asked("deux"))

    assert [each.path for each in server.requests] == ["/languages", "/translate", "/translate"]
    assert server.calls[0].json == {"q": ["un"], "source": "fr", "target": "en", "format": "text"}


def test_a_pair_a_server_does_not_know_is_named() -> None:
    with LibreTranslate() as server:
        server.languages = {"fr": ["fr"], "en": ["en"]}
        failure = failure_of(libre(server), "un")

    assert (failure.reason, failure.detail, server.calls) == ("unsupported", "fr-en", [])


def test_a_redirect_carries_no_text_to_another_host() -> None:
    with LibreTranslate() as server, LibreTranslate() as other:
        server.fail_with(307, headers={"Location": f"{other.url}/translate"})
        failure = failure_of(libre(server), "un")

    assert (failure.reason, other.requests) == ("garbled", [])


def test_words_that_look_like_markup_come_back_as_words() -> None:
    with LibreTranslate(words=lambda text: text) as server:
        answers = libre(server).translate(asked("R&amp;D &lt;b&gt; <b>a</b>"))

    assert server.texts_seen == ["R&D <b> ⟦1⟧a⟦2⟧"]
    assert [answer.text for answer in answers] == ["R&amp;D &lt;b&gt; <b>a</b>"]


@pytest.mark.parametrize(
    ("url", "where", "outside"),
    [("http://mt.region.example:5000/", "mt.region.example:5000", False),
     ("https://user:secret@mt.region.example", "mt.region.example", False),
     ("https://libretranslate.com", "libretranslate.com", True),
     ("https://FR.LibreTranslate.com:443", "fr.libretranslate.com:443", True),
     ("https://libretranslate.com.region.example", "libretranslate.com.region.example", False)],
)  # fmt: skip
def test_only_the_public_server_is_outside_the_house(url: str, where: str, outside: bool) -> None:
    engine = open_engine(EngineSettings("libretranslate", url), {}, ("fr", "en"), {})

    assert (engine.where, engine.outside, engine.keeps_texts) == (where, outside, False)
    assert (engine.name, engine.usage()) == ("libretranslate", None)


# --- a program -------------------------------------------------------------------------------


def running(program: Program, **glossary: str) -> Engine:
    settings = EngineSettings("command", command=program.command)
    return open_engine(settings, glossary, ("fr", "en"), os.environ)


def test_a_program_may_answer_in_any_order(tmp_path: Path) -> None:
    program = Program(tmp_path)
    program.behave(backwards=True, talk="loading the model\n")

    answers = running(program).translate(asked("un", "deux", "trois"))
    assert answers == [Answer("UN", None), Answer("DEUX", None), Answer("TROIS", None)]


def test_a_program_reads_all_it_needs_on_every_line(tmp_path: Path) -> None:
    program = Program(tmp_path)
    running(program, maire="mayor").translate(Asked(("the mayor",), "en", "fr-FR", "Élus"))

    assert program.calls == [[{
        "id": 1, "text": "the mayor", "source": "en", "target": "fr-FR", "context": "Élus",
        "glossary": {"mayor": "maire"},
    }]]  # fmt: skip


def test_what_a_program_says_on_its_way_out_is_kept(tmp_path: Path) -> None:
    program = Program(tmp_path)
    program.behave(exit=3, talk="x" * 5000 + "no model for fr-en")

    failure = failure_of(running(program), "un", "deux")
    assert (failure.reason, failure.detail, len(failure.raw)) == ("lost", "exit 3", 2000)
    assert failure.raw.endswith("no model for fr-en")


def test_a_program_gets_no_key_of_another_engine(tmp_path: Path) -> None:
    script = tmp_path / "tell.py"
    script.write_text(
        "import os, json\n"
        "print(json.dumps({'id': 1, 'text': ' '.join(k for k in os.environ if '_KEY' in k)}))\n"
    )
    settings = EngineSettings("command", command=(Program(tmp_path).command[0], str(script)))
    keys = {"DEEPL_AUTH_KEY": KEY, "DEEPL_API_KEY": KEY, "LIBRETRANSLATE_API_KEY": KEY}
    engine = open_engine(settings, {}, ("fr", "en"), {**os.environ, **keys})

    assert KEY not in "".join(answer.text for answer in engine.translate(asked("un")))
    assert not set(engine.translate(asked("un"))[0].text.split()) & set(keys)


def test_a_program_that_is_not_there_is_named_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a program")
    for word, detail in (("nowhere-to-be-found", "not-found"), ("./notes.txt", "not-executable")):
        settings = EngineSettings("command", command=(word,), folder=tmp_path)
        failure = failure_of(open_engine(settings, {}, ("fr", "en"), os.environ), "un")
        if os.name != "nt":
            assert (failure.reason, failure.detail) == ("unreachable", detail)


@pytest.mark.skipif(os.name == "nt", reason="a script without an ending runs on POSIX alone")
def test_a_relative_program_stands_in_the_office(tmp_path: Path) -> None:
    program = Program(tmp_path)
    (tmp_path / "tools").mkdir()
    script = tmp_path / "tools" / "translate"
    script.write_text(f"#!/bin/sh\nexec '{program.command[0]}' translator.py\n")
    script.chmod(0o755)
    settings = EngineSettings("command", command=("tools/translate",), folder=tmp_path)

    engine = open_engine(settings, {}, ("fr", "en"), os.environ)
    assert engine.translate(asked("un")) == [Answer("UN", None)]
    assert (engine.name, engine.where) == ("command/translate", "translate")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to end")
def test_a_program_that_is_late_is_ended_with_all_it_started(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "sign")
    sign = os.fdopen(os.open(tmp_path / "sign", os.O_RDONLY | os.O_NONBLOCK), "rb")
    child = f"(echo began; sleep 20; echo ended late) > '{tmp_path}/sign' & sleep 60"
    settings = EngineSettings("command", command=("/bin/sh", "-c", child))
    engine = open_engine(settings, {}, ("fr", "en"), os.environ, timeout=1)

    failure = failure_of(engine, "un")
    os.set_blocking(sign.fileno(), True)
    with sign:
        # The end comes when nobody holds the other side any more.
        assert (failure.detail, sign.read()) == ("answer-timeout", b"began\n")


def test_no_engine_is_none_and_so_is_one_that_is_not_set_up() -> None:
    for settings in (EngineSettings("none"), EngineSettings("libretranslate"),
                     EngineSettings("command")):  # fmt: skip
        with pytest.raises(EngineFailure) as caught:
            open_engine(settings, {}, ("fr", "en"), {"DEEPL_AUTH_KEY": KEY})
        assert caught.value.reason == "none"


# --- batches ---------------------------------------------------------------------------------

SMALL = Limits(texts=3, characters=20, bytes=90)


@given(st.lists(st.text(max_size=25), max_size=20))
def test_batches_hold_every_text_once_in_order_and_keep_the_limits(texts: list[str]) -> None:
    made = batches(texts, SMALL)

    assert [number for batch in made for number in batch] == list(range(len(texts)))
    assert all(len(batch) for batch in made)
    groups = [[texts[number] for number in batch] for batch in made]
    assert all(len(group) == 1 or fits(group, SMALL) for group in groups)


def test_batches_are_as_few_as_the_order_allows() -> None:
    limits = Limits(texts=10, characters=3000, bytes=120 * 1024)

    assert batches(["mot"] * 51, limits) == [
        range(0, 10), range(10, 20), range(20, 30), range(30, 40), range(40, 50), range(50, 51),
    ]  # fmt: skip
    assert batches(["a" * 2000, "b" * 900, "c" * 200], limits) == [range(0, 2), range(2, 3)]
    assert batches([], limits) == []


def test_a_long_text_travels_alone_and_one_beyond_all_bounds_is_known() -> None:
    limits = Limits(texts=10, characters=3000, bytes=120 * 1024)
    long, endless = "a" * 5000, "é" * 21_000

    assert batches(["x", long, "y"], limits) == [range(0, 1), range(1, 2), range(2, 3)]
    assert (fits([long], limits), fits([endless], limits)) == (True, False)


# --- the real ones ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("variable", "settings"),
    [("PRESSKIT_REAL_DEEPL_KEY", EngineSettings()),
     ("PRESSKIT_REAL_LIBRETRANSLATE", EngineSettings("libretranslate"))],
)  # fmt: skip
def test_a_real_service_translates_a_word(variable: str, settings: EngineSettings) -> None:
    given = os.environ.get(variable)
    if not given:
        pytest.skip(f"{variable} is not set: no real service was asked")
    real = EngineSettings(settings.engine, server=given)
    engine = open_engine(real, {}, ("fr", "en"), {"DEEPL_AUTH_KEY": given})

    assert len(engine.translate(asked("<b>Bonjour</b>"))) == 1
