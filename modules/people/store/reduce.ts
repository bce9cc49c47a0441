// What the house does when a name is to be forgotten: a function of the database, see migrations/.
import { derives } from '#core/http'

derives('people.reduce', 'select people.reduce_agreed($1, $2)')
