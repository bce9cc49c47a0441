// Every meeting of the night, one by one, opened on purpose: whoever reads them stays written.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Notice, Skeleton, Table } from '#core/ui'
import type { ContactList, ShiftPage } from '../../queries/shift-page.ts'
import { useWords, type Words } from '../words.ts'

type Line = ContactList['contacts'][number]
type Shift = Pick<ShiftPage['shift'], 'shift_id' | 'state' | 'needs_recount'>

const given = (line: Line, { tell, say, nameOf, t }: Words): string => {
  const things = line.handouts.map((each) => `${each.quantity} ${nameOf(each)}`)
  const out = line.harm_reduction
    .filter((each) => each.direction === 'distributed')
    .map((each) => `${each.quantity} ${tell('hr', each.hr_item)}`)
  const back = line.harm_reduction
    .filter((each) => each.direction !== 'distributed')
    .map((each) => `${each.quantity} ${tell('hr', each.hr_item)}`)
  const tests = line.tests.map((each) => `${say('test', each.test_kind)}: ${say('result', each.result)}`)
  const returned = back.length > 0 ? [t('report.list.back', { things: back.join(', ') })] : []
  return [...things, ...out, ...returned, ...tests].join(', ')
}

const who = (line: Line, { say, t }: Words): string => {
  if (line.headcount > 1) return t('report.list.many', { count: line.headcount })
  const seen = [say('gender', line.gender), say('age_band', line.age_band)].join(', ')
  return line.person_id ? `${seen}, ${t('report.list.known')}` : seen
}

function Done({ line, words }: { line: Line; words: Words }) {
  const { tell } = words
  const topics = line.topics.map((topic) => tell('topic', topic)).join(', ')
  const things = given(line, words)
  return (
    <>
      {things}
      {topics && <span className={things ? 'outreach-under' : undefined}>{topics}</span>}
      {line.notes.map((note) => (
        <span key={note} className="outreach-under">
          “{note}”
        </span>
      ))}
    </>
  )
}

function State({ line, isRecounting, words }: { line: Line; isRecounting: boolean; words: Words }) {
  const { t, say } = words
  if (line.state === 'annulled') {
    return (
      <Badge meaning="neu" inTable>
        {say('contact_state', 'annulled')}
      </Badge>
    )
  }
  const isLate = line.is_late && line.state === 'recorded' && isRecounting
  return (
    <span className="outreach-badges">
      {isLate && (
        <Badge meaning="att" icon="refresh" inTable>
          {t('report.list.late')}
        </Badge>
      )}
      {line.is_critical && (
        <Badge meaning="att" icon="warning-circle" inTable>
          {t('report.list.critical')}
        </Badge>
      )}
      {!isLate && !line.is_critical && (
        <span className="outreach-second">{say('contact_state', line.state)}</span>
      )}
    </span>
  )
}

function Opened({ shift }: { shift: Shift }) {
  const words = useWords()
  const { t, say, time, problem: sentence } = words
  const { data, problem, again } = useAsk<ContactList>('outreach.contacts', { shift_id: shift.shift_id })
  const isRecounting = shift.needs_recount || shift.state === 'validated'
  if (problem && !data) {
    return (
      <div className="outreach-inside">
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      </div>
    )
  }
  if (!data) {
    return (
      <div className="outreach-inside">
        <Skeleton label={t('report.list.loading')} />
      </div>
    )
  }
  return (
    <Table<Line>
      caption={t('report.list.title')}
      rows={data.contacts}
      rowKey={(line) => line.contact_id}
      instead={
        data.contacts.length === 0 ? <p className="outreach-second">{t('report.list.none')}</p> : undefined
      }
      columns={[
        {
          key: 'at',
          title: t('report.list.at'),
          names: true,
          width: '4.5rem',
          cell: (line) => time(line.at),
        },
        { key: 'stop', title: t('report.list.stop'), cell: (line) => line.stop_label ?? '–' },
        { key: 'phase', title: t('report.list.phase'), cell: (line) => say('phase', line.phase) },
        { key: 'who', title: t('report.list.who'), cell: (line) => who(line, words) },
        { key: 'done', title: t('report.list.done'), cell: (line) => <Done line={line} words={words} /> },
        {
          key: 'state',
          title: t('report.list.state'),
          cell: (line) => <State line={line} isRecounting={isRecounting} words={words} />,
        },
      ]}
    />
  )
}

export function ContactsPart({ shift, count }: { shift: Shift; count: number }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title={t('report.list.title')}
      count={count}
      end={<span className="ui-note">{t('report.list.note')}</span>}
      flush
    >
      {isOpen ? (
        <Opened shift={shift} />
      ) : (
        <div className="outreach-inside">
          <Button icon="list" onClick={() => setOpen(true)}>
            {t('report.list.open')}
          </Button>
        </div>
      )}
    </Card>
  )
}
