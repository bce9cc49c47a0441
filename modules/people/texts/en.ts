// Words of the people room: what we call those we meet, and what we say when something cannot be done.
import type { SameTexts } from '#core/i18n'
import { codes } from './codes-en.ts'
import { file } from './file-en.ts'
import type { it } from './it.ts'

export const en: SameTexts<typeof it> = {
  codes,
  file,
  person: {
    nickname: 'Nickname',
    no_nickname: 'No nickname',
    code: 'Code',
    last_met: 'Last met',
    met_on: 'First met',
    language: 'Language',
    search: 'Search a nickname',
    search_note: 'You search only among the people your unit knows.',
    none_found: 'Nobody with this nickname among the people you follow.',
    protective: 'May be under age',
    protective_note: 'Looks under 18: first of all we think of protecting them.',
  },
  purpose: {
    title: 'Why do you open this file?',
    legend: 'The reason',
    hint: 'We ask once in half an hour. The person may learn who read, when and why.',
    direct_care: 'I follow the person',
    referral: 'I make or receive a referral',
    reporting: 'I have to report figures',
    quality: 'To make the service better',
    rights_request: 'The person asks for their rights',
    open: 'Open the file',
  },
  gender: {
    woman: 'Woman',
    man: 'Man',
    non_binary: 'Non-binary',
    unknown: 'I do not know',
    declined: 'Prefers not to say',
  },
  age_band: {
    under_18: 'Under 18',
    from_18_to_29: '18–29',
    from_30_to_54: '30–54',
    from_55_to_64: '55–64',
    from_65: '65 and over',
    unknown: 'I do not know',
    declined: 'Prefers not to say',
  },
  level: {
    anonymous: 'Anonymous',
    pseudonymous: 'Known by nickname',
    identified: 'Known by name',
    verified: 'Document seen',
    sealed_anonymous: 'Anonymous again',
  },
  event: {
    assign_code: 'Agreed to be remembered',
    change_nickname: 'Changed nickname',
    allow_name: 'The name may be written',
    identify: 'Told their name',
    verify: 'Showed a document',
    request_anonymity: 'Asked to be anonymous again',
    reduce: 'We removed the name',
  },
  wish: {
    person: 'Only if the person wishes',
    need: 'Only if a help needs it',
    law: 'When the law asks for it',
  },
  notice: {
    oral: 'Explained by voice',
    written: 'Given in writing',
    say: 'We remember you by a nickname and a code. Only our team sees it. You may change your mind at any time.',
    accepted: 'They understood and agree',
    in_language: 'Language you said it in',
  },
  fourteen: {
    question: 'Are they already 14?',
    yes: 'Yes, at least 14',
    no: 'No, under 14',
  },
  trace: {
    name: 'This looks like a name. This person is anonymous: shall we remove it?',
    phone: 'This looks like a phone number. This person is anonymous: shall we remove it?',
    tax_code: 'This looks like a tax code. This person is anonymous: shall we remove it?',
    email: 'This looks like an e-mail address. This person is anonymous: shall we remove it?',
    plate: 'This looks like a number plate. This person is anonymous: shall we remove it?',
    iban: 'This looks like a bank account. This person is anonymous: shall we remove it?',
    remove: 'Remove',
    keep: 'Leave it',
  },
  problem: {
    'code-taken':
      'The code {{code}} already belongs to someone else. Give a new one: there is a free one below.',
    'persons-code-taken':
      'Another phone has already used this code. Give the person a new one: the rest is safe.',
    'persons-pk': 'This person is already recorded. Look for their nickname.',
    'code-not-valid': 'The code does not add up: perhaps one letter is wrong. Read it again with the person.',
    'under-fourteen':
      'Under 14 we keep no memory of the person. The contact stays, and to protect them there is the report.',
    'age-to-confirm': 'They look under 18. Say whether they are already 14.',
    'nickname-tells-too-much':
      'The nickname holds a number or a code that would tell who they are. Write only what they want to be called.',
    'met-before-first': 'The date is before the first meeting, {{met_on}}. Correct it.',
    sealed: 'This person asked to be anonymous again: the nickname can no longer be changed.',
    'step-not-here': 'This step cannot be taken from here: look where the person stands and try again.',
    'birth-needed': 'The birth is missing. Write the date, or the year at least.',
    'birth-in-future': 'The birth lies in the future. Check the date with the person.',
    'minor-needs-coordinator':
      'They are under 18 and followed by a street unit: before the name, who coordinates must say yes. If it is an emergency, say so in the form.',
    'identities-pk': 'The name of this person is already written. Reload the page.',
    'name-first': 'A number is written beside a name: ask the person for their name first.',
    'tax-code-not-valid':
      'The tax code does not add up: a letter or a digit is wrong. Read it again from the paper.',
    'provisional-not-valid': 'A provisional code has 11 digits and this one does not add up. Read it again.',
    'stay-code-not-valid':
      'An STP or ENI code begins with those letters and has 16 characters. Read it again from the card.',
    'already-ended': 'It has already been ended. Reload the page to see how it stands.',
    'document-not-said': 'Choose which document you have seen.',
    'seen-in-future': 'The day you saw the document lies in the future. Correct the date.',
    'already-in-household': 'This person is already in the household in those days. Look at the dates.',
    'one-reference': 'The household already has a reference person. Change their place first.',
    'before-household': 'The day is before the household begins. Correct the date.',
    'day-in-future': 'The day lies in the future. Write since when it is already so.',
    'end-before-start': 'The end is before the start. Correct the date.',
    'household-members-once-a-day': 'Somebody has just written the same. Reload the page.',
    'code-not-of-kind': 'This entry is not of the list chosen. Choose it again.',
    'known-already': 'It is written already, and still holds.',
    'later-known': 'There is an entry that begins later. End that one first, or correct the date.',
  },
}
