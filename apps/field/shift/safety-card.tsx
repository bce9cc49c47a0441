// The promise between the street and who stayed at home: minutes left, one green button, in words whom we tell.
import { newId } from '#core/kernel'
import { Button, SafetyRing, useToast } from '#core/ui'
import { turnSound, useSoundOn } from '../frame/bell.ts'
import { useNow } from '../frame/use-now.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { firstName } from './unit-name.ts'
import { watchOf } from './watch.ts'

const minute = 60_000

export function SafetyCard({ shift }: { shift: ShiftRecord }) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const now = useNow()
  const say = useToast()
  const isSoundOn = useSoundOn()
  const { act, isBusy } = useActing()
  const watch = watchOf(shift, night.checks, now)
  if (!watch) return null
  const contact = night.workers.find((worker) => worker.worker_id === shift.safety_contact_id)
  const well = async () => {
    const isKept = await act('outreach.safety-ok', { check_id: newId(), shift_id: shift.shift_id })
    const next = new Date(Date.now() + shift.safety_interval_min * minute).toISOString()
    if (isKept) say({ text: t('safety.kept', { time: timeOf(next, locale) }), icon: 'shield' })
  }
  return (
    <div className="field-safety">
      <SafetyRing
        minutesLeft={watch.minutes_left}
        totalMinutes={watch.total_minutes}
        title={t('safety.title', { time: timeOf(watch.due_at, locale) })}
        explain={
          contact ? t('safety.explain', { name: firstName(contact.name) }) : t('safety.explain_nobody')
        }
        act={t('safety.act')}
        onAct={() => void well()}
        sending={isBusy}
        words={{ minutes: t('safety.minutes'), soon: t('safety.soon'), late: t('safety.late') }}
      />
      {watch.minutes_left <= 5 && !isSoundOn && (
        <Button variant="quiet" size="field" wide icon="hearing" onClick={turnSound}>
          {t('safety.sound')}
        </Button>
      )}
    </div>
  )
}
