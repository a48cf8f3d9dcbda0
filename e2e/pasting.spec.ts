import { test } from "./shared-room.ts"

// Words that are carried: dragged, dropped, cut and pasted. They come in as plain words of one's own.

test.use({ storiesOf: "pasting", trace: "off" })

test("L1 L2 own words dragged elsewhere move, base words are struck here and proposed there", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("take action with a view")
    await delegateARB.type(" alpha omega")
    await delegateARB.select("omega")
    await device.dragSelectionAfter("omega", "new Questions being")
    await delegateARB.type("x")
    await delegateARB.select("strategy, ")
    await device.dragSelectionAfter("strategy, ", "organization, ")
    await delegateARB.type("y")
  })
  await text.reads(
    "with a view{++ alpha ++} to new Questions being{++omegax++} examined",
    "to support {--strategy, --}organization, {++strategy, y++}awareness-raising",
  )
})

test("L2 what is dropped from another window comes in as plain words of one's own", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await device.dropAfter("initiative concerning", { "text/plain": " one\n\ntwo\u202e\u200b three" })
    await delegateARB.type("x")
    await device.dropAfter("has a fundamental", {
      "text/plain": "plain",
      "text/html":
        '<style>p{}</style><script>alert(1)</script><p>ht<b>ml</b> <ins data-change="RCC.x" data-owner="RCC">RCC’s\u202e</ins><del>gone</del>\ufeff</p>',
    })
    await delegateARB.type("y")
  })
  await text.reads("concerning{++ one¶two threex++} IMPACT", "a fundamental{++html RCC’sy++} role")
})

test("L1 L2 what is cut is struck or goes, over several paragraphs too, and can be pasted elsewhere", async ({
  delegateARB,
  text,
}) => {
  await delegateARB.context.grantPermissions(["clipboard-read", "clipboard-write"])
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("to coordinate the work of this project")
    await delegateARB.type(" own words")
    await delegateARB.select("own words")
    await delegateARB.press("ControlOrMeta+x")
    await delegateARB.type("x")
    await delegateARB.placeCaretBefore("General Secretariat;")
    await delegateARB.page.keyboard.down("Shift")
    // As fast as the keys come: the browser has not told of one when the next is there.
    await Promise.all(Array.from("General Secretariat;¶to", () => delegateARB.press("ArrowRight")))
    await delegateARB.page.keyboard.up("Shift")
    await delegateARB.settled()
    await delegateARB.press("ControlOrMeta+x")
    await delegateARB.placeCaretAfter("examining issues")
    await delegateARB.press("ControlOrMeta+v")
    await delegateARB.type("y")
  })
  await text.reads(
    "of this project{++ x++} with that",
    "and the {--General Secretariat;--}",
    "examining issues{++General Secretariat;¶toy++} related",
  )
})

test("L2 words pasted from Word, from a web page and as plain lines are what a reader saw there", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("awareness of risks in cyberspace.")
    await delegateARB.press("End")
    await device.paste({ "text/html": fromWord, "text/plain": "not this" })
    await delegateARB.type("x")
    await delegateARB.placeCaretAfter("appropriate extrabudgetary")
    await device.paste({ "text/html": fromWeb, "text/plain": "not this" })
    await delegateARB.type("y")
    await delegateARB.placeCaretAfter("pursuant to his initiative")
    await device.paste({ "text/plain": " a\ud83d\r\n\r\nb\u202ec\u200b\ufeff d\udc00\r\n" })
    await delegateARB.type("z")
    await delegateARB.select("crucial importance")
    await device.paste({ "text/html": "<img src='picture.png'>" })
  })
  await text.reads(
    "in cyberspace.{++that “ICTs” are vital everywhere;++}\n4 {++No.\u00a081 of the Convention;x++}",
    "extrabudgetary{++Heading¶See the link¶next¶A B¶C D¶one¶twoy++} resources",
    "initiative{++ a¶bc dz++} on this matter",
    "the crucial importance of information",
  )
})

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;} --></style><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoNormal><span lang=EN-US>that “ICTs” are
vital<span class=msoIns><ins cite="mailto:Author" datetime="2014-10-30T10:00"> everywhere</ins></span><span
class=msoDel><del cite="mailto:Author" datetime="2014-10-30T10:01"> anywhere</del></span>;<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>No.&nbsp;81
of the<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;</span>Convention<span class=MsoCommentReference><a
style='mso-comment-reference:A_1'>[A1]</a></span>;<o:p></o:p></p><!--EndFragment-->
<div style='mso-element:comment-list'><p>The comment</p></div></body></html>`

const fromWeb = `<meta charset="utf-8"><h2 style="color:red">Heading</h2><p>See <a href="https://example.org">the
  link</a><img src="x.png" alt="picture"><br>next</p><table><tr><th>A</th><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>
<ul><li>one</li><li>two</li></ul><script>alert(1)</script>`
