// What was let out, for funders and for everybody: the tables as they were told, to look at and to take away.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Card, Empty, Notice, PageHead, Skeleton, saveCsv, Table, useToast } from '#core/ui'
import { csvOf } from '../domain/csv.ts'
import type { ReleasesAnswer } from '../queries/values.ts'
import { it } from '../texts/it.ts'
import './figures.css'
import { useWords, type Words } from './words.ts'

type Release = ReleasesAnswer['releases'][number]

const nameOf = (release: Release, code: string, words: Words): string => {
  const cell = release.cells.find((each) => each.code === code)
  return release.dimension === 'none' ? code : words.part(release.dimension, code, cell?.label ?? null)
}

/** Ages as they follow one another; everything else as it was told, the largest first. */
const inOrder = ({ cells, dimension }: Release): Release['cells'] => {
  if (dimension !== 'age_band') return cells
  const ages = Object.keys(it.part.age_band)
  return [...cells].sort((one, other) => ages.indexOf(one.code) - ages.indexOf(other.code))
}

const titleOf = (release: Release, words: Words): string => {
  const figure = release.label ? words.label(release.label) : release.figure
  return `${figure}, ${words.period(release.period)}`
}

const csvFor = (release: Release, words: Words): string => {
  const { t } = words
  const line = (code: string, name: string, value: number | null) => [
    release.period,
    code,
    name,
    value,
    t(value === null ? 'values.released.hidden' : 'values.released.told'),
  ]
  return csvOf([
    [
      t('values.kind'),
      ...(['code', 'name', 'value', 'status'] as const).map((key) => t(`values.released.${key}`)),
    ],
    ...release.cells.map(({ code, value }) => line(code, nameOf(release, code, words), value)),
    line('', t('values.released.total'), release.total),
  ])
}

function useTaking(words: Words) {
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const take = async (release: Release) => {
    const { release_id } = release
    const answered = await act('monitoring.take-release', { taking_id: newId(), release_id })
    setProblem(answered.problem)
    if (answered.outcome !== 'accepted') return
    saveCsv(`${release.figure}-${release.period}-${release.dimension}.csv`, csvFor(release, words))
    say({ text: words.t('values.released.taken') })
  }
  return { take, problem }
}

function ReleaseCard({ release, onTake, words }: { release: Release; onTake(): void; words: Words }) {
  const { t } = words
  const { audience, revision, published_at, threshold, rounding, dimension, total } = release
  const told = (value: number | null) => (value === null ? t('values.released.hidden') : words.number(value))
  const rules = [
    t(`values.released.for.${audience}`),
    t('values.released.published', { day: words.day(published_at), revision }),
    ...(threshold > 1 ? [t('values.released.from', { threshold })] : []),
    ...(rounding ? [t('values.released.rounded', { rounding })] : []),
  ]
  return (
    <Card
      title={titleOf(release, words)}
      end={
        <Button icon="download" size="small" onClick={onTake}>
          {t('values.released.take')}
        </Button>
      }
      footer={<span className="ui-note">{rules.join(' · ')}</span>}
      flush
    >
      {release.cells.length === 0 ? (
        <p className="monitoring-only-total">
          {t('values.released.total')}: <strong>{told(total)}</strong>
        </p>
      ) : (
        <Table
          caption={titleOf(release, words)}
          columns={[
            {
              key: 'name',
              title: dimension === 'none' ? t('publish.sides.none') : t(`dimension.${dimension}`),
              cell: (cell) => nameOf(release, cell.code, words),
            },
            {
              key: 'value',
              title: t('values.released.value'),
              number: true,
              cell: (cell) => told(cell.value),
            },
          ]}
          rows={inOrder(release)}
          rowKey={(cell) => cell.code}
          cards={false}
          footer={{ name: t('values.released.total'), value: told(total) }}
        />
      )}
    </Card>
  )
}

export function ReleasedPage() {
  const words = useWords()
  const { t } = words
  const { data, problem: unread, again } = useAsk<ReleasesAnswer>('monitoring.releases')
  const { take, problem } = useTaking(words)
  const shown = problem ?? unread
  return (
    <>
      <PageHead title={t('values.released.title')} line={t('values.released.line')} />
      {!data && !unread && <Skeleton label={t('loading')} />}
      {shown && (
        <Notice meaning="att" live="polite" act={<Button onClick={again}>{t('again')}</Button>}>
          {words.problem(shown)}
        </Notice>
      )}
      {data?.releases.length === 0 && (
        <Empty title={t('values.released.none')} drawing="paper">
          {t('values.released.none_text')}
        </Empty>
      )}
      <div className="ui-stack">
        {data?.releases.map((release) => (
          <ReleaseCard
            key={release.release_id}
            release={release}
            onTake={() => void take(release)}
            words={words}
          />
        ))}
      </div>
    </>
  )
}
