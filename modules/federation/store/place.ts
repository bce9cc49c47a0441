// The seat of a city follows the membership in the same transaction: two networks never speak for one city.
import { derives } from '#core/http'

derives('federation.place', 'select federation.take_place($1, $2)')
