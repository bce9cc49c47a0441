// What the house does for phones when somebody's data are restricted or free again: a function of the database, see migrations/.
import { derives } from '#core/http'

derives('people.tell-phones', 'select people.tell_phones($1, $2)')
