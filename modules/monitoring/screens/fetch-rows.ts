// The rows for an evaluation come to the computer: fetched whole and looked at before they are kept, because only a last line tells a
// whole file from one that broke off.
import type { Problem } from '#core/kernel'
import { fileNameOf, saveFile } from '#core/ui'
import { lastRowLine } from '../domain/safe-rows.ts'

export interface Arrived {
  told: number
  kept: number
}

const noNetwork: Problem = { code: 'core.no-network', status: 0 }
const broken: Problem = { code: 'monitoring.rows-broken-off', status: 0 }
const longestEnd = 200

const partsOf = async (reply: Response, tell: (bytes: number) => void): Promise<BlobPart[] | undefined> => {
  const parts: BlobPart[] = []
  let bytes = 0
  try {
    const reader = reply.body?.getReader()
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      parts.push(step.value)
      bytes += step.value.byteLength
      tell(bytes)
    }
    return parts
  } catch {
    return undefined
  }
}

/** How many rows came, or what went wrong: then nothing is kept. */
export const fetchRows = async (
  row_release_id: string,
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<Arrived | Problem> => {
  const address = `/api/monitoring/rows/${row_release_id}.csv`
  const reply = await fetch(address, { credentials: 'same-origin', signal }).catch(() => undefined)
  if (!reply) return noNetwork
  if (!reply.ok) return (await reply.json().catch(() => broken)) as Problem
  const parts = await partsOf(reply, tell)
  if (!parts) return broken
  const file = new Blob(parts, { type: 'text/csv;charset=utf-8' })
  const end = lastRowLine(await file.slice(-longestEnd).text())
  if (!end) return broken
  if (end.told > 0) saveFile(fileNameOf(reply, 'righe.csv'), file)
  return end
}
