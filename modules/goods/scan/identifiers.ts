// The application identifiers of GS1: what each pair of small numbers on a carton announces, and how long it may be.
// Facts of the GS1 Barcode Syntax Dictionary; N digits, X letters, ".." up to, "!" ends in a check digit, "@" is a day.

const told = `
00|*|N18!
01 02 03|*|N14!
10 21 22 243 254 420 4318 7020 7021 7022 710 711 712 713 714 715 716 717 7240 8002 8012||X..20
11 12 13 15 16 17|*|N6@
20|*|N2
235||X..28
240 241 250 251 400 401 403 4308 4319 7002 7023 8004 90||X..30
242||N..6
253||N13! [X..17]
255||N13! [N..12]
30 37||N..8
weights|*|N6
3900-3909 3920-3929||N..15
3910-3919 3930-3939||N3 N..15
3940-3943 8111||N4
3950-3955 8005||N6
402||N17!
410-417|*|N13!
421||N3 X..9
422 424 426||N3
423 425||N3 [N3] [N3] [N3] [N3]
427 7008||X..3
4300 4301 4310 4311 4320||X..35
4302-4306 4312-4316 7257 8110 8112 8200||X..70
4307 4317||X2
4309||N10 N10
4321-4323 7252||N1
4324 4325 7003||N6@ N4
4326 7006||N6@
4330-4333||N6 [X1]
7001||N13
7004||N..4
7005||X..12
7007||N6@ [N6]@
7009 7255||X..10
7010||X..2
7011||N6@ [N4]
7030-7039||N3 X..27
7040||N1 X1 X1 X1
7041||X..4
7230-7239||X2 X..28
7241||N2
7242 8013 8014 8020||X..25
7250||N8
7251||N8 N4
7253 7254 7259||X..40
7256 91-99||X..90
7258||X3
8001||N4 N5 N3 N1 N1
8003||N1 N13! [X..16]
8006 8026||N14! N4
8007||X..34
8008||N6@ N2 [N2] [N2]
8009||X..50
8010||X..30
8011||N..12
8017 8018||N18!
8019||N..10
8030||X..90
8040 8041||N15
8042||N32
8043||N18 [N..2]`

/** Weights, lengths, volumes: the fourth digit says where the decimal point stands. */
const weights = ['310-316', '320-337', '340-357', '360-369']

export interface Part {
  isDigits: boolean
  most: number
  /** Any length up to the most. */
  isUpTo: boolean
  /** May be left out; when it is there, it is whole. */
  isOptional: boolean
  hasCheckDigit: boolean
}

export interface Shape {
  parts: Part[]
  most: number
  /** Its length is known to every reader: what follows needs no separator. */
  isPredefined: boolean
}

const partOf = (text: string): Part => {
  const [, letter = 'X', upTo = '', size = '0'] = /([NX])(\.\.)?(\d+)/.exec(text) ?? []
  return {
    isDigits: letter === 'N',
    most: Number(size),
    isUpTo: upTo !== '',
    isOptional: text.startsWith('['),
    hasCheckDigit: text.includes('!'),
  }
}

const spread = (span: string): string[] => {
  const [from = '', to = from] = span.split('-')
  const count = Number(to) - Number(from) + 1
  return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'))
}

const named = (names: string): string[] =>
  names === 'weights'
    ? weights.flatMap(spread).flatMap((ai) => [0, 1, 2, 3, 4, 5].map((point) => `${ai}${point}`))
    : names.split(' ').flatMap(spread)

const shapes = new Map<string, Shape>(
  told
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [names = '', flag = '', spec = ''] = row.split('|')
      const parts = spec.split(' ').map(partOf)
      const most = parts.reduce((sum, part) => sum + part.most, 0)
      return named(names).map((ai): [string, Shape] => [ai, { parts, most, isPredefined: flag === '*' }])
    }),
)

export const shapeOf = (ai: string): Shape | undefined => shapes.get(ai)

/** The identifier a text begins with: two, three or four digits, never more than one fits. */
export const identifierAt = (text: string): string | undefined =>
  [2, 3, 4].map((size) => text.slice(0, size)).find((ai) => shapes.has(ai))
