// A part of the screen that could not be drawn: what was recorded is safe, and one touch brings the screen back.
import { Component, type ReactNode } from 'react'
import { Button, Empty } from '#core/ui'

interface BrokenWords {
  title: string
  text: string
  act: string
}

export class Broken extends Component<{ words: BrokenWords; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override render() {
    const { words, children } = this.props
    if (!this.state.isBroken) return children
    return (
      <main className="field-body">
        <Empty
          level={1}
          title={words.title}
          drawing="box"
          act={
            <Button size="field" variant="primary" onClick={() => location.reload()}>
              {words.act}
            </Button>
          }
        >
          {words.text}
        </Empty>
      </main>
    )
  }
}
