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
        "{error} erreur(s), {warning} avertissement(s), {info} information(s)",
        "{error} error(s), {warning} warning(s), {info} note(s)",
    ),
    "checked": ("{n} communiqué(s) relu(s)", "{n} release(s) checked"),
    "building": ("Construction", "Building"),
    "built": ("Kits construits", "Kits built"),
    "drafts": ("Brouillons (à ne pas diffuser)", "Drafts (not for release)"),
    "none-built": ("Aucun kit n'a été construit.", "No kit was built."),
    "refused": (
        "{n} communiqué(s) refusé(s), rien n'a été écrit pour eux",
        "{n} release(s) refused, nothing was written for them",
    ),
    "column-files": ("Fichiers", "Files"),
    "column-folder": ("Dossier", "Folder"),
    "column-zip": ("Archive .zip", "Zip"),
    "kilobytes": ("{n} Ko", "{n} KB"),
    "megabytes": ("{n} Mo", "{n} MB"),
    # ------------------------------------------------------------------------------- help
    "help": (
        "Un communiqué écrit une fois, tout le dossier de presse en français et en anglais.",
        "A release written once, the whole press kit in French and English.",
    ),
    "help-build": (
        "Construit les kits : Word, PDF, page web, courriel et texte, dans chaque langue.",
        "Build the kits: Word, PDF, web page, e-mail and text, in each language.",
    ),
    "help-check": (
        "Relit les communiqués et dit ce qu'il faut corriger, avec la ligne et la colonne.",
        "Read the releases over and say what to correct, with line and column.",
    ),
    "help-schema": (
        "Écrit le schéma JSON des fichiers, pour que l'éditeur aide à la saisie.",
        "Print the JSON Schema of the files, so that the editor helps while you type.",
    ),
    "help-releases": (
        "Fichiers ou noms de communiqués ; tous si rien n'est donné.",
        "Files or names of releases; all if none is given.",
    ),
    "help-office": ("Dossier du service de presse.", "The press office's folder."),
    "help-json": ("Un objet JSON sur la sortie standard.", "One JSON object on standard output."),
    "help-quiet": ("Ne dit que l'essentiel.", "Say only what matters."),
    "help-ui": ("Langue des messages : fr ou en.", "Language of messages: fr or en."),
    "help-out": ("Dossier où écrire (dist/ par défaut).", "Folder to write to (default dist/)."),
    "help-as_of": (
        "Moment qui décide si l'embargo est levé (maintenant par défaut).",
        "The moment that decides whether the embargo is over (default: now).",
    ),
    "help-lang": ("Seulement cette langue (brouillon).", "Only this language (a draft)."),
    "help-format": ("Seulement ce format (brouillon).", "Only this format (a draft)."),
    "help-draft": (
        "Construit même si des traductions manquent, en les marquant.",
        "Build even where translations are missing, and mark them.",
    ),
    "help-strict": ("Un avertissement compte comme une erreur.", "A warning counts as an error."),
    "help-explain": ("Explique un code de problème.", "Explain the code of a problem."),
    "help-version": ("Affiche la version.", "Show the version."),
    "help-help": ("Affiche cette aide.", "Show this help."),
}
