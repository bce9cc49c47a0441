// The phone: what is to be written down, whom to call back and by when, and the emergency scripts at hand.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Empty, PageHead, Segmented, SelectField } from '#core/ui'
import type { CallLine, DeskLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { Answered, PageWaiting } from '../room-state.tsx'
import { type Me, useDesks } from '../use-me.ts'
import { useWords } from '../words.ts'
import { DocumentDialog, MissedDialog } from './call-dialogs.tsx'
import { CallsTable, callToGoOn, type Next } from './calls-table.tsx'
import { mayGoOn, NextOfCall } from './next-of-call.tsx'
import { EmergencyScripts } from './scripts.tsx'
import '../reception.css'

const toDo = ['answered', 'callback_due', 'called_back', 'documented', 'missed', 'unreachable']
const every_ms = 30_000

export function CallsPage() {
  const { t } = useWords()
  const { me, desks, isReady, asked } = useDesks('takes_calls')
  const [chosen, setChosen] = useState<string>()
  const line = desks.find((each) => each.unit_id === chosen) ?? desks[0]
  if (!isReady) return <PageWaiting title={t('screen.calls.title')} asked={asked} />
  if (!line)
    return (
      <Empty level={1} title={t('screen.calls.none_title')} drawing="people" shortcut={<EmergencyScripts />}>
        {t('screen.calls.none_text')}
      </Empty>
    )
  return <Line me={me} line={line} lines={desks} onLine={setChosen} />
}

interface LineProps {
  /** Known before the page is shown: what comes after a call does not wait for it. */
  me: Me | undefined
  line: DeskLine
  lines: readonly DeskLine[]
  onLine: (unit_id: string) => void
}

function Line({ me, line, lines, onLine }: LineProps) {
  const { t } = useWords()
  const tap = useTap()
  const [show, setShow] = useState<'to_do' | 'all'>('to_do')
  const [isMissed, setMissed] = useState(false)
  const [going, setGoing] = useState<{ next: Next; call: CallLine }>()
  const [writing, setWriting] = useState<{ call_id: string; at: string; unit_id: string }>()
  const asked = useAsk<{ calls: CallLine[] }>(
    'reception.calls',
    { unit_id: line.unit_id, ...(show === 'to_do' ? { states: toDo } : {}) },
    { every: every_ms },
  )
  const answer = async () => {
    const call = { call_id: newId(), at: new Date().toISOString(), unit_id: line.unit_id }
    if (await tap('reception.note-call', call)) setWriting(call)
  }
  return (
    <>
      <PageHead
        title={t('screen.calls.title')}
        line={line.unit_name}
        acts={
          <>
            <EmergencyScripts />
            <Button icon="telephone" onClick={() => setMissed(true)}>
              {t('screen.calls.missed')}
            </Button>
            <Button variant="primary" icon="telephone" onClick={() => void answer()}>
              {t('screen.calls.new')}
            </Button>
          </>
        }
      />
      <div className="reception-choices">
        <Segmented
          label={t('screen.calls.show')}
          value={show}
          options={[
            { value: 'to_do', label: t('screen.calls.to_do') },
            { value: 'all', label: t('screen.calls.all') },
          ]}
          onChange={setShow}
        />
        {lines.length > 1 && (
          <SelectField
            label={t('screen.unit')}
            value={line.unit_id}
            options={lines.map((each) => ({ value: each.unit_id, label: each.unit_name }))}
            onChange={(event) => onLine(event.target.value)}
          />
        )}
      </div>
      <Answered asked={asked}>
        {({ calls }) => (
          <Card
            title={t(show === 'to_do' ? 'screen.calls.to_do' : 'screen.calls.all')}
            count={calls.length}
            flush
          >
            <CallsTable
              calls={calls}
              acts={{
                onWrite: setWriting,
                onGo: (call, next) => setGoing({ call, next }),
                mayGo: (next) => mayGoOn(me, next),
              }}
            />
          </Card>
        )}
      </Answered>
      {isMissed && <MissedDialog unit_id={line.unit_id} onClose={() => setMissed(false)} />}
      {going && (
        <NextOfCall next={going.next} call={callToGoOn(going.call)} onClose={() => setGoing(undefined)} />
      )}
      {writing && <DocumentDialog me={me} call={writing} onClose={() => setWriting(undefined)} />}
    </>
  )
}
