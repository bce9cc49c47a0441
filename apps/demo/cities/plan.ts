// Four more of the eighteen cities of LGNetEA, each a network of its own, and few because every network costs at the first start: one
// let its figures out, one is ready to, two are silent. The others have not joined.
import type { DemoWorker } from '../plan.ts'

export interface CityPlan {
  municipality: string
  name: string
  /** Who came to its one stop shop: women and men of each citizenship group. */
  people?: { woman: number; man: number }
  /** From which sides its figure went to everybody; the last quarter is frozen all the same. */
  sides?: string[]
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

export const cities: readonly CityPlan[] = [
  {
    ...{ municipality: '015146', name: 'Milano', people: { woman: 22, man: 24 } },
    sides: ['none', 'gender', 'citizenship'],
    officer: officer('carla.navigli', 'Carla Navigli', 'Milano'),
  },
  {
    // Frozen, and nothing let out yet: its officer publishes.
    ...{ municipality: '063049', name: 'Napoli', people: { woman: 6, man: 20 } },
    officer: officer('gennaro.vico', 'Gennaro Vico', 'Napoli'),
  },
  { municipality: '010025', name: 'Genova' },
  { municipality: '001272', name: 'Torino' },
]

export const cityWorkers: DemoWorker[] = [
  ...cities.flatMap((city) => (city.officer ? [city.officer] : [])),
  secretariat,
]
