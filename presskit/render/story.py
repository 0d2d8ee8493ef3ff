"""The words of a release alone, for an editor's own page: no letterhead, no look, no template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from presskit.edition import Biography, Change, Edition, KeyFigure, Part, Quote, Section
from presskit.markup import Blocks, Line
from presskit.render.markup_html import to_html
from presskit.render.text import plain, text_of_quote


class Piece(Struct, frozen=True):
    """A stretch of the story, as HTML and as text."""

    html: Markup
    text: str


class Story(Struct, frozen=True):
    """The whole: `html` is a fragment without a page around it, `text` has blank lines between
    paragraphs. Both are empty where there is nothing to tell."""

    html: str
    text: str


def story(edition: Edition) -> Story:
    """What the release says, from the standfirst to the last figure."""
    return _whole(_Teller(edition).body())


def boilerplates(edition: Edition) -> Story:
    """What the release says about those who sign it."""
    return _whole(_Teller(edition).about())


def _whole(pieces: Iterator[Piece]) -> Story:
    told = [piece for piece in pieces if piece.text.strip()]
    return Story("\n".join(piece.html for piece in told), "\n\n".join(each.text for each in told))


class _Teller:
    """One edition in the order in which it is read."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._colon = edition.labels["colon"]

    def body(self) -> Iterator[Piece]:
        edition = self._edition
        yield from map(self._change, edition.changes)
        yield self._line(edition.reason)
        yield self._line(edition.standfirst)
        for section in edition.sections:
            yield from self._section(section, 2)
        yield from map(self._quote, edition.quotes)
        for part in edition.parts:
            yield from self._part(part)
        yield from self._figures(edition.key_figures, 2)

    def about(self) -> Iterator[Piece]:
        for each in self._edition.about:
            yield from self._section(Section(each.heading, each.body, each.quotes), 2)

    def _part(self, part: Part) -> Iterator[Piece]:
        yield _heading(part.heading, 2)
        yield self._line(part.standfirst)
        for section in part.sections:
            yield from self._section(section, 3)
        yield from self._figures(part.key_figures, 3)
        for milestone in part.timeline:
            yield _paragraph(f"{milestone.date}{self._colon}{plain(milestone.text)}")
        for biography in part.biographies:
            yield from self._biography(biography)

    def _section(self, section: Section, level: int) -> Iterator[Piece]:
        yield _heading(section.heading, level)
        yield self._blocks(section.body)
        yield from map(self._quote, section.quotes)

    def _biography(self, biography: Biography) -> Iterator[Piece]:
        yield _heading(", ".join(filter(None, (biography.name, biography.role))), 3)
        yield self._blocks(biography.body)

    def _figures(self, figures: tuple[KeyFigure, ...], level: int) -> Iterator[Piece]:
        if figures:
            yield _heading(self._edition.labels["key_figures"], level)
            yield _listing([_counted(figure) for figure in figures])

    def _change(self, change: Change) -> Piece:
        labels, colon = self._edition.labels, self._colon
        told = (change.what, f"{labels['change_old']}{colon}{change.old}",
                f"{labels['change_new']}{colon}{change.new}")  # fmt: skip
        return _paragraph("\n".join(filter(None, told)))

    def _quote(self, quote: Quote) -> Piece:
        said = Markup("{}{}{}").format(quote.opening, to_html(quote.text), quote.closing)
        origin = ", ".join(filter(None, (quote.speaker, quote.role)))
        html = Markup("<blockquote><p>{}</p><footer>{}</footer></blockquote>").format(said, origin)
        return Piece(html, text_of_quote(quote, self._edition.language))

    def _line(self, line: Line) -> Piece:
        return Piece(Markup("<p>{}</p>").format(to_html(line)), plain(line))

    def _blocks(self, blocks: Blocks) -> Piece:
        return Piece(to_html(blocks), plain(blocks, self._colon))


def _heading(text: str, level: int) -> Piece:
    return Piece(Markup("<h{0}>{1}</h{0}>").format(level, text), text)


def _paragraph(text: str) -> Piece:
    return Piece(Markup("<p>{}</p>").format(escape(text).replace("\n", Markup("<br>"))), text)


def _listing(entries: Sequence[str]) -> Piece:
    listed = Markup().join(Markup("<li>{}</li>").format(each) for each in entries)
    return Piece(Markup("<ul>{}</ul>").format(listed), "\n".join(f"– {each}" for each in entries))


def _counted(figure: KeyFigure) -> str:
    told = f"{figure.value} {figure.label}"
    return f"{told} ({figure.source})" if figure.source else told
