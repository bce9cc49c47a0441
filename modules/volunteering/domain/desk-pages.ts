// Where the records of this room are found at the desk: who came stands in the list of turns.
import { deskPage } from '#core/kernel'
import { SignUp } from './turn.ts'

export const volunteeringPages = [deskPage(SignUp, { verb: 'turn.see', address: () => '/turns' })]
