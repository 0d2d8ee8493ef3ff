"""The fixed words of the documents, French beside English. What the tool itself says to the
press officer is in `wording`."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.model import Kind, Language

KINDS: Mapping[Kind, Mapping[Language, str]] = {
    "release": {"fr": "Communiqué de presse", "en": "Press release"},
    "invitation": {"fr": "Invitation presse", "en": "Media invitation"},
    "press-kit": {"fr": "Dossier de presse", "en": "Press kit"},
    "statement": {"fr": "Déclaration", "en": "Statement"},
    "correction": {"fr": "Rectificatif", "en": "Correction"},
}

# What a correction says of the document it takes the place of.
SUPERSEDED: Mapping[Kind, Mapping[Language, str]] = {
    "release": {
        "fr": "Annule et remplace le communiqué de presse du {date}",
        "en": "Replaces and supersedes the press release of {date}",
    },
    "invitation": {
        "fr": "Annule et remplace l’invitation presse du {date}",
        "en": "Replaces and supersedes the media invitation of {date}",
    },
    "press-kit": {
        "fr": "Annule et remplace le dossier de presse du {date}",
        "en": "Replaces and supersedes the press kit of {date}",
    },
    "statement": {
        "fr": "Annule et remplace la déclaration du {date}",
        "en": "Replaces and supersedes the statement of {date}",
    },
    "correction": {
        "fr": "Annule et remplace le rectificatif du {date}",
        "en": "Replaces and supersedes the correction of {date}",
    },
}

# A language by its own name.
OWN_NAMES: Mapping[Language, str] = {"fr": "Français", "en": "English"}

DOCUMENT: Mapping[str, Mapping[Language, str]] = {
    "number": {"fr": "N°", "en": "No."},
    "place_and_date": {"fr": "{place}, le {date}", "en": "{place}, {date}"},
    "immediate": {"fr": "Pour diffusion immédiate", "en": "For immediate release"},
    "embargo": {"fr": "Sous embargo jusqu’au", "en": "Embargoed until"},
    "embargoed": {"fr": "Sous embargo", "en": "Under embargo"},
    "embargo_left": {"fr": "Levée dans", "en": "Lifted in"},
    "embargo_over": {"fr": "L’embargo est levé.", "en": "The embargo is over."},
    "embargo_units": {"fr": "j h min", "en": "d h min"},
    "practical": {"fr": "Informations pratiques", "en": "Event details"},
    "when": {"fr": "Date", "en": "When"},
    "where": {"fr": "Lieu", "en": "Where"},
    "access": {"fr": "Accès", "en": "Getting there"},
    "answer": {"fr": "Réponse souhaitée", "en": "RSVP"},
    "answer_by": {"fr": "au plus tard le {date}", "en": "by {date}"},
    "press_slot": {"fr": "Presse", "en": "For media"},
    "number_within": {"fr": "n°", "en": "No."},
    "colon": {"fr": "\u00a0: ", "en": ": "},
    "attending": {"fr": "En présence de", "en": "In attendance"},
    "opportunities": {
        "fr": "Prises de vues et interviews",
        "en": "Photo and interview opportunities",
    },
    "logistics": {"fr": "Consignes pratiques", "en": "Practical arrangements"},
    "contents": {"fr": "Sommaire", "en": "Contents"},
    "summary": {"fr": "L’essentiel", "en": "At a glance"},
    "timeline": {"fr": "Dates clés", "en": "Key dates"},
    "date": {"fr": "Date", "en": "Date"},
    "milestone": {"fr": "Étape", "en": "Milestone"},
    "biographies": {"fr": "Biographies", "en": "Biographies"},
    "changes": {"fr": "Ce qui change", "en": "What has changed"},
    "change_what": {"fr": "Point", "en": "Item"},
    "change_old": {"fr": "Au lieu de", "en": "As issued"},
    "change_new": {"fr": "Lire", "en": "Should read"},
    "reason": {"fr": "Motif", "en": "Reason"},
    "about": {"fr": "À propos", "en": "About"},
    "key_figures": {"fr": "Chiffres clés", "en": "Key figures"},
    "quotes": {"fr": "Citations", "en": "Quotes"},
    "programme": {"fr": "Programme", "en": "Programme"},
    "programme_of": {"fr": "Programme du {date}", "en": "Programme for {date}"},
    "event_of": {"fr": "Le rendez-vous du {date}", "en": "The event on {date}"},
    "time": {"fr": "Horaire", "en": "Time"},
    "session": {"fr": "Séance", "en": "Session"},
    "press_only": {"fr": "Réservé à la presse", "en": "Media only"},
    "open_to_all": {"fr": "Ouvert au public", "en": "Open to the public"},
    "slot_press": {"fr": "Presse", "en": "Media"},
    "slot_public": {"fr": "Public", "en": "Public"},
    "cancelled": {"fr": "Événement annulé", "en": "Event cancelled"},
    "called_off": {"fr": "Annulé", "en": "Cancelled"},
    "moved": {"fr": "Initialement annoncé pour le {date}", "en": "Originally announced for {date}"},
    "registration": {"fr": "Accréditation", "en": "Accreditation"},
    "register": {"fr": "Merci d’annoncer votre venue", "en": "Please register"},
    "register_required": {
        "fr": "L’accréditation est obligatoire\u00a0: merci de la demander",
        "en": "Accreditation is required: please register",
    },
    "required": {"fr": "obligatoire", "en": "required"},
    "register_by": {"fr": "au plus tard le {date}", "en": "by {date}"},
    "register_with_contacts": {
        "fr": "auprès des contacts presse ci-dessous.",
        "en": "with the media contacts below.",
    },
    "register_at": {"fr": "à l’adresse suivante\u00a0:", "en": "at this address:"},
    "links": {"fr": "En savoir plus", "en": "Find out more"},
    "notes": {"fr": "Note aux rédactions", "en": "Notes to editors"},
    "pictures": {"fr": "Visuels", "en": "Images"},
    "contact_sheet": {"fr": "Planche-contact", "en": "Contact sheet"},
    "seen": {"fr": "On y voit\u00a0: {names}", "en": "Shown: {names}"},
    "usable_until": {"fr": "Utilisable jusqu’au {date}", "en": "May be used until {date}"},
    "attachments": {"fr": "Documents, vidéos et sons", "en": "Documents, videos and recordings"},
    "credit": {"fr": "Crédit\u00a0:", "en": "Credit:"},
    "source": {"fr": "Source\u00a0:", "en": "Source:"},
    "contacts": {"fr": "Contacts presse", "en": "Media contacts"},
    "press_service": {"fr": "Service de presse", "en": "Press office"},
    "phone": {"fr": "Tél.", "en": "Tel."},
    "answers_in": {"fr": "parle {languages}", "en": "speaks {languages}"},
    "translated_from_fr": {"fr": "Traduit du français", "en": "Translated from French"},
    "translated_from_en": {"fr": "Traduit de l’anglais", "en": "Translated from English"},
    "said": {"fr": "déclare", "en": "said"},
    "language_fr": {"fr": "français", "en": "French"},
    "language_en": {"fr": "anglais", "en": "English"},
    "and": {"fr": "et", "en": "and"},
    "end_mark": {"fr": "", "en": "ENDS"},
    "skip": {"fr": "Aller au contenu", "en": "Skip to content"},
    "tools": {"fr": "Langues et raccourcis", "en": "Languages and shortcuts"},
    "copy_title": {"fr": "Copier le titre", "en": "Copy the title"},
    "copy_quote": {"fr": "Copier la citation", "en": "Copy the quote"},
    "copy_about": {"fr": "Copier ce texte", "en": "Copy this text"},
    "copy_text": {"fr": "Copier tout le texte", "en": "Copy the whole text"},
    "copied": {"fr": "Copié", "en": "Copied"},
    "copy_failed": {
        "fr": "La copie a échoué\u00a0: sélectionnez le texte",
        "en": "Copying failed: please select the text",
    },
    "whole_kit": {"fr": "Tous les documents et visuels", "en": "All documents and images"},
    "archive": {"fr": "Tout télécharger (.zip)", "en": "Download everything (.zip)"},
    "read_on": {"fr": "Lire la suite", "en": "Read more"},
    "for_web": {"fr": "Pour le web", "en": "For the web"},
    "high_resolution": {"fr": "Haute définition", "en": "High resolution"},
    "original": {"fr": "Image d’origine", "en": "Original image"},
    "downloads": {"fr": "Télécharger", "en": "Download"},
    "docx": {"fr": "Word, à modifier", "en": "Word, for editing"},
    "pdf": {"fr": "PDF, à imprimer", "en": "PDF, for printing"},
    "html": {"fr": "Page web", "en": "Web page"},
    "txt": {"fr": "Texte seul", "en": "Plain text"},
    "eml": {"fr": "Brouillon de courriel", "en": "E-mail draft"},
    "opt_out": {
        "fr": "Vous recevez ce message parce que vous figurez sur notre liste de presse. "
        "Pour ne plus recevoir nos envois, répondez avec le mot «\u00a0stop\u00a0».",
        "en": "You are receiving this message because you are on our media list. "
        "To stop receiving our e-mails, reply with the word “stop”.",
    },
    "add_to_calendar": {"fr": "Ajouter à l’agenda", "en": "Add to calendar"},
    "update_calendar": {"fr": "Mettre l’agenda à jour", "en": "Update calendar"},
    "address_book": {"fr": "Carnet d’adresses", "en": "Address book"},
    "picture_desk": {"fr": "Pour le service photo", "en": "For picture desks"},
    "credits": {"fr": "Légendes et crédits", "en": "Captions and credits"},
    "newsroom": {"fr": "Pour les systèmes éditoriaux", "en": "For newsroom systems"},
    "ninjs": {"fr": "ninjs 3.1", "en": "ninjs 3.1"},
    "fingerprint": {"fr": "Empreinte de notre clé", "en": "Fingerprint of our key"},
    "public_key": {"fr": "Clé publique", "en": "Public key"},
    "verify": {"fr": "Ce kit est-il bien de nous\u00a0?", "en": "Is this kit really ours?"},
    "verify_proves": {
        "fr": "Le sceau prouve que ce kit vient de notre service et que rien n’y a été changé "
        "depuis. Cette page seule ne prouve rien\u00a0: une page s’imite, le sceau non.",
        "en": "The seal proves that this kit comes from our office and that nothing in it has been "
        "changed since. This page alone proves nothing: a page can be imitated, the seal cannot.",
    },
    "verify_phone": {
        "fr": "Un doute\u00a0? Appelez-nous au numéro de notre site, pas à celui d’un message"
        "\u00a0: nous vous lirons cette empreinte.",
        "en": "In doubt? Call us at the number on our website, not the one in a message: we will "
        "read this fingerprint to you.",
    },
    "verify_yourself": {"fr": "Vérifier soi-même", "en": "Check it yourself"},
    "verify_presskit": {
        "fr": "Avec presskit, dans le dossier du fichier .zip",
        "en": "With presskit, in the folder of the .zip file",
    },
    "verify_openssh": {
        "fr": "Sans presskit, dans le dossier du kit décompressé (Mac, Linux\u00a0; sous "
        "Windows, dans Git Bash). Il faut lire "
        '«\u00a0Good "presskit" signature\u00a0», puis OK à chaque ligne.',
        "en": "Without presskit, in the folder of the unzipped kit (Mac, Linux; on Windows, "
        "in Git Bash). It must say "
        '‘Good "presskit" signature’, then OK on each line.',
    },
    "copy_commands": {"fr": "Copier ces commandes", "en": "Copy these commands"},
    "logo_of": {"fr": "Logo\u00a0: {name}", "en": "Logo: {name}"},
}


# What a draft says of a text that is not ready: brackets survive every format. Keys: missing,
# stale (its source has changed), doubted (its facts differ), machine (read over by nobody).
MARKS: Mapping[str, Mapping[Language, str]] = {
    "missing": {"fr": "[À TRADUIRE : {text}]", "en": "[TO BE TRANSLATED: {text}]"},
    "stale": {"fr": "[TRADUCTION À REVOIR : {text}]", "en": "[TRANSLATION OUT OF DATE: {text}]"},
    "doubted": {"fr": "[À VÉRIFIER : {text}]", "en": "[TO BE CHECKED: {text}]"},
    "machine": {"fr": "[non relu] {text}", "en": "[unreviewed] {text}"},
}


def labels(language: Language) -> dict[str, str]:
    """The fixed words of one language."""
    return {key: words[language] for key, words in DOCUMENT.items()}
