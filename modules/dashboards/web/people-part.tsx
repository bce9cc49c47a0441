// Whom we meet: ages and genders, citizenships. Meetings are meetings; persons are counted once.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Card, type Column, Empty, Segmented, Table } from '#core/ui'
import { type People, type WhoCounted, whoCounted } from '../queries/people.ts'
import { Answered, Details } from './answered.tsx'
import { Bars } from './charts/bars.tsx'
import { Pyramid } from './charts/pyramid.tsx'
import type { PartProps } from './part.ts'
import type { Words } from './words.ts'

type Age = People['ages'][number]

function PyramidTable({ people, name, words }: { people: People; name: string; words: Words }) {
  const { t, shown, partShown } = words
  const codes = people.genders.map(({ code }) => code)
  const columns: Column<Age>[] = [
    {
      key: 'age',
      title: t('people.age'),
      names: true,
      cell: (age) => words.part('age_band', age.age_band),
    },
    ...codes.map((code) => ({
      key: code,
      title: words.part('gender', code),
      number: true,
      cell: (age: Age) => partShown(age.genders.find((each) => each.code === code)?.value ?? null),
    })),
    { key: 'all', title: t('people.all'), number: true, cell: (age) => partShown(age.value) },
  ]
  const footer = Object.fromEntries([
    ['age', t('people.all')],
    ...people.genders.map(({ code, value }) => [code, partShown(value)]),
    ['all', shown(people.total, people.threshold)],
  ])
  return (
    <Table
      caption={t('people.caption', { who: name })}
      columns={columns}
      rows={people.ages}
      rowKey={(age) => age.age_band}
      footer={footer}
    />
  )
}

function Pictures({ people, words }: { people: People; words: Words }) {
  const { t } = words
  const name = t(`people.kind.${people.who}`)
  const ways = people.identities.map((way) => words.part('identity', way).toLocaleLowerCase()).join(', ')
  if (people.total === 0)
    return (
      <Empty title={t('people.empty')} drawing="people">
        {t(`people.kind_rule.${people.who}`)}
      </Empty>
    )
  return (
    <div className="dashboards-two">
      <Card title={t('people.title')}>
        <Pyramid people={people} name={name} words={words} />
        <p className="ui-note">{t('people.elsewhere')}</p>
        <Details title={t('table')}>
          <PyramidTable people={people} name={name} words={words} />
        </Details>
      </Card>
      <Card title={t('people.citizenship')}>
        <Bars
          label={t('people.citizenship_caption', { who: name })}
          lines={people.citizenship.map(({ code, value }) => ({
            key: code,
            label: words.part('citizenship', code),
            value,
          }))}
          words={words}
        />
        <p>{t(`people.kind_rule.${people.who}`)}</p>
        {ways && <p className="ui-note">{t('people.identities', { ways })}</p>}
        <p className="ui-note">
          {t('few_why', { threshold: people.threshold })} {t('as_of', { day: words.day(people.as_of) })}.
        </p>
      </Card>
    </div>
  )
}

export function PeoplePart({ looking, words }: PartProps) {
  const { t } = words
  const [who, setWho] = useState<WhoCounted>('contacts')
  const asked = useAsk<People>('dashboards.people', { who, ...looking.period, ...looking.side })
  return (
    <div className="ui-stack">
      <div className="dashboards-parts">
        <Segmented
          label={t('people.who')}
          value={who}
          options={whoCounted.map((value) => ({ value, label: t(`people.kind.${value}`) }))}
          onChange={setWho}
        />
      </div>
      <Answered asked={asked} words={words}>
        {(people) => <Pictures people={people} words={words} />}
      </Answered>
    </div>
  )
}
