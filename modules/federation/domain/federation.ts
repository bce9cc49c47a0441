// A project that runs in many cities, each with a network of its own: what is promised for all of them together. It comes from
// the content: whoever writes `roll_up` in a project's file makes it one.
export interface Words {
  it: string
  en: string
}

export interface City {
  municipality_code: string
  name: string
}

export interface NationalFigure {
  key: string
  label: Words
  unit: string
  target: number | null
  qualifier: string | null
  /** Somebody counts it in the house; false: not measured yet, unless a city lets it out. */
  is_measured: boolean
}

export interface Federation {
  key: string
  title: Words
  purpose: Words
  /** How the sum is made, in words. */
  rule: Words
  cities: City[]
  figures: NationalFigure[]
  /** From when to when it runs, as far as it is written. */
  starts_on: string | null
  ends_on: string | null
}
