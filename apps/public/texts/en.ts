// The words of the open pages, in English.

import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'
import { services } from './services-en.ts'

export const en: SameTexts<typeof it> = {
  name: 'Prossima',
  the_network: 'the network',
  language: 'Language',
  skip: 'Go to the content',
  nav: 'Pages',
  footer: 'Notes',
  demo: 'Demo: people, places and figures are invented.',
  urgent: {
    lead: 'If there is danger, call now',
    label: 'Urgent numbers',
    n112: 'emergency',
    n1522: 'violence and stalking',
    n114: 'children in danger',
  },
  link: {
    home: 'Start',
    services: 'Find a service',
    figures: 'Figures',
    legal: 'Legal notes',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  not_found: {
    title: 'There is nothing to see here',
    text: 'This page does not exist. Perhaps it moved.',
    act: 'Back to the start',
  },
  home: {
    title: '{{network}}, close to people',
    line: 'By night and by day we go into the street. We listen, bring useful things, help to find a service.',
    what: 'These pages say what we do and how much. You need no account. We ask nothing about you.',
    here: 'What you find here',
    services: 'Where to sleep, eat, wash, be cured or heard.',
    figures: 'How many meetings we have, area by area. With a table to download.',
    privacy: 'What we know about you: almost nothing. Here is why.',
    accessibility: 'How we tested these pages, and whom to tell what does not work.',
  },
  services,
  figures: {
    title: 'How many meetings in the street',
    line: 'Contacts of the street units, by district and quarter.',
    loading: 'The figures are on their way',
    failed: 'The figures do not arrive.',
    again: 'Try again',
    none: 'No figure has been published yet',
    none_text: 'Figures come out at the end of each quarter. Come back in a while.',
    quarter: 'Quarter',
    chart: 'Contacts by district, {{quarter}}',
    finding: 'Most contacts: {{district}}, with {{contacts}}.',
    no_finding: 'In this quarter all numbers by district are protected.',
    in_all: 'There are {{contacts}} contacts in all.',
    table: 'The table: contacts by district and quarter',
    district: 'District',
    total: 'Total',
    hidden: 'fewer than 20, or protected',
    no_contact: 'no contact',
    outside: 'Other municipalities',
    how: 'How it is counted',
    how_text:
      'A contact is a meeting in the street. Who comes back is counted again. So contacts are not persons. Only shifts already checked count.',
    hidden_title: 'What we do not show',
    hidden_text:
      'Below {{threshold}} contacts, or with fewer than {{shifts}} shifts, the number is not shown. So nobody can be recognised. Sometimes we cover a number beside it too. Otherwise a subtraction would bring the first one back.',
    never: 'We never tell the places, days, age or health of the people we meet.',
    as_of: 'Data as of {{day}}. Counting rule: version {{version}}.',
    revised: 'This table has come out {{revision}} times.',
    download: 'Download',
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
    licence: 'You may use the data and say where they come from: licence CC BY 4.0.',
  },
  legal: {
    title: 'Legal notes',
    line: 'Who writes these pages, and how you may use them.',
    who: {
      title: 'Who we are',
      text: 'These pages belong to {{network}}.\nSeveral bodies work together: municipalities, cooperatives, associations, health services.',
    },
    data: {
      title: 'The data',
      text: 'Open data carry the licence CC BY 4.0.\nYou may copy and use them. Say where they come from.',
    },
    program: {
      title: 'The program',
      text: 'The program is called Prossima. It is free: licence AGPL, version 3 or later.\nAny body may use it, read it and change it.',
    },
    contact: {
      title: 'Whom to write to',
      text: 'To be set: who answers for these pages, legal@example.org.',
    },
  },
  privacy: {
    title: 'Privacy',
    line: 'What happens to data, in plain words.',
    page: {
      title: 'On these pages',
      text: 'You need no account and we ask no names.\nIf you change language, a cookie remembers it. There are no others.\nNo other site knows you were here.',
    },
    street: {
      title: 'In the street',
      text: 'In the street we do not ask for a name.\nWho wants to may have a code. It helps to meet again next time.\nWe keep few things: gender, age as it looks, language.',
    },
    figures: {
      title: 'In the figures',
      text: 'Figures count meetings, never names.\nSmall numbers do not come out.',
    },
    rights: {
      title: 'Your rights',
      text: 'You may ask what there is about you.\nYou may have it corrected or removed. Your code is enough.\nYou may also write to the Italian data protection authority.',
    },
    contact: { title: 'Whom to write to', text: 'To be set: data protection officer, dpo@example.org.' },
  },
  accessibility: {
    title: 'Accessibility',
    line: 'These pages should work for everybody.',
    state: {
      title: 'How far we are',
      text: 'The rule we follow is WCAG 2.2, level AA.\nTests made by a computer find no errors.\nThat is not enough: we call it partly conformant until people have tested it too.',
    },
    tested: {
      title: 'What we tested',
      text: 'All open pages, with axe, on a large screen and on a phone.\nIn Italian, English and Arabic, which is read from the right.\nWith the keyboard alone, by day and by night.',
    },
    missing: {
      title: 'What is missing',
      text: 'A test with people who use a screen reader every day.\nA test with zoom at 400%.\nNames of districts stay in Italian in Arabic too.',
    },
    contact: {
      title: 'Something does not work?',
      text: 'Write and we answer within 30 days.\nTo be set: accessibility@example.org.',
    },
  },
}
