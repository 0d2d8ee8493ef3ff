"""What is said while the rows of a media list that are one person are brought together."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English). Never an address, a name or a number: row numbers, ids and counts.
LISTS_DEDUPE: Mapping[str, tuple[Said, Said]] = {
    "list-unreadable": (
        Said("cette liste ne peut pas être ouverte",
             "vérifiez son nom et son dossier, et fermez-la si elle est ouverte ailleurs"),
        Said("this list cannot be opened",
             "check its name and folder, and close it if it is open elsewhere")),
    "list-not-utf8": (
        Said("cette liste n’est pas écrite en UTF-8",
             "enregistrez-la dans votre tableur en « CSV UTF-8 », ou importez-la vers un nouveau "
             "fichier (`presskit lists import`) et effacez celui-ci"),
        Said("this list is not written in UTF-8",
             "save it in your spreadsheet as “CSV UTF-8”, or import it to a new file (`presskit "
             "lists import`) and delete this one")),
    "list-not-written": (
        Said("ce fichier ne peut pas être écrit",
             "vérifiez le dossier, vos droits et la place qui reste sur le disque, et fermez le "
             "fichier s’il est ouvert ailleurs"),
        Said("this file cannot be written",
             "check the folder, your rights and the room left on the disk, and close the file if "
             "it is open elsewhere")),
    "lists-in-use": (
        Said("une autre commande est en train d’écrire dans ce dossier de listes",
             "attendez qu’elle finisse, puis recommencez : rien n’a été écrit"),
        Said("another command is writing to this folder of lists",
             "wait until it ends, then try again: nothing was written")),
    "output-over-list": (
        Said("une liste est un fichier .csv, et celle-ci prendrait la place d’un autre fichier de "
             "contacts/media/ : ceux qui y ont dit non seraient oubliés",
             "donnez un autre nom, ou effacez d’abord ce fichier s’il ne sert plus"),
        Said("a list is a .csv file, and this one would take the place of another file of "
             "contacts/media/: whoever said no there would be lost sight of",
             "give another name, or first delete that file if it is no longer needed")),
    "output-among-lists": (
        Said("ce fichier n’est pas une liste : dans contacts/media/, il serait lu comme une liste",
             "donnez le nom d’un fichier .csv d’un autre dossier"),
        Said("this file is no list: in contacts/media/ it would be read as one",
             "give the name of a .csv file in another folder")),
    "output-twice": (
        Said("ce fichier est nommé deux fois : l’un effacerait l’autre",
             "donnez un nom à chacun ; seul --out peut être la liste elle-même"),
        Said("this file is named twice: one would wipe out the other",
             "give each a name of its own; only --out may be the list itself")),
    "list-damaged": (
        Said("cette liste est abîmée ou coupée à partir d’ici : un guillemet n’est pas fermé, ou "
             "une case est démesurée",
             "enregistrez-la de nouveau en CSV ; rien n’a été écrit"),
        Said("this list is damaged or cut short from here on: a quotation mark is not closed, or "
             "a cell is far too long",
             "save it again as CSV; nothing was written")),
    "list-no-columns": (
        Said("cette liste n’a aucune colonne connue sur sa première ligne",
             "nommez les colonnes first_name, last_name, email, outlet…, ou passez d’abord par "
             "`presskit lists import`"),
        Said("this list has no known column on its first line",
             "name the columns first_name, last_name, email, outlet…, or use `presskit lists "
             "import` first")),
    "list-objection-unread": (
        Said("la colonne « {name} » dit peut-être qui a refusé, et personne ne la lit ici",
             "importez la liste vers un nouveau fichier (`presskit lists import` comprend cette "
             "colonne) et effacez celui-ci ; si elle dit autre chose, renommez-la"),
        Said("the column “{name}” may say who said no, and nobody reads it here",
             "import the list to a new file (`presskit lists import` understands this column) and "
             "delete this one; if it says something else, rename it")),
    "list-column-twice": (
        Said("la colonne « {name} » est deux fois dans cette liste", "renommez l’une des deux"),
        Said("the column “{name}” is in this list twice", "rename one of the two")),
    "list-id-twice": (
        Said("l’identifiant de la ligne {n} est déjà celui d’une autre",
             "donnez à chaque ligne son propre id, ou retirez la colonne id"),
        Said("the id of row {n} is another row’s already",
             "give every row an id of its own, or leave the id column out")),
    "list-columns-left": (
        Said("ces colonnes ne sont pas celles d’une liste de médias et ne sont pas gardées : "
             "{found}",
             "si elles comptent, recopiez-les d’abord dans les étiquettes (tags)"),
        Said("these columns are not a media list’s and are not kept: {found}",
             "if they matter, copy them to the tags first")),
    "decisions-no-columns": (
        Said("ce fichier de décisions n’a pas les colonnes decision, id et other",
             "partez du fichier écrit par --review, et remplissez sa colonne decision"),
        Said("this file of decisions has no columns decision, id and other",
             "start from the file that --review writes, and fill in its decision column")),
    "decision-unclear": (
        Said("la décision de la ligne {n} n’est pas claire : elle attend encore",
             "écrivez « même » ou « différent »"),
        Said("the decision on line {n} is not clear: it still waits",
             "write “same” or “different”")),
    "pairs-to-review": (
        Said("paires de lignes qui sont peut-être une même personne, et restent séparées : {n}",
             "écrivez-les avec --review, répondez dans un tableur, puis relancez avec --decisions"),
        Said("pairs of rows that may be one person, and stay apart: {n}",
             "write them with --review, answer in a spreadsheet, then run again with --decisions")),
}  # fmt: skip

LISTS_DEDUPE_TALK: Mapping[str, tuple[str, str]] = {
    "dedupe-done": ("Lignes : {rows} · personnes ou rédactions : {clusters} · {file}",
                    "Rows: {rows} · people or desks: {clusters} · {file}"),
    "dedupe-rule": ("  réunies par {rule} : {n}", "  joined by {rule}: {n}"),
    "dedupe-review": ("Paires à relire : {n} · {file}", "Pairs to review: {n} · {file}"),
    "rule-email": ("une même adresse", "the same address"),
    "rule-shared-mailbox": ("une adresse de rédaction et le même nom",
                            "a shared mailbox and the same name"),
    "rule-mobile": ("un même mobile", "the same mobile"),
    "rule-outlet": ("un même média et le même nom", "the same outlet and name"),
    "rule-decision": ("votre décision", "your decision"),
    "why-one-mailbox": ("une adresse, deux noms", "one address, two names"),
    "why-one-mobile": ("un mobile, deux noms", "one mobile, two names"),
    "why-two-mobiles": ("même nom, même média, deux mobiles", "same name and outlet, two mobiles"),
    "why-two-addresses": ("noms proches, même média, deux adresses",
                          "similar names, same outlet, two addresses"),
    "why-short-name": ("nom abrégé ou incomplet", "a short or incomplete name"),
    "help-lists": (
        "Les listes de journalistes : une personne, une ligne.",
        "Lists of journalists: one person, one row.",
    ),
    "help-list": ("La liste, en CSV.", "The list, as CSV."),
    "help-lists-dedupe": (
        "Réunit les lignes d’une liste qui sont une même personne ; les doutes attendent une "
        "réponse.",
        "Bring together the rows of a list that are one person; doubts wait for an answer."),
    "help-deduped": ("La liste sans doublons, une ligne par personne.",
                        "The list without duplicates, one row a person."),
    "help-clusters": ("Quelle ligne est dans quel groupe, et par quelle règle.",
                             "Which row is in which group, and by which rule."),
    "help-doubtful": ("Les paires douteuses, à remplir dans un tableur.",
                           "The doubtful pairs, to fill in with a spreadsheet."),
    "help-decisions": ("Le même fichier, rempli : même ou différent.",
                              "The same file, filled in: same or different."),
}  # fmt: skip
