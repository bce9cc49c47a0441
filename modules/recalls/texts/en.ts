// The words of recalls, of cold and of what is wrong: they always say what to do now.
import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'
import { screenEn } from './screen-en.ts'

export const en: SameTexts<typeof it> = {
  recall_state: {
    opened: 'Opened',
    stock_blocked: 'Goods held',
    recipients_traced: 'List ready',
    notified: 'Everybody told',
    recovered: 'Goods taken back',
    destroyed: 'Goods destroyed',
    closed: 'Closed',
    annulled: 'Annulled',
  },
  because: {
    matched: 'It is the one of the notice',
    unknown_lot: 'Nobody knows which lot it is: held to be safe',
    made_of: 'It is made with a recalled lot',
  },
  to_kind: { household: 'Household', partner: 'Organisation', canteen: 'Canteen', street: 'In the street' },
  to_kinds: {
    household: 'Households and without a card',
    partner: 'Organisations',
    canteen: 'Canteens',
    street: 'In the street',
  },
  how: {
    letter: 'by letter',
    phone: 'by phone',
    in_person: 'in person',
    paper: 'with a sheet',
    public: 'with the public notice',
  },
  fate: {
    brought_back: 'Brought it back',
    thrown_away: 'Threw it away',
    already_used: 'Had used it already',
    not_found: 'Cannot be found',
  },
  way: { waste: 'Waste', destruction: 'Destruction', to_supplier: 'Back to who gave it' },
  reason: {
    expired: 'Expired',
    damaged: 'Damaged',
    cold_chain: 'Cold interrupted',
    spoiled: 'Gone bad',
    recall: 'Recall',
    other: 'Other',
  },
  cold_kind: { chilled: 'Fridge', frozen: 'Freezer' },
  half: { morning: 'morning', afternoon: 'afternoon' },
  weekday: { '1': 'Mon', '2': 'Tue', '3': 'Wed', '4': 'Thu', '5': 'Fri', '6': 'Sat', '7': 'Sun' },
  about: {
    cold: 'Cold',
    cleaning: 'Cleaning',
    pests: 'Pests',
    vehicle: 'Vehicle',
    goods: 'Goods',
    other: 'Other',
  },
  fault_state: { open: 'Open', contained: 'Made safe', corrected: 'Put right', verified: 'Verified' },
  problem: {
    'too-little':
      'Write at least a lot, a bar code or the thing: with dates alone nothing can be looked for.',
    'row-without-first': 'Write the first lot of the row too, not only the last.',
    'days-backwards': 'The first expiry comes after the last: swap them.',
    'nothing-found':
      'Among our {{lots}} lots none fits: {{sought}}. Nothing was written. Check the number on the pack again, or choose the thing and look by expiry.',
    'not-from-here': 'This recall has moved on meanwhile. Open the page again and see where it stands.',
    'lots-changed': 'Other lots were added meanwhile. Open the page again and check the list.',
    'letters-to-partners':
      'A letter leaves for organisations only. For households choose phone, sheet or in person.',
    'not-all-told': '{{missing}} are still to be told. Mark them one by one, then confirm.',
    'not-public': 'This recall does not stand on the open pages. Reload the page.',
    'drill-not-public':
      'A drill is not published: somebody would throw good food away. Publish only a real recall.',
    'drill-moves-nothing': 'This is a drill: goods do not move here. Go on to the next step.',
    'more-than-received': 'They have at most {{left}} left. Write a smaller number.',
    'not-of-this-recall': 'This lot is not part of the recall. Remove the line.',
    'still-lying': '{{quantity}} pieces are still held. Destroy or return them, or write why they stay.',
    'leaves-through-recall':
      'Lot {{lot}} is recalled ({{recall}}): open the recall and destroy it from there.',
    'limits-backwards': 'The lowest temperature must be below the highest. Correct them.',
    'not-today': 'A reading is written on its own day: today is {{day}}. Reload the page.',
    'day-to-come': 'This day is still to come. Choose today or a day before.',
    'say-what': 'Write in two words what is wrong.',
    'fault-not-from-here': 'Somebody has already taken this step. Open the page again.',
    'second-person-needed': 'Somebody else verifies: ask a person who did not do the correction.',
    'recalls-pk': 'This recall is there already. Open the list again.',
    'cold-units-name-taken': 'There is already a unit with this name. Choose another.',
  },
  screen: screenEn,
}
