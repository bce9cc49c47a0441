// A file of pages that was taken in: what each page was before, so that within the day it can be taken back.

import { z } from 'zod'
import { id, instantText, noun } from '#core/kernel'
import { Location } from './location.ts'
import { Hours } from './schedule.ts'
import { Service } from './service.ts'

/** A page as a file carries it: everything but the instant of its last change. */
export const FilePage = z.object({
  service: Service.schema.omit({ changed_at: true }),
  locations: z
    .array(Location.schema.omit({ service_id: true, organisation_id: true, ended_on: true }))
    .max(12),
  hours: z.array(Hours).max(60),
})
export type FilePage = z.infer<typeof FilePage>

export const mostPages = 300

export const Import = noun(
  'services.import',
  { table: 'services.imports', key: 'import_id', by: 'organisation', conflict: 'latest' },
  z.object({
    import_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    service_ids: z.array(id()).max(mostPages),
    /** By service: the page, its doors and the ids of its hours as they stood; null when there was none. */
    before: z.record(z.string(), z.unknown()),
    undone_at: instantText().nullable(),
  }),
)

export interface Before {
  service: Record<string, unknown> | null
  doors: Record<string, unknown>[]
  hours: string[]
}

/** The same instant, however it was written. */
export const isSameInstant = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other)
