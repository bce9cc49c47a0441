// What was let out, for funders and for everybody: the tables as they were told, to look at and to take away.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Empty, Field, Notice, PageHead, SelectField, Skeleton, saveCsv, useToast } from '#core/ui'
import { byPeriod } from '../domain/released-order.ts'
import type { ReleasesAnswer } from '../queries/values.ts'
import { useAddress } from './address.ts'
import './figures.css'
import { ReleasedPeriod } from './released-cards.tsx'
import { csvFor, figureName, type Released } from './released-words.ts'
import { useWords, type Words } from './words.ts'

function useTaking(words: Words) {
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const take = async (release: Released) => {
    const { release_id } = release
    const answered = await act('monitoring.take-release', { taking_id: newId(), release_id })
    setProblem(answered.problem)
    if (answered.outcome !== 'accepted') return
    saveCsv(`${release.figure}-${release.period}-${release.dimension}.csv`, csvFor(release, words))
    say({ text: words.t('values.released.taken') })
  }
  return { take, problem }
}

interface FiltersProps {
  releases: Released[]
  address: Record<string, string>
  change(words: Record<string, string | undefined>): void
  words: Words
}

function Filters({ releases, address, change, words }: FiltersProps) {
  const { t } = words
  const periods = byPeriod(releases, ({ figure }) => figure).map(({ period }) => period)
  const audiences = [...new Set(releases.map(({ audience }) => audience))]
  return (
    <fieldset className="monitoring-filters ui-no-print">
      <legend className="ui-heard">{t('filters')}</legend>
      <Field
        kind="search"
        label={t('book.search')}
        value={address.words ?? ''}
        onChange={(event) => change({ words: event.target.value || undefined })}
      />
      <SelectField
        label={t('values.close.period')}
        value={address.period ?? ''}
        empty={t('values.released.all_periods')}
        options={periods.map((value) => ({ value, label: words.period(value) }))}
        onChange={(event) => change({ period: event.target.value || undefined })}
      />
      {audiences.length > 1 && (
        <SelectField
          label={t('values.released.whom')}
          value={address.for ?? ''}
          empty={t('values.released.whoever')}
          options={audiences.map((value) => ({ value, label: t(`values.released.for.${value}`) }))}
          onChange={(event) => change({ for: event.target.value || undefined })}
        />
      )}
    </fieldset>
  )
}

function Shelf({ releases, words }: { releases: Released[]; words: Words }) {
  const { t } = words
  const [address, change] = useAddress()
  const { take, problem } = useTaking(words)
  const wanted = (address.words ?? '').trim().toLocaleLowerCase()
  const kept = releases.filter(
    (each) =>
      (!address.period || each.period === address.period) &&
      (!address.for || each.audience === address.for) &&
      figureName(each, words).toLocaleLowerCase().includes(wanted),
  )
  const clear = () => change({ words: undefined, period: undefined, for: undefined })
  return (
    <>
      <Filters releases={releases} address={address} change={change} words={words} />
      {problem && (
        <Notice meaning="att" live="alert">
          {words.problem(problem)}
        </Notice>
      )}
      <p className="ui-heard" role="status">
        {t('values.released.found', { count: kept.length })}
      </p>
      {kept.length === 0 && (
        <Empty
          title={t('values.released.not_found')}
          drawing="search"
          act={<Button onClick={clear}>{t('values.released.clear')}</Button>}
        />
      )}
      <div className="ui-stack">
        {byPeriod(kept, (each) => figureName(each, words)).map((shown) => (
          <ReleasedPeriod
            key={shown.period}
            shown={shown}
            words={words}
            onTake={(release) => void take(release)}
          />
        ))}
      </div>
    </>
  )
}

export function ReleasedPage() {
  const words = useWords()
  const { t } = words
  const { data, problem, again } = useAsk<ReleasesAnswer>('monitoring.releases')
  return (
    <>
      <PageHead title={t('values.released.title')} line={t('values.released.line')} />
      {!data && !problem && <Skeleton label={t('loading')} />}
      {problem && (
        <Notice meaning="att" live="polite" act={<Button onClick={again}>{t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      )}
      {data?.releases.length === 0 && (
        <Empty title={t('values.released.none')} drawing="paper">
          {t('values.released.none_text')}
        </Empty>
      )}
      {data && data.releases.length > 0 && <Shelf releases={data.releases} words={words} />}
    </>
  )
}
