"""The benchmarks in the order of the page: what each is called, what it measures and how.

The measuring itself is in the script of the same name, which has a `measure`.
"""

# ruff: noqa: E501 - the words of the pages, as wide as the other guides

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.figures import Language, Words


@dataclass(frozen=True)
class Section:
    """One benchmark on the page: its name, its title, what is measured and how."""

    name: str
    title: Words
    about: Words


# What each page begins with.
OPENING: Mapping[Language, str] = {
    "fr": """# Les mesures

Ce que presskit coûte, et ce qu’il fait bien ou moins bien, à côté d’autres outils mesurés dans la même
exécution. ([In English](benchmarks.md))

Les chiffres valent pour une machine : ce sont les rapports qui voyagent. Chaque programme tourne à son tour
(A, B, A, B…), le premier tour ne compte pas, et c’est la médiane qui est donnée ; « face à presskit » dit
combien de fois le chiffre de presskit. Chaque durée est celle d’un processus entier, modules déjà compilés
comme après une installation, sauf les millisecondes, prises à l’intérieur d’un processus. Un outil qui n’est
pas installé est nommé comme absent. Les parts (rappel, justesse) ont un même auteur pour les cas et pour le
code : il est rappelé où.

Pour mesurer chez vous, depuis le dépôt, avec les outils que vous avez (`pip install -e '.[test,bench]'` en
installe la plupart ; pandoc, pdftotext et ImageMagick viennent du système) :

```
python -m benchmarks                         # tout, en une vingtaine de minutes
python -m benchmarks --only start,documents  # deux mesures
python -m benchmarks --quick                 # tout tourne-t-il ? les chiffres ne valent rien
python -m benchmarks --out docs              # et ces pages, refaites
```
""",
    "en": """# Benchmarks

What presskit costs, and what it does well or less well, beside other tools measured in the same run.
([En français](mesures.md))

Figures are those of one machine: it is the ratios that travel. Each program runs in its turn (A, B, A, B…),
the first turn does not count, and the median is given; “beside presskit” says how many times presskit’s
figure. Every duration is that of a whole process, its modules compiled as after an installation, except
milliseconds, taken inside a process. A peer that is not installed is named as absent. Shares (recall,
correctness) have one author for the cases and for the code: it is said where.

To measure on your machine, from a checkout, with the peers you have (`pip install -e '.[test,bench]'`
installs most of them; pandoc, pdftotext and ImageMagick come with the system):

```
python -m benchmarks                         # everything, in some twenty minutes
python -m benchmarks --only start,documents  # two of them
python -m benchmarks --quick                 # does everything run? its figures mean nothing
python -m benchmarks --out docs              # and these pages, made again
```
""",
}

SECTIONS: tuple[Section, ...] = (
    Section(
        "start",
        Words("Le démarrage", "Starting"),
        Words(
            "Le temps d’un processus entier, de la frappe à la réponse. `--help` est comparé à ce que toute commande "
            "de ce genre importe (typer et rich), et à l’aide de RenderCV, l’outil le plus proche (YAML, pydantic, "
            "Jinja, Typst), dans sa version la plus récente que ce Python installe. La construction est celle des "
            "communiqués d’exemple, déjà construits, auxquels rien n’a changé.",
            "The time of a whole process, from typing to answer. `--help` stands beside what any command of this sort "
            "imports (typer and rich), and beside the help of RenderCV, the nearest cousin (YAML, pydantic, Jinja, "
            "Typst), in the newest version that this Python installs. The build is that of the example releases, "
            "already built, of which nothing has changed.",
        ),
    ),
    Section(
        "documents",
        Words("Un document, un kit", "One document, one kit"),
        Words(
            "La même invitation, en français, avec deux photographies. En Word : pandoc avec le même papier à "
            "en-tête, et docxtpl seul, avec le même modèle et les mêmes mots, mais ni mise en forme dans le texte, ni "
            "liens, ni relecture du fichier fini. En PDF : WeasyPrint, qui met en page notre page web. presskit lit "
            "le YAML, compose et relit ; les autres reçoivent le texte tout prêt. Le kit complet (deux langues, tous "
            "les formats, les photographies) n’est comparé à rien.",
            "The same invitation, in French, with two photographs. In Word: pandoc with the same letterhead, and "
            "docxtpl alone, with the same template and the same words, but without markup inside texts, links, or "
            "reading the finished file over. In PDF: WeasyPrint, which sets our web page. presskit reads the YAML, "
            "composes and proofreads; the peers are given the finished text. The full kit (two languages, all "
            "formats, the photographs) has no peer.",
        ),
    ),
    Section(
        "hundred",
        Words("Cent communiqués d’un coup", "A hundred releases at once"),
        Words(
            "L’invitation d’exemple, cent fois, chacune avec sa propre photographie : kits bilingues complets, sans "
            "rien de gardé d’avant. Aucun autre outil ici : la question est ce que rapporte un second cœur. Puis la "
            "même commande encore, quand rien n’a changé.",
            "The example invitation, a hundred times, each with a photograph of its own: full bilingual kits, nothing "
            "being kept from before. There is no peer; the question is what a second core brings. Then the same "
            "command again, when nothing has changed.",
        ),
    ),
    Section(
        "pictures",
        Words("Beaucoup de grandes photographies", "Many large pictures"),
        Words(
            "Un kit entier dont les photographies ont 24 mégapixels chacune : premier build, le suivant, et celui "
            "d’après une photographie changée. À côté, des boucles de Pillow et d’ImageMagick qui ne font que les "
            "mêmes images réduites (1 600 et 480 pixels) : ni vérifications, ni légendes dans les fichiers, ni "
            "documents, ni archive.",
            "A whole kit whose pictures have 24 megapixels each: the first build, the next, and the one after a "
            "picture changed. Beside it, loops of Pillow and ImageMagick that only make the same smaller pictures "
            "(1,600 and 480 pixels): no checks, no captions inside the files, no documents, no archive.",
        ),
    ),
    Section(
        "drawer",
        Words("Les anciens communiqués", "Old releases"),
        Words(
            "Lire un ancien communiqué dans un processus neuf. Les autres, pandoc et pdftotext (des programmes "
            "compilés), n’en tirent que le texte ; presskit en garde les repères qui servent ensuite à reconnaître "
            "titre, citations, contacts. Ce qui est reconnu se compte sur un tiroir inventé, étiqueté à la main par "
            "l’auteur des règles : moyenne des F1 de neuf champs.",
            "Reading an old release in a fresh process. The peers, pandoc and pdftotext (compiled programs), only "
            "extract its text; presskit keeps the hints that serve to recognise title, quotes and contacts. What is "
            "recognised is counted over an invented drawer, labelled by hand by the author of the rules: the mean F1 "
            "of nine fields.",
        ),
    ),
    Section(
        "importing",
        Words("L’import d’une liste", "Importing a list"),
        Words(
            "`presskit lists import` sur des listes inventées, dans une liste vide : lecture, nettoyage de "
            "chaque cellule, rapprochement des personnes, écriture. Aucun autre outil ne fait ce travail d’un bout à "
            "l’autre.",
            "`presskit lists import` on invented lists, into an empty list: reading, cleaning every cell, "
            "bringing people together, writing. No peer does the whole of this work.",
        ),
    ),
    Section(
        "dedupe",
        Words("Le dédoublonnage", "Deduplication"),
        Words(
            "Des listes inventées de journalistes, étiquetées, avec les défauts des vraies. presskit, seul ou avec "
            "DuckDB, lit le CSV, décide, écrit les groupes et la liste propre ; polars et DuckDB ne joignent que les "
            "adresses identiques ; Splink 5, sur DuckDB, est entraîné sans étiquettes, au seuil de 0,99. La précision "
            "et le rappel comptent des paires ; le même auteur a écrit les règles et le générateur des listes.",
            "Invented lists of journalists, labelled, with the dirt of real ones. presskit, alone or with DuckDB, "
            "reads the CSV, decides, writes the groups and the clean list; polars and DuckDB only join equal "
            "addresses; Splink 5, on DuckDB, is trained without labels, at a threshold of 0.99. Precision and recall "
            "count pairs; one author wrote the rules and the generator of the lists.",
        ),
    ),
    Section(
        "checks",
        Words("Le secrétaire de rédaction", "The sub-editor"),
        Words(
            "Des fautes semées une à une dans un communiqué juste, dans les deux langues, et des phrases voisines qui "
            "sont justes et ne doivent rien déclencher. Les fautes, les phrases et les contrôles ont un même auteur, "
            "et ce que les premières mesures montraient a été corrigé : lisez ces parts comme un filet contre les "
            "régressions, non comme un avis indépendant. Aucun autre outil ne lit ces fichiers.",
            "Mistakes sown one at a time into a sound release, in both languages, and sentences close to them that "
            "are right and must raise nothing. Mistakes, sentences and checks have one author, and what the first "
            "measurements showed has been mended: read these shares as a net against regressions, not as an "
            "independent opinion. No peer reads these files.",
        ),
    ),
    Section(
        "facts",
        Words("Les faits d’une langue à l’autre", "Facts from one language to the other"),
        Words(
            "Les textes bilingues de l’exemple et des paires plus difficiles ; on change une seule chose dans la "
            "traduction (un chiffre, une heure, un nom, un paragraphe) et on compte ce qui est relevé. Les paires, "
            "les changements et les règles ont un même auteur. Aucun autre outil ne compare ainsi deux langues.",
            "The bilingual texts of the example and harder pairs; one thing is changed in the translation (a figure, "
            "an hour, a name, a paragraph) and what is noticed is counted. Pairs, changes and rules have one author. "
            "No peer compares two languages this way.",
        ),
    ),
    Section(
        "typography",
        Words("La typographie", "Typography"),
        Words(
            "Des phrases comme on les tape, avec ce qu’un secrétaire de rédaction accepte ; les autres outils sont réglés "
            "comme le dit leur manuel et jugés sur les langues pour lesquelles ils sont faits. Les cas et le code ont "
            "un même auteur, et nos fautes de la première mesure (9 sur 337) ont été corrigées : la part actuelle "
            "n’est pas un avis indépendant.",
            "Sentences as people type them, with what a sub-editor accepts; the peers are set as their manuals say "
            "and judged on the languages they are made for. Cases and code have one author, and our faults of the "
            "first measurement (9 of 337) have been mended: today’s share is not an independent opinion.",
        ),
    ),
)
