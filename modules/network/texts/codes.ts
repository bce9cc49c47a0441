// The words of codes: compartments, purposes, legal grounds, roles of partners, kinds of agreement.
import type { SameTexts } from '#core/i18n'

const it = {
  compartments: {
    base: 'Dati di base',
    social: 'Area sociale',
    health: 'Salute',
    health_addiction: 'Salute e dipendenze',
    hiv: 'HIV',
    violence: 'Violenza e indirizzo protetto',
    legal_status: 'Condizione giuridica',
    judicial: 'Giustizia',
    minors: 'Minori',
    mediation: 'Mediazione',
  },
  purposes: {
    direct_care: 'Seguire la persona',
    referral: 'Fare o ricevere un invio',
    reporting: 'Rendicontare',
    quality: 'Migliorare il servizio',
    rights_request: 'Rispondere a un diritto',
  },
  grounds: {
    public_task: 'Compito di interesse pubblico',
    legal_obligation: 'Obbligo di legge',
    contract: 'Contratto',
    legitimate_interest: 'Interesse legittimo',
    consent: 'Consenso',
    substantial_public_interest: 'Interesse pubblico rilevante',
    health_or_social_care: 'Cura e assistenza',
  },
  partner_roles: {
    lead_partner: 'Capofila',
    full_partner: 'Partner effettivo',
    network_member: 'Ente aderente',
    instrumental_body: 'Ente strumentale',
    implementing_body: 'Ente attuatore',
    territorial_pact_signatory: 'Firmatario del patto territoriale',
    funder: 'Ente finanziatore',
  },
  agreement_kinds: {
    partnership: 'Partenariato',
    sharing: 'Condivisione di dati',
    protocol: 'Protocollo d’intesa',
  },
}

const en: SameTexts<typeof it> = {
  compartments: {
    base: 'Basic data',
    social: 'Social',
    health: 'Health',
    health_addiction: 'Health and addiction',
    hiv: 'HIV',
    violence: 'Violence and protected address',
    legal_status: 'Legal status',
    judicial: 'Judicial',
    minors: 'Minors',
    mediation: 'Mediation',
  },
  purposes: {
    direct_care: 'Following the person',
    referral: 'Making or receiving a referral',
    reporting: 'Reporting',
    quality: 'Improving the service',
    rights_request: 'Answering a right',
  },
  grounds: {
    public_task: 'Public task',
    legal_obligation: 'Legal obligation',
    contract: 'Contract',
    legitimate_interest: 'Legitimate interest',
    consent: 'Consent',
    substantial_public_interest: 'Substantial public interest',
    health_or_social_care: 'Health or social care',
  },
  partner_roles: {
    lead_partner: 'Lead partner',
    full_partner: 'Full partner',
    network_member: 'Network member',
    instrumental_body: 'Instrumental body',
    implementing_body: 'Implementing body',
    territorial_pact_signatory: 'Signatory of the territorial pact',
    funder: 'Funder',
  },
  agreement_kinds: { partnership: 'Partnership', sharing: 'Data sharing', protocol: 'Protocol' },
}

export const codes = { it, en }
