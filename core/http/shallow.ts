// Words within words within words: nothing of ours goes this deep, and what walks a body later, step into step,
// would run out of room on the way.
import { refuse } from '#core/kernel'

const deepest = 60

const isNest = (value: unknown): value is object => value !== null && typeof value === 'object'

export const mustBeShallow = (body: unknown): void => {
  let level = [body].filter(isNest)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === deepest) refuse('core.malformed', undefined, 400)
    level = level.flatMap((nest) => Object.values(nest).filter(isNest))
  }
}
