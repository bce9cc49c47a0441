// What the store declares to a firm for a quarter: the documents it received, and what the goods are for.
import type { Block } from '#core/documents'
import type { DeclarationAnswer } from '../queries/telling.ts'
import { end, type Speaking } from './words.ts'

type Declared = NonNullable<DeclarationAnswer['declaration']>

export const declarationBlocks = (
  { gifts }: DeclarationAnswer,
  declared: Declared,
  { t, n, day, kilos, money, word }: Speaking,
): Block[] => {
  const grams = gifts.reduce((sum, gift) => sum + gift.grams, 0)
  const unweighed = gifts.reduce((sum, gift) => sum + gift.unweighed, 0)
  const [year, quarter] = [declared.quarter.slice(0, 4), declared.quarter.slice(6)]
  const rows = gifts.map((gift) => [
    gift.document_kind === 'ddt' ? (gift.document_number ?? '') : gift.code,
    day(gift.document_on),
    day(gift.received_on),
    word('state', gift.state),
    kilos(gift.grams),
    money(gift.value_cents),
  ])
  return [
    {
      kind: 'key_values',
      entries: [
        { key: t('declaration.donee'), value: declared.organisation_name },
        { key: t('declaration.donor'), value: declared.donor_name ?? '' },
        { key: t('declaration.tax_number'), value: declared.tax_number ?? '' },
        { key: t('declaration.address'), value: declared.address ?? '' },
        { key: t('declaration.delegate'), value: declared.delegate ?? '' },
      ].filter((entry) => entry.value !== ''),
    },
    { kind: 'paragraph', text: t('declaration.words', { year, quarter }) },
    {
      kind: 'table',
      caption: t('declaration.table', { count: gifts.length }),
      columns: [
        { title: t('declaration.document'), share: 2 },
        { title: t('declaration.document_on'), share: 1.6 },
        { title: t('declaration.received'), share: 1.6 },
        { title: t('declaration.outcome'), share: 1.6 },
        end(t('delivery.kilos'), 1.2),
        end(t('declaration.value'), 1.2),
      ],
      rows,
    },
    {
      kind: 'paragraph',
      text: [
        t('declaration.sum', { kilos: kilos(grams) }),
        unweighed > 0 ? t('declaration.unweighed', { units: n(unweighed) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
    { kind: 'paragraph', text: t('declaration.promise') },
    { kind: 'signatures', labels: [t('declaration.signer'), t('declaration.date')] },
  ]
}
