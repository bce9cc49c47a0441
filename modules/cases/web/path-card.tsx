// The path of the inclusion allowance beside the plan: its reference, its days, the term that runs, and what can be done now.
import { useState } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Card, Menu, type MenuItem, Notice } from '#core/ui'
import { standing } from '../domain/first-meeting.ts'
import { pathOf } from '../domain/inclusion-path.ts'
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
  onProblem: (problem: Problem | undefined) => void
}

function Acts({ seen, path, plan, onAsk, onProblem }: ActsProps) {
  const { t, locale } = useWords()
  const { events } = seen.mine
  const mayNote = events.includes('note_path')
  const language = locale === 'en' ? 'en' : 'it'
  const summary = `/api/cases/inclusion-summary.pdf?file_id=${seen.file.file_id}&path_id=${path.path_id}&lang=${language}`
  const next: Asked | undefined = !path.invited_on && !path.met_on ? 'invited' : plan ? 'tie' : undefined
  const asks: [Asked, string, boolean][] = [
    ['invited', t('path.note_invited'), !path.invited_on && !path.pact_on],
    ['met', t('path.note_met'), !path.met_on && !path.pact_on],
    ['tie', t('path.tie'), plan !== undefined],
    ['correct', t('path.correct'), events.includes('correct_path')],
    ['end', t('path.end'), events.includes('end_path')],
  ]
  const items: MenuItem[] = asks
    .filter(([what, , isOn]) => isOn && mayNote && what !== next)
    .map(([key, label]) => ({ key, label, onSelect: () => onAsk(key) }))
  const main = asks.find(([what]) => what === next)
  return (
    <div className="ui-acts">
      {mayNote && main?.[2] && <Button onClick={() => onAsk(main[0])}>{main[1]}</Button>}
      <Button icon="print" onClick={() => void openFile(summary).then(onProblem)}>
        {t('path.summary')}
      </Button>
      {items.length > 0 && (
        <Menu
          label={t('path.more')}
          items={items}
          align="end"
          className="ui-button ui-button-secondary ui-button-desk"
        />
      )}
    </div>
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
  const { t, sentence } = useWords()
  const [asked, setAsked] = useState<Asked>()
  const [problem, setProblem] = useState<Problem>()
  const path = pathOf(page.paths)
  if (page.paths.length === 0) return null
  const plan = path && planToTie(page, path)
  const about = path && { file_id: seen.file.file_id, path, onClose: () => setAsked(undefined) }
  return (
    <Card title={t('path.title')} level={2}>
      <div className="ui-stack">
        <p className="ui-note">{t('path.about')}</p>
        {path && <Term path={path} />}
        {problem && <Notice meaning="att">{sentence(problem)}</Notice>}
        {path && <Days path={path} page={page} />}
        {path && <Acts {...{ seen, path, plan }} onAsk={setAsked} onProblem={setProblem} />}
        <Before paths={page.paths.filter((each) => each.ended_on !== null)} />
      </div>
      {about && (asked === 'invited' || asked === 'met') && <NoteDay {...about} what={asked} />}
      {about && asked === 'tie' && plan && <TiePact {...about} plan={plan} />}
      {about && asked === 'correct' && <CorrectPath {...about} />}
      {about && asked === 'end' && <EndPath {...about} />}
    </Card>
  )
}
