"""The sentence and the next action of every problem, French beside English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Said(NamedTuple):
    """A problem in one language: what is wrong, and what to do next."""

    message: str
    hint: str = ""


# code → (French, English). `{meant?}` ends a hint only where the fact `meant` is not empty.
PROBLEMS: Mapping[str, tuple[Said, Said]] = {
    # ------------------------------------------------------------------- the command line
    "no-office": (
        Said("aucun fichier presskit.yaml ici ni dans les dossiers au-dessus",
             "placez-vous dans le dossier du service de presse, ou indiquez-le avec --office"),
        Said("no presskit.yaml here or in the folders above",
             "go to the press office's folder, or name it with --office")),
    "unknown-release": (
        Said("il n'y a pas de communiqué « {found} »",
             "donnez un fichier du dossier releases/ ou son nom sans .yaml{meant?}"),
        Said("there is no release “{found}”",
             "give a file of releases/ or its name without .yaml{meant?}")),
    "release-is-folder": (
        Said("« {found} » est un dossier, pas un communiqué",
             "donnez le fichier .yaml du communiqué, ou rien pour les construire tous"),
        Said("“{found}” is a folder, not a release",
             "give the release's .yaml file, or nothing to take them all")),
    "usage": (
        Said("commande mal formée : {detail}", "voyez `presskit {command}--help`"),
        Said("the command is not right: {detail}", "see `presskit {command}--help`")),
    "unknown-option": (
        Said("l'option « {option} » n'existe pas", "voyez `presskit {command}--help`{meant?}"),
        Said("there is no option “{option}”", "see `presskit {command}--help`{meant?}")),
    "unknown-command": (
        Said("la commande « {found} » n'existe pas", "voyez `presskit --help`{meant?}"),
        Said("there is no command “{found}”", "see `presskit --help`{meant?}")),
    "unknown-code": (
        Said("il n'y a pas de problème « {found} »",
             "donnez un code tel que `presskit check` l'affiche{meant?}"),
        Said("there is no problem “{found}”",
             "give a code as `presskit check` prints it{meant?}")),
    "as-of": (
        Said("« {found} » n'est pas un moment",
             "écrivez par exemple --as-of \"2026-06-10 09:00\""),
        Said("“{found}” is not a moment", "write for instance --as-of \"2026-06-10 09:00\"")),
    "unknown-language": (
        Said("ce service de presse n'écrit pas en « {found} »", "langues possibles : {choices}"),
        Said("this press office does not write in “{found}”", "languages: {choices}")),
    "unknown-format": (
        Said("il n'y a pas de format « {found} »", "formats possibles : {choices}"),
        Said("there is no format “{found}”", "formats: {choices}")),
    # ---------------------------------------------------------------------- reading files
    "file-missing": (
        Said("le fichier n'existe pas", "vérifiez son nom et son dossier"),
        Said("the file does not exist", "check its name and its folder")),
    "file-is-folder": (
        Said("c'est un dossier, un fichier est attendu",
             "renommez ou déplacez ce dossier"),
        Said("this is a folder, a file is expected", "rename or move this folder")),
    "file-unreadable": (
        Said("le fichier ne peut pas être lu ({reason})",
             "vérifiez qu'il n'est pas ouvert ailleurs et que vous en avez le droit"),
        Said("the file cannot be read ({reason})",
             "check that it is not open elsewhere and that you may read it")),
    "file-name": (
        Said("le nom « {found} » ne peut pas devenir celui d'un kit",
             "n'utilisez que des minuscules sans accent, des chiffres et des tirets, "
             "par exemple 2026-06-10-assises.yaml"),
        Said("the name “{found}” cannot become the name of a kit",
             "use lower-case letters without accents, digits and hyphens only, "
             "for instance 2026-06-10-assises.yaml")),
    "empty-file": (
        Said("le fichier est vide", "écrivez au moins ses champs obligatoires"),
        Said("the file is empty", "write at least its required fields")),
    "root-not-mapping": (
        Said("le fichier doit commencer par un champ suivi de deux points, par exemple « title: »",
             "retirez le tiret ou le texte isolé du début"),
        Said("the file must begin with a field and a colon, for instance “title:”",
             "remove the dash or the lone text at the beginning")),
    "byte-order-mark": (
        Said("le fichier commence par une marque invisible (BOM) ; il a été lu quand même",
             "enregistrez-le en « UTF-8 » plutôt qu'en « UTF-8 avec BOM »"),
        Said("the file begins with an invisible mark (BOM); it was read all the same",
             "save it as “UTF-8” rather than “UTF-8 with BOM”")),
    "not-utf8": (
        Said("le fichier n'est pas en UTF-8 : le caractère « {found} » est dans un autre codage",
             "dans l'éditeur, choisissez « Enregistrer avec l'encodage » puis UTF-8"),
        Said("the file is not in UTF-8: the character “{found}” is in another encoding",
             "in the editor choose “Save with encoding”, then UTF-8")),
    "control-character": (
        Said("la ligne contient un caractère invisible interdit ({found})",
             "retapez la ligne, ou recollez le texte sans mise en forme"),
        Said("the line holds a forbidden invisible character ({found})",
             "type the line again, or paste the text without formatting")),
    "tab": (
        Said("la ligne commence par une tabulation", "remplacez-la par des espaces"),
        Said("the line begins with a tab", "replace it with spaces")),
    "unquoted-colon": (
        Said("le texte « {text} » contient deux points, et n'est pas entre guillemets",
             "mettez tout le texte entre guillemets droits : \"{text}\""),
        Said("the text “{text}” holds a colon and is not between quotes",
             "put the whole text between straight quotes: \"{text}\"")),
    "colon-made-a-mapping": (
        Said("à cause de ses deux points, « {text} : … » a été lu comme un champ",
             "mettez tout le texte entre guillemets droits : \"{text} : …\""),
        Said("because of its colon, “{text} : …” was read as a field",
             "put the whole text between straight quotes: \"{text} : …\"")),
    "yaml-syntax": (
        Said("cette ligne ne peut pas être lue : « {text} »",
             "vérifiez le décalage et les guillemets ; un texte qui commence par un signe "
             "(* & ! @ % [ \" ') se met entre guillemets"),
        Said("this line cannot be read: “{text}”",
             "check its indentation and quotes; a text that begins with a sign "
             "(* & ! @ % [ \" ') goes between quotes")),
    "alias": (
        Said("les raccourcis & et * de YAML ne sont pas acceptés : « {text} »",
             "répétez le texte ; s'il commence par * ou &, mettez-le entre guillemets"),
        Said("YAML's & and * shorthands are not accepted: “{text}”",
             "repeat the text; if it begins with * or &, put it between quotes")),
    "too-deep": (
        Said("trop de niveaux imbriqués", "retirez les crochets ou les décalages de trop"),
        Said("too many nested levels", "remove the extra brackets or indentation")),
    "several-documents": (
        Said("le fichier contient plusieurs documents séparés par « --- »",
             "gardez un seul communiqué par fichier"),
        Said("the file holds several documents separated by “---”", "keep one release a file")),
    "repeated-key": (
        Said("le champ « {key} » est écrit deux fois, d'abord ligne {first}",
             "gardez-en un seul"),
        Said("the field “{key}” is written twice, first on line {first}", "keep one of them")),
    # ------------------------------------------------------------------------------ fields
    "missing-field": (
        Said("le champ « {field} » manque", "ajoutez-le"),
        Said("the field “{field}” is missing", "add it")),
    "unknown-field": (
        Said("le champ « {field} » n'existe pas ici", "retirez-le{meant?}"),
        Said("there is no field “{field}” here", "remove it{meant?}")),
    "not-a-choice": (
        Said("« {found} » n'est pas possible pour « {field} »", "choisissez parmi : {choices}"),
        Said("“{found}” is not possible for “{field}”", "choose among: {choices}")),
    "wrong-type": (
        Said("« {field} » attend {expected}, pas « {found} »", "{expected_hint}"),
        Said("“{field}” expects {expected}, not “{found}”", "{expected_hint}")),
    "not-a-date": (
        Said("« {found} » n'est pas une date qui existe",
             "écrivez année-mois-jour, par exemple 2026-06-10"),
        Said("“{found}” is not a date that exists", "write year-month-day, such as 2026-06-10")),
    "not-a-hours": (
        Said("« {found} » n'est pas un horaire", "écrivez par exemple 9:00-10:30, ou 9h-10h30"),
        Said("“{found}” is not a time slot", "write for instance 9:00-10:30")),
    "not-a-moment": (
        Said("« {found} » n'est pas un jour avec son heure",
             "écrivez par exemple 2026-06-10 09:00"),
        Said("“{found}” is not a day with its hour", "write for instance 2026-06-10 09:00")),
    "not-a-offset": (
        Said("le décalage horaire de « {found} » n'est pas connu",
             "n'écrivez rien (l'heure est celle du service de presse), ou +02:00"),
        Said("the offset of “{found}” is not known",
             "write nothing (the hour is the office's), or +02:00")),
    "not-a-number": (
        Said("« {found} » n'est pas un nombre",
             "écrivez-le en chiffres, et son unité dans « unit »"),
        Said("“{found}” is not a number", "write it in figures, and its unit in “unit”")),
    "not-a-period": (
        Said("« {found} » n'est ni une année, ni un mois, ni un jour",
             "écrivez par exemple 2024, 2024-03 ou 2024-03-13"),
        Said("“{found}” is neither a year, nor a month, nor a day",
             "write for instance 2024, 2024-03 or 2024-03-13")),
    "not-a-zone": (
        Said("le fuseau horaire « {found} » n'existe pas", "écrivez par exemple Europe/Paris"),
        Said("the time zone “{found}” does not exist", "write for instance Europe/Paris")),
    "not-a-colour": (
        Said("« {found} » n'est pas une couleur", "écrivez par exemple \"#0b3d91\""),
        Said("“{found}” is not a colour", "write for instance \"#0b3d91\"")),
    # -------------------------------------------------------------------------- references
    "unknown-id": (
        Said("« {id} » n'est pas dans {file}", "ajoutez-le, ou corrigez-le{meant?}"),
        Said("“{id}” is not in {file}", "add it, or correct it{meant?}")),
    "broken-id": (
        Said("« {id} » ne peut pas être utilisé : {file} contient une erreur",
             "corrigez d'abord ce fichier"),
        Said("“{id}” cannot be used: {file} holds an error", "correct that file first")),
    "no-issuer": (
        Said("personne ne signe ce communiqué", "ajoutez issuers: [région, …]"),
        Said("nobody signs this release", "add issuers: [region, …]")),
    "speaker-without-name": (
        Said("cet intervenant n'a pas de nom",
             "donnez son identifiant de contacts/people.yaml, ou name et role"),
        Said("this speaker has no name", "give an id of contacts/people.yaml, or name and role")),
    "about-missing": (
        Said("« {id} » n'a pas de texte « à propos »",
             "ajoutez-le dans contacts/organisations.yaml, ou ici heading et text"),
        Said("“{id}” has no boilerplate",
             "add it in contacts/organisations.yaml, or heading and text here")),
    # ---------------------------------------------------------------------------- languages
    "translation-missing": (
        Said("il manque le texte en {language} de « {text} »",
             "écrivez-le sous « {language_code}: » à côté de l'autre langue"),
        Said("“{text}” has no text in {language}",
             "write it under “{language_code}:” beside the other language")),
    "translation-none": (
        Said("ce communiqué n'a aucun texte en {language}",
             "écrivez chaque texte sous « fr: » et « en: »"),
        Said("this release has no text in {language}",
             "write each text under “fr:” and “en:”")),
    "language-left-out": (
        Said("aucun texte en {language} : cette langue est laissée de côté dans le brouillon",
             "écrivez au moins le titre sous « {language_code}: »"),
        Said("no text in {language}: the draft leaves this language out",
             "write at least the title under “{language_code}:”")),
    # ------------------------------------------------------------------------------- hours
    "embargo-skipped": (
        Said("à {hour} ce jour-là, les horloges avancent : cette heure n'existe pas ({zone})",
             "choisissez une autre heure"),
        Said("at {hour} on that day clocks go forward: this hour does not exist ({zone})",
             "choose another hour")),
    "embargo-doubled": (
        Said("à {hour} ce jour-là, les horloges reculent : cette heure existe deux fois ({zone})",
             "précisez le décalage, par exemple +02:00"),
        Said("at {hour} on that day clocks go back: this hour exists twice ({zone})",
             "give the offset, for instance +02:00")),
    "session-ends-before-start": (
        Said("la séance commence à {start} et finit à {end}", "corrigez l'horaire"),
        Said("the session starts at {start} and ends at {end}", "correct the hours")),
    "moved-from-same-day": (
        Said("l'événement serait déplacé de sa propre date", "retirez cette date de moved_from"),
        Said("the event would be moved from its own date", "remove that date from moved_from")),
    # ----------------------------------------------------------------------------- pictures
    "media-missing": (
        Said("l'image « {file} » n'existe pas", "vérifiez son nom, majuscules comprises{meant?}"),
        Said("the picture “{file}” does not exist", "check its name, capitals included{meant?}")),
    "media-outside": (
        Said("l'image « {file} » est hors du dossier du service de presse",
             "copiez-la dans releases/media/"),
        Said("the picture “{file}” is outside the press office's folder",
             "copy it into releases/media/")),
    "media-unreadable": (
        Said("l'image « {file} » ne peut pas être ouverte",
             "exportez-la de nouveau en JPEG ou en PNG"),
        Said("the picture “{file}” cannot be opened", "export it again as JPEG or PNG")),
    "media-too-large": (
        Said("l'image « {file} » dépasse 100 millions de pixels", "réduisez-la"),
        Said("the picture “{file}” has more than 100 million pixels", "make it smaller")),
    "media-same-name": (
        Said("deux images s'appellent « {file} » : l'une effacerait l'autre dans le kit",
             "renommez l'une des deux"),
        Said("two pictures are called “{file}”: one would overwrite the other in the kit",
             "rename one of them")),
    "alt-missing": (
        Said("l'image « {file} » n'a pas de texte de remplacement",
             "décrivez-la sous « alt: », ou écrivez decorative: true"),
        Said("the picture “{file}” has no alternative text",
             "describe it under “alt:”, or write decorative: true")),
    "image-credit": (
        Said("l'image « {file} » n'a pas de crédit : une rédaction ne peut pas la publier",
             "ajoutez « credit: »"),
        Said("the picture “{file}” has no credit: editors cannot print it", "add “credit:”")),
    # ----------------------------------------------------------------------------- contacts
    "contact-none": (
        Said("aucun contact presse avec une adresse ou un téléphone", "complétez « contacts: »"),
        Said("no press contact with an e-mail or a phone", "complete “contacts:”")),
    "contact-email": (
        Said("« {found} » n'est pas une adresse électronique", "corrigez-la"),
        Said("“{found}” is not an e-mail address", "correct it")),
    "contact-phone": (
        Said("« {found} » n'est pas un numéro de téléphone complet ; il est imprimé tel quel",
             "vérifiez le nombre de chiffres, ou écrivez-le avec + et l'indicatif du pays"),
        Said("“{found}” is not a complete phone number; it is printed as it is",
             "check the number of digits, or write it with + and the country code")),
    "contact-joined": (
        Said("« {name} » est la même personne que « {kept} » : imprimée une seule fois", ""),
        Said("“{name}” is the same person as “{kept}”: printed once", "")),
    "contact-shared-mailbox": (
        Said("« {name} » et « {other} » ont la même adresse : ce sont deux contacts", ""),
        Said("“{name}” and “{other}” share an address: they are two contacts", "")),
    "contact-namesakes": (
        Said("« {name} » figure deux fois sans adresse ni téléphone en commun : "
             "gardé deux fois", "si c'est une seule personne, donnez-lui la même adresse"),
        Said("“{name}” stands twice with no e-mail or phone in common: kept twice",
             "if it is one person, give both the same address")),
    "contact-two-mobiles": (
        Said("« {name} » a deux numéros de mobile : les deux sont imprimés",
             "gardez celui qui répond"),
        Said("“{name}” has two mobile numbers: both are printed", "keep the one that answers")),
    "contact-two-roles": (
        Said("« {name} » a deux fonctions : les deux sont imprimées", ""),
        Said("“{name}” has two roles: both are printed", "")),
    "registration-is-contact": (
        Said("« {found} » est l'adresse d'un contact presse : l'accréditation y renvoie "
             "sans la répéter", ""),
        Said("“{found}” is a press contact's address: accreditation points to the contacts "
             "without repeating it", "")),
    # --------------------------------------------------------------------- templates, output
    "look-missing": (
        Said("le dossier templates/{found} n'existe pas",
             "créez-le, ou corrigez theme.look dans presskit.yaml{meant?}"),
        Said("there is no folder templates/{found}",
             "create it, or correct theme.look in presskit.yaml{meant?}")),
    "template-missing": (
        Said("le modèle « {name} » manque", "remettez-le dans le dossier du thème"),
        Said("the template “{name}” is missing", "put it back in the look's folder")),
    "template-variable": (
        Said("le modèle utilise « {name} », qui n'existe pas",
             "corrigez la balise ; les mots possibles sont dans docs/"),
        Said("the template uses “{name}”, which does not exist",
             "correct the tag; the possible words are in docs/")),
    "template-syntax": (
        Said("une balise du modèle est mal écrite : {detail}", "corrigez la balise"),
        Said("a tag of the template is not well written: {detail}", "correct the tag")),
    "template-leftover": (
        Said("une balise du modèle n'a pas été remplie : « {text} »",
             "écrivez la balise d'un seul tenant, seule dans son paragraphe si elle commence "
             "par p"),
        Said("a tag of the template was not filled: “{text}”",
             "write the tag in one go, alone in its paragraph if it begins with p")),
    "template-unreadable": (
        Said("le modèle Word ne peut pas être ouvert ({detail})",
             "ouvrez-le dans Word et enregistrez-le de nouveau en .docx"),
        Said("the Word template cannot be opened ({detail})",
             "open it in Word and save it again as .docx")),
    "character-undrawn": (
        Said("aucune police du PDF ne sait dessiner « {character} »",
             "remplacez ce caractère, souvent une émoticône"),
        Said("no font of the PDF can draw “{character}”",
             "replace this character, often an emoji")),
    "output-not-ours": (
        Said("le dossier « {folder} » contient autre chose qu'un kit : il n'est pas remplacé",
             "videz-le, déplacez-le, ou choisissez un autre dossier avec --out"),
        Said("the folder “{folder}” holds something else than a kit: it is not replaced",
             "empty it, move it, or choose another folder with --out")),
    "output-unwritable": (
        Said("impossible d'écrire dans « {folder} » ({reason})",
             "vérifiez vos droits et la place disponible, ou choisissez --out"),
        Said("cannot write to “{folder}” ({reason})",
             "check your rights and the free space, or choose --out")),
    "interrupted": (
        Said("le travail a été interrompu", "les kits déjà présents sont intacts ; recommencez"),
        Said("the work was stopped", "the kits that were there are intact; start again")),
    "bug": (
        Said("une erreur de presskit l'a arrêté ; vos fichiers sont intacts",
             "envoyez {file} à la personne qui entretient presskit"),
        Said("an error of presskit stopped it; your files are intact",
             "send {file} to whoever maintains presskit")),
}  # fmt: skip
