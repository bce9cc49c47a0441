// All the cities of a project together: the sum of each promised figure, how many cities are in it, and one figure city by city.
import { useState } from 'react'
import { Badge, BarMeter, Empty, type Meaning, PageHead, SelectField, TextLink } from '#core/ui'
import type { National, NationalTable } from '../national/national.ts'
import { CitiesTable } from './cities-table.tsx'
import './federation.css'
import { useOpenAnswer } from './open-answer.ts'
import { Downloads, NotHere } from './open-parts.tsx'
import { useWords, type Words } from './words.ts'

export interface NationalPageProps {
  /** Key of the project; without it the first one. */
  federation: string | undefined
  /** The one figure to see city by city. */
  figure: string | undefined
}

const hrefOf = (federation: string, figure?: string): string =>
  `/open/national/${federation}${figure ? `/${figure}` : ''}`

function Told({ figure, words }: { figure: NationalTable; words: Words }) {
  const { t } = words
  const { sum } = figure
  if (!figure.is_measured || sum.told + sum.hidden + sum.apart === 0) return null
  return (
    <p className="public-small">
      {t('national.told_of', { told: sum.told + sum.hidden + sum.apart, all: figure.rows.length })}{' '}
      {sum.hidden > 0 && t('national.hidden_of', { count: sum.hidden })}{' '}
      {figure.is_distinct && t('national.distinct')}
    </p>
  )
}

const lightOf: Partial<Record<NationalTable['standing'], Meaning>> = {
  ...{ reached: 'ok', on_track: 'ok', a_little_behind: 'att', far_behind: 'dang', not_enough_data: 'neu' },
}

function NationalFigure({
  national,
  figure,
  words,
}: {
  national: National
  figure: NationalTable
  words: Words
}) {
  const { t, label } = words
  const { sum, target } = figure
  const value = words.sum(figure)
  const isNumber = figure.is_measured && sum.value !== null
  return (
    <article className="federation-figure">
      <h2 className="federation-name">{label(figure.label)}</h2>
      <p className={isNumber ? 'federation-sum' : 'federation-sum federation-no-sum'}>{value}</p>
      {sum.value !== null && target !== null && (
        <BarMeter
          value={sum.value}
          target={target}
          about={figure.qualifier === 'about'}
          text={`${value}. ${words.target(figure)}`}
        />
      )}
      <p>{words.target(figure)}</p>
      {figure.is_measured && target !== null && (
        <p>
          <Badge meaning={lightOf[figure.standing] ?? 'neu'}>
            {t(`national.light_${figure.standing as 'reached'}`)}
          </Badge>
        </p>
      )}
      <Told figure={figure} words={words} />
      <p>
        <TextLink
          href={hrefOf(national.federation.key, figure.key)}
          aria-label={`${t('national.see')}: ${label(figure.label)}`}
        >
          {t('national.see')}
        </TextLink>
      </p>
    </article>
  )
}

function How({ national, words }: { national: National; words: Words }) {
  const { t, label } = words
  const rounding = Math.max(
    0,
    ...national.figures.flatMap(({ rows }) => rows.map((row) => row.rounding ?? 0)),
  )
  const isApart = national.figures.some(({ sum }) => sum.apart > 0)
  return (
    <section className="public-words">
      <h2 className="public-heading">{t('national.how')}</h2>
      <p>{label(national.federation.rule)}.</p>
      <p>{t('national.distinct')}</p>
      <p>{t('national.hidden_text', { threshold: national.threshold })}</p>
      <p>{t('national.silent_text')}</p>
      <p>{t('national.light_text')}</p>
      {isApart && <p>{t('national.apart_text')}</p>}
      {rounding > 1 && <p>{t('national.rounding_text', { rounding })}</p>}
    </section>
  )
}

function PeriodChoice({
  national,
  words,
  onChoose,
}: {
  national: National
  words: Words
  onChoose(period: string): void
}) {
  const { t } = words
  if (national.period === null) return null
  if (national.periods.length < 2)
    return <p>{t('national.of_period', { period: words.period(national.period) })}</p>
  return (
    <div className="public-choice federation-choice federation-away">
      <SelectField
        size="public"
        label={t('national.period')}
        value={national.period}
        options={national.periods.map(({ period, cities }) => ({
          value: period,
          label: t('national.period_cities', { period: words.period(period), count: cities }),
        }))}
        onChange={(event) => onChoose(event.target.value)}
      />
    </div>
  )
}

function Figures({
  national,
  chosen,
  words,
}: {
  national: National
  chosen: NationalTable | undefined
  words: Words
}) {
  const { t } = words
  if (chosen) return <CitiesTable national={national} figure={chosen} words={words} />
  return (
    <>
      {national.period === null && (
        <Empty title={t('national.none')} drawing="paper">
          {t('national.none_text')}
        </Empty>
      )}
      <div className="federation-figures">
        {national.figures.map((figure) => (
          <NationalFigure key={figure.key} national={national} figure={figure} words={words} />
        ))}
      </div>
    </>
  )
}

/** The chosen period stays in the address, so that it can be passed on. */
const periodNow = (): string | null => new URLSearchParams(location.search).get('period')

export function NationalPage({ federation = 'lgnet_ea', figure }: NationalPageProps) {
  const words = useWords()
  const { t, label, lang } = words
  const [period, setPeriod] = useState(periodNow)
  const about = period ? `?period=${encodeURIComponent(period)}` : ''
  const [answer, again] = useOpenAnswer<National>(`/api/open/federations/${federation}${about}`)
  const choose = (next: string) => {
    setPeriod(next)
    history.replaceState(null, '', `${location.pathname}?period=${next}`)
  }
  if (answer.state === 'missing')
    return (
      <Empty level={1} title={t('national.missing')} drawing="search">
        {t('national.missing_text')} <TextLink href="/open/">{t('national.home')}</TextLink>
      </Empty>
    )
  if (answer.state !== 'here')
    return (
      <>
        <PageHead size="public" title={t('national.title')} />
        <NotHere state={answer.state} again={again} words={words} />
      </>
    )
  const national = answer.data
  const chosen = national.figures.find(({ key }) => key === figure)
  const addressOf = (kind: string) =>
    `/api/open/federations/${federation}/cities.${kind}?${new URLSearchParams({ ...(national.period ? { period: national.period } : {}), lang })}`
  return (
    <>
      <PageHead
        size="public"
        title={chosen ? label(chosen.label) : label(national.federation.title)}
        line={chosen ? label(national.federation.title) : label(national.federation.purpose)}
        back={chosen && { label: t('national.title'), href: hrefOf(federation) }}
      />
      {national.is_demo && <p className="public-demo">{t('national.demo')}</p>}
      <PeriodChoice national={national} words={words} onChoose={choose} />
      <Figures national={national} chosen={chosen} words={words} />
      <How national={national} words={words} />
      <Downloads addressOf={addressOf} words={words} />
    </>
  )
}
