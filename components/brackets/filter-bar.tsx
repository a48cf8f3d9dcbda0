import { kindFilters, words } from "./filter-words.ts"
import style from "./open-list.module.css"
import type { FilteredOpen } from "./use-open-filter.ts"

/** What of the open things is shown: by kind, delegation and section, one's own, what is still opposed. */
export function FilterBar({ filtered }: { filtered: FilteredOpen }) {
  const { filter, setFilter, delegations, sections, acting, hasPositions } = filtered
  const code = delegations.find((each) => each === filter.delegation) ?? ""
  const section = sections.find((each) => each.paragraph === filter.section)?.paragraph ?? ""
  return (
    <div className={style.filters}>
      <fieldset className={style.kinds} aria-label={words.filter}>
        {kindFilters.map(({ kind, label, name }) => (
          <Toggle
            key={kind}
            isOn={filter.kind === kind}
            name={name}
            label={label}
            onToggle={() => setFilter({ ...filter, kind })}
          />
        ))}
        <span className={style.help} title={words.listHelpTitle}>
          {words.listHelp}
        </span>
      </fieldset>
      <fieldset className={style.kinds} aria-label={words.narrow}>
        <select
          aria-label={words.byDelegation}
          value={code}
          data-on={code !== ""}
          onChange={(event) =>
            setFilter({ ...filter, delegation: delegations.find((each) => each === event.target.value) ?? null })
          }
        >
          <option value="">{words.anyDelegation}</option>
          {delegations.map((each) => (
            <option key={each} value={each}>
              {words.delegation(each)}
            </option>
          ))}
        </select>
        <select
          aria-label={words.bySection}
          value={section}
          data-on={section !== ""}
          onChange={(event) =>
            setFilter({
              ...filter,
              section: sections.find((each) => each.paragraph === event.target.value)?.paragraph ?? null,
            })
          }
        >
          <option value="">{words.anySection}</option>
          {sections.map(({ paragraph, title }) => (
            <option key={paragraph} value={paragraph}>
              {title}
            </option>
          ))}
        </select>
        {acting !== null && (
          <Toggle
            isOn={filter.isMine}
            name={words.mineOf(acting)}
            label={words.mine}
            onToggle={() => setFilter({ ...filter, isMine: !filter.isMine })}
          />
        )}
        {hasPositions && (
          <Toggle
            isOn={filter.isOpposed}
            name={words.stillOpposed}
            label={words.opposed}
            onToggle={() => setFilter({ ...filter, isOpposed: !filter.isOpposed })}
          />
        )}
      </fieldset>
    </div>
  )
}

type ToggleProps = { isOn: boolean; name: string; label: string; onToggle: () => void }

const Toggle = ({ isOn, name, label, onToggle }: ToggleProps) => (
  <button type="button" aria-pressed={isOn} aria-label={name} title={name} onClick={onToggle}>
    {label}
  </button>
)
