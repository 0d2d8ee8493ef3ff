"""The press contacts at the end of a Word template, in their box."""

from __future__ import annotations

from collections.abc import Iterator

from word.look import Look
from word.pieces import each, layout, looped_cells, paragraph, row, shown, tag


def contacts(look: Look) -> Iterator[str]:
    """Whom to call."""
    one_desk = "people in (contacts | first).contacts | slice(2) if people"
    name = paragraph(
        "CP Organisation", "{% if loop.first %}{{ (contacts | first).organisation }}{% endif %}"
    )
    yield from shown(
        "contacts",
        paragraph("CP Box Heading", "{{r marks.contacts }}{{ t.contacts }}"),
        tag("{%p if contacts | length == 1 %}"),
        _box(look, one_desk, name, *people("people")),
        tag("{%p else %}"),
        _box(look, "column in contact_columns", *each(
            "block in column", paragraph("CP Organisation", "{{ block.organisation }}"),
            *people("block.contacts"))),
        tag("{%p endif %}"),
    )  # fmt: skip
    # Word adds a paragraph of full height after a last table that has none.
    yield paragraph("CP Tail")


def _box(look: Look, loop: str, *pieces: str) -> str:
    third = look.width // 3
    cells = looped_cells(loop, *pieces, fill=look.tint if look.box else "")
    return layout("CP Box", "{{ t.contacts }}", (third, third, third), row(*cells))


def people(loop: str) -> Iterator[str]:
    """Press contacts: who it is, then how to reach them."""
    details = (
        piece for what in ("role", "also")
        for piece in shown(f"contact.{what}", paragraph(
            "CP Contact", f"[CP Detail|{{{{ contact.{what} }}}}]"))
    )  # fmt: skip
    yield from each(
        f"contact in {loop}",
        paragraph("CP Contact Name", "{{ contact.name }}"),
        *details,
        *each("phone in contact.phones", paragraph("CP Contact", "{{r phone.link }}")),
        *each("email in contact.emails", paragraph("CP Contact", "{{r email }}")),
        *shown("contact.languages",
               paragraph("CP Contact", "[CP Detail|{{ contact.languages }}]")),
    )  # fmt: skip
