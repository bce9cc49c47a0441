// One file: who it is about, where it stands, what is mine to do now; then profile and plan, diary, documents, team, readers.
import './cases.css'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { didNotCome } from '#core/kernel'
import { Badge, Button, Card, Menu, Notice, PageHead, Segmented, Skeleton, TextLink, useKeys } from '#core/ui'
import { PurposeGate } from '#people/web'
import type { OneCase } from '../queries/case-page.ts'
import { DiaryTab } from './diary-tab.tsx'
import { type DialogEvent, EventDialog, isDialogEvent } from './event-dialogs.tsx'
import { Failed } from './failed.tsx'
import { LookDialog } from './look-dialog.tsx'
import { PathClock } from './path-clock.tsx'
import { ProfileCard } from './profile-card.tsx'
import { ReadersTab } from './readers-tab.tsx'
import { isTeamToCompose, ReopenedNotice } from './reopened-notice.tsx'
import { DocumentsSlot, PlanSlot, seesPlan } from './slots.tsx'
import { stateLook } from './state-look.ts'
import { Steps } from './steps-card.tsx'
import { TeamClock } from './team-clock.tsx'
import { TeamTab } from './team-tab.tsx'
import { useWords } from './words.ts'

interface CaseMe {
  worker_id: string
  name: string
}
const tabs = ['profile', 'diary', 'documents', 'team', 'readers'] as const
type Tab = (typeof tabs)[number]

function StateLine({ seen }: { seen: OneCase }) {
  const { t, word, near, by, today } = useWords()
  const { file } = seen
  const isLate = file.due_on !== null && file.due_on < today
  return (
    <span className="cases-line">
      <Badge meaning={stateLook[file.state] ?? 'neu'}>
        {`${word('state', file.state)} ${t('screen.since', { day: near(file.state_since) })}`}
      </Badge>
      {file.due_on && (
        <Badge meaning={isLate ? 'dang' : 'neu'}>
          {isLate
            ? t('screen.was_due', { day: near(file.due_on) })
            : t('screen.due', { day: by(file.due_on) })}
        </Badge>
      )}
      {file.team_due_on && <TeamClock due={file.team_due_on} />}
      {file.path_due_on && file.path_awaits && <PathClock due={file.path_due_on} awaits={file.path_awaits} />}
      {file.is_integrated && (
        <Badge meaning="info">
          {file.joint_number ? t('screen.joint_with', { number: file.joint_number }) : t('screen.joint')}
        </Badge>
      )}
      <span>
        {t('screen.followed_by', { name: file.manager_name ?? t('screen.nobody_yet'), unit: file.unit_name })}
      </span>
    </span>
  )
}

/** The act that comes next stands out; the others wait in the menu. */
const mainOf: Record<string, readonly DialogEvent[]> = {
  intake: ['accept', 'orient_only'],
  assessment: ['complete_assessment'],
  suspended: ['still_away', 'resume'],
  closing: ['close'],
  closed: ['reopen'],
}

function Acts({
  seen,
  onEvent,
  onWrite,
}: {
  seen: OneCase
  onEvent: (event: DialogEvent) => void
  onWrite?: () => void
}) {
  const { t } = useWords()
  const events = seen.mine.events.filter(isDialogEvent)
  const main = (mainOf[seen.file.state] ?? []).find((event) => events.includes(event))
  const others = events.filter((event) => event !== main)
  return (
    <>
      {others.length > 0 && (
        <Menu
          label={t('acts.others')}
          items={others.map((event) => ({
            key: event,
            label: t(`acts.${event}.verb`),
            onSelect: () => onEvent(event),
            destructive: event === 'close' || event === 'reject',
          }))}
        />
      )}
      {main && (
        <Button variant="secondary" onClick={() => onEvent(main)}>
          {t(`acts.${main}.verb`)}
        </Button>
      )}
      {onWrite && (
        <Button variant="primary" icon="pencil" onClick={onWrite}>
          {t('diary.write')}
        </Button>
      )}
    </>
  )
}

function Facts({ seen }: { seen: OneCase }) {
  const { t, word, long } = useWords()
  const { file } = seen
  const facts: [string, string][] = [
    [t('screen.opened'), long(file.opened_on)],
    [t('screen.channel'), word('channel', file.channel)],
    ...(file.first_need ? [[t('screen.first_need'), word('need', file.first_need)] as [string, string]] : []),
    ...(file.complexity
      ? [[t('screen.complexity'), word('complexity', file.complexity)] as [string, string]]
      : []),
    [
      t('screen.municipality'),
      `${file.municipality_name ?? file.municipality_code} · ${word('basis', file.municipality_basis)}`,
    ],
    ...(file.back_on ? [[t('screen.back_on'), long(file.back_on)] as [string, string]] : []),
    ...(file.closure_reason
      ? [[t('screen.closure'), word('reason', file.closure_reason)] as [string, string]]
      : []),
    [t('screen.process'), t(`screen.process_of.${file.process as 'A'}`)],
  ]
  return (
    <Card title={t('screen.facts')}>
      <dl className="cases-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {file.person_name !== null && (
        <p>
          <TextLink href={`/people/${file.person_id}`}>{t('screen.person_page')}</TextLink>
        </p>
      )}
      {seen.others.length > 0 && (
        <p>
          {t('screen.others')}{' '}
          {seen.others.map((other) => (
            <TextLink key={other.file_id} href={`/cases/${other.file_id}`}>
              {`${other.number}, ${other.unit_name}`}
            </TextLink>
          ))}
        </p>
      )}
    </Card>
  )
}

function Profile({ seen, onLook }: { seen: OneCase; onLook?: () => void }) {
  const { file } = seen
  return (
    <div className="cases-two">
      <div className="ui-stack">
        <ProfileCard
          file_id={file.file_id}
          person_id={file.person_id}
          onLook={onLook}
          isClosed={!seesPlan(seen.mine.compartments)}
        />
      </div>
      <div className="ui-stack">
        <PlanSlot seen={seen} />
        <Facts seen={seen} />
        <Steps seen={seen} />
      </div>
    </div>
  )
}

const momentFor = (state: string): 'entry' | 'review' | 'exit' =>
  state === 'assessment' || state === 'intake' ? 'entry' : 'review'

function Opened({
  seen,
  me,
  tab,
  onTab,
}: {
  seen: OneCase
  me: CaseMe
  tab: Tab
  onTab: (tab: Tab) => void
}) {
  const { t } = useWords()
  const { file, mine, counts } = seen
  const [event, setEvent] = useState<DialogEvent>()
  const [isLooking, setLooking] = useState(false)
  const isOpen = file.closed_on === null
  const write = () => {
    onTab('diary')
    setTimeout(() => document.getElementById('cases-note')?.focus(), 0)
  }
  const mayWrite = isOpen && mine.unit_id !== null && mine.compartments.some((each) => each !== 'base')
  useKeys({
    ...Object.fromEntries(tabs.map((each, i) => [String(i + 1), () => onTab(each)])),
    ...(mayWrite ? { n: write } : {}),
  })
  const number = {
    profile: '',
    diary: ` ${counts.notes}`,
    documents: '',
    team: ` ${counts.members}`,
    readers: '',
  }
  return (
    <>
      <PageHead
        title={file.person_name ?? t('screen.file_number', { number: file.number })}
        back={{ label: `${t('title')} / ${file.number}`, href: '/cases' }}
        line={<StateLine seen={seen} />}
        acts={<Acts seen={seen} onEvent={setEvent} onWrite={mayWrite ? write : undefined} />}
      />
      {isTeamToCompose(seen) && <ReopenedNotice seen={seen} />}
      <div className="cases-tabs ui-no-print">
        <Segmented
          label={t('screen.parts')}
          value={tab}
          onChange={onTab}
          options={tabs.map((value) => ({ value, label: `${t(`screen.tab_${value}`)}${number[value]}` }))}
        />
      </div>
      {tab === 'profile' && <Profile seen={seen} onLook={mayWrite ? () => setLooking(true) : undefined} />}
      {tab === 'diary' && <DiaryTab seen={seen} worker_id={me.worker_id} />}
      {tab === 'documents' && <DocumentsSlot seen={seen} />}
      {tab === 'team' && <TeamTab seen={seen} me={me} />}
      {tab === 'readers' && <ReadersTab file_id={file.file_id} />}
      {event && <EventDialog event={event} seen={seen} onClose={() => setEvent(undefined)} />}
      {isLooking && mine.unit_id && (
        <LookDialog
          file_id={file.file_id}
          person_id={file.person_id}
          unit_id={mine.unit_id}
          compartments={mine.compartments}
          moment={momentFor(file.state)}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}

export function CasePage() {
  const { t, sentence } = useWords()
  const navigate = useNavigate()
  const { file_id = '' } = useParams({ strict: false }) as { file_id?: string }
  const asked = (useSearch({ strict: false }) as { tab?: unknown }).tab
  const tab = tabs.find((each) => each === asked) ?? 'profile'
  const mine = useAsk<CaseMe>('network.me')
  const me = mine.data
  const file = useAsk<OneCase>('cases.file', { file_id })
  const { data } = file
  const problem = file.problem ?? (me ? undefined : mine.problem)
  const onTab = (next: Tab) =>
    void navigate({ href: `/cases/${file_id}?tab=${next}`, replace: true, resetScroll: false })
  if (data && me && data.file.file_id === file_id)
    return <Opened seen={data} me={me} tab={tab} onTab={onTab} />
  if (problem) {
    return (
      <PurposeGate problem={problem}>
        <PageHead title={t('title')} back={{ label: t('screen.back'), href: '/cases' }} />
        {didNotCome(problem) ? (
          <Failed problem={problem} />
        ) : (
          <Notice meaning="att">{sentence(problem)}</Notice>
        )}
      </PurposeGate>
    )
  }
  return <Skeleton label={t('screen.loading')} shape="block" />
}
