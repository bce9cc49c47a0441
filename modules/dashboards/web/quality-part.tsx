import type { PartProps } from './part.ts'

export function QualityPart(_: PartProps) {
  return null
}
