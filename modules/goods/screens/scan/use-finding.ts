// One road for whatever is read: by the reader, the camera or a hand, it is looked up here, one at a time.
import { useEffect, useRef, useState } from 'react'
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

interface Ways {
  organisation_id: string
  /** The next code waits until this is over: a thing read right after a card finds the card open. */
  onFound: (found: FoundCode, typed: string) => void | Promise<void>
  /** What can be told without asking; nothing when the store must be asked. */
  here?: (code: string, today: string) => FoundCode | undefined
  /** False while the page still reads what it goes by: what is read meanwhile is kept and looked up then. */
  isReady?: boolean
}

/** What comes while one is looked up waits its turn: a quick hand loses nothing. */
export const useFinding = ({ organisation_id, onFound, here, isReady = true }: Ways): Finding => {
  const [state, setState] = useState<{ isReading: boolean; problem?: Problem; typed: string }>({
    isReading: false,
    typed: '',
  })
  const turn = useRef<Promise<void>>(Promise.resolve())
  const early = useRef<(Scan | string)[]>([])
  const latest = useRef({ onFound, here })
  useEffect(() => {
    latest.current = { onFound, here }
  })
  const find = async (code: string, today: string) => {
    const known = latest.current.here?.(code, today)
    setState({ isReading: !known, typed: code })
    if (known) return latest.current.onFound(known, code)
    const { data, problem } = await askOnce<FoundCode>('goods.find-code', { code, organisation_id }, true)
    setState({ isReading: false, problem, typed: code })
    if (data) await latest.current.onFound(data, code)
  }
  const read = (scan: Scan | string): Promise<void> => {
    if (!isReady) {
      early.current.push(scan)
      return turn.current
    }
    const today = dayInItaly(new Date().toISOString())
    const code = typeof scan === 'string' ? scan : bestReading(scan, today)
    turn.current = turn.current.then(() => find(code, today))
    return turn.current
  }
  useScanner((scan) => void read(scan))
  useEffect(() => {
    if (isReady) for (const scan of early.current.splice(0)) void read(scan)
  })
  return { ...state, read }
}
