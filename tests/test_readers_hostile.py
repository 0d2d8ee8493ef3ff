"""What was made to hurt, or was hurt, is refused in words; nothing is written, fetched or held."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

import pytest
import typst

from presskit.importers.readers import MOST_BYTES, read
from presskit.problems import Problem, Refusal
from presskit.wording import PROBLEMS, explain
from tests.manuscripts import W, at, paragraph, pdf, reading, refused, run, saved, word, zipped

_LINE = at(60, 700, "Une ligne de texte, et rien de plus.")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def in_ole(name: str) -> bytes:
    """A file of the Office of the last century that has such a stream."""
    return _OLE + name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("vide.docx", b"", "read-empty"),
        ("blanc.txt", b" \r\n\t\n", "read-empty"),
        ("photo.docx", b"\x89PNG\r\n\x1a\n" + bytes(99), "read-unknown"),
        ("riche.rtf", b"{\\rtf1 Bonjour}", "read-unknown"),
        (
            "binaire.txt",
            b"Bonjour\x00\x01\x02 tout le monde, ceci n'est pas du texte",
            "read-unknown",
        ),
        ("vieux.doc", in_ole("WordDocument"), "read-old-word"),
        ("message.msg", in_ole("__properties_version1.0"), "read-outlook"),
        ("serrure.docx", in_ole("EncryptedPackage"), "read-encrypted"),
        ("classeur.xls", in_ole("Workbook"), "read-unknown"),
        (
            "libre.odt",
            zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "read-unknown",
        ),
        ("faux.pdf", b"%PDF-1.7\nrien", "read-damaged"),
        ("coupe.docx", word(paragraph(run("x")))[:400], "read-damaged"),
        ("muet.html", b"<html><body><script>1</script></body></html>", "read-no-words"),
        ("muet.docx", word(paragraph()), "read-no-words"),
    ],
)
def test_what_is_no_release_is_refused_in_words(
    name: str, content: bytes, code: str, tmp_path: Path
) -> None:
    assert refused(saved(tmp_path, name, content)) == [code]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent.docx") == refused(tmp_path) == ["read-missing"]


def test_the_content_counts_and_not_the_name(tmp_path: Path) -> None:
    content = word(paragraph(run("Le texte.")))

    assert reading(tmp_path, "a.pdf", content).lines[0].text == "Le texte."


def test_every_refusal_names_the_file_and_has_its_sentence(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.docx", b"")
    with pytest.raises(Refusal) as refusal:
        read(path)

    assert refusal.value.problems[0].place.file == path.as_posix()
    for code in PROBLEMS:
        if code.startswith("read-"):
            assert (
                "{" not in explain(_filled(code), "fr").message + explain(_filled(code), "en").hint
            )


def _filled(code: str) -> Problem:
    return Problem(code, "error", {"n": 5_000, "most": 300})


# ------------------------------------------------------------------------------------ Word


def test_a_zip_bomb_is_refused_before_it_is_held(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", _RELATIONS)
        with package.open("word/document.xml", "w") as stream:
            for _ in range(40):
                stream.write(b" " * 1_000_000)

    assert refused(path) == ["read-swollen"]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_entities_of_a_word_file_are_neither_expanded_nor_fetched(
    head: str, tmp_path: Path
) -> None:
    assert refused(saved(tmp_path, "a.docx", word(paragraph(run("x")), head))) == ["read-damaged"]


def test_paragraphs_nested_without_end_are_refused(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 100_000
    less = "<w:smartTag>" * 220 + run("x") + "</w:smartTag>" * 220

    assert refused(saved(tmp_path, "a.docx", word(deep))) == ["read-too-deep"]
    assert refused(saved(tmp_path, "b.docx", word(paragraph(less)))) == ["read-too-deep"]


def test_a_style_based_on_itself_ends(tmp_path: Path) -> None:
    styles = (
        '<w:styles SPACES><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/>'
        '<w:basedOn w:val="A"/></w:style></w:styles>'
    )
    content = word(paragraph(run("Le texte."), style="A"), parts={"styles": styles})

    assert reading(tmp_path, "a.docx", content).lines[0].level == 0


# ------------------------------------------------------------------------------------- PDF


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    content = pdf(_LINE).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>"
        % (b"41" * 32, b"42" * 32),
    )

    assert refused(saved(tmp_path, "a.pdf", content)) == ["read-encrypted"]


def test_a_book_is_refused_by_its_pages(tmp_path: Path) -> None:
    assert refused(saved(tmp_path, "a.pdf", pdf(*[b""] * 5_000))) == ["read-too-many-pages"]


@pytest.mark.parametrize("times", [1, 2])
def test_a_page_that_unpacks_without_end_is_refused(times: int, tmp_path: Path) -> None:
    content = b"q " * 10_000_000
    for _ in range(times):
        content = zlib.compress(content, 9)
    packed = b"/Filter[" + b"/FlateDecode" * times + b"]"

    assert refused(saved(tmp_path, "a.pdf", pdf(content, packed=packed))) == ["read-swollen"]


def test_a_page_of_endless_words_is_refused(tmp_path: Path) -> None:
    page = b"BT /F1 1 Tf 1 1 Td " + b"(abcdefghij) Tj " * 12_000 + b"ET"

    assert refused(saved(tmp_path, "a.pdf", pdf(page))) == ["read-too-long"]


def test_a_pdf_cut_short_is_refused_or_read(tmp_path: Path) -> None:
    (tmp_path / "a.typ").write_text("Un texte qui tient sur une page. " * 90, "utf-8")
    content = bytes(typst.compile(str(tmp_path / "a.typ")))
    codes = [
        refused(saved(tmp_path, "a.pdf", content[: len(content) * part // 10]))
        for part in range(1, 10)
    ]

    assert all(code in ([], ["read-damaged"], ["read-scan"]) for code in codes)
    assert ["read-damaged"] in codes


# ------------------------------------------------------------------- pages, messages, texts


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("profond.html", b"<p>a</p>" + b"<div>" * 90_000, "read-too-deep"),
        ("balises.html", b"<p>x</p>" * 100_000, "read-too-long"),
        ("parties.eml", b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: multipart/"
         b"mixed; boundary=b\n\n" + b"--b\n\nx\n" * 6_000, "read-too-long"),
        ("en-tete.eml", b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: text/plain;"
         + b" a=b; " * 9_000 + b"\n\nx", "read-too-long"),
        ("poupees.eml", b"From: a@b.example\nTo: c@d.example\nSubject: x\n"
         + b"Content-Type: message/rfc822\n\n" * 3_000 + b"x", "read-damaged"),
        ("ligne.txt", b"mot " * 100_000, "read-too-long"),
        ("lignes.txt", b"mot\n" * 30_000, "read-too-long"),
    ],
)  # fmt: skip
def test_what_has_no_end_is_refused(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    assert refused(saved(tmp_path, name, content)) == [code]


def test_a_line_of_a_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.write(b"mot")
        stream.truncate(100_000_000)
        stream.seek(0)
        stream.write(b"mot " * 2_000)

    assert refused(path) == ["read-too-large"]
    assert MOST_BYTES["text"] < 100_000_000


def test_entities_and_addresses_of_a_page_are_not_followed(tmp_path: Path) -> None:
    body = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>Le texte. &x;'
        '<img src="file:///etc/hostname"><iframe src="http://127.0.0.1:9/"></iframe></body></html>'
    )

    found = reading(tmp_path, "a.html", body)

    assert ([line.text for line in found.lines], found.illustrations) == (["Le texte. &x;"], ())


def test_a_long_attribute_is_no_trap(tmp_path: Path) -> None:
    content = b"<p title='" + b"x" * 5_000_000 + b"'>Le texte."

    assert reading(tmp_path, "a.html", content).lines[0].text == "Le texte."


@pytest.mark.parametrize("ending", ["docx", "html", "eml", "txt"])
def test_every_file_cut_anywhere_is_refused_or_read(ending: str, tmp_path: Path) -> None:
    whole = {
        "docx": word("".join(paragraph(run(f"Le texte {n}.")) for n in range(50))),
        "html": "<html><body>" + "<p>L’été à <b>Besançon</b>.</p>" * 20,
        "eml": "From: a@b.example\nTo: c@d.example\nSubject: L\nContent-Type: multipart/mixed; "
               "boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Le texte.\n--b--\n",
        "txt": "L’été à Besançon.\n" * 20,
    }[ending]  # fmt: skip
    content = whole if isinstance(whole, bytes) else whole.encode()
    cuts = range(1, len(content), max(1, len(content) // 40))

    for cut in cuts:
        assert refused(saved(tmp_path, f"a.{ending}", content[:cut])) in (
            [], ["read-damaged"], ["read-no-words"], ["read-empty"], ["read-unknown"],
        )  # fmt: skip


def test_many_small_bombs_are_one(tmp_path: Path) -> None:
    names = [f"h{n}" for n in range(40)]
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr(
            "word/_rels/document.xml.rels",
            _RELATIONS.split("<Relationship ", 1)[0] + "".join(
                f'<Relationship Id="{name}" Type="x/header" Target="{name}.xml"/>' for name in names
            ) + "</Relationships>",
        )  # fmt: skip
        package.writestr("word/document.xml", _document("Le texte."))
        for name in names:
            package.writestr(f"word/{name}.xml", _document(" " * 9_000_000))

    assert refused(path) == ["read-swollen"]


def _document(text: str) -> str:
    body = f"<w:body>{paragraph(run('x'))}</w:body>"
    return f'<w:document xmlns:w="{W}">{body}<!--{text}--></w:document>'
