import { Component, type ReactNode } from "react"
import { FaultPage } from "#components/shell/fault-page.tsx"

/** Shows in place of a page that could not be drawn what happened, and draws it again when asked. */
export class Faults extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return <FaultPage onAgain={() => this.setState({ hasFailed: false })} />
    return this.props.children
  }
}
