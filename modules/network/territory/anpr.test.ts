// The national archive as it is published: a few true lines, and the ways a file can be broken.
import { describe, expect, it } from 'vitest'
import { readAnprArchive } from './anpr.ts'
import { sentenceOf } from './problems.ts'

const HEADING =
  '"ID","DATAISTITUZIONE","DATACESSAZIONE","CODISTAT","CODCATASTALE","DENOMINAZIONE_IT","DENOMTRASLITTERATA",' +
  '"ALTRADENOMINAZIONE","ALTRADENOMTRASLITTERATA","ID_PROVINCIA","IDPROVINCIAISTAT","IDREGIONE","IDPREFETTURA","STATO","SIGLAPROVINCIA","FONTE","DATAULTIMOAGG","COD_DENOM"'

function row(from: string, to: string, codes: string, name: string): string {
  const [istat = '', belfiore = ''] = codes.split(' ')
  return `1,"${from}","${to}","${istat}","${belfiore}","${name}","${name}","","",16,"${istat.slice(0, 3)}","03","","C","BG","","2016-06-17",""`
}

const read = (...rows: string[]) => readAnprArchive([`\uFEFF${HEADING}`, ...rows, ''].join('\r\n'))

describe('the archive of the national register', () => {
  it('reads a municipality with its period and writes its name as people do', () => {
    const { periods, problems } = read(
      row('1970-03-06', '9999-12-31', '016003 A129', "ALBANO SANT'ALESSANDRO"),
    )
    expect(problems).toEqual([])
    expect(periods).toEqual([
      {
        istat_code: '016003',
        belfiore_code: 'A129',
        name: "Albano Sant'Alessandro",
        other_name: null,
        province_code: '016',
        province_sign: 'BG',
        region_code: '03',
        valid_from: '1970-03-06',
        valid_to: null,
        successor: null,
        successor_basis: null,
      },
    ])
  })

  it('joins periods that differ only in borders', () => {
    const { periods } = read(
      row('2010-02-13', '9999-12-31', '016024 A794', 'BERGAMO'),
      row('1861-03-17', '2010-02-12', '016024 A794', 'BERGAMO'),
    )
    expect(periods.map((p) => [p.valid_from, p.valid_to])).toEqual([['1861-03-17', null]])
  })

  it('follows a place that changed its code', () => {
    const { periods } = read(
      row('1861-03-17', '1992-04-15', '015001 A004', 'ABBADIA CERRETO'),
      row('1992-04-16', '9999-12-31', '098001 A004', 'ABBADIA CERRETO'),
    )
    expect(periods[0]).toMatchObject({ successor: '098001', successor_basis: 'same_place' })
  })

  it('finds the municipality two others merged into, when only one is possible', () => {
    const { periods } = read(
      row('1861-03-17', '2014-02-03', '097074 L813', 'VERDERIO INFERIORE'),
      row('1861-03-17', '2014-02-03', '097075 L812', 'VERDERIO SUPERIORE'),
      row('2014-02-04', '9999-12-31', '097091 M337', 'VERDERIO'),
    )
    expect(periods.filter((p) => p.valid_to).map((p) => p.successor)).toEqual(['097091', '097091'])
    expect(periods.find((p) => p.valid_to)?.successor_basis).toBe('only_candidate')
  })

  it('takes the one that kept the name among several, and otherwise does not guess', () => {
    const { periods } = read(
      row('1861-03-17', '2014-02-03', '016039 B140', 'BREMBILLA'),
      row('1861-03-17', '2014-02-03', '016112 D991', 'GEROSA'),
      row('2014-02-04', '9999-12-31', '016253 M334', 'VAL BREMBILLA'),
      row('2014-02-04', '9999-12-31', '016252 M333', "SANT'OMOBONO TERME"),
    )
    expect(periods.find((p) => p.name === 'Brembilla')).toMatchObject({
      successor: '016253',
      successor_basis: 'same_name',
    })
    expect(periods.find((p) => p.name === 'Gerosa')?.successor).toBeNull()
  })

  it('keeps the good lines and tells each bad one with its fix', () => {
    const { periods, problems } = read(
      row('1861-03-17', '9999-12-31', '16024 A794', 'BERGAMO'),
      row('1861-13-17', '9999-12-31', '016198 I628', 'SERIATE'),
      row('2000-01-02', '1999-01-01', '016004 A163', 'ALBINO'),
      row('1861-03-17', '9999-12-31', '016128 E704', 'LOVERE'),
    )
    expect(periods.map((p) => p.name)).toEqual(['Lovere'])
    expect(problems.map((p) => [p.line, p.code])).toEqual([
      [2, 'wrong_istat_code'],
      [3, 'wrong_day'],
      [4, 'ends_before_start'],
    ])
    expect(problems.map((p) => sentenceOf(p))[0]).toBe(
      'Riga 2: «16024» non è un codice ISTAT. Scrivi 6 cifre, con gli zeri iniziali (per esempio 016024).',
    )
  })

  it('says which column is missing, which quote is open, and that a file is empty', () => {
    expect(readAnprArchive('"ID","CODISTAT"\n1,"016024"\n').problems[0]).toMatchObject({
      code: 'missing_column',
      column: 'DATAISTITUZIONE',
    })
    expect(read('1,"1861-03-17').problems[0]).toMatchObject({ code: 'open_quote', line: 2 })
    expect(readAnprArchive('').problems[0]?.code).toBe('empty_file')
    expect(sentenceOf({ code: 'open_quote', line: 2, column: '', found: '', against: '' }, 'en')).toContain(
      'Line 2',
    )
  })
})
