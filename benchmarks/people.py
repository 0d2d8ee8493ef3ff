"""Invented media lists with labels: `python benchmarks/people.py 2000 --seed 7 --out FOLDER`.

Writes list.csv (the columns of a media list) and truth.csv (id, person, kind): journalists as they
stand in real lists, copied by hand, exported by engines, with the dirt that the rules know and the
dirt they do not (two slips, nicknames, married names, cut fields, lost letters, an old outlet).
Colleagues share mailboxes and switchboards; siblings, couples and namesakes are other people. The
same seed writes the same bytes. Nobody in it exists; every domain is invented or a provider's.
"""

# ruff: noqa: D1, E501, SIM905, ARG001 - tables of invented words; every kind of dirt takes the same

from __future__ import annotations

import argparse
import csv
import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

COLUMNS = ("id", "source", "civility", "first_name", "last_name", "display_name", "email", "phone",
           "mobile", "outlet", "outlet_type", "job_title", "beat", "language", "country", "region",
           "opt_out_on", "updated")  # fmt: skip
Row = dict[str, str]

FIRST_FR = """Marie Jean Anne Pierre Julie Julien Camille Nathalie Philippe Sophie Nicolas Isabelle
Thomas Céline Laurent Sandrine Frédéric Frédérique Pascal Pascale Michel Michèle Denis Denise Daniel
Danielle Gaël Gaëlle Hervé Agnès Benoît Chloé Lætitia François Françoise Jérôme Rémi Loïc Zoé Maël
Noémie Anaïs Jean-Pierre Jean-Claude Jean-François Anne-Sophie Marie-Laure Anne-Laure Jean-Marc
Marie-Hélène Samira Mehdi Karim Fatima Youssef Leïla Mamadou Aïssatou Nguyên Thi Élodie Émilie Océane
Bruno Éric Olivier Vincent Guillaume Sébastien Christophe Stéphane Stéphanie Emmanuel Emmanuelle
Dominique Claude Maxime Lucie Louis Louise Simon Martin Robin Élise""".split()
FIRST_EN = """James Emma Oliver Olivia William Charlotte Thomas Emily George Sarah Jack Laura Harry
Rachel Robert Susan Michael Karen Andrew Joanna Christopher Nicola Matthew Rebecca Anthony Helen
Daniel Danielle Benjamin Katherine Priya Anjali Mohammed Aisha Siobhán Niamh Rhys Fiona Graham
Stephen Elizabeth Samuel Samantha Alexander Edward Patrick Margaret""".split()
LAST_FR = """Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent
Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont
Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel
Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Noël
Benali Haddad Diallo Traoré Nguyễn Trần Ferreira""".split()
LAST_EN = """Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans
Walker White Roberts Green Hall Wood Jackson Clarke Patel Khan Lewis James Phillips Mason Mitchell
Rose Begum Campbell Murphy Kelly Shaw Collins""".split()
PARTS = (
    "ba ber bou cha che cour da del dre fa fer ga gri ha jou ka la lam ler mal mer mo na nou pel "
)
PARTS += "per pon ra rin ro sau ser ta ter tin tou va ver vil zan"
ENDS_FR, ENDS_EN = (
    "ac ard aud eau el et ier in on ot oux ville".split(),
    "by ford ham ley ton well".split(),
)
NICK = {"Jean-François": "Jeff", "Christophe": "Chris", "Christopher": "Chris", "Frédéric": "Fred",
        "Nicolas": "Nico", "Emmanuel": "Manu", "Michael": "Mike", "William": "Bill",
        "Robert": "Bob", "Elizabeth": "Liz", "Katherine": "Kate", "Anthony": "Tony",
        "Stéphanie": "Steph", "Benjamin": "Ben", "Daniel": "Dan", "Samuel": "Sam",
        "Alexander": "Alex", "Rebecca": "Becky", "Andrew": "Andy", "Guillaume": "Guy",
        "Jean-Pierre": "JP", "Jean-Claude": "JC", "Jean-Marc": "JM", "Dominique": "Domi"}  # fmt: skip
DESK_FR = "redaction contact info presse accueil redaction.locale infos agenda".split()
DESK_EN = "newsdesk editor news press info desk editorial".split()
FREE = (
    "gmail.com orange.fr free.fr outlook.com yahoo.fr laposte.net hotmail.co.uk icloud.com".split()
)
BEATS = "culture santé sciences économie politique sport société environnement".split()


@dataclass
class Outlet:
    """A newsroom: its names, its domain, its desk and its switchboard."""

    name: str
    domain: str
    desk: str
    line: str
    english: bool


@dataclass
class Journalist:
    """One person, with what is true of them."""

    number: int
    first: str
    last: str
    email: str
    mobile: str
    outlet: Outlet
    line: str = ""
    title: str = ""
    beat: str = ""
    other_email: str = ""
    other_outlet: Outlet | None = None
    labels: list[str] = field(default_factory=list)


def plain(text: str) -> str:
    """Lower case, no accents."""
    text = text.replace("œ", "oe").replace("æ", "ae").replace("Æ", "Ae").replace("đ", "d")
    bare = unicodedata.normalize("NFKD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()


class World:
    """People and newsrooms, then their rows."""

    def __init__(self, seed: int) -> None:
        self.rnd = random.Random(seed)
        self.people: list[Journalist] = []
        self.used: set[str] = set()

    def surname(self, english: bool) -> str:
        """A common surname, or an invented one, simple or compound."""
        rnd = self.rnd
        if rnd.random() < 0.35:
            return rnd.choice(LAST_EN if english else LAST_FR)
        made = "".join(rnd.choice(PARTS.split()) for _ in range(rnd.choice((1, 2, 2, 3))))
        made = (made + rnd.choice(ENDS_EN if english else ENDS_FR)).capitalize()
        draw = rnd.random()
        if not english and draw < 0.06:
            return rnd.choice(("Le ", "de ", "de La ", "D’", "Du ", "Van der ")) + made
        if draw < 0.1:
            return f"{made}-{rnd.choice(LAST_EN if english else LAST_FR)}"
        return rnd.choice(("O’", "Mc", "")) + made if english and draw < 0.15 else made

    def outlet(self) -> Outlet:
        """A newsroom, French three times out of four."""
        rnd = self.rnd
        english = rnd.random() < 0.25
        town = "".join(rnd.choice(PARTS.split()) for _ in range(2)).capitalize()
        town += rnd.choice(ENDS_EN if english else ENDS_FR)
        patterns = (
            ("The {} Herald", "{} Review", "{} Radio", "{} Online", "The {} Daily Post")
            if english
            else (
                "Le Journal de {}",
                "Radio {}",
                "La Gazette de {}",
                "{} Matin",
                "{} Éco",
                "L’Écho de {}",
                "Télé {}",
                "Le Mag de {}",
                "Agence {} Presse",
                "{}.info",
            )
        )
        name = rnd.choice(patterns).format(town)
        glue = rnd.choice(("", "-"))
        words = plain(name).replace("’", " ").replace(".", " ").split()
        domain = glue.join(words) + ".example"
        desk = f"{rnd.choice(DESK_EN if english else DESK_FR)}@{domain}"
        return Outlet(name, domain, desk, self.landline(english), english)

    def landline(self, english: bool) -> str:
        """A number in E.164 of an area, never given out twice."""
        return self._fresh(lambda: f"+44{self.rnd.choice(('113', '121', '151'))}{self.digits(7)}"
                           if english else f"+33{self.rnd.choice('12345')}{self.digits(8)}")  # fmt: skip

    def mobile(self, english: bool) -> str:
        """A mobile in E.164, never given out twice."""
        return self._fresh(lambda: f"+447{self.rnd.choice('4578')}{self.digits(8)}"
                           if english else f"+33{self.rnd.choice('67')}{self.digits(8)}")  # fmt: skip

    def digits(self, count: int) -> str:
        """So many figures."""
        return "".join(self.rnd.choice("0123456789") for _ in range(count))

    def _fresh(self, make: Callable[[], str]) -> str:
        while (made := make()) in self.used:
            pass
        self.used.add(made)
        return made

    def address(self, first: str, last: str, outlet: Outlet) -> str:
        """An own address at work or at a provider, never given out twice."""
        rnd = self.rnd
        f, s = (plain(x).replace(" ", "").replace("’", "").replace("'", "") for x in (first, last))
        local = rnd.choice((f"{f}.{s}", f"{f[0]}.{s}", f"{f[0]}{s}", f"{f}-{s}", f"{s}.{f}"))
        domain = outlet.domain if rnd.random() < 0.75 else rnd.choice(FREE)
        if domain in FREE and rnd.random() < 0.7:
            local += rnd.choice(("", ".pro", "presse", "media")) + self.digits(rnd.choice((2, 4)))
        count = 1
        made = f"{local}@{domain}"
        while made in self.used:
            count += 1
            made = f"{local}{count}@{domain}"
        self.used.add(made)
        return made

    def person(self, outlet: Outlet, first: str = "", last: str = "") -> Journalist:
        """A journalist of a newsroom."""
        rnd, english = self.rnd, outlet.english
        first = first or rnd.choice(FIRST_EN if english else FIRST_FR)
        last = last or self.surname(english)
        who = Journalist(len(self.people), first, last, self.address(first, last, outlet),
                         self.mobile(english), outlet)  # fmt: skip
        who.line = outlet.line if rnd.random() < 0.5 else self.landline(english)
        who.title = rnd.choice(
            ("reporter", "editor") if english else ("journaliste", "rédacteur en chef", "pigiste")
        )
        who.beat = rnd.choice(BEATS)
        self.people.append(who)
        return who

    def newsroom(self) -> None:
        """An outlet and its people, a few of them related or called alike."""
        rnd, outlet = self.rnd, self.outlet()
        for _ in range(min(40, 1 + int(rnd.expovariate(0.2)))):
            who, draw = self.person(outlet), rnd.random()
            if draw < 0.03:  # a sibling or a couple: the surname, the newsroom
                self.person(outlet, last=who.last).labels.append("sibling")
            elif draw < 0.0315:  # a namesake in the newsroom
                self.person(outlet, who.first, who.last).labels.append("homonym")
            elif draw < 0.05 and len(self.people) > 50:  # a namesake elsewhere
                other = rnd.choice(self.people)
                self.person(outlet, other.first, other.last).labels.append("namesake")
            if rnd.random() < 0.08:
                who.other_outlet = rnd.choice(self.people).outlet
                who.other_email = self.address(who.first, who.last, who.other_outlet)
            elif rnd.random() < 0.06:
                who.other_email = self.address(who.first, who.last, outlet)

    # ------------------------------------------------------------------------------------ rows

    def printed(self, e164: str) -> str:
        """A number as people write it."""
        if not e164:
            return ""
        rnd, code, rest = self.rnd, e164[1:3], e164[3:]
        if code == "44":
            return rnd.choice(
                (
                    f"0{rest[:4]} {rest[4:]}",
                    f"+44 {rest[:4]} {rest[4:]}",
                    f"+44 (0){rest}",
                    f"0044{rest}",
                )
            )
        pairs = [f"0{rest[0]}", *(rest[n : n + 2] for n in range(1, 9, 2))]
        return rnd.choice((" ".join(pairs), " ".join(pairs), ".".join(pairs), "".join(pairs), "-".join(pairs),
                           f"+33 {rest[0]} {' '.join(pairs[1:])}", f"+33 (0){rest[0]} {' '.join(pairs[1:])}",
                           f"0033{rest}", f"33{rest}", f"Tél. {' '.join(pairs)}", rest))  # fmt: skip

    def slip(self, word: str) -> str:
        """One slip of the finger."""
        rnd, n = self.rnd, self.rnd.randrange(max(len(word) - 1, 1))
        letter = rnd.choice("abcdefghijklmnopqrstuvwxyz")
        return rnd.choice((word[:n] + word[n + 1 :], word[:n] + letter + word[n + 1 :],
                           word[:n] + letter + word[n:], word[:n] + word[n : n + 2][::-1] + word[n + 2 :]))  # fmt: skip

    def row(self, who: Journalist) -> tuple[Row, str]:
        """A row about somebody, and the kind of dirt on it."""
        rnd = self.rnd
        moved = who.other_outlet is not None and rnd.random() < 0.4
        outlet = who.other_outlet if moved and who.other_outlet else who.outlet
        email = who.other_email if who.other_email and (moved or rnd.random() < 0.4) else who.email
        row: Row = dict.fromkeys(COLUMNS, "") | {
            "first_name": who.first, "last_name": who.last, "email": email,
            "phone": self.printed(outlet.line if moved else who.line) if rnd.random() < 0.7 else "",
            "mobile": self.printed(who.mobile) if rnd.random() < (0.9 if moved else 0.65) else "",
            "outlet": outlet.name, "job_title": who.title if rnd.random() < 0.7 else "",
            "beat": who.beat, "language": "en" if who.outlet.english else "fr",
            "country": "GB" if who.outlet.english else "FR",
            "source": rnd.choice(("saisie", "google", "salon-presse", "base-media")),
            "civility": rnd.choice(("", "", "", "M.", "Mme")),
            "opt_out_on": f"202{rnd.randrange(6)}-0{rnd.randrange(1, 10)}-15" if rnd.random() < 0.02 else "",
            "updated": f"20{rnd.randrange(15, 26)}-{rnd.randrange(1, 13):02}-{rnd.randrange(1, 29):02}",
        }  # fmt: skip
        kind = rnd.choices(list(KINDS), list(KINDS.values()))[0]
        DIRT[kind](self, row, who)
        if rnd.random() < 0.12:  # a second kind on top
            second = rnd.choices(list(KINDS), list(KINDS.values()))[0]
            DIRT[second](self, row, who)
            kind = kind if second == "clean" else second
        return row, kind

    def rows(self, count: int) -> Iterator[tuple[Row, str, str]]:
        """So many rows in a shuffled order: the row, whose it is, the kind of dirt."""
        rnd, made = self.rnd, []
        while len(made) < count:
            before = len(self.people)
            self.newsroom()
            for who in self.people[before:]:
                for _ in range(rnd.choices((1, 2, 3, 4, 6), (72, 18, 6, 3, 1))[0]):
                    row, kind = self.row(who)
                    made.append((row, f"p{who.number:07}", kind))
            outlet = self.people[-1].outlet
            if rnd.random() < 0.3:  # the desk itself, in one row or two
                for _ in range(rnd.choice((1, 1, 2))):
                    desk: Row = dict.fromkeys(COLUMNS, "") | {"email": outlet.desk, "outlet": outlet.name,
                             "phone": self.printed(outlet.line), "country": "GB" if outlet.english else "FR"}  # fmt: skip
                    made.append((desk, f"d{self.people[-1].number:07}", "desk"))
        rnd.shuffle(made)
        for n, (row, person, kind) in enumerate(made[:count], start=1):
            yield {**row, "id": str(n)}, person, kind


# ------------------------------------------------------------------------------------------ dirt


def _name(row: Row, first: str, last: str) -> None:
    if row["display_name"]:
        row["display_name"] = f"{first} {last}"
    else:
        row["first_name"], row["last_name"] = first, last


def _accents(world: World, row: Row, who: Journalist) -> None:
    for key in ("first_name", "last_name", "outlet"):
        row[key] = plain(row[key]).title()


def _mojibake(world: World, row: Row, who: Journalist) -> None:
    for key in ("first_name", "last_name", "outlet", "display_name"):
        row[key] = row[key].encode().decode("cp1252", "replace").replace("\ufffd", "Ã")


def _order(world: World, row: Row, who: Journalist) -> None:
    row["first_name"], row["last_name"] = row["last_name"], row["first_name"]


def _display(world: World, row: Row, who: Journalist) -> None:
    first, last = row["first_name"], row["last_name"]
    if first and last:
        row["display_name"] = world.rnd.choice((f"{first} {last}", f"{last} {first}", f"{last.upper()} {first}",
                                                f"{last}, {first}", f"Mme {first} {last}", f"{first} {last.upper()}"))  # fmt: skip
        row["first_name"] = row["last_name"] = ""


def _capitals(world: World, row: Row, who: Journalist) -> None:
    row["last_name"] = row["last_name"].upper()
    if world.rnd.random() < 0.3:
        row["first_name"], row["email"] = row["first_name"].upper(), row["email"].upper()


def _slip(world: World, row: Row, who: Journalist) -> None:
    key = world.rnd.choice(("first_name", "last_name", "last_name"))
    row[key] = world.slip(row[key])


def _slips(world: World, row: Row, who: Journalist) -> None:
    row["first_name"], row["last_name"] = (
        world.slip(row["first_name"]),
        world.slip(row["last_name"]),
    )


def _mail_slip(world: World, row: Row, who: Journalist) -> None:
    row["email"] = world.slip(row["email"][:-8]) + row["email"][-8:] if row["email"] else ""


def _plus(world: World, row: Row, who: Journalist) -> None:
    local, _, domain = row["email"].partition("@")
    if domain == "gmail.com" and world.rnd.random() < 0.5:
        local = local.replace(".", "")
    row["email"] = (
        f"{local}+{world.rnd.choice(('presse', 'news', 'cp'))}@{domain}" if domain else ""
    )


def _wrapped(world: World, row: Row, who: Journalist) -> None:
    if row["email"]:
        row["email"] = world.rnd.choice(("mailto:{}", "Contact <{}>", " {} ", "{};" + who.outlet.desk)).format(row["email"])  # fmt: skip


def _desk(world: World, row: Row, who: Journalist) -> None:
    row["email"] = who.outlet.desk
    row["outlet"] = who.outlet.name


def _no_mail(world: World, row: Row, who: Journalist) -> None:
    row["email"] = ""


def _bare(world: World, row: Row, who: Journalist) -> None:
    row["email"], row["phone"] = "", ""
    row["outlet"] = row["outlet"] if world.rnd.random() < 0.7 else ""
    row["mobile"] = row["mobile"] or world.printed(who.mobile)


def _initial(world: World, row: Row, who: Journalist) -> None:
    row["first_name"] = row["first_name"][:1] + "."


def _nickname(world: World, row: Row, who: Journalist) -> None:
    row["first_name"] = NICK.get(row["first_name"], row["first_name"])


def _married(world: World, row: Row, who: Journalist) -> None:
    row["last_name"] += world.rnd.choice((" ", "-")) + world.rnd.choice(LAST_FR)
    if world.rnd.random() < 0.4 and row["first_name"] and row["email"].endswith(who.outlet.domain):
        row["email"] = world.address(row["first_name"], row["last_name"], who.outlet)


def _outlet_words(world: World, row: Row, who: Journalist) -> None:
    name = row["outlet"]
    first, _, rest = name.partition(" ")
    article = first in ("Le", "La", "The")
    row["outlet"] = world.rnd.choice((f"{name} (rédaction)", name.upper(), plain(name), f"{name} - web",
        f"{rest} ({first})" if article else name, rest if article else name, name.replace(" ", "")))  # fmt: skip


def _outlet_initials(world: World, row: Row, who: Journalist) -> None:
    words = plain(row["outlet"]).replace("’", " ").split()
    row["outlet"] = "".join(word[0] for word in words).upper() if len(words) > 2 else row["outlet"]


def _old_outlet(world: World, row: Row, who: Journalist) -> None:
    row["outlet"] = world.rnd.choice(world.people).outlet.name


def _number_slip(world: World, row: Row, who: Journalist) -> None:
    if row["mobile"]:
        n = len(row["mobile"]) - world.rnd.randrange(1, 6)
        row["mobile"] = row["mobile"][:n] + world.rnd.choice("0123456789") + row["mobile"][n + 1 :]


def _swapped_numbers(world: World, row: Row, who: Journalist) -> None:
    row["phone"], row["mobile"] = row["mobile"], row["phone"]


def _two_numbers(world: World, row: Row, who: Journalist) -> None:
    both = [number for number in (row["phone"], row["mobile"]) if number]
    row["phone"], row["mobile"] = world.rnd.choice((" / ", " ou ", " ; ")).join(both), ""


def _nameless(world: World, row: Row, who: Journalist) -> None:
    row["first_name"] = row["last_name"] = row["display_name"] = ""


def _particle(world: World, row: Row, who: Journalist) -> None:
    words = row["last_name"].replace("’", " ").replace("-", " ").split()
    if len(words) > 1:
        row["last_name"] = world.rnd.choice(
            ("".join(words).capitalize(), words[-1], " ".join(words))
        )
    row["first_name"] = row["first_name"].replace("-", world.rnd.choice(("", " ", "-")))


def _cut(world: World, row: Row, who: Journalist) -> None:
    row["last_name"], row["outlet"] = row["last_name"][:10], row["outlet"][:14]


def _lost_letters(world: World, row: Row, who: Journalist) -> None:
    for key in ("first_name", "last_name", "outlet"):
        row[key] = row[key].encode("ascii", world.rnd.choice(("ignore", "replace"))).decode()


def _second_name(world: World, row: Row, who: Journalist) -> None:
    row["first_name"] += " " + world.rnd.choice(FIRST_FR)


def _title(world: World, row: Row, who: Journalist) -> None:
    row["first_name"] = world.rnd.choice(("Mme ", "M. ", "Dr ", "Mr ")) + row["first_name"]


def _clean(world: World, row: Row, who: Journalist) -> None:
    """Nothing."""


# kind → how often, in a hundred.
KINDS = {
    "clean": 34, "accents": 4, "mojibake": 2, "order": 3, "display": 4, "capitals": 6, "slip": 5,
    "slips": 0.6, "mail-slip": 2, "plus": 2, "wrapped": 2, "desk": 7, "no-mail": 5, "bare": 2,
    "initial": 2, "nickname": 1.5, "married": 1, "outlet-words": 4, "outlet-initials": 1.2,
    "old-outlet": 1, "number-slip": 1.2, "swapped-numbers": 1.5, "two-numbers": 1.5,
    "nameless": 1.2, "particle": 2, "cut": 0.8, "lost-letters": 0.6, "second-name": 0.8, "title": 1.5,
}  # fmt: skip
DIRT: dict[str, Callable[[World, Row, Journalist], None]] = {
    "clean": _clean, "accents": _accents, "mojibake": _mojibake, "order": _order,
    "display": _display, "capitals": _capitals, "slip": _slip, "slips": _slips,
    "mail-slip": _mail_slip, "plus": _plus, "wrapped": _wrapped, "desk": _desk,
    "no-mail": _no_mail, "bare": _bare, "initial": _initial, "nickname": _nickname,
    "married": _married, "outlet-words": _outlet_words, "outlet-initials": _outlet_initials,
    "old-outlet": _old_outlet, "number-slip": _number_slip, "swapped-numbers": _swapped_numbers,
    "two-numbers": _two_numbers, "nameless": _nameless, "particle": _particle, "cut": _cut,
    "lost-letters": _lost_letters, "second-name": _second_name, "title": _title,
}  # fmt: skip


def write(folder: Path, count: int, seed: int) -> tuple[Path, Path]:
    """list.csv and truth.csv in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "list.csv", folder / "truth.csv"
    with paths[0].open("w", newline="", encoding="utf-8") as rows, \
            paths[1].open("w", newline="", encoding="utf-8") as labels:  # fmt: skip
        table, truth = csv.DictWriter(rows, COLUMNS), csv.writer(labels)
        table.writeheader()
        truth.writerow(("id", "person", "kind"))
        for row, person, kind in World(seed).rows(count):
            table.writerow(row)
            truth.writerow((row["id"], person, kind))
    return paths


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    write(asked.out, asked.rows, asked.seed)
