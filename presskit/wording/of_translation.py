"""What is said about translations: what a text lacks, whom it was sent to, what came back."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Rule, Said

# code → (French, English)
TRANSLATION: Mapping[str, tuple[Said, Said]] = {
    # ------------------------------------------------------------------------------- texts
    "translation-stale": (
        Said("le texte d’origine a changé depuis cette traduction : « {text} »",
             "lancez `presskit translate {slug}`, puis `presskit review {slug}`"),
        Said("the original has changed since this translation: “{text}”",
             "run `presskit translate {slug}`, then `presskit review {slug}`")),
    "translation-doubted": (
        Said("la traduction automatique ne dit pas la même chose : {difference}",
             "corrigez-la avec `presskit review {slug}`, ou acceptez-la si elle est juste"),
        Said("the machine translation does not say the same: {difference}",
             "correct it with `presskit review {slug}`, or accept it if it is right")),
    "translation-differs": (
        Said("la traduction relue ne dit pas la même chose : {difference}",
             "corrigez « target: », ou le texte d’origine"),
        Said("the reviewed translation does not say the same: {difference}",
             "correct “target:”, or the original text")),
    "facts-differ": (
        Said("les deux langues ne disent pas la même chose : {difference}",
             "corrigez l’une des deux ; si elles ont raison toutes deux, ajoutez "
             "« check: {{ignore: [facts-differ]}} »"),
        Said("the two languages do not say the same: {difference}",
             "correct one of them; if both are right, add “check: {{ignore: [facts-differ]}}”")),
    "translation-unreviewed": (
        Said("textes traduits par une machine que personne n’a relus : {n}",
             "relisez-les avec `presskit review {slug}`"),
        Said("machine-translated texts that nobody has read over: {n}",
             "review them with `presskit review {slug}`")),
    "translation-left": (
        Said("textes restés à traduire : {n}, à cause de --max-chars",
             "relancez la même commande pour continuer"),
        Said("texts still to translate: {n}, because of --max-chars",
             "run the same command again to go on")),
    "maybe-charged": (
        Said("{n} caractères au plus ont pu être facturés la dernière fois, sans réponse",
             "ces textes sont demandés de nouveau ; votre compte DeepL dit ce qui est dû"),
        Said("{n} characters at most may have been charged last time, without an answer",
             "those texts are asked for again; your DeepL account says what is owed")),
    "glossary-unlike": (
        Said("{slug} : {id} ne suit pas le glossaire (« {term} » se dit « {meaning} »)",
             "corrigez cette traduction, ou laissez-la si le sens le demande"),
        Said("{slug}: {id} does not follow the glossary (“{term}” is “{meaning}”)",
             "correct that translation, or leave it if the sense asks for it")),
    # -------------------------------------------------------------------------- the files
    "memory-line": (
        Said("cette ligne de la mémoire ne peut pas être lue",
             "laissez-la : elle est ignorée ; si elle vient d’un conflit de git, supprimez-la"),
        Said("this line of the memory cannot be read",
             "leave it: it is passed over; if it comes from a conflict of git, delete it")),
    "review-file": (
        Said("ce fichier de traductions n’a pas la forme attendue",
             "remettez une version précédente, ou mettez-le de côté et relancez "
             "`presskit translate`"),
        Said("this file of translations does not have the expected shape",
             "bring back an earlier version, or put it aside and run `presskit translate` again")),
    "review-entry": (
        Said("il manque « id: » ou « source: » à cette traduction",
             "remettez-les, ou supprimez toute l’entrée"),
        Said("this translation lacks “id:” or “source:”",
             "put them back, or delete the whole entry")),
    "memory-newer": (
        Said("cette mémoire vient d’une version plus récente de presskit",
             "mettez presskit à jour : sans cela, des textes déjà payés le seraient de nouveau"),
        Said("this memory comes from a newer version of presskit",
             "update presskit: else texts that were paid would be paid again")),
    "review-text": (
        Said("« {field}: » n’est pas un texte",
             "mettez-le entre guillemets droits : des crochets ou des accolades en font autre "
             "chose"),
        Said("“{field}:” is not a text",
             "put it in straight quotation marks: brackets or braces make something else of it")),
    "review-state": (
        Said("« {found} » n’est pas un état",
             "écrivez machine, reviewed, stale ou missing{meant?}"),
        Said("“{found}” is not a state", "write machine, reviewed, stale or missing{meant?}")),
    "translations-in-use": (
        Said("une autre commande travaille en ce moment sur ces traductions (processus {pid})",
             "attendez qu’elle ait fini"),
        Said("another command is working on these translations (process {pid})",
             "wait until it has finished")),
    "translations-unwritable": (
        Said("le dossier translations/ ne peut pas être écrit : {reason}",
             "faites de la place ou demandez le droit d’y écrire, puis relancez la commande"),
        Said("the folder translations/ cannot be written: {reason}",
             "make room or ask for permission to write there, then run the command again")),
    # ----------------------------------------------------------------- what leaves the house
    "confidential-outside": (
        Said("ce communiqué confidentiel serait envoyé hors de la maison : "
             "{characters} caractères à {where}",
             "choisissez un moteur de la maison (--engine command), ou retirez « confidential: »"),
        Said("this confidential release would be sent outside: {characters} characters to {where}",
             "choose an engine of your own (--engine command), or remove “confidential:”")),
    "embargo-outside": (
        Said("ce communiqué est sous embargo, et un compte DeepL gratuit peut conserver les "
             "textes : {characters} caractères à {where}",
             "attendez la levée, ou prenez une clé payante ou un moteur de la maison"),
        Said("this release is under embargo, and a free DeepL account may keep the texts: "
             "{characters} characters to {where}",
             "wait until it is lifted, or use a paid key or an engine of your own")),
    "unknown-engine": (
        Said("il n’y a pas de moteur « {found} »", "choisissez : {choices}{meant?}"),
        Said("there is no engine “{found}”", "choose: {choices}{meant?}")),
    # ------------------------------------------------------------------------- the engines
    "engine-none": (
        Said("textes encore à traduire : {n} ; aucun moteur n’est choisi",
             "dans presskit.yaml, ajoutez « translation: {{engine: deepl}} », ou changez cette "
             "ligne si elle y est ; ou écrivez « en: » à côté des textes"),
        Said("texts left to translate: {n}; no engine is chosen",
             "in presskit.yaml add “translation: {{engine: deepl}}”, or change that line if it is "
             "there; or write “en:” beside the texts")),
    "engine-no-key": (
        Said("textes encore à traduire : {n} ; il n’y a pas de clé DeepL",
             "votre clé se trouve sur https://www.deepl.com/your-account/keys ; donnez-la ainsi, "
             "dans ce terminal : `export DEEPL_AUTH_KEY=votre-clé` (Windows, PowerShell : "
             "`$env:DEEPL_AUTH_KEY = \"votre-clé\"`, ou `setx DEEPL_AUTH_KEY votre-clé` pour "
             "toujours) ; `presskit doctor` dit si elle est trouvée. Sans clé : écrivez vous-même "
             "« en: » à côté des textes ; en attendant, `presskit build --lang fr` ou `--draft`"),
        Said("texts left to translate: {n}; there is no DeepL key",
             "your key is at https://www.deepl.com/your-account/keys; give it like this, in this "
             "terminal: `export DEEPL_AUTH_KEY=your-key` (Windows, PowerShell: "
             "`$env:DEEPL_AUTH_KEY = \"your-key\"`, or `setx DEEPL_AUTH_KEY your-key` for good); "
             "`presskit doctor` says whether it is found. Without a key: write “en:” beside the "
             "texts yourself; until then, `presskit build --lang fr` or `--draft`")),
    "engine-refused": (
        Said("le service de traduction a refusé la clé",
             "vérifiez-la : une clé gratuite finit par « :fx »"),
        Said("the translation service refused the key",
             "check it: a free one ends with “:fx”")),
    "engine-unsupported": (
        Said("le moteur ne traduit pas entre ces langues : {detail}", "choisissez-en un autre"),
        Said("the engine does not translate between these languages: {detail}",
             "choose another one")),
    "engine-glossary": (
        Said("le service n’a pas gardé le glossaire : {detail}",
             "vérifiez « glossary: » dans presskit.yaml"),
        Said("the service did not keep the glossary: {detail}",
             "check “glossary:” in presskit.yaml")),
    "engine-quota": (
        Said("le compte de traduction est épuisé ; textes encore à traduire : {n}",
             "relancez la même commande quand il sera rechargé ; le travail fait est gardé"),
        Said("the translation account is used up; texts left to translate: {n}",
             "run the same command again once it is topped up; what was done is kept")),
    "engine-busy": (
        Said("le service de traduction est trop occupé ({detail}) ; "
             "textes encore à traduire : {n}",
             "relancez la même commande plus tard ; le travail fait est gardé"),
        Said("the translation service is too busy ({detail}); texts left to translate: {n}",
             "run the same command again later; what was done is kept")),
    "engine-unreachable": (
        Said("le service de traduction ne répond pas ({detail}) ; "
             "textes encore à traduire : {n}",
             "vérifiez la connexion, puis relancez la même commande"),
        Said("the translation service cannot be reached ({detail}); texts left to translate: "
             "{n}",
             "check the connection, then run the same command again")),
    "engine-lost": (
        Said("la réponse s’est perdue en route ({detail}) : {characters} caractères ont pu être "
             "facturés ; textes encore à traduire : {n}",
             "relancez la même commande ; le travail fait est gardé"),
        Said("the answer was lost on its way ({detail}): {characters} characters may be charged; "
             "texts left to translate: {n}",
             "run the same command again; what was done is kept")),
    "engine-garbled": (
        Said("la réponse n’est pas celle d’un service de traduction ({detail}) ; "
             "textes encore à traduire : {n}",
             "un portail de connexion, peut-être : ouvrez votre navigateur, puis relancez ; "
             "ce qui est revenu est dans {file}"),
        Said("the answer is not that of a translation service ({detail}); texts left to "
             "translate: {n}",
             "a login page, perhaps: open your browser, then run the command again; what came "
             "back is in {file}")),
    "engine-rejected": (
        Said("le service refuse un texte : {id} ({detail})",
             "traduisez-le vous-même dans le fichier de translations/"),
        Said("the service refuses a text: {id} ({detail})",
             "translate it yourself in the file of translations/")),
    "engine-too-large": (
        Said("un texte est trop long pour le service : {id}",
             "coupez ce paragraphe en deux"),
        Said("a text is too long for the service: {id}", "split that paragraph in two")),
}  # fmt: skip

TRANSLATION_RULES: Mapping[str, Rule] = {
    "facts-differ": Rule(
        "warning",
        ("Dans un texte écrit dans les deux langues, les nombres, montants, pourcentages, dates, "
         "heures, rangs, noms et listes doivent dire la même chose, quelle que soit leur forme ; "
         "un téléphone, une adresse ou un lien qui diffère est une erreur.",
         "In a text written in both languages, numbers, amounts, percentages, dates, hours, "
         "ordinals, names and lists must say the same, whatever their form; a telephone number, "
         "an address or a link that differs is an error."),
        "standfirst:\n  fr: La filière emploie 13 000 personnes.\n"
        "  en: The sector employs 1,300 people.\n",
        "standfirst:\n  fr: La filière emploie 13 000 personnes.\n"
        "  en: The sector employs 13,000 people.\n",
    ),
}  # fmt: skip

# Kinds of fact, as they stand in the sentences above.
KINDS: Mapping[str, tuple[str, str]] = {
    "number": ("nombre", "number"),
    "amount": ("montant", "amount"),
    "percent": ("pourcentage", "percentage"),
    "date": ("date", "date"),
    "time": ("heure", "hour"),
    "ordinal": ("rang ou siècle", "ordinal"),
    "phone": ("téléphone", "phone"),
    "email": ("courriel", "e-mail"),
    "link": ("lien", "link"),
    "kept": ("mot à garder", "word to keep"),
    "name": ("nom", "name"),
    "emphasis": ("gras ou italique", "emphasis"),
    "list": ("liste", "list"),
    "paragraphs": ("paragraphes", "paragraphs"),
    "heading": ("intertitre", "heading"),
    "quotes": ("guillemets", "quotation marks"),
    "untranslated": ("non traduit", "not translated"),
    "empty": ("vide", "empty"),
    "leftover": ("reste de balise", "leftover"),
    "length": ("longueur", "length"),
    "weekday": ("jour de la semaine", "weekday"),
    "ending": ("fin du texte", "end of the text"),
}

# How a fact differs, as it stands in the sentences above: changed, lost or added; some kinds have
# their own words.
DIFFERENCES: Mapping[str, tuple[str, str]] = {
    "changed": ("{kind}, « {expected} » est devenu « {found} »",
                "{kind}, “{expected}” became “{found}”"),
    "lost": ("{kind}, « {expected} » manque", "{kind}, “{expected}” is missing"),
    "added": ("{kind}, « {found} » est en trop", "{kind}, “{found}” has been added"),
    "untranslated": ("« {expected} » n’est pas traduit", "“{expected}” is not translated"),
    "empty": ("le texte est vide", "the text is empty"),
    "leftover": ("il reste « {found} »", "“{found}” was left in it"),
    "length": ("la longueur surprend", "the length is surprising"),
    "ending": ("le texte s’arrête en chemin", "the text stops half-way"),
}  # fmt: skip

# key → (French, English)
TRANSLATION_TALK: Mapping[str, tuple[str, str]] = {
    "help-translate": (
        "Traduit ce qui manque : la mémoire d’abord, puis le moteur. Dit d’abord ce qui partira.",
        "Translate what is missing: memory first, then the engine. Says first what will be sent.",
    ),
    "help-to": ("Seulement vers cette langue : fr ou en.", "Only into this language: fr or en."),
    "help-engine": (
        "Un autre moteur pour cette fois : deepl, libretranslate, command, none.",
        "Another engine this time: deepl, libretranslate, command, none.",
    ),
    "help-dry_run": (
        "Dit ce qui serait envoyé, sans rien envoyer ni écrire.",
        "Say what would be sent; send and write nothing.",
    ),
    "help-max_chars": (
        "N’envoie pas plus de caractères que cela.",
        "Send no more characters than this.",
    ),
    "help-status": (
        "Dit où en sont les traductions, sans rien envoyer ni écrire.",
        "Say how the translations stand; send and write nothing.",
    ),
    "office-texts": ("textes du service", "office texts"),
    "plan-of": ("{slug} · {way}", "{slug} · {way}"),
    "plan-counts": (
        "  textes : {total} · de la mémoire : {memory} · conservés : {kept} · à revoir : {stale} "
        "· à envoyer : {sent}, soit {characters} caractères",
        "  texts: {total} · from memory: {memory} · kept: {kept} · out of date: {stale} "
        "· to send: {sent}, that is {characters} characters",
    ),
    "nothing-to-translate": ("Rien à traduire.", "Nothing to translate."),
    "blanks-not-sent": (
        "  Passages à compléter, qui ne sont pas envoyés : {n}",
        "  Passages still to be written, which are not sent: {n}",
    ),
    "nothing-to-send": ("Rien à envoyer.", "Nothing to send."),
    "to-send": (
        "À envoyer à {where} : {characters} caractères.",
        "To send to {where}: {characters} characters.",
    ),
    "usage": (
        "  Compte : {used} caractères sur {limit}, puis {after}.",
        "  Account: {used} of {limit} characters, then {after}.",
    ),
    "call-done": (
        "  {n} sur {total} traduits ({characters} caractères)",
        "  {n} of {total} translated ({characters} characters)",
    ),
    "finishing-call": (
        "La réponse en route est attendue, pour ne pas la payer deux fois. "
        "Ctrl-C de nouveau l’abandonne.",
        "Waiting for the answer under way, so as not to pay for it twice. Ctrl-C again drops it.",
    ),
    "kept-so-far": (
        "Textes traduits et gardés : {n}.",
        "Texts translated and kept: {n}.",
    ),
    "sent": (
        "Traduits : {n} textes, {characters} caractères envoyés, {billed} facturés.",
        "Translated: {n} texts, {characters} characters sent, {billed} charged.",
    ),
    "review-next": (
        "À relire : presskit review {slug}",
        "To be reviewed: presskit review {slug}",
    ),
    "column-release": ("Communiqué", "Release"),
    "column-missing": ("À traduire", "Missing"),
    "column-machine": ("Non relus", "Unreviewed"),
    "column-reviewed": ("Relus", "Reviewed"),
    "column-stale": ("À revoir", "Out of date"),
    "column-doubted": ("À vérifier", "To check"),
    "status": ("Traductions", "Translations"),
}
