// English, in a parcel of its own.
import { en } from '../texts/en.ts'
import { problems } from '../texts/problems-en.ts'

export const english = { texts: en, problems }
