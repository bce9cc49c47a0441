// The other seventeen cities of LGNetEA. Three have people and figures of their own; the rest are only there, so that the national
// page shows what is published, what is not yet, and who has not joined.
import type { DemoWorker } from '../plan.ts'

export interface CityPlan {
  municipality: string
  name: string
  /** False: the city has not said yes to the national sum. */
  joins: boolean
  /** Who came to its one stop shop: women and men of each citizenship group. */
  people?: { woman: number; man: number }
  /** Who answers for its figures; without one the secretariat does. */
  officer?: DemoWorker
}

const officer = (key: string, name: string, city: string): DemoWorker => ({
  ...{
    key,
    name,
    does: `LGNetEA ${city}: amministra la rete e cura le cifre`,
    organisation: 'comune',
    grants: [],
  },
})

/** Accompanies the cities that have nobody yet. */
export const secretariat: DemoWorker = {
  ...{ key: 'nora.segreti', name: 'Nora Segreti', organisation: 'comune', grants: [] },
  does: 'LGNetEA: segreteria nazionale, tiene le città che non hanno ancora nessuno',
}

const silent = (municipality: string, name: string, joins = true): CityPlan => ({ municipality, name, joins })

export const cities: readonly CityPlan[] = [
  {
    ...{ municipality: '015146', name: 'Milano', joins: true, people: { woman: 24, man: 31 } },
    officer: officer('carla.navigli', 'Carla Navigli', 'Milano'),
  },
  {
    ...{ municipality: '063049', name: 'Napoli', joins: true, people: { woman: 8, man: 29 } },
    officer: officer('gennaro.vico', 'Gennaro Vico', 'Napoli'),
  },
  {
    ...{ municipality: '037006', name: 'Bologna', joins: true, people: { woman: 9, man: 17 } },
    officer: officer('ivo.portici', 'Ivo Portici', 'Bologna'),
  },
  silent('084001', 'Agrigento', false),
  silent('021008', 'Bolzano'),
  silent('061022', 'Caserta'),
  silent('087015', 'Catania'),
  silent('048017', 'Firenze'),
  silent('010025', 'Genova'),
  silent('082053', 'Palermo'),
  silent('054039', 'Perugia'),
  silent('076063', 'Potenza', false),
  silent('058091', 'Roma'),
  silent('090064', 'Sassari', false),
  silent('073027', 'Taranto'),
  silent('001272', 'Torino'),
  silent('032006', 'Trieste'),
]

export const cityWorkers: DemoWorker[] = [
  ...cities.flatMap((city) => (city.officer ? [city.officer] : [])),
  secretariat,
]
