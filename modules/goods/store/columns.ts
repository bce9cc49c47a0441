// Whole rows of a noun, column by column: what a phone keeps is exactly what the table holds.
import type { Noun } from '#core/kernel'
import { Item, KitPart } from '../domain/item.ts'
import { Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { Packaging } from '../domain/packaging.ts'
import { Reservation } from '../domain/reservation.ts'

const columnsOf = (of: Noun, from = ''): string => of.columns.map(({ name }) => `${from}${name}`).join(', ')

export const itemColumns = columnsOf(Item as unknown as Noun)
export const kitPartColumns = columnsOf(KitPart as unknown as Noun)
export const packagingColumns = columnsOf(Packaging as unknown as Noun)
export const locationColumns = columnsOf(Location as unknown as Noun)
export const balanceColumns = columnsOf(Balance as unknown as Noun, 'b.')
export const lotColumns = columnsOf(Lot as unknown as Noun, 'l.')
export const reservationColumns = columnsOf(Reservation as unknown as Noun)
