// What a card says while its answer is on the way, and when it did not come: never that there is nothing. Where somebody may
// not ask, it says nothing at all.
import type { Asking } from '#core/http/web'
import { CardWaiting } from '../privacy-dialog.tsx'

export function AskedState({ asked }: { asked: Asking<unknown> }) {
  if (asked.data !== undefined || asked.problem?.status === 403) return null
  return <CardWaiting problem={asked.problem} again={asked.again} />
}
