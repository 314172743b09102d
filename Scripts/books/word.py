"""HTML as Word exports it: Windows-1252, mso styles, o:p elements, a span around everything, headings in Heading 1, soft line ends inside paragraphs."""
import html
import textwrap

from . import markup, package

HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 15">
<title>%s</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>%s</o:Author><o:Words>5000</o:Words></o:DocumentProperties></xml><![endif]-->
<style>
<!-- p.MsoNormal { mso-style-parent:""; margin:0cm; text-indent:1cm; font-family:"Times New Roman",serif; } -->
</style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<div class=WordSection1>
"""


def make(story):
    lines = [HEAD % (html.escape(story.title), html.escape(story.author)), f"<p class=MsoTitle><span lang=EN-GB>{html.escape(story.title)}<o:p></o:p></span></p>"]
    for chapter in story.chapters:
        lines.append(f"<h1><a name=\"_Toc{len(lines)}\"><span lang=EN-GB>{html.escape(chapter.name)}</span></a><o:p></o:p></h1>")
        lines += [centred("* * *") if b.kind == "break" else normal(b.text) for b in chapter.blocks]
        lines.append("<span lang=EN-GB><br clear=all style='page-break-before:always'></span>")
    text = "\n".join(lines) + "\n</div>\n</body>\n</html>\n"
    return text.encode("windows-1252", "xmlcharrefreplace"), package.expected(story)


def normal(text):
    wrapped = textwrap.fill(markup.inline(text, "i", " style='mso-bidi-font-style:normal'"), 76, break_long_words=False, break_on_hyphens=False)
    return f"<p class=MsoNormal><span lang=EN-GB>{wrapped}<o:p></o:p></span></p>"


def centred(text):
    return f"<p class=MsoNormal align=center style='text-align:center'><span lang=EN-GB>{text}<o:p></o:p></span></p>"
