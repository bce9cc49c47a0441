// The words of what comes in, in English.
import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'
import { screens } from './screens-en.ts'

export const en: SameTexts<typeof it> = {
  donor_kind: {
    company: 'Company',
    shop: 'Shop or supermarket',
    public_body: 'Public body',
    foundation: 'Foundation',
    association: 'Association or other body',
    private: 'Private person',
    anonymous: 'No name',
  },
  source: {
    donation: 'Gift',
    drive: 'Collection',
    purchase: 'Purchase',
    transfer: 'From another body',
    eu_programme: 'European programme',
  },
  state: {
    announced: 'Announced',
    scheduled: 'Has a day',
    received: 'To inspect',
    inspected: 'Inspected',
    accepted: 'Accepted',
    partially_accepted: 'Accepted in part',
    rejected: 'Not accepted',
    documented: 'Declared',
    called_off: 'Not coming',
  },
  line_state: {
    waiting: 'To look at',
    accepted: 'Good',
    partly_accepted: 'Good in part',
    rejected: 'Not taken',
  },
  unit: { piece: 'pieces', pack: 'packs', kg: 'kg', gram: 'g' },
  problem: {
    'day-gone': '{{day}} has gone by: choose today or a day to come.',
    'already-here': 'Delivery {{code}} has arrived already: its day does not change any more.',
    'giver-needed': 'Choose who delivers the goods of the programme: the register needs it.',
    'tax-number-wrong':
      'The number {{number}} does not add up: copy the VAT number or tax code again, with all its digits.',
    'donor-kept-by-law':
      'The papers of firms and bodies are kept by law: only a private person can be forgotten.',
    'two-dates': '{{item}}: it has two dates. Write only the printed one, “use by” or “best before”.',
    'date-impossible': '{{item}}: the date {{day}} cannot be. Check the year.',
    'weight-does-not-fit':
      '{{item}}: {{quantity}} weigh about {{expected}} kg and you wrote {{told}} kg. Check whether the weight or the quantity is in another unit.',
    'quantity-needed': '{{item}}: write how many arrived, a number from 1 upwards.',
    'packaging-of-another':
      '{{item}}: the packaging belongs to another thing. Choose one of its own, or write the quantity.',
    'packages-do-not-fit':
      '{{item}}: {{packages}} × {{packaging}} make {{counted}}, and you wrote {{told}}. Leave only one of the two numbers.',
    'item-unknown': 'A line is about a thing that is not in the catalogue: choose one from the list.',
    'gtin-of-another':
      '{{item}}: the code {{gtin}} belongs to another thing of the catalogue. Read it again, or change the thing.',
    'gtin-wrong': 'The code {{gtin}} does not add up: copy it from the pack, with all its digits.',
    'temperature-needed': '{{item}}: it must be kept cold. Measure the temperature and write it in the line.',
    'received-in-future': '{{day}} is still to come: write the day on which the goods arrived.',
    'document-after-arrival':
      'Document {{number}} is of {{day}}, after the arrival ({{received_on}}): check both dates.',
    'document-too-old':
      'Document {{number}} is of {{day}}, more than two months before the arrival: check the date.',
    'document-number-needed': 'Write the number of the transport document, as printed.',
    'document-already-received':
      'Document {{number}} was written down on {{day}} already, with delivery {{code}}. Open that one, or check the number.',
    'came-with-another-paper':
      'Delivery {{code}} came with document {{number}}. For another document write down another delivery.',
    'already-inspected': 'Delivery {{code}} was inspected already: what is missing is another delivery.',
    'not-a-store': 'Nothing is received here: choose the store or one of its shelves.',
    'lot-already-received':
      '{{item}}, lot {{lot}}: it is written down with {{before}}, and you wrote {{now}}. If these are more pieces, add them from the line that is there; if it is the same count, count again together.',
    'line-already-inspected': '{{item}}: somebody else has inspected this line already.',
    'pieces-do-not-add-up':
      '{{item}}: the paper says {{quantity}}, and good, refused and missing make {{told}}. Correct one of the three.',
    'refusal-needs-a-reason': '{{item}}: write why it is not taken, even in two words.',
    'refused-to-where': '{{item}}: choose whether it is thrown away or goes back to who brought it.',
    'lot-stopped':
      '{{item}}: lot {{lot}} is stopped or recalled, so it cannot be accepted. Refuse it, or ask who stopped it.',
    'use-by-gone': '{{item}}: it was to be used by {{day}}. It cannot be given: refuse it.',
    'too-warm': '{{item}}: it arrived at {{degrees}} °C, too warm. Refuse it, or write why it can be kept.',
    'not-there-any-more':
      '{{item}}: {{missing}} are no longer in the store. Find where they went before refusing them.',
    'not-to-inspect': 'Delivery {{code}} is not to be inspected.',
    'not-to-conclude': 'Delivery {{code}} still has lines to look at, or is closed already.',
    'declared-to-firms':
      'The declaration is for who gives by trade: for a private person the receipt is enough.',
    'quarter-not-over': 'The quarter ends on {{day}}: the declaration can be made from the day after.',
    'quarter-has-work':
      'Delivery {{code}} is not closed yet: finish the inspection, then declare the quarter.',
    'nothing-to-declare':
      'Of {{name}} there is nothing to declare in this quarter, or it is declared already.',
    'tax-number-needed':
      'Write the VAT number or tax code of {{name}}: without it the declaration is not valid.',
    'nothing-to-count': 'There are no goods of the programme in the store to count.',
    'lot-not-counted': 'Lot {{lot}} is missing: count it, even if nothing is left (write 0).',
    'difference-unexplained':
      'Lot {{lot}}: the book says {{expected}} and you counted {{counted}}. Write where the difference comes from.',
    'file-not-read':
      'The file cannot be read: save it again as CSV or as a spreadsheet, not empty and under 8 MB.',
    'file-too-long': 'The file has {{lines}} rows: split it in parts of {{most}} at most.',
    'file-without-things': 'The file lacks the column with the things: call it “item”, or “EAN”.',
    'file-without-amounts': 'The file lacks the column with how many: call it “quantity”.',
    'donations-document-taken': 'Somebody else has just written this document down: open their delivery.',
    'lines-lot-taken': 'Somebody else has just written this lot down: look at the delivery and try again.',
  },
  screen: screens,
}
