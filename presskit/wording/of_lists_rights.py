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
}  # fmt: skip
