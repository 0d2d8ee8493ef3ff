"""What is said while old releases are imported, in the report and in the comments of the file."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English).
IMPORT: Mapping[str, tuple[Said, Said]] = {
    "import-file-exists": (
        Said("le fichier existe déjà : {found}",
             "déplacez-le, ou choisissez un autre nom avec --out"),
        Said("the file exists already: {found}",
             "move it, or choose another name with --out")),
    "import-one-out": (
        Said("--out nomme un seul fichier, et il y en a plusieurs à importer",
             "importez-les sans --out, ou un par un"),
        Said("--out names one file, and there are several to import",
             "import them without --out, or one by one")),
    "import-out-name": (
        Said("--out doit finir par .yaml : {found}", "donnez par exemple releases/nom.yaml"),
        Said("--out must end with .yaml: {found}", "give releases/name.yaml, for instance")),
    "import-language": (
        Said("--lang est fr ou en, et non {found}", "donnez --lang fr ou --lang en"),
        Said("--lang is fr or en, not {found}", "give --lang fr or --lang en")),
    "import-not-written": (
        Said("le fichier n’a pas pu être écrit", "voyez si le dossier existe et vous appartient"),
        Said("the file could not be written", "see whether the folder exists and is yours")),
}  # fmt: skip

IMPORT_TALK: Mapping[str, tuple[str, str]] = {
    "importing": ("Lecture", "Reading"),
    # --- comments in the release
    "importing-head": (
        "Importé de « {file} » par presskit import : relisez tout, et d’abord ce qui "
        "porte « # ? ».",
        "Imported from “{file}” by presskit import: read it all over, and first what has a “# ?”."),
    "importing-foot": (
        "---- Ce qui n’a servi nulle part, avec sa ligne dans le fichier : à reprendre "
        "ou à effacer.",
        "---- What was used nowhere, with its line in the file: to take up, or to delete."),
    "importing-guessed": ("est-ce bien cela", "is it so"),
    "importing-alike": ("dans le fichier : {found}", "in the file: {found}"),
    "importing-alike-organisation": ("est-ce bien cet organisme", "is it this organisation"),
    "importing-new-organisation": ("à ajouter à contacts/organisations.yaml",
                                   "to add to contacts/organisations.yaml"),
    "importing-issuers": ("qui signe n’est pas dit", "who signs is not said"),
    "importing-untitled": ("pas de titre dans le fichier", "no title in the file"),
    "importing-day-of-event": ("pas de date : celle de l’événement", "no date: that of the event"),
    "importing-day-of-file": ("pas de date : celle du fichier", "no date: that of the file"),
    "importing-day-of-programme": (
        "pas de jour : celui du communiqué",
        "no day: that of the release"),
    "importing-credit": ("de qui est l’image", "whose picture it is"),
    "importing-alt": ("ce que montre l’image", "what the picture shows"),
    "importing-link": ("ce que l’on y trouve", "what one finds there"),
    # --- the report
    "imported-done": ("{file} → {to} ({languages})", "{file} → {to} ({languages})"),
    "imported-found": (
        "sections : {sections} · citations : {quotes} · à propos : {about} · contacts : {contacts} "
        "· créneaux : {programme} · images : {pictures}",
        "sections: {sections} · quotes: {quotes} · about: {about} · contacts: {contacts} · "
        "slots: {programme} · pictures: {pictures}"),
    "imported-woven": (
        "citations restées dans leur phrase : {n}",
        "quotes left in their sentence: {n}"),
    "imported-doubts-in": ("à vérifier (« # ? ») : {fields}", "to check (“# ?”): {fields}"),
    "imported-sure": ("rien de douteux", "nothing doubtful"),
    "imported-furniture": ("lignes laissées de côté (mise en page, répétitions) : {n}",
                         "lines left out (page furniture, repetitions): {n}"),
    "imported-labels": ("mots d’annonce (« Tél. », « déclare ») : {n}",
                      "words that only announce (“Tel.”, “said”): {n}"),
    "imported-leftovers": ("passages sans place, recopiés à la fin du fichier : {n}",
                         "passages without a place, copied at the end of the file: {n}"),
    "imported-nothing-left": (
        "chaque mot du fichier a trouvé sa place",
        "every word of the file has its place"),
    "imported-line": ("ligne {line} : {text}", "line {line}: {text}"),
    "imported-failed": ("Non importés : {n} sur {all}", "Not imported: {n} of {all}"),
    "imported-proposed": (
        "Absents de contacts/, proposés dans {file} — organismes : {organisations} · "
        "personnes : {people} · contacts presse : {press}",
        "Not in contacts/, proposed in {file} – organisations: {organisations} · "
        "people: {people} · press contacts: {press}"),
    "imported-variants": ("« {heading} », variantes : {n} ({files})",
                        "“{heading}”, variants: {n} ({files})"),
    # --- comments in the file of proposals
    "proposed-head": (
        "Absents de contacts/ : relisez, puis collez chaque partie dans son fichier. "
        "presskit ne lit pas celui-ci.",
        "Not in contacts/: read over, then paste each part into its file. presskit does "
        "not read this one."),
    "proposed-part": ("---- À coller dans {file}", "---- To paste into {file}"),
    "proposed-variant": ("Variante, dans {file} :", "Variant, in {file}:"),
    # --- help
    "help-import": (
        "Lit un ancien communiqué (Word, PDF, page web, courriel, texte) et en fait un "
        "communiqué YAML.",
        "Read an old release (Word, PDF, web page, e-mail, text) and make it a release in YAML."),
    "help-olds": ("Un ou plusieurs fichiers : DOCX, PDF, HTML, EML, Markdown, texte.",
                  "One or several files: DOCX, PDF, HTML, EML, Markdown, text."),
    "help-made": ("Le fichier à écrire, s’il n’y en a qu’un ; sinon releases/<date>-<titre>.yaml.",
                  "The file to write, if there is only one; else releases/<date>-<title>.yaml."),
    "help-spoken": ("Ne garder que cette langue d’un fichier qui en a deux.",
                    "Keep only this language of a file that has two."),
}  # fmt: skip
