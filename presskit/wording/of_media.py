"""What is said of pictures, drawings, documents and links among the media of a release."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

MEDIA: Mapping[str, tuple[Said, Said]] = {
    "media-what": (
        Said("une entrée de « media: » est soit un fichier, soit une adresse",
             "écrivez « file: » (une image, un document) ou « url: » (une vidéo, un son), "
             "et l’un des deux seulement"),
        Said("an entry of “media:” is either a file or an address",
             "write “file:” (a picture, a document) or “url:” (a video, a recording), "
             "and only one of them")),
    "media-address": (
        Said("« {found} » n’est pas une adresse qu’un navigateur peut ouvrir",
             "écrivez-la en entier, avec https://"),
        Said("“{found}” is not an address that a browser can open",
             "write it in full, with https://")),
    "media-missing": (
        Said("le fichier « {file} » est introuvable",
             "vérifiez son nom, majuscules comprises, et son dossier{meant?}"),
        Said("the file “{file}” cannot be found",
             "check its name, capitals included, and its folder{meant?}")),
    "media-outside": (
        Said("le fichier « {file} » est hors du dossier du service de presse",
             "copiez-le dans releases/media/"),
        Said("the file “{file}” is outside the press office’s folder",
             "copy it into releases/media/")),
    "media-empty": (
        Said("le fichier « {file} » est vide", "copiez-le de nouveau depuis l’original"),
        Said("the file “{file}” is empty", "copy it again from the original")),
    "media-heavy": (
        Said("le fichier « {file} » pèse plus d’un gigaoctet",
             "réduisez-le, ou mettez-le en ligne et donnez son adresse avec « url: »"),
        Said("the file “{file}” weighs more than a gigabyte",
             "make it smaller, or put it online and give its address with “url:”")),
    "media-changed": (
        Said("le fichier « {file} » a changé pendant que le kit se préparait",
             "attendez que sa copie soit finie, puis recommencez"),
        Said("the file “{file}” changed while the kit was being made",
             "wait until it has been copied, then start again")),
    "media-kind": (
        Said("« {file} » n’est ni une image ni un document qu’un kit peut porter",
             "enregistrez-le en JPEG, PNG, WebP, TIFF ou SVG ; en PDF, DOCX, XLSX, PPTX, ODT, ODS, "
             "ODP, CSV ou TXT"),
        Said("“{file}” is neither a picture nor a document that a kit can carry",
             "save it as JPEG, PNG, WebP, TIFF or SVG; as PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, "
             "CSV or TXT")),
    "media-recording": (
        Said("« {file} » est une vidéo ou un son, trop lourd pour un kit",
             "mettez-le en ligne et donnez son adresse : « url: » au lieu de « file: »"),
        Said("“{file}” is a video or a recording, too heavy for a kit",
             "put it online and give its address: “url:” instead of “file:”")),
    "media-not-its-kind": (
        Said("le contenu de « {file} » n’est pas ce que dit son nom, ou il est abîmé",
             "ouvrez-le, puis enregistrez-le de nouveau"),
        Said("what “{file}” holds is not what its name says, or it is damaged",
             "open it, then save it again")),
    "media-disguised": (
        Said("l’image « {file} » est en réalité en {found}",
             "donnez à son nom la fin qui convient, ou enregistrez-la de nouveau"),
        Said("the picture “{file}” is really {found}",
             "give its name the right ending, or save it again")),
    "media-unreadable": (
        Said("l’image « {file} » ne peut pas être ouverte",
             "enregistrez-la de nouveau en JPEG ou en PNG"),
        Said("the picture “{file}” cannot be opened", "save it again as JPEG or PNG")),
    "media-uncleaned": (
        Said("l’image « {file} » est construite de telle façon que ses informations cachées "
             "(position, appareil, auteur) ne peuvent pas en être retirées sans la recalculer",
             "enregistrez-la de nouveau en JPEG, en PNG ou en TIFF ordinaire"),
        Said("the picture “{file}” is built in such a way that its hidden information (position, "
             "camera, author) cannot be taken out without computing it anew",
             "save it again as JPEG, PNG or plain TIFF")),
    "media-moving": (
        Said("l’image « {file} » contient {n} vues : les documents n’en montrent que la première",
             "si c’est une vidéo, donnez plutôt son adresse avec « url: »"),
        Said("the picture “{file}” holds {n} frames: the documents show only the first",
             "if it is a video, give its address with “url:” instead")),
    "media-many": (
        Said("le communiqué a {n} images : les documents montrent les {most} premières",
             "mettez les plus fortes au début ; le kit, sa page et sa planche-contact les ont "
             "toutes"),
        Said("the release has {n} pictures: the documents show the first {most}",
             "put the strongest first; the kit, its page and its contact sheet have them all")),
    "media-drawing": (
        Said("le dessin « {file} » ne peut pas être ouvert, ou contient un programme, "
             "ou montre un autre fichier", "exportez-le de nouveau en SVG simple"),
        Said("the drawing “{file}” cannot be opened, or holds a program, or shows another file",
             "export it again as plain SVG")),
    "media-too-large": (
        Said("l’image « {file} » dépasse 100 millions de pixels", "réduisez ses dimensions"),
        Said("the picture “{file}” has more than 100 million pixels", "reduce its size")),
    "media-same-name": (
        Said("deux fichiers porteraient le nom « {file} » dans le kit : l’un effacerait l’autre",
             "renommez l’un des deux"),
        Said("two files would be called “{file}” in the kit: one would overwrite the other",
             "rename one of them")),
    "media-name": (
        Said("« {file} » n’est pas un nom de fichier que Windows accepte : le kit ne s’y ouvrirait "
             "pas",
             "renommez le fichier, sans \\ / : * ? \" < > |, sans point ni espace à la fin ; "
             "con, prn, aux et nul sont réservés"),
        Said("“{file}” is no file name that Windows accepts: the kit could not be opened there",
             "rename the file, without \\ / : * ? \" < > |, nor a dot or a space at the end; "
             "con, prn, aux and nul are reserved")),
    "media-expired": (
        Said("les droits de « {file} » ont pris fin le {day}, avant la date du communiqué",
             "retirez-le, ou corrigez « expires: » s’ils ont été prolongés"),
        Said("the rights of “{file}” ended on {day}, before the date of the release",
             "take it out, or correct “expires:” if they were extended")),
    "alt-missing": (
        Said("l’image « {file} » n’est pas décrite pour les personnes qui ne la voient pas",
             "décrivez-la sous « alt: », ou écrivez « decorative: true » si elle ne montre rien"),
        Said("the picture “{file}” is not described for people who cannot see it",
             "describe it under “alt:”, or write “decorative: true” if it shows nothing")),
    "image-credit": (
        Said("l’image « {file} » n’a pas de crédit : une rédaction ne peut pas la publier",
             "ajoutez « credit: » et le nom de l’auteur"),
        Said("the picture “{file}” has no credit: editors cannot publish it",
             "add “credit:” and its author’s name")),
}  # fmt: skip
