// Parole della stanza luoghi: etichette dei luoghi, schermi della mappa, e che cosa diciamo quando qualcosa non si può fare.
import { screens } from './screens-it.ts'

export const it = {
  state: {
    reported: 'Segnalato',
    under_observation: 'Osservato',
    active: 'Attivo',
    improving: 'Migliora',
    dormant: 'Silenzioso',
    closed: 'Chiuso',
  },
  event: {
    report: 'Segnalato',
    assign: 'Affidato a un’unità',
    observe: 'Cambiato da un’osservazione',
    review: 'Rivisto',
    close: 'Chiuso',
  },
  type: {
    gathering: 'Ritrovo',
    open_use: 'Consumo all’aperto',
    dealing_reported: 'Spaccio segnalato',
    rough_sleeping: 'Chi dorme fuori',
    squat: 'Edificio occupato',
    sex_work: 'Lavoro sessuale',
    youth_gathering: 'Ritrovo di giovani',
    conflict: 'Conflitto',
    abandonment: 'Abbandono',
  },
  time_band: {
    early_morning: 'Prima mattina (5–8)',
    morning: 'Mattina (8–13)',
    afternoon: 'Pomeriggio (13–18)',
    evening: 'Sera (18–22)',
    night: 'Notte (22–2)',
    deep_night: 'Notte fonda (2–5)',
  },
  source: {
    unit: 'Una nostra unità',
    sentinel: 'Una sentinella',
    citizen: 'Un cittadino',
    service: 'Un servizio',
  },
  verdict: {
    seen: 'Visto di nuovo',
    nobody: 'Nessuno',
    changed: 'È cambiato',
  },
  intensity: {
    level_0: 'Calmo',
    level_1: 'Lieve',
    level_2: 'Media',
    level_3: 'Forte',
  },
  tag: {
    camping: 'Tende',
    squat: 'Edificio occupato',
    station: 'Stazione',
    park: 'Parco',
    underpass: 'Sottopasso',
    bar: 'Bar',
    parking: 'Parcheggio',
    riverbank: 'Argine',
    square: 'Piazza',
    other_setting: 'Altro',
  },
  outcome: {
    people_housed: 'Le persone hanno una casa',
    people_moved: 'Le persone si sono spostate',
    place_changed: 'Il luogo è cambiato',
    never_confirmed: 'Mai confermato',
    same_as_another: 'È lo stesso di un altro luogo',
    other: 'Altro',
  },
  problem: {
    'hotspots-pk': 'Questo luogo è già salvato.',
    'observations-pk': 'Questa osservazione è già salvata.',
    'not-followed-yet':
      'Nessuna unità segue ancora questo luogo. Prima affidalo a un’unità, poi potrai rivederlo.',
    'already-closed': 'Il luogo è già chiuso. Se le persone sono tornate, segnalalo come luogo nuovo.',
    'review-too-early':
      'È presto per dirlo: servono 60 giorni senza nessuno per “migliora”, 120 per “silenzioso”.',
    'review-in-the-past': 'La data della prossima revisione è già passata. Scegline una da oggi in poi.',
    'other-organisation': 'Questa unità è di un altro ente. Scegli un’unità del tuo.',
    'closed-unit': 'Questa unità non esce più. Scegline un’altra.',
    'nothing-seen-there':
      'Hai segnato “nessuno”, ma anche delle persone viste. Togli il numero, oppure scegli “visto di nuovo”.',
    'cell-elsewhere': 'Il punto sulla mappa non torna. Segnalo di nuovo sulla mappa.',
  },
  screen: screens,
}
