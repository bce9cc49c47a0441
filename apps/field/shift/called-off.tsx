// The outing of tonight that the coordinator called off: said before anything else, so that nobody leaves for it or
// looks for where it went.
import { Notice } from '#core/ui'
import { useNow } from '../frame/use-now.ts'
import { useNight } from '../phone/use-night.tsx'
import { useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { calledOff } from './tonight.ts'
import { unitName } from './unit-name.ts'

export function CalledOff() {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const now = useNow(60_000)
  return calledOff(night, now).map((shift) => (
    <Notice
      key={shift.shift_id}
      meaning="att"
      icon="calendar"
      live="polite"
      title={t('shift.called_off', {
        unit: unitName(night, shift) ?? '',
        from: timeOf(shift.starts_at, locale),
        to: timeOf(shift.ends_at, locale),
      })}
    >
      {t('shift.called_off_words')}
    </Notice>
  ))
}
