// How a recall reads on a list: its state, the mark of a drill, and the clock of the step that comes next.
import { Badge, Clock, type Meaning } from '#core/ui'
import type { RecallLine } from '../queries/shapes.ts'
import { useWords } from './words.ts'

const meanings: Record<RecallLine['state'], Meaning> = {
  opened: 'dang',
  stock_blocked: 'dang',
  recipients_traced: 'att',
  notified: 'info',
  recovered: 'info',
  destroyed: 'info',
  closed: 'ok',
  annulled: 'neu',
}

export function RecallState({ recall }: { recall: Pick<RecallLine, 'state'> }) {
  const { label } = useWords()
  return <Badge meaning={meanings[recall.state]}>{label('recall_state', recall.state)}</Badge>
}

/** On every screen of a drill, so that nobody believes it. */
export function DrillMark() {
  const { t } = useWords()
  return (
    <Badge meaning="sens" icon="test">
      {t('screen.drill_mark')}
    </Badge>
  )
}

type Due = Pick<RecallLine, 'state' | 'traced_at' | 'notified_at' | 'traced_by' | 'notified_by' | 'opened_at'>

/** The list first, then the telling; after that no clock runs. */
export function RecallClock({ recall }: { recall: Due }) {
  const { locale, clock } = useWords()
  const due =
    recall.traced_at === null ? recall.traced_by : recall.notified_at === null ? recall.notified_by : null
  if (due === null || recall.state === 'annulled') return <>–</>
  return (
    <Clock
      due={new Date(due)}
      from={new Date(recall.opened_at)}
      now={new Date()}
      locale={locale}
      words={clock}
    />
  )
}
