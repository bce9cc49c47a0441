// What was read from the drawer a moment ago, until something is written: a tap on the street must not wait for
// the disk more than once.

export interface Memory {
  /** Reads once; again only after `forget`. What is read while something is written is not remembered. */
  of<T>(name: string, read: () => Promise<T>): Promise<T>
  /** What is remembered, without reading. */
  known<T>(name: string): T | undefined
  /** Grows whenever something was written: the same age, the same answers. */
  age(): number
  /** What would be read now, when it is known without reading. */
  alter<T>(name: string, alteration: (known: T) => T): void
  /** One thing, or everything. */
  forget(name?: string): void
}

export const newMemory = (): Memory => {
  const known = new Map<string, unknown>()
  let age = 0
  return {
    async of<T>(name: string, read: () => Promise<T>): Promise<T> {
      if (known.has(name)) return known.get(name) as T
      const before = age
      const value = await read()
      if (before === age) known.set(name, value)
      return value
    },
    known: <T>(name: string) => known.get(name) as T | undefined,
    age: () => age,
    alter<T>(name: string, alteration: (before: T) => T) {
      age += 1
      if (known.has(name)) known.set(name, alteration(known.get(name) as T))
    },
    forget(name) {
      age += 1
      if (name === undefined) known.clear()
      else known.delete(name)
    },
  }
}
