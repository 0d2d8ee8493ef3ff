"""The media lists as a page: figures, charts, and each chart's table beside it.

One file without a script, which asks nothing of any network and says so in its content policy;
counts alone, nobody's name. Readable by day, by night, on a telephone, on paper and aloud.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable

from markupsafe import Markup
from msgspec.structs import asdict

from presskit.lists.stats import Bar, Chart, Stats
from presskit.lists.stats_words import label_of
from presskit.render.colours import Palette
from presskit.wording import Ui, talk

# A chart in its own units: as wide as a telephone, so that its words stay legible there.
_WIDE, _STEP, _BAR, _LETTERS = 340, 42, 14, 34

_STYLE = """
:root{{--ink:#1a1c20;--soft:#565b66;--ground:#fff;--line:#d9dce1;--accent:{accent};--track:{tint}}}
@media (prefers-color-scheme:dark){{:root{{--ink:#eceef2;--soft:#b3b8c2;--ground:{night};
--line:#3a3f48;--accent:{night_accent};--track:{night_tint}}}}}
*{{box-sizing:border-box}}
body{{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:62rem;background:var(--ground);
color:var(--ink);font:1rem/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}}
header p{{margin:0;color:var(--soft)}}
h1{{margin:.25rem 0 .5rem;font-size:2rem;line-height:1.15;letter-spacing:-.01em}}
h2{{margin:0 0 1rem;font-size:1.25rem;line-height:1.25}}
dl{{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1px;margin:2rem 0 0;
background:var(--line);border:1px solid var(--line)}}
dl div{{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:1rem 1.1rem;
background:var(--ground)}}
dt{{color:var(--soft);font-size:.9375rem;line-height:1.3}}
dd{{margin:0;color:var(--accent);font-size:2.25rem;font-weight:650;line-height:1.15;
font-variant-numeric:tabular-nums}}
section{{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}}
.pair{{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));
gap:1.5rem 3rem;align-items:start}}
svg{{display:block;width:100%;max-width:26rem;height:auto;overflow:visible}}
svg text{{font-size:14px;fill:var(--ink)}}
.n{{font-weight:650;font-variant-numeric:tabular-nums}}
.bar{{fill:var(--accent)}}
.track{{fill:var(--track)}}
table{{width:100%;border-collapse:collapse;font-size:.9375rem}}
th,td{{padding:.4rem .25rem;border-bottom:1px solid var(--line);text-align:left;
overflow-wrap:anywhere;vertical-align:top}}
thead th{{color:var(--soft);font-weight:500}}
tbody th{{font-weight:400}}
td,thead th:not(:first-child){{text-align:right;white-space:nowrap;
font-variant-numeric:tabular-nums}}
.note{{margin:0 0 1rem;color:var(--soft)}}
@media print{{:root{{--ink:#000;--soft:#444;--ground:#fff;--line:#bbb;--accent:{accent};
--track:{tint}}}
body{{max-width:none;padding:0;font-size:10pt}}section,dl div{{break-inside:avoid}}
dl,section{{margin-top:1rem}}section{{padding-top:.75rem}}dl{{grid-template-columns:repeat(4,1fr)}}
th,td{{padding:.1rem .25rem}}.pair{{grid-template-columns:15rem 1fr}}
.bar,.track{{print-color-adjust:exact}}}}
"""

_PAGE = Markup("""<!doctype html>
<html lang="{ui}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title} – {office}</title>
<style>{style}</style>
</head>
<body>
<header>
<p>{on}</p>
<h1>{title}</h1>
<p>{summary}</p>
</header>
<main>
<dl>
{figures}
</dl>
{sections}
</main>
</body>
</html>
""")

_FIGURE = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
_SECTION = Markup("""<section aria-labelledby="{chart}">
<h2 id="{chart}">{title}</h2>
{note}<div class="pair">
<svg viewBox="0 0 {wide} {high}" role="img" aria-labelledby="{chart}-title {chart}-desc">
<title id="{chart}-title">{title}</title>
<desc id="{chart}-desc">{described}</desc>
{bars}
</svg>
<table aria-labelledby="{chart}">
<thead><tr><th scope="col">{title}</th><th scope="col">{count}</th><th scope="col">{share}</th></tr>
</thead>
<tbody>
{rows}
</tbody>
</table>
</div>
</section>""")
_BAR_DRAWN = Markup("""<g aria-hidden="true"><text x="0" y="{text}">{label}</text>\
<text class="n" x="{wide}" y="{text}" text-anchor="end">{n}</text>\
<rect class="track" x="0" y="{top}" width="{wide}" height="{bar}" rx="2"/>\
<rect class="bar" x="0" y="{top}" width="{long}" height="{bar}" rx="2"/></g>""")
_ROW = Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>')


def page(stats: Stats, office: str, day: str, palette: Palette, ui: Ui) -> bytes:
    """The page of a day (as it is printed), in the colours of an office."""
    style = _STYLE.format(**asdict(palette))
    figures = [("people", stats.people), ("reachable", stats.reachable),
               ("embargo", stats.embargo), ("due", stats.due)]  # fmt: skip
    text = _PAGE.format(
        ui=ui,
        policy=_policy(style),
        office=office,
        style=Markup(style),
        title=talk("stats-title", ui),
        on=talk("stats-on", ui, office=office, day=day),
        summary=talk("stats-summary", ui, lists=number(stats.lists, ui),
                     rows=number(stats.rows, ui), people=number(stats.people, ui)),
        figures=_lines(_FIGURE.format(talk(f"stats-{name}", ui), number(count, ui))
                       for name, count in figures),
        sections=_lines(_section(chart, bars, stats.people, ui)
                        for chart, bars in stats.charts.items() if bars),
    )  # fmt: skip
    return text.encode()


def number(count: int, ui: Ui) -> str:
    """A count as the reader's language writes it."""
    return f"{count:,}".replace(",", "\u202f" if ui == "fr" else ",")


def percent(part: int, whole: int, ui: Ui) -> str:
    """A share of all people, rounded."""
    return talk("stats-percent", ui, n=round(100 * part / max(whole, 1)))


def _policy(style: str) -> str:
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _section(chart: Chart, bars: tuple[Bar, ...], people: int, ui: Ui) -> Markup:
    labels = [label_of(chart, bar, ui) for bar in bars]
    told = (talk("stats-described", ui, label=label, n=number(bar.people, ui))
            for label, bar in zip(labels, bars, strict=True))  # fmt: skip
    note = Markup('<p class="note">{}</p>\n').format(talk("stats-several", ui))
    largest = max(bar.people for bar in bars)
    return _SECTION.format(
        chart=chart,
        title=talk(f"chart-{chart}", ui),
        note=note if chart == "beat" else "",
        wide=_WIDE,
        high=_STEP * len(bars),
        described="; ".join(told) if ui == "en" else " ; ".join(told),
        bars=_lines(_drawn(n, label, bar.people, largest, ui)
                    for n, (label, bar) in enumerate(zip(labels, bars, strict=True))),
        count=talk("stats-count", ui),
        share=talk("stats-share", ui),
        rows=_lines(_ROW.format(label, number(bar.people, ui), percent(bar.people, people, ui))
                    for label, bar in zip(labels, bars, strict=True)),
    )  # fmt: skip


def _drawn(n: int, label: str, people: int, largest: int, ui: Ui) -> Markup:
    short = label if len(label) <= _LETTERS else f"{label[: _LETTERS - 1]}…"
    top = n * _STEP
    return _BAR_DRAWN.format(
        label=short, n=number(people, ui), text=top + 14, top=top + 20, wide=_WIDE, bar=_BAR,
        long=round(_WIDE * people / largest, 1),
    )  # fmt: skip


def _lines(parts: Iterable[Markup]) -> Markup:
    return Markup("\n").join(parts)
