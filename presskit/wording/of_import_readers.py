"""What is said of an old release that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

IMPORT_READERS: Mapping[str, tuple[Said, Said]] = {
    "read-missing": (
        Said("ce fichier est introuvable, ou n’est pas lisible",
             "vérifiez son nom et son dossier ; un dossier entier s’écrit « dossier/* »"),
        Said("this file cannot be found, or cannot be opened",
             "check its name and its folder; a whole folder is written “folder/*”")),
    "read-empty": (
        Said("ce fichier est vide", "copiez-le de nouveau depuis l’original"),
        Said("this file is empty", "copy it again from the original")),
    "read-unknown": (
        Said("ce fichier n’est ni un .docx, ni un PDF, ni une page web, ni un courriel .eml, ni du "
             "texte",
             "ouvrez-le dans son logiciel et enregistrez-le en .docx ou en PDF"),
        Said("this file is no .docx, PDF, web page, .eml message or text",
             "open it in its program and save it as .docx or PDF")),
    "read-old-word": (
        Said("ce fichier est au format de Word d’avant 2007 (.doc)",
             "ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx"),
        Said("this file is in the format of Word before 2007 (.doc)",
             "open it in Word or LibreOffice and save it as .docx")),
    "read-outlook": (
        Said("ce message est au format d’Outlook (.msg)",
             "ouvrez-le dans Outlook et enregistrez-le en .eml ou en HTML"),
        Said("this message is in Outlook’s format (.msg)",
             "open it in Outlook and save it as .eml or HTML")),
    "read-encrypted": (
        Said("ce fichier est protégé par un mot de passe",
             "ouvrez-le avec son mot de passe et enregistrez-en une copie sans protection"),
        Said("this file is locked with a password",
             "open it with its password and save a copy without it")),
    "read-damaged": (
        Said("ce fichier est abîmé ou incomplet",
             "copiez-le de nouveau depuis l’original ; s’il s’ouvre encore, enregistrez-le sous un "
             "autre nom"),
        Said("this file is damaged or cut short",
             "copy it again from the original; if it still opens, save it under another name")),
    "read-too-large": (
        Said("ce fichier dépasse {n} Mo, bien plus qu’un communiqué ou qu’un dossier de presse",
             "enregistrez le seul communiqué dans un fichier à lui"),
        Said("this file is over {n} MB, far more than a release or a press kit",
             "save the release alone in a file of its own")),
    "read-swollen": (
        Said("une fois décompressé, ce fichier remplirait la mémoire",
             "s’il vient d’une source sûre, ouvrez-le et enregistrez-le de nouveau"),
        Said("once unpacked, this file would fill the memory",
             "if it comes from a source you trust, open it and save it again")),
    "read-too-long": (
        Said("ce fichier a plus de lignes, ou des lignes plus longues, qu’un communiqué ou qu’un "
             "dossier de presse",
             "enregistrez le seul communiqué dans un fichier à lui"),
        Said("this file has more lines, or longer ones, than a release or a press kit",
             "save the release alone in a file of its own")),
    "read-too-deep": (
        Said("les éléments de ce fichier sont emboîtés sans fin",
             "ouvrez-le dans un navigateur ou dans Word, et copiez le texte dans un nouveau "
             "fichier"),
        Said("the elements of this file are nested without end",
             "open it in a browser or in Word, and copy the text to a new file")),
    "read-too-many-pages": (
        Said("ce PDF a {n} pages ; au-delà de {most}, ce n’est plus un communiqué ni un dossier de "
             "presse",
             "enregistrez les pages du communiqué dans un fichier à elles"),
        Said("this PDF has {n} pages; beyond {most} it is no release or press kit",
             "save the pages of the release in a file of their own")),
    "read-no-words": (
        Said("ce fichier ne contient aucun texte",
             "vérifiez que c’est le bon fichier"),
        Said("this file holds no text",
             "check that it is the right file")),
    "read-scan": (
        Said("ce PDF n’a pas de texte, seulement des images de pages : c’est un scan",
             "passez-le d’abord par une reconnaissance de caractères (OCR), ou retrouvez le "
             "fichier Word"),
        Said("this PDF has no text, only pictures of pages: it is a scan",
             "run it through text recognition (OCR) first, or find the Word file")),
}  # fmt: skip
