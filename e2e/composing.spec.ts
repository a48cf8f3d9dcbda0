import { expect, test } from "./shared-room.ts"

// What input methods compose: lawful at each step, as the person meant, and the caret behind it ("x" is typed last).

test.use({ storiesOf: "composing", trace: "off" })

test("L1 L2 Japanese words stand as they were converted, and the next ones follow them", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("to report annually to the Council on")
    await device.compose("ｎ", "に", "にほん", "日本", "二本")
    await device.commit("日本")
    await device.compose("ｇ", "ご", "語")
    await device.commit("語")
    await delegateARB.type("x")
  })
  await text.reads("to report annually to the Council on{++日本語x++} these activities and to make")
})

test("L1 a composition called off leaves nothing, in base text and in own words", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("initiative concerning IMPACT")
    await device.compose("ｎ", "に", "日")
    await device.cancel()
    await delegateARB.type("own words")
    await delegateARB.press("ArrowLeft")
    await device.compose("ｎ", "に", "日")
    await device.cancel()
    await delegateARB.type("x")
  })
  await text.reads("initiative concerning IMPACT{++own wordxs++} and FIRST;")
})

test("L1 L2 Arabic words and a dead key's accent come out as composed", async ({ delegateARB, device, text }) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("take action with a view")
    await delegateARB.type(" ")
    await device.compose("ا", "ال", "الع")
    await device.commit("العربية")
    await device.commit(" ")
    await device.compose("و")
    await device.commit("و")
    await delegateARB.type("س")
    await delegateARB.placeCaretAfter("to support strategy, organization")
    await device.compose("´")
    await device.commit("é")
    await delegateARB.type(" resum")
    await device.compose("´")
    await device.commit("é")
    await delegateARB.type("x")
  })
  await text.reads("with a view{++ العربية وس++} to new Questions", "strategy, organization{++é resuméx++}, awareness")
})

test("L1 L2 composing at the start, at the end and in a new paragraph", async ({ delegateARB, device, text }) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretBefore("seek ways to enhance")
    await delegateARB.press("Home")
    await device.compose("ｎ", "に", "日")
    await device.commit("本")
    await delegateARB.type("x")
    await delegateARB.placeCaretAfter("awareness of risks in cyberspace.")
    await delegateARB.press("End")
    await device.compose("ｎ", "に", "日")
    await device.commit("本")
    await delegateARB.press("Enter")
    await device.compose("ｋ", "会")
    await device.commit("会議")
    await delegateARB.type("x")
  })
  await text.reads("{++本x++}seek ways", "risks in cyberspace.{++本++}", "{++会議x++}")
})

test("L1 L2 composing in the moment in which a key has put the caret behind a bracket's sign", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("of the International Telecommunication Regulations;")
    await Promise.all([delegateARB.press("End"), device.compose("ｔ", "た", "高")])
    await device.commit("高い")
  })
  await text.reads("高い++}]")
  await text.lacks("ｔ")
})

test("L1 L2 composing beside a bracket that is pointed at, whose sign moves away from the pointer", async ({
  delegateARB,
  device,
  text,
}) => {
  const paragraph = delegateARB.paragraph("of the International Telecommunication Regulations;")
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("of the International Telecommunication Regulations;")
    await delegateARB.press("End")
    await delegateARB.settled()
    const sign = paragraph.locator(".bracket-glyph.close")
    await sign.hover()
    const within = paragraph.locator(`[data-bracket="${await sign.getAttribute("data-bracket")}"]:not([role])`)
    await expect(within.first()).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)")
    await device.compose("ｓ", "す", "澄")
    await device.commit("澄む")
  })
  await text.reads("澄む++}]")
  await text.lacks("ｓ")
})

test("L1 words composed over base text strike it, over a called-off composition too", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.select("continual evolution")
    await device.compose("ｋ", "か", "会", "会議")
    await device.commit("会議")
    await delegateARB.type("x")
    await delegateARB.select("early detection")
    await device.compose("ｋ", "か", "会")
    await device.cancel()
    await delegateARB.type("y")
  })
  await text.reads(
    "the need for {++会議x++}{--continual evolution--} in new technologies to support the {++y++}{--early detection--} of",
  )
})

test("L2 words composed over own ones take their place, over another's strike these", async ({
  delegateARB,
  delegateRCC,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("crucial importance")
    await delegateARB.type(" one zwei three")
    await delegateARB.select("zwei")
    await device.compose("ｋ", "か", "会議")
    await device.commit("会議")
    await delegateARB.type("x")
    await delegateRCC.placeCaretAfter("examining issues")
    await delegateRCC.type(" red blue green")
    await delegateARB.insertion("red blue green").waitFor()
    await delegateARB.select("blue")
    await device.compose("ｋ", "か", "会議")
    await device.commit("会議")
    await delegateARB.type("y")
  })
  await text.reads(
    "crucial importance{++ one 会議x three++} of",
    "issues{++ red 会議y++}{++{--blue--}++}{++ green++} related",
  )
})

test("L1 L2 words converted anew: whole base words, part of one, part of own ones", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("contribute on this subject")
    await device.reconvert("this subject", "this matte", "that matter")
    await device.commit("that matter")
    await delegateARB.type("x")
    await delegateARB.placeCaretAfter("as a way to share information")
    await device.reconvert("formation on national, r", "f", "struct")
    await device.commit("structions on national, r")
    await delegateARB.placeCaretAfter("continue to maintain the cybersecurity")
    await delegateARB.type(" portals and gates")
    await device.reconvert("gates", "gat", "gatew")
    await device.commit("gateways")
    await delegateARB.type("y")
  })
  await text.reads(
    "to contribute on {++that matterx++}{--this subject--} to the relevant",
    "cybersecurity{++ portals and gatewaysy++} gateway",
    "share in{++structions on national, r++}{--formation on national, r--}egional",
  )
})
