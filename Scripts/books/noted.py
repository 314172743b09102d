"""EPUB 2 with notes that have no types: `[1]` in a link with a class, a raised number that is a link, their bodies in a div and after a rule at the end."""
import html

from . import markup, package

MARKS = ['<a id="FNanchor_{0}" href="#Footnote_{0}" class="fnanchor">[{0}]</a>', '<sup><a id="r{0}" href="#Footnote_{0}">{0}</a></sup>']


def make(story):
    parts = [page(i, c) for i, c in enumerate(story.chapters, 1)]
    return package.Package(story, parts, version=2, has_nav=False, has_ncx=True).bytes(), package.expected(story)


def page(number, chapter):
    body, notes, count = [], [], 0
    for block in chapter.blocks:
        if block.kind == "break":
            body.append("<hr/>")
            continue
        text = markup.inline(block.text)
        count += 1
        if count in (2, 8) and "<" not in text:
            note = len(notes) + 1
            text = markup.after_first_word(text, MARKS[note % 2].format(note))
            notes.append(f'<div class="footnote"><p><a id="Footnote_{note}" href="#FNanchor_{note}"><span class="label">[{note}]</span></a> {markup.NOTE}</p></div>')
        body.append(f"<p>{text}</p>")
    end = '<hr class="footnotes"/>\n<div class="footnotes"><h3>FOOTNOTES:</h3>\n' + "\n".join(notes) + "\n</div>" if notes else ""
    content = package.page(chapter.name, f"<h2>{html.escape(chapter.name)}</h2>\n" + "\n".join(body) + "\n" + end)
    return package.Part(f"c{number}.xhtml", content, label=chapter.name)
