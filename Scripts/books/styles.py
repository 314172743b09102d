"""The table of styles: name, file name's extension, and the function that makes the book's bytes and what must be found in it."""
from . import (
    calibre, classic, entities, framed, gutenberg, headless, hidden, margins, nocontents, noted, onefile, prefixed, ruby, shaped, spaced, standard, texts,
    titled, trade, verse, word)

ROWS = [
    ("classic", "epub", classic.make),
    ("standard", "epub", standard.make),
    ("trade", "epub", trade.make),
    ("calibre", "epub", calibre.make),
    ("gutenberg", "epub", gutenberg.make),
    ("onefile", "epub", onefile.make),
    ("nocontents", "epub", nocontents.make),
    ("headless", "epub", headless.make),
    ("verse", "epub", verse.make),
    ("entities", "epub", entities.make),
    ("prefixed", "epub", prefixed.make),
    ("hidden", "epub", hidden.make),
    ("framed", "epub", framed.make),
    ("noted", "epub", noted.make),
    ("margins", "epub", margins.make),
    ("spaced", "epub", spaced.make),
    ("titled", "epub", titled.make),
    ("shaped", "epub", shaped.make),
    ("ruby", "epub", ruby.make),
    ("gutenberg-page", "html", gutenberg.make_html),
    ("word", "html", word.make),
    ("plain", "html", texts.plain_html),
    ("wrapped", "txt", texts.wrapped_text),
    ("indented", "txt", texts.indented_text),
    ("underlined", "md", texts.markdown),
    ("word", "docx", texts.office("docx")),
    ("writer", "odt", texts.office("odt")),
]
