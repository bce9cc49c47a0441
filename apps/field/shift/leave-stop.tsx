// Going on: people seen without a word and syringes picked up, both may stay at zero; one tap leaves.
import { useState } from 'react'
import { Button, Counter, Sheet, useToast } from '#core/ui'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useCounterWords } from '../words/counter-words.ts'
import { useSay } from '../words/speaking.tsx'
import type { RouteStep } from './route.ts'

interface LeaveStopProps {
  shift: ShiftRecord
  step: RouteStep
  onClose: () => void
}

export function LeaveStop({ shift, step, onClose }: LeaveStopProps) {
  const t = useSay()
  const say = useToast()
  const words = useCounterWords()
  const { act, isBusy } = useActing()
  const [people_seen, setSeen] = useState(step.stop.people_seen)
  const [syringes_collected, setCollected] = useState(step.stop.syringes_collected)
  const leave = async () => {
    const { stop_id, tags } = step.stop
    if (
      !(await act('outreach.leave-stop', {
        shift_id: shift.shift_id,
        stop_id,
        people_seen,
        tags,
        syringes_collected,
      }))
    )
      return
    say({ text: t('shift.left', { place: step.title }), icon: 'route' })
    onClose()
  }
  return (
    <Sheet open onClose={onClose} title={t('shift.leave_title')} close={t('close')} side="bottom">
      <div className="ui-counters">
        <Counter name={t('shift.seen')} icon="people" value={people_seen} onChange={setSeen} words={words} />
        <Counter
          name={t('shift.collected')}
          icon="syringe"
          value={syringes_collected}
          onChange={setCollected}
          words={words}
        />
      </div>
      <Button
        variant="primary"
        size="main"
        icon="arrow-right"
        wide
        loading={isBusy}
        onClick={() => void leave()}
      >
        {t('shift.leave_act')}
      </Button>
    </Sheet>
  )
}
