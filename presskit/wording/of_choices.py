"""What an editor says of a value: the meaning of each choice, and what it should look like."""

from __future__ import annotations

from collections.abc import Mapping

# Where a day, an hour, a number is not written as one.
LIKE_THIS = ("Écrivez par exemple {example}", "Write, for instance, {example}")
EMPTY = ("Laissé vide.", "Left empty.")
# value → (French, English)
CHOICES: Mapping[str, tuple[str, str]] = {
    # kind:
    "release": ("communiqué de presse", "press release"),
    "invitation": (
        "invitation presse à un événement",
        "media invitation to an event",
    ),
    "press-kit": ("dossier de presse, en plusieurs parties", "press kit, in several parts"),
    "statement": ("déclaration d’une personne", "statement by one person"),
    "correction": (
        "rectificatif d’un document déjà envoyé",
        "correction of a document already sent",
    ),
    # language:, languages:
    "fr": ("français", "French"),
    "en": ("anglais", "English"),
    # access:
    "press": ("réservé à la presse", "media only"),
    "public": ("ouvert au public", "open to the public"),
    # status:
    "scheduled": ("a lieu comme prévu", "takes place as planned"),
    "cancelled": ("annulé", "called off"),
    # english:, typography:
    "en-GB": ("anglais britannique", "British English"),
    "en-US": ("anglais américain", "American English"),
    "fr-FR": ("usage de France", "usage of France"),
    "fr-CA": ("usage du Québec", "usage of Québec"),
    "eu": ("usage des institutions européennes", "usage of the European institutions"),
    # surnames:
    "capitals": ("en capitales, Anne LEROY", "in capitals, Anne LEROY"),
    "plain": ("avec une majuscule initiale, Anne Leroy", "with an initial capital, Anne Leroy"),
    "written": ("comme vous l’avez écrit", "as you wrote it"),
    # plain_spaces:
    "docx": ("le document Word", "the Word document"),
    "pdf": ("le PDF", "the PDF"),
    "html": ("la page web", "the web page"),
    "txt": ("le texte", "the plain text"),
    "eml": ("le courriel", "the e-mail"),
    # engine:
    "deepl": ("DeepL, avec votre clé", "DeepL, with your key"),
    "libretranslate": ("un serveur LibreTranslate à vous", "a LibreTranslate server of yours"),
    "command": ("un programme à vous", "a program of yours"),
    "none": ("personne : vous traduisez vous-même", "nobody: you translate yourself"),
    # markup:
    "text": ("du texte brut", "plain text"),
    "xml": ("du texte avec des balises XML", "text with XML tags"),
    # sensitive:
    "warn": ("le dire, et continuer", "say so, and go on"),
    "refuse": ("refuser", "refuse"),
    # median_point:
    "forbid": ("signaler « salarié·es »", "report “salarié·es”"),
    "allow": ("ne rien en dire", "say nothing about it"),
}
