// Words of the papers handed to a person: who read of them, and everything that is kept about them.

interface PaperWords {
  readers_title: string
  readers_lead: string
  readers_empty: string
  readers_file: string
  made: (day: string, time: string) => string
  when: string
  body: string
  why: string
  daily: string
  rights_title: string
  rights: string
  export_title: string
  export_lead: string
  export_empty: string
  export_file: string
  purposes: Record<string, string>
  roles: Record<string, string>
}

export const paperWords: { it: PaperWords; en: PaperWords } = {
  it: {
    readers_title: 'Chi ha letto di me',
    readers_lead:
      'Questo è l’elenco di chi ha letto quello che abbiamo scritto di te: il giorno, l’ente, il ruolo e il motivo.',
    readers_empty: 'Finora nessuno ha letto di te.',
    readers_file: 'chi-ha-letto',
    made: (day, time) => `Fatto il ${day} alle ${time}.`,
    when: 'Giorno',
    body: 'Ente e ruolo',
    why: 'Motivo',
    daily: 'Lavoro quotidiano',
    rights_title: 'I tuoi diritti',
    rights:
      'Puoi chiedere di correggere, di cancellare o di non usare ciò che c’è scritto. Puoi ritirare un consenso quando vuoi. Puoi rivolgerti al Garante per la protezione dei dati personali.',
    export_title: 'Che cosa abbiamo scritto di me',
    export_lead:
      'Qui c’è tutto quello che teniamo di te, ente per ente. Le altre persone e chi ha fatto una segnalazione non sono nominate.',
    export_empty: 'Non teniamo niente di te.',
    export_file: 'che-cosa-abbiamo-scritto',
    purposes: {
      direct_care: 'Per seguirti',
      referral: 'Per un invio a un servizio',
      reporting: 'Per rendicontare',
      quality: 'Per migliorare il servizio',
      rights_request: 'Per i tuoi diritti',
    },
    roles: {
      outreach_operator: 'operatore di strada',
      service_coordinator: 'coordinatore',
      health_worker: 'operatore sanitario',
      educator: 'educatore',
      cultural_mediator: 'mediatore',
      social_worker: 'assistente sociale',
      case_manager: 'case manager',
      psychologist: 'psicologo',
      legal_advisor: 'consulente legale',
      dpo: 'responsabile della protezione dei dati',
      privacy_admin: 'referente privacy',
    },
  },
  en: {
    readers_title: 'Who read about me',
    readers_lead:
      'This is the list of who read what we wrote about you: the day, the organisation, the role and the reason.',
    readers_empty: 'Nobody has read about you so far.',
    readers_file: 'who-read',
    made: (day, time) => `Made on ${day} at ${time}.`,
    when: 'Day',
    body: 'Organisation and role',
    why: 'Reason',
    daily: 'Daily work',
    rights_title: 'Your rights',
    rights:
      'You may ask to correct, to delete or not to use what is written. You may take back a consent at any time. You may turn to the data protection authority.',
    export_title: 'What we wrote about me',
    export_lead:
      'Here is everything we keep about you, organisation by organisation. Other people, and whoever reported something, are not named.',
    export_empty: 'We keep nothing about you.',
    export_file: 'what-we-wrote',
    purposes: {
      direct_care: 'To follow you',
      referral: 'For a referral to a service',
      reporting: 'To report',
      quality: 'To make the service better',
      rights_request: 'For your rights',
    },
    roles: {
      outreach_operator: 'outreach worker',
      service_coordinator: 'coordinator',
      health_worker: 'health worker',
      educator: 'educator',
      cultural_mediator: 'mediator',
      social_worker: 'social worker',
      case_manager: 'case manager',
      psychologist: 'psychologist',
      legal_advisor: 'legal advisor',
      dpo: 'data protection officer',
      privacy_admin: 'privacy contact',
    },
  },
}
