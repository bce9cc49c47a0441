// Where a service is found. How finely it may be told is said with it; what must stay hidden is not in this record at
// all: the address of a refuge lies in a table only its own body reads.

import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

export const locationKinds = ['physical', 'virtual'] as const
export const precisions = ['exact', 'street', 'municipality', 'secret'] as const
export type Precision = (typeof precisions)[number]
export const municipalityCode = () => z.string().regex(/^\d{6}$/)

const words = (max: number) => line(max).trim().nullable()

export const Location = noun(
  'services.location',
  { table: 'services.locations', key: 'location_id', by: 'network', conflict: 'latest' },
  z.object({
    location_id: id(),
    service_id: id(),
    organisation_id: id(),
    kind: z.enum(locationKinds),
    /** "Ingresso dal cortile": only when one service has more doors. */
    name: words(120),
    precision: z.enum(precisions),
    address: words(160),
    postal_code: z
      .string()
      .regex(/^\d{5}$/)
      .nullable(),
    municipality_code: municipalityCode().nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    /** Which bus, which stop, which bell. */
    how_to_reach: words(300),
    is_step_free: z.boolean().nullable(),
    /** "Bagno adatto al piano terra". */
    access_note: words(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    ended_on: dayText().nullable(),
  }),
)
export type LocationRecord = z.infer<(typeof Location)['schema']>

/** Never leaves its body: no list, map, open page, file or letter carries it. */
export const SecretAddress = noun(
  'services.secret-address',
  { table: 'services.secret_addresses', key: 'location_id', by: 'organisation', conflict: 'latest' },
  z.object({
    location_id: id(),
    service_id: id(),
    organisation_id: id(),
    address_text: line(300).trim().min(3),
    changed_at: instantText(),
  }),
)

type Told = Omit<LocationRecord, 'service_id' | 'organisation_id' | 'ended_on'>

/** About a hundred metres: enough to find the street, not the door. */
const rounded = (degrees: number | null): number | null =>
  degrees === null ? null : Math.round(degrees * 1000) / 1000

const withoutNumber = (address: string | null): string | null =>
  address?.replace(/[,\s]+(n\.?\s*)?\d+\s*(\/?\s*[a-zA-Z])?\s*$/, '').trim() || null

const silent = {
  address: null,
  postal_code: null,
  municipality_code: null,
  lat: null,
  lon: null,
  how_to_reach: null,
  url: null,
}

/** The same place told only as finely as it may be. */
export const asFinelyAsAllowed = (told: Told): Told => {
  if (told.precision === 'secret') return { ...told, ...silent, name: null, access_note: null }
  if (told.precision === 'municipality')
    return { ...told, address: null, postal_code: null, lat: null, lon: null, how_to_reach: null }
  if (told.precision === 'street')
    return { ...told, address: withoutNumber(told.address), lat: rounded(told.lat), lon: rounded(told.lon) }
  return told
}
