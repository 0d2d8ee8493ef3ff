"""What goes wrong around a command: its words, its templates, its output."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
COMMANDS: Mapping[str, tuple[Said, Said]] = {
    # ------------------------------------------------------------------- the command line
    "no-office": (
        Said("il n’y a pas de fichier presskit.yaml ici ni dans les dossiers au-dessus",
             "placez-vous dans le dossier de votre service de presse (commande cd), ou ajoutez "
             "--office et le chemin de ce dossier ; si vous n’en avez pas encore, "
             "`presskit init` en crée un"),
        Said("there is no presskit.yaml here or in the folders above",
             "go to your press office’s folder (command cd), or add --office and the path of that "
             "folder; if you have none yet, `presskit init` makes one")),
    "unknown-interface": (
        Said("l’interface ne parle pas « {found} »", "écrivez --ui fr ou --ui en"),
        Said("the interface does not speak “{found}”", "write --ui fr or --ui en")),
    "option-before-command": (
        Said("« {option} » est écrit avant la commande",
             "écrivez d’abord la commande, par exemple `presskit build {option} …`"),
        Said("“{option}” stands before the command",
             "write the command first, for instance `presskit build {option} …`")),
    "options-apart": (
        Said("« {option} » ne va pas avec « {other} »", "retirez l’une des deux"),
        Said("“{option}” does not go with “{other}”", "remove one of them")),
    "folder-gone": (
        Said("le dossier où vous étiez n’existe plus",
             "allez dans un autre (commande cd), puis relancez la même commande"),
        Said("the folder you were in is no longer there",
             "go to another one (command cd), then run the same command again")),
    "option-without-value": (
        Said("il manque une valeur après « {option} »",
             "pour savoir quoi écrire, tapez `presskit {command}--help`"),
        Said("“{option}” has no value after it",
             "to see what to write, type `presskit {command}--help`")),
    "name-too-long": (
        Said("ce nom de fichier ou de communiqué est trop long pour le disque",
             "vérifiez ce que vous avez tapé ou collé"),
        Said("this name of a file or release is too long for the disk",
             "check what you typed or pasted")),
    "unknown-release": (
        Said("aucun communiqué ne s’appelle « {found} »",
             "donnez un fichier du dossier releases/, ou son nom sans .yaml{meant?}"),
        Said("no release is called “{found}”",
             "give a file in the folder releases/, or its name without .yaml{meant?}")),
    "release-outside": (
        Said("« {found} » n’est pas dans le dossier de ce service de presse",
             "copiez-le dans releases/, ou indiquez l’autre dossier avec --office"),
        Said("“{found}” is not in this press office’s folder",
             "copy it into releases/, or name the other folder with --office")),
    "release-is-folder": (
        Said("« {found} » est un dossier, pas un communiqué",
             "donnez le fichier .yaml du communiqué, ou rien pour les prendre tous"),
        Said("“{found}” is a folder, not a release",
             "give the release’s .yaml file, or nothing to take them all")),
    "usage": (
        Said("la commande ne peut pas être comprise",
             "pour savoir quoi écrire, tapez `presskit {command}--help`"),
        Said("the command cannot be understood",
             "to see what to write, type `presskit {command}--help`")),
    "extra-words": (
        Said("« {found} » est de trop",
             "mettez entre guillemets ce qui contient des espaces ; "
             "pour savoir quoi écrire, tapez `presskit {command}--help`"),
        Said("“{found}” is one word too many",
             "put quotation marks around what has spaces; "
             "to see what to write, type `presskit {command}--help`")),
    "argument-missing": (
        Said("il manque quelque chose après `presskit {command}`",
             "à écrire : {about} ; voyez `presskit {command} --help`"),
        Said("something is missing after `presskit {command}`",
             "to be written: {about}; see `presskit {command} --help`")),
    "option-missing": (
        Said("il manque l’option « {option} »",
             "à écrire après elle : {about} ; voyez `presskit {command} --help`"),
        Said("the option “{option}” is missing",
             "to be written after it: {about}; see `presskit {command} --help`")),
    "option-value": (
        Said("« {found} » ne convient pas après « {option} »",
             "écrivez un nombre entier qui convienne : {about}"),
        Said("“{found}” cannot stand after “{option}”",
             "write a whole number that fits: {about}")),
    "option-without-need": (
        Said("« {option} » s’écrit sans rien après", "retirez le signe = et ce qui le suit"),
        Said("“{option}” is written alone", "remove the sign = and what follows")),
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
             "choisissez parmi : {choices}{meant?}"),
        Said("“{found}” is not a language of this press office",
             "choose among: {choices}{meant?}")),
    "unknown-format": (
        Said("le format « {found} » n’existe pas", "choisissez parmi : {choices}{meant?}"),
        Said("there is no format “{found}”", "choose among: {choices}{meant?}")),
    # --------------------------------------------------------------------- templates, output
    "look-missing": (
        Said("il n’y a pas d’apparence « {found} » : le dossier templates/{found} n’existe pas",
             "corrigez « look: » dans presskit.yaml, ou créez ce dossier{meant?}"),
        Said("there is no look “{found}”: the folder templates/{found} does not exist",
             "correct “look:” in presskit.yaml, or create that folder{meant?}")),
    "colour-contrast": (
        Said("la couleur {found} est trop pâle pour du texte : sur un fond clair, son contraste "
             "est de {ratio}, et il faut au moins 4,5",
             "vous pouvez la garder : les aplats l’auront, et les textes seront en {better} ; "
             "ou donnez vous-même une teinte plus foncée"),
        Said("the colour {found} is too pale for text: on a light ground its contrast is {ratio}, "
             "and at least 4.5 is needed",
             "you may keep it: solid grounds will have it, and text will be in {better}; "
             "or give a darker shade of your own")),
    "font-unavailable": (
        Said("le PDF n’a pas la police « {found} »",
             "mettez ses fichiers .ttf ou .otf dans templates/fonts/ ; "
             "en attendant, le PDF prend Source Sans 3"),
        Said("the PDF does not have the font “{found}”",
             "put its .ttf or .otf files in templates/fonts/; "
             "until then the PDF uses Source Sans 3")),
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
    "output-busy": (
        Said("une autre commande écrit déjà dans « {folder} »",
             "attendez qu’elle finisse, puis recommencez"),
        Said("another build is already writing to “{folder}”",
             "wait until it is done, then start again")),
    "output-unwritable": (
        Said("impossible d’écrire dans « {folder} » ({reason})",
             "fermez les fichiers de ce dossier qui sont ouverts, vérifiez vos droits et la place "
             "disponible, ou choisissez un autre dossier avec --out"),
        Said("cannot write to “{folder}” ({reason})",
             "close the files of this folder that are open, check your rights and the free space, "
             "or choose another folder with --out")),
    "mail-heavy": (
        Said("le courriel en {language} pèse {kilobytes} Ko : au-delà de 1 Mo, "
             "des rédactions ne le reçoivent pas",
             "raccourcissez le texte, ou mettez les détails dans un dossier de presse en ligne "
             "(« published_at: » dans presskit.yaml)"),
        Said("the e-mail in {language} weighs {kilobytes} KB: "
             "some newsrooms receive nothing above 1 MB",
             "shorten the text, or put the details in a press kit online "
             "(“published_at:” in presskit.yaml)")),
    "interrupted": (
        Said("le travail a été interrompu",
             "ce qui était déjà écrit est intact ; relancez la commande pour faire le reste"),
        Said("the work was stopped",
             "what was written already is intact; run the command again to do the rest")),
    "bug": (
        Said("presskit s’est arrêté à cause d’une erreur qui vient de lui ; "
             "le travail n’est peut-être pas terminé",
             "envoyez {file} à la personne qui s’occupe de presskit"),
        Said("presskit stopped because of a fault of its own; the work may not be complete",
             "send {file} to whoever looks after presskit")),
}  # fmt: skip

# What somebody who thinks in French types, without accents → the command.
IN_FRENCH: Mapping[str, str] = {
    "commencer": "init", "demarrer": "init", "creer": "new", "nouveau": "new",
    "corriger": "check", "controler": "check", "relire": "check", "traduire": "translate",
    "construire": "build", "faire": "build", "fabriquer": "build", "generer": "build",
    "apercu": "preview", "voir": "preview", "exporter": "lists export", "cle": "key",
    "modele": "template", "diagnostic": "doctor",
}  # fmt: skip
