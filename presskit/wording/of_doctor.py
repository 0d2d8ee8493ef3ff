"""What `presskit doctor` says of a machine and an office, French beside English."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
DOCTOR: Mapping[str, tuple[Said, Said]] = {
    "library-broken": (
        Said("presskit a besoin de « {name} », qui ne se charge pas ({reason})",
             "réinstallez presskit, par exemple avec `pipx reinstall bilingual-presskit`"),
        Said("presskit needs “{name}”, which does not load ({reason})",
             "install presskit again, for instance with `pipx reinstall bilingual-presskit`")),
    "fonts-gone": (
        Said("les polices des PDF ne sont pas dans {folder}",
             "réinstallez presskit, par exemple avec `pipx reinstall bilingual-presskit`"),
        Said("the fonts of the PDFs are not in {folder}",
             "install presskit again, for instance with `pipx reinstall bilingual-presskit`")),
    "unknown-shell": (
        Said("presskit ne connaît pas le terminal « {found} »",
             "écrivez l’un de ceux-ci après l’option : {choices}{meant?}"),
        Said("presskit does not know the shell “{found}”",
             "write one of these after the option: {choices}{meant?}")),
    "completion-unwritten": (
        Said("impossible d’écrire « {file} » ({reason})",
             "vérifiez vos droits, ou copiez vous-même ce qu’affiche "
             "`presskit --show-completion`"),
        Said("cannot write “{file}” ({reason})",
             "check your rights, or copy yourself what `presskit --show-completion` prints")),
    "completion-no-profile": (
        Said("« {found} » ne dit pas où se trouve son profil",
             "ouvrez ce terminal, et collez dans votre profil ce qu’affiche "
             "`presskit --show-completion {found}`"),
        Said("“{found}” does not say where its profile is",
             "open that shell, and paste into your profile what "
             "`presskit --show-completion {found}` prints")),
}  # fmt: skip

# key → (French, English); doctor-NAME is what a tool is called, doctor-NAME-use what it is for.
DOCTOR_TALK: Mapping[str, tuple[str, str]] = {
    "help-doctor": (
        "Dit ce qui est installé, réglé et absent, et à quoi cela sert.",
        "Say what is installed, set up and missing, and what it is for."),
    "help-install_completion": (
        "Installe la complétion par la touche Tab dans votre terminal.",
        "Install completion by the Tab key in your shell."),
    "help-show_completion": (
        "Affiche le texte que lit le terminal pour compléter.",
        "Print the text that a shell reads in order to complete."),
    "completion-installed": ("Complétion installée : {file}", "Completion installed: {file}"),
    "completion-line": (
        "Une ligne ajoutée dans {file} la charge", "A line added to {file} loads it"),
    "completion-restart": (
        "Ouvrez un nouveau terminal, tapez presskit et une espace, puis la touche Tab.",
        "Open a new terminal, type presskit and a space, then press Tab."),

    "doctor-found": ("en ordre", "ok"),
    "doctor-missing": ("manque", "missing"),
    "doctor-unneeded": ("facultatif", "not needed"),
    "doctor-all": ("Rien ne manque.", "Nothing is missing."),
    "doctor-some": ("Ce qui manque : {names}", "What is missing: {names}"),

    "doctor-python": ("Python", "Python"),
    "doctor-python-use": ("fait tourner presskit", "runs presskit"),
    "doctor-presskit": ("presskit", "presskit"),
    "doctor-presskit-use": ("compose les kits", "makes the kits"),
    "doctor-libraries": ("Bibliothèques", "Libraries"),
    "doctor-libraries-use": (
        "tout ce dont presskit a besoin pour écrire les documents",
        "all that presskit needs to write the documents"),
    "doctor-fonts": ("Polices fournies", "Packaged fonts"),
    "doctor-fonts-use": (
        "les PDF sont les mêmes sur toutes les machines",
        "the PDFs are the same on every machine"),

    "doctor-office": ("Dossier du service de presse", "The press office’s folder"),
    "doctor-office-use": (
        "presskit.yaml, les contacts et les communiqués",
        "presskit.yaml, the contacts and the releases"),
    "doctor-office-is": (
        "« {name} » ; langues : {languages} ; communiqués : {n}",
        "“{name}”; languages: {languages}; releases: {n}"),
    "doctor-office-none": (
        "placez-vous dans ce dossier, ajoutez --office et son chemin, "
        "ou créez-le avec `presskit init`",
        "go to that folder, add --office and its path, or make one with `presskit init`"),
    "doctor-office-broken": (
        "corrigez ce qui est dit plus bas", "correct what is said below"),
    "doctor-office-fonts": ("Polices du service de presse", "The office’s own fonts"),
    "doctor-office-fonts-use": (
        "les PDF prennent celles que nomme presskit.yaml",
        "the PDFs take those that presskit.yaml names"),
    "doctor-office-fonts-instead": (
        "dans les PDF, à leur place : {names}", "in the PDFs, in their place: {names}"),
    "doctor-office-fonts-none": (
        "presskit.yaml n’en nomme pas ; les documents ont celles de leur modèle",
        "presskit.yaml names none; the documents have those of their template"),
    "doctor-office-fonts-get": (
        "mettez les fichiers .ttf ou .otf de {names} dans templates/fonts/",
        "put the .ttf or .otf files of {names} in templates/fonts/"),
    "doctor-engine": ("Moteur de traduction", "Translation engine"),
    "doctor-engine-use": (
        "propose le texte de l’autre langue", "proposes the text of the other language"),
    "doctor-engine-none": (
        "aucun n’est choisi ; « translation: {{engine: deepl}} » dans presskit.yaml en choisit un",
        "none is chosen; “translation: {{engine: deepl}}” in presskit.yaml chooses one"),
    "doctor-engine-key": (
        "la clé est lue dans la variable d’environnement {variable}",
        "the key is read from the environment variable {variable}"),
    "doctor-engine-without-key": (
        "aucune clé dans {variable} ; beaucoup de serveurs s’en passent",
        "no key in {variable}; many servers need none"),
    "doctor-engine-get-key": (
        "mettez la clé dans la variable d’environnement {variable} ; "
        "jamais dans un fichier de ce dossier",
        "put the key in the environment variable {variable}; never in a file of this folder"),
    "doctor-engine-odd-key": (
        "{variable} contient des caractères qu’aucune clé n’a : copiez la clé de nouveau",
        "{variable} has characters that no key has: copy the key again"),
    "doctor-engine-get-server": (
        "donnez l’adresse du serveur : « server: » sous « translation: » dans presskit.yaml",
        "give the server’s address: “server:” under “translation:” in presskit.yaml"),
    "doctor-engine-get-program": (
        "le programme « {program} » de presskit.yaml est introuvable",
        "the program “{program}” of presskit.yaml cannot be found"),
    "doctor-key": ("Clé de signature", "Signing key"),
    "doctor-key-use": (
        "signe les kits, pour que chacun puisse les vérifier",
        "signs the kits, so that anyone can verify them"),
    "doctor-key-whole": (
        "les deux moitiés sont là ; empreinte : {fingerprint}",
        "both halves are here; fingerprint: {fingerprint}"),
    "doctor-key-none": (
        "les kits ne sont pas signés ; `presskit key new` crée une clé",
        "the kits are not signed; `presskit key new` makes a key"),
    "doctor-key-half": (
        "empreinte : {fingerprint} ; la moitié privée n’est pas utilisable ici : voyez plus bas",
        "fingerprint: {fingerprint}; the private half cannot be used here: see below"),
    "doctor-key-unread": (
        "la clé publique ne se lit pas : voyez plus bas",
        "the public key cannot be read: see below"),

    "doctor-browser": ("Navigateur", "Browser"),
    "doctor-browser-use": (
        "montre les pages des kits et `presskit preview`",
        "shows the pages of the kits and `presskit preview`"),
    "doctor-libreoffice": ("LibreOffice", "LibreOffice"),
    "doctor-libreoffice-use": (
        "ouvre les documents Word ; inutile si vous avez Word",
        "opens the Word documents; you do not need it if you have Word"),
    "doctor-git": ("git", "git"),
    "doctor-git-use": (
        "garde l’historique du dossier et le partage",
        "keeps the history of the folder and shares it"),
    "doctor-duckdb": ("duckdb", "duckdb"),
    "doctor-duckdb-use": (
        "dédoublonne plus vite les très grandes listes",
        "finds duplicates faster in very large lists"),
    "doctor-exiftool": ("exiftool", "exiftool"),
    "doctor-exiftool-use": (
        "montre les crédits et légendes écrits dans les visuels",
        "shows the credits and captions written into the pictures"),
    "doctor-get": ("pour l’installer : {command}", "to install it: {command}"),
}  # fmt: skip
