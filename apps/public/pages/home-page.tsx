// The first open page: whose network this is, what can be found here, and where to go.
import { useText } from '#core/i18n/web'
import { Icon, type IconName, PageHead, TextLink } from '#core/ui'
import { useHrefs } from '../networks.ts'
import { texts } from '../texts/index.ts'

const doors: {
  place: 'services' | 'report' | 'recalls' | 'figures' | 'privacy' | 'accessibility'
  icon: IconName
}[] = [
  { place: 'services', icon: 'institution' },
  { place: 'report', icon: 'report' },
  { place: 'recalls', icon: 'warning-circle' },
  { place: 'figures', icon: 'figures' },
  { place: 'privacy', icon: 'locked' },
  { place: 'accessibility', icon: 'people' },
]

export function HomePage({ network }: { network: string }) {
  const t = useText(texts)
  const { hrefOf } = useHrefs()
  return (
    <>
      <PageHead size="public" title={t('home.title', { network })} line={t('home.line')} />
      <p className="public-lead">{t('home.what')}</p>
      <h2 className="public-heading">{t('home.here')}</h2>
      <ul className="public-doors">
        {doors.map(({ place, icon }) => (
          <li key={place} className="public-door">
            <Icon name={icon} size={24} />
            <div>
              <TextLink href={hrefOf(place)} className="public-door-link">
                {t(`link.${place}`)}
              </TextLink>
              <p>{t(`home.${place}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
