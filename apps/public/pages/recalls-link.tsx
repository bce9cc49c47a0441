// Whoever looks for help may have something at home that is recalled: they are told where they look, and find the way.
import { useText } from '#core/i18n/web'
import { Notice, TextLink } from '#core/ui'
import { useHrefs } from '../networks.ts'
import { useOpenRecalls } from '../open-data.ts'
import { texts } from '../texts/index.ts'

export function RecallsLink() {
  const t = useText(texts)
  const { hrefOf } = useHrefs()
  const [recalls] = useOpenRecalls()
  const isAny = recalls.state === 'here' && recalls.data.notices.some(({ closed_on }) => closed_on === null)
  const link = <TextLink href={hrefOf('recalls')}>{t('recalls.see')}</TextLink>
  if (!isAny) return <p className="public-small">{link}</p>
  return (
    <Notice meaning="att" size="public" title={t('recalls.here')}>
      {link}
    </Notice>
  )
}
