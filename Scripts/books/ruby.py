"""EPUB 3 in Japanese and English: readings in ruby, with and without parentheses for old readers; full-width breaks and chapter numbers."""
from . import package
from .story import Block, Chapter, Story

# The text with each reading behind its base: 潮{しお}.
CHAPTERS = [
    ("一", "潮", ["夜明け前の浜{はま}に、ピアノが一台置かれていた。", "ハンネは七歳{さい}で、前歯{まえば}がなかった。", None, "“Down,” said her grandfather. 祖父{そふ}はもう一度言った。", "騾馬{らば}の名はビショップという。"]),
    ("二", "灯台", ["灯台{とうだい}の光が Wade の上を渡った。", None, "オドニーは枝{えだ}を五十歩ごとに植えた。", "「重いのか」と彼女は聞いた。"]),
]


def make(_):
    chapters = [Chapter(n, t, tuple(Block("break") if p is None else Block("paragraph", without_readings(p)) for p in ps)) for n, t, ps in CHAPTERS]
    story = Story("潮の羊", "R. Keech", tuple(chapters), language="ja")
    parts = [package.Part(f"c{i}.xhtml", page(i, n, t, ps), label=f"第{n}章　{t}") for i, (n, t, ps) in enumerate(CHAPTERS, 1)]
    return package.Package(story, parts).bytes(), package.expected(story)


def page(number, label, title, paragraphs):
    body = "\n".join('<p class="center">＊　＊　＊</p>' if p is None else f"<p>　{with_ruby(p, number)}</p>" for p in paragraphs)
    return package.page(title, f"<h2>第{label}章　{title}</h2>\n{body}")


def pieces(text):
    """(before, base, reading): the base is the run of Chinese characters before the brace."""
    while "{" in text:
        head, rest = text.split("{", 1)
        reading, text = rest.split("}", 1)
        start = len(head)
        while start > 0 and "\u4e00" <= head[start - 1] <= "\u9fff":
            start -= 1
        yield head[:start], head[start:], reading
    yield text, "", ""


def without_readings(text):
    return "".join(before + base for before, base, _ in pieces(text))


def with_ruby(text, number):
    left, right = ("<rp>（</rp>", "<rp>）</rp>") if number % 2 else ("", "")
    return "".join(before + (f"<ruby>{base}{left}<rt>{reading}</rt>{right}</ruby>" if base else "") for before, base, reading in pieces(text))
