"""Every sentence the tool says to a press officer, French beside English.

A problem is a code plus named facts; here it becomes a plain sentence and the next action.
The fixed words of the documents are in `labels`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from presskit.problems import Fact, Problem
from presskit.wording.of_agreement import AGREEMENT
from presskit.wording.of_agreement_rules import AGREEMENT_RULES
from presskit.wording.of_commands import COMMANDS
from presskit.wording.of_doctor import DOCTOR, DOCTOR_TALK
from presskit.wording.of_files import FILES
from presskit.wording.of_import import IMPORT, IMPORT_TALK
from presskit.wording.of_import_readers import IMPORT_READERS
from presskit.wording.of_lists_dedupe import LISTS_DEDUPE, LISTS_DEDUPE_TALK
from presskit.wording.of_lists_export import LISTS_EXPORT, LISTS_EXPORT_TALK
from presskit.wording.of_lists_import import LISTS_IMPORT, LISTS_IMPORT_TALK
from presskit.wording.of_lists_rights import LISTS_RIGHTS, LISTS_RIGHTS_TALK
from presskit.wording.of_lists_stats import LISTS_STATS, LISTS_STATS_TALK
from presskit.wording.of_media import MEDIA
from presskit.wording.of_preview import PREVIEW, PREVIEW_TALK
from presskit.wording.of_prose import PROSE, PROSE_RULES, PROSE_WORDS
from presskit.wording.of_reasons import REASONS
from presskit.wording.of_releases import RELEASE_WORDS, RELEASES
from presskit.wording.of_review import REVIEW, REVIEW_TALK
from presskit.wording.of_seal import SEAL, SEAL_TALK
from presskit.wording.of_starter import STARTER, STARTER_TALK
from presskit.wording.of_templates import FIELDS, FRENCH_STYLES, TEMPLATE_WORDS, TEMPLATES
from presskit.wording.of_translation import (
    DIFFERENCES,
    KINDS,
    TRANSLATION,
    TRANSLATION_RULES,
    TRANSLATION_TALK,
)
from presskit.wording.said import Rule, Said
from presskit.wording.talk import TALK as OF_COMMANDS

Ui = Literal["fr", "en"]

PROBLEMS: Mapping[str, tuple[Said, Said]] = {
    **SEAL, **COMMANDS, **FILES, **RELEASES, **TEMPLATES, **REVIEW, **TRANSLATION, **PROSE,
    **AGREEMENT,
    **LISTS_DEDUPE, **LISTS_EXPORT, **LISTS_IMPORT, **LISTS_RIGHTS, **LISTS_STATS,
    **DOCTOR,
    **PREVIEW, **MEDIA, **IMPORT, **IMPORT_READERS, **STARTER,
}  # fmt: skip
TALK: Mapping[str, tuple[str, str]] = {
    **SEAL_TALK,
    **DOCTOR_TALK,
    **OF_COMMANDS, **PREVIEW_TALK, **TRANSLATION_TALK, **REVIEW_TALK, **LISTS_DEDUPE_TALK,
    **LISTS_RIGHTS_TALK,
    **LISTS_STATS_TALK,
    **LISTS_EXPORT_TALK, **LISTS_IMPORT_TALK, **IMPORT_TALK, **STARTER_TALK,
}  # fmt: skip

# What each check looks for, exactly; the guide prints it, `check --explain` says it.
RULES: Mapping[str, Rule] = {**TRANSLATION_RULES, **PROSE_RULES, **AGREEMENT_RULES}

# Facts that are words of ours rather than the user's: value → (French, English).
_WORDS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("expected", "a-list"): ("une liste", "a list"),
    ("expected", "a-list-of-fields"): ("une liste", "a list"),
    ("expected", "a-mapping"): ("des champs", "fields"),
    ("expected", "a-text"): ("un texte", "a text"),
    ("expected", "yes-or-no"): ("true ou false", "true or false"),
    ("expected_hint", "a-list"): (
        "mettez des crochets : [{found}], ou un tiret au début de chaque ligne",
        "put brackets: [{found}], or a dash at the beginning of each line",
    ),
    ("expected_hint", "a-list-of-fields"): (
        "commencez chaque entrée par un tiret et un champ, par exemple « - {example}: … »",
        "begin each entry with a dash and a field, for instance “- {example}: …”",
    ),
    ("expected_hint", "a-mapping"): (
        "écrivez un champ par ligne, par exemple « {example}: … »",
        "write one field a line, for instance “{example}: …”",
    ),
    ("expected_hint", "a-text"): (
        "écrivez un texte, ou {{fr: …, en: …}} ; avec un deux-points, entre guillemets droits",
        "write a text, or {{fr: …, en: …}}; with a colon, in straight quotation marks",
    ),
    ("expected_hint", "yes-or-no"): ("écrivez true ou false", "write true or false"),
    ("language", "fr"): ("français", "French"),
    ("language", "en"): ("anglais", "English"),
    **TEMPLATE_WORDS,
    **PROSE_WORDS,
    **RELEASE_WORDS,
    **{("kind", kind): words for kind, words in KINDS.items()},
}

# What a hint may end with, where there is something to say.
_ENDINGS: Mapping[str, tuple[str, str]] = {
    "meant": (" ; vouliez-vous dire « {meant} » ?", "; did you mean “{meant}”?"),
    "there": (" ; vous avez : {there}", "; you have: {there}"),
    "better": (" ; écrivez {better}", "; write {better}"),
    "known": (" ; segments : {known}", "; segments: {known}"),
}
# Where in a Word file, after the sentence.
_SPOT = (" ({where}, paragraphe {paragraph}{seen})", " ({where}, paragraph {paragraph}{seen})")
_SEEN = (" : « {seen} »", ": “{seen}”")
_AFTER = (", après « {after} »", ", after “{after}”")


def explain(problem: Problem, ui: Ui) -> Said:
    """The sentence of a problem and its next action, in the language of the interface."""
    said = PROBLEMS[problem.code][_column(ui)]
    facts = _facts(problem, ui)
    message = said.message.format_map(facts) + _spot(facts, ui)
    return Said(message, _ended(said.hint, facts, ui).format_map(facts))


def _ended(hint: str, facts: Mapping[str, Fact], ui: Ui) -> str:
    for name, endings in _ENDINGS.items():
        ending = endings[_column(ui)].format_map(facts) if facts.get(name) else ""
        hint = hint.replace(f"{{{name}?}}", ending.replace("{", "{{").replace("}", "}}"))
    return hint


def _spot(facts: Mapping[str, Fact], ui: Ui) -> str:
    """Where a paragraph of a Word file is, and its text or what stands before it."""
    if "paragraph" not in facts:
        return ""
    seen = _SEEN[_column(ui)].format_map(facts) if facts.get("seen") else ""
    seen += _AFTER[_column(ui)].format_map(facts) if facts.get("after") else ""
    return _SPOT[_column(ui)].format_map({**facts, "seen": seen})


def talk(key: str, ui: Ui, **facts: Fact) -> str:
    """A sentence of the commands."""
    return TALK[key][_column(ui)].format(**facts)


def _facts(problem: Problem, ui: Ui) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"field": "", **problem.facts}
    if problem.language:
        facts |= {"language_code": problem.language, "language": problem.language}
    if "expected" in facts:
        facts["expected_hint"] = facts["expected"]
    if "fault" in facts:
        facts["remedy"] = facts["fault"]
    for name, value in list(facts.items()):
        words = _WORDS.get((name, str(value)))
        if words:
            facts[name] = words[_column(ui)].format(**problem.facts)
    if "expected" in facts and "kind" in facts:
        facts["difference"] = _difference(problem, facts, ui)
    for name in ("characters", "n"):
        if isinstance(facts.get(name), int):
            facts[name] = f"{facts[name]:,}".replace(",", "\u202f" if ui == "fr" else ",")
    if ui == "fr":
        facts |= _in_french(facts)
    if "reason" in facts:
        said = str(facts["reason"])
        facts["reason"] = REASONS.get(said, (said, said))[_column(ui)]
    if "fields" in facts:
        names = str(facts["fields"]).split(", ")
        facts["name"] = ", ".join(names)
        facts["fields"] = ", ".join(FIELDS.get(name, (name, name))[_column(ui)] for name in names)
    return facts


def _difference(problem: Problem, facts: Mapping[str, Fact], ui: Ui) -> str:
    """How a fact of one language differs from the other's."""
    changed = "changed" if facts["expected"] and facts["found"] else "lost"
    how = changed if facts["expected"] else "added"
    words = DIFFERENCES.get(str(problem.facts["kind"]), DIFFERENCES[how])
    return words[_column(ui)].format_map(facts)


def _in_french(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """A number with its comma, the styles as French Word calls them."""
    said: dict[str, Fact] = {}
    if "ratio" in facts:
        said["ratio"] = str(facts["ratio"]).replace(".", ",")
    if "styles" in facts:
        names = str(facts["styles"]).split(", ")
        said["styles"] = ", ".join(FRENCH_STYLES.get(name, name) for name in names)
    return said


def _column(ui: Ui) -> int:
    return 0 if ui == "fr" else 1


__all__ = ["PROBLEMS", "RULES", "TALK", "Rule", "Said", "Ui", "explain", "talk"]
