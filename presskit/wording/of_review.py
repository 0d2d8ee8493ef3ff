"""What is said while translations are reviewed: at the terminal, in Word, in XLIFF files."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English). `{row}` is what a person recognises a row by.
REVIEW: Mapping[str, tuple[Said, Said]] = {
    # ---------------------------------------------------------------------- the file itself
    "review-file-missing": (
        Said("le fichier à importer « {found} » n’existe pas",
             "vérifiez son nom, ou le dossier où il a été enregistré"),
        Said("the file to import, “{found}”, does not exist",
             "check its name, or the folder it was saved in")),
    "review-file-kind": (
        Said("« {found} » n’est ni un fichier Word ni un fichier XLIFF",
             "donnez un nom qui finit par .docx, .xlf ou .xliff"),
        Said("“{found}” is neither a Word file nor an XLIFF file",
             "give a name that ends with .docx, .xlf or .xliff")),
    "review-file-exists": (
        Said("« {found} » existe déjà, et pourrait contenir le travail d’un collègue : rien n’y "
             "est remplacé",
             "donnez un autre nom, ou déplacez d’abord ce fichier"),
        Said("“{found}” exists already and might hold a colleague’s work: nothing there is "
             "replaced",
             "give another name, or move that file first")),
    "review-file-unreadable": (
        Said("« {found} » ne peut pas être lu ({reason})",
             "fermez-le s’il est ouvert ailleurs, et vérifiez vos droits"),
        Said("“{found}” cannot be read ({reason})",
             "close it if it is open elsewhere, and check your rights")),
    "review-file-damaged": (
        Said("« {found} » est abîmé : il ne s’ouvre pas",
             "demandez qu’on vous l’envoie de nouveau, ou enregistrez-le encore une fois"),
        Said("“{found}” is damaged: it does not open",
             "ask for it to be sent again, or save it once more")),
    "review-file-old-word": (
        Said("« {found} » est un ancien fichier Word (.doc), ou un fichier protégé par un mot "
             "de passe",
             "ouvrez-le dans Word, retirez le mot de passe, et enregistrez-le en .docx"),
        Said("“{found}” is an old Word file (.doc), or is protected by a password",
             "open it in Word, remove the password, and save it as .docx")),
    "review-file-other": (
        Said("« {found} » n’est pas un fichier de relecture fait par presskit",
             "importez le fichier que `presskit review --export` a écrit, une fois corrigé"),
        Said("“{found}” is not a review file made by presskit",
             "import the file that `presskit review --export` wrote, once corrected")),
    "review-file-other-release": (
        Said("« {found} » est la relecture d’un autre texte : {other}",
             "importez-le avec le nom de ce communiqué, ou vérifiez le fichier"),
        Said("“{found}” is the review of another text: {other}",
             "import it with the name of that release, or check the file")),
    "review-file-xliff-2": (
        Said("« {found} » est au format XLIFF 2",
             "demandez au traducteur de l’enregistrer en XLIFF 1.2, comme vous l’aviez envoyé"),
        Said("“{found}” is in the format XLIFF 2",
             "ask the translator to save it as XLIFF 1.2, as you had sent it")),
    # ------------------------------------------------------------------------- the command
    "review-one-release": (
        Said("un fichier de relecture porte sur un seul communiqué",
             "donnez son nom, par exemple `presskit review {example} --export relecture.docx`"),
        Said("a review file is about one release",
             "give its name, for instance `presskit review {example} --export review.docx`")),
    "review-both-ways": (
        Said("--export et --import ne vont pas ensemble",
             "exportez d’abord, puis importez le fichier qui vous est revenu"),
        Said("--export and --import do not go together",
             "export first, then import the file that came back to you")),
    "review-nothing": (
        Said("il n’y a aucune traduction à relire pour {slug}",
             "lancez d’abord `presskit translate {slug}` ; un texte écrit dans les deux langues "
             "n’a pas besoin de relecture"),
        Said("there is no translation of {slug} to review",
             "run `presskit translate {slug}` first; a text written in both languages needs no "
             "review")),
    "review-changed-meanwhile": (
        Said("{row} : ce passage vient d’être modifié ailleurs, et votre réponse n’est pas écrite",
             "relancez la commande pour le relire tel qu’il est maintenant"),
        Said("{row}: this passage was just changed elsewhere, and your answer is not written",
             "run the command again to read it as it is now")),
    # ------------------------------------------------------------------- rows that come back
    "review-row-unknown": (
        Said("ligne inconnue, laissée de côté : {row}",
             "elle ne vient pas de ce fichier, ou son passage n’existe plus : recopiez son texte "
             "à la main s’il est utile"),
        Said("unknown row, left aside: {row}",
             "it does not come from this file, or its passage is gone: copy its text by hand if "
             "you need it")),
    "review-row-doubled": (
        Said("cette ligne est plusieurs fois dans le fichier, et aucune n’est prise : {row}",
             "gardez-en une seule, puis importez de nouveau"),
        Said("this row is in the file several times, and none is taken: {row}",
             "keep one of them only, then import again")),
    "review-row-merged": (
        Said("des cellules ont été fusionnées, séparées ou ajoutées, et la ligne n’est pas prise : "
             "{row}",
             "remettez-la sur trois colonnes dans Word, puis importez de nouveau"),
        Said("cells were merged, split or added, and the row is not taken: {row}",
             "give it back its three columns in Word, then import again")),
    "review-row-stale": (
        Said("le texte source a changé depuis l’envoi : {row}",
             "le texte reçu, s’il est nouveau, attend comme proposition ; relisez ce passage avec "
             "`presskit review`"),
        Said("the source text has changed since the file went out: {row}",
             "what came back, if it is new, waits as a suggestion; review this passage with "
             "`presskit review`")),
    "review-row-conflict": (
        Said("la traduction a été modifiée ici pendant la relecture : {row} (« {found} »)",
             "le texte reçu attend comme proposition ; choisissez avec `presskit review`"),
        Said("the translation was changed here while it was being reviewed: {row} (“{found}”)",
             "what came back waits as a suggestion; choose with `presskit review`")),
    "review-row-empty": (
        Said("la traduction reçue est vide, et l’ancienne est gardée : {row}",
             "si ce passage ne doit plus paraître, retirez-le du communiqué"),
        Said("the translation that came back is empty, and the old one is kept: {row}",
             "if this passage is to go, remove it from the release")),
    "review-row-differs": (
        Said("à vérifier : {row} ; {found}",
             "le texte reçu est pris ; corrigez-le si ce n’est pas voulu"),
        Said("to be checked: {row}; {found}",
             "what came back is taken; correct it if this is not intended")),
    "review-row-grave": (
        Said("le texte reçu n’est pas validé : {row} ; {found}",
             "corrigez-le avec `presskit review` ; un téléphone, une adresse ou un lien reste le "
             "même dans les deux langues"),
        Said("what came back is not approved: {row}; {found}",
             "correct it with `presskit review`; a telephone number, an address or a link is the "
             "same in both languages")),
    "review-row-not-approved": (
        Said("approuvé sans changement, mais les deux textes diffèrent : {row} ; {found}",
             "corrigez le passage, ou acceptez-le tel quel avec `presskit review`"),
        Said("approved unchanged, but the two texts differ: {row}; {found}",
             "correct the passage, or accept it as it is with `presskit review`")),
    "review-rows-missing": (
        Said("des lignes ne sont pas revenues, et ne changent pas : {n}"),
        Said("some rows did not come back, and do not change: {n}")),
}  # fmt: skip

# key → (French, English)
REVIEW_TALK: Mapping[str, tuple[str, str]] = {
    "help-review": (
        "Relit les traductions : ici, ou par un fichier Word ou XLIFF à envoyer.",
        "Review translations: here, or through a Word or XLIFF file to send.",
    ),
    "help-export": (
        "Écrit les traductions dans un fichier à faire relire (.docx, .xlf).",
        "Write the translations to a file for someone to review (.docx, .xlf).",
    ),
    "help-import_": (
        "Reprend un fichier relu (.docx, .xlf) et dit ce qui a changé.",
        "Take back a reviewed file (.docx, .xlf) and say what changed.",
    ),
    "help-all": (
        "Montre aussi ce qui est déjà relu.",
        "Show also what is reviewed already.",
    ),
    # ------------------------------------------------------------------- at the terminal
    "review-progress": ("{n}/{total} · {slug}", "{n}/{total} · {slug}"),
    "review-was": ("Le texte source a changé :", "The source text has changed:"),
    "review-empty-target": ("(pas encore traduit)", "(not yet translated)"),
    "review-accept": ("[v]alider", "[a]ccept"),
    "review-edit": ("[m]odifier", "[e]dit"),
    "review-take": ("[p]rendre la proposition", "[t]ake the suggestion"),
    "review-remark": ("[n]oter", "[n]ote"),
    "review-skip": ("[s]auter", "[s]kip"),
    "review-quit": ("[q]uitter", "[q]uit"),
    "review-answer": ("Tapez une lettre puis Entrée : ", "Type a letter, then Enter: "),
    "review-type": ("Votre texte (Entrée seule : rien ne change) : ",
                    "Your text (Enter alone: nothing changes): "),
    "review-type-note": ("Votre note : ", "Your note: "),
    "review-unknown-key": ("Une de ces lettres, s’il vous plaît.", "One of these letters, please."),
    "review-empty-accept": (
        "Il n’y a rien à valider : ce passage n’est pas traduit.",
        "There is nothing to accept: this passage is not translated.",
    ),
    "review-grave-accept": (
        "Pas encore : un téléphone, une adresse ou un lien diffère. Modifiez d’abord le texte.",
        "Not yet: a telephone number, an address or a link differs. Edit the text first.",
    ),
    "review-kept-open": (
        "Votre texte est gardé ; il reste à relire.",
        "Your text is kept; it is still to be reviewed.",
    ),
    "review-saved": ("Écrit.", "Written."),
    "review-all-done": ("Tout est relu.", "Everything is reviewed."),
    "review-waiting": ("Passages à relire : {n}", "Passages to review: {n}"),
    "review-column-id": ("Passage", "Passage"),
    "review-column-state": ("État", "State"),
    "review-column-source": ("Source", "Source"),
    "review-column-target": ("Traduction", "Translation"),
    "review-counts": (
        "Modifiés : {changed} · relus : {reviewed} · source modifiée : {stale} · refusés : "
        "{refused}",
        "Changed: {changed} · reviewed: {reviewed} · source changed: {stale} · refused: {refused}",
    ),
    "review-exported": ("Fichier écrit : {file} (passages : {n} ; {states})",
                        "File written: {file} (passages: {n}; {states})"),
    # ---------------------------------------------------------------- in the exchange files
    "review-heading": ("Traduction à relire", "Translation to review"),
    "review-direction-fr": ("du français vers l’anglais", "from French into English"),
    "review-direction-en": ("de l’anglais vers le français", "from English into French"),
    "review-step-1": (
        "Corrigez la colonne « Traduction », avec ou sans suivi des modifications. "
        "Gras, italique et liens comptent.",
        "Correct the column “Translation”, with or without tracked changes. "
        "Bold, italics and links count.",
    ),
    "review-step-2": (
        "Une ligne est bonne telle quelle ? Écrivez « ok » dans « Remarques ». "
        "Toute autre remarque est transmise.",
        "Is a row right as it is? Write “ok” under “Remarks”. Any other remark is passed on.",
    ),
    "review-step-3": (
        "Gardez les trois colonnes, sans fusionner de cellules ; enregistrez en .docx et "
        "renvoyez le fichier.",
        "Keep the three columns and merge no cells; save as .docx and send the file back.",
    ),
    "review-column-remarks": ("Remarques", "Remarks"),
    "review-page": ("page", "page"),
    "review-of-office": ("texte commun", "office text"),
    "state-missing": ("à traduire", "to translate"),
    "state-machine": ("à relire", "to review"),
    "state-stale": ("à revoir", "to look at again"),
    "state-reviewed": ("relu", "reviewed"),
    "states-missing": ("à traduire : {n}", "to translate: {n}"),
    "states-machine": ("à relire : {n}", "to review: {n}"),
    "states-stale": ("à revoir : {n}", "to look at again: {n}"),
    "states-reviewed": ("relus : {n}", "reviewed: {n}"),
    "remark-machine": ("traduction automatique", "machine translation"),
    "remark-person": ("corrigé à la main", "corrected by hand"),
    "remark-reviewed": ("par {by}, le {at}", "by {by}, {at}"),
    "remark-stale": ("Le texte source a changé :", "The source text has changed:"),
    "remark-suggestion": ("Proposition : {text}", "Suggestion: {text}"),
    "remark-note": ("Note : {text}", "Note: {text}"),
    "remark-finding": ("À vérifier : {text}", "To be checked: {text}"),
    # -------------------------------------------------------- notes of the review file itself
    "note-older-source": (
        "proposition de {by} ({file}, {at}), faite sur l’ancien texte source",
        "suggested by {by} ({file}, {at}), made from the older source text",
    ),
    "note-meanwhile": (
        "proposition de {by} ({file}, {at}), faite avant le texte actuel",
        "suggested by {by} ({file}, {at}), made before the present text",
    ),
    "note-grave": (
        "proposition de {by} ({file}, {at}), où un téléphone, une adresse ou un lien diffère",
        "suggested by {by} ({file}, {at}), where a telephone number, an address or a link differs",
    ),
    "note-before": ("proposition précédente : {text} ({by}, {file}, {at})",
                    "earlier suggestion: {text} ({by}, {file}, {at})"),
    # ----------------------------------------------------------------- facts that differ
    "finding-changed": ("{kind} : « {expected} » dans la source, « {found} » dans la traduction",
                        "{kind}: “{expected}” in the source, “{found}” in the translation"),
    "finding-lost": ("{kind} : « {expected} » manque dans la traduction",
                     "{kind}: “{expected}” is missing from the translation"),
    "finding-added": ("{kind} : « {found} » n’est pas dans la source",
                      "{kind}: “{found}” is not in the source"),
}  # fmt: skip

# Where a text stands: a step of its place → (French, English).
STEPS: Mapping[str, tuple[str, str]] = {
    "title": ("titre", "title"),
    "subtitle": ("sous-titre", "subtitle"),
    "standfirst": ("chapô", "standfirst"),
    "sections": ("partie", "section"),
    "parts": ("chapitre", "part"),
    "heading": ("intertitre", "crosshead"),
    "text": ("texte", "text"),
    "quotes": ("citation", "quote"),
    "speaker": ("orateur", "speaker"),
    "speakers": ("orateur", "speaker"),
    "attending": ("personne présente", "attendee"),
    "role": ("fonction", "role"),
    "roles": ("fonction", "role"),
    "topic": ("sujet", "topic"),
    "key_figures": ("chiffre clé", "key figure"),
    "unit": ("unité", "unit"),
    "label": ("libellé", "label"),
    "timeline": ("date clé", "key date"),
    "biographies": ("biographie", "biography"),
    "programme": ("programme", "programme"),
    "sessions": ("séance", "session"),
    "talks": ("intervention", "talk"),
    "room": ("salle", "room"),
    "venue": ("lieu", "venue"),
    "name": ("nom", "name"),
    "full": ("en entier", "in full"),
    "short": ("abrégé", "short form"),
    "access": ("accès", "access"),
    "registration": ("accréditation", "accreditation"),
    "opportunities": ("prises de vues", "photo opportunities"),
    "logistics": ("consignes pratiques", "practical arrangements"),
    "about": ("à propos", "about"),
    "contacts": ("contact presse", "media contact"),
    "press": ("contact presse", "media contact"),
    "organisations": ("organisme", "organisation"),
    "people": ("personne", "person"),
    "office": ("service de presse", "press office"),
    "media": ("visuel", "image"),
    "alt": ("description", "description"),
    "caption": ("légende", "caption"),
    "links": ("lien", "link"),
    "notes": ("note aux rédactions", "notes to editors"),
    "changes": ("changement", "change"),
    "what": ("objet", "item"),
    "old": ("au lieu de", "as issued"),
    "new": ("lire", "should read"),
    "replaces": ("document remplacé", "document replaced"),
    "reason": ("motif", "reason"),
    "block": ("paragraphe", "paragraph"),
}
