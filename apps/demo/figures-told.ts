// What the monitoring officers of the demo write: how their network counts a figure, where an indicator began.
import { actor, does, type Telling } from './told.ts'

/** The one project of the network. */
export const projectOf = async ({ teller, cast }: Telling, who: string): Promise<string> => {
  const { rows } = await teller.database.read(actor(cast, who).token, [
    {
      name: 'project the officer counts for',
      text: 'select project_id from network.projects where network_id = $1 order by key limit 1',
      values: [cast.network_id],
    },
  ])
  return String(rows[0]?.[0]?.project_id)
}

/** Of 133 households of the neighbourhood, how many the partnership knows; four bodies had signed at the beginning. */
export const tellShareOfHouseholds = async (telling: Telling, who: string): Promise<void> => {
  const now = telling.at(30, 10)
  const project_id = await projectOf(telling, who)
  const draft = {
    key: 'households_reached_share',
    label: { it: 'Famiglie raggiunte, in percentuale', en: 'Share of households reached' },
    counting: {
      ...{ how: 'share', population: 133 },
      of: { how: 'distinct', measures: ['households_in_charge'], which: 'subjects' },
    },
    ...{ time: 'cumulative', filters: {}, dimensions: [], level: 'outcome', frequency: 'half_year' },
    ...{ owner_id: actor(telling.cast, who).worker_id, external_codes: [], disclosure: 'people' },
  }
  const written = { draft, applies_from: '2020-01-01', is_new: true, note: null }
  await does(telling, who, ['monitoring.define-figure', written, now])
  const began = {
    project_id,
    key: 'pact_signatories',
    value: 4,
    on_day: now.slice(0, 10),
    source: 'Descrizione del progetto',
  }
  await does(telling, who, ['monitoring.set-baseline', began, now])
}
