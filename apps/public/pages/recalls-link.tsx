// Whoever looks for help may have something at home that is recalled: they are told where they look, and find the way.
import { useText } from '#core/i18n/web'
import { Notice, TextLink } from '#core/ui'
import { useOpenRecalls } from '../open-data.ts'
import { hrefOf } from '../place.ts'
import { texts } from '../texts/index.ts'

export function RecallsLink() {
  const t = useText(texts)
  const [recalls] = useOpenRecalls()
  const isAny = recalls.state === 'here' && recalls.data.notices.some(({ closed_on }) => closed_on === null)
  const link = (
    <TextLink href={`${hrefOf('recalls')}${location.search.includes('network=') ? location.search : ''}`}>
      {t('recalls.see')}
    </TextLink>
  )
  if (!isAny) return <p className="public-small">{link}</p>
  return (
    <Notice meaning="att" size="public" title={t('recalls.here')}>
      {link}
    </Notice>
  )
}
