// Whose hands hold this phone: of the store, of the street, or of both. It decides which tabs there are.
import type { Me } from '#core/kernel'
import type { Tab } from '../frame/route.ts'

/** As the store's own policy says them; written again here so that the street does not load the store to ask. */
const ofTheStore = ['hub_manager', 'warehouse_operator']

export const worksInStore = (me: Me | undefined): boolean =>
  me?.grants.some(({ role }) => ofTheStore.includes(role)) ?? false

const street: readonly Tab[] = ['turno', 'contatto', 'luoghi']

/** A store worker who does nothing else sees no road. */
export const tabsFor = (me: Me | undefined): Tab[] => {
  if (!worksInStore(me)) return [...street, 'inviare']
  const isOnlyThere = me?.grants.every(({ role }) => ofTheStore.includes(role))
  return isOnlyThere ? ['magazzino', 'inviare'] : ['magazzino', ...street, 'inviare']
}
