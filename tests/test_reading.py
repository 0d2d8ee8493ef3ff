"""Reading an office: every mistake of a press officer gets its sentence and its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model import Release
from presskit.office import find_office, open_office
from presskit.office.fields import read_model
from presskit.office.reading import parse
from presskit.problems import Refusal
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, release_file, replace_in, write_office

FILE = f"releases/{SLUG}.yaml"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title: Biothérapies : la Région", "unquoted-colon", 1, 8),
        ("a: 1\nsections:\n  - heading: Un bilan: deux ans", "unquoted-colon", 3, 14),
        ("a: 1\na: 2", "repeated-key", 2, 1),
        ("a: &x 1\nb: *x", "alias", 1, 4),
        ("a: 1\nb: *x", "alias", 2, 4),
        ("a:\n\tb: 1", "tab", 2, 1),
        ("a: 1\nplace:Dijon\nb: 2", "glued-colon", 2, 1),
        ('a: 1\ntitle: "Un titre\nb: 2\n', "unclosed-quote", 2, 8),
        ("title: {fr: Un : deux, en: x}", "unquoted-colon", 1, 13),
        ("title: {fr: Un canal, deux roues, en: x}", "unquoted-comma", 1, 23),
        ("title: l'étape #6 de Dijon", "hash", 1, 8),
        ("hashtags:\n  - #velo", "hash", 2, 4),
        ("colours: {primary: #f2a900}\nfonts: {titles: Arial}\na: b", "hash", 1, 20),
        ("a: 1\ntitle: 'Rendez-vous à l'écluse'", "quote-inside", 2, 8),
        ('title: "Un titre\nlead: {fr: "A", en: "B"}', "unclosed-quote", 1, 8),
        ('a: {fr: "A", en: "B"}\nb:c\nd: e', "glued-colon", 2, 1),
        ('title: "il a dit "oui" hier"', "quote-inside", 1, 8),
        ("t: *gras* oui", "yaml-syntax", 1, 9),
        ("t: [span]{lang=en} oui", "yaml-syntax", 1, 10),
        ("a: !!python/object:os.system x", "yaml-syntax", 1, 4),
        ("a: b\x07c", "control-character", 1, 5),
        ("a: 1\n---\nb: 2", "several-documents", 2, 1),
        ("a: " + "[" * 60 + "]" * 60, "too-deep", 1, 44),
    ],
)
def test_a_trap_of_yaml_is_named_where_it_is(text: str, code: str, line: int, column: int) -> None:
    problems = parse(text, "r.yaml").problems

    assert [(p.code, p.place.line, p.place.column) for p in problems] == [(code, line, column)]


def test_one_run_names_every_line_with_the_same_kind_of_mistake() -> None:
    text = (
        "title: Un bilan : deux ans\nstandfirst: |\n  Note : ceci : est un texte\n"
        "subtitle: 'l'été'\nplace: Dijon\nheading: Point : presse"
    )

    problems = parse(text, "r.yaml").problems

    assert [(p.code, p.place.line) for p in problems] == [
        ("unquoted-colon", 1), ("quote-inside", 4), ("unquoted-colon", 6),
    ]  # fmt: skip


@given(st.lists(st.text("aé'’ ", min_size=1).map(str.strip).filter(bool), min_size=2, max_size=4))
def test_a_text_with_colons_is_read_on_as_it_was_typed(words: list[str]) -> None:
    title = "Un " + " : ".join(words)

    read = parse(f"title: {title}\nplace: Dijon\nplace: Dole\n", "r.yaml", on=True)

    assert isinstance(read.tree, dict)
    assert (read.tree["title"], read.tree["place"]) == (title, "Dijon")
    assert [(p.code, p.place.line) for p in read.problems] == [
        ("unquoted-colon", 1), ("repeated-key", 3),
    ]  # fmt: skip
    assert read.within(("title",), len(title) - 1).column == len("title: ") + len(title)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('lead: "Un\n  deux"\ntitle: Un bilan : deux ans', [("unquoted-colon", 3, 8)]),
        ('a: x : y\nlead: "Le mot \\"été\\" est"', [("unquoted-colon", 1, 4)]),
        ('a: x : y\nlead: "Deux axes,\n  dont un : le premier : long"', [("unquoted-colon", 1, 4)]),
        ("a: x : y\nlead: |  # le chapô\n  Le mot : un : deux", [("unquoted-colon", 1, 4)]),
        ('a:\n- {b: "Heure : 9 : 30", c: "x"}\nd: x : y', [("unquoted-colon", 3, 4)]),
        ("- a: |\n    Un texte.\n  b: Bilan : deux", [("unquoted-colon", 3, 6)]),
        ("a: {fr: a : b, en: c : d}", [("unquoted-colon", 1, 20), ("unquoted-colon", 1, 9)]),
        ("a: {fr: 'l'été', en: x}", [("quote-inside", 1, 9)]),
    ],
)
def test_sound_texts_beside_a_slip_are_not_accused(
    text: str, told: list[tuple[str, int, int]]
) -> None:
    read = parse(text, "r.yaml", on=True)

    assert [(p.code, p.place.line, p.place.column) for p in read.problems] == told
    assert read.tree is not None


@pytest.mark.parametrize("words", ["Un bilan : deux", 'Le "bilan" : oui', 'L\'an "deux" : \\o/'])
def test_what_is_advised_is_yaml_and_says_the_same(words: str) -> None:
    (problem,) = parse(f"title: {words}", "r.yaml").problems

    assert parse(f"title: {problem.facts['quoted']}", "r.yaml").tree == {"title": words}


@pytest.mark.parametrize("text", ["title: {fr", "a: x\nb: {c: d, n", "- {n", '{"n"', "? x"])
def test_a_file_that_ends_in_the_middle_is_told_where(text: str) -> None:
    read = parse(text, "r.yaml", on=True)

    assert {problem.place.line for problem in read.problems} == {text.count("\n") + 1}


def test_what_is_wrong_in_contacts_is_told_there_whatever_the_release_is(
    office: Path, presskit: Command
) -> None:
    replace_in(office / "contacts/organisations.yaml", "La Région anime", "L'eau anime")
    replace_in(office / FILE, "title:", "chapo: Un bilan\ntitle:")

    found = [p for p in presskit("check", "--json").json["problems"] if p["code"] == "apostrophe"]

    assert {problem["file"] for problem in found} == {"contacts/organisations.yaml"}


def test_what_nobody_can_guess_ends_the_reading() -> None:
    read = parse("title: Un bilan : deux ans\nplace: [Dijon\nlead: Oui\n", "r.yaml", on=True)

    assert read.tree is None
    assert [(p.code, p.place.line) for p in read.problems] == [
        ("unquoted-colon", 1), ("unclosed-bracket", 2),
    ]  # fmt: skip


def test_no_slip_of_yaml_hides_the_other_mistakes_of_a_release(
    office: Path, presskit: Command
) -> None:
    replace_in(office / FILE, "title:", "chapo: Un bilan : l'écluse\ntitle:")
    replace_in(office / FILE, "kind: release", "kind: communique\nsubtitle: 'l'été'")
    before = (office / FILE).read_bytes()

    checked, built = presskit("check", "--fix", "--json"), presskit("build", "--json")

    assert checked.codes == ["not-a-choice", "quote-inside", "translation-missing", "apostrophe",
                             "unknown-field", "unquoted-colon"]  # fmt: skip
    assert built.json["kits"] == []
    assert (office / FILE).read_bytes() == before


def test_a_colon_in_a_comment_is_never_taken_for_the_mistake() -> None:
    text = "country: France  # ajouté au lieu : DIJON, France\nlead: *gras* oui\n"

    problems = parse(text, "presskit.yaml").problems

    assert [(p.code, p.place.line) for p in problems] == [("yaml-syntax", 2)]


def test_every_scalar_is_the_text_that_was_typed() -> None:
    text = "en: Yes\ntime: 9:30\nphone: 0611223344\nday: 2026-06-10\nempty:\nquoted: ''"

    tree = parse(text, "r.yaml").tree

    assert tree == {"en": "Yes", "time": "9:30", "phone": "0611223344", "day": "2026-06-10",
                    "empty": None, "quoted": ""}  # fmt: skip


@pytest.mark.parametrize(
    "written",
    [
        "a: {fr: x, en: y}",
        "a: b # a remark",
        "a:\n  # remark\n  - b",
        "a: C#",
        "a: x,y",
        "a: 'b' #c",
    ],
)
def test_what_looks_like_a_mistake_and_is_none_is_left_alone(written: str) -> None:
    assert parse(written, "r.yaml").problems == []


@pytest.mark.parametrize("written", ["28/05/2026", "28 mai 2026", "jeudi 28 mai 2026"])
def test_a_date_in_words_is_refused_with_the_one_to_write(
    office: Path, presskit: Command, written: str
) -> None:
    replace_in(release_file(office), "date: 2026-05-28", f"date: {written}")

    (problem,) = presskit("check", "--json", "--ui", "en").json["problems"]

    assert "“2026-05-28”" in problem["hint"]


def test_a_repeated_key_names_the_line_of_the_first() -> None:
    (problem,) = parse("title: A\ndate: x\ntitle: B\n", "r.yaml").problems

    assert problem.facts == {"key": "title", "first": 1}


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('  fr: "Biothérapies : la Région dresse le bilan"\n'
         '  en: "Biotherapies: the Region takes stock"\n',
         "  Biothérapies : la Région dresse le bilan\n", "colon-made-a-mapping", 6),
        ("date: 2026-05-28", "date: # demain", "empty-field", 2),
        ("date: 2026-05-28", "date: 2026-05-28\ntexte:", "unknown-field", 3),
        ("contacts: [region]", "contacts: [region]\nhashtags: [canal: nivernais]",
         "wrong-type", 20),
        ("issuers: [region]", "issuers: [region, region]", "repeated-id", 4),
        ("contacts: [region]", "contacts: [region]\nnotes:\n  - Point presse : accueil",
         "colon-made-a-mapping", 21),
        ("contacts: [region]", "contacts: [region]\nlinks: [{url: www.x, label: {fr: a, en: b}}]",
         "link-address", 20),
        ("contacts: [region]", "contacts: [{id: region, phone: 06 39 98 00 77}]",
         "contact-id-and-details", 19),
        ('  fr: "Biothérapies : la Région dresse le bilan"\n', '  fr: " "\n',
         "translation-missing", 6),
        ("file: media/atelier.jpg", "file: media/atelier.svg", "media-missing", 21),
        ("about: [region]", "about:\n  - Point presse : accueil", "colon-made-a-mapping", 19),
        ("kind: release", "kind: relase", "not-a-choice", 1),
        ("date: 2026-05-28", "date: 2026-02-30", "no-such-date", 2),
        ("date: 2026-05-28", "date: 28/05/2026", "not-a-date", 2),
        ("date: 2026-05-28\n", "", "missing-field", 1),
        ("place: Besançon", "palce: Besançon", "unknown-field", 3),
        ("place: Besançon", "place: {fr: Besançon, de: Bisanz}", "not-a-language", 3),
        ("issuers: [region]", "issuers: region", "wrong-type", 4),
        ("issuers: [region]", "issuers: [regoin]", "unknown-id", 4),
        ("issuers: [region]", "issuers: []", "no-issuer", 4),
        ("issuers: [region]", "issuers: [region]\nembargo: 2026-06-10 09:00 CEST",
         "not-a-offset", 5),
        ("issuers: [region]", "issuers: [region]\nembargo: 2026-06-10 09:00 +27:00",
         "not-a-offset", 5),
        ("issuers: [region]", "issuers: [region]\nembargo: 2026-06-10", "not-a-moment", 5),
        ("issuers: [region]", "issuers: [region]\nembargo: 2026-03-29 02:30",
         "embargo-skipped", 5),
        ("issuers: [region]", "issuers: [region]\nembargo: 2026-10-25 02:30",
         "embargo-doubled", 5),
        ("quotes: [leroy]", "quotes: [leory]", "unknown-id", 12),
        ("speaker: anne-leroy", "speaker: anne-leroi", "unknown-id", 15),
        ("contacts: [region]", "contacts: [agance]", "unknown-id", 19),
        ("contacts: [region]", "contacts: []", "contact-none", 19),
        ("file: media/atelier.jpg", "file: media/Atelier.jpg", "media-missing", 21),
        ("file: media/atelier.jpg", "file: ../../secret.jpg", "media-outside", 21),
        ("    credit: Région\n", "", "image-credit", 21),
        ("    alt: {fr: Un atelier, en: A workshop}\n", "", "alt-missing", 21),
        ("en: A workshop}", "}", "translation-missing", 22),
        ("contacts: [region]",
         "contacts: [region]\nprogramme:\n  date: 2026-06-10\n  sessions:\n"
         "    - {time: '10:00-9:00', title: {fr: A, en: B}}", "session-ends-before-start", 23),
        ("contacts: [region]", "contacts: [region]\nkey_figures:\n"
         "  - {value: treize, label: {fr: A, en: B}}", "not-a-number", 21),
    ],
)  # fmt: skip
def test_a_mistake_in_a_release_is_named_on_its_line(
    office: Path, presskit: Command, old: str, new: str, code: str, line: int
) -> None:
    replace_in(release_file(office), old, new)

    problems = presskit("check", "--json").json["problems"]

    found = [(p["code"], p["file"], p["line"]) for p in problems if p["severity"] != "info"]
    assert found == [(code, FILE, line)]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("place:", "lieu:", "place"),
        ("issuers:", "signataires:", "issuers"),
        ("quotes:\n", "citations:\n", "quotes"),
        ("    credit:", "    Crédit:", "credit"),
        ("    text: {fr: Notre", "    propos: {fr: Notre", "text"),
        ("place:", "chapo: Trois lignes.\nplace:", "standfirst"),
        ("place:", "À propos: [region]\nplace:", "about"),
        ("kind: release", "kind: communiqué", "release"),
        ("kind: release", "kind: Dossier de presse", "press-kit"),
        ("kind: release", "kind: relese", "release"),
    ],
)
def test_what_is_written_in_french_is_told_its_name(
    office: Path, presskit: Command, old: str, new: str, meant: str
) -> None:
    replace_in(release_file(office), old, new)

    problems = presskit("check", "--json").json["problems"]

    unknown = [p for p in problems if p["code"] in ("unknown-field", "not-a-choice")]
    proposed = [p["hint"].rpartition("vouliez-vous dire")[2].strip("\N{NO-BREAK SPACE}\u202f «»?")
                for p in unknown]  # fmt: skip
    assert proposed == [meant]


def test_several_mistakes_are_reported_together(office: Path, presskit: Command) -> None:
    release = release_file(office)
    replace_in(release, "kind: release", "kind: relase\ncolour: blue")
    replace_in(release, "contacts: [region]", "contacts: [{organisatoin: region}, agance]")
    replace_in(release, "speaker: anne-leroy", "speaker: anne-leroi")
    replace_in(release, "file: media/atelier.jpg", "file: media/autre.jpg")
    replace_in(release, "quotes: [leroy]", "quotes: [leroi]")
    (office / "releases" / "2026-06-01-vide.yaml").write_text("")

    problems = presskit("check", "--json").json["problems"]

    assert [(p["code"], p["line"]) for p in problems] == [
        ("not-a-choice", 1), ("unknown-field", 2), ("unknown-id", 13), ("unknown-id", 16),
        ("unknown-field", 20), ("unknown-id", 20), ("media-missing", 22), ("empty-file", 1),
    ]  # fmt: skip


def test_a_mistake_in_an_entry_hides_nothing_else_in_it_and_moves_no_line(
    office: Path, presskit: Command
) -> None:
    with release_file(office).open("a", encoding="utf-8") as release:
        release.write(
            "programme:\n  date: 2026-06-10\n  sessions:\n"
            "    - {time: neuf heures, title: {fr: A, en: B}, speakers: [inconnu]}\n"
            "    - {colour: red}\n"
            "    - {time: '9:00-10:00', title: {fr: A, en: B}, speakers: [autre]}\n"
        )

    problems = presskit("check", "--json").json["problems"]

    assert [(p["code"], p["line"]) for p in problems] == [
        ("not-a-hours", 29), ("unknown-id", 29), ("missing-field", 30), ("missing-field", 30),
        ("unknown-field", 30), ("unknown-id", 31),
    ]  # fmt: skip


def test_an_unknown_id_says_which_one_was_meant(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "speaker: anne-leroy", "speaker: anne-leroi")

    (problem,) = presskit("check", "--json", "--ui", "en").json["problems"]

    assert problem["hint"] == "add it, or correct it; did you mean “anne-leroy”?"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"# rien\n", "empty-file"),
        (b"- a\n- b\n", "root-not-mapping"),
        (b"title", "root-not-mapping"),
        ("title: é".encode("latin-1"), "not-utf8"),
        ("title: é".encode("utf-16"), "utf-16"),
    ],
)
def test_a_file_that_is_no_release_gets_its_sentence(
    office: Path, presskit: Command, content: bytes, code: str
) -> None:
    release_file(office).write_bytes(content)

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, [code])
    assert not (office / "dist").exists()


def test_a_folder_where_a_release_is_expected_gets_its_sentence(
    office: Path, presskit: Command
) -> None:
    (office / "releases" / "2026-06-01-dossier.yaml").mkdir()

    (problem,) = presskit("check", "--json").json["problems"]

    assert (problem["code"], problem["file"]) == (
        "file-is-folder", "releases/2026-06-01-dossier.yaml",
    )  # fmt: skip


def test_a_byte_order_mark_is_mentioned_and_does_not_disturb(
    office: Path, presskit: Command
) -> None:
    release_file(office).write_bytes(b"\xef\xbb\xbf" + RELEASE.encode())

    answer = presskit("check", "--json")

    assert (answer.code, answer.codes) == (0, ["byte-order-mark"])


def test_one_broken_contact_does_not_hide_the_others(office: Path, presskit: Command) -> None:
    replace_in(office / "contacts/people.yaml", "name: Anne LEROY", "nom: Anne LEROY")

    codes = presskit("check", "--json").codes

    assert codes == ["missing-field", "unknown-field", "broken-id"]


def test_an_unreadable_catalogue_is_one_problem_not_many(office: Path, presskit: Command) -> None:
    (office / "contacts/people.yaml").write_text("anne-leroy: Biothérapies : oui", "utf-8")

    assert presskit("check", "--json").codes == ["unquoted-colon", "broken-id"]


def test_the_nearest_office_upward_is_found(tmp_path: Path) -> None:
    root = write_office(tmp_path / "a")

    assert find_office(root / "releases" / "media") == root


def test_an_office_file_with_an_error_refuses_everything(tmp_path: Path) -> None:
    root = write_office(tmp_path, office="name: x\nlanguages: [fr, de]\ntimezone: Mars/Base\n")

    with pytest.raises(Refusal) as refusal:
        open_office(root)
    assert [p.code for p in refusal.value.problems] == ["not-a-choice", "not-a-zone"]


def test_a_role_is_dated_and_a_number_is_read_as_typed() -> None:
    text = "date: 2026-05-28\ntitle: x\nkey_figures:\n  - {value: '12 500,5', label: x}\n"
    source = parse(text, "r.yaml")

    release, _ = read_model(Release, source, source.tree)

    assert release is not None
    assert str(release.key_figures[0].value.number) == "12500.5"


@pytest.mark.parametrize("mark", ["._", ".#", "~$"])
def test_what_a_program_hides_beside_a_release_is_no_release(
    office: Path, presskit: Command, mark: str
) -> None:
    (office / f"releases/{mark}{SLUG}.yaml").write_bytes(b"\0\5\26\7\0\2\0\0Mac OS X")
    replaces = f"replaces: {{date: 2026-05-20, release: '{mark}{SLUG}'}}\nplace:"
    replace_in(release_file(office), "place:", replaces)

    answer = presskit("check", "--json")

    assert (answer.json["releases"], answer.codes) == ([SLUG], ["unknown-id"])
