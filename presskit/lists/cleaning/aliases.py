"""The headers of other programs, in French and English: Outlook, Google (both generations),
Thunderbird, Brevo, Mailchimp, Mailjet, listmonk, and what people call their own columns."""

from __future__ import annotations

from collections.abc import Mapping

# Fields that a cell may fill beside the columns of a list; `cleaning.rows` knows what they mean.
BESIDE = ("middle_name", "opt_out", "opt_in", "status", "attributes")
# What a list has no use for: postal addresses, birthdays, faxes, the bookkeeping of engines.
IGNORED = "-"

# Our column → headers as `headers` folds them, between semicolons.
ALIASES: Mapping[str, str] = {
    "id": """
        ext id; identifiant; reference
    """,
    "source": """
        provenance; origine; origin; lead source; source du contact
    """,
    "civility": """
        civilite; titre de civilite; title; titre; salutation; name prefix; prefix; prefixe;
        honorific; personal title; civ
    """,
    "first_name": """
        firstname; prenom; prenoms; given name; fname; forename; prenom du contact; contact
        first name
    """,
    "middle_name": """
        middle name; additional name; deuxieme prenom; autre prenom; second prenom; middle
        names; initiales; initials
    """,
    "last_name": """
        lastname; nom; nom de famille; family name; surname; lname; nom du contact; contact
        last name; nom usuel
    """,
    "display_name": """
        name; full name; fullname; nom complet; nom et prenom; nom prenom; prenom nom;
        prenom et nom; display name; nom affiche; contact; contact name; journaliste;
        journalist; nom a afficher; nom d affichage; file as; nom du journaliste
    """,
    "email": """
        e mail; mail; courriel; email address; e mail address; adresse e mail; adresse
        email; adresse mail; adresse electronique; adresse de messagerie; messagerie; e mail
        value; email value; primary email; secondary email; adresse electronique principale;
        adresse electronique secondaire; premiere adresse electronique; additional email;
        deuxieme adresse electronique; adresse e mail principale; adresse e mail secondaire;
        email pro; e mail pro; mail pro; email professionnel; e mail professionnel; work
        email; contact email; mel; adresse courriel; autre e mail; autre email; email
        secondaire; courrier electronique; e mail perso; email perso; e mail adresse; other
        email
    """,
    "phone": """
        telephone; tel; phone number; telephone fixe; fixe; tel fixe; ligne directe; direct;
        business phone; home phone; company main phone; other phone; primary phone; work
        phone; telephone bureau; telephone professionnel; telephone pro; tel bureau; tel
        pro; landline; telephone domicile; telephone principal; numero de telephone; phone
        value; standard; landline number; telephone prive; telephone autre; tel direct;
        numero; phones; assistant s phone; telephone de l assistant e; telephone societe;
        switchboard; direct line; car phone; office phone
    """,
    "mobile": """
        mobile phone; mobile number; portable; telephone portable; telephone mobile; tel
        mobile; tel portable; cell; cell phone; cellphone; sms; gsm; whatsapp; mobiles; tel
        mob; numero de portable; portable pro; mobile pro
    """,
    "outlet": """
        company; company name; societe; organisation; organization; organization name;
        media; organisation name; nom du media; titre de presse; support; entreprise;
        publication; media outlet; outlet name; journal; redaction; employer; employeur;
        medias; nom de l organisation; nom de la societe; news outlet
    """,
    "outlet_type": """
        type de media; media type; type; type de support; categorie de media; type media;
        famille de media; outlet category; medium
    """,
    "job_title": """
        fonction; poste; job; role; position; organization title; organisation title;
        intitule du poste; function; metier; fonctions; titre du poste; profession; titre
        professionnel; jobtitle
    """,
    "beat": """
        rubrique; rubriques; specialite; specialites; theme; themes; thematique;
        thematiques; beats; topics; topic; sujets; domaine; domaines; secteur; secteurs;
        centres d interet; subject; subjects; specialisation; interests; theme s; rubrique s
    """,
    "language": """
        langue; langues; lang; locale; langue de correspondance; preferred language;
        languages
    """,
    "country": """
        pays; country region; business country; business country region; home country; home
        country region; pays region; pays region bureau; pays bureau; work country; cc; pays
        domicile; address country; pays professionnel; country code; code pays
    """,
    "region": """
        state; province; business state; home state; work state; region administrative;
        address region; county; territoire; work county; zone geographique; etat; etat
        bureau
    """,
    "opt_out": """
        optout; opted out; unsubscribed; unsubscribe; unsub; unsub time; clean time;
        cleaned; desabonne; desabonnement; desinscrit; desinscription; date de
        desinscription; date de desabonnement; blacklisted; blacklist; email blacklist;
        email blacklisted; sms blacklisted; emailblacklisted; blocklisted; blocklist;
        isexcludedfromcampaigns; is excluded from campaigns; excluded from campaigns; liste
        noire; liste rouge; ne pas contacter; ne plus contacter; do not contact; do not
        email; do not mail; donotcontact; donotemail; opposition; opposition le; oppose;
        stop; unsubscribed at; unsubscribed on; unsubscribe date; date d opposition; optout
        date; opt out date; refus; refuse; desabonne le; desinscrit le; opt out le;
        isunsubscribed; unsubscribedat; is unsubscribed; exclu; exclude; excluded; globally
        unsubscribed; email blocklisted; blocklisted email; emails blocklisted; sms
        blocklisted; email unsubscribed
    """,
    "opt_in": """
        optin; opt in; opted in; subscribed; abonne; consent given; consentement; accord;
        accepte; newsletter; recevoir les communiques; inscrit; email opt in; isoptedin
    """,
    "status": """
        statut; etat de l abonnement; subscription status; email status; subscriber status;
        statut d abonnement; statut email; email subscription status; email marketing;
        subscription; abonnement; member status; email marketing status; etat abonnement
    """,
    "updated": """
        updated at; last changed; last modified; modified; modifie le; mis a jour; maj; mise
        a jour; date de mise a jour; derniere modification; changed; modified on; date de
        modification; last updated; modified at; date maj; mise a jour le; modified time;
        last update
    """,
    "legal_basis": """
        base legale; fondement; fondement juridique; lawful basis; gdpr basis; rgpd; legal
        ground; base juridique
    """,
    "source_url": """
        url source; lien source; url de la source; source link; source address
    """,
    "collected_on": """
        collecte le; date de collecte; source date; created at; created; cree le; date
        added; added; added at; added on; date de creation; optin time; date d ajout;
        collected; confirm time; date d inscription; createdat; created on; ajoute le; added
        time
    """,
    "informed_on": """
        informe le; date d information; informed; information le
    """,
    "last_contact_on": """
        dernier contact; date du dernier contact; last contact; last contacted; last contact
        date; dernier echange; contacte le
    """,
    "tags": """
        tag; etiquette; etiquettes; categories; categorie; labels; label; group membership;
        groups; groupes; groupe; liste; listes; lists; segments; segment; keywords; mots
        cles; libelles
    """,
    "attributes": """
        attribs; attributs
    """,
    IGNORED: """
        e mail type; e mail label; e mail display name; phone type; phone label; uuid; leid;
        euid; member rating; optin ip; confirm ip; latitude; longitude; gmtoff; dstoff;
        timezone; unsub campaign title; unsub campaign id; unsub reason; unsub reason other;
        clean campaign title; clean campaign id; fax; fax number; business fax; home fax;
        other fax; pager; telex; isdn; tty tdd phone; callback; radio phone; pager number;
        birthday; birth year; birth month; birth day; anniversary; gender; sensitivity;
        priority; private; mileage; initials s; account; billing information; government id
        number; spouse; children; hobby; directory server; internet free busy; location;
        office location; po box; user; photo; suffix; name suffix; nickname; yomi name;
        phonetic first name; phonetic last name; phonetic middle name; given name yomi;
        family name yomi; additional name yomi; short name; maiden name; screen name;
        address type; address label; address formatted; address street; address city;
        address po box; address postal code; address extended address; business street;
        business city; business postal code; business address po box; home street; home
        city; home postal code; home address; home address po box; home zipcode; other
        street; other city; other state; other postal code; other country; other country
        region; work address; work city; work zipcode; website value; website type; website
        label; web page; organization type; organization yomi name; organization symbol;
        organization location; organization job description; department; organization
        department; contactid; contact id; manager s name; assistant s name; profile;
        referred by; import file; isoptinpending; last email opened; e mail count;
        deliveredcount; lastactivityat; user 2; custom; work phone extension; directory;
        occupation
    """,
}
