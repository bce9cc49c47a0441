// The path of the inclusion allowance beside the plan: its reference, its days, the term that runs, and what can be done now.
import { useState } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Card, Menu, Notice } from '#core/ui'
import { standing } from '../domain/first-meeting.ts'
import { pathOf, reachedOn } from '../domain/inclusion-path.ts'
import { isRunning } from '../domain/plan-rules.ts'
import type { OneCase } from '../queries/case-page.ts'
import type { PathSeen, PlanPage, PlanVersion } from '../queries/plan.ts'
import { CorrectPath, EndPath, NoteDay, TiePact } from './path-dialogs.tsx'
import { openFile } from './plan/fetch-file.ts'
import { useWords } from './words.ts'

type Asked = 'invited' | 'met' | 'tie' | 'correct' | 'end'

function Term({ path }: { path: PathSeen }) {
  const { t, long, today } = useWords()
  if (!path.due_on || !path.awaits) return <p className="ui-note">{t('path.signed')}</p>
  const isLate = standing(path.due_on, today) === 'late'
  const day = long(path.due_on)
  const said = {
    invitation: t(isLate ? 'path.invite_was_due' : 'path.invite_by', { day }),
    pact: t(isLate ? 'path.sign_was_due' : 'path.sign_by', { day }),
  }
  return <Notice meaning={isLate ? 'dang' : 'info'}>{said[path.awaits]}</Notice>
}

function Days({ path, page }: { path: PathSeen; page: PlanPage }) {
  const { t, long } = useWords()
  const pact = page.versions.find((each) => each.plan_id === path.plan_id)
  const signed =
    path.pact_on &&
    (pact ? t('path.pact_version', { day: long(path.pact_on), version: pact.version }) : long(path.pact_on))
  const lines: [string, string][] = [
    [t('path.reference'), path.reference ?? t('path.erased')],
    [t('path.activated_on'), long(path.activated_on)],
    [t('path.invited_on'), path.invited_on ? long(path.invited_on) : t('path.not_yet')],
    [t('path.met_on'), path.met_on ? long(path.met_on) : t('path.not_yet')],
    [t('path.pact_on'), signed || t('path.not_yet')],
  ]
  return (
    <dl className="cases-facts">
      {lines.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The plan in force that could be the pact: agreed before the path was opened. */
const planToTie = (page: PlanPage, path: PathSeen): PlanVersion | undefined =>
  path.plan_id ? undefined : page.versions.find((each) => isRunning(each.state) && each.agreed_at)

interface ActsProps {
  seen: OneCase
  path: PathSeen
  plan: PlanVersion | undefined
  onAsk: (what: Asked) => void
}

/** What can be asked now, and which of it comes next. */
const useAsks = ({ seen, path, plan }: Omit<ActsProps, 'onAsk'>) => {
  const { t } = useWords()
  const isOpen = !path.pact_on
  const asks: [Asked, string, boolean][] = [
    ['invited', t('path.note_invited'), isOpen && !path.invited_on],
    ['met', t('path.note_met'), isOpen && !path.met_on],
    ['tie', t('path.tie'), plan !== undefined],
    ['correct', t('path.correct'), true],
    ['end', t('path.end'), true],
  ]
  const mine = seen.mine.events.includes('note_path') ? asks.filter(([, , isOn]) => isOn) : []
  const wanted: Asked = !reachedOn(path) ? 'invited' : isOpen && !path.met_on ? 'met' : 'tie'
  return { next: mine.find(([what]) => what === wanted), others: mine.filter(([what]) => what !== wanted) }
}

function More({ onAsk, ...asking }: ActsProps) {
  const { t } = useWords()
  const { others } = useAsks(asking)
  if (others.length === 0) return null
  return (
    <Menu
      label={t('path.more')}
      items={others.map(([key, label]) => ({ key, label, onSelect: () => onAsk(key) }))}
      align="end"
      className="ui-button ui-button-secondary ui-button-desk"
    />
  )
}

function Acts({ onAsk, ...asking }: ActsProps) {
  const { t, locale } = useWords()
  const { next } = useAsks(asking)
  const [problem, setProblem] = useState<Problem>()
  const { seen, path } = asking
  const language = locale === 'en' ? 'en' : 'it'
  const about = `file_id=${seen.file.file_id}&path_id=${path.path_id}&lang=${language}`
  const summary = `/api/cases/inclusion-summary.pdf?${about}`
  return (
    <>
      <div className="ui-acts">
        {next && <Button onClick={() => onAsk(next[0])}>{next[1]}</Button>}
        <Button icon="print" onClick={() => void openFile(summary).then(setProblem)}>
          {t('path.summary')}
        </Button>
      </div>
      {problem && (
        <Notice meaning="att" live="alert">
          {t('path.summary_failed')}
        </Notice>
      )}
    </>
  )
}

function Before({ paths }: { paths: PathSeen[] }) {
  const { t, long, word } = useWords()
  if (paths.length === 0) return null
  return (
    <>
      <h3>{t('path.before')}</h3>
      <ul className="cases-list">
        {paths.map((path) => (
          <li key={path.path_id} className="cases-note">
            <strong>{path.reference ?? t('path.erased')}</strong>
            <p className="ui-note">
              {t('path.ended', {
                day: long(String(path.ended_on)),
                reason: word('reason', String(path.end_reason)),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

export function PathCard({ seen, page }: { seen: OneCase; page: PlanPage }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Asked>()
  const path = pathOf(page.paths)
  if (page.paths.length === 0) return null
  const plan = path && planToTie(page, path)
  const about = path && { file_id: seen.file.file_id, path, onClose: () => setAsked(undefined) }
  return (
    <Card title={t('path.title')} level={2} end={path && <More {...{ seen, path, plan }} onAsk={setAsked} />}>
      <div className="ui-stack">
        <p className="ui-note">{t('path.about')}</p>
        {path && <Term path={path} />}
        {path && <Days path={path} page={page} />}
        {path && <Acts {...{ seen, path, plan }} onAsk={setAsked} />}
        <Before paths={page.paths.filter((each) => each.ended_on !== null)} />
      </div>
      {about && (asked === 'invited' || asked === 'met') && <NoteDay {...about} what={asked} />}
      {about && asked === 'tie' && plan && <TiePact {...about} plan={plan} />}
      {about && asked === 'correct' && <CorrectPath {...about} />}
      {about && asked === 'end' && <EndPath {...about} />}
    </Card>
  )
}
