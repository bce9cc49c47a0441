// How a report reads on a list: its state, its urgency and its clock, in words and not in colour alone.
import { Badge, Clock, type IconName, type Meaning } from '#core/ui'
import type { ReportLine } from '../../queries/shapes.ts'
import { useWords } from '../words.ts'

export const stateLooks: Record<string, Meaning> = {
  received: 'att',
  triaged: 'att',
  assigned: 'info',
  redirected: 'info',
  handled: 'info',
  closed: 'ok',
  annulled: 'neu',
}
const urgencies: Record<string, { meaning: Meaning; icon?: IconName }> = {
  immediate: { meaning: 'dang', icon: 'warning-circle' },
  within_48h: { meaning: 'att', icon: 'clock' },
  ordinary: { meaning: 'neu' },
}

export function ReportState({ report }: { report: Pick<ReportLine, 'state'> }) {
  const { label } = useWords()
  return (
    <Badge meaning={stateLooks[report.state] ?? 'neu'} inTable>
      {label('report_state', report.state)}
    </Badge>
  )
}

export function Urgency({ report }: { report: Pick<ReportLine, 'urgency'> }) {
  const { label } = useWords()
  return (
    <Badge {...(urgencies[report.urgency] ?? { meaning: 'neu' })} inTable>
      {label('urgency', report.urgency)}
    </Badge>
  )
}

export function ReportClock({ report }: { report: Pick<ReportLine, 'due_at' | 'received_at'> }) {
  const { locale, clock } = useWords()
  if (!report.due_at) return <>–</>
  return (
    <Clock
      due={new Date(report.due_at)}
      from={new Date(report.received_at)}
      now={new Date()}
      locale={locale}
      words={clock}
    />
  )
}
