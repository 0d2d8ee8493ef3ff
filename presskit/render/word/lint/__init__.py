"""What is wrong with a Word template, before any release is made from it.

Reads the template as its author sees it, paragraph by paragraph; where nothing is wrong there, it
is tried with invented releases. Never changes a template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from presskit.model import Kind, Language
from presskit.problems import Place, Problem, has_errors, info
from presskit.render.word.lint.grammar import balanced, read_steps
from presskit.render.word.lint.meaning import faults
from presskit.render.word.lint.page import unreadable
from presskit.render.word.lint.paper import Paper, Story, open_paper
from presskit.render.word.lint.places import misplaced, unfilled
from presskit.render.word.lint.shapes import Shape, shapes
from presskit.render.word.lint.tags import Typed, hidden_tags, read_tags
from presskit.render.word.lint.trial import tried
from presskit.render.word.lint.words import unsuited

# After the paragraphs of the body, those of the margins and what has no place.
_LAST = 1_000_000
# The styles that text is set in where a template has no tag.
STYLES = ("Heading 1", "Heading 2", "Heading 3", "Body Text", "List Bullet", "List Number",
          "Quote", "Caption", "Table Grid", "Hyperlink")  # fmt: skip


def check_template(
    content: bytes, place: Place, kinds: Iterable[Kind], languages: Sequence[Language]
) -> tuple[Problem, ...]:
    """Everything wrong with a template that serves these kinds and languages. Raises Refusal
    where the file is no Word document."""
    paper = open_paper(content, place)
    tagged = any("{{" in each.text or "{%" in each.text for each in paper.paragraphs)
    problems = [*_static(paper, languages if tagged else ()), *unfilled(paper)]
    if not tagged:
        problems.append(_letterhead(paper))
    problems += unreadable(paper)
    if not has_errors(problems):
        problems = _agreed(problems, tried(content, kinds, languages))
    placed = (replace(each, place=Place(place.file, each.place.line)) for each in problems)
    return tuple(sorted(placed, key=lambda each: each.place.line or _LAST))


def _agreed(seen: Sequence[Problem], made: Sequence[Problem]) -> list[Problem]:
    """What was seen and what a trial showed: a fault of both is told once, with its place."""
    severe = {problem.code for problem in made if problem.severity == "error"}
    known = {problem.code for problem in seen}
    return [
        *(replace(each, severity="error") if each.code in severe else each for each in seen),
        *(each for each in made if each.code not in known),
    ]


def _static(paper: Paper, languages: Sequence[Language]) -> Iterator[Problem]:
    vocabulary = shapes(paper.document)
    for story in paper.stories:
        found = read_tags(story, list(vocabulary))
        problems = [problem for typed in found for problem in typed.problems]
        problems += [*_sentences(story, found, vocabulary), *misplaced(found)]
        problems += unsuited(found, languages)
        yield from sorted(problems, key=_number)


def _sentences(
    story: Story, found: Sequence[Typed], vocabulary: Mapping[str, Shape]
) -> Iterator[Problem]:
    tags = [tag for typed in found for tag in typed.tags]
    tags = sorted([*tags, *hidden_tags(story)], key=lambda tag: tag.paragraph.number)
    steps, unreadable_steps = read_steps(tags)
    closed, unbalanced = balanced(steps)
    yield from (*unreadable_steps, *unbalanced, *faults(closed, vocabulary))


def _number(problem: Problem) -> int:
    return int(problem.facts.get("paragraph", 0))


def _letterhead(paper: Paper) -> Problem:
    names = set(paper.style_names.values())
    lacking = [name for name in STYLES if name.lower() not in names]
    code = "template-no-tag-lacking" if lacking else "template-no-tag"
    return info(code, styles=", ".join(lacking)) if lacking else info(code)
