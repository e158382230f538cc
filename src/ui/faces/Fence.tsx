import { Component, type ReactNode } from 'react'

interface FenceProps {
  /** What stands in the place of children that broke. */
  fallback: (fault: Error) => ReactNode
  children: ReactNode
}

/** A part that breaks shows its own fault and leaves the others. */
export class Fence extends Component<FenceProps, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null }

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override render() {
    const { fault } = this.state
    return fault ? this.props.fallback(fault) : this.props.children
  }
}
