// Whoever gave everything back is again as they were before: a function of the database, see migrations/.
import { derives } from '#core/http'

derives('distribution.served-before', 'select distribution.served_before($1, $2)')
