// The draft being written: saved by itself a moment after the last key. When somebody else saved meanwhile nothing is overwritten
// and nothing is lost: what was typed stays here, and who typed it decides.
import { useCallback, useEffect, useRef, useState } from 'react'
import { actOnce } from '#core/http/web'
import type { Problem } from '#core/kernel'
import type { Block } from '../domain/block.ts'
import type { OneReport } from '../queries/reports.ts'
import { storyIn } from './block-form.tsx'

export interface DraftWords {
  title: string
  funder: string
  blocks: Block[]
}

export type SaveState =
  | { at: 'saved' | 'unsaved' | 'saving'; when?: Date }
  | { at: 'failed'; problem: Problem }
  | { at: 'conflict' }

const pause_ms = 900

const inputOf = (report: OneReport, words: DraftWords, version: number) => {
  const { funder_report_id, language, from_month, to_month } = report
  const { title, funder, blocks } = words
  return {
    ...{ funder_report_id, version, language, from_month, to_month },
    ...{
      title: title.trim() || report.title,
      funder: funder.trim() || report.funder,
      blocks: blocks.map(storyIn),
    },
  }
}

export const useDraft = (report: OneReport) => {
  const [words, setWords] = useState<DraftWords>(() => ({
    title: report.title,
    funder: report.funder,
    blocks: report.blocks,
  }))
  const [state, setState] = useState<SaveState>({ at: 'saved' })
  const version = useRef(report.version)
  const latest = useRef(words)
  const isDirty = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<boolean> | undefined>(undefined)

  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await sending.current
    const told = latest.current
    setState({ at: 'saving' })
    const work = actOnce('reports.write', inputOf(report, told, version.current)).then(
      ({ problem, answer }) => {
        if (problem?.code === 'reports.written-meanwhile') setState({ at: 'conflict' })
        else if (problem) setState({ at: 'failed', problem })
        else {
          version.current = Number(answer?.version ?? version.current + 1)
          isDirty.current = latest.current !== told
          setState(latest.current === told ? { at: 'saved', when: new Date() } : { at: 'unsaved' })
        }
        return problem === undefined
      },
    )
    sending.current = work
    return work
  }, [report])

  const change = useCallback(
    (next: DraftWords) => {
      latest.current = next
      isDirty.current = true
      setWords(next)
      setState((before) => (before.at === 'conflict' ? before : { at: 'unsaved' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void saveNow(), pause_ms)
    },
    [saveNow],
  )

  // Who goes to another page has saved; who closes the window is asked first.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (isDirty.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      if (isDirty.current) void saveNow()
    }
  }, [saveNow])

  return { words, state, change, saveNow }
}
export type Draft = ReturnType<typeof useDraft>
