// Which column of a delivery list means what. Firms name the same thing in many ways; what is not recognised is left out,
// and the screen says so.
export const importFields = [
  'item',
  'gtin',
  'quantity',
  'packages',
  'supplier_lot',
  'best_before',
  'use_by',
  'weight',
  'temperature',
  'value',
] as const
export type ImportField = (typeof importFields)[number]
/** Column by column, in the order of the file; null: left out. */
export type Mapping = (ImportField | null)[]

const known: Record<ImportField, string[]> = {
  item: [
    'articolo',
    'prodotto',
    'bene',
    'descrizione',
    'che cosa',
    'cosa',
    'item',
    'product',
    'description',
    'thing',
  ],
  gtin: ['gtin', 'ean', 'codice a barre', 'codice ean', 'barcode', 'codice'],
  quantity: ['quantita', 'qta', 'q ta', 'pezzi', 'quanti', 'quantity', 'pieces', 'units'],
  packages: ['colli', 'cartoni', 'confezioni', 'casse', 'packages', 'cases'],
  supplier_lot: ['lotto', 'numero lotto', 'lotto fornitore', 'lot', 'batch'],
  best_before: ['tmc', 'preferibilmente entro', 'da consumarsi preferibilmente entro', 'best before', 'bbd'],
  use_by: [
    'scadenza',
    'data scadenza',
    'scade',
    'entro',
    'da consumare entro',
    'use by',
    'expiry',
    'expires',
  ],
  weight: ['peso', 'peso kg', 'kg', 'chili', 'peso netto', 'weight', 'weight kg'],
  temperature: ['temperatura', 'gradi', 'temperature'],
  value: ['valore', 'valore euro', 'euro', 'importo', 'value', 'amount'],
}

/** Without accents, marks and capitals. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** The first column that means a thing is taken. */
export const mappingOf = (columns: readonly string[]): Mapping => {
  const taken = new Set<ImportField>()
  return columns.map((column) => {
    const name = folded(column)
    const field = importFields.find((each) => known[each].includes(name)) ?? null
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** A thing, by name or number, and how much of it: less is no list of a delivery. */
export const missingIn = (mapping: Mapping): 'item' | 'quantity' | undefined => {
  if (!mapping.includes('item') && !mapping.includes('gtin')) return 'item'
  return mapping.includes('quantity') || mapping.includes('packages') ? undefined : 'quantity'
}
