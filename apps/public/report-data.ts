// What the page of reports asks of the server: where one may report, how to tell, and how it went. Codes travel in the
// body, never in an address.

import { type Arriving, useOpen } from './arriving.ts'
import { useHrefs } from './networks.ts'

export interface OpenReportGround {
  is_open: boolean
  places: { istat_code: string; name: string }[]
}

export const useReportGround = (): [Arriving<OpenReportGround>, () => void] =>
  useOpen<OpenReportGround>(useHrefs().asked('/api/open/report'))

export type Sent = { code: string } | { failed: 'too_often' | 'failed' }

const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export const sendReport = async (address: string, said: Record<string, unknown>): Promise<Sent> => {
  try {
    const reply = await post(address, said)
    if (reply.ok) return (await reply.json()) as { code: string }
    return { failed: reply.status === 429 ? 'too_often' : 'failed' }
  } catch {
    return { failed: 'failed' }
  }
}

export const states = [
  'received',
  'triaged',
  'assigned',
  'redirected',
  'handled',
  'closed',
  'annulled',
] as const

export interface Followed {
  state: (typeof states)[number]
  feedback: string | null
}

export const followReport = async (
  address: string,
  code: string,
): Promise<Followed | { failed: 'too_often' | 'failed' | 'none' }> => {
  try {
    const reply = await post(address, { code })
    if (reply.ok) return (await reply.json()) as Followed
    if (reply.status === 429) return { failed: 'too_often' }
    return { failed: reply.status === 404 ? 'none' : 'failed' }
  } catch {
    return { failed: 'failed' }
  }
}
