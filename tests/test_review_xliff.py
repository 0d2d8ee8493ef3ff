"""A translation sent out as XLIFF 1.2 comes back whatever a translator's tool did to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from presskit.problems import Refusal
from presskit.review import Returned, files
from presskit.review import xliff_in as xliff
from presskit.review.word_package import UnreadableError
from presskit.review.xliff_out import XLIFF, xliff_file
from tests.reviews import (
    ENTRIES,
    INTO_ENGLISH,
    LEAD,
    SLUG,
    STALE,
    TITLE,
    by_id,
    codes,
    from_xliff,
    imported,
    machine,
    sheet,
)

SENT = sheet()
FILE = xliff_file(SENT).decode()
BOLD = '<g id="1" ctype="bold">holding</g>'


def came(*changes: tuple[str, str]) -> dict[str, Returned]:
    text = FILE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {row.id: row for row in from_xliff(text.encode(), SENT)}


def units() -> list[str]:
    return [f"<trans-unit{part}" for part in FILE.partition("</body>")[0].split("<trans-unit")[1:]]


# ----------------------------------------------------------------------------------- going out


def test_every_state_has_its_name_in_xliff() -> None:
    root = xliff.opened(FILE.encode())
    told = [
        (unit.get("approved"), target.get("state") if target is not None else None)
        for unit in root.iter(f"{{{XLIFF}}}trans-unit")
        for target in [unit.find(f"{{{XLIFF}}}target")]
    ]

    assert told == [("yes", "final"), (None, "needs-review-translation"),
                    (None, "needs-adaptation"), (None, None)]  # fmt: skip


def test_formatting_is_tags_and_the_same_tag_has_the_same_number_on_both_sides() -> None:
    unit = units()[1]

    assert unit.count('<g id="1" ctype="bold">') == 2
    assert '<g id="3" ctype="link" pk:to="https://presse.region.example/dossier">' in unit
    assert "**" not in unit


def test_the_languages_are_those_of_the_direction() -> None:
    assert 'source-language="fr" target-language="en-GB"' in FILE


def test_a_suggestion_is_an_alternative_and_a_changed_source_is_told() -> None:
    unit = units()[2]

    assert f'<alt-trans origin="presskit"><target>{STALE.suggestion}</target>' in unit
    assert "{+" in unit


def test_the_same_rows_give_the_same_bytes() -> None:
    assert xliff_file(sheet()) == FILE.encode()


# --------------------------------------------------------------------------- what tools do to it


def test_an_untouched_file_brings_back_every_row() -> None:
    rows = list(came().values())

    assert [(row.id, row.target) for row in rows] == [(e.id, e.target) for e in ENTRIES]
    assert imported(rows).entries == {entry.id: entry for entry in ENTRIES}


def test_units_may_come_in_any_order_in_groups_and_several_files() -> None:
    head, body = FILE.split("<trans-unit", 1)[0], "".join(reversed(units()))
    text = head + f'<group id="g">{body}</group></body></file></xliff>'

    assert {row.id: row.target for row in from_xliff(text.encode(), SENT)} == {
        entry.id: entry.target for entry in ENTRIES
    }


def test_a_missing_unit_is_counted() -> None:
    assert codes(imported(came((units()[1], "")).values())) == ["review-rows-missing"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<g id='1'>opening</g>", "**opening**"),
        ("<g id='7' ctype='bold'>opening</g>", "**opening**"),
        ("<g id='9'>opening</g>", "opening"),
        ("<mrk mtype='seg' mid='1'>opening</mrk>", "opening"),
        ("<ph id='1'>&lt;br/&gt;</ph>opening", "opening"),
        ("<bpt id='1'>{b}</bpt>opening<ept id='1'>{/b}</ept>", "opening"),
        ("<x:own xmlns:x='urn:tool'>opening</x:own>", "opening"),
        ("<!-- tool --><?tool x?>opening", "opening"),
    ],
)
def test_the_tags_of_a_tool_are_read_or_left_out(written: str, read: str) -> None:
    row = came((BOLD, written))["standfirst"]

    assert row.target == LEAD.target.replace("**holding**", read)


def test_a_link_whose_address_a_tool_dropped_is_known_by_its_number() -> None:
    row = came((' pk:to="https://presse.region.example/dossier"', ""))["standfirst"]

    assert row.target == LEAD.target


def test_notes_of_the_translator_arrive_and_ours_do_not() -> None:
    ours, theirs = '<note from="presskit">Chapô</note>', '<note from="Paul">trop long</note>'
    rows = came((ours, ours + theirs))

    assert [each.note for each in rows.values()] == ["", "trop long", "", ""]


def test_a_state_is_not_believed_where_the_text_did_not_change_unless_it_is_final() -> None:
    final = came(('state="needs-review-translation"', 'state="final"'))
    translated = came(('state="needs-review-translation"', 'state="translated"'))

    assert imported(final.values()).entries["standfirst"].state == "reviewed"
    assert imported(translated.values()).entries["standfirst"].state == "machine"


def test_a_new_text_is_reviewed_whatever_its_state_says() -> None:
    rows = came((BOLD, "opening"), ('state="needs-review-translation"', 'state="new"'))

    assert imported(rows.values()).entries["standfirst"].state == "reviewed"


def test_without_its_notes_the_source_says_whether_it_is_the_same() -> None:

    bare = re.sub(r"<note.*?</note>", "", FILE)
    same = from_xliff(bare.encode(), SENT)
    other = from_xliff(bare.replace("dresse le bilan</source>", "ment</source>").encode(), SENT)

    assert imported(same).problems == ()
    assert "review-row-stale" in codes(imported(other))


def test_texts_that_look_like_markup_stay_texts() -> None:
    entry = machine("title", "a < b & c", "<b>x</b> &amp; ]]> 😀 \u0627")
    sent = sheet([entry])

    assert from_xliff(xliff_file(sent), sent)[0].target == entry.target.replace("&amp;", "&")


# -------------------------------------------------------------------------------- not our file

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
THIEF = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda _: "", "damaged"),
        (lambda text: text[:300], "damaged"),
        (lambda _: "<html/>", "other"),
        (lambda text: text.replace(XLIFF, "urn:oasis:names:tc:xliff:document:2.0").replace(
            'version="1.2"', 'version="2.0"'), "xliff-2"),
        (lambda text: text.replace("<xliff", BOMB + "<xliff").replace(TITLE.target, "&a;"),
         "damaged"),
        (lambda text: text.replace("<xliff", THIEF + "<xliff").replace(TITLE.target, "&a;"),
         "damaged"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_in_words(
    change: Callable[[str], str], reason: str
) -> None:
    with pytest.raises(UnreadableError) as refused:
        xliff.opened(change(FILE).encode())

    assert str(refused.value) == reason


@pytest.mark.parametrize("name", ["r.xlf", "r.XLIFF"])
def test_both_names_of_the_format_are_read(tmp_path: Path, name: str) -> None:
    files.write(SENT, tmp_path / name)

    assert len(files.read(tmp_path / name, by_id(SENT), SLUG, INTO_ENGLISH, "fr")) == len(ENTRIES)


def test_the_review_of_another_release_is_refused(tmp_path: Path) -> None:
    files.write(SENT, tmp_path / "r.xlf")
    with pytest.raises(Refusal) as refused:
        files.read(tmp_path / "r.xlf", by_id(SENT), "2026-06-01-autre", INTO_ENGLISH, "fr")

    assert [problem.code for problem in refused.value.problems] == ["review-file-other-release"]
