// One service, readable under stress: is it open, what does it take to enter, whom to call, how to get there.
import { Button, Empty, Icon, Notice, PageHead, Skeleton, TextLink } from '#core/ui'
import type { OpenOneService } from '#services'
import { useHrefs } from '../networks.ts'
import { useOpenService } from '../open-data.ts'
import { meaningOf, useOpeningWords } from './opening-words.ts'
import { ServiceFacts } from './service-facts.tsx'

type Service = OpenOneService['service']

function Where({ service }: { service: Service }) {
  const { t } = useOpeningWords()
  const [door] = service.locations
  if (!service.is_address_told) return <p className="public-address">{t('services.secret')}</p>
  if (!door) return null
  const town = [door.postal_code, door.municipality_name, door.province_sign && `(${door.province_sign})`]
  return (
    <address className="public-address" lang="it">
      {door.address && <strong>{door.address}</strong>}
      <span>{town.filter(Boolean).join(' ')}</span>
      {door.precision === 'municipality' && <span>{t('services.only_town')}</span>}
    </address>
  )
}

function Ways({ service }: { service: Service }) {
  const { t, phone } = useOpeningWords()
  const [door] = service.locations
  const map =
    door && door.precision === 'exact' && door.lat !== null
      ? `https://www.openstreetmap.org/directions?to=${door.lat}%2C${door.lon}`
      : undefined
  return (
    <div className="public-ways">
      {service.phone && (
        <a
          className="ui-button ui-button-primary ui-button-public"
          href={`tel:${service.phone.replace(/[^\d+]/g, '')}`}
        >
          <Icon name="telephone" size={24} />
          <bdi>{t('services.call', { number: phone(service.phone) })}</bdi>
        </a>
      )}
      {map && (
        <a
          className="ui-button ui-button-secondary ui-button-public"
          href={map}
          target="_blank"
          rel="noreferrer"
          aria-describedby="lead-me"
        >
          <Icon name="route" size={24} />
          {t('services.lead_me')}
        </a>
      )}
      {map && (
        <p id="lead-me" className="public-small">
          {t('services.lead_me_note')}
        </p>
      )}
      {service.email && (
        <a className="public-way" href={`mailto:${service.email}`}>
          <bdi>{t('services.mail', { address: service.email })}</bdi>
        </a>
      )}
      {service.web && (
        <a className="public-way" href={service.web} target="_blank" rel="noreferrer">
          {t('services.site')}
        </a>
      )}
    </div>
  )
}

function State({ told: { service, now } }: { told: OpenOneService }) {
  const { t, opening } = useOpeningWords()
  const room =
    service.capacity_free === null
      ? null
      : service.capacity_free === 0
        ? t('services.full')
        : t('services.room', { count: service.capacity_free })
  return (
    <Notice meaning={meaningOf(service.opening)} size="public" title={opening(service.opening, now)}>
      <span dir="auto">{[service.how_to_enter, room].filter(Boolean).join(' ')}</span>
    </Notice>
  )
}

function Others({ told: { others, now } }: { told: OpenOneService }) {
  const { t, opening } = useOpeningWords()
  const { hrefOfService } = useHrefs()
  if (others.length === 0) return null
  return (
    <section>
      <h2 className="public-heading">{t('services.others')}</h2>
      <ul className="public-others">
        {others.map((other) => (
          <li key={other.service_id}>
            <TextLink href={hrefOfService(other.service_id)}>
              <bdi>{other.name}</bdi>
            </TextLink>
            <p>{opening(other.opening, now)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Told({ told }: { told: OpenOneService }) {
  const { t, label, day } = useOpeningWords()
  const { service, type } = told
  const isBare =
    service.is_address_told && !service.locations[0] && !service.phone && !service.email && !service.web
  return (
    <article>
      <div className="public-work">
        <div>
          <PageHead size="public" title={service.name} line={label(type)} />
          <p className="public-lead" lang="it" dir="auto">
            {service.description}
          </p>
          {service.alert_text && (
            <Notice meaning="att" size="public">
              {service.alert_text}
            </Notice>
          )}
          <State told={told} />
        </div>
        <aside className={isBare ? 'public-side public-side-bare' : 'public-side'}>
          <Where service={service} />
          <Ways service={service} />
          <p className="public-small">
            {t(service.is_stale ? 'services.stale' : 'services.checked', { day: day(service.assured_on) })}
          </p>
        </aside>
        <ServiceFacts told={told} />
      </div>
      <Others told={told} />
    </article>
  )
}

export function ServicePage({ id }: { id: string }) {
  const { t } = useOpeningWords()
  const { hrefOf } = useHrefs()
  const [arriving, again] = useOpenService(id)
  return (
    <>
      <TextLink href={hrefOf('services')} className="public-back">
        <Icon name="chevron-left" size={20} />
        {t('services.back')}
      </TextLink>
      {arriving.state === 'arriving' && <Skeleton label={t('services.loading')} shape="text" />}
      {arriving.state === 'missing' && (
        <Empty level={1} title={t('services.missing')} drawing="search">
          {t('services.missing_text')}
        </Empty>
      )}
      {arriving.state === 'failed' && (
        <Notice
          meaning="att"
          size="public"
          title={t('services.failed')}
          act={
            <Button size="public" onClick={again}>
              {t('services.again')}
            </Button>
          }
        />
      )}
      {arriving.state === 'here' && <Told told={arriving.data} />}
    </>
  )
}
