"""The exact definition of what `of_agreement` says, with an example that fails and one that passes.

In an example, `people:` and `organisations:` are entries of contacts/, `before:` is an earlier
release of the same office.
"""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Rule

_ROLE = "{fr: maire de Dole, en: Mayor of Dole}"
_WORDS = ('text: {fr: "Notre objectif est clair, et nous le tiendrons avec tous nos partenaires.", '
          'en: "Our goal is clear, and we will reach it with all our partners."}')  # fmt: skip
_QUOTED = "quotes:\n  garnier:\n    speaker: {speaker}\n    " + _WORDS + "\n"
_PICTURE = (
    "media:\n  - file: media/atelier.jpg\n    alt: {alt}\n    caption: {{fr: Dans l’atelier., "
)
_PICTURE += "en: In the workshop.}}\n"
_CREDITED = _PICTURE + "    credit: Région / C. Martin\n    licence: {{fr: Libre, en: Free}}\n"
_ALT = "{fr: Deux personnes à l’œuvre, en: Two people at work}"
_LIST = ("notes:\n  fr: |\n    La stratégie a {0} axes :\n\n    - la recherche ;\n"
         "    - la formation ;\n    - l’industrie.\n  en: |\n    The strategy has {1} aims:\n\n  "
         "  - research;\n"
         "    - training;\n    - industry.\n")  # fmt: skip
_REGION = """\
organisations:
  region:
    name:
      fr: {full: Région Exemple, short: Région}
      en: {full: Example Region, short: Region}
    logo: templates/logos/region.png
    about:
      heading: {fr: À propos de la Région, en: About the Region}
      text: {fr: La Région anime la filière., en: The Region leads the sector.}
"""
_EVENT = """\
programme:
  title: {{fr: Assises de la santé, en: Health conference}}
  date: 2026-06-10
  venue: {{name: {{fr: Hôtel de Région, en: Regional Council}}, address: "25000 Besançon"}}
standfirst:
  fr: Les Assises de la santé auront lieu le {day} juin 2026 à Besançon, à l’hôtel de Région.
  en: The health conference will take place on {day} June 2026 in Besançon, in eastern France.
"""
_OFFICES = """\
people:
  roy:
    name: Luc ROY
    roles:
      - role: {fr: maire de Dole, en: Mayor of Dole}
        until: 2025-06-30
  bel:
    name: Zoé BEL
    roles:
      - role: {fr: maire de Dole, en: Mayor of Dole}
        from: 2025-07-01
quotes:
  roy:
"""
_BEFORE = """\
before:
  date: 2025-05-01
  place: Dole
  issuers: [region]
  title: {fr: La ville ouvre un atelier, en: The town opens a workshop}
  speaker: {name: Paul GARNIER, role: {fr: directeur du port, en: harbour master}}
attending:
  - name: Paul GARNIER
"""
_CONTACTS = """\
contacts:
  - {{name: Paul GARNIER, organisation: region, email: p.garnier@region.example,
      phone: 06 39 98 00 14}}
  - {{name: Rose PINEL, organisation: region, email: r.pinel@region.example,
      phone: 06 39 98 00 {0}}}
"""


def _notes(french: str, english: str) -> str:
    return f"notes:\n  fr: |\n    {french}\n  en: |\n    {english}\n"


AGREEMENT_RULES: Mapping[str, Rule] = {
    "quote-attribution": Rule(
        "error",
        ("Dans un texte, une citation d’au moins six mots qui contient un verbe ou un pronom, ou "
         "un bloc « > », doit être dite par quelqu’un : dans sa phrase, la précédente ou la "
         "suivante, à 25 mots au plus, un nom propre de deux mots ou un verbe de parole dont le "
         "sujet n’est ni « on » ni « un… ». Un titre entre guillemets n’est pas une citation.",
         "In a text, a quotation of at least six words with a verb or a pronoun in it, or a “>” "
         "block, must be spoken by someone: in its sentence, the one before or the one after, "
         "within 25 words, a name of two words, or a verb of speech whose subject is not “one” or "
         "“a…”. A title in quotation marks is no quotation."),
        _notes("« Nous avons doublé nos capacités en trois ans. »",
               "“We have doubled our capacity in three years.”"),
        _notes("« Nous avons doublé nos capacités en trois ans », déclare Anne Leroy.",
               "“We have doubled our capacity in three years,” said Anne Leroy."),
    ),
    "quote-role": Rule(
        "warning",
        ("Toute personne de « quotes: » a une fonction à la date du communiqué : « role: », ou une "
         "fonction de contacts/people.yaml à cette date.",
         "Everyone in “quotes:” has a role on the release’s date: “role:”, or a role of "
         "contacts/people.yaml held on that date."),
        _QUOTED.replace("{speaker}", "{name: Paul GARNIER}"),
        _QUOTED.replace("{speaker}", "{name: Paul GARNIER, role: " + _ROLE + "}"),
    ),
    "speaker": Rule(
        "warning",
        ("Une personne écrite en toutes lettres (« name: ») porte un nom de contacts/people.yaml, "
         "ou un nom qui n’en diffère que par une lettre ou une particule.",
         "Someone written out (“name:”) has a name of contacts/people.yaml, or one that differs "
         "from it by a letter or a particle."),
        _QUOTED.replace("{speaker}", "{name: Anne LEROI, role: " + _ROLE + "}"),
        _QUOTED.replace("{speaker}", "{name: Paul GARNIER, role: " + _ROLE + "}"),
    ),
    "speaker-role": Rule(
        "warning",
        ("À côté d’un identifiant, « role: » contient un mot qui n’est pas dans la fonction "
         "exercée à cette date d’après contacts/people.yaml. Une forme abrégée, ou une fonction "
         "dite passée (« alors », « ancien »), est admise.",
         "Beside an id, “role:” has a word that is not in the role held on that date according to "
         "contacts/people.yaml. A shorter form, or a role said to be past (“then”, “former”), is "
         "accepted."),
        _QUOTED.replace("{speaker}", "{speaker: anne-leroy, role: " + _ROLE + "}"),
        _QUOTED.replace("{speaker}", "{speaker: anne-leroy, role: {fr: présidente, "
                                     "en: President}}"),
    ),
    "speaker-title": Rule(
        "warning",
        ("Une personne écrite en toutes lettres a une autre fonction, ni plus courte ni plus "
         "longue, dans le dernier communiqué antérieur qui la nomme, parmi ceux que la commande "
         "regarde.",
         "Someone written out has another role, neither shorter nor longer, in the last earlier "
         "release that names them, among those the command looks at."),
        _BEFORE + "    role: {fr: maire de Dole, en: Mayor of Dole}\n",
        _BEFORE + "    role: {fr: directeur du port de Dole, en: harbour master of Dole}\n",
    ),
    "office-holder": Rule(
        "warning",
        ("Une personne citée ou annoncée n’exerce plus de fonction à la date du communiqué, et "
         "contacts/people.yaml connaît quelqu’un qui exerce alors la dernière qu’elle a eue "
         "(même organisme, mêmes mots à 60 %). « alors » ou « ancien » dans « role: » suffit.",
         "Someone quoted or announced holds no role on the release’s date, and "
         "contacts/people.yaml has someone who then holds the last one they had (same "
         "organisation, 60% of its words). "
         "“then” or “former” in “role:” is enough."),
        _OFFICES + "    speaker: roy\n    " + _WORDS + "\n",
        _OFFICES + "    speaker: {speaker: roy, role: {fr: ancien maire de Dole, "
        "en: former Mayor of Dole}}\n    " + _WORDS + "\n",
    ),
    "about-age": Rule(
        "warning",
        ("« reviewed_on: » d’un texte « À propos » imprimé date de plus d’un an à la date du "
         "communiqué.",
         "“reviewed_on:” of a printed “About” text is more than a year old on the release’s date."),
        _REGION + "      reviewed_on: 2025-05-27\n",
        _REGION + "      reviewed_on: 2025-05-28\n",
    ),
    "names-differ": Rule(
        "warning",
        ("Deux mots à majuscule qui se suivent ne diffèrent que par une lettre (deux dans un mot "
         "de plus de six lettres), un accent ou une particule d’un nom de personne inscrit ou "
         "cité, ou d’un autre nom des textes, et les deux ne figurent pas dans les deux langues.",
         "Two capitalised words in a row differ by one letter (two in a word of more than six), an "
         "accent or a particle from a person on file or quoted, or from another name in the texts, "
         "unless both stand in both languages."),
        _notes("Anne Leroi ouvrira la séance.", "Anne Leroi will open the session."),
        _notes("Anne Leroy ouvrira la séance.", "Anne Leroy will open the session."),
    ),
    "organisation-names": Rule(
        "warning",
        ("Un nom d’organisme diffère de celui de contacts/organisations.yaml par une ou deux "
         "lettres, un accent, un trait d’union, l’ordre ou l’absence d’un mot, ou est celui de "
         "l’autre langue (sauf entre parenthèses, en italique ou entre guillemets) ; ou une marque "
         "à majuscule intérieure est écrite de deux façons.",
         "An organisation’s name differs from contacts/organisations.yaml by one or two letters, "
         "an accent, a hyphen, the order or the lack of a word, or is the one of the other "
         "language "
         "(except in brackets, italics or quotation marks); or a brand with a capital inside is "
         "written in two ways."),
        _notes("La Région-Exemple anime la filière.", "The Example-Region leads the sector."),
        _notes("La Région Exemple anime la filière.", "The Example Region leads the sector."),
    ),
    "wrong-language": Rule(
        "warning",
        ("Un texte contient des mots outils ou des mots accentués de l’autre langue, même un seul. "
         "Les noms propres, les citations et titres entre guillemets, les italiques, les "
         "[mots]{lang=…}, les lieux, les mots de « keep: » et les locutions passées dans la langue "
         "sont laissés de côté.",
         "A text has function words or accented words of the other language, even a single one. "
         "Proper names, quotations and titles in quotation marks, italics, [words]{lang=…}, "
         "venues, words of “keep:” and borrowed phrases are left aside."),
        _notes("La Région présentera sa stratégie.", "The Region will present la strategy."),
        _notes("La Région présentera sa stratégie.", "The Region will present its strategy."),
    ),
    "structure-differs": Rule(
        "info",
        ("Un texte n’a pas, dans les deux langues et dans le même ordre, les mêmes listes (à puces "
         "ou numérotées), tableaux (nombre de colonnes) et passages cités (« > »). Le nombre "
         "d’entrées, d’intertitres et de citations est comparé par `facts-differ`.",
         "A text does not have, in both languages and in the same order, the same lists (bulleted "
         "or numbered), tables (number of columns) and quoted passages (“>”). The number of "
         "entries, headings and quotations is compared by `facts-differ`."),
        _notes("Deux buts :\n\n    - dire ;\n    - faire.",
               "Two aims:\n\n    1. to say;\n    2. to do."),
        _notes("Deux buts :\n\n    - dire ;\n    - faire.",
               "Two aims:\n\n    - to say;\n    - to do."),
    ),
    "count": Rule(
        "warning",
        ("La phrase qui précède une liste, ou le titre d’un texte à une seule liste, annonce de "
         "deux à vingt axes, buts, mesures… et la liste en compte un autre nombre ; de même après "
         "un deux-points. « dont », « notamment » annoncent une liste partielle.",
         "The sentence before a list, or the heading of a text with a single list, announces two "
         "to twenty aims, measures, steps… and the list has another number; the same after a "
         "colon. "
         "“including” and “such as” announce part of a list."),
        _LIST.format("quatre", "four"),
        _LIST.format("trois", "three"),
    ),
    "duration": Rule(
        "warning",
        ("« depuis deux ans », « il y a… », « 18 mois après… » ne s’accorde pas avec la seule date "
         "de début de sa phrase, ou, pour « après… », avec une date que la phrase ou une autre du "
         "communiqué donne aux mêmes mots. Les années comptent pleines, à quatre mois près ; les "
         "mois, à un huitième près.",
         "“for two years”, “… ago” or “18 months after…” does not fit the only starting date of "
         "its sentence or, for “after…”, a date that the sentence or another of the release "
         "gives to "
         "the same words. Years count when full, to within four months; months to within an "
         "eighth."),
        _notes("Lancée le 13 mars 2024, la démarche existe depuis quatre ans.",
               "Launched on 13 March 2024, the initiative has existed for four years."),
        _notes("Lancée le 13 mars 2024, la démarche existe depuis deux ans.",
               "Launched on 13 March 2024, the initiative has existed for two years."),
    ),
    "event-date": Rule(
        "warning",
        ("La date du nom de fichier n’est ni celle du communiqué, ni celle de l’événement ; ou le "
         "titre d’une invitation, ou une phrase qui dit que l’événement a lieu, donne un seul "
         "jour, qui n’est pas celui du programme, à un mois près ou le même jour d’une autre "
         "année ; sans programme, le titre et le chapô sont comparés.",
         "The date of the file name is neither the release’s nor the event’s; or the title of an "
         "invitation, or a sentence that says the event takes place, gives one day, which is not "
         "the programme’s, within a month or on the same day of another year; without a programme, "
         "title and standfirst are compared."),
        _EVENT.format(day=11),
        _EVENT.format(day=10),
    ),
    "embargo-text": Rule(
        "warning",
        ("Un texte dit « sous embargo », « embargo jusqu’au… » ou « ne pas diffuser avant », et le "
         "communiqué n’a pas de champ « embargo: ».",
         "A text says “under embargo”, “embargoed until…” or “not for publication before”, and the "
         "release has no “embargo:” field."),
        _notes("Sous embargo jusqu’au 10 juin 2026 à 9 h.", "Embargoed until 10 June 2026, 9 am."),
        "embargo: 2026-06-10 09:00\n"
        + _notes("Sous embargo jusqu’au 10 juin 2026 à 9 h.",
                 "Embargoed until 10 June 2026, 9 am."),
    ),
    "contact-shared-phone": Rule(
        "warning",
        ("Deux contacts presse de noms différents ont le même numéro de mobile.",
         "Two press contacts with different names have the same mobile number."),
        _CONTACTS.format("14"),
        _CONTACTS.format("15"),
    ),
    "phone-national": Rule(
        "warning",
        ("Un texte anglais contient un numéro français sans +33. Les numéros de contacts/ sont "
         "imprimés avec +33 d’office.",
         "An English text has a French number without +33. The numbers of contacts/ are printed "
         "with +33 by themselves."),
        _notes("Appelez le 03 53 01 21 14.", "Please call 03 53 01 21 14."),
        _notes("Appelez le +33 3 53 01 21 14.", "Please call +33 3 53 01 21 14."),
    ),
    "alt-repeats": Rule(
        "warning",
        ("« alt: » est la légende ou le nom du fichier, aux majuscules, accents et signes près.",
         "“alt:” is the caption or the file name, but for capitals, accents and marks."),
        _CREDITED.format(alt="{fr: Dans l’atelier, en: In the workshop}"),
        _CREDITED.format(alt=_ALT),
    ),
    "alt-opening": Rule(
        "warning",
        ("« alt: » commence par « image de », « photo de » ou leur équivalent.",
         "“alt:” begins with “image of”, “photo of” or the like."),
        _CREDITED.format(alt="{fr: Photo de deux personnes, en: Photo of two people}"),
        _CREDITED.format(alt=_ALT),
    ),
    "alt-long": Rule(
        "warning",
        ("« alt: » compte plus de 150 signes.", "“alt:” has more than 150 characters."),
        _CREDITED.format(alt="{fr: " + "Deux personnes à l’œuvre " * 7 + ", en: "
                             + "Two people at work in it " * 7 + "}"),
        _CREDITED.format(alt=_ALT),
    ),
    "image-licence": Rule(
        "info",
        ("Une image n’a pas de « licence: ».", "A picture has no “licence:”."),
        _PICTURE.format(alt=_ALT) + "    credit: Région / C. Martin\n",
        _CREDITED.format(alt=_ALT),
    ),
    "image-credit": Rule(
        "error",
        ("Une image n’a de « credit: » ni dans le communiqué ni dans son propre fichier.",
         "A picture has a “credit:” neither in the release nor in its own file."),
        _PICTURE.format(alt=_ALT) + "    licence: {fr: Libre, en: Free}\n",
        _CREDITED.format(alt=_ALT),
    ),
}  # fmt: skip
