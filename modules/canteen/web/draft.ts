// What somebody writes in the form of a meal, before it is numbers: an empty field means that nobody knows.
import { type Heading, headings, type ToldOfMeal } from '../domain/meal-count.ts'

export const needed = ['portions', 'persons'] as const
export const others = ['programme_portions', 'continuous', 'occasional', 'wasted'] as const
export type NumberField = (typeof needed)[number] | (typeof others)[number] | Heading
export const numberFields: readonly NumberField[] = [...needed, ...headings, ...others]

export interface Draft {
  numbers: Record<NumberField, string>
  is_estimate: boolean
  method: string
  guessed: string[]
}

export const draftOf = (told?: ToldOfMeal): Draft => ({
  numbers: Object.fromEntries(numberFields.map((name) => [name, String(told?.[name] ?? '')])) as Record<
    NumberField,
    string
  >,
  is_estimate: told?.is_estimate ?? false,
  method: told?.method ?? '',
  guessed: told?.guessed ?? [],
})

const whole = (text: string): number | undefined => (/^\s*\d{1,5}\s*$/.test(text) ? Number(text) : undefined)

/** Fields that hold no whole number though they should. */
export const wrongIn = ({ numbers }: Draft): NumberField[] =>
  numberFields.filter((name) => {
    const isEmpty = numbers[name].trim() === ''
    const isNeeded = (needed as readonly string[]).includes(name)
    return isEmpty ? isNeeded : whole(numbers[name]) === undefined
  })

export const toldIn = ({ numbers, is_estimate, method, guessed }: Draft): Record<string, unknown> => ({
  ...Object.fromEntries(numberFields.map((name) => [name, whole(numbers[name]) ?? null])),
  is_estimate,
  method: is_estimate ? method.trim() : null,
  guessed: guessed.filter((heading) => numbers[heading as Heading]?.trim() !== ''),
})
