// The night as it is told in story 1: who, where, with what, and every meeting of it.
const rome = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'short',
})
const hour_ms = 3_600_000
const [day = '', from = ''] = rome.format(Date.now() + hour_ms).split(' ')
const [, to = ''] = rome.format(Date.now() + 4 * hour_ms).split(' ')

export const night = {
  unit: 'Unità mobile',
  day,
  from,
  to,
  /** Three places of three towns of the Ambito di Grumello. */
  stops: ['Parco delle Lanterne', 'Capannone delle Rondini', 'Pensilina capolinea nord'],
  crew: ['Giada Bonetti', 'Omar Trabelsi', 'Lucia Ferri'],
  leader: 'Giada Bonetti',
  waiting: 'Elena Sala',
  load: { 'Kit freddo': 12, 'Kit sanitario': 6, Siringhe: 40, 'Test HIV': 3, 'Test HCV': 3 },
  district: 'amb_grumello',
}

export type Phase = 'Primo' | 'Di nuovo'

export interface Meeting {
  phase: Phase
  gender: 'Donna' | 'Uomo'
  age: string
  topic: string
  cold_kits?: number
  health_kits?: number
  syringes?: number
  back?: number
}

const two = { syringes: 2, back: 2 }

interface Told {
  giada: [Meeting, Meeting, Meeting, Meeting, Meeting]
  omar: Meeting[]
  /** After the restart, with six digits and no network. */
  omarSealed: Meeting[]
  lucia: Meeting[]
}

export const meetings: Told = {
  giada: [
    { phase: 'Primo', gender: 'Uomo', age: 'Da 30 a 54', topic: 'Ascolto', cold_kits: 1, syringes: 2 },
    { phase: 'Di nuovo', gender: 'Donna', age: 'Da 18 a 29', topic: 'Salute', health_kits: 1, ...two },
    { phase: 'Di nuovo', gender: 'Uomo', age: 'Da 30 a 54', topic: 'Casa', cold_kits: 1, ...two },
    { phase: 'Primo', gender: 'Donna', age: 'Da 55 a 64', topic: 'Casa', cold_kits: 1 },
    { phase: 'Di nuovo', gender: 'Uomo', age: 'Da 18 a 29', topic: 'Salute', ...two },
  ],
  omar: [
    { phase: 'Di nuovo', gender: 'Uomo', age: 'Da 30 a 54', topic: 'Ascolto', cold_kits: 1, syringes: 2 },
    { phase: 'Di nuovo', gender: 'Donna', age: 'Da 30 a 54', topic: 'Salute', health_kits: 1 },
  ],
  omarSealed: [
    { phase: 'Primo', gender: 'Uomo', age: 'Da 18 a 29', topic: 'Ascolto', ...two },
    { phase: 'Di nuovo', gender: 'Uomo', age: '65 e oltre', topic: 'Salute' },
  ],
  lucia: [{ phase: 'Di nuovo', gender: 'Donna', age: 'Da 30 a 54', topic: 'Salute' }],
}

const all: Meeting[] = Object.values<Meeting[]>({ ...meetings }).flat()
const sum = (key: 'cold_kits' | 'health_kits' | 'syringes' | 'back', of = all): number =>
  of.reduce((total, meeting) => total + (meeting[key] ?? 0), 0)

/** What the story says must be true of the ten meetings. */
export const totals = {
  contacts: all.length,
  interceptions: all.filter(({ phase }) => phase === 'Primo').length,
  follow_ups: all.filter(({ phase }) => phase === 'Di nuovo').length,
  cold_kits: sum('cold_kits'),
  health_kits: sum('health_kits'),
  syringes_out: sum('syringes'),
  syringes_back: sum('back'),
}

const others: Meeting[] = [...meetings.omar, ...meetings.omarSealed, ...meetings.lucia]
/** What lies no longer on the van although the leader's phone has not heard of it. */
export const givenByOthers: Record<string, number> = {
  'Kit freddo': sum('cold_kits', others),
  'Kit sanitario': sum('health_kits', others),
  Siringhe: sum('syringes', others),
  'Test HIV': 1,
  'Test HCV': 1,
}

/** What this night must add to the figures of its district, and nothing else. */
export const nightInFigures = {
  shifts_done: 1,
  contacts: totals.contacts,
  distinct_persons_met: 1,
  new_persons: 1,
  persons_reached: 1,
  kits_distributed: totals.cold_kits + totals.health_kits,
  rapid_tests: 1,
  syringes_out: totals.syringes_out,
  syringes_back: totals.syringes_back,
}
