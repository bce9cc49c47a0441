// Whose hands hold this phone: of the store, of the street, or of both. It decides which tabs there are.
import type { Me } from '#core/kernel'
import type { Tab } from '../frame/route.ts'
import { isOnlyInKitchens, type kitchensOf } from '../kitchen/kitchens.ts'

/** As the store's own policy says them; written again here so that the street does not load the store to ask. */
const ofTheStore = ['hub_manager', 'warehouse_operator']

export const worksInStore = (me: Me | undefined): boolean =>
  me?.grants.some(({ role }) => ofTheStore.includes(role)) ?? false

const street: readonly Tab[] = ['turno', 'contatto', 'luoghi']

/** Who works only in a store or only at a serving line sees no road. */
export const tabsFor = (me: Me | undefined, kitchens: ReturnType<typeof kitchensOf> = []): Tab[] => {
  const isInStore = worksInStore(me)
  const isOnlyInStore = me?.grants.every(({ role }) => ofTheStore.includes(role)) ?? false
  const roads = (isInStore && isOnlyInStore) || isOnlyInKitchens(me, kitchens) ? [] : street
  const mensa: Tab[] = kitchens.length > 0 ? ['mensa'] : []
  // Whoever goes out lands on the outing.
  if (!isInStore && roads.length > 0) return [...roads, ...mensa, 'inviare']
  return [...(isInStore ? (['magazzino'] as const) : []), ...mensa, ...roads, 'inviare']
}
