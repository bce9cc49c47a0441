// The figures as another room reads them: the same answer as the page, for the same reader, under the same rules.
import type { Database, Token } from '#core/db'
import { ask } from '#core/http'
import type { FigureAnswer, FiguresAnswer } from '../queries/figures.ts'
import type { Asked } from './asked.ts'
import { figureAnswering } from './figure.ts'
import { figuresAnswering } from './figures.ts'

interface Reader {
  token: Token
  now: string
}

type Looked = Omit<Asked, 'network_id'>

export const readFigures = async (
  database: Database,
  reader: Reader,
  looked: Looked,
): Promise<FiguresAnswer> =>
  (await ask(database, reader, { answering: figuresAnswering, raw: looked })) as FiguresAnswer

export const readFigure = async (
  database: Database,
  reader: Reader,
  looked: Looked & { key: string },
): Promise<FigureAnswer> =>
  (await ask(database, reader, { answering: figureAnswering, raw: looked })) as FigureAnswer
