// Door of the mail: for the server only.
export { defineLetter, type Letter, type LetterLanguage, type LetterValues } from './letter.ts'
export {
  type Dispatch,
  type DispatchResult,
  type MailConfiguration,
  type Mailer,
  openMailer,
} from './mailer.ts'
