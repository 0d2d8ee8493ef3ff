"""What a sub-editor finds in one text: what is left to fill in, wrong, long, or hard to read."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Rule, Said

# code → (French, English). `{fault}` and `{remedy}` are words of PROSE_WORDS.
PROSE: Mapping[str, tuple[Said, Said]] = {
    "placeholder": (
        Said("« {found} » est resté là", "écrivez ce qui doit y figurer, ou retirez-le"),
        Said("“{found}” was left here", "write what should stand here, or remove it")),
    "weekday": (
        Said("« {found} » : {fault}", "{remedy}"),
        Said("“{found}”: {fault}", "{remedy}")),
    "relative-date": (
        Said("« {found} » sera faux le jour où on le lira", "donnez la date"),
        Said("“{found}” will be wrong when it is read", "give the date")),
    "title": (
        Said("le {piece} {fault}", "{remedy}"),
        Said("the {piece} {fault}", "{remedy}")),
    "heading": (
        Said("intertitre : {fault}", "{remedy}"),
        Said("heading: {fault}", "{remedy}")),
    "missing-part": (
        Said("composition : {fault}", "{remedy}"),
        Said("make-up: {fault}", "{remedy}")),
    "link-text": (
        Said("texte de lien : {fault}", "{remedy}"),
        Said("link text: {fault}", "{remedy}")),
    "link-empty": (
        Said("le lien « {found} » ne mène nulle part", "donnez son adresse, ou retirez le lien"),
        Said("the link “{found}” leads nowhere", "give its address, or remove the link")),
    "punctuation": (
        Said("ponctuation : {fault}", "{remedy}"),
        Said("punctuation: {fault}", "{remedy}")),
    "apostrophe": (
        Said("apostrophes droites dans ce texte : {number}",
             "rien à faire pour les documents, qui les courbent ; `presskit check --fix` les "
             "corrige dans le fichier"),
        Said("straight apostrophes in this text: {number}",
             "nothing to do for the documents, which curl them; `presskit check --fix` corrects "
             "the file")),
    "ordinal": (
        Said("« {found} » : {fault}", "écrivez {better}"),
        Said("“{found}”: {fault}", "write {better}")),
    "readability": (
        Said("lecture difficile : {fault}", "{remedy}"),
        Said("hard to read: {fault}", "{remedy}")),
    "inclusive": (
        Said("« {found} » gêne les lecteurs d’écran", "écrivez « {better} », ou un mot épicène"),
        Said("“{found}” hinders screen readers", "write “{better}”, or a word of both genders")),
    "hype": (
        Said("« {found} » se lit comme de la publicité",
             "dites ce qui le montre, ou gardez-le pour une citation"),
        Said("“{found}” reads as advertising",
             "say what shows it, or keep it for a quote")),
    "acronym": (
        Said("« {found} » n’est pas expliqué à sa première apparition",
             "écrivez son nom entier, puis ({found}) ; ou ajoutez-le à « keep: » dans "
             "presskit.yaml"),
        Said("“{found}” is not explained where it first appears",
             "write its full name, then ({found}); or add it to “keep:” in presskit.yaml")),
    "spelling": (
        Said("« {found} » n’est pas dans le dictionnaire",
             "corrigez-le, ou ajoutez-le à « keep: » dans presskit.yaml{meant?}"),
        Said("“{found}” is not in the dictionary",
             "correct it, or add it to “keep:” in presskit.yaml{meant?}")),
}  # fmt: skip

_DAYS = {
    "monday": ("un lundi", "a Monday"),
    "tuesday": ("un mardi", "a Tuesday"),
    "wednesday": ("un mercredi", "a Wednesday"),
    "thursday": ("un jeudi", "a Thursday"),
    "friday": ("un vendredi", "a Friday"),
    "saturday": ("un samedi", "a Saturday"),
    "sunday": ("un dimanche", "a Sunday"),
}

_LANGUAGES = {"fr": ("français", "French"), "en": ("anglais", "English")}

# What exactly is wrong, then what to do: fault → (French, English), twice.
_FAULTS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    # ------------------------------------------------------------------------------- weekday
    **{f"is-{day}": ((f"c’est {words[0]}", f"that is {words[1]}"),
                     ("corrigez le jour ou la date", "correct the day or the date"))
       for day, words in _DAYS.items()},
    **{f"near-{day}": ((f"en {{year}}, c’est {words[0]}", f"in {{year}} that is {words[1]}"),
                       ("corrigez le jour ou la date, ou ajoutez l’année",
                        "correct the day or the date, or add the year"))
       for day, words in _DAYS.items()},
    "no-such-day": (("ce jour n’existe pas", "there is no such day"),
                    ("corrigez la date", "correct the date")),
    # --------------------------------------------------------------------------------- title
    "characters": (("compte {found} caractères", "has {found} characters"),
                   ("visez {limit} au plus", "aim for {limit} at most")),
    "words": (("compte {found} mots", "has {found} words"),
              ("visez {limit} au plus", "aim for {limit} at most")),
    "full-stop": (("finit par un point", "ends with a full stop"),
                  ("retirez le point", "remove the full stop")),
    "capitals": (("est en capitales", "is in capitals"),
                 ("écrivez en minuscules : le modèle met les capitales s’il le faut",
                  "write it in small letters: the template sets capitals where it wants them")),
    "exclamations": (("a {found} points d’exclamation", "has {found} exclamation marks"),
                     ("gardez-en un au plus", "keep one at most")),
    # ------------------------------------------------------------------------------- heading
    "heading-stop": (("il finit par un point", "it ends with a full stop"),
                     ("retirez le point", "remove the full stop")),
    "heading-no-space": (("les # ne sont pas suivis d’une espace : ils seront imprimés",
                          "there is no space after the #: they will be printed"),
                         ("ajoutez une espace", "add a space")),
    "heading-empty": (("il est vide", "it is empty"),
                      ("écrivez-le, ou retirez les #", "write it, or remove the #")),
    "heading-first-level": (("un second titre de niveau 1 : le titre du communiqué est le premier",
                             "a second heading of level 1: the release’s title is the first"),
                            ("écrivez ### pour un intertitre dans un texte",
                             "write ### for a heading inside a text")),
    "heading-level": (("on passe du niveau {above} au niveau {level}",
                       "the heading level jumps from {above} to {level}"),
                      ("descendez d’un niveau à la fois", "go down one level at a time")),
    # -------------------------------------------------------------------------- missing part
    "no-place": (("le lieu d’émission manque", "there is no dateline"),
                 ("ajoutez « place: » et la ville", "add “place:” and the town")),
    "no-standfirst": (("le chapô manque", "there is no lead paragraph"),
                      ("ajoutez « standfirst: » : qui, quoi, où, quand, pourquoi",
                       "add “standfirst:”: who, what, where, when, why")),
    "no-about": (("la partie « À propos » manque", "there is no “About” section"),
                 ("ajoutez « about: [{example}] », avec des noms de contacts/organisations.yaml",
                  "add “about: [{example}]”, with names from contacts/organisations.yaml")),
    "no-about-text": (("la partie « À propos » manque", "there is no “About” section"),
                      ("écrivez d’abord son texte (« about: ») dans contacts/organisations.yaml, "
                       "puis ajoutez ici « about: [{example}] »",
                       "first write its text (“about:”) in contacts/organisations.yaml, then add "
                       "“about: [{example}]” here")),
    "long-lead": (("le chapô compte {found} mots", "the lead paragraph has {found} words"),
                  ("visez {limit} au plus", "aim for {limit} at most")),
    **{f"short-body-{language}": (
        (f"le texte {words[0]} n’a que {{found}} mots, citations comprises",
         f"the {words[1]} text has only {{found}} words, quotes included"),
        ("il en faut {limit} au moins pour en tirer un article",
         "{limit} at least are needed to make an article of it"))
       for language, words in _LANGUAGES.items()},
    **{f"no-body-{language}": (
        (f"le texte {words[0]} est vide, ou presque", f"the {words[1]} text is as good as empty"),
        ("écrivez-le sous « sections: »", "write it under “sections:”"))
       for language, words in _LANGUAGES.items()},
    **{f"long-body-{language}": (
        (f"le texte {words[0]} a {{found}} mots, citations comprises",
         f"the {words[1]} text has {{found}} words, quotes included"),
        ("visez {limit} au plus, ou faites-en un dossier : « kind: press-kit »",
         "aim for {limit} at most, or make it a press kit: “kind: press-kit”"))
       for language, words in _LANGUAGES.items()},
    # ---------------------------------------------------------------------------- link text
    "link-vague": (("« {found} » ne dit pas où mène le lien",
                    "“{found}” does not say where the link leads"),
                   ("écrivez ce que l’on y trouve", "write what one finds there")),
    "link-bare": (("l’adresse « {found} » est écrite telle quelle",
                   "the address “{found}” is written as it is"),
                  ("écrivez [ce que l’on y trouve](l’adresse)",
                   "write [what one finds there](the address)")),
    "link-no-words": (("il n’y en a pas", "there is none"),
                      ("écrivez entre les crochets ce que l’on y trouve",
                       "write between the brackets what one finds there")),
    "link-two-targets": (("« {found} » mène à deux adresses différentes",
                          "“{found}” leads to two different addresses"),
                         ("donnez à chaque lien un texte à lui",
                          "give each link words of its own")),
    # -------------------------------------------------------------------------- punctuation
    "mark-unclosed": (("le {found} ouvert ici n’est jamais fermé",
                       "the {found} opened here is never closed"),
                      ("fermez-le, ou retirez-le", "close it, or remove it")),
    "mark-unopened": (("le {found} fermé ici n’a pas été ouvert",
                       "the {found} closed here was never opened"),
                      ("ouvrez-le, ou retirez-le", "open it, or remove it")),
    "mark-odd": (("un guillemet droit n’a pas son pendant dans ce paragraphe",
                  "a straight quotation mark has no partner in this paragraph"),
                 ("ajoutez celui qui manque, ou retirez celui-ci",
                  "add the one that is missing, or remove this one")),
    "mark-word-twice": (("« {found} » : un mot est écrit deux fois",
                         "“{found}”: a word stands twice"),
                        ("retirez l’un des deux", "remove one of them")),
    "mark-twice": (("« {found} » : un signe est écrit deux fois", "“{found}”: a mark stands twice"),
                   ("gardez-en un, ou trois points", "keep one, or three dots")),
    # ------------------------------------------------------------------------------ ordinal
    "raised": (("le signe ou la balise serait imprimé", "the sign or the tag would be printed"),
               ("", "")),
    "ending": (("ce rang s’abrège autrement", "this rank is shortened otherwise"), ("", "")),
    # -------------------------------------------------------------------------- readability
    "long-sentence": (("une phrase de {found} mots", "a sentence of {found} words"),
                      ("coupez-la : {limit} au plus", "cut it: {limit} at most")),
    "long-paragraph": (("un paragraphe de {found} mots", "a paragraph of {found} words"),
                       ("coupez-le : {limit} au plus", "cut it: {limit} at most")),
    "hard-fr": (("{found} à l’indice de Kandel et Moles",
                 "{found} by the Kandel-Moles index"),
                ("visez {limit} au moins : des phrases et des mots plus courts",
                 "aim for {limit} at least: shorter sentences and words")),
    "hard-en": (("{found} à l’indice de Flesch", "{found} by the Flesch index"),
                ("visez {limit} au moins : des phrases et des mots plus courts",
                 "aim for {limit} at least: shorter sentences and words")),
}  # fmt: skip

# (fact, value) → (French, English)
PROSE_WORDS: Mapping[tuple[str, str], tuple[str, str]] = {
    **{("fault", fault): words[0] for fault, words in _FAULTS.items()},
    **{("remedy", fault): words[1] for fault, words in _FAULTS.items()},
    ("piece", "title"): ("titre", "title"),
    ("piece", "subtitle"): ("sous-titre", "subtitle"),
}


def _notes(french: str, english: str) -> str:
    """A fragment that adds the same notes in both languages."""
    return f"notes:\n  fr: |\n    {french}\n  en: |\n    {english}\n"


_LONG_FR = (
    "Les nouveaux bus sont là, les conducteurs sont formés, les arrêts sont repeints, les abris "
    "sont posés et les horaires sont affichés dans les mairies, dans les écoles et dans les gares "
    "des trois communes."
)
_LONG_EN = (
    "The new buses are here, the drivers have been trained, the stops have been painted, the "
    "shelters are up and the timetables have been posted in the town halls, in the schools and in "
    "the stations of the three towns."
)

# code → what is looked for, and a release that fails and one that passes
PROSE_RULES: Mapping[str, Rule] = {
    "placeholder": Rule(
        "error",
        ("TODO, TK, TBA, TBC, TBD ou XXX en mot entier, « ??? », « lorem ipsum », « [nom] » et ses "
         "semblables entre crochets, « à compléter », « to be confirmed », « {{…}} », "
         "« example.org » ou un numéro comme 06 00 00 00 00, dans un texte, un nom ou un contact.",
         "TODO, TK, TBA, TBC, TBD or XXX as a whole word, “???”, “lorem ipsum”, “[name]” and its "
         "like in brackets, “to be confirmed”, “à compléter”, “{{…}}”, “example.org” or a number "
         "such as 06 00 00 00 00, in a text, a name or a contact."),
        _notes("Lieu : TODO", "Venue: the town hall"), _notes("Lieu : la halle", "Venue: the hall"),
    ),
    "weekday": Rule(
        "error",
        ("Le jour de la semaine n’est pas celui de la date, ou la date n’existe pas. Sans année, "
         "celle qui met la date au plus près du communiqué, à six mois au plus ; c’est alors un "
         "avertissement.",
         "The day of the week is not the date’s, or there is no such date. Without a year, the "
         "year that brings the date nearest to the release’s, within six months; it is then a "
         "warning."),
        _notes("Ouverture le jeudi 13 mars 2024.", "Opened on Thursday 13 March 2024."),
        _notes("Ouverture le mercredi 13 mars 2024.", "Opened on Wednesday 13 March 2024."),
    ),
    "relative-date": Rule(
        "warning",
        ("Hier, demain, aujourd’hui (d’un acte, non d’une époque), la semaine prochaine, lundi "
         "prochain, ce matin…, hors citation, sans date à moins de cinq mots.",
         "Yesterday, tomorrow, today (of an act, not of an age), next week, next Monday, this "
         "morning…, outside quotations, with no date within five words."),
        _notes("La halle ouvre demain.", "The hall opens tomorrow."),
        _notes("La halle ouvre le 3 juin 2026.", "The hall opens on 3 June 2026."),
    ),
    "title": Rule(
        "warning",
        ("Un titre de plus de 100 caractères en français ou de 90 en anglais, de plus de 15 mots, "
         "fini par un point ; un titre ou un sous-titre tout en capitales ou avec plus d’un point "
         "d’exclamation ; un sous-titre de plus de 160 caractères.",
         "A title of more than 100 characters in French or 90 in English, of more than 15 words, "
         "or ended by a full stop; a title or subtitle all in capitals or with more than one "
         "exclamation mark; a subtitle of more than 160 characters."),
        "title: {fr: La Région ouvre une maison des aidants., en: The Region opens a carers’ "
        "centre.}\n",
        "title: {fr: La Région ouvre une maison des aidants, en: The Region opens a carers’ "
        "centre}\n",
    ),
    "heading": Rule(
        "warning",
        ("Dans un texte, un intertitre de niveau 1, vide, dont les # ne sont pas suivis d’une "
         "espace, ou plus d’un niveau sous le précédent (le texte commence au niveau 2) ; partout, "
         "un intertitre qui finit par un point.",
         "Inside a text, a heading of level 1, an empty one, one without a space after its #, or "
         "more than one level below the one before (a text begins at level 2); anywhere, a heading "
         "that ends with a full stop."),
        _notes("#### Accès\n\n    Par la rue du Parc.", "#### Access\n\n    By Park Street."),
        _notes("### Accès\n\n    Par la rue du Parc.", "### Access\n\n    By Park Street."),
    ),
    "missing-part": Rule(
        "warning",
        ("Pas de lieu (sauf dossier de presse), pas de chapô (communiqué, invitation, dossier) ni "
         "d’« À propos » (les mêmes) ; un chapô de plus de 60 mots (sauf dossier) ; dans un "
         "communiqué, un corps de moins de 100 mots (une fois ses places remplies) ou de plus de "
         "800, citations comprises.",
         "No dateline (but in a press kit), no lead paragraph (release, invitation, press kit), no "
         "“About” section (the same); a lead of more than 60 words (but in a press kit); in a "
         "release, a body of fewer than 100 words (once its places are filled in) or more than "
         "800, quotes included."),
        "place:\n", "place: Dole\n",
    ),
    "link-text": Rule(
        "warning",
        ("Un lien dont le texte est « ici », « cliquez ici », « en savoir plus », « lire la "
         "suite »…, une adresse https:// ou rien ; une adresse https:// nue dans un texte ; un "
         "même texte pour deux adresses dans une langue.",
         "A link whose words are “here”, “click here”, “read more”, “link”…, an https:// "
         "address or nothing; a bare https:// address in a text; the same words for two "
         "addresses in one language."),
        _notes("Le plan est [ici](https://www.region.example/plan).",
               "The map is [here](https://www.region.example/plan)."),
        _notes("Voici [le plan de la halle](https://www.region.example/plan).",
               "This is [the map of the hall](https://www.region.example/plan)."),
    ),
    "link-empty": Rule(
        "error",
        ("Dans un texte, un lien sans adresse, ou vers # : un document n’a pas d’ancres.",
         "Inside a text, a link without an address, or to #: a document has no anchors."),
        _notes("Voici [le plan](#).", "This is [the map](#)."),
        _notes("Voici [le plan](https://www.region.example/plan).",
               "This is [the map](https://www.region.example/plan)."),
    ),
    "punctuation": Rule(
        "warning",
        ("« », “ ” ou ( ) sans leur pendant, un nombre impair de guillemets droits dans un "
         "paragraphe, un mot écrit deux fois de suite, « .. » ou « ,, ». Une citation de plusieurs "
         "paragraphes peut rouvrir ses guillemets à chacun.",
         "« », “ ” or ( ) without its partner, an odd number of straight quotation marks in a "
         "paragraph, a word that stands twice running, “..” or “,,”. A quotation of several "
         "paragraphs may open again at each."),
        _notes("La halle (de 1882 rouvre.", "The hall (of 1882 reopens."),
        _notes("La halle (de 1882) rouvre.", "The hall (of 1882) reopens."),
    ),
    "apostrophe": Rule(
        "info",
        ("Des apostrophes droites dans un texte, dites une fois par texte. Les documents les "
         "courbent de toute façon.",
         "Straight apostrophes in a text, told once a text. The documents curl them in any case."),
        _notes("L'entrée est libre.", "The hall's doors are open."),
        _notes("L’entrée est libre.", "The hall’s doors are open."),
    ),
    "ordinal": Rule(
        "warning",
        ("Un rang avec ^ ou <sup>, qui seraient imprimés : 3^e. Pour information, en français une "
         "terminaison longue (3ème, 1ère, XIXème), en anglais une terminaison fausse (22th).",
         "A rank with ^ or <sup>, which would be printed: 3^rd. For information, a long ending in "
         "French (3ème, 1ère, XIXème), a wrong one in English (22th)."),
        _notes("La 3^e édition.", "The 3^rd edition."),
        _notes("La 3e édition.", "The 3rd edition."),
    ),
    "readability": Rule(
        "info",
        ("Une phrase de plus de 35 mots, un paragraphe de plus de 120, ou, pour un texte de 100 "
         "mots au moins, un indice de Kandel et Moles (en anglais, de Flesch) sous 40. Les "
         "citations ne sont pas regardées.",
         "A sentence of more than 35 words, a paragraph of more than 120, or, for a text of 100 "
         "words at least, a Flesch index (in French, of Kandel and Moles) under 40. Quotes are "
         "left alone."),
        _notes(_LONG_FR, _LONG_EN), _notes("Les bus sont là.", "The buses are here."),
    ),
    "inclusive": Rule(
        "info",
        ("En français, seulement avec « check: {median_point: forbid} » : un doublet abrégé par un "
         "point, des parenthèses ou des tirets (salarié·es, agent(e)s, étudiant-e-s).",
         "In French, only with “check: {median_point: forbid}”: a doublet shortened by points, "
         "brackets or hyphens (salarié·es, agent(e)s, étudiant-e-s)."),
        "check: {median_point: forbid}\n" + _notes("Les salarié·es votent.", "The staff vote."),
        _notes("Les salarié·es votent.", "The staff vote."),
    ),
    "hype": Rule(
        "info",
        ("Leader, révolutionnaire, unique au monde, incontournable, ravi de… / world-class, "
         "leading, groundbreaking, thrilled…, hors citation.",
         "World-class, leading, groundbreaking, thrilled… / leader, révolutionnaire, unique au "
         "monde, incontournable, ravi de…, outside quotations."),
        _notes("Un service révolutionnaire.", "A revolutionary service."),
        _notes("Un service nouveau.", "A new service."),
    ),
    "acronym": Rule(
        "warning",
        ("Deux à six capitales qui ne sont pas expliquées à leur première apparition, « Nom entier "
         "(SIGLE) » ou « SIGLE (nom entier) », une fois par langue. Sont connus : les sigles "
         "courants, les unités, les nombres romains, les noms de contacts/, le glossaire et "
         "« keep: ».",
         "Two to six capitals that are not explained where they first appear, “Full name "
         "(LETTERS)” or “LETTERS (full name)”, once a language. Known are: common ones, units, "
         "Roman numerals, the names of contacts/, the glossary and “keep:”."),
        _notes("Le SDIS sera là.", "The SDIS will be there."),
        _notes("Le service départemental d’incendie et de secours (SDIS) sera là.",
               "The county fire and rescue service (CFRS) will be there."),
    ),
    "spelling": Rule(
        "info",
        ("Seulement avec « check: {spelling: true} », et si hunspell est installé : un mot sans "
         "capitale, hors citation, qui n’est ni dans le dictionnaire, ni dans le glossaire, ni "
         "dans « keep: ».",
         "Only with “check: {spelling: true}”, and where hunspell is installed: a word without "
         "capitals, outside quotations, that is neither in the dictionary, nor in the glossary, "
         "nor in “keep:”."),
        "check: {spelling: true}\n" + _notes("Un développment durable.", "A lasting developement."),
        "check: {spelling: true}\n" + _notes("Un développement durable.", "A lasting development."),
    ),
}  # fmt: skip
