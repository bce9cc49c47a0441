// Who has already been here, today or in the days before, with what came of it; and whose visit it was, when they are
// remembered after it.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, type Column, SelectField, Table, TextLink } from '#core/ui'
import { daysStillOpen, mayTie } from '../../domain/whose-visit.ts'
import type { VisitLine } from '../../queries/shapes.ts'
import { today } from '../agenda/hours.ts'
import { Answered } from '../room-state.tsx'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { VisitBadge, who } from './visit-tables.tsx'
import { mayTellWhose, WhoseDialog } from './whose-dialog.tsx'

const isOver = ({ state }: VisitLine): boolean => !['waiting', 'called', 'in_meeting'].includes(state)

function DoneTable({ visits }: { visits: readonly VisitLine[] }) {
  const words = useWords()
  const { t, many, hour } = words
  const me = useMe()
  const [whose, setWhose] = useState<VisitLine>()
  const gone = visits.filter(isOver)
  const columns: Column<VisitLine>[] = [
    { key: 'number', title: t('screen.desk.number'), cell: (visit) => who(visit, words), names: true },
    {
      key: 'when',
      title: t('screen.agenda.hour'),
      cell: (visit) => (visit.ended_at ? hour(visit.ended_at) : '–'),
    },
    { key: 'state', title: t('screen.desk.state'), cell: (visit) => <VisitBadge visit={visit} /> },
    {
      key: 'outcomes',
      title: t('screen.finish.outcomes'),
      cell: (visit) => many('visit_outcome', visit.outcomes) || '–',
    },
    { key: 'worker', title: t('screen.agenda.with_whom'), cell: (visit) => visit.worker_name ?? '–' },
    {
      key: 'whose',
      title: t('screen.whose.column'),
      cell: (visit) => {
        if (visit.person_id)
          return <TextLink href={`/people/${visit.person_id}`}>{t('screen.desk.open_person')}</TextLink>
        if (!mayTie(visit, today()) || !mayTellWhose(me)) return '–'
        return (
          <Button
            size="small"
            aria-label={t('screen.whose.of_number', { number: visit.number })}
            onClick={() => setWhose(visit)}
          >
            {t('screen.whose.after')}
          </Button>
        )
      },
    },
  ]
  return (
    <>
      <Table
        caption={t('screen.desk.done')}
        columns={columns}
        rows={gone}
        rowKey={(visit) => visit.visit_id}
        instead={gone.length === 0 ? <p className="ui-note">{t('screen.desk.none_done')}</p> : undefined}
      />
      {whose && me && <WhoseDialog me={me} visit={whose} onClose={() => setWhose(undefined)} />}
    </>
  )
}

function OfDay({ unit_id, on_day }: { unit_id: string; on_day: string }) {
  const asked = useAsk<{ visits: VisitLine[] }>('reception.day', { unit_id, on_day })
  return <Answered asked={asked}>{({ visits }) => <DoneTable visits={visits} />}</Answered>
}

export function DoneCard({ visits, unit_id }: { visits: readonly VisitLine[]; unit_id: string }) {
  const { t, longDay } = useWords()
  const [on_day, setDay] = useState(today)
  const isToday = on_day === today()
  return (
    <Card
      title={t('screen.desk.done')}
      {...(isToday ? { count: visits.filter(isOver).length } : {})}
      flush
      end={
        <SelectField
          label={t('screen.desk.done_day')}
          value={on_day}
          options={daysStillOpen(today()).map((day, back) => ({
            value: day,
            label: back === 0 ? t('screen.agenda.today') : longDay(day),
          }))}
          onChange={(event) => setDay(event.target.value)}
        />
      }
    >
      {isToday ? <DoneTable visits={visits} /> : <OfDay unit_id={unit_id} on_day={on_day} />}
    </Card>
  )
}
