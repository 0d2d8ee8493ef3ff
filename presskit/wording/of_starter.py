"""What is said while an office or a release begins. The words of their files are in `starter/`."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
STARTER: Mapping[str, tuple[Said, Said]] = {
    "starter-office-exists": (
        Said("il y a déjà un service de presse dans ce dossier : rien n’y est changé",
             "pour un communiqué, tapez `presskit new \"Titre\"` ; pour un autre service, donnez "
             "un autre dossier"),
        Said("there is a press office in this folder already: nothing is changed",
             "for a release, type `presskit new \"Title\"`; for another office, give another "
             "folder")),
    "starter-no-folder": (
        Said("« {found} » est un fichier, pas un dossier", "donnez le nom d’un dossier"),
        Said("“{found}” is a file, not a folder", "give the name of a folder")),
    "starter-file-exists": (
        Said("ce fichier existe déjà, et `presskit init` n’écrit jamais par-dessus : "
             "rien n’a été écrit",
             "déplacez-le, ou choisissez un autre dossier"),
        Said("this file exists already, and `presskit init` never writes over one: "
             "nothing was written",
             "move it, or choose another folder")),
    "starter-unwritten": (
        Said("impossible d’écrire dans « {folder} » ({reason}) : rien n’a été gardé",
             "vérifiez vos droits et la place disponible"),
        Said("cannot write to “{folder}” ({reason}): nothing was kept",
             "check your rights and the free space")),
    "starter-languages": (
        Said("« {found} » n’est pas compris : les langues sont le français et l’anglais",
             "écrivez fr, en, « fr,en » ou « en,fr »"),
        Said("“{found}” is not understood: the languages are French and English",
             "write fr, en, “fr,en” or “en,fr”")),
    "starter-name-empty": (
        Said("le nom donné avec --name est vide",
             "écrivez le nom du service de presse, entre guillemets, ou retirez --name"),
        Said("the name given with --name is empty",
             "write the name of the press office in quotation marks, or take out --name")),
    "starter-phone": (
        Said("« {found} » n’est pas un numéro de téléphone complet",
             "vérifiez le nombre de chiffres, ou écrivez-le avec + et l’indicatif du pays"),
        Said("“{found}” is not a complete phone number",
             "check the number of digits, or write it with + and the country code")),
    "starter-colour": (
        Said("« {found} » n’est pas une couleur",
             "écrivez un # et six signes de 0 à 9 et de a à f, par exemple #0b3d91, ou un nom : "
             "bleu, bleu marine, vert, rouge, bordeaux…"),
        Said("“{found}” is not a colour",
             "write a # and six signs from 0 to 9 and from a to f, such as #0b3d91, or a name: "
             "blue, navy, green, red, maroon…")),
    "starter-email-ending": (
        Said("« {found} » est incomplet : il manque la fin de l’adresse, après le dernier mot",
             "écrivez par exemple {found}.fr"),
        Said("“{found}” is not complete: the end of the address is missing, after the last word",
             "write for instance {found}.org")),
    "starter-organisation-twice": (
        Said("« {found} » est déjà dans la liste",
             "donnez le nom d’un autre organisme, ou une ligne vide pour finir"),
        Said("“{found}” is in the list already",
             "give the name of another organisation, or an empty line to end")),
    "starter-look": (
        Said("il n’y a pas d’apparence « {found} »", "choisissez parmi : {choices}{meant?}"),
        Said("there is no look “{found}”", "choose among: {choices}{meant?}")),
    "starter-logo-missing": (
        Said("le fichier « {found} » est introuvable",
             "vérifiez son nom et son dossier ; son chemin part du dossier où vous êtes"),
        Said("the file “{found}” cannot be found",
             "check its name and its folder; it is looked for from the folder you are in")),
    "starter-logo": (
        Said("« {found} » n’est pas une image qui peut servir de logo",
             "enregistrez le logo en PNG, JPEG ou WebP"),
        Said("“{found}” is no picture that can be a logo",
             "save the logo as PNG, JPEG or WebP")),
    "new-file-exists": (
        Said("ce communiqué existe déjà : rien n’y est changé",
             "changez le titre ou la date, ou ouvrez ce fichier"),
        Said("this release exists already: nothing is changed",
             "change the title or the date, or open that file")),
    "new-kind": (
        Said("« {found} » n’est pas un genre de document",
             "choisissez parmi : {choices}{meant?}"),
        Said("“{found}” is no kind of document", "choose among: {choices}{meant?}")),
    "new-title": (
        Said("ce titre n’a ni lettre ni chiffre dont faire un nom de fichier : « {found} »",
             "donnez un titre en mots, entre guillemets : "
             "`presskit new \"Le musée rouvre le 3 mai\"`"),
        Said("this title has no letter or digit to make a file name of: “{found}”",
             "give a title in words, in quotation marks: "
             "`presskit new \"The museum reopens on 3 May\"`")),
}  # fmt: skip

STARTER_TALK: Mapping[str, tuple[str, str]] = {
    # ---------------------------------------------------------------------------- questions
    "init-questions": (
        "Quelques questions. « Entrée » garde ce qui est entre crochets, ou passe ; tout se change "
        "ensuite dans les fichiers.",
        "A few questions. “Enter” keeps what is in brackets, or passes on; everything can be "
        "changed later in the files.",
    ),
    "init-kept": ("[{answer} ; - pour vider] ", "[{answer}; - to empty] "),
    "init-name": ("Nom du service de presse :", "Name of the press office:"),
    "init-name-fr": ("    en français :", "    in French:"),
    "init-name-en": ("    en anglais :", "    in English:"),
    "init-languages": (
        "Langues des communiqués, d’abord celle dans laquelle vous écrivez (fr, en) :",
        "Languages of the releases, first the one you write in (fr, en):",
    ),
    "init-organisations": (
        "Qui signe les communiqués ? Dans l’ordre protocolaire ; Entrée seule pour finir.",
        "Who signs the releases? In order of precedence; Enter alone to finish.",
    ),
    "init-organisation": ("    organisme {n} :", "    organisation {n}:"),
    "init-place": (
        "Ville où sont datés les communiqués :",
        "Town in which releases are dated:",
    ),
    "init-email": (
        "Adresse électronique où la presse peut écrire :",
        "E-mail address to which the press can write:",
    ),
    "init-phone": (
        "Téléphone où la presse peut appeler :",
        "Phone number that the press can call:",
    ),
    "init-website": (
        "Site où paraissent les communiqués :",
        "Website on which releases are published:",
    ),
    "init-about-fr": (
        "Une phrase en français sur « {name} », pour « À propos » :",
        "A sentence in French about “{name}”, for “About”:",
    ),
    "init-about-en": (
        "Une phrase en anglais sur « {name} », pour « À propos » :",
        "A sentence in English about “{name}”, for “About”:",
    ),
    "init-logo": ("Fichier du logo (PNG, JPEG ou WebP) :", "File of the logo (PNG, JPEG or WebP):"),
    "init-colour": (
        "Couleur des titres, par exemple #0b3d91 ou bleu (Entrée pour passer) :",
        "Colour of titles, such as #0b3d91 or blue (Enter to pass on):",
    ),
    "init-summary": ("Vos réponses :", "Your answers:"),
    "init-right": ("Tout est juste ? [O/n]", "Is everything right? [Y/n]"),
    "init-nothing-written": ("Rien n’a été écrit.", "Nothing was written."),
    # ------------------------------------------------------------------------------- report
    "init-made": (
        "Votre service de presse est dans {folder} ({n} fichiers) :",
        "Your press office is in {folder} ({n} files):",
    ),
    "init-made-here": (
        "Votre service de presse est ici ({n} fichiers) :",
        "Your press office is here ({n} files):",
    ),
    "init-shown-office": (
        "nom, langues, apparence, traduction",
        "name, languages, look, translation",
    ),
    "init-shown-contacts": (
        "organismes, personnes, contacts presse",
        "organisations, people, press contacts",
    ),
    "init-shown-releases": ("un premier communiqué", "a first release"),
    "init-shown-templates": (
        "le modèle Word, à adapter à votre goût",
        "the Word template, to make your own",
    ),
    "next-steps": ("Et maintenant :", "Next:"),
    "init-then-new": ('presskit new "Titre du communiqué"', 'presskit new "Title of a release"'),
    "new-open": (
        "ouvrez ce fichier et remplacez ce qui est entre crochets",
        "open this file and replace what stands in brackets",
    ),
    # --------------------------------------------------------------------------------- help
    "help-init": (
        "Ouvre un service de presse : ses fichiers et un premier communiqué.",
        "Begin a press office: its files and a first release.",
    ),
    "help-new": (
        "Crée un communiqué à remplir, avec les parties de son genre.",
        "Make a release to fill in, with the parts of its kind.",
    ),
    "frame-folder": ("Dossier :", "Folder:"),
    "frame-title": ("Titre :", "Title:"),
    "help-new_folder": (
        "Dossier à remplir, créé au besoin ; ici si rien n’est donné.",
        "Folder to fill, made if need be; here if none is given.",
    ),
    "help-name": (
        'Nom du service ; dans deux langues : "Nom=Name".',
        'The office’s name; in two languages: "Name=Nom".',
    ),
    "help-languages": (
        "Langues des communiqués, d’abord celle dans laquelle vous écrivez : fr, en ou fr,en.",
        "Languages of releases, first the one you write in: fr, en or en,fr.",
    ),
    "help-organisation": (
        'Qui signe ; dans deux langues : "Ville de X=City of X". À répéter, dans l’ordre '
        "protocolaire.",
        'Who signs; in two languages: "City of X=Ville de X". Repeat it, in order of precedence.',
    ),
    "help-place": ("Ville où sont datés les communiqués.", "Town in which releases are dated."),
    "help-website": ("Site où paraissent les communiqués.", "Website of the releases."),
    "help-email": ("Adresse électronique pour la presse.", "E-mail address for the press."),
    "help-phone": ("Téléphone pour la presse.", "Phone number for the press."),
    "help-logo": ("Fichier du logo : PNG, JPEG ou WebP.", "File of the logo: PNG, JPEG or WebP."),
    "help-colour": (
        'Couleur des titres et des filets, par exemple "#0b3d91".',
        'Colour of titles and rules, such as "#0b3d91".',
    ),
    "help-look": (
        "Apparence : institution, agency ou magazine.",
        "Look: institution, agency or magazine.",
    ),
    "help-yes": ("Ne pose aucune question.", "Ask no question."),
    "help-title": ("Titre, entre guillemets.", "Title, in quotation marks."),
    "help-kind": (
        "Genre : release (communiqué, si rien n’est donné), invitation, press-kit (dossier), "
        "statement (déclaration) ou correction (rectificatif) ; les noms français sont compris.",
        "Kind: release (if none is given), invitation (to an event), press-kit, statement (by one "
        "person) or correction (of what was sent).",
    ),
    "help-date": (
        "Jour du communiqué, ou de l’événement d’une invitation : 2026-06-10.",
        "Day of the release, or of the event of an invitation: 2026-06-10.",
    ),
    "help-issuer": (
        "Qui signe : un nom de contacts/organisations.yaml. À répéter.",
        "Who signs: a name from contacts/organisations.yaml. Repeat it.",
    ),
}
