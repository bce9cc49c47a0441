import type { PartProps } from './part.ts'

export function NeedsPart(_: PartProps) {
  return null
}
