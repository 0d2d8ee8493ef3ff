"""A saved web page gives the release; what is the page's own is furniture, and nothing is lost."""

from __future__ import annotations

import base64
from pathlib import Path

from tests.manuscripts import furniture, reading, texts

_RELEASE = (
    "<h1>Un pont rouvre à Valmont</h1><p>Valmont, le 3 mai 2026</p>"
    "<p>La commune rouvre le pont après deux ans de travaux, et tout le monde y passe à pied.</p>"
    "<h2>Les travaux</h2><p>Le tablier a été refait par quarante personnes, les rampes aussi.</p>"
    "<p><strong>Contact presse</strong></p><p>Anne Rivel – a.rivel@region.example</p>"
)
_WANTED = [
    "Un pont rouvre à Valmont", "Valmont, le 3 mai 2026",
    "La commune rouvre le pont après deux ans de travaux, et tout le monde y passe à pied.",
    "Les travaux", "Le tablier a été refait par quarante personnes, les rampes aussi.",
    "Contact presse", "Anne Rivel – a.rivel@region.example",
]  # fmt: skip
_SITE = (
    '<header><a href="/">Commune de Valmont</a><nav><ul><li><a href="/a">Actualités</a></li>'
    '<li><a href="/b">Agenda</a></li></ul></nav></header>'
    '<div id="cookie-banner"><p>Ce site utilise des cookies.</p><button>Accepter</button></div>'
    '<div class="breadcrumb"><a href="/">Accueil</a> &gt; <a href="/p">Presse</a></div>'
    '{release}<div class="share-buttons"><a href="#f">Facebook</a> <a href="#x">X</a></div>'
    '<div class="bloc"><h2>À lire aussi</h2><ul><li><a href="/1">La piscine rouvre</a>'
    "</li></ul></div>"
    "<footer><p>Mentions légales – 1 place du Marché</p></footer>"
)


def page(body: str) -> str:
    head = '<head><meta charset="utf-8"><title>T</title></head>'
    return f'<!doctype html><html lang="fr">{head}<body>{body}</body></html>'


def read_texts(folder: Path, body: str) -> list[str]:
    return texts(reading(folder, "a.html", page(body)).lines)


def test_a_page_without_clutter_is_read_whole(tmp_path: Path) -> None:
    assert read_texts(tmp_path, _RELEASE) == _WANTED


def test_the_site_around_a_release_is_furniture(tmp_path: Path) -> None:
    for release in (_RELEASE, f"<main>{_RELEASE}</main>", f'<div class="content">{_RELEASE}</div>',
                    f"<article>{_RELEASE}</article>"):  # fmt: skip
        lines = reading(tmp_path, "a.html", page(_SITE.format(release=release))).lines

        assert texts(lines) == _WANTED
        assert furniture(lines) == [
            "Commune de Valmont", "Actualités", "Agenda", "Ce site utilise des cookies.",
            "Accueil > Presse", "Facebook X", "À lire aussi", "La piscine rouvre",
            "Mentions légales – 1 place du Marché",
        ]  # fmt: skip


def test_contacts_beside_the_article_are_kept(tmp_path: Path) -> None:
    body = (
        f"<main>{_RELEASE}</main><aside class='contact'><p>Léo Marchal, l.marchal@region.example"
        "</p></aside><aside><p>La météo du jour : du soleil partout.</p></aside>"
    )

    assert read_texts(tmp_path, body) == [*_WANTED, "Léo Marchal, l.marchal@region.example"]


def test_small_articles_beside_the_release_are_furniture(tmp_path: Path) -> None:
    card = '<article><h3><a href="/1">La piscine rouvre</a></h3></article>'

    assert (
        read_texts(tmp_path, f"<main><article>{_RELEASE}</article>{card}{card}</main>") == _WANTED
    )


def test_tags_become_hints(tmp_path: Path) -> None:
    lines = reading(tmp_path, "a.html", page(
        "<h2>Un<br>intertitre</h2><p><b>En gras</b></p><ul><li>Une entrée<p>et sa suite</p></ul>"
        '<table><tr><th>Lieu<td>Dijon</table><p>Voir <a href="https://www.region.example">ici</a>.'
        "<p>Une ligne<br>Une autre"
    )).lines  # fmt: skip

    assert [(line.text, line.level, line.bold, line.item, line.gap) for line in lines] == [
        ("Un intertitre", 2, True, False, True), ("En gras", 0, True, False, True),
        ("Une entrée", 0, False, True, True), ("et sa suite", 0, False, False, False),
        ("Lieu | Dijon", 0, False, False, True), ("Voir ici.", 0, False, False, True),
        ("Une ligne", 0, False, False, True), ("Une autre", 0, False, False, False),
    ]  # fmt: skip
    assert lines[4].cells == ("Lieu", "Dijon")
    assert lines[5].links == (("ici", "https://www.region.example"),)


def test_terms_go_before_their_definitions(tmp_path: Path) -> None:
    body = "<dl><dt>Date</dt><dd>3 mai</dd><dt>Lieu :</dt><dd>Dijon</dd></dl>"

    assert read_texts(tmp_path, body) == ["Date : 3 mai", "Lieu : Dijon"]


def test_what_nobody_sees_is_not_read(tmp_path: Path) -> None:
    body = (
        "<p>Vu</p><p hidden>a</p><p style='display: none'>b</p><script>c</script><style>d</style>"
        "<button>e</button><p class='sr-only'>f</p><!-- g --><template><p>h</p></template><p>Fin"
    )

    assert read_texts(tmp_path, body) == ["Vu", "Fin"]


def test_an_address_behind_a_word_is_spelled_out(tmp_path: Path) -> None:
    key = 0x2A
    coded = bytes([key, *(ord(char) ^ key for char in "a.rivel@region.example")]).hex()
    body = (
        '<p><a href="mailto:presse@region.example?subject=x">Nous écrire</a></p>'
        '<p><a href="tel:+33353010012">Appeler</a></p>'
        '<p><a href="tel:+33353010012">03 53 01 00 12</a></p>'
        f'<p><a class="__cf_email__" data-cfemail="{coded}">[email&#160;protected]</a></p>'
        '<p>Publié <time datetime="2026-05-03T09:00">hier</time></p>'
    )

    assert read_texts(tmp_path, body) == [
        "Nous écrire presse@region.example", "Appeler +33353010012", "03 53 01 00 12",
        "[email\u00a0protected] a.rivel@region.example", "Publié hier 2026-05-03",
    ]  # fmt: skip


def test_lines_of_a_mail_program_are_near_and_its_gaps_are_gaps(tmp_path: Path) -> None:
    lines = reading(tmp_path, "a.html", page(
        "<div>Anne Rivel</div><div>Chargée de presse</div><div><br></div><div>Léo Marchal</div>"
    )).lines  # fmt: skip

    assert [(line.text, line.gap) for line in lines] == [
        ("Anne Rivel", True), ("Chargée de presse", False), ("Léo Marchal", True),
    ]  # fmt: skip


def test_encodings_are_those_the_page_names(tmp_path: Path) -> None:
    for name in ("iso-8859-1", "windows-1252", "utf-8"):
        body = f'<html><meta charset="{name}"><p>L’été « élevé »</p></html>'
        found = reading(tmp_path, "a.html", body.encode("cp1252" if name != "utf-8" else name))

        assert texts(found.lines) == ["L’été « élevé »"]


def test_a_picture_in_the_page_comes_along_and_icons_do_not(tmp_path: Path) -> None:
    photo, icon = bytes(range(256)) * 20, b"GIF89a"
    body = "".join(
        f'<img src="data:image/jpeg;base64,{base64.b64encode(each).decode()}" alt="Le pont">'
        for each in (photo, icon)
    )

    found = reading(tmp_path, "a.html", page(f"<p>Un pont.</p>{body}"))

    assert [(each.name, each.data, each.alt) for each in found.illustrations] == [
        ("picture1.jpg", photo, "Le pont")
    ]
