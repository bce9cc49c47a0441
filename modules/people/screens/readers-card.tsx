// Who read of this person, when and why. The person may have the list: on paper it says bodies and roles, no names of
// workers.
import { useAsk } from '#core/http/web'
import { Button, Card, Table } from '#core/ui'
import type { ReadersAnswer } from '../queries/emergency.ts'
import { paperWords } from '../texts/privacy-paper.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

type Reading = ReadersAnswer['readings'][number]
const questions = [
  'person',
  'of-unit',
  'search-nicknames',
  'sharing',
  'readers',
  'find-by-code',
  'already-known',
] as const
type Question = (typeof questions)[number]
const isQuestion = (name: string | undefined): name is Question =>
  (questions as readonly (string | undefined)[]).includes(name)

export function ReadersCard({ person_id }: { person_id: string }) {
  const { t, moment, word, locale } = usePrivacyWords()
  const { data, problem, again } = useAsk<ReadersAnswer>('people.readers', { person_id })
  const what = ({ query }: Reading) => {
    const [room, name] = query.split('.')
    const known = room === 'people' && isQuestion(name) ? name : 'other'
    return t(`readers.questions.${known}`)
  }
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
    <Card title={t('readers.title')} count={data?.readings.length} end={data && paper} flush>
      {!data && <CardWaiting problem={problem} again={again} />}
      {data && (
        <Table
          caption={`${t('readers.lead')} ${t('readers.print_note')}`}
          rows={data.readings}
          rowKey={(reading) => `${reading.read_at} ${reading.worker_name} ${reading.query}`}
          instead={data.readings.length === 0 ? <p className="ui-note">{t('readers.empty')}</p> : undefined}
          columns={[
            {
              key: 'when',
              title: t('readers.when'),
              cell: (reading) => moment(reading.read_at),
              names: true,
            },
            { key: 'who', title: t('readers.who'), cell: (reading) => reading.worker_name ?? t('nobody') },
            { key: 'body', title: t('readers.body'), cell: role },
            { key: 'what', title: t('readers.what'), cell: what },
            {
              key: 'why',
              title: t('readers.why'),
              cell: (reading) =>
                reading.purpose ? word('purposes', reading.purpose) : t('readers.no_purpose'),
            },
          ]}
        />
      )}
    </Card>
  )
}
