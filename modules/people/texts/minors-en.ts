// Words about minors: who answers for a child, and what is missing when nobody is written.
export const minorsEn = {
  question: 'They are under 14: who are they with?',
  question_hint: 'Under 14 nobody is registered alone. Choose what is true today: it can be changed later.',
  with: {
    household: 'They live with an adult who is already in Prossima',
    parent: 'There is a parent, who is not registered here',
    legal_guardian: 'They have a guardian',
    authority_decision: 'An authority placed them',
    unaccompanied: 'They are without adults, and we reported it',
  },
  adult: 'The adult they live with',
  home: 'Which household',
  home_why: 'The household tells names: it stays written that you read it to follow this child.',
  home_open: 'Show the household',
  home_none: 'This person has no household yet. Open it first from their page, then come back.',
  named: {
    parent: 'Name of the parent',
    legal_guardian: 'Name of the guardian',
    authority_decision: 'Which authority decided',
    unaccompanied: 'To whom it was reported',
  },
  named_hint: {
    parent: 'Who has parental responsibility.',
    legal_guardian: 'Guardian or volunteer guardian, with the name in the act of appointment.',
    authority_decision: 'For example the juvenile court, or the municipal service they were entrusted to.',
    unaccompanied: 'The juvenile prosecutor, the police headquarters or the municipal social services.',
  },
  reference: 'Number of the act',
  report_reference: 'Number of the report',
  since: {
    parent: 'Said on',
    legal_guardian: 'Appointed on',
    authority_decision: 'Decided on',
    unaccompanied: 'Reported on',
  },
  unaccompanied_say:
    'First the report, then the record: a minor alone is reported at once, and the report asks for a guardian.',
  card: 'Who answers for them',
  card_none: 'Nobody is written. If they are under 18, write who answers for them.',
  add: 'Write who answers',
  add_title: 'Who answers for this person?',
  end: 'No longer so',
  kind: {
    parent: 'Parent',
    legal_guardian: 'Guardian',
    authority_decision: 'Act of an authority',
    unaccompanied: 'Without adults, reported',
  },
  act: 'act {{number}}',
}

export const minorsProblemsEn = {
  'child-alone':
    'They are under 14 and are not registered alone. Say with which adult they live, who answers for them (parent, guardian, authority), or that they are without adults and to whom you reported it.',
  'adult-not-there':
    'That adult is not in this household today. Choose another household, or first add the adult from their page.',
  'adult-not-known':
    'We do not know whether that person is of age. First write their age or birth, or say who answers for the minor.',
  'act-to-name': 'The number of the act is missing: copy it from the appointment or the decision.',
  'minors-not-yours':
    'Who answers for a minor is written by who follows minors: ask a social worker, the case manager or an educator of this unit.',
  'not-a-minor': 'This person is not under 18 in our records: correct the birth first.',
} as const
