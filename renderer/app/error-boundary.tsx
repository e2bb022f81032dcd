import { Component, type ReactNode } from 'react'
import { useSay } from '../intl/index.ts'
import { Button, EmptyState } from '../ui/index.ts'
import styles from './layers.module.css'

interface Broken {
  readonly error: unknown
  readonly place: string
}

/** A bug in one screen leaves the others usable. `place` is where one is: going elsewhere clears the error. */
export class ErrorBoundary extends Component<
  { readonly place: string; readonly children: ReactNode },
  Broken
> {
  override state: Broken = { error: null, place: this.props.place }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  static getDerivedStateFromProps(props: { readonly place: string }, state: Broken): Broken | null {
    return props.place === state.place ? null : { error: null, place: props.place }
  }
  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <Stopped
        what={this.state.error instanceof Error ? this.state.error.message : '?'}
        again={() => this.setState({ error: null })}
      />
    )
  }
}

function Stopped({ what, again }: { readonly what: string; readonly again: () => void }) {
  const say = useSay()
  return (
    <main className={styles.stopped}>
      <EmptyState
        title={say('error.title')}
        actions={
          <Button kind="main" onPress={again}>
            {say('error.again')}
          </Button>
        }
      >
        {say('error.body', { what })}
      </EmptyState>
    </main>
  )
}
