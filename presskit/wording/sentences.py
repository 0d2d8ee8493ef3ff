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
        Said("il n’y a pas de fichier presskit.yaml ici ni dans les dossiers au-dessus",
             "placez-vous dans le dossier de votre service de presse, "
             "ou ajoutez --office et le chemin de ce dossier"),
        Said("there is no presskit.yaml here or in the folders above",
             "go to your press office’s folder, or add --office and the path of that folder")),
    "unknown-release": (
        Said("aucun communiqué ne s’appelle « {found} »",
             "donnez un fichier du dossier releases/, ou son nom sans .yaml{meant?}"),
        Said("no release is called “{found}”",
             "give a file in the folder releases/, or its name without .yaml{meant?}")),
    "release-is-folder": (
        Said("« {found} » est un dossier, pas un communiqué",
             "donnez le fichier .yaml du communiqué, ou rien pour les prendre tous"),
        Said("“{found}” is a folder, not a release",
             "give the release’s .yaml file, or nothing to take them all")),
    "usage": (
        Said("la commande ne peut pas être comprise : {detail}",
             "pour savoir quoi écrire, tapez `presskit {command}--help`"),
        Said("the command cannot be understood: {detail}",
             "to see what to write, type `presskit {command}--help`")),
    "unknown-option": (
        Said("l’option « {option} » n’existe pas",
             "pour voir les options, tapez `presskit {command}--help`{meant?}"),
        Said("there is no option “{option}”",
             "to see the options, type `presskit {command}--help`{meant?}")),
    "unknown-command": (
        Said("la commande « {found} » n’existe pas",
             "pour voir les commandes, tapez `presskit --help`{meant?}"),
        Said("there is no command “{found}”",
             "to see the commands, type `presskit --help`{meant?}")),
    "unknown-code": (
        Said("aucun problème ne porte le code « {found} »",
             "donnez un code tel que `presskit check` l’affiche{meant?}"),
        Said("no problem has the code “{found}”",
             "give a code as `presskit check` prints it{meant?}")),
    "as-of": (
        Said("« {found} » n’est pas une date avec son heure",
             "écrivez par exemple --as-of \"2026-06-10 09:00\""),
        Said("“{found}” is not a date with its time",
             "write for instance --as-of \"2026-06-10 09:00\"")),
    "unknown-language": (
        Said("« {found} » n’est pas une langue de ce service de presse",
             "choisissez parmi : {choices}"),
        Said("“{found}” is not a language of this press office", "choose among: {choices}")),
    "unknown-format": (
        Said("le format « {found} » n’existe pas", "choisissez parmi : {choices}"),
        Said("there is no format “{found}”", "choose among: {choices}")),
    # ---------------------------------------------------------------------- reading files
    "file-missing": (
        Said("le fichier n’existe pas", "vérifiez son nom et son dossier"),
        Said("the file does not exist", "check its name and its folder")),
    "file-is-folder": (
        Said("c’est un dossier, alors qu’il faut un fichier",
             "renommez ou déplacez ce dossier"),
        Said("this is a folder, but a file is needed", "rename or move this folder")),
    "file-unreadable": (
        Said("le fichier ne peut pas être ouvert ({reason})",
             "fermez-le dans les autres logiciels, et vérifiez que vous avez le droit de le lire"),
        Said("the file cannot be opened ({reason})",
             "close it in other programs, and check that you are allowed to read it")),
    "file-name": (
        Said("« {found} » ne peut pas servir de nom à un communiqué",
             "renommez le fichier avec des minuscules sans accent, des chiffres et des tirets, "
             "par exemple 2026-06-10-assises.yaml"),
        Said("“{found}” cannot be used as the name of a release",
             "rename the file with lower-case letters without accents, digits and hyphens, "
             "for instance 2026-06-10-assises.yaml")),
    "empty-file": (
        Said("le fichier est vide", "partez d’une copie d’un fichier qui fonctionne"),
        Said("the file is empty", "start from a copy of a file that works")),
    "root-not-mapping": (
        Said("le fichier doit commencer par un champ suivi d’un deux-points, "
             "par exemple « title: »",
             "retirez le tiret ou le texte placé au début"),
        Said("the file must begin with a field and a colon, for instance “title:”",
             "remove the dash or the text at the beginning")),
    "byte-order-mark": (
        Said("le fichier commence par une marque invisible (BOM) ; il a été lu quand même",
             "pour l’éviter, enregistrez-le en « UTF-8 » plutôt qu’en « UTF-8 avec BOM »"),
        Said("the file begins with an invisible mark (BOM); it was read all the same",
             "to avoid it, save the file as “UTF-8” rather than “UTF-8 with BOM”")),
    "not-utf8": (
        Said("le fichier n’est pas enregistré en UTF-8 : « {found} » ne peut pas y être lu",
             "dans le Bloc-notes : Fichier, Enregistrer sous, puis Encodage : UTF-8"),
        Said("the file is not saved as UTF-8: “{found}” cannot be read",
             "in Notepad: File, Save as, then Encoding: UTF-8")),
    "control-character": (
        Said("la ligne contient un caractère invisible interdit ({found})",
             "retapez la ligne, ou recollez le texte sans mise en forme"),
        Said("the line contains an invisible character that is not allowed ({found})",
             "type the line again, or paste the text without formatting")),
    "tab": (
        Said("la ligne contient une tabulation là où il faut des espaces",
             "remplacez-la par des espaces"),
        Said("the line has a tab where spaces are needed", "replace it with spaces")),
    "unquoted-colon": (
        Said("le texte « {text} » contient un deux-points, mais n’est pas entre guillemets",
             "mettez tout le texte entre guillemets droits : \"{text}\""),
        Said("the text “{text}” contains a colon but has no quotation marks around it",
             "put the whole text between straight quotation marks: \"{text}\"")),
    "colon-made-a-mapping": (
        Said("à cause du deux-points, « {text} : … » a été pris pour un champ",
             "mettez tout le texte entre guillemets droits : \"{text} : …\""),
        Said("because of the colon, “{text} : …” was taken for a field",
             "put the whole text between straight quotation marks: \"{text} : …\"")),
    "yaml-syntax": (
        Said("cette ligne ne peut pas être lue : « {text} »",
             "vérifiez les espaces du début, les guillemets et les crochets, ici et au-dessus ; "
             "un texte qui commence par un signe (* & ! @ % [ \" ') se met entre guillemets"),
        Said("this line cannot be read: “{text}”",
             "check the spaces at the start, the quotation marks and the brackets, here and above; "
             "a text that begins with a sign (* & ! @ % [ \" ') goes between quotation marks")),
    "alias": (
        Said("un texte ne peut pas commencer par * ou & : « {text} »",
             "mettez-le entre guillemets ; si vous renvoyez à un autre texte, recopiez-le ici"),
        Said("a text cannot begin with * or &: “{text}”",
             "put it between quotation marks; if you meant another text, copy it here")),
    "too-deep": (
        Said("il y a trop de niveaux les uns dans les autres",
             "retirez les crochets ou les décalages de trop"),
        Said("there are too many levels inside one another",
             "remove the brackets or the indents that are not needed")),
    "several-documents": (
        Said("la ligne « --- » coupe le fichier en deux",
             "retirez-la, et gardez un seul communiqué par fichier"),
        Said("the line “---” cuts the file in two", "remove it, and keep one release per file")),
    "repeated-key": (
        Said("le champ « {key} » est écrit deux fois, d’abord ligne {first}",
             "gardez-en un seul"),
        Said("the field “{key}” is written twice, first on line {first}", "keep one of them")),
    # ------------------------------------------------------------------------------ fields
    "missing-field": (
        Said("le champ « {field} » manque", "ajoutez « {field}: » et sa valeur"),
        Said("the field “{field}” is missing", "add “{field}:” and its value")),
    "unknown-field": (
        Said("le champ « {field} » n’existe pas ici", "corrigez son nom, ou retirez-le{meant?}"),
        Said("there is no field “{field}” here", "correct its name, or remove it{meant?}")),
    "not-a-choice": (
        Said("« {found} » n’est pas possible pour « {field} »", "choisissez parmi : {choices}"),
        Said("“{found}” is not possible for “{field}”", "choose among: {choices}")),
    "wrong-type": (
        Said("« {field} » attend {expected}, pas « {found} »", "{expected_hint}"),
        Said("“{field}” expects {expected}, not “{found}”", "{expected_hint}")),
    "not-a-date": (
        Said("« {found} » n’est pas une date",
             "écrivez année-mois-jour, par exemple 2026-06-10"),
        Said("“{found}” is not a date", "write year-month-day, such as 2026-06-10")),
    "not-a-hours": (
        Said("« {found} » n’est pas un horaire", "écrivez par exemple 9:00-10:30, ou 9h-10h30"),
        Said("“{found}” is not a time", "write for instance 9:00-10:30, or 9h-10h30")),
    "not-a-moment": (
        Said("« {found} » n’est pas une date avec son heure",
             "écrivez par exemple 2026-06-10 09:00"),
        Said("“{found}” is not a date with its time", "write for instance 2026-06-10 09:00")),
    "not-a-offset": (
        Said("ce qui suit l’heure n’est pas compris : « {found} »",
             "n’écrivez rien après l’heure (ce sera celle du service de presse), "
             "ou un décalage comme +02:00"),
        Said("what follows the time is not understood: “{found}”",
             "write nothing after the time (it is then the press office’s), "
             "or an offset such as +02:00")),
    "not-a-number": (
        Said("« {found} » n’est pas un nombre",
             "écrivez-le en chiffres, et son unité dans « unit: »"),
        Said("“{found}” is not a number", "write it in figures, and its unit in “unit:”")),
    "not-a-period": (
        Said("« {found} » n’est ni une année, ni un mois, ni un jour",
             "écrivez par exemple 2024, 2024-03 ou 2024-03-13"),
        Said("“{found}” is not a year, a month or a day",
             "write for instance 2024, 2024-03 or 2024-03-13")),
    "not-a-zone": (
        Said("le fuseau horaire « {found} » n’existe pas", "écrivez par exemple Europe/Paris"),
        Said("the time zone “{found}” does not exist", "write for instance Europe/Paris")),
    "not-a-colour": (
        Said("« {found} » n’est pas une couleur",
             "écrivez par exemple \"#0b3d91\", guillemets compris"),
        Said("“{found}” is not a colour",
             "write for instance \"#0b3d91\", quotation marks included")),
    # -------------------------------------------------------------------------- references
    "unknown-id": (
        Said("« {id} » ne figure pas dans {file}", "ajoutez-le, ou corrigez-le{meant?}"),
        Said("“{id}” is not in {file}", "add it, or correct it{meant?}")),
    "broken-id": (
        Said("« {id} » ne peut pas être utilisé : {file} contient une erreur",
             "corrigez d’abord ce fichier"),
        Said("“{id}” cannot be used: {file} contains an error", "correct that file first")),
    "no-issuer": (
        Said("personne ne signe ce communiqué",
             "ajoutez « issuers: [region] », avec des noms de contacts/organisations.yaml"),
        Said("nobody signs this release",
             "add “issuers: [region]”, with names from contacts/organisations.yaml")),
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
    # ---------------------------------------------------------------------------- languages
    "translation-missing": (
        Said("le texte qui commence par « {text} » manque en {language}",
             "ajoutez « {language_code}: » et la traduction à côté de ce texte"),
        Said("the text that begins with “{text}” is missing in {language}",
             "add “{language_code}:” and the translation beside that text")),
    "translation-none": (
        Said("ce communiqué n’a aucun texte en {language}",
             "écrivez chaque texte sous « fr: » et sous « en: »"),
        Said("this release has no text in {language}",
             "write each text under “fr:” and under “en:”")),
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
    # ----------------------------------------------------------------------------- pictures
    "media-missing": (
        Said("l’image « {file} » est introuvable",
             "vérifiez son nom, majuscules comprises, et son dossier{meant?}"),
        Said("the picture “{file}” cannot be found",
             "check its name, capitals included, and its folder{meant?}")),
    "media-outside": (
        Said("l’image « {file} » est hors du dossier du service de presse",
             "copiez-la dans releases/media/"),
        Said("the picture “{file}” is outside the press office’s folder",
             "copy it into releases/media/")),
    "media-unreadable": (
        Said("l’image « {file} » ne peut pas être ouverte",
             "enregistrez-la de nouveau en JPEG ou en PNG"),
        Said("the picture “{file}” cannot be opened", "save it again as JPEG or PNG")),
    "media-too-large": (
        Said("l’image « {file} » dépasse 100 millions de pixels", "réduisez ses dimensions"),
        Said("the picture “{file}” has more than 100 million pixels", "reduce its size")),
    "media-same-name": (
        Said("deux images portent le nom « {file} » : l’une effacerait l’autre dans le kit",
             "renommez l’une des deux"),
        Said("two pictures are called “{file}”: one would overwrite the other in the kit",
             "rename one of them")),
    "alt-missing": (
        Said("l’image « {file} » n’est pas décrite pour les personnes qui ne la voient pas",
             "décrivez-la sous « alt: », ou écrivez « decorative: true » si elle ne montre rien"),
        Said("the picture “{file}” is not described for people who cannot see it",
             "describe it under “alt:”, or write “decorative: true” if it shows nothing")),
    "image-credit": (
        Said("l’image « {file} » n’a pas de crédit : une rédaction ne peut pas la publier",
             "ajoutez « credit: » et le nom de l’auteur"),
        Said("the picture “{file}” has no credit: editors cannot publish it",
             "add “credit:” and its author’s name")),
    # ----------------------------------------------------------------------------- contacts
    "contact-none": (
        Said("aucun contact presse n’a d’adresse ni de téléphone",
             "ajoutez « contacts: [region] » au communiqué, ou complétez contacts/press.yaml"),
        Said("no press contact has an e-mail address or a phone number",
             "add “contacts: [region]” to the release, or complete contacts/press.yaml")),
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
    # --------------------------------------------------------------------- templates, output
    "look-missing": (
        Said("le dossier templates/{found} n’existe pas",
             "créez-le, ou corrigez « look: » dans presskit.yaml{meant?}"),
        Said("there is no folder templates/{found}",
             "create it, or correct “look:” in presskit.yaml{meant?}")),
    "template-missing": (
        Said("le modèle « {name} » manque", "remettez-le à sa place dans le dossier templates/"),
        Said("the template “{name}” is missing", "put it back in its place in templates/")),
    "template-variable": (
        Said("le modèle utilise « {name} », qui n’existe pas",
             "corrigez ce mot dans le modèle, ou retirez-le"),
        Said("the template uses “{name}”, which does not exist",
             "correct this word in the template, or remove it")),
    "template-syntax": (
        Said("une balise du modèle est mal écrite : {detail}",
             "vérifiez ses accolades et ses mots"),
        Said("a tag in the template is not well written: {detail}",
             "check its braces and its words")),
    "template-leftover": (
        Said("une balise du modèle n’a pas été remplie : « {text} »",
             "retapez-la d’une traite ; si elle commence par p, mettez-la seule "
             "dans son paragraphe"),
        Said("a tag in the template was not filled in: “{text}”",
             "type it again in one go; if it begins with p, put it alone in its paragraph")),
    "template-unreadable": (
        Said("le modèle Word ne peut pas être ouvert ({detail})",
             "ouvrez-le dans Word et enregistrez-le de nouveau en .docx"),
        Said("the Word template cannot be opened ({detail})",
             "open it in Word and save it again as .docx")),
    "character-undrawn": (
        Said("le PDF ne peut pas montrer le caractère « {character} »",
             "retirez-le ou remplacez-le ; c’est souvent un émoji"),
        Said("the PDF cannot show the character “{character}”",
             "remove or replace it; it is often an emoji")),
    "output-not-ours": (
        Said("« {folder} » n’est pas un kit de presskit : rien n’y est remplacé",
             "déplacez-le, ou choisissez un autre dossier avec --out"),
        Said("“{folder}” is not a kit made by presskit: nothing there is replaced",
             "move it, or choose another folder with --out")),
    "output-unwritable": (
        Said("impossible d’écrire dans « {folder} » ({reason})",
             "vérifiez vos droits et la place disponible, ou choisissez un autre dossier "
             "avec --out"),
        Said("cannot write to “{folder}” ({reason})",
             "check your rights and the free space, or choose another folder with --out")),
    "interrupted": (
        Said("le travail a été interrompu",
             "les kits déjà présents sont intacts ; relancez la commande"),
        Said("the work was stopped", "the kits already there are intact; run the command again")),
    "bug": (
        Said("presskit s’est arrêté à cause d’une erreur qui vient de lui ; "
             "vos fichiers sont intacts",
             "envoyez {file} à la personne qui s’occupe de presskit"),
        Said("presskit stopped because of a fault of its own; your files are intact",
             "send {file} to whoever looks after presskit")),
}  # fmt: skip
