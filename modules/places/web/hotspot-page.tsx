// One place and its life: how it is, who went and what they saw, what was decided, and the acts that come next.
import './place.css'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Card, clockTime, Empty, Notice, PageHead, Skeleton } from '#core/ui'
import { hotspotStates } from '../domain/words.ts'
import type { HotspotLife } from '../queries/hotspot.ts'
import { useDays } from './days.ts'
import { HotspotActs } from './hotspot-acts.tsx'
import { StateBadge } from './state-badge.tsx'
import { usePlacesMe } from './use-me.ts'
import { useLabels } from './words.ts'

type Seen = HotspotLife['observations'][number]

/** The states in the order of life, the present one marked. */
function StateLine({ state }: { state: string }) {
  const { t, label } = useLabels()
  return (
    <ol className="places-states" aria-label={t('screen.state')}>
      {hotspotStates.map((each) => (
        <li key={each} aria-current={each === state ? 'step' : undefined}>
          {label('state', each)}
        </li>
      ))}
    </ol>
  )
}

function Facts({ place }: { place: HotspotLife['place'] }) {
  const { t, label, many, intensity } = useLabels()
  const days = useDays()
  const facts = [
    [t('screen.landmark'), place.landmark || '–'],
    [t('screen.municipality'), place.municipality_name ?? place.municipality_code],
    [t('screen.coordinates'), `${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}`],
    [t('screen.seen_what'), many('type', place.types) || '–'],
    [t('screen.seen_when'), many('time_band', place.time_bands) || '–'],
    [t('screen.intensity'), intensity(place.intensity)],
    [t('screen.followed_by'), place.unit_name],
    [t('screen.source'), label('source', place.source)],
    [t('screen.first_seen'), days.long(place.first_seen_on)],
    [t('screen.review'), days.near(place.review_due_on)],
    ...(place.outcome ? [[t('screen.close_outcome'), label('outcome', place.outcome)]] : []),
  ]
  return (
    <dl className="places-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function SeenRow({ seen }: { seen: Seen }) {
  const { t, label, many, intensity } = useLabels()
  const days = useDays()
  const hour = clockTime(new Date(seen.at), { locale: days.locale, time_zone: 'Europe/Rome' })
  const what = [
    seen.verdict === 'nobody' ? '' : t('screen.seen_people', { count: seen.people_seen }),
    many('type', seen.types),
    seen.verdict === 'changed' ? intensity(seen.intensity) : '',
    many('tag', seen.tags),
  ].filter(Boolean)
  return (
    <li className={`places-moment places-moment-${seen.verdict}`}>
      <p className="places-moment-when">
        {days.near(seen.on_day)}, {hour} {seen.is_night ? t('screen.at_night') : ''}
      </p>
      <p>
        <strong>{label('verdict', seen.verdict)}</strong>
        {what.length > 0 && `: ${what.join(' · ')}`}
      </p>
      <p className="ui-note">
        {seen.worker_name
          ? t('screen.by_worker', { worker: seen.worker_name, unit: seen.unit_name })
          : seen.unit_name}
      </p>
    </li>
  )
}

function StepRow({ step }: { step: HotspotLife['steps'][number] }) {
  const { t, label } = useLabels()
  const days = useDays()
  return (
    <li className="places-moment places-moment-step">
      <p className="places-moment-when">{days.near(step.at.slice(0, 10))}</p>
      <p>
        <strong>{label('event', step.event)}</strong>
        {step.from_state !== step.to_state && `: ${label('state', step.to_state)}`}
      </p>
      {step.reason && <p>{step.reason}</p>}
      {step.worker_name && (
        <p className="ui-note">{t('screen.by_worker_alone', { worker: step.worker_name })}</p>
      )}
    </li>
  )
}

function Life({ life }: { life: HotspotLife }) {
  const { t } = useLabels()
  const days = useDays()
  const me = usePlacesMe()
  const { place, observations, steps } = life
  return (
    <>
      <PageHead
        title={place.name}
        back={{ label: t('screen.back'), href: `/places?place=${place.hotspot_id}` }}
        line={<StateBadge place={place} today={days.today} />}
        acts={<HotspotActs life={life} me={me} />}
      />
      <StateLine state={place.state} />
      <div className="ui-work-and-side">
        <Card title={t('screen.life')} count={observations.length}>
          {observations.length === 0 ? (
            <Empty title={t('screen.no_observations')} drawing="place" level={3} />
          ) : (
            <ol className="places-timeline">
              {observations.map((seen) => (
                <SeenRow key={seen.observation_id} seen={seen} />
              ))}
            </ol>
          )}
        </Card>
        <div className="ui-stack">
          <Card>
            <Facts place={place} />
          </Card>
          <Card title={t('screen.life_steps')}>
            <ol className="places-timeline">
              {steps.map((step) => (
                <StepRow key={step.step_id} step={step} />
              ))}
            </ol>
          </Card>
        </div>
      </div>
    </>
  )
}

export function HotspotPage() {
  const { t, sentence } = useLabels()
  const params = useParams({ strict: false }) as { hotspotId?: string; hotspot_id?: string; id?: string }
  const hotspot_id = params.hotspotId ?? params.hotspot_id ?? params.id ?? ''
  const { data, problem } = useAsk<HotspotLife>('places.hotspot', { hotspot_id })
  if (data && data.place.hotspot_id === hotspot_id) return <Life life={data} />
  if (problem) {
    return (
      <>
        <PageHead title={t('screen.title')} back={{ label: t('screen.back'), href: '/places' }} />
        <Notice meaning="att">{sentence(problem)}</Notice>
      </>
    )
  }
  return <Skeleton label={t('screen.loading')} shape="block" />
}
