"use client"

import { useTranslations } from "next-intl"
import { Marks } from "#components/marks/marks.tsx"
import type { Command, CommandGroup } from "./command.ts"
import dialog from "./dialog.module.css"
import style from "./help.module.css"
import { Keys } from "./key-signs.tsx"
import type { RoomGiven } from "./room-commands.ts"
import { useAllCommands } from "./use-all-commands.ts"
import { useDialog } from "./use-dialog.ts"

export type HelpProps = { given: RoomGiven; onClose: () => void }

/** How the text is marked, and every key: the same commands as in the palette, those that have one. */
export function Help({ given, onClose }: HelpProps) {
  const t = useTranslations("commands")
  const { close, props } = useDialog(onClose)
  const withKeys = useAllCommands(given)().filter(({ keys }) => keys !== null)
  const groups = [...new Set(withKeys.map(({ group }) => group))]
  return (
    <dialog {...props} className={`${dialog.dialog} ${style.help}`} aria-labelledby="help-heading">
      <div className={style.inside}>
        <header className={style.header}>
          <h2 id="help-heading">{t("help")}</h2>
          <button type="button" className={dialog.close} onClick={close} aria-label={t("close")}>
            ×
          </button>
        </header>
        <h3>{t("marks")}</h3>
        <Marks owner={given.delegations[0]?.code ?? null} />
        <h3>{t("keys")}</h3>
        <p className={style.intro}>{t("helpIntro")}</p>
        <div className={style.groups}>
          {groups.map((group) => (
            <Group key={group} group={group} commands={withKeys.filter((command) => command.group === group)} />
          ))}
        </div>
      </div>
    </dialog>
  )
}

function Group({ group, commands }: { group: CommandGroup; commands: readonly Command[] }) {
  const t = useTranslations("commands")
  return (
    <section className={style.group}>
      <h4>{t(`groups.${group}`)}</h4>
      <dl>
        {commands.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Keys shortcut={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
