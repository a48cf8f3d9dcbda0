import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from "react"

type Props = { label: string; name: string; children: () => ReactNode }

/** A button that opens a menu of tools below itself. What is in it is worked out only while it is open. */
export function ToolMenu({ label, name, children }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLFieldSetElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  // The text takes Escape for itself while the caret stands in it.
  useEffect(() => {
    if (!isOpen) return
    const handleEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      menu.current?.hidePopover()
    }
    addEventListener("keydown", handleEscape, true)
    return () => removeEventListener("keydown", handleEscape, true)
  }, [isOpen])
  const handleToggle = (event: ToggleEvent) => {
    setIsOpen(event.newState === "open")
    const box = button.current?.getBoundingClientRect()
    if (event.newState !== "open" || !box || !menu.current) return
    menu.current.style.top = `${box.bottom + 4}px`
    const isMirrored = getComputedStyle(menu.current).direction === "rtl"
    menu.current.style.insetInlineStart = `${isMirrored ? innerWidth - box.right : box.left}px`
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const items = [...(menu.current?.querySelectorAll("button") ?? [])]
    const at = items.indexOf(document.activeElement as HTMLButtonElement)
    items[(at + step + items.length) % items.length]?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="opens-menu"
        aria-label={name}
        aria-expanded={isOpen}
        popoverTarget={id}
        title={name}
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => isOpen && handleKeyDown(event)}
      >
        {label}
      </button>
      <fieldset
        ref={menu}
        id={id}
        className="tool-menu"
        popover="auto"
        aria-label={name}
        onToggle={handleToggle}
        onKeyDown={handleKeyDown}
        onClick={() => menu.current?.hidePopover()}
      >
        {isOpen && children()}
      </fieldset>
    </>
  )
}
