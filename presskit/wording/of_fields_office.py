"""The fields of presskit.yaml and of contacts/: their names, and what they are in French."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.of_forms import Named

_OFFICE: Mapping[str, Named] = {
    "name": Named(
        "Nom", "Name",
        "Le nom du service, au pied des documents, dans les courriels, sur les pages."),
    "languages": Named(
        "Langues", "Languages",
        "Les langues de chaque kit ; on écrit les communiqués dans la première."),
    "english": Named(
        "Anglais", "English",
        "Quel anglais, pour les dates, les heures, les nombres, les guillemets."),
    "timezone": Named(
        "Fuseau horaire", "Time zone",
        "Le fuseau de toutes les heures, par son nom dans la liste de l’IANA."),
    "country": Named(
        "Pays", "Country",
        "Le pays, imprimé après la ville en tête des textes anglais : DIJON, France."),
    "website": Named("Site", "Website", "L’adresse de l’espace presse, imprimée et liée."),
    "published_at": Named(
        "Kits en ligne", "Published at",
        "L’adresse où l’on met en ligne le contenu de dist/ : courriels et pages renvoient alors "
        "au kit."),
    "surnames": Named("Noms de famille", "Surnames", "Noms de famille en capitales ou non."),
    "typography": Named("Typographie", "Typography", "Comment les phrases sont composées."),
    "theme": Named("Apparence", "Look", "L’apparence des documents : logo, couleur, polices."),
    "translation": Named("Traduction", "Translation", "Qui traduit ce qui manque."),
    "glossary": Named(
        "Glossaire", "Glossary",
        "Des mots qui n’ont qu’une traduction : dans la première langue, puis dans l’autre."),
    "keep": Named("À garder", "Keep", "Les noms et les mots que l’on ne traduit jamais."),
    "segments": Named(
        "Segments", "Segments",
        "Des parties des listes de journalistes, chacune avec un nom, pour `audience:` et pour "
        "les exports."),
    "check": Named("Relecture", "Check", "Les contrôles que tout le service fait taire."),
}  # fmt: skip

_HABITS: Mapping[str, Named] = {
    "Surnames.fr": Named("Français", "French", "Dans les documents français."),
    "Surnames.en": Named("Anglais", "English", "Dans les documents anglais."),
    "Typography.fr": Named(
        "Français", "French", "L’usage suivi : espaces devant les signes, heures, ordinaux."),
    "Typography.en": Named(
        "Anglais", "English",
        "Les signes et les tirets de l’anglais. Sans lui : ceux de `english:`."),
    "Typography.ordinals": Named(
        "Ordinaux", "Ordinals", "false : 2ème reste comme vous l’avez tapé."),
    "Typography.tight_hours": Named(
        "Heures serrées", "Tight hours", "false : 9h30 reste comme vous l’avez tapé."),
    "Typography.ranges": Named(
        "Intervalles", "Ranges", "false : 2024-2030 garde son trait d’union en anglais."),
    "Typography.plain_spaces": Named(
        "Espaces simples", "Plain spaces",
        "Les formats où les espaces fines insécables deviennent ordinaires, pour les polices et "
        "les messageries qui ne les ont pas."),
    "Look.look": Named(
        "Apparence", "Look",
        "institution, agency, magazine, ou un dossier de templates/ avec la vôtre."),
    "Look.logo": Named(
        "Logo", "Logo", "Le logo du service (SVG, PNG, JPEG, WebP), depuis son dossier."),
    "Look.colours": Named("Couleurs", "Colours", "Les couleurs du service."),
    "Look.fonts": Named("Polices", "Fonts", "Les polices du service."),
    "Look.address": Named("Adresse", "Address", "La ligne au pied des pages."),
    "Colours.primary": Named(
        "Couleur principale", "Primary",
        "La couleur des libellés, des filets et des chiffres. Sans elle : celle de l’apparence."),
    "Fonts.titles": Named("Titres", "Titles", "La famille des titres."),
    "Fonts.text": Named("Texte", "Text", "La famille de tout le reste."),
    "Translation.engine": Named(
        "Traducteur", "Engine", "La machine qui propose une traduction."),
    "Translation.require_review": Named(
        "Relecture exigée", "Require review",
        "true : une traduction que personne n’a approuvée empêche de faire le kit."),
    "Translation.server": Named(
        "Serveur", "Server", "L’adresse de votre serveur LibreTranslate."),
    "Translation.command": Named(
        "Programme", "Command",
        "Votre programme et ses options : il lit et écrit des lignes JSON."),
    "Translation.markup": Named("Balises", "Markup", "Ce que l’on donne à votre programme."),
    "Translation.sensitive": Named(
        "Textes sensibles", "Sensitive texts",
        "Que faire avant qu’un texte confidentiel, ou sous embargo avec une clé DeepL gratuite, "
        "sorte de la maison."),
    "Segment.language": Named(
        "Langue", "Language", "La langue dans laquelle ils reçoivent le communiqué."),
    "Segment.beat": Named("Rubrique", "Beat", "Ce sur quoi ils écrivent."),
    "Segment.outlet_type": Named("Genre de média", "Kind of outlet", "Le genre de leur média."),
    "Segment.region": Named("Région", "Region", "Là où ils travaillent."),
    "Segment.country": Named("Pays", "Country", "Leur pays, écrit comme dans les listes."),
    "Segment.tags": Named("Marques", "Tags", "Vos propres marques dans les listes."),
    "Segment.list": Named(
        "Listes", "Lists", "Seulement ces fichiers de contacts/media/, sans .csv."),
    "Segment.last_contact_before": Named(
        "Sans réponse depuis", "Last contact before",
        "Celles et ceux qui n’ont pas répondu depuis ce jour, ou jamais."),
    "Segment.last_contact_after": Named(
        "Réponse depuis", "Last contact after", "Celles et ceux qui ont répondu depuis ce jour."),
}  # fmt: skip

_CONTACTS: Mapping[str, Named] = {
    "Organisation.name": Named("Nom", "Name", "Son nom dans chaque langue, complet et court."),
    "Organisation.website": Named("Site", "Website", "Son site."),
    "Organisation.logo": Named(
        "Logo", "Logo", "Son logo (SVG, PNG, JPEG, WebP), depuis le dossier du service."),
    "Organisation.about": Named(
        "À propos", "About", "Ce qu’il dit de lui-même à la fin des communiqués."),
    "Organisation.press": Named(
        "Contacts presse", "Press contacts",
        "Des identifiants de press.yaml : ses contacts presse, dans l’ordre. Sans eux, tous ceux "
        "qui le nomment."),
    "OrganisationName.fr": Named("Français", "French", "Son nom français."),
    "OrganisationName.en": Named("Anglais", "English", "Son nom anglais."),
    "FullName.full": Named("Nom complet", "Full name", "Le nom en entier."),
    "FullName.short": Named(
        "Nom court", "Short name",
        "Le nom imprimé près des contacts et des logos ; sans lui, le nom complet."),
    "Boilerplate.heading": Named(
        "Intertitre", "Heading",
        "L’intertitre entier : l’outil ne joint jamais « de » et « le »."),
    "Boilerplate.text": Named("Texte", "Text", "Le paragraphe lui-même, en Markdown léger."),
    "Boilerplate.reviewed_on": Named(
        "Relu le", "Reviewed on",
        "Le jour de la dernière relecture ; au bout d’un an, `check` la redemande."),
    "Person.name": Named(
        "Nom", "Name", "Prénom et nom ; le nom peut être en capitales."),
    "Person.roles": Named(
        "Fonctions", "Roles",
        "Ses fonctions ; la date du communiqué choisit celle qui s’imprime."),
    "Role.role": Named(
        "Fonction", "Role", "La fonction en entier, telle qu’elle s’imprime après le nom."),
    "Role.organisation": Named(
        "Organisme", "Organisation", "Où : un identifiant d’organisations.yaml."),
    "Role.from": Named("Depuis", "From", "Le premier jour dans la fonction."),
    "Role.until": Named("Jusqu’au", "Until", "Le dernier jour dans la fonction."),
    "PressContact.organisation": Named(
        "Organisme", "Organisation",
        "L’organisme pour lequel il répond : un identifiant d’organisations.yaml."),
}  # fmt: skip

# What a contact of press.yaml and one written in a release have in common.
_DETAILS: Mapping[str, Named] = {
    "name": Named(
        "Nom", "Name", "Prénom et nom. Sans nom : le service de presse de l’organisme."),
    "role": Named("Fonction", "Role", "Ce que fait la personne."),
    "emails": Named("Adresses", "E-mail addresses", "Les adresses électroniques."),
    "email": Named("Adresse", "E-mail address", "L’adresse électronique, s’il n’y en a qu’une."),
    "phones": Named(
        "Téléphones", "Phones", "Les numéros de téléphone, comme vous les écrivez."),
    "phone": Named("Téléphone", "Phone", "Le numéro de téléphone, s’il n’y en a qu’un."),
    "languages": Named("Langues", "Languages", "Les langues dans lesquelles on répond."),
}  # fmt: skip

_LANGUAGES: Mapping[str, Named] = {
    "fr": Named("Français", "French", "En français."),
    "en": Named("Anglais", "English", "En anglais."),
}

# "Model.field" → its words
OFFICE_FIELDS: Mapping[str, Named] = {
    **{f"Office.{field}": words for field, words in _OFFICE.items()},
    **_HABITS,
    **_CONTACTS,
    **{f"{entry}.{field}": words for entry in ("ContactEntry", "PressContact")
       for field, words in _DETAILS.items()},
    **{f"{entry}.{field}": words for entry in ("Text", "Name")
       for field, words in _LANGUAGES.items()},
}  # fmt: skip
