// What we say when something does not work, in English: what happened, what is safe, what to do.
import type { problems as italian } from './problems-it.ts'

export const problems: Record<keyof typeof italian, string> = {
  other: 'It did not work. What you wrote is still here: try again shortly.',
  'sync.phone-full':
    'The phone is full and cannot hold more. Free some space (photos, apps) and try again: what you wrote is still here.',
  'sync.phone-locked': 'The phone locked itself. Open it: what you wrote is still here.',
  'sync.not-enrolled': 'This phone is not ready yet. Sign in again.',
  'sync.already-enrolled': 'This phone is already ready.',
  'sync.nothing-carried': 'You have not carried anything along yet. With network it takes a moment.',
  'sync.carried-too-old': 'What you carry is old. With network you renew it in a moment.',
  'sync.too-long-away': 'More than a month has passed since the last connection. Connect, then record.',
  'sync.needs-network': 'No network. Try again when it is back.',
  'sync.signed-out': 'The session is over. Sign in again: what you did leaves at once.',
  'sync.busy-elsewhere': 'Prossima is open in another window and is sending from there.',
  'sync.server-unclear':
    'Something between you and Prossima answered in its place, perhaps the wi-fi of a venue. I try again by myself.',
  'sync.server-failed':
    'Prossima is not answering well right now. I try again by myself: everything is safe here.',
  'sync.too-large': 'It is too long. Shorten the note.',
  'sync.wrong-pin': 'Wrong PIN. {{left}} attempts left.',
  'sync.pin-too-soon': 'Wait {{seconds}} seconds and try again.',
  'sync.pin-wiped':
    'Too many wrong PINs: what you carried was removed. What you recorded stays sealed and leaves when you sign in.',
  'sync.pin-too-short': '6 digits are needed.',
  'sync.no-way-in': 'Choose how to open the phone.',
  'sync.passkey-unable': 'This phone cannot use fingerprint or face here. Choose a PIN.',
  'sync.passkey-failed': 'I did not recognise you. Try again.',
  'sync.not-refused': 'This has already left.',
  'sync.unreadable-here': 'It is sealed and cannot be read here. Hand it to your coordinator.',
  'sync.access-ended': 'Your access has ended. What has not left goes sealed to your coordinator.',
  'sync.cannot-open': 'It arrived damaged and does not open. Hand it to your coordinator.',
  'sync.intent-changed': 'It already arrived in another form. You can discard it here.',
  'core.no-network': 'No network. Try again when it is back.',
  'core.not-allowed': 'Your role cannot do this. Hand it to your coordinator.',
  'core.not-found': 'It is no longer among what you follow. Hand it to your coordinator.',
  'core.invalid-input': 'Something is missing, or a number does not add up. Correct it and try again.',
  'core.unknown-action': 'This version is old. Update Prossima and try again.',
  'core.not-signed-in': 'The session is over. Sign in again.',
  'core.our-error': 'Something broke on our side. What you wrote is still here: try again shortly.',
  'outreach.shift-not-in-state':
    'The shift is no longer at that point: perhaps another phone already did it.',
  'outreach.shift-not-in-state.cancelled':
    'The coordinator called the shift off. If you went out all the same, hand this to the coordinator.',
  'outreach.only-the-leader': 'The shift leader does it, or the coordinator.',
  'outreach.lacks-crew': 'At least two people are needed.',
  'outreach.lacks-safety-contact':
    'Who stays at home cannot be in the street with you. Choose somebody else.',
  'outreach.safety-contact-missing': 'Choose who answers if you give no news.',
  'outreach.odometer-missing': 'Write the kilometres of the dashboard.',
  'outreach.not-in-crew': 'This person is not in the crew.',
  'outreach.not-this-van': 'The shift has another van. Refresh what you carry and try again.',
  'outreach.store-missing':
    'I do not know which store to bring things back to. Close without bringing them back.',
  'outreach.shift-validated':
    'The shift has already been validated. Hand it to your coordinator, who can reopen it.',
  'outreach.contact-empty': 'Mark at least one thing: what you leave, or what you talked about.',
  'outreach.contact-person-is-one': 'With a nickname the person is one.',
  'outreach.contact-locked': 'This contact is already validated and stays as it is.',
  'outreach.contact-annulled': 'This contact had already been set aside.',
  'outreach.note-not-yours':
    'Your role does not write notes. Take the note out: the rest of the contact leaves.',
  'outreach.health-not-yours':
    'Your role does not record syringes and health material. Hand it to a colleague.',
  'outreach.test-consent': 'Without the person’s yes the test is not recorded.',
  'outreach.test-counselling': 'Before the test you must have talked about it.',
  'outreach.test-lot-missing':
    'The lot of the test is missing. Without it the result does not count. The rest of the contact is already safe.',
  'outreach.test-lot-of-other-kind':
    'The lot belongs to another test. Choose the right one. The rest of the contact is already safe.',
  'outreach.test-lot-blocked':
    'This lot was stopped. Choose another. The rest of the contact is already safe.',
  'outreach.test-lot-expired':
    'This lot has expired. Choose another. The rest of the contact is already safe.',
  'outreach.closing-end-before-start': 'The end comes before the start. Check the phone’s clock.',
  'outreach.closing-count-missing': 'Count everything that had been loaded.',
  'outreach.closing-counted-twice': 'One thing is counted twice.',
  'outreach.closing-phone-of-stranger': 'One of the phones is not of the crew.',
  'outreach.closing-critical-untold': 'Tell what happened.',
  'outreach.closing-odometer-missing': 'Write the kilometres of now.',
  'outreach.closing-odometer-backwards': 'The kilometres are fewer than at the start. Check them.',
  'canteen.fewer-than-none':
    'Of this meal only {{portions}} are counted (people: {{persons}}): no more can be taken away.',
  'canteen.unit-ended': '{{name}} was already closed that day. Check the day.',
  'canteen.no-plate': 'There is nothing to count. Add at least one plate.',
  'canteen.told-already': 'This meal is already written. Correct it at the desk, in Meals served.',
  'canteen.meal-counts-told-once': 'This meal is already written. Correct it at the desk, in Meals served.',
  'canteen.day-to-come': 'That day is yet to come. Choose today or a past day.',
  'distribution.not-a-hub': '{{name}} is not a hub: choose the hub to ask.',
  'distribution.card-missing': 'This card is not there, or not for this hub. Check the code.',
  'distribution.card-not-active': 'Card {{code}} is not active: whoever issued it can open it again.',
  'distribution.not-now':
    'Request {{code}} has changed meanwhile: refresh what you carry and see where it stands.',
  'distribution.lot-stopped': 'Lot {{code}} is stopped: it is not handed over. Propose another lot.',
  'distribution.day-passed': 'Lot {{code}} expired on {{day}}: it is not handed over. Propose another lot.',
  'distribution.part-not-waiting': 'This line was already taken or left out: the list freshens by itself.',
  'distribution.more-than-listed': 'The list says {{quantity}}: no more are taken.',
  'distribution.reason-needed': 'Write the reason: one line is enough.',
  'distribution.another-lot': 'This is not lot {{code}}: read again, or choose “Propose another lot”.',
  'distribution.heap-gone': 'That lot is gone or promised: choose another.',
  'distribution.not-for-them':
    'Lot {{code}} may not go to them: it belongs to a programme or to another body.',
  'distribution.another-card': 'The card that was read is not {{code}}: check whose bag it is.',
  'distribution.proof-needed': 'There are goods of the EU programme: read the card or have the sheet signed.',
  'distribution.nothing-picked': 'Nothing was taken yet for request {{code}}: prepare it first.',
  'distribution.no-door': 'This store has no doors to the outside yet: they are opened at the computer.',
  'distribution.older-first': 'Lot {{code}} expires earlier: take that one, or write why not.',
  'distribution.partner-missing': 'Choose the partner who collects.',
  'goods.reason-needed': 'There is a difference: write what happened, one line is enough.',
  'goods.place-not-counted': 'This is no place that is counted.',
  'goods.no-unexplained-place':
    'The store is not wholly open yet: whoever coordinates finishes it at the computer.',
  'goods.not-enough': 'There is not enough in the store: {{missing}} are missing.',
  'goods.balances-never-negative': 'There is not enough in the store.',
  'goods.lot-not-available': 'A lot is stopped or being checked: it is not loaded.',
  'people.code-taken': 'This code already belongs to somebody else. Take a new one.',
  'people.persons-code-taken':
    'Another phone has already used this code. Give the person a new one: the rest is safe.',
  'people.code-not-valid': 'The code does not add up. Take a new one.',
  'people.under-fourteen': 'Under 14 we keep no memory of the person. The contact stays.',
  'people.age-to-confirm': 'They look under 18. Say whether they are already 14.',
  'people.nickname-tells-too-much':
    'The nickname holds a number or code that would tell who they are. Write only what they want to be called.',
  'places.already-closed': 'This place was closed. Tell your coordinator.',
  'places.nothing-seen-there': 'You marked “nobody”, but also people seen.',
}
