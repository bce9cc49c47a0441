// What people read in English over kilograms and portions.
import type { SameTexts } from '#core/i18n'
import type { totalsIt } from './totals-it.ts'

export const totalsEn: SameTexts<typeof totalsIt> = {
  channel: {
    parcel: 'Prepared parcel',
    counter: 'Counter or shop',
    canteen: 'Canteen',
    partner: 'Organisation',
    unit: 'Street unit',
    anonymous: 'Without a card',
  },
  origin: { own: 'Goods of the hub', eu_food: 'EU programme', unknown: 'Without a lot' },
  totals: {
    title: 'Kilograms and portions',
    line: 'What left, less what came back. Numbers only.',
    from: 'From',
    to: 'To',
    group: 'Group',
    by_partner: 'By organisation',
    by_channel: 'By channel',
    by_origin: 'By origin',
    partner: 'Organisation',
    channel: 'Channel',
    origin: 'Origin',
    partner_note: 'Of cards it is the organisation that issued them.',
    origin_note: 'The European programme, or whose goods they were.',
    no_partner: 'No organisation',
    kg: 'Kilograms',
    portions: 'Portions',
    unweighed: 'Pieces without weight',
    handovers: 'Handovers',
    persons: 'People',
    persons_note:
      'Summed handover by handover: who comes twice counts twice. Under {{count}} it is not told.',
    few: 'fewer than {{count}}',
    not_told: 'not told',
    xlsx: 'Spreadsheet',
    csv: 'CSV',
    none: 'Nothing left in this time',
    none_text: 'Widen the period: the handovers of each day are in Handovers.',
    days_backwards: 'The first day is after the last: swap them.',
    part: 'Table',
    name: 'Line',
    file: 'kilograms-and-portions',
  },
}
