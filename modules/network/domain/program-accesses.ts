// What the programs of an organisation may be let do: few plain accesses, each with the verbs it opens and the least
// role that holds them. A program never reads persons, and never administers.

export interface ProgramAccess {
  access: string
  scopes: readonly string[]
  role: string
  /** Given by who administers the whole network only. */
  isOfNetwork?: boolean
}

export const programAccesses = [
  { access: 'figures_own', scopes: ['figures.see'], role: 'service_coordinator' },
  { access: 'figures_all', scopes: ['figures.see'], role: 'monitoring_officer', isOfNetwork: true },
  { access: 'stock_read', scopes: ['stock.see', 'catalogue.see'], role: 'warehouse_operator' },
  {
    access: 'stock_write',
    scopes: ['stock.see', 'catalogue.see', 'stock.keep', 'stock.move'],
    role: 'warehouse_operator',
  },
  { access: 'network_read', scopes: ['network.see'], role: 'volunteer' },
] as const satisfies readonly ProgramAccess[]

export type ProgramAccessName = (typeof programAccesses)[number]['access']

/** The verbs and roles of the accesses chosen, each once. */
export const opening = (chosen: readonly string[]): { scopes: string[]; roles: string[] } => {
  const all: readonly ProgramAccess[] = programAccesses
  const found = all.filter(({ access }) => chosen.includes(access))
  return {
    scopes: [...new Set(found.flatMap(({ scopes }) => scopes))],
    roles: [...new Set(found.map(({ role }) => role))],
  }
}
