"""The Word document of one edition, filled into the office's own template (docxtpl tags).

In the template `{{ x }}` places a text, `{{r x }}` formatted text inside a paragraph, `{{p x }}`
whole paragraphs. A file without any tag is a letterhead: it gets the standard page. What the
template does wrong is refused by name; it never loses text silently.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import nsmap, qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLSyntaxError

from presskit.edition import Edition
from presskit.problems import Place, Refusal, error
from presskit.render.compiled import read_template
from presskit.render.templating import raised_in
from presskit.render.theme import Theme
from presskit.render.word.dress import dressed
from presskit.render.word.package import (
    NotWordError,
    Properties,
    finish,
    lost_text,
    margins,
    packed,
    sheet,
    speak,
)
from presskit.render.word.placed import TAG
from presskit.render.word.proof import proof
from presskit.render.word.title import fit_title
from presskit.render.word.vocabulary import vocabulary

# docxtpl's own: braces with markup between them, a tag up to its end, markup inside a tag.
_SPLIT_MARK = re.compile(r"(?<={)(<[^>]*>)+(?=[{%#])|(?<=[%}#])(<[^>]*>)+(?=})")
_SPLIT_TAG = re.compile(r"{%.*?%}|{#.*?#}|{{.*?}}", re.DOTALL)
_ASIDE = re.compile(r"</w:t>.*?<w:t(?: [^>]*)?>", re.DOTALL)
_ROOT = re.compile(r"<[A-Za-z][\w:]*([^>]*)>")
_BLANKS = "\u00a0\u202f"
_NO_BREAK = str.maketrans(_BLANKS, "  ")


def render(edition: Edition, theme: Theme) -> bytes:
    """The document, from the look's release.docx. Raises Refusal for a fault of the template."""
    name = theme.word_template(edition)
    place = theme.place(name)
    with _refusing(place):
        content = dressed(theme.template(name), theme)
        template = _opened(content)
    speak(template.docx, edition.locale)
    page = sheet(template.docx, lambda: template.current_rendering_part, edition.locale)
    _fill(template, vocabulary(edition, page), place)
    package = template.docx.part.package
    text = lost_text(package)
    if text:
        raise Refusal(error("template-leftover", place=place, text=text))
    fit_title(template.docx, edition.title, page)
    finish(template.docx)
    document = packed(package, _properties(edition))
    if problems := tuple(proof(document, edition, theme.template(name), place)):
        raise Refusal(*problems)
    return document


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl is untyped
    """A Word template as press officers type it."""

    def patch_xml(self, src_xml: str) -> str:
        """Leave it: a part is patched when it is compiled, and it is compiled once."""
        return src_xml

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave them: they are written whole, from the edition."""


class _Reader:
    """What docxtpl asks of Jinja; a template is read once, however often it is filled."""

    def from_string(self, source: str) -> Template:
        """The template of one part of the file."""
        return _read(source)


_ENVIRONMENT = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


@lru_cache(maxsize=64)
def _read(source: str) -> Template:
    return read_template(_ENVIRONMENT, source, "word", _patched)


def _patched(source: str) -> str:
    """The part of a template as Jinja can read it."""
    blank = any(space in source for space in _BLANKS)
    joined = _SPLIT_TAG.sub(_rejoined, _SPLIT_MARK.sub("", source)) if blank else source
    root = _ROOT.search(joined)
    if root and "xmlns:r=" not in root[0]:
        # Links are written with this prefix, and not every header knows it.
        start = root.start(1)
        joined = f'{joined[:start]} xmlns:r="{nsmap["r"]}"{joined[start:]}'
    patched: str = DocxTemplate.patch_xml(None, joined)
    return patched


def _rejoined(tag: re.Match[str]) -> str:
    """A tag without what Word put into it: runs, spelling marks, no-break spaces."""
    return _ASIDE.sub("", tag[0]).translate(_NO_BREAK)


@contextmanager
def _refusing(place: Place) -> Iterator[None]:
    """Refuse a file that Word would not open either."""
    try:
        yield
    except NotWordError as fault:
        raise Refusal(error("template-unreadable", place=place, detail=str(fault))) from fault
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, XMLSyntaxError) as fault:
        if raised_in(fault).startswith("presskit."):
            raise
        raise Refusal(error("template-unreadable", place=place, detail=str(fault))) from fault


def _opened(content: bytes) -> _Template:
    template = _Template(io.BytesIO(content))
    template.init_docx()
    return template


def _fill(template: _Template, words: dict[str, object], place: Place) -> None:
    try:
        template.render(words, _Reader())
    except UndefinedError as fault:
        name = _unknown_name(str(fault))
        text = _paragraph_with(template, name)
        raise Refusal(error("template-variable", place=place, name=name, text=text)) from fault
    except TemplateError as fault:
        raise Refusal(error("template-syntax", place=place, detail=_said(fault))) from fault
    except (RecursionError, MemoryError) as fault:
        detail = type(fault).__name__
        raise Refusal(error("template-syntax", place=place, detail=detail)) from fault
    except (TypeError, ValueError, ArithmeticError, LookupError) as fault:
        if raised_in(fault).startswith(("presskit.", "docx.", "docxtpl.")):
            raise
        raise Refusal(error("template-syntax", place=place, detail=str(fault))) from fault


def _said(fault: TemplateError) -> str:
    """Jinja's sentence, and the text around the fault where docxtpl knows it."""
    near = (line.strip() for line in getattr(fault, "docx_context", ()))
    return " · ".join(filter(None, (fault.message or type(fault).__name__, *near)))


def _unknown_name(message: str) -> str:
    """The name in Jinja's sentence, "'x' is undefined" or "'…' has no attribute 'x'"."""
    quoted = re.findall(r"'([^']*)'", message)
    return quoted[-1] if quoted else message


def _paragraph_with(template: _Template, name: str) -> str:
    """The text of the template's paragraph whose tag uses this name."""
    document = _opened(template.template_file.getvalue()).docx
    for root in (document.element, *(part.element for part in margins(document))):
        for paragraph in root.iter(qn("w:p")):
            text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
            if any(re.search(rf"\b{re.escape(name)}\b", tag) for tag in TAG.findall(text)):
                return text
    return ""


def _properties(edition: Edition) -> Properties:
    issuers = ", ".join(issuer.name for issuer in edition.issuers)
    return Properties(
        title=edition.title,
        subject=edition.kind_label,
        author=issuers or edition.office,
        keywords=", ".join(edition.hashtags),
        language=edition.locale,
        day=date.fromisoformat(edition.issued_on),
    )
