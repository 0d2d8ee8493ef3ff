"""What does not agree in a release: its languages, its texts, its dates, and what is on file."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
AGREEMENT: Mapping[str, tuple[Said, Said]] = {
    # ------------------------------------------------------------------------------ who speaks
    "quote-attribution": (
        Said("on ne sait pas qui dit « {found} »",
             "nommez la personne à côté de la citation, ou placez la citation dans « quotes: » "
             "avec « speaker: »"),
        Said("nobody is said to have spoken “{found}”",
             "name the speaker beside the quotation, or move it to “quotes:” with “speaker:”")),
    "quote-role": (
        Said("{name} est cité(e) sans fonction à la date du communiqué",
             "ajoutez « role: » à côté de « speaker: », ou la fonction et ses dates dans "
             "contacts/people.yaml"),
        Said("{name} is quoted without a role on the release’s date",
             "add “role:” beside “speaker:”, or the role and its dates in contacts/people.yaml")),
    "speaker": (
        Said("« {found} » est écrit(e) ici, et contacts/people.yaml contient {name}",
             "si c’est la même personne, écrivez « speaker: {id} »"),
        Said("“{found}” is written out here, and contacts/people.yaml has {name}",
             "if it is the same person, write “speaker: {id}”")),
    "speaker-role": (
        Said("{name} : « {found} » n’est pas la fonction inscrite à cette date, « {role} »",
             "corrigez l’une des deux, ou retirez « role: » ; pour une fonction passée, écrivez "
             "« alors » ou « ancien »"),
        Said("{name}: “{found}” is not the role on file for that date, “{role}”",
             "correct one of them, or remove “role:”; for a past role, write “then” or “former”")),
    "speaker-title": (
        Said("{name} : « {found} » ici, « {role} » dans {release}",
             "vérifiez la fonction ; inscrivez la personne dans contacts/people.yaml pour ne "
             "l’écrire qu’une fois"),
        Said("{name}: “{found}” here, “{role}” in {release}",
             "check the role; put the person in contacts/people.yaml to write it only once")),
    "office-holder": (
        Said("{name} n’exerce plus cette fonction à la date du communiqué : c’est {successor}",
             "citez {successor}, ou écrivez « role: » avec « alors » ou « ancien »"),
        Said("{name} no longer holds this office on the release’s date: {successor} does",
             "quote {successor}, or write “role:” with “then” or “former”")),
    "about-age": (
        Said("le texte « À propos » de « {id} » n’a pas été relu depuis le {date}",
             "relisez-le, puis mettez « reviewed_on: » à jour"),
        Said("the “About” text of “{id}” was last read over on {date}",
             "read it over, then bring “reviewed_on:” up to date")),
    # ------------------------------------------------------------------------- names, languages
    "names-differ": (
        Said("« {found} » s’écrit ailleurs « {meant} »",
             "gardez une seule orthographe, la bonne"),
        Said("“{found}” is elsewhere spelled “{meant}”", "keep one spelling, the right one")),
    "organisation-names": (
        Said("« {found} » s’appelle ailleurs « {meant} »",
             "gardez un seul nom, ou inscrivez le nom court dans contacts/organisations.yaml "
             "(« short: »)"),
        Said("“{found}” is elsewhere called “{meant}”",
             "keep one name, or add the short form to contacts/organisations.yaml (“short:”)")),
    "wrong-language": (
        Said("« {found} » n’est pas en {language}",
             "traduisez ces mots ; si c’est un nom ou un titre, écrivez [mots]{{lang=…}} ou "
             "mettez-les entre guillemets"),
        Said("“{found}” is not in {language}",
             "translate these words; if they are a name or a title, write [words]{{lang=…}} or "
             "put them in quotation marks")),
    "structure-differs": (
        Said("ce texte n’est pas bâti pareil dans les deux langues : « {french} » en français, "
             "« {english} » en anglais",
             "donnez aux deux les mêmes listes et les mêmes tableaux, dans le même ordre"),
        Said("this text is not built alike in both languages: “{french}” in French, “{english}” "
             "in English",
             "give both the same lists and tables, in the same order")),
    # --------------------------------------------------------------------------- counts, dates
    "count": (
        Said("« {found} » en annonce {announced}, la liste en compte {counted}",
             "complétez la liste, ou corrigez le nombre"),
        Said("“{found}” announces {announced}, the list has {counted}",
             "complete the list, or correct the number")),
    "duration": (
        Said("« {found} » ne s’accorde pas avec « {date} »", "corrigez la durée ou la date"),
        Said("“{found}” does not fit “{date}”", "correct the length of time or the date")),
    "event-date": (
        Said("« {found} » ne s’accorde pas avec l’autre date, « {expected} »",
             "vérifiez le jour : titre, textes, programme et nom du fichier doivent dire le même"),
        Said("“{found}” does not agree with the other date, “{expected}”",
             "check the day: title, texts, programme and file name must say the same one")),
    "embargo-text": (
        Said("le texte dit « {found} », mais le communiqué n’a pas d’embargo",
             "ajoutez « embargo: » avec le jour et l’heure, ou retirez ces mots"),
        Said("the text says “{found}”, but the release has no embargo",
             "add “embargo:” with the day and the hour, or remove these words")),
    # ------------------------------------------------------------------------ contacts, pictures
    "contact-shared-phone": (
        Said("« {name} » et « {other} » ont le même numéro de mobile",
             "vérifiez à qui il appartient"),
        Said("“{name}” and “{other}” have the same mobile number", "check whose it is")),
    "phone-national": (
        Said("« {found} » ne peut pas être appelé de l’étranger",
             "dans le texte anglais, écrivez-le avec +33 et sans le premier zéro"),
        Said("“{found}” cannot be dialled from abroad",
             "in the English text, write it with +33 and without the first zero")),
    "alt-repeats": (
        Said("la description de « {file} » répète sa légende ou son nom de fichier",
             "dites sous « alt: » ce que l’on voit"),
        Said("the description of “{file}” repeats its caption or its file name",
             "say under “alt:” what one sees")),
    "alt-opening": (
        Said("la description de « {file} » commence par « {found} », que les lecteurs d’écran "
             "disent déjà", "commencez par ce que l’on voit"),
        Said("the description of “{file}” begins with “{found}”, which screen readers already say",
             "begin with what one sees")),
    "alt-long": (
        Said("la description de « {file} » compte {length} signes, au plus {most} sont conseillés",
             "gardez l’essentiel ; le reste va dans la légende ou dans le texte"),
        Said("the description of “{file}” has {length} characters; aim for {most} at most",
             "keep what matters; the rest goes into the caption or the text")),
    "image-licence": (
        Said("rien ne dit ce que l’on peut faire de l’image « {file} »",
             "ajoutez « licence: », par exemple « Libre pour un usage éditorial »"),
        Said("nothing says what the picture “{file}” may be used for",
             "add “licence:”, for instance “Free for editorial use”")),
}  # fmt: skip
