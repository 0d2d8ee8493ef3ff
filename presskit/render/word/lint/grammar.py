"""The sentences that the tags of a story make: words that exist, loops and conditions that are
opened and closed in the same place, each in the way that Word needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jinja2 import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from msgspec import Struct

from presskit.problems import Problem, nearest
from presskit.render.word.lint.paper import CELL, ROW, P
from presskit.render.word.lint.tags import WORDS, Tag, typed

# What a French hand types.
_FRENCH: Mapping[str, str] = {
    "pour": "for", "si": "if", "sinon": "else", "sinonsi": "elif", "elseif": "elif",
    "elsif": "elif", "finpour": "endfor", "finsi": "endif", "next": "endfor",
}  # fmt: skip
_OPENERS = frozenset({"for", "if", "with", "macro", "filter", "call"})
_BETWEEN = {"elif": ("if",), "else": ("if", "for")}
# docxtpl's own words for the cells of a table.
_CELL_WORDS = frozenset({"colspan", "cellbg", "vm", "hm"})
_GLUED = re.compile(r"(p|r|tr|tc)(for|if|elif|else|endfor|endif)\b(.*)", re.DOTALL | re.IGNORECASE)
_SPACED = re.compile(r"(p|r|tr|tc)\s+(.*)", re.DOTALL | re.IGNORECASE)
# After a value named p or r.
_GOES_ON = re.compile(r"(?:in|is|if|or|and|not)\b")
_QUOTES = re.compile(r"['\"«»„‹›`]")
_BEGINNINGS = {
    "endfor": "for x in []", "endset": "set x", "endmacro": "macro x()", "endwith": "with",
    "endfilter": "filter upper", "endcall": "call x()",
}  # fmt: skip
ENVIRONMENT = SandboxedEnvironment(autoescape=True)


class Step(Struct, frozen=True):
    """A tag, and the Jinja it stands for where it can be read (else nothing, or a stand-in that
    keeps the names of a loop)."""

    tag: Tag
    source: str


def read_steps(tags: Sequence[Tag]) -> tuple[list[Step], list[Problem]]:
    """Each tag on its own: what it says, or what is wrong with how it says it."""
    steps, problems = [], []
    stack: list[str] = []
    for tag in tags:
        step, problem = _step(tag, stack[-1] if stack else "")
        steps.append(step)
        problems += [problem] if problem else []
        word = step.tag.word
        if word in _OPENERS:
            stack.append(word)
        elif word.startswith("end") and stack:
            stack.pop()
    return steps, problems


def _step(tag: Tag, opened: str) -> tuple[Step, Problem | None]:
    meant = _meant(tag, opened)
    if meant is not None:
        unit, inside, code = meant
        better = typed(tag.form, unit, inside)
        mended = Tag(tag.paragraph, tag.form, unit, inside, tag.written, tag.hidden)
        step, worse = _step(mended, opened)
        return step, worse if worse and worse.code != code else tag.problem(code, better)
    source = _source(tag)
    try:
        ENVIRONMENT.parse(_alone(tag, source))
    except TemplateSyntaxError as fault:
        return Step(tag, _stand_in(tag)), _unreadable(tag, fault)
    return Step(tag, source), None


def _meant(tag: Tag, opened: str) -> tuple[str, str, str] | None:
    """The unit and the words that were probably meant, and what to call the mistake."""
    inside = tag.inside
    glued, spaced = _GLUED.fullmatch(inside), _SPACED.fullmatch(inside)
    if glued and not tag.unit and tag.form == "{%":
        return glued[1].lower(), f"{glued[2].lower()} {glued[3].strip()}", "template-tag-written"
    if spaced and not tag.unit and (tag.form == "{%" or not _GOES_ON.match(spaced[2])):
        return spaced[1].lower(), spaced[2], "template-tag-written"
    if tag.form == "{{" and inside.startswith("{"):
        return tag.unit, inside.strip("{} "), "template-tag-written"
    word, _, rest = inside.partition(" ")
    if tag.form == "{{" or word in WORDS or word in _CELL_WORDS:
        if tag.form == "{%" and word == "else" and rest.strip().startswith("if "):
            return tag.unit, f"elif {rest.strip()[3:]}", "template-word"
        return None
    ended = f"end{opened}" if word.lower() in ("end", "fin") and opened else ""
    guess = ended or _FRENCH.get(word.lower(), "") or nearest(word.lower(), WORDS)
    rest = "" if guess.startswith("end") else rest.replace(" dans ", " in ")
    return (tag.unit, f"{guess} {rest}".strip(), "template-word") if guess else None


def _unreadable(tag: Tag, fault: TemplateSyntaxError) -> Problem:
    if _QUOTES.search(tag.inside):
        better = re.sub(r"[«„‹]\s*|\s*[»›]|`", '"', tag.inside)
        readable = better != tag.inside and tag.inside.count("'") % 2 == 0
        return tag.problem("template-tag-quotes", tag.with_(tag.unit, better) if readable else "")
    if tag.form == "{%" and tag.word not in WORDS:
        return tag.problem("template-word", "")
    return tag.problem("template-syntax", detail=tag.written, jinja=str(fault.message))


def _source(tag: Tag) -> str:
    inside = " ".join(tag.inside.split())
    if tag.word in ("vm", "hm"):
        return ""
    if tag.word in _CELL_WORDS:
        return f"{{{{ {inside.partition(' ')[2]} }}}}"
    return f"{{{{ {inside} }}}}" if tag.form == "{{" else f"{{% {inside} %}}"


def _alone(tag: Tag, source: str) -> str:
    """The tag with what it needs around it to be read by itself."""
    word = tag.word
    if word in _OPENERS or (word == "set" and "=" not in tag.inside):
        return f"{source}{{% end{word} %}}"
    if word in _BETWEEN:
        return f"{{% if 1 %}}{source}{{% endif %}}"
    if word.startswith("end"):
        return f"{{% {_BEGINNINGS.get(word, 'if 1')} %}}{source}"
    return source


def _stand_in(tag: Tag) -> str:
    names = re.match(r"for\s+(\w+)", tag.inside)
    if names:
        return f"{{% for {names[1]} in [] %}}"
    return f"{{% {tag.word} 1 %}}" if tag.word in ("if", "elif") else ""


# ------------------------------------------------------------------------------------ balance


def balanced(steps: Sequence[Step]) -> tuple[list[Step], list[Problem]]:
    """The steps with every loop closed, and what was not."""
    kept: list[Step] = []
    problems: list[Problem] = []
    opened: list[Tag] = []
    for step in steps:
        tag, word = step.tag, step.tag.word
        if word in _OPENERS or (word == "set" and "=" not in tag.inside):
            opened.append(tag)
        elif word in _BETWEEN or word.startswith("end"):
            wanted = _BETWEEN.get(word, (word[3:],))
            while opened and opened[-1].word not in wanted and _has(opened, wanted):
                problems.append(_never_closed(opened[-1]))
                kept.append(Step(opened[-1], f"{{% end{opened.pop().word} %}}"))
            if not opened or opened[-1].word not in wanted:
                problems.append(tag.problem("template-loop-orphan", opening=_opening(tag)))
                continue
            start = opened[-1] if word in _BETWEEN else opened.pop()
            problems += _mismatched(start, tag)
        kept.append(step)
    for tag in reversed(opened):
        problems.append(_never_closed(tag))
        kept.append(Step(tag, f"{{% end{tag.word} %}}"))
    return kept, problems


def _has(opened: Sequence[Tag], wanted: Sequence[str]) -> bool:
    return any(tag.word in wanted for tag in opened)


def _never_closed(tag: Tag) -> Problem:
    return tag.problem("template-loop-open", typed("{%", tag.unit, f"end{tag.word}"))


def _opening(tag: Tag) -> str:
    return typed("{%", tag.unit, "for … in …" if tag.word == "endfor" else "if …")


def _mismatched(start: Tag, end: Tag) -> Iterator[Problem]:
    """A loop that begins in one way and ends in another, or elsewhere."""
    if start.unit != end.unit:
        yield end.problem("template-loop-mixed", end.with_(start.unit), opening=start.written)
    elif not _together(start, end):
        yield end.problem(
            "template-loop-across", opening=start.written, first=start.paragraph.number
        )
    elif not start.unit and start.paragraph is not end.paragraph and _is_alone(start):
        yield start.problem("template-loop-plain", start.with_("p"), "warning",
                            end=end.with_("p"))  # fmt: skip


def _together(start: Tag, end: Tag) -> bool:
    """Whether both ends stand in the same cell (or body), table or row."""
    if start.unit in ("", "r") and start.paragraph is end.paragraph:
        return True
    within = {"tr": ROW, "tc": CELL}.get(start.unit, P)
    return _parent(start, within) is _parent(end, within)


def _parent(tag: Tag, unit: str) -> etree._Element | None:
    element = tag.paragraph.element if unit == P else tag.paragraph.around(unit)
    return None if element is None else element.getparent()


def _is_alone(tag: Tag) -> bool:
    return tag.paragraph.text.strip() == tag.written
