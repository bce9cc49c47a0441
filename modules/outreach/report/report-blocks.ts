// The log of an outing as the parts of a printed document, in the order in which somebody checks it.
import type { Block, TableBlock } from '#core/documents'
import { createTexts, formatNumber, formatTime, type Text } from '#core/i18n'
import { ageBandsSeen, contactPhases, gendersSeen } from '../domain/words.ts'
import type { ShiftPage } from '../queries/shift-page.ts'
import { outreachTexts } from '../texts/index.ts'
import { screenTexts } from '../texts/screens/index.ts'
import type { it } from '../texts/screens/it.ts'
import { type Dimension, linesBy, vanLines } from './sums.ts'

export type PaperLocale = 'it' | 'en'

export const paperWords = (locale: PaperLocale): Text<typeof it> =>
  createTexts({ locale, resources: screenTexts })

const speaking = (locale: PaperLocale) => {
  const room = outreachTexts[locale]
  const own = screenTexts[locale]
  const word = (tree: object, code: string): string =>
    (tree as Record<string, string>)[code] ?? code.replaceAll('_', ' ')
  return {
    t: paperWords(locale),
    n: (value: number) => formatNumber(locale, value),
    time: (instant: string | null) => (instant ? formatTime(locale, instant) : '–'),
    named: (thing: { name_it: string; name_en: string }) => (locale === 'en' ? thing.name_en : thing.name_it),
    counted: (dimension: Dimension, code: string) => word(room[dimension], code),
    test: (code: string) => word(room.test, code),
    outcome: (code: string) => word(room.alarm_outcome, code),
    role: (code: string) => word(own.role, code),
    goal: (code: string) => word(own.goal, code),
    material: (code: string) => word(own.report.hr, code),
    tag: (code: string) => word(own.report.tag, code),
  }
}
type Speaking = ReturnType<typeof speaking>

const end = (title: string, share = 1) => ({ title, share, align: 'end' as const })
const table = (
  caption: string | undefined,
  columns: TableBlock['columns'],
  rows: TableBlock['rows'],
): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }])

const facts = ({ shift, crew }: ShiftPage, { t, n, role, goal }: Speaking): Block => {
  const names = crew
    .filter((member) => member.is_active)
    .map(
      (member) =>
        `${member.name} (${[role(member.profession), member.worker_id === shift.leader_id && t('leads')].filter(Boolean).join(', ')})`,
    )
  const km =
    shift.odometer_start !== null && shift.odometer_end !== null
      ? n(shift.odometer_end - shift.odometer_start)
      : undefined
  const entries = [
    { key: t('report.paper.goals'), value: shift.goals.map(goal).join(', ') },
    { key: t('report.paper.crew'), value: names.join(', ') },
    {
      key: t('report.paper.vehicle'),
      value: [shift.vehicle, km && t('report.crew.km_value', { km })].filter(Boolean).join(', '),
    },
    { key: t('report.paper.safety'), value: shift.safety_contact_name ?? '' },
  ]
  return { kind: 'key_values', entries: entries.filter((entry) => entry.value !== '') }
}

const figures = ({ totals }: ShiftPage, { t, n }: Speaking): Block[] => [
  { kind: 'heading', text: t('report.figures.label') },
  {
    kind: 'key_values',
    entries: [
      { key: t('report.figures.contacts'), value: n(totals.contacts) },
      {
        key: t('report.figures.headcount'),
        value: `${n(totals.headcount)} (${t('report.figures.headcount_note')})`,
      },
      {
        key: t('report.figures.presences'),
        value: `${n(totals.presences)} (${t('report.figures.presences_note')})`,
      },
      {
        key: t('report.figures.persons'),
        value: `${n(totals.persons)} (${t('report.figures.persons_note')})`,
      },
    ],
  },
  { kind: 'paragraph', text: t('report.figures.rule') },
]

const story = ({ shift }: ShiftPage, { t }: Speaking): Block[] => {
  if (!shift.narrative) return []
  const first: Block[] = shift.is_critical ? [{ kind: 'note', text: t('report.notice.critical') }] : []
  return [
    { kind: 'heading', text: t('report.told.title') },
    ...first,
    { kind: 'paragraph', text: shift.narrative },
  ]
}

const stops = (page: ShiftPage, { t, n, time, tag }: Speaking): Block[] => {
  if (page.stops.length === 0) return []
  const columns = [
    { title: t('report.stops.place'), share: 3 },
    end(t('report.stops.arrived')),
    end(t('report.stops.left')),
    end(t('report.stops.seen')),
    end(t('report.stops.contacts')),
    end(t('report.stops.ground')),
  ]
  const name = (stop: ShiftPage['stops'][number]) => {
    const label = stop.label ?? t('report.stops.unnamed')
    return stop.tags.length > 0 ? `${label} (${stop.tags.map(tag).join(', ')})` : label
  }
  const rows = page.stops.map((stop) => [
    name(stop),
    time(stop.arrived_at),
    time(stop.left_at),
    n(stop.people_seen),
    n(stop.contacts),
    n(stop.syringes_collected),
  ])
  return [{ kind: 'heading', text: t('report.stops.title') }, ...table(undefined, columns, rows)]
}

const orders: Record<Dimension, readonly string[]> = {
  phase: contactPhases,
  gender: gendersSeen,
  age_band: ageBandsSeen,
}
const titles = { phase: 'phase', gender: 'gender', age_band: 'age' } as const

const counts = (page: ShiftPage, { t, n, counted }: Speaking): Block[] => {
  if (page.counts.length === 0) return []
  const one = (dimension: Dimension): Block[] =>
    table(
      undefined,
      [
        { title: t(`report.counts.${titles[dimension]}`), share: 3 },
        end(t('report.counts.contacts')),
        end(t('report.counts.headcount'), 1.4),
      ],
      linesBy(page.counts, dimension, orders[dimension]).map((line) => [
        counted(dimension, line.code),
        n(line.contacts),
        n(line.headcount),
      ]),
    )
  return [
    { kind: 'heading', text: t('report.counts.title') },
    ...one('phase'),
    ...one('gender'),
    ...one('age_band'),
  ]
}

const given = (page: ShiftPage, { t, n, named, material }: Speaking): Block[] => {
  const rate = page.return_rate
  const hands = table(
    t('report.given.title'),
    [{ title: t('report.given.item'), share: 4 }, end(t('report.given.quantity'))],
    page.handouts.map((line) => [named(line), n(line.quantity)]),
  )
  const harm = table(
    t('report.harm.title'),
    [{ title: t('report.harm.item'), share: 3 }, end(t('report.harm.out')), end(t('report.harm.back'))],
    page.harm_reduction.map((line) => [material(line.hr_item), n(line.distributed), n(line.returned_used)]),
  )
  const told: Block[] =
    rate === null || harm.length === 0
      ? []
      : [{ kind: 'paragraph', text: t('report.harm.rate', { rate: `${Math.round(rate * 100)} %` }) }]
  if (hands.length + harm.length === 0) return []
  return [{ kind: 'heading', text: t('report.given.title') }, ...hands, ...harm, ...told]
}

const tests = (page: ShiftPage, { t, n, test }: Speaking): Block[] => {
  if (page.tests.length === 0) return []
  const columns = [
    { title: t('report.tests.kind'), share: 3 },
    end(t('report.tests.done')),
    end(t('report.tests.counselled'), 1.4),
    end(t('report.tests.reactive')),
    end(t('report.tests.referred'), 1.4),
  ]
  const rows = page.tests.map((line) => [
    test(line.test_kind),
    n(line.done),
    n(line.counselled),
    n(line.reactive),
    n(line.referred),
  ])
  return [{ kind: 'heading', text: t('report.tests.title') }, ...table(undefined, columns, rows)]
}

const van = (page: ShiftPage, { t, n, named }: Speaking): Block[] => {
  const lines = vanLines(page.stock)
  if (lines.length === 0) return []
  const maybe = (value: number | null) => (value === null ? '–' : n(value))
  const difference = (line: (typeof lines)[number]) =>
    line.counted === null ? '–' : line.difference === 0 ? t('report.van.fits') : n(line.difference)
  const columns = [
    { title: t('report.van.item'), share: 2.4 },
    end(t('report.van.loaded')),
    end(t('report.van.given')),
    end(t('report.van.back')),
    end(t('report.van.expected')),
    end(t('report.van.counted')),
    end(t('report.van.difference'), 1.2),
  ]
  const rows = lines.map((line) => [
    named(line),
    n(line.loaded),
    n(line.given),
    n(line.brought_back),
    maybe(line.expected),
    maybe(line.counted),
    difference(line),
  ])
  return [
    { kind: 'heading', text: t('report.van.title') },
    ...table(undefined, columns, rows),
    { kind: 'paragraph', text: t('report.van.note') },
  ]
}

const safety = ({ safety: { checks }, alarms }: ShiftPage, { t, time, outcome }: Speaking): Block[] => {
  const items = [
    ...checks.map((check) => t('report.safety.check', { time: time(check.at) })),
    ...alarms.map((alarm) => {
      const how = alarm.outcome ? outcome(alarm.outcome) : t('report.safety.open')
      return `${t('report.safety.alarm', { time: time(alarm.due_at) })}: ${how}`
    }),
  ]
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: t('report.safety.title') },
        { kind: 'list', items },
      ]
}

/** The log as parts of a document. People met appear only as counts. */
export const shiftReportBlocks = (page: ShiftPage, locale: PaperLocale): Block[] => {
  const words = speaking(locale)
  return [
    facts(page, words),
    ...figures(page, words),
    ...story(page, words),
    ...stops(page, words),
    ...counts(page, words),
    ...given(page, words),
    ...tests(page, words),
    ...van(page, words),
    ...safety(page, words),
    { kind: 'signatures', labels: [words.t('report.paper.sign'), words.t('report.paper.sign_coordinator')] },
  ]
}
