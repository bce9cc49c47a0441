// The live preview: words are seen as they are typed; numbers are asked again only when a block that shows numbers changed, and a
// moment after, because reading them takes the database some time.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { askOnce } from '#core/http/web'
import type { Problem } from '#core/kernel'
import type { Block } from '../domain/block.ts'
import type { Filled } from '../domain/filled.ts'
import type { OneReport, Preview } from '../queries/reports.ts'

const pause_ms = 500

const showsNumbers = ({ kind }: Block): boolean =>
  kind === 'figure' || kind === 'figures' || kind === 'chart' || kind === 'parts'

/** What can be told without asking anybody. */
const ownWords = (block: Block): Filled | undefined => {
  switch (block.kind) {
    case 'heading':
    case 'break':
    case 'text':
    case 'signature':
      return block
    case 'story': {
      const { called, text, consent } = block
      return {
        kind: 'story',
        called,
        text,
        said_yes_on: consent?.given_on || null,
        use: consent?.use ?? null,
      }
    }
    default:
      return undefined
  }
}

interface Looked {
  preview?: Preview
  problem?: Problem
  /** The blocks it was asked for, in their order. */
  ids: string[]
}

export interface Looking {
  data: Preview | undefined
  problem: Problem | undefined
  content: Filled[]
  again: () => void
}

export const usePreview = (report: OneReport, blocks: readonly Block[]): Looking => {
  const { project_id, from_month, to_month, language } = report
  const [looked, setLooked] = useState<Looked>({ ids: [] })
  const [turn, setTurn] = useState(0)
  const key = JSON.stringify(blocks.filter(showsNumbers))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again at every turn
  useEffect(() => {
    let isLatest = true
    const asked = JSON.parse(key) as Block[]
    const input = { project_id, from_month, to_month, language, blocks: asked }
    const timer = setTimeout(
      () =>
        void askOnce<Preview>('reports.preview', input, true).then(({ data, problem }) => {
          if (!isLatest) return
          const ids = asked.map(({ block_id }) => block_id)
          setLooked((before) => (data ? { preview: data, ids } : { ...before, problem }))
        }),
      looked.preview ? pause_ms : 0,
    )
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [key, turn, project_id, from_month, to_month, language])
  const content = useMemo(() => {
    const known = new Map(looked.ids.map((block_id, at) => [block_id, looked.preview?.content[at]]))
    return blocks.map((block): Filled => ownWords(block) ?? known.get(block.block_id) ?? coming)
  }, [blocks, looked])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { data: looked.preview, problem: looked.problem, content, again }
}

/** The numbers of a new block are on their way. */
const coming: Filled = { kind: 'text', text: '…', hint: null }
