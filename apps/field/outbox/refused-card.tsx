// Something did not leave: why, what is safe, and three ways on. It never stops the rest.
import { useState } from 'react'
import type { Problem } from '#core/kernel'
import type { Listed } from '#core/sync/device'
import { Badge, Button, Card, Dialog, Sheet, useToast } from '#core/ui'
import type { CrewRecord } from '../phone/night.ts'
import { useDevice } from '../phone/phone.tsx'
import { useNight } from '../phone/use-night.tsx'
import { crewOf } from '../shift/tonight.ts'
import { firstName } from '../shift/unit-name.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { Correct } from './correct.tsx'
import { canCorrect } from './correcting.ts'
import { textOf, whatOf } from './telling.ts'
import { useTelling } from './waiting-card.tsx'

export function RefusedCard({ entry }: { entry: Listed }) {
  const t = useSay()
  const words = useProblemWords()
  const { title, when } = useTelling()
  const [isCorrecting, setCorrecting] = useState(false)
  const what = title({
    id: entry.id,
    what: whatOf(entry),
    stop_id: textOf(entry.input, 'stop_id'),
    entries: [entry],
  })
  const isLot = entry.problem?.code.startsWith('outreach.test-lot') ?? false
  return (
    <Card size="field" alarm>
      <div className="field-stack">
        <span>
          <Badge meaning="dang">{t('outbox.refused')}</Badge>
        </span>
        <h2 className="field-refused">{`${what} · ${when(entry)}`}</h2>
        <p className="field-why">{entry.problem ? words(entry.problem) : t('outbox.safe_rest')}</p>
        {entry.input !== null && (
          <Button
            variant="primary"
            size="main"
            icon={canCorrect(entry) ? 'pencil' : 'refresh'}
            wide
            onClick={() => setCorrecting(true)}
          >
            {t(isLot ? 'outbox.pick_lot' : canCorrect(entry) ? 'outbox.correct' : 'outbox.retry')}
          </Button>
        )}
        <div className="field-pair">
          <HandOver entry={entry} />
          <Discard entry={entry} what={what} time={when(entry)} />
        </div>
      </div>
      {isCorrecting && <Correct entry={entry} onClose={() => setCorrecting(false)} />}
    </Card>
  )
}

function useOutcome(done: string) {
  const say = useToast()
  const words = useProblemWords()
  return (problem: Problem | null) =>
    say(problem ? { text: words(problem), icon: 'warning-circle' } : { text: done })
}

/** To one of the crew, or to whoever coordinates. */
function HandOver({ entry }: { entry: Listed }) {
  const t = useSay()
  const device = useDevice()
  const night = useNight()
  const tell = useOutcome(t('outbox.handed'))
  const [isOpen, setOpen] = useState(false)
  const shift_id = textOf(entry.input, 'shift_id')
  const mates: CrewRecord[] = shift_id
    ? crewOf(night, shift_id).filter((member) => member.worker_id !== night.me.worker_id)
    : []
  const give = (to: string | null) => {
    setOpen(false)
    void device.handOver(entry.id, to).then(tell)
  }
  const [only] = mates
  return (
    <>
      <Button size="field" icon="user" onClick={() => setOpen(true)}>
        {mates.length === 1 && only
          ? t('outbox.hand', { name: firstName(only.name) })
          : t('outbox.hand', { name: '…' })}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('outbox.hand_title')}
        close={t('close')}
        side="bottom"
      >
        <p className="field-quiet">{t('outbox.hand_words')}</p>
        <div className="field-choices">
          {mates.map((member) => (
            <Button
              key={member.worker_id}
              size="field"
              wide
              icon="user"
              onClick={() => give(member.worker_id)}
            >
              {member.name}
            </Button>
          ))}
          <Button size="field" wide icon="people" onClick={() => give(null)}>
            {t('outbox.hand_unit')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}

function Discard({ entry, what, time }: { entry: Listed; what: string; time: string }) {
  const { t } = useSpeaking()
  const device = useDevice()
  const tell = useOutcome(t('outbox.discarded'))
  const [isAsked, setAsked] = useState(false)
  const discard = () => {
    setAsked(false)
    void device.discard(entry.id).then(tell)
  }
  const acts = (
    <>
      <Button variant="quiet" size="field" onClick={() => setAsked(false)}>
        {t('cancel')}
      </Button>
      <Button variant="destructive" size="field" icon="delete" onClick={discard}>
        {t('outbox.discard_act')}
      </Button>
    </>
  )
  return (
    <>
      <Button size="field" icon="delete" onClick={() => setAsked(true)}>
        {t('outbox.discard')}
      </Button>
      <Dialog
        open={isAsked}
        onClose={() => setAsked(false)}
        title={t('outbox.discard_title', { what, time })}
        acts={acts}
      >
        <p>{t('outbox.discard_words')}</p>
      </Dialog>
    </>
  )
}
