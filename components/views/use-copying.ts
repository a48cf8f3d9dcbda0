import { useTranslations } from "next-intl"
import { useCallback, useEffect, useRef, useState } from "react"
import { isPressed, keys } from "#components/commands/keys.ts"
import { copiedFrom } from "#components/document/copying.ts"
import { writeClipboard } from "./clipboard.ts"

const saidMs = 3000

/**
 * Copying takes the clean text of what is read; with its marks it goes only when that is asked for. The editor sees to
 * its own clean copies.
 *
 * Shape: `said` tells for a moment what came of it.
 */
export function useCopying() {
  const t = useTranslations("views")
  const selected = useSelectedRange()
  const [said, say] = useState<{ readonly words: string }>({ words: "" })
  const copyMarks = useCallback(async () => {
    const desk = document.getElementById("text")
    if (!desk) return
    const copied = copiedFrom(selected.current ?? wholeOf(desk), desk)
    const isCopied = copied !== null && (await writeClipboard({ plain: copied.marked, html: copied.html }))
    say({ words: isCopied ? t("copiedMarks") : t("copyFailed") })
  }, [selected, t])
  useEffect(() => {
    if (said.words === "") return
    const timer = setTimeout(() => say({ words: "" }), saidMs)
    return () => clearTimeout(timer)
  }, [said])
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      selectText(event)
      if (!isPressed(keys.copyMarks, event, true)) return
      event.preventDefault()
      copyMarks()
    }
    window.addEventListener("keydown", handleKey)
    return () => window.removeEventListener("keydown", handleKey)
  }, [copyMarks])
  useEffect(() => {
    document.addEventListener("copy", copyClean)
    return () => document.removeEventListener("copy", copyClean)
  }, [])
  return { copyMarks, said: said.words }
}

/** "Select all" means the text one reads, not the buttons round it; in a field it means what stands in the field. */
function selectText(event: KeyboardEvent): void {
  const desk = document.getElementById("text")
  const isAsked = isPressed("Control+A Meta+A", event, true) && !event.defaultPrevented
  if (!isAsked || !desk || !(event.target instanceof Node) || isInField(event.target)) return
  event.preventDefault()
  getSelection()?.selectAllChildren(desk)
}

function copyClean(event: ClipboardEvent): void {
  const desk = document.getElementById("text")
  if (event.defaultPrevented || !desk || (event.target instanceof Node && isInField(event.target))) return
  const range = rangeIn(desk)
  const copied = range && copiedFrom(range, desk)
  if (!copied) return
  event.clipboardData?.setData("text/plain", copied.clean)
  event.preventDefault()
}

const isInField = (node: Node): boolean =>
  node instanceof Element && node.closest("input, textarea, [contenteditable=true]") !== null

function rangeIn(desk: HTMLElement): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(desk) ? range : null
}

function wholeOf(desk: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(desk)
  return range
}

/** The words last selected in the text, as long as the caret has not gone elsewhere in it. */
function useSelectedRange() {
  const selected = useRef<Range | null>(null)
  useEffect(() => {
    const note = () => {
      const desk = document.getElementById("text")
      const { focusNode, isCollapsed } = getSelection() ?? { focusNode: null, isCollapsed: true }
      if (!desk?.contains(focusNode)) return
      selected.current = isCollapsed ? null : (rangeIn(desk)?.cloneRange() ?? null)
    }
    document.addEventListener("selectionchange", note)
    return () => document.removeEventListener("selectionchange", note)
  }, [])
  return selected
}
