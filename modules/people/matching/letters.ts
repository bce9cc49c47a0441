// Letters of other alphabets as passports and Italian offices write them. Coarse on purpose: two spellings of one name
// must come near each other, and the reader of a match is a person. Arabic without short vowels stays without them.
import { pinyinOf } from './pinyin.ts'

const table = (pairs: string): [string, string][] =>
  pairs.split(/\s+/).map((pair) => [pair.slice(0, 1), pair.slice(1)])

const cyrillic = table(
  'аa бb вv гg ґg дd ђdj еe ёyo єye жzh зz иi іi їyi йy јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu ўu фf хkh цts чch џdz шsh щshch ъ ыy ь эe юyu яya ѓgj ќkj ѕdz әa ғg қk ңn өo ұu үu һh',
)
const greek = table('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo')
const arabic = table(
  'اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh ةa وw يy ىa ئy ؤw ء پp چch ژzh گg کk یy ےe ٹt ڈd ڑr ںn ھh ہh ۃa ڤv',
)
const hebrew = table('אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt')
const georgian = table(
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh',
)
const armenian = table(
  'աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւu փp քk օo ֆf',
)

/** Scripts of India: a consonant carries an "a" unless a vowel sign or the mark of silence follows. */
const indicConsonants =
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ')
const indicVowels = 'a a i i u u ri li e e e ai o o o au'.split(' ')
const indicSigns = 'a i i u u ri ri e e e ai o o o au'.split(' ')
const indicBlocks = [0x0900, 0x0980, 0x0a00, 0x0a80, 0x0b00, 0x0b80, 0x0c00, 0x0c80, 0x0d00]
/** Bengali says "o" where Hindi says "a" and has a "y" of its own; names are written with an "a" all the same. */
const indicMore: Record<number, string> = { 1: 'n', 2: 'n', 3: 'h', 78: 't', 95: 'y' }
const isIndicConsonant = (at: number) => (at >= 0x15 && at <= 0x39) || (at >= 0x58 && at <= 0x5f)

/** Ethiopic letters stand in rows of eight: one consonant, its vowels in order. */
const ethiopic =
  'h l h m s r s sh q q qh qh b v t ch h h n ny k k kh kh w a z zh y d dd j g gg g t ch p ts ts f p'.split(
    ' ',
  )
const ethiopicVowels = ['e', 'u', 'i', 'a', 'e', 'i', 'o', 'ua']

const hangulFirst = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const hangulVowel = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const hangulLast = ',k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t'.split(',')

const latin = table('ßss łl øo đd ðd þth æae œoe ıi əe ħh ŋn ʻ ʼ ʾ ʿ ɓb ɗd ƴy')
const letters = new Map([...latin, ...cyrillic, ...greek, ...arabic, ...hebrew, ...georgian, ...armenian])

const hangul = (point: number): string => {
  const at = point - 0xac00
  const first = hangulFirst[Math.floor(at / 588)] ?? ''
  return first + (hangulVowel[Math.floor((at % 588) / 28)] ?? '') + (hangulLast[at % 28] ?? '')
}

const indic = (at: number, next: number): string => {
  if (indicMore[at] !== undefined && at !== 0x5f) return indicMore[at] ?? ''
  if (at >= 0x05 && at <= 0x14) return indicVowels[at - 0x05] ?? ''
  if (at >= 0x3e && at <= 0x4c) return indicSigns[at - 0x3e] ?? ''
  if (!isIndicConsonant(at)) return ''
  const sound = at === 0x5f ? 'y' : (indicConsonants[at >= 0x58 ? 0x1c - 0x15 : at - 0x15] ?? '')
  const isSounded = isIndicConsonant(next)
  return isSounded ? `${sound}a` : sound
}

const indicBlockOf = (point: number): number | undefined =>
  indicBlocks.find((block) => point >= block && point < block + 0x80)

const syllable = (char: string, next: string): string => {
  const point = char.codePointAt(0) ?? 0
  const block = indicBlockOf(point)
  if (block !== undefined) return indic(point - block, (next.codePointAt(0) ?? 0) - block)
  if (point >= 0x1200 && point <= 0x1357) {
    const at = point - 0x1200
    return (ethiopic[at >> 3] ?? '') + (ethiopicVowels[at & 7] ?? '')
  }
  if (point >= 0xac00 && point <= 0xd7a3) return hangul(point)
  return pinyinOf(char) ?? char
}

/** Any writing in Latin letters, lower case, as far as we know it; what we do not know stays as it is. */
export const romanised = (text: string): string => {
  const chars = [...text.normalize('NFC').toLowerCase()]
  return chars
    .map((char, at) => {
      if (char <= '\u007f') return char
      return letters.get(char) ?? syllable(char, chars[at + 1] ?? '')
    })
    .join('')
}
