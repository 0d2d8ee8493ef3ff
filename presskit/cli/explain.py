"""`presskit check --explain CODE`: what a code means, exactly, with an example of each side."""

from __future__ import annotations

import re
import sys
import textwrap

from presskit.cli.shell import DONE, Shell, folded
from presskit.problems import Refusal, error, nearest
from presskit.wording import PROBLEMS, RULES


def explain_code(shell: Shell, code: str) -> int:
    """Say what a problem's code means and what to do about it."""
    if code not in PROBLEMS:
        problem = error("unknown-code", found=code, meant=nearest(code, PROBLEMS))
        raise Refusal(problem, usage=True)
    column = 0 if shell.ui == "fr" else 1
    said, rule = PROBLEMS[code][column], RULES.get(code)
    if shell.as_json:
        told = {"code": code, "message": said.message, "hint": said.hint or None}
        more = {"severity": rule.severity, "definition": rule.definition[column],
                "failing": rule.failing, "passing": rule.passing} if rule else {}  # fmt: skip
        shell.result({**told, **more}, [])
        return DONE
    severity = f" ({shell.talk(rule.severity)})" if rule else ""
    print(f"{code}{severity}")
    print(folded(f"  {_bare(said.message)}", sys.stdout, "  "))
    if said.hint:
        print(folded(f"    {_bare(said.hint)}", sys.stdout, "    "))
    if rule:
        print(f"\n{textwrap.fill(rule.definition[column], 80, break_long_words=False)}")
        for key, example in (("failing", rule.failing), ("passing", rule.passing)):
            print(f"\n{shell.talk(key)}\n{textwrap.indent(example.strip(), '    ')}")
    return DONE


def _bare(pattern: str) -> str:
    """A sentence with an ellipsis where the facts of a case would stand."""
    bare = re.sub(r"\{[^}]*\?\}", "", re.sub(r"(?<!\{)\{\w+\}(?!\})", "…", pattern))
    return bare.replace("{{", "{").replace("}}", "}")
