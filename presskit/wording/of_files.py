"""What goes wrong in reading a file: its bytes, its YAML, its fields."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
FILES: Mapping[str, tuple[Said, Said]] = {
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
    "utf-16": (
        Said("le fichier est enregistré en UTF-16, qui n’est pas lu ici",
             "dans le Bloc-notes : Fichier, Enregistrer sous, puis Encodage : UTF-8"),
        Said("the file is saved as UTF-16, which is not read here",
             "in Notepad: File, Save as, then Encoding: UTF-8")),
    "unclosed-quote": (
        Said("le guillemet ouvert ici n’est jamais fermé : « {text} »",
             "ajoutez le guillemet droit qui manque à la fin du texte"),
        Said("the quotation mark opened here is never closed: “{text}”",
             "add the missing straight quotation mark at the end of the text")),
    "quote-inside": (
        Said("le texte entre guillemets droits en contient un autre de la même sorte : {text}",
             "dans le texte, écrivez ’ pour l’apostrophe et « » pour les guillemets"),
        Said("the text in straight quotation marks holds another of the same kind: {text}",
             "inside the text write ’ for the apostrophe and “ ” for quotation marks")),
    "unquoted-comma": (
        Said("entre accolades, la virgule coupe le texte : « {text} » a été perdu",
             "mettez tout le texte entre guillemets droits, virgule comprise"),
        Said("between braces the comma cuts the text: “{text}” was lost",
             "put the whole text in straight quotation marks, comma included")),
    "hash": (
        Said("à cause du dièse, la suite est prise pour un commentaire : « {text} »",
             "mettez tout le texte entre guillemets droits ; un commentaire s’écrit « # ainsi »"),
        Said("because of the hash sign the rest is taken for a comment: “{text}”",
             "put the whole text in straight quotation marks; a comment is written “# like this”")),
    "glued-colon": (
        Said("il manque une espace après le deux-points : « {text} »",
             "écrivez le champ, un deux-points, une espace, puis le texte"),
        Said("a space is missing after the colon: “{text}”",
             "write the field, a colon, a space, then the text")),
    "control-character": (
        Said("la ligne contient un caractère invisible interdit ({found})",
             "retapez la ligne, ou recollez le texte sans mise en forme"),
        Said("the line contains an invisible character that is not allowed ({found})",
             "type the line again, or paste the text without formatting")),
    "tab": (
        Said("la ligne contient une tabulation là où il faut des espaces",
             "remplacez-la par des espaces"),
        Said("the line has a tab where spaces are needed", "replace it with spaces")),
    "hard-space": (
        Said("il y a une espace insécable, que l’on ne voit pas, à la place d’une espace ordinaire",
             "effacez-la et retapez-la"),
        Said("there is a no-break space, which one cannot see, in place of a plain space",
             "delete it and type it again")),
    "unclosed-bracket": (
        Said("le crochet ou l’accolade ouvert ici n’est jamais fermé : « {text} »",
             "ajoutez le signe qui manque, ] ou }}, à la fin de la ligne"),
        Said("the bracket or brace opened here is never closed: “{text}”",
             "add the missing ] or }} at the end of the line")),
    "block-not-set-in": (
        Said("sous un « | », le texte doit être décalé vers la droite : « {text} »",
             "mettez deux espaces de plus au début de chacune de ses lignes"),
        Said("under a “|” the text must be set in to the right: “{text}”",
             "put two more spaces at the start of each of its lines")),
    "document-inside": (
        Said("ce fichier est un document ({kind_of_file}), quoi qu’en dise son nom",
             "tapez : presskit import \"{file}\""),
        Said("this file is a document ({kind_of_file}), whatever its name says",
             "type: presskit import \"{file}\"")),
    "document-to-convert": (
        Said("ce fichier est un document ({kind_of_file}), quoi qu’en dise son nom",
             "ouvrez-le dans son logiciel, enregistrez-le en .docx, puis tapez presskit import et "
             "son nom"),
        Said("this file is a document ({kind_of_file}), whatever its name says",
             "open it in its program, save it as .docx, then type presskit import and its name")),
    "release-ending": (
        Said("« {found} » n’est pas lu comme un communiqué, à cause de la fin de son nom",
             "renommez-le « {meant} » ; Windows cache ces fins : dans l’Explorateur, Affichage, "
             "Afficher, Extensions de noms de fichiers"),
        Said("“{found}” is not read as a release, because of the ending of its name",
             "rename it “{meant}”; Windows hides endings: in Explorer choose View, Show, File name "
             "extensions")),
    "release-document": (
        Said("« {found} » n’est pas lu : un communiqué est un fichier .yaml",
             "pour en faire un : presskit import \"releases/{found}\""),
        Said("“{found}” is not read: a release is a .yaml file",
             "to make one of it: presskit import \"releases/{found}\"")),
    "release-document-to-convert": (
        Said("« {found} » n’est pas lu : un communiqué est un fichier .yaml",
             "enregistrez-le en .docx, puis tapez presskit import et son nom"),
        Said("“{found}” is not read: a release is a .yaml file",
             "save it as .docx, then type presskit import and its name")),
    "no-release": (
        Said("il n’y a pas encore de communiqué dans releases/", "tapez : presskit new \"Titre\""),
        Said("there is no release in releases/ yet", "type: presskit new \"Title\"")),
    "unquoted-colon": (
        Said("le texte « {text} » contient un deux-points, mais n’est pas entre guillemets",
             "mettez tout le texte entre guillemets droits : {quoted}"),
        Said("the text “{text}” contains a colon but has no quotation marks around it",
             "put the whole text between straight quotation marks: {quoted}")),
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
    "empty-field": (
        Said("le champ « {field} » est vide",
             "complétez-le ; ce qui suit un # est un commentaire, sauf entre guillemets droits"),
        Said("the field “{field}” is empty",
             "complete it; what follows a # is a comment, except in straight quotation marks")),
    "file-unwritable": (
        Said("ce fichier ne peut pas être écrit : {reason}",
             "demandez le droit de l’écrire, ou faites de la place"),
        Said("this file cannot be written: {reason}", "ask for permission, or make room")),
    "unknown-field": (
        Said("le champ « {field} » n’existe pas ici", "corrigez son nom, ou retirez-le{meant?}"),
        Said("there is no field “{field}” here", "correct its name, or remove it{meant?}")),
    "not-a-choice": (
        Said("« {found} » n’est pas possible pour « {field} »",
             "choisissez parmi : {choices}{meant?}"),
        Said("“{found}” is not possible for “{field}”", "choose among: {choices}{meant?}")),
    "wrong-type": (
        Said("il faut {expected} sous « {field} », pas « {found} »", "{expected_hint}"),
        Said("“{field}” needs {expected}, not “{found}”", "{expected_hint}")),
    "not-a-language": (
        Said("« {found} » n’est pas une langue de ce texte", "écrivez-le sous « fr: » et « en: »"),
        Said("“{found}” is not a language of this text", "write it under “fr:” and “en:”")),
    "not-a-date": (
        Said("« {found} » n’est pas une date",
             "écrivez année-mois-jour, par exemple 2026-06-10{meant?}"),
        Said("“{found}” is not a date", "write year-month-day, such as 2026-06-10{meant?}")),
    "no-such-date": (
        Said("« {found} » n’existe pas : {month} {year} a {days} jours", "corrigez la date"),
        Said("“{found}” does not exist: {month} {year} has {days} days", "correct the date")),
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
             "écrivez par exemple 13000, 13 000 ou 12,5, et son unité dans « unit: »"),
        Said("“{found}” is not a number",
             "write for instance 13000, 13 000 or 12.5, and its unit in “unit:”")),
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
             "écrivez par exemple \"#0b3d91\", avec ces guillemets droits"),
        Said("“{found}” is not a colour",
             "write for instance \"#0b3d91\", with these straight quotation marks")),
}  # fmt: skip
