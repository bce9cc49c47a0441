// The people my units follow and those entrusted to me, the last met first. What narrows the list stands in the address.
import './person.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { askOnce, useAsk } from '#core/http/web'
import {
  Badge,
  Button,
  type Column,
  Empty,
  LoadMore,
  Notice,
  PageHead,
  PersonTile,
  SelectField,
  Skeleton,
  Table,
} from '#core/ui'
import type { NamedLine } from '../../queries/shapes.ts'
import { EmergencyButton } from '../emergency-dialog.tsx'
import { EndedSharesCard } from '../ended-shares-card.tsx'
import { FindPerson } from '../find-person.tsx'
import { LevelBadge } from './person-page.tsx'
import { RegisterDialog } from './register-dialog.tsx'
import { type PeopleMe, usePeopleMe } from './use-me.ts'
import { usePeopleWords } from './words.ts'

type Line = NamedLine & { unit_name: string }
interface Answer {
  persons: Line[]
  has_more: boolean
}
interface Chosen {
  unit?: string | undefined
  level?: string | undefined
  unmet?: string | undefined
}
const levels = ['pseudonymous', 'identified', 'verified', 'sealed_anonymous'] as const
const waits = ['30', '60', '90'] as const

const useChosen = (): [Chosen, (change: Chosen) => void] => {
  const navigate = useNavigate()
  const asked = useSearch({ strict: false }) as Record<string, unknown>
  const text = (name: string) => (asked[name] === undefined ? undefined : String(asked[name]))
  const chosen: Chosen = { unit: text('unit'), level: text('level'), unmet: text('unmet') }
  const choose = (change: Chosen) => {
    const next = Object.entries({ ...chosen, ...change }).filter(([, value]) => value)
    const words = new URLSearchParams(next as [string, string][]).toString()
    void navigate({ href: words ? `/people?${words}` : '/people', replace: true, resetScroll: false })
  }
  return [chosen, choose]
}

const dayBack = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

function Filters({ me, chosen, choose }: { me: PeopleMe; chosen: Chosen; choose: (change: Chosen) => void }) {
  const { t } = usePeopleWords()
  return (
    <div className="people-filters">
      {me.units.length > 1 && (
        <SelectField
          label={t('file.unit')}
          value={chosen.unit ?? ''}
          empty={t('file.all_units')}
          options={me.units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
          onChange={(event) => choose({ unit: event.target.value })}
        />
      )}
      <SelectField
        label={t('file.level')}
        value={chosen.level ?? ''}
        empty={t('file.any_level')}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(event) => choose({ level: event.target.value })}
      />
      <SelectField
        label={t('file.unmet')}
        value={chosen.unmet ?? ''}
        empty={t('file.anytime')}
        options={waits.map((value) => ({ value, label: t('file.unmet_days', { days: value }) }))}
        onChange={(event) => choose({ unmet: event.target.value })}
      />
    </div>
  )
}

function People({ persons, instead }: { persons: Line[]; instead: ReactNode }) {
  const { t, near, say } = usePeopleWords()
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: t('file.who'),
      names: true,
      cell: (person) => (
        <span className="people-name">
          <PersonTile nickname={person.name} />
          {person.name}
        </span>
      ),
    },
    {
      key: 'level',
      title: t('file.level'),
      cell: (person) => (
        <span className="people-level">
          <LevelBadge level={person.identity_level} />
          {person.protective_flag && <Badge meaning="att">{t('person.protective')}</Badge>}
        </span>
      ),
    },
    { key: 'age', title: t('file.age'), cell: (person) => say('age_band', person.age_band) },
    { key: 'unit', title: t('file.unit'), cell: (person) => person.unit_name },
    { key: 'seen', title: t('file.last_seen'), cell: (person) => near(person.last_met_on) },
  ]
  return (
    <Table
      caption={t('file.people')}
      columns={columns}
      rows={persons}
      rowKey={(person) => person.person_id}
      rowHref={(person) => `/people/${person.person_id}`}
      instead={instead}
    />
  )
}

/** Page after page, for the words chosen now. */
const useFollowed = (chosen: Chosen) => {
  const { today } = usePeopleWords()
  const [more, setMore] = useState<{ of: string; persons: Line[]; has_more: boolean }>()
  const asked = {
    unit_id: chosen.unit,
    level: chosen.level,
    unmet_since: chosen.unmet && dayBack(today, Number(chosen.unmet)),
  }
  const key = JSON.stringify(asked)
  const { data, problem, again } = useAsk<Answer>('people.followed', asked)
  const later = more?.of === key ? more : undefined
  const persons = [...(data?.persons ?? []), ...(later?.persons ?? [])]
  const last = persons.at(-1)
  const next = async () => {
    const after = { ...asked, after_day: last?.last_met_on, after_id: last?.person_id }
    const { data: page } = await askOnce<Answer>('people.followed', after)
    if (page)
      setMore({ of: key, persons: [...(later?.persons ?? []), ...page.persons], has_more: page.has_more })
  }
  return { data, problem, again, persons, has_more: Boolean((later ?? data)?.has_more), next }
}

function HeadActs({ me, onRegister }: { me: PeopleMe; onRegister: () => void }) {
  const { t } = usePeopleWords()
  const may = (verb: string) => me.verbs.includes(verb)
  return (
    <>
      {may('person.see-duplicates') && (
        <Button variant="quiet" icon="people" href="/people/duplicates">
          {t('file.to_duplicates')}
        </Button>
      )}
      {may('person.list-imports') && (
        <Button variant="quiet" icon="files" href="/people/import">
          {t('file.to_import')}
        </Button>
      )}
      <EmergencyButton verbs={me.verbs} clearance={me.clearance} />
      {may('person.register') && me.units.length > 0 && (
        <Button variant="primary" icon="plus" onClick={onRegister}>
          {t('file.register')}
        </Button>
      )}
    </>
  )
}

export function PeoplePage() {
  const { t, problem: sentence } = usePeopleWords()
  const me = usePeopleMe()
  const navigate = useNavigate()
  const [chosen, choose] = useChosen()
  const [isRegistering, setRegistering] = useState(false)
  const { data, problem, again, persons, has_more, next } = useFollowed(chosen)
  const isNarrowed = Boolean(chosen.unit || chosen.level || chosen.unmet)
  return (
    <>
      <PageHead
        title={t('file.people')}
        line={t('file.list_line')}
        acts={<HeadActs me={me} onRegister={() => setRegistering(true)} />}
      />
      {me.verbs.includes('person.find') && <FindPerson />}
      <EndedSharesCard />
      <Filters me={me} chosen={chosen} choose={choose} />
      {problem && !data ? (
        <Notice
          meaning="att"
          title={t('file.failed')}
          act={<Button onClick={again}>{t('file.again')}</Button>}
        >
          {sentence(problem)}
        </Notice>
      ) : (
        <People
          persons={persons}
          instead={
            data ? (
              persons.length === 0 && (
                <Empty title={t(isNarrowed ? 'file.none_so' : 'file.empty')} drawing="people">
                  {t(isNarrowed ? 'file.none_so_text' : 'file.empty_text')}
                </Empty>
              )
            ) : (
              <Skeleton label={t('file.loading')} count={6} />
            )
          }
        />
      )}
      {has_more && (
        <LoadMore label={t('file.more')} text={String(persons.length)} onMore={() => void next()} />
      )}
      {isRegistering && (
        <RegisterDialog
          me={me}
          onClose={() => setRegistering(false)}
          onDone={(person_id) => void navigate({ href: `/people/${person_id}` })}
        />
      )}
    </>
  )
}
