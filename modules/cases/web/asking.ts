// What every question about a file knows: the file, and whom one may choose.
import { useAsk } from '#core/http/web'
import type { Colleagues, OneCase } from '../queries/case-page.ts'

export interface Asking {
  seen: OneCase
  onClose: () => void
}

export const useColleagues = (unit_id: string): Colleagues =>
  useAsk<Colleagues>('cases.colleagues', { unit_id }).data ?? { managers: [], workers: [], bodies: [] }
