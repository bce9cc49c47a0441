// Two units, or two outings in one night: people say which one they are on.
import { Button, Card } from '#core/ui'
import { goBack } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { useNow } from '../frame/use-now.ts'
import { useNight } from '../phone/use-night.tsx'
import { useSpeaking } from '../words/speaking.tsx'
import { dayOf, timeOf } from '../words/times.ts'
import { CalledOff } from './called-off.tsx'
import { crewOf, shiftsNear } from './tonight.ts'
import { unitName } from './unit-name.ts'
import { chooseShift } from './use-tonight.ts'

export function ChooseShift({ isInside }: { isInside?: boolean }) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const now = useNow(60_000)
  const choose = (shift_id: string) => {
    chooseShift(shift_id)
    goBack('turno')
  }
  return (
    <Screen tab="turno" title={t('shift.choose')} isInside={isInside}>
      <CalledOff />
      {shiftsNear(night, now).map((shift) => {
        const { starts_at, ends_at, shift_id } = shift
        const hours = t('shift.choose_row', { from: timeOf(starts_at, locale), to: timeOf(ends_at, locale) })
        const names = crewOf(night, shift_id).map((member) => member.name.split(' ')[0])
        return (
          <Card
            key={shift_id}
            size="field"
            title={[unitName(night, shift), hours].filter(Boolean).join(' · ')}
          >
            <p className="field-card-line">
              {[dayOf(shift.on_day, now, locale), t(`shift.state.${shift.state}`), names.join(', ')]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Button variant="primary" size="field" wide onClick={() => choose(shift_id)}>
              {t('meeting.no_shift_act')}
            </Button>
          </Card>
        )
      })}
    </Screen>
  )
}
