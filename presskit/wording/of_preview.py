"""What is said while the kits are looked at in a browser."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
PREVIEW: Mapping[str, tuple[Said, Said]] = {
    "port-taken": (
        Said("le port {port} est déjà pris par un autre programme",
             "choisissez-en un autre avec --port, ou laissez presskit choisir"),
        Said("port {port} is taken by another program",
             "choose another with --port, or let presskit choose")),
}  # fmt: skip

PREVIEW_TALK: Mapping[str, tuple[str, str]] = {
    "preview-begins": ("Les kits se préparent…", "Making the kits…"),
    "preview-at": ("Aperçu : {url} (Ctrl-C pour arrêter ; rien n’est écrit dans dist/)",
                   "Preview: {url} (Ctrl-C to stop; nothing is written to dist/)"),
    "preview-renewed": ("Aperçu mis à jour ; problèmes : {n}", "Preview renewed; problems: {n}"),
    "preview-over": ("L’aperçu est arrêté ; dist/ n’a pas changé.",
                     "The preview is over; dist/ has not changed."),
    # The words of the page; # is a number or an hour.
    "preview-release": ("Communiqué", "Release"),
    "preview-frame": ("Le kit, comme les journalistes le verront",
                      "The kit, as journalists see it"),
    "preview-problems-none": ("Aucun problème", "No problems"),
    "preview-problems-some": ("Problèmes : #", "Problems: #"),
    "preview-stopped": ("L’aperçu est arrêté : relancez presskit preview.",
                        "The preview has stopped: run presskit preview again."),
    "preview-refused": ("Une erreur empêche de refaire le kit : voici le dernier complet.",
                        "An error keeps the kit from being made: this is the last whole one."),
    "preview-error": ("Erreur", "Error"),
    "preview-warning": ("Avertissement", "Warning"),
    "preview-renewed-at": ("Mis à jour à #", "Renewed at #"),
    "help-preview": (
        "Montre les kits dans le navigateur ; ils se refont à chaque enregistrement.",
        "Show the kits in the browser; they are made again each time a file is saved."),
    "help-port": ("Le port de l’aperçu (8765, ou un autre s’il est pris).",
                  "The port of the preview (8765, or another if it is taken)."),
}  # fmt: skip
