// What every way of working with a reader needs to know.
import type { Catalogue } from '../../queries/catalogue.ts'
import type { StockPlace } from '../../queries/stock.ts'

export interface ScanWork {
  organisation_id: string
  /** Of my body: stores, shelves, vans. */
  places: StockPlace[]
  catalogue: Catalogue
}
