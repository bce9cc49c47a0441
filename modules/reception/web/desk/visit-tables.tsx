// Who waits, by number, with what may be done for each.
import { Badge, Button, type Column, Empty, Icon, type Meaning, Menu, Table, timeSpan } from '#core/ui'
import type { VisitLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { type RoomWords, useWords } from '../words.ts'

const looks: Record<string, Meaning> = {
  waiting: 'att',
  called: 'info',
  in_meeting: 'info',
  done: 'ok',
  left: 'neu',
  no_show: 'neu',
}

export function VisitBadge({ visit }: { visit: VisitLine }) {
  const { label } = useWords()
  return (
    <Badge meaning={looks[visit.state] ?? 'neu'} inTable>
      {label('visit_state', visit.state)}
    </Badge>
  )
}

export const who = (visit: VisitLine, { t }: RoomWords) => (
  <>
    <b className="reception-number">{visit.number}</b> {visit.called_as ?? ''}
    {visit.person_id && <span className="ui-heard"> {t('screen.desk.known')}</span>}
  </>
)

const spoken = (visit: VisitLine, { t, language }: RoomWords): string =>
  [
    visit.language ? language(visit.language) : '',
    visit.needs_interpreter ? t('screen.desk.interpreter') : '',
  ]
    .filter(Boolean)
    .join(', ') || '–'

interface WaitingProps {
  visits: readonly VisitLine[]
  room: string | null
  onArrive: () => void
}

function WaitingActs({ visit, onCall }: { visit: VisitLine; onCall: () => void }) {
  const { t } = useWords()
  const tap = useTap()
  return (
    <div className="ui-acts">
      <Button
        size="small"
        aria-label={t('screen.desk.call_number', { number: visit.number })}
        onClick={onCall}
      >
        {t('screen.desk.call')}
      </Button>
      <Menu
        label={t('screen.desk.acts_of', { number: visit.number })}
        spoken
        align="end"
        items={[
          {
            key: 'leave',
            label: t('screen.desk.leave'),
            onSelect: () => void tap('reception.leave-visit', { visit_id: visit.visit_id }),
          },
        ]}
      >
        <span>
          {t('screen.agenda.acts')}
          <span className="ui-heard"> {t('screen.desk.of_number', { number: visit.number })}</span>
        </span>
        <Icon name="chevron-down" size={16} />
      </Menu>
    </div>
  )
}

export function WaitingTable({ visits, room, onArrive }: WaitingProps) {
  const words = useWords()
  const { t, label, locale } = words
  const tap = useTap()
  const now = Date.now()
  const call = (visit: VisitLine) =>
    tap('reception.call-visit', { visit_id: visit.visit_id, room }, ({ number }) =>
      t('screen.desk.called_now', { number: Number(number) }),
    )
  const columns: Column<VisitLine>[] = [
    { key: 'number', title: t('screen.desk.number'), cell: (visit) => who(visit, words), names: true },
    {
      key: 'since',
      title: t('screen.desk.since'),
      cell: (visit) => timeSpan(now - Date.parse(visit.waiting_since), locale),
    },
    { key: 'need', title: t('screen.desk.need'), cell: (visit) => label('need', visit.first_need) },
    {
      key: 'wants',
      title: t('screen.desk.wants'),
      cell: (visit) => (visit.profession ? label('profession', visit.profession) : t('screen.anybody')),
    },
    { key: 'language', title: t('screen.desk.language'), cell: (visit) => spoken(visit, words) },
    {
      key: 'acts',
      title: t('screen.agenda.to_do'),
      cell: (visit) => <WaitingActs visit={visit} onCall={() => void call(visit)} />,
    },
  ]
  return (
    <Table
      caption={t('screen.desk.waiting')}
      columns={columns}
      rows={visits}
      rowKey={(visit) => visit.visit_id}
      instead={
        visits.length === 0 ? (
          <Empty
            title={t('screen.desk.empty_title')}
            drawing="people"
            level={3}
            act={<Button onClick={onArrive}>{t('screen.desk.arrive')}</Button>}
          >
            {t('screen.desk.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}
