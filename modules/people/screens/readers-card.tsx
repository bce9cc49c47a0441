// Who read of this person, when and why. The person may have the list: on paper it says bodies and roles, no names of
// workers.
import { useAsk } from '#core/http/web'
import { Button, Card, Table } from '#core/ui'
import type { ReadersAnswer } from '../queries/emergency.ts'
import { paperWords } from '../texts/privacy-paper.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'
import { type ReadingDay, readingDays } from './reading-days.ts'

type Reading = ReadersAnswer['readings'][number]
const questions = [
  'person',
  'of-unit',
  'search-nicknames',
  'sharing',
  'readers',
  'find-by-code',
  'already-known',
  'search',
  'earlier-calls',
] as const
type Question = (typeof questions)[number]
const isQuestion = (name: string | undefined): name is Question =>
  (questions as readonly (string | undefined)[]).includes(name)

export function ReadersCard({ person_id }: { person_id: string }) {
  const { t, dayOf, time, word, locale } = usePrivacyWords()
  const { data, problem, again } = useAsk<ReadersAnswer>('people.readers', { person_id })
  const question = (query: string) => {
    const [room, name] = query.split('.')
    const isTold = room === 'people' || query === 'reception.earlier-calls'
    return t(`readers.questions.${isTold && isQuestion(name) ? name : 'other'}`)
  }
  const what = ({ queries }: ReadingDay) => [...new Set(queries.map(question))].join(' · ')
  const when = ({ first_at, last_at }: ReadingDay) => {
    const hours = [...new Set([time(first_at), time(last_at)])]
    return `${dayOf(last_at)}, ${hours.join('–')}`
  }
  const days = readingDays(data?.readings ?? [])
  const roles: Record<string, string> = paperWords[locale === 'it' ? 'it' : 'en'].roles
  const roleWord = (code: string) => roles[code] ?? code.replaceAll('_', ' ')
  const role = (reading: Reading) =>
    [reading.organisation_name ?? t('nobody'), reading.roles.map(roleWord).join(', ')]
      .filter(Boolean)
      .join(' · ')
  const paper = (
    <Button
      size="small"
      icon="print"
      href={`/api/people/readers.pdf?person_id=${person_id}&lang=${locale === 'it' ? 'it' : 'en'}`}
    >
      {t('readers.print')}
    </Button>
  )
  return (
    <Card title={t('readers.title')} {...(data ? { count: days.length } : {})} end={data && paper} flush>
      {!data && <CardWaiting problem={problem} again={again} />}
      {data && (
        <Table
          caption={`${t('readers.lead')} ${t('readers.print_note')}`}
          rows={days}
          rowKey={({ reading, last_at }) => `${last_at} ${reading.worker_name} ${reading.purpose}`}
          instead={days.length === 0 ? <p className="ui-note">{t('readers.empty')}</p> : undefined}
          columns={[
            {
              key: 'when',
              title: t('readers.when'),
              cell: when,
              names: true,
            },
            {
              key: 'who',
              title: t('readers.who'),
              cell: ({ reading }) => reading.worker_name ?? t('nobody'),
            },
            { key: 'body', title: t('readers.body'), cell: ({ reading }) => role(reading) },
            { key: 'what', title: t('readers.what'), cell: what },
            {
              key: 'why',
              title: t('readers.why'),
              cell: ({ reading }) =>
                reading.purpose ? word('purposes', reading.purpose) : t('readers.no_purpose'),
            },
          ]}
        />
      )}
    </Card>
  )
}
