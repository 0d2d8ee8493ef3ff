"""Light Markdown as HTML: its structure, its links, nothing that runs."""

from __future__ import annotations

from presskit.markup import Run, blocks, line
from presskit.render.markup_html import to_html


def test_markdown_keeps_its_structure() -> None:
    text = "3. un\n   - deux\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[open **science**]{lang=en}"

    assert to_html(blocks(text)).replace("\n", "") == (
        '<ol start="3"><li>un<ul><li>deux</li></ul></li></ol>'
        '<div class="table"><table><thead><tr><th scope="col">a</th>'
        '<th scope="col" class="right">b</th></tr></thead>'
        '<tbody><tr><td>1</td><td class="right">2</td></tr></tbody></table></div>'
        '<p><span lang="en">open </span><span lang="en"><strong>science</strong></span></p>'
    )


def test_a_link_stays_one_link_whatever_is_bold_in_it() -> None:
    assert to_html(line("[le **bilan**](https://a.example)")) == (
        '<a href="https://a.example">le <strong>bilan</strong></a>'
    )


def test_only_addresses_that_run_nothing_become_links() -> None:
    addresses = ["https://a.example", "MAILTO:a@a.example", "tel:+33", "data:text/html,x", "file:x"]
    linked = [bool("<a " in to_html((Run("x", link=address),))) for address in addresses]

    assert linked == [True, True, True, False, False]


def test_a_heading_in_a_quoted_passage_is_no_heading_of_the_document() -> None:
    assert to_html(blocks("> #### Extrait")).replace("\n", "") == (
        "<blockquote><p><strong>Extrait</strong></p></blockquote>"
    )
