// What a figure is given to work with, and what it answers.
import type { Well } from './engine.ts'
import type { Result } from './result.ts'
import type { World } from './world.ts'

export interface Bench {
  well: Well
  world: World
  /** Few rounds and small sizes: to see that everything runs, not to believe the numbers. */
  isQuick: boolean
  tell(line: string): void
}

export interface Figure {
  /** As the bars call it. Results may carry longer ids that begin with it. */
  id: string
  measure(bench: Bench): Promise<Result[]>
}
