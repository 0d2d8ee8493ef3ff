"""Show on a forge what `presskit check --json` found, beside the lines it is about.

    presskit check --json | python tools/annotate.py                    on GitHub and Forgejo
    presskit check --json | python tools/annotate.py gitlab > FILE      a GitLab Code Quality report

Ends with 1 if something must be corrected. Needs Python alone; copy it into your office.
"""

from __future__ import annotations

import hashlib
import json
import sys
from typing import Any

GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
GITLAB = {"error": "major", "warning": "minor", "info": "info"}


def main(form: str) -> int:
    """Read the problems on stdin, print the remarks; returns the exit code."""
    problems = json.loads(sys.stdin.buffer.read())["problems"]
    if form == "gitlab":
        remarks = json.dumps([for_gitlab(problem) for problem in problems], ensure_ascii=False)
    else:
        remarks = "\n".join(for_github(problem) for problem in problems)
    sys.stdout.buffer.write(f"{remarks}\n".encode())
    return 1 if any(problem["severity"] == "error" for problem in problems) else 0


def for_github(problem: dict[str, Any]) -> str:
    """A line that the forge turns into a remark."""
    names = {"file": "file", "line": "line", "column": "col", "code": "title"}
    facts = ",".join(f"{name}={_fact(problem[key])}" for key, name in names.items() if problem[key])
    return f"::{GITHUB[problem['severity']]} {facts}::{_escaped(_sentence(problem))}"


def for_gitlab(problem: dict[str, Any]) -> dict[str, Any]:
    """An entry of the report; its fingerprint says that it is the same one tomorrow."""
    file, line = problem["file"] or "presskit.yaml", problem["line"] or 1
    same = f"{problem['code']}\n{file}:{line}:{problem['column']}\n{problem['message']}"
    return {
        "description": _sentence(problem),
        "check_name": problem["code"],
        "fingerprint": hashlib.sha256(same.encode()).hexdigest(),
        "severity": GITLAB[problem["severity"]],
        "location": {"path": file, "lines": {"begin": line}},
    }


def _sentence(problem: dict[str, Any]) -> str:
    return "\n".join(filter(None, (problem["message"], problem["hint"])))


def _fact(fact: object) -> str:
    # A comma or a colon would end the fact.
    return _escaped(str(fact)).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:])))
