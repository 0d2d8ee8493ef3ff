"""The workflows that an office may copy: valid, known to presskit, and their remarks are right."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from presskit.model import Language
from tests.conftest import Command
from tests.offices import SLUG, replace_in
from tests.test_docs import plan

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "docs/forge"
GUIDES: dict[str, dict[Language, Path]] = {
    "forge": {"fr": ROOT / "docs/sur-une-forge.md", "en": ROOT / "docs/on-a-forge.md"},
    "installing": {"fr": ROOT / "docs/installer.md", "en": ROOT / "docs/installing.md"},
}
WORKFLOWS = ("github.yml", "forgejo.yml", "gitlab.yml")


def lines(tree: object) -> Iterator[str]:
    """Every line that a workflow gives to a shell."""
    branches = tree if isinstance(tree, list) else []
    for key, value in tree.items() if isinstance(tree, dict) else ():
        if key in ("run", "script", "before_script", "after_script"):
            yield from (value if isinstance(value, list) else str(value).splitlines())
        else:
            branches = [*branches, value]
    for branch in branches:
        yield from lines(branch)


def of_presskit(name: str) -> list[str]:
    found = lines(yaml.safe_load((SAMPLES / name).read_text("utf-8")))
    return [line for line in found if line.startswith("presskit")]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_command_of_a_workflow_does_its_work_in_an_office(
    name: str, presskit: Command
) -> None:
    typed = of_presskit(name)

    codes = [presskit(*shlex.split(re.split(r"[|>]", line)[0])[1:]).code for line in typed]
    assert len(typed) == (3 if name == "gitlab.yml" else 2)
    assert set(codes) == {0}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_pins_what_it_installs_and_knows_no_private_key(name: str) -> None:
    text = (SAMPLES / name).read_text("utf-8")

    assert "--constraint tools/constraints.txt tools/*.whl" in text
    assert all(re.search(r"@v\d+$", action) for action in re.findall(r"uses: (\S+)", text))
    assert not re.search(r"secret|PRESSKIT_KEY|DEEPL", text)


def annotated(office: Path, presskit: Command, *words: str) -> subprocess.CompletedProcess[str]:
    told = presskit("check", "--json", "--ui", "en", "--office", str(office)).out
    return subprocess.run([sys.executable, str(SAMPLES / "annotate.py"), *words], input=told,
                          capture_output=True, encoding="utf-8", check=False)  # fmt: skip


def test_a_mistake_becomes_a_remark_beside_its_line(office: Path, presskit: Command) -> None:
    replace_in(office / f"releases/{SLUG}.yaml", "contacts: [region]", "contacts: [100%, region]")

    done = annotated(office, presskit)

    first, *_ = done.stdout.splitlines()
    facts, _, message = first.removeprefix("::error ").partition("::")
    assert done.returncode == 1
    assert facts == f"file=releases/{SLUG}.yaml,line=19,col=12,title=unknown-id"
    assert "100%25" in message
    assert "%0A" in message


def test_what_is_sound_gives_no_remark_and_passes(office: Path, presskit: Command) -> None:
    done = annotated(office, presskit)

    assert (done.returncode, done.stdout.strip()) == (0, "")


def test_gitlab_gets_a_report_of_its_own(office: Path, presskit: Command) -> None:
    replace_in(office / f"releases/{SLUG}.yaml", "contacts: [region]", "contacts: [inconnue]")

    done = annotated(office, presskit, "gitlab")

    report = json.loads(done.stdout)
    found = report[0]
    assert done.returncode == 1
    assert len({each["fingerprint"] for each in report}) == len(report)
    assert found["location"] == {"path": f"releases/{SLUG}.yaml", "lines": {"begin": 19}}
    assert (found["check_name"], found["severity"]) == ("unknown-id", "major")


def test_a_problem_without_a_place_still_has_one_for_the_forge(tmp_path: Path) -> None:
    told = {"problems": [{"code": "no-office", "severity": "error", "message": "Where: here, or",
                          "hint": None, "file": None, "line": None, "column": None}]}  # fmt: skip
    script = [sys.executable, str(SAMPLES / "annotate.py")]

    said = [subprocess.run([*script, *words], input=json.dumps(told), capture_output=True,
                           encoding="utf-8", cwd=tmp_path, check=False).stdout
            for words in ((), ("gitlab",))]  # fmt: skip

    assert said[0] == "::error title=no-office::Where: here, or\n"
    assert json.loads(said[1])[0]["location"] == {"path": "presskit.yaml", "lines": {"begin": 1}}


@pytest.mark.parametrize("guides", GUIDES.values(), ids=list(GUIDES))
def test_both_languages_follow_one_plan(guides: dict[Language, Path]) -> None:
    assert plan(guides["fr"]) == plan(guides["en"])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_excerpts_of_the_guide_are_yaml_and_every_sample_is_named(language: Language) -> None:
    text = GUIDES["forge"][language].read_text("utf-8")

    excerpts = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert excerpts
    assert all(yaml.safe_load(excerpt) for excerpt in excerpts)
    samples = {path.name for path in SAMPLES.iterdir() if path.is_file()}
    assert samples == set(re.findall(r"\]\(forge/([\w.]+)\)", text))
