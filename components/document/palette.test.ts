import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { palette, sheet } from "./palette.ts"

type Rgb = readonly [number, number, number]

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Contrast as WCAG 2 reckons it. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

// Source: G. Machado, M. Oliveira, L. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", 2009, severity 1.0.
const visions: Record<string, readonly Rgb[]> = {
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const seenWith = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb

/** Oklab, in which equal distances look about equally different. Source: B. Ottosson, 2020. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function smallestDistance(colours: readonly string[], matrix: readonly Rgb[]): number {
  const seen = colours.map((colour) => oklab(seenWith(matrix, linear(colour))))
  const distances = seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  )
  return Math.min(...distances)
}

describe("the delegations' colours", () => {
  for (const mode of ["light", "dark"] as const) {
    const colours = palette.map((colour) => colour[mode])

    it(`are twelve, all read at 4.5 : 1 or better on the ${mode} sheet`, () => {
      expect(colours).toHaveLength(12)
      for (const colour of colours) expect(contrast(colour, sheet[mode]), colour).toBeGreaterThanOrEqual(4.5)
    })

    for (const [vision, matrix] of Object.entries(visions))
      it(`stay apart on the ${mode} sheet with ${vision}, the first six most`, () => {
        expect(smallestDistance(colours, matrix)).toBeGreaterThan(0.055)
        expect(smallestDistance(colours.slice(0, 6), matrix)).toBeGreaterThan(0.065)
      })
  }

  it("stand on the sheets that the page paints", () => {
    const css = readFileSync(new URL("document.css", import.meta.url), "utf8")
    expect(css).toContain(`--sheet: light-dark(${sheet.light}, ${sheet.dark});`)
  })
})

describe("the inks of the page", () => {
  const css = readFileSync(new URL("document.css", import.meta.url), "utf8")
  const inkOf = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css)?.slice(1) ?? []

  for (const name of ["ink", "ink-muted", "ink-faint", "delegation-DRAFT", "delegation-CHAIR"])
    it(`${name} reads at 4.5 : 1 or better in light and dark`, () => {
      const [light = "", dark = ""] = inkOf(name)
      expect(contrast(light, sheet.light)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, sheet.dark)).toBeGreaterThanOrEqual(4.5)
    })
})
