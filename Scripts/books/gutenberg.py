"""EPUB as Project Gutenberg makes it: header and licence as sections, a contents list, a rule before each heading that is no scene break."""
import html

from . import markup, package

LICENCE = "Section 1. General Terms of Use and Redistributing Project Gutenberg electronic works. You may copy it, give it away or re-use it."


def make(story):
    return package.Package(story, parts(story), version=2, has_nav=False, has_ncx=True).bytes(), package.expected(story)


def parts(story):
    files = [package.Part("h-0.htm.xhtml", page(story, front(story)), anchors=[(story.title, "pgepubid00000"), ("CONTENTS", "pgepubid00001")])]
    half = max(1, len(story.chapters) // 2)
    for index, group in enumerate([story.chapters[:half], story.chapters[half:]], 1):
        if group:
            first = 1 + (half if index == 2 else 0)
            anchors = [(heading(c), f"chap{first + i:02}") for i, c in enumerate(group)]
            body = "\n".join(chapter(first + i, c) for i, c in enumerate(group))
            files.append(package.Part(f"h-{index}.htm.xhtml", page(story, body), anchors=anchors))
    files.append(package.Part("h-9.htm.xhtml", page(story, licence()), anchors=[("THE FULL PROJECT GUTENBERG LICENSE", "pgepubid00099")]))
    return files


def page(story, body):
    return package.page(f"The Project Gutenberg eBook of {story.title}", body)


def heading(chapter):
    return "\n".join(filter(None, [f"CHAPTER {chapter.label.upper()}." if chapter.label else None, chapter.title]))


def front(story):
    links = "".join(f'<tr><td><a href="#chap{i:02}" class="pginternal">{html.escape(c.name)}</a></td></tr>' for i, c in enumerate(story.chapters, 1))
    return (
        '<section class="pg-boilerplate pgheader" id="pg-header"><h2 id="pg-header-heading">The Project Gutenberg eBook of '
        f"{html.escape(story.title)}</h2><div>This ebook is for the use of anyone anywhere in the United States.</div>"
        '<div id="pg-start-separator"><span>*** START OF THE PROJECT GUTENBERG EBOOK ***</span></div></section>\n'
        f'<h1 id="pgepubid00000">{html.escape(story.title)}</h1><h2 class="no-break">by {html.escape(story.author)}</h2><hr/>'
        f'<h2 id="pgepubid00001">CONTENTS</h2><table><tbody>{links}</tbody></table>')


def chapter(number, chapter):
    text = heading(chapter).replace("\n", "<br/>\n")
    body = "\n".join(markup.paragraphs(chapter.blocks, "<hr/>", "i"))
    return f'<hr style="width: 65%"/>\n<div class="chapter"><h2><a id="chap{number:02}"></a>{text}</h2>\n{body}\n</div>'


def licence():
    return (
        '<section class="pg-boilerplate pgheader" id="pg-footer"><div id="pg-end-separator"><span>*** END OF THE PROJECT GUTENBERG EBOOK ***</span></div>'
        f'<h2 id="pgepubid00099">THE FULL PROJECT GUTENBERG LICENSE</h2><div>{LICENCE}</div></section>')


def make_html(story):
    """The same book as one HTML file."""
    body = "\n".join([front(story)] + [chapter(i, c) for i, c in enumerate(story.chapters, 1)] + [licence()])
    return page(story, body).encode(), package.expected(story)
