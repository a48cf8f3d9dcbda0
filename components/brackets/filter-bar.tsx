import { useTranslations } from "next-intl"
import { memo } from "react"
import { CHAIR } from "#model/ids.ts"
import type { KindFilter } from "./open-filter.ts"
import style from "./open-list.module.css"
import type { FilterChoice } from "./use-open-filter.ts"

/** What of the open things is shown: by kind, delegation and section, one's own, what is still opposed. */
export const FilterBar = memo(function FilterBar({ choice }: { choice: FilterChoice }) {
  const t = useTranslations("brackets")
  const say = useTranslations("commands")
  const { filter, setFilter, delegations, sections, acting, hasPositions } = choice
  const code = delegations.find((each) => each === filter.delegation) ?? ""
  const section = sections.find((each) => each.paragraph === filter.section)?.paragraph ?? ""
  return (
    <div className={style.filters} data-commands="panels">
      <fieldset className={style.kinds} aria-label={t("filter")}>
        {kinds.map((kind) => (
          <Toggle
            key={kind}
            isOn={filter.kind === kind}
            name={t(`filterName.${kind}`)}
            command={say("choice", { what: t("filter"), choice: t(`filterName.${kind}`) })}
            label={t(`filterLabel.${kind}`)}
            onToggle={() => setFilter({ ...filter, kind })}
          />
        ))}
        <span className={style.help} title={t("listHelpTitle")}>
          {t("listHelp")}
        </span>
      </fieldset>
      <fieldset className={style.kinds} aria-label={t("narrow")}>
        <select
          aria-label={t("byDelegation")}
          value={code}
          data-on={code !== ""}
          onChange={(event) =>
            setFilter({ ...filter, delegation: delegations.find((each) => each === event.target.value) ?? null })
          }
        >
          <option value="">{t("anyDelegation")}</option>
          {delegations.map((each) => (
            <option key={each} value={each}>
              {each === CHAIR ? t("chairsText") : each}
            </option>
          ))}
        </select>
        <select
          aria-label={t("bySection")}
          value={section}
          data-on={section !== ""}
          onChange={(event) =>
            setFilter({
              ...filter,
              section: sections.find((each) => each.paragraph === event.target.value)?.paragraph ?? null,
            })
          }
        >
          <option value="">{t("anySection")}</option>
          {sections.map(({ paragraph, title }) => (
            <option key={paragraph} value={paragraph}>
              {title}
            </option>
          ))}
        </select>
        {acting !== null && (
          <Toggle
            isOn={filter.isMine}
            name={acting === CHAIR ? t("chairsText") : t("mineOf", { code: acting })}
            label={t("mine")}
            onToggle={() => setFilter({ ...filter, isMine: !filter.isMine })}
          />
        )}
        {hasPositions && (
          <Toggle
            isOn={filter.isOpposed}
            name={t("stillOpposed")}
            label={t("opposed")}
            onToggle={() => setFilter({ ...filter, isOpposed: !filter.isOpposed })}
          />
        )}
      </fieldset>
    </div>
  )
})

const kinds = ["all", "bracket", "group", "change"] as const satisfies readonly KindFilter[]

type ToggleProps = {
  isOn: boolean
  name: string
  label: string
  /** What it is called among all commands, where its name alone says too little. */
  command?: string
  onToggle: () => void
}

const Toggle = ({ isOn, name, label, command, onToggle }: ToggleProps) => (
  <button
    type="button"
    aria-pressed={isOn}
    aria-label={name}
    title={name}
    data-command-name={command}
    onClick={onToggle}
  >
    {label}
  </button>
)
