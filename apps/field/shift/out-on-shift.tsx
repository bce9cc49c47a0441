// Out: the safety ring first, then the road with the stop where we are open, the van, the crew.
import { useEffect } from 'react'
import { Avatars, Button, Notice, useToast } from '#core/ui'
import { go, hrefOf } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { OtherShift } from './before-shift.tsx'
import { PauseAct } from './pause-act.tsx'
import { RouteCard } from './route-card.tsx'
import { SafetyCard } from './safety-card.tsx'
import { crewOf, isOut, mayLead } from './tonight.ts'
import { firstName, unitName } from './unit-name.ts'
import { VanCard } from './van-card.tsx'

export function OutOnShift({ shift }: { shift: ShiftRecord }) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const hours = t('shift.choose_row', {
    from: timeOf(shift.starts_at, locale),
    to: timeOf(shift.ends_at, locale),
  })
  const isLeading = mayLead(night, shift)
  useTopOf(shift.state)
  return (
    <Screen
      tab="turno"
      title={t('shift.tonight')}
      line={<WhereLine parts={[unitName(night, shift), hours]} />}
    >
      {isOut(shift) ? <SafetyCard shift={shift} /> : <Closed shift={shift} />}
      {shift.state === 'interrupted' && <Paused shift={shift} isLeading={isLeading} />}
      <RouteCard shift={shift} />
      <VanCard shift={shift} />
      <CrewCard shift={shift} isLeading={isLeading} />
      {shift.state === 'in_progress' && isLeading && <PauseAct shift={shift} />}
      {!isOut(shift) && <OtherShift />}
    </Screen>
  )
}

/** Begun, paused, resumed, closed: what that means is said at the top, and the thumb was at the bottom. */
function useTopOf(state: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each state
  useEffect(() => {
    // It gives a promise in newer browsers, and an effect may give back nothing but its end.
    window.scrollTo(0, 0)
  }, [state])
}

function Closed({ shift }: { shift: ShiftRecord }) {
  const { t, locale } = useSpeaking()
  return (
    <Notice
      meaning="ok"
      title={t('shift.closed_title', { time: timeOf(shift.closed_at ?? shift.ends_at, locale) })}
    >
      {t('shift.closed_words')}
    </Notice>
  )
}

function Paused({ shift, isLeading }: { shift: ShiftRecord; isLeading: boolean }) {
  const t = useSay()
  const { act, isBusy } = useActing()
  const resume = () => void act('outreach.resume', { shift_id: shift.shift_id })
  const button = (
    <Button variant="primary" size="field" icon="arrow-right" loading={isBusy} onClick={resume}>
      {t('shift.resume')}
    </Button>
  )
  return (
    <Notice meaning="att" icon="clock" act={isLeading ? button : undefined}>
      {t('shift.paused')}
    </Notice>
  )
}

/** Who joined later checks in here; who leads closes. */
function CrewCard({ shift, isLeading }: { shift: ShiftRecord; isLeading: boolean }) {
  const { t, locale } = useSpeaking()
  const say = useToast()
  const night = useNight()
  const { act, isBusy } = useActing()
  const crew = crewOf(night, shift.shift_id)
  const me = crew.find((member) => member.worker_id === night.me.worker_id)
  const here = crew.filter((member) => member.checked_in_at)
  const shown = here.length > 0 ? here : crew
  const checkIn = async () => {
    if (me && (await act('outreach.check-in', { shift_id: shift.shift_id, worker_id: me.worker_id })))
      say({ text: t('shift.checked_in', { time: timeOf(new Date().toISOString(), locale) }) })
  }
  return (
    <section className="ui-card ui-card-field field-crew" aria-label={t('shift.crew')}>
      <Avatars
        label={t('shift.crew')}
        workers={shown.map(({ worker_id, name }) => ({ id: worker_id, name }))}
      />
      <span className="field-crew-names">{shown.map((member) => firstName(member.name)).join(', ')}</span>
      {me && !me.checked_in_at && isOut(shift) && (
        <Button size="field" icon="check" loading={isBusy} onClick={() => void checkIn()}>
          {t('shift.check_in')}
        </Button>
      )}
      {isLeading && isOut(shift) && (
        <Button variant="quiet" size="field" onClick={() => go(hrefOf('turno', 'chiudi'))}>
          {t('shift.close')}
        </Button>
      )}
    </section>
  )
}
