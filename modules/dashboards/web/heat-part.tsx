import type { PartProps } from './part.ts'

export function HeatPart(_: PartProps) {
  return null
}
