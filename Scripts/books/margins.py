"""EPUB 3 whose breaks are margins in every notation: shorthand, pixels, points, several selectors, an element's own style; a quotation's margin is none."""
import html

from . import markup, package

CSS = """p { margin: 0; text-indent: 1.5em }
p.first, p.after-heading { text-indent: 0 }
.quoted { margin: 1em 2em }
p.b1, div.b1 { margin: 24px 0 0 0 } .b2 { margin-top: 18pt } body .b3 { margin: 2em auto 0 } .b4 { padding-top: 1.5em }
"""
HEAD = '<link href="s.css" rel="stylesheet"/>'
BREAKS = [' class="b1"', ' class="first b2"', ' class="b3"', ' class="b4"', ' style="margin-top: 1.5em"']


def make(story):
    parts, count = [], 0
    for number, chapter in enumerate(story.chapters, 1):
        body, attribute = [f"<h2>{html.escape(chapter.name)}</h2>"], ' class="after-heading"'
        for place, block in enumerate(chapter.blocks):
            if block.kind == "break":
                attribute = BREAKS[count % len(BREAKS)]
                count += 1
                continue
            is_quoted = place % 11 == 7 and not attribute
            body.append(f"<p{' class=' + chr(34) + 'quoted' + chr(34) if is_quoted else attribute}>{markup.inline(block.text)}</p>")
            attribute = ""
        parts.append(package.Part(f"c{number}.xhtml", package.page(chapter.name, "\n".join(body), head=HEAD), label=chapter.name))
    return package.Package(story, parts, files={"s.css": CSS}).bytes(), package.expected(story)
