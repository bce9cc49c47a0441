// Whoever takes back what left at the till gives its points back with the same deed: a function of the database, see migrations/.
import { derives } from '#core/http'

derives('distribution.what-came-back', 'select shop.points_back($1, $2)')
