// What stands on the paper of a plan, before it becomes a PDF, a printed page or the page behind a link: first the words of
// the person, then for each goal who does what by when, whom to call, when we meet again. No notes of ours, no costs.
import type { PlanBody, PlanGoal } from './plan.ts'

export interface PaperGoal {
  title: string
  quote: string | null
  /** What they bring, what helps. */
  lines: string[]
  you: string[]
  we: string[]
  /** Steps with their day. */
  by: string[]
}

export interface Paper {
  language: 'it' | 'en'
  title: string
  subtitle: string
  quote: string | null
  goals: PaperGoal[]
  you_title: string
  we_title: string
  note: { title: string; text: string }
  meeting: { title: string; text: string } | null
  signatures: string[]
  foot: string
}

export interface PaperFacts {
  language: 'it' | 'en'
  version: number
  body: PlanBody
  /** The day the plan was written, and the day of the next look. */
  made_on: string
  manager_name: string | null
  /** Names of those who follow a step. */
  names: Readonly<Record<string, string>>
  /** Said at the foot: a draft, or a copy in another language. */
  kind: 'frozen' | 'draft' | 'copy'
}

type Values = Record<string, string | number>
export interface PaperWords {
  t(key: string, values?: Values): string
  /** 2 maggio 2026 */
  day(day: string): string
  /** venerdì 13 novembre 2026 */
  weekday(day: string): string
}

const said = (text: string | null | undefined): string | null => text?.trim() || null
const quoted = (text: string | null): string | null =>
  text ? `«${text.replace(/^[«"“]|[»"”]$/g, '')}»` : null
const stop = (text: string): string => text.replace(/[.\s]+$/, '')

const youDo = (goal: PlanGoal, { t, day }: PaperWords): string[] =>
  goal.commitments.map(({ text, member, due_on, binding_for_benefit }) => {
    const who = said(member) ? t('of', { who: member as string, what: text }) : text
    const what = due_on ? t('until', { what: stop(who), day: day(due_on) }) : who
    return binding_for_benefit ? t('binding', { what: stop(what) }) : what
  })

const weDo = (goal: PlanGoal, names: PaperFacts['names'], { t }: PaperWords): string[] =>
  goal.actions
    .filter((action) => action.status !== 'stopped')
    .map(({ text, provider, frequency, worker_id }) => {
      const who = said(provider) ?? (worker_id ? names[worker_id] : undefined)
      const what = said(frequency) ? `${stop(text)}, ${frequency}` : text
      return who ? t('provider', { what: stop(what), who }) : what
    })

const stepsByDay = (goal: PlanGoal, names: PaperFacts['names'], { t, day }: PaperWords): string[] =>
  [...goal.results]
    .sort((a, b) => (a.due_on ?? '9999').localeCompare(b.due_on ?? '9999'))
    .map(({ description, due_on, worker_id }) => {
      const name = worker_id ? names[worker_id] : undefined
      const what = name ? t('follows', { what: stop(description), who: name }) : description
      return due_on ? t('by_day', { day: day(due_on), what }) : t('no_day', { what })
    })

const goalOf = (goal: PlanGoal, facts: PaperFacts, words: PaperWords): PaperGoal => {
  const { t } = words
  const you = youDo(goal, words)
  const we = weDo(goal, facts.names, words)
  return {
    title: goal.description,
    quote: quoted(said(goal.quote)),
    lines: [
      ...(goal.supports.length > 0 ? [t('help', { text: goal.supports.map(stop).join(', ') })] : []),
      ...(said(goal.own_resources) ? [t('yours', { text: stop(goal.own_resources as string) })] : []),
    ],
    you: you.length > 0 ? you : [t('nothing_you')],
    we: we.length > 0 ? we : [t('nothing_we')],
    by: stepsByDay(goal, facts.names, words),
  }
}

const whenOf = (meeting: NonNullable<PlanBody['next_meeting']>, { t, weekday }: PaperWords): string =>
  meeting.time ? t('at_time', { day: weekday(meeting.on), time: meeting.time }) : weekday(meeting.on)

const callLine = ({ contact }: PlanBody, { t }: PaperWords): string => {
  const who = [said(contact.name), said(contact.phone)].filter(Boolean).join(', ')
  return who ? t('call', { who }) : t('call_nobody')
}

/** The help of the service never hangs on a signature; a benefit may, and then the paper says so. */
const stopLine = ({ goals }: PlanBody, { t }: PaperWords): string =>
  t(
    goals.some((goal) => goal.commitments.some((each) => each.binding_for_benefit))
      ? 'no_stop_bound'
      : 'no_stop',
  )

export const paperOf = (facts: PaperFacts, words: PaperWords): Paper => {
  const { body, version, kind } = facts
  const { t, day } = words
  const meeting = body.next_meeting
  const called = said(body.called)
  const endings = {
    frozen: t('foot', { version }),
    draft: t('draft'),
    copy: `${t('foot', { version })} ${t('copy')}`,
  }
  return {
    language: facts.language,
    title: called ? t('title', { name: called }) : t('title_plain'),
    subtitle: [
      t('made', { day: day(facts.made_on) }),
      ...(meeting ? [t('again', { when: whenOf(meeting, words) })] : []),
    ].join(' '),
    quote: quoted(said(body.quote)),
    goals: [...body.goals].sort((a, b) => a.priority - b.priority).map((goal) => goalOf(goal, facts, words)),
    you_title: t('you'),
    we_title: t('we'),
    note: { title: t('change'), text: `${callLine(body, words)} ${stopLine(body, words)}` },
    meeting: meeting
      ? {
          title: t('where'),
          text: [whenOf(meeting, words), said(meeting.place)].filter(Boolean).join(', '),
        }
      : null,
    signatures: [
      called ?? t('person'),
      facts.manager_name ? t('worker', { name: facts.manager_name }) : t('worker_plain'),
      t('date'),
    ],
    foot: endings[kind],
  }
}
