"""What is said of choosing journalists and handing them to a mailing engine."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English). Never an address or a name.
LISTS_EXPORT: Mapping[str, tuple[Said, Said]] = {
    # ------------------------------------------------------------------------- whom to choose
    "unknown-segment": (
        Said("aucun segment ne s’appelle « {id} »",
             "décrivez-le sous « segments: » dans presskit.yaml, ou corrigez-le{meant?}"),
        Said("no segment is called “{id}”",
             "describe it under “segments:” in presskit.yaml, or correct it{meant?}")),
    "unknown-audience": (
        Said("« {found} » n’est ni un communiqué ni un segment",
             "donnez un fichier de releases/, ou un nom de « segments: » dans "
             "presskit.yaml{meant?}"),
        Said("“{found}” is neither a release nor a segment",
             "give a file of releases/, or a name under “segments:” in presskit.yaml{meant?}")),
    "export-a-list": (
        Said("« {found} » est un fichier de liste : une liste ne s’exporte pas telle quelle",
             "donnez un communiqué, ou le nom d’un segment de presskit.yaml : le segment choisit "
             "dans toutes les listes de contacts/media/{known?}"),
        Said("“{found}” is the file of a list: a list is not exported as it is",
             "give a release, or the name of a segment of presskit.yaml: the segment chooses "
             "from all lists in contacts/media/{known?}")),
    "export-what": (
        Said("il manque ce qu’il faut exporter, et pour quel logiciel",
             "écrivez par exemple `presskit lists export COMMUNIQUÉ --for brevo` ; "
             "avec --for : {choices}"),
        Said("what to export, and for which program, is missing",
             "write for instance `presskit lists export RELEASE --for brevo`; "
             "with --for: {choices}")),
    "where-not-understood": (
        Said("« {found} » n’est pas une condition", "écrivez par exemple --where beat=santé"),
        Said("“{found}” is not a condition", "write for instance --where beat=santé")),
    "where-unknown-field": (
        Said("on ne peut pas choisir par « {found} »", "choisissez parmi : {choices}{meant?}"),
        Said("one cannot choose by “{found}”", "choose among: {choices}{meant?}")),
    "where-value": (
        Said("« {found} » ne convient pas pour {field}",
             "une langue s’écrit fr ou en, un jour 2026-06-10"),
        Said("“{found}” does not fit {field}",
             "a language is written fr or en, a day 2026-06-10")),
    "where-nobody": (
        Said("personne dans vos listes n’a « {found} » comme {field}",
             "vérifiez l’orthographe dans vos listes{meant?}"),
        Said("nobody in your lists has “{found}” as {field}",
             "check how it is written in your lists{meant?}")),
    "no-lists": (
        Said("il n’y a aucune liste dans contacts/media/",
             "importez-en une : `presskit lists import FICHIER --to contacts/media/liste.csv`"),
        Said("there is no list in contacts/media/",
             "import one: `presskit lists import FILE --to contacts/media/list.csv`")),
    # ------------------------------------------------------------------------------ exporting
    "export-choice": (
        Said("« {found} » ne convient pas après {option}", "choisissez parmi : {choices}{meant?}"),
        Said("“{found}” does not fit after {option}", "choose among: {choices}{meant?}")),
    "export-public": (
        Said("« {found} » est dans dist/, dont le contenu est mis en ligne",
             "choisissez un autre dossier : ces fichiers contiennent des données personnelles"),
        Said("“{found}” is in dist/, which is put online",
             "choose another folder: these files hold personal data")),
    "export-among-lists": (
        Said("« {found} » est dans contacts/ : ces fichiers y seraient pris pour vos listes",
             "choisissez un autre dossier"),
        Said("“{found}” is in contacts/: these files would be taken for your lists there",
             "choose another folder")),
    "export-not-ours": (
        Said("ce fichier existe déjà, et ne vient pas d’un export : il serait effacé",
             "choisissez un autre dossier, ou déplacez ce fichier"),
        Said("this file is there already, and comes from no export: it would be wiped out",
             "choose another folder, or move this file")),
    "export-embargo": (
        Said("ce communiqué est sous embargo jusqu’au {until} : rien n’a été exporté",
             "attendez, ou ajoutez --under-embargo : seuls les contacts qui portent la marque "
             "« embargo » seront exportés"),
        Said("this release is under embargo until {until}: nothing was exported",
             "wait, or add --under-embargo: only the contacts with the tag “embargo” will be "
             "exported")),
    "unsourced-held": (
        Said("contacts sans source ou sans base légale, qui n’ont pas été exportés : {n}",
             "complétez les colonnes source et legal_basis, ou ajoutez --allow-unsourced"),
        Said("contacts without a source or a legal basis, which were not exported: {n}",
             "fill in the columns source and legal_basis, or add --allow-unsourced")),
    "unsourced-exported": (
        Said("contacts exportés sans source ou sans base légale : {n}",
             "complétez les colonnes source et legal_basis : on pourra vous les demander"),
        Said("contacts exported without a source or a legal basis: {n}",
             "fill in the columns source and legal_basis: you may be asked for them")),
    "cells-disarmed": (
        Said("cellules qui commencent comme une formule de tableur, dont le signe a été retiré "
             "dans les fichiers exportés : {n} ({found})",
             "corrigez vos listes : = + - ou @ au début d’un nom ou d’un média"),
        Said("cells that begin like a spreadsheet formula, whose sign was left out of the exported "
             "files: {n} ({found})",
             "correct your lists: = + - or @ at the beginning of a name or an outlet")),
    "nobody-to-write-to": (
        Said("il n’y a personne à qui écrire",
             "voyez dans SEND.md pourquoi chacun est retenu, ou élargissez « audience: »"),
        Said("there is nobody to write to",
             "see in SEND.md why each is held back, or widen “audience:”")),
}  # fmt: skip

LISTS_EXPORT_TALK: Mapping[str, tuple[str, str]] = {
    "select-done": ("Personnes ou rédactions à qui l’on peut écrire : {n}",
                    "People or desks who may be written to: {n}"),
    "select-held": ("Ont dit non ou ont été oubliées, et n’y sont pas : {n}",
                    "Said no or were forgotten, and are not among them: {n}"),
    "export-subscribe": ("À qui écrire : {n} · {file}", "To write to: {n} · {file}"),
    "export-optout": ("Adresses à bloquer : {n} · {file}", "Addresses to block: {n} · {file}"),
    "export-done": ("Personnes ou rédactions pour {engine} : {n} ; la marche à suivre : {file}",
                    "People or desks for {engine}: {n}; what to do next: {file}"),
    "held-forgotten": ("retenus, car oubliés à leur demande : {n}",
                       "held back, forgotten at their request: {n}"),
    "held-opted-out": ("retenus, car ils ont dit non : {n}", "held back, they said no: {n}"),
    "held-refused-address": ("retenus, car quelqu’un a dit non pour leur adresse : {n}",
                             "held back, somebody said no for their address: {n}"),
    "held-namesake": (
        "retenus, car ils portent le nom de quelqu’un qui a dit non sans laisser d’adresse "
        "(complétez sa ligne : son adresse ou son média) : {n}",
        "held back, they have the name of somebody who said no and left no address (complete that "
        "row: an address or an outlet): {n}"),
    "held-in-doubt": (
        "retenus, car ils sont peut-être quelqu’un qui a dit non (répondez à `presskit lists "
        "dedupe --review`) : {n}",
        "held back, they may be somebody who said no (answer `presskit lists dedupe --review`): "
        "{n}"),
    "held-no-embargo": ("retenus, car ils n’ont pas accepté d’embargo : {n}",
                        "held back, they have not accepted embargoes: {n}"),
    "held-unsourced": ("retenus, sans source ou sans base légale : {n}",
                       "held back, without a source or a legal basis: {n}"),
    "held-no-address": ("retenus, sans adresse que ce logiciel accepte : {n}",
                        "held back, without an address that this program takes: {n}"),
    "held-same-mailbox": ("joints par une adresse qui figure déjà dans le fichier : {n}",
                          "reached at an address that is in the file already: {n}"),
    # --------------------------------------------------------------------------------- SEND.md
    "send-title": ("# {name} : l’envoi avec {engine}", "# {name}: sending with {engine}"),
    "send-embargo": (
        "**Sous embargo.** Ces fichiers ne contiennent que des personnes qui acceptent les "
        "embargos. Rappelez la date et l’heure de la levée dans l’objet.",
        "**Under embargo.** These files hold only people who accept embargoes. Repeat the day and "
        "hour of the lift in the subject."),
    "send-columns": ("| Fichier | Langue | Lignes | À quoi il sert |",
                     "| File | Language | Rows | What it is for |"),
    "send-subscribe": ("à qui écrire", "whom to write to"),
    "send-message-to": ("à qui envoyer `{file}`", "whom to send `{file}` to"),
    "send-optout": ("à bloquer : ne jamais leur écrire", "to block: never write to them"),
    "send-language-fr": ("français", "French"),
    "send-language-en": ("anglais", "English"),
    "send-what": ("## Marche à suivre", "## What to do"),
    "send-do-brevo": (
        "Dans Brevo : Contacts, Importer des contacts, un fichier par liste (une liste française, "
        "une liste anglaise). Les colonnes se rangent d’elles-mêmes si les attributs existent ; "
        "Brevo ignore sans le dire ceux qu’il ne connaît pas : créez d’abord OUTLET, OUTLET_TYPE, "
        "BEAT, REGION, LANGUAGE, SOURCE, SOURCE_DATE et LEGAL_BASIS. Si votre compte dit PRENOM et "
        "NOM, refaites l’export avec `--brevo-lang fr`. N’effacez pas les attributs vides "
        "(`emptyContactsAttributes`).",
        "In Brevo: Contacts, Import contacts, one file a list (one French list, one English list). "
        "The columns find their places if the attributes exist; Brevo passes over unknown ones "
        "without a word: first create OUTLET, OUTLET_TYPE, BEAT, REGION, LANGUAGE, SOURCE, "
        "SOURCE_DATE and LEGAL_BASIS. If your account says PRENOM and NOM, export again with "
        "`--brevo-lang fr`. Do not erase empty attributes (`emptyContactsAttributes`)."),
    "send-do-mailchimp": (
        "Dans Mailchimp : Audience, Importer des contacts, avec le statut « Abonné ». Associez "
        "les colonnes dans l’assistant ; les langues sont dans deux fichiers, donnez à chacun son "
        "étiquette.",
        "In Mailchimp: Audience, Import contacts, with the status “Subscribed”. Match the columns "
        "in the wizard; the languages are in two files, give each a tag of its own."),
    "send-do-mailjet": (
        "Dans Mailjet : Contacts, une liste par langue, Importer un CSV. Par l’API, la méthode est "
        "`addnoforce` ; jamais `addforce`, qui réabonne ceux qui ont dit non. Créez d’abord les "
        "propriétés firstname, lastname, language, outlet et beat.",
        "In Mailjet: Contacts, one list a language, Import a CSV. Through the API the method is "
        "`addnoforce`; never `addforce`, which subscribes again those who said no. First create "
        "the properties firstname, lastname, language, outlet and beat."),
    "send-do-listmonk": (
        "Dans listmonk : Abonnés, Importer, mode « subscribe », statut « confirmed », séparateur "
        "« , », une liste par langue, « overwrite » pour renouveler ce qui est connu. Les critères "
        "sont dans les attributs : `subscribers.attribs->>'language' = 'fr'`.",
        "In listmonk: Subscribers, Import, mode “subscribe”, status “confirmed”, delimiter “,”, "
        "one list a language, “overwrite” to renew what is known. The criteria are in the "
        "attributes: `subscribers.attribs->>'language' = 'en'`."),
    "send-do-google": (
        "Dans Google Contacts : Importer, un fichier à la fois (3 000 contacts au plus par "
        "fichier). Les libellés « Presse » ou « Press » et les rubriques sont créés.",
        "In Google Contacts: Import, one file at a time (3,000 contacts a file at most). The "
        "labels “Press” or “Presse” and the beats are created."),
    "send-do-outlook": (
        "Dans Outlook : Fichier, Ouvrir et exporter, Importer, « Valeurs séparées par une "
        "virgule ». Un Outlook français demande d’associer les colonnes. Le fichier est en UTF-8 : "
        "si les accents sont abîmés, importez plutôt le vCard "
        "(`presskit lists export … --for vcard --vcard 3.0`).",
        "In Outlook: File, Open & Export, Import, “Comma Separated Values”. A French Outlook asks "
        "to match the columns. The file is in UTF-8: if accents are damaged, import the vCard "
        "instead (`presskit lists export … --for vcard --vcard 3.0`)."),
    "send-do-thunderbird": (
        "Dans Thunderbird : Outils, Importer, Carnet d’adresses, LDIF ; un carnet par langue.",
        "In Thunderbird: Tools, Import, Address book, LDIF; one book a language."),
    "send-do-vcard": (
        "Ouvrez le fichier .vcf dans votre carnet d’adresses ; un groupe par langue.",
        "Open the .vcf file with your address book; one group a language."),
    "send-do-excel": (
        "Ces classeurs se lisent, se trient et s’impriment. Chaque cellule est un texte : rien "
        "n’est calculé, aucun zéro n’est perdu.",
        "These workbooks are to be read, sorted and printed. Every cell is a text: nothing is "
        "reckoned and no zero is lost."),
    "send-do-csv": (
        "UTF-8, virgules, les colonnes des listes de presskit, pour tout autre logiciel. Pour un "
        "tableur, prenez plutôt `--for excel`.",
        "UTF-8, commas, the columns of presskit’s lists, for any other program. For a spreadsheet, "
        "take `--for excel` instead."),
    "send-no-brevo": (
        "Les fichiers `-optouts` : Contacts, Importer, « Bloquer des contacts » "
        "(`emailBlacklist`), avant l’autre fichier.",
        "The `-optouts` files: Contacts, Import, “Blocklist contacts” (`emailBlacklist`), before "
        "the other file."),
    "send-no-mailchimp": (
        "Les fichiers `-optouts` : importez-les avec le statut « Désabonné », avant l’autre "
        "fichier.",
        "The `-optouts` files: import them with the status “Unsubscribed”, before the other file."),
    "send-no-mailjet": (
        "Les fichiers `-optouts` : dans la liste d’exclusion, ou par l’API avec l’action `unsub`, "
        "avant l’autre fichier.",
        "The `-optouts` files: into the exclusion list, or through the API with the action "
        "`unsub`, before the other file."),
    "send-no-listmonk": (
        "Les fichiers `-optouts` : Importer, mode « blocklist », avant l’autre fichier.",
        "The `-optouts` files: Import, mode “blocklist”, before the other file."),
    "send-no-excel": ("Les fichiers `-optouts` ne servent qu’à bloquer des adresses.",
                      "The `-optouts` files serve only to block addresses."),
    "send-no-csv": ("Les fichiers `-optouts` ne servent qu’à bloquer des adresses, avant "
                    "d’importer les autres.",
                    "The `-optouts` files serve only to block addresses, before the others are "
                    "imported."),
    "send-message": (
        "Chaque liste reçoit le message de sa langue, nommé dans le tableau ; les fichiers .html "
        "et .txt à côté de chaque .eml en ont le même contenu.",
        "Each list gets the message of its language, named in the table; the .html and .txt files "
        "beside each .eml have the same content."),
    "send-build": (
        "Chaque liste reçoit le message de sa langue, nommé dans le tableau. Il n’est pas encore "
        "fait : `presskit build {name}`.",
        "Each list gets the message of its language, named in the table. It is not made yet: "
        "`presskit build {name}`."),
    "send-tag": (
        "Vérifiez que le modèle du message contient le lien de désinscription : {tags}. Le "
        "logiciel d’envoi ajoute lui-même les en-têtes de désinscription en un clic (RFC 8058) ; "
        "un brouillon ne le peut pas.",
        "Check that the template of the message holds the unsubscribe link: {tags}. The mailing "
        "engine itself adds the headers of one-click unsubscription (RFC 8058); a draft cannot."),
    "send-by-hand": (
        "Ce n’est pas un logiciel d’envoi : mettez les destinataires en copie cachée, cinquante "
        "par message au plus, et écrivez dans le message à quelle adresse répondre pour ne plus "
        "rien recevoir. Au-delà, prenez un logiciel d’envoi.",
        "This is no mailing engine: put the recipients in blind copy, fifty a message at most, and "
        "write in the message at which address to ask for no more. Above that, take a mailing "
        "engine."),
    "send-inform": (
        "À dire dans ce premier message (RGPD, article 14) : d’où vient l’adresse, pourquoi vous "
        "l’avez, comment s’y opposer. Destinataires qui n’en ont pas encore été informés : {n}.",
        "To say in this first message (GDPR, article 14): where the address comes from, why you "
        "have it, how to object. Recipients who have not been told yet: {n}."),
    "send-desks": (
        "Adresses de rédaction, lues par plusieurs personnes : {n}.",
        "Shared mailboxes of newsrooms, read by several people: {n}."),
    "send-held": ("## Absents de ces fichiers : {n}", "## Not in these files: {n}"),
    "send-erase": (
        "Ces fichiers contiennent des données personnelles : ne les envoyez pas par courriel, "
        "effacez-les après l’import.",
        "These files hold personal data: do not send them by e-mail, erase them after the "
        "import."),
    # ------------------------------------------------------------------------------------ help
    "help-lists-select": (
        "Choisit des journalistes par langue, rubrique, média, région, marque ou dernier contact.",
        "Choose journalists by language, beat, outlet, region, tag or last contact."),
    "help-segments": (
        "Noms de « segments: » dans presskit.yaml ; tout le monde si rien n’est donné.",
        "Names under “segments:” in presskit.yaml; everybody if none is given."),
    "help-where": (
        "Une condition, par exemple beat=santé ; plusieurs fois : toutes, et pour un même champ "
        "l’une d’elles.",
        "A condition such as beat=santé; several times: all of them, and of one field any."),
    "help-chosen": (
        "La liste des personnes choisies ; à l’écran si rien n’est donné.",
        "The list of the people chosen; to the screen if none is given."),
    "help-lists-export": (
        "Donne à un logiciel d’envoi exactement les fichiers qu’il importe, et la marche à "
        "suivre.",
        "Give a mailing engine exactly the files it imports, and say what to do with them."),
    "help-what": ("Un communiqué, ou un segment.", "A release, or a segment."),
    "help-for_engine": (
        "brevo, mailchimp, mailjet, listmonk, google, outlook, thunderbird, vcard, excel ou csv.",
        "brevo, mailchimp, mailjet, listmonk, google, outlook, thunderbird, vcard, excel or csv."),
    "help-exported": (
        "Dossier où écrire ; exports/, puis le nom et le logiciel, si rien n’est donné.",
        "Folder to write to; exports/, then the name and the program, if none is given."),
    "help-under_embargo": (
        "Avant la levée : seulement ceux qui acceptent les embargos (marque « embargo »).",
        "Before the lift: only those who accept embargoes (tag “embargo”)."),
    "help-allow_unsourced": (
        "Aussi ceux dont la source ou la base légale n’est pas notée.",
        "Also those whose source or legal basis is not written down."),
    "help-brevo_lang": (
        "Brevo : fr si votre compte dit PRENOM et NOM ; en si rien n’est donné.",
        "Brevo: fr if your account says PRENOM and NOM; en if none is given."),
    "help-vcard": (
        "vCard : 3.0 pour les anciens logiciels ; 4.0 si rien n’est donné.",
        "vCard: 3.0 for older programs; 4.0 if none is given."),
}  # fmt: skip
