// Single days of the hub: which are told, which feasts are proposed; and who lost their day and has to hear it.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { dayInItaly, type Problem } from '#core/kernel'
import { Badge, Button, Card, Notice } from '#core/ui'
import { feastsToTell } from '../domain/feasts.ts'
import type { NoticeTold, Pickups, PickupTold } from '../queries/pickups.ts'
import { nameOfPickup } from './pickup-dialogs.tsx'
import { useWords } from './words.ts'

export type DayTold = Pickups['days'][number]
export type DayLayer = { close: { day: string; note: string } } | { drop: DayTold } | 'open'

function DayRow({ day, mayKeep, onDrop }: { day: DayTold; mayKeep: boolean; onDrop: () => void }) {
  const words = useWords()
  const { t } = words
  const { opens_at, closes_at, capacity, note } = day
  return (
    <li className="deliv-hours">
      <span>
        <strong>{words.day(day.on_day)}</strong>{' '}
        {opens_at && closes_at ? (
          <Badge meaning="ok" inTable>
            {t('days.opened', { hours: words.span({ opens_at, closes_at }), count: capacity ?? 0 })}
          </Badge>
        ) : (
          <Badge meaning="dang" inTable>
            {t('days.closed')}
          </Badge>
        )}{' '}
        <span className="deliv-quiet">{note}</span>
      </span>
      {mayKeep && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('days.drop_spoken', { day: words.day(day.on_day) })}
          onClick={onDrop}
        >
          {t('days.drop')}
        </Button>
      )}
    </li>
  )
}

function Proposed({
  feasts,
  onClose,
}: {
  feasts: ReturnType<typeof feastsToTell>
  onClose: (day: string, note: string) => void
}) {
  const words = useWords()
  const { t } = words
  return (
    <Notice meaning="info" title={t('days.propose')}>
      <ul className="deliv-comings">
        {feasts.map(({ day, feast }) => (
          <li key={day} className="deliv-hours">
            <span>{t('days.proposed', { day: words.day(day), feast: t(`feast.${feast}`) })}</span>
            <Button
              size="small"
              aria-label={t('days.close_spoken', { day: words.day(day) })}
              onClick={() => onClose(day, t(`feast.${feast}`))}
            >
              {t('days.close_this')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

interface Props {
  data: Pickups
  hub_unit_id: string
  mayKeep: boolean
  onLayer: (layer: DayLayer) => void
}

export function SpecialDaysCard({ data, hub_unit_id, mayKeep, onLayer }: Props) {
  const { t } = useWords()
  const today = dayInItaly(new Date().toISOString())
  const ahead = data.days.filter((each) => each.unit_id === hub_unit_id && each.on_day >= today)
  const feasts = feastsToTell(data.windows, data.days, { from: today, hub_unit_id })
  if (!mayKeep && ahead.length === 0) return null
  return (
    <Card
      title={t('days.title')}
      end={
        mayKeep && (
          <span className="deliv-acts-line">
            <Button size="small" onClick={() => onLayer({ close: { day: '', note: '' } })}>
              {t('days.close')}
            </Button>
            <Button size="small" icon="plus" onClick={() => onLayer('open')}>
              {t('days.open')}
            </Button>
          </span>
        )
      }
    >
      <p className="ui-note">{ahead.length > 0 ? t('days.text') : t('days.none')}</p>
      {mayKeep && feasts.length > 0 && (
        <Proposed feasts={feasts} onClose={(day, note) => onLayer({ close: { day, note } })} />
      )}
      {ahead.length > 0 && (
        <ul className="deliv-comings">
          {ahead.map((day) => (
            <DayRow
              key={day.special_day_id}
              day={day}
              mayKeep={mayKeep}
              onDrop={() => onLayer({ drop: day })}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

interface TellProps {
  notices: NoticeTold[]
  undecided: PickupTold[]
  onMove: (pickup: PickupTold) => void
}

export function TellCard({ notices, undecided, onMove }: TellProps) {
  const words = useWords()
  const { t, when, sentence } = words
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const told = async ({ notice_id, organisation_id }: NoticeTold) =>
    setProblem((await act('deliveries.tell-notice', { notice_id, organisation_id })).problem)
  return (
    <Card title={t('tell.title')} count={notices.length} alarm>
      <p className="ui-note">{t('tell.text')}</p>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      <ul className="deliv-comings">
        {notices.map((notice) => {
          const name = nameOfPickup(notice)
          const pickup = undecided.find((each) => each.goods_request_id === notice.goods_request_id)
          return (
            <li key={notice.notice_id} className="deliv-hours">
              <span>
                <strong>{name}</strong> {notice.code}
                <div className="deliv-quiet">
                  {[
                    t('tell.was', { when: when(notice.was_at) }),
                    notice.reason,
                    notice.organisation_name,
                    notice.asked_by && t('tell.asked_by', { name: notice.asked_by }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
                {notice.written_at && (
                  <Badge meaning="info" inTable>
                    {t('tell.written', { when: when(notice.written_at) })}
                  </Badge>
                )}
              </span>
              <span className="deliv-acts-line">
                {pickup && (
                  <Button
                    size="small"
                    aria-label={t('pickups.move_spoken', { name })}
                    onClick={() => onMove(pickup)}
                  >
                    {t('pickups.set')}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  icon="check"
                  aria-label={t('tell.called_spoken', { name })}
                  onClick={() => void told(notice)}
                >
                  {t('tell.called')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
