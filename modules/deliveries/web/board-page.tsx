// The screen on the wall of the store, read from two metres: what the day asks, in figures and hours. It refreshes by itself and
// follows the light of the device; no name stands on it, because everybody who passes reads it.
import './board.css'
import { type ReactNode, useEffect } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Empty, Skeleton, TextLink } from '#core/ui'
import type { Board } from '../queries/board.ts'
import { useWords } from './words.ts'

const every_ms = 30_000

/** By night the wall does not glare: the theme of the device, as long as this screen is open. */
function useDeviceLight() {
  useEffect(() => {
    const root = document.documentElement
    const before = root.dataset.theme
    root.dataset.theme = 'auto'
    return () => {
      if (before === undefined) delete root.dataset.theme
      else root.dataset.theme = before
    }
  }, [])
}

function Big({ label, value, note }: { label: string; value: number; note?: string | false }) {
  const { number } = useWords()
  return (
    <div className="board-big">
      <dt>{label}</dt>
      <dd>
        <b>{number(value)}</b>
        {note && <span>{note}</span>}
      </dd>
    </div>
  )
}

function Part({ title, none, children }: { title: string; none: string | false; children: ReactNode }) {
  return (
    <section className="board-part">
      <h2>{title}</h2>
      {none ? <p className="board-none">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Figures({ data }: { data: Board }) {
  const { t } = useWords()
  const { arriving, arrived, to_pick, to_decide, ready } = data
  return (
    <dl className="board-figures">
      <Big
        label={t('board.arriving')}
        value={arriving}
        note={arrived > 0 && t('board.arrived', { count: arrived })}
      />
      <Big
        label={t('board.to_pick')}
        value={to_pick}
        note={to_decide > 0 && t('board.to_decide', { count: to_decide })}
      />
      <Big label={t('board.ready')} value={ready} />
    </dl>
  )
}

const mostRows = 6

function Coming({ data }: { data: Board }) {
  const { t, hour, label } = useWords()
  const still = data.pickups.filter(({ state }) => state !== 'handed_over' && state !== 'confirmed')
  return (
    <>
      <Part title={t('board.pickups')} none={still.length === 0 && t('board.none_pickups')}>
        {still.slice(0, mostRows).map((each) => (
          <li key={`${each.code} ${each.pickup_at}`}>
            <b>{hour(each.pickup_at)}</b> <span>{each.code}</span>
            <em>{label('request_state', each.state)}</em>
          </li>
        ))}
      </Part>
      <Part title={t('board.rounds')} none={data.rounds.length === 0 && t('board.none_rounds')}>
        {data.rounds.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rounds of one day stay in their order and have no name
          <li key={at}>
            <b>{label('round_state', each.state)}</b>
            <span>{t('board.stops', { told: each.told, stops: each.stops })}</span>
            {each.next && each.state !== 'ended' && <em>{t('board.next', { name: each.next })}</em>}
          </li>
        ))}
      </Part>
    </>
  )
}

function Shelves({ data }: { data: Board }) {
  const { t, nameOf, amount, near, span } = useWords()
  return (
    <>
      <Part title={t('board.expiring')} none={data.expiring.length === 0 && t('board.none_expiring')}>
        {data.expiring.slice(0, mostRows).map((each) => (
          <li key={each.item_id}>
            <b>{amount(each.quantity, each.unit_name)}</b> <span>{nameOf(each)}</span>
            <em>{near(each.first_day)}</em>
          </li>
        ))}
      </Part>
      <Part title={t('board.turns')} none={data.turns.length === 0 && t('board.none_turns')}>
        {data.turns.map((each) => (
          <li key={`${each.begins_at} ${each.task}`}>
            <b>{span({ opens_at: each.begins_at, closes_at: each.ends_at })}</b> <span>{each.task}</span>
            <em>{t('board.seats', { taken: each.taken, places: each.places })}</em>
          </li>
        ))}
      </Part>
    </>
  )
}

export function HubBoardPage() {
  const { t, day } = useWords()
  useDeviceLight()
  const { data, problem } = useAsk<Board>('deliveries.board', {}, { every: every_ms })
  if (!data && problem)
    return (
      <Empty level={1} title={t('board.no_hub')} drawing="box">
        {t('board.no_hub_text')}
      </Empty>
    )
  if (!data) return <Skeleton label={t('screen.loading')} count={6} />
  return (
    <div className="board">
      <header className="board-head">
        <h1>{data.hub_names.join(', ') || t('board.title')}</h1>
        <p>{day(dayInItaly(new Date().toISOString()))}</p>
      </header>
      {problem && (
        <p className="board-stale" role="status">
          {t('board.stale')}
        </p>
      )}
      <Figures data={data} />
      <div className="board-parts">
        <div>
          <Coming data={data} />
        </div>
        <div>
          <Shelves data={data} />
        </div>
      </div>
      <p className="board-foot">
        <TextLink href="/rounds">{t('board.back')}</TextLink>
      </p>
    </div>
  )
}
