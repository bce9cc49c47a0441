// Where to knock when a service is full or closed: another one of its kind, or a door that shows the way to anybody. Never something
// else that happens to be of the same area: who looks for a refuge is not sent to a shop.

const orienting: readonly string[] = [
  'one_stop_shop',
  'listening_centre',
  'information_desk',
  'helpline',
  'social_office',
]
const rank = { open: 0, unknown: 1, closed: 2 }

interface Door {
  service_id: string
  type: string
  opening: { state: keyof typeof rank }
}

export const openFirst = <Service extends Pick<Door, 'opening'>>(all: readonly Service[]): Service[] =>
  [...all].sort((a, b) => rank[a.opening.state] - rank[b.opening.state])

/** Of its kind first, among them what is open now first. */
export const insteadOf = <Service extends Door>(
  service: Pick<Door, 'service_id' | 'type'>,
  all: readonly Service[],
): Service[] => {
  const others = openFirst(all).filter(({ service_id }) => service_id !== service.service_id)
  return [
    ...others.filter(({ type }) => type === service.type),
    ...others.filter(({ type }) => type !== service.type && orienting.includes(type)),
  ]
}
