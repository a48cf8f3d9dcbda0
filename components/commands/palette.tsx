"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react"
import type { Translator } from "#components/language/translator.ts"
import type { Command } from "./command.ts"
import dialog from "./dialog.module.css"
import { fitOf } from "./fuzzy.ts"
import { Keys } from "./key-signs.tsx"
import style from "./palette.module.css"
import type { RoomGiven } from "./room-commands.ts"
import { useAllCommands } from "./use-all-commands.ts"
import { useDialog } from "./use-dialog.ts"

export type PaletteProps = {
  given: RoomGiven
  /** What was typed before it was there. */
  typed?: string
  onClose: () => void
}

/** Every command there is for this person where they are, found by a few of its letters. */
export function Palette({ given, typed: before = "", onClose }: PaletteProps) {
  const t = useTranslations("commands")
  const { close, props } = useDialog(onClose)
  const [typed, setTyped] = useState(before)
  const [index, setIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  // As the page was when it was opened: what lies under the palette does not change in it.
  const [all] = useState(useAllCommands(given))
  const found = useMemo(() => searched(all, typed, t), [all, typed, t])
  const at = Math.min(index, found.length - 1)

  useEffect(() => {
    list.current?.querySelector(`#command-${at}`)?.scrollIntoView({ block: "nearest" })
  }, [at])

  const run = (command: Command | undefined) => {
    if (command === undefined || command.whyNot !== null) return
    // First the focus goes back to where it was, then the command may take it elsewhere.
    close()
    command.run()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined && found.length > 0) {
      event.preventDefault()
      const isStep = Math.abs(to - at) === 1
      setIndex(isStep ? (to + found.length) % found.length : Math.max(0, Math.min(found.length - 1, to)))
    }
    if (event.key === "Enter") {
      event.preventDefault()
      run(found[at])
    }
  }
  return (
    <dialog {...props} className={`${dialog.dialog} ${style.palette}`} aria-label={t("palette")}>
      <div className={style.inside}>
        <input
          className={style.field}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="commands"
          aria-activedescendant={found.length > 0 ? `command-${at}` : undefined}
          aria-label={t("typeCommand")}
          placeholder={t("typeCommand")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setIndex(0)
          }}
          onKeyDown={handleKeyDown}
        />
        <div ref={list} className={style.list} id="commands" role="listbox" aria-label={t("palette")}>
          {found.map((command, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which moves through the list.
            <div
              key={`${command.group} ${command.name} ${command.keys}`}
              id={`command-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              aria-disabled={command.whyNot !== null}
              aria-description={command.whyNot ?? undefined}
              title={command.whyNot ?? undefined}
              className={style.command}
              onMouseMove={() => setIndex(i)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(command)}
            >
              <span className={style.group}>{t(`groups.${command.group}`)}</span>
              <span className={style.name}>{command.name}</span>
              <Keys shortcut={command.keys} />
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={style.none}>{t("noCommand")}</p>}
        <p className="visually-hidden" role="status">
          {typed === "" ? "" : t("found", { count: found.length })}
        </p>
      </div>
    </dialog>
  )
}

function searched(commands: readonly Command[], typed: string, t: Translator<"commands">): readonly Command[] {
  // What cannot be done here is not in the way of what can.
  if (typed.trim() === "") return [...commands].sort((a, b) => Number(a.whyNot !== null) - Number(b.whyNot !== null))
  return commands
    .flatMap((command) => {
      const score = scoreOf(command, typed, t)
      return score === null ? [] : [{ command, score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command)
}

/** A name alone that fits comes before one that needs the word of its group; what cannot be done here comes last. */
function scoreOf({ name, group, whyNot }: Command, typed: string, t: Translator<"commands">): number | null {
  const ofName = fitOf(name, typed)?.score
  const ofBoth = fitOf(`${name} ${t(`groups.${group}`)}`, typed)?.score
  const score = ofName ?? (ofBoth === undefined ? null : ofBoth - 2)
  return score === null || whyNot === null ? score : score - 4
}
