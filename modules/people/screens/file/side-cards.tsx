// Who is around a person, and what is shut for me: every part I am not cleared for, always, whether anything is in it or
// not, so that the lock itself tells nothing.
import { useAsk } from '#core/http/web'
import { Avatar, Card, Icon } from '#core/ui'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import type { PeopleMe } from './use-me.ts'
import { usePeopleWords } from './words.ts'

interface Around {
  workers: { worker_id: string; name: string; because: string; until: string | null }[]
}

export function AroundCard({ person, me }: { person: FilePerson; me: PeopleMe }) {
  const { t, say } = usePeopleWords()
  const asked = useAsk<Around>('people.around', { person_id: person.person_id })
  const workers = asked.data?.workers ?? []
  const known = ['case', 'referral', 'shift', 'break_glass']
  return (
    <Card title={t('file.around')} {...(workers.length > 0 ? { count: workers.length } : {})}>
      <AskedState asked={asked} />
      {asked.data && workers.length === 0 && <p>{t('file.around_none', { unit: person.unit_name })}</p>}
      {workers.length > 0 && (
        <ul className="people-rows">
          {workers.map((worker) => (
            <li key={worker.worker_id}>
              <Avatar name={worker.name} id={worker.worker_id} size={36} silent />
              <span>
                <strong>{worker.name}</strong>
                <span className="people-rung-text">
                  {say('file.because', known.includes(worker.because) ? worker.because : 'other')}
                  {worker.worker_id === me.worker_id && `, ${t('file.you')}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const parts = [
  'social',
  'health',
  'health_addiction',
  'hiv',
  'violence',
  'legal_status',
  'judicial',
  'minors',
  'mediation',
] as const

export function ClosedCard({ me }: { me: PeopleMe }) {
  const { t } = usePeopleWords()
  const closed = parts.filter((part) => !me.clearance.includes(part))
  if (closed.length === 0) return null
  return (
    <Card title={t('file.closed')}>
      <p className="people-closed">
        <span className="people-lock" aria-hidden="true">
          <Icon name="locked" size={20} />
        </span>
        <span>
          <strong>{closed.map((part) => t(`file.compartment.${part}`)).join(', ')}</strong>
          <span className="people-rung-text">{t('file.closed_text')}</span>
        </span>
      </p>
    </Card>
  )
}
