import type { Figure } from '../figure.ts'
export const p14: Figure = { id: 'P14', measure: async () => [] }
