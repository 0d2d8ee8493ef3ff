"""A pasted text is the kit's, whole or an extract in order; a changed word is not, and is shown."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from email import message_from_bytes, policy
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from presskit.verify import Finding
from presskit.verify.folding import fold
from presskit.verify.judging import open_kit
from presskit.verify.matching import is_extract
from presskit.verify.texts import Texts, judge_text, read_texts
from tests.browser import opened
from tests.conftest import Command
from tests.sealed import JUNE, Sealed

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LANGUAGES = ("fr", "en")


@pytest.fixture(scope="module")
def texts(sealed: Sealed) -> Texts:
    """What its documents say."""
    return read_texts(open_kit(sealed.folder))


@pytest.fixture(scope="module")
def released(sealed: Sealed) -> dict[str, str]:
    """The text file of each language."""
    return {tongue: document(sealed, tongue, "txt").read_text("utf-8") for tongue in LANGUAGES}


def document(sealed: Sealed, language: str, kind: str) -> Path:
    return sealed.folder / language / f"{JUNE}-{language}.{kind}"


def verdict(text: str, texts: Texts) -> str:
    return judge_text(text, texts, Finding()).verdict


def prose(text: str) -> list[str]:
    """The paragraphs of a text that are long enough to be prose."""
    return [part for part in text.split("\n\n") if len(part.split()) > 25 and "\n" not in part]


# --------------------------------------------------------------------------------- harmless


def upright(text: str) -> str:
    return text.translate(str.maketrans("«»“”’‘", '""""\'\''))


def wrapped(width: int) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        import textwrap

        return "\n".join(
            textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
            for line in text.splitlines()
        )

    return wrap


HARMLESS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "ordinary spaces": lambda text: re.sub("[\u00a0\u202f]", " ", text),
    "no-break spaces": lambda text: text.replace("\u202f", "\u00a0"),
    "no space before a colon": lambda text: re.sub("[\u00a0\u202f](?=[:;?!»])", "", text),
    "narrow spaces lost": lambda text: text.replace("\u202f", ""),
    "two spaces after a full stop": lambda text: text.replace(". ", ".  "),
    "all on one line": lambda text: " ".join(text.split()),
    "tabs": lambda text: text.replace("  ", "\t"),
    "an empty line after each": lambda text: text.replace("\n", "\n\n"),
    "trailing spaces": lambda text: text.replace("\n", "   \n"),
    "wrapped at 72": wrapped(72),
    "wrapped at 40": wrapped(40),
    "straight quotes": upright,
    "English quotes": lambda text: text.replace("« ", "“").replace(" »", "”").replace("«", "“"),
    "hyphens for dashes": lambda text: re.sub("[–—]", "-", text),
    "long dashes": lambda text: text.replace("–", "—"),
    "non-breaking hyphens": lambda text: text.replace("-", "\u2011"),
    "letters and accents apart": lambda text: unicodedata.normalize("NFD", text),
    "letters and accents together": lambda text: unicodedata.normalize("NFC", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ"),
    "ellipses": lambda text: text.replace("…", "..."),
    "soft hyphens": lambda text: re.sub(r"(\w{4})(?=\w{4})", "\\1\u00ad", text),
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
    "word joiners": lambda text: text.replace("’", "’\u2060"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "bullets": lambda text: re.sub("(?m)^( *)– ", "\\1• ", text),
    "stars": lambda text: re.sub("(?m)^( *)– ", "\\1* ", text),
    "no list marks": lambda text: re.sub("(?m)^( *)– ", "\\1", text),
    "a quoted mail": lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
    "a mail quoted twice": lambda text: "".join(f">> {line}\n" for line in text.splitlines()),
    "a mail quoted and wrapped": lambda text: re.sub("(?m)^", "> ", wrapped(60)(text)),
    "capitals": str.upper,
    "no rules": lambda text: re.sub("(?m)^[-=]{5,}$", "", text),
    "other rules": lambda text: re.sub("(?m)^[-=]{5,}$", "_" * 40, text),
    "indented": lambda text: re.sub("(?m)^", "    ", text),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", HARMLESS)
def test_what_a_program_does_to_a_copy_is_accepted(
    texts: Texts, released: dict[str, str], change: str, language: str
) -> None:
    assert verdict(HARMLESS[change](released[language]), texts) == "genuine"


EXTRACTS: dict[str, Callable[[str], str]] = {
    "the first half": lambda text: text[: text.index("\n\n", len(text) // 2)],
    "the second half": lambda text: text[text.index("\n\n", len(text) // 2) :],
    "one paragraph": lambda text: prose(text)[1],
    "paragraphs that do not follow": lambda text: "\n".join(prose(text)[::2]),
    "half a paragraph": lambda text: " ".join(prose(text)[0].split()[:15]),
    "the middle of a paragraph": lambda text: " ".join(prose(text)[0].split()[5:20]),
    "from one paragraph into the next": lambda text: re.sub(
        r"\A.*?\. |(?<=\.) [^.]*\.\Z", "", "\n\n".join(prose(text)[1:3]), flags=re.DOTALL
    ),
    "no boilerplate": lambda text: text.split("----")[0],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("extract", EXTRACTS)
def test_an_extract_in_order_is_accepted(
    texts: Texts, released: dict[str, str], extract: str, language: str
) -> None:
    assert verdict(EXTRACTS[extract](released[language]), texts) == "genuine"


# ---------------------------------------------------------------------- copies by real tools


@pytest.mark.poppler
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_of_the_pdf_is_accepted(sealed: Sealed, texts: Texts, language: str) -> None:
    assert verdict(printed(document(sealed, language, "pdf"), "-raw"), texts) == "genuine"


@pytest.mark.poppler
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", ["-raw", "-layout", "-nodiag"])
def test_the_body_of_the_pdf_is_accepted_in_every_mode(
    sealed: Sealed, texts: Texts, released: dict[str, str], mode: str, language: str
) -> None:
    """Cards and tables side by side are mixed line by line by -layout; running text is not."""
    whole = printed(document(sealed, language, "pdf"), mode)
    first, last = prose(released[language])[0].split()[:3], prose(released[language])[2].split()
    begin, end = (whole.index(re.search(r"\s+".join(map(re.escape, words)), whole)[0])  # type: ignore[index]
                  for words in (first, last[-3:]))  # fmt: skip

    assert verdict(whole[begin:end], texts) == "genuine"


def printed(pdf: Path, mode: str) -> str:
    done = subprocess.run(["pdftotext", mode, str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.libreoffice
def test_what_libreoffice_makes_of_the_word_files_is_accepted(
    sealed: Sealed, texts: Texts, tmp_path: Path
) -> None:
    words = [document(sealed, language, "docx") for language in LANGUAGES]
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
               "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]  # fmt: skip
    subprocess.run([*command, *map(str, words)], check=True, capture_output=True)

    copies = [path.read_text("utf-8") for path in sorted(tmp_path.glob("*.txt"))]

    assert [verdict(copy, texts) for copy in copies] == ["genuine", "genuine"]


@pytest.mark.browser
@pytest.mark.parametrize("page", ["fr", "en", "index"])
def test_what_a_browser_copies_of_a_page_is_accepted(
    sealed: Sealed, texts: Texts, browser: Browser, page: str
) -> None:
    file = sealed.folder / "index.html" if page == "index" else document(sealed, page, "html")
    with opened(browser, file) as (shown, _):
        copy = str(shown.evaluate("document.body.innerText"))

    assert verdict(copy, texts) == "genuine"


def mail(sealed: Sealed, language: str, part: str) -> str:
    """The text or the page of a mail."""
    content = document(sealed, language, "eml").read_bytes()
    body = message_from_bytes(content, policy=policy.default).get_body((part,))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_of_the_mail_is_accepted(sealed: Sealed, texts: Texts, language: str) -> None:
    assert verdict(mail(sealed, language, "plain"), texts) == "genuine"


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_mail_program_shows_is_accepted(
    sealed: Sealed, texts: Texts, tmp_path: Path, browser: Browser, language: str
) -> None:
    (tmp_path / "mail.html").write_text(mail(sealed, language, "html"), "utf-8")

    with opened(browser, tmp_path / "mail.html") as (shown, _):
        copy = str(shown.evaluate("document.body.innerText"))

    assert verdict(copy, texts) == "genuine"


# --------------------------------------------------------------------------------- tampered


def words_of(text: str) -> list[re.Match[str]]:
    """The words inside prose: not the first or the last of a paragraph."""
    found = []
    for paragraph in prose(text):
        start = text.index(paragraph)
        inside = list(re.compile(r"[\w’'-]+").finditer(text, start, start + len(paragraph)))
        found += inside[2:-2]
    return found


def without(text: str, word: re.Match[str]) -> str:
    return text[: word.start()].rstrip() + " " + text[word.end() :].lstrip()


def other(text: str, word: re.Match[str]) -> str:
    return text[: word.start()] + "jamais" + text[word.end() :]


def twice(text: str, word: re.Match[str]) -> str:
    return text[: word.end()] + " " + word[0] + text[word.end() :]


def before(text: str, word: re.Match[str]) -> str:
    return text[: word.start()] + "pas " + text[word.start() :]


def cut_short(text: str, word: re.Match[str]) -> str:
    return text[: word.end() - 1] + text[word.end() :]


def alike(text: str, word: re.Match[str]) -> str:
    """A letter of another alphabet that looks the same."""
    faked = word[0].translate(str.maketrans("aeocpx", "аеосрх"))
    faked = faked if faked != word[0] else word[0] + "\u0430"
    return text[: word.start()] + faked + text[word.end() :]


def parted(text: str, word: re.Match[str]) -> str:
    middle = (word.start() + word.end()) // 2
    return text[:middle] + " " + text[middle:]


def struck(text: str, word: re.Match[str]) -> str:
    return text[: word.start()] + "\u0336".join(word[0]) + "\u0336" + text[word.end() :]


EDITS = (without, other, twice, before, cut_short, alike, struck)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tenth", range(10))
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_one_changed_word_is_refused_and_shown(
    texts: Texts, released: dict[str, str], edit: Callable[[str, re.Match[str]], str], tenth: int,
    language: str,
) -> None:  # fmt: skip
    words = [word for word in words_of(released[language]) if len(word[0]) > 1]
    word = words[(2 * tenth + 1) * len(words) // 20]

    finding = judge_text(edit(released[language], word), texts, Finding())

    assert finding.verdict == "text-differs"
    shown = finding.changed[0]
    whole = released[language].replace("\n", " ")
    assert shown.kit or shown.found
    assert word[0].split("’")[-1][:3] in f"{shown.before} {shown.kit} {shown.found} {shown.after}"
    assert len(finding.changed) <= 3, whole


def figures(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"(?<![\w.@/-])\d+(?![\w@])", text.split("----")[0]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tenth", range(10))
def test_one_changed_figure_is_refused(
    texts: Texts, released: dict[str, str], tenth: int, language: str
) -> None:
    text = released[language]
    numbers = figures(text)
    number = numbers[tenth * len(numbers) // 10]
    changed = str(int(number[0]) + 1)

    assert verdict(text[: number.start()] + changed + text[number.end() :], texts) == "text-differs"


SWAPS: dict[str, tuple[str, str]] = {
    "a first name": ("Jérôme DURAIN", "Jean DURAIN"),
    "a surname": ("Violaine DÉMARET", "Violaine DEMARET"),
    "a role": ("vice-président de la Région", "président de la Région"),
    "a date": ("10 juin 2026 à Dijon", "11 juin 2026 à Dijon"),
    "an hour": ("9 h – 10 h : Point presse", "9 h – 11 h : Point presse"),
    "a place": ("Galerie François-Mitterrand", "Galerie François-Hollande"),
    "an amount": ("7,5 Md€", "75 Md€"),
    "an amount by its comma": ("7,5 Md€", "7.5 Md€"),
    "a unit": ("7,5 Md€", "7,5 M€"),
    "thousands": ("13 000 salariés dans", "13 00 salariés dans"),
    "a digit more": ("13 000 salariés dans", "13 0000 salariés dans"),
    "a figure cut in two": ("2024, avec", "20 24, avec"),
    "a telephone": ("03 53 01 21 14", "03 53 01 21 41"),
    "an address": ("m.jouffroy@region.example", "m.jouffroy@region-presse.example"),
    "a link": ("https://www.region.example/biotherapies", "https://www.region.exarnple/biotherapies"),
    "a number spelt out": ("Trois élus", "Deux élus"),
    "a plural": ("les projets nouveaux", "le projet nouveau"),
    "an accent": ("prescrit", "préscrit"),
    "a full stop for a question mark": ("ce qui reste à faire.", "ce qui reste à faire ?"),
    "quotation marks taken away": ("« Notre objectif est clair", "Notre objectif est clair"),
    "a figure in other digits": ("80 formations, du lycée", "８0 formations, du lycée"),
    "a power": ("300 partenaires", "30² partenaires"),
    "a figure turned round before the eye": ("300 partenaires", "\u202e003\u202c partenaires"),
    "a figure in a right-to-left frame": ("2022 à 2028", "\u2067\u202b2022 à 2028\u202c\u2069"),
    "words glued": ("a choisi de", "achoisi de"),
    "a speaker for another": (
        "déclare Jérôme DURAIN, président de", "déclare Hugo LALLEMAND, président de"),
    "an hour for another": ("10 h – 13 h : Assises", "9 h – 10 h : Assises"),
    "a sentence added": ("ces métiers.", "ces métiers. La Région supprimera 300 postes."),
    "a parenthesis added": ("80 formations", "80 (et non 90) formations"),
    "a number added on a line": ("Ses équipes travaillent", "\n95\nSes équipes travaillent"),
    "a page number added": ("Environ 80", "Environ\n9/10\n80"),
    "a list number added": ("les équipements nécessaires.", "les équipements\n5. nécessaires."),
    "a quotation mark line": ("Un bilan présenté", "Annulé\nUn bilan présenté"),
}  # fmt: skip


@pytest.mark.parametrize("swap", SWAPS)
def test_one_changed_name_date_or_address_is_refused(
    texts: Texts, released: dict[str, str], swap: str
) -> None:
    old, new = SWAPS[swap]
    text = re.sub("[\u00a0\u202f]", " ", released["fr"])
    assert old in text

    assert verdict(text.replace(old, new, 1), texts) == "text-differs"


def test_a_paragraph_moved_is_refused(texts: Texts, released: dict[str, str]) -> None:
    for text in released.values():
        parts = text.split("\n\n")
        inside = [at for at, part in enumerate(parts) if part in prose(text)]
        for one, two in pairwise(inside):
            moved = list(parts)
            moved[one], moved[two] = moved[two], moved[one]

            assert verdict("\n\n".join(moved), texts) == "text-differs"


@pytest.mark.parametrize("foreign", [
    "La Région Exemple a décidé de fermer le centre de bioproduction en 2027.",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
    "The Region has decided to close its centre, the President said on Tuesday.",
])  # fmt: skip
def test_a_text_that_is_not_the_kit_s_is_refused(
    texts: Texts, released: dict[str, str], foreign: str
) -> None:
    assert verdict(foreign, texts) == "text-differs"
    assert verdict(f"{released['fr']}\n\n{foreign}", texts) == "text-differs"
    assert verdict(f"{foreign}\n\n{released['fr']}", texts) == "text-differs"


MISPAIRED = {
    "a person and another's telephone": "Maëlle JOUFFROY\nattachée de presse\n06 39 98 21 30",
    "a person and another's address": "Maëlle JOUFFROY\nt.cordier@region.example",
    "an hour and another session": "9 h – 10 h\nAssises régionales des biothérapies et",
    "a speaker and another's topic": "Jérôme DURAIN, président de la Région\n"
    "France 2030 : contexte et enjeux nationaux",
    "a figure and another's label": "13 000 salariés\ndu lycée à l’université, nombre arrondi",
    "a figure and another's source": "7,5 Md€\nSource : Région Bourgogne-Franche-Comté, 2026",
    "a label and another's fact": "Date\nobligatoire, au plus tard le lundi 8 juin 2026",
}


@pytest.mark.parametrize("pair", MISPAIRED)
def test_what_belongs_together_is_never_taken_apart(texts: Texts, pair: str) -> None:
    assert verdict(MISPAIRED[pair], texts) == "text-differs"


def test_languages_are_not_mixed(texts: Texts, released: dict[str, str]) -> None:
    mixed = f"{prose(released['fr'])[0]}\n\n{prose(released['en'])[1]}"

    assert verdict(mixed, texts) == "text-differs"


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b", "—", "Dijon", "le 10"])
def test_a_text_without_a_sentence_proves_nothing(texts: Texts, text: str) -> None:
    assert [problem.code for problem in judge_text(text, texts, Finding()).problems] == [
        "text-too-short"
    ]


def test_an_extract_never_begins_or_ends_inside_a_word(texts: Texts) -> None:
    assert verdict("ur objectif est clair : contribuer à la concep", texts) == "text-differs"


# ----------------------------------------------------------------------------------- blocks


BLOCKS = tuple(
    map(fold, ["Le projet n’est pas prévu.", "Il coûte 3, 5 ou 7 M€.", "« Oui », dit-il."])
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le projet n’est pas prévu. « Oui », dit-il.", True),
        ("pas prévu. Il coûte", True),
        ("Le projet n’est prévu.", False),
        ("Le projet n’est pas « Oui », dit-il.", False),
        ("Le projet n’est pas prévu. ou 7 M€.", False),
        ("Il coûte 3, 5 ou 7 M€. Le projet n’est pas prévu.", False),
        ("Il coûte 3,5 ou 7 M€.", False),
        ("prévu.Il coûte 3, 5 ou 7 M€.", True),
    ],
)
def test_an_extract_leaves_out_whole_blocks_and_nothing_else(text: str, expected: bool) -> None:
    assert is_extract(fold(text), BLOCKS) is expected


# ---------------------------------------------------------------------------------- command


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_command_accepts_a_text_in_any_usual_encoding(
    sealed: Sealed, released: dict[str, str], tmp_path: Path, presskit: Command, encoding: str
) -> None:
    (tmp_path / "mail.txt").write_text(released["fr"], encoding)

    answer = presskit("verify", str(sealed.archive), "--office", str(sealed.root), "--json",
                      "--text", str(tmp_path / "mail.txt"))  # fmt: skip

    assert (answer.code, answer.json["verdict"], answer.json["key"]) == (
        0, "genuine", sealed.key.fingerprint,
    )  # fmt: skip


def test_the_command_shows_both_readings_of_the_changed_place(
    sealed: Sealed, released: dict[str, str], presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged = released["en"].replace("13,000 employees", "3,000 employees", 1)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(forged.encode()), "utf-8"))

    answer = presskit("verify", str(sealed.archive), "--office", str(sealed.root), "--ui", "en",
                      "--text", "-")  # fmt: skip

    assert (answer.code, answer.out) == (1, "Different: this text is not the kit’s.\n")
    assert "[13,000]" in answer.err
    assert "[3,000]" in answer.err


def test_a_letter_that_only_looks_alike_is_named(texts: Texts, released: dict[str, str]) -> None:
    forged = released["fr"].replace("thérapies cellulaires", "thérapies cellulаires", 1)

    (change,) = judge_text(forged, texts, Finding()).changed

    assert (change.kit, change.found) == ("cellulaires", "cellulа[U+0430]ires")


def test_a_text_is_never_more_genuine_than_its_kit(
    sealed: Sealed, released: dict[str, str], tmp_path: Path, presskit: Command
) -> None:
    (tmp_path / "mail.txt").write_text(released["fr"], "utf-8")
    broken = tmp_path / "kit.zip"
    broken.write_bytes(sealed.archive.read_bytes() + b"more")

    answer = presskit("verify", str(broken), "--office", str(sealed.root), "--json",
                      "--text", str(tmp_path / "mail.txt"))  # fmt: skip

    assert (answer.code, answer.json["verdict"]) == (1, "unsafe")
