"""EPUB 3 as publishers' software makes it: classes that say nothing, scene breaks that only the style sheet knows, drop capitals, page marks, footnotes."""
import html

from . import markup, package

CSS = """.cn, .ct { margin: 2em 0 1em; text-align: center }
.tx { margin: 0; text-indent: 1.2em }
.tx1 { margin: 0; text-indent: 0 }
.txs { margin: 1.5em 0 0; text-indent: 0 }
.dc { font-size: 3em; float: left } .sc { font-variant: small-caps }
.fn { font-size: .8em; margin-top: 1em }
"""
HEAD = '<link rel="stylesheet" type="text/css" href="css/style.css"/>'


def make(story):
    parts = [
        package.Part("cover.xhtml", page("Cover", '<div><img src="cover.jpg" alt="Cover of the book"/></div>', "cover")),
        package.Part("titlepage.xhtml", page(story.title, f'<p class="bt">{html.escape(story.title)}</p><p class="ba">{html.escape(story.author)}</p>', "titlepage"), label="Title Page"),
        package.Part("copy.xhtml", page("Copyright", f'<p class="cp">{markup.COPYRIGHT}</p>', "copyright-page"), label="Copyright"),
        package.Part("ded.xhtml", page("Dedication", f'<p class="dd">{markup.DEDICATION}</p>', "dedication"), label="Dedication"),
    ]
    parts += [chapter(i, c) for i, c in enumerate(story.chapters, 1)]
    parts += [package.Part("ata.xhtml", page("About the Author", f'<div class="cn">About the Author</div><p class="tx1">{markup.ABOUT}</p>'), label="About the Author")]
    return package.Package(story, parts, files={"css/style.css": CSS, "cover.jpg": "x"}).bytes(), package.expected(story)


def page(title, body, kind=""):
    return package.page(title, body, kind, HEAD)


def chapter(number, chapter):
    names = [("chapnum", f"Chapter {chapter.label}" if chapter.label else None), ("chaptitle", chapter.title)]
    body = [f'<div class="{name}">{html.escape(text)}</div>' for name, text in names if text]
    kind, has_note = "tx1", False
    for count, block in enumerate(chapter.blocks):
        if block.kind == "break":
            kind = "txs"
            continue
        text = opening(block.text) if count == 0 else markup.inline(block.text, "span", ' class="it"')
        if count % 9 == 4:
            text = markup.after_first_word(text, f'<span class="pagenum" id="p{number}-{count}">{100 * number + count}</span>')
        elif count % 9 == 6:
            text = markup.after_first_word(text, f'<span epub:type="pagebreak" role="doc-pagebreak" id="q{number}-{count}">{count}</span>')
        elif count % 9 == 7 and not has_note and "<" not in text:
            text, has_note = markup.after_first_word(text, '<a epub:type="noteref" role="doc-noteref" href="#fn1"><sup>*</sup></a>'), True
        body.append(f'<p class="{kind}">{text.replace(" said ", chr(0xA0) + "said ")}</p>')
        kind = "tx"
    if has_note:
        body.append(f'<aside epub:type="footnote" id="fn1"><p class="fn">* {markup.NOTE}</p></aside>')
    return package.Part(f"c{number:03}.xhtml", page(chapter.name, "\n".join(body)), label=chapter.name)


def opening(text):
    """A drop capital, with the quotation mark before it, and the next two words in small capitals."""
    letter = next((i for i, c in enumerate(text) if c.isalnum()), 0) + 1
    small = " ".join(text[letter:].split(" ")[:3])
    rest = text[letter + len(small):]
    if "*" in text[:letter] + small:
        return markup.inline(text)
    escape = html.escape
    return f'<span class="dc">{escape(text[:letter])}</span><span class="sc">{escape(small, quote=False)}</span>{markup.inline(rest)}'
