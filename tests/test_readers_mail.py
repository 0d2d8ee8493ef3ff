"""A saved message gives its richest body; its subject is a title."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from tests.manuscripts import furniture, reading, texts


def message(plain: str = "", page: str = "", subject: str = "Un pont rouvre") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@region.example", "b@journal.example", subject
    if plain:
        made.set_content(plain)
    if page:
        (made.add_alternative if plain else made.set_content)(page, subtype="html")
    return made


def test_the_page_is_preferred_for_its_hints(tmp_path: Path) -> None:
    made = message(
        "Un pont rouvre\n\nLa commune rouvre le pont.",
        "<h1>Un pont rouvre</h1><p>La commune rouvre le pont.",
    )

    lines = reading(tmp_path, "a.eml", bytes(made)).lines

    assert [(line.text, line.level) for line in lines] == [
        ("Un pont rouvre", 1), ("La commune rouvre le pont.", 0),
    ]  # fmt: skip


def test_the_plain_text_is_taken_where_it_says_more(tmp_path: Path) -> None:
    made = message(
        "La commune rouvre le pont. " * 5, "<p>La commune rouvre…</p><a href='/x'>Lire la suite</a>"
    )

    assert texts(reading(tmp_path, "a.eml", bytes(made)).lines) == [
        ("La commune rouvre le pont. " * 5).strip()
    ]


def test_a_subject_is_the_title_without_what_programs_put_before_it(tmp_path: Path) -> None:
    made = message("Le texte.", subject="TR : Re: Été : un pont rouvre")

    assert reading(tmp_path, "a.eml", bytes(made)).title == "Été : un pont rouvre"


def test_old_encodings_and_quoted_printable_are_decoded(tmp_path: Path) -> None:
    content = (
        b"From: a@region.example\r\nTo: b@journal.example\r\nSubject: =?iso-8859-1?Q?=C9t=E9?=\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"L=92=E9t=E9 =AB=A0=E9lev=E9=A0=BB, une ligne=\r\n coup=E9e.\r\n"
    )

    found = reading(tmp_path, "a.eml", content)

    assert (found.title, texts(found.lines)) == (
        "Été",
        ["L’été «\u00a0élevé\u00a0», une ligne coupée."],
    )


def test_headers_of_a_message_passed_on_and_small_print_are_furniture(tmp_path: Path) -> None:
    made = message(
        "Pour info.\n\n-------- Message transféré --------\nDe : Anne Rivel\n"
        "Envoyé : lundi 4 mai 2026\nÀ : Rédaction\nObjet : Un pont rouvre\n\n"
        "La commune rouvre le pont.\nDe : 9 h à 10 h\n\n"
        "Envoyé de mon iPhone\n"
    )

    lines = reading(tmp_path, "a.eml", bytes(made)).lines

    assert texts(lines) == ["Pour info.", "La commune rouvre le pont.", "De : 9 h à 10 h"]
    assert furniture(lines)[1:5] == [
        "De : Anne Rivel", "Envoyé : lundi 4 mai 2026", "À : Rédaction", "Objet : Un pont rouvre",
    ]  # fmt: skip


def test_a_message_attached_to_a_message_is_looked_into(tmp_path: Path) -> None:
    outer = message(subject="TR: Un pont")
    outer.add_attachment(message("La commune rouvre le pont."))

    assert texts(reading(tmp_path, "a.eml", bytes(outer)).lines) == ["La commune rouvre le pont."]


def test_a_page_saved_as_a_message_is_a_page(tmp_path: Path) -> None:
    made = message(
        page="<nav><a href='/'>Accueil</a></nav>"
        "<main><h1>Un pont rouvre</h1><p>Le texte.</p></main>"
    )

    lines = reading(tmp_path, "a.mht", bytes(made)).lines

    assert (texts(lines), furniture(lines)) == (["Un pont rouvre", "Le texte."], ["Accueil"])
