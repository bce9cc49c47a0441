// On the first page of the day, only when something waits: a recall with its clock, a reading nobody took, a fault.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Badge, Card, WorkList, WorkRow } from '#core/ui'
import { openStates } from '../domain/recall-states.ts'
import type { ColdToday, NonConformities } from '../queries/care.ts'
import type { Recalls } from '../queries/recalls.ts'
import { DrillMark, RecallClock } from './recall-look.tsx'
import { useWords } from './words.ts'

const every = { every: 60_000 }

function RecallsCard() {
  const { t, label } = useWords()
  const asked = useAsk<Recalls>('recalls.list', {}, every)
  const { data } = asked
  const open = (data?.recalls ?? []).filter((each) => openStates.includes(each.state))
  const heard = data?.heard ?? []
  useTellWaiting('recalls', asked, open.length + heard.length + (data?.is_drill_due ? 1 : 0))
  if (open.length + heard.length === 0 && !data?.is_drill_due) return null
  return (
    <Card
      title={t('screen.today.recalls')}
      count={open.length + heard.length || undefined}
      flush
      alarm={heard.length > 0 || open.some((each) => !each.is_drill)}
    >
      <WorkList label={t('screen.today.recalls')}>
        {heard.map((each) => (
          <WorkRow
            key={each.recall_id}
            icon="warning-circle"
            title={t('screen.recalls.heard', { name: each.organisation_name, title: each.title })}
            context={t('screen.recalls.heard_lots', { count: each.held })}
            href="/recalls"
          />
        ))}
        {open.map((each) => (
          <WorkRow
            key={each.recall_id}
            icon="warning-circle"
            title={each.title}
            context={
              <>
                {each.is_drill && <DrillMark />} {label('recall_state', each.state)}
              </>
            }
            clock={<RecallClock recall={each} />}
            href={`/recalls/${each.recall_id}`}
          />
        ))}
        {data?.is_drill_due && (
          <WorkRow
            icon="test"
            title={t('screen.recalls.drill_due')}
            context={t('screen.today.drill')}
            href="/recalls"
          />
        )}
      </WorkList>
    </Card>
  )
}

function ColdCard() {
  const { t, label, fault } = useWords()
  const readings = useAsk<ColdToday>('recalls.cold-today', {}, every)
  const asked = useAsk<NonConformities>('recalls.nonconformities', {}, every)
  const [cold, faults] = [readings.data, asked.data]
  const units = (cold?.units ?? []).filter((unit) => unit.missed.length > 0 || unit.outside_since !== null)
  const open = (faults?.nonconformities ?? []).filter((each) => each.state !== 'verified')
  useTellWaiting('cold', readings, units.length)
  useTellWaiting('faults', asked, open.length)
  if (units.length + open.length === 0) return null
  return (
    <Card title={t('screen.today.care')} count={units.length + open.length} flush>
      <WorkList label={t('screen.today.care')}>
        {units.map((unit) => (
          <WorkRow
            key={unit.cold_unit_id}
            icon="clock"
            title={unit.name}
            context={
              unit.outside_since
                ? t('screen.cold.outside')
                : unit.missed
                    .map((half) => t('screen.cold.missed', { half: label('half', half) }))
                    .join(' · ')
            }
            href="/temperatures"
          />
        ))}
        {open.map((each) => (
          <WorkRow
            key={each.nonconformity_id}
            icon="error"
            title={fault(each.what)}
            context={label('about', each.about)}
            clock={<Badge meaning="att">{label('fault_state', each.state)}</Badge>}
            href="/nonconformities"
          />
        ))}
      </WorkList>
    </Card>
  )
}

/** Each card only for who holds its verb. */
export function RecallsToday({ verbs }: { verbs: readonly string[] }) {
  return (
    <>
      {verbs.includes('recall.see') && <RecallsCard />}
      {verbs.includes('cold.see') && <ColdCard />}
    </>
  )
}
