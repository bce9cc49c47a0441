// The outing began on the leader's phone, and no network brought the news here. Who is already in the street says
// so, and records: the beginning arrives later.
import { Button } from '#core/ui'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSay } from '../words/speaking.tsx'
import { rememberOut } from './out-here.ts'
import { crewOf } from './tonight.ts'

export function AlreadyOut({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const night = useNight()
  const { act, isBusy } = useActing()
  const mine = crewOf(night, shift.shift_id).find((member) => member.worker_id === night.me.worker_id)
  if (!mine || shift.state !== 'confirmed') return null
  const { shift_id } = shift
  const begin = async () => {
    const isHere =
      mine.checked_in_at !== null || (await act('outreach.check-in', { shift_id, worker_id: mine.worker_id }))
    if (isHere) rememberOut(shift_id)
  }
  return (
    <Button size="field" wide icon="van" loading={isBusy} onClick={() => void begin()}>
      {t('shift.already_out')}
    </Button>
  )
}
