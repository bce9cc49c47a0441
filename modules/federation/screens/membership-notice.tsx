// On the page of the project: whether the city is in the national sum. Where no project is of many cities nothing is shown.
import { useAsk } from '#core/http/web'
import { Notice, TextLink } from '#core/ui'
import type { MembershipAnswer } from '../queries/membership.ts'
import './federation.css'
import { useWords } from './words.ts'

export function MembershipNotice() {
  const { t, day } = useWords()
  const { data } = useAsk<MembershipAnswer>('federation.membership', {})
  const standing = data?.federations[0]
  if (!standing) return null
  const { membership, cities } = standing
  const city = cities.find(({ municipality_code }) => municipality_code === membership?.municipality_code)
  return (
    <div className="federation-notice">
      <Notice
        meaning="neu"
        icon="network"
        act={<TextLink href="/project/national">{t('page.title')}</TextLink>}
      >
        {membership && city
          ? t('page.in_since', { city: city.name, day: day(membership.joined_at) })
          : t('page.out')}
      </Notice>
    </div>
  )
}
