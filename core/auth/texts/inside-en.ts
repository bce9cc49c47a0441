// Said to who is already in, and by letter.
import type { SameTexts } from '#core/i18n'
import type { it } from './inside-it.ts'

export const en: SameTexts<typeof it> = {
  show: 'Show',
  hide: 'Hide',
  account: {
    title: 'Your account',
    passkeys: 'Fingerprint or face',
    passkeys_lead:
      'A key kept by your phone or computer. You open it with your fingerprint, your face or the unlock code.',
    no_passkeys: 'You have no key yet.',
    passkey_unnamed: 'Key without a name',
    passkey_since: 'since {{day}}',
    passkey_name: 'What you call it',
    passkey_name_hint: 'For example: work phone',
    add_passkey: 'Add a key',
    drop_passkey: 'Remove the key {{name}}',
    drop: 'Remove',
    second: 'Codes from the phone',
    second_lead:
      'Besides the password, a code that changes every 30 seconds. Whoever steals your password stays out.',
    second_on: 'They are on.',
    second_off: 'They are off.',
    turn_on: 'Turn codes on',
    turn_off: 'Turn codes off',
    your_password: 'Your password now',
    qr_label: 'The code to point the app at',
    scan: 'Open the codes app on your phone and point it at the square, or type the key.',
    secret: 'Key to copy into the app',
    open_app: 'On your phone? Open the app from here',
    recovery_title: 'Recovery codes',
    recovery_lead:
      'Print them or write them on paper. Each opens once, if you lose the phone. We do not show them again.',
    confirm_code: 'Write the code you see in the app now',
    confirm: 'Confirm',
    password_title: 'Password',
    new_password: 'New password',
    change_password: 'Change the password',
    set_password: 'Add a password',
    password_changed: 'Password changed. The other devices are signed out.',
    password_set: 'Password saved.',
    sessions: 'Where you are signed in',
    sessions_lead: 'If you do not recognise a device, sign it out and change the password.',
    this_device: 'This device',
    seen: 'Seen {{when}}',
    device: '{{browser}} on {{system}}',
    unknown_browser: 'A program',
    unknown_system: 'a device we do not recognise',
    revoke: 'Sign it out',
    revoke_named: 'Sign out {{device}}',
    sign_out: 'Sign out',
  },
  letter: {
    invitation_subject: 'Your invitation to Prossima',
    invitation:
      'Hello {{name}},\n\n{{by}} invites you to Prossima. Open this link and choose how to sign in:\n\n{{link}}\n\nIt lasts 7 days and works once. If you did not expect it, do not open it and tell your organisation.',
    reset_subject: 'A new password for Prossima',
    reset:
      'Hello {{name}},\n\nto choose a new password open this link:\n\n{{link}}\n\nIt lasts 1 hour. If you did not ask for it, do nothing: your password stays as it was.',
  },
}
