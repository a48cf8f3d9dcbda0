"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { goTo } from "#components/shell/go-to.ts"
import { readChanges } from "#model/change.ts"
import type { ChangeId, DelegationCode, GroupId } from "#model/ids.ts"
import { whoseChanges } from "#model/markup-of.ts"
import { readGroups } from "#model/option.ts"
import { placesOf } from "#model/place.ts"
import type { DocumentView, OpenItem } from "#model/protocol.ts"
import { type Choice, choose, type Supposed } from "#model/what-if.ts"
import { ChangeTick } from "./change-tick.tsx"
import { GroupChoice } from "./group-choice.tsx"
import { useViewNames } from "./use-view-names.ts"
import style from "./what-if-list.module.css"

export type TicksProps = {
  view: DocumentView
  supposed: Supposed
  onSuppose: (supposed: Supposed) => void
}

/** What one supposes to be accepted: ticked change by change, option by option. Nothing is decided by it. */
export function WhatIfList({ view, supposed, onSuppose }: TicksProps) {
  const t = useTranslations("views")
  const { whose } = useViewNames()
  const { paragraphs } = view
  const [only, setOnly] = useState<DelegationCode | "">("")
  const groups = useMemo(() => readGroups(paragraphs), [paragraphs])
  const places = useMemo(() => placesOf(paragraphs), [paragraphs])
  const who = useMemo(() => whoseChanges(paragraphs), [paragraphs])
  const { chosen, waiting } = useMemo(() => choose(paragraphs, supposed.choices), [paragraphs, supposed.choices])
  const left = useMemo(() => new Set(readChanges(chosen).flatMap(({ id, isOpen }) => (isOpen ? [id] : []))), [chosen])
  const changes = view.open.flatMap((item) => (item.target.kind === "change" ? [{ id: item.target.id, item }] : []))
  const shown = changes.filter(({ id, item }) => only === "" || isOf(only, item.proposers, id))
  const taken = changes.filter(({ id }) => supposed.changes.has(id)).length

  const tick = (ids: readonly ChangeId[], isTaken: boolean) => {
    const next = new Set(supposed.changes)
    for (const id of ids)
      if (isTaken) next.add(id)
      else next.delete(id)
    onSuppose({ ...supposed, changes: next })
  }
  const pick = (group: GroupId, choice: Choice | null) => {
    const next = new Map(supposed.choices)
    if (choice === null) next.delete(group)
    else next.set(group, choice)
    onSuppose({ ...supposed, choices: next })
  }
  const shownIds = shown.map(({ id }) => id)
  return (
    <section className={style.list} aria-label={t("supposed")}>
      <header className={style.head}>
        <h2>{t("supposed")}</h2>
        <p>{t("supposedHelp")}</p>
        <p role="status">{t("ticked", { count: taken, of: changes.length })}</p>
        <div className={style.tools}>
          <label>
            {t("only")}{" "}
            <select value={only} onChange={(event) => setOnly(event.target.value as DelegationCode)}>
              <option value="">{t("everybody")}</option>
              {who.map(({ code }) => (
                <option key={code} value={code}>
                  {whose(code)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => tick(shownIds, true)}>
            {t("tickShown")}
          </button>
          <button type="button" onClick={() => tick(shownIds, false)}>
            {t("untickShown")}
          </button>
        </div>
      </header>
      {changes.length + groups.length === 0 && <p className={style.empty}>{t("nothingOpen")}</p>}
      {groups.map((group) => (
        <GroupChoice
          key={group.id}
          group={group}
          isLabelled={view.labelledGroups.includes(group.id)}
          place={places.get(group.options[0]?.paragraphs[0] as never) ?? ""}
          choice={supposed.choices.get(group.id) ?? null}
          isWaiting={waiting.includes(group.id)}
          onChoose={pick}
        />
      ))}
      <ul className={style.changes}>
        {shown.map(({ id, item }) => (
          <ChangeTick
            key={id}
            id={id}
            item={item}
            isTaken={supposed.changes.has(id)}
            isSettled={!left.has(id)}
            onTick={tick}
            onLook={lookAt}
          />
        ))}
      </ul>
    </section>
  )
}

const lookAt = ({ paragraphs: [id] }: OpenItem): void => {
  if (id) goTo({ kind: "paragraph", id })
}

const isOf = (code: DelegationCode, proposers: readonly DelegationCode[], id: string): boolean =>
  proposers.includes(code) || (proposers.length === 0 && id.startsWith(`${code}.`))
