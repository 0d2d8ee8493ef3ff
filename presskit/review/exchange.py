"""The one rule by which a file that comes back changes the review files, whatever its format.

Nothing a person wrote is ever written over: what cannot be taken waits beside it, and is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presskit.model import Language
from presskit.problems import Fact, Place, Problem, error, info, warning
from presskit.review import Checker, Returned
from presskit.review.marks import clean, mark, read, restored, spaced, written
from presskit.translation import Entry, fingerprint
from presskit.translation.decisions import accepted, edited, noted, proposed
from presskit.typography import cut, polish
from presskit.wording import Ui, talk

_SHORT = 60
_NOTHING = mark("")


class Signed(Struct, frozen=True):
    """Who imports, on which ISO day, from which file; notes are in the language `ui`."""

    by: str
    at: str
    file: str
    ui: Ui = "fr"

    def note(self, key: str, **facts: str) -> str:
        """A note for the review file."""
        return talk(key, self.ui, by=self.by, file=self.file, at=self.at, **facts)


class Counts(Struct, frozen=True):
    """How many entries got another target, were reviewed, met a text made for an older source;
    how many rows could not be taken."""

    changed: int = 0
    reviewed: int = 0
    stale: int = 0
    refused: int = 0

    def told(self) -> dict[str, int]:
        """The counts as the contract prints them."""
        return {"changed": self.changed, "reviewed": self.reviewed, "stale": self.stale,
                "refused": self.refused}  # fmt: skip


class Taken(Struct, frozen=True):
    """What an import gives: every entry, changed or not, by id; counts; what is to be said."""

    entries: Mapping[str, Entry]
    counts: Counts = Counts()
    problems: tuple[Problem, ...] = ()


class Answer(Struct, frozen=True):
    """What one row does: the entry after it, which count it is in, what is said of it (a code and
    its facts)."""

    entry: Entry
    count: str = ""
    problems: tuple[tuple[str, Mapping[str, Fact]], ...] = ()


def taken(
    entries: Mapping[str, Entry],
    returned: Sequence[Returned],
    language: Language,
    check: Checker,
    signed: Signed,
) -> Taken:
    """The entries (by the id of their rows) after the rows of a file in `language` came back."""
    now, problems, counts = dict(entries), [], Counter[str]()
    returned = [_at_its_passage(row, entries) for row in returned]
    times = Counter(row.id for row in returned)
    for row in returned:
        refusal = _refusal(row, entries, times)
        if refusal:
            problems.append(_problem(refusal, row, signed))
            counts["refused"] += 1
            continue
        answer = _answer(entries[row.id], row, language, check, signed)
        now[row.id] = answer.entry
        counts[answer.count] += 1
        problems += [_problem(code, row, signed, **facts) for code, facts in answer.problems]
    counts["changed"] = sum(now[key].target != entry.target for key, entry in entries.items())
    problems += _absent(entries, returned, signed)
    told = Counts(**{name: counts[name] for name in Counts().told()})
    return Taken(now, told, tuple(dict.fromkeys(problems)))


def _at_its_passage(row: Returned, entries: Mapping[str, Entry]) -> Returned:
    """The row under the id that its passage has now: paragraphs may have come or gone since the
    file went out, and their ids count paragraphs."""
    here = entries.get(row.id)
    if not row.source_hash or (here and fingerprint(here.source) == row.source_hash):
        return row
    same = [key for key, entry in entries.items() if fingerprint(entry.source) == row.source_hash]
    return replace(row, id=same[0]) if len(same) == 1 else row


def _refusal(row: Returned, entries: Mapping[str, Entry], times: Mapping[str, int]) -> str:
    if row.trouble:
        return row.trouble
    if row.id not in entries:
        return "review-row-unknown"
    return "review-row-doubled" if times[row.id] > 1 else ""


def _absent(
    entries: Mapping[str, Entry], returned: Sequence[Returned], signed: Signed
) -> Iterator[Problem]:
    missing = set(entries) - {row.id for row in returned}
    if missing:
        yield info("review-rows-missing", place=Place(signed.file), n=len(missing))


# ------------------------------------------------------------------------------------- a row


def _answer(
    entry: Entry, row: Returned, language: Language, check: Checker, signed: Signed
) -> Answer:
    """What a row does to its entry."""
    words, here, noting = _words(row, entry), mark(entry.target), noted(entry, row.note)
    sent = row.target_hash or here
    written_outside, written_here = mark(words) != sent, here != sent
    proposal = polish(words, language) if written_outside else ""
    if row.source_hash and row.source_hash != fingerprint(entry.source):
        return _for_older_source(noting, proposal, signed)
    if not words:
        # Where nothing had gone out, it is no news that nothing came.
        return Answer(noting, problems=(("review-row-empty", {}),) if sent != _NOTHING else ())
    if written_here and mark(words) != here:
        return _meanwhile(noting, proposal, signed)
    if mark(words) != here:
        return corrected(noting, proposal, check, signed)
    if row.approved or written_outside:
        return _approved(noting, check, signed)
    return _spelling(noting, words, language)


def _words(row: Returned, entry: Entry) -> str:
    """The text that came back, with the addresses and languages of the text that went out."""
    own = (entry.target, entry.suggestion, entry.source)
    return written(restored(read(row.target), *own)) if clean(row.target) else ""


def _for_older_source(entry: Entry, proposal: str, signed: Signed) -> Answer:
    """The file was made from a source that has changed since: a new text waits as a proposal."""
    waiting = _waiting(entry, proposal, "note-older-source", signed) if proposal else entry
    return Answer(waiting, "stale", (("review-row-stale", {}),))


def _meanwhile(entry: Entry, proposal: str, signed: Signed) -> Answer:
    """The target was changed here while the file was out: what was written there waits beside."""
    if not proposal:
        return Answer(entry)
    told = (("review-row-conflict", {"found": cut(entry.target, _SHORT)}),)
    return Answer(_waiting(entry, proposal, "note-meanwhile", signed), "refused", told)


def _approved(entry: Entry, check: Checker, signed: Signed) -> Answer:
    """Approved as it stands: reviewed, unless the checker sees a fact that differs."""
    if entry.state == "reviewed":
        return Answer(entry)
    findings = check(entry)
    if (findings and not entry.vouched) or any(each.grave for each in findings):
        told = tuple(("review-row-not-approved", {"found": each.words}) for each in findings)
        return Answer(entry, "refused", told)
    told = tuple(("review-row-differs", {"found": each.words}) for each in findings)
    return Answer(accepted(entry, signed.by, signed.at), "reviewed", told)


def _spelling(entry: Entry, words: str, language: Language) -> Answer:
    """The same words. Other quotes or dashes are taken, and make nobody answer for the text; other
    spaces are not even that, for some programs know one space only."""
    target, before = polish(words, language), polish(written(read(entry.target)), language)
    if spaced(words) == spaced(entry.target) or spaced(target) == spaced(before):
        return Answer(entry)
    return Answer(replace(entry, target=target))


def corrected(entry: Entry, target: str, check: Checker, signed: Signed) -> Answer:
    """Another text than the one that went out: reviewed. With a telephone, an e-mail or a link
    that differs it is not: it waits beside a text somebody answers for, and takes the place of
    what only a machine had written, where the build stops at it."""
    findings = check(replace(entry, target=target))
    grave = tuple(("review-row-grave", {"found": each.words}) for each in findings if each.grave)
    told = grave + tuple(
        ("review-row-differs", {"found": each.words}) for each in findings if not each.grave
    )
    if not grave:
        return Answer(edited(entry, target, signed.by, signed.at), "reviewed", told)
    if entry.vouched:
        return Answer(_waiting(entry, target, "note-grave", signed), "refused", told)
    kept = replace(entry, target=target, state="machine", by=signed.by, at=signed.at)
    return Answer(kept, "refused", told)


def _waiting(entry: Entry, target: str, key: str, signed: Signed) -> Entry:
    """The text beside the target; what was proposed before it moves into the note."""
    if target in (entry.suggestion, entry.target):
        return entry
    before = signed.note("note-before", text=entry.suggestion) if entry.suggestion else ""
    return proposed(noted(noted(entry, before), signed.note(key)), target)


# ---------------------------------------------------------------------------------- problems

_SEVERITIES: Mapping[str, Callable[..., Problem]] = {
    "review-row-stale": warning,
    "review-row-empty": warning,
    "review-row-differs": warning,
}


def _problem(code: str, row: Returned, signed: Signed, **facts: Fact) -> Problem:
    make = _SEVERITIES.get(code, error)
    return make(code, place=Place(signed.file), row=row.label or row.id, **facts)
