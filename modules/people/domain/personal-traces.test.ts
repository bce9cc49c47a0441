import { describe, expect, it } from 'vitest'
import { findPersonalTraces, withoutTraces } from './personal-traces.ts'

function found(text: string): string[] {
  return findPersonalTraces(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}

describe('a note that names nobody stays untouched', () => {
  it.each([
    'Piazza del Mercato, tre persone, due coperte.',
    'Ci vediamo al Parcheggio ex Fornace martedì alle 22:40.',
    'Due uomini in Piazza Giuseppe Garibaldi e uno in via Carlo Alberto 12.',
    'Dorme vicino alla chiesa di San Lorenzo, dietro il Parco Suardi.',
    'Sabato sera non viene, torna Lunedì 3 Novembre.',
    'Accompagnato al SerD, poi ASST e Caritas.',
    'Appuntamento al CPS il 03/11/2026 alle 08.30, lotto 0345678912.',
    'Dato 1 kit, 2 Narcan e il Subutex della farmacia.',
    'Viene dal Marocco, vive a Seriate, ha parenti in Germania e a Grumello.',
    'Chiede della Questura e del permesso; domani Patronato e Comune.',
    'Ha dormito al dormitorio Galgario, ospedale Papa Giovanni XXIII.',
    'Sentito il 118 e il 112. Numero verde 800 131 200.',
    'Oggi pioggia. Nessuno alla Stazione. Freddo: -2 gradi.',
    'La persona ha un cane. Dice che sta meglio. «Voglio una casa» ripete.',
    'Si chiama fuori dal gruppo, non vuole parlare.',
    'Ho chiamato Caritas e Croce Rossa per stanotte.',
    'Rosa dai capelli corti, giacca blu, detta Volpe.',
    'Speranza di trovare lavoro entro Natale, cerca in Lombardia.',
    "All'Esselunga di via Trieste c'è posto, dice l'operatrice.",
    'Coordinate 45.69830, 9.67730; quota 38.1157.',
    'Turno 2025-2026, ore 20.30 - 23.45, tappe 02 03 04 05.',
    'La Fondazione Enrico Zanoli apre alle 9. Il bar Mario chiude.',
    'Epatite C e HIV: test negativi. PrEP spiegata. Parla Wolof.',
    'P.IVA 01234567897 della cooperativa, bolla 4.',
    'Went to the station with two blankets on Friday, nobody in Piazza Duomo.',
    'Asma in corso, chiede il Ventolin della farmacia.',
    'Guardia Medica, poi Pronto Soccorso di Treviglio.',
    'Segnalato da Polizia Locale; ha perso Carta d’Identità e Codice Fiscale a Milano Centrale.',
    'Domanda per il Reddito di Inclusione e per l’Assegno Unico.',
    'Visto al Bennet di Romano di Lombardia, al lavoro per Dalmine Spa.',
    'Domenica mattina, Mensa dei Cappuccini: 40 pasti.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
    expect(withoutTraces(text)).toBe(text)
  })
})

describe('names', () => {
  it.each([
    ['Si chiama Kwaku, dorme qui.', ['Kwaku']],
    ['dice che si chiama ahmed e ha freddo', ['ahmed']],
    ['Parlato con la signora Brambilla del terzo piano.', ['Brambilla']],
    ['La sig.ra Colombo ha chiamato.', ['Colombo']],
    ['Fatima non è venuta.', ['Fatima']],
    ['Stanotte qui anche Mario Rossi e Karim.', ['Mario Rossi', 'Karim']],
    ['Ho visto Ndiaye dietro la stazione.', ['Ndiaye']],
    ['Kwabena Mensah dorme alla stazione.', ['Kwabena Mensah']],
    ['È a casa di Mario da ieri.', ['Mario']],
    ['In via Trieste con Lucia.', ['Lucia']],
    ["Incontrata Maria D'Amico al bar.", ["Maria D'Amico"]],
    ['Il fratello Zef vive a Bergamo.', ['Zef']],
    ['Nome: Oleksandr, cognome: Shevchenko.', ['Oleksandr', 'Shevchenko']],
    ['La Giulia del Comune chiama domani.', ['Giulia']],
    ['MARIO ROSSI è tornato.', ['MARIO']],
    ['Coperta data a Nicolò R. ieri.', ['Nicolò R.']],
    ['I met Mary near the church, her name is Okafor.', ['Mary', 'Okafor']],
    ['Un amico di Ștefan, detto Volpe.', ['Ștefan']],
    ['da don Piero per la mensa', ['Piero']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names.map((name) => `name: ${name}`))
  })
})

describe('phone numbers', () => {
  it.each([
    ['chiamare 333 1234567 domani', '333 1234567'],
    ['cell 3331234567', '3331234567'],
    ['+39 333 12 34 567', '+39 333 12 34 567'],
    ['numero 0039-347-1234567.', '0039-347-1234567'],
    ['3 3 3 1 2 3 4 5 6 7', '3 3 3 1 2 3 4 5 6 7'],
    ['ufficio 035/123456 interno', '035/123456'],
    ['casa 02 1234 5678', '02 1234 5678'],
    ['+212 612-345678 in Marocco', '+212 612-345678'],
    ['+40 712 345 678', '+40 712 345 678'],
    ['tel. 123456', '123456'],
  ])('%s', (text, phone) => {
    expect(found(text)).toEqual([`phone: ${phone}`])
  })
})

describe('codes', () => {
  it.each([
    ['cf RSSMRA85T10A562S', 'tax_code: RSSMRA85T10A562S'],
    ['cf rssmra80a01h5lmx visto', 'tax_code: rssmra80a01h5lmx'],
    ['RSS MRA 85T10 A562S', 'tax_code: RSS MRA 85T10 A562S'],
    ['codice provvisorio 01234567897', 'tax_code: 01234567897'],
    ['scrive da a.b-c+d@posta.example.it spesso', 'email: a.b-c+d@posta.example.it'],
    ['furgone AB123CD bianco', 'plate: AB123CD'],
    ['auto AB 123 CD', 'plate: AB 123 CD'],
    ['macchina ab123cd', 'plate: ab123cd'],
    ['Targa BG 123456 parcheggiata', 'plate: BG 123456'],
    ['IT60 X054 2811 1010 0000 0123 456', 'iban: IT60 X054 2811 1010 0000 0123 456'],
  ])('%s', (text, trace) => {
    expect(found(text)).toEqual([trace])
  })

  it('leaves eleven digits alone when the check digit is wrong and no phone starts so', () => {
    expect(found('bolla 12345678901')).toEqual([])
  })
})

describe('taking traces out', () => {
  it('puts a neutral mark and keeps the rest', () => {
    expect(withoutTraces('Visto Karim in via Trieste, cell 333 1234567. Sta bene.')).toBe(
      'Visto […] in via Trieste, cell […]. Sta bene.',
    )
    expect(withoutTraces('La signora Maria Colombo, RSSMRA85T10A562S, torna lunedì.')).toBe(
      'La signora […], […], torna lunedì.',
    )
  })

  it('leaves nothing to find the second time', () => {
    const once = withoutTraces('Mario Rossi, +39 333 1234567, mario@posta.it, AB123CD, la moglie Ioana Pop.')
    expect(findPersonalTraces(once)).toEqual([])
  })

  it('gives spans in order and never overlapping', () => {
    const traces = findPersonalTraces('Mario mario.rossi@posta.it 3331234567 Maria Rossi AB123CD')
    for (let at = 1; at < traces.length; at++)
      expect(traces[at]?.start).toBeGreaterThanOrEqual(traces[at - 1]?.end ?? 0)
    expect(traces.map((t) => t.kind)).toEqual(['name', 'email', 'phone', 'name', 'plate'])
  })

  it('takes as long as the text is, also when it is hostile: four times the letters, far from sixteen times the time', () => {
    const quickest = (text: string): number => {
      const times = [1, 2, 3].map(() => {
        const start = performance.now()
        findPersonalTraces(text)
        return performance.now() - start
      })
      return Math.min(...times)
    }
    for (const piece of ['A', '3 ', 'Aa ', 'a.', '@a', 'AB 1', 'IT60 ', '0-', "d'", '+1'])
      expect(quickest(piece.repeat(40_000)), piece).toBeLessThan(
        10 * Math.max(5, quickest(piece.repeat(10_000))),
      )
  })
})
