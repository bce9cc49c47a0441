// Needs as people of a territory speak of them together: one theme for what the street, the desk, the line, reports, referrals and
// files call by their own codes. The same list, with its words and with the codes each means, is content/vocabularies/need-theme.yaml; the
// database reads codes the same way (dashboards.theme_of).

export const tellers = ['contact', 'visit', 'call', 'report', 'referral', 'case'] as const
export type Teller = (typeof tellers)[number]

export const needThemes = [
  'home',
  'food_goods',
  'money',
  'work',
  'health',
  'addiction',
  'documents',
  'family',
  'minors',
  'safety',
  'relations',
  'neighbourhood',
  'school_language',
  'other',
] as const
export type NeedTheme = (typeof needThemes)[number]

/** Told only of ten and in fives: who has them could be hurt by being guessed. */
export const sensitiveThemes: readonly NeedTheme[] = ['addiction', 'minors', 'safety']
