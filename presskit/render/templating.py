"""A filled template of a look: web page, e-mail or plain text.

Strict and sandboxed: a template places what it is given, and every fault in it becomes a refusal
that names the file and the line. It reads no file; a template sees only those of its own look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from types import TracebackType

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import (
    FilterArgumentError,
    SecurityError,
    TemplateRuntimeError,
    UndefinedError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from presskit.markup import Blocks, Line, is_safe, text_of
from presskit.problems import Place, Problem, Refusal, error
from presskit.render.compiled import kept
from presskit.render.markup_html import to_html, whole_names
from presskit.render.theme import Theme

Loaded = tuple[str, str, Callable[[], bool]]

# What a template can make Python raise by asking values for what they cannot do.
_MISUSE = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
# Of these the template alone is the cause, wherever they surface.
_ASKED_TOO_MUCH = (TemplateRuntimeError, RecursionError)


def fill(theme: Theme, name: str, **context: object) -> str:
    """The template `name` of the look with these values in it.

    Values are escaped for HTML, except in templates named *.txt. The filter `html` sets light
    Markdown as HTML, `words` as plain text, `whole` marks the compound names of a title; the test
    `linkable` holds for addresses that are safe to link to. Raises Refusal for whatever the
    template does wrong.
    """
    theme.template(name)
    environment = _environment(theme.folder, tuple(sorted(theme.templates.items())),
                               tuple(sorted(theme.origins.items())))  # fmt: skip
    try:
        return environment.get_template(name).render(context)
    except TemplateSyntaxError as fault:
        place = Place(fault.filename or theme.place(name).file, fault.lineno)
        raise _unreadable(place, fault.message or "") from fault
    except TemplateNotFound as fault:
        place = _place(theme, name, fault.__traceback__)
        raise Refusal(error("template-missing", place=place, name=str(fault.name))) from fault
    except (UndefinedError, SecurityError) as fault:
        place = _place(theme, name, fault.__traceback__)
        raise Refusal(error("template-variable", place=place, name=str(fault))) from fault
    except (TemplateRuntimeError, *_MISUSE) as fault:
        if raised_in(fault).startswith("presskit.") and not isinstance(fault, _ASKED_TOO_MUCH):
            raise
        raise _unreadable(_place(theme, name, fault.__traceback__), str(fault)) from fault


def check_text(content: bytes, place: Place) -> tuple[Problem, ...]:
    """The first tag of a template that cannot be read, with its line."""
    try:
        text = content.decode("utf-8-sig")
        ImmutableSandboxedEnvironment().parse(text)
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return _unreadable(Place(place.file, line), "UTF-8").problems
    except TemplateSyntaxError as fault:
        written = text.splitlines()[fault.lineno - 1 : fault.lineno]
        return _unreadable(Place(place.file, fault.lineno), "".join(written).strip()).problems
    return ()


class _Unknown(StrictUndefined):
    """A name the template asks for and nobody gave; its error says the bare name."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


def _words(content: Blocks | Line) -> str:
    if not isinstance(content, tuple):
        raise FilterArgumentError(f"words: {type(content).__name__}")
    return text_of(content)


# Keyed by content: two offices, or one office after an edit in the preview, never share a template.
@lru_cache(maxsize=4)
def _environment(
    folder: str, templates: tuple[tuple[str, bytes], ...], origins: tuple[tuple[str, str], ...]
) -> ImmutableSandboxedEnvironment:
    theme = Theme(folder, dict(templates), origins=dict(origins))
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(_reader(theme)),
        autoescape=lambda name: not (name or "").endswith(".txt"),
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=kept("look"),
    )
    environment.filters |= {"html": to_html, "words": _words, "whole": whole_names}
    environment.tests["linkable"] = is_safe
    # These two draw lots; a document must come out the same every time.
    del environment.globals["lipsum"], environment.filters["random"]
    return environment


def _reader(theme: Theme) -> Callable[[str], Loaded | None]:
    def read(name: str) -> Loaded | None:
        if name not in theme.templates:
            return None
        content = theme.templates[name]
        try:
            return content.decode("utf-8-sig"), theme.place(name).file or "", lambda: True
        except UnicodeDecodeError as fault:
            line = content.count(b"\n", 0, fault.start) + 1
            raise _unreadable(theme.place(name, line), "UTF-8") from fault

    return read


def _unreadable(place: Place, detail: str) -> Refusal:
    return Refusal(error("template-syntax", place=place, detail=detail))


def _place(theme: Theme, name: str, trace: TracebackType | None) -> Place:
    """The innermost line of a template in a traceback (Jinja writes its own lines into it)."""
    own = {theme.place(each).file for each in theme.templates}
    frames = [frame for frame in _frames(trace) if frame[0] in own]
    return Place(*frames[-1]) if frames else theme.place(name)


def raised_in(fault: Exception) -> str:
    """The name of the module that raised: our own must show its traceback."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return str(trace.tb_frame.f_globals.get("__name__", "")) if trace else ""


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
