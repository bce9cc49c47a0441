// What became of a gift, month by month and way by way. Weights that nobody knows are never guessed: they are counted as
// pieces that are not weighed.

export interface FlowRow {
  month: string
  channel: string
  is_in: boolean
  quantity: number
  grams: number
  unweighed: number
  portions: number
}

/** Of which thing. */
export interface ThingFlow extends FlowRow {
  item_id: string
  name_it: string
  name_en: string
  unit_name: string
}

export interface Way {
  channel: string
  grams: number
  portions: number
  unweighed: number
}

/** Ways out of the store that reach somebody. */
export const givingChannels = ['household', 'partner', 'canteen', 'given', 'assembly'] as const

const wayOf = (flow: FlowRow): string => (flow.channel === 'donor' && flow.is_in ? 'came' : flow.channel)

/** Positive is what went that way; what came back the same way counts against it. */
export const waysOf = (flows: readonly FlowRow[]): Way[] => {
  const ways = new Map<string, Way>()
  for (const flow of flows) {
    const channel = wayOf(flow)
    const sign = channel === 'came' ? 1 : -1
    const way = ways.get(channel) ?? { channel, grams: 0, portions: 0, unweighed: 0 }
    ways.set(channel, {
      channel,
      grams: way.grams + sign * flow.grams,
      portions: way.portions + sign * flow.portions,
      unweighed: way.unweighed + sign * flow.unweighed,
    })
  }
  return [...ways.values()]
}

export interface Month {
  month: string
  ways: Way[]
}

export const monthsOf = (flows: readonly FlowRow[]): Month[] =>
  [...new Set(flows.map((flow) => flow.month))]
    .sort()
    .map((month) => ({ month, ways: waysOf(flows.filter((flow) => flow.month === month)) }))

export const wayIn = (ways: readonly Way[], channel: string): Way =>
  ways.find((way) => way.channel === channel) ?? { channel, grams: 0, portions: 0, unweighed: 0 }

export interface Thing extends Pick<ThingFlow, 'item_id' | 'name_it' | 'name_en' | 'unit_name'> {
  came: number
  given: number
  thrown: number
}

const lost: readonly string[] = ['waste', 'destroyed']
const giving: readonly string[] = givingChannels

/** Thing by thing, in its own unit: what came, what reached somebody, what had to be thrown away. */
export const thingsOf = (flows: readonly ThingFlow[]): Thing[] => {
  const things = new Map<string, Thing>()
  for (const flow of flows) {
    const { item_id, name_it, name_en, unit_name } = flow
    const none = { item_id, name_it, name_en, unit_name, came: 0, given: 0, thrown: 0 }
    const thing = things.get(item_id) ?? none
    things.set(item_id, thing)
    if (wayOf(flow) === 'came') thing.came += flow.quantity
    else if (giving.includes(flow.channel)) thing.given -= flow.quantity
    else if (lost.includes(flow.channel)) thing.thrown -= flow.quantity
  }
  return [...things.values()]
}
