"""EPUB 3 as Standard Ebooks makes it: epub:type everywhere, hgroup, the part's section again in each chapter's file, endnotes, colophon, imprint."""
import html

from . import markup, package

MATTER = {
    "titlepage": ("frontmatter", '<section id="titlepage" epub:type="titlepage"><h1>{title}</h1><p>By <b>{author}</b>.</p></section>'),
    "imprint": ("frontmatter", '<section id="imprint" epub:type="imprint"><header><h2>Imprint</h2></header><p>This ebook is the product of many hours.</p></section>'),
    "dedication": ("frontmatter", '<section id="dedication" epub:type="dedication"><p>' + markup.DEDICATION + "</p></section>"),
    "halftitlepage": ("frontmatter", '<section id="halftitlepage" epub:type="halftitlepage"><h2>{title}</h2></section>'),
    "endnotes": ("backmatter", '<section id="endnotes" epub:type="endnotes"><h2>Endnotes</h2><ol><li id="note-1" epub:type="endnote"><p>' + markup.NOTE
                 + ' <a href="chapter-1.xhtml#noteref-1" epub:type="backlink">↩</a></p></li></ol></section>'),
    "colophon": ("backmatter", '<section id="colophon" epub:type="colophon"><h2>Colophon</h2><p>{title} was published in 2026 by {author}.</p></section>'),
    "uncopyright": ("backmatter", '<section id="uncopyright" epub:type="copyright-page"><h2>Uncopyright</h2><p>May you do good and not evil.</p></section>'),
}


def make(story):
    names = list(dict.fromkeys(c.part for c in story.chapters if c.part))
    parts = [matter(story, name) for name in ("titlepage", "imprint", "dedication", "halftitlepage")]
    seen = None
    for number, chapter in enumerate(story.chapters, 1):
        if chapter.part and chapter.part != seen:
            seen = chapter.part
            parts.append(part_page(names.index(seen) + 1, seen))
        parts.append(chapter_page(number, chapter, names))
    parts += [matter(story, name) for name in ("endnotes", "colophon", "uncopyright")]
    parts[4].landmark = "bodymatter"
    return package.Package(story, parts, has_ncx=True, folder="epub/").bytes(), package.expected(story)


def matter(story, name):
    kind, body = MATTER[name]
    body = body.format(title=html.escape(story.title), author=html.escape(story.author))
    return package.Part(f"{name}.xhtml", package.page(name.title(), body, kind), label=name.title())


def part_page(number, name):
    body = f'<section id="part-{number}" epub:type="part"><hgroup><h2>{html.escape(name)}</h2></hgroup></section>'
    return package.Part(f"part-{number}.xhtml", package.page(name, body, "bodymatter z3998:fiction"), label=name)


def chapter_page(number, chapter, parts):
    body = [f'<section id="chapter-{number}" epub:type="chapter">', heading(chapter)]
    body += markup.paragraphs(chapter.blocks, "<hr/>")
    if number == 1:
        body[2] = markup.after_first_word(body[2], '<a href="endnotes.xhtml#note-1" id="noteref-1" epub:type="noteref">1</a>')
    body += ["</section>"]
    if chapter.part:
        part = parts.index(chapter.part) + 1
        body = [f'<section id="part-{part}" epub:type="part">', *body, "</section>"]
    return package.Part(f"chapter-{number}.xhtml", package.page(chapter.name, "\n".join(body), "bodymatter z3998:fiction"), label=chapter.name)


def heading(chapter):
    title = html.escape(chapter.title or "")
    if not chapter.label:
        return f'<h2 epub:type="title">{title}</h2>'
    if not chapter.title:
        return f'<h2><span epub:type="label">Chapter</span> <span epub:type="ordinal z3998:roman">{chapter.label}</span></h2>'
    return (f'<hgroup><h2><span epub:type="label">Chapter</span> <span epub:type="ordinal z3998:roman">{chapter.label}</span></h2>'
            f'<p epub:type="title">{title}</p></hgroup>')
