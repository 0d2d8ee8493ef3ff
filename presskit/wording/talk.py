"""What the commands say around their results, French beside English."""

from __future__ import annotations

from collections.abc import Mapping

# key → (French, English)
TALK: Mapping[str, tuple[str, str]] = {
    "error": ("erreur", "error"),
    "warning": ("avertissement", "warning"),
    "info": ("information", "note"),
    "clean": ("Rien à corriger.", "Nothing to correct."),
    "counts": (
        "Erreurs : {error} · avertissements : {warning} · informations : {info}",
        "Errors: {error} · warnings: {warning} · notes: {info}",
    ),
    "checked": ("Communiqués relus : {n}", "Releases checked: {n}"),
    "asking-links": ("Liens interrogés : {n}", "Links asked: {n}"),
    "ready": ("Prêt à partir.", "Ready to go."),
    "not-ready": ("Pas encore prêt.", "Not ready yet."),
    "ready-sound": ("Le fichier est juste", "The file is sound"),
    "ready-embargo": ("Embargo", "Embargo"),
    "ready-no-embargo": ("aucun, diffusion immédiate", "none, for immediate release"),
    "ready-until": ("jusqu’au {until}", "until {until}"),
    "ready-over": ("levé depuis le {until}", "over since {until}"),
    "ready-languages": ("Les deux langues sont complètes", "Both languages are complete"),
    "ready-reviewed": ("Les traductions sont relues", "The translations are reviewed"),
    "ready-facts": ("Les faits concordent", "The facts agree"),
    "ready-quotes": ("Les citations sont approuvées", "The quotes are approved"),
    "ready-contacts": ("Les contacts presse sont joignables", "The press contacts can be reached"),
    "ready-pictures": (
        "Les visuels ont un crédit et une description",
        "The pictures have a credit and a description",
    ),
    "ready-links": ("Les liens répondent", "The links answer"),
    "ready-offline": ("non demandé ; ajoutez --online", "not asked; add --online"),
    "ready-documents": ("Les documents sont accessibles", "The documents are accessible"),
    "ready-not-built": ("à voir une fois le reste corrigé", "to be seen once the rest is right"),
    "checking": ("Relecture", "Checking"),
    "fixed": (
        "Typographie corrigée dans {file}, textes : {n}",
        "Typography corrected in {file}, texts: {n}",
    ),
    "failing": ("À corriger :", "To be corrected:"),
    "passing": ("Juste :", "Right:"),
    "building": ("Préparation", "Building"),
    "pictures": ("Images", "Pictures"),
    "built": ("Kits prêts dans {folder}/", "Kits ready in {folder}/"),
    "up-to-date": (
        "Rien n’a changé. Kits à jour dans {folder}/ : {n}",
        "Nothing has changed. Kits up to date in {folder}/: {n}",
    ),
    "some-up-to-date": (
        "Kits déjà à jour, laissés tels quels : {n}",
        "Kits already up to date, left as they are: {n}",
    ),
    "kits-kept": (
        "Kits terminés et gardés : {n} ; communiqués qui attendent encore : {left}",
        "Kits done and kept: {n}; releases still waiting: {left}",
    ),
    "open-page": ("Ouvrez {file}", "Open {file}"),
    "open-pages": (
        "Ouvrez la page {file} de chaque dossier.",
        "Open the page {file} of each folder.",
    ),
    "progress-passage": ("{work}…", "{work}…"),
    "lists-reading": ("Lecture de la liste", "Reading the list"),
    "lists-comparing": ("Recherche des doublons", "Looking for duplicates"),
    "lists-writing": ("Écriture de la liste", "Writing the list"),
    "progress-line": ("{work} {n}/{total} : {name}", "{work} {n}/{total}: {name}"),
    "drafts": (
        "Brouillons dans {folder}/ (à ne pas diffuser)",
        "Drafts in {folder}/ (not for circulation)",
    ),
    "none-built": ("Aucun kit n’a été fait.", "No kit was built."),
    "refused": (
        "Communiqués refusés, sans nouveau kit : {n}",
        "Releases refused, no new kit made: {n}",
    ),
    "and-more": ("… et {n} autres ({code})", "… and {n} more ({code})"),
    "column-files": ("Fichiers", "Files"),
    "column-kit": ("Kit", "Kit"),
    "column-zip": ("Archive", "Zip"),
    "column-email": ("Courriel", "E-mail"),
    # ------------------------------------------------------------------------------- help
    "help": (
        "Un communiqué écrit une fois, tout le dossier de presse en français et en anglais.",
        "A release written once, the whole press kit in French and English.",
    ),
    "help-start": (
        "Pour commencer : presskit init. Le détail : presskit COMMANDE --help.",
        "To begin: presskit init. In detail: presskit COMMAND --help.",
    ),
    "help-build": (
        "Fait les kits : Word, PDF, page web, courriel et texte, dans chaque langue.",
        "Build the kits: Word, PDF, web page, e-mail and text, in each language.",
    ),
    "help-check": (
        "Relit les communiqués et dit ce qu’il faut corriger, ligne par ligne.",
        "Check the releases and say what to correct, line by line.",
    ),
    "help-schema": (
        "Affiche le schéma JSON, grâce auquel un éditeur aide à remplir les fichiers.",
        "Print the JSON Schema, with which an editor helps you to fill in the files.",
    ),
    "help-template": (
        "Relit un modèle de document.",
        "Check the template of a document.",
    ),
    "help-template-check": (
        "Dit ce qu’il faut corriger dans un modèle, et quoi taper à la place.",
        "Say what to correct in a template, and what to type instead.",
    ),
    "help-file": (
        "Le modèle : un fichier Word (.docx), ou une page (.html, .txt).",
        "The template: a Word file (.docx), or a page (.html, .txt).",
    ),
    "template-clean": (
        "Ce modèle est bon : rien à corriger.",
        "This template is sound: nothing to correct.",
    ),
    "help-releases": (
        "Fichiers ou noms ; tous si rien n’est donné.",
        "Files or names; all if none is given.",
    ),
    "help-office": ("Dossier du service de presse.", "The press office’s folder."),
    "help-json": (
        "Donne le résultat en JSON, pour un autre logiciel.",
        "Give the result as JSON, for another program.",
    ),
    "help-quiet": ("Ne dit que l’essentiel.", "Say only what matters."),
    "help-ui": ("Langue des messages : fr ou en.", "Language of messages: fr or en."),
    "help-out": (
        "Dossier où écrire ; dist/ si rien n’est donné.",
        "Folder to write to; dist/ if none is given.",
    ),
    "help-as_of": (
        "Date et heure pour juger si l’embargo est levé ; maintenant si rien n’est donné.",
        "Date and time at which to judge whether the embargo is over; now if none is given.",
    ),
    "help-lang": ("Seulement cette langue (brouillon).", "Only this language (a draft)."),
    "help-format": ("Seulement ce format (brouillon).", "Only this format (a draft)."),
    "help-draft": (
        "Fait un brouillon où les traductions manquantes sont signalées.",
        "Build a draft in which missing translations are marked.",
    ),
    "help-strict": ("Un avertissement compte comme une erreur.", "A warning counts as an error."),
    "help-explain": ("Explique un problème d’après son code.", "Explain a problem from its code."),
    "help-fix": (
        "Corrige la typographie dans les fichiers eux-mêmes, et rien d’autre.",
        "Correct the typography in the files themselves, and nothing else.",
    ),
    "help-online": (
        "Demande aussi à chaque lien s’il répond.",
        "Also ask every link whether it answers.",
    ),
    "help-release_ready": (
        "La liste à lire avant l’envoi : ce qui est prêt, ce qui ne l’est pas.",
        "The list to read before sending: what is ready, and what is not.",
    ),
    "help-version": ("Affiche la version.", "Show the version."),
    "frame-commands": ("COMMANDE [OPTIONS]", "COMMAND [OPTIONS]"),
    "frame-options": ("[OPTIONS]", "[OPTIONS]"),
    "frame-usage": ("Usage :", "Usage:"),
    "frame-arguments": ("Communiqués :", "Releases:"),
    "frame-file": ("Fichier :", "File:"),
    "frame-option-list": ("Options :", "Options:"),
    "frame-command-list": ("Commandes :", "Commands:"),
    "help-help": ("Affiche cette aide.", "Show this help."),
}
