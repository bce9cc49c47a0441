// Outings of tonight planned over HTTP by the coordinator: the desk that does it by hand is walked elsewhere.
import { newId } from '#core/kernel'
import type { FieldPhone } from '../support/field-phone.ts'
import type { HttpPerson } from '../support/http-person.ts'

const hour_ms = 3_600_000

interface CrewSeen {
  worker_id: string
  name: string
  profession: string
}
interface WeekAnswer {
  units: { unit_id: string; name: string }[]
  shifts: {
    shift_id: string
    unit_id: string
    unit_name: string
    state: string
    leader_id: string
    crew: CrewSeen[]
  }[]
}
interface StockAnswer {
  places: {
    location_id: string
    organisation_id: string
    unit_id: string | null
    kind: string
    items: {
      item_id: string
      name_it: string
      lots: { lot_id: string; quantity: number; supplier_lot: string; is_usable: boolean }[]
    }[]
  }[]
}

export interface Outing {
  shift_id: string
  unit_id: string
  /** As the phone writes them: from–to. */
  hours: string
  plan: Record<string, unknown>
  crew: CrewSeen[]
}

const dayAround = (days: number): string =>
  new Date(Date.now() + days * 24 * hour_ms).toISOString().slice(0, 10)

export const weekOf = (elena: HttpPerson): Promise<WeekAnswer> =>
  elena.ask<WeekAnswer>('outreach/week', { from_day: dayAround(-2), to_day: dayAround(7) })

export const stateOf = async (elena: HttpPerson, shift_id: string): Promise<string | undefined> =>
  (await weekOf(elena)).shifts.find((shift) => shift.shift_id === shift_id)?.state

/** Throws with the whole answer when it is refused. */
export const mustAct = async (person: HttpPerson, action: string, input: unknown): Promise<void> => {
  const answer = (await (await person.post(`/api/${action.replace('.', '/')}`, input)).json()) as {
    outcome?: string
  }
  if (answer.outcome !== 'accepted') throw new Error(`${action}: ${JSON.stringify(answer)}`)
}

const wallClock = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
})

interface Wanted {
  unit: string
  leader: string
  /** From now, in hours. */
  from: number
  phones?: Record<string, string>
  more?: Record<string, unknown>
}

/** Planned and confirmed, with the crew the demo gives to this unit. */
export const planOuting = async (elena: HttpPerson, wanted: Wanted): Promise<Outing> => {
  const { units, shifts } = await weekOf(elena)
  const unit = units.find(({ name }) => name === wanted.unit)
  const crew = shifts
    .filter((shift) => shift.unit_id === unit?.unit_id)
    .flatMap((shift) => shift.crew)
    .filter((member, at, all) => all.findIndex(({ name }) => name === member.name) === at)
  const stock = await stockOf(elena)
  const hub = stock.places.find(({ kind }) => kind === 'hub')
  const [starts, ends] = [Date.now() + wanted.from * hour_ms, Date.now() + (wanted.from + 3) * hour_ms]
  const plan = {
    shift_id: newId(),
    unit_id: unit?.unit_id,
    organisation_id: hub?.organisation_id,
    starts_at: new Date(starts).toISOString(),
    ends_at: new Date(ends).toISOString(),
    municipality_codes: ['016198'],
    hub_location_id: hub?.location_id,
    leader_id: crew.find(({ name }) => name === wanted.leader)?.worker_id,
    crew: crew.map(({ worker_id, profession, name }) => ({
      worker_id,
      profession,
      phone: wanted.phones?.[name] ?? null,
    })),
    stock_list: hub?.items
      .filter(({ name_it }) => name_it === 'Kit freddo')
      .map(({ item_id }) => ({ item_id, quantity: 1 })),
    stops: [{ stop_id: newId(), label: 'Portico di prova', municipality_code: '016198' }],
    safety_contact_id: (await elena.ask<{ worker_id: string }>('network/me')).worker_id,
    ...wanted.more,
  }
  await mustAct(elena, 'outreach.plan-shift', plan)
  await mustAct(elena, 'outreach.confirm-shift', { shift_id: plan.shift_id })
  const hours = `${wallClock.format(starts)}–${wallClock.format(ends)}`
  return { shift_id: plan.shift_id, unit_id: unit?.unit_id ?? '', hours, plan, crew }
}

export const stockOf = (elena: HttpPerson): Promise<StockAnswer> => elena.ask<StockAnswer>('goods/stock')

/** One test kit of each of two lots goes onto the van of the outing; gives the two lots. */
export const loadTwoLots = async (elena: HttpPerson, outing: Outing, name: string) => {
  const { places } = await stockOf(elena)
  const hub = places.find(({ kind }) => kind === 'hub')
  const van = places.find(({ kind, unit_id }) => kind === 'van' && unit_id === outing.unit_id)
  const item = hub?.items.find(({ name_it }) => name_it === name)
  const lots = item?.lots.filter((lot) => lot.is_usable && lot.quantity > 0).slice(0, 2) ?? []
  await mustAct(elena, 'outreach.load-van', {
    shift_id: outing.shift_id,
    organisation_id: hub?.organisation_id,
    van_location_id: van?.location_id,
    hub_location_id: hub?.location_id,
    lines: lots.map(({ lot_id }) => ({ item_id: item?.item_id, lot_id, quantity: 1 })),
  })
  return lots
}

/** The phone goes on this outing, whatever it proposed by itself. */
export const goOn = async ({ thumb, page }: FieldPhone, hours: string): Promise<void> => {
  const other = page.getByRole('button', { name: 'Cambia uscita', exact: true })
  const card = page.locator('.ui-card').filter({ hasText: hours })
  const go = card.getByRole('button', { name: 'Vai al turno', exact: true })
  await other.or(go).first().waitFor({ timeout: 20_000 })
  if (!(await go.isVisible())) await thumb.tap(other)
  await thumb.tap(go)
  await thumb.sees('Equipaggio')
  await thumb.sees(hours)
}

export const markHere = ({ thumb, page }: FieldPhone, name: string): Promise<void> =>
  thumb.tap(
    page.locator('.field-row').filter({ hasText: name }).getByRole('button', { name: 'C’è', exact: true }),
  )
