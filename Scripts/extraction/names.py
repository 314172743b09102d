"""Whether a heading of the file has become a name in the program's result: a chapter's, a part's, the book's, or a heading inside a chapter."""
import re

WORDS = {"chapter", "part", "book", "volume", "letter", "stave", "section"}
SIGN = re.compile(r"o0o|x x x", re.IGNORECASE)


def folded(text):
    """Letters and digits alone, without the word before a number, so that `CHAPTER IV.` is `iv`."""
    words = [w for w in re.findall(r"\w+", text.casefold()) if w not in WORDS]
    return re.sub(r"第(\w+?)[章回节節話卷部]", r"\1", "".join(words))


def of(found):
    """All names in the program's result, folded."""
    texts = [found["title"], found["author"]]
    for chapter in found["chapters"]:
        label, title, part = (chapter[key] for key in ("label", "title", "part"))
        texts += [label, title, part, f"{label or ''} {title or ''}", f"{part or ''} {label or ''} {title or ''}"]
        texts += [b["text"] for b in chapter["blocks"] if b["kind"] == "heading"]
    return {folded(t) for t in texts if t}


def is_sign(text):
    """A scene break's symbols: no letters or digits, twelve signs at most."""
    text = SIGN.sub("*", text)
    return not any(c.isalnum() for c in text) and len("".join(text.split())) <= 12
