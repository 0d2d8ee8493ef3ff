"""The page of an e-mail: light, whole, at home in every mail program, in three looks."""

from __future__ import annotations

import io
import random
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PIL import Image

from presskit import edition as e
from presskit.labels import KINDS
from presskit.markup import blocks, line
from presskit.model import LANGUAGES, Kind, Language
from presskit.render.mail import page as email_page
from presskit.render.mail.pictures import BUDGET, letterhead, photographs, travelling
from tests.browser import opened, violations
from tests.looks import LOOKS, starter
from tests.sample import edition, of_kind
from tests.test_email import odd, read

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Beyond this Gmail cuts a message and hides its end.
CLIPPED = 102 * 1024
ONLINE = e.Online("https://k.example/x/fr/x-fr.html", "https://k.example/x/index.html#fr",
                  "https://k.example/x.zip")  # fmt: skip


def page(of: e.Edition, look: str = "institution") -> str:
    return email_page.page(of, starter(look))


def noise(name: str, size: tuple[int, int], kind: str = "JPEG") -> e.Picture:
    """A picture that compresses badly, the same every time."""
    image = Image.frombytes("RGB", size, random.Random(name).randbytes(size[0] * size[1] * 3))
    stream = io.BytesIO()
    image.save(stream, kind)
    return e.Picture(
        name, name, stream.getvalue(), f"image/{kind.lower()}", *size,
        alt=f"Vue {name}", caption=f"Légende {name}", credit=f"Crédit {name}",
    )  # fmt: skip


def signed(*names: str) -> tuple[e.Issuer, ...]:
    """Issuers whose logos are of every shape."""
    shapes = ((300, 60), (90, 120), (100, 100), (200, 80), (60, 140))
    return tuple(
        e.Issuer(f"{name} en entier", name, "", noise(name, shapes[at % 5], "PNG"))
        for at, name in enumerate(names)
    )


# ------------------------------------------------------------------------------ what it carries


def test_without_an_address_online_everything_is_there_and_no_link_leads_nowhere() -> None:
    body = tuple(e.Section(f"Partie {number}", blocks("Texte.")) for number in range(4))
    sample = replace(of_kind("press-kit"), sections=body)

    written = page(sample)

    assert "Partie 3" in written
    assert sample.parts[1].biographies[0].name in written
    assert sample.labels["read_on"] not in written
    assert sample.labels["archive"] not in written
    assert "#part-1" not in written


def test_with_an_address_online_it_carries_the_beginning_and_leads_on() -> None:
    body = tuple(e.Section(f"Partie {number}", blocks("Texte.")) for number in range(4))
    sample = replace(edition(), sections=body, parts=(), online=ONLINE)

    written = page(sample)

    assert "Partie 1" in written
    assert "Partie 2" not in written
    assert f'href="{ONLINE.page}"' in written
    assert f'href="{ONLINE.kit}"' in written
    assert f'href="{ONLINE.archive}"' in written
    assert 'href="https://k.example/x/en/2026-06-10-exemple-en.html"' in written


def test_a_short_release_is_whole_and_still_leads_to_the_kit() -> None:
    sample = replace(edition(), parts=(), online=ONLINE)

    written = page(sample)

    assert sample.labels["read_on"] not in written
    assert sample.about[1].heading in written
    assert f'href="{ONLINE.kit}"' in written


def test_a_press_kit_online_shows_its_contents_each_with_its_link() -> None:
    sample = replace(of_kind("press-kit"), online=ONLINE)

    written = page(sample)

    linked = re.findall(rf'href="{ONLINE.page}#([\w-]+)"', written)
    assert linked == [chapter.anchor for chapter in sample.contents]
    assert "Rose PINEL" not in written


def test_a_quote_of_a_section_held_back_is_still_there_once() -> None:
    quote = replace(edition().quotes[0], speaker="Odile FERRAND")
    body = (*(e.Section("", blocks("Texte.")) for _ in range(2)), e.Section("", (), (quote,)))

    written = page(replace(edition(), sections=body, online=ONLINE))

    assert written.count("Odile FERRAND") == 1


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_replaced_and_the_embargo_stand_before_the_title(look: str) -> None:
    sample = of_kind("correction")
    body = read(page(sample, look)).partition(sample.kind_label)[2]

    places = [body.index(text) for text in (sample.supersedes, sample.embargo, sample.title)]

    assert places == sorted(places)


def test_old_and_new_differ_without_colour() -> None:
    written = page(replace(edition(), changes=(e.Change("", "9 h 30", "9 h"),)))

    assert re.findall(r"<th [^>]*scope=\"col\"[^>]*>(.+?)</th>", written)[:2] == [
        "Au lieu de", "Lire"
    ]  # fmt: skip
    assert "<s>9 h 30</s>" in written


# ------------------------------------------------------------------------- the list of messages


@pytest.mark.parametrize(
    ("embargo", "summary", "expected"),
    [
        ("", "Un chapô court.", "Un chapô court."),
        ("Sous embargo", "Un chapô court.", "Sous embargo. Un chapô court."),
        ("", "mot " * 40, "mot " * 26 + "mot…"),
        ("", "x" * 200, "x" * 109 + "…"),
    ],
)
def test_the_preheader_is_the_standfirst_cut_after_a_word(
    embargo: str, summary: str, expected: str
) -> None:
    told = email_page.preheader(replace(edition(), embargo=embargo, summary=summary.strip()))

    assert told == expected
    assert len(told) <= email_page.PREHEADER


def test_nothing_of_the_letterhead_follows_the_preheader_in_a_list() -> None:
    hidden = re.search(r'<div[^>]*aria-hidden="true"[^>]*>(.*?)</div>', page(edition()))

    assert hidden is not None
    assert "mso-hide" in hidden.group()
    assert hidden.group(1).count("\u034f") >= 50


# ------------------------------------------------------------------------------------- pictures


def test_every_picture_shown_travels_in_the_mail_and_no_other() -> None:
    sample = replace(edition(), issuers=signed("A", "B"), pictures=(noise("p", (800, 500)),))

    shown = re.findall(r'src="([^"]+)"', page(sample))

    assert shown == [f"cid:{inline.cid}" for inline in travelling(sample)]
    assert len(shown) == 3


def test_photographs_are_small_and_stop_where_the_mail_would_grow_heavy() -> None:
    sample = replace(edition(), pictures=tuple(noise(f"p{n}", (900, 700)) for n in range(6)))

    placed = photographs(sample)

    files = [each.inline.data for each in placed if each.inline]
    assert 0 < len(files) < 6
    assert sum(map(len, files)) <= BUDGET
    assert all(max(Image.open(io.BytesIO(data)).size) <= 560 for data in files)
    assert "Légende p5" in page(sample)


def test_a_photograph_leads_to_the_kit_when_it_is_online() -> None:
    sample = edition()

    linked = rf'<a [^>]*href="{ONLINE.kit}"[^>]*><img'

    assert re.search(linked, page(replace(sample, online=ONLINE)))
    assert not re.search(r"<a [^>]*><img", page(sample))


def test_logos_stand_in_protocol_order_on_one_line_and_are_read_without_pictures() -> None:
    issuers = signed("Région", "Préfecture", "Agence", "Ville", "Pôle")

    (marks,) = letterhead(issuers)

    assert [mark.alt for mark in marks] == ["Région", "Préfecture", "Agence", "Ville", "Pôle"]
    assert sum(mark.width for mark in marks) + 4 * 24 <= 536
    assert 'alt="Préfecture"' in page(replace(edition(), issuers=issuers))


def test_many_logos_go_on_a_second_line() -> None:
    lines = letterhead(signed(*"ABCDEFGHIJKLMN"))

    assert len(lines) > 1
    assert "".join(mark.alt for marks in lines for mark in marks) == "ABCDEFGHIJKLMN"
    widths = [sum(mark.width for mark in marks) for marks in lines]
    assert min(widths) > max(widths) / 2


def test_a_logo_that_no_mail_program_draws_is_a_name() -> None:
    mixed = (*signed("Ville"), *edition().issuers)

    (marks,) = letterhead(mixed)

    assert [bool(mark.inline) for mark in marks] == [True, False, False]
    assert letterhead(edition().issuers) == ()
    assert "Région Bourgogne" in page(edition())


def test_a_transparent_logo_lies_on_white() -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (80, 40), (0, 0, 0, 0)).save(stream, "PNG")
    logo = e.Picture("l.png", "l.png", stream.getvalue(), "image/png", 80, 40)

    ((mark,),) = letterhead((e.Issuer("Ville", "Ville", "", logo),))

    assert mark.inline is not None
    small = Image.open(io.BytesIO(mark.inline.data)).convert("RGB")
    assert small.getpixel((0, 0)) == (255, 255, 255)


# ------------------------------------------------------------------------------- mail programs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", LOOKS)
def test_the_page_asks_for_nothing_stays_whole_in_gmail_and_says_its_language(
    look: str, kind: Kind, language: Language
) -> None:
    sample = of_kind(kind, language)
    written = page(sample, look)

    assert len(written.encode()) < CLIPPED / 2
    assert f'<html lang="{sample.locale}"' in written
    assert not re.search(r'<link|<script|url\(|src="(?!cid:)', written)
    assert not re.search(r"<strong[^>]*>(?:(?!</strong>).)*<strong", written, re.DOTALL)


def test_even_forty_rows_are_not_clipped() -> None:
    assert len(page(odd()).encode()) < CLIPPED


@pytest.mark.parametrize("look", LOOKS)
def test_headings_skip_no_level(look: str) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", page(of_kind("press-kit"), look))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_looks_differ_in_more_than_colour_and_say_the_same() -> None:
    pages = [page(edition(), look) for look in LOOKS]

    bare = {re.sub(r'#[0-9a-f]{6}| (style|class|bgcolor)="[^"]*"', "", each) for each in pages}
    texts = {tuple(re.findall(r"\w+", read(each))) for each in pages}

    assert len(bare) == len(LOOKS)
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("family", "stack"),
    [
        ("Georgia", "Georgia, 'Times New Roman', serif"),
        ("Arial", "Arial, Helvetica, sans-serif"),
        ("Source Serif", "'Source Serif', Georgia, 'Times New Roman', serif"),
        ("Marianne", "Marianne, Arial, Helvetica, sans-serif"),
        ("x'; } *{color: red", "'x  color red', Arial, Helvetica, sans-serif"),
    ],
)
def test_every_font_has_one_behind_it_that_all_machines_have(family: str, stack: str) -> None:
    assert str(email_page.font_stack(family)) == stack


# -------------------------------------------------------------------------------- in a browser


def complete() -> e.Edition:
    """Everything there is: a button, all links, parts, logos."""
    sample = of_kind("press-kit")
    sections = sample.sections * 2
    return replace(sample, issuers=signed("Région", "Ville", "Agence"), sections=sections,
                   online=ONLINE)  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize(
    ("primary", "dark", "online"),
    [
        (None, False, ONLINE),
        (None, True, None),
        ("#f2c200", False, None),
        ("#f2c200", True, ONLINE),
    ],
)
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_but_that_a_mail_has_no_landmarks(
    browser: Browser, tmp_path: Path, look: str, primary: str | None, dark: bool,
    online: e.Online | None,
) -> None:  # fmt: skip
    file = tmp_path / "mail.html"
    written = email_page.page(replace(complete(), online=online), starter(look, primary))
    file.write_text(re.sub(r'src="cid:[^"]+"', 'src=""', written), "utf-8")

    with opened(browser, file, width=640, dark=dark) as (shown, _):
        found = violations(shown)

    assert [each for each in found if not each.startswith(("region:", "landmark-"))] == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 600])
@pytest.mark.parametrize("look", LOOKS)
def test_it_fits_a_telephone_and_the_pane_of_a_mail_program(
    browser: Browser, tmp_path: Path, look: str, width: int
) -> None:
    file = tmp_path / "mail.html"
    address = f"Un mot https://visio.example/webinaire/{'a1b2' * 30}?source=presse "
    long = replace(complete(), standfirst=line(address * 3), title="Anticonstitutionnel " * 8)
    file.write_text(re.sub(r'src="cid:[^"]+"', 'src=""', page(long, look)), "utf-8")

    with opened(browser, file, width=width) as (shown, _):
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
