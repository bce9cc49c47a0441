// Words of papers that hold until a day: the permit and its renewal, the certificate of means (ISEE).
export const papersEn = {
  valid_until: 'Valid until',
  valid_until_hint: 'The day written on the paper. Leave empty if there is none.',
  holds: 'valid until {{day}}',
  over: 'expired on {{day}}',
  renew_by: 'renewal to be asked for by {{day}}',
  receipt_hint: 'The number of the receipt is written in “Codes and documents”: it is protected there.',
  isee: 'ISEE',
  isee_none: 'No ISEE written.',
  isee_add: 'Write an ISEE',
  isee_title: 'What does the ISEE say?',
  isee_kind: 'Kind',
  isee_source: 'Where it comes from',
  isee_source_of: {
    declared: 'The person said so',
    document: 'From the certificate',
    inps_check: 'Checked with INPS',
  },
  isee_value: 'Amount in euros',
  isee_value_hint: 'As written on the certificate, for example 7,350.20.',
  isee_band: 'Band',
  isee_band_hint: 'If they do not know the amount, the band is enough.',
  isee_issued: 'Issued on',
  isee_protocol: 'Number of the declaration (DSU)',
  isee_household: 'Of which household',
  isee_household_none: 'Not said',
  isee_omissions: 'The certificate reports omissions or differences',
  isee_wrong: 'It was wrong',
  isee_line: '{{kind}}, {{source}}',
} as const

export const papersProblemsEn = {
  'end-not-of-kind': 'Only a permit has a day on which it ends. Take the expiry away.',
  'permit-over': 'With this expiry the permit is no longer valid. Choose “Expired” or “Renewal requested”.',
  'isee-lasts-too-long':
    'This ISEE is valid until {{last}} at most: every ISEE ends on 31 December, a current one after six months. Correct the day.',
  'isee-amount-needed':
    'How much is missing: from the certificate or INPS write the amount; if the person only said so, the band is enough.',
  'not-in-household':
    'The person is not in this household. First add them to it, or leave the household unsaid.',
} as const
