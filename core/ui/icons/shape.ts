// How one icon is written: a filled outline of the public set, or a line we drew ourselves.
export interface IconShape {
  fill?: string
  line?: string
  /** Turns round in right-to-left pages: arrows and vehicles do, clocks and checks do not. */
  mirror?: boolean
}
