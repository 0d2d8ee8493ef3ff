"""What a person approved is never lost and never changed, whatever is edited, moved or removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from presskit.translation import Direction, Entry, Review, Unit, fingerprint, folded
from presskit.translation.decisions import accepted, edited
from presskit.translation.files import read_review, review_text
from presskit.translation.memory import Answered, Memory, key
from presskit.translation.plan import Plan, plan, restored
from presskit.translation.scope import Job
from presskit.translation.tagged import NOTHING, protect

WAY = Direction("fr", "en-GB")
WORDS = st.text("abcdefgh éç’«»*_&<:#-\u00a0", min_size=1, max_size=30)
# Few sentences that come back, among many that do not.
SENTENCES = st.sampled_from(["Un texte.", "Un autre.", "Le même."]) | st.lists(
    WORDS, min_size=2, max_size=5
).map(lambda said: " ".join(said).strip() or "a")


def job(sources: list[str]) -> Job:
    units = tuple(Unit(f"sections.1.text.{n}", ("sections", 0, "text"), source)
                  for n, source in enumerate(sources, 1))  # fmt: skip
    return Job("essai", WAY, "Essai", "", units, frozenset(unit.id for unit in units), NOTHING)


class Desk:
    """A release, its review file and the office's memory, with what people said of them."""

    def __init__(self, sources: list[str]) -> None:
        self.sources = sources
        self.review = Review("essai", WAY)
        self.answers: dict[str, Answered] = {}
        self.approved: dict[str, set[str]] = {}

    def translate(self) -> Plan:
        """A round: the memory answers, an engine fills the rest, the file is written and read."""
        made = plan(job(self.sources), self.review, Memory(self.answers), {}, "2026-06-01")
        for step in made.to_send:
            raw = f"EN {step.tagged.markup}"
            self.answers[step.key] = Answered(step.key, step.unit.source, raw, raw, "fake")
        made = plan(job(self.sources), self.review, Memory(self.answers), {}, "2026-06-01")
        self.review = written_and_read(made.review())
        return made

    def say(self, number: int, change: Callable[[Entry], Entry]) -> None:
        """A person accepts or rewrites an entry."""
        entries = list(self.review.entries)
        if entries:
            at = number % len(entries)
            entries[at] = change(entries[at])
            said = self.approved.setdefault(folded(entries[at].source), set())
            said.add(entries[at].target)
            self.review = Review("essai", WAY, tuple(entries), self.review.set_aside)


def written_and_read(review: Review) -> Review:
    path = Path("essai.en.yaml")
    from presskit.office.reading import parse

    assert parse(review_text(review), "x").problems == []
    fresh = _written(review)
    read = read_review(fresh, path.name, "essai", WAY)
    fresh.unlink()
    assert read.review is not None
    return read.review


def _written(review: Review) -> Path:
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".yaml", delete=False) as file:
        file.write(review_text(review).encode())
    return Path(file.name)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(0, 9), SENTENCES),
        st.tuples(st.just("insert"), st.integers(0, 9), SENTENCES),
        st.tuples(st.just("remove"), st.integers(0, 9), st.just("")),
        st.tuples(st.just("move"), st.integers(0, 9), st.just("")),
        st.tuples(st.just("accept"), st.integers(0, 9), st.just("")),
        st.tuples(st.just("rewrite"), st.integers(0, 9), SENTENCES),
        st.tuples(st.just("translate"), st.just(0), st.just("")),
    ),
    max_size=14,
)


@given(st.lists(SENTENCES, min_size=1, max_size=4), STEPS)
def test_what_a_person_approved_is_kept_byte_for_byte(
    sources: list[str], steps: list[tuple[str, int, str]]
) -> None:
    desk = Desk(sources)
    desk.translate()
    for what, number, words in steps:
        before = {entry.target for entry in (*desk.review.entries, *desk.review.set_aside)
                  if entry.state in ("reviewed", "stale")}  # fmt: skip
        _do(desk, what, number, words)
        after = {entry.target for entry in (*desk.review.entries, *desk.review.set_aside)}
        if what not in ("rewrite", "accept"):
            assert before <= after
        for entry in desk.review.entries:
            if entry.state == "reviewed" and folded(entry.source) in desk.approved:
                assert entry.target in desk.approved[folded(entry.source)]


def _do(desk: Desk, what: str, number: int, words: str) -> None:
    at = number % max(len(desk.sources), 1)
    match what:
        case "edit" if desk.sources:
            desk.sources[at] = words
        case "insert":
            desk.sources.insert(at, words)
        case "remove" if len(desk.sources) > 1:
            del desk.sources[at]
        case "move" if desk.sources:
            desk.sources.append(desk.sources.pop(at))
        case "accept":
            desk.say(number, lambda entry: accepted(entry, "Nora", "2026-06-02"))
        case "rewrite":
            desk.say(number, lambda entry: edited(entry, words, "Nora", "2026-06-02"))
        case _:
            desk.translate()


@given(st.lists(SENTENCES, min_size=1, max_size=5))
def test_a_second_round_changes_nothing(sources: list[str]) -> None:
    desk = Desk(sources)
    desk.translate()
    before = desk.review

    made = desk.translate()

    assert made.to_send == ()
    assert desk.review == before


def test_the_key_of_a_text_ignores_typography_and_holds_the_variety_of_english() -> None:
    british, american = WAY, Direction("fr", "en-US")
    one, other = protect("L’État : « oui »").markup, protect("L'État\u202f: «oui»").markup

    assert key(british, one) == key(british, other)
    assert key(british, one) != key(american, one)


def test_what_somebody_sent_in_waits_beside_a_reviewed_text() -> None:
    waiting = Entry("sections.1.text.1", "Un texte", "A text", "reviewed", "Nora",
                    suggestion="Some text")  # fmt: skip

    made = plan(job(["Un texte"]), Review("essai", WAY, (waiting,)), Memory(), {}, "2026-06-01")

    assert made.review().entries == (waiting,)


def test_what_was_approved_twice_for_the_same_words_is_kept_twice() -> None:
    twice = tuple(
        Entry(f"sections.1.text.{n}", "Un texte", f"A text {n}", "reviewed", "Nora") for n in (1, 2)
    )

    gone = plan(job(["Autre chose"]), Review("essai", WAY, twice), Memory(), {}, "2026-06-01")
    back = plan(job(["Un texte", "Un texte"]), gone.review(), Memory(), {}, "2026-06-02")

    assert {entry.target for entry in gone.review().set_aside} | {
        entry.target for entry in gone.review().entries
    } >= {"A text 1", "A text 2"}
    assert {entry.target for entry in back.review().entries} == {"A text 1", "A text 2"}


def test_machine_texts_in_another_english_are_asked_for_again() -> None:
    american = Direction("fr", "en-US")
    entries = (
        Entry("sections.1.text.1", "Un texte", "A text", "machine", "deepl",
              mt=fingerprint("A text")),
        Entry("sections.1.text.2", "Un autre", "Another", "reviewed", "Nora"),
    )  # fmt: skip

    made = plan(job(["Un texte", "Un autre"]), Review("essai", american, entries), Memory(), {},
                "2026-06-01")  # fmt: skip

    assert [step.unit.source for step in made.to_send] == ["Un texte"]


def test_a_note_that_begins_with_a_star_is_no_list() -> None:
    tagged = protect("\\* Enquête menée en 2025.")

    text = restored("* Survey carried out in 2025.", tagged, WAY)

    assert text == "\\* Survey carried out in 2025."
