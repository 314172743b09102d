"""EPUB 2: XHTML 1.1 with named entities, NCX and guide, `* * *` in a centred paragraph, number and title in one heading parted by a line break."""
import html

from . import markup, package

DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'


def make(story):
    parts = [
        page("cover.xhtml", "Cover", '<div><img src="images/cover.jpg" alt="Cover"/></div>', guide="cover"),
        page("title.xhtml", story.title, f"<h1>{html.escape(story.title)}</h1><p>{html.escape(story.author)}</p>", guide="title-page"),
        page("copyright.xhtml", "Copyright", f"<p>{markup.COPYRIGHT}</p>", guide="copyright-page"),
        page("contents.xhtml", "Contents", contents(story), guide="toc"),
        page("dedication.xhtml", "Dedication", f"<p>{markup.DEDICATION}</p>", guide="dedication"),
    ]
    parts += [chapter(i, c) for i, c in enumerate(story.chapters, 1)]
    parts += [page("about.xhtml", "About the Author", f"<h2>About the Author</h2><p>{markup.ABOUT}</p>", label="About the Author")]
    book = package.Package(story, parts, version=2, has_nav=False, has_ncx=True, files={"images/cover.jpg": "x"})
    return book.bytes(), package.expected(story)


def page(name, title, body, **more):
    return package.Part(name, package.page(title, body, doctype=DOCTYPE), **more)


def contents(story):
    lines = "".join(f'<p><a href="chapter{i}.xhtml">{html.escape(c.name)}</a></p>' for i, c in enumerate(story.chapters, 1))
    return f"<h2>Contents</h2>{lines}"


def chapter(number, chapter):
    heading = "<br/>".join(html.escape(t) for t in [f"Chapter {chapter.label}" if chapter.label else None, chapter.title] if t)
    body = "\n".join(markup.paragraphs(chapter.blocks, '<p class="center">*&nbsp;&nbsp;*&nbsp;&nbsp;*</p>', "i"))
    body = body.replace("—", "&mdash;").replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&rsquo;")
    return page(f"chapter{number}.xhtml", chapter.name, f"<h2>{heading}</h2>\n{body}", label=chapter.name, guide="text" if number == 1 else None)
