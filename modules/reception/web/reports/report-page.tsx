// One report: what was told, where it stands, what is alike nearby, and the next right act for who reads it.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Menu, PageHead } from '#core/ui'
import type { ReportLine } from '../../queries/shapes.ts'
import { Answered } from '../room-state.tsx'
import { type Me, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import type { OneReport, Step } from './one-report.ts'
import { ReportClock, ReportState, Urgency } from './report-look.tsx'
import { ReportsTable } from './reports-page.tsx'
import { StepDialog } from './step-dialogs.tsx'
import '../reception.css'

/** The steps open to me from here; the house asks again. */
const stepsFor = (me: Me | undefined, report: ReportLine): Step[] => {
  const held = (verb: string) => me?.verbs.includes(verb) ?? false
  const mine = new Set(me?.units.map((unit) => unit.unit_id))
  const decides = held('report.triage') && mine.has(report.unit_id)
  const goes = held('report.handle') && mine.has(report.to_unit_id ?? report.unit_id)
  const by: Record<string, Step[]> = {
    received: decides ? ['triage', 'annul'] : [],
    triaged: decides ? ['assign', 'redirect', 'annul'] : [],
    assigned: [...(goes ? (['outcome'] as const) : []), ...(decides ? (['assign', 'annul'] as const) : [])],
    redirected: decides ? ['answer', 'annul'] : [],
    handled: decides ? ['answer', 'annul'] : [],
  }
  return by[report.state] ?? []
}

export function ReportPage() {
  const { report_id = '' } = useParams({ strict: false }) as { report_id?: string }
  const asked = useAsk<OneReport>('reception.report', { report_id })
  return <Answered asked={asked}>{(one) => <Whole one={one} />}</Answered>
}

function Whole({ one }: { one: OneReport }) {
  const { t, label } = useWords()
  const me = useMe()
  const [step, setStep] = useState<Step>()
  const { report } = one
  const [first, ...others] = stepsFor(me, report)
  const name = (each: Step): string =>
    each === 'assign' && report.state === 'assigned'
      ? t('screen.reports.reassign')
      : t(`screen.reports.${each}`)
  return (
    <>
      <PageHead
        back={{ label: t('screen.reports.back'), href: '/reports' }}
        title={`${label('category', report.category)}, ${report.municipality_name ?? report.municipality_code}`}
        line={
          <>
            <ReportState report={report} /> <Urgency report={report} /> <ReportClock report={report} />
          </>
        }
        acts={
          <>
            {others.length > 0 && (
              <Menu
                label={t('screen.agenda.acts')}
                items={others.map((each) => ({
                  key: each,
                  label: name(each),
                  destructive: each === 'annul',
                  onSelect: () => setStep(each),
                }))}
              />
            )}
            {first && (
              <Button variant="primary" onClick={() => setStep(first)}>
                {name(first)}
              </Button>
            )}
          </>
        }
      />
      <div className="ui-work-and-side">
        <div className="ui-stack">
          <Told one={one} />
          <Card title={t('screen.reports.nearby')} count={one.nearby.length} flush={one.nearby.length > 0}>
            {one.nearby.length > 0 ? (
              <ReportsTable reports={one.nearby} caption={t('screen.reports.nearby')} />
            ) : (
              <p className="ui-note">{t('screen.reports.no_nearby')}</p>
            )}
          </Card>
        </div>
        <Story one={one} />
      </div>
      {step && (
        <StepDialog
          step={step}
          one={one}
          maySend={me?.verbs.includes('referral.send') ?? false}
          onClose={() => setStep(undefined)}
        />
      )}
    </>
  )
}

function Told({ one }: { one: OneReport }) {
  const { t, label, when } = useWords()
  const { report } = one
  const facts: [string, string | null][] = [
    [t('screen.reports.place'), one.place],
    [t('screen.reports.hints'), one.person_hints],
    [t('screen.reports.channel'), label('channel', report.channel)],
    [t('screen.reports.reporter'), label('reporter', report.reporter_kind)],
    [t('screen.reports.received'), when(report.received_at)],
    [
      t('screen.reports.told_in'),
      one.told_in && [when(one.told_in.at), one.told_in.worker_name].filter(Boolean).join(' · '),
    ],
    [t('screen.reports.contact'), one.contact],
    [t('screen.reports.who'), report.to_worker_name ?? report.to_unit_name],
    [t('screen.reports.outcome'), report.outcome ? label('report_outcome', report.outcome) : null],
    [t('screen.reports.redirect'), report.redirected_to ? label('redirect', report.redirected_to) : null],
    [t('screen.reports.feedback'), report.feedback],
  ]
  return (
    <Card title={t('screen.reports.told')}>
      <p className="reception-told reception-told-whole">{one.description ?? t('screen.reports.erased')}</p>
      <dl className="reception-facts">
        {facts.map(([term, fact]) =>
          fact ? (
            <div key={term} style={{ display: 'contents' }}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  )
}

function Story({ one }: { one: OneReport }) {
  const { t, label, when } = useWords()
  const why = (reason: string | null): string => {
    if (reason === null) return ''
    for (const group of ['urgency', 'report_outcome', 'redirect', 'annul_reason'] as const) {
      const word = label(group, reason)
      if (word !== reason.replaceAll('_', ' ')) return ` · ${word}`
    }
    return ''
  }
  return (
    <Card title={t('screen.reports.story')}>
      <ul className="reception-lines">
        {one.steps.map((step) => (
          <li key={step.step_id}>
            <div>
              {label('report_event', step.event)}
              {why(step.reason)}
              <div className="ui-note">
                {when(step.at)}
                {step.worker_name && ` · ${step.worker_name}`}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
