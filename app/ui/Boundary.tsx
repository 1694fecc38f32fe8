import { Component, type ReactNode } from 'react'
import { Button } from './Button'

interface Props {
  /** What to say where the part can't be shown. */
  readonly message: string
  readonly retry: string
  /** Called before it is tried again. */
  readonly onRetry?: () => void
  readonly children: ReactNode
}

/** A part of the page that may fail, by a chunk that does not load say, without taking the rest with it. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    const { message, retry, onRetry, children } = this.props
    if (!this.state.failed) return children
    return (
      <div className="failed-part" role="alert">
        <p>{message}</p>
        <Button
          label={retry}
          onClick={() => {
            onRetry?.()
            this.setState({ failed: false })
          }}
        />
      </div>
    )
  }
}
