// "Foglio di uscita": one page for the dashboard of the van and the board in the office. Workers have names here; the
// people met never do.
import { useAsk } from '#core/http/web'
import { Button, Skeleton, Wordmark } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import '../pieces.css'
import './paper.css'
import { capital, useWords, type Words } from '../words.ts'
import { NoOuting } from './no-outing.tsx'

type PartProps = { page: ShiftPage; words: Words }

function Facts({ page, words }: PartProps) {
  const { t, tell } = words
  const { shift } = page
  const facts = [
    [t('report.paper.unit'), shift.unit_name],
    [t('report.paper.goals'), shift.goals.map((goal) => tell('goal', goal)).join(', ')],
    [t('report.paper.vehicle'), shift.vehicle],
    [t('report.paper.safety'), shift.safety_contact_name],
    ['', t('report.paper.safety_rule', { interval: shift.safety_interval_min })],
  ]
  return (
    <dl className="outreach-sheet-facts">
      {facts
        .filter(([, value]) => value)
        .map(([key, value]) => (
          <div key={value}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Crew({ page, words }: PartProps) {
  const { t, tell } = words
  const crew = page.crew.filter((member) => member.is_active)
  return (
    <section>
      <h2>{t('report.paper.crew')}</h2>
      <table className="outreach-sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('report.paper.name')}</th>
            <th scope="col">{t('report.paper.role')}</th>
            <th scope="col">{t('report.paper.phone')}</th>
          </tr>
        </thead>
        <tbody>
          {crew.map((member) => (
            <tr key={member.worker_id}>
              <th scope="row">
                {member.name}
                {member.worker_id === page.shift.leader_id && ` (${t('leads')})`}
              </th>
              <td>{tell('role', member.profession)}</td>
              <td>{member.phone ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Boxes({
  title,
  lines,
}: {
  title: string
  lines: readonly { key: string; text: string; end?: string }[]
}) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="outreach-boxes">
        {lines.map((line) => (
          <li key={line.key}>
            <span className="outreach-box" aria-hidden="true" />
            <span>{line.text}</span>
            {line.end && <b>{line.end}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Paper({ page, words }: PartProps) {
  const { t, longDay, time, number, nameOf } = words
  const { shift, stops, stock } = page
  const route = stops.map((stop, at) => ({
    key: stop.stop_id,
    text: `${at + 1}. ${stop.label ?? t('report.stops.unnamed')}`,
    end: stop.planned_at ? time(stop.planned_at) : undefined,
  }))
  const load = stock
    .filter((line) => line.planned > 0)
    .map((line) => ({ key: line.item_id, text: nameOf(line), end: number(line.planned) }))
  const checks = (
    [
      'check_phones',
      'check_contact',
      'check_counted',
      ...(shift.is_mobile ? (['check_km'] as const) : []),
    ] as const
  ).map((key) => ({
    key,
    text: t(`report.paper.${key}`),
  }))
  return (
    <article className="outreach-sheet day">
      <header className="outreach-sheet-head">
        <Wordmark name="Prossima" size={20} />
        <span>{t('report.paper.sheet_head')}</span>
      </header>
      <h1>
        {capital(longDay(shift.on_day))},{' '}
        {t('hours', { from: time(shift.starts_at), to: time(shift.ends_at) })}
      </h1>
      <Facts page={page} words={words} />
      <Crew page={page} words={words} />
      <div className="outreach-sheet-two">
        <Boxes title={t('report.paper.stops')} lines={route} />
        <Boxes title={t('report.paper.load')} lines={load} />
      </div>
      <Boxes title={t('report.paper.checks')} lines={checks} />
      <section>
        <h2>{t('report.paper.notes')}</h2>
        <div className="outreach-sheet-notes" />
      </section>
      <footer className="outreach-sheet-sign">
        <span>{t('report.paper.sign')}</span>
        <span>{t('report.paper.sign_coordinator')}</span>
      </footer>
    </article>
  )
}

export function OutingSheetPage({ shift_id }: { shift_id: string }) {
  const words = useWords()
  const { t } = words
  const { data: page, problem, again } = useAsk<ShiftPage>('outreach.shift', { shift_id })
  if (problem && !page) return <NoOuting problem={problem} again={again} />
  if (!page) return <Skeleton label={t('report.loading')} shape="block" />
  return (
    <>
      <div className="outreach-sheet-acts ui-no-print">
        <Button href={`/shifts?week=${page.shift.on_day}&shift=${shift_id}`}>{t('report.paper.back')}</Button>
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {t('report.paper.print')}
        </Button>
      </div>
      <Paper page={page} words={words} />
    </>
  )
}
