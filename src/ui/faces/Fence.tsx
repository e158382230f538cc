import { Component, type ReactNode } from 'react'

interface FenceProps {
  /** What stands in the place of children that broke. */
  fallback: (fault: Error) => ReactNode
  /** Children that broke are tried again after this while, ms: nobody may be there to load the page anew. */
  retryAfter?: number
  children: ReactNode
}

interface FenceState {
  fault: Error | null
}

const halfMinute = 30_000

/** A part that breaks shows its own fault, leaves the others, and is tried again. */
export class Fence extends Component<FenceProps, FenceState> {
  override state: FenceState = { fault: null }
  private retry: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError(fault: unknown): FenceState {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override componentDidCatch() {
    clearTimeout(this.retry)
    this.retry = setTimeout(() => this.setState({ fault: null }), this.props.retryAfter ?? halfMinute)
  }

  override componentWillUnmount() {
    clearTimeout(this.retry)
  }

  override render() {
    const { fault } = this.state
    return fault ? this.props.fallback(fault) : this.props.children
  }
}
