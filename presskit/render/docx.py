"""The Word document of one edition, filled into the office's own template (docxtpl tags).

In the template `{{ x }}` places a text, `{{r x }}` formatted text inside a paragraph, `{{p x }}`
whole paragraphs. What the template does wrong is refused by name; it never loses text silently.
"""

from __future__ import annotations

import io
import re
from datetime import date
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLSyntaxError

from presskit.edition import Edition
from presskit.problems import Place, Refusal, error
from presskit.render.templating import raised_in
from presskit.render.theme import Theme
from presskit.render.word_package import (
    Properties,
    free_long_rows,
    lost_text,
    margins,
    number_drawings,
    packed,
    sheet,
    speak,
)
from presskit.render.word_vocabulary import vocabulary

NAME = "release.docx"

_TAG = re.compile(r"{[{%].*?[}%]}", re.DOTALL)
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})


def render(edition: Edition, theme: Theme) -> bytes:
    """The document, from the look's release.docx. Raises Refusal for a fault of the template."""
    place = Place(f"{theme.folder}/{NAME}")
    template = _opened(theme.template(NAME), place)
    speak(template.docx, edition.locale)
    page = sheet(template.docx, lambda: template.current_rendering_part, edition.locale)
    _fill(template, vocabulary(edition, page), place)
    package = template.docx.part.package
    text = lost_text(package)
    if text:
        raise Refusal(error("template-leftover", place=place, text=text))
    free_long_rows(template.docx)
    number_drawings(package)
    return packed(package, _properties(edition))


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl is untyped
    """A Word template as press officers type it."""

    def patch_xml(self, src_xml: str) -> str:
        # French Word slips no-break spaces into tags, and Jinja knows no such blank.
        plain = _TAG.sub(lambda tag: tag[0].translate(_NO_BREAK), src_xml)
        patched: str = super().patch_xml(plain)
        return patched

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave them: they are written whole, from the edition."""


def _opened(content: bytes, place: Place) -> _Template:
    template = _Template(io.BytesIO(content))
    try:
        template.init_docx()
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, XMLSyntaxError) as fault:
        raise Refusal(error("template-unreadable", place=place, detail=str(fault))) from fault
    return template


def _fill(template: _Template, words: dict[str, object], place: Place) -> None:
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    try:
        template.render(words, environment)
    except UndefinedError as fault:
        name = _unknown_name(str(fault))
        text = _paragraph_with(template, name)
        raise Refusal(error("template-variable", place=place, name=name, text=text)) from fault
    except TemplateError as fault:
        raise Refusal(error("template-syntax", place=place, detail=_said(fault))) from fault
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
    document = _opened(template.template_file.getvalue(), Place()).docx
    for root in (document.element, *(part.element for part in margins(document))):
        for paragraph in root.iter(qn("w:p")):
            text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
            if any(re.search(rf"\b{re.escape(name)}\b", tag) for tag in _TAG.findall(text)):
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
