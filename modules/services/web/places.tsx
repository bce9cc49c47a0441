// The places of a service on its page. Of a refuge one sees that the address is secret; who works in its body reads it.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button } from '#core/ui'
import type { SecretAddresses } from '../queries/services.ts'
import type { DoorSeen, ServiceSeen } from '../queries/shapes.ts'
import { EndPlaceDialog, PlaceDialog, SecretDialog } from './place-dialog.tsx'
import { Section } from './side-parts.tsx'
import type { MyServices } from './use-me.ts'
import { useWords } from './words.ts'

type Layer = { kind: 'place'; door?: DoorSeen } | { kind: 'end' | 'secret'; door: DoorSeen }

function Door({ door, address }: { door: DoorSeen; address: string | undefined }) {
  const { t, label } = useWords()
  if (door.precision === 'secret')
    return (
      <>
        <Badge meaning="sens">{t('screen.secret')}</Badge>
        <p>{address ?? t('screen.secret_shut')}</p>
      </>
    )
  const town = [door.postal_code, door.municipality_name].filter(Boolean).join(' ')
  return (
    <>
      <p>
        {[door.name, door.address, town].filter(Boolean).join(', ') || label('precision', door.precision)}
        {door.url && (
          <a href={door.url} target="_blank" rel="noreferrer">
            {door.url}
          </a>
        )}
      </p>
      {[door.how_to_reach, door.access_note].filter(Boolean).map((line) => (
        <p key={line} className="ui-note">
          {line}
        </p>
      ))}
    </>
  )
}

const useSecrets = (service: ServiceSeen, me: MyServices) => {
  const isSecret = service.locations.some((door) => door.precision === 'secret')
  const { organisation_id, service_id } = service
  const isOn = isSecret && me.readsRefuge(service)
  const { data } = useAsk<SecretAddresses>(
    'services.secret-address',
    { organisation_id, service_id },
    { isOn },
  )
  return (location_id: string) =>
    data?.addresses.find((each) => each.location_id === location_id)?.address_text
}

interface PlacesProps {
  service: ServiceSeen
  me: MyServices
  mayKeep: boolean
}

export function Places({ service, me, mayKeep }: PlacesProps) {
  const { t } = useWords()
  const [layer, setLayer] = useState<Layer>()
  const secretOf = useSecrets(service, me)
  const close = () => setLayer(undefined)
  return (
    <Section
      title={t('screen.part.places')}
      onEdit={mayKeep ? () => setLayer({ kind: 'place' }) : undefined}
      editLabel={t('screen.add_place')}
    >
      {service.locations.length === 0 && <p className="ui-note">{t('screen.no_place')}</p>}
      {service.locations.map((door) => (
        <div key={door.location_id} className="services-door">
          <Door door={door} address={secretOf(door.location_id)} />
          {mayKeep && (
            <div className="ui-acts">
              <Button size="small" onClick={() => setLayer({ kind: 'place', door })}>
                {t('screen.edit')}
              </Button>
              {door.precision === 'secret' && me.keepsRefuge(service) && (
                <Button size="small" icon="locked" onClick={() => setLayer({ kind: 'secret', door })}>
                  {t('screen.secret_edit')}
                </Button>
              )}
              <Button size="small" variant="quiet" onClick={() => setLayer({ kind: 'end', door })}>
                {t('screen.end_place')}
              </Button>
            </div>
          )}
        </div>
      ))}
      {layer?.kind === 'place' && <PlaceDialog service={service} door={layer.door} onClose={close} />}
      {layer?.kind === 'end' && <EndPlaceDialog service={service} door={layer.door} onClose={close} />}
      {layer?.kind === 'secret' && (
        <SecretDialog
          service={service}
          door={layer.door}
          address={secretOf(layer.door.location_id) ?? ''}
          onClose={close}
        />
      )}
    </Section>
  )
}
