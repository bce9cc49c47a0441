// How we work, on one page: whether we know how it went, how long people wait, how places are looked after, what is thrown away. Most are
// figures that stand; each is shown with its rule, now and before.

import { type Asking, useAsk } from '#core/http/web'
import type { MonthSpan } from '#core/kernel'
import { Card, Table } from '#core/ui'
import type { FigureSeen, FiguresAnswer } from '#monitoring'
import { comparedWith } from '../domain/periods.ts'
import type { PlacesCare } from '../queries/care.ts'
import type { Flows } from '../queries/flows.ts'
import { Answered } from './answered.tsx'
import { Bars } from './charts/bars.tsx'
import type { PartProps } from './part.ts'
import type { Words } from './words.ts'

interface Line {
  key: string
  what: string
  value: string
  before: string
  rule: string
}

interface Ground {
  now: readonly FigureSeen[]
  before: readonly FigureSeen[]
  words: Words
}

const seenIn = (figures: readonly FigureSeen[], key: string): FigureSeen | undefined =>
  figures.find((each) => each.key === key && each.is_measured && each.has_data)

const toldOf = (figures: readonly FigureSeen[], key: string, words: Words): string => {
  const seen = seenIn(figures, key)
  if (!seen || (seen.value === null && !seen.is_few)) return words.t('not_enough')
  return words.shown(seen.value, seen.threshold)
}

/** A figure that stands, as it is told elsewhere. */
const standing = (key: string, { now, before, words }: Ground): Line[] => {
  const seen = seenIn(now, key) ?? seenIn(before, key)
  if (!seen?.rule) return []
  const [value, was] = [toldOf(now, key, words), toldOf(before, key, words)]
  return [{ key, what: words.label(seen.label), value, before: was, rule: words.label(seen.rule) }]
}

const shareIn = (figures: readonly FigureSeen[], [part, whole]: [string, string], words: Words): string => {
  const [over, under] = [seenIn(figures, part)?.value, seenIn(figures, whole)?.value]
  if (over === undefined || over === null || !under) return words.t('not_enough')
  return `${words.percent(over / under)} (${words.t('quality.of', { part: words.number(over), whole: words.number(under) })})`
}

/** One told figure over another. */
const share = (key: 'loop' | 'waste', keys: [string, string], { now, before, words }: Ground): Line => ({
  key,
  what: words.t(`quality.${key}`),
  value: shareIn(now, keys, words),
  before: shareIn(before, keys, words),
  rule: words.t(`quality.${key}_rule`),
})

const careOf = (care: PlacesCare, { t, number, percent }: Words): Line[] => {
  const ratio = (part: number, whole: number) =>
    whole === 0
      ? t('not_enough')
      : `${percent(part / whole)} (${t('quality.of', { part: number(part), whole: number(whole) })})`
  const line = (key: 'followed' | 'visited' | 'last_visit', value: string): Line => ({
    key,
    what: t(`quality.${key}`),
    value,
    before: '–',
    rule: t(`quality.${key}_rule`, { never: number(care.never_visited) }),
  })
  return [
    line('followed', ratio(care.followed, care.mapped)),
    line('visited', ratio(care.visited, care.followed)),
    line('last_visit', care.middle_days === null ? t('not_enough') : number(care.middle_days)),
  ]
}

function Lines({ title, lines, words }: { title: string; lines: readonly Line[]; words: Words }) {
  const { t } = words
  if (lines.length === 0) return null
  return (
    <Card title={title} flush>
      <Table
        caption={title}
        columns={[
          { key: 'what', title: t('quality.what'), names: true, cell: (line) => line.what },
          {
            key: 'value',
            title: t('quality.value'),
            number: true,
            cell: (line) => <b className="dashboards-whole">{line.value}</b>,
          },
          { key: 'before', title: t('quality.before'), number: true, cell: (line) => line.before },
          { key: 'rule', title: t('quality.rule'), cell: (line) => line.rule },
        ]}
        rows={lines}
        rowKey={(line) => line.key}
      />
    </Card>
  )
}

function Reasons({ asked, words }: { asked: Asking<Flows>; words: Words }) {
  const { t } = words
  return (
    <Answered asked={asked} words={words}>
      {({ reasons }) =>
        reasons.length > 0 && (
          <Card title={t('quality.reasons')}>
            <Bars
              label={t('quality.reasons')}
              lines={reasons.map(({ code, value }) => ({
                key: code,
                label: t(`flows.reason_kind.${code as 'other'}`),
                value,
              }))}
              words={words}
            />
          </Card>
        )
      }
    </Answered>
  )
}

const useFigures = (looking: PartProps['looking'], period: MonthSpan): Asking<FiguresAnswer> =>
  useAsk<FiguresAnswer>('monitoring.figures', { ...period, ...looking.side })

export function QualityPart({ looking, words }: PartProps) {
  const { t } = words
  const earlier = comparedWith(looking.period, looking.comparison)
  const { organisation_id } = looking.side
  const now = useFigures(looking, looking.period)
  const before = useFigures(looking, earlier)
  const care = useAsk<PlacesCare>('dashboards.places-care', { ...looking.side })
  const flows = useAsk<Flows>('dashboards.flows', { ...looking.period, organisation_id })
  return (
    <Answered asked={now} words={words}>
      {({ figures, as_of }) => {
        const ground = { now: figures, before: before.data?.figures ?? [], words }
        const each = (keys: string[]) => keys.flatMap((key) => standing(key, ground))
        const answers = [
          share('loop', ['referrals_closed_loop', 'referrals_sent'], ground),
          ...each(['referrals_sent', 'referrals_closed_loop', 'referrals_declined']),
        ]
        return (
          <div className="ui-stack">
            <p className="ui-note">
              {t('compared.line', { now: words.period(looking.period), before: words.period(earlier) })}
            </p>
            <Lines title={t('quality.answers')} lines={answers} words={words} />
            <Reasons asked={flows} words={words} />
            <Lines
              title={t('quality.waits')}
              lines={each(['referral_wait', 'visit_wait', 'report_answer_time', 'reports_handled'])}
              words={words}
            />
            <Answered asked={care} words={words}>
              {(told) => <Lines title={t('quality.places')} lines={careOf(told, words)} words={words} />}
            </Answered>
            <Lines
              title={t('quality.stock')}
              lines={[
                share('waste', ['goods_kg_wasted', 'goods_kg_in'], ground),
                ...each(['goods_kg_wasted']),
              ]}
              words={words}
            />
            <p className="ui-note">
              {t('few_why', { threshold: 3 })} {t('as_of', { day: words.day(as_of) })}.
            </p>
          </div>
        )
      }}
    </Answered>
  )
}
