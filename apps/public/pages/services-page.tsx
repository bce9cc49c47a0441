// Find a service: what one needs in words or by a few choices, and what is open now first. Choices stay in the address.
import { useState } from 'react'
import {
  Badge,
  Button,
  ChipsMany,
  Empty,
  Field,
  Notice,
  PageHead,
  SelectField,
  Skeleton,
  TextLink,
} from '#core/ui'
import type { OpenService, OpenServices } from '#services'
import { useHrefs } from '../networks.ts'
import { useOpenServices } from '../open-data.ts'
import { meaningOf, useOpeningWords } from './opening-words.ts'
import { RecallsLink } from './recalls-link.tsx'

const only = ['open_now', 'no_papers', 'is_free'] as const
const audiences = [
  'women',
  'families',
  'young',
  'homeless',
  'migrants',
  'addictions',
  'elderly',
  'disability',
] as const
const names = ['text', 'type', 'municipality_code', 'for_whom', 'language', ...only]

const useLooked = (): [URLSearchParams, (name: string, value: string) => void, () => void] => {
  const [looked, setLooked] = useState(
    () =>
      new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => names.includes(name))),
  )
  const keep = (next: URLSearchParams) => {
    history.replaceState(null, '', `${location.pathname}${next.size > 0 ? `?${next}` : ''}`)
    setLooked(next)
  }
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(looked)
    if (value) next.set(name, value)
    else next.delete(name)
    keep(next)
  }
  return [looked, choose, () => keep(new URLSearchParams())]
}

interface FiltersProps {
  looked: URLSearchParams
  choose: (name: string, value: string) => void
  data: OpenServices | undefined
}

function Filters({ looked, choose, data }: FiltersProps) {
  const { t, label, language } = useOpeningWords()
  const select = (name: string, empty: string, options: { value: string; label: string }[]) => ({
    size: 'public' as const,
    value: looked.get(name) ?? '',
    options: [{ value: '', label: empty }, ...options],
    onChange: (event: { target: { value: string } }) => choose(name, event.target.value),
  })
  const types = (data?.types ?? [])
    .map(({ code, label: told }) => ({ value: code, label: label(told) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const towns = (data?.municipalities ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const spoken = (data?.languages ?? []).map((code) => ({ value: code, label: language(code) }))
  const whom = audiences.map((value) => ({ value, label: t(`services.audience.${value}`) }))
  return (
    <search className="public-filters">
      <Field
        size="public"
        kind="search"
        label={t('services.search')}
        hint={t('services.search_hint')}
        maxLength={80}
        value={looked.get('text') ?? ''}
        onChange={(event) => choose('text', event.target.value)}
      />
      <div className="public-filters-row">
        <SelectField label={t('services.type')} {...select('type', t('services.any_type'), types)} />
        <SelectField
          label={t('services.where')}
          {...select('municipality_code', t('services.anywhere'), towns)}
        />
        <SelectField label={t('services.whom')} {...select('for_whom', t('services.anyone'), whom)} />
        <SelectField
          label={t('services.language')}
          {...select('language', t('services.any_language'), spoken)}
        />
      </div>
      <ChipsMany
        legend={t('services.only')}
        size="field"
        values={only.filter((name) => looked.get(name) === 'true')}
        onChange={(values) => {
          const changed = only.find((name) => values.includes(name) !== (looked.get(name) === 'true'))
          if (changed) choose(changed, values.includes(changed) ? 'true' : '')
        }}
        options={only.map((value) => ({ value, label: t(`services.${value}`) }))}
      />
    </search>
  )
}

function Found({ service, data }: { service: OpenService; data: OpenServices }) {
  const { label, opening, phone, t } = useOpeningWords()
  const { hrefOfService } = useHrefs()
  const type = data.types.find((each) => each.code === service.type)
  const where = service.locations.map((door) => door.municipality_name).find(Boolean)
  return (
    <li className="public-service">
      <h2>
        <TextLink href={hrefOfService(service.service_id)}>
          <bdi>{service.name}</bdi>
        </TextLink>
      </h2>
      <p className="public-quiet">{[type && label(type.label), where].filter(Boolean).join(' · ')}</p>
      <p lang="it" dir="auto">
        {service.description}
      </p>
      <p className="public-service-end">
        <Badge meaning={meaningOf(service.opening)}>{opening(service.opening, data.now)}</Badge>
        {service.phone && (
          <a className="public-phone" href={`tel:${service.phone.replace(/[^\d+]/g, '')}`}>
            <bdi>{t('services.call', { number: phone(service.phone) })}</bdi>
          </a>
        )}
      </p>
    </li>
  )
}

function Results({ data, onClear }: { data: OpenServices; onClear: () => void }) {
  const { t } = useOpeningWords()
  if (data.in_all === 0)
    return (
      <Empty title={t('services.empty')} drawing="place">
        {t('services.empty_text')}
      </Empty>
    )
  if (data.services.length === 0)
    return (
      <Empty
        title={t('services.none')}
        drawing="search"
        act={
          <Button size="public" onClick={onClear}>
            {t('services.clear')}
          </Button>
        }
      >
        {t('services.none_text')}
      </Empty>
    )
  return (
    <>
      <p role="status" className="public-quiet">
        {t('services.found', { count: data.services.length })}
      </p>
      <ul className="public-services">
        {data.services.map((service) => (
          <Found key={service.service_id} service={service} data={data} />
        ))}
      </ul>
    </>
  )
}

export function ServicesPage() {
  const { t } = useOpeningWords()
  const [looked, choose, clear] = useLooked()
  const [arriving, again] = useOpenServices(looked.size > 0 ? `?${looked}` : '')
  const [kept, setKept] = useState<OpenServices>()
  // What can be chosen stays on the page while another answer arrives.
  if (arriving.state === 'here' && arriving.data !== kept) setKept(arriving.data)
  return (
    <>
      <PageHead size="public" title={t('services.title')} line={t('services.line')} />
      <RecallsLink />
      <Filters looked={looked} choose={choose} data={kept} />
      {arriving.state === 'arriving' && !kept && <Skeleton label={t('services.loading')} />}
      {(arriving.state === 'failed' || arriving.state === 'missing') && (
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
      {kept && arriving.state !== 'failed' && <Results data={kept} onClear={clear} />}
    </>
  )
}
