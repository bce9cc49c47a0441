// Where the recalled things went, from the movements alone: what came in is what left through each door plus what still lies
// on a shelf. Nothing here knows a person: a household is a handover, the street is a unit and the day of its shift.
export interface Flow {
  lot_id: string
  from_kind: string
  to_kind: string
  from_id: string
  to_id: string
  cause_id: string | null
  unit_id: string | null
  on_day: string
  quantity: number
}

/** Doors to the outside, and how they are called in a trace. */
const doors = {
  household: 'household',
  partner: 'partner',
  canteen: 'canteen',
  given: 'street',
  returned_used: 'street',
  waste: 'waste',
  destroyed: 'destroyed',
} as const
export const goneKinds = [
  'household',
  'partner',
  'canteen',
  'street',
  'waste',
  'destroyed',
  'kit',
  'supplier',
] as const
export type GoneKind = (typeof goneKinds)[number]

/** Somebody received it, and must be told. */
export const toldKinds: readonly GoneKind[] = ['household', 'partner', 'canteen', 'street']

export interface Gone {
  kind: GoneKind
  lot_id: string
  /** The handover, or the shift. */
  cause_id: string | null
  unit_id: string | null
  on_day: string
  quantity: number
}

export interface Lying {
  lot_id: string
  location_id: string
  kind: string
  quantity: number
}

export interface LotTrace {
  lot_id: string
  arrived: number
  remains: Lying[]
  gone: Gone[]
}

const counted = ['hub', 'shelf', 'van', 'unexplained']

interface Side {
  kind: string
  id: string
  amount: number
}

const sidesOf = (flow: Flow): Side[] => [
  { kind: flow.from_kind, id: flow.from_id, amount: -flow.quantity },
  { kind: flow.to_kind, id: flow.to_id, amount: flow.quantity },
]

/** A kit lot is born at the bench, a part ends there: the first way is an arrival, the second a departure. */
const bornAtBench = (flows: readonly Flow[]): boolean => {
  const out = flows
    .filter((flow) => flow.from_kind === 'assembly')
    .reduce((sum, flow) => sum + flow.quantity, 0)
  const into = flows
    .filter((flow) => flow.to_kind === 'assembly')
    .reduce((sum, flow) => sum + flow.quantity, 0)
  return out > into
}

const goneKindOf = (kind: string, flow: Flow, isKit: boolean): GoneKind | undefined => {
  if (kind in doors) return doors[kind as keyof typeof doors]
  if (kind === 'assembly') return isKit ? undefined : 'kit'
  // What goes back out of the giver's door was sent back.
  return kind === 'donor' && flow.to_kind === 'donor' ? 'supplier' : undefined
}

const keyOf = (gone: Gone) => [gone.kind, gone.lot_id, gone.cause_id, gone.unit_id].join('/')

const lotTrace = (lot_id: string, flows: readonly Flow[]): LotTrace => {
  const isKit = bornAtBench(flows)
  const lying = new Map<string, Lying>()
  const gone = new Map<string, Gone>()
  let arrived = 0
  for (const flow of flows) {
    for (const { kind, id, amount } of sidesOf(flow)) {
      const out = goneKindOf(kind, flow, isKit)
      if (counted.includes(kind)) {
        const before = lying.get(id)?.quantity ?? 0
        lying.set(id, { lot_id, location_id: id, kind, quantity: before + amount })
      } else if (out) {
        const { cause_id, unit_id, on_day } = flow
        const next: Gone = { kind: out, lot_id, cause_id, unit_id, on_day, quantity: amount }
        const before = gone.get(keyOf(next))
        const first = before && before.on_day < on_day ? before.on_day : on_day
        gone.set(keyOf(next), { ...next, on_day: first, quantity: (before?.quantity ?? 0) + amount })
      } else arrived -= amount
    }
  }
  const some = <T extends { quantity: number }>(rows: Iterable<T>) =>
    [...rows].filter((row) => row.quantity !== 0)
  return { lot_id, arrived, remains: some(lying.values()), gone: some(gone.values()) }
}

export const traceOf = (flows: readonly Flow[]): LotTrace[] => {
  const byLot = new Map<string, Flow[]>()
  for (const flow of flows) byLot.set(flow.lot_id, [...(byLot.get(flow.lot_id) ?? []), flow])
  return [...byLot].map(([lot_id, own]) => lotTrace(lot_id, own))
}

export interface Sum {
  arrived: number
  remains: number
  gone: number
}

const total = (rows: readonly { quantity: number }[]) => rows.reduce((sum, row) => sum + row.quantity, 0)

/** Everything that came in has an end: what does not add up would be a fault of the book, and is shown. */
export const sumOf = (traces: readonly LotTrace[]): Sum => ({
  arrived: traces.reduce((sum, trace) => sum + trace.arrived, 0),
  remains: traces.reduce((sum, trace) => sum + total(trace.remains), 0),
  gone: traces.reduce((sum, trace) => sum + total(trace.gone), 0),
})

/** One who received, with everything they received of it. */
export interface Recipient {
  kind: GoneKind
  cause_id: string | null
  unit_id: string | null
  on_day: string
  lots: { lot_id: string; quantity: number }[]
  quantity: number
}

/** Those to be told: what came back whole is nobody's any more. */
export const recipientsOf = (traces: readonly LotTrace[]): Recipient[] => {
  const found = new Map<string, Recipient>()
  for (const { kind, cause_id, unit_id, on_day, lot_id, quantity } of traces.flatMap((trace) => trace.gone)) {
    if (!toldKinds.includes(kind) || quantity <= 0) continue
    const key = recipientKey({ kind, cause_id, unit_id })
    const before = found.get(key)
    found.set(key, {
      kind,
      cause_id,
      unit_id,
      on_day: before && before.on_day < on_day ? before.on_day : on_day,
      lots: [...(before?.lots ?? []), { lot_id, quantity }],
      quantity: (before?.quantity ?? 0) + quantity,
    })
  }
  return [...found.values()].sort(
    (a, b) => a.on_day.localeCompare(b.on_day) || recipientKey(a).localeCompare(recipientKey(b)),
  )
}

export const recipientKey = (one: Pick<Recipient, 'kind' | 'cause_id' | 'unit_id'>): string =>
  [one.kind, one.cause_id ?? '', one.kind === 'street' ? (one.unit_id ?? '') : ''].join('/')
