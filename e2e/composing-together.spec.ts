import type { DraftPage } from "./draft-page.ts"
import type { InputDevice } from "./input-device.ts"
import { test } from "./shared-room.ts"

// One delegation composes while another writes in the same paragraph.

test.use({ storiesOf: "composing", trace: "off" })

const typesIn = (window: DraftPage, words: string, after: string) => async () => {
  await window.placeCaretAfter(after)
  await window.type(words)
}

const meanwhile = async (
  { delegateARB, device }: { delegateARB: DraftPage; device: InputDevice },
  act: () => Promise<void>,
  seen: string,
) => {
  await device.compose("ｎ", "に", "にほ")
  await act()
  await delegateARB.paragraph(seen).first().waitFor()
  await device.compose("にほん", "日本")
  await device.commit("日本")
  await delegateARB.type("x")
}

test("L11 what others write in the same base text does not end a composition", async ({
  delegateARB,
  delegateRCC,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("existing ITU-T study")
    await meanwhile({ delegateARB, device }, typesIn(delegateRCC, " at once", "to intensify"), "to intensify at once")
    await delegateARB.placeCaretAfter("has a fundamental role")
    await meanwhile({ delegateARB, device }, typesIn(delegateRCC, " beside", "has a fundamental role"), "role beside")
  })
  await text.reads(
    "to intensify{++ at once++} work within existing ITU-T study{++日本x++} groups",
    "role{++ beside日本x++} to play",
  )
})

test("L11 nor does what others write beside a struck selection, or in the own words it stands in", async ({
  delegateARB,
  delegateRCC,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.select("existing resources")
    await meanwhile(
      { delegateARB, device },
      typesIn(delegateRCC, " soon", "support for this project within"),
      "within soon",
    )
    await delegateARB.placeCaretAfter("appropriate extrabudgetary")
    await delegateARB.type(" own long words")
    await delegateRCC.insertion("own long words").waitFor()
    await delegateARB.placeCaretAfter("extrabudgetary own long")
    await meanwhile({ delegateARB, device }, typesIn(delegateRCC, " theirs", "extrabudgetary own"), "own theirs")
  })
  await text.reads(
    "within{++ soon++} {++日本x++}{--existing resources--}, and",
    "extrabudgetary{++ own theirs long日本x words++} resources",
  )
})
