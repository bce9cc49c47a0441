// The gate of a report: what its funder may be told of one number and of the parts of a figure, beside all that was told before. A
// part too small is not told, nor enough of those beside it; a number that laid beside an earlier release would point at few is
// told as it was told then, or not at all. What leaves is kept, to be written in the ledger when the report is frozen.
import {
  type FigureDefinition,
  type GateTable,
  inTheWay,
  isSameTable,
  isWhole,
  type Leaving,
  latestOf,
  leavingOf,
  type Release,
  relatedInTheWay,
  releasable,
} from '#monitoring'
import type { FilledPart, Why } from '../domain/filled.ts'
import type { ReadFigure } from './read.ts'

export interface Told {
  value: number | null
  why: Why | null
}

/** A table that leaves with the report, not yet in the ledger. */
export interface Left extends Leaving {
  figure: string
  definition: FigureDefinition
}

export interface Ground {
  network_id: string
  /** As the ledger calls it: `2026-Q3`, `2026-02/2027-01`. */
  period: string
  earlier: readonly Release[]
}

type Dimension = Left['dimension']

const untellable = (read: ReadFigure | undefined): Why | null => {
  if (!read) return 'gone'
  if (!read.is_measured || !read.definition) return 'not_measured'
  return read.has_data ? null : 'no_data'
}

/** What was declared is not counted from anybody's facts; a few persons are not told all the same. */
const declared = ({ value, is_few, is_of_people }: ReadFigure): Told => {
  if (value === null) return { value, why: is_few ? 'few' : 'no_data' }
  return is_of_people && value > 0 && value < 5 ? { value: null, why: 'few' } : { value, why: null }
}

export class Gate {
  private readonly leaving: Left[] = []
  private readonly wholes = new Map<string, Told>()
  private readonly opened = new Map<string, readonly FilledPart[]>()
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  left(): readonly Left[] {
    return this.leaving
  }

  one(read: ReadFigure | undefined): Told {
    if (read?.is_declared) return declared(read)
    const why = untellable(read)
    if (why || !read) return { value: null, why: why ?? 'gone' }
    const known = this.wholes.get(read.key)
    if (known) return known
    const told = this.whole(read)
    this.wholes.set(read.key, told)
    return told
  }

  /** A table that stands twice in a report leaves once. */
  parts(read: ReadFigure, by: string): readonly FilledPart[] {
    const key = `${read.key}/${by}`
    const told = this.opened.get(key) ?? this.table(read, by)
    this.opened.set(key, told)
    return told
  }

  /** From the start of the project: rounded, so that two reports laid side by side do not tell a part hidden between them. */
  toDate(read: ReadFigure): number | null {
    const { definition, to_date } = read
    if (read.is_declared) return declared({ ...read, value: to_date }).value
    if (to_date === null || !definition || this.one(read).why === 'ledger') return null
    const isOfPeople = definition.is_about_people || definition.is_sensitive
    return isOfPeople ? Math.round(to_date / 5) * 5 : to_date
  }

  /** The table as it leaves, or as it left before; undefined where an earlier one stands in the way. */
  private leave(
    definition: FigureDefinition,
    table: GateTable,
    { dimension, span }: { dimension: Dimension; span: string },
  ): Pick<Leaving, 'cells' | 'total'> | undefined {
    const asked = this.asked(definition, span)
    const leaving = leavingOf(asked, dimension, releasable(table, asked))
    const figure = definition.key
    const before = this.ground.earlier.filter((each) => each.figure === figure)
    const latest = latestOf(before, leaving)
    if (latest && isSameTable(latest, leaving)) return latest
    const now = this.leaving.filter((each) => each.figure === figure)
    // What tells of nobody is not held back by what was told before.
    const other = leaving.threshold > 1 ? inTheWay([...before, ...now], leaving) : undefined
    if (other) return other === latest ? latest : undefined
    if (relatedInTheWay([...this.ground.earlier, ...this.leaving], definition, leaving)) return undefined
    this.leaving.push({ ...leaving, figure, definition })
    return leaving
  }

  private asked(definition: FigureDefinition, period: string) {
    return { definition, audience: 'funder' as const, period, network_id: this.ground.network_id }
  }

  private whole(read: ReadFigure): Told {
    const { definition, value } = read
    if (value === null || !definition) return { value: null, why: read.is_few ? 'few' : 'nothing_under' }
    const of_total = read.behind === undefined ? {} : { of_total: { contributors: read.behind } }
    const table = { cells: [], total: value, additive: false, ...of_total }
    const told = this.leave(definition, table, { dimension: 'none', span: this.ground.period })
    if (!told) return { value: null, why: 'ledger' }
    return { value: told.total, why: told.total === null ? 'few' : null }
  }

  private table(read: ReadFigure, by: string): FilledPart[] {
    const whole = this.one(read)
    const found = read.parts?.get(by) ?? []
    const { definition } = read
    if (!definition || untellable(read)) return []
    const additive = by === 'month' ? definition.counting.how === 'sum' : isWhole(definition, by as Dimension)
    const sum = found.reduce((all, { value }) => all + value, 0)
    const cells = found.map(({ code, value }) => ({ code, value }))
    const table = { cells, total: additive ? sum : (read.value ?? 0), additive }
    const told =
      by === 'month' ? this.months(definition, table) : this.side(definition, table, by as Dimension)
    const hidden = whole.why === 'ledger' ? ('ledger' as const) : ('few' as const)
    return found.map(({ code, label }, at) => {
      const value = told[at] ?? null
      return { code, label, value, why: value === null ? hidden : null }
    })
  }

  /** By code: a table told before may hold its parts in another order. */
  private side(definition: FigureDefinition, table: GateTable, dimension: Dimension): (number | null)[] {
    const told = this.leave(definition, table, { dimension, span: this.ground.period })
    const values = new Map(told?.cells.map(({ code, value }) => [code, value]))
    return table.cells.map(({ code }) => values.get(code) ?? null)
  }

  /** Months are periods of their own in the ledger; here they are gated together, because they make up the whole. */
  private months(definition: FigureDefinition, table: GateTable): (number | null)[] {
    const { told } = releasable(table, this.asked(definition, this.ground.period))
    const amounts = table.cells.map(({ value }) => value)
    const shown: (number | null)[] = amounts.map(() => null)
    // The smallest first: before the last is told, what is left of the whole is the largest.
    const order = amounts.map((_, at) => at).sort((a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0))
    for (const at of order) {
      const { code, value } = told.cells[at] ?? { code: '', value: null }
      if (value === null) continue
      const alone = { cells: [], total: amounts[at] ?? 0, additive: false }
      shown[at] = this.leave(definition, alone, { dimension: 'none', span: code })?.total ?? null
    }
    return shown
  }
}
