"""What goes wrong in the templates of an office, told to whoever types them in Word."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English). `{better?}` in a hint stands for "; write …", where it is known.
TEMPLATES: Mapping[str, tuple[Said, Said]] = {
    "template-missing": (
        Said("le modèle « {name} » manque", "remettez-le à sa place dans le dossier templates/"),
        Said("the template “{name}” is missing", "put it back in its place in templates/")),
    "template-unreadable": (
        Said("le modèle Word ne peut pas être ouvert ({detail})",
             "ouvrez-le dans Word et enregistrez-le de nouveau en .docx"),
        Said("the Word template cannot be opened ({detail})",
             "open it in Word and save it again as .docx")),
    "template-not-given": (
        Said("il manque le nom du modèle à relire",
             "écrivez par exemple `presskit template check templates/institution/release.docx`"),
        Said("the name of the template to check is missing",
             "write for instance `presskit template check templates/institution/release.docx`")),
    "template-file-kind": (
        Said("« {found} » n’est pas un modèle que presskit sait relire",
             "donnez un fichier .docx, .html ou .txt ; un ancien .doc ou un .dotx s’enregistre "
             "d’abord en .docx"),
        Said("“{found}” is not a template that presskit can check",
             "give a .docx, .html or .txt file; save an old .doc or a .dotx as .docx first")),
    "template-name": (
        Said("aucun document ne prend un modèle nommé « {found} »",
             "renommez-le : release.docx sert à tout, invitation.docx aux invitations, "
             "release.en.docx à l’anglais"),
        Said("no document uses a template named “{found}”",
             "rename it: release.docx serves for everything, invitation.docx for invitations, "
             "release.en.docx for English")),
    # -------------------------------------------------------------------- how a tag is typed
    "template-syntax": (
        Said("une balise du modèle est mal écrite : {detail}",
             "vérifiez ses accolades et ses mots{better?}"),
        Said("a tag in the template is not well written: {detail}",
             "check its braces and its words{better?}")),
    "template-tag-unclosed": (
        Said("la balise « {tag} » n’est pas fermée",
             "tapez-la en entier, jusqu’à ses accolades de fin{better?}"),
        Said("the tag “{tag}” is not closed",
             "type it whole, up to its closing braces{better?}")),
    "template-tag-split": (
        Said("la balise « {tag} » commence dans un paragraphe et finit dans le suivant",
             "tapez-la d’une traite, dans un seul paragraphe{better?}"),
        Said("the tag “{tag}” begins in one paragraph and ends in the next",
             "type it in one go, in a single paragraph{better?}")),
    "template-tag-unopened": (
        Said("des accolades ferment une balise qui n’est pas ouverte : « {tag} »",
             "ajoutez les accolades du début, ou retirez celles-ci"),
        Said("braces close a tag that is not open: “{tag}”",
             "add the opening braces, or remove these")),
    "template-tag-written": (
        Said("« {tag} » n’est pas tout à fait une balise",
             "vérifiez ses espaces, ses minuscules et ses accolades{better?}"),
        Said("“{tag}” is not quite a tag",
             "check its spaces, its small letters and its braces{better?}")),
    "template-brace": (
        Said("« {tag} » n’a qu’une accolade de chaque côté : ce mot serait imprimé tel quel",
             "doublez les accolades{better?}"),
        Said("“{tag}” has one brace on each side: the word itself would be printed",
             "double the braces{better?}")),
    "template-tag-quotes": (
        Said("la balise « {tag} » contient un guillemet ou une apostrophe qui empêche de la lire",
             "dans une balise, seuls les guillemets droits vont, par paires{better?}"),
        Said("the tag “{tag}” holds a quotation mark or an apostrophe that makes it unreadable",
             "inside a tag only straight quotation marks work, in pairs{better?}")),
    "template-word": (
        Said("la balise « {tag} » commence par un mot que presskit ne connaît pas",
             "les mots possibles sont for, endfor, if, elif, else et endif{better?}"),
        Said("the tag “{tag}” begins with a word presskit does not know",
             "the words are for, endfor, if, elif, else and endif{better?}")),
    # ------------------------------------------------------------------ loops and conditions
    "template-loop-open": (
        Said("« {tag} » ouvre un passage qui n’est jamais fermé",
             "à la fin de ce passage, fermez-le{better?}"),
        Said("“{tag}” opens a passage that is never closed",
             "close it at the end of the passage{better?}")),
    "template-loop-orphan": (
        Said("« {tag} » ferme un passage qui n’a pas été ouvert",
             "retirez cette balise, ou ouvrez le passage plus haut avec {opening}"),
        Said("“{tag}” closes a passage that was not opened",
             "remove this tag, or open the passage further up with {opening}")),
    "template-loop-mixed": (
        Said("« {tag} » ferme « {opening} », mais n’est pas de la même sorte",
             "les deux balises commencent par la même lettre, ou toutes deux sans{better?}"),
        Said("“{tag}” closes “{opening}” but is not of the same sort",
             "both tags begin with the same letter, or both with none{better?}")),
    "template-loop-across": (
        Said("« {tag} » ferme « {opening} », du paragraphe {first}, mais pas au même endroit : "
             "l’un est dans un tableau ou une cellule, et pas l’autre",
             "mettez les deux balises dans la même cellule, ou toutes deux hors du tableau"),
        Said("“{tag}” closes “{opening}”, of paragraph {first}, but not in the same place: "
             "one is in a table or a cell and the other is not",
             "put both tags in the same cell, or both outside the table")),
    "template-loop-plain": (
        Said("« {tag} » est seule dans son paragraphe, qui restera vide dans le document",
             "pour que ce paragraphe disparaisse, ajoutez un p, et fermez par {end}{better?}"),
        Said("“{tag}” is alone in its paragraph, which will stay empty in the document",
             "to make the paragraph disappear add a p, and close with {end}{better?}")),
    # --------------------------------------------------------------------- where a tag stands
    "template-beside": (
        Said("« {tag} » efface le reste de {unit} ; serait perdu : {lost}",
             "laissez cette balise seule dans {unit}, et mettez le reste avant ou après"),
        Said("“{tag}” wipes out the rest of {unit}; this would be lost: {lost}",
             "leave this tag alone in {unit}, and put the rest before or after")),
    "template-outside-table": (
        Said("« {tag} » est faite pour un tableau, et n’est pas dans un tableau",
             "mettez-la dans une ligne à elle du tableau, ou changez-la{better?}"),
        Said("“{tag}” is made for a table and is not in one",
             "put it in a row of its own in the table, or change it{better?}")),
    "template-unfilled": (
        Said("la balise « {tag} » est dans {where}, où presskit ne remplit rien",
             "mettez-la dans le texte, dans un en-tête ou dans un pied de page{better?}"),
        Said("the tag “{tag}” is in {where}, where presskit fills in nothing",
             "put it in the text, in a header or in a footer{better?}")),
    "template-leftover": (
        Said("une balise du modèle n’a pas été remplie : « {text} »",
             "retapez-la d’une traite ; si elle commence par p, mettez-la seule "
             "dans son paragraphe"),
        Said("a tag in the template was not filled in: “{text}”",
             "type it again in one go; if it begins with p, put it alone in its paragraph")),
    # -------------------------------------------------------------------------- what it names
    "template-variable": (
        Said("le modèle utilise « {name} », qui n’existe pas",
             "corrigez ce mot dans le modèle, ou retirez-le{better?}"),
        Said("the template uses “{name}”, which does not exist",
             "correct this word in the template, or remove it{better?}")),
    "template-part": (
        Said("« {name} » est un texte : il n’a pas de partie « {part} »",
             "retirez ce qui suit ce nom{better?}"),
        Said("“{name}” is a text: it has no part “{part}”",
             "remove what follows this name{better?}")),
    "template-kind-line": (
        Said("« {name} » a sa propre mise en forme : avec « {tag} », ce texte serait perdu",
             "la balise d’un texte mis en forme commence par r{better?}"),
        Said("“{name}” has formatting of its own: with “{tag}” this text would be lost",
             "the tag of a formatted text begins with r{better?}")),
    "template-kind-passage": (
        Said("« {name} » est fait de paragraphes entiers : avec « {tag} », ils seraient perdus",
             "leur balise commence par p et reste seule dans son paragraphe{better?}"),
        Said("“{name}” is made of whole paragraphs: with “{tag}” they would be lost",
             "their tag begins with p and stays alone in its paragraph{better?}")),
    "template-kind-text": (
        Said("« {name} » est un texte simple : avec « {tag} », il serait perdu",
             "la balise d’un texte simple n’a pas de lettre après les accolades{better?}"),
        Said("“{name}” is plain text: with “{tag}” it would be lost",
             "the tag of a plain text has no letter after its braces{better?}")),
    "template-list": (
        Said("« {name} » est une liste : il faut une boucle pour la montrer",
             "tapez par exemple ces trois balises, chacune dans son paragraphe : {better}"),
        Said("“{name}” is a list: it takes a loop to show it",
             "type for instance these three tags, each in its own paragraph: {better}")),
    "template-noun": (
        Said("« {name} » a plusieurs parties, et la balise ne dit pas laquelle montrer",
             "écrivez par exemple {examples}"),
        Said("“{name}” has several parts, and the tag does not say which one to show",
             "write for instance {examples}")),
    "template-yes-no": (
        Said("« {name} » dit seulement oui ou non : le document montrerait le mot True ou False",
             "servez-vous-en comme condition{better?}"),
        Said("“{name}” only says yes or no: the document would show the word True or False",
             "use it as a condition{better?}")),
    "template-loop-over": (
        Said("« {name} » n’est pas une liste : cette boucle n’a rien à prendre",
             "retirez la boucle, et gardez ce qu’elle contient{better?}"),
        Said("“{name}” is not a list: this loop has nothing to take from it",
             "remove the loop, and keep what it holds{better?}")),
    "template-filter": (
        Said("« {name} » n’est pas une opération que les balises connaissent",
             "retirez ce mot et la barre verticale qui le précède{better?}"),
        Said("“{name}” is not something that tags can do",
             "remove this word and the vertical bar before it{better?}")),
    "template-formatted": (
        Said("« {name} » détruirait un texte mis en forme",
             "retirez la barre verticale et ce qui la suit{better?}"),
        Said("“{name}” would destroy a formatted text",
             "remove the vertical bar and what follows it{better?}")),
    "template-forbidden": (
        Said("« {name} » n’est pas permis dans un modèle",
             "retirez cette balise : les mots qui commencent par un tiret bas touchent au logiciel "
             "lui-même"),
        Said("“{name}” is not allowed in a template",
             "remove this tag: words that begin with an underscore reach into the program itself")),
    "template-optional": (
        Said("« {name} » peut manquer dans un communiqué, et le modèle ne le prévoit pas : "
             "« {tag} »",
             "entourez ce passage d’une condition{better?}"),
        Said("“{name}” may be absent from a release, and the template does not expect it: “{tag}”",
             "put a condition around this passage{better?}")),
    # ---------------------------------------------------------------------- words and languages
    "template-one-language": (
        Said("« {text} » resterait en {written_in} dans le document en {shown_in}",
             "remplacez ces mots par leur balise, qui parle les deux langues{better?}"),
        Said("“{text}” would stay in {written_in} in the document in {shown_in}",
             "replace these words by their tag, which speaks both languages{better?}")),
    "template-contraction": (
        Said("« {word} » ne va pas devant tous les noms que « {tag} » peut donner "
             "(« de le », « à le »)",
             "tournez la phrase sans ce mot ; les titres « À propos… » viennent tout faits avec "
             "les textes de about"),
        Said("“{word}” does not suit every name that “{tag}” may give "
             "(French contracts « de le », « à le »)",
             "turn the phrase without this word; the headings “About…” come ready-made with the "
             "texts of about")),
    "template-comment": (
        Said("le modèle contient des commentaires de Word ({number}), qui partiraient avec "
             "chaque document",
             "dans Word, onglet Révision : supprimez tous les commentaires"),
        Said("the template holds Word comments ({number}), which would leave with every document",
             "in Word, Review tab: delete all comments")),
    "template-revisions": (
        Said("le modèle contient des modifications suivies, que chaque document montrerait",
             "dans Word, onglet Révision : acceptez toutes les modifications, puis arrêtez le "
             "suivi"),
        Said("the template holds tracked changes, which every document would show",
             "in Word, Review tab: accept all changes, then stop tracking")),
    # ------------------------------------------------------------------------- for every reader
    "template-title-style": (
        Said("le titre a le style « Titre », qui n’en fait pas un titre pour un lecteur d’écran",
             "donnez à ce paragraphe le style « Titre 1 »"),
        Said("the title has the style “Title”, which is no heading for a screen reader",
             "give this paragraph the style “Heading 1”")),
    "template-no-heading": (
        Said("aucun paragraphe n’a le style « Titre 1 »",
             "donnez ce style au paragraphe qui porte le titre"),
        Said("no paragraph has the style “Heading 1”",
             "give this style to the paragraph that holds the title")),
    "template-heading-skip": (
        Said("les titres passent du niveau {above} au niveau {level} : « {text} »",
             "choisissez pour ce paragraphe un style de titre qui ne saute pas de niveau"),
        Said("headings go from level {above} to level {level}: “{text}”",
             "choose a heading style for this paragraph that skips no level")),
    "template-header-row": (
        Said("la ligne d’en-tête du tableau ne se répète pas sur la page suivante : « {text} »",
             "dans Word : cliquez dans cette ligne, puis Disposition, Répéter les lignes "
             "d’en-tête ; si ce n’est pas un en-tête, décochez « Ligne d’en-tête »"),
        Said("the header row of the table does not repeat on the next page: “{text}”",
             "in Word: click in this row, then Layout, Repeat Header Rows; "
             "if it is no header, untick “Header Row”")),
    "template-alt": (
        Said("l’image « {name} » du modèle n’a pas de texte de remplacement",
             "dans Word : clic droit sur l’image, puis Texte de remplacement ; "
             "un ornement se marque comme décoratif"),
        Said("the template’s picture “{name}” has no alt text",
             "in Word: right-click on the picture, then Alt Text; "
             "mark an ornament as decorative")),
    "template-cell": (
        Said("une cellule du tableau peut se retrouver sans paragraphe, et Word dirait que le "
             "fichier est abîmé : « {text} »",
             "dans cette cellule, ajoutez un paragraphe vide sous la dernière balise"),
        Said("a cell of the table may be left without a paragraph, and Word would say the file "
             "is damaged: “{text}”",
             "in this cell add an empty paragraph below the last tag")),
    "template-nested": (
        Said("un texte fait de paragraphes entiers est placé à l’intérieur d’une ligne, et Word "
             "dirait que le fichier est abîmé : « {text} »",
             "mettez sa balise, qui commence par p, seule dans son paragraphe"),
        Said("a text made of whole paragraphs is placed inside a line, and Word would say the "
             "file is damaged: “{text}”",
             "put its tag, which begins with p, alone in its paragraph")),
    "template-property": (
        Said("le document fini n’a pas la propriété « {name} »",
             "vérifiez le titre du communiqué"),
        Said("the finished document lacks the property “{name}”",
             "check the title of the release")),
    # ----------------------------------------------------------------------- what is left out
    "text-lost": (
        Said("un texte ne se lirait pas dans le document Word : « {text} » ({fields})",
             "dans le modèle, au passage de « {name} », remettez la balise qui montre « {part} », "
             "ou retirez tout ce passage"),
        Said("a text could not be read in the Word document: “{text}” ({fields})",
             "in the template, in the passage of “{name}”, put back the tag that shows “{part}”, "
             "or remove the whole passage")),
    "template-omits": (
        Said("ce modèle n’affiche nulle part {fields}",
             "si c’est voulu, ne changez rien ; sinon, placez une balise « {name} »"),
        Said("this template shows {fields} nowhere",
             "if that is intended change nothing; otherwise place a tag “{name}”")),
    "template-omits-part": (
        Said("dans {fields}, ce modèle n’affiche pas « {part} »",
             "si c’est voulu, ne changez rien ; sinon, placez cette balise"),
        Said("in {fields} this template does not show “{part}”",
             "if that is intended change nothing; otherwise place this tag")),
    "template-omits-kind": (
        Said("avec ce modèle, {document} n’afficherait pas {fields}",
             "si vous en faites avec ce modèle, placez ces balises : {name}"),
        Said("with this template {document} would not show {fields}",
             "if you make any with this template, place these tags: {name}")),
    "template-no-tag": (
        Said("ce modèle n’a aucune balise : il servira de papier à en-tête, et le texte prendra "
             "ses styles",
             "pour décider de la place de chaque texte, ajoutez des balises"),
        Said("this template has no tag: it will serve as a letterhead, and the text will take "
             "its styles",
             "to decide where each text goes, add tags")),
    "template-no-tag-lacking": (
        Said("ce modèle n’a aucune balise : il servira de papier à en-tête, et le texte prendra "
             "ses styles ; ceux qu’il n’a pas seront ajoutés, assortis aux autres : {styles}",
             "rien à faire ; pour les choisir vous-même, servez-vous une fois de chacun dans Word, "
             "puis enregistrez"),
        Said("this template has no tag: it will serve as a letterhead, and the text will take "
             "its styles; those it lacks will be added to match: {styles}",
             "nothing to do; to choose them yourself, use each of them once in Word, then save")),
}  # fmt: skip

# Facts that are words of ours: (name, value) → (French, English).
TEMPLATE_WORDS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("where", "body"): ("texte", "text"),
    ("where", "table"): ("tableau", "table"),
    ("where", "box"): ("zone de texte", "text box"),
    ("where", "header"): ("en-tête", "header"),
    ("where", "footer"): ("pied de page", "footer"),
    ("where", "footnotes"): ("notes de bas de page", "footnotes"),
    ("where", "endnotes"): ("une note de fin", "an endnote"),
    ("where", "comments"): ("un commentaire", "a comment"),
    ("where", "drawing"): ("un graphique ou un schéma", "a chart or a diagram"),
    ("where", "properties"): ("les propriétés du fichier", "the properties of the file"),
    ("where", "blocks"): ("un bloc réutilisable", "a building block"),
    ("where", "link"): ("l’adresse d’un lien", "the address of a link"),
    ("where", "elsewhere"): ("une partie annexe du fichier", "a side part of the file"),
    ("unit", "paragraph"): ("son paragraphe", "its paragraph"),
    ("unit", "row"): ("sa ligne de tableau", "its table row"),
    ("unit", "cell"): ("sa cellule", "its cell"),
    ("lost", "a-picture"): ("une image", "a picture"),
    ("lost", "a-section-break"): ("un saut de section", "a section break"),
    ("written_in", "fr"): ("français", "French"),
    ("written_in", "en"): ("anglais", "English"),
    ("shown_in", "fr"): ("français", "French"),
    ("shown_in", "en"): ("anglais", "English"),
    ("document", "release"): ("un communiqué", "a release"),
    ("document", "invitation"): ("une invitation", "an invitation"),
    ("document", "press-kit"): ("un dossier de presse", "a press kit"),
    ("document", "statement"): ("une déclaration", "a statement"),
    ("document", "correction"): ("un rectificatif", "a correction"),
}

# What French Word calls its own styles: English name → French name.
FRENCH_STYLES: Mapping[str, str] = {
    "Heading 1": "Titre 1", "Heading 2": "Titre 2", "Heading 3": "Titre 3",
    "Body Text": "Corps de texte", "List Bullet": "Liste à puces",
    "List Number": "Liste à numéros", "Quote": "Citation", "Caption": "Légende",
    "Table Grid": "Grille du tableau", "Hyperlink": "Lien hypertexte",
}  # fmt: skip

# The fields of an edition in plain words: name → (French, English).
FIELDS: Mapping[str, tuple[str, str]] = {
    "kind_label": ("la mention « Communiqué de presse »", "the mention “Press release”"),
    "number": ("le numéro", "the number"),
    "title": ("le titre", "the title"),
    "subtitle": ("le sous-titre", "the subtitle"),
    "date_line": ("le lieu et la date", "the place and date"),
    "status": ("la mention de diffusion immédiate", "the mention of immediate release"),
    "embargo": ("l’embargo", "the embargo"),
    "standfirst": ("le chapô", "the standfirst"),
    "practical": ("les informations pratiques", "the event details"),
    "sections": ("le texte", "the text"),
    "quotes": ("les citations qui ne sont dans aucune partie", "the quotes outside any section"),
    "key_figures": ("les chiffres clés", "the key figures"),
    "events": ("le programme", "the programme"),
    "registration": ("l’accréditation", "the accreditation"),
    "links": ("les liens", "the links"),
    "end_mark": ("la marque de fin anglaise", "the end mark"),
    "notes": ("la note aux rédactions", "the notes to editors"),
    "pictures": ("les visuels", "the images"),
    "about": ("les « À propos »", "the “About” texts"),
    "contacts": ("les contacts presse", "the media contacts"),
    "hashtags": ("les mots-dièse", "the hashtags"),
    "office": ("le nom du service de presse", "the name of the press office"),
    "sealed": ("l’empreinte de la clé", "the fingerprint of the key"),
    "address": ("l’adresse du service de presse", "the address of the press office"),
    "speaker": ("la personne qui s’exprime", "the person who speaks"),
    "attending": ("les personnes présentes", "who will attend"),
    "opportunities": ("les prises de vues et interviews", "the photo and interview opportunities"),
    "logistics": ("les consignes pratiques", "the practical arrangements"),
    "supersedes": ("la mention « Annule et remplace »", "the mention “Replaces and supersedes”"),
    "changes": ("ce qui change", "what has changed"),
    "reason": ("le motif", "the reason"),
    "parts": ("les parties", "the parts"),
    "contents": ("le sommaire", "the contents"),
}
