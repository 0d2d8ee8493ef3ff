"""What is said of keys, signatures and kits that are checked; to be read on the telephone."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

_CALL = (
    "ne l’utilisez pas ; appelez le service de presse au numéro de son site, "
    "pas à celui du message",
    "do not use it; call the press office at the number of its website, not the one in the message",
)
_AGAIN = (
    "téléchargez-le de nouveau depuis le site du service de presse ; si cela recommence, "
    "appelez-le au numéro de son site",
    "download it again from the press office’s website; if it happens again, call the office at "
    "the number of its website",
)

# code → (French, English)
SEAL: Mapping[str, tuple[Said, Said]] = {
    # ------------------------------------------------------------------------------- the kit
    "kit-missing-seal": (
        Said("« {found} » n’est pas un kit de presse : il n’a ni manifeste ni sommes de contrôle",
             "donnez le fichier .zip ou le dossier tel qu’il a été publié"),
        Said("“{found}” is not a press kit: it has neither a manifest nor checksums",
             "give the .zip file or the folder as it was published")),
    "kit-unreadable": (
        Said("« {found} » ne peut pas être lu : le fichier est abîmé, coupé, ou n’est pas une "
             "archive", _AGAIN[0]),
        Said("“{found}” cannot be read: the file is damaged, cut short, or no archive",
             _AGAIN[1])),
    "kit-file-altered": (
        Said("« {file} » a été modifié depuis la publication", _CALL[0]),
        Said("“{file}” was changed after it was published", _CALL[1])),
    "kit-file-missing": (
        Said("il manque « {file} »", _AGAIN[0]),
        Said("“{file}” is missing", _AGAIN[1])),
    "kit-file-extra": (
        Said("« {file} » n’a pas été publié par le service de presse : quelqu’un l’a ajouté",
             _CALL[0]),
        Said("“{file}” was not published by the press office: someone added it", _CALL[1])),
    "kit-file-renamed": (
        Said("« {file} » a été renommé : il s’appelait « {expected} »", _CALL[0]),
        Said("“{file}” was renamed: it was called “{expected}”", _CALL[1])),
    "kit-file-unknown": (
        Said("« {file} » n’est dans aucun kit connu ici, ou il a été modifié", _CALL[0]),
        Said("“{file}” is in no kit known here, or it was changed", _CALL[1])),
    "kit-sums-wrong": (
        Said("la ligne {line} de SHA256SUMS n’est pas de celles que presskit écrit", _CALL[0]),
        Said("line {line} of SHA256SUMS is not one that presskit writes", _CALL[1])),
    "kit-manifest-differs": (
        Said("le manifeste et les sommes de contrôle ne disent pas la même chose de « {file} »",
             _CALL[0]),
        Said("the manifest and the checksums do not say the same of “{file}”", _CALL[1])),
    "kit-signature-wrong": (
        Said("la signature ne correspond pas à ce kit", _CALL[0]),
        Said("the signature does not belong to this kit", _CALL[1])),
    "kit-other-key": (
        Said("ce kit est signé par une autre clé : {found}, et non {expected}", _CALL[0]),
        Said("this kit is signed by another key: {found}, and not {expected}", _CALL[1])),
    "kit-unknown-key": (
        Said("ce kit est signé par la clé {found}, mais rien ici ne dit à qui elle est",
             "téléchargez presskit.pub depuis le site du service de presse, puis ajoutez "
             "--key presskit.pub ; ou lisez-lui cette empreinte au téléphone"),
        Said("this kit is signed by the key {found}, but nothing here says whose it is",
             "download presskit.pub from the press office’s website, then add "
             "--key presskit.pub; or read this fingerprint to the office on the telephone")),
    "kit-unsigned": (
        Said("ce kit n’est pas signé : il peut venir de n’importe qui",
             "appelez le service de presse au numéro de son site, pas à celui du message"),
        Said("this kit is not signed: it may come from anyone",
             "call the press office at the number of its website, not the one in the message")),
    "kit-replaced": (
        Said("le service de presse a remplacé ce kit par « {found} »",
             "utilisez celui-là"),
        Said("the press office has replaced this kit with “{found}”", "use that one")),
    "kit-not-given": (
        Said("il manque le kit à vérifier",
             "donnez son .zip, son dossier ou un de ses fichiers : `presskit verify kit.zip`"),
        Said("the kit to verify is missing",
             "give its .zip, its folder or one of its files: `presskit verify kit.zip`")),
    # --------------------------------------------------------------------------- the archive
    "zip-around": (
        Said("l’archive contient autre chose que ses fichiers, avant, après ou entre eux "
             "(près de « {file} »)", _CALL[0]),
        Said("the archive holds something beside its files, before, after or between them "
             "(near “{file}”)", _CALL[1])),
    "zip-name": (
        Said("l’archive contient un nom piégé, qui sortirait de son dossier : « {file} »",
             _CALL[0]),
        Said("the archive holds a booby-trapped name that would leave its folder: “{file}”",
             _CALL[1])),
    "zip-link": (
        Said("« {file} » n’est pas un fichier mais un lien vers autre chose", _CALL[0]),
        Said("“{file}” is not a file but a link to something else", _CALL[1])),
    "zip-twice": (
        Said("deux fichiers portent le même nom : « {file} »", _CALL[0]),
        Said("two files have the same name: “{file}”", _CALL[1])),
    "zip-encrypted": (
        Said("« {file} » est chiffré : les kits ne le sont jamais", _CALL[0]),
        Said("“{file}” is encrypted: kits never are", _CALL[1])),
    "zip-unlike": (
        Said("l’archive dit deux choses différentes de « {file} »", _CALL[0]),
        Said("the archive says two different things of “{file}”", _CALL[1])),
    "zip-too-large": (
        Said("« {file} » est démesuré : plus de 10 000 fichiers, de 16 Go, ou de 16 Mo pour le "
             "manifeste", _CALL[0]),
        Said("“{file}” is far too large: more than 10,000 files, 16 GB, or 16 MB for the manifest",
             _CALL[1])),
    # ------------------------------------------------------------------------------- a text
    "text-differs": (
        Said("ce texte n’est pas celui du kit : « {found} » au lieu de « {expected} »", _CALL[0]),
        Said("this text is not the kit’s: “{found}” instead of “{expected}”", _CALL[1])),
    "text-too-short": (
        Said("ce texte est vide ou trop court pour être comparé",
             "donnez au moins une phrase entière"),
        Said("this text is empty or too short to be compared", "give at least a whole sentence")),
    "text-unreadable": (
        Said("ce texte ne peut pas être lu",
             "enregistrez-le en texte seul (UTF-8), ou collez-le après --text -"),
        Said("this text cannot be read",
             "save it as plain text (UTF-8), or paste it after --text -")),
    # -------------------------------------------------------------------------------- keys
    "key-exists": (
        Said("ce service de presse a déjà une clé, et des kits déjà publiés peuvent être signés "
             "par elle",
             "gardez-la ; si sa moitié privée est perdue ou volée, retirez presskit.pub d’ici et "
             "du site, recommencez, et dites à la presse que la clé a changé"),
        Said("this press office already has a key, and kits that are out may be signed by it",
             "keep it; if its private half is lost or stolen, remove presskit.pub from here and "
             "from the website, start again, and tell the press that the key has changed")),
    "key-unwritten": (
        Said("la clé ne peut pas être écrite dans « {file} » ({reason})",
             "vérifiez vos droits et la place disponible"),
        Said("the key cannot be written to “{file}” ({reason})",
             "check your rights and the free space")),
    "public-key-unreadable": (
        Said("ce fichier n’est pas une clé publique Ed25519",
             "il doit contenir une seule ligne, qui commence par ssh-ed25519 ; reprenez celle que "
             "publie le service de presse"),
        Said("this file is no Ed25519 public key",
             "it must hold one line that begins with ssh-ed25519; take the one that the press "
             "office publishes")),
    "private-key-elsewhere": (
        Said("les kits ne sont pas signés : la moitié privée de la clé {fingerprint} n’est pas sur "
             "cet ordinateur",
             "construisez les kits là où elle se trouve, ou copiez-la dans {file}"),
        Said("the kits are not signed: the private half of the key {fingerprint} is not on this "
             "computer",
             "build the kits where it is, or copy it to {file}")),
    "private-key-open": (
        Said("les kits ne sont pas signés : d’autres personnes peuvent lire la clé privée",
             "fermez-la avec `chmod 600 {file}`"),
        Said("the kits are not signed: other people can read the private key",
             "close it with `chmod 600 {file}`")),
    "private-key-unusable": (
        Said("les kits ne sont pas signés : la clé privée est abîmée, protégée par un mot de passe "
             "ou d’un autre service",
             "remettez à sa place, dans {file}, celle que vous avez sauvegardée"),
        Said("the kits are not signed: the private key is damaged, has a passphrase or is another "
             "office’s",
             "put the one from your backup in its place, {file}")),
    "not-a-version": (
        Said("« {found} » n’est pas un numéro de version", "écrivez 1, 2, 3…"),
        Said("“{found}” is not a version number", "write 1, 2, 3…")),
}  # fmt: skip

SEAL_TALK: Mapping[str, tuple[str, str]] = {
    "help-verify": (
        "Dit si un kit, un fichier ou un texte collé est bien celui du service de presse.",
        "Say whether a kit, a file or a pasted text is really the press office’s."),
    "help-key": ("La clé qui signe les kits.", "The key that signs the kits."),
    "help-key-new": (
        "Crée la clé du service de presse : la moitié privée reste sur cet ordinateur.",
        "Make the press office’s key: the private half stays on this computer."),
    "help-kit": (
        "Le kit : son .zip, son dossier, ou un fichier qui en vient.",
        "The kit: its .zip, its folder, or one file that comes from it."),
    "help-text": (
        "Un texte collé d’un courriel ou d’une page, à comparer au kit ; - pour l’entrée standard.",
        "A text pasted from an e-mail or a page, to compare with the kit; - for standard input."),
    "help-key_file": (
        "La clé publique à croire ; sinon presskit.pub du service de presse.",
        "The public key to trust; else the press office’s presskit.pub."),
    # ------------------------------------------------------------------------------- verdicts
    "verdict-genuine": ("Authentique : complet, intact, signé par le service de presse.",
                        "Genuine: complete, unaltered, signed by the press office."),
    "verdict-genuine-text": (
        "Authentique : ce texte est bien celui du kit signé par le service de presse.",
        "Genuine: this text is that of the kit signed by the press office."),
    "verdict-unsigned": ("Non signé : rien ne prouve d’où il vient.",
                         "Not signed: nothing proves where it comes from."),
    "verdict-unknown-key": ("Signé, mais par une clé inconnue ici.",
                            "Signed, but by a key unknown here."),
    "verdict-other-key": ("Pas du service de presse : signé par une autre clé.",
                          "Not the press office’s: signed by another key."),
    "verdict-altered": ("Modifié : ce n’est pas ce que le service de presse a publié.",
                        "Altered: this is not what the press office published."),
    "verdict-incomplete": ("Incomplet : il manque des fichiers.",
                           "Incomplete: files are missing."),
    "verdict-unsafe": ("Piégé : cette archive n’a pas été faite par presskit ; ne l’ouvrez pas.",
                       "Unsafe: presskit did not make this archive; do not open it."),
    "verdict-not-a-kit": ("Ce n’est pas un kit de presse.", "This is not a press kit."),
    "verdict-not-in-kit": ("Inconnu : ce fichier n’est dans aucun kit vérifié.",
                           "Unknown: this file is in no kit that was checked."),
    "verdict-text-differs": ("Différent : ce texte n’est pas celui du kit.",
                             "Different: this text is not the kit’s."),
    "verify-key": ("Clé : {fingerprint} ({openssh})", "Key: {fingerprint} ({openssh})"),
    "verify-languages": ("Langues : {languages}", "Languages: {languages}"),
    "verify-replaces": (
        "Il annule et remplace le kit « {slug} ».", "It replaces the kit “{slug}”."),
    "verify-kit-says": ("  le kit dit : {words}", "  the kit says: {words}"),
    "verify-text-says": ("  ce texte dit : {words}", "  this text says: {words}"),
    "verify-nothing": ("(rien)", "(nothing)"),
    # ----------------------------------------------------------------------------------- keys
    "key-made": (
        "Clé créée. Empreinte à lire au téléphone : {fingerprint} ({openssh})",
        "Key made. Fingerprint to read on the telephone: {fingerprint} ({openssh})"),
    "key-kept": (
        "Sa moitié privée est dans {file} : sauvegardez ce fichier hors de cet ordinateur, ne "
        "l’envoyez à personne.",
        "Its private half is in {file}: back this file up outside this computer, send it to "
        "nobody."),
    "key-publish": (
        "Publiez presskit.pub à l’adresse {address}",
        "Publish presskit.pub at {address}"),
    "key-publish-somewhere": (
        "Publiez presskit.pub sur votre site, à l’adresse /{well_known}",
        "Publish presskit.pub on your website, at /{well_known}"),
    "key-from-now-on": (
        "Les kits sont signés à partir du prochain `presskit build` : relancez-le pour ceux qui "
        "existent déjà.",
        "Kits are signed from the next `presskit build` on: run it again for those that exist "
        "already."),
    "key-signature": (
        "Dans votre signature de courriel : « Nos kits sont signés, empreinte {fingerprint} »",
        "In your mail signature: “Our kits are signed, fingerprint {fingerprint}”"),
    "kits-signed": (
        "Kits signés par la clé {fingerprint}.", "Kits signed by the key {fingerprint}."),
    "kits-unsigned": (
        "Kits non signés : `presskit key new` crée la clé de votre service.",
        "Kits not signed: `presskit key new` makes your office’s key."),
}  # fmt: skip
