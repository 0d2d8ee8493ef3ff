"""Each kind of document has what its readers look for, and says so when it has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.edition.reading import texts_to_find
from presskit.labels import SUPERSEDED
from presskit.markup import Subheading, text_of
from presskit.model import Kind
from tests.conftest import Command
from tests.editions import editions, plain
from tests.offices import OFFICE, RELEASE, SLUG, release_file, replace_in
from tests.sample import edition, of_kind

EVENT = """\
programme:
  date: 2026-06-10
  venue: {name: {fr: Conseil régional, en: Regional Council}, access: {fr: Tram T1, en: Tram T1}}
  sessions: [{time: "9:00", title: {fr: Point presse, en: Press briefing}, access: press}]
"""
REPLACES = """\
replaces: {date: 2026-05-20, kind: invitation, title: {fr: "Un « bilan »", en: "A “review”"}}
"""
PARTS = """\
parts:
  - heading: {fr: La filière, en: The sector}
    standfirst: {fr: De la recherche à l’usine., en: From research to factory.}
    sections:
      - heading: {fr: Des forces, en: Strengths}
        text: {fr: "### Un détail", en: "### A detail"}
        quotes: [garnier]
    key_figures:
      - {value: 1200, unit: {fr: emplois, en: jobs}, label: {fr: en région, en: in the region}}
    timeline: [{date: 2024-03, text: {fr: "*Premières* Assises", en: "*First* conference"}}]
  - heading: {fr: Qui est qui, en: Who’s who}
    biographies:
      - {speaker: anne-leroy, text: {fr: Elle préside la Région., en: She chairs the Region.}}
      - speaker: {name: Omar SAIDI, role: {fr: chercheur, en: researcher}}
        text: {fr: Il dirige une équipe., en: He leads a team.}
"""
KIT = RELEASE.replace("kind: release", "kind: press-kit").replace(
    "quotes:\n  leroy:",
    "quotes:\n  garnier: {speaker: {name: Louis GARNIER}, text: {fr: Oui., en: Yes.}}\n  leroy:",
)


def of(kind: Kind, *fragments: str) -> str:
    """The small office's release as another kind of document, with more fields at its end."""
    return RELEASE.replace("kind: release", f"kind: {kind}") + "".join(fragments)


# ---------------------------------------------------------------------------------- invitation


def test_an_invitation_says_when_where_how_to_get_there_and_by_when_to_answer(
    tmp_path: Path,
) -> None:
    both = editions(tmp_path, release=of("invitation", EVENT, "registration: {by: 2026-06-08}\n"))

    assert [[(fact.label, plain(fact.value)) for fact in e.practical] for e in both.values()] == [
        [("Date", "mercredi 10 juin 2026, 9 h"), ("Presse", "9 h, Point presse"),
         ("Lieu", "Conseil régional"), ("Accès", "Tram T1"),
         ("Réponse souhaitée", "au plus tard le lundi 8 juin 2026")],
        [("When", "Wednesday 10 June 2026, 9 am"), ("For media", "9 am, Press briefing"),
         ("Where", "Regional Council"), ("Getting there", "Tram T1"),
         ("RSVP", "by Monday 8 June 2026")],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "fact", "sentence"),
    [
        ("required: true, by: 2026-06-08",
         ("Accréditation", "obligatoire, au plus tard le lundi 8 juin 2026"),
         "L’accréditation est obligatoire : merci de la demander au plus tard le lundi 8 juin 2026 "
         "auprès des contacts presse ci-dessous."),
        ("required: true, text: {fr: Carte de presse, en: Press card}",
         ("Accréditation", "obligatoire"),
         "L’accréditation est obligatoire : merci de la demander auprès des contacts presse "
         "ci-dessous. Carte de presse."),
        ("required: true, email: ici@x.example, text: {fr: Carte de presse, en: Press card}",
         ("Accréditation", "obligatoire"),
         "Carte de presse. L’accréditation est obligatoire : merci de la demander à l’adresse "
         "suivante :"),
    ],
)  # fmt: skip
def test_an_invitation_says_when_nobody_enters_without_accreditation(
    tmp_path: Path, asked: str, fact: tuple[str, str], sentence: str
) -> None:
    release = of("invitation", EVENT, f"registration: {{{asked}}}\n")

    french = editions(tmp_path, release=release)["fr"]

    assert (french.practical[-1].label, plain(french.practical[-1].value)) == fact
    assert french.registration is not None
    assert plain(french.registration.text) == sentence


def test_an_invitation_says_who_will_be_there_and_what_can_be_filmed(tmp_path: Path) -> None:
    english = editions(tmp_path, release=of("invitation", EVENT, (
        "attending: [anne-leroy, {name: Louis GARNIER, topic: {fr: Le bilan, en: The results}}]\n"
        "opportunities: {fr: Visite, en: A *tour* at 11 am}\n"
        "logistics: {fr: Cour nord, en: North yard}\n"
    )))["en"]  # fmt: skip

    assert [(who.name, who.role, who.topic) for who in english.attending] == [
        ("Anne LEROY", "President of the Region", ""), ("Louis GARNIER", "", "The results"),
    ]  # fmt: skip
    assert text_of(english.opportunities) == "A tour at 11\u00a0am"
    assert text_of(english.logistics) == "North yard"
    assert english.events[0].directions == "Tram T1"


# ---------------------------------------------------------------------------------- correction


def test_a_correction_says_what_it_replaces_what_changes_and_why(tmp_path: Path) -> None:
    change = "{what: {fr: Heure, en: Time}, old: {fr: 9 h, en: 9 am}, new: {fr: 8 h, en: 8 am}}"
    both = editions(tmp_path, release=of("correction", REPLACES, (
        f"changes: [{change}, {{old: {{fr: a, en: b}}, new: {{fr: c, en: d}}}}]\n"
        "reason: {fr: Une *erreur*, en: An *error*}\n"
    )))  # fmt: skip

    assert [plain(e.supersedes) for e in both.values()] == [
        "Annule et remplace l’invitation presse du 20 mai 2026 : « Un “bilan” »",
        "Replaces and supersedes the media invitation of 20 May 2026: “A ‘review’”",
    ]
    assert [[(c.what, plain(c.old), plain(c.new)) for c in e.changes] for e in both.values()] == [
        [("Heure", "9 h", "8 h"), ("", "a", "c")], [("Time", "9 am", "8 am"), ("", "b", "d")],
    ]  # fmt: skip
    assert [text_of(e.reason) for e in both.values()] == ["Une erreur", "An error"]


def test_a_number_stands_inside_the_sentence_as_a_sentence_writes_it(tmp_path: Path) -> None:
    both = editions(tmp_path, release=of("correction", "replaces: {date: 2026-05-20, number: 4}\n"))

    assert [e.supersedes for e in both.values()] == [
        "Annule et remplace le communiqué de presse du 20\u00a0mai 2026 (n°\u00a04)",
        "Replaces and supersedes the press release of 20\u00a0May 2026 (No.\u00a04)",
    ]


@pytest.mark.parametrize("kind", SUPERSEDED)
def test_every_kind_of_document_can_be_replaced(tmp_path: Path, kind: Kind) -> None:
    release = of("correction", f"replaces: {{date: 2026-05-20, kind: {kind}}}\n")

    for language, written in editions(tmp_path, release=release).items():
        day = {"fr": "20 mai 2026", "en": "20 May 2026"}[language]
        assert plain(written.supersedes) == SUPERSEDED[kind][language].format(date=day)


def test_what_replaces_an_invitation_invites_again(tmp_path: Path) -> None:
    again = editions(tmp_path / "a", release=of("correction", REPLACES, EVENT))["fr"]
    other = editions(tmp_path / "b", release=of("correction", EVENT))["fr"]

    assert [fact.label for fact in again.practical] == ["Date", "Presse", "Lieu", "Accès"]
    assert other.practical == ()


# ----------------------------------------------------------------------- statement and press kit


def test_a_statement_says_who_makes_it(tmp_path: Path) -> None:
    both = editions(tmp_path, release=of("statement", "speaker: anne-leroy\n"))

    made_by = [e.speaker for e in both.values()]
    assert [(who.name, who.role) for who in made_by if who] == [
        ("Anne LEROY", "présidente de la Région"), ("Anne LEROY", "President of the Region"),
    ]  # fmt: skip


def test_a_press_kit_has_parts_with_everything_in_them(tmp_path: Path) -> None:
    french = editions(tmp_path, release=KIT + PARTS)["fr"]
    first, second = french.parts

    assert (first.heading, first.anchor) == ("La filière", "part-1")
    assert text_of(first.standfirst) == "De la recherche à l’usine."
    assert [quote.speaker for quote in first.sections[0].quotes] == ["Louis GARNIER"]
    assert [plain(figure.value) for figure in first.key_figures] == ["1 200 emplois"]
    assert [(plain(one.date), text_of(one.text)) for one in first.timeline] == [
        ("mars 2024", "Premières Assises")
    ]
    assert [(who.name, who.role, text_of(who.body)) for who in second.biographies] == [
        ("Anne LEROY", "présidente de la Région", "Elle préside la Région."),
        ("Omar SAIDI", "chercheur", "Il dirige une équipe."),
    ]


def test_headings_inside_a_part_stand_one_level_lower(tmp_path: Path) -> None:
    part = editions(tmp_path, release=KIT + PARTS)["fr"].parts[0]

    (subheading,) = (block for block in part.sections[0].body if isinstance(block, Subheading))
    assert subheading.level == 4


def test_a_quote_placed_in_a_part_is_not_printed_again_after_the_body(tmp_path: Path) -> None:
    assert editions(tmp_path, release=KIT + PARTS)["fr"].quotes == ()


def test_the_contents_name_every_chapter_in_the_order_of_the_pages(tmp_path: Path) -> None:
    figures = "key_figures: [{value: 3, label: {fr: ateliers, en: workshops}}]\n"
    french = editions(tmp_path, release=KIT + PARTS + EVENT + figures)["fr"]

    assert [(plain(chapter.title), chapter.anchor) for chapter in french.contents] == [
        ("L’essentiel", "summary"), ("La filière", "part-1"), ("Qui est qui", "part-2"),
        ("Chiffres clés", "key-figures"), ("Programme du mercredi 10 juin 2026", "programme-1"),
        ("Visuels", "pictures"), ("À propos", "about"), ("Contacts presse", "contacts"),
    ]  # fmt: skip


def test_a_press_kit_has_its_place_and_day_on_the_cover_and_no_dateline(tmp_path: Path) -> None:
    both = editions(tmp_path, release=KIT + PARTS)

    assert [plain(e.date_line) for e in both.values()] == [
        "Besançon, le 28 mai 2026", "Besançon, 28 May 2026",
    ]  # fmt: skip
    assert text_of(both["en"].standfirst) == "The Region brings the sector together."
    assert both["en"].end_mark == ""


def test_only_a_press_kit_has_contents(tmp_path: Path) -> None:
    assert (
        editions(tmp_path, release=RELEASE + PARTS.replace("[garnier]", "[]"))["fr"].contents == ()
    )


# -------------------------------------------------------------------------------- beside, online


def test_an_edition_knows_its_sisters_and_not_itself(tmp_path: Path) -> None:
    both = editions(tmp_path)

    assert [[(s.name, plain(s.title), s.page) for s in e.siblings] for e in both.values()] == [
        [("English", "Biotherapies: the Region takes stock", f"../en/{SLUG}-en.html")],
        [("Français", "Biothérapies : la Région dresse le bilan", f"../fr/{SLUG}-fr.html")],
    ]


@pytest.mark.parametrize("base", ["https://presse.example/kits", "https://presse.example/kits/"])
def test_where_kits_are_published_each_edition_has_its_addresses(tmp_path: Path, base: str) -> None:
    online = editions(tmp_path, office=f"{OFFICE}published_at: {base}\n")["en"].online

    assert online is not None
    assert (online.page, online.kit, online.archive) == (
        f"https://presse.example/kits/{SLUG}/en/{SLUG}-en.html",
        f"https://presse.example/kits/{SLUG}/index.html#en",
        f"https://presse.example/kits/{SLUG}.zip",
    )


def test_without_an_address_nothing_is_said_to_be_online(tmp_path: Path) -> None:
    assert editions(tmp_path)["fr"].online is None


def test_what_a_reader_must_find_is_the_words_and_nothing_that_steers() -> None:
    found = dict.fromkeys(text for _, text in texts_to_find(of_kind("press-kit")))

    assert {"La filière en région", "Omar SAIDI", "Tram T1, arrêt Godrans", "42 brevets",
            "Galerie & hall", "Stationnement presse cour nord."} <= set(found)  # fmt: skip
    assert not {"part-1", "summary", "press-kit", "2026-06-10", "fr-FR",
                edition().embargo_until} & set(found)  # fmt: skip


# -------------------------------------------------------------------------------------- checks

NO_HOUR = "programme:\n  - date: 2026-06-10\n    venue: {name: {fr: Ici, en: Here}}\n"
NO_PLACE = EVENT.replace("  venue", "  # venue")
PLACED = PARTS.replace("[garnier]", "[]")
# The kind, what is added to the release, the problem, and the line it is reported on.
ROWS: tuple[tuple[Kind, str, str, str], ...] = (
    ("invitation", "", "invitation-when", "kind: invitation"),
    ("invitation", NO_HOUR, "invitation-hour", "  - date: 2026-06-10"),
    ("invitation", NO_PLACE, "invitation-where", "  date: 2026-06-10"),
    ("invitation", EVENT + "attending:\n  - anne-leroy\n  - anne-leroi", "unknown-id",
     "  - anne-leroi"),
    ("invitation", EVENT + "attending:\n  - role: {fr: maire, en: mayor}", "speaker-without-name",
     "  - role: {fr: maire, en: mayor}"),
    ("invitation", EVENT + "opportunities: {fr: Visite}", "translation-missing",
     "opportunities: {fr: Visite}"),
    ("correction", "", "correction-of-what", "kind: correction"),
    ("correction", REPLACES, "correction-changes", "kind: correction"),
    ("correction", "replaces:\n  kind: invitation\n  date: 2026-05-29", "correction-before",
     "  date: 2026-05-29"),
    ("correction", "replaces:\n  date: 2026-05-20\n  release: 2026-05-28-bila", "unknown-id",
     "  release: 2026-05-28-bila"),
    ("statement", "", "statement-of-whom", "kind: statement"),
    ("statement", "speaker: anne-leroi", "unknown-id", "speaker: anne-leroi"),
    ("statement", "speaker: {role: {fr: maire, en: mayor}}", "speaker-without-name",
     "speaker: {role: {fr: maire, en: mayor}}"),
    ("press-kit", "", "press-kit-parts", "kind: press-kit"),
    ("press-kit", "parts:\n  - heading: {fr: Vide, en: Empty}", "part-empty",
     "  - heading: {fr: Vide, en: Empty}"),
    ("press-kit", PARTS, "unknown-id", "        quotes: [garnier]"),
    ("press-kit", PARTS.replace("garnier", "leroy"), "repeated-id", "        quotes: [leroy]"),
    ("press-kit", PLACED.replace("speaker: anne-leroy", "speaker: anne-leroi"), "unknown-id",
     "      - {speaker: anne-leroi, text: {fr: Elle préside la Région., "
     "en: She chairs the Region.}}"),
    ("press-kit", PLACED.replace(", en: From research to factory.", ""), "translation-missing",
     "    standfirst: {fr: De la recherche à l’usine.}"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "fragment", "code", "line"), ROWS)
def test_what_is_missing_or_unknown_is_said_where_it_is(
    office: Path, presskit: Command, kind: Kind, fragment: str, code: str, line: str
) -> None:
    release_file(office).write_text(of(kind, fragment, "\n"), "utf-8")

    problems = presskit("check", "--json").json["problems"]

    lines = release_file(office).read_text("utf-8").splitlines()
    assert (code, line) in [(one["code"], lines[one["line"] - 1]) for one in problems]


@pytest.mark.parametrize(
    ("kind", "fragment"),
    [
        ("invitation", EVENT),
        ("invitation", "programme: {date: 2026-06-10, status: cancelled}\n"),
        ("correction", REPLACES + "changes: [{old: {fr: a, en: b}, new: {fr: c, en: d}}]\n"),
        ("correction", f"replaces: {{date: 2026-05-28, release: {SLUG}}}\ncheck: "
         "{ignore: [correction-changes]}\n"),
        ("statement", "speaker: anne-leroy\n"),
        ("press-kit", PLACED),
    ],
)  # fmt: skip
def test_a_document_with_what_its_readers_look_for_is_sound(
    office: Path, presskit: Command, kind: Kind, fragment: str
) -> None:
    release_file(office).write_text(of(kind, fragment), "utf-8")

    assert presskit("check", "--json", "--strict").codes == []


def test_a_collective_statement_needs_no_speaker(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "kind: release", "kind: statement")
    replace_in(release_file(office), "issuers: [region]", "issuers: [region, agence]")

    assert presskit("check", "--json").codes == []


def test_an_id_that_was_meant_otherwise_is_proposed(office: Path, presskit: Command) -> None:
    wrong = "replaces: {date: 2026-05-20, release: 2026-05-28-bila}\n"
    release_file(office).write_text(of("correction", wrong), "utf-8")

    hints = [problem["hint"] for problem in presskit("check", "--json").json["problems"]]

    assert any(SLUG in hint for hint in hints)


@pytest.mark.parametrize(
    "address",
    ["presse.region.example/kits", "mailto:a@region.example", '"http://[::1"',
     '"https://region.example/nos kits"'],
)  # fmt: skip
def test_kits_are_published_at_an_address_of_the_web(
    office: Path, presskit: Command, address: str
) -> None:
    text = f"{OFFICE}published_at: {address}\n"
    (office / "presskit.yaml").write_text(text, "utf-8")

    (problem,) = presskit("check", "--json").json["problems"]

    assert (problem["code"], problem["file"], problem["line"]) == (
        "link-address", "presskit.yaml", text.count("\n"),
    )  # fmt: skip
