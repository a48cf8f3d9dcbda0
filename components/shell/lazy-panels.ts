import type { PeopleProps } from "#components/people/people-panel.tsx"
import type { RegisterProps } from "#components/register/register-panel.tsx"
import { lazily } from "./lazily.tsx"
import type { Tab } from "./side-panel.tsx"

/** What stands behind the other tabs of the side panel. */
export const RegisterPanel = lazily<RegisterProps>(
  async () => (await import("#components/register/register-panel.tsx")).RegisterPanel,
)
export const PeoplePanel = lazily<PeopleProps>(
  async () => (await import("#components/people/people-panel.tsx")).PeoplePanel,
)

/** Somebody is about to turn to a tab. */
export function preparePanel(tab: Tab): void {
  if (tab === "register") RegisterPanel.prepare()
  if (tab === "people") PeoplePanel.prepare()
}
