"""What docs/commandes.md and docs/commands.md say of each command beside its help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from presskit.wording import Ui

Both = tuple[str, str]


class Example(NamedTuple):
    """A line to type, and what it does, in French and in English."""

    typed: str
    french: str
    english: str


class About(NamedTuple):
    """A command: what it writes, its keys of `--json` beside `problems`, its own exit codes, lines
    to type, and what a reader of the page must have to type them."""

    writes: Both
    keys: Mapping[str, Both]
    examples: tuple[Example, ...]
    codes: Both = ("", "")
    given: str = ""


JUNE = "2026-06-10-assises-biotherapies"
NOTHING: Both = ("rien", "nothing")
PROSE: Mapping[Ui, str] = {
    "fr": """\
# Toutes les commandes

Une commande s’écrit `presskit`, son nom, puis ce sur quoi elle porte et ses options, dans l’ordre que l’on
veut. `presskit --help` les énumère et `presskit build --help` explique la commande `build`, à l’écran et
dans votre langue.

Les mots en capitales tiennent la place de ce que vous écrivez. `RELEASE` est un communiqué : le nom de son
fichier sans `.yaml`, ou son chemin, c’est-à-dire le dossier et le nom, `releases/….yaml` ; sans rien, tous les
communiqués. `DIR` est un dossier, `FILE` un fichier. Entre deux mots séparés par une barre, `fr|en`, on choisit.
Ce qui est entre crochets peut manquer ; ce que suit `…` peut se répéter.

On tape une commande dans le dossier du service de presse, ou dans n’importe quel dossier qu’il contient.

## Ce que toutes comprennent

{common}

Une commande ne pose de question que dans un terminal. Ses **résultats** vont sur la sortie standard, ce
qu’elle raconte sur la sortie d’erreur. Pour garder une liste dans un fichier, demandez-le à la commande :
`presskit lists select --out liste.csv` ; sous Windows, `>` peut abîmer les accents. Les couleurs disparaissent
avec `NO_COLOR=1`, et la langue se choisit aussi par la variable `PRESSKIT_UI`.

### Le code de sortie

| Code | Ce qu’il veut dire |
|---|---|
| 0 | C’est fait. |
| 1 | Il y a une erreur dans les fichiers ; avec `--strict`, un avertissement aussi. |
| 2 | La commande est mal écrite : option inconnue, communiqué introuvable, aucun service de presse ici. |
| 3 | Le dehors a manqué ou refusé : réseau, clé, quota. Ce qui était fini est gardé, et dit. |
| 70 | Une faute de presskit lui-même ; le message dit où en est gardée la trace. |
| 130 | Arrêtée par Ctrl-C. Rien n’est resté à moitié écrit. |

### La sortie JSON

Avec `--json`, la sortie standard est un seul objet, même quand la commande refuse. Il a toujours la clé
`problems` (`[]` si tout va bien) et celles que chaque commande donne plus bas. Un problème a les clés
`code`, `severity` (`error`, `warning` ou `info`), `message`, `hint`, `file`, `line`, `column` et `language`,
`null` quand on ne sait pas. Clés, codes et valeurs sont les mêmes en français et en anglais ; seuls
`message` et `hint` changent de langue.
""",
    "en": """\
# Every command

A command is written `presskit`, its name, then what it is about and its options, in any order.
`presskit --help` lists them and `presskit build --help` explains the command `build`, on the screen and in
your language.

Words in capitals stand for what you write. `RELEASE` is a release: the name of its file without `.yaml`, or its
path, that is the folder and the name, `releases/….yaml`; if none is given, all releases. `DIR` is a folder,
`FILE` a file. Of two words parted by a bar, `fr|en`, choose one. What stands in brackets may be left out; what
is followed by `…` may be repeated.

A command is typed in the press office’s folder, or in any folder inside it.

## What all of them understand

{common}

A command asks questions only in a terminal. Its **results** go to standard output, what it tells on the way
to standard error. To keep a list in a file, ask the command for it: `presskit lists select --out list.csv`; on
Windows, `>` may damage accents. Colours are off with `NO_COLOR=1`, and the language can also be chosen by the
variable `PRESSKIT_UI`.

### The exit code

| Code | What it means |
|---|---|
| 0 | Done. |
| 1 | There is an error in the files; with `--strict`, a warning too. |
| 2 | The command is written wrongly: unknown option, no such release, no press office here. |
| 3 | The outside failed or refused: network, key, quota. What was finished is kept, and said. |
| 70 | A fault of presskit itself; the message says where its trace is kept. |
| 130 | Stopped by Ctrl-C. Nothing was left half written. |

### The JSON output

With `--json`, standard output is one single object, even when the command refuses. It always has the key
`problems` (`[]` if all is well) and those that each command gives below. A problem has the keys `code`,
`severity` (`error`, `warning` or `info`), `message`, `hint`, `file`, `line`, `column` and `language`, `null`
where it is not known. Keys, codes and values are the same in French and in English; only `message` and
`hint` change with the language.
""",
}
WORDS: Mapping[str, Both] = {
    "typed": ("On tape", "To type"),
    "meaning": ("Ce que cela veut dire", "What it means"),
    "writes": ("Écrit", "Writes"),
    "keys": ("Clés JSON", "JSON keys"),
    "codes": ("Codes", "Codes"),
    "required": ("obligatoire", "required"),
    "colon": (" : ", ": "),
}

# The chapters of the page: title → commands, in the order in which an office meets them.
CHAPTERS: Mapping[Both, tuple[str, ...]] = {
    ("Commencer", "Beginning"): ("init", "new", "import"),
    ("Écrire et relire", "Writing and checking"): ("check", "preview", "template check"),
    ("Traduire", "Translating"): ("translate", "review"),
    ("Diffuser", "Publishing"): ("build", "verify", "key new"),
    ("Les listes de journalistes", "The lists of journalists"): (
        "lists import", "lists dedupe", "lists select", "lists export", "lists stats", "lists due",
        "lists dossier", "lists forget",
    ),
    ("L’outil lui-même", "The tool itself"): ("doctor", "schema", ""),
}  # fmt: skip

ABOUT: Mapping[str, About] = {
    "init": About(
        ("le dossier : `presskit.yaml`, `contacts/`, un premier communiqué et un modèle Word ; "
         "jamais par-dessus un fichier qui existe",
         "the folder: `presskit.yaml`, `contacts/`, a first release and a Word template; never "
         "over a file that exists"),
        {"files": ("les fichiers écrits, vus du dossier", "the files written, seen from the folder")},
        (Example('presskit init belmont --name "Ville de Belmont=City of Belmont" --yes',
                 "", ""),),
    ),
    "new": About(
        ("un fichier, `releases/<date>-<titre>.yaml`", "one file, `releases/<date>-<title>.yaml`"),
        {"file": ("le fichier écrit", "the file written")},
        (Example('presskit new "La médiathèque ouvre" --kind invitation --date 2026-09-12',
                 "", ""),),
    ),
    "import": About(
        ("`releases/<date>-<titre>.yaml` et ses images ; avec `--json`, rien",
         "`releases/<date>-<title>.yaml` and its pictures; with `--json`, nothing"),
        {
            "lang": ("la première langue", "the first language"),
            "kind": ("le genre", "the kind"),
            "title": ("le titre", "the title"),
            "subtitle": ("le sous-titre", "the subtitle"),
            "date": ("le jour, AAAA-MM-JJ", "the day, YYYY-MM-DD"),
            "place": ("la ville", "the town"),
            "embargo": ("le moment, AAAA-MM-JJTHH:MM", "the moment, YYYY-MM-DDTHH:MM"),
            "headings": ("les intertitres", "the crossheads"),
            "quotes": ("les citations", "the quotes"),
            "about": ("les « À propos »", "the boilerplates"),
            "contacts": ("les contacts presse", "the press contacts"),
            "programme": ("le programme", "the programme"),
            "hashtags": ("les mots-dièse", "the hashtags"),
            "links": ("les liens", "the links"),
            "releases": ("avec plusieurs fichiers, une liste de ces objets et rien d’autre",
                         "with several files, a list of these objects and nothing else"),
        },
        (Example(f"presskit import dist/{JUNE}/en/{JUNE}-en.docx --out releases/2026-06-10-old.yaml",
                 "", ""),),
        given=f"dist/{JUNE}.zip",
    ),
    "check": About(
        ("rien ; avec `--fix`, la typographie des fichiers YAML",
         "nothing; with `--fix`, the typography of the YAML files"),
        {
            "releases": ("les communiqués relus", "the releases checked"),
            "counts": ("`error`, `warning`, `info`", "`error`, `warning`, `info`"),
            "ready": ("avec `--release-ready` : true ou false",
                      "with `--release-ready`: true or false"),
            "code": ("avec `--explain`, et ce qu’il veut dire", "with `--explain`, and what it means"),
        },
        (Example(f"presskit check {JUNE}", "un communiqué", "one release"),
         Example("presskit check --explain weekday", "un contrôle", "one check")),
    ),
    "preview": About(
        NOTHING,
        {"url": ("l’adresse de l’aperçu", "the address of the preview")},
        (),
        ("130 quand on l’arrête par Ctrl-C", "130 when it is stopped by Ctrl-C"),
    ),
    "template check": About(
        NOTHING, {},
        (Example("presskit template check templates/institution/release.docx",
                 "le modèle du service", "the office’s template"),),
    ),
    "translate": About(
        ("`translations/`, un fichier par communiqué et par langue",
         "`translations/`, a file for each release and language"),
        {
            "segments": ("`memory`, `kept`, `stale`, `sent`, `missing`",
                         "`memory`, `kept`, `stale`, `sent`, `missing`"),
            "characters": ("`sent`, `billed`, `to_send`", "`sent`, `billed`, `to_send`"),
            "usage": ("ce que le compte a consommé, si on le sait : `count`, `limit`",
                      "what the account has used, if known: `count`, `limit`"),
            "releases": ("avec `--status`, où en est chacun", "with `--status`, how each stands"),
        },
        (Example("presskit translate --dry-run", "ce qui partirait", "what would be sent"),
         Example("presskit translate --status", "où l’on en est", "how things stand")),
        ("1 si un texte de la machine est douteux : il est gardé, à relire",
         "1 if a text of the machine is doubtful: it is kept, for review"),
    ),
    "review": About(
        ("`translations/`, et le fichier à envoyer",
         "`translations/`, and the file to send"),
        {
            "counts": ("`changed`, `reviewed`, `stale`, `refused`",
                       "`changed`, `reviewed`, `stale`, `refused`"),
            "file": ("avec `--export`, le fichier écrit", "with `--export`, the file written"),
            "waiting": ("sans option, ce qui attend", "without an option, what is waiting"),
        },
        (Example("presskit review 2026-07-02-rencontres-internationales-besancon "
                 "--export review.docx --all",
                 "un fichier Word à faire relire", "a Word file for a reviewer"),),
    ),
    "build": About(
        ("`dist/<nom>/` et `dist/<nom>.zip` ; avec `--lang`, `--format` ou `--draft`, "
         "`dist/drafts/`",
         "`dist/<name>/` and `dist/<name>.zip`; with `--lang`, `--format` or `--draft`, "
         "`dist/drafts/`"),
        {"kits": ("une liste de {slug, folder, zip, files}", "a list of {slug, folder, zip, files}")},
        (Example(f"presskit build {JUNE}", "un kit", "one kit"),
         Example(f"presskit build {JUNE} --format pdf --lang en",
                 "un seul document", "one document only")),
        ("1 si un communiqué est refusé ; les autres kits sont faits",
         "1 if a release is refused; the other kits are built"),
    ),
    "verify": About(
        NOTHING,
        {
            "verdict": ("en un mot", "in one word"),
            "key": ("l’empreinte de la clé qui a signé", "the fingerprint of the key that signed"),
            "changed": ("les fichiers touchés", "the files that were changed"),
            "languages": ("les langues où l’on retrouve le texte", "the languages in which the text is found"),
        },
        (Example(f"presskit verify dist/{JUNE}.zip", "", ""),),
        ("0 seulement si le kit est entier, intact et signé de la bonne clé ; sans clé connue, 0 "
         "avec un avertissement",
         "0 only if the kit is complete, unaltered and signed by the right key; where no key is "
         "known, 0 with a warning"),
        f"dist/{JUNE}.zip",
    ),
    "key new": About(
        ("`presskit.pub` dans le service ; la moitié privée dans votre dossier personnel, lisible "
         "de vous seul",
         "`presskit.pub` in the office; the private half in your own folder, which only you can "
         "read"),
        {"fingerprint": ("l’empreinte de la clé", "the fingerprint of the key")},
        (Example("presskit key new", "", ""),),
    ),
    "lists import": About(
        ("la liste, complétée si elle existe ; `rejects.csv` à côté",
         "the list, added to if it exists; `rejects.csv` beside it"),
        {"rows": ("`in`, `kept`, `merged`, `rejected`, `suppressed`",
                  "`in`, `kept`, `merged`, `rejected`, `suppressed`")},
        (Example("presskit lists import export-outlook.csv --to contacts/media/outlook.csv",
                 "", ""),),
        ("0, avec un avertissement, si des cellules sont rejetées",
         "0, with a warning, if cells are rejected"),
        "export-outlook.csv",
    ),
    "lists dedupe": About(
        ("les fichiers que nomment ses options", "the files that its options name"),
        {
            "rows": ("les lignes lues", "the rows read"),
            "clusters": ("les personnes", "the people"),
            "review": ("les paires douteuses", "the doubtful pairs"),
        },
        (Example("presskit lists dedupe contacts/media/journalistes.csv --out unique.csv", "", ""),),
        ("0, avec un avertissement, s’il reste des paires douteuses",
         "0, with a warning, if doubtful pairs remain"),
    ),
    "lists select": About(
        ("le fichier de `--out`, ou rien", "the file of `--out`, or nothing"),
        {
            "rows": ("les personnes choisies", "the people chosen"),
            "held_back": ("les personnes écartées", "the people held back"),
            "recipients": ("leurs lignes, sans `--out`", "their rows, without `--out`"),
        },
        (Example("presskit lists select journalistes-sante", "un segment", "a segment"),
         Example("presskit lists select --where beat=santé --where language=fr",
                 "des conditions", "conditions")),
    ),
    "lists export": About(
        ("`exports/<nom>/<logiciel>/`, jamais sous `dist/`",
         "`exports/<name>/<engine>/`, never under `dist/`"),
        {
            "files": ("une liste de {file, language, rows, status}",
                      "a list of {file, language, rows, status}"),
            "held_back": ("les personnes écartées", "the people held back"),
            "reasons": ("pourquoi, et combien", "why, and how many"),
        },
        (Example(f"presskit lists export {JUNE} --for brevo", "pour Brevo", "for Brevo"),),
    ),
    "lists stats": About(
        ("la page de `--html`, ou rien", "the page of `--html`, or nothing"),
        {
            "rows": ("les lignes", "the rows"),
            "lists": ("les listes", "the lists"),
            "people": ("les personnes", "the people"),
            "reachable": ("celles à qui l’on peut écrire", "those who can be written to"),
            "embargo": ("celles qui acceptent les embargos", "those who accept embargoes"),
            "due": ("celles qu’il faut relancer, informer ou oublier",
                    "those to renew, to inform or to forget"),
            "charts": ("par graphique, des {value, people}", "for each chart, {value, people}"),
        },
        (Example("presskit lists stats", "", ""),),
    ),
    "lists due": About(
        NOTHING,
        {
            "rows": ("les personnes, chacune avec sa raison", "the people, each with the reason"),
            "before": ("le jour limite", "the limit"),
        },
        (Example("presskit lists due", "", ""),),
    ),
    "lists dossier": About(
        NOTHING,
        {
            "rows": ("ses lignes", "their rows"),
            "shared": ("les lignes d’adresses partagées", "the rows of shared addresses"),
            "files": ("les fichiers où elle apparaît", "the files in which they appear"),
            "keep_until": ("jusqu’à quand on peut la garder", "until when they may be kept"),
            "suppressed_on": ("le jour de son refus", "the day on which they said no"),
        },
        (Example("presskit lists dossier a.perrenot@courrier-des-deux-vals.example", "", ""),),
    ),
    "lists forget": About(
        ("les listes de `contacts/media/`, et la liste des refus, qui ne garde que des empreintes",
         "the lists of `contacts/media/`, and the list of refusals, which keeps fingerprints only"),
        {
            "rows": ("les lignes effacées", "the rows erased"),
            "files": ("combien par fichier", "how many in each file"),
            "remaining": ("les fichiers où elle apparaît encore", "the files in which they remain"),
        },
        (Example("presskit lists forget a.perrenot@courrier-des-deux-vals.example", "", ""),),
        ("0 aussi pour une adresse inconnue : son empreinte est notée",
         "0 also for an unknown address: its fingerprint is noted"),
    ),
    "doctor": About(
        NOTHING,
        {
            "tools": ("une liste d’outils : nom, trouvé ou non, version, place, usage",
                      "a list of tools: name, found or not, version, place, use"),
            "missing": ("les noms de ce qui manque", "the names of what is missing"),
        },
        (Example("presskit doctor", "", ""),),
        ("1 seulement si quelque chose dont presskit a besoin est cassé",
         "1 only if something that presskit needs is broken"),
    ),
    "schema": About(
        NOTHING, {},
        (Example("presskit schema", "", ""),),
        ("toujours du JSON, sans la clé `problems`", "always JSON, without the key `problems`"),
    ),
    "": About(
        ("rien ; avec `--install-completion`, la configuration de votre terminal",
         "nothing; with `--install-completion`, the settings of your terminal"),
        {},
        (Example("presskit --version", "", ""),),
    ),
}  # fmt: skip
