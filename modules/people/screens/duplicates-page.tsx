// Double records: pairs the nightly run found, links that wait for a second yes, questions of partners.
import { useSearch } from '@tanstack/react-router'
import { type Asking, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Empty, Notice, PageHead, Skeleton, TextLink } from '#core/ui'
import type { Duplicates, Links as LinksAnswer, MatchRequests, NoticedPair } from '../queries/duplicates.ts'
import { Links } from './links-card.tsx'
import './matching.css'
import { useMatching } from './matching-words.ts'
import { type MyUnit, PairCard } from './pair-card.tsx'
import { PartnerRequests } from './partner-requests.tsx'
import { PurposeGate } from './purpose-gate.tsx'

interface Me {
  worker_id: string
  units: MyUnit[]
  verbs: string[]
}

export interface DuplicatesPageProps {
  /** The moment shown; the clock of the device unless told. */
  now?: Date
}

function Waiting({ problem, again }: { problem: Problem | undefined; again: () => void }) {
  const { t, problem: sentence } = useMatching()
  if (!problem) return <Skeleton label={t('matching.loading')} />
  const retry = <Button onClick={again}>{t('matching.again')}</Button>
  return (
    <PurposeGate problem={problem}>
      <Notice meaning="att" act={problem.code === 'core.not-allowed' ? undefined : retry}>
        {sentence(problem)}
      </Notice>
    </PurposeGate>
  )
}

function RunLine({ run }: { run: Duplicates['run'] }) {
  const { t, moment, number } = useMatching()
  if (!run) return <p className="ui-note">{t('matching.never_run')}</p>
  const told = { when: moment(run.ended_at), records: number(run.record_count) }
  return (
    <p className="ui-note">
      {run.skipped_pair_count > 0
        ? t('matching.run_skipped', { ...told, skipped: number(run.skipped_pair_count) })
        : t('matching.run', told)}
    </p>
  )
}

function Pairs({ me, asked }: { me: Me; asked: Asking<Duplicates> }) {
  const { t } = useMatching()
  const { data, problem, again } = asked
  if (!data) return <Waiting {...{ problem, again }} />
  const mayPropose = me.verbs.includes('person.propose-merge')
  return (
    <>
      <RunLine run={data.run} />
      {data.pairs.length === 0 && (
        <Empty title={t('matching.empty')} drawing="people" level={2}>
          {t('matching.empty_text')}
        </Empty>
      )}
      {data.pairs.map((pair) => (
        <PairCard
          key={`${pair.first.person_id} ${pair.second.person_id}`}
          {...{ pair, mayPropose }}
          units={me.units}
        />
      ))}
      {data.has_more && <p className="ui-note">{t('matching.more')}</p>}
    </>
  )
}

/** One question why is enough for the page, but one there must be: pairs that show nobody do not ask it. */
export const isAskedAbove = (links?: { code: string }, pairs?: { code: string }): boolean =>
  links?.code === 'core.purpose-needed' && pairs?.code === 'core.purpose-needed'

interface LinkedProps {
  me: Me
  now: Date
  isAlone: boolean
  above?: Problem
}

function Linked({ me, now, isAlone, above }: LinkedProps) {
  const { data, problem, again } = useAsk<LinksAnswer>('people.links', {})
  const { t } = useMatching()
  if (!data) return isAskedAbove(problem, above) ? null : <Waiting {...{ problem, again }} />
  if (data.links.length === 0 && isAlone)
    return <Empty title={t('matching.waiting_none')} drawing="done" level={2} />
  return <Links {...{ me, now }} links={data.links} />
}

function Partners({ me }: { me: Me }) {
  const { data } = useAsk<MatchRequests>('people.match-requests', {})
  return data ? (
    <PartnerRequests requests={data} mayAnswer={me.verbs.includes('person.answer-partner')} />
  ) : null
}

function Both({ me, now }: { me: Me; now: Date }) {
  const pairs = useAsk<Duplicates>('people.duplicates', {})
  return (
    <>
      <Pairs me={me} asked={pairs} />
      <Linked {...{ me, now }} isAlone={false} above={pairs.data ? undefined : pairs.problem} />
      <Partners me={me} />
    </>
  )
}

interface NoticedProps {
  me: Me
  now: Date
  two: { person_id: string; other_id: string }
}

function NoticedPairCard({ me, asked }: { me: Me; asked: Asking<NoticedPair> }) {
  const { t } = useMatching()
  const { data, problem, again } = asked
  if (problem?.code === 'core.not-found')
    return <Notice meaning="att">{t('matching.noticed_not_there')}</Notice>
  if (!data) return <Waiting {...{ problem, again }} />
  const mayPropose = me.verbs.includes('person.propose-merge')
  return (
    <>
      <PairCard pair={data} units={me.units} {...{ mayPropose }} hinders={data.hinders} />
      <p>
        <TextLink href="/people/duplicates">{t('matching.noticed_all')}</TextLink>
      </p>
    </>
  )
}

/** Two records somebody noticed on the page of one of them, before any run did. */
function Noticed({ me, now, two }: NoticedProps) {
  const pair = useAsk<NoticedPair>('people.pair', two)
  return (
    <>
      <NoticedPairCard me={me} asked={pair} />
      <Linked {...{ me, now }} isAlone={false} above={pair.data ? undefined : pair.problem} />
    </>
  )
}

export function DuplicatesPage({ now = new Date() }: DuplicatesPageProps) {
  const { t } = useMatching()
  const { data: me, problem, again } = useAsk<Me>('network.me')
  const seesPairs = me?.verbs.includes('person.see-duplicates') ?? false
  const { one, two } = useSearch({ strict: false }) as { one?: string; two?: string }
  const noticed = one && two ? { person_id: one, other_id: two } : undefined
  return (
    <>
      <PageHead
        title={t('matching.title')}
        line={t('matching.promise')}
        back={{ label: t('matching.to_people'), href: '/people' }}
      />
      <div className="ui-stack">
        {!me && <Waiting {...{ problem, again }} />}
        {me && !seesPairs && <Linked {...{ me, now }} isAlone />}
        {me && seesPairs && !noticed && <Both {...{ me, now }} />}
        {me && seesPairs && noticed && <Noticed {...{ me, now }} two={noticed} />}
      </div>
    </>
  )
}
