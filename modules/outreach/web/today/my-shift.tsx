// For who goes out tonight: when, with whom, who waits for news; the rest is on the phone.
import { Avatars, Badge, Button, Card } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import { lookOf, looks, stateWord } from '../shift-look.ts'
import { capital, useWords } from '../words.ts'

export function MyShift({ shift, worker_id }: { shift: ShiftCard; worker_id: string }) {
  const words = useWords()
  const { t, longDay, time } = words
  const leads = shift.leader_id === worker_id
  const leader = shift.leader_name ? t('today.mine.leader', { name: shift.leader_name }) : ''
  return (
    <Card
      title={t('today.mine.title')}
      end={<Badge {...looks[lookOf(shift)]}>{stateWord(shift, words)}</Badge>}
    >
      <div className="outreach-mine">
        <div className="outreach-mine-words">
          <p className="outreach-mine-when">
            {capital(longDay(shift.on_day))},{' '}
            {t('hours', { from: time(shift.starts_at), to: time(shift.ends_at) })}
          </p>
          <p className="outreach-second">
            {shift.unit_name} · {t('stops', { count: shift.stops.length })}.{' '}
            {leads ? t('today.mine.lead') : leader}
          </p>
          <p className="ui-note">{t('today.mine.hint')}</p>
        </div>
        <Avatars
          workers={shift.crew.map((member) => ({ id: member.worker_id, name: member.name }))}
          label={t('today.street.crew')}
          size={36}
        />
        <div className="ui-acts">
          <Button href={`/shifts/${shift.shift_id}`}>{t('plan.side.log')}</Button>
          {/* The phone application is another page of the server: the browser goes there by itself. */}
          <a className="ui-button ui-button-primary ui-button-desk" href="/field/">
            {t('today.phone')}
          </a>
        </div>
      </div>
    </Card>
  )
}
