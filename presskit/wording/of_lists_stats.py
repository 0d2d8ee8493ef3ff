"""What is said when media lists are counted and drawn."""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.said import Said

# code → (French, English)
LISTS_STATS: Mapping[str, tuple[Said, Said]] = {
    "stats-no-page": (
        Said("cette page prendrait la place d’un autre fichier",
             "donnez un nom qui finit par .html"),
        Said("this page would take the place of another file",
             "give a name that ends in .html")),
}  # fmt: skip

# key → (French, English)
LISTS_STATS_TALK: Mapping[str, tuple[str, str]] = {
    "help-lists-stats": (
        "De quoi les listes sont faites : langues, rubriques, régions, âge, qui peut être joint.",
        "What the lists are made of: languages, beats, regions, age, who can be reached."),
    "help-html": ("Une page avec les mêmes graphiques, à ouvrir ou à imprimer.",
                  "A page with the same charts, to open or to print."),
    "stats-none": ("Aucune liste dans contacts/media/.", "No list in contacts/media/."),
    "stats-title": ("Les listes de médias", "The media lists"),
    "stats-summary": ("Listes : {lists} · lignes : {rows} · personnes et rédactions : {people}",
                      "Lists: {lists} · rows: {rows} · people and newsrooms: {people}"),
    "stats-on": ("{office}, le {day}", "{office}, {day}"),
    "stats-written": ("La page : {file}", "The page: {file}"),
    "stats-people": ("Personnes et rédactions", "People and newsrooms"),
    "stats-reachable": ("Joignables par courriel", "Reachable by e-mail"),
    "stats-embargo": ("Acceptent un embargo", "Accept an embargo"),
    "stats-due": ("À relancer, informer ou oublier", "To be asked, informed or forgotten"),
    "stats-count": ("Nombre", "Number"),
    "stats-share": ("Part", "Share"),
    "stats-percent": ("{n} %", "{n}%"),
    "stats-described": ("{label} : {n}", "{label}: {n}"),
    "stats-several": ("Qui suit plusieurs rubriques compte dans chacune.",
                      "Whoever covers several beats counts in each."),
    "chart-reach": ("Qui peut être joint", "Who can be reached"),
    "chart-language": ("Langues", "Languages"),
    "chart-beat": ("Rubriques", "Beats"),
    "chart-outlet_type": ("Types de médias", "Outlet types"),
    "chart-region": ("Régions", "Regions"),
    "chart-country": ("Pays", "Countries"),
    "chart-age": ("Âge des données", "Age of the data"),
    "value-unknown": ("non renseigné", "not said"),
    "value-others": ("autres", "others"),
    "reach-email": ("par courriel", "by e-mail"),
    "reach-phone-only": ("par téléphone seulement", "by phone only"),
    "reach-no-way": ("ni courriel ni téléphone", "neither e-mail nor phone"),
    "reach-opted-out": ("ont refusé", "said no"),
    "reach-forgotten": ("oubliées, à effacer", "forgotten, to be deleted"),
    "age-under-1": ("moins d’un an", "less than a year"),
    "age-1-to-2": ("un à deux ans", "one to two years"),
    "age-2-to-3": ("deux à trois ans", "two to three years"),
    "age-over-3": ("plus de trois ans", "more than three years"),
}  # fmt: skip
