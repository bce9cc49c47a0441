// One road for whatever is read: by the reader, the camera or a hand, it is looked up here, one at a time.
import { useRef, useState } from 'react'
import { askOnce } from '#core/http/web'
import { dayInItaly, type Problem } from '#core/kernel'
import { type Scan, useScanner } from '#core/scan'
import type { FoundCode } from '../../queries/find-code.ts'
import { bestReading } from '../../scan/best-reading.ts'

export interface Finding {
  isReading: boolean
  problem?: Problem
  /** What was read last, as it was read. */
  typed: string
  read: (scan: Scan | string) => Promise<void>
}

/** What comes while one is looked up waits its turn: a quick hand loses nothing. */
export const useFinding = (
  organisation_id: string,
  onFound: (found: FoundCode, typed: string) => void,
): Finding => {
  const [state, setState] = useState<{ isReading: boolean; problem?: Problem; typed: string }>({
    isReading: false,
    typed: '',
  })
  const turn = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef(onFound)
  latest.current = onFound
  const find = async (code: string) => {
    setState({ isReading: true, typed: code })
    const { data, problem } = await askOnce<FoundCode>('goods.find-code', { code, organisation_id }, true)
    setState({ isReading: false, problem, typed: code })
    if (data) latest.current(data, code)
  }
  const read = (scan: Scan | string): Promise<void> => {
    const today = dayInItaly(new Date().toISOString())
    const code = typeof scan === 'string' ? scan : bestReading(scan, today)
    turn.current = turn.current.then(() => find(code))
    return turn.current
  }
  useScanner((scan) => void read(scan))
  return { ...state, read }
}
