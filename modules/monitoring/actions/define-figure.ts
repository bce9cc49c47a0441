// A figure is written for the first time, or counted otherwise from a day on: in words and choices, never changing what was.
import { z } from 'zod'
import { Worker } from '#core/access'
import { action, all, dayAfterPeriod, dayText, insert, line, notFound, type Of, refuse } from '#core/kernel'
import { Item } from '#goods'
import { District, Organisation, Unit } from '#network'
import { always, FigureVersion, versionsOf } from '../domain/book.ts'
import { type FigureDefinition, measuresBehind } from '../domain/definition.ts'
import { definitionFrom, FigureDraft, mustKnowKinds, mustKnowParts, thingsIn } from '../domain/draft.ts'
import { Value } from '../domain/value.ts'

export const DefineFigure = z.object({
  draft: FigureDraft,
  applies_from: dayText(),
  /** A figure that was not there before; otherwise a new version of one that is. */
  is_new: z.boolean(),
  note: line(400).nullable(),
})

/** What makes two versions count differently, or read differently. */
const meaningOf = ({ version: _, rule: __, ...rest }: FigureDefinition): string =>
  JSON.stringify(rest, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  )

const nextOf = (versions: FigureVersion[], { draft, is_new, applies_from }: z.infer<typeof DefineFigure>) => {
  const [last] = versionsOf(versions, draft.key)
  if (is_new && last) refuse('monitoring.figure-key-taken', { key: draft.key })
  if (!is_new && !last) notFound()
  if (last && last.applies_from !== always && applies_from <= last.applies_from)
    refuse('monitoring.version-overlaps', { day: last.applies_from, version: last.definition.version })
  return { last, version: (last?.definition.version ?? 0) + 1 }
}

/** A period somebody closed keeps the rule it was counted with. */
const mustLeaveFrozen = (frozen: Of<typeof Value>[], applies_from: string): void => {
  const [last] = frozen
    .filter(({ period }) => applies_from < dayAfterPeriod(period))
    .sort((a, b) => dayAfterPeriod(b.period).localeCompare(dayAfterPeriod(a.period)))
  if (last) refuse('monitoring.inside-frozen', { period: last.period, day: dayAfterPeriod(last.period) })
}

export const defineFigure = action('monitoring.define-figure', {
  input: DefineFigure,
  verb: 'figures.define',
  needs: ({ draft }) => ({
    versions: all(FigureVersion, { key: draft.key }),
    things: all(Item, { key: thingsIn(draft) }),
    frozen: all(Value, { figure: draft.key, state: ['frozen', 'published'] }),
    owners: all(Worker, { worker_id: draft.owner_id ? [draft.owner_id] : [] }),
    districts: all(District, { key: [...(draft.filters.districts ?? [])] }),
    bodies: all(Organisation, { organisation_id: [...(draft.filters.organisations ?? [])] }),
    units: all(Unit, { unit_id: [...(draft.filters.units ?? [])] }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ versions, things, owners, frozen, ...parts }, input, moment) => {
    const { draft, applies_from, note } = input
    const { last, version } = nextOf(versions, input)
    mustLeaveFrozen(frozen, applies_from)
    mustKnowKinds(
      draft,
      things.map((item) => item.key),
    )
    mustKnowParts(draft, {
      districts: parts.districts.map(({ key }) => key),
      organisations: parts.bodies.map(({ organisation_id }) => organisation_id),
      units: parts.units.map(({ unit_id }) => unit_id),
    })
    if (draft.owner_id && owners.length === 0) refuse('monitoring.owner-unknown', undefined, 422)
    const definition = definitionFrom(draft, version)
    if (last && meaningOf(last.definition) === meaningOf(definition)) refuse('monitoring.nothing-different')
    const { rule: _, ...written } = definition
    const row: FigureVersion = {
      ...{ ...written, applies_from, note, level: draft.level, frequency: draft.frequency },
      ...{ owner_id: draft.owner_id, external_codes: draft.external_codes, time: draft.time },
      filters: draft.filters,
      dimensions: [...written.dimensions],
      behind: [...measuresBehind(definition)],
      written_at: moment.now,
      written_by: moment.me.worker_id,
    }
    return {
      changes: [insert(FigureVersion, row)],
      events: [{ name: 'figure-defined', data: { key: draft.key, version, applies_from } }],
      answer: { key: draft.key, version },
    }
  },
})
