// "In strada adesso": where each crew is, when it last said that all is well, and when it should again.
import { useAsk } from '#core/http/web'
import { Avatars, Badge, Card, Notice, Skeleton, TextLink } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { RouteStops } from '../route/route-stops.tsx'
import { useWords, type Words } from '../words.ts'

const every_ms = 30_000

const whereOf = (page: ShiftPage | undefined, shift: ShiftCard, { t }: Words): string => {
  const unit = shift.unit_name
  const stops = page?.stops ?? []
  if (stops.length === 0) return t('today.street.no_stops', { unit })
  const at = stops.findIndex((stop) => stop.arrived_at !== null && stop.left_at === null)
  return at < 0
    ? t('today.street.moving', { unit })
    : t('today.street.at_stop', { unit, at: at + 1, of: stops.length })
}

/** The last thing that came from a phone of the crew. */
const lastSign = (page: ShiftPage): string | undefined =>
  [...page.safety.checks.map((check) => check.recorded_at), ...page.steps.map((step) => step.recorded_at)]
    .sort()
    .at(-1)

function Safety({ page, words }: { page: ShiftPage; words: Words }) {
  const { t, time } = words
  const { due_at, standing, checks } = page.safety
  if (!due_at || !standing) return null
  const due = time(due_at)
  if (standing === 'overdue')
    return <Notice meaning="dang" title={t('today.street.overdue', { time: due })} />
  if (standing === 'due') {
    return (
      <Notice meaning="att" title={t('today.street.due', { time: due })}>
        {t('today.street.due_more', { grace: page.shift.safety_grace_min })}
      </Notice>
    )
  }
  const last = checks.at(-1)?.at
  const began = page.shift.started_at ?? page.shift.starts_at
  const title = last
    ? t('today.street.well', { time: time(last) })
    : t('today.street.well_not_yet', { time: time(began) })
  return (
    <Notice meaning="ok" icon="shield" title={title}>
      {t('today.street.next', { time: due })}
    </Notice>
  )
}

function Outing({ shift }: { shift: ShiftCard }) {
  const words = useWords()
  const { t, time } = words
  const { data: page } = useAsk<ShiftPage>(
    'outreach.shift',
    { shift_id: shift.shift_id },
    { every: every_ms },
  )
  const contacts = t('contacts', { count: shift.contacts })
  const sign = page && lastSign(page)
  const news = sign
    ? t('today.street.news', { contacts, time: time(sign) })
    : t('today.street.no_news', { contacts })
  return (
    <article className="outreach-outing" aria-label={shift.unit_name}>
      {page && page.stops.length > 0 && <RouteStops stops={page.stops} shift={page.shift} compact />}
      <div className="outreach-outing-who">
        <Avatars
          workers={shift.crew.map((member) => ({ id: member.worker_id, name: member.name }))}
          label={t('today.street.crew')}
          size={36}
          max={4}
        />
        <div className="outreach-outing-words">
          <TextLink href={`/shifts/${shift.shift_id}`} className="ui-plain-link outreach-strong">
            {whereOf(page, shift, words)}
          </TextLink>
          <span className="outreach-second">{news}</span>
        </div>
      </div>
      {page && <Safety page={page} words={words} />}
    </article>
  )
}

export interface StreetCardProps {
  /** Absent while it arrives, or when it could not be read: then nothing is said about anybody. */
  out: readonly ShiftCard[] | undefined
  isFailed: boolean
}

function Quiet({ out, isFailed }: StreetCardProps) {
  const { t } = useWords()
  if (out) return <p className="outreach-second">{t('today.street.none')}</p>
  if (isFailed) return <p className="outreach-second">{t('today.street.unknown')}</p>
  return <Skeleton label={t('today.street.loading')} shape="text" count={3} />
}

export function StreetCard({ out, isFailed }: StreetCardProps) {
  const { t, say } = useWords()
  if (!out || out.length === 0) {
    return (
      <Card title={t('today.street.title')}>
        <Quiet out={out} isFailed={isFailed} />
      </Card>
    )
  }
  const isHalted = out.some((shift) => shift.state === 'interrupted')
  const badge = (
    <Badge meaning={isHalted ? 'att' : 'info'} icon={isHalted ? 'warning-circle' : 'van'}>
      {isHalted ? t('today.street.interrupted') : say('state', 'in_progress')}
    </Badge>
  )
  return (
    <Card title={t('today.street.title')} end={badge} flush>
      {out.map((shift) => (
        <Outing key={shift.shift_id} shift={shift} />
      ))}
    </Card>
  )
}
