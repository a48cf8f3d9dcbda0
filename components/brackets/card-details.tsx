import { useTranslations } from "next-intl"
import { useMemo } from "react"
import type { Bracket } from "#model/bracket.ts"
import type { Change } from "#model/change.ts"
import type { OpenItem } from "#model/protocol.ts"
import { BracketDetails } from "./bracket-details.tsx"
import style from "./card.module.css"
import type { CardProps, Rights } from "./card.tsx"
import { ChangeDetails } from "./change-details.tsx"
import { isFarReaching } from "./default-target.ts"
import { findTarget } from "./found.ts"
import { GroupDetails } from "./group-details.tsx"
import { isListed } from "./listed.ts"
import { ParagraphDetails } from "./paragraph-details.tsx"
import type { RulingRequest } from "./rulings-of.ts"
import { SponsorButtons } from "./sponsor-buttons.tsx"
import { WhatBecame } from "./what-became.tsx"

type Props = CardProps & {
  /** Null for what is no longer open. */
  item: OpenItem | null
  /** Null for whoever may not rule. */
  onLook: ((request: RulingRequest, label: string) => void) | null
}

/** What the target is, in the words of its kind. What has been decided meanwhile says so. */
export function CardDetails(props: Props) {
  const t = useTranslations("brackets")
  const { view, register, target, rights } = props
  const { paragraphs } = view
  const found = useMemo(() => findTarget(target, paragraphs), [target, paragraphs])
  if (found === null)
    return (
      <>
        <p className={style.aside}>{t("notThere")}</p>
        <WhatBecame target={target} register={register} paragraphs={paragraphs} paragraph={props.selected.paragraph} />
      </>
    )
  switch (found.kind) {
    case "change":
      return (
        <>
          <ChangeDetails change={found.change} paragraphs={paragraphs} />
          {!found.change.isOpen && (
            <>
              <p className={style.aside}>{t("agreed")}</p>
              <WhatBecame target={target} register={register} paragraphs={paragraphs} />
            </>
          )}
          {props.item !== null && <Sponsor of={found.change} kind="change" rights={rights} />}
        </>
      )
    case "bracket":
      return (
        <>
          <BracketDetails bracket={found.bracket} paragraphs={paragraphs} />
          <Sponsor of={found.bracket} kind="bracket" rights={rights} />
        </>
      )
    case "group":
      return (
        <GroupDetails
          group={found.group}
          isLabelled={props.labelledGroups.includes(found.group.id)}
          paragraphs={paragraphs}
          onLook={props.onLook}
        />
      )
    case "paragraph":
      return (
        <ParagraphDetails
          documentId={view.meta.id}
          paragraph={found.paragraph}
          open={view.open.filter(
            (item) => isListed(item) && !isFarReaching(item) && item.paragraphs.includes(found.paragraph.id),
          )}
          onOpen={(item) => props.onTarget(item.target)}
        />
      )
  }
}

/** For who may not, nothing. */
function Sponsor({ of, kind, rights }: { of: Change | Bracket; kind: "change" | "bracket"; rights: Rights }) {
  const { sponsor, acting } = rights
  if (sponsor === null || acting === null) return null
  return <SponsorButtons id={of.id} kind={kind} proposers={of.proposers} acting={acting} ask={sponsor} />
}
