"""Old releases made for the tests of the readers: Word files, PDFs, pages; invented throughout."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from presskit.importers import Line, Manuscript
from presskit.importers.readers import read
from presskit.problems import Refusal

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    """A file with that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def reading(folder: Path, name: str, content: bytes | str) -> Manuscript:
    """What is read in a file with that content."""
    return read(saved(folder, name, content))


def refused(path: Path) -> list[str]:
    """The codes with which a file is refused; empty if it is read."""
    try:
        read(path)
    except Refusal as refusal:
        return [problem.code for problem in refusal.problems]
    return []


def texts(lines: Iterable[Line]) -> list[str]:
    """The texts of lines, without page furniture."""
    return [line.text for line in lines if not line.furniture]


def furniture(lines: Iterable[Line]) -> list[str]:
    """The texts of page furniture."""
    return [line.text for line in lines if line.furniture]


def run(text: str, manner: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{manner}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside: str, style: str = "", manner: str = "") -> str:
    """A paragraph of Word."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{manner}</w:pPr>{''.join(inside)}</w:p>"


def word(body: str, head: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A Word file as small as Word opens it; `parts` are further ones, by the last word of their
    relation."""
    further = parts or {}
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_R}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(further)
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
        f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{links}'
        "</Relationships>",
        "word/document.xml": f"{head}<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        **{f"word/{kind}.xml": text.replace("SPACES", _SPACES) for kind, text in further.items()},
    }
    return zipped(files)


def zipped(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """A zip of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return target.getvalue()


def pdf(*pages: bytes, packed: bytes = b"") -> bytes:
    """A PDF whose pages have these instructions, in Helvetica; `packed` names their filter."""
    resources = b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for n, page in enumerate(pages):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R%s>>"
            % (6 + 2 * n, resources),
            b"<</Length %d%s>>stream\n%s\nendstream" % (len(page), packed, page),
        ]
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    content, places = b"%PDF-1.7\n", []
    for number, written in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    content_and_table = content + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(content))
    return content_and_table + end


def at(x: int, y: int, text: str, size: int = 11, font: str = "F1") -> bytes:
    """The instruction that sets a text at a place of a page."""
    safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({safe}) Tj ET\n".encode("cp1252")
