"""How well facts are compared: `python benchmarks/facts.py [--seed 4] [--missed]`.

Takes every text of the example office that stands in both languages, and the harder pairs below;
counts the alarms on them as they are, then changes one thing at a time in the target and counts
what is caught, class by class. The same seed gives the same figures. The last lines give the
speed. `--missed` shows what got through.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.figures import OURS, Effort, Row, Words
from presskit.model import Language
from presskit.translation.facts import Difference, differences

CAUGHT = Words("Changements relevés", "Changes that are noticed")
ALARMS = Words("Bonnes paires relevées à tort", "Good pairs raised wrongly")
SPEED = Words("Comparer une paire de textes", "Comparing one pair of texts")
ROOT = Path(__file__).resolve().parent.parent
KEPT = ("BIOVALIANCE", "Bourgogne-Franche-Comté", "France 2030")

# French, English: the same facts, written as each language writes them.
HARD: tuple[tuple[str, str], ...] = (
    (
        "Le pont coûtera 12,5 M€, dont 3 M€ versés par la commune.",
        "The bridge will cost €12.5 million, €3 million of it paid by the town.",
    ),
    ("Un budget de 12,5 millions d’euros sur 18 mois.", "An 18-month budget of €12.5m."),
    (
        "Subvention de 12 500 000 € votée le 1er juin 2026.",
        "A grant of €12.5 million was approved on 1 June 2026.",
    ),
    (
        "La Région apporte 500 k€ et l’État 2 Md€.",
        "The Region contributes €500,000 and the state €2 billion.",
    ),
    ("Le plan mobilise 54 milliards d’euros.", "The plan is worth €54bn."),
    ("Entre 2 et 3 M€ par an.", "Between €2 million and €3 million a year."),
    ("De 10 à 15 millions d’euros.", "From €10–15 million."),
    ("Un prêt de 1,2 million de dollars.", "A $1.2 million loan."),
    ("Une dotation de 750 000 livres sterling.", "An endowment of £750,000."),
    ("Le billet coûte 7,50 €.", "Tickets cost €7.50."),
    ("Gratuit, puis 5 € par mois.", "Free, then €5 a month."),
    ("2 millions de visiteurs en 2025, soit + 9 %.", "2 million visitors in 2025, up 9%."),
    ("Hausse de 12 % en un an.", "An increase of 12 per cent in one year."),
    ("50 à 60 % des lycées sont raccordés.", "50% to 60% of schools are connected."),
    ("Entre 50 et 60 % des trajets", "Between 50 and 60 per cent of journeys"),
    ("La part passe de 4,5 % à 7 %.", "The share rises from 4.5% to 7%."),
    ("Une baisse de 3 % (−3 % en 2024).", "A 3% fall (−3% in 2024)."),
    ("Il a fait −12 °C cette nuit-là.", "It was −12°C that night."),
    ("dix pour cent des élèves", "10% of pupils"),
    (
        "Rendez-vous mercredi 10 juin 2026 à 9 h 30.",
        "Join us at 9.30 am on Wednesday 10 June 2026.",
    ),
    ("Rendez-vous le mercredi 10 juin à 14 h 30.", "Join us on Wednesday, June 10, at 2:30 p.m."),
    ("Ouvert le 01/06/2026 dès 8h45.", "Open on 1 June 2026 from 8:45 am."),
    ("Du 10 au 12 juin 2026, de 9 h à 18 h.", "10–12 June 2026, 9 am to 6 pm."),
    ("Les 10 et 11 juin 2026.", "June 10 and 11, 2026."),
    ("Du 30 mai au 2 juin 2026.", "From 30 May to 2 June 2026."),
    ("Du mercredi 10 au vendredi 12 juin.", "From Wednesday 10 to Friday 12 June."),
    ("Les 3, 4 et 5 novembre", "3, 4 and 5 November"),
    ("Depuis mars 2024, puis en septembre 2025.", "Since March 2024, then in September 2025."),
    ("Le musée rouvre en avril.", "The museum reopens in April."),
    ("Mercredi et samedi, de 14 h à 17 h 30.", "Wednesdays and Saturdays, 2–5.30 pm."),
    ("Point presse de 9 à 10 h.", "Press briefing, 9–10 am."),
    ("Salle ouverte de 10h à 13h15.", "Doors open 10 am–1.15 pm."),
    ("Déjeuner à 12 h, clôture à 0 h.", "Lunch at noon, closing at midnight."),
    ("De midi à minuit.", "From noon to midnight."),
    ("Départ à 14:30, retour à 21:05.", "Departure at 14:30, return at 9.05 pm."),
    ("Le 14 juillet à 22 heures.", "14 July at 10 pm."),
    ("Séance à vingt heures.", "Show at 8 pm."),
    (
        "Les 3es Assises, après les premières en 2024.",
        "The 3rd conference, after the first in 2024.",
    ),
    ("La troisième édition du festival", "The third festival"),
    ("La 3e édition du salon", "The third fair"),
    ("La 2e ligne de tramway et la 1re navette", "The second tram line and the first shuttle"),
    (
        "Un château du XVIIIe siècle et un hôpital du XXIe siècle.",
        "An 18th-century castle and a 21st-century hospital.",
    ),
    ("L’abbaye date du XIIe siècle.", "The abbey dates from the twelfth century."),
    ("La Première ministre visitera deux sites.", "The Prime Minister will visit two sites."),
    ("Dix-huit mois après, la ligne ouvre.", "Eighteen months later, the line opens."),
    ("Bilan à 18 mois", "Results after eighteen months"),
    ("Vingt et une communes et quatre-vingt-dix élus.", "Twenty-one towns and 90 councillors."),
    ("Soixante-douze logements, deux cents places.", "Seventy-two homes, 200 spaces."),
    (
        "Une dizaine d’ateliers, une centaine d’exposants.",
        "About ten workshops and 100 exhibitors.",
    ),
    (
        "Deux tiers des rames, trois quarts des bus.",
        "Two thirds of trains, three quarters of buses.",
    ),
    ("Un tiers du parc est électrique.", "A third of the fleet is electric."),
    ("Perspectives 2026-2028", "Outlook for 2026–2028"),
    ("Le contrat court de 2026 à 2028.", "The contract runs from 2026 to 2028."),
    ("Tramway T1 et T2, sortie 12 de l’A6.", "Tram lines T1 and T2, exit 12 of the A6."),
    ("Au 2e trimestre 2026 (T2 2026).", "In the second quarter of 2026 (Q2 2026)."),
    ("France 2030 finance 80 formations.", "France 2030 funds 80 courses."),
    ("Après la Covid-19, la fréquentation a doublé.", "After Covid-19, attendance doubled."),
    (
        "L’arrêté n° 12 et l’article L. 123-4 du code.",
        "Order No. 12 and article L. 123-4 of the code.",
    ),
    ("La version 2.0 du portail, bientôt la 3.1.", "Version 2.0 of the portal, soon 3.1."),
    ("17 rue des Forges, 21000 Dijon", "17 rue des Forges, 21000 Dijon, France"),
    ("Un réseau 5G et 1 200 km de fibre.", "A 5G network and 1,200 km of fibre."),
    ("Il faut 1,5 ha et 30 m² par poste.", "It takes 1.5 hectares and 30 square metres per desk."),
    ("À 300 km/h, sur 45 kilomètres.", "At 300 km/h, over 45 kilometres."),
    ("Une centrale de 20 MW pour 12 000 foyers.", "A 20 MW plant for 12,000 homes."),
    ("Service assuré 24 heures sur 24.", "The service runs 24/7."),
    ("À 20 minutes à pied de la gare.", "A 20-minute walk from the station."),
    (
        "Un lit pour 1 500 habitants, contre 2 pour 1 000 ailleurs.",
        "One bed per 1,500 residents, against 2 per 1,000 elsewhere.",
    ),
    (
        "Renseignements : 03 53 01 21 14 ou +33 (0)6 39 98 21 14.",
        "Information: +33 3 53 01 21 14 or +33 6 39 98 21 14.",
    ),
    (
        "Écrivez à presse@region.example ou au 01.99.00.63.25.",
        "Write to presse@region.example or call +33 1 99 00 63 25.",
    ),
    (
        "Voir [le dossier](https://www.region.example/fr/eau) en ligne.",
        "See [the press kit](https://www.region.example/en/eau) online.",
    ),
    ("Le plan est sur www.agence.example/plan.", "The plan is at https://www.agence.example/plan."),
    (
        "Inscription : [par courriel](mailto:salon@ville.example).",
        "Register [by e-mail](mailto:salon@ville.example).",
    ),
    (
        "**Important** : « rien ne change », dit le maire.",
        "**Important**: “nothing changes”, says the mayor.",
    ),
    (
        "Le maire l’a dit : « Le mot “sobriété” n’est pas un gros mot. »",
        "The mayor said: ‘“Sobriety” isn’t a dirty word.’",
    ),
    (
        "L’*appel à projets* ferme le 3 mars à 17 h.",
        "The *call for projects* closes at 5 pm on 3 March.",
    ),
    ("- 12 bus\n- 30 vélos\n- 450 places", "- 12 buses\n- 30 bikes\n- 450 spaces"),
    (
        "1. Réduire de 20 % les fuites.\n2. Rénover 15 km par an.",
        "1. Cut leaks by 20%.\n2. Renovate 15 km a year.",
    ),
    (
        "### Le calendrier\n\nLes travaux débutent le 4 mai 2026 et durent 8 mois.",
        "### Timetable\n\nWork begins on 4 May 2026 and lasts eight months.",
    ),
    (
        "M. Jérôme DURAIN et Mme Violaine DÉMARET ouvriront la séance à 9 h.",
        "Jérôme Durain and Violaine Demaret will open the session at 9 am.",
    ),
    (
        "BIOVALIANCE réunit 42 entreprises de Bourgogne-Franche-Comté.",
        "BIOVALIANCE brings together 42 companies in Bourgogne-Franche-Comté.",
    ),
    ("Neuf communes sur dix, un bâtiment neuf.", "Nine towns in ten, a new building."),
    (
        "Le navire mesure 135 m et transporte 2 400 t.",
        "The ship is 135 m long and carries 2,400 tonnes.",
    ),
    ("Dans les années 1990, puis en 2005.", "In the 1990s, then in 2005."),
    (
        "Une visite le premier samedi du mois, 6 € (4 € pour les moins de 12 ans).",
        "A tour on the first Saturday of the month, €6 (€4 for under-12s).",
    ),
    (
        "Le débit atteint 1 Gbit/s pour 95 % des foyers, soit 310 000 prises.",
        "Speeds reach 1 Gbit/s for 95% of homes, or 310,000 connections.",
    ),
    (
        "La ligne transporte jusqu’à 4 500 voyageurs par heure, de 5 h 30 à 0 h 30.",
        "The line carries up to 4,500 passengers an hour, from 5.30 am to 12.30 am.",
    ),
    (
        "Un chantier de 3 ans, 220 emplois et 1 million d’heures de travail.",
        "A three-year project, 220 jobs and one million hours of work.",
    ),
    (
        "Le vote a eu lieu le 20 décembre 2024 : 68 voix pour, 12 contre, 4 abstentions.",
        "The vote was held on December 20, 2024: 68 for, 12 against, four abstentions.",
    ),
    (
        "L’exposition « Eaux vives » ouvre le 21 mars et ferme le 30 septembre 2027.",
        "The exhibition “Eaux vives” opens on 21 March and closes on 30 September 2027.",
    ),
    (
        "Le mardi 8 septembre, à 11 h, salle 204, bâtiment B2.",
        "Tuesday 8 September, 11 am, room 204, building B2.",
    ),
    (
        "La dette recule de 150 M€ à 132,4 M€ entre 2021 et 2025.",
        "Debt falls from €150 million to €132.4 million between 2021 and 2025.",
    ),
    ("Rendez-vous sous quinze jours.", "Appointments within two weeks."),
    (
        "Chaque lundi, mercredi et vendredi, sauf en août.",
        "Every Monday, Wednesday and Friday, except in August.",
    ),
    (
        "Trois cent cinquante bénévoles, mille deux cents repas.",
        "Three hundred and fifty volunteers, 1,200 meals.",
    ),
    ("Le dossier pèse 12 Mo, la vidéo 1,5 Go.", "The file is 12 MB, the video 1.5 GB."),
    (
        "À l’issue du conseil du 12 mars, 23 élus sur 35 ont approuvé le projet, estimé à "
        "4,8 millions d’euros hors taxes.",
        "At the council meeting on 12 March, 23 of the 35 councillors approved the project, "
        "estimated at €4.8 million excluding tax.",
    ),
    (
        "La ligne 4 du tramway desservira 18 stations sur 9,6 km dès la rentrée 2028.",
        "Tram line 4 will serve 18 stops over 9.6 km from September 2028.",
    ),
    (
        "Ouvert tous les jours, sauf le lundi, de 10 h à 18 h (jusqu’à 21 h le jeudi).",
        "Open daily except Mondays, 10 am to 6 pm (until 9 pm on Thursdays).",
    ),
    (
        "Tarif plein : 8 € ; tarif réduit : 5 € ; gratuit pour les moins de 18 ans.",
        "Full price: €8; concessions: €5; free for under-18s.",
    ),
    (
        "Le nombre d’abonnés a été multiplié par trois en deux ans, passant de 4 000 à 12 000.",
        "The number of subscribers has tripled in two years, from 4,000 to 12,000.",
    ),
    (
        "Né en 1962, il dirige depuis 2009 l’orchestre, fort de 85 musiciens.",
        "Born in 1962, he has led the 85-strong orchestra since 2009.",
    ),
    (
        "Un appel à projets doté de 1,5 M€ est ouvert jusqu’au 31 octobre 2026 à minuit.",
        "A €1.5 million call for projects is open until midnight on 31 October 2026.",
    ),
    (
        "Plus d’une centaine de bénévoles et une trentaine d’associations y participent.",
        "More than a hundred volunteers and some thirty associations are taking part.",
    ),
    (
        "Le barrage, haut de 45 m, retient 12 millions de m³ d’eau.",
        "The 45-metre-high dam holds back 12 million cubic metres of water.",
    ),
    (
        "Il y a dix ans, une entreprise sur deux exportait ; elles sont aujourd’hui sept sur dix.",
        "Ten years ago one company in two exported; today it is seven in ten.",
    ),
    (
        "Le taux de chômage s’établit à 6,2 % au 3e trimestre 2025, en baisse de 0,3 point.",
        "Unemployment stood at 6.2% in the third quarter of 2025, down 0.3 points.",
    ),
    (
        "Au 1er janvier 2026, la métropole compte 259 087 habitants.",
        "On 1 January 2026, the metropolitan area had a population of 259,087.",
    ),
    (
        "La 12e édition se tiendra du vendredi 2 au dimanche 4 octobre.",
        "The twelfth festival will run from Friday 2 to Sunday 4 October.",
    ),
    (
        "Rendez-vous à 20 h précises, salle Pasteur, 2 rue du Palais.",
        "Be there at 8 pm sharp, Salle Pasteur, 2 rue du Palais.",
    ),
    (
        "Le plan 2021-2027 cofinance 340 projets, pour 1,2 milliard d’euros.",
        "The 2021–2027 programme is co-funding 340 projects worth €1.2 billion.",
    ),
    (
        "« Nous avons tenu nos deux promesses », a dit le maire, « et nous tiendrons la "
        "troisième. »",
        "“We have kept our two promises,” said the mayor, “and we will keep the third.”",
    ),
    (
        "Le TGV relie Paris à Dijon en 1 h 35.",
        "High-speed trains link Paris and Dijon in 1 hour 35 minutes.",
    ),
    ("À 2 h de route de Genève.", "Two hours’ drive from Geneva."),
    ("Comptez 45 minutes de trajet.", "Allow 45 minutes for the journey."),
    (
        "L’usine emploiera 250 personnes d’ici à fin 2027 et 400 à terme.",
        "The plant will employ 250 people by the end of 2027 and 400 in the long run.",
    ),
    (
        "Cette aide est versée en deux fois : 60 % à la signature, 40 % à la livraison.",
        "The grant is paid in two instalments: 60% on signature, 40% on delivery.",
    ),
    (
        "Contact presse : Inès Bouveret, 06 39 98 40 08, i.bouveret@prefecture.example",
        "Media contact: Inès Bouveret, +33 (0)6 39 98 40 08, i.bouveret@prefecture.example",
    ),
    ("Deux lycéens sur trois viennent à vélo.", "Two in three students cycle to school."),
    ("Le prix est passé de 0,18 à 0,22 € le kWh.", "The price rose from €0.18 to €0.22 per kWh."),
    (
        "L’opération durera six semaines, du 6 juillet au 14 août.",
        "The work will last six weeks, from July 6 to August 14.",
    ),
    (
        "Le grand public pourra visiter les 19 et 20 septembre, lors des Journées du patrimoine.",
        "The public can visit on 19 and 20 September, during the Heritage Days.",
    ),
    (
        "La loi du 8 juillet 2024 (n° 2024-653) impose un audit tous les quatre ans.",
        "The law of 8 July 2024 (no. 2024-653) requires an audit every four years.",
    ),
    (
        "Neuf mois de travaux, 3 500 tonnes d’acier et 1,1 km de câbles.",
        "Nine months’ work, 3,500 tonnes of steel and 1.1 km of cables.",
    ),
    (
        "Le centre accueille chaque année quelque 60 000 visiteurs, dont 30 % d’étrangers.",
        "The centre welcomes some 60,000 visitors a year, 30% of them from abroad.",
    ),
    (
        "Créée il y a vingt-cinq ans, la société a levé 15 M$ en mai.",
        "Founded 25 years ago, the company raised $15 million in May.",
    ),
    (
        "Le mercredi 3 juin à midi, les cloches sonneront pendant trois minutes.",
        "At noon on Wednesday 3 June, bells will ring for three minutes.",
    ),
    (
        "Plan B2 : la rocade fermera de 21 h à 5 h dans la nuit du 4 au 5 mai.",
        "Plan B2: the ring road will close from 9 pm to 5 am on the night of 4 to 5 May.",
    ),
    (
        "La région vise une réduction de 55 % des émissions d’ici à 2030 par rapport à 1990.",
        "The region is aiming for a 55% cut in emissions by 2030 compared with 1990.",
    ),
    (
        "Le jury a retenu cinq projets parmi les 47 candidatures reçues.",
        "The jury chose five projects from the 47 applications received.",
    ),
    (
        "Le premier tome, 320 pages, paraîtra en novembre ; le second en février 2027.",
        "The first volume, 320 pages long, will appear in November; the second in February 2027.",
    ),
    (
        "Sur un an, les ventes progressent de 8 à 10 % selon les gammes.",
        "Year on year, sales are up 8% to 10% depending on the range.",
    ),
    (
        "Un investissement de 2,4 M€ (dont 50 % de l’État) pour 32 logements de 2 à 4 pièces.",
        "An investment of €2.4 million (50% from central government) in 32 homes with two to "
        "four rooms.",
    ),
    (
        "Tous deux saluent un accord « historique » conclu le 5 mai.",
        "Both welcome a “historic” agreement reached on 5 May.",
    ),
    (
        "Quelque 1 500 coureurs, âgés de 16 à 82 ans, prendront le départ à 8 h 15.",
        "Some 1,500 runners aged 16 to 82 will set off at 8.15 am.",
    ),
    ("Dès 7 ans. Durée : 1 h 15.", "Ages 7 and up. Length: 75 minutes."),
    (
        "Inscriptions avant le 15/09/2026 sur www.agence.example.",
        "Register by 15 September 2026 at www.agence.example.",
    ),
    (
        "Moins d’un Français sur cinq connaît ce dispositif, créé en 1998.",
        "Fewer than one in five French people know of this scheme, set up in 1998.",
    ),
    (
        "Le Département y consacre 3,20 € par habitant et par an.",
        "The Department spends €3.20 per resident per year on it.",
    ),
    ("Une température de −80 °C pendant 24 heures.", "A temperature of −80°C for 24 hours."),
    (
        "Elle a été élue au second tour avec 52,3 % des voix.",
        "She was elected in the second round with 52.3% of the vote.",
    ),
    (
        "Le vaccin est efficace à 94,5 % après deux doses espacées de 21 jours.",
        "The vaccine is 94.5% effective after two doses given 21 days apart.",
    ),
    (
        "Le fonds (5 à 8 M€ par an) est ouvert aux PME de moins de 250 salariés.",
        "The fund (€5 million to €8 million a year) is open to SMEs with fewer than 250 employees.",
    ),
    (
        "À l’automne, les 27 États membres devront trancher.",
        "The 27 member states must decide in the autumn.",
    ),
    (
        "La commission s’est réunie à quatre reprises depuis le 1er mars.",
        "The committee has met four times since 1 March.",
    ),
    (
        "Un demi-million de personnes, soit un quart de la population.",
        "Half a million people, or a quarter of the population.",
    ),
)


@dataclass(frozen=True)
class Pair:
    """Two texts that say the same."""

    source: str
    target: str
    language: Language
    into: Language
    kept: tuple[str, ...] = KEPT
    names: tuple[str, ...] = ()

    def differences(self, target: str | None = None) -> tuple[Difference, ...]:
        """What is found between the source and the target, or another target."""
        shown = self.target if target is None else target
        return differences(self.source, shown, self.language, self.into, self.kept, self.names)


def office() -> list[Pair]:
    """Every text of the example that stands in both languages, from French, the office's source;
    and back into French, without kept terms: a title may well leave the region's name out."""
    files = sorted((*ROOT.glob("releases/*.yaml"), *ROOT.glob("contacts/*.yaml")))
    trees = [yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
             for path in (*files, ROOT / "presskit.yaml")]  # fmt: skip
    names = tuple(sorted({name for tree in trees for name in _names(tree)}))
    both = [pair for tree in trees for pair in _both(tree)]
    there = [Pair(fr, en, "fr", "en", names=names) for fr, en in both]
    return there + [Pair(en, fr, "en", "fr", (), names) for fr, en in both]


def hard() -> list[Pair]:
    """The pairs of this file, in both directions."""
    names = ("Jérôme DURAIN", "Violaine DÉMARET")
    there = [Pair(fr, en, "fr", "en", names=names) for fr, en in HARD]
    return there + [Pair(en, fr, "en", "fr", names=names) for fr, en in HARD]


def _both(tree: object) -> Iterator[tuple[str, str]]:
    match tree:
        case {"fr": str(french), "en": str(english)}:
            yield french, english
        case {"fr": dict(french), "en": dict(english)}:
            yield from ((french[key], english[key]) for key in french if key in english)
        case dict():
            yield from (pair for value in tree.values() for pair in _both(value))
        case list():
            yield from (pair for value in tree for pair in _both(value))


def _names(tree: object) -> Iterator[str]:
    """People's names: the surnames are in capitals."""
    match tree:
        case dict():
            name = tree.get("name")
            if isinstance(name, str) and any(w.isupper() and len(w) > 2 for w in name.split()):
                yield name
            yield from (name for value in tree.values() for name in _names(value))
        case list():
            yield from (name for value in tree for name in _names(value))


# ---------------------------------------------------------------------------------- one change

Chance = random.Random
Change = Callable[[Pair, Chance], Iterator[str]]


def _spelled(*lists: str) -> list[list[str]]:
    return [words.split() for words in lists]


SWAPS = {
    "weekday": _spelled("Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
                        "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "month": _spelled("January February March April June July September October November",
                      "janvier février mars avril mai juin juillet août septembre octobre"),
    "currency": [["€", "$", "£"], ["euros", "dollars"]],
    "magnitude": [["million", "billion"], ["millions", "milliards"], ["M€", "k€", "Md€"],
                  ["€12.5m", "€12.5bn"]],
    "unit": [["%", "€"], ["months", "years", "weeks"], ["mois", "ans", "semaines"], ["km", "m"],
             ["hectares", "m²"], ["MW", "GW"], ["MB", "GB"], ["Mo", "Go"], ["month", "year"],
             ["kilomètres", "mètres"], ["tonnes", "kg"], ["a three-year", "a three-month"],
             ["20-minute", "20-hour"]],
    "am or pm": [["0 am", "0 pm"], ["0 p.m.", "0 a.m."], ["9 am", "9 pm"], ["1 pm", "1 am"],
                 ["noon", "midnight"], ["midi", "minuit"]],
    "number in words": _spelled("two three four five six seven eight eighteen",
                                "deux trois quatre cinq six sept huit dix-huit"),
    "rank": [["3rd", "4th"], ["3e", "4e"], ["3es", "4es"], ["third", "fourth"],
             ["troisième", "quatrième"], ["troisièmes", "quatrièmes"], ["21st", "20th"],
             ["XXIe", "XXe"], ["18th", "19th"], ["XVIIIe", "XIXe"]],
}  # fmt: skip


def _swaps(names: list[list[str]]) -> Change:
    """Each word of a group replaced by each other one."""

    def change(pair: Pair, chance: Chance) -> Iterator[str]:
        for group in names:
            for word in group:
                for match in _words(word, pair.target):
                    other = chance.choice([each for each in group if each != word])
                    yield _with(pair.target, match, other)

    return change


def _words(word: str, text: str) -> Iterator[re.Match[str]]:
    before = r"(?<![^\W\d_])" if word[0].isalpha() else ""
    after = r"(?![^\W\d_])" if word[-1].isalpha() else ""
    return re.finditer(before + re.escape(word) + after, text)


def _with(text: str, match: re.Match[str], instead: str) -> str:
    return text[: match.start()] + instead + text[match.end() :]


def _digits(text: str) -> Iterator[re.Match[str]]:
    """The digits of a text, without the numbers of its lists."""
    markers = {place for match in re.finditer(r"^ *[0-9]+[.)] ", text, re.MULTILINE)
               for place in range(*match.span())}  # fmt: skip
    return (each for each in re.finditer("[0-9]", text) if each.start() not in markers)


def _digit_changed(pair: Pair, chance: Chance) -> Iterator[str]:
    for match in _digits(pair.target):
        yield _with(pair.target, match, chance.choice([d for d in "0123456789" if d != match[0]]))


def _digit_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    """Without the zeros that change no value: 7,50 and 01/06."""
    for match in _digits(pair.target):
        before, after = pair.target[: match.start()], pair.target[match.end() :]
        idle = re.search(r"\d[.,]\d?$", before) and not after[:1].isdigit()
        idle = idle or (re.search(r"(?:^|[ /])$", before) and re.match(r"\d?/", after))
        if match[0] != "0" or not idle:
            yield _with(pair.target, match, "")


def _digit_added(pair: Pair, chance: Chance) -> Iterator[str]:
    for match in _digits(pair.target):
        yield _with(pair.target, match, match[0] + chance.choice("123456789"))


def _hour_changed(pair: Pair, _: Chance) -> Iterator[str]:
    hour = r"\b(\d{1,2})(?=(?:[.:]\d\d)?[ \u00a0]?(?:am|pm|a\.m\.|p\.m\.|h\b))"
    for match in re.finditer(hour, pair.target):
        yield _with(pair.target, match, str(int(match[1]) % 12 + 1))


def _name_misspelt(pair: Pair, chance: Chance) -> Iterator[str]:
    for name in pair.names:
        for word in name.split():
            for match in re.finditer(rf"(?i)\b{word}\b", pair.target):
                place = chance.randrange(1, len(word) - 1)
                yield _with(pair.target, match, _swapped(match[0], place))


def _swapped(word: str, place: int) -> str:
    other = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return other if other.casefold() != word.casefold() else word[:place] + word[place + 1 :]


def _name_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    for name in pair.names:
        for match in re.finditer(rf"(?i)\b{name}\b", pair.target):
            yield _with(pair.target, match, "")


def _kept_altered(pair: Pair, chance: Chance) -> Iterator[str]:
    for term in pair.kept:
        for match in _lost_terms(pair, term):
            place = chance.randrange(2, len(term) - 2)
            yield _with(pair.target, match, term[:place] + term[place + 1 :])


def _kept_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    """Where the term is said once: said twice, it may become "it"."""
    for term in pair.kept:
        if pair.target.count(term) == 1:
            yield from (_with(pair.target, match, "") for match in _lost_terms(pair, term))


def _lost_terms(pair: Pair, term: str) -> Iterator[re.Match[str]]:
    if pair.source.count(term) >= pair.target.count(term):
        yield from re.finditer(re.escape(term), pair.target)


def _address_changed(pair: Pair, chance: Chance) -> Iterator[str]:
    for match in re.finditer(
        r"https?://[^\s)]+|www\.[^\s)]+[^\s).]|\b[\w.]+@[\w.]+\w", pair.target
    ):
        place = chance.randrange(match.start() + 12, match.end())
        letter = "x" if pair.target[place] != "x" else "y"
        if pair.target[place - 4 : place + 3].find("/en/") < 0:
            yield pair.target[:place] + letter + pair.target[place + 1 :]


def _entry_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    lines = pair.target.rstrip("\n").split("\n")
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if re.match(r"(?:[-*]|\d+\.) ", line) and not following.startswith("  "):
            yield "\n".join(lines[:number] + lines[number + 1 :])


def _paragraph_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    blocks = pair.target.strip().split("\n\n")
    if len(blocks) > 1:
        yield from ("\n\n".join(blocks[:n] + blocks[n + 1 :]) for n in range(len(blocks)))


def _bold_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    for match in re.finditer(r"\*\*([^*]+)\*\*", pair.target):
        yield _with(pair.target, match, match[1])


def _quotes_dropped(pair: Pair, _: Chance) -> Iterator[str]:
    for match in re.finditer("«[^»]*»|“[^”]*”", pair.target):
        inside = pair.target[: match.start()].count("‘") > 0
        if not inside and "«" not in pair.target[: match.start()]:
            yield _with(pair.target, match, match[0][1:-1].strip())


def _cut_in_half(pair: Pair, _: Chance) -> Iterator[str]:
    """Texts over 60 characters; half of a short title is often another good title."""
    words = pair.target.split(" ")
    if len(pair.source) > 60 and len(words) > 3:
        yield " ".join(words[: len(words) // 2])


def _doubled(pair: Pair, _: Chance) -> Iterator[str]:
    if len(pair.source) > 60:
        yield f"{pair.target} {pair.target}"


def _untranslated(pair: Pair, _: Chance) -> Iterator[str]:
    """Texts of four ordinary words or more."""
    if len(re.findall(r"\b[a-zà-ÿ]{2,}\b", pair.source)) > 3:
        yield pair.source


def _left_over(pair: Pair, chance: Chance) -> Iterator[str]:
    place = chance.randrange(len(pair.target))
    mark = chance.choice(["<x id=1>", "</b>", "\ufffd", "\x02"])
    yield pair.target[:place] + mark + pair.target[place:]


CHANGES: dict[str, Change] = {
    "digit changed": _digit_changed, "digit dropped": _digit_dropped, "digit added": _digit_added,
    "hour changed": _hour_changed, **{name: _swaps(groups) for name, groups in SWAPS.items()},
    "name misspelt": _name_misspelt, "name dropped": _name_dropped, "kept altered": _kept_altered,
    "kept dropped": _kept_dropped, "address changed": _address_changed,
    "entry dropped": _entry_dropped, "paragraph dropped": _paragraph_dropped,
    "bold dropped": _bold_dropped, "quotes dropped": _quotes_dropped, "cut in half": _cut_in_half,
    "doubled": _doubled, "left untranslated": _untranslated, "left over": _left_over,
}  # fmt: skip


def alarms(pairs: list[Pair]) -> list[tuple[Pair, tuple[Difference, ...]]]:
    """The good pairs that are said to differ."""
    return [(pair, found) for pair in pairs if (found := pair.differences())]


def caught(pairs: list[Pair], change: Change, seed: int) -> tuple[int, list[tuple[Pair, str]]]:
    """How many changed targets there were, and those that got through."""
    chance = random.Random(seed)
    changed = [(pair, target) for pair in pairs for target in change(pair, chance)]
    return len(changed), [(pair, target) for pair, target in changed
                          if not pair.differences(target)]  # fmt: skip


def measure(effort: Effort) -> list[Row]:
    """What is caught of all changes, alarms on good pairs, and the time of a pair."""
    pairs = office() + hard()
    outcomes = [caught(pairs, change, 4) for change in CHANGES.values()]
    total = sum(count for count, _ in outcomes)
    found = total - sum(len(missed) for _, missed in outcomes)
    wrong = len(alarms(pairs))
    times = tuple(_milliseconds(pairs) for _ in range(effort.rounds))
    return [Row(CAUGHT, OURS, (found / total,), "share", True, said=_of(found, total)),
            Row(ALARMS, OURS, (wrong / len(pairs),), "alarms", True, said=_of(wrong, len(pairs))),
            Row(SPEED, OURS, times, "ms", True)]  # fmt: skip


def _milliseconds(pairs: list[Pair]) -> float:
    """What one pair takes, on average over all."""
    begun = time.perf_counter()
    alarms(pairs)
    return (time.perf_counter() - begun) / len(pairs) * 1000


def _of(count: int, total: int) -> Words:
    french = f"{count:,} sur {total:,}".replace(",", "\u202f")
    return Words(french, f"{count:,} of {total:,}")


def _share(count: int, missed: list[tuple[Pair, str]]) -> str:
    return f"{1 - len(missed) / count:.1%}" if count else ""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--missed", action="store_true")
    wanted = parser.parse_args()
    groups = {"example": office(), "hard": hard()}
    for name, pairs in groups.items():
        print(f"{name}: {len(alarms(pairs))} alarms on {len(pairs)} good pairs")
    pairs = [pair for group in groups.values() for pair in group]
    total = lost = 0
    for name, change in CHANGES.items():
        count, missed = caught(pairs, change, wanted.seed)
        total, lost = total + count, lost + len(missed)
        print(f"{name:20} {count - len(missed):5} / {count:5}  {_share(count, missed)}")
        if wanted.missed:
            print(*(f"    {pair.source!r}\n    {target!r}" for pair, target in missed), sep="\n")
    print(f"{'all':20} {total - lost:5} / {total:5}  {1 - lost / total:.2%}")
    each, size = _milliseconds(pairs), sum(len(p.source) + len(p.target) for p in pairs)
    print(f"{each:.2f} ms a pair, {each * len(pairs) / size * 1e6:.0f} ns a character")


if __name__ == "__main__":
    main()
