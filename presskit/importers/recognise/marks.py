"""The words by which press releases announce their own parts, in both languages."""

from __future__ import annotations

import re

from presskit.importers import Kind

_I = re.IGNORECASE

# --- labels of the document
KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("correction", re.compile(r"\b(?:rectificatif|erratum|annule et remplace|"
                              r"correction notice)\b", _I)),
    ("invitation", re.compile(
        r"\b(?:invitations?(?: (?:presse|à la presse|media))?|media (?:invitation|advisory)|"
        r"avis aux m[ée]dias|"
        r"note aux r[ée]dactions|press invitation|convocation presse)\b", _I)),
    ("press-kit", re.compile(r"\b(?:dossier de presse|press ?kit|media kit)\b", _I)),
    ("statement", re.compile(r"^(?:d[ée]claration|statement)\b", _I)),
    ("release", re.compile(
        r"\b(?:communiqu[ée]s? (?:de presse|commun|conjoint)|communiqu[ée]|(?:press|news|"
        r"media) release|cp)\b", _I)),
)  # fmt: skip
LABEL = re.compile(
    r"(?:communiqu[ée]s?(?: (?:de presse|commun|conjoint))?|dossier de presse|"
    r"invitation (?:presse|à la presse)"
    r"|invitation|(?:press|news|media) releases?|press kit|media (?:advisory|invitation|alert)|"
    r"press invitation"
    r"|pour (?:diffusion|publication) imm[ée]diate|[àa] diffuser (?:imm[ée]diatement|"
    r"d[èe]s r[ée]ception)"
    r"|diffusion libre|for immediate (?:release|publication)|libre de (?:diffusion|droits?)|"
    r"transcription"
    r"|note aux r[ée]dactions|avis aux m[ée]dias|espace presse|actualit[ée]s?|presse|press|news)",
    _I,
)
BESIDE = re.compile(r"\((?:english|french|version|voir|see|traduction|translation)[^)]*\)$", _I)

# --- parts
ABOUT = re.compile(
    r"^(?:(?:\d{1,2}[.)]|[-–•])\s*)?(?P<heading>(?:[àa] propos|about(?! \d))\b(?:\s*:|.{0,120}?)|"
    r"qui sommes[- ]nous ?\??|.{2,60} en (?:bref|quelques mots|quelques chiffres)|"
    r"(?:boilerplate|who we are|about us))\s*(?:[:：]\s*(?P<rest>.+))?$",
    _I,
)
CONTACT = re.compile(
    r"^(?P<heading>(?:vos |nos |your |our |les )?"
    r"(?:(?:contacts?|relations?|relation|service|services|bureau|responsables?|attach[ée]e?s?|"
    r"renseignements?|"
    r"informations?|interlocuteurs?|demandes?) (?:de )?(?:la )?(?:avec )?(?:la )?"
    r"(?:presse|m[ée]dias?|press|media|journalistes?)(?: et (?:interviews?|m[ée]dias?|"
    r"inscriptions?))?"
    r"|(?:presse|press|media|m[ée]dias?)(?=\s*[:：])"
    r"|contacts?|(?:pour )?nous (?:contacter|joindre)|contactez[- ]nous|contact us|(?:press|"
    r"media|news) (?:contacts?|office|enquir(?:y|ies)|inquir(?:y|ies)|relations|queries|team|"
    r"desk)"
    r"|renseignements|(?:for|pour) (?:(?:more|further|additional|plus d['’]|toute|tous?|"
    r"de plus amples|any|all|"
    r"media|press) ?)+(?:information|informations|renseignements?|details|enquiries|inquiries|"
    r"queries|demandes?|"
    r"pr[ée]cisions?|questions?|interviews?)\b[^:]{0,120}?"
    r"|(?:media|press) (?:and|&) [^:]{2,40} contacts?"
    r"|inscriptions?(?: et (?:renseignements?|accr[ée]ditations?))?|"
    r"accr[ée]ditations?(?: et renseignements?)?|rsvp)"
    r"(?: (?:et|&|and) (?:accr[ée]ditations?|inscriptions?|rsvp|interviews?|medias?|"
    r"m[ée]dias?))?)"
    r"(?:\s*/\s*[^:/]{3,40})?\s*(?P<colon>[:：]|[-–—](?=\s)|$)\s*(?P<rest>.*)$",
    _I,
)
PROGRAMME = re.compile(
    r"^(?:(?:au |le |the )?programme?\b.{0,80}|d[ée]roul[ée](?:ment)?\b.{0,60}|"
    r"ordre du jour\b.{0,40}|agenda\b.{0,40}|"
    r"schedule\b.{0,40}|horaires?\b.{0,30}|running order\b.{0,30}|timetable\b.{0,30})$",
    _I,
)
NOTES = re.compile(
    r"^(?:notes?(?: (?:aux|to|for|[àa] l['’]attention des) (?:r[ée]dact(?:ions?|eurs?)|editors?|"
    r"the editor|"
    r"journalists?|journalistes?|producers?))?s?|editors?['’]? notes?|notes to editors?|"
    r"pour m[ée]moire|"
    r"r[ée]f[ée]rences?|references?|sources?)\s*:?$",
    _I,
)
LINKS = re.compile(
    r"^(?:liens? utiles|(?:useful )?links|(?:en savoir plus|pour aller plus loin|more information|"
    r"find out more|ressources|further reading)\b.{0,40})\s*:?$", _I)  # fmt: skip
END = re.compile(
    r"^(?:[-–—#*\s]*(?:ends?|fin|###|-30-|fin du communiqu[ée])[-–—#*\s.]*|#{2,}|\*{3,})$", _I
)
MORE = re.compile(
    r"^(?:→|➔|>|»)?\s*(?:en savoir plus|lire la suite|find out more|"
    r"read more)\b",
    _I,
)

# --- furniture of web pages, mail and paper
CLUTTER = re.compile(
    r"^(?:skip to (?:main )?content.*|aller au (?:contenu|menu).*|accessibility statement|"
    r"(?:accueil|home)\s*[>»/›|].*|you are here.*|vous [êe]tes ici.*|partage[rz](?: sur|"
    r" cette page| l['’]article)?\b.{0,60}|"
    r"share(?: (?:this|on))?\b.{0,40}|imprimer(?: cette page)?|print(?: this page)?|"
    r"t[ée]l[ée]charger(?: le| au| en)?\b.{0,60}|"
    r"download(?: the| as| pdf)?\b.{0,40}|voir aussi\s*:.*|see also\s*:.*|related (?:news|"
    r"articles).*|"
    r"toute l['’]actualit[ée].*|retour(?: à| aux)\b.{0,40}|back to\b.{0,30}|menu|rechercher|"
    r"search|"
    r"suivez[- ]nous\b.{0,60}|follow us\b.{0,60}|mentions l[ée]gales.*|cookies?\b.{0,60}|"
    r"tweet(?:er)?|"
    r"\[email\s*protected\]|page \d+(?: ?(?:/|sur|of) ?\d+)?|\d{1,3}\s*/\s*\d{1,3}|"
    r"[-–—]\s*\d{1,3}\s*[-–—]|"
    r"imprim[ée] le .*|printed on .*|©.{0,80}|copyright\b.{0,80}|facebook|twitter|linkedin|"
    r"instagram|"
    r"cr[ée]dits? ?(?:photos?)?\s*[:©].{0,100}|photo(?: credit)?\s*:.{0,100}|"
    r"ajouter un commentaire|"
    r"leave a comment|tags?\s*:.{0,100}|cat[ée]gories?\s*:.{0,100})$",
    _I,
)
HASHTAG = re.compile(r"(?<![\w/&#.])#(?=\w*[^\W\d_])\w{2,60}")
URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]|,;\"]+", _I)

# --- people
MAIL_HEADER = re.compile(
    r"^(?:de|from|envoy[ée]|sent|[àa]|to|cc|cci|bcc|objet|subject|date|r[ée]pondre [àa]|"
    r"reply-to|pi[èe]ces? jointes?|"
    r"attachments?)\s*:\s*(?P<said>.*)$", _I)  # fmt: skip
FORWARDED = re.compile(
    r"^[-–—_\s>]*(?:message (?:transf[ée]r[ée]|d['’]origine|original)|(?:original|"
    r"forwarded) message|"
    r"d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|"
    r"begin forwarded message)\s*:?[-–—_\s]*$", _I)  # fmt: skip
SPEAKS = re.compile(r"^\(?(?:parle|speaks|langues?|languages?)\b.{0,60}$", _I)
CIVILITY = re.compile(
    r"^(?:m\.|mme|mlle|mr\.?|mrs\.?|ms\.?|dr\.?|pr\.?|prof\.?|professeure?|professor|docteure?|"
    r"madame|monsieur|"
    r"sir|dame|lord|lady|sen\.?|senator|rep\.?|maître|me)\s+(?=[A-ZÀ-Ý])",
    _I,
)
ROLE_WORD = re.compile(
    r"\b(?:pr[ée]sidente?|vice[- ]pr[ée]sidente?|directeur|directrice|d[ée]l[ée]gu[ée]e?|"
    r"responsable|charg[ée]e?s?|"
    r"attach[ée]e?s?|chef(?:fe)?|pr[ée]f[eè]te?|ministre|maire|conseill[eè]re?|secr[ée]taire|"
    r"fondat(?:eur|rice)|"
    r"co[- ]?fondat(?:eur|rice)|coordinat(?:eur|rice)|coordonnat(?:eur|rice)|porte[- ]parole|"
    r"recteur|rectrice|"
    r"professeure?|chercheur|chercheuse|auteure?|autrice|membre|repr[ée]sentante?|g[ée]rante?|"
    r"animat(?:eur|rice)|"
    r"adjointe?|s[ée]nat(?:eur|rice)|d[ée]put[ée]e?|commissaire|doyenne?|ing[ée]nieure?|"
    r"m[ée]decin|expert?e?|"
    r"president|vice[- ]president|director|head|manager|officer|chief|ceo|cto|coo|cfo|"
    r"chair(?:man|woman|person)?|"
    r"founder|co[- ]?founder|author|co[- ]?author|secretary|minister|mayor|senator|professor|"
    r"dean|lead(?:er)?|"
    r"spokes(?:man|woman|person)|editor|coordinator|executive|adviser|advisor|consultant|"
    r"partner|researcher|"
    r"scientist|engineer|developer|captain|coach|player|member|governor|commissioner|chancellor|"
    r"principal|curator|"
    r"service (?:de )?(?:presse|communication)|bureau de presse|relations? (?:presse|publiques|"
    r"m[ée]dias?)|"
    r"communications?|press office|press officer|media relations|press line|astreinte|"
    r"permanence|out of hours)\b",
    _I,
)
ORG_WORD = re.compile(
    r"\b(?:r[ée]gion|pr[ée]fecture|d[ée]partement|m[ée]tropole|mairie|ville d(?:e\b|['’])|"
    r"commune|"
    r"communaut[ée]|agglom[ée]ration|"
    r"universit[ée]|university|[ée]cole|school|institut|institute|college|lyc[ée]e|agence|"
    r"agency|association|"
    r"fondation|foundation|trust|f[ée]d[ée]ration|federation|syndicat|union|chu|h[ôo]pital|"
    r"hospital|clinique|"
    r"laboratoires?|laboratory|cnrs|inserm|inrae|cea|minist[èe]re|ministry|department|office|"
    r"soci[ée]t[ée]|company|"
    r"groupe|group|sas|sarl|s\.a\.|sa|inc\.?|ltd\.?|llc|plc|gmbh|corp(?:oration)?|"
    r"conseil (?:r[ée]gional|"
    r"d[ée]partemental|national)|council|committee|comit[ée]|collectif|r[ée]seau|network|"
    r"cluster|p[ôo]le|chambre|"
    r"chamber|cabinet|rectorat|mus[ée]e|museum|th[ée][âa]tre|op[ée]ra|festival|centre|center|"
    r"observatoire|"
    r"observatory|club|team|"
    r"project|projet|institution|centre hospitalier|[ée]tablissement|direction|rectorat|"
    r"acad[ée]mie|academy|bank|"
    r"banque|coalition|alliance|society|consortium|authority|board|bureau|press office|"
    r"parliament|senate)\b",
    _I,
)
