// "Prima di partire": each rule of going out, with a check when it holds and its sentence when it does not.
import '../planner/side.css'
import { Icon } from '#core/ui'
import { type Gap, gapsOf } from '../../domain/readiness.ts'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { useWords, type Words } from '../words.ts'

export interface Ready {
  is_mobile: boolean
  vehicle: string | null
  has_tests: boolean
  leader_id: string | null
  leader_name: string | null
  safety_contact_id: string | null
  safety_contact_name: string | null
  things: number
  crew: { worker_id: string; profession: string }[]
}

export const readyOf = ({ shift, crew, stock }: ShiftPage): Ready => ({
  ...shift,
  things: stock.filter((line) => line.planned > 0).length,
  crew: crew.filter((member) => member.is_active),
})

export const lacking = (ready: Ready): Gap[] => {
  const stock_list = Array.from({ length: ready.things }, () => ({ item_id: '', quantity: 1 }))
  return gapsOf(
    { ...ready, stock_list },
    ready.crew.map((member) => ({ ...member, is_active: true })),
  )
}

const held = (rule: Gap, ready: Ready, { t }: Words): string | undefined => {
  if (rule === 'crew') return t('plan.ready.crew', { count: ready.crew.length })
  if (rule === 'leader') return t('plan.ready.leader', { name: ready.leader_name ?? '' })
  if (rule === 'vehicle')
    return ready.is_mobile ? t('plan.ready.vehicle', { name: ready.vehicle ?? '' }) : undefined
  if (rule === 'health_worker') return ready.has_tests ? t('plan.ready.health_worker') : undefined
  if (rule === 'stock_list') return t('plan.ready.stock_list', { count: ready.things })
  const name = ready.safety_contact_name
  return name ? t('plan.ready.safety_contact', { name }) : t('plan.ready.safety_contact_later')
}

const rules: Gap[] = ['crew', 'leader', 'health_worker', 'vehicle', 'stock_list', 'safety_contact']

export function Checklist({ ready }: { ready: Ready }) {
  const words = useWords()
  const gaps = lacking(ready)
  const lines = rules.flatMap((rule) => {
    const isMissing = gaps.includes(rule)
    const text = isMissing ? words.say('gap', rule) : held(rule, ready, words)
    const isLater = rule === 'safety_contact' && !isMissing && !ready.safety_contact_name
    return text ? [{ rule, text, look: isMissing ? 'att' : isLater ? 'neu' : 'ok' }] : []
  })
  const icons = { att: 'warning-circle', neu: 'clock', ok: 'check-circle' } as const
  return (
    <ul className="outreach-checks">
      {lines.map(({ rule, text, look }) => (
        <li key={rule} className={`ui-is-${look}`}>
          <Icon name={icons[look as keyof typeof icons]} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
