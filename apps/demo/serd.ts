// The addiction service: two people gave their name to its social worker; one of them then asked to be nobody there (a right
// of whoever turns to these services), and since then is a code. The other may still ask: it is done on her page, by hand.
import { newId } from '#core/kernel'
import { nicknameCode } from '#people'
import type { Cast, Teller } from './people.ts'
import { does, receive, tellingOf } from './told.ts'

export const tellSerd = async (teller: Teller, cast: Cast): Promise<void> => {
  const telling = tellingOf(teller, cast)
  const { at } = telling
  const here = { unit: 'serd', body: 'health_trust', citizenship: 'IT', language: 'it' }
  const asked = await receive(telling, 'sandra.fumagalli', {
    ...{ ...here, given_name: 'Tullio', family_name: 'Belloni', birth_date: '1984-05-17', gender: 'man' },
    now: at(35, 10),
  })
  await receive(telling, 'sandra.fumagalli', {
    ...{ ...here, given_name: 'Mara', family_name: 'Vezzoli', birth_date: '1991-10-02', gender: 'woman' },
    now: at(12, 9),
  })
  const twin = { twin_id: newId(), code: nicknameCode('ANO', 4180) }
  const wish = { person_id: asked, ...twin, unit_id: cast.units.serd, notice_language: 'it', accepted: true }
  await does(telling, 'paolo.rota', ['people.request-anonymity', wish, at(28, 10)])
}
