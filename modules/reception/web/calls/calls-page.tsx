// The phone: what is to be written down, whom to call back and by when, and the emergency scripts at hand.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import {
  Badge,
  Button,
  Card,
  Clock,
  type Column,
  Empty,
  type Meaning,
  PageHead,
  Segmented,
  SelectField,
  Table,
  TextLink,
} from '#core/ui'
import type { CallLine, DeskLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { Answered, PageWaiting } from '../room-state.tsx'
import { useDesks } from '../use-me.ts'
import { useWords } from '../words.ts'
import { DocumentDialog, MissedDialog } from './call-dialogs.tsx'
import { EmergencyScripts } from './scripts.tsx'
import '../reception.css'

const looks: Record<string, Meaning> = {
  answered: 'att',
  called_back: 'att',
  callback_due: 'att',
  documented: 'info',
  closed: 'ok',
  missed: 'neu',
  unreachable: 'neu',
}
const toDo = ['answered', 'callback_due', 'called_back', 'documented', 'missed', 'unreachable']
const every_ms = 30_000

export const dueOf = (call: CallLine): string | null => call.document_due ?? call.callback_due

export function CallsPage() {
  const { t } = useWords()
  const { desks, isReady, asked } = useDesks('takes_calls')
  const [chosen, setChosen] = useState<string>()
  const line = desks.find((each) => each.unit_id === chosen) ?? desks[0]
  if (!isReady) return <PageWaiting title={t('screen.calls.title')} asked={asked} />
  if (!line)
    return (
      <Empty level={1} title={t('screen.calls.none_title')} drawing="people" shortcut={<EmergencyScripts />}>
        {t('screen.calls.none_text')}
      </Empty>
    )
  return <Line line={line} lines={desks} onLine={setChosen} />
}

interface LineProps {
  line: DeskLine
  lines: readonly DeskLine[]
  onLine: (unit_id: string) => void
}

function Line({ line, lines, onLine }: LineProps) {
  const { t } = useWords()
  const tap = useTap()
  const [show, setShow] = useState<'to_do' | 'all'>('to_do')
  const [isMissed, setMissed] = useState(false)
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
            <CallsTable calls={calls} onWrite={setWriting} />
          </Card>
        )}
      </Answered>
      {isMissed && <MissedDialog unit_id={line.unit_id} onClose={() => setMissed(false)} />}
      {writing && <DocumentDialog call={writing} onClose={() => setWriting(undefined)} />}
    </>
  )
}

function Acts({ call, onWrite }: { call: CallLine; onWrite: (call: CallLine) => void }) {
  const { t } = useWords()
  const tap = useTap()
  const { call_id } = call
  if (call.state === 'callback_due')
    return (
      <div className="ui-acts">
        <Button
          size="small"
          onClick={() => void tap('reception.try-callback', { call_id, is_reached: false })}
        >
          {t('screen.calls.not_reached')}
        </Button>
        <Button
          size="small"
          onClick={() => void tap('reception.try-callback', { call_id, is_reached: true })}
        >
          {t('screen.calls.reached')}
        </Button>
      </div>
    )
  if (call.state === 'answered' || call.state === 'called_back')
    return (
      <Button size="small" onClick={() => onWrite(call)}>
        {t('screen.calls.document')}
      </Button>
    )
  if (call.state === 'closed') return null
  return (
    <Button size="small" onClick={() => void tap('reception.close-call', { call_id })}>
      {t('screen.calls.close')}
    </Button>
  )
}

function About({ call }: { call: CallLine }) {
  const { t, label, many } = useWords()
  return (
    <>
      {many('need', call.topics) || t('screen.calls.not_told')}
      {call.outcome && <div className="ui-note">{label('call_outcome', call.outcome)}</div>}
      {call.person_id && (
        <div>
          <TextLink href={`/people/${call.person_id}`}>{t('screen.agenda.known')}</TextLink>
        </div>
      )}
      {call.note && <div className="ui-note reception-told">{call.note}</div>}
      {call.callback_phone && (
        <div>
          <a href={`tel:${call.callback_phone}`}>{t('screen.calls.phone', { phone: call.callback_phone })}</a>
        </div>
      )}
      {call.attempts.length > 0 && (
        <div className="ui-note">{t('screen.calls.attempts', { count: call.attempts.length })}</div>
      )}
    </>
  )
}

function CallsTable({ calls, onWrite }: { calls: readonly CallLine[]; onWrite: (call: CallLine) => void }) {
  const { t, label, when, clock, locale } = useWords()
  const columns: Column<CallLine>[] = [
    {
      key: 'when',
      title: t('screen.calls.when'),
      names: true,
      cell: (call) => (
        <>
          {when(call.at)}
          <div className="ui-note">{call.worker_name}</div>
        </>
      ),
    },
    {
      key: 'about',
      title: t('screen.calls.about'),
      cell: (call) => <About call={call} />,
    },
    {
      key: 'state',
      title: t('screen.calls.state'),
      cell: (call) => (
        <Badge meaning={looks[call.state] ?? 'neu'} inTable>
          {label('call_state', call.state)}
        </Badge>
      ),
    },
    {
      key: 'clock',
      title: t('screen.calls.clock'),
      cell: (call) => {
        const due = dueOf(call)
        return due ? (
          <Clock
            due={new Date(due)}
            from={new Date(call.at)}
            now={new Date()}
            locale={locale}
            words={clock}
          />
        ) : (
          '–'
        )
      },
    },
    { key: 'acts', title: t('screen.agenda.to_do'), cell: (call) => <Acts call={call} onWrite={onWrite} /> },
  ]
  return (
    <Table
      caption={t('screen.calls.title')}
      columns={columns}
      rows={calls}
      rowKey={(call) => call.call_id}
      instead={
        calls.length === 0 ? (
          <Empty title={t('screen.calls.empty_title')} drawing="done" level={3}>
            {t('screen.calls.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}
