// One person, as far as they let themselves be known to me: who they are, where they stand on the ladder, their story
// with us across the rooms, who is around them, and what is shut.
import './person.css'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Badge, Button, Empty, Notice, PageHead, PersonTile, Skeleton } from '#core/ui'
import { ProposeSame } from '../propose-same.tsx'
import { PurposeGate } from '../purpose-gate.tsx'
import { ReadersCard } from '../readers-card.tsx'
import { SharingCard } from '../sharing-card.tsx'
import type { PersonSlot } from '../slots.ts'
import type { FilePerson, PersonFile } from './file-person.ts'
import { GuardianshipCard } from './guardianship-card.tsx'
import { HouseholdCard } from './household-card.tsx'
import { IseeCard } from './isee-card.tsx'
import { KnownCard } from './known-card.tsx'
import { Ladder, LadderActs } from './ladder.tsx'
import { NumbersCard } from './numbers-card.tsx'
import { PhonesCard } from './phones-card.tsx'
import { SameRecords } from './same-records.tsx'
import { SealedWay } from './sealed-way.tsx'
import { AroundCard, ClosedCard } from './side-cards.tsx'
import { Timeline } from './timeline.tsx'
import { type PeopleMe, usePeopleMe } from './use-me.ts'
import { usePeopleWords } from './words.ts'

export function LevelBadge({ level }: { level: string }) {
  const { say } = usePeopleWords()
  const meaning = level === 'verified' ? 'ok' : level === 'sealed_anonymous' ? 'sens' : 'info'
  return (
    <Badge meaning={meaning} icon={level === 'sealed_anonymous' ? 'locked' : 'user'}>
      {say('level', level)}
    </Badge>
  )
}

const useLine = (person: FilePerson): string => {
  const { t, say, short, language } = usePeopleWords()
  const words = [
    say('gender', person.gender),
    say('age_band', person.age_band),
    person.language && t('file.speaks', { language: language(person.language) }),
    t('file.met_since', { day: short(person.met_on) }),
    // What the person lost or never kept can be told again; rights and emergencies ask for it.
    t('file.has_code', { code: person.code }),
  ]
  return `${words.filter(Boolean).join(', ')}.`
}

function File({ file, slots, me }: { file: PersonFile; slots: readonly PersonSlot[]; me: PeopleMe }) {
  const { t } = usePeopleWords()
  const { person } = file
  const about = { person, me }
  const line = useLine(person)
  // Whom they live with, a number, a certificate would each tell the name again of who asked to be a code alone.
  const hasName = person.identity_level !== 'sealed_anonymous'
  return (
    <>
      <div className="people-head">
        <PersonTile nickname={person.name} />
        <PageHead
          title={person.name}
          back={{ label: `${t('file.back')} / ${person.unit_name}`, href: '/people' }}
          line={
            <span className="people-line">
              <LevelBadge level={person.identity_level} /> <span>{line}</span>
            </span>
          }
          acts={
            <>
              {slots.map(({ key, Acts }) => Acts && <Acts key={key} person_id={person.person_id} />)}
              <SealedWay {...about} />
              <ProposeSame person={person} verbs={me.verbs} />
              <LadderActs {...about} />
            </>
          }
        />
      </div>
      {person.protective_flag && <Notice meaning="att">{t('person.protective_note')}</Notice>}
      <SameRecords person_id={person.person_id} />
      <Ladder file={file} />
      <div className="ui-work-and-side people-file">
        <Timeline file={file} slots={slots} />
        <div className="ui-stack people-file-side">
          <AroundCard {...about} />
          {hasName && <PhonesCard {...about} />}
          {slots.map(
            ({ key, Panel }) =>
              Panel && (
                <Panel key={key} person_id={person.person_id} label={person.nickname ?? person.code} />
              ),
          )}
          {hasName && <GuardianshipCard {...about} />}
          <KnownCard {...about} />
          {hasName && <IseeCard {...about} />}
          {hasName && <HouseholdCard {...about} />}
          <NumbersCard {...about} />
          <ClosedCard me={me} />
        </div>
        <div className="ui-stack">
          <SharingCard person_id={person.person_id} />
          <ReadersCard person_id={person.person_id} />
        </div>
      </div>
    </>
  )
}

export interface PersonPageProps {
  /** What the rooms above hang here, in the order of the filter. */
  slots: readonly PersonSlot[]
}

export function PersonPage({ slots }: PersonPageProps) {
  const { t, problem: sentence } = usePeopleWords()
  const me = usePeopleMe()
  const { person_id = '' } = useParams({ strict: false }) as { person_id?: string }
  const { data, problem, again } = useAsk<PersonFile>('people.person', { person_id })
  if (data && !problem) return <File key={person_id} file={data} slots={slots} me={me} />
  if (!problem) return <Skeleton label={t('file.loading')} count={6} />
  if (problem.code === 'core.not-found')
    return (
      <Empty level={1} title={t('file.not_there')} drawing="people">
        {t('file.not_there_text')}
      </Empty>
    )
  return (
    <PurposeGate problem={problem}>
      <PageHead title={t('file.people')} back={{ label: t('file.back'), href: '/people' }} />
      <Notice meaning="att" title={t('file.failed')} act={<Button onClick={again}>{t('file.again')}</Button>}>
        {sentence(problem)}
      </Notice>
    </PurposeGate>
  )
}
