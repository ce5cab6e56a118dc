"""The questionnaire as one web page that works without internet and saves the answers in a file.

The page forbids itself every connection (its content security policy), keeps nothing, and names
nobody: what ties its file to a talk is the random id of that talk.
"""

from html import escape

from assistant.content.address import addressed
from assistant.content.library import Library
from assistant.content.model import Scale, ScreeningItem, ScreeningTheme
from assistant.screening.filled_in import KIND, REFUSED, UNKNOWN
from assistant.screening.filling_in import explanation

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.15rem/1.5 Verdana, Arial, sans-serif; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
fieldset { border: 1px solid #5B6770; border-radius: 12px; margin: 1.25rem 0; padding: 1rem; }
legend { font-weight: bold; padding: 0 .5rem; }
label { display: block; padding: .4rem 0; }
input { width: 1.2rem; height: 1.2rem; margin-right: .6rem; vertical-align: -.15rem; }
button { font: inherit; font-weight: bold; padding: .8rem 1.5rem; border-radius: 8px; border: 0;
  background: #0E6470; color: #FFFFFF; }
button:focus, input:focus { outline: 3px solid #B4480F; outline-offset: 2px; }
"""

_SCRIPT = """
"use strict";
function day(now) {
  const two = (number) => String(number).padStart(2, "0");
  return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
}
function chosen(fields) {
  const found = {};
  for (const field of fields) {
    if (field.checked) { found[field.name] = field.value; }
  }
  return found;
}
function keep() {
  const page = document.getElementById("lijst");
  const by = chosen(document.querySelectorAll("input[name=door]"));
  const made = {
    soort: page.dataset.soort,
    kenmerk: page.dataset.kenmerk,
    ingevuld: day(new Date()),
    door: by.door || "zelf",
    antwoorden: chosen(document.querySelectorAll("#vragen input")),
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(made)], {type: "application/json"}));
  link.download = "vragenlijst-ingevuld.json";
  link.click();
  document.getElementById("gezegd").textContent = page.dataset.klaar;
}
document.getElementById("bewaar").addEventListener("click", keep);
"""

_PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main id="lijst" data-soort="{kind}" data-kenmerk="{mark}" data-klaar="{done}">
<h1>{title}</h1>
<ul>
{explanation}
</ul>
<div id="vragen">
{questions}
</div>
{by}
<p><button type="button" id="bewaar">Bewaar mijn antwoorden</button></p>
<p id="gezegd" role="status"></p>
<p>{keeping}</p>
</main>
<script>{script}</script>
</body>
</html>
"""


def fill_in_page(library: Library, mark: str, *, je: bool) -> str:
    """The page, complete in itself.

    Args:
        library: the content.
        mark: the id of the consult the answers are for; the file that is saved carries it.
        je: whether the worker is addressed as je.
    """
    your = "je" if je else "uw"
    title = f"Vragenlijst: hoe {'sta je' if je else 'staat u'} ervoor in {your} werk?"
    keeping = (
        f"{'Je' if je else 'Uw'} antwoorden blijven op deze computer. De pagina verstuurt niets. "
        f"Sluit {'je' if je else 'u'} de pagina zonder te bewaren, dan zijn de antwoorden weg."
    )
    done = (
        "Het bestand is bewaard, meestal in de map Downloads. Geef het aan de arbeidsdeskundige "
        "en wis het daarna van deze computer."
    )
    return _PAGE.format(
        title=escape(title),
        style=_STYLE,
        script=_SCRIPT,
        kind=KIND,
        mark=escape(mark),
        done=escape(done),
        keeping=escape(keeping),
        explanation="\n".join(f"<li>{escape(each)}</li>" for each in explanation(je=je)),
        questions="\n".join(_theme(theme, library, je=je) for theme in library.all(ScreeningTheme)),
        by=_choice(
            "Hoe heb je dit ingevuld?" if je else "Hoe hebt u dit ingevuld?",
            "door",
            (("zelf", "alleen"), ("hulp", "met hulp van iemand")),
        ),
    )


def _theme(theme: ScreeningTheme, library: Library, *, je: bool) -> str:
    spoken = addressed(theme, je=je)
    items = [item for item in library.all(ScreeningItem) if item.theme == theme.id]
    head = f"<h2>{escape(spoken.title)}</h2>\n<p>{escape(spoken.explanation)}</p>"
    return "\n".join([head, *(_item(addressed(item, je=je), library) for item in items)])


def _item(item: ScreeningItem, library: Library) -> str:
    scale = library.get(Scale, item.scale)
    answers = [(str(at), words) for at, words in enumerate(scale.answers if scale else (), 1)]
    states = [(UNKNOWN, "weet ik niet"), (REFUSED, "wil ik niet zeggen")]
    return _choice(item.text, item.id, (*answers, *states))


def _choice(legend: str, name: str, options: tuple[tuple[str, str], ...]) -> str:
    labels = "\n".join(
        f'<label><input type="radio" name="{escape(name)}" value="{value}">{escape(words)}</label>'
        for value, words in options
    )
    return f"<fieldset>\n<legend>{escape(legend)}</legend>\n{labels}\n</fieldset>"
