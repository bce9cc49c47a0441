// The screens of the federation room: one for who decides, two for everybody.
export { MembershipNotice } from './screens/membership-notice.tsx'
export { MembershipPage } from './screens/membership-page.tsx'
export { NationalPage, type NationalPageProps } from './screens/national-page.tsx'
export { StatisticsPage, type StatisticsPageProps } from './screens/statistics-page.tsx'
