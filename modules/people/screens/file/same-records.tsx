// Two records said to be of one person: on the page of each, the way to the other.
import { useAsk } from '#core/http/web'
import { Notice, TextLink } from '#core/ui'
import type { Cluster } from '../../queries/duplicates.ts'
import { useMatching } from '../matching-words.ts'

export function SameRecords({ person_id }: { person_id: string }) {
  const { t } = useMatching()
  const { data } = useAsk<Cluster>('people.cluster', { person_id })
  if (!data || data.others.length === 0) return null
  return (
    <Notice meaning="info" title={t('matching.same_title')}>
      {t('matching.same_text')}{' '}
      {data.others.map((other) => (
        <span key={other.person_id}>
          <TextLink href={`/people/${other.person_id}`}>{`${other.code}, ${other.unit_name}`}</TextLink>{' '}
        </span>
      ))}
    </Notice>
  )
}
