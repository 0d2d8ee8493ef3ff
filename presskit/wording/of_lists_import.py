"""What is said while contacts of other programs are brought into a media list."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English). Never an address, a name or a number: row numbers, columns and counts.
LISTS_IMPORT: Mapping[str, tuple[Said, Said]] = {
    "import-empty": (
        Said("ce fichier ne contient aucun contact",
             "exportez de nouveau les contacts, puis vérifiez le fichier dans un tableur"),
        Said("there is no contact in this file",
             "export the contacts again, then look at the file in a spreadsheet")),
    "import-not-its-name": (
        Said("ce fichier n’est pas ce que dit son nom ({ending})",
             "enregistrez-le de nouveau dans le format voulu, ou corrigez la fin de son nom"),
        Said("this file is not what its name says ({ending})",
             "save it again in the format you mean, or correct the ending of its name")),
    "import-old-excel": (
        Said("ce fichier est d’un ancien format d’Excel, ou une page web qui en a le nom",
             "ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en .csv"),
        Said("this file is in an old format of Excel, or a web page named like one",
             "open it in a spreadsheet and save it as .xlsx or .csv")),
    "import-not-text": (
        Said("ce fichier n’est pas une liste de contacts : il contient autre chose que du texte",
             "donnez un fichier CSV, XLSX, vCard (.vcf) ou LDIF"),
        Said("this file is no list of contacts: it holds something else than text",
             "give a CSV, XLSX, vCard (.vcf) or LDIF file")),
    "import-two-encodings": (
        Said("ce fichier mélange deux encodages, UTF-8 et Windows-1252, à partir d’ici : des "
             "accents seraient perdus",
             "exportez de nouveau chaque liste en UTF-8, puis importez-les ensemble"),
        Said("this file mixes two encodings, UTF-8 and Windows-1252, from here on: accents would "
             "be lost",
             "export each list again as UTF-8, then import them together")),
    "import-line-too-long": (
        Said("une ligne de ce fichier est démesurée : ce n’est pas une liste de contacts, ou elle "
             "est abîmée",
             "ouvrez-le dans un tableur et enregistrez-le de nouveau"),
        Said("a line of this file is far too long: it is no list of contacts, or it is damaged",
             "open it in a spreadsheet and save it again")),
    "import-too-many-columns": (
        Said("ce fichier a des milliers de colonnes",
             "gardez les colonnes de vos contacts, supprimez les autres, enregistrez de nouveau"),
        Said("this file has thousands of columns",
             "keep the columns of your contacts, delete the others, save it again")),
    "import-cut-short": (
        Said("ce fichier s’arrête au milieu de sa dernière ligne : il a été coupé",
             "exportez-le ou téléchargez-le de nouveau ; s’il est entier, ajoutez une ligne vide "
             "à la fin"),
        Said("this file stops in the middle of its last line: it was cut short",
             "export or download it again; if it is whole, add an empty line at its end")),
    "import-header-twice": (
        Said("la colonne « {name} » est deux fois dans ce fichier : laquelle est la bonne ?",
             "renommez ou supprimez l’une des deux"),
        Said("the column “{name}” is in this file twice: which one is right?",
             "rename or delete one of the two")),
    "import-no-columns": (
        Said("aucun en-tête de ce fichier ne dit ce que sont ses colonnes",
             "ajoutez une première ligne (prénom, nom, e-mail, média…), ou dites ce que sont les "
             "vôtres avec --map"),
        Said("no header of this file says what its columns are",
             "add a first line (first name, last name, e-mail, outlet…), or say what yours are "
             "with --map")),
    "import-workbook-damaged": (
        Said("ce classeur est abîmé, incomplet ou protégé par un mot de passe",
             "ouvrez-le dans un tableur et enregistrez-le de nouveau, sans mot de passe"),
        Said("this workbook is damaged, incomplete or locked with a password",
             "open it in a spreadsheet and save it again, without a password")),
    "import-workbook-too-large": (
        Said("ce classeur déborde : ses cellules prendraient toute la mémoire",
             "enregistrez la feuille des contacts en .csv, et importez ce fichier"),
        Said("this workbook is swollen: its cells would fill the memory",
             "save the sheet of contacts as .csv, and import that file")),
    "import-card-damaged": (
        Said("la fiche {n} de ce fichier est abîmée ou coupée : il n’y a pas de BEGIN:VCARD ou de "
             "END:VCARD",
             "exportez de nouveau les fiches ; rien n’a été écrit"),
        Said("card {n} of this file is damaged or cut short: BEGIN:VCARD or END:VCARD is missing",
             "export the cards again; nothing was written")),
    "import-directory-damaged": (
        Said("cette ligne n’est pas du LDIF, ou elle a été coupée",
             "exportez de nouveau le carnet d’adresses ; rien n’a été écrit"),
        Said("this line is not LDIF, or it was cut short",
             "export the address book again; nothing was written")),
    "import-target-columns": (
        Said("la liste a des colonnes qui ne sont pas celles d’une liste de médias : l’import les "
             "perdrait ({found})",
             "recopiez-les dans les étiquettes (tags), ou importez vers un nouveau fichier"),
        Said("the list has columns that are not a media list’s: the import would lose them "
             "({found})",
             "copy them to the tags, or import to a new file")),
    "import-target-name": (
        Said("une liste de médias est un fichier .csv, et ne s’appelle ni suppressed.csv ni "
             "rejects.csv",
             "écrivez par exemple --to contacts/media/journalistes.csv"),
        Said("a media list is a .csv file, and is called neither suppressed.csv nor rejects.csv",
             "write for instance --to contacts/media/journalists.csv")),
    "import-map-shape": (
        Said("ce fichier ne dit pas quelle colonne est laquelle",
             "écrivez un en-tête par ligne, par exemple « Titre du journal: outlet »"),
        Said("this file does not say which column is which",
             "write one header a line, for instance “Titre du journal: outlet”")),
    "import-map-column": (
        Said("une liste de médias n’a pas de colonne « {found} »",
             "écrivez le nom de l’une de ses colonnes, ou \"-\" pour laisser celle-ci{meant?}"),
        Said("a media list has no column “{found}”",
             "write the name of one of its columns, or \"-\" to leave this one out{meant?}")),
    "import-map-fixed": (
        Said("« {found} » ne peut pas être le même pour toutes les lignes",
             "sous « fixed: », écrivez l’une de ces colonnes : {choices}{meant?}"),
        Said("“{found}” cannot be the same for all rows",
             "under “fixed:”, write one of these columns: {choices}{meant?}")),
    "import-map-value": (
        Said("cette valeur ne convient pas à la colonne {name}",
             "écrivez-la comme dans une liste : un texte, un jour (2026-06-10), fr ou en, "
             "consentement, intérêt légitime…"),
        Said("this value does not fit the column {name}",
             "write it as in a list: a text, a day (2026-06-10), fr or en, consent, legitimate "
             "interest…")),
    "import-columns-left": (
        Said("ces colonnes sont inconnues et ne sont pas gardées : {found}",
             "dites avec --map ce qu’elles sont, ou \"-\" si elles ne comptent pas"),
        Said("these columns are unknown and are not kept: {found}",
             "say with --map what they are, or \"-\" if they do not matter")),
    "import-sheets-left": (
        Said("seule la première feuille est lue ; il reste : {found}",
             "enregistrez chaque feuille dans son propre fichier"),
        Said("only the first sheet is read; left: {found}",
             "save each sheet in a file of its own")),
    "import-file-of-optouts": (
        Said("d’après son nom, ce fichier ne contient que des personnes qui ont dit non : elles "
             "entrent comme telles dans la liste",
             "renommez-le si ce n’est pas le cas, et importez-le vers une nouvelle liste"),
        Said("by its name, this file holds only people who said no: they come into the list as "
             "such",
             "rename it if that is not so, and import it to a new list")),
    "import-cells-rejected": (
        Said("cellules ou lignes qui n’ont pas pu être lues et ne sont pas dans la liste : {n}",
             "voyez rejects.csv, à côté de la liste : ligne, colonne, valeur, raison"),
        Said("cells or rows that could not be read and are not in the list: {n}",
             "see rejects.csv, beside the list: row, column, value, reason")),
}  # fmt: skip

LISTS_IMPORT_TALK: Mapping[str, tuple[str, str]] = {
    "import-done": (
        "Lignes : {came} (lues) = {kept} (gardées) + {merged} (réunies à d’autres) + {rejected} "
        "(rejetées) + {suppressed} (écartées : liste d’opposition). Liste : {file}",
        "Rows: {came} (in) = {kept} (kept) + {merged} (merged) + {rejected} (rejected) + "
        "{suppressed} (suppressed). List: {file}"),
    "import-doubts": (
        "Paires qui sont peut-être une même personne : {n} ; voyez `presskit lists dedupe {file}`",
        "Pairs that may be one person: {n}; see `presskit lists dedupe {file}`"),
    "import-unsourced": (
        "Lignes de la liste sans source ou sans base légale, que l’export refusera : {n}",
        "Rows of the list without a source or a legal basis, which the export will refuse: {n}"),
    "import-unsourced-next": (
        "    Dites-le pour tout le fichier, dans un petit fichier YAML donné avec --map : "
        "fixed: {{source: salon, legal_basis: intérêt légitime}} ; ou remplissez les colonnes "
        "source et legal_basis de {file}.",
        "    Say it for the whole file, in a small YAML file given with --map: "
        "fixed: {{source: fair, legal_basis: legitimate interest}}; or fill in the columns "
        "source and legal_basis of {file}."),
    "reject-not-an-address": ("ce n’est pas une adresse électronique", "not an e-mail address"),
    "reject-formula": ("commence comme une formule de tableur",
                       "begins like a spreadsheet formula"),
    "reject-not-a-number": ("ce n’est pas un numéro de téléphone complet",
                            "not a complete phone number"),
    "reject-not-a-day": ("ce n’est pas une date", "not a date"),
    "reject-not-a-language": ("ni français ni anglais", "neither French nor English"),
    "reject-not-a-country": ("pays inconnu", "unknown country"),
    "reject-not-a-basis": ("pas une base légale : intérêt légitime, consentement ou mission "
                           "d’intérêt public",
                           "no legal basis: legitimate interest, consent or public task"),
    "reject-not-a-link": ("ce n’est pas une adresse web", "not a web address"),
    "reject-not-an-answer": ("ni oui ni non ; dans une colonne d’opposition, compté comme un refus",
                             "neither yes nor no; in a column of opt-outs, taken as a no"),
    "reject-not-attributes": ("ce n’est pas un objet JSON", "not a JSON object"),
    "reject-too-long": ("texte démesuré", "far too long"),
    "reject-too-many-cells": ("plus de cellules que de colonnes : la ligne est laissée",
                              "more cells than columns: the row is left out"),
    "reject-nobody": ("ni nom, ni adresse, ni téléphone, ni média : la ligne est laissée",
                      "no name, address, phone or outlet: the row is left out"),
    "help-lists-import": (
        "Fait entrer les contacts d’Outlook, Google, Thunderbird, Brevo, Mailchimp, Mailjet, "
        "listmonk ou d’un tableur dans une liste.",
        "Bring the contacts of Outlook, Google, Thunderbird, Brevo, Mailchimp, Mailjet, listmonk "
        "or a spreadsheet into a list."),
    "help-brought": ("Un ou plusieurs fichiers CSV, XLSX, vCard ou LDIF.",
                     "One or several CSV, XLSX, vCard or LDIF files."),
    "help-target": ("La liste de médias, créée ou complétée ; rejects.csv est écrit à côté.",
                    "The media list, made or added to; rejects.csv is written beside it."),
    "help-headers": ("Un petit fichier YAML : leur en-tête, puis notre colonne.",
                     "A small YAML file: their header, then our column."),
}  # fmt: skip
