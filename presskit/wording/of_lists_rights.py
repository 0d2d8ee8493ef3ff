"""What is said of the right to object: who may still be written to, what is known of somebody."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English). Never an address or a name, unless the command is about that address.
LISTS_RIGHTS: Mapping[str, tuple[Said, Said]] = {
    "suppression-damaged": (
        Said("cette ligne de la liste d’opposition n’est plus une empreinte d’adresse : la passer, "
             "ce serait peut-être écrire à quelqu’un qui a refusé",
             "reprenez le fichier dans votre sauvegarde ; il ne se modifie pas à la main"),
        Said("this line of the suppression list is no longer the fingerprint of an address: "
             "to pass over it might be to write to somebody who said no",
             "restore the file from your backup; it is not edited by hand")),
    "suppression-empty": (
        Said("la liste d’opposition est vide : on ne reconnaîtrait plus les personnes oubliées",
             "reprenez le fichier dans votre sauvegarde ; si personne n’a jamais demandé à être "
             "oublié, effacez-le"),
        Said("the suppression list is empty: forgotten people would not be known again",
             "restore the file from your backup; if nobody has ever asked to be forgotten, delete "
             "it")),
    "forget-unfinished": (
        Said("la demande est notée : aucun export ne contiendra cette personne ; mais ses lignes "
             "sont encore dans vos listes",
             "refaites la commande dès que le fichier peut être écrit"),
        Said("the request is noted: no export will hold this person; but their rows are still in "
             "your lists",
             "run the command again as soon as the file can be written")),
    "not-an-address": (
        Said("il faut une adresse électronique, et une seule",
             "par exemple `presskit lists dossier prenom.nom@journal.example`"),
        Said("one e-mail address is needed, and no more",
             "for instance `presskit lists dossier first.last@journal.example`")),
    "address-of-several": (
        Said("cette adresse est celle de {n} personnes aux noms différents : toutes sont comprises "
             "ici",
             "relisez les lignes une à une avant de répondre à qui vous écrit"),
        Said("this address belongs to {n} people with different names: all of them are meant here",
             "read the rows one by one before you answer whoever wrote to you")),
    "perhaps-the-same": (
        Said("cette ligne est peut-être la même personne : elle n’est pas comprise ici",
             "si c’est elle, refaites la commande avec l’adresse de cette ligne"),
        Said("this row may be the same person: it is not included here",
             "if it is, run the command again with the address of that row")),
    "person-remains": (
        Said("cette personne, ou quelqu’un du même nom, se trouve encore dans ce fichier",
             "effacez le fichier, ou retirez-en la personne ; s’il a été importé ailleurs, "
             "effacez-la aussi là-bas"),
        Said("this person, or somebody of the same name, is still in this file",
             "delete the file, or take the person out of it; where it was imported, delete the "
             "person there too")),
    "due-day": (
        Said("« {found} » n’est pas une date", "écrivez-la ainsi : 2023-12-31"),
        Said("“{found}” is no date", "write it like this: 2023-12-31")),
}  # fmt: skip

LISTS_RIGHTS_TALK: Mapping[str, tuple[str, str]] = {
    "help-lists-forget": (
        "Oublie une personne : ses lignes sont effacées de toutes les listes, seule l’empreinte "
        "de ses adresses reste.",
        "Forget a person: their rows leave every list, only a fingerprint of their addresses "
        "stays."),
    "help-lists-dossier": (
        "Tout ce que le service détient sur une personne, à lui remettre si elle le demande.",
        "Everything the office holds about a person, to be handed over when they ask."),
    "help-lists-due": (
        "Qui relancer, informer ou oublier : trois ans sans contact, un refus, pas d’information.",
        "Whom to ask, inform or forget: three years without contact, a refusal, no notice given."),
    "frame-address": ("Adresse :", "Address:"),
    "frame-segments": ("Segments :", "Segments:"),
    "frame-chosen": ("Communiqué ou segment :", "Release or segment:"),
    "help-address": ("L’adresse électronique de la personne.", "The person’s e-mail address."),
    "help-before": (
        "Un dernier contact antérieur à cette date est trop ancien (sans cette option, trois ans).",
        "A last contact before this date is too old (without this option, three years)."),
    # --------------------------------------------------------------------------- forget
    "forget-done": (
        "Lignes effacées : {n} · adresses gardées sous forme d’empreintes : {keys}",
        "Rows deleted: {n} · addresses kept as fingerprints: {keys}"),
    "forget-file": ("  {file} : {n}", "  {file}: {n}"),
    "forget-shared": (
        "  {file}, ligne {line} : l’adresse partagée est retirée, la ligne reste",
        "  {file}, line {line}: the shared address is taken out, the row stays"),
    "forget-unknown": (
        "Cette adresse n’est dans aucune liste. Son empreinte est gardée : aucun import ne "
        "l’ajoutera.",
        "This address is in no list. Its fingerprint is kept: no import will add it."),
    "forget-elsewhere": (
        "Si vos listes sont dans un moteur d’envoi, une messagerie ou une sauvegarde, effacez-la "
        "aussi là-bas.",
        "If your lists are in a mailing engine, a mail program or a backup, delete the person "
        "there too."),
    # -------------------------------------------------------------------------- dossier
    "dossier-title": ("{address} : ce que le service détient au {day}",
                      "{address}: what the office holds on {day}"),
    "dossier-nothing": ("Rien : cette adresse n’est dans aucune liste.",
                        "Nothing: this address is in no list."),
    "dossier-row": ("{file}, ligne {line}", "{file}, line {line}"),
    "dossier-joined": ("  réunie aux autres par {rule}", "  joined to the others by {rule}"),
    "dossier-shared": ("Autres lignes qui ont aussi cette adresse partagée : {n}",
                       "Other rows that have this shared mailbox too: {n}"),
    "dossier-keep": (
        "À garder jusqu’au {day} au plus tard : trois ans après le dernier contact.",
        "To be kept until {day} at the latest: three years after the last contact."),
    "dossier-undated": (
        "Ni date de collecte ni dernier contact : rien ne dit jusqu’à quand la garder.",
        "Neither collected nor in contact on any known date: nothing says how long to keep it."),
    "dossier-opted-out": ("A refusé de recevoir des messages le {day}.",
                          "Asked to receive no more messages on {day}."),
    "dossier-suppressed": (
        "Sur la liste d’opposition depuis le {day} : aucun import ne l’ajoutera, aucun export ne "
        "la contiendra.",
        "On the suppression list since {day}: no import will add it, no export will hold it."),
    "dossier-files": ("Aussi dans ces fichiers :", "Also in these files:"),
    "dossier-law": (
        "Ces données servent à lui envoyer ce qui concerne son métier. Elle peut les faire "
        "corriger, s’y opposer ou les faire effacer, sur simple demande.",
        "These data serve to send what concerns the person’s work. They may have them corrected, "
        "object, or have them deleted, simply by asking."),
    # ------------------------------------------------------------------------------ due
    "due-nobody": ("Personne à relancer, à informer ni à oublier.",
                   "Nobody to ask, to inform or to forget."),
    "due-returned": ("Oubliées, mais de retour dans une liste : à effacer",
                     "Forgotten, but back in a list: to be deleted"),
    "due-opted-out": ("Ont refusé : n’écrivez plus ; les oublier, si elles le demandent",
                      "Said no: write no more; forget them, if they ask"),
    "due-silent": ("Dernier contact avant le {before} : à relancer ou à oublier",
                   "Last contact before {before}: to be asked again or forgotten"),
    "due-undated": ("Sans date de collecte ni de contact : à dater, à relancer ou à oublier",
                    "No date of collection or contact: to be dated, asked or forgotten"),
    "due-uninformed": ("Pas informées un mois après la collecte : à informer",
                       "Not informed a month after the collection: to be informed"),
    # -------------------------------------------------------------------------- columns
    "field-id": ("Identifiant", "Id"),
    "field-source": ("Source", "Source"),
    "field-civility": ("Civilité", "Civility"),
    "field-first_name": ("Prénom", "First name"),
    "field-last_name": ("Nom", "Last name"),
    "field-display_name": ("Nom affiché", "Display name"),
    "field-email": ("Courriel", "E-mail"),
    "field-phone": ("Téléphone", "Phone"),
    "field-mobile": ("Mobile", "Mobile"),
    "field-outlet": ("Média", "Outlet"),
    "field-outlet_type": ("Type de média", "Outlet type"),
    "field-job_title": ("Fonction", "Job title"),
    "field-beat": ("Rubriques", "Beats"),
    "field-language": ("Langue", "Language"),
    "field-country": ("Pays", "Country"),
    "field-region": ("Région", "Region"),
    "field-opt_out_on": ("Refus le", "Opted out on"),
    "field-updated": ("Mis à jour le", "Updated on"),
    "field-legal_basis": ("Base légale", "Legal basis"),
    "field-source_url": ("Adresse de la source", "Source address"),
    "field-collected_on": ("Collecté le", "Collected on"),
    "field-informed_on": ("Informé le", "Informed on"),
    "field-last_contact_on": ("Dernier contact le", "Last contact on"),
    "field-tags": ("Étiquettes", "Tags"),
    "basis-legitimate_interest": ("intérêt légitime", "legitimate interest"),
    "basis-consent": ("consentement", "consent"),
    "basis-public_task": ("mission d’intérêt public", "public task"),
}  # fmt: skip
