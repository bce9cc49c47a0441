// The shape of a vocabulary. People may change the label of an entry; rules and indicators read its
// meaning, which never changes. Entries end on a day, they are not deleted.
import { z } from 'zod'
import { Code, IsoDay, Label } from '../label.ts'

const Mapping = z
  .object({
    system: Code,
    code: z.string().min(1),
    relation: z.enum(['exact', 'broader', 'narrower']),
  })
  .strict()

/** One thing inside a kit. */
const KitPart = z
  .object({
    label: Label,
    goods_category: Code,
    quantity: z.int().positive(),
    unit: Code,
  })
  .strict()

const FileItem = z
  .object({
    code: Code,
    label: Label,
    meaning: Code.optional(),
    description: Label.optional(),
    parent: Code.optional(),
    valid_from: IsoDay.optional(),
    valid_to: IsoDay.nullable().default(null),
    replaced_by: Code.optional(),
    mappings: z.array(Mapping).default([]),
    unit: Code.optional(),
    contents: z.array(KitPart).optional(),
  })
  .strict()

const FileList = z
  .object({
    key: Code,
    title: Label,
    owner: Code,
    source: z.string().min(1),
    version: z.string().min(1),
    openness: z.enum(['closed', 'extensible']),
    /** open: about things; personal: about a person; special: about health, origin, home and the like. */
    sensitivity: z.enum(['open', 'personal', 'special']),
    /** Adds the three technical values: unknown, declined, not_applicable. */
    about_person: z.boolean(),
    valid_from: IsoDay,
    items: z.array(FileItem).min(2),
  })
  .strict()

export type CodeItem = Omit<z.infer<typeof FileItem>, 'meaning' | 'valid_from'> & {
  meaning: string
  valid_from: string
  sort_order: number
  is_technical: boolean
}
export type CodeList = Omit<z.infer<typeof FileList>, 'items'> & { items: CodeItem[] }

const TECHNICAL = [
  { code: 'unknown', label: { it: 'Non chiesto', en: 'Not asked' } },
  { code: 'declined', label: { it: 'Preferisce non dirlo', en: 'Prefers not to say' } },
  { code: 'not_applicable', label: { it: 'Non riguarda', en: 'Does not apply' } },
]

/** A vocabulary file, checked and completed: meanings, first days, order, technical values. */
export const CodeList = FileList.superRefine((list, context) => {
  const codes = list.items.map((item) => item.code)
  const say = (message: string) => context.addIssue({ code: 'custom', message: `${list.key}: ${message}` })
  for (const code of codes.filter((one, index) => codes.indexOf(one) !== index))
    say(`the code ${code} is there twice: keep one.`)
  for (const item of list.items) {
    if (item.parent && !codes.includes(item.parent))
      say(`${item.code} hangs from ${item.parent}, which is not in the list: add it.`)
    if (item.replaced_by && !codes.includes(item.replaced_by))
      say(`${item.code} is replaced by ${item.replaced_by}, which is not in the list: add it.`)
  }
}).transform((list): CodeList => ({ ...list, items: completed(list) }))

function completed(list: z.infer<typeof FileList>): CodeItem[] {
  const own = new Set(list.items.map((item) => item.code))
  const technical = list.about_person ? TECHNICAL.filter((item) => !own.has(item.code)) : []
  const items = [...list.items, ...technical.map((item) => ({ ...item, valid_to: null, mappings: [] }))]
  return items.map((item, index) => ({
    valid_from: list.valid_from,
    meaning: item.code,
    ...item,
    sort_order: index + 1,
    is_technical: list.about_person && TECHNICAL.some((one) => one.code === item.code),
  }))
}
