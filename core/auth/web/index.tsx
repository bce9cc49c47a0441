// Door of the screens of signing in. Each page ends with `onDone`: the app decides where to go.
export { AccountPage, type AccountPageProps } from './account-page.tsx'
export { FirstSetupPage, type FirstSetupPageProps } from './first-setup-page.tsx'
export { AcceptInvitationPage, type AcceptInvitationPageProps } from './invitation-page.tsx'
export { LostPasswordPage, NewPasswordPage } from './lost-password-page.tsx'
export { SecondFactorPage, type SecondFactorPageProps } from './second-factor-page.tsx'
export { SignInPage, type SignInPageProps } from './sign-in-page.tsx'
export { enterNetwork, leaveNetwork, signOut } from './talk.ts'
