"""EPUB 3 whose paragraphs stand in every kind of block: lists, tables, definitions, quotations in quotations, poems of one div a line, bare text in a body."""
import html

from . import markup, package

SHAPES = [
    "<p>{0}</p>", "<ul><li>{0}</li></ul>", "<table><tr><td>{0}</td></tr></table>", "<dl><dd>{0}</dd></dl>", "<blockquote><blockquote><p>{0}</p></blockquote></blockquote>",
    '<div class="poem"><div class="line">{0}</div></div>', "<div><p>{0}</p></div>", "<article><section><div>{0}</div></section></article>",
    "<p><span><span>{0}</span></span></p>", "<ol><li><p>{0}</p></li></ol>", "<figure><blockquote><p>{0}</p></blockquote></figure>", "{0}",
]
SIGNS = ["<hr/>", '<p class="break"><img src="orn.svg" alt=""/></p>', "<div><hr/></div>", "<p><b>* * *</b></p>", "<p>•</p>", "<center>§</center>", "<p>⁂</p>"]


def make(story):
    parts, breaks = [], 0
    for number, chapter in enumerate(story.chapters, 1):
        body = [f"<h2>{html.escape(chapter.name)}</h2>"]
        for place, block in enumerate(chapter.blocks):
            if block.kind == "break":
                body.append(SIGNS[breaks % len(SIGNS)])
                breaks += 1
            else:
                body.append(SHAPES[place % len(SHAPES)].format(markup.inline(block.text)))
        parts.append(package.Part(f"c{number}.xhtml", package.page(chapter.name, "<main>" + "\n".join(body) + "</main>"), label=chapter.name))
    return package.Package(story, parts, files={"orn.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}).bytes(), package.expected(story)
