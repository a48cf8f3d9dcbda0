import { useTranslations } from "next-intl"
import { Code } from "#components/people/delegation-code.tsx"
import type { Delegation } from "#model/protocol.ts"
import type { ColumnId } from "./columns.ts"
import style from "./table.module.css"

type Props = { columns: readonly ColumnId[]; delegations: readonly Delegation[] }

/** What each column holds. */
export function TableHead({ columns, delegations }: Props) {
  const t = useTranslations("comparison")
  return (
    <thead className={style.head}>
      <tr aria-rowindex={1}>
        <th scope="col" className={style.place}>
          <span className="visually-hidden">{t("place")}</span>
        </th>
        <th scope="col" className={style.base}>
          {t("base")}
        </th>
        {columns.map((column) =>
          column === "now" ? (
            <th key={column} scope="col" className={style.now} data-head="now">
              {t("now")}
            </th>
          ) : (
            <th key={column} scope="col" className={style.tabled} data-head={column}>
              <Code code={column} /> <Name code={column} delegations={delegations} />
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}

function Name({ code, delegations }: { code: ColumnId; delegations: readonly Delegation[] }) {
  const name = delegations.find((delegation) => delegation.code === code)?.name
  if (name === undefined || name === code) return null
  return (
    <span className={style.name} dir="auto">
      {name}
    </span>
  )
}
