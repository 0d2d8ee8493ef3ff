"""What the tags say of the vocabulary: names that exist, each value placed with the tag that can
hold it. Walks the sentences of a story as Jinja reads them, loop by loop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import TemplateSyntaxError, nodes

from presskit.problems import Problem
from presskit.render.word.lint.grammar import ENVIRONMENT, Step
from presskit.render.word.lint.shapes import (
    HARMLESS,
    LOOP,
    TEXT,
    UNKNOWN,
    YES_NO,
    Shape,
    merged,
    through,
)
from presskit.render.word.lint.synonyms import filter_meant, meant_by
from presskit.render.word.lint.tags import Tag, typed

_UNITS = {"line": "r", "passage": "p"}
_KINDS = {"line": "template-kind-line", "passage": "template-kind-passage"}
Scope = Mapping[str, Shape]


def faults(steps: Sequence[Step], vocabulary: Scope) -> list[Problem]:
    """What is wrong in what the steps say; they must be balanced."""
    source = "\n".join(step.source for step in steps)
    try:
        tree = ENVIRONMENT.parse(source)
    except TemplateSyntaxError as fault:
        tag = steps[min(fault.lineno, len(steps)) - 1].tag
        return [tag.problem("template-syntax", detail=tag.written)]
    walk = _Walk([step.tag for step in steps], vocabulary)
    walk.block(tree.body, dict(vocabulary))
    return walk.problems


class _Walk:
    """One reading; a node of Jinja knows its tag by its line."""

    def __init__(self, tags: Sequence[Tag], vocabulary: Scope) -> None:
        self._tags = tags
        self._vocabulary = vocabulary
        self.problems: list[Problem] = []

    def block(self, body: Sequence[nodes.Node], scope: dict[str, Shape]) -> None:
        """A run of sentences; what one sets, the next ones know."""
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: dict[str, Shape]) -> None:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    if not isinstance(each, nodes.TemplateData):
                        self._placed(each, scope)
            case nodes.For():
                self._loop(node, scope)
            case nodes.If():
                self._shape(node.test, scope)
                for body in (node.body, node.elif_, node.else_):
                    self.block(body, scope)
            case nodes.Assign():
                self._bind(node.target, self._shape(node.node, scope), scope)
            case nodes.AssignBlock():
                self._bind(node.target, TEXT, scope)
            case nodes.With():
                inner = dict(scope)
                for target, value in zip(node.targets, node.values, strict=True):
                    self._bind(target, self._shape(value, scope), inner)
                self.block(node.body, inner)
            case nodes.Macro():
                scope[node.name] = UNKNOWN
                self.block(node.body, scope | {each.name: UNKNOWN for each in node.args}
                           | {"caller": UNKNOWN})  # fmt: skip
            case _:
                self._inner(node, scope)

    def _inner(self, node: nodes.Node, scope: dict[str, Shape]) -> None:
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self._shape(child, scope)
            else:
                self._statement(child, scope)

    def _loop(self, node: nodes.For, scope: dict[str, Shape]) -> None:
        over = self._shape(node.iter, scope)
        tag = self._tag(node)
        if over.sort in ("text", "line", "passage", "number", "yes-no", "noun"):
            better = "" if over.sort == "noun" else _placing(node.iter, over)
            self.problems.append(tag.problem("template-loop-over", better, name=_said(node.iter)))
            over = UNKNOWN
        inner = scope | {"loop": LOOP}
        self._bind(node.target, over.entry, inner)
        if node.test is not None:
            self._shape(node.test, inner)
        self.block(node.body, inner)
        self.block(node.else_, scope)

    def _bind(self, target: nodes.Node, shape: Shape, scope: dict[str, Shape]) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = shape
        for name in target.find_all(nodes.Name):
            scope.setdefault(name.name, UNKNOWN)

    # ------------------------------------------------------------------------------- placing

    def _placed(self, node: nodes.Node, scope: Scope) -> None:
        tag, shape = self._tag(node), self._shape(node, scope)
        name = _said(node)
        if shape.sort in ("list", "noun", "yes-no") and not tag.hidden:
            self.problems.append(_unplaceable(tag, node, name, shape))
        elif shape.sort in ("text", "number", "line", "passage"):
            wanted = _UNITS.get(shape.sort, "")
            if tag.unit != wanted or (tag.hidden and wanted):
                better = typed("{{", wanted, tag.inside)
                code = _KINDS.get(shape.sort, "template-kind-text")
                self.problems.append(tag.problem(code, better, name=name))

    # ------------------------------------------------------------------------------- meaning

    def _shape(self, node: nodes.Node, scope: Scope) -> Shape:
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._part(node, node.node, node.attr, scope)
            case nodes.Getitem(node=owner, arg=nodes.Const(value=str(key))):
                return self._part(node, owner, key, scope)
            case nodes.Getitem():
                return self._picked(node, scope)
            case nodes.Filter():
                return self._filtered(node, scope)
            case nodes.Test():
                return self._tested(node, scope)
            case nodes.CondExpr():
                self._shape(node.test, scope)
                one = self._shape(node.expr1, scope)
                return merged(one, self._shape(node.expr2, scope)) if node.expr2 else one
            case nodes.Const(value=str()) | nodes.TemplateData():
                return TEXT
            case nodes.Or() | nodes.And():
                return merged(self._shape(node.left, scope), self._shape(node.right, scope))
        for child in node.iter_child_nodes(exclude=("ctx",)):
            self._shape(child, scope)
        return YES_NO if isinstance(node, (nodes.Not, nodes.Compare)) else UNKNOWN

    def _name(self, node: nodes.Name, scope: Scope) -> Shape:
        if node.name in scope:
            return scope[node.name]
        if node.name.startswith("_"):
            return self._forbidden(node, node.name)
        if node.name not in ENVIRONMENT.globals:
            self._unknown(node, node.name, scope)
        return UNKNOWN

    def _part(self, node: nodes.Node, owner: nodes.Node, name: str, scope: Scope) -> Shape:
        whole = self._shape(owner, scope)
        if name.startswith("_"):
            return self._forbidden(node, name)
        if whole.sort == "noun" and name not in whole.fields and not hasattr(dict, name):
            self._unknown(node, name, whole.fields, f"{_said(owner)}.")
        elif whole.sort in ("text", "number", "line", "passage") and not hasattr(str, name):
            better = _placing(owner, whole)
            self._tell(node, "template-part", better, name=_said(owner), part=name)
        elif whole.sort == "list" and not hasattr(list, name):
            self._tell(node, "template-list", _looped(owner, whole, name), name=_said(owner))
        return whole.fields.get(name, UNKNOWN)

    def _picked(self, node: nodes.Getitem, scope: Scope) -> Shape:
        whole = self._shape(node.node, scope)
        self._shape(node.arg, scope)
        if whole.sort in _UNITS:
            self._tell(node, "template-part", _placing(node.node, whole), name=_said(node.node),
                       part="[…]")  # fmt: skip
        return whole if isinstance(node.arg, nodes.Slice) else whole.entry

    def _filtered(self, node: nodes.Filter, scope: Scope) -> Shape:
        shape = self._shape(node.node, scope) if node.node is not None else TEXT
        for argument in (*node.args, *(each.value for each in node.kwargs)):
            self._shape(argument, scope)
        if node.name not in ENVIRONMENT.filters:
            self._tell(node, "template-filter", filter_meant(node.name, ENVIRONMENT.filters),
                       name=node.name)  # fmt: skip
            return UNKNOWN
        if shape.sort in _UNITS and node.name not in HARMLESS and node.node is not None:
            self._tell(node, "template-formatted", _placing(node.node, shape), name=node.name)
            return UNKNOWN
        return through(node.name, shape)

    def _tested(self, node: nodes.Test, scope: Scope) -> Shape:
        # Whoever asks whether a name is defined knows that it may not be.
        if node.name not in ("defined", "undefined"):
            self._shape(node.node, scope)
        if node.name not in ENVIRONMENT.tests:
            self._tell(node, "template-filter", filter_meant(node.name, ENVIRONMENT.tests),
                       name=node.name)  # fmt: skip
        return YES_NO

    def _forbidden(self, node: nodes.Node, name: str) -> Shape:
        self._tell(node, "template-forbidden", "", name=name)
        return UNKNOWN

    def _unknown(self, node: nodes.Node, name: str, known: Scope, owner: str = "") -> None:
        tag = self._tag(node)
        glued = name[1:] if name[:1] in ("p", "r") and name[1:] in known else ""
        meant = glued or meant_by(name, known)
        better = _mended(tag, f"{owner}{name}", f"{owner}{meant}", known[meant]) if meant else ""
        self._tell(node, "template-variable", better, name=f"{owner}{name}")

    def _tell(self, node: nodes.Node, code: str, better: str, **facts: str) -> None:
        self.problems.append(self._tag(node).problem(code, better, "error", **facts))

    def _tag(self, node: nodes.Node) -> Tag:
        return self._tags[node.lineno - 1]


def _mended(tag: Tag, name: str, meant: str, shape: Shape) -> str:
    """The tag with the name that was meant; where the tag is that name alone, of its sort."""
    if tag.hidden:
        return ""
    if tag.form == "{{" and tag.inside == name:
        return _loop(meant, shape) if shape.sort == "list" else _value(meant, shape)
    return typed(tag.form, tag.unit, tag.inside.replace(name, meant, 1))


def _value(name: str, shape: Shape) -> str:
    return typed("{{", _UNITS.get(shape.sort, ""), name)


def _unplaceable(tag: Tag, node: nodes.Node, name: str, shape: Shape) -> Problem:
    if shape.sort == "list":
        return tag.problem("template-list", _looped(node, shape), name=name)
    if shape.sort == "yes-no":
        return tag.problem("template-yes-no", typed("{%", "p", f"if {name}"), name=name)
    return tag.problem("template-noun", "", name=name, examples=", ".join(_some(name, shape)))


def _some(name: str, shape: Shape) -> Iterator[str]:
    for field, inner in list(shape.fields.items())[:3]:
        yield _value(f"{name}.{field}", inner)


def _looped(node: nodes.Node, shape: Shape, part: str = "") -> str:
    return _loop(_said(node), shape, part)


def _loop(name: str, shape: Shape, part: str = "") -> str:
    """The loop that places a list: its first line, what it holds, its last."""
    last = name.rpartition(".")[2]
    one = last[:-1] if last.endswith("s") else "each"
    entry = shape.entry
    field = part if part in entry.fields else next(iter(entry.fields), "")
    value = _value(f"{one}.{field}" if field else one, entry.fields.get(field, entry))
    return f"{typed('{%', 'p', f'for {one} in {name}')} {value} {{%p endfor %}}"


def _placing(node: nodes.Node, shape: Shape) -> str:
    return _value(_said(node), shape)


def _said(node: nodes.Node) -> str:
    """An expression as it was typed, as far as it is names and dots."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{_said(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=key)):
            return f"{_said(node.node)}.{key}"
        case nodes.Filter() | nodes.Getitem() if node.node is not None:
            return _said(node.node)
        case _:
            return "…"
