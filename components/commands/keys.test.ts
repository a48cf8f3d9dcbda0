import { expect, test } from "vitest"
import { ariaKeys } from "./aria-keys.ts"
import { isPressed, keys, shownKeys } from "./keys.ts"

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test("a letter alone commands only where keys do not write", () => {
  expect(isPressed(keys.next, pressed("j"), false)).toBe(true)
  expect(isPressed(keys.next, pressed("j"), true)).toBe(false)
  expect(isPressed(keys.next, pressed("j", { altKey: true }), true)).toBe(true)
})

test("where Alt gives another letter, the key is known by its place", () => {
  expect(isPressed(keys.next, pressed("∆", { altKey: true, code: "KeyJ" }), true)).toBe(true)
  expect(isPressed(keys.register, pressed("™", { altKey: true, shiftKey: true, code: "Digit2" }), true)).toBe(true)
})

test("a letter with Shift is another shortcut, a sign is the same wherever the keyboard has it", () => {
  expect(isPressed(keys.follow, pressed("F", { altKey: true, shiftKey: true }), true)).toBe(false)
  expect(isPressed(keys.flag, pressed("F", { altKey: true, shiftKey: true }), true)).toBe(true)
  expect(isPressed(keys.help, pressed("?", { shiftKey: true }), false)).toBe(true)
})

test("a shortcut is shown in the keys of the machine", () => {
  expect(shownKeys(keys.palette, false)).toEqual(["Ctrl+K"])
  expect(shownKeys(keys.palette, true)).toEqual(["⌘K"])
  expect(shownKeys(keys.next, false)).toEqual(["J", "Alt+J"])
})

test("the editor's shortcuts read as the page's do", () => {
  expect(ariaKeys("Mod-Alt-[")).toBe("Control+Alt+[ Meta+Alt+[")
  expect(ariaKeys("Shift-Tab")).toBe("Shift+Tab")
  expect(shownKeys(ariaKeys("Mod-Enter"), true)).toEqual(["⌘↩"])
})

test("no two commands of the page have the same key", () => {
  const chords = Object.values(keys).flatMap((shortcut) => shortcut.split(" "))
  expect(new Set(chords).size).toBe(chords.length)
})
