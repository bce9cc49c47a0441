// On the page of a project, beside each target: how far one is today.
import { useAsk } from '#core/http/web'
import { dayInItaly, monthOf } from '#core/kernel'
import { Badge } from '#core/ui'
import type { ProjectSlot } from '#network/web'
import type { FigureSeen, FiguresAnswer } from '../queries/figures.ts'
import { standingLook } from './standing.ts'
import { useWords, type Words } from './words.ts'
import './figures.css'

function Now({ seen, words }: { seen: FigureSeen; words: Words }) {
  const hasPromise = seen.standing !== 'no_target'
  if (seen.to_date === null && !hasPromise) return '–'
  return (
    <span className="monitoring-progress">
      {seen.to_date !== null && <b>{words.number(seen.to_date)}</b>}
      {hasPromise && (
        <Badge meaning={standingLook[seen.standing].meaning} inTable>
          {words.t(`standing.${seen.standing}`)}
        </Badge>
      )}
    </span>
  )
}

export const projectSlot: ProjectSlot = {
  useProgress(project_id, mayRead) {
    const words = useWords()
    const month = monthOf(dayInItaly(new Date().toISOString()))
    const asked = { project_id, from_month: month, to_month: month }
    const { data } = useAsk<FiguresAnswer>('monitoring.figures', asked, {
      isOn: mayRead && project_id !== '',
    })
    if (data?.project?.project_id !== project_id) return undefined
    const figures = new Map(data.figures.map((seen) => [seen.key, seen]))
    return {
      title: words.t('slot.progress'),
      of: (key) => {
        const seen = figures.get(key)
        return seen ? <Now seen={seen} words={words} /> : null
      },
    }
  },
}
