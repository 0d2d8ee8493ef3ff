"""What an attentive reader finds in a release."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
RELEASES: Mapping[str, tuple[Said, Said]] = {
    # -------------------------------------------------------------------------- references
    "unknown-id": (
        Said("« {id} » ne figure pas dans {file}", "ajoutez-le, ou corrigez-le{meant?}{there?}"),
        Said("“{id}” is not in {file}", "add it, or correct it{meant?}{there?}")),
    "broken-id": (
        Said("« {id} » ne peut pas être utilisé : {file} contient une erreur",
             "corrigez d’abord ce fichier"),
        Said("“{id}” cannot be used: {file} contains an error", "correct that file first")),
    "no-issuer": (
        Said("personne ne signe ce communiqué",
             "ajoutez « issuers: [{example}] », avec des noms de contacts/organisations.yaml"),
        Said("nobody signs this release",
             "add “issuers: [{example}]”, with names from contacts/organisations.yaml")),
    "speaker-without-name": (
        Said("la personne qui parle n’a pas de nom",
             "donnez son identifiant de contacts/people.yaml, ou écrivez « name: » et « role: »"),
        Said("the person who speaks has no name",
             "give their id from contacts/people.yaml, or write “name:” and “role:”")),
    "about-missing": (
        Said("« {id} » n’a pas de texte « À propos »",
             "ajoutez-le dans contacts/organisations.yaml, "
             "ou écrivez ici « heading: » et « text: »"),
        Said("“{id}” has no “About” text",
             "add it in contacts/organisations.yaml, or write “heading:” and “text:” here")),
    "repeated-id": (
        Said("« {id} » figure deux fois", "n’en gardez qu’un"),
        Said("“{id}” stands here twice", "keep one of them")),
    "contact-id-and-details": (
        Said("« {id} » est déjà dans contacts/ : ce qui est écrit à côté ne serait pas imprimé",
             "écrivez seulement « {id} », ou le contact entier sans « id: »"),
        Said("“{id}” is on file in contacts/: what stands beside it would not be printed",
             "write “{id}” alone, or the whole contact without “id:”")),
    "link-address": (
        Said("« {found} » n’est pas une adresse que l’on peut suivre",
             "écrivez-la en entier, par exemple https://www.region.example"),
        Said("“{found}” is not an address one can follow",
             "write it in full, such as https://www.region.example")),
    "link-dead": (
        Said("ce lien ne mène nulle part ({reason}) : {found}",
             "corrigez l’adresse, ou retirez le lien"),
        Said("this link leads nowhere ({reason}): {found}",
             "correct the address, or remove the link")),
    "same-slug": (
        Said("ce communiqué porte le même nom que {other}", "renommez l’un des deux"),
        Said("this release has the same name as {other}", "rename one of them")),
    # ----------------------------------------------------------------------- kinds of document
    "invitation-when": (
        Said("cette invitation ne dit pas quand",
             "ajoutez « programme: » avec « date: », « venue: » et « sessions: »"),
        Said("this invitation does not say when",
             "add “programme:” with “date:”, “venue:” and “sessions:”")),
    "invitation-hour": (
        Said("cette invitation ne dit pas à quelle heure",
             "ajoutez au moins une séance : « sessions: », avec « time: » et « title: »"),
        Said("this invitation does not say at what time",
             "add at least one session: “sessions:”, with “time:” and “title:”")),
    "invitation-where": (
        Said("cette invitation ne dit pas où",
             "ajoutez « venue: » avec le nom du lieu et son adresse"),
        Said("this invitation does not say where",
             "add “venue:” with the name of the place and its address")),
    "correction-of-what": (
        Said("ce rectificatif ne dit pas ce qu’il remplace",
             "ajoutez « replaces: » avec la date et le titre du document remplacé"),
        Said("this correction does not say what it replaces",
             "add “replaces:” with the date and the title of the document replaced")),
    "correction-changes": (
        Said("ce rectificatif ne dit pas ce qui change",
             "ajoutez « changes: », avec « old: » et « new: » pour chaque point"),
        Said("this correction does not say what has changed",
             "add “changes:”, with “old:” and “new:” for each point")),
    "correction-before": (
        Said("le document remplacé porte une date postérieure à celle du rectificatif",
             "vérifiez les deux dates"),
        Said("the document replaced is dated after the correction", "check both dates")),
    "statement-of-whom": (
        Said("cette déclaration ne dit pas qui la fait",
             "ajoutez « speaker: » et un identifiant de contacts/people.yaml"),
        Said("this statement does not say who makes it",
             "add “speaker:” and an id from contacts/people.yaml")),
    "press-kit-parts": (
        Said("ce dossier de presse n’a pas de parties",
             "ajoutez « parts: », ou écrivez « kind: release »"),
        Said("this press kit has no parts", "add “parts:”, or write “kind: release”")),
    "part-empty": (
        Said("cette partie du dossier est vide",
             "ajoutez-lui « sections: », « key_figures: », « timeline: » ou « biographies: »"),
        Said("this part of the press kit is empty",
             "give it “sections:”, “key_figures:”, “timeline:” or “biographies:”")),
    # ---------------------------------------------------------------------------- languages
    "translation-missing": (
        Said("le texte qui commence par « {text} » manque en {language}",
             "lancez `presskit translate`, ou ajoutez à côté « {language_code}: » et le texte"),
        Said("the text that begins with “{text}” is missing in {language}",
             "run `presskit translate`, or add “{language_code}:” and the translation beside it")),
    "translation-none": (
        Said("ce communiqué n’a aucun texte en {language}",
             "lancez `presskit translate`, ou écrivez chaque texte sous « fr: » et « en: »"),
        Said("this release has no text in {language}",
             "run `presskit translate`, or write each text under “fr:” and under “en:”")),
    "language-left-out": (
        Said("il n’y a aucun texte en {language} : le brouillon se passe de cette langue",
             "écrivez au moins le titre sous « {language_code}: »"),
        Said("there is no text in {language}: the draft leaves this language out",
             "write at least the title under “{language_code}:”")),
    # ------------------------------------------------------------------------------- hours
    "embargo-skipped": (
        Said("ce jour-là, {hour} n’existe pas : on avance l’heure pendant la nuit ({zone})",
             "choisissez une autre heure"),
        Said("there is no {hour} on that day: the clocks go forward ({zone})",
             "choose another time")),
    "embargo-doubled": (
        Said("ce jour-là, {hour} existe deux fois : on recule l’heure pendant la nuit ({zone})",
             "choisissez une autre heure, ou ajoutez le décalage, par exemple +02:00"),
        Said("{hour} comes twice on that day: the clocks go back ({zone})",
             "choose another time, or add the offset, for instance +02:00")),
    "session-ends-before-start": (
        Said("la séance commence à {start} et finit à {end}", "corrigez l’horaire"),
        Said("the session starts at {start} and ends at {end}", "correct the times")),
    "moved-from-same-day": (
        Said("l’ancienne date de l’événement est la même que la nouvelle",
             "retirez-la de « moved_from: », ou corrigez « date: »"),
        Said("the event’s old date is the same as the new one",
             "remove it from “moved_from:”, or correct “date:”")),
    # ----------------------------------------------------------------------------- contacts
    "contact-none": (
        Said("aucun contact presse n’a d’adresse ni de téléphone",
             "{remedy}"),
        Said("no press contact has an e-mail address or a phone number",
             "{remedy}")),
    "contact-email": (
        Said("« {found} » n’est pas une adresse électronique",
             "corrigez-la : une seule adresse, avec un @ et sans espace"),
        Said("“{found}” is not an e-mail address",
             "correct it: one address only, with an @ and no spaces")),
    "contact-phone": (
        Said("« {found} » n’est pas un numéro de téléphone complet ; il est imprimé tel quel",
             "vérifiez le nombre de chiffres, ou écrivez-le avec + et l’indicatif du pays"),
        Said("“{found}” is not a complete phone number; it is printed as it is",
             "check the number of digits, or write it with + and the country code")),
    "contact-joined": (
        Said("« {name} » est déjà parmi les contacts : "
             "une seule entrée est imprimée, « {kept} »", ""),
        Said("“{name}” is already among the contacts: one entry is printed, “{kept}”", "")),
    "contact-shared-mailbox": (
        Said("« {name} » et « {other} » ont la même adresse : les deux contacts sont imprimés",
             ""),
        Said("“{name}” and “{other}” share an address: both contacts are printed", "")),
    "contact-namesakes": (
        Said("« {name} » figure deux fois, sans adresse ni téléphone en commun : "
             "les deux sont imprimés", "si c’est une seule personne, donnez-lui la même adresse"),
        Said("“{name}” appears twice, with no e-mail or phone in common: both are printed",
             "if it is one person, give both the same address")),
    "contact-two-mobiles": (
        Said("« {name} » a deux numéros de mobile : les deux sont imprimés",
             "si l’un des deux ne sert plus, retirez-le"),
        Said("“{name}” has two mobile numbers: both are printed",
             "if one is no longer used, remove it")),
    "contact-two-roles": (
        Said("« {name} » a deux fonctions : les deux sont imprimées", ""),
        Said("“{name}” has two roles: both are printed", "")),
    "registration-is-contact": (
        Said("« {found} » est déjà l’adresse d’un contact presse : "
             "l’accréditation renvoie aux contacts", ""),
        Said("“{found}” is already a press contact’s address: "
             "accreditation points to the contacts", "")),
}  # fmt: skip

_MONTHS = (
    ("janvier", "January"), ("février", "February"), ("mars", "March"), ("avril", "April"),
    ("mai", "May"), ("juin", "June"), ("juillet", "July"), ("août", "August"),
    ("septembre", "September"), ("octobre", "October"), ("novembre", "November"),
    ("décembre", "December"),
)  # fmt: skip

# Words of ours among the facts: (fact, value) → (French, English).
RELEASE_WORDS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("remedy", "contact-to-add"): (
        "dites qui appeler dans contacts/press.yaml, et ajoutez « contacts: [{example}] » au "
        "communiqué",
        "say whom to call in contacts/press.yaml, and add “contacts: [{example}]” to the release",
    ),
    ("remedy", "contact-of-id"): (
        "personne n’est joignable sous « {example} » : inscrivez dans contacts/press.yaml qui "
        "appeler, avec « email: » ou « phone: »",
        "nobody can be reached under “{example}”: enter in contacts/press.yaml whom to call, with "
        "“email:” or “phone:”",
    ),
    **{("month", str(number)): words for number, words in enumerate(_MONTHS, 1)},
}
