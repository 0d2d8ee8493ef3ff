"""docxtpl alone: our own Word template filled by a script as docxtpl's manual would write it.

The words are those of our edition, taken from what our renderer would place: text as RichText,
paragraphs as RichTextParagraph, pictures as InlineImage of the same size. Taking them is not timed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# After the composing: writes words.json, the pictures and the template to a folder.
_TAKE = """
import io, json, re
from msgspec.structs import replace
from html import unescape
from types import SimpleNamespace
from docxtpl import DocxTemplate
from presskit.render.word.dress import dressed
from presskit.render.word.package import sheet
from presskit.render.word.vocabulary import Rich, vocabulary
out.mkdir(exist_ok=True)
content = dressed(theme.template(theme.word_template(edition)), theme)
(out / "template.docx").write_bytes(content)
template = DocxTemplate(io.BytesIO(content))
template.init_docx()
page = sheet(template.docx, lambda: template.docx.part, "fr")
kept = []
def picture(data):
    kept.append(data)
    (out / f"{len(kept)}.img").write_bytes(data)
    return f"rId{len(kept)}"
page = replace(page, link=lambda url: "rId0", picture=picture)
def words(xml):
    return unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)))
def plain(value):
    match value:
        case Rich():
            if not value:
                return ""
            before = len(kept)
            xml = value.write()
            drawn = re.findall(r'<wp:extent cx="(\\d+)"', xml)
            if drawn:
                return {"pictures": [[f"{before + n}.img", int(wide)]
                                     for n, wide in enumerate(drawn, start=1)]}
            if "<w:p>" in xml or "<w:p " in xml:
                return {"paragraphs": [words(each) for each in xml.split("</w:p>")[:-1]]}
            return {"text": words(xml)}
        case SimpleNamespace():
            return {name: plain(each) for name, each in vars(value).items()}
        case dict():
            return {str(name): plain(each) for name, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case bytes():
            return ""
        case str() | int() | float() | None:
            return value
        case _:
            return str(value)
told = plain(vocabulary(edition, page))
(out / "words.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
"""

# What is timed.
_FILL = """
import json, sys
from pathlib import Path
from docx.shared import Emu
from docxtpl import DocxTemplate, InlineImage, RichText, RichTextParagraph
home = Path(sys.argv[1])
template = DocxTemplate(home / "template.docx")
class Pictures:
    def __init__(self, shown):
        self.shown = shown
    def __str__(self):
        return "".join(self.run(home / name, Emu(wide)) for name, wide in self.shown)
    def run(self, path, width):
        # An InlineImage ends the run it stands in and begins another; {{r }} has replaced that run.
        whole = str(InlineImage(template, str(path), width=width))
        begun = whole.index("<w:r>")
        return whole[begun:whole.rindex("<w:r>")]
    __html__ = __str__
def placed(value):
    match value:
        case {"text": text, **rest} if not rest:
            return RichText(text)
        case {"paragraphs": texts, **rest} if not rest:
            made = RichTextParagraph()
            for text in texts:
                made.add(RichText(text))
            return made
        case {"pictures": shown, **rest} if not rest:
            return Pictures(shown)
    return value
told = json.loads((home / "words.json").read_text("utf-8"), object_hook=placed)
template.render(told, autoescape=True)
template.save(home / "alone.docx")
"""


def command(compose: str, words: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """The command that fills the template; `compose` and its words (the last is a folder for the
    words, the pictures and the template) make the edition they are taken from."""
    taking = [sys.executable, "-c", compose + _TAKE, *words]
    subprocess.run(taking, check=True, capture_output=True, env=environment)
    return [sys.executable, "-c", _FILL, str(Path(words[-1]))]
