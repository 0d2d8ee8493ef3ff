"""A PDF gives its lines in reading order, wrapped prose whole, page furniture apart."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import typst

from presskit.importers import Line
from tests.manuscripts import at, furniture, pdf, reading, refused, saved, texts

_PROSE = (
    "La commune de Valmont rouvre son pont le 3 mai, après deux ans de travaux. Le tablier a été "
    "refait, les rampes aussi, et une piste pour les vélos longe maintenant la rivière jusqu'à la "
    "gare. Le chantier a occupé quarante personnes. "
)


def typeset(folder: Path, source: str) -> tuple[Line, ...]:
    """The lines of what Typst makes of a source."""
    (folder / "a.typ").write_text(source, "utf-8")
    return reading(folder, "a.pdf", bytes(typst.compile(str(folder / "a.typ")))).lines


def test_wrapped_prose_is_one_line_and_paragraphs_stay_apart(tmp_path: Path) -> None:
    lines = typeset(tmp_path, f"= Le pont rouvre\n\n{_PROSE}\n\n{_PROSE}Fin.")

    assert texts(lines) == ["Le pont rouvre", _PROSE.replace("'", "’").strip(),
                            f"{_PROSE}Fin.".replace("'", "’")]  # fmt: skip


def test_sizes_become_levels_the_largest_first(tmp_path: Path) -> None:
    source = f"#text(24pt)[Un très grand titre]\n\n#text(16pt)[Un intertitre]\n\n{_PROSE * 3}"

    assert [line.level for line in typeset(tmp_path, source)] == [1, 2, 0]


def test_a_title_in_two_lines_is_one(tmp_path: Path) -> None:
    source = f"#text(30pt)[Valmont inaugure un pont, une piste et une place]\n\n{_PROSE * 2}"

    assert texts(typeset(tmp_path, source))[0] == "Valmont inaugure un pont, une piste et une place"


def test_hyphens_of_the_compositor_go_and_those_of_words_stay(tmp_path: Path) -> None:
    words = "intercommunalités anticonstitutionnellement électroencéphalogramme " * 8
    source = f"#set page(width: 11cm)\n#set text(lang: 'fr', hyphenate: true)\n{words}"
    lines = typeset(tmp_path, source.replace("'", '"'))
    kept = reading(tmp_path, "b.pdf", pdf(
        at(60, 700, "Le week-end est ouvert à toutes et à tous, et ce week-") +
        at(60, 686, "end encore plus que les autres, dit la commune de Valmont.")
    )).lines  # fmt: skip

    assert set(" ".join(texts(lines)).split()) == set(words.split())
    assert texts(kept)[0].count("week-end") == 2


def test_ligatures_are_letters(tmp_path: Path) -> None:
    lines = typeset(tmp_path, "Affluence officielle : diffusion efficace des profils, fin fixée.")

    assert texts(lines) == ["Affluence officielle : diffusion efficace des profils, fin fixée."]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    flowing = typeset(tmp_path, f"#set page(columns: 2)\n{_PROSE * 12}")
    rows = [("Ceci est le début de la gauche", "Et voici celui de la droite"),
            ("qui continue sur cette ligne", "qui continue aussi plus bas,"),
            ("puis sur une troisième ligne", "sans rien mêler de ce qui est"),
            ("avant de finir sur celle-ci.", "écrit dans l'autre colonne.")]  # fmt: skip
    page = b"".join(
        at(60, 700 - 14 * n, left) + at(320, 700 - 14 * n, right)
        for n, (left, right) in enumerate(rows)
    )
    across = " ".join(texts(reading(tmp_path, "b.pdf", pdf(page)).lines))

    assert " ".join(texts(flowing)) == (_PROSE * 12).replace("'", "’").strip()
    assert across == " ".join([left for left, _ in rows] + [right for _, right in rows])


def test_running_headers_and_page_numbers_are_furniture(tmp_path: Path) -> None:
    words = "".join(f"La phrase numéro {n} parle du pont de Valmont. " for n in range(200))
    source = (
        "#set page(header: [Région imaginaire · presse], "
        f"footer: context [Page #counter(page).display()])\n{words}"
    )

    lines = typeset(tmp_path, source)

    assert set(furniture(lines)) == {"Région imaginaire · presse", "Page 1", "Page 2", "Page 3"}
    assert texts(lines) == [words.strip()]


def test_names_and_numbers_below_each_other_stay_lines(tmp_path: Path) -> None:
    wanted = [
        "Contacts presse",
        "Anne Rivel",
        "chargée de presse",
        "03 53 01 00 12",
        "a.rivel@region.example",
    ]
    page = b"".join(at(60, 700 - 14 * n, text) for n, text in enumerate(wanted))

    assert texts(reading(tmp_path, "a.pdf", pdf(page)).lines) == wanted


def test_bullets_begin_entries_and_bold_is_seen(tmp_path: Path) -> None:
    page = (
        at(60, 700, "Les travaux", font="F2")
        + at(60, 680, "•") + at(75, 680, "Le tablier du pont")
        + at(60, 666, "•") + at(75, 666, "Les deux rampes")
    )  # fmt: skip

    lines = reading(tmp_path, "a.pdf", pdf(page)).lines

    assert [(line.text, line.item, line.bold) for line in lines] == [
        ("Les travaux", False, True), ("Le tablier du pont", True, False),
        ("Les deux rampes", True, False),
    ]  # fmt: skip


def test_letters_that_are_spaced_out_are_words(tmp_path: Path) -> None:
    lines = typeset(tmp_path, f"#text(tracking: 3pt)[POINT PRESSE]\n\n{_PROSE}")

    assert texts(lines)[0] == "POINT PRESSE"


def test_a_size_in_which_sentences_are_set_is_no_headings(tmp_path: Path) -> None:
    source = f"#text(13pt)[{_PROSE}]\n\n#text(8pt)[{_PROSE * 3}]\n\n#text(13pt)[Une ligne]"

    assert [line.level for line in typeset(tmp_path, source)] == [0, 0, 0]


def test_links_title_and_language_come_along(tmp_path: Path) -> None:
    (tmp_path / "a.typ").write_text(
        '#set document(title: "Le pont")\n#set text(lang: "fr")\n'
        f'{_PROSE}\n\n#link("https://www.region.example/pont")[Le dossier du pont]', "utf-8"
    )  # fmt: skip

    found = reading(tmp_path, "a.pdf", bytes(typst.compile(str(tmp_path / "a.typ"))))

    assert found.lines[-1].links == (("Le dossier du pont", "https://www.region.example/pont"),)
    assert (found.title, found.language) == ("Le pont", "fr")


def test_a_scan_is_refused_in_words(tmp_path: Path) -> None:
    assert refused(saved(tmp_path, "a.pdf", pdf(b"0 0 595 842 re f"))) == ["read-scan"]


@pytest.mark.libreoffice
def test_what_libreoffice_prints_reads_the_same(tmp_path: Path) -> None:
    saved(tmp_path, "a.html", f'<html lang="fr"><meta charset="utf-8"><body><h1>Un pont rouvre</h1>'
          f"<p>{_PROSE * 2}</p><h2>Les travaux</h2><ul><li>Le tablier</li><li>Les rampes</li></ul>"
          "<p>La fin.</p></body></html>")  # fmt: skip
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
         "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "a.html"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    lines = reading(tmp_path, "b.pdf", (tmp_path / "a.pdf").read_bytes()).lines

    assert [(line.text, line.level, line.item) for line in lines] == [
        ("Un pont rouvre", 1, False), ((_PROSE * 2).strip(), 0, False), ("Les travaux", 2, False),
        ("Le tablier", 0, True), ("Les rampes", 0, True), ("La fin.", 0, False),
    ]  # fmt: skip


def test_a_note_on_its_side_is_furniture_and_a_page_on_its_side_is_not(tmp_path: Path) -> None:
    note = "BT /F1 8 Tf 0 1 -1 0 20 300 Tm (Imprimé en 2026) Tj ET\n".encode("cp1252")
    upright = reading(tmp_path, "a.pdf", pdf(at(60, 700, "Une ligne de texte debout") + note)).lines
    lying = reading(tmp_path, "b.pdf", pdf(note.replace(b"2026", b"deux mille vingt-six"))).lines

    assert (texts(upright), furniture(upright)) == (
        ["Une ligne de texte debout"],
        ["Imprimé en 2026"],
    )
    assert texts(lying) == ["Imprimé en deux mille vingt-six"]
