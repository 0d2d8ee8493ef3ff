"""A template of a web page, an e-mail or a text: whether its tags can be read at all."""

from __future__ import annotations

from jinja2 import TemplateSyntaxError

from presskit.problems import Place, Problem, error
from presskit.render.word.lint.grammar import ENVIRONMENT
from presskit.render.word.proof import short


def check_text(content: bytes, place: Place) -> tuple[Problem, ...]:
    """The first tag that cannot be read, with its line."""
    try:
        text = content.decode("utf-8-sig")
        ENVIRONMENT.parse(text)
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return (error("template-syntax", place=Place(place.file, line), detail="UTF-8"),)
    except TemplateSyntaxError as fault:
        written = "".join(text.splitlines()[fault.lineno - 1 : fault.lineno]).strip()
        there = Place(place.file, fault.lineno)
        return (error("template-syntax", place=there, detail=short(written)),)
    return ()
