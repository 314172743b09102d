"""EPUB 3 with chapter headings in many forms, one after the other: two of one level, a paragraph and a heading, spans, an image, a bare number."""
import dataclasses
import html

from . import markup, package

FORMS = [
    '<h1 class="chapter-number">{label}</h1><h1 class="chapter-title">{title}</h1>',
    '<p class="chapter-number">Chapter {label}</p><h2 class="chapter-title">{title}</h2>',
    '<header><h2><span class="num">Chapter {label}</span><br/><span class="name">{title}</span></h2></header>',
    '<h2>{label}</h2><h3 class="subtitle">{title}</h3>',
    '<h2 class="h-chapter">CHAPTER {label}: <em>{title}</em></h2>',
    '<hgroup><h2>Chapter {label}</h2><h3>{title}</h3></hgroup>',
    '<h2 epub:type="title"><span epub:type="ordinal">{label}</span>. {title}</h2>',
    '<div class="title_box"><p class="CN">{label}</p><p class="CT">{title}</p></div>',
    '<h2><img src="ornament.png" alt=""/>Chapter {label}<small> – {title}</small></h2>',
]


def make(story):
    """As many chapters as there are forms, numbered anew in figures."""
    count = max(len(FORMS), len(story.chapters))
    chapters = [dataclasses.replace(story.chapters[i % len(story.chapters)], label=str(i + 1)) for i in range(count)]
    story = dataclasses.replace(story, chapters=tuple(dataclasses.replace(c, title=c.title or "Of the Sands") for c in chapters))
    parts = [page(i, c) for i, c in enumerate(story.chapters)]
    return package.Package(story, parts, files={"ornament.png": "x"}).bytes(), package.expected(story)


def page(index, chapter):
    heading = FORMS[index % len(FORMS)].format(label=chapter.label, title=html.escape(chapter.title))
    body = "\n".join([heading, *markup.paragraphs(chapter.blocks, "<hr/>")])
    return package.Part(f"c{index}.xhtml", package.page(chapter.name, body), label=chapter.name)
