"""EPUB 3 with everything that stands in the file and must not stand in the text, or the other way round: hidden, invisible, scripted, drawn."""
import html
import itertools

from . import markup, package

PIC = '<img class="drop" src="{0}.png" alt="{0}"/>'
CLUTTER = [
    '<p hidden="hidden">HIDDEN attribute</p>', '<p style="display:none">HIDDEN style</p>', '<p class="gone">HIDDEN class</p>',
    '<script type="text/javascript">var HIDDEN = "script";</script>', "<!-- HIDDEN comment -->", "<style>p.HIDDEN { margin: 0 }</style>",
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>HIDDEN svg title</title><desc>HIDDEN svg</desc><path d="M0 0"/></svg>',
    "<template><p>HIDDEN template</p></template>", '<div role="doc-footnote" id="f9"><p>HIDDEN footnote</p></div>',
    '<span epub:type="pagebreak" id="page9">HIDDEN-9</span>',
]
HEAD = "<style>.gone { display: none } .drop { float: left }</style>"


def make(story):
    parts = [package.Part("ad.xhtml", package.page("Advertisement", "<p>HIDDEN advertisement</p>"), is_linear=False)]
    clutter = itertools.cycle(CLUTTER)
    for number, chapter in enumerate(story.chapters, 1):
        body = [f'<h2 epub:type="title">{html.escape(chapter.name)}</h2>']
        for count, block in enumerate(chapter.blocks):
            body.append("<hr/>" if block.kind == "break" else f"<p>{paragraph(block.text, count)}</p>")
            if block.kind != "break" and count % 5 == 1:
                body.append(next(clutter))
        section = f'<section role="doc-chapter" id="c{number}">' + "\n".join(body) + "</section>"
        parts.append(package.Part(f"c{number}.xhtml", package.page(chapter.name, section, head=HEAD), label=chapter.name))
    return package.Package(story, parts).bytes(), package.expected(story)


def paragraph(text, count):
    """An initial as a picture, soft hyphens and invisible signs in words, CDATA, a line break and a link as plain space and text."""
    if count == 0 and text[0].isalpha():
        return PIC.format(text[0]) + markup.inline(text[1:])
    shown = markup.inline(text)
    if count % 4 == 1:
        shown = shown.replace("ing ", "\u00ading ").replace("and ", "an\u2060d\u200b ")
    elif count % 4 == 2:
        shown = shown.replace(", ", ",<br/>", 1)
    elif count % 4 == 3 and "<" not in shown:
        shown = markup.after_first_word(shown, '<a href="#n" role="doc-noteref">[9]</a>')
    return shown
