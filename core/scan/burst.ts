// A barcode reader that speaks as a keyboard: a burst of keys no hand can match, closed by Enter. Pure, so that every reader
// we meet becomes a test.

export interface KeyHeard {
  /** What the keyboard of this computer made of it. */
  key: string
  /** Which key it was, whatever the country of the keyboard. */
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  repeat: boolean
  /** Milliseconds. */
  at: number
}

export interface Scan {
  text: string
  /** The same keys on an American keyboard: what most readers speak when nobody has set them. */
  as_american: string
}

export interface Burst extends Scan {
  count: number
  began: number
  last: number
  /** Digits typed on the number pad while Alt is held: a way readers write signs no key has. */
  pad: string
}

/** No hand types like this: at most so long between two keys, and on average. */
const longestGap = 80
const meanGap = 45
const leastKeys = 3

export const separator = '\u001d'
export const silence: Burst = { text: '', as_american: '', count: 0, began: 0, last: 0, pad: '' }

const plain: Record<string, string> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadDecimal: '..',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
}
const overDigits = ')!@#$%^&*('

const american = ({ code, shiftKey, key }: KeyHeard): string => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  // Caps Lock turns letters round on every keyboard alike: the letter heard is the letter meant.
  if (letter) return /^[a-z]$/i.test(key) ? key : shiftKey ? letter : letter.toLowerCase()
  const digit = /^(Digit|Numpad)(\d)$/.exec(code)
  if (digit?.[2]) return digit[1] === 'Digit' && shiftKey ? (overDigits[Number(digit[2])] ?? '') : digit[2]
  return plain[code]?.[shiftKey ? 1 : 0] ?? (key.length === 1 ? key : '')
}

/** Readers send the separator of GS1 as Ctrl and the closing bracket, as F8, or as the sign itself. */
const isSeparator = ({ key, code, ctrlKey }: KeyHeard): boolean =>
  key === separator || code === 'F8' || (ctrlKey && (code === 'BracketRight' || key === ']'))

const isClosing = ({ key }: KeyHeard): boolean => key === 'Enter' || key === 'Tab'
const isSilent = ({ key }: KeyHeard): boolean =>
  ['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock', 'Meta'].includes(key)

/** A hand that selects, copies or pastes. AltGr is Ctrl and Alt together, and writes signs. */
const isChord = (heard: KeyHeard): boolean => heard.ctrlKey && !heard.altKey && !isSeparator(heard)

const padDigit = ({ altKey, code }: KeyHeard): string | undefined =>
  altKey ? /^Numpad(\d)$/.exec(code)?.[1] : undefined

const added = (burst: Burst, heard: KeyHeard): Burst => {
  const digit = padDigit(heard)
  if (digit !== undefined) return { ...burst, pad: burst.pad + digit, last: heard.at }
  const before = /^0*29$/.test(burst.pad) ? separator : ''
  const sign = isSeparator(heard) ? separator : undefined
  return {
    ...burst,
    text: burst.text + before + (sign ?? heard.key),
    as_american: burst.as_american + before + (sign ?? american(heard)),
    count: burst.count + 1,
    last: heard.at,
    pad: '',
  }
}

/** A key that came sooner than any hand's. */
export const isTooFast = (before: Burst, after: Burst): boolean =>
  after.count > 1 && after.count > before.count && after.last - before.last <= meanGap

/** What is known after a key, and the scan it closed. */
export const hear = (burst: Burst, heard: KeyHeard): { burst: Burst; scan?: Scan } => {
  if (isSilent(heard)) return { burst }
  if (heard.repeat || isChord(heard)) return { burst: silence }
  const isLate = burst.count === 0 || heard.at - burst.last > longestGap
  if (isClosing(heard)) {
    const isFast = burst.count >= leastKeys && (heard.at - burst.began) / burst.count <= meanGap
    if (isLate || !isFast) return { burst: silence }
    return { burst: silence, scan: { text: burst.text, as_american: burst.as_american } }
  }
  if (heard.key.length !== 1 && !isSeparator(heard)) return { burst: silence }
  return { burst: added(isLate ? { ...silence, began: heard.at } : burst, heard) }
}
